"""Progress on screen: what saving keeps, how it went, what slipped, a plan read back, what hours bring."""

import asyncio
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from textual.pilot import Pilot

from skillgap.engine.history import Point
from skillgap.person import edit
from skillgap.person.model import LogEntry, Profile
from skillgap.person.store import Store
from skillgap.report.figures import points
from skillgap.report.ink import Ink
from skillgap.report.outlook.view import MARKS, outlook
from skillgap.report.progress.history import history_of
from skillgap.report.roadmap.rows import Roadmap
from skillgap.tui.app import SkillgapApp
from skillgap.tui.desk import Desk
from skillgap.tui.pen import Pen
from skillgap.tui.prose import Page
from skillgap.tui.saving import with_past
from skillgap.tui.views.history_chart import chart, placed
from skillgap.tui.views.history_lines import history_lines
from skillgap.tui.views.roadmap import RoadmapView
from skillgap.tui.views.roadmap_lines import slip_line, terms_line
from skillgap.tui.views.roadmap_past import so_far
from tests.conftest import SubjectOf
from tests.tui.conftest import SIZES, open_app, press, says, screen_text, settle, shows, write

WHO = "camila-restrepo"
TODAY = date(2026, 11, 22)


def on_disk(folder: Path, name: str = WHO) -> Profile:
    """The profile as the file has it."""
    return Store(folder / "profiles").load(name).profile


def profile_of(app: SkillgapApp) -> Profile:
    """The profile on the desk."""
    assert app.desk is not None
    return app.desk.profile


def days(profile: Profile, after: date = date(2026, 10, 31)) -> list[tuple[date, str]]:
    """Day and target of the latest points of a history."""
    return [(each.date, each.target) for each in profile.history if each.date > after]


# ── what saving keeps ──────────────────────────────────────────────────────────────────────────


def test_a_change_adds_one_point_a_day_that_is_no_change_of_its_own(tmp_path: Path) -> None:
    """One point for today and target, with the last value; undo takes it back with the change."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            first = profile_of(app)
            target = first.target
            await press(pilot, "2", "f1", "4")
            assert days(on_disk(tmp_path)) == [], "looking adds nothing"
            for level in (3, 4):
                app.apply(f"rag {level}", edit.set_level(profile_of(app), "rag", level))
                await settle(pilot)
                assert days(on_disk(tmp_path)) == [(TODAY, target)]
                assert days(profile_of(app)) == [(TODAY, target)]
            assert on_disk(tmp_path).history[-1].levels["rag"] == 4
            assert len(app.timeline.done) == 2
            app.apply("target", edit.set_target(profile_of(app), "ml-engineer/mid"))
            await settle(pilot)
            assert days(on_disk(tmp_path)) == [(TODAY, target), (TODAY, "ml-engineer/mid")]
            await press(pilot, "u", "u", "u")
            assert profile_of(app) == first
            assert on_disk(tmp_path)._replace(updated=None) == first._replace(updated=None)
            await press(pilot, "ctrl+r", "ctrl+r")
            assert on_disk(tmp_path).history[-1].levels["rag"] == 4

    asyncio.run(story())


def test_days_that_are_over_stay_whatever_is_undone(subject: SubjectOf) -> None:
    """What the file has of earlier days is kept; a point of today comes and goes with the change."""
    profile = subject(WHO).profile
    points_ = [profile.history[-1]._replace(date=day) for day in (TODAY - timedelta(days=1), TODAY)]
    held = profile._replace(history=(*profile.history, *points_))
    assert with_past(profile, held, TODAY).history == (*profile.history, points_[0])
    assert with_past(held, profile, TODAY) is held


# ── how it went ────────────────────────────────────────────────────────────────────────────────


def test_the_history_stands_on_one_key_at_every_size(tmp_path: Path) -> None:
    """Both ends, whose doing it is, the chart, its days, the months: `g` from any view, esc closes."""

    async def story() -> None:
        async with open_app(tmp_path, WHO, SIZES[0]) as (app, pilot):
            for size in SIZES:
                await pilot.resize_terminal(*size)
                await press(pilot, "4", "g")
                assert shows(app, "How it went: AI Engineer, senior", "79.8 → 83.1 (+3.3 points)")
                assert shows(app, "All of it is from your own levels", "Dec 2025", "Nov 2026")
                assert all(len(line) <= size[0] for line in screen_text(app))
                if size[1] == 40:
                    assert shows(app, "own   data  known", "22 November 2026 (today)", "AWS 2")
                await press(pilot, "escape")
                assert app.view == "roadmap"

    asyncio.run(story())


def test_without_a_point_it_says_what_makes_one_appear(tmp_path: Path) -> None:
    """One day: what adds another; nothing rated: the key to rate; no target: what to choose."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            bare = edit.change(profile_of(app), history=(), log=())
            app.apply("no past", bare)
            await press(pilot, "g")
            assert shows(app, "One day is known so far", "finish a step", "4 the plan", "83.1")
            await press(pilot, "escape")
            app.apply("nothing rated", edit.change(bare, skills={}))
            await press(pilot, "g")
            assert shows(app, "Nothing is rated that this target asks for", "2 rate what you know")
            await press(pilot, "escape")
            app.apply("no target", edit.set_target(bare, ""))
            await press(pilot, "g")
            assert says(app, "Choose a target first (t).")

    asyncio.run(story())


