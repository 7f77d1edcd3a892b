"""Study time in a calendar: the hours of a month on chosen weekdays, as blocks of equal length."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from skillgap.problems import UsageError, did_you_mean
from skillgap.report.roadmap.rows import MonthRow, Roadmap

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
USUAL_TIME = time(19)
QUARTER = 15
"""Minutes that a block is a multiple of."""

LONGEST = 12 * 60
"""Minutes of the longest block that a day has room for, sleep and meals aside."""

LAST_MINUTE = 24 * 60


class StudyTime(NamedTuple):
    """On which weekdays (0 is Monday) and from when a person studies."""

    days: tuple[int, ...]
    start: time = USUAL_TIME


class Blocks(NamedTuple):
    """The blocks of a month: the first one, how long each is, and the days they are on."""

    month: MonthRow
    first: datetime
    minutes: int
    days: tuple[date, ...]


def study_time(words: str) -> StudyTime:
    """Read `mon,wed,sat` or `mon,wed,sat@18:30`. Raises UsageError with the nearest weekday."""
    names, _, clock = words.partition("@")
    days = sorted({_weekday(name) for name in names.split(",")})
    if not clock:
        return StudyTime(tuple(days))
    try:
        return StudyTime(tuple(days), time.fromisoformat(clock.strip().zfill(5)))
    except ValueError:
        message = f"{clock.strip()[:20]!r} is no time of day."
        raise UsageError(message, "Write it as 19:00, such as mon,wed@19:00.") from None


def _weekday(name: str) -> int:
    short = name.strip().casefold()[:3]
    if short in WEEKDAYS:
        return WEEKDAYS.index(short)
    message = f"{name.strip()[:20]!r} is no weekday{did_you_mean(short, WEEKDAYS)}."
    raise UsageError(message, f"They are {', '.join(WEEKDAYS)}.")


def blocks(roadmap: Roadmap, when: StudyTime) -> list[Blocks]:
    """The blocks of every month in which one of the days has hours.

    Raises UsageError where a block would be longer than twelve hours or run past midnight.
    """
    found = []
    for month in roadmap.months:
        days = _days(roadmap, month, when.days)
        hours = month.hours + month.interview
        if days and hours:
            minutes = max(round(60 * hours / len(days) / QUARTER), 1) * QUARTER
            _fits(month, when, minutes)
            found.append(Blocks(month, datetime.combine(days[0], when.start), minutes, days))
    return found


def _days(roadmap: Roadmap, month: MonthRow, weekdays: Sequence[int]) -> tuple[date, ...]:
    first, pace = month.month.first, roadmap.plan.wishes.pace
    days = (first + timedelta(days=n) for n in range((month.last_day - first).days + 1))
    return tuple(day for day in days if day.weekday() in weekdays and pace.on(day))


def _fits(month: MonthRow, when: StudyTime, minutes: int) -> None:
    start = when.start.hour * 60 + when.start.minute
    if minutes <= LONGEST and start + minutes <= LAST_MINUTE:
        return
    message = f"In {month.name} a block would last {minutes / 60:g} h from {when.start:%H:%M} on."
    raise UsageError(message, "Choose more weekdays, or an earlier time of day.")
