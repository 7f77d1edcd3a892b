"""The roadmap on screen: stories of looking at a plan and of changing it."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from skillgap.person.build import profile_of
from skillgap.person.model import Profile
from skillgap.person.store import Store
from skillgap.report.figures import month_year, points
from skillgap.tui.app import SkillgapApp
from skillgap.tui.views.roadmap import RoadmapView
from tests.tui.conftest import Size, context_of, open_app, press, screen_text, shows, until, write

Story = Callable[[SkillgapApp, Pilot[None]], Awaitable[None]]
PERSON = "tomasz-zielinski"


def tell(folder: Path, story: Story, person: str = PERSON, size: Size = (80, 24)) -> None:
    """Tell a story that begins in the roadmap."""

    async def run() -> None:
        async with open_app(folder, person, size) as (app, pilot):
            await press(pilot, "4")
            await story(app, pilot)

    asyncio.run(run())


def view_of(app: SkillgapApp) -> RoadmapView:
    """The view, typed."""
    view = app.current
    assert isinstance(view, RoadmapView)
    return view


def desk_profile(app: SkillgapApp) -> Profile:
    """The profile on the desk."""
    assert app.desk is not None
    return app.desk.profile


def saved(folder: Path, person: str = PERSON) -> Profile:
    """The profile as it is on disk."""
    return Store(folder / "profiles").load(person).profile


def make(folder: Path, **fields: object) -> str:
    """A person of the test's own; returns the name to open."""
    (folder / "profiles").mkdir()
    context = context_of(folder)
    profile = profile_of({"name": "ada", **fields})
    return context.store.create(profile, context.now).path.stem


def line_with(app: SkillgapApp, words: str) -> str:
    """The first line on screen that holds these words."""
    return next(line for line in screen_text(app) if words in line)


async def answer(pilot: Pilot[None], text: str) -> None:
    """Write an answer over what stands in the field, and take it."""
    await press(pilot, "end", "ctrl+u")
    await write(pilot, text)
    await press(pilot, "enter")


# ── looking ────────────────────────────────────────────────────────────────────────────────────


def test_the_headline_says_how_far_and_when(tmp_path: Path) -> None:
    """Readiness now and at the end, the likely month with its range, the hours and the pace."""

    async def story(app: SkillgapApp, _pilot: Pilot[None]) -> None:
        assert app.desk is not None
        plan = app.desk.plan
        assert plan is not None
        low, likely, high = (month_year(day) for day in plan.finish)
        ends = f"{points(plan.readiness_start)} → {points(plan.readiness_end)}"
        assert line_with(app, ends).split("by ")[1].startswith(likely)
        assert f"between {low} and {high}" in line_with(app, ends)
        assert "9 h a week · from 1 December 2026 · fastest" in line_with(
            app, f"{plan.hours[1]:,.0f} h"
        )

    tell(tmp_path, story)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
def test_the_month_stands_where_there_is_room_for_it(tmp_path: Path, size: Size) -> None:
    """Beside the timeline at 120, below it at 80, and on enter at 60, where the list is alone."""

    async def story(app: SkillgapApp, pilot: Pilot[None]) -> None:
        assert shows(app, "TensorFlow", "▸Dec", "readiness")
        assert shows(app, "then readiness") is (size[0] >= 80)
        assert ("December 2026" in line_with(app, "  readiness ")) is (size[0] >= 120)
        await press(pilot, "enter")
        assert shows(app, "December 2026  ", "opens Deep learning 1")
        await press(pilot, "end")
        await until(pilot, lambda: shows(app, "level reached", "▲ pinned"))
        await press(pilot, "right")
        assert shows(app, "January 2027")
        await press(pilot, "escape")
        assert view_of(app).month == "2027-01"

    tell(tmp_path, story, size=size)


def test_the_arrows_walk_through_the_months(tmp_path: Path) -> None:
    """The chosen month is marked, the years scroll by, and the cursor goes to a skill with work in it."""

    async def story(app: SkillgapApp, pilot: Pilot[None]) -> None:
        view, names = view_of(app), line_with(app, "skill  ")
        await press(pilot, *["right"] * 11)
        assert view.month == "2027-11"
        assert shows(app, "▸Nov", "November 2027", "2027")
        assert view.chart is not None
        assert view.month in view.chart.by_skill[view.skill].planned
        assert line_with(app, "skill  ")[:34] == names[:34]
        await press(pilot, *["left"] * 21)
        assert view.leftmost == 0
        assert view.month == view.chart.columns[0].key

    tell(tmp_path, story)


def test_the_month_follows_the_skill(tmp_path: Path) -> None:
    """Going down to a skill without work in the month shows the nearest month that has some."""

    async def story(app: SkillgapApp, pilot: Pilot[None]) -> None:
        view = view_of(app)
        assert view.chart is not None
        for bar in view.chart.bars[1:8]:
            await press(pilot, "down")
            assert view.skill == bar.skill
            assert view.month in bar.planned

    tell(tmp_path, story)


def test_a_click_takes_skill_and_month(tmp_path: Path) -> None:
    """The mouse reaches what the arrows reach: a month by its name, a skill by its row."""

    async def story(app: SkillgapApp, pilot: Pilot[None]) -> None:
        view = view_of(app)
        names = line_with(app, "▸Dec")
        await pilot.click(offset=(names.index("Feb") + 1, screen_text(app).index(names)))
        await press(pilot)
        assert view.month == "2027-02"
        row = line_with(app, "Feature stores")
        await pilot.click(offset=(6, screen_text(app).index(row)))
        await press(pilot)
        assert view.skill == "feature-stores"

    tell(tmp_path, story)


def test_logged_months_stand_left_of_today(tmp_path: Path) -> None:
    """What the log says is done is filled; looking at that month tells what was done."""
    entry = {"date": date(2026, 10, 4), "skill": "python", "hours": 6.0, "note": "[b]odd[/b] 学习"}
    person = make(tmp_path, target="ml-engineer/mid", log=[entry])

    async def story(app: SkillgapApp, pilot: Pilot[None]) -> None:
        names, row = line_with(app, "▸Nov"), line_with(app, "Python")
        assert row.index("████") == names.index("Oct") - 1
        assert names.index("Nov") <= line_with(app, "│").index("│") < names.index("Dec")
        await press(pilot, "left")
        assert shows(app, "October 2026", "6 h", "[b]odd[/b] 学习")

    tell(tmp_path, story, person)


# ── empty states ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, ("No target chosen", "t choose a target")),
        (
            {"target": "ml-engineer/mid", "deadline": date(2026, 11, 1)},
            ("The deadline, 1 November 2026, is over", "b deadline", "no room before"),
        ),
    ],
)
def test_without_a_plan_every_key_is_survived(
    tmp_path: Path, fields: dict[str, object], words: tuple[str, ...]
) -> None:
    """It says why there is none and which key helps; the others say why they do nothing."""
    person = make(tmp_path, **fields)

    async def story(app: SkillgapApp, pilot: Pilot[None]) -> None:
        assert shows(app, *words)
        await press(pilot, "down", "right", "space", "p", "w", "n", "c", "escape", "left", "enter")

    tell(tmp_path, story, person)
