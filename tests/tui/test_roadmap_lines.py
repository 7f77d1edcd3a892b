"""Drawing the roadmap: laws that hold for every width, month and plan."""

import re
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st

from skillgap.market.market import Market
from skillgap.person import edit
from skillgap.person.build import profile_of
from skillgap.report.ink import Ink
from skillgap.report.roadmap.rows import Roadmap
from skillgap.report.subject import Subject
from skillgap.tui.commands import COMMANDS
from skillgap.tui.desk import Desk
from skillgap.tui.pen import Pen, pen_for
from skillgap.tui.views import roadmap_gantt as gantt
from skillgap.tui.views.roadmap_asks import unknown_style
from skillgap.tui.views.roadmap_chart import make_chart
from skillgap.tui.views.roadmap_lines import change_words, headline, hours_to_fit, nothing
from skillgap.tui.views.roadmap_month import Look, month_brief, month_lines
from skillgap.tui.views.roadmap_values import day_fault, number, read_day, weekly_fault
from tests.conftest import TODAY, SubjectOf

WIDTHS = (1, 20, 40, 57, 77, 78, 120, 197)
PEOPLE = ("amara-okafor", "camila-restrepo", "jonas-lindqvist", "tomasz-zielinski")


PEN = pen_for("roadmap", COMMANDS, Ink())


def roadmap_of(subject: Subject) -> Roadmap:
    """The roadmap to the person's own target."""
    return Roadmap(subject, subject.plan(subject.target()))


def beginner(market: Market, **fields: object) -> Subject:
    """Someone with nothing rated, who aims high with little time: years and forty skills."""
    fields = {
        "target": "ai-research/staff",
        "hours_per_week": 9.0,
        "style": "curriculum:plan-1-year",
    } | fields
    return Subject(profile_of({"name": "ada", **fields}), market, TODAY)


@pytest.fixture(scope="module")
def long_roadmap(market: Market) -> Roadmap:
    """A plan of years with many skills."""
    found = roadmap_of(beginner(market))
    assert len(found.months) >= 80
    assert len({step.skill for step in found.plan.order}) >= 40
    return found


# ── the timeline ───────────────────────────────────────────────────────────────────────────────


@given(st.integers(0, 700), st.integers(0, 700), st.integers(1, 60), st.integers(1, 700))
def test_the_chosen_month_is_always_in_sight(
    offset: int, place: int, count: int, total: int
) -> None:
    """Wherever the timeline stood, the chosen month is seen, and nothing beyond the ends is."""
    place, count = place % total, min(count, total)
    left = gantt.follow(offset, place, count, total)
    assert left <= place < left + count
    assert 0 <= left <= total - count


@pytest.mark.parametrize("ink", [Ink(), Ink(ascii=True)])
def test_every_line_has_the_width_it_is_drawn_for(long_roadmap: Roadmap, ink: Ink) -> None:
    """Rows, curve and names of the months line up at any width and any month."""
    chart, pen = make_chart(long_roadmap), Pen(ink)
    for width in (w for w in WIDTHS if w >= 57):
        shape = gantt.frame(width, chart)
        for offset in (0, 7, len(chart.columns) - shape.count):
            month = chart.columns[offset].key
            curve, _years, names = gantt.head(chart, shape, offset, month, pen)
            rows = gantt.rows(chart, shape, offset, month, pen, None)
            lines = [curve, names, *(row.content for row in rows if row.key)]
            assert {line.cell_length for line in lines} == {width}


def test_narrow_and_strange_widths_are_survived(long_roadmap: Roadmap) -> None:
    """Nothing is drawn wrong enough to fail, however little room there is."""
    chart, pen = make_chart(long_roadmap), Pen()
    for width in WIDTHS:
        shape = gantt.frame(width, chart)
        month = chart.columns[3].key
        gantt.head(chart, shape, 0, month, pen)
        gantt.rows(chart, shape, 0, month, pen, TODAY)
        look = Look(long_roadmap, chart, month, chart.bars[0].skill, pen, width)
        assert month_lines(look, full=True)
        assert len(month_brief(look, 6)) <= 6


