"""The pace told by the log: what counts, how much one step says, and how near it comes in simulation."""

from datetime import date, timedelta
from math import inf
from random import Random

import pytest
from hypothesis import given, strategies as st

from skillgap.engine.pace import (
    FARTHEST,
    LONG,
    PRIOR_HOURS,
    LearnedPace,
    entry_day,
    finished,
    learn,
    open_hours,
)
from skillgap.engine.plan import Wishes, make_plan
from skillgap.engine.steps import NO_CHOICES, Choices, step_hours
from skillgap.market.market import Market
from skillgap.person.model import LogEntry
from tests.bench.simulate_pace import Life, Person, covered, even, live, near
from tests.engine.worlds import law, make_market, make_row, make_skill, make_target, seeded

DAY = date(2026, 3, 1)
WORLD = make_market([make_skill(name, "tool") for name in "abcdefgh"])
"""Eight tools: 3, 10, 24, 60, 140 h for the steps to levels 1 to 5."""

hours = st.floats(0.25, 200).map(lambda value: round(value, 2))


def logged(*entries: tuple[str, float, int | None]) -> tuple[LogEntry, ...]:
    """Entries a day apart."""
    return tuple(
        LogEntry(DAY + timedelta(days=n), skill, amount, to)
        for n, (skill, amount, to) in enumerate(entries)
    )


def told(*entries: tuple[str, float, int | None], choices: Choices = NO_CHOICES) -> LearnedPace:
    """The pace of a log, everything that it reached being held today."""
    log = logged(*entries)
    levels = {entry.skill: entry.to_level for entry in log if entry.to_level}
    return learn(log, WORLD, levels, choices)


def test_without_finished_steps_the_estimates_stand() -> None:
    """An empty log, or hours on steps that go on, tell no pace."""
    assert told() == LearnedPace(1.0, (), ())
    assert told(("a", 30, None), ("b", 5, None)).ratio == 1


def test_the_hours_of_a_step_add_up_since_the_one_before() -> None:
    """2 + 4 h reach level 1 (3 h), then 9 + 11 h level 2 (10 h); each is one observation."""
    found = told(("a", 2, None), ("a", 4, 1), ("a", 9, None), ("b", 1, None), ("a", 11, 2))
    assert [(o.to, o.hours, o.estimate) for o in found.observations] == [(1, 6, 3), (2, 20, 10)]
    assert (found.hours, found.estimate) == (26, 13)


def test_the_formula() -> None:
    """(P + Σ w·actual) / (P + Σ w·estimate), a long step weighing as twelve hours."""
    found = told(("a", 4.5, 1), ("b", 3, 1), ("b", 15, 2), ("c", 28, 3))
    weights = ((3, 1.5), (3, 1.0), (10, 1.5), (LONG, 28 / 24))
    actual = PRIOR_HOURS + sum(weight * ratio for weight, ratio in weights)
    assert found.ratio == pytest.approx(actual / (PRIOR_HOURS + sum(w for w, _ in weights)))


@law
@given(st.lists(hours, min_size=1, max_size=8))
def test_the_pace_lies_between_the_estimate_and_what_was_seen(amounts: list[float]) -> None:
    """However odd the log, the pace is between 1 and the farthest step that was believed."""
    entries = [(name, amount, 2) for name, amount in zip("abcdefgh", amounts, strict=False)]
    found = told(*entries)
    ratios = [1.0, *(o.ratio for o in found.observations)]
    assert min(ratios) - 1e-9 <= found.ratio <= max(ratios) + 1e-9
    assert all(1 / FARTHEST <= o.ratio <= FARTHEST for o in found.observations)
    assert len(found.observations) + len(found.aside) == len(amounts)


@law
@given(hours)
def test_one_crazy_entry_moves_a_settled_pace_by_little(crazy: float) -> None:
    """Six steps at 1.3 × and a seventh of any hours: the pace stays within a quarter."""
    steady = [(name, 13.0, 2) for name in "abcdef"]
    alone = told(*steady).ratio
    assert told(*steady, ("g", crazy, 2)).ratio == pytest.approx(alone, rel=0.25)


def test_hours_beyond_belief_are_left_aside_and_kept() -> None:
    """2 h logged of 24, or 900: not all was logged, or a slip of a key."""
    found = told(("a", 2, 3), ("b", 900, 3), ("c", 30, 3))
    assert [o.skill for o in found.aside] == ["a", "b"]
    assert [o.skill for o in found.observations] == ["c"]


def test_a_step_without_hours_tells_nothing() -> None:
    """Nor does a skill outside the catalogue, or one learned at work."""
    assert told(("a", 0, 1), ("unheard-of", 9, 1)).observations == ()
    at_work = NO_CHOICES._replace(at_work=frozenset("a"))
    assert told(("a", 9, 1), choices=at_work).observations == ()


def test_ones_own_hours_are_the_estimate() -> None:
    """Who said 20 h and took 20 h learns as estimated."""
    own = NO_CHOICES._replace(own_hours={("a", 2): 20.0})
    assert told(("a", 20, 2), choices=own).ratio == 1


