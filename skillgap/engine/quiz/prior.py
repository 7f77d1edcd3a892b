"""What is likely before anything is asked: stages of a person, strengths in areas, levels of skills.

A person is at one of five stages, from newcomer to leading. The stage makes strengths likely, one
for each area (a category of skills), from 0 (never entered) to 4; a strength makes levels likely
for the skills of its area. The numbers are assumptions and kept broad: who does not fit them is
still possible. `tests/bench/simulate_quiz.py` measures what that costs.
"""

from math import exp

from skillgap.engine.quiz.scope import LEVELS

Curve = tuple[float, ...]
"""A number for each level, 0 to 5, or for each stage or strength."""

STAGES: Curve = (0.2, 0.2, 0.25, 0.2, 0.15)
"""How likely each stage is: newcomer, learning, working, seasoned, leading."""

STRENGTHS: tuple[Curve, ...] = (
    (0.55, 0.30, 0.10, 0.04, 0.01),
    (0.40, 0.27, 0.22, 0.08, 0.03),
    (0.27, 0.20, 0.28, 0.18, 0.07),
    (0.20, 0.13, 0.22, 0.29, 0.16),
    (0.15, 0.10, 0.17, 0.28, 0.30),
)
"""For each stage, how likely each strength in an area is."""

_SPREAD = 0.9
_FLOOR = 0.02


def _curve(used: float, mean: float) -> Curve:
    """Levels of a skill that has been met with probability `used`, then scattered around `mean`."""
    shape = [exp(-(((level - mean) / _SPREAD) ** 2) / 2) + _FLOOR for level in LEVELS[1:]]
    total = sum(shape)
    return (1 - used, *(used * each / total for each in shape))


CURVES = (
    _curve(0.08, 1.0),
    _curve(0.55, 1.3),
    _curve(0.80, 2.1),
    _curve(0.90, 3.0),
    _curve(0.95, 3.8),
)
"""For each strength in an area, how likely each level of one of its skills is."""


def _usual() -> Curve:
    strengths = [
        sum(s * row[k] for s, row in zip(STAGES, STRENGTHS, strict=True)) for k in range(5)
    ]
    return tuple(
        sum(p * curve[level] for p, curve in zip(strengths, CURVES, strict=True))
        for level in LEVELS
    )


USUAL = _usual()
"""How likely each level of a skill is in a person of whom nothing is known."""
