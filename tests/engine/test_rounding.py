"""Rounding: halves up, and parts that add up."""

from fractions import Fraction

from hypothesis import given, strategies as st

from skillgap.engine.rounding import TENTH, round_half_up, round_parts

from .worlds import law

numbers = st.fractions(0, 100, max_denominator=997)


@law
@given(st.lists(numbers, max_size=20))
def test_parts_sum_to_the_rounded_sum_and_move_less_than_a_unit(parts: list[Fraction]) -> None:
    """Rounded parts are whole tenths, sum to the rounded sum, and none moves by a tenth or more."""
    found = round_parts(parts)
    assert sum(found) == round_half_up(sum(parts, Fraction(0)))
    assert all((n / TENTH).denominator == 1 for n in found)
    assert all(abs(n - part) < TENTH for n, part in zip(found, parts, strict=True))


@law
@given(st.lists(numbers, min_size=1, max_size=10))
def test_a_larger_remainder_is_rounded_up_first(parts: list[Fraction]) -> None:
    """No part is rounded up while one with a larger remainder is rounded down."""
    moved = [n - part for n, part in zip(round_parts(parts), parts, strict=True)]
    up = [TENTH - move for move in moved if move > 0]
    down = [-move for move in moved if move < 0]
    assert min(up, default=TENTH) >= max(down, default=Fraction(0))


@law
@given(numbers)
def test_rounding_is_to_the_nearest_tenth_halves_up(value: Fraction) -> None:
    """The rounded value is a whole number of tenths, at most half a tenth away."""
    found = round_half_up(value)
    assert (found / TENTH).denominator == 1
    assert -TENTH / 2 < found - value <= TENTH / 2


def test_a_given_total_is_met_where_it_is_one_unit_off() -> None:
    """Parts can be made to sum to a total that was rounded elsewhere."""
    thirds = [Fraction(100, 3)] * 3
    assert round_parts(thirds) == (Fraction(334, 10), Fraction(333, 10), Fraction(333, 10))
    assert sum(round_parts(thirds, Fraction(1001, 10))) == Fraction(1001, 10)
    assert sum(round_parts(thirds, Fraction(999, 10))) == Fraction(999, 10)
