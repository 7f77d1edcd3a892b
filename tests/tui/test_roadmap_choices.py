"""Changing the plan in place: each change is asked for, refused with words, saved, and can be undone."""

import asyncio
from datetime import date
from pathlib import Path

from textual.pilot import Pilot

from skillgap.tui.app import SkillgapApp
from tests.conftest import TODAY
from tests.tui.conftest import key_event, press, says, screen_text, shows
from tests.tui.test_roadmap import (
    answer,
    desk_profile,
    line_with,
    saved,
    tell,
    view_of,
)


def test_hours_a_week_are_changed_in_place(tmp_path: Path) -> None:
    """None, too many and words are refused with words; a number is saved, told, and undone."""

    async def story(app: SkillgapApp, pilot: Pilot[None]) -> None:
        await press(pilot, "h")
        assert shows(app, "Hours a week", "All of it:", "with 10 h")
        for wrong, words in (
            ("0", "write more than 0"),
            ("200", "at most 100"),
            ("lots", "Write a number of hours"),
        ):
            await answer(pilot, wrong)
            assert shows(app, words)
            assert desk_profile(app).hours_per_week == 9
        await answer(pilot, "13,5 h")
        assert shows(app, "13.5 h a week", "sooner")
        assert saved(tmp_path).hours_per_week == 13.5
        await press(pilot, "u")
        assert shows(app, "9 h a week", "Undone: hours a week")
        assert saved(tmp_path).hours_per_week == 9

    tell(tmp_path, story)


def likely_end(app: SkillgapApp) -> date:
    """The likely last day of the plan on the desk."""
    end = app.desk.plan.finish[1] if app.desk and app.desk.plan else None
    assert end is not None
    return end


def test_days_off_are_added_seen_and_taken_back(tmp_path: Path) -> None:
    """D asks for days, hours and a word; the plan and its month show them; enter on one removes it."""

    async def story(app: SkillgapApp, pilot: Pilot[None]) -> None:
        finish, before = likely_end(app), desk_profile(app).exceptions
        await press(pilot, "d")
        assert shows(app, "Add days", "Enter on a line takes it back")
        await press(pilot, "enter")
        for wrong, words in (("", "Write a day"), ("soon", "soon is not a day")):
            await answer(pilot, wrong)
            assert shows(app, words)
        await answer(pilot, "2026-12-07")
        await answer(pilot, "2026-12-01")
        assert shows(app, "cannot be before it")
        await answer(pilot, "2026-12-31")
        assert shows(app, "7 December 2026 to 31 December 2026")
        await answer(pilot, "-1")
        assert shows(app, "Write a number of hours")
        await answer(pilot, "0")
        await answer(pilot, "[b]Ski[/b]")
        assert [each.note for each in saved(tmp_path).exceptions[:1]] == ["[b]Ski[/b]"]
        assert shows(app, "days off 7 December 2026 to 31 December 2026, 0 h a week: [b]Ski[/b]")
        assert likely_end(app) > finish
        await press(pilot, "d")
        assert shows(app, "7 December 2026 to 31 December 2026")
        await press(pilot, "down", "enter")
        assert saved(tmp_path).exceptions == before
        await press(pilot, "u", "d", "enter", "escape")
        assert len(saved(tmp_path).exceptions) == len(before) + 1

    tell(tmp_path, story)


def test_a_deadline_says_what_fits(tmp_path: Path) -> None:
    """Too soon: short by so many hours, and the hours a week that would do, which then do."""

    async def story(app: SkillgapApp, pilot: Pilot[None]) -> None:
        await press(pilot, "b")
        await answer(pilot, "someday")
        assert shows(app, "someday is not a day")
        await answer(pilot, "2026-11-30")
        assert shows(app, "The plan starts on 1 December 2026")
        await answer(pilot, "December 2027")
        assert saved(tmp_path).deadline == date(2027, 12, 31)
        told = line_with(app, "does not fit by 31 December 2027: short by")
        needed = int(told.split(";")[1].split()[0])
        await press(pilot, "h")
        await answer(pilot, str(needed - 1))
        assert shows(app, "does not fit")
        await press(pilot, "h")
        await answer(pilot, str(needed))
        assert shows(app, "fits by 31 December 2027")
        await press(pilot, "b")
        await answer(pilot, "")
        assert saved(tmp_path).deadline is None

    tell(tmp_path, story)


