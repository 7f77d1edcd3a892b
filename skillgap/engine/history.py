"""The past of a profile: readiness over time, why it changed, and what was done in which month.

A snapshot keeps readiness, the version of the data it was read from and the levels it came from. So
a change splits in two: what the person's levels make of it under one and the same data, and the rest,
which the data made.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from skillgap.engine.gap import Levels, assess
from skillgap.engine.pace import StepKey
from skillgap.engine.rounding import round_half_up
from skillgap.market.market import Market
from skillgap.market.model import Target
from skillgap.person.model import NOTHING, LogEntry, Profile, Snapshot, levels

ROUNDED_BY = Fraction(1, 10)
"""Points by which two readings may differ by rounding alone."""


class Point(NamedTuple):
    """Readiness (points) on a day, from which data, from which levels (empty: they were not kept)."""

    date: date
    readiness: Fraction
    known_weight: Fraction
    market: str
    levels: Levels


class Change(NamedTuple):
    """What became of readiness between two points, in tenths of a point: `total` = `own` + `data`.

    `own` is what the levels made of it, `data` what another version of the market data did; None
    where that cannot be told, because the levels were not kept or say nothing for today's target.
    """

    first: Point
    last: Point
    total: Fraction
    own: Fraction | None
    data: Fraction | None

    @property
    def same_data(self) -> bool:
        """True where both were read from the same version of the data."""
        return self.first.market == self.last.market


class MonthDone(NamedTuple):
    """A month of the log: hours, and the steps that were finished, in order."""

    month: str
    hours: float
    steps: tuple[StepKey, ...]


def snapshot(profile: Profile, market: Market, today: date) -> Snapshot | None:
    """What the history should keep of today.

    None where there is no target or no readiness, and where nothing has changed since the last
    snapshot of that target.
    """
    target = market.targets.get(profile.target)
    point = _today(profile, target, market, today) if target else None
    if target is None or point is None:
        return None
    before = [each for each in profile.history if each.target == target.id and each.date <= today]
    new = Snapshot(
        date=today,
        target=target.id,
        readiness=float(point.readiness),
        known_weight=float(point.known_weight),
        market=market.version,
        levels=dict(point.levels),
    )
    last = before[-1]._replace(date=today, extra=NOTHING) if before else None
    return None if new == last else new


def points(profile: Profile, target: Target, market: Market, today: date) -> tuple[Point, ...]:
    """Readiness for one target over time, as it was recorded, and as it is today."""
    found = [
        Point(
            each.date, _tenth(each.readiness), _tenth(each.known_weight), each.market, each.levels
        )
        for each in profile.history
        if each.target == target.id and each.date < today
    ]
    now = _today(profile, target, market, today)
    return (*found, now) if now else tuple(found)


def _today(profile: Profile, target: Target, market: Market, today: date) -> Point | None:
    asked = {skill for row in target.requirements for skill in row.skills}
    rated = {skill: level for skill, level in levels(profile).items() if skill in asked}
    found = assess(target, rated, market.scale)
    if found.readiness is None:
        return None
    readiness, known = round_half_up(found.readiness), round_half_up(found.known_weight)
    return Point(today, readiness, known, market.version, rated)


def change(first: Point, last: Point, target: Target, market: Market) -> Change:
    """What became of readiness between two points of one target, and why.

    Both are read again under today's data, unless both were read from one older version.
    """
    total = last.readiness - first.readiness
    if first.market == last.market != market.version:
        return Change(first, last, total, total, Fraction(0))
    readings = [_reading(point.levels, target, market) for point in (first, last)]
    if readings[0] is None or readings[1] is None:
        known = first.market == last.market
        return Change(first, last, total, total if known else None, Fraction(0) if known else None)
    own = round_half_up(readings[1] - readings[0])
    if first.market == last.market and abs(total - own) <= ROUNDED_BY:
        own = total
    return Change(first, last, total, own, total - own)


def _reading(known: Levels, target: Target, market: Market) -> Fraction | None:
    return assess(target, known, market.scale).readiness if known else None


def _tenth(value: float) -> Fraction:
    return round_half_up(Fraction(str(value)))


def months_done(log: Sequence[LogEntry]) -> tuple[MonthDone, ...]:
    """The months in which something was logged, oldest first."""
    hours: dict[str, float] = {}
    steps: dict[str, list[StepKey]] = {}
    for entry in log:
        month = f"{entry.date:%Y-%m}"
        hours[month] = hours.get(month, 0.0) + entry.hours
        reached = steps.setdefault(month, [])
        if entry.to_level is not None:
            reached.append((entry.skill, entry.to_level))
    return tuple(MonthDone(month, hours[month], tuple(steps[month])) for month in sorted(hours))


def levels_on(day: date, profile: Profile, target: str, now: Levels) -> Mapping[str, int]:
    """The levels at the end of a day: today's, less what the log reached since, as last recorded then."""
    found = dict(now)
    for entry in reversed(profile.log):
        if entry.date > day and entry.to_level is not None and entry.skill in found:
            found[entry.skill] = min(found[entry.skill], entry.to_level - 1)
    kept = [each for each in profile.history if each.target == target and each.date <= day]
    return found | (kept[-1].levels if kept else {})
