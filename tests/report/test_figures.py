"""Numbers as they are printed: one form for each, and parts that add up."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import example, given, strategies as st

from skillgap.market.model import Evidence
from skillgap.report import figures

points = st.fractions(0, 100, max_denominator=10_000)


@pytest.mark.parametrize(
    ("value", "shown"),
    [(61.25, "61.3"), (Fraction(6125, 100), "61.3"), (0, "0.0"), (100, "100.0"), (0.04, "0.0")],
)
def test_points_have_one_decimal_and_round_half_up(value: float, shown: str) -> None:
    """A point that lies between two tenths goes up, as a float and as a fraction alike."""
    assert figures.points(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"), [(2.1, "+2.1"), (-0.4, "−0.4"), (0.01, "0.0"), (-0.01, "0.0")]
)
def test_a_change_has_a_sign_unless_it_prints_as_nothing(value: float, shown: str) -> None:
    """No `−0.0` and no `+0.0`."""
    assert figures.signed(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"), [(71, "71 %"), (37.7, "37.7 %"), (99.97, "100 %"), (0, "0 %")]
)
def test_percent_shows_no_decimal_it_does_not_have(value: float, shown: str) -> None:
    """Whole shares are printed whole."""
    assert figures.percent(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0, "0 h"), (0.25, "<1 h"), (1, "1 h"), (120.4, "120 h"), (1442, "1,442 h")],
)
def test_hours_are_whole_and_small_ones_do_not_vanish(value: float, shown: str) -> None:
    """A quarter of an hour is not printed as nothing."""
    assert figures.hours(value) == shown


def test_salaries_and_ranges() -> None:
    """A single salary wins over a range; without either nothing is printed."""
    assert figures.money_range(215000, (1, 2)) == "$215,000"
    assert figures.money_range(None, (67000, 120000)) == "$67,000–$120,000"
    assert figures.money_range(None, None) == ""


def test_dates_are_words() -> None:
    """Months by name; a date too far away is said, not shown as nothing."""
    assert figures.day(date(2029, 8, 13)) == "13 August 2029"
    assert figures.month_name("2026-12") == "December 2026"
    assert figures.month_year(date(2029, 8, 13)) == "August 2029"
    assert figures.month_year(None) == figures.day(None) == "more than 50 years away"


@pytest.mark.parametrize(
    ("low", "high", "shown"), [(15, 20, "15–20 %"), (71, 71, "71 %"), (None, None, "")]
)
def test_a_share_is_printed_as_the_report_has_it(
    low: int | None, high: int | None, shown: str
) -> None:
    """A range stays a range, and what has no figure prints none."""
    ends = [None if end is None else Fraction(end) for end in (low, high)]
    assert figures.share(Evidence("market", "jobs", "1", low=ends[0], high=ends[1])) == shown


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 60), st.integers(0, 60)), min_size=1))
def test_printed_parts_add_up_to_the_printed_totals(rows: list[tuple[int, int, int]]) -> None:
    """Whatever the parts: printed `have` sums to the printed readiness, `missing` to the gap, both to 100.0."""
    total = Fraction(sum(weight for weight, _, _ in rows))
    if not total:
        return
    worth = [Fraction(100 * weight) / total for weight, _, _ in rows]
    have = [
        w * Fraction(min(part, need), need) for w, (_, need, part) in zip(worth, rows, strict=True)
    ]
    missing = [w - h for w, h in zip(worth, have, strict=True)]
    shown_have, shown_missing = figures.adding_up(have, missing)
    readiness = sum(map(Fraction, shown_have))
    gap = sum(map(Fraction, shown_missing))
    assert figures.points(sum(have, Fraction(0))) == f"{float(readiness):.1f}"
    assert figures.remaining(sum(have, Fraction(0))) == f"{float(gap):.1f}"
    assert readiness + gap == 100


@given(points)
@example(Fraction(7045, 100))
def test_readiness_and_gap_add_up_as_printed(value: Fraction) -> None:
    """70.45 and its gap are printed as 70.5 and 29.5, not as 70.5 and 29.6."""
    assert Fraction(figures.points(value)) + Fraction(figures.remaining(value)) == 100


@given(st.lists(st.floats(0, 3000).map(lambda h: round(h * 4) / 4)))
def test_printed_hours_add_up(parts: list[float]) -> None:
    """Whole hours of all rows sum to the printed total, and none is off by an hour or more."""
    shown, total = figures.hours_adding_up(parts)
    whole = [int(part.replace(",", "")) for part in shown]
    assert sum(whole) == int(total.replace(",", ""))
    assert all(abs(a - b) < 1 for a, b in zip(whole, parts, strict=True))


@given(points, points)
def test_the_parts_of_a_row_add_up_to_what_it_is_worth(have: Fraction, missing: Fraction) -> None:
    """In hundredths, what is had and what is missing sum to the printed worth."""
    worth, had, lacked = figures.points_apart(have, missing)
    assert Fraction(had) + Fraction(lacked) == Fraction(worth)


@pytest.mark.parametrize(
    ("gain", "hours", "shown"), [(9.1, 236, "3.9"), (5.16, 4, "129"), (2, 0, ""), (0, 40, "0.0")]
)
def test_the_rate_is_points_for_a_hundred_hours(gain: float, hours: float, shown: str) -> None:
    """Large rates lose their decimal; without hours there is no rate."""
    assert figures.per_hundred_hours(gain, hours) == shown


def test_a_range_of_points() -> None:
    """Both ends have one decimal."""
    assert figures.span(Fraction(492, 10), 83.25) == "49.2–83.3"
