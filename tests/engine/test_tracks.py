"""Steps over months: nothing lost, nothing before what it needs, no crumbs, no idle hours."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import cycle, islice

import pytest
from hypothesis import example, given, strategies as st

from skillgap.engine.calendar import MonthHours
from skillgap.engine.steps import Step
from skillgap.engine.tracks import SHARES, SMALLEST_PIECE, MonthPieces, fill_months

from .worlds import law, make_step

LOST = 2 * SMALLEST_PIECE
"""The most hours a month can lose to crumbs: a rest under two hours beside a step under four."""

quarters = st.integers(0, 160).map(lambda n: n / 4)
tracks = st.integers(1, 3)


@st.composite
def ordered_steps(draw: st.DrawFn) -> list[Step]:
    """Steps of up to five skills in an order that keeps their needs."""
    waiting = {name: draw(st.integers(1, 3)) for name in "abcde"[: draw(st.integers(1, 5))]}
    done: list[Step] = []
    while waiting:
        skill = draw(st.sampled_from(sorted(waiting)))
        to = 1 + sum(step.skill == skill for step in done)
        others = [(step.skill, step.to) for step in done if step.skill != skill]
        needs = draw(st.lists(st.sampled_from(others), max_size=1)) if others else []
        done.append(make_step(skill, to, draw(quarters), needs=needs))
        waiting[skill] -= 1
        if not waiting[skill]:
            del waiting[skill]
    return done


def months(*hours: float, most: int = 6000) -> Iterator[MonthHours]:
    """Months with these hours, over and over."""
    first = date(2025, 1, 1)
    return islice((MonthHours(first, first, h) for h in cycle(hours)), most)


capacities = st.lists(st.integers(0, 240).map(lambda n: n / 4), min_size=1, max_size=4).filter(any)
roomy = st.lists(st.integers(16, 240).map(lambda n: n / 4), min_size=1, max_size=4)
crumbs_or_not = st.sampled_from((SMALLEST_PIECE, 0.0))
chain = [make_step("a", to, 40) for to in (1, 2, 3)]


@law
@given(ordered_steps(), capacities, tracks, crumbs_or_not)
def test_every_step_gets_exactly_its_hours(
    steps: list[Step], hours: list[float], count: int, smallest: float
) -> None:
    """Over all months the pieces of a step add up to its hours, and the last of them is done."""
    filled = fill_months(steps, months(*hours), count, smallest)
    pieces = [piece for month in filled for piece in month.pieces]
    for step in steps:
        own = [piece for piece in pieces if piece.step == step]
        assert sum(piece.hours for piece in own) == pytest.approx(step.likely, abs=1e-3)
        assert [piece.done for piece in own] == [False] * (len(own) - 1) + [True]


@law
@given(ordered_steps(), capacities, tracks, crumbs_or_not)
def test_nothing_is_begun_before_what_it_needs(
    steps: list[Step], hours: list[float], count: int, smallest: float
) -> None:
    """A need is done in an earlier month, or earlier in the same one."""
    done: set[tuple[str, int]] = set()
    for month in fill_months(steps, months(*hours), count, smallest):
        for piece in month.pieces:
            assert done.issuperset(piece.step.needs)
            if piece.done:
                done.add((piece.step.skill, piece.step.to))


@law
@given(ordered_steps(), capacities, tracks, crumbs_or_not)
@example([make_step("a", 1, 0.75)], [0.5], 2, SMALLEST_PIECE)
def test_no_month_holds_more_than_its_hours_or_its_tracks(
    steps: list[Step], hours: list[float], count: int, smallest: float
) -> None:
    """Planned hours stay within the month, and no more steps are left open than there are tracks."""
    opened: set[tuple[str, int]] = set()
    for month in fill_months(steps, months(*hours), count, smallest):
        assert month.hours <= month.month.hours + 1e-3
        for piece in month.pieces:
            key = (piece.step.skill, piece.step.to)
            opened.add(key)
            if piece.done:
                opened.remove(key)
        assert len(opened) <= count
        assert len({skill for skill, _ in opened}) == len(opened)


@law
@given(ordered_steps(), roomy, tracks)
def test_no_piece_is_under_two_hours(steps: list[Step], hours: list[float], count: int) -> None:
    """In months of four hours or more, a shorter piece is a step that is itself shorter."""
    for month in fill_months(steps, months(*hours), count):
        for piece in month.pieces:
            assert piece.hours >= min(SMALLEST_PIECE, piece.step.likely) - 1e-3


@law
@given(ordered_steps(), capacities, tracks)
@example(chain, [30.0], 2)
@example([make_step("b", 1, 5), *chain], [30.0], 3)
def test_without_crumbs_to_avoid_no_hour_is_lost(
    steps: list[Step], hours: list[float], count: int
) -> None:
    """Every month but the last is full: as long as there is work, every hour is worked."""
    filled = fill_months(steps, months(*hours), count, smallest=0.0)
    for month in filled[:-1]:
        assert month.hours == pytest.approx(month.month.hours, abs=1e-3)


@law
@given(ordered_steps(), capacities, tracks)
@example(chain, [30.0], 2)
@example([make_step("b", 1, 5), *chain], [30.0], 3)
def test_avoiding_crumbs_loses_less_than_four_hours_a_month(
    steps: list[Step], hours: list[float], count: int
) -> None:
    """However many tracks, a month with work left is idle for less than four hours."""
    for month in fill_months(steps, months(*hours), count)[:-1]:
        assert month.month.hours - month.hours < LOST + 1e-3


@law
@given(ordered_steps(), capacities)
def test_one_track_follows_the_order(steps: list[Step], hours: list[float]) -> None:
    """With one track steps are done one after the other, in the order given."""
    filled = fill_months(steps, months(*hours), 1)
    done = [piece.step for month in filled for piece in month.pieces if piece.done]
    assert done == steps


@law
@given(ordered_steps(), st.sampled_from((0.25, 0.5, 1.0, 1.75)), tracks)
def test_a_few_minutes_a_week_get_there_too(steps: list[Step], hours: float, count: int) -> None:
    """With less than two hours a month every step is still finished, in the months it takes."""
    filled = fill_months(steps, months(hours), count)
    assert sum(piece.done for month in filled for piece in month.pieces) == len(steps)
    assert len(filled) <= sum(step.likely for step in steps) / hours + len(steps) + 1


@pytest.mark.parametrize("count", [1, 2, 3])
def test_tracks_share_the_month(count: int) -> None:
    """With long steps side by side the month is shared as documented: 70/30, or 60/25/15."""
    steps = [make_step(name, 1, 100) for name in "abcd"]
    (month,) = fill_months(steps, months(40, most=1), count)
    shares = {piece.step.skill: piece.hours / 40 for piece in month.pieces}
    assert shares == pytest.approx(dict(zip("abc", SHARES[count], strict=False)))
    assert sum(SHARES[count]) == pytest.approx(1)


def test_months_end_with_the_work_and_work_ends_with_the_months() -> None:
    """No empty month follows the last step; too few months leave the rest undone."""
    assert fill_months([], months(10), 2) == ()
    assert len(fill_months([make_step("a", 1, 10)], months(10), 1)) == 1
    (month,) = fill_months([make_step("a", 1, 30)], months(10, most=1), 1)
    assert [(piece.hours, piece.done) for piece in month.pieces] == [(10, False)]


def test_a_step_over_several_months_is_cut_without_crumbs() -> None:
    """Thirteen hours in months of twelve are eleven and two, not twelve and one."""
    assert spread([make_step("a", 1, 13)], 12) == [[11.0], [2.0]]
    assert spread([make_step("a", 1, 14.5)], 12) == [[12.0], [2.5]]
    assert spread([make_step("a", 1, 11), make_step("b", 1, 3)], 12) == [[11.0], [3.0]]
    assert spread([make_step("a", 1, 3)], 1.5) == [[1.5], [1.5]]


def spread(steps: Sequence[Step], hours: float) -> list[list[float]]:
    """The hours of the pieces, month by month, on one track."""
    filled: tuple[MonthPieces, ...] = fill_months(steps, months(hours), 1)
    return [[piece.hours for piece in month.pieces] for month in filled]


def test_steps_without_hours_take_none() -> None:
    """What is learned at work is ticked off on the way, before what needs it."""
    steps = [make_step("a", 1, 0), make_step("b", 1, 4, needs=[("a", 1)]), make_step("b", 2, 0)]
    (month,) = fill_months(steps, months(20, most=1), 2)
    assert [(p.step.skill, p.hours, p.done) for p in month.pieces] == [
        ("a", 0, True),
        ("b", 4, True),
        ("b", 0, True),
    ]
