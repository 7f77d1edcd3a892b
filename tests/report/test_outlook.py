"""What the hours ahead bring: true to the plans behind it, and safe to print."""

import re
from datetime import date
from fractions import Fraction

import pytest
from pydantic import TypeAdapter

from skillgap.engine.plan import make_plan
from skillgap.market.market import Market
from skillgap.problems import UsageError
from skillgap.report.ink import Ink
from skillgap.report.outlook.markdown import outlook_markdown
from skillgap.report.outlook.shape import outlook_shape
from skillgap.report.outlook.text import outlook_text
from skillgap.report.outlook.view import GOAL, MARKS, hours_to, outlook, paces_of
from skillgap.report.shapes.outlook import OutlookShape
from skillgap.report.subject import Subject
from tests.conftest import SubjectOf
from tests.report.page import HOSTILE, WIDTHS, lines, person, text
from tests.report.plans import PEOPLE


@pytest.fixture
def tomasz(subject: SubjectOf) -> Subject:
    """A person with a shortlist and a plan of some years."""
    return subject("tomasz-zielinski")


def test_more_hours_a_week_never_bring_less(tomasz: Subject) -> None:
    """At every mark the faster pace is at least as far, and it is done no later."""
    found = outlook(tomasz, tomasz.target(), (4.0, 8.0, 16.0))
    for slow, fast in zip(found.paces, found.paces[1:], strict=False):
        assert slow.finish is not None
        assert fast.finish is not None
        assert fast.finish <= slow.finish
        for less, more in zip(slow.marks, fast.marks, strict=True):
            assert more is None or less is None or more >= less
            assert less is not None or more is None


def test_the_hours_a_date_asks_for_are_enough_and_the_fewest(tomasz: Subject) -> None:
    """With them the plan is done by that day; with one hour less it is not."""
    found = outlook(tomasz, tomasz.target())
    plan = found.plan
    checked = 0
    for row in found.dates:
        if row.whole is None or row.whole < 2:
            continue
        checked += 1
        for weekly, fits in ((row.whole, True), (row.whole - 1, False)):
            wishes = plan.wishes._replace(hours_per_week=float(weekly))
            made = make_plan(tomasz.market, plan.target, tomasz.levels, wishes)
            assert made.finish[1] is not None
            assert (made.finish[1] <= row.by) is fits
    assert checked >= 3


def test_hours_to_a_readiness_are_those_of_the_steps_before_it(tomasz: Subject) -> None:
    """None for what the plan never reaches, 0 for what is there already, more for more."""
    plan = outlook(tomasz, tomasz.target()).plan
    assert hours_to(plan, Fraction(0)) == 0
    assert hours_to(plan, Fraction(101)) is None
    eighty, ninety = hours_to(plan, GOAL), hours_to(plan, Fraction(90))
    assert eighty is not None
    assert ninety is not None
    assert 0 < eighty < ninety <= plan.hours[1]


def test_the_targets_are_those_of_the_role_and_the_shortlist(tomasz: Subject) -> None:
    """Each once, the fewest hours first, with the salary that the market data has."""
    found = outlook(tomasz, tomasz.target())
    names = [row.target.id for row in found.pays]
    role = [target.id for target in tomasz.market.roles["mlops-engineer"].targets]
    assert set(names) == {*role, *tomasz.profile.shortlist}
    assert len(names) == len(set(names))
    hours = [row.plan.hours[1] for row in found.pays]
    assert hours == sorted(hours)
    senior = next(row for row in found.pays if row.target.id == "mlops-engineer/senior")
    assert (senior.pay, senior.chosen) == ("$213,000", True)


@pytest.mark.parametrize("name", PEOPLE)
def test_all_formats_hold_and_fit(subject: SubjectOf, name: str) -> None:
    """The JSON has its shape, tables are whole, and text keeps to the width."""
    who = subject(name)
    found = outlook(who, who.target())
    shape = outlook_shape(found)
    TypeAdapter(OutlookShape).validate_python(shape, strict=True, extra="forbid")
    assert len(shape["dates"]) == len(MARKS)
    for width in WIDTHS[1:]:
        assert all(len(line) <= width for line in lines(outlook_text(found, Ink()), width))
    for block in outlook_markdown(found).split("\n\n"):
        if block.startswith("|"):
            assert len({len(re.findall(r"(?<!\\)\|", line)) for line in block.splitlines()}) == 1


def test_a_hostile_name_stays_text(market: Market) -> None:
    """Neither the terminal nor Markdown obeys a name; plain mode is ASCII."""
    who = person(market, {"python": 3}, name=HOSTILE, target="ml-engineer/mid")
    found = outlook(who, who.target())
    assert "\x1b[31m" not in "\n".join(lines(outlook_text(found, Ink()), 120, colour=True))
    assert not re.search(r"(?<!\\)<b>", outlook_markdown(found))
    bare = outlook_text(outlook(person(market, {"python": 3}), found.target), Ink(ascii=True))
    assert text(bare).isascii()


@pytest.mark.parametrize("words", ["", "a", "5,x", "0", "-3", "200", "nan", "1,2,3,4,5,6,7"])
def test_hours_that_cannot_be_are_told(words: str) -> None:
    """With how to write them."""
    with pytest.raises(UsageError) as error:
        paces_of(words)
    assert "5,10,20" in error.value.advice


def test_a_start_at_the_end_of_a_month_has_its_dates(market: Market) -> None:
    """Three months after 30 November is the last of February."""
    who = Subject(person(market, target="ml-engineer/mid").profile, market, date(2026, 11, 30))
    assert outlook(who, who.target()).dates[0].by == date(2027, 2, 28)
