"""Stories of the gap: every point explained, sorted, filtered, and tried out."""

import asyncio
import re
from fractions import Fraction
from pathlib import Path

from rich.cells import cell_len

from skillgap.market.market import Market
from skillgap.person.model import Profile, SkillRating
from skillgap.person.store import Store
from skillgap.report.gap.view import gap_table
from skillgap.report.ink import Ink
from skillgap.report.subject import Subject
from skillgap.tui.app import SkillgapApp
from skillgap.tui.desk import Desk
from skillgap.tui.prose import Page
from skillgap.tui.views.explained import explained
from skillgap.tui.views.gap import GapView
from skillgap.tui.views.gap_lines import Shown, columns, heads, table_rows, total_line
from skillgap.tui.views.gap_order import FILTERS, SORTS, sorted_rows
from tests.conftest import TODAY, SubjectOf
from tests.tui.conftest import open_app, press, screen_text, settle, shows, write

TOMASZ = "tomasz-zielinski"


def view_of(app: SkillgapApp) -> GapView:
    """The gap view."""
    return app.screen_stack[0].query_one(GapView)


def level_of(folder: Path, skill: str) -> int | None:
    """The level in the file."""
    return Store(folder / "profiles").load(TOMASZ).profile.skills[skill].level


def test_sort_and_filter_are_named_and_the_cursor_stays_on_its_row(tmp_path: Path) -> None:
    """V goes through five orders, f through four filters with counts; a click does the same."""

    async def story() -> None:
        async with open_app(tmp_path, TOMASZ) as (app, pilot):
            await press(pilot, "3", "down", "down")
            view = view_of(app)
            key, rows = view.rows.key, len(view.rows.keys)
            orders = set()
            for name in list(SORTS.values()):
                assert shows(app, name)
                orders.add(tuple(view.rows.keys))
                assert view.rows.key == key
                await press(pilot, "v")
            assert len(orders) == 5
            for label in list(FILTERS.values()):
                assert shows(app, f"{label} {len(view.rows.keys)}"), label
                await press(pilot, "f")
            assert len(view.rows.keys) == rows
            lines = screen_text(app)
            line = next(n for n, text in enumerate(lines) if "requirement" in text)
            await pilot.click(offset=(lines[line].index("requirement"), line))
            await settle(pilot)
            assert shows(app, "by name")

    asyncio.run(story())


def test_the_head_says_what_the_number_means_at_every_size(tmp_path: Path) -> None:
    """Readiness, gap, word, critical, what is not rated and the rule; at 120 a pane explains the row."""

    async def story() -> None:
        async with open_app(tmp_path, TOMASZ, (60, 20)) as (app, pilot):
            await press(pilot, "3")
            for size in ((60, 20), (80, 24), (120, 40)):
                await pilot.resize_terminal(*size)
                await settle(pilot)
                text = screen_text(app)
                assert shows(
                    app, "gap ", "stretch", "critical met", "not rated: ", "rule covered"
                ), size
                assert max(cell_len(line) for line in text) <= size[0]
                assert shows(app, "Where the figures come from") is (size == (120, 40))
            await press(pilot, "down", "down")
            view = view_of(app)
            assert view.part is not None
            pane = "\n".join(line.plain for line in view.prose("told").lines())
            assert pane.startswith(app.context.market.skills[view.part.skill].name)

    asyncio.run(story())


def test_enter_explains_a_row_down_to_its_sources(tmp_path: Path) -> None:
    """The formula with its numbers, sources with section and n, the dispute, the plan, and what to do."""

    async def story() -> None:
        async with open_app(tmp_path, TOMASZ, (100, 100)) as (app, pilot):
            await press(pilot, "3")
            view_of(app).rows.go_to("tensorflow")
            await press(pilot, "enter")
            for words in (
                "missing, critical",
                "worth   ",
                "93.4 % of 76 postings (demand: MLOps Engineer, senior)",
                "disputed: 60.5 points apart",
                "Readiness under each report",
                "In your plan",
                "needs Deep learning 1",
                "Needed before level 2",
                "Show it",
                "Learn from",
            ):
                assert shows(app, words), words
            await press(pilot, "escape", "r")
            assert shows(app, "covered", "met", "any", "unweighted", "How far to trust it")
            await press(pilot, "escape", "s")
            assert shows(app, "with the figures of jobs", "Where they differ", "TensorFlow, 60.5")
            await press(pilot, "escape")
            assert len(app.screen_stack) == 1

    asyncio.run(story())


