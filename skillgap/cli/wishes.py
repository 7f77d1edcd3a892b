"""The options of `skillgap roadmap` as wishes for a plan: each read, checked and explained."""

import re
from argparse import Namespace
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from skillgap.engine.calendar import LONGEST_PLAN, end_after_months
from skillgap.engine.plan import Wishes
from skillgap.engine.steps import Choices
from skillgap.engine.styles import curriculum_of
from skillgap.market.lookup import find_skill
from skillgap.market.market import Market
from skillgap.market.model import Target
from skillgap.market.reference import Activity, Preparation
from skillgap.plaintext import visible
from skillgap.problems import UsageError
from skillgap.report import figures
from skillgap.report.roadmap.beside import (
    activity_hours,
    interview_parts,
    preparation_hours,
    weekly_activities,
)
from skillgap.report.subject import Subject

LEAST_PACE, MOST_PACE = 0.2, 5
MOST_HOURS = 100
MOST_MONTHS = 120
MOST_YEARS = LONGEST_PLAN // 12
TRACKS = ("1", "2", "3")

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class Asked(NamedTuple):
    """What was asked for: the wishes, what is booked beside the steps, and notes to the person."""

    wishes: Wishes
    preparation: tuple[Preparation, ...]
    activities: tuple[Activity, ...]
    notes: tuple[str, ...]


def asked_for(args: Namespace, subject: Subject, target: Target) -> Asked:
    """The profile's wishes with the options laid over them. Raises UsageError."""
    base = subject.wishes
    wishes = base._replace(
        hours_per_week=_hours(args.hours_per_week) if args.hours_per_week else base.hours_per_week,
        start=_start(args.start, subject.today) if args.start else base.start,
        tracks=_tracks(args.tracks) if args.tracks else base.tracks,
        style=args.style or base.style,
        choices=_choices(args, _paced(args.pace, base.choices), subject.market),
    )
    curriculum_of(wishes.style, subject.market)
    until, notes = _until(args, wishes, subject)
    preparation = interview_parts(subject.market, target, subject.levels) if args.interview else ()
    activities = weekly_activities(subject.market, target, wishes.style) if args.parallel else ()
    wishes = wishes._replace(
        until=until,
        interview_hours=preparation_hours(preparation)[1],
        parallel_hours=activity_hours(activities, wishes.hours_per_week),
    )
    return Asked(wishes, preparation, activities, notes)


def _paced(text: str | None, choices: Choices) -> Choices:
    """The choices at a pace of the person's own instead of the learned one; 1 takes estimates as they are."""
    if text is None:
        return choices
    advice = "Write what to multiply estimates by, such as --pace 1.5; 1 takes them as they are."
    try:
        pace = float(text)
    except ValueError:
        raise UsageError(f"--pace should be a number, not {visible(text, 40)}.", advice) from None
    if not LEAST_PACE <= pace <= MOST_PACE:
        message = f"--pace should be from {LEAST_PACE} to {MOST_PACE}, not {visible(text, 40)}."
        raise UsageError(message, advice)
    return choices._replace(pace=pace, paced_by=0)


def _hours(text: str) -> float:
    """Hours a week, more than 0 and at most 100."""
    advice = "Write a number of hours, such as --hours-per-week 8."
    try:
        hours = float(text)
    except ValueError:
        raise UsageError(
            f"--hours-per-week should be a number, not {visible(text, 40)}.", advice
        ) from None
    if not 0 < hours <= MOST_HOURS:
        message = f"--hours-per-week should be more than 0 and at most {MOST_HOURS}, not {visible(text, 40)}."
        raise UsageError(message, advice)
    return hours


def _day(option: str, text: str, today: date) -> date:
    """A day written YYYY-MM-DD, from today on and not absurdly far away."""
    example = today + timedelta(days=180)
    advice = f"Write year, month and day, such as {option} {example}."
    if not _DAY.fullmatch(text):
        raise UsageError(
            f"{option} should be a date such as {example}, not {visible(text, 40)}.", advice
        )
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{option} {text} is not a day of the calendar.", advice) from None
    if day < today:
        message = f"{option} {text} is in the past: today is {figures.day(today)}."
        raise UsageError(message, f"Write today or a later day, such as {option} {example}.")
    if day.year > today.year + MOST_YEARS:
        raise UsageError(f"{option} {text} is more than {MOST_YEARS} years away.", advice)
    return day


def _start(text: str, today: date) -> date:
    return _day("--start", text, today)


def _tracks(text: str) -> int:
    if text not in TRACKS:
        message = f"--tracks should be 1, 2 or 3, not {visible(text, 40)}."
        raise UsageError(message, "It is the number of skills studied side by side.")
    return int(text)


def _months(text: str) -> int:
    if not (
        text.isascii()
        and text.isdigit()
        and len(text) <= len("120")
        and 1 <= int(text) <= MOST_MONTHS
    ):
        message = (
            f"--months should be a whole number from 1 to {MOST_MONTHS}, not {visible(text, 40)}."
        )
        raise UsageError(
            message, "Write for example --months 12; without it the plan takes as long as it takes."
        )
    return int(text)


def _until(
    args: Namespace, wishes: Wishes, subject: Subject
) -> tuple[date | None, tuple[str, ...]]:
    """The last day there is, from the options or the profile, and what to say about it."""
    start = wishes.start
    if args.months:
        return end_after_months(start, _months(args.months)), ()
    if args.by:
        by = _day("--by", args.by, subject.today)
        if by < start:
            raise UsageError(f"--by {by} is before the start, {start}.", _later(start))
        return by, ()
    deadline = subject.profile.deadline
    if deadline is None:
        return None, ()
    if deadline < subject.today:
        return None, (
            f"The deadline of the profile, {figures.day(deadline)}, has passed; the plan has none.",
        )
    if deadline < start:
        message = f"The deadline of the profile, {deadline}, is before the start, {start}."
        raise UsageError(message, _later(start))
    return deadline, ()


def _later(start: date) -> str:
    return (
        f"Write a later last day, such as --by {end_after_months(start, 6)}, or an earlier --start."
    )


def _choices(args: Namespace, base: Choices, market: Market) -> Choices:
    """The profile's choices about skills; what is said here goes before what the profile says."""
    pinned, skipped, at_work = (
        _skills(market, words) for words in (args.pin, args.skip, args.at_work)
    )
    _not_both(market, skipped, pinned, "pinned")
    _not_both(market, skipped, at_work, "learned at work")
    return base._replace(
        pinned=tuple(dict.fromkeys((*pinned, *(s for s in base.pinned if s not in skipped)))),
        skipped=(base.skipped - {*pinned, *at_work}) | {*skipped},
        at_work=(base.at_work - {*skipped}) | {*at_work},
    )


def _skills(market: Market, words: Iterable[str]) -> tuple[str, ...]:
    """Skill ids of names, aliases or ids, several with commas. Raises UsageError with the nearest."""
    names = (name.strip() for word in words for name in word.split(","))
    return tuple(dict.fromkeys(find_skill(market.skills, name).id for name in names if name))


def _not_both(market: Market, skipped: Sequence[str], others: Sequence[str], what: str) -> None:
    both = [skill for skill in skipped if skill in others]
    if both:
        name = market.skills[both[0]].name
        raise UsageError(
            f"{name} cannot be skipped and {what} at the same time.", "Say one of the two."
        )
