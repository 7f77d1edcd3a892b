"""The frame: too small, resizing, ASCII, the mouse, and faults that end in one clear line."""

import asyncio
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.pilot import Pilot

from skillgap.person.edit import change, set_level
from skillgap.person.model import Profile
from skillgap.person.store import Store
from skillgap.report.ink import Ink
from skillgap.report.subject import Subject
from skillgap.tui.app import SkillgapApp
from skillgap.tui.commands import VIEWS
from skillgap.tui.desk import Desk
from skillgap.tui.settings import Settings
from skillgap.tui.widgets.bars import CHANGE_CELLS, moved, title
from tests.conftest import TODAY, SubjectOf
from tests.tui.conftest import (
    open_app,
    press,
    says,
    screen_text,
    settle,
    shows,
    until,
)

WHO = "tomasz-zielinski"
NOW = datetime(2026, 11, 22, tzinfo=UTC)


async def resize(pilot: Pilot[None], width: int, height: int) -> None:
    """The person pulls at the corner of the window."""
    await pilot.resize_terminal(width, height)
    await until(pilot, lambda: pilot.app.screen.size == (width, height))


async def click(pilot: Pilot[None], app: SkillgapApp, words: str) -> None:
    """Click in the middle of the last place where these words stand."""
    lines = screen_text(app)
    y = max(number for number, line in enumerate(lines) if words in line)
    x = lines[y].rindex(words) + len(words) // 2
    await pilot.click(offset=(x, y))
    await settle(pilot)


def test_a_terminal_that_is_too_small_says_how_large_it_must_be(tmp_path: Path) -> None:
    """Below 40 × 12 there is one line; larger again, everything is as it was, a dialog too."""

    async def story() -> None:
        async with open_app(tmp_path, WHO, (39, 12)) as (app, pilot):
            assert shows(app, "skillgap needs 40 x 12", "this is 39 x 12")
            await press(pilot, "2", "x")
            await resize(pilot, 80, 24)
            assert app.view == "overview"
            assert shows(app, "Readiness")
            await press(pilot, "question_mark")
            await resize(pilot, 30, 5)
            assert shows(app, "needs 40 x 12")
            await resize(pilot, 80, 24)
            assert shows(app, "Keys and signs")
            await press(pilot, "escape")
            await resize(pilot, 20, 3)
            await press(pilot, "q")
            assert app._exit

    asyncio.run(story())


def test_a_first_start_in_a_small_terminal_still_asks(tmp_path: Path) -> None:
    """The welcome waits behind the line and is there once the terminal is large enough."""

    async def story() -> None:
        async with open_app(tmp_path, None, (30, 8)) as (app, pilot):
            await resize(pilot, 80, 24)
            assert shows(app, "How would you like to begin?")

    asyncio.run(story())


def test_every_view_lives_through_every_size(tmp_path: Path) -> None:
    """In each view the terminal is pulled to all sizes; top and bottom line stay one line each."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            for number, view in enumerate(VIEWS, start=1):
                await press(pilot, f"f{number}")
                for width, height in ((60, 20), (200, 60), (40, 12)):
                    await resize(pilot, width, height)
                    lines = screen_text(app)
                    assert len(lines) == height
                    assert app.view == view
                    assert VIEWS[view] in lines[-1]
                    assert "Zieli" in lines[0] or "MLOps" in lines[0]

    asyncio.run(story())


def test_ascii_means_ascii(tmp_path: Path) -> None:
    """With `ascii = true` no view and no dialog shows a sign outside ASCII; letters may."""

    async def story() -> None:
        settings = Settings(ascii=True)
        async with open_app(tmp_path, "noor-el-amin", settings=settings) as (app, pilot):
            for keys in (["f1"], ["f2"], ["f3"], ["f4"], ["f5"], ["o"], ["x"], ["question_mark"]):
                await press(pilot, *keys)
                text = "".join(screen_text(app))
                signs = [each for each in text if not each.isascii() and not each.isalpha()]
                assert signs == [], keys
                if len(app.screen_stack) > 1:
                    await press(pilot, "escape")

    asyncio.run(story())


def test_views_and_hints_can_be_clicked(tmp_path: Path) -> None:
    """A click on a view's name opens it, on a hint runs it, beside a dialog closes it."""

    async def story() -> None:
        async with open_app(tmp_path, WHO, (120, 40)) as (app, pilot):
            await click(pilot, app, "2 Skills")
            assert app.view == "skills"
            await click(pilot, app, "5 Market")
            assert app.view == "market"
            await click(pilot, app, "1 Overview")
            await click(pilot, app, "x export")
            assert shows(app, "Plan, Markdown")
            await click(pilot, app, "esc close")
            assert len(app.screen_stack) == 1
            await click(pilot, app, "? help")
            await pilot.click(offset=(1, 20))
            await settle(pilot)
            assert len(app.screen_stack) == 1

    asyncio.run(story())


