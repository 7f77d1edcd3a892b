"""A new person: from nothing to a first plan in a few answers, with nothing written before the end."""

import asyncio
from pathlib import Path

from textual.widgets import Input

from skillgap.person.store import Store
from skillgap.tui.app import SkillgapApp
from tests.tui.conftest import SIZES, Size, open_app, press, screen_text, shows, write


def field(app: SkillgapApp) -> Input:
    """The field that is typed in."""
    assert isinstance(app.focused, Input)
    return app.focused


def test_the_welcome_is_a_question_with_its_ways_in(tmp_path: Path) -> None:
    """Without a profile a short question is asked; nothing is written by asking it."""

    async def story(size: Size) -> None:
        async with open_app(tmp_path, None, size) as (app, _):
            assert shows(app, "How would you like to begin?", "See an example", "Start empty")
            assert shows(app, "esc leave")

    for size in SIZES:
        asyncio.run(story(size))
    assert not (tmp_path / "profiles").exists()


def test_three_answers_lead_to_a_first_plan(tmp_path: Path) -> None:
    """Name, target and hours are enough: the file is there, and the roadmap is planned for them."""

    async def story() -> None:
        async with open_app(tmp_path, None) as (app, pilot):
            await press(pilot, "end", "enter")
            await write(pilot, "Ada Lovelace")
            await press(pilot, "enter", "enter")
            assert shows(app, "MLOps")
            assert not (tmp_path / "profiles").exists()
            await press(pilot, "enter")
            await write(pilot, "10")
            await press(pilot, "enter")
            assert app.view == "overview"
            assert shows(app, "Ada Lovelace", "saved")
            assert app.desk is not None
            assert app.desk.plan is not None
            assert app.desk.plan.months

    asyncio.run(story())
    made = Store(tmp_path / "profiles").load("ada-lovelace").profile
    assert made.hours_per_week == 10
    assert made.target


def test_a_person_who_is_not_sure_gets_all_targets_ranked(tmp_path: Path) -> None:
    """Not sure yet: the profile has no target, and the overview shows the grid of all of them."""

    async def story() -> None:
        async with open_app(tmp_path, None) as (app, pilot):
            await press(pilot, "end", "enter")
            await write(pilot, "Ada")
            await press(pilot, "enter", "down", "enter", "enter")
            assert shows(app, "no target chosen", "Targets", "staff")

    asyncio.run(story())
    assert Store(tmp_path / "profiles").load("ada").profile.target == ""


def test_esc_goes_back_a_question_and_keeps_the_answers(tmp_path: Path) -> None:
    """From the hours back to the target, to the name as it was typed, to the first question."""

    async def story() -> None:
        async with open_app(tmp_path, None) as (app, pilot):
            await press(pilot, "end", "enter")
            await write(pilot, "Ada")
            await press(pilot, "enter", "down", "enter")
            assert shows(app, "How many hours")
            await press(pilot, "escape")
            assert shows(app, "Where do you want to go?")
            await press(pilot, "escape")
            assert shows(app, "What is your name?")
            await press(pilot, "escape")
            assert shows(app, "How would you like to begin?")
            await press(pilot, "escape")
            assert not app.is_running or app._exit

    asyncio.run(story())
    assert not (tmp_path / "profiles").exists()


def test_what_cannot_be_a_name_or_a_number_of_hours_is_told_at_once(tmp_path: Path) -> None:
    """The question stays open, and says what is wrong, until the answer will do."""
    names = {"": "is empty", "a/b": "path separator", "..": "another folder", "x" * 101: "longer"}
    numbers = {
        "": "a number",
        "many": "a number",
        "0": "more than 0",
        "101": "100",
        "nan": "a number",
    }

    async def story() -> None:
        async with open_app(tmp_path, None) as (app, pilot):
            await press(pilot, "end", "enter")
            for typed, said in names.items():
                field(app).value = typed
                await press(pilot, "enter")
                assert shows(app, "What is your name?", said)
            field(app).value = "Ada"
            await press(pilot, "enter", "escape")
            assert field(app).value == "Ada", "going back keeps what was typed"
            await press(pilot, "enter", "down", "enter")
            for typed, said in numbers.items():
                field(app).value = typed
                await press(pilot, "enter")
                assert shows(app, "How many hours", said)
            assert not (tmp_path / "profiles").exists()
            field(app).value = "7,5 h"
            await press(pilot, "enter")
            assert app.desk is not None
            assert app.desk.profile.hours_per_week == 7.5

    asyncio.run(story())


def test_names_in_any_script_and_with_markup_are_names(tmp_path: Path) -> None:
    """A name is shown as it was typed, whatever its script, and markup in it is text."""
    names = ["名前 太郎", "[b]Ada[b] [@click=app.quit]", "Łukasz Ó Ñandú", "ا ب"]

    async def story() -> None:
        async with open_app(tmp_path, None) as (app, pilot):
            await press(pilot, "end", "enter")
            for number, name in enumerate(names):
                if number:
                    await press(pilot, "o", "n")
                field(app).value = name
                await press(pilot, "enter", "down", "enter", "enter")
                assert name[:6] in screen_text(app)[0]

    asyncio.run(story())
    assert {entry.name for entry in Store(tmp_path / "profiles").list()} == set(names)


def test_an_example_is_looked_at_without_writing_anything(tmp_path: Path) -> None:
    """An example opens as it is; its first change makes it a profile of the person's own."""

    async def story() -> None:
        async with open_app(tmp_path, None) as (app, pilot):
            await press(pilot, "down", "down", "enter", "enter")
            assert shows(app, "Priya Vaidyanathan", "example", "Readiness")
            assert not (tmp_path / "profiles").exists()
            assert app.desk is not None
            profile = app.desk.profile._replace(hours_per_week=3.0)
            app.apply("hours", profile)
            await press(pilot, "1")
            assert app.saved.startswith("saved")

    asyncio.run(story())
    made = Store(tmp_path / "profiles").load("priya-vaidyanathan").profile
    assert made.hours_per_week == 3