def test_what_has_no_room_is_listed(tmp_path: Path) -> None:
    """Under the bars stand the skills a deadline leaves out, and `c` has all of it with hours."""

    async def story(app: SkillgapApp, pilot: Pilot[None]) -> None:
        assert shows(app, "no room before 30 June 2028", "Natural language p")
        await press(pilot, "c")
        assert shows(app, "Kubernetes learned at work", "no room before the deadline", "points")
        await press(pilot, "end")
        assert shows(app, "Practice brings")
        await press(pilot, "enter", "escape")
        assert desk_profile(app).at_work == ("kubernetes", "ml-system-design")

    tell(tmp_path, story, "jonas-lindqvist", (120, 40))


def test_the_start_is_changed_in_place(tmp_path: Path) -> None:
    """A day before today is refused; a month means its first day; empty means today."""

    async def story(app: SkillgapApp, pilot: Pilot[None]) -> None:
        await press(pilot, "s")
        await answer(pilot, "2026-11-21")
        assert shows(app, "before today")
        await answer(pilot, "march 2027")
        assert shows(app, "from 1 March 2027", "▸Mar")
        assert saved(tmp_path).start == date(2027, 3, 1)
        await press(pilot, "s")
        await answer(pilot, "")
        assert shows(app, "from 22 November 2026")
        assert saved(tmp_path).start is None

    tell(tmp_path, story)


def test_the_style_has_its_price(tmp_path: Path) -> None:
    """Each style shows what it costs in points of mean readiness and in hours, and is taken with enter."""

    async def story(app: SkillgapApp, pilot: Pilot[None]) -> None:
        await press(pilot, "y")
        assert "0.0      0 h" in line_with(app, "▸ fastest")
        assert "−" in line_with(app, "staged")
        await press(pilot, "down", "down", "enter")
        assert shows(app, "· staged", "on average")
        assert saved(tmp_path).style == "staged"

    tell(tmp_path, story)


def test_an_answer_given_twice_counts_once(tmp_path: Path) -> None:
    """A second enter that is on its way already closes nothing more and changes nothing more."""

    async def story(app: SkillgapApp, pilot: Pilot[None]) -> None:
        for opens in ("h", "y", "c"):
            await press(pilot, opens)
            for _ in range(3):
                app.post_message(key_event("enter"))
            await press(pilot)
            assert app.is_running
            await press(pilot, "escape", "f4")

    tell(tmp_path, story)


def test_tracks_are_chosen_from_a_list(tmp_path: Path) -> None:
    """One to three skills side by side; escape changes nothing."""

    async def story(app: SkillgapApp, pilot: Pilot[None]) -> None:
        await press(pilot, "k")
        assert shows(app, "one at a time", "70 % + 30 % of the hours")
        await press(pilot, "escape")
        assert desk_profile(app).tracks == 2
        await press(pilot, "k", "home", "enter")
        assert saved(tmp_path).tracks == 1

    tell(tmp_path, story)


def test_a_skipped_skill_is_listed_and_taken_back(tmp_path: Path) -> None:
    """Skipping keeps the cursor in the plan; at the bottom the skill waits to be taken in again."""

    async def story(app: SkillgapApp, pilot: Pilot[None]) -> None:
        view = view_of(app)
        await press(pilot, "down", "down", "n")
        assert saved(tmp_path).skipped == ("gcp", "tensorflow")
        assert shows(app, "sooner", "less")
        assert view.chart is not None
        assert view.skill in {bar.skill for bar in view.chart.bars}
        await press(pilot, "end")
        assert view.skill == "tensorflow"
        assert "n takes it in again" in line_with(app, "× TensorFlow")
        await press(pilot, "n")
        assert saved(tmp_path).skipped == ("gcp",)
        assert view.skill == "tensorflow"

    tell(tmp_path, story)