@pytest.mark.parametrize("name", PEOPLE)
def test_the_points_of_the_rows_add_up(subject: SubjectOf, name: str) -> None:
    """Start and the printed points of every skill make the printed end; so do the hours."""
    found = roadmap_of(subject(name))
    chart = make_chart(found)
    gained = sum((Fraction(bar.points) for bar in chart.bars if bar.points), Fraction(0))
    ends = [Fraction(f"{float(value):.1f}") for value in (chart.start, chart.end)]
    assert abs(ends[0] + gained - ends[1]) <= Fraction(1, 10)
    assert sum(int(bar.hours.replace(",", "")) for bar in chart.bars if bar.hours) == found.hours


@pytest.mark.parametrize("name", PEOPLE)
def test_skills_stand_in_the_order_they_start(subject: SubjectOf, name: str) -> None:
    """The first month of each row is no earlier than that of the row above."""
    chart = make_chart(roadmap_of(subject(name)))
    firsts = [bar.months[0] for bar in chart.bars]
    assert firsts == sorted(firsts)
    assert all(
        0 < work.part <= 1.000001 or not bar.hours
        for bar in chart.bars
        for work in bar.planned.values()
    )


def test_each_year_is_named_where_it_begins(subject: SubjectOf) -> None:
    """Above the first month in sight and above each January, never one over the other."""
    chart = make_chart(roadmap_of(subject("camila-restrepo")))
    shape = gantt.frame(200, chart)
    years, names = (line.plain for line in gantt.head(chart, shape, 0, "", Pen())[1:])
    for place, column in enumerate(chart.columns[: shape.count]):
        if column.first.month == 1:
            at = shape.left + place * shape.cell
            assert years[at : at + 5].strip() == str(column.first.year)
            assert names[at : at + 4].strip() == "Jan"


def test_the_level_stands_where_it_is_reached(subject: SubjectOf) -> None:
    """Each bar shows every level it reaches, the last one at its end."""
    found = roadmap_of(subject("amara-okafor"))
    chart = make_chart(found)
    shape = gantt.frame(300, chart)
    for bar in chart.bars:
        drawn = gantt.bar_line(bar, chart, shape, 0, "", Pen()).plain[shape.left :]
        assert str(bar.to) in drawn


# ── the headline ───────────────────────────────────────────────────────────────────────────────