def test_discounts_are_those_of_the_day_it_was_finished() -> None:
    """What was learned from a related skill later does not shorten the estimate afterwards."""
    market = make_market([make_skill("a", "tool", related={"b": 50}), make_skill("b", "tool")])
    early = learn(logged(("a", 10, 2), ("b", 10, 2)), market, {"a": 2, "b": 2}, NO_CHOICES)
    late = learn(logged(("b", 10, 2), ("a", 10, 2)), market, {"a": 2, "b": 2}, NO_CHOICES)
    assert [o.estimate for o in early.observations] == [10, 10]
    assert [o.estimate for o in late.observations] == [10, 5]


def test_a_level_reached_again_adds_its_hours_to_the_first_time() -> None:
    """Two entries that reach level 2 are one step."""
    assert finished(logged(("a", 4, 2), ("a", 3, 2))) == {("a", 2): (DAY + timedelta(days=1), 7)}


def test_open_hours_belong_to_the_next_step() -> None:
    """Hours since the last level count for the step after it."""
    log = logged(("a", 5, 1), ("a", 2, None), ("b", 1, None), ("a", 3, None))
    assert open_hours(log, {"a": 1}) == {("a", 2): 5, ("b", 1): 1}


def test_open_hours_that_cannot_be_placed_are_left_out() -> None:
    """The level was set by hand since, or is the highest there is."""
    log = logged(("a", 5, 1), ("a", 2, None), ("b", 1, None))
    assert open_hours(log, {"a": 3, "b": 5}) == {}


def test_logged_hours_shorten_a_step_but_never_to_nothing() -> None:
    """Of 10 h 4 are logged: 6 are left; of 10 h 30 are logged: a tenth, at least an hour."""
    skill = WORLD.skills["a"]

    def left(spent: float, to: int = 2) -> tuple[float, ...]:
        choices = NO_CHOICES._replace(logged={("a", to): spent})
        return step_hours(WORLD, skill, to, {}, choices)

    assert left(0) == (6, 10, 16)
    assert left(4) == (2, 6, 12)
    assert left(30) == (1, 1, 1)
    assert left(500, to=5) == (14, 14, 14)


@law
@given(st.floats(0, 400), st.integers(1, 5), st.floats(0.3, 3))
def test_what_is_left_stays_in_order(spent: float, to: int, pace: float) -> None:
    """Low ≤ likely ≤ high, more than nothing, and never more than before."""
    skill = WORLD.skills["a"]
    choices = NO_CHOICES._replace(pace=pace)
    before = step_hours(WORLD, skill, to, {}, choices)
    low, likely, high = step_hours(
        WORLD, skill, to, {}, choices._replace(logged={("a", to): spent})
    )
    assert 0 < low <= likely <= high
    assert (low, likely, high) <= before


def test_the_pace_rescales_what_is_left_but_not_ones_own_hours() -> None:
    """Twice as slow: twice the hours of the plan, except where the person said how many."""
    target = make_target(make_row("a", 2), make_row("b", 2))
    choices = Choices(pace=2.0, own_hours={("a", 1): 3.0, ("a", 2): 10.0})
    plan = make_plan(WORLD, target, {}, Wishes(DAY, choices=choices))
    assert {(s.skill, s.to): s.likely for s in plan.order} == {
        ("a", 1): 3, ("a", 2): 10, ("b", 1): 6, ("b", 2): 20,
    }  # fmt: skip


def test_the_finish_range_narrows_with_every_observation() -> None:
    """More finished steps, a narrower range around the same likely day."""
    target = make_target(*(make_row(name, 3) for name in "abcd"))
    ranges = []
    for count in (0, 3, 12):
        wishes = Wishes(DAY, choices=NO_CHOICES._replace(paced_by=count))
        low, likely, high = make_plan(WORLD, target, {}, wishes).finish
        assert low is not None
        assert likely is not None
        assert high is not None
        ranges.append((likely, (high - low).days))
    assert len({likely for likely, _ in ranges}) == 1
    assert inf > ranges[0][1] > ranges[1][1] > ranges[2][1] > 0


def test_a_new_entry_is_never_before_the_last_one() -> None:
    """A clock that went back does not put hours in front of a step that was finished."""
    log = logged(("a", 5, 1), ("b", 1, None))
    assert entry_day(log, "a", DAY - timedelta(days=9)) == DAY
    assert entry_day(log, "a", DAY + timedelta(days=9)) == DAY + timedelta(days=9)
    assert entry_day((), "a", DAY) == DAY


def test_simulated_people_are_told_their_pace_and_their_finish(market: Market) -> None:
    """Of 15 who study for a year, most have their pace within 10 % at half-time; 80 % finish in range.

    The full run is tests/bench/simulate_pace.py.
    """
    chance: Random = seeded(11)
    lives: list[Life] = []
    while len(lives) < 15:
        person = Person(market, market.targets["llm-engineer/mid"], chance, even(chance))
        lives.append(live(person))
    assert near(lives) >= 0.7
    assert sum(covered(lives, month) for month in range(6)) / 6 >= 0.8
