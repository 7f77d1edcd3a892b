"""Sentences about progress that reports and screens share. Plain text, nothing escaped."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from skillgap.engine.history import MonthDone, Point, months_done
from skillgap.engine.pace import LearnedPace, StepKey
from skillgap.engine.slip import Slip
from skillgap.engine.steps import Choices, Step
from skillgap.market.market import Market
from skillgap.person.model import LogEntry
from skillgap.report import figures
from skillgap.report.figures import counted

MOST_NAMED = 4
"""Steps that are named one by one; the rest is counted."""


def spent(hours: float) -> str:
    """Hours as they were logged, to a hundredth at most: `2.5 h`."""
    return f"{round(hours, 2):,g} h"


def times(ratio: float) -> str:
    """A pace: `1.3 × the estimate`, `as estimated`."""
    shown = f"{ratio:.1f}"
    return "as estimated" if shown == "1.0" else f"{shown} × the estimate"


def learned_words(learned: LearnedPace, choices: Choices, market: Market) -> str:
    """`1.3 × the estimate, from 6 finished steps (61 h, estimated 47 h)`; nothing before there is one.

    `choices` are those of a plan: where it was made at another pace, that is said.
    """
    count = len(learned.observations)
    if not choices.paced_by:
        own = f"{choices.pace:g} × the estimate, as you asked" if choices.pace != 1 else ""
        return own or ("not applied, as you asked" if count else "")
    pair = f"{learned.hours:,.0f} h, estimated {learned.estimate:,.0f} h"
    words = f"{times(learned.ratio)}, from {counted(count, 'finished step')} ({pair})"
    if not learned.aside:
        return words
    first = learned.aside[0]
    name = f"{market.skills[first.skill].name} {first.to}"
    more = f" and {len(learned.aside) - 1} more" if len(learned.aside) > 1 else ""
    return (
        f"{words}; left aside, for it is far from the others: {name} "
        f"({spent(first.hours)} for {spent(first.estimate)}){more}"
    )


def begun_words(step: Step) -> str:
    """`12 of about 38 h logged`; nothing for a step that was not begun."""
    if not step.spent:
        return ""
    return f"{round(step.spent, 1):g} of about {step.spent + step.likely:,.0f} h logged"


def slip_words(slip: Slip | None, market: Market) -> list[str]:
    """What was planned and is not done, hours meant and logged, and where the finish goes."""
    if slip is None or not (slip.missed or slip.kept or slip.logged_hours):
        return []
    since = figures.day(slip.since)
    lines = []
    if slip.missed:
        missed = _named([_step_words(market, step) for step in slip.missed])
        lines.append(f"Planned by today, not done: {missed}.")
    elif slip.kept:
        lines.append(f"Everything planned by today is done ({counted(slip.kept, 'step')}).")
    if slip.instead:
        lines.append(f"Done beside the plan: {_named(steps_named(market, slip.instead))}.")
    planned, logged = figures.hours(slip.planned_hours), spent(slip.logged_hours)
    lines.append(f"Since {since} {planned} were planned and {logged} logged.")
    if finish := _finish_words(slip.finish_then, slip.finish_now):
        lines.append(finish)
    return lines


def _finish_words(then: date | None, now: date | None) -> str:
    before, after = figures.month_year(then), figures.month_year(now)
    if before == after:
        return f"The finish stays in {after}." if now else ""
    if then and now and then.year == now.year:
        before = before.split()[0]
    return f"The finish moves from {before} to {after}."


def _step_words(market: Market, step: Step) -> str:
    """`Docker 1→2 (14 h)`."""
    name = market.skills[step.skill].name
    return f"{name} {step.start}→{step.to} ({figures.hours(step.likely)})"


def steps_named(market: Market, steps: Iterable[StepKey]) -> list[str]:
    """`Docker 2`, `Git 1`: the highest level of each skill; its id where the catalogue has none."""
    highest: dict[str, int] = {}
    for skill, to in steps:
        highest[skill] = max(to, highest.get(skill, 0))
    names = {skill: market.skills[skill].name for skill in highest if skill in market.skills}
    return [f"{names.get(skill, skill)} {to}" for skill, to in highest.items()]


def _named(names: Sequence[str]) -> str:
    more = len(names) - MOST_NAMED
    if more <= 1:
        return ", ".join(names)
    return ", ".join(names[:MOST_NAMED]) + f" and {more} more"


class DoneRow(NamedTuple):
    """A month that was: hours logged, steps finished, and the readiness at its end, if it was kept."""

    month: str
    hours: float
    steps: tuple[StepKey, ...]
    readiness: Point | None


def done_rows(log: Sequence[LogEntry], points: Sequence[Point]) -> list[DoneRow]:
    """The months of the log and of the history, oldest first."""
    last = {f"{point.date:%Y-%m}": point for point in points}
    worked = {month.month: month for month in months_done(log)}
    rows, before = [], None
    for name in sorted({*last, *worked}):
        month = worked.get(name, MonthDone(name, 0.0, ()))
        before = last.get(name, before)
        rows.append(DoneRow(name, month.hours, month.steps, before))
    return rows


def done_words(log: Sequence[LogEntry]) -> str:
    """`88 h since February 2026, 12 steps finished`; nothing without a log."""
    months = months_done(log)
    if not months:
        return ""
    hours = spent(sum(month.hours for month in months))
    steps = counted(sum(len(month.steps) for month in months), "step")
    return f"{hours} since {figures.month_name(months[0].month)}, {steps} finished"
