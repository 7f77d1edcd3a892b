"""Changes are written by themselves, and two writers of one file cannot lose each other's work."""

import asyncio
from pathlib import Path

import pytest
from textual.events import AppFocus

from skillgap.person.edit import change, set_level
from skillgap.person.model import Profile
from skillgap.person.store import Loaded, Store
from skillgap.problems import FileError
from skillgap.tui.app import SkillgapApp
from tests.conftest import EXAMPLES
from tests.tui.conftest import key_event, open_app, press, says, screen_text, settle, shows, until

WHO = "tomasz-zielinski"


def on_disk(folder: Path, name: str = WHO) -> Profile:
    """The profile as the file has it."""
    return Store(folder / "profiles").load(name).profile


def profile_of(app: SkillgapApp) -> Profile:
    """The profile on the desk."""
    assert app.desk is not None
    return app.desk.profile


def changed_outside(folder: Path, hours: float = 33) -> None:
    """Somebody else writes the file."""
    path = folder / "profiles" / f"{WHO}.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("hours_per_week = 9", f"hours_per_week = {hours}"), encoding="utf-8"
    )


def test_looking_writes_nothing_and_a_change_is_written_by_itself(tmp_path: Path) -> None:
    """All views can be looked at without a byte written; then a change is in the file at once."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            path = tmp_path / "profiles" / f"{WHO}.toml"
            before = path.read_bytes()
            await press(pilot, "2", "f3", "4", "5", "1")
            assert path.read_bytes() == before
            assert [each.name for each in path.parent.iterdir() if each.suffix != ".toml"] == []
            app.apply("rag 4", set_level(profile_of(app), "rag", 4))
            app.apply("rag 5", set_level(profile_of(app), "rag", 5))
            await settle(pilot)
            assert on_disk(tmp_path).skills["rag"].level == 5
            assert "saved" in screen_text(app)[0]
            assert app.saving.waiting is None

    asyncio.run(story())
    assert path_of_backup(tmp_path).read_bytes() != b""


def path_of_backup(folder: Path) -> Path:
    """The version before, kept beside the file."""
    return folder / "profiles" / f"{WHO}.toml.bak"


def test_leaving_right_after_a_change_loses_nothing(tmp_path: Path) -> None:
    """The change made with the last key before q or ctrl+c is in the file."""

    async def story(key: str, level: int) -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            app.apply("rag", set_level(profile_of(app), "rag", level))
            pilot.app.post_message(key_event(key))
            await until(pilot, lambda: app._exit)
            assert app.return_code == 0

    asyncio.run(story("q", 5))
    assert on_disk(tmp_path).skills["rag"].level == 5
    asyncio.run(story("ctrl+c", 1))
    assert on_disk(tmp_path).skills["rag"].level == 1


def test_the_file_changed_outside_and_the_person_takes_it_over(tmp_path: Path) -> None:
    """Theirs is taken over; undo brings back what was here, and it is written again."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            changed_outside(tmp_path)
            app.apply("rag", set_level(profile_of(app), "rag", 5))
            await settle(pilot)
            assert shows(app, "changed by someone else", "Take the file as it is now", "Keep mine")
            assert "not saved" in screen_text(app)[0]
            assert on_disk(tmp_path).hours_per_week == 33
            await press(pilot, "enter")
            assert profile_of(app).hours_per_week == 33
            await press(pilot, "u")
            assert profile_of(app).skills["rag"].level == 5
            assert on_disk(tmp_path).skills["rag"].level == 5

    asyncio.run(story())


