"""Hours in real months: a first month that starts on the 20th is a third of a month."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

DAYS_A_WEEK = 7
CLOSE = 1e-9
LONGEST_PLAN = 600
"""Months after which a plan is cut off: fifty years."""


class HoursChange(NamedTuple):
    """From `first` to `last`, both included, the hours a week are these."""

    first: date
    last: date
    hours_per_week: float


class Pace(NamedTuple):
    """How many hours a week there are, and when that differs."""

    hours_per_week: float
    changes: tuple[HoursChange, ...] = ()

    def on(self, day: date) -> float:
        """Hours on one day: a seventh of the week's; the last change that covers it counts."""
        hours = self.hours_per_week
        for change in self.changes:
            if change.first <= day <= change.last:
                hours = change.hours_per_week
        return hours / DAYS_A_WEEK


class MonthHours(NamedTuple):
    """A calendar month (or the part of it that is planned) and the hours it has."""

    first: date
    last: date
    hours: float

    @property
    def name(self) -> str:
        """`YYYY-MM`."""
        return f"{self.first:%Y-%m}"


def next_month(day: date) -> date:
    """The first day of the month after."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def months_from(start: date, pace: Pace, until: date | None = None) -> Iterator[MonthHours]:
    """Months from `start` on, with their hours; the last one ends on `until` if given."""
    first = start
    for _ in range(LONGEST_PLAN):
        if (until is not None and first > until) or first.year >= date.max.year:
            return
        last = next_month(first) - timedelta(days=1)
        if until is not None:
            last = min(last, until)
        yield MonthHours(first, last, hours_between(first, last, pace))
        first = next_month(first)


def hours_between(first: date, last: date, pace: Pace) -> float:
    """Hours from `first` to `last`, both included."""
    days = (last - first).days + 1
    if days <= 0:
        return 0.0
    touched = any(c.first <= last and c.last >= first for c in pace.changes)
    if not touched:
        return pace.hours_per_week * days / DAYS_A_WEEK
    return sum(pace.on(first + timedelta(days=n)) for n in range(days))


def day_when(hours: float, start: date, pace: Pace) -> date | None:
    """The day on which so many hours are done; None where that is more than fifty years away."""
    left = hours
    for month in months_from(start, pace):
        if left <= month.hours + CLOSE:
            return _day_within(left, month, pace)
        left -= month.hours
    return None


def _day_within(hours: float, month: MonthHours, pace: Pace) -> date:
    day, left = month.first, hours - pace.on(month.first)
    while left > CLOSE and day < month.last:
        day += timedelta(days=1)
        left -= pace.on(day)
    return day


def end_after_months(start: date, months: int) -> date:
    """The last day of a span of so many calendar months, the first of which holds `start`."""
    first = start.replace(day=1)
    for _ in range(months):
        first = next_month(first)
    return first - timedelta(days=1)


def reserve(months: list[MonthHours], part: float, hours: float) -> list[MonthHours]:
    """Set aside `part` (0 to 1) of the last months' hours until `hours` are found.

    Used for interview preparation, which belongs at the end of a plan.
    """
    left, kept = hours, list(months)
    for place in reversed(range(len(kept))):
        taken = min(kept[place].hours * part, left)
        kept[place] = kept[place]._replace(hours=kept[place].hours - taken)
        left -= taken
    return kept


def first_months(start: date, pace: Pace, count: int) -> list[MonthHours]:
    """The first `count` months."""
    return list(islice(months_from(start, pace), count))
