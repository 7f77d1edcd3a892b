"""Readiness kept up to date while steps are taken, one step at a time."""

from collections.abc import Iterable
from fractions import Fraction

from skillgap.engine.gap import HUNDRED, Levels, credit, readiness
from skillgap.engine.steps import Step
from skillgap.market.model import Requirement, Target


class Tally:
    """The readiness at a target (points, unrated counted as 0), changed by each step taken.

    Only the requirements a step touches are looked at, so a long plan costs no more than its steps.
    """

    def __init__(self, target: Target, levels: Levels) -> None:
        self.points = readiness(target, levels)
        self._total = sum((row.weight for row in target.requirements), Fraction(0))
        self._rows: dict[str, list[Requirement]] = {}
        self._credit: dict[str, Fraction] = {}
        for row in target.requirements:
            self._credit[row.id] = credit(max(levels.get(s, 0) for s in row.skills), row.level)
            for skill in row.skills:
                self._rows.setdefault(skill, []).append(row)

    def take(self, step: Step) -> Fraction:
        """Take a step; return the change it makes, in points."""
        change = Fraction(0)
        for row in self._rows.get(step.skill, ()):
            reached = credit(step.to, row.level)
            known = self._credit[row.id]
            if row.weight and reached > known:
                self._credit[row.id] = reached
                change += HUNDRED * row.weight * (reached - known) / self._total
        self.points += change
        return change

    def take_all(self, steps: Iterable[Step]) -> Fraction:
        """Take several steps; return the readiness after them."""
        for step in steps:
            self.take(step)
        return self.points
