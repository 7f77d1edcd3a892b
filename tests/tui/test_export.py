"""Export: what is written, where, and that nothing is replaced unasked."""

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input

from skillgap.person.edit import change
from skillgap.tui.app import SkillgapApp
from skillgap.tui.desk import Desk
from skillgap.tui.exporting import KINDS, export_text
from tests.conftest import SubjectOf
from tests.tui.conftest import SIZES, open_app, press, says, shows, write

WHO = "tomasz-zielinski"
STEM = "tomasz-zielinski-mlops-engineer-senior"


def path_field(app: SkillgapApp) -> Input:
    """Where the path is typed."""
    return app.screen.query_one("#path", Input)


def test_it_shows_how_each_file_begins_and_where_it_goes(tmp_path: Path) -> None:
    """At every size: the kinds, the first lines, the path and the keys."""

    async def story() -> None:
        async with open_app(tmp_path, WHO, SIZES[0]) as (app, pilot):
            for size in SIZES:
                await pilot.resize_terminal(*size)
                await export_at_any_size(app, pilot)

    async def export_at_any_size(app: SkillgapApp, pilot: Pilot[None]) -> None:
        await press(pilot, "x")
        assert shows(app, "Plan, Markdown", "Gap, JSON", "  To", "enter write")
        assert shows(app, "roadmap for Tomasz") or shows(app, "# MLOps")
        assert path_field(app).value == f"{Path.cwd()}/{STEM}-plan.md"
        await press(pilot, "down", "down", "down")
        assert path_field(app).value.endswith("-plan.csv")
        assert shows(app, "a row for each piece of work")
        await press(pilot, "escape")

    asyncio.run(story())


def test_every_kind_is_what_it_says(subject: SubjectOf) -> None:
    """Each text is of its format, and of the person on the desk."""
    desk = Desk(subject(WHO))
    texts = {
        kind.key: export_text(kind, desk, datetime(2026, 11, 22, tzinfo=UTC)) for kind in KINDS
    }
    assert json.loads(texts["gap.json"])["schema"] == "skillgap.gap/1"
    assert json.loads(texts["profile.json"])["basics"]["label"] == "MLOps Engineer"
    assert texts["plan.html"].startswith("<!DOCTYPE html>")
    assert json.loads(texts["plan.json"])["schema"] == "skillgap.roadmap/1"
    assert "- [ ]" in texts["plan.md"]
    assert texts["plan.ics"].startswith("BEGIN:VCALENDAR")
    assert len(texts["plan.csv"].splitlines()) > 20
    assert all(
        "Tomasz" in texts[key]
        for key in ("plan.md", "plan.html", "gap.md", "gap.json", "plan.json")
    )


def test_what_is_chosen_is_written_and_the_place_is_told(tmp_path: Path) -> None:
    """Two kinds land beside each other in the current folder, whole."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            for moves, name in (([], "plan.md"), (["end", "up"], "gap.json")):
                await press(pilot, "x", *moves, "enter")
                assert len(app.screen_stack) == 1
                assert says(app, f"Wrote {Path.cwd()}/{STEM}-{name}")

    asyncio.run(story())
    written = {path.name: path.read_text(encoding="utf-8") for path in Path.cwd().iterdir()}
    assert set(written) == {f"{STEM}-plan.md", f"{STEM}-gap.json"}
    assert json.loads(written[f"{STEM}-gap.json"])["profile"]
    assert "- [ ]" in written[f"{STEM}-plan.md"]


def test_the_calendar_takes_study_days(tmp_path: Path) -> None:
    """Only the calendar asks for days; what is wrong with them is said, and right ones are in the file."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            await press(pilot, "x")
            assert not shows(app, "Study days")
            await press(pilot, "down", "down")
            assert shows(app, "Study days", "mon,wed,sat@19:00, or nothing")
            await press(pilot, "tab")
            await write(pilot, "sunn,mittwoch")
            assert shows(app, "'mittwoch' is no weekday")
            await press(pilot, "enter")
            assert len(app.screen_stack) == 2
            await press(pilot, "ctrl+u")
            await write(pilot, "wed,sun@18:30")
            await press(pilot, "enter")
            assert says(app, f"Wrote {Path.cwd()}/{STEM}-plan.ics")

    asyncio.run(story())
    text = (Path.cwd() / f"{STEM}-plan.ics").read_text(encoding="utf-8")
    assert "T183000" in text


def test_a_file_that_exists_is_replaced_only_when_it_is_said_twice(tmp_path: Path) -> None:
    """The first enter asks, another path forgets the question, the second enter replaces."""
    path = Path.cwd() / "mine.md"
    path.write_text("mine", encoding="utf-8")

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            await press(pilot, "x", "tab")
            path_field(app).value = "mine.md"
            await press(pilot, "enter")
            assert shows(app, "This file exists. Enter again replaces it")
            path_field(app).value = "./mine.md"
            await press(pilot, "enter")
            assert path.read_text(encoding="utf-8") == "mine"
            await press(pilot, "enter")
            assert path.read_text(encoding="utf-8").startswith("# ")

    asyncio.run(story())


def test_a_path_that_cannot_be_is_told(tmp_path: Path) -> None:
    """The dialog stays open and says what is wrong with the path."""
    faults = {
        "": "Write a path first",
        "nowhere/at/all.md": "There is no folder",
        ".": "is a folder",
        "a\0b": "Cannot write there",
        "x" * 300: "File name too long",
    }

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            await press(pilot, "x", "tab")
            for typed, said in faults.items():
                path_field(app).value = typed
                await press(pilot, "enter")
                assert len(app.screen_stack) == 2
                assert shows(app, said)

    asyncio.run(story())
    assert list(Path.cwd().iterdir()) == []


def test_without_a_target_it_says_what_is_needed(tmp_path: Path) -> None:
    """No target, no export: the key says so, and the hint is grey."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            assert app.desk is not None
            app.apply("none", change(app.desk.profile, target=""))
            await press(pilot, "x")
            assert len(app.screen_stack) == 1
            assert says(app, "Choose a target first (t).")

    asyncio.run(story())