def test_what_if_changes_nothing_until_it_is_kept(tmp_path: Path) -> None:
    """→ tries a level: readiness and finish move, rows stay, the file does not; d drops, k keeps, u undoes."""

    async def story() -> None:
        async with open_app(tmp_path, TOMASZ) as (app, pilot):
            await press(pilot, "3", "k")
            assert shows(app, "Nothing is being tried")
            view = view_of(app)
            keys, skill = view.rows.keys, view.rows.key
            before = level_of(tmp_path, skill)
            assert before is not None
            await press(pilot, "right", "right", "right", "right")
            assert view.rows.keys == keys
            assert shows(app, "trying, not saved", "what if", " → ", "finish", "k keep")
            assert level_of(tmp_path, skill) == before
            await press(pilot, "d")
            assert not shows(app, "finish ")
            await press(pilot, "right", "k")
            assert level_of(tmp_path, skill) == before + 1
            await press(pilot, "u")
            assert level_of(tmp_path, skill) == before
            await press(pilot, "w", "escape")
            assert app.view == "gap"
            assert app.desk is not None
            assert not app.desk.is_trying, "nothing was tried, so nothing is asked"
            await press(pilot, "right", "escape")
            assert shows(app, "Keep the levels", "Drop them")
            await press(pilot, "down", "enter")
            assert not app.desk.is_trying
            assert level_of(tmp_path, skill) == before

    asyncio.run(story())


def test_a_row_is_found_by_an_alias(tmp_path: Path) -> None:
    """/ looks among what the target asks; enter goes to the row, whatever filter hid it."""

    async def story() -> None:
        async with open_app(tmp_path, TOMASZ) as (app, pilot):
            await press(pilot, "3", "f", "slash")
            await write(pilot, "k8s")
            assert view_of(app).rows.keys == ["kubernetes"]
            await press(pilot, "enter")
            assert view_of(app).rows.key == "kubernetes"
            assert view_of(app).filter == "all"
            await press(pilot, "slash")
            await write(pilot, "gardening")
            assert shows(app, "Nothing asked here is called gardening")
            await press(pilot, "escape")
            assert view_of(app).rows.key == "kubernetes"

    asyncio.run(story())


def desk_with(market: Market, target: str, **levels: int) -> Desk:
    """A desk for a person with these levels."""
    skills = {name.replace("_", "-"): SkillRating(level=level) for name, level in levels.items()}
    return Desk(Subject(Profile(target=target, skills=skills), market, TODAY))


def shown_of(desk: Desk, name: str = "all") -> Shown:
    """The whole list of a desk."""
    assert desk.assessment is not None
    table = gap_table(desk.subject, desk.assessment)
    return Shown(table.rows, table, name, "nothing", {}, ())


def test_printed_points_add_up_to_the_headline(subject: SubjectOf) -> None:
    """The points in the column add up, as printed, to the readiness and the gap on the total line."""
    for name in ("tomasz-zielinski", "amara-okafor", "jonas-lindqvist"):
        desk = Desk(subject(name))
        shown = shown_of(desk)
        total = total_line(shown.rows, columns(80), "in all").plain
        assert re.findall(r"[\d.]+\.\d", total) == [shown.table.readiness, shown.table.gap]
        assert Fraction(shown.table.readiness) + Fraction(shown.table.gap) == 100


