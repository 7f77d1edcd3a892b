"""Every target at once: the same answer as assessing one by one, in a stated order."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import example, given, strategies as st

from skillgap.engine.gap import HUNDRED, assess, readiness
from skillgap.engine.rank import COMPARABLE, Standing, build_index, next_steps, rank, top_missing
from skillgap.engine.steps import Choices, route_to
from skillgap.market.market import Market
from skillgap.market.model import SENIORITIES, Target

from .worlds import (
    PLAIN,
    SCALE,
    World,
    law,
    level_maps,
    make_market,
    make_row,
    make_skill,
    make_target,
    standings,
    targets,
    worlds,
)

several = st.lists(targets(), min_size=1, max_size=4).map(
    lambda found: [
        target._replace(role=f"role-{number}", seniority=SENIORITIES[number])
        for number, target in enumerate(found)
    ]
)


def ranked(found: list[Target], levels: dict[str, int]) -> tuple[Standing, ...]:
    """The standings at some targets."""
    return rank(build_index(found), levels, SCALE)


@law
@given(several, level_maps())
@example([make_target(make_row("a b", 3, 50))], {"a": 0})
@example([make_target(make_row("a b", 3, 50))], {"a": 0, "b": 0})
@example([make_target(make_row("a", 3, 0, priority="critical"))], {"a": 0})
def test_ranking_agrees_with_assessing_each_target(
    found: list[Target], levels: dict[str, int]
) -> None:
    """Readiness, known weight, critical counts and word are those of the full assessment, exactly."""
    by_id = {target.id: target for target in found}
    standings_found = ranked(found, levels)
    assert sorted(s.target for s in standings_found) == sorted(by_id)
    for standing in standings_found:
        one = assess(by_id[standing.target], levels, SCALE)
        assert standing.readiness == one.readiness
        assert standing.known_weight == one.known_weight
        assert (standing.critical_met, standing.critical_total) == (
            one.critical_met,
            one.critical_total,
        )
        assert standing.status == one.status
        assert standing.basis == one.target.basis


@law
@given(several, level_maps())
def test_the_closest_comparable_target_comes_first(
    found: list[Target], levels: dict[str, int]
) -> None:
    """Targets known by half come first, by readiness, then by use; those without data come last."""

    def key(standing: Standing) -> tuple[int, Fraction, Fraction]:
        if standing.readiness is None:
            return 2, Fraction(0), -standing.used
        return int(standing.known_weight < COMPARABLE), -standing.readiness, -standing.used

    order = ranked(found, levels)
    assert all(key(one) <= key(two) for one, two in pairwise(order))
    assert {s.target for s in order} == {s.target for s in ranked(found[::-1], levels)}


@law
@given(several, level_maps())
@example([make_target(make_row("a", 3), make_row("a b", 3))], {"a": 3})
def test_what_is_used_is_a_share_of_what_is_known(
    found: list[Target], levels: dict[str, int]
) -> None:
    """The part of a person's levels that a target asks for is 0 to 100 percent."""
    assert all(0 <= standing.used <= 100 for standing in ranked(found, levels))


def test_ties_go_to_the_target_that_uses_more() -> None:
    """Of two targets that are met, the one that asks for more of what is known comes first."""
    small = make_target(make_row("a", 2), name="small/mid")
    large = make_target(make_row("a", 2), make_row("b", 3), name="large/mid")
    order = ranked([small, large], {"a": 4, "b": 4, "c": 2})
    assert [(s.target, int(s.used)) for s in order] == [("large/mid", 50), ("small/mid", 20)]


def test_a_little_knowledge_does_not_rank_first() -> None:
    """A target met in the tenth of it that is known ranks after one half met, and before no data."""
    guess = make_target(make_row("a", 1, 10), make_row("b", 4, 90), name="guess/mid")
    solid = make_target(make_row("a", 2, 60), name="solid/mid")
    blank = make_target(make_row("c", 2, 60), name="blank/mid")
    order = ranked([blank, guess, solid], {"a": 1})
    assert [s.target for s in order] == ["solid/mid", "guess/mid", "blank/mid"]
    assert [s.readiness for s in order] == [50, 100, None]


def test_real_targets_rank_as_they_assess(market: Market) -> None:
    """On the shipped market the ranking is that of 24 assessments, and nobody uses over 100 percent."""
    levels = {name: place % 6 for place, name in enumerate(market.skills) if place % 3}
    for standing in rank(build_index(market.targets.values()), levels, market.scale):
        one = assess(market.targets[standing.target], levels, market.scale)
        assert (standing.readiness, standing.status) == (one.readiness, one.status)
        assert standing.used <= 100


# The next step


