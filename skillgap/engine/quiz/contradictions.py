"""Levels that do not go together: at work with a skill, yet without what it builds on.

They are told and never mended: people do learn things in odd orders, and either may be the slip.
"""

from collections.abc import Collection
from typing import NamedTuple

from skillgap.engine.gap import Levels
from skillgap.engine.quiz.scope import Scope
from skillgap.engine.steps import GATE


class Contradiction(NamedTuple):
    """Someone at `level` of `skill` has `held` of `first`, of which it needs `needed`."""

    skill: str
    level: int
    first: str
    held: int
    needed: int


def contradictions(
    scope: Scope, levels: Levels, stated: Collection[str]
) -> tuple[Contradiction, ...]:
    """Pairs of levels that do not go together, the widest apart first.

    Only pairs of which the person stated at least one: two guesses say nothing of the person.
    """
    found = []
    for place, before, needed in scope.needs:
        skill, first = scope.skills[place], scope.skills[before]
        level, held = levels.get(skill, 0), levels.get(first, needed)
        if level >= GATE and held < needed and not {skill, first}.isdisjoint(stated):
            found.append(Contradiction(skill, level, first, held, needed))
    return tuple(sorted(found, key=lambda each: each.held - each.level))