def moved(desk: Desk) -> Desk:
    """A desk whose first points were read from other market data, one without its levels."""
    history = list(desk.profile.history)
    history[0] = history[0]._replace(market="old", readiness=50.0)
    history[1] = history[1]._replace(market="old", readiness=52.0, levels={})
    return desk.with_profile(edit.change(desk.profile, history=tuple(history)))


def told(desk: Desk, width: int, ink: Ink | None = None) -> list[str]:
    """The lines of the history."""
    assert desk.target is not None
    pen = Pen(ink or Ink())
    lines = history_lines(history_of(desk.subject, desk.target), pen, Page(width, pen.ink), 5)
    return [line.plain for line in lines]


def test_own_progress_is_told_apart_from_other_data(subject: SubjectOf) -> None:
    """Each change says how much is one's own and how much the data's, or that it cannot be told."""
    lines = told(moved(Desk(subject(WHO))), 78)
    text = "\n".join(lines)
    assert "Recorded under 2 versions of the market data (old, 2025-12-22)" in " ".join(
        text.split()
    )
    rows = [line.split() for line in lines if line.startswith(("22 March", "28 June", "27 Sept"))]
    assert rows[0][4:6] == ["+2.0", "+2.0"], "both from the same data"
    assert rows[1][-4:-2] == ["?", "?"]
    assert rows[1][-5].endswith("*")
    assert rows[2][-4:-2] == ["+1.5", "+1.5"]
    ticks = next(line for line in lines if "▴" in line)
    assert (ticks.count("*"), ticks.count("▴")) == (2, 4)


@pytest.mark.parametrize("width", [24, 40, 56, 100])
def test_no_line_of_the_history_is_too_wide_and_plain_is_ascii(
    subject: SubjectOf, width: int
) -> None:
    """Whatever the width and the data; without the fuller signs all of it is plain."""
    desk = moved(Desk(subject(WHO)))
    assert width < 54 or all(len(line) <= width for line in told(desk, width))
    assert all(line.isascii() for line in told(desk, width, Ink(ascii=True)))


def test_the_area_is_as_high_as_its_value_says(subject: SubjectOf) -> None:
    """A higher point never has a lower column, and both ends carry their value and their month."""
    one = subject(WHO)
    values = (20, 35, 30, 80)
    found = [
        Point(date(2026, 2 * n + 1, 5), points_of(value), points_of(100), "x", {})
        for n, value in enumerate(values)
    ]
    drawn = [line.plain[4:] for line in chart(found, "x", Pen(), 70, 8)]
    area, ticks = drawn[1:-2], drawn[-2]
    heights = [sum(row[column] != " " for row in area) for column in ticks_of(ticks)]
    assert sorted(values) == [v for _, v in sorted(zip(heights, values, strict=True))]
    assert drawn[0].split()[0] == "20.0"
    assert drawn[0].rstrip().endswith("80.0")
    assert drawn[-1].strip().startswith("Jan 2026")
    assert drawn[-1].rstrip().endswith("Jul 2026")
    assert placed([(0, "aa"), (1, "bb"), (9, "cc")], 10) == "aa      cc"
    assert one.profile.history


def points_of(value: int) -> Fraction:
    """A readiness."""
    return Fraction(value)


def ticks_of(line: str) -> list[int]:
    """Where the ticks are."""
    return [place for place, sign in enumerate(line) if sign == "▴"]


# ── the roadmap ────────────────────────────────────────────────────────────────────────────────


def late(profile: Profile) -> Profile:
    """Someone who began before today, with hours on a step that is not done."""
    entry = LogEntry(date(2026, 11, 2), "tensorflow", 4.0)
    return edit.add_log(edit.change(profile, start=None), entry)


