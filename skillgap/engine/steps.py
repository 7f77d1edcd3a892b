"""The steps from where a person is to what a target asks: jobs with hours, gain and needs.

A step takes one skill from level k to k+1. It needs the step below it. The step to level 2 needs
the skill's prerequisites at their levels, and the very first step needs to have met them (level 1):
nobody follows a tutorial on quantization before a line of Python. Who is above a gate has passed it.
Gain is in points of readiness with everything unrated counted as 0; hours are (low, likely, high).
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from skillgap.engine.gap import HUNDRED, Levels, credit
from skillgap.market.market import Market
from skillgap.market.model import Hours3, Requirement, Skill, Target

NO_HOURS: Hours3 = (0.0, 0.0, 0.0)
GATE = 2
"""Prerequisites are needed to reach this level and those above it."""

REST_PART, REST_HOURS = 0.1, 1.0
"""What is left of a step however much was logged on it: a tenth of its hours, at least one."""


class Step(NamedTuple):
    """One skill from level `start` to `to` = `start` + 1.

    `needs` are (skill, level) pairs that must be reached before; `gain` in points of readiness;
    `critical` is true where it serves a critical requirement. `spent` are hours logged on it, which
    `hours` do not hold any more.
    """

    skill: str
    start: int
    to: int
    hours: Hours3
    gain: Fraction
    needs: tuple[tuple[str, int], ...]
    critical: bool = False
    spent: float = 0.0

    @property
    def likely(self) -> float:
        """The likely hours."""
        return self.hours[1]


class Choices(NamedTuple):
    """What the person decided about single skills, and what was learned from the log.

    `own_hours` holds hours by (skill, level reached), `logged` those spent on steps not finished
    yet; `pace` multiplies every other estimate and was learned from `paced_by` finished steps.
    """

    skipped: frozenset[str] = frozenset()
    pinned: tuple[str, ...] = ()
    at_work: frozenset[str] = frozenset()
    own_hours: Mapping[tuple[str, int], float] = MappingProxyType({})
    pace: float = 1.0
    paced_by: int = 0
    logged: Mapping[tuple[str, int], float] = MappingProxyType({})


NO_CHOICES = Choices()


def step_hours(market: Market, skill: Skill, to: int, levels: Levels, choices: Choices) -> Hours3:
    """Hours (low, likely, high) to go from `to` − 1 to `to`, after discounts, in quarters of an hour.

    A related skill discounts the steps up to the level the person has in it today; only the
    largest discount counts. A person's own estimate replaces the likely hours and scales the rest.
    What was logged on the step is taken off.
    """
    if skill.id in choices.at_work:
        return NO_HOURS
    low, likely, high = market.scale.hours[skill.effort][to - 1]
    saved = max(
        (p for other, p in skill.related if levels.get(other, 0) >= to), default=Fraction(0)
    )
    factor = float(1 - saved / 100) * choices.pace
    own = choices.own_hours.get((skill.id, to))
    if own is not None:
        factor = own / likely if likely else 0.0
    hours = low * factor, likely * factor, high * factor
    low, likely, high = _rest(hours, choices.logged.get((skill.id, to), 0.0))
    return _quarter(low), _quarter(likely), _quarter(high)


def _rest(hours: Hours3, spent: float) -> Hours3:
    """What is left of hours when some are spent; a little always is, until the level is reached."""
    if not spent:
        return hours
    low, likely, high = hours
    least = max(likely * REST_PART, REST_HOURS)
    return (
        max(low - spent, min(low, least)),
        max(likely - spent, min(likely, least)),
        max(high - spent, min(high, least)),
    )


def _quarter(hours: float) -> float:
    return max(round(hours * 4), 1) / 4 if hours else 0.0


def planned_skills(
    market: Market, target: Target, levels: Levels, choices: Choices
) -> dict[Requirement, str]:
    """The skill by which each requirement is to be met: for any-of, the one that costs least.

    Requirements that are met, weigh nothing, or can only be met by practice or a skipped skill
    are left out.
    """
    chosen: dict[Requirement, str] = {}
    wanted: dict[str, int] = {}
    open_rows = [r for r in target.requirements if r.weight and not _is_met(r, levels)]
    for row in sorted(open_rows, key=lambda r: len(r.skills) > 1):
        options = [s for s in row.skills if plannable(market, s, choices)]
        if not options:
            continue
        skill = min(
            options, key=lambda s: _extra_hours(market, s, row.level, wanted, levels, choices)
        )
        chosen[row] = skill
        for name, level in closure(market, {skill: row.level}, levels, choices).items():
            wanted[name] = max(wanted.get(name, 0), level)
    return chosen


def _is_met(row: Requirement, levels: Levels) -> bool:
    return any(levels.get(s, 0) >= row.level for s in row.skills)


def plannable(market: Market, skill: str, choices: Choices) -> bool:
    """True where study hours can be booked for a skill: neither skipped nor a practice."""
    return skill not in choices.skipped and not market.skills[skill].is_practice


def _extra_hours(
    market: Market,
    skill: str,
    level: int,
    wanted: Mapping[str, int],
    levels: Levels,
    choices: Choices,
) -> float:
    """Likely hours that reaching `level` adds to what is wanted already."""
    total = 0.0
    for name, top in closure(market, {skill: level}, levels, choices).items():
        start = max(levels.get(name, 0), wanted.get(name, 0))
        for to in range(start + 1, top + 1):
            total += step_hours(market, market.skills[name], to, levels, choices)[1]
    return total


def closure(
    market: Market, wanted: Mapping[str, int], levels: Levels, choices: Choices
) -> dict[str, int]:
    """The level to reach in every skill, prerequisites of prerequisites included."""
    found: dict[str, int] = {}
    waiting = list(wanted.items())
    while waiting:
        name, level = waiting.pop()
        if not plannable(market, name, choices) or level <= max(
            levels.get(name, 0), found.get(name, 0)
        ):
            continue
        found[name] = level
        start = levels.get(name, 0)
        waiting += gates(market.skills[name], start, level)
    return found


def gates(skill: Skill, start: int, level: int) -> list[tuple[str, int]]:
    """What prerequisites have to reach before a skill can go from `start` to `level`."""
    if level >= GATE > start:
        return list(skill.prerequisites)
    if level > start == 0:
        return [(name, 1) for name, _ in skill.prerequisites]
    return []


class Route(NamedTuple):
    """All steps that lead to a target, prerequisites first, and the skill that meets each row."""

    target: Target
    steps: tuple[Step, ...]
    chosen: Mapping[Requirement, str]


def route_to(
    market: Market,
    target: Target,
    levels: Levels,
    choices: Choices = NO_CHOICES,
    extra: Mapping[str, int] | None = None,
) -> Route:
    """All steps that lead to the target (and to the `extra` levels), prerequisites first."""
    chosen = planned_skills(market, target, levels, choices)
    wanted = dict(extra or {})
    for row, skill in chosen.items():
        wanted[skill] = max(wanted.get(skill, 0), row.level)
    tops = closure(market, wanted, levels, choices)
    gains = _gains(target, chosen, levels)
    steps = tuple(
        _step(market, market.skills[name], to, levels, choices, tops, gains)
        for name in _prerequisites_first(market, tops)
        for to in range(levels.get(name, 0) + 1, tops[name] + 1)
    )
    return Route(target, steps, chosen)


def _step(
    market: Market,
    skill: Skill,
    to: int,
    levels: Levels,
    choices: Choices,
    tops: Mapping[str, int],
    gains: Mapping[tuple[str, int], tuple[Fraction, bool]],
) -> Step:
    gain, critical = gains.get((skill.id, to), (Fraction(0), False))
    start = levels.get(skill.id, 0)
    needs: list[tuple[str, int]] = [(skill.id, to - 1)] if to - 1 > start else []
    before = gates(skill, to - 1, to)
    needs += ((p, n) for p, n in before if p in tops and n > levels.get(p, 0))
    hours = step_hours(market, skill, to, levels, choices)
    spent = choices.logged.get((skill.id, to), 0.0)
    return Step(skill.id, to - 1, to, hours, gain, tuple(needs), critical, spent)


def _gains(
    target: Target, chosen: Mapping[Requirement, str], levels: Levels
) -> dict[tuple[str, int], tuple[Fraction, bool]]:
    """Points each step brings, and whether it serves a critical requirement."""
    total = sum((r.weight for r in target.requirements), Fraction(0))
    found: dict[tuple[str, int], tuple[Fraction, bool]] = {}
    for row, skill in chosen.items():
        best = credit(max(levels.get(s, 0) for s in row.skills), row.level)
        for to in range(levels.get(skill, 0) + 1, row.level + 1):
            before = max(best, credit(to - 1, row.level))
            rise = max(best, credit(to, row.level)) - before
            gain, critical = found.get((skill, to), (Fraction(0), False))
            gain += HUNDRED * row.weight * rise / total
            found[skill, to] = (gain, critical or row.priority == "critical")
    return found


def _prerequisites_first(market: Market, names: Iterable[str]) -> list[str]:
    """The skills with every prerequisite before the skill that needs it, otherwise as given."""
    given = dict.fromkeys(names)
    done: dict[str, None] = {}
    stack = [(name, False) for name in reversed(given)]
    while stack:
        name, ready = stack.pop()
        if ready:
            done[name] = None
        elif name not in done:
            stack.append((name, True))
            stack += ((p, False) for p, _ in market.skills[name].prerequisites if p in given)
    return list(done)


def reached(levels: Levels, steps: Iterable[Step]) -> dict[str, int]:
    """The levels after some steps."""
    after = dict(levels)
    for step in steps:
        after[step.skill] = max(after.get(step.skill, 0), step.to)
    return after
