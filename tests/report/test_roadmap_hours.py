"""Whole hours: rounding a table so that it still adds up."""

import random
import time
from fractions import Fraction

from hypothesis import given, settings, strategies as st

from skillgap.report.roadmap.hours import whole

amounts = st.one_of(
    st.integers(0, 40).map(float), st.floats(0, 60, allow_nan=False).map(lambda x: round(x, 6))
)
tables = st.dictionaries(st.tuples(st.integers(0, 9), st.integers(0, 9)), amounts, max_size=60)


def sums(
    cells: list[tuple[int, int, float]], shown: list[int], which: int
) -> dict[int, tuple[Fraction, int]]:
    """Exact and printed sums of rows (0) or columns (1)."""
    found: dict[int, tuple[Fraction, int]] = {}
    for (row, column, amount), number in zip(cells, shown, strict=True):
        line = (row, column)[which]
        exact, printed = found.get(line, (Fraction(0), 0))
        found[line] = exact + Fraction(round(amount * 10**6), 10**6), printed + number
    return found


@settings(max_examples=50)
@given(tables)
def test_every_cell_goes_to_a_neighbour(drawn: dict[tuple[int, int], float]) -> None:
    """No cell moves by a whole hour or more, and whole ones do not move at all."""
    cells = [(row, column, amount) for (row, column), amount in drawn.items()]
    for (_, _, amount), number in zip(cells, whole(cells), strict=True):
        assert abs(number - amount) < 1
        if amount == int(amount):
            assert number == amount


@settings(max_examples=50)
@given(tables)
def test_rows_columns_and_the_total_are_rounded_sums(drawn: dict[tuple[int, int], float]) -> None:
    """The printed cells of a row, of a column and of the table sum to a neighbour of the exact sum."""
    cells = [(row, column, amount) for (row, column), amount in drawn.items()]
    shown = whole(cells)
    every = [*sums(cells, shown, 0).values(), *sums(cells, shown, 1).values()]
    every.append(
        (sum((exact for exact, _ in sums(cells, shown, 0).values()), Fraction(0)), sum(shown))
    )
    for exact, printed in every:
        assert abs(printed - exact) < 1, (exact, printed)


def test_steps_of_whole_hours_keep_them() -> None:
    """A step of 28 hours cut into 17.4, 7.3 and 3.3 is printed in pieces that make 28."""
    cells = [("step", month, amount) for month, amount in enumerate((17.4, 7.3, 3.3))]
    assert sum(whole(cells)) == 28


def test_a_large_plan_takes_no_time_worth_noting() -> None:
    """A plan of ten years and two hundred steps takes far less than half a second of work."""
    draw = random.Random(1)  # noqa: S311
    cells = [
        (step, step // 2 + part, draw.random() * 30) for step in range(200) for part in range(2)
    ]
    start = time.process_time()
    whole(cells)
    assert time.process_time() - start < 0.5