def test_the_roadmap_says_what_slipped_and_the_pace(tmp_path: Path) -> None:
    """Over the timeline in a line each; on enter in full, with the months that are over."""

    async def story() -> None:
        async with open_app(tmp_path, WHO, SIZES[0]) as (app, pilot):
            app.apply("late", late(profile_of(app)))
            for size in SIZES:
                await pilot.resize_terminal(*size)
                await press(pilot, "4")
                assert shows(app, "planned by today, not done: ML pipelines 0→1")
                assert all(len(line) <= size[0] for line in screen_text(app))
            assert shows(app, "0.8 × the estimate, from 7 finished steps", "7 % is not rated")
            assert shows(app, "10 of about 25 h logged")
            await press(pilot, "enter")
            text = full_text(app)
            assert "h were planned and 20 h logged." in text
            assert "0.8 × the estimate, from 7 finished steps (66 h, estimated 92 h)" in text
            assert "Done so far" in text
            assert "October 2026 16 h 83.1 Model monitoring 2" in text

    asyncio.run(story())


def test_what_slipped_is_found_after_a_change_is_painted(tmp_path: Path) -> None:
    """It takes a plan of its own: the change stands on screen before that, and what slipped after it."""

    async def story() -> None:
        async with open_app(tmp_path, WHO, SIZES[-1]) as (app, pilot):
            await press(pilot, "4")
            view = app.screen.query_one(RoadmapView)
            app.apply("late", late(profile_of(app)))
            assert view.shown is not None
            assert "slip" not in vars(view.shown), "not yet worked out"
            await settle(pilot)
            assert "slip" in vars(view.shown)
            assert shows(app, "planned by today, not done: ML pipelines 0→1")

    asyncio.run(story())


def full_text(app: SkillgapApp) -> str:
    """Everything in the month's dialog, its spaces made one."""
    from skillgap.tui.screens.month import MonthScreen  # noqa: PLC0415

    assert isinstance(app.screen, MonthScreen)
    return " ".join(" ".join(line.plain for line in app.screen.draw(70)).split())


def test_the_lines_of_progress_fit_and_say_nothing_without_a_past(subject: SubjectOf) -> None:
    """At every width they fit; all that was planned done is said too; without a log there is none."""
    desk = Desk(subject(WHO))
    desk = desk.with_profile(late(desk.profile))
    assert desk.plan is not None
    found = Roadmap(desk.subject, desk.plan).slip
    assert found is not None
    for width in (30, 57, 78, 118):
        line = slip_line(found, desk, Pen(), width)
        assert line is not None
        assert "planned by today, not done" in line.plain
        assert line.cell_length <= max(width, 45)
    kept = slip_line(found._replace(missed=(), kept=3), desk, Pen(), 78)
    assert kept is not None
    assert "Everything planned by today is done (3 steps)." in kept.plain
    new = desk.with_profile(edit.change(desk.profile, log=(), history=()))
    assert new.plan is not None
    assert slip_line(None, new, Pen(), 78) is None
    terms = terms_line(new, new.plan, Pen(), 78)
    assert terms is not None
    assert terms.plain == " 7 % of the weight is not rated and counts as level 0 here"
    assert so_far(Roadmap(new.subject, new.plan), None, Page(60, Ink())) == []


def test_a_finished_step_is_proved_with_one_key(tmp_path: Path) -> None:
    """After space the project is named; `v` takes a proof of that skill, wherever the cursor went."""

    async def story() -> None:
        async with open_app(tmp_path, WHO, (120, 40)) as (app, pilot):
            await press(pilot, "4", "down", "down", "down", "down", "space")
            skill = profile_of(app).log[-1].skill
            name = app.context.market.skills[skill].name
            assert says(app, f"{name} is at level 3. What shows it: ")
            assert says(app, "v adds a proof.")
            await press(pilot, "v")
            assert shows(app, f"A proof of {name}")
            await write(pilot, "[b]Ours[/b]; 2026-11-20")
            await press(pilot, "enter")
            assert on_disk(tmp_path).skills[skill].evidence[-1].text == "[b]Ours[/b]"
            await press(pilot, "u", "u")
            assert on_disk(tmp_path).log == profile_of(app).log

    asyncio.run(story())


# ── a plan read back ───────────────────────────────────────────────────────────────────────────


async def read_back(pilot: Pilot[None], path: str) -> None:
    """Name a plan to be read."""
    await press(pilot, "m", "end", "ctrl+u")
    await write(pilot, path)
    await press(pilot, "enter")