def test_lines_of_the_table_fit_every_width(subject: SubjectOf) -> None:
    """Headings and rows are of one width that fits the terminal, with ASCII signs too."""
    desk = Desk(subject(TOMASZ))
    for width in (40, 58, 78, 100, 150):
        for ink in (Ink(), Ink(ascii=True)):
            rows = table_rows(desk.subject, shown_of(desk), ink, width)
            widths = {row.content.cell_length for row in rows if row.key}
            assert widths == {heads(columns(width), "share", ink).cell_length}
            assert max(widths) < max(width, 42)


def test_what_is_not_asked_for_stands_at_the_end(market: Market) -> None:
    """A row of 0.0 % is listed apart, with the postings that say so, and can be explained."""
    desk = desk_with(market, "deep-learning-engineer/mid", python=3)
    rows = table_rows(desk.subject, shown_of(desk), Ink(), 80)
    at = next(n for n, row in enumerate(rows) if "Not asked for" in row.content.plain)
    assert rows[at + 1].content.plain.lstrip().startswith("–")
    assert "postings" in rows[at + 1].content.plain
    part = next(p for p in desk.assessment.parts if p.requirement.id == rows[at + 1].key)  # type: ignore[union-attr]
    words = "\n".join(line.plain for line in explained(desk, part, Page(80, Ink())))
    assert "weighs nothing" in words


def test_every_row_of_every_target_can_be_explained(market: Market) -> None:
    """With nothing rated, with all at 1 and with all at 5, whatever the plan holds; lines fit."""
    for level in (None, 1, 5):
        skills = {} if level is None else {name: SkillRating(level=level) for name in market.skills}
        for target in list(market.targets)[::5]:
            profile = Profile(target=target, skills=skills, skipped=tuple(list(market.skills)[::7]))
            desk = Desk(Subject(profile, market, TODAY))
            assert desk.assessment is not None
            for part in desk.assessment.parts:
                lines = explained(desk, part, Page(42, Ink()))
                assert max(line.cell_length for line in lines) <= 42


def test_each_order_is_what_its_name_says(subject: SubjectOf) -> None:
    """Missing points, share and points per hour fall, hours rise, names go from A to Z."""
    desk = Desk(subject(TOMASZ))
    rows = shown_of(desk).rows
    by = {name: sorted_rows(desk.subject, rows, name) for name in SORTS}
    missing = [row.part.missing for row in by["missing"]]
    assert missing == sorted(missing, reverse=True)
    shares = [row.part.requirement.weight for row in by["share"]]
    assert shares == sorted(shares, reverse=True)
    hours = [int(row.hours) for row in by["hours"] if row.hours.isdigit()]
    assert hours == sorted(hours)
    rates = [float(row.rate) for row in by["rate"] if row.rate]
    assert rates == sorted(rates, reverse=True)
    assert [row.name.casefold() for row in by["name"]] == sorted(
        row.name.casefold() for row in rows
    )


def test_every_empty_state_names_the_next_key(market: Market, tmp_path: Path) -> None:
    """No target, one nobody knows, nothing rated, nothing missing, nothing asked: no key crashes."""
    full = {name: SkillRating(level=5) for name in market.skills}
    bare = market.targets["ml-engineer/mid"]._replace(requirements=())
    empty = market._replace(targets={**market.targets, "ml-engineer/mid": bare})
    states = (
        (Profile(), market, ("No target chosen.", "t choose one", "2 rate what you know")),
        (Profile(target="no-such/role"), market, ("The market data has no target no-such/role.",)),
        (Profile(target="ml-engineer/mid"), market, ("no data", "2 rate what you know", "?→3")),
        (Profile(target="ml-engineer/mid"), empty, ("t chooses another target",)),
        (
            Profile(target="ml-engineer/mid", skills=full),
            market,
            ("Nothing is missing", "t chooses a further target"),
        ),
    )

    async def story() -> None:
        async with open_app(tmp_path, TOMASZ) as (app, pilot):
            await press(pilot, "3")
            view = view_of(app)
            for profile, data, words in states:
                view.filter = "missing" if profile.skills else "all"
                app.desk = Desk(Subject(profile, data, TODAY))
                await settle(pilot)
                assert shows(app, *words), words
                await press(pilot, "w", "right", "enter", "escape", "3")

    asyncio.run(story())
