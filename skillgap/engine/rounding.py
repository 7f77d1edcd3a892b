"""Largest-remainder rounding, so that the printed parts add up to the printed total."""

from collections.abc import Sequence
from fractions import Fraction
from math import floor

TENTH = Fraction(1, 10)


def round_half_up(value: Fraction, unit: Fraction = TENTH) -> Fraction:
    """Round to a multiple of `unit`, halves upwards."""
    return floor(value / unit + Fraction(1, 2)) * unit


def round_parts(
    parts: Sequence[Fraction], total: Fraction | None = None, unit: Fraction = TENTH
) -> tuple[Fraction, ...]:
    """Round each part to a multiple of `unit` so that they sum to the rounded total.

    `total` defaults to the rounded sum. One that is given has to lie within a unit for each part of
    the sum: no part moves by a whole unit or more. Largest remainders are rounded up first; ties go
    to the earlier part.
    """
    goal = round_half_up(sum(parts, Fraction(0)), unit) if total is None else total
    floors = [floor(part / unit) for part in parts]
    short = int(goal / unit) - sum(floors)
    by_remainder = sorted(range(len(parts)), key=lambda i: (floors[i] - parts[i] / unit, i))
    for i in by_remainder[: max(short, 0)]:
        floors[i] += 1
    return tuple(n * unit for n in floors)
