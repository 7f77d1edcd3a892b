"""The screens on which boxes are ticked: three passes, each over what was ticked in the one before.

The first asks what was met at all, by category; the second what one works with; the third what one
builds with alone. So every skill is seen once and most are settled to within a level.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from skillgap.engine.quiz.scope import Scope

PASSES = (1, 2, 3)
"""The levels that are asked for by ticking."""

PAGE = 12
"""The most boxes on one screen."""

Group = tuple[str, tuple[str, ...]]
"""An area (a category) with skills of it."""


class TickScreen(NamedTuple):
    """Boxes to tick, one for each skill that is held at `level` or above.

    `groups` are skills by area, `marked` those that are ticked to begin with; screen `number` of
    `total` in this pass.
    """

    level: int
    groups: tuple[Group, ...]
    marked: frozenset[str]
    number: int
    total: int

    @property
    def skills(self) -> tuple[str, ...]:
        """All skills of the screen, in order."""
        return tuple(skill for _, skills in self.groups for skill in skills)


def pages(scope: Scope, skills: Iterable[str]) -> tuple[tuple[Group, ...], ...]:
    """The skills by area, the area of the heaviest first, as screens of at most twelve."""
    found: list[list[Group]] = [[]]
    for area, members in _by_area(scope, frozenset(skills)):
        for start in range(0, len(members), PAGE):
            piece = members[start : start + PAGE]
            if sum(len(each) for _, each in found[-1]) + len(piece) > PAGE:
                found.append([])
            found[-1].append((area, tuple(piece)))
    return tuple(tuple(page) for page in found if page)


def _by_area(scope: Scope, skills: frozenset[str]) -> Iterable[tuple[str, Sequence[str]]]:
    areas: dict[str, list[str]] = {}
    for skill, area in zip(scope.skills, scope.areas, strict=True):
        if skill in skills:
            areas.setdefault(area, []).append(skill)
    return areas.items()
