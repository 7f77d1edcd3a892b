"""Two targets for one person, or two people at one target, side by side."""

from typing import NamedTuple

from skillgap.engine.gap import Assessment, Levels, Part, assess
from skillgap.market.model import Scale, Target


class Pair(NamedTuple):
    """One requirement on both sides; None where a side does not ask for it."""

    id: str
    first: Part | None
    second: Part | None

    @property
    def differs(self) -> bool:
        """True where level asked or level held is not the same."""
        if self.first is None or self.second is None:
            return True
        same_level = self.first.level == self.second.level
        return not same_level or self.first.requirement.level != self.second.requirement.level


class Comparison(NamedTuple):
    """Both assessments and their requirements, the heaviest first."""

    first: Assessment
    second: Assessment
    pairs: tuple[Pair, ...]


def compare_targets(one: Target, two: Target, levels: Levels, scale: Scale) -> Comparison:
    """One person at two targets."""
    return _compare(assess(one, levels, scale), assess(two, levels, scale))


def compare_people(target: Target, one: Levels, two: Levels, scale: Scale) -> Comparison:
    """Two people at one target."""
    return _compare(assess(target, one, scale), assess(target, two, scale))


def _compare(first: Assessment, second: Assessment) -> Comparison:
    left = {part.requirement.id: part for part in first.parts}
    right = {part.requirement.id: part for part in second.parts}
    pairs = [Pair(key, left.get(key), right.get(key)) for key in {**left, **right}]
    return Comparison(first, second, tuple(sorted(pairs, key=_heaviest)))


def _heaviest(pair: Pair) -> float:
    return -max(float(part.requirement.weight) for part in (pair.first, pair.second) if part)
