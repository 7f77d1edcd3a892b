"""What a person said, as likelihoods over levels; and what that says of skills next to it."""

from collections.abc import Mapping

from skillgap.engine.quiz.prior import USUAL, Curve
from skillgap.engine.quiz.scope import LEVELS, Scope
from skillgap.engine.steps import GATE

SLIP = 0.06
"""How often a box is ticked, or left, by mistake."""

EPSILON = 0.12
"""How much less likely than usual someone works with a skill without what it builds on."""

NOTHING: Curve = (1.0,) * len(LEVELS)
"""The likelihood of someone of whom nothing is said."""

_STRAY = (1.0, 0.35, 0.1, 0.04, 0.02, 0.01)

Said = Mapping[int, Curve]
"""What was said of skills, by number: how likely one would say it at each level."""


def ticked(level: int, *, yes: bool) -> Curve:
    """A box that asks for a level, ticked or left."""
    return tuple(1 - SLIP if (held >= level) is yes else SLIP for held in LEVELS)


def rated(level: int) -> Curve:
    """A level that was stated: it is taken at its word."""
    return tuple(float(held == level) for held in LEVELS)


def hinted(level: int) -> Curve:
    """A level that was guessed before, from a CV or an earlier questionnaire."""
    return tuple(_STRAY[abs(held - level)] for held in LEVELS)


def both(first: Curve, second: Curve) -> Curve:
    """Two things said of one skill."""
    return tuple(a * b for a, b in zip(first, second, strict=True))


def part(curve: Curve) -> Curve:
    """The curve scaled to sum to 1."""
    total = sum(curve)
    return tuple(each / total for each in curve)


def with_needs(scope: Scope, said: Said) -> list[Curve]:
    """The likelihood of each skill, with what is said of the skills it needs or that need it.

    One step far, and from what was said alone, so that the order does not matter and nothing is
    counted twice. Where nothing was said it changes nothing.
    """
    held = [part(both(USUAL, said.get(skill, NOTHING))) for skill in range(len(scope.skills))]
    found = [said.get(skill, NOTHING) for skill in range(len(scope.skills))]
    for skill, first, level in scope.needs:
        found[first] = both(found[first], _up_to(level, _rarer(held[skill][GATE:], USUAL[GATE:])))
        found[skill] = both(found[skill], _from(GATE, _rarer(held[first][:level], USUAL[:level])))
    return found


def _rarer(now: Curve, usual: Curve) -> float:
    """How the odds of one side of an implication change with how likely the other side is."""
    return (1 - (1 - EPSILON) * sum(now)) / (1 - (1 - EPSILON) * sum(usual))


def _up_to(level: int, odds: float) -> Curve:
    return tuple(odds if held < level else 1.0 for held in LEVELS)


def _from(level: int, odds: float) -> Curve:
    return tuple(odds if held >= level else 1.0 for held in LEVELS)