@settings(max_examples=6, deadline=None)
@given(months=st.integers(2, 40))
def test_the_hours_told_are_the_fewest_that_fit(market: Market, months: int) -> None:
    """With so many hours a week everything fits before the deadline, with one less it does not."""
    day = date(2027 + months // 12, months % 12 + 1, 1)
    person = beginner(market, target="ml-engineer/mid", style="fastest", deadline=day).profile

    def fits(hours: float) -> bool:
        subject = Subject(edit.change(person, hours_per_week=float(hours)), market, TODAY)
        return subject.plan(subject.target()).fits

    needed = hours_to_fit(roadmap_of(Subject(person, market, TODAY)).plan)
    assert (needed is None and not fits(80)) or (needed is not None and fits(needed))
    assert needed is None or needed == 1 or not fits(needed - 1)


def test_a_change_says_what_it_did(subject: SubjectOf) -> None:
    """Twice the hours bring the finish nearer; the same plan says nothing; no plan says nothing."""
    person = subject("tomasz-zielinski")
    faster = person.with_profile(edit.change(person.profile, hours_per_week=18.0))
    before, after = roadmap_of(person).plan, roadmap_of(faster).plan
    assert re.match(r"finish \d+ weeks sooner", change_words(before, after))
    assert "sooner" in change_words(before, after)
    assert "later" in change_words(after, before)
    assert change_words(before, before) == change_words(None, after) == ""


@pytest.mark.parametrize("width", WIDTHS[1:])
@pytest.mark.parametrize("name", PEOPLE)
def test_the_headline_fits_every_width(subject: SubjectOf, name: str, width: int) -> None:
    """No line is wider than the room there is; the first one always names the readiness."""
    desk = Desk(subject(name))
    assert desk.plan is not None
    lines = headline(desk, desk.plan, "finish 3 weeks later; 40 h more", Pen(), width, 4)
    assert all(line.cell_length <= width for line in lines)
    assert "→" in lines[0].plain


NO_HOURS = [{"from": TODAY, "to": date(2090, 1, 1), "hours_per_week": 0.0}]


@pytest.mark.parametrize(
    ("fields", "words", "key"),
    [
        ({"target": ""}, "No target chosen", "t"),
        ({"target": "ml-wizard/mid"}, "The market data has no target ml-wizard/mid", "t"),
        ({"style": "fastets"}, "did you mean fastest", "y"),
        ({"deadline": date(2026, 11, 1)}, "The deadline, 1 November 2026, is over", "b"),
        ({"deadline": TODAY, "hours_per_week": 1.0}, "No step fits before the deadline", "h"),
        ({"exceptions": NO_HOURS}, "No month has any hours", "s"),
    ],
)
def test_where_there_is_no_plan_it_says_why_and_which_key_helps(
    market: Market, fields: dict[str, object], words: str, key: str
) -> None:
    """No target, an unknown one, a misspelt style, a deadline that is over or too near, no hours."""
    desk = Desk(beginner(market, **({"style": "fastest"} | fields)))
    text = "\n".join(line.plain for line in nothing(desk, unknown_style(desk), PEN))
    assert words in text
    assert f"\n {key} " in text


def test_where_all_is_known_there_is_nothing_to_study(market: Market) -> None:
    """Everything at level 5 leaves no step; the keys lead to what is left and to other targets."""
    skills = {name: {"level": 5} for name in market.skills}
    desk = Desk(beginner(market, skills=skills, style="fastest"))
    text = "\n".join(line.plain for line in nothing(desk, "", PEN))
    assert "Nothing to study" in text
    assert "3 see what is left" in text


def test_a_plan_of_more_than_fifty_years_says_so(market: Market) -> None:
    """The end is not made up, and the key for more hours is named."""
    desk = Desk(beginner(market, hours_per_week=0.1))
    assert desk.plan is not None
    text = "\n".join(line.plain for line in headline(desk, desk.plan, "", PEN, 80, 4))
    assert "more than 50 years away" in text
    assert "h more hours a week" in text


# ── what is typed ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "last", "day"),
    [
        ("2027-03-31", False, date(2027, 3, 31)),
        ("31 March 2027", False, date(2027, 3, 31)),
        ("1 mar 2027", True, date(2027, 3, 1)),
        ("March 2027", False, date(2027, 3, 1)),
        ("March 2027", True, date(2027, 3, 31)),
        ("2028-2", True, date(2028, 2, 29)),
        ("6 months", False, date(2027, 5, 22)),
        ("in 12 months", True, date(2027, 11, 22)),
        ("today", False, TODAY),
        ("31 February 2027", False, None),
        ("2027-13", False, None),
        ("Marz 2027", False, None),
        ("999 months", False, date(2110, 2, 22)),
        ("", False, None),
        ("soon", False, None),
    ],
)
def test_days_are_read_as_people_write_them(text: str, last: bool, day: date | None) -> None:  # noqa: FBT001
    """Dates, months and spans; for a deadline a month means its last day."""
    assert read_day(text, TODAY, last=last) == day


@given(st.text(max_size=30))
def test_nothing_that_is_typed_is_too_much(text: str) -> None:
    """Any text is either understood or refused with words."""
    assert bool(weekly_fault(text)) == (number(text) is None or not 0 < (number(text) or 0) <= 100)
    fault = day_fault(text, TODAY)
    assert fault or not text.strip() or read_day(text, TODAY) is not None
