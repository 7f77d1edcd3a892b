"""Every key of the table does something that can be seen, or says why not."""

import asyncio
from collections.abc import Hashable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from skillgap.person.edit import set_level
from skillgap.tui.app import SkillgapApp
from skillgap.tui.commands import COMMANDS, VIEWS, Command, ViewName, hints
from tests.tui.conftest import open_app, press, says, screen_text, settle, write

WHO = "tomasz-zielinski"
STARTS: dict[str, ViewName] = {"market": "overview", "next_view": "roadmap"}
"""Where a command that works everywhere is tried; the others in Market."""


def known(app: SkillgapApp) -> Hashable:
    """What is open, and what a person would find in their file."""
    desk = app.desk
    return (
        app.view,
        len(app.screen_stack),
        app.theme,
        app._exit,
        repr(desk.profile) if desk else "",
        desk.is_trying if desk else False,
    )


async def begin(pilot: Pilot[None], app: SkillgapApp, view: str) -> None:
    """No dialog, no message, no trial; the view from its first row."""
    while len(app.screen_stack) > 1:
        await press(pilot, "escape")
    app.drop_trial()
    app.clear_notifications()
    app.view = view
    await settle(pilot)
    if app.current is not None:
        app.current.close()
        app.current.focus_first()
    await settle(pilot)


async def tried(pilot: Pilot[None], app: SkillgapApp, view: str, command: Command) -> None:
    """Press the key of a command in a view and look."""
    await begin(pilot, app, view)
    key = command.keys[1] if command.name in VIEWS else command.key
    before, text, why = known(app), screen_text(app), app.why_not(command.name)
    await press(pilot, key)
    does = known(app) != before or screen_text(app) != text
    assert does, f"{view}: {key} ({command.name}) does nothing and says nothing"
    if why:
        assert says(app, f"{why[:1].upper()}{why[1:]}"), f"{view}: {key} does not say why not"


@pytest.mark.parametrize("view", VIEWS)
def test_every_key_of_a_view_does_something_or_says_why_not(tmp_path: Path, view: str) -> None:
    """In each view each of its own commands changes what is seen, or gives the reason."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            for command in COMMANDS:
                if command.view == view:
                    await tried(pilot, app, view, command)

    asyncio.run(story())


def test_every_key_that_works_everywhere_does_something(tmp_path: Path) -> None:
    """All other commands too, with something to undo and to redo."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            assert app.desk is not None
            app.apply("a", set_level(app.desk.profile, "rag", 1))
            app.apply("b", set_level(app.desk.profile, "rag", 2))
            await press(pilot, "u")
            last = [c for c in COMMANDS if not c.view and c.name == "quit"]
            for command in [c for c in COMMANDS if not c.view and c.name != "quit"] + last:
                await tried(pilot, app, STARTS.get(command.name, "market"), command)
            assert app._exit

    asyncio.run(story())


def test_without_a_target_and_a_level_every_key_still_answers(tmp_path: Path) -> None:
    """The empty person: in each view each own key is answered, by words if by nothing else."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            assert app.desk is not None
            empty = type(app.desk.profile)(name="Nobody")
            app.apply("empty", empty)
            for view in VIEWS:
                for command in COMMANDS:
                    if command.view == view:
                        await begin(pilot, app, view)
                        why = app.why_not(command.name)
                        await press(pilot, command.key)
                        assert not why or says(app, why[1:])
                        assert app.is_running

    asyncio.run(story())


def test_what_is_typed_into_a_field_is_typed(tmp_path: Path) -> None:
    """No key of the table wins over a field: in views and dialogs alike letters and digits are text."""
    typed = "0w5 tqAé?/-+["
    find = "slash"
    ways = ["f2", find], ["f2", "n"], ["f2", "e"], ["f3", find], ["f4", "h"], ["f5", "space", find]

    async def story() -> None:
        async with open_app(tmp_path, WHO, (120, 40)) as (app, pilot):
            for way in (*ways, ["ctrl+p"], ["x", "tab"], ["o", "n"]):
                await press(pilot, *way, "ctrl+e", "ctrl+u")
                view, field = app.view, app.focused
                assert isinstance(field, Input), way
                await write(pilot, typed)
                assert field.value == typed, way
                await press(pilot, "left", "backspace", "home", "delete")
                assert field.value == typed[1:-2] + typed[-1], way
                assert (app.view, app.focused) == (view, field)
                await press(pilot, "ctrl+e", "ctrl+u", "escape", "escape")

    asyncio.run(story())


def test_a_grey_hint_says_why_when_it_is_clicked(tmp_path: Path) -> None:
    """Hints that cannot run are known as such; running one gives the reason."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            assert app.desk is not None
            app.apply("no target", app.desk.profile._replace(target=""))
            await settle(pilot)
            grey = [c for c in hints("overview") if app.why_not(c.name)]
            assert [c.name for c in grey] == ["export"]
            await app.run_action("run_command('export')")
            await settle(pilot)
            assert says(app, "Choose a target first (t).")

    asyncio.run(story())
