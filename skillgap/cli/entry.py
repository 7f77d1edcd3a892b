"""What a person types about progress, read and checked: hours, a day, a skill with a level."""

import re
from datetime import date

from skillgap.plaintext import visible
from skillgap.problems import UsageError
from skillgap.report import figures

MOST_HOURS = 5000
MOST_YEARS = 50

_HOURS = re.compile(r"(\d{1,4}(?:[.,]\d{1,2})?)\s*(h|hours?|m|min)?|(\d{1,4}):([0-5]\d)", re.ASCII)
_OUTSIDE = re.compile(r"-\d|\d{5}", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def read_hours(text: str, *, least: float = 0.01) -> float:
    """`2.5`, `2,5h`, `90min` or `1:30` as hours. Raises UsageError."""
    match = _HOURS.fullmatch(text.strip().casefold())
    advice = "Write them as 2.5, 90min or 1:30."
    bounds = f"more than 0 and at most {MOST_HOURS:,}" if least else f"0 to {MOST_HOURS:,}"
    if match is None:
        wanted = bounds if _OUTSIDE.match(text.strip()) else "a number"
        raise UsageError(f"Hours should be {wanted}, not {visible(text, 40)}.", advice)
    number, unit, whole, minutes = match.groups()
    if number is None:
        hours = int(whole) + int(minutes) / 60
    else:
        hours = float(number.replace(",", ".")) / (60 if (unit or "").startswith("m") else 1)
    hours = round(hours, 2)
    if not least <= hours <= MOST_HOURS:
        raise UsageError(f"Hours should be {bounds}, not {visible(text, 40)}.", advice)
    return hours


def read_day(text: str, option: str, today: date) -> date:
    """A day written YYYY-MM-DD, not in the future. Raises UsageError."""
    advice = f"Write year, month and day, such as {option} {today}."
    if not _DAY.fullmatch(text):
        message = f"{option} should be a date such as {today}, not {visible(text, 40)}."
        raise UsageError(message, advice)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{option} {text} is not a day of the calendar.", advice) from None
    if day > today:
        raise UsageError(
            f"{option} {text} is in the future: today is {figures.day(today)}.", advice
        )
    if day.year < today.year - MOST_YEARS:
        raise UsageError(f"{option} {text} is more than {MOST_YEARS} years ago.", advice)
    return day