def test_a_choice_is_marked_and_let_go(tmp_path: Path) -> None:
    """Pinned skills and those learned at work have a sign, and the same key lets them go."""

    async def story(app: SkillgapApp, pilot: Pilot[None]) -> None:
        name = "Experiment tracking"
        await press(pilot, *["down"] * 6)
        assert view_of(app).skill == "experiment-tracking"
        for key, sign, field in (("p", "▲", "pinned"), ("w", "w", "at_work")):
            await press(pilot, key)
            assert "experiment-tracking" in getattr(saved(tmp_path), field)
            assert line_with(app, name).strip().startswith(f"{sign} {name}")
            await press(pilot, key)
            assert "experiment-tracking" not in getattr(saved(tmp_path), field)

    tell(tmp_path, story)


def test_own_hours_are_for_the_step_of_the_month(tmp_path: Path) -> None:
    """The usual range is told; a number counts from then on, and nothing takes the usual again."""

    async def story(app: SkillgapApp, pilot: Pilot[None]) -> None:
        await press(pilot, "e")
        assert shows(app, "Your hours for Calculus 0 → 1", "Usually ", " h, between")
        await answer(pilot, "0")
        assert shows(app, "learned at work")
        await answer(pilot, "12")
        assert saved(tmp_path).own_hours["calculus"] == {"1": 12.0}
        assert " 12 " in line_with(app, "e Calculus")
        await press(pilot, "e")
        await answer(pilot, "")
        assert "calculus" not in saved(tmp_path).own_hours

    tell(tmp_path, story)


def test_a_finished_step_raises_the_level(tmp_path: Path) -> None:
    """Space finishes the next step today, fills its part of the bar, and names a proof to add."""

    async def story(app: SkillgapApp, pilot: Pilot[None]) -> None:
        await press(pilot, "down", "down", "space")
        person = saved(tmp_path)
        assert person.skills["tensorflow"].level == 1
        assert (person.log[-1].date, person.log[-1].skill, person.log[-1].to_level) == (
            TODAY,
            "tensorflow",
            1,
        )
        assert "1→4" in line_with(app, "TensorFlow")
        assert "█" in line_with(app, "TensorFlow")
        assert says(app, "TensorFlow is at level 1.")
        assert says(app, "v adds a proof.")
        await press(pilot, "u")
        assert saved(tmp_path).skills["tensorflow"].level == 0

    tell(tmp_path, story)


def test_hours_spent_go_into_the_log(tmp_path: Path) -> None:
    """`l` adds hours to the log of the skill under the cursor, today's or another day's, with a note."""

    async def story(app: SkillgapApp, pilot: Pilot[None]) -> None:
        await press(pilot, "l")
        await answer(pilot, "2; 2026-11-30")
        assert shows(app, "has not come yet")
        await answer(pilot, "2; yesterday; [b]limits[/b]; 5")
        assert says(app, "2 of about ")
        entry = saved(tmp_path).log[-1]
        assert (entry.skill, entry.hours) == ("calculus", 2)
        assert (entry.date, entry.note) == (date(2026, 11, 21), "[b]limits[/b]; 5")
        await press(pilot, "l")
        await answer(pilot, "1,5")
        entry = saved(tmp_path).log[-1]
        assert (entry.skill, entry.hours, entry.date) == ("calculus", 1.5, TODAY)

    tell(tmp_path, story)


def test_a_choice_is_taken_back_from_its_price(tmp_path: Path) -> None:
    """`c` shows what the choices cost; enter takes one back; undo brings it again."""

    async def story(app: SkillgapApp, pilot: Pilot[None]) -> None:
        await press(pilot, "c")
        assert shows(app, "against the plan without it", "Google Cloud skipped")
        assert "−" in line_with(app, "TensorFlow pinned to the front")
        await press(pilot, "enter")
        assert saved(tmp_path).pinned == ()
        await press(pilot, "u")
        assert saved(tmp_path).pinned == ("tensorflow",)

    tell(tmp_path, story)


def test_ascii_has_a_twin_for_every_sign(tmp_path: Path) -> None:
    """Without the fuller signs bars, curve, marks and arrows are plain."""
    from tests.tui.conftest import open_app  # noqa: PLC0415 - opened in a way of its own

    async def run() -> None:
        async with open_app(tmp_path, "tomasz-zielinski", plain=True) as (app, pilot):
            await press(pilot, "4", "down", "down")
            drawn = "\n".join(screen_text(app)).replace("ń", "n").replace("…", "")
            assert drawn.isascii()
            assert "===" in line_with(app, "^ TensorFlow")

    asyncio.run(run())