def test_a_ticked_plan_is_one_change(tmp_path: Path) -> None:
    """Exported, ticked and read back: what is new, what was not matched; a second time nothing is new."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            first = profile_of(app)
            await press(pilot, "x", "tab")
            await press(pilot, "end", "ctrl+u")
            await write(pilot, "plan.md")
            await press(pilot, "enter")
            ticked = tick(Path("plan.md"))
            await read_back(pilot, "plan.md")
            assert shows(app, "What the plan says", "1 step done, 5 h logged", "Not matched")
            assert shows(app, "what I did besides")
            await press(pilot, "escape")
            assert profile_of(app) == first
            await read_back(pilot, "plan.md")
            await press(pilot, "enter")
            assert len(app.timeline.done) == 1
            saved = on_disk(tmp_path)
            assert saved.skills[ticked[0]].level == ticked[1]
            assert (saved.log[-1].skill, saved.log[-1].hours) == (ticked[0], 5)
            await read_back(pilot, "plan.md")
            assert shows(app, "nothing", "1 ticked step reached before", "esc close")
            assert not shows(app, "enter take it")
            await press(pilot, "enter", "u")
            assert profile_of(app) == first

    asyncio.run(story())


def tick(path: Path) -> tuple[str, int]:
    """Tick the first box, with hours, and add a box of one's own; which step it was."""
    lines = path.read_text(encoding="utf-8").splitlines()
    place = next(n for n, line in enumerate(lines) if line.startswith("- [ ]"))
    lines[place] = lines[place].replace("- [ ]", "* [X]") + " (took 5 h)"
    path.write_text("\n".join([*lines, "- [x] what I did besides"]), encoding="utf-8")
    skill, level = lines[place].split("skillgap:")[1].split()[0].split("@")
    return skill, int(level)


def test_what_is_no_plan_is_told_where_it_was_typed(tmp_path: Path) -> None:
    """No path, no file, no plan, or that of another: said in words, and nothing changes."""
    Path("letter.md").write_text("Dear all", encoding="utf-8")
    head = "<!-- skillgap roadmap/1 for=somebody -->\n- [x] a <!-- skillgap:rag@1 -->\n"
    Path("theirs.md").write_text(head, encoding="utf-8")

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            for path, words in (
                ("", "Write the path of one file."),
                ("nowhere.md", "Cannot read nowhere.md: it does not exist."),
                ("letter.md", "letter.md holds no box of an exported plan."),
            ):
                await read_back(pilot, path)
                assert shows(app, words), "\n".join(screen_text(app))
                await press(pilot, "escape")
            await read_back(pilot, "theirs.md")
            assert shows(app, "made for somebody")
            await press(pilot, "escape")
            assert app.timeline.done == ()

    asyncio.run(story())


# ── what hours bring ───────────────────────────────────────────────────────────────────────────


def test_the_outlook_has_the_reports_numbers(tmp_path: Path, subject: SubjectOf) -> None:
    """Paces, dates and pay as the command prints them; the target under the cursor can be shortlisted."""
    one = subject(WHO)
    found = outlook(one, one.target())

    async def story() -> None:
        async with open_app(tmp_path, WHO, (120, 40)) as (app, pilot):
            await press(pilot, "5", "space", "space", "space", "space")
            text = screen_text(app)
            row = next(line for line in text if line.split()[:1] == ["10"]).split()
            marks = ["done" if mark is None else points(mark) for mark in found.paces[1].marks]
            assert row[1 : 1 + len(MARKS)] == marks
            last = found.pays[-1]
            assert any(f"{last.plan.hours[1]:,.0f}" in line and last.pay in line for line in text)
            await press(pilot, "end")
            assert shows(app, "lacks most", "no promise")
            before = profile_of(app).shortlist
            await press(pilot, "s")
            assert set(before) ^ set(profile_of(app).shortlist) == {last.target.id}
            app.apply("none", edit.set_target(profile_of(app), ""))
            await settle(pilot)
            assert shows(app, "h a week", "for all")

    asyncio.run(story())


def test_what_is_learned_at_work_is_no_next_step(tmp_path: Path) -> None:
    """The overview names a step that takes hours, never one of 0 h."""

    async def story() -> None:
        async with open_app(tmp_path, "jonas-lindqvist", (120, 40)) as (app, pilot):
            app.apply("two", edit.toggle_shortlist(profile_of(app), "mlops-engineer/senior"))
            await settle(pilot)
            text = screen_text(app)
            place = next(n for n, line in enumerate(text) if "Helps the shortlist most" in line)
            assert " 0 h" not in text[place + 1]
            assert "Kubernetes" not in text[place + 1]

    asyncio.run(story())
