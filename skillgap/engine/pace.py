"""The pace a person learns at, told by their log: the hours steps took against their estimates.

    pace = (P + Σ w·actual) / (P + Σ w·estimate)        w = min(1, LONG / estimate)

over the steps that are finished and have hours. An entry of the log that reaches a level closes the
step to it; its hours are those logged on the skill since the level before.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from skillgap.engine.gap import Levels
from skillgap.engine.steps import Choices, step_hours
from skillgap.market.market import Market
from skillgap.market.model import TOP_LEVEL
from skillgap.person.model import LogEntry

PRIOR_HOURS = 8.0
"""Hours that are taken to have gone as estimated: about two thirds of a step.

Paces differ between people by about 0.3 (standard deviation of the logarithm), steps of one person
by 0.25; the best weight of what is believed before is then 0.25² / 0.3², or 0.7 of a step.
"""

LONG = 12.0
"""Hours of an estimate beyond which a step weighs no more: long ones miss by as much as short ones."""

FARTHEST = 5.0
"""Nobody is so many times faster or slower: hours were not all logged, or mistyped. Left aside."""

MIDDLE_REACH = 2.0
"""How far (as a factor) from the middle ratio an observation counts; the step alone gets no farther."""

StepKey = tuple[str, int]
"""A step by skill and level reached."""


class Observation(NamedTuple):
    """A finished step: the hours it took, and those it was estimated at (likely, before any pace)."""

    skill: str
    to: int
    day: date
    hours: float
    estimate: float

    @property
    def ratio(self) -> float:
        """Hours taken for each hour estimated."""
        return self.hours / self.estimate


class LearnedPace(NamedTuple):
    """What the log tells: `ratio` multiplies estimates; `aside` are observations beyond belief."""

    ratio: float = 1.0
    observations: tuple[Observation, ...] = ()
    aside: tuple[Observation, ...] = ()

    @property
    def hours(self) -> float:
        """Hours of study that it was learned from."""
        return sum(each.hours for each in self.observations)

    @property
    def estimate(self) -> float:
        """Hours estimated for the same steps."""
        return sum(each.estimate for each in self.observations)


def learn(log: Sequence[LogEntry], market: Market, levels: Levels, choices: Choices) -> LearnedPace:
    """The pace that the log tells. `levels` are today's; what the log reached since is taken back."""
    found = observations(log, market, levels, choices)
    kept = tuple(each for each in found if 1 / FARTHEST <= each.ratio <= FARTHEST)
    aside = tuple(each for each in found if each not in kept)
    return LearnedPace(_shrunken(kept), kept, aside)


def _shrunken(kept: Sequence[Observation]) -> float:
    middle = _middle([1.0, *(each.ratio for each in kept)])
    actual = estimated = PRIOR_HOURS
    for each in kept:
        ratio = min(max(each.ratio, middle / MIDDLE_REACH), middle * MIDDLE_REACH)
        weight = min(each.estimate, LONG)
        actual += weight * ratio
        estimated += weight
    return actual / estimated


def _middle(ratios: Sequence[float]) -> float:
    """The middle one; of two in the middle the one nearer to 1, so that one step alone tells little."""
    ordered, half = sorted(ratios), len(ratios) // 2
    pair = ordered[(len(ratios) - 1) // 2], ordered[half]
    return min(pair, key=lambda ratio: abs(ratio - 1))


def observations(
    log: Sequence[LogEntry], market: Market, levels: Levels, choices: Choices
) -> tuple[Observation, ...]:
    """Every finished step that took hours and has an estimate, in the order they were finished."""
    plain = choices._replace(pace=1.0, logged={})
    then, found = dict(levels), []
    for (skill, to), (day, hours) in reversed(finished(log).items()):
        then[skill] = to - 1
        known = market.skills.get(skill)
        estimate = step_hours(market, known, to, then, plain)[1] if known else 0.0
        if hours and estimate:
            found.append(Observation(skill, to, day, hours, estimate))
    return tuple(reversed(found))


def finished(log: Sequence[LogEntry]) -> dict[StepKey, tuple[date, float]]:
    """Steps the log has closed, in that order: the day, and all hours since the step before."""
    found: dict[StepKey, tuple[date, float]] = {}
    waiting: dict[str, float] = {}
    for entry in log:
        waiting[entry.skill] = waiting.get(entry.skill, 0.0) + entry.hours
        if entry.to_level is not None:
            key = entry.skill, entry.to_level
            hours = waiting.pop(entry.skill) + found.pop(key, (entry.date, 0.0))[1]
            found[key] = entry.date, hours
    return found


def since_last_step(log: Sequence[LogEntry]) -> dict[str, tuple[float, int | None]]:
    """Hours by skill since the log last reached a level in it, and that level."""
    found: dict[str, tuple[float, int | None]] = {}
    for entry in log:
        hours, last = found.get(entry.skill, (0.0, None))
        reached = entry.to_level is not None
        found[entry.skill] = (0.0, entry.to_level) if reached else (hours + entry.hours, last)
    return found


def open_hours(log: Sequence[LogEntry], levels: Levels) -> Mapping[StepKey, float]:
    """Hours logged on steps that are begun and not finished.

    Where the level was set by hand since the log reached another, it cannot be told which step the
    hours were for; they are left out.
    """
    return {
        (skill, levels.get(skill, 0) + 1): hours
        for skill, (hours, last) in since_last_step(log).items()
        if hours and last in {None, levels.get(skill, 0)} and levels.get(skill, 0) < TOP_LEVEL
    }


def entry_day(log: Sequence[LogEntry], skill: str, today: date) -> date:
    """The day for a new entry: today, but never before the skill's last one, whatever the clock says."""
    return max([today, *(entry.date for entry in log if entry.skill == skill)])
