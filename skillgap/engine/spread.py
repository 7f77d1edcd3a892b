"""How far the hours of many steps may be off: single errors cancel in part, an unknown pace does not."""

from collections.abc import Sequence
from math import sqrt

from skillgap.engine.steps import Step
from skillgap.market.model import Hours3

PACE_NEWS = 1.44
"""What one finished step tells of a person's pace against what is believed before: 0.3² / 0.25².

Paces differ between people by about 0.3 (standard deviation of the logarithm), steps of one person
by 0.25.
"""


def total_hours(steps: Sequence[Step], paced_by: int = 0) -> Hours3:
    """Hours of all steps (low, likely, high), at a pace that so many finished steps have told.

    Errors of single estimates partly cancel, but for what all steps share: the person's pace. While
    that is not known the spread is the plain sum of the single spreads. Each finished step narrows
    it, as a mean of so many observations would, towards their root of squares.
    """
    shared = 1 / sqrt(1 + PACE_NEWS * paced_by)
    likely = sum(step.likely for step in steps)
    down = _spread([step.likely - step.hours[0] for step in steps], shared)
    up = _spread([step.hours[2] - step.likely for step in steps], shared)
    return likely - down, likely, likely + up


def _spread(errors: Sequence[float], shared: float) -> float:
    alone = sqrt(sum(error * error for error in errors))
    return shared * sum(errors) + (1 - shared) * alone