@law
@given(worlds(), targets(2), st.frozensets(st.sampled_from("ab"), max_size=1))
def test_a_next_step_brings_what_it_says(
    world: World, other: Target, skipped: frozenset[str]
) -> None:
    """Each gain is the change in readiness for its target, and the mean is over the shortlist."""
    shortlist = [world.target, other._replace(role="other")]
    found = next_steps(world.market, shortlist, world.levels, Choices(skipped=skipped))
    for step in found:
        assert step.to == world.rated[step.skill] + 1
        assert step.skill not in skipped
        assert not world.market.skills[step.skill].is_practice
        after = {**world.levels, step.skill: step.to}
        changes = [(t.id, readiness(t, after) - readiness(t, world.levels)) for t in shortlist]
        assert list(step.gains) == changes
        assert step.mean_gain == sum(change for _, change in changes) / 2 > 0
    worth = [float(step.mean_gain) / max(step.hours, 0.25) for step in found]
    assert all(one >= two - 1e-9 for one, two in pairwise(worth))


@law
@given(worlds())
def test_a_next_step_can_be_begun_today(world: World) -> None:
    """A next step is one that the route to its target could begin with."""
    first = {
        (step.skill, step.to)
        for name in world.market.skills
        for step in route_to(world.market, make_target(make_row(name, 5)), world.levels).steps
        if not step.needs
    }
    for step in next_steps(world.market, [world.target], world.levels):
        assert (step.skill, step.to) in first


def test_the_best_next_step_helps_most_per_hour() -> None:
    """A concept for both targets comes before a language for one; what is met is not offered."""
    market = make_market(
        [make_skill("a", "concept"), make_skill("b", "language"), make_skill("c", "tool", {"b": 2})]
    )
    one = make_target(make_row("a", 2, 50), make_row("b", 2, 50), name="one/mid")
    two = make_target(make_row("a", 2, 90), make_row("c", 2, 10), name="two/mid")
    found = next_steps(market, [one, two], {"c": 1})
    assert [(s.skill, s.to, s.hours, s.mean_gain) for s in found] == [
        ("a", 1, 2.0, Fraction(35)),
        ("b", 1, 18.0, Fraction(25, 2)),
    ]
    assert next_steps(market, [one, two], {"a": 2, "b": 2, "c": 2}) == ()


def test_a_skipped_prerequisite_does_not_bar_the_next_step() -> None:
    """Who skips a prerequisite is offered what follows it, as the plan does."""
    market = make_market([make_skill("a"), make_skill("b", "tool", {"a": 2})])
    target = make_target(make_row("b", 3))
    skipping = Choices(skipped=frozenset({"a"}))
    first = route_to(market, target, {}, skipping).steps[0]
    assert [(s.skill, s.to) for s in next_steps(market, [target], {}, skipping)] == [
        (first.skill, first.to)
    ]


def test_the_heaviest_gaps_are_named() -> None:
    """Missing points decide; what cannot be told counts with its whole weight; met rows never show."""
    target = make_target(
        make_row("a", 4, 60), make_row("b", 2, 40), make_row("c", 2, 40), make_row("d", 1, 90)
    )
    assert top_missing(target, {"a": 3, "b": 0, "d": 1}, SCALE) == ("b", "c", "a")
    assert top_missing(target, {"a": 4, "b": 2, "c": 2, "d": 5}, SCALE) == ()
    assert top_missing(target, {}, SCALE, 2) == ("d", "a")


@law
@given(standings())
def test_only_gaps_are_named(world: World) -> None:
    """Every skill named as missing belongs to a row that is not met."""
    parts = assess(world.target, world.levels, SCALE).parts
    short = {p.skill for p in parts if p.state in {"part", "missing", "unknown"}}
    named = top_missing(world.target, world.levels, SCALE)
    assert set(named) <= short
    assert len(named) == min(3, sum(p.state in {"part", "missing", "unknown"} for p in parts))


def test_no_target_and_no_rating_are_no_error() -> None:
    """An empty market ranks nothing; an empty person stands nowhere."""
    assert ranked([], {"a": 3}) == ()
    (alone,) = ranked([make_target(make_row("a", 2, 0))], {"a": 3})
    assert alone.readiness is None
    assert alone.known_weight == 0
    (blank,) = ranked([make_target(make_row("a", 2))], {})
    assert blank.readiness is None
    assert blank.status is None
    assert blank.used == 0
    assert next_steps(PLAIN, [make_target(make_row("a", 2, 0))], {}) == ()


@pytest.mark.parametrize("level", range(6))
def test_every_level_against_every_requirement(level: int) -> None:
    """60ths are whole for every required level: the index loses nothing."""
    rows = [make_row(name, required) for required, name in enumerate("abcde", 1)]
    (standing,) = ranked([make_target(*rows)], dict.fromkeys("abcde", level))
    expected = sum(HUNDRED * min(level, n) / n for n in range(1, 6)) / 5
    assert standing.readiness == expected
