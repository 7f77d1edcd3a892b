"""What hours bring, worked out once for all formats: readiness by month, hours by date, pay by target.

Hours are likely hours of study, points are of 100, salaries US dollars a year as the reports print them.
"""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from skillgap.engine.calendar import months_from, next_month
from skillgap.engine.plan import Plan, Wishes
from skillgap.market.model import Target
from skillgap.problems import UsageError
from skillgap.report import figures
from skillgap.report.subject import Subject

PACES = (5.0, 10.0, 20.0)
"""Hours a week that are looked at unless others are asked for."""

MOST_PACES = 6
MOST_HOURS = 100
MARKS = (3, 6, 12, 18, 24, 36)
"""Months from the start at which readiness is told."""

GOAL = Fraction(80)
"""The readiness from which a person may count as ready."""

MOST_WEEKLY = 80
"""Hours a week beyond which a date cannot be met."""


class PaceRow(NamedTuple):
    """A pace: readiness after each of `MARKS` months (None: done before), by month, and the end."""

    hours_per_week: float
    marks: tuple[Fraction | None, ...]
    months: tuple[tuple[str, Fraction], ...]
    finish: date | None


class DateRow(NamedTuple):
    """A date: the hours a week that reach the goal by it and that finish the plan (None: too many)."""

    months: int
    by: date
    goal: int | None
    whole: int | None


class PayRow(NamedTuple):
    """A target: the hours to get there from today, when that is, and what it pays."""

    target: Target
    chosen: bool
    plan: Plan
    pay: str


class Outlook(NamedTuple):
    """Everything the hours ahead bring for one person at one target."""

    subject: Subject
    plan: Plan
    paces: tuple[PaceRow, ...]
    dates: tuple[DateRow, ...]
    pays: tuple[PayRow, ...]

    @property
    def target(self) -> Target:
        """The target that paces and dates are about."""
        return self.plan.target


def outlook(subject: Subject, target: Target, paces: Sequence[float] = PACES) -> Outlook:
    """Work it out; the person's deadline is left aside."""
    wishes = subject.wishes._replace(until=None)
    plan = subject.plan(target, wishes)
    return Outlook(
        subject,
        plan,
        tuple(_pace(subject, target, wishes, each) for each in paces),
        tuple(_date(plan, months) for months in MARKS),
        tuple(_pays(subject, target, wishes)),
    )


def paces_of(words: str) -> tuple[float, ...]:
    """Read `5,10,20`. Raises UsageError."""
    advice = f"Write hours a week with commas, at most {MOST_PACES}, such as 5,10,20."
    try:
        found = tuple(float(word) for word in words.split(","))
    except ValueError:
        raise UsageError(f"{words[:40]!r} are no hours a week.", advice) from None
    if len(found) > MOST_PACES or not all(0 < each <= MOST_HOURS for each in found):
        raise UsageError(f"Hours a week are more than 0 and at most {MOST_HOURS}.", advice)
    return found


def _pace(subject: Subject, target: Target, wishes: Wishes, hours: float) -> PaceRow:
    plan = subject.plan(target, wishes._replace(hours_per_week=hours, changes=()))
    by_month = tuple((month.name, month.readiness) for month in plan.months)
    marks = tuple(by_month[n - 1][1] if n <= len(by_month) else None for n in MARKS)
    return PaceRow(hours, marks, by_month, plan.finish[1])


def _date(plan: Plan, months: int) -> DateRow:
    """The hours of a plan in its order, spread over the months there are."""
    by = _after(plan.wishes.start, months)
    return DateRow(
        months, by, _weekly(plan, by, hours_to(plan, GOAL)), _weekly(plan, by, plan.hours[1])
    )


def hours_to(plan: Plan, goal: Fraction) -> float | None:
    """The likely hours after which the plan has reached a readiness; None where it never does."""
    points, hours = plan.readiness_start, 0.0
    for step in plan.order:
        if points >= goal:
            break
        points += step.gain
        hours += step.likely
    return hours if points >= goal else None


def _weekly(plan: Plan, by: date, hours: float | None) -> int | None:
    """The fewest whole hours a week that give so many hours by a date, days off left out."""
    if hours is None:
        return None
    for weekly in range(MOST_WEEKLY + 1):
        pace = plan.wishes._replace(hours_per_week=float(weekly)).pace
        if sum(month.hours for month in months_from(plan.wishes.start, pace, by)) >= hours:
            return weekly
    return None


def _after(start: date, months: int) -> date:
    """The last day of so many months from a day on."""
    day = start
    for _ in range(months):
        first = next_month(day)
        day = first.replace(day=1)
    last = (next_month(day) - day).days
    return day.replace(day=min(start.day, last))


def _pays(subject: Subject, chosen: Target, wishes: Wishes) -> list[PayRow]:
    """The targets of the chosen one's role and of the shortlist, those with fewer hours first."""
    role = subject.market.roles[chosen.role]
    wanted = dict.fromkeys(t.id for t in (*role.targets, *subject.shortlist))
    rows = []
    for name in wanted:
        target = chosen if name == chosen.id else subject.market.targets[name]
        plan = subject.plan(target, wishes)
        pay = figures.money_range(target.salary, target.salary_range)
        rows.append(PayRow(target, name == chosen.id, plan, pay))
    return sorted(rows, key=lambda row: row.plan.hours[1])