def test_the_file_changed_outside_and_the_person_keeps_a_copy(tmp_path: Path) -> None:
    """Both can be looked at; then the copy has the change, the file theirs, and the copy is open."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            changed_outside(tmp_path)
            app.apply("rag", set_level(profile_of(app), "rag", 5))
            await settle(pilot)
            await press(pilot, "down", "down", "enter")
            assert shows(app, "Both versions", "hours_per_week = 33", f"{WHO}.toml")
            await press(pilot, "escape", "down", "enter")
            assert app.saving.loaded is not None
            assert app.saving.loaded.path.stem == f"{WHO}-2"
            app.apply("rag", set_level(profile_of(app), "rag", 2))
            await settle(pilot)

    asyncio.run(story())
    assert on_disk(tmp_path).hours_per_week == 33
    assert on_disk(tmp_path, f"{WHO}-2").skills["rag"].level == 2


def test_deciding_later_leaves_both_and_asks_again(tmp_path: Path) -> None:
    """Esc decides nothing; leaving asks once more, and a copy saves what would be lost."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            (tmp_path / "profiles" / f"{WHO}.toml").unlink()
            app.apply("rag", set_level(profile_of(app), "rag", 5))
            await settle(pilot)
            assert shows(app, "moved or deleted", "Write mine again")
            await press(pilot, "escape")
            assert "not saved" in screen_text(app)[0]
            await press(pilot, "q")
            await until(pilot, lambda: shows(app, "Not saved", "Try again", "Save as a copy"))
            await press(pilot, "down", "enter")
            await until(pilot, lambda: app._exit)

    asyncio.run(story())
    assert on_disk(tmp_path).skills["rag"].level == 5


def test_a_change_outside_is_seen_on_coming_back(tmp_path: Path) -> None:
    """With nothing unsaved here, the file is read again when the window has the focus; u undoes it."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            changed_outside(tmp_path)
            app.post_message(AppFocus())
            await settle(pilot)
            assert profile_of(app).hours_per_week == 33
            assert says(app, "The file was changed")
            await press(pilot, "u")
            assert on_disk(tmp_path).hours_per_week == 9

    asyncio.run(story())


def test_a_file_damaged_outside_is_never_overwritten(tmp_path: Path) -> None:
    """What cannot be read stays as it is; the person keeps a copy of theirs."""
    path = tmp_path / "profiles" / f"{WHO}.toml"

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            path.write_text("name = ", encoding="utf-8")
            app.post_message(AppFocus())
            await settle(pilot)
            assert shows(app, "cannot be read")
            await press(pilot, "down", "enter")
            assert app.saving.loaded is not None
            assert app.saving.loaded.path != path

    asyncio.run(story())
    assert path.read_text(encoding="utf-8") == "name = "


def test_a_file_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The change stays on the desk, the top line says not saved, and the next save brings it home."""

    def refused(*_: object) -> Loaded:
        raise FileError("Cannot save x.toml: the disk is full.", "Make room, then save again.")

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            with monkeypatch.context() as patch:
                patch.setattr(Store, "save", refused)
                app.apply("rag", set_level(profile_of(app), "rag", 5))
                await settle(pilot)
            assert shows(app, "not saved")
            assert says(app, "the disk is full. Make room")
            assert "rag" not in on_disk(tmp_path).skills
            app.apply("hours", change(profile_of(app), hours_per_week=3.0))
            await settle(pilot)

    asyncio.run(story())
    assert on_disk(tmp_path).skills["rag"].level == 5


def test_an_example_becomes_a_profile_with_its_first_change(tmp_path: Path) -> None:
    """The shipped file is untouched; a name that is taken gets a number, also after an undo."""
    shipped = (EXAMPLES / "jonas-lindqvist.toml").read_bytes()

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            app.open_loaded(Store(EXAMPLES).load("jonas-lindqvist"))
            await settle(pilot)
            app.apply("hours", change(profile_of(app), hours_per_week=3.0))
            await settle(pilot)
            assert profile_of(app).name == "Jonas Lindqvist 2"
            await press(pilot, "u")
            assert profile_of(app).name == "Jonas Lindqvist 2"

    asyncio.run(story())
    assert (EXAMPLES / "jonas-lindqvist.toml").read_bytes() == shipped
    assert on_disk(tmp_path, "jonas-lindqvist-2").name == "Jonas Lindqvist 2"
