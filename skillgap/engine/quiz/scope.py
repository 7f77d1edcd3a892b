"""What a questionnaire is about: the skills a target asks for, what they build on, what they weigh."""

from collections.abc import Mapping
from typing import NamedTuple

from skillgap.engine.steps import NO_CHOICES, closure
from skillgap.market.market import Market
from skillgap.market.model import TOP_LEVEL, Target

LEVELS = range(TOP_LEVEL + 1)


class Row(NamedTuple):
    """A requirement that weighs something: any of `skills` (numbers) at a level, for `points`.

    The points of all rows sum to 100.
    """

    skills: tuple[int, ...]
    level: int
    points: float

    @property
    def worth(self) -> tuple[float, ...]:
        """The points that each level of the best of its skills brings."""
        return tuple(self.points * min(level, self.level) / self.level for level in LEVELS)


class Need(NamedTuple):
    """A soft implication: who has `skill` at 2 or more nearly always has `first` at `level`."""

    skill: int
    first: int
    level: int


class Scope(NamedTuple):
    """The skills of a questionnaire, numbered, the heaviest of the target first.

    `areas` is the category of each skill, `wanted` the level that the target needs, or
    what builds on it. `worth` is what each level of a skill alone brings, in points of readiness;
    `shared` are the rows that any of several skills meets.
    """

    target: str
    skills: tuple[str, ...]
    areas: tuple[str, ...]
    wanted: tuple[int, ...]
    worth: tuple[tuple[float, ...], ...]
    shared: tuple[Row, ...]
    needs: tuple[Need, ...]


def scope_of(market: Market, target: Target) -> Scope:
    """The skills a target asks for and those they build on, with what they weigh."""
    wanted = _wanted(market, target)
    number = {skill: place for place, skill in enumerate(wanted)}
    rows = _rows(target, number)
    return Scope(
        target=target.id,
        skills=tuple(wanted),
        areas=tuple(market.skills[skill].category for skill in wanted),
        wanted=tuple(wanted.values()),
        worth=_worth(rows, len(wanted)),
        shared=tuple(row for row in rows if len(row.skills) > 1),
        needs=_needs(market, number),
    )


def _wanted(market: Market, target: Target) -> dict[str, int]:
    """The level needed in each skill: those asked for, heaviest first, then what they build on."""
    asked: dict[str, int] = {}
    for row in sorted(target.requirements, key=lambda row: -row.weight):
        for skill in row.skills if row.weight else ():
            asked[skill] = max(row.level, asked.get(skill, 0))
    below = closure(market, asked, {}, NO_CHOICES)
    found = {skill: max(level, below.get(skill, 0)) for skill, level in asked.items()}
    return found | {skill: below[skill] for skill in sorted(below) if skill not in asked}


def _rows(target: Target, number: Mapping[str, int]) -> tuple[Row, ...]:
    total = sum(float(row.weight) for row in target.requirements)
    return tuple(
        Row(tuple(number[s] for s in row.skills), row.level, 100 * float(row.weight) / total)
        for row in target.requirements
        if row.weight
    )


def _worth(rows: tuple[Row, ...], skills: int) -> tuple[tuple[float, ...], ...]:
    worth = [(0.0,) * len(LEVELS)] * skills
    for row in rows:
        if len(row.skills) == 1:
            (skill,) = row.skills
            worth[skill] = tuple(a + b for a, b in zip(worth[skill], row.worth, strict=True))
    return tuple(worth)


def _needs(market: Market, number: Mapping[str, int]) -> tuple[Need, ...]:
    return tuple(
        Need(place, number[first], level)
        for skill, place in number.items()
        for first, level in market.skills[skill].prerequisites
        if first in number
    )
