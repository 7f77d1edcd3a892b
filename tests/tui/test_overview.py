"""The overview: where am I, and what now, in one look."""

import asyncio
import re
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from skillgap.person.edit import change
from skillgap.person.model import HoursException
from skillgap.report.figures import points
from skillgap.report.ink import Ink
from skillgap.tui.desk import Desk
from skillgap.tui.heat import letter, tone, unsure
from skillgap.tui.pen import Pen
from skillgap.tui.views.market_lines import TOO_LITTLE
from skillgap.tui.views.market_pages.grid import ranked_lines
from skillgap.tui.views.overview import NARROW_ORDER, WIDE_ORDER
from skillgap.tui.views.overview_gaps import gaps
from skillgap.tui.views.overview_lines import grid, headline, history_line
from skillgap.tui.views.overview_month import month
from tests.conftest import SubjectOf
from tests.tui.conftest import Size, open_app, press, screen_text, shows

ALL_SIZES: tuple[Size, ...] = ((60, 20), (80, 24), (120, 40), (200, 60))
PEOPLE = ("tomasz-zielinski", "amara-okafor", "noor-el-amin", "mateus-carvalho")


def test_all_four_answers_stand_on_the_screen_at_every_size(tmp_path: Path) -> None:
    """Readiness, must-haves, gaps and month are there without scrolling; narrow, the grid comes last.

    At 80 columns no header of the grid is cut, and each ends where the numbers of its column end.
    """

    async def story() -> None:
        async with open_app(tmp_path, "tomasz-zielinski", ALL_SIZES[0]) as (app, pilot):
            assert app.desk is not None
            assert app.desk.assessment is not None
            number = points(app.desk.assessment.readiness or 0)
            answers = (
                "Readiness",
                number,
                "gap ",
                "critical",
                "Biggest gaps",
                "TensorFlow",
                "December",
            )
            for size in (*ALL_SIZES, ALL_SIZES[0]):
                await pilot.resize_terminal(*size)
                await press(pilot)
                assert shows(app, *answers), size
                assert app.current is not None
                order = [child.id for child in app.current.children]
                assert order == list(NARROW_ORDER if size[0] < 78 else WIDE_ORDER)
                text = screen_text(app)
                assert all(len(line) <= size[0] for line in text)
                if size == (80, 24):
                    assert shows(app, "Helps the shortlist most", "points on average")
                    _headers_end_over_their_numbers(text)

    asyncio.run(story())


def _headers_end_over_their_numbers(text: list[str]) -> None:
    head = next(line for line in text if "senior" in line and "entry" in line)
    row = text[text.index(head) + 1]
    ends = [found.end() for found in re.finditer(r"entry|mid|senior|staff", head)]
    numbers = [found.end() for found in re.finditer(r"\d+", row[40:])]
    assert ends == [end + 40 for end in numbers]


@pytest.mark.parametrize("person", PEOPLE)
def test_no_line_is_wider_than_its_panel_and_none_is_one_too_many(
    subject: SubjectOf, person: str
) -> None:
    """Columns fit from 30 cells on (the grid from 36); narrower or lower than any screen does no harm."""
    desk, pen = Desk(subject(person)), Pen()
    for width in (12, 30, 38, 58, 130):
        drawn = [
            headline(desk, pen, width, 8),
            gaps(desk, pen, width, 12),
            month(desk, pen, None, width, 12),
        ]
        drawn += [grid(desk, pen, width, 8)] * (width >= 36)
        lines = [line for part in drawn for line in part]
        assert width < 30 or max(line.cell_length for line in lines) <= width
    for height in (1, 4, 6, 12, 27, 50):
        assert len(month(desk, pen, None, 38, height)) <= max(height, 3)
        assert len(gaps(desk, pen, 38, height)) <= max(height, 4)


def test_each_panel_opens_its_view(tmp_path: Path) -> None:
    """Enter on the panel with the focus, or a click on one, goes to what is behind it; arrows go on."""

    async def story() -> None:
        async with open_app(tmp_path) as (app, pilot):
            await press(pilot, "enter")
            assert shows(app, "How it went")
            await press(pilot, "escape", "right", "enter")
            assert app.view == "market"
            await press(pilot, "f1")
            await pilot.click("#month")
            await press(pilot)
            assert app.view == "roadmap"

    asyncio.run(story())


def test_what_is_missing_names_the_next_key(tmp_path: Path) -> None:
    """Without ratings no number but the way to rate; without a target the closest, and the choice."""

    async def story() -> None:
        async with open_app(tmp_path) as (app, pilot):
            assert app.desk is not None
            bare = change(app.desk.profile, skills={}, history=())
            app.apply("nothing rated", bare)
            await press(pilot)
            assert shows(app, "No data", "rate what you know", "not rated")
            assert not shows(app, "Readiness 0")
            await press(pilot, "enter")
            assert app.view == "skills"
            await press(pilot, "f1", "u")
            app.apply("no target", change(app.desk.profile, target=""))
            await press(pilot)
            assert shows(
                app, "No target is chosen.", "t choose a target", "Closest targets", "A plan needs"
            )
            await press(pilot, "enter", "enter")
            assert app.desk.profile.target

    asyncio.run(story())


