"""The profile picker: open, make, copy, rename, delete and take back."""

import asyncio
from pathlib import Path

from textual.widgets import Input

from skillgap.person.store import Store
from skillgap.tui.app import SkillgapApp
from tests.conftest import EXAMPLES
from tests.tui.conftest import (
    SIZES,
    Size,
    copied_examples,
    open_app,
    press,
    says,
    screen_text,
    settle,
    shows,
    write,
)

WHO = "tomasz-zielinski"


def field(app: SkillgapApp) -> Input:
    """The field that is typed in."""
    assert isinstance(app.focused, Input)
    return app.focused


def stems(folder: Path) -> set[str]:
    """File stems of the folder."""
    return {path.stem for path in (folder / "profiles").glob("*.toml")}


def test_it_lists_everybody_with_target_readiness_and_date(tmp_path: Path) -> None:
    """Names with target and readiness at every size, the open one marked, the keys in the last line."""

    async def story(size: Size) -> None:
        async with open_app(tmp_path, WHO, size) as (app, pilot):
            await press(pilot, "o")
            assert shows(app, "Tomasz Zieliński", "MLOps · senior", "▸", "esc close", "d delete")
            assert shows(app, "Example people")
            if size[0] >= 80:
                assert shows(app, "2026-11-12")

    for size in SIZES:
        asyncio.run(story(size))


def test_enter_opens_another_and_esc_changes_nothing(tmp_path: Path) -> None:
    """The list opens on the open profile; enter on another one puts it on the desk."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            await press(pilot, "o", "escape")
            assert shows(app, "Tomasz Zieliński")
            await press(pilot, "o", "up", "enter")
            assert screen_text(app)[0].strip().startswith("skillgap   Priya Vaidyanathan")
            await press(pilot, "u")
            assert says(app, "Nothing to undo")

    asyncio.run(story())


def test_copy_rename_delete_and_take_back(tmp_path: Path) -> None:
    """Files follow: a copy under a free name, a new name for the open one, the trash, and back."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            await press(pilot, "o", "c")
            assert field(app).value == "Tomasz Zieliński 2"
            field(app).value = "Tomasz Zieliński"
            await press(pilot, "enter")
            assert shows(app, "There is a profile of this name already")
            field(app).value = "名前 [b]x[b]"
            await press(pilot, "enter")
            assert shows(app, "[b]x[b]")
            assert len(stems(tmp_path)) == 8
            await press(pilot, "d")
            assert len(stems(tmp_path)) == 7
            assert shows(app, "u undo")
            assert says(app, "takes it back")
            await press(pilot, "u")
            assert len(stems(tmp_path)) == 8
            await press(pilot, "slash")
            await write(pilot, "tomasz")
            await press(pilot, "down", "r")
            field(app).value = "Tom Z"
            await press(pilot, "enter", "escape", "escape")
            assert screen_text(app)[0].strip().startswith("skillgap   Tom Z")
            assert "tom-z" in stems(tmp_path)
            assert WHO not in stems(tmp_path)

    asyncio.run(story())


def test_the_open_profile_stays_open_when_it_is_renamed(tmp_path: Path) -> None:
    """A change after the renaming goes to the new file, and an undo keeps the new name."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            assert app.desk is not None
            app.apply("hours", app.desk.profile._replace(hours_per_week=4.0))
            await settle(pilot)
            await press(pilot, "o", "r")
            field(app).value = "Tom"
            await press(pilot, "enter", "escape", "u")
            assert app.desk.profile.name == "Tom"

    asyncio.run(story())
    found = Store(tmp_path / "profiles").load("tom").profile
    assert (found.name, found.hours_per_week) == ("Tom", 9)


def test_deleting_the_open_profile_asks_for_another(tmp_path: Path) -> None:
    """The picker does not close on a deleted profile; another one can be opened."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            await press(pilot, "o", "d", "escape")
            assert says(app, "was deleted: open another one")
            await press(pilot, "enter")
            assert len(app.screen_stack) == 1
            assert app.desk is not None
            assert app.desk.profile.name != "Tomasz Zieliński"

    asyncio.run(story())
    assert WHO not in stems(tmp_path)


def test_damaged_files_are_listed_with_what_is_wrong(tmp_path: Path) -> None:
    """A damaged file shows its problem, cannot be opened or renamed, and can be put away."""
    copied_examples(tmp_path)
    broken = tmp_path / "profiles" / "[b]broken[b].toml"
    broken.write_text("name = ", encoding="utf-8")

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            await press(pilot, "o", "slash")
            await write(pilot, "broken")
            await press(pilot, "down")
            assert shows(app, "! [b]broken[b]", "cannot be read")
            await press(pilot, "enter", "r", "c")
            assert shows(app, "Profiles")
            assert says(app, "cannot be read cannot be")
            await press(pilot, "d")
            assert shows(app, "Nobody of that name")

    asyncio.run(story())
    assert not broken.exists()


def test_examples_can_be_looked_at_and_copied_but_not_changed(tmp_path: Path) -> None:
    """Renaming or deleting an example says why not; a copy of it is the person's own."""

    async def story() -> None:
        async with open_app(tmp_path, None) as (app, pilot):
            await press(pilot, "down", "down", "enter", "enter", "o")
            assert shows(app, "Example people", "An example:")
            await press(pilot, "r", "d")
            assert says(app, "An example cannot be")
            await press(pilot, "c", "enter", "enter")
            assert shows(app, "Priya Vaidyanathan", "saved")

    asyncio.run(story())
    assert stems(tmp_path) == {"priya-vaidyanathan"}
    assert (EXAMPLES / "priya-vaidyanathan.toml").exists()


def test_a_new_profile_is_asked_for_and_opened(tmp_path: Path) -> None:
    """The key n asks name, target and hours and opens the empty profile; esc goes back to the list."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            await press(pilot, "o", "n", "escape")
            assert shows(app, "Profiles", "Tomasz")
            await press(pilot, "n")
            await write(pilot, "Zoë")
            await press(pilot, "enter", "down", "enter", "enter")
            assert screen_text(app)[0].strip().startswith("skillgap   Zoë")

    asyncio.run(story())
    assert "zoe" in stems(tmp_path)