def test_brackets_and_function_keys_switch_views(tmp_path: Path) -> None:
    """] goes round all views and [ back; f-keys work in every view, esc leads to the overview."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            seen = []
            for _ in VIEWS:
                seen.append(app.view)
                await press(pilot, "right_square_bracket")
            assert seen == list(VIEWS)
            await press(pilot, "left_square_bracket")
            assert app.view == "market"
            await press(pilot, "f2", "f3", "escape")
            assert app.view == "overview"

    asyncio.run(story())


def test_a_change_shows_its_difference_in_the_top_line(tmp_path: Path) -> None:
    """The number moves with the key and says by how much; the next view no longer does."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            assert app.desk is not None
            first = app.desk.profile
            app.apply("up", set_level(first, "tensorflow", 4))
            await settle(pilot)
            assert re.search(r"\d\d\.\d ▴ \d\.\d", screen_text(app)[0])
            await press(pilot, "u")
            assert re.search(r"\d\d\.\d ▾ \d\.\d", screen_text(app)[0])
            await press(pilot, "3")
            assert "▾" not in screen_text(app)[0]

    asyncio.run(story())


def test_the_top_line_never_jumps_and_always_fits(subject: SubjectOf) -> None:
    """Any name and state in any width: exactly that many cells, and figures in one place."""
    first = subject(WHO)
    names = ["A", "Ada Lovelace", "名前" * 30, "[b]x[b]", "", "é" * 100]
    for name in names:
        for target in (
            "",
            "mlops-engineer/senior",
            "no-such/role",
            "deep-learning-engineer/senior",
        ):
            profile = first.profile._replace(name=name, target=target)
            desk = Desk(Subject(profile, first.market, TODAY))
            for width in (20, 39, 40, 60, 71, 72, 80, 120, 200):
                for change_ in ("", "+2.1", "−0.4", "+12.3"):
                    line = title(desk, width, "saved 10:42", change_, Ink())
                    assert line.cell_length == width
                at_rest = title(desk, width, "saved 10:42", "", Ink()).plain
                moving = title(desk, width, "saved 10:42", "+2.1", Ink()).plain
                assert moving.replace("▴ 2.1", "     ") == at_rest
    assert moved("+2.1", Ink(ascii=True)) == " +2.1".ljust(CHANGE_CELLS)
    assert moved("−0.4", Ink(ascii=True)) == " -0.4".ljust(CHANGE_CELLS)
    assert moved("0.0", Ink()) == " " * CHANGE_CELLS


def broken(_self: object) -> None:
    """A command with a mistake in it."""
    msg = "boom"
    raise RuntimeError(msg)


def test_a_fault_saves_ends_with_three_and_says_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unexpected exception: what was typed is in the file, the exit code is 3, no traceback."""
    monkeypatch.setattr(SkillgapApp, "do_next_view", broken)
    apps = []

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            apps.append(app)
            app.context.args.debug = False
            assert app.desk is not None
            app.apply("rag", set_level(app.desk.profile, "rag", 5))
            await press(pilot, "right_square_bracket")

    with pytest.raises(RuntimeError):
        asyncio.run(story())
    assert apps[0].return_code == 3
    assert str(apps[0].fault) == "boom"
    assert apps[0]._exit_renderables == []
    assert Store(tmp_path / "profiles").load(WHO).profile.skills["rag"].level == 5


def test_errors_we_know_are_told_and_nothing_ends(tmp_path: Path) -> None:
    """A value that cannot be is said on the screen; the program goes on."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            assert app.desk is not None
            profile = app.desk.profile
            app.do_next_view = lambda: change(profile, hours_per_week=-1.0)  # type: ignore[method-assign, assignment]
            await press(pilot, "right_square_bracket")
            assert says(app, "hours_per_week")
            assert app.is_running

    asyncio.run(story())


def test_hostile_names_are_only_names(tmp_path: Path) -> None:
    """Long names, wide letters, markup and direction marks: every line keeps its width, nothing runs."""
    store = Store(tmp_path / "profiles")
    names = ["名前 [b]x[b] " * 7, "a" * 100, "[@click=app.exit]click", "\u202eevil\u200b"]
    for number, name in enumerate(names):
        made = store.create(Profile(name=f"x{number}", target="mlops-engineer/senior"), NOW)
        text = made.path.read_text(encoding="utf-8")
        made.path.write_text(text.replace(f'"x{number}"', f'"{name}"'), encoding="utf-8")

    async def story() -> None:
        async with open_app(tmp_path, "x0", (60, 20)) as (app, pilot):
            for _ in names:
                await press(pilot, "o", "down", "enter", "x", "escape", "f2", "f1")
                assert "\u202e" not in "\n".join(screen_text(app))
                assert "Overview" in screen_text(app)[-1]

    asyncio.run(story())
