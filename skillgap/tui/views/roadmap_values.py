"""What a person types into the roadmap's questions, read: hours and days. Pure."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from skillgap.engine.calendar import end_after_months
from skillgap.plaintext import visible
from skillgap.report.figures import MONTHS

MOST_WEEKLY = 100
MOST_STEP = 5000
_DAY = re.compile(r"(?:(\d{1,2})\s+)?([^\W\d_]{3,9})\.?\s+(\d{4})")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_SPAN = re.compile(r"(?:in\s+)?\+?(\d{1,3})\s*(?:months?|m)")


def number(text: str) -> float | None:
    """`7.5`, `7,5` or `7 h` as a number of hours; None for anything else."""
    short = (
        text.strip().casefold().removesuffix("hours").removesuffix("h").strip().replace(",", ".")
    )
    return float(short) if re.fullmatch(r"\d{1,6}(\.\d{1,4})?", short) else None


def weekly_fault(text: str) -> str:
    """What is wrong with hours a week."""
    hours = number(text)
    if hours is None:
        return "Write a number of hours, such as 8 or 7.5."
    if hours <= 0:
        return "Without any hours there is no plan: write more than 0."
    return (
        "" if hours <= MOST_WEEKLY else f"A week holds at most {MOST_WEEKLY} hours of study here."
    )


def other_fault(text: str) -> str:
    """What is wrong with hours a week in some days; none are a holiday."""
    hours = number(text)
    if hours is None:
        return "Write a number of hours, such as 0 or 4."
    return (
        "" if hours <= MOST_WEEKLY else f"A week holds at most {MOST_WEEKLY} hours of study here."
    )


def step_fault(text: str) -> str:
    """What is wrong with own hours for a step; none at all takes the usual ones."""
    hours = number(text)
    if not text.strip():
        return ""
    if hours is None:
        return "Write a number of hours, such as 20, or nothing for the usual ones."
    if hours <= 0:
        return "More than 0 hours; what takes none at all is learned at work (w)."
    return "" if hours <= MOST_STEP else f"At most {MOST_STEP:,} hours for one step."


class Spent(NamedTuple):
    """Hours that were spent, on which day, and a note."""

    hours: float
    day: date | None
    note: str


def read_spent(text: str, today: date) -> Spent:
    """`2.5`, or with the day and a note after semicolons: `2; yesterday; chapter 3`.

    The day is None where none was given. Raises ValueError in words.
    """
    first, *rest = (part.strip() for part in text.split(";"))
    hours = number(first)
    if hours is None:
        raise ValueError("Write a number of hours, such as 2 or 1.5.")
    if not 0 < hours <= MOST_STEP:
        raise ValueError(f"At most {MOST_STEP:,} hours at once." if hours else "More than 0 hours.")
    days = [day for part in rest if (day := _past_day(part, today))]
    if days and days[0] > today:
        raise ValueError(f"{days[0]} has not come yet.")
    words = [part for part in rest if part and (not days or _past_day(part, today) != days[0])]
    return Spent(hours, days[0] if days else None, "; ".join(words))


def _past_day(text: str, today: date) -> date | None:
    """A day of the calendar as it is written in a log; None for what is a note."""
    words = text.casefold()
    if words == "yesterday":
        return today - timedelta(days=1)
    named = _DAY.fullmatch(words)
    if words == "today" or (named and named[1]):
        return read_day(words, today)
    if not _ISO.fullmatch(words):
        return None
    found = _iso(words)
    if found is None:
        raise ValueError(f"There is no day {visible(text, 20)}; write it as {today}.")
    return found


def spent_fault(text: str, today: date) -> str:
    """What is wrong with hours that were spent."""
    try:
        read_spent(text, today)
    except ValueError as error:
        return str(error)
    return ""


def read_day(text: str, today: date, *, last: bool = False) -> date | None:
    """A day as a person writes it, or None.

    `2027-03-31`, `31 March 2027`, `March 2027` and `2027-03` (their first day, or the `last` one),
    `today`, and `6 months` from today.
    """
    words = text.strip().casefold()
    if words == "today":
        return today
    if span := _SPAN.fullmatch(words):
        return _in_months(today, int(span[1]))
    if bare := _MONTH.fullmatch(words):
        return _day_of(int(bare[1]), int(bare[2]), None, last=last)
    if named := _DAY.fullmatch(words):
        found = [n for n, name in enumerate(MONTHS, 1) if name.casefold().startswith(named[2])]
        day = int(named[1]) if named[1] else None
        return _day_of(int(named[3]), found[0], day, last=last) if found else None
    return _iso(words)


def _iso(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _day_of(year: int, month: int, day: int | None, *, last: bool) -> date | None:
    try:
        if day is None and last:
            return end_after_months(date(year, month, 1), 1)
        return date(year, month, day or 1)
    except (ValueError, OverflowError):
        return None


def _in_months(today: date, months: int) -> date | None:
    """The same day so many months later, or the last one of a shorter month."""
    first = (
        end_after_months(today, months + 1)
        if today.year + months // 12 < date.max.year - 1
        else None
    )
    return None if first is None else first.replace(day=min(first.day, today.day))


def day_fault(text: str, today: date, *, last: bool = False) -> str:
    """What is wrong with a day; none at all is understood."""
    if not text.strip():
        return ""
    found = read_day(text, today, last=last)
    if found is None:
        return f"{visible(text, 30)} is not a day: write 2027-03-31, 31 March 2027 or 6 months."
    return f"That is before today, {today.isoformat()}." if found < today else ""
