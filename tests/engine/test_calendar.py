"""Hours in real months: parts of months, exceptions, and the day by which so many hours are done."""

from datetime import date, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given, strategies as st

from skillgap.engine.calendar import (
    LONGEST_PLAN,
    HoursChange,
    MonthHours,
    Pace,
    day_when,
    end_after_months,
    first_months,
    hours_between,
    months_from,
    next_month,
    reserve,
)

from .worlds import law

DAY = timedelta(days=1)
days = st.dates(date(2023, 12, 1), date(2025, 3, 31))
hours_a_week = st.integers(0, 160).map(lambda n: n / 4)
changes = st.builds(
    lambda first, length, hours: HoursChange(first, first + length * DAY, hours),
    days,
    st.integers(0, 60),
    hours_a_week,
)
paces = st.builds(Pace, hours_a_week, st.lists(changes, max_size=3).map(tuple))


def summed(first: date, last: date, pace: Pace) -> float:
    """Hours added up day by day."""
    return sum(pace.on(first + n * DAY) for n in range((last - first).days + 1))


@law
@given(days, days, paces)
def test_hours_between_days_are_the_sum_of_the_days(first: date, last: date, pace: Pace) -> None:
    """Both ends count; nothing where the end comes first."""
    assert hours_between(first, last, pace) == pytest.approx(summed(first, last, pace))


@law
@given(days, days, paces)
def test_months_cover_the_time_without_gaps(start: date, until: date, pace: Pace) -> None:
    """Months follow one another from the start to the last day and hold all its hours."""
    months = list(months_from(start, pace, until))
    if until < start:
        assert months == []
        return
    assert (months[0].first, months[-1].last) == (start, until)
    assert all(two.first == one.last + DAY and two.first.day == 1 for one, two in pairwise(months))
    assert all(month.first.month == month.last.month for month in months)
    assert sum(m.hours for m in months) == pytest.approx(hours_between(start, until, pace))


@law
@given(days, paces, st.floats(0.25, 500))
def test_the_day_when_is_the_first_on_which_the_hours_are_done(
    start: date, pace: Pace, hours: float
) -> None:
    """On that day the hours are there, and on the day before they were not."""
    day = day_when(hours, start, pace)
    if day is None:
        assert pace.hours_per_week == 0
        return
    assert hours_between(start, day, pace) >= hours - 1e-6
    assert hours_between(start, day - DAY, pace) < hours


def test_without_hours_there_is_no_such_day() -> None:
    """No hours a week, or more than fifty years of them, lead to no date."""
    start = date(2025, 1, 1)
    assert day_when(1, start, Pace(0)) is None
    assert day_when(52 * 50 + 20, start, Pace(1)) is None
    assert day_when(0, start, Pace(0)) == start
    assert day_when(7, start, Pace(7)) == date(2025, 1, 7)
    assert len(list(months_from(start, Pace(1)))) == LONGEST_PLAN


def test_a_month_that_starts_on_the_20th_is_a_third() -> None:
    """Days count: the 20th to the 30th of June are 11 of its 30, at a seventh of a week's hours."""
    whole, part = (next(months_from(date(2025, 6, d), Pace(7))) for d in (1, 20))
    assert (whole.name, whole.hours) == ("2025-06", 30)
    assert (part.name, part.hours) == ("2025-06", 11)
    assert 0.3 < part.hours / whole.hours < 0.4


def test_exceptions_change_the_hours_of_their_days() -> None:
    """A holiday takes its days out, and where two exceptions overlap the later one counts."""
    away = HoursChange(date(2025, 7, 7), date(2025, 7, 20), 0)
    busy = HoursChange(date(2025, 7, 14), date(2025, 7, 15), 21)
    assert hours_between(date(2025, 7, 1), date(2025, 7, 31), Pace(7, (away,))) == pytest.approx(17)
    assert hours_between(
        date(2025, 7, 1), date(2025, 7, 31), Pace(7, (away, busy))
    ) == pytest.approx(23)
    assert hours_between(date(2025, 8, 1), date(2025, 8, 31), Pace(7, (away, busy))) == 31
    assert day_when(8, date(2025, 7, 1), Pace(7, (away,))) == date(2025, 7, 22)


@pytest.mark.parametrize(
    ("day", "after"),
    [
        (date(2025, 1, 31), date(2025, 2, 1)),
        (date(2024, 2, 29), date(2024, 3, 1)),
        (date(2025, 11, 1), date(2025, 12, 1)),
        (date(2025, 12, 31), date(2026, 1, 1)),
    ],
)
def test_the_next_month_begins_on_its_first(day: date, after: date) -> None:
    """Also over the turn of the year."""
    assert next_month(day) == after


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2025, 1, 31), 1, date(2025, 1, 31)),
        (date(2025, 1, 20), 2, date(2025, 2, 28)),
        (date(2024, 12, 1), 15, date(2026, 2, 28)),
    ],
)
def test_so_many_months_count_the_first_one(start: date, months: int, end: date) -> None:
    """A span of n calendar months ends on the last day of the nth."""
    assert end_after_months(start, months) == end
    assert len(list(months_from(start, Pace(1), end))) == months
    assert len(first_months(start, Pace(1), months)) == months


@law
@given(
    st.lists(st.floats(0, 60), max_size=8),
    st.floats(0, 1),
    st.floats(0, 200),
)
def test_a_reserve_is_taken_from_the_end(hours: list[float], part: float, wanted: float) -> None:
    """No month gives more than its part; earlier months give only once the later ones have."""
    first = date(2025, 1, 1)
    months = [MonthHours(first, first, h) for h in hours]
    kept = reserve(months, part, wanted)
    given_up = [before.hours - after.hours for before, after in zip(months, kept, strict=True)]
    assert sum(given_up) == pytest.approx(min(wanted, part * sum(hours)), abs=1e-6)
    assert all(-1e-9 <= given <= h * part + 1e-9 for given, h in zip(given_up, hours, strict=True))
    for (early, _), (late, h) in pairwise(zip(given_up, hours, strict=True)):
        assert early < 1e-9 or late == pytest.approx(h * part, abs=1e-9)


def test_a_plan_is_cut_off_after_fifty_years_and_at_the_end_of_time() -> None:
    """Months end before the calendar does."""
    assert [m.name for m in islice(months_from(date(9998, 11, 1), Pace(1)), 5)] == [
        "9998-11",
        "9998-12",
    ]