def test_a_month_without_hours_says_so(subject: SubjectOf) -> None:
    """A month that is all holiday is named, and what comes then stands below it."""
    one = subject("tomasz-zielinski")
    off = HoursException(date(2026, 12, 1), date(2026, 12, 31), hours_per_week=0.0)
    desk = Desk(one.with_profile(change(one.profile, exceptions=(off,))))
    text = "\n".join(line.plain for line in month(desk, Pen(), None, 60, 20))
    assert "No hours are free for study." in text
    assert "Jan 2027" in text


def test_a_deadline_that_is_too_near_is_said_in_hours(subject: SubjectOf) -> None:
    """The plan that does not fit says by how many hours."""
    one = subject("tomasz-zielinski")
    desk = Desk(one.with_profile(change(one.profile, deadline=date(2027, 3, 31))))
    assert any("short by" in line.plain for line in month(desk, Pen(), None, 60, 20))


def test_the_history_line_names_both_its_ends(subject: SubjectOf) -> None:
    """First snapshot, its value, blocks, the value now; an older market's is worked out again."""
    desk = Desk(subject("tomasz-zielinski"))
    line = history_line(desk, Pen(), 30)[0].plain
    past = [s for s in desk.profile.history if s.target == desk.profile.target]
    assert desk.assessment is not None
    assert line.startswith(f"Dec 2025 {past[0].readiness:.0f} ")
    assert line.endswith(f"{float(desk.assessment.readiness or 0):.0f} now")
    older = tuple(s._replace(market="old", readiness=1.0, levels={}) for s in past)
    told = Desk(desk.subject.with_profile(change(desk.profile, history=older)))
    assert history_line(told, Pen(), 30)[0].plain.startswith("Dec 2025 1 "), "nothing to go by"
    known = tuple(s._replace(levels=desk.subject.levels) for s in older)
    told = Desk(desk.subject.with_profile(change(desk.profile, history=known)))
    assert not history_line(told, Pen(), 30)[0].plain.startswith("Dec 2025 1 ")


def test_many_roles_leave_room_for_the_rest(subject: SubjectOf) -> None:
    """Of forty roles those the person looks to and the closest are shown, and how many more there are."""
    one = subject("tomasz-zielinski")
    role = one.market.roles["ml-engineer"]
    more = {
        f"odd-{n}": role._replace(id=f"odd-{n}", name=f"[b]角色 {n}", targets=()) for n in range(40)
    }
    market = one.market._replace(roles={**more, **one.market.roles})
    desk = Desk(replace(one, market=market))
    text = [line.plain for line in grid(desk, Pen(), 44, 30)]
    assert len(text) <= 10
    assert any("▸" in line for line in text)
    assert "and 40 more roles" in text[-1]


def test_too_little_rated_has_its_sign_and_no_place(subject: SubjectOf) -> None:
    """One skill makes no target close: the grid marks it, and no list puts it among the placed."""
    amara = subject("amara-okafor")
    rated = {name: r for name, r in amara.profile.skills.items() if name in ("python", "git")}
    desk = Desk(amara.with_profile(change(amara.profile, skills=rated, target="")))
    thin = [each for each in desk.standings if unsure(each)]
    placed = [each for each in desk.standings if not unsure(each)]
    assert thin
    assert all(letter(each) == "?" for each in thin if each.readiness is not None)
    assert "?" not in {letter(each) for each in placed}
    listed = [line.plain for line in gaps(desk, Pen(), 58, 40)]
    assert len([line for line in listed if " · " in line]) == len(placed)
    assert f"? {sum(s.readiness is not None for s in thin)} with too little rated" in listed[-1]
    ranked = [line.plain for line in ranked_lines(desk, Pen(), 80)]
    assert ranked.index(TOO_LITTLE) == len(placed) + 1


def test_plain_signs_are_ascii(subject: SubjectOf) -> None:
    """In ASCII mode every sign of ours has its twin (but for what ends a text that is cut)."""
    desk, pen = Desk(subject("amara-okafor")), Pen(Ink(ascii=True))
    drawn = [headline(desk, pen, 58, 8), grid(desk, pen, 58, 8), gaps(desk, pen, 58, 12)]
    drawn.append(month(desk, pen, None, 58, 20))
    assert all(line.plain.replace("…", "").isascii() for lines in drawn for line in lines)


def test_the_nearer_the_stronger_the_tone() -> None:
    """The strength behind the number never falls when the readiness rises."""
    strengths = [int(re.findall(r"(\d+)%", tone(Fraction(n)))[0]) for n in range(101)]
    assert strengths == sorted(strengths)
    assert strengths[0] < strengths[50] < strengths[100] <= 50
