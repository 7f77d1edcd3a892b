"""What is known of the levels: exact for the persons of the prior, whatever was said and when."""

from itertools import product
from math import prod, sqrt

import pytest
from hypothesis import given, strategies as st

from skillgap.engine.gap import readiness
from skillgap.engine.quiz.choose import best_question, median, values
from skillgap.engine.quiz.evidence import (
    NOTHING,
    both,
    hinted,
    rated,
    ticked,
    with_needs,
)
from skillgap.engine.quiz.posterior import Posterior, best_of, posterior
from skillgap.engine.quiz.prior import CURVES, STAGES, STRENGTHS, USUAL
from skillgap.engine.quiz.scope import LEVELS, Need, Row, Scope, scope_of
from skillgap.engine.quiz.stop import CAUTION, SURE, is_sure, margin
from skillgap.market.market import Market

from .worlds import World, law, make_market, make_row, make_skill, make_target, worlds

words = st.one_of(
    st.builds(rated, st.sampled_from(LEVELS)),
    st.builds(hinted, st.sampled_from(LEVELS)),
    st.builds(lambda level, yes: ticked(level, yes=yes), st.sampled_from((1, 2, 3)), st.booleans()),
)


def small(*, needs: tuple[Need, ...] = ()) -> Scope:
    """Three skills in two areas, worth 50, 30 and 20 points."""
    rows = (Row((0,), 3, 50.0), Row((1,), 2, 30.0), Row((2,), 4, 20.0))
    return Scope(
        target="role/senior",
        skills=("a", "b", "c"),
        areas=("one", "one", "two"),
        wanted=(3, 2, 4),
        worth=tuple(row.worth for row in rows),
        shared=(),
        needs=needs,
    )


def everyone(scope: Scope, said: dict[int, tuple[float, ...]]) -> tuple[float, float, list[float]]:
    """Mean and variance of the readiness and the levels of skill 0, by adding up every person."""
    total = mean = square = 0.0
    first = [0.0] * 6
    areas = dict.fromkeys(scope.areas)
    for stage, chance in enumerate(STAGES):
        for strengths in product(range(len(CURVES)), repeat=len(areas)):
            of_area = dict(zip(areas, strengths, strict=True))
            likely = chance * prod(STRENGTHS[stage][k] for k in strengths)
            for levels in product(LEVELS, repeat=len(scope.skills)):
                p = likely * prod(
                    CURVES[of_area[area]][level] * said.get(skill, NOTHING)[level]
                    for skill, (area, level) in enumerate(zip(scope.areas, levels, strict=True))
                )
                points = sum(scope.worth[skill][level] for skill, level in enumerate(levels))
                total, mean, square = total + p, mean + p * points, square + p * points * points
                first[levels[0]] += p
    mean, square = mean / total, square / total
    return mean, square - mean * mean, [p / total for p in first]


@pytest.mark.parametrize("said", [{}, {0: rated(4)}, {1: ticked(2, yes=True), 2: hinted(3)}])
def test_it_is_what_adding_up_every_person_gives(said: dict[int, tuple[float, ...]]) -> None:
    """Mean, spread and levels are those of the whole population, counted one by one."""
    found = posterior(small(), said)
    mean, variance, first = everyone(small(), said)
    assert found.readiness == pytest.approx(mean)
    assert found.spread == pytest.approx(sqrt(variance))
    assert found.levels[0] == pytest.approx(first)


@law
@given(worlds(), st.dictionaries(st.integers(0, 5), words))
def test_chances_sum_to_one(world: World, said: dict[int, tuple[float, ...]]) -> None:
    """Whatever was said, levels, stages and strengths are chances, and the readiness is 0 to 100."""
    scope = scope_of(world.market, world.target)
    found = posterior(scope, {n: word for n, word in said.items() if n < len(scope.skills)})
    curves = [*found.levels, found.stages, *(area.strengths for area in found.areas.values())]
    assert all(sum(curve) == pytest.approx(1) for curve in curves)
    assert all(p >= 0 for curve in curves for p in curve)
    assert -1e-9 <= found.readiness <= 100 + 1e-9
    assert found.spread >= 0


@law
@given(worlds(), st.data())
def test_all_stated_is_the_readiness_stated(world: World, data: st.DataObject) -> None:
    """With every level stated nothing is left open: the readiness is that of the levels."""
    scope = scope_of(world.market, world.target)
    levels = {skill: data.draw(st.sampled_from(LEVELS)) for skill in scope.skills}
    found = posterior(scope, {n: rated(levels[s]) for n, s in enumerate(scope.skills)})
    assert found.readiness == pytest.approx(float(readiness(world.target, levels)))
    assert found.spread == pytest.approx(0, abs=1e-4)


def test_with_nothing_said_needs_say_nothing() -> None:
    """A prerequisite changes what is likely only once something was said of one side."""
    scope = small(needs=(Need(0, 1, 2), Need(2, 0, 1)))
    assert with_needs(scope, {}) == [pytest.approx(NOTHING)] * 3


@pytest.mark.parametrize(("level", "rises"), [(0, False), (1, False), (2, True), (5, True)])
def test_who_works_with_a_skill_has_what_it_needs(level: int, rises: bool) -> None:  # noqa: FBT001
    """Level 2 or more of a skill makes its prerequisite likelier, less makes it unlikelier."""
    scope = small(needs=(Need(2, 0, 2),))
    alone = posterior(small(), {2: rated(level)}).levels[0]
    needed = posterior(scope, {2: rated(level)}).levels[0]
    assert (sum(needed[2:]) > sum(alone[2:])) is rises


def test_without_what_it_needs_a_skill_is_unlikely() -> None:
    """A prerequisite stated to be missing speaks against working with the skill."""
    scope = small(needs=(Need(0, 2, 2),))
    without = posterior(scope, {2: rated(0)}).levels[0]
    assert sum(without[2:]) < sum(posterior(small(), {2: rated(0)}).levels[0][2:])


def test_a_strong_skill_speaks_for_its_area() -> None:
    """A 5 in one skill raises its neighbours more than skills of another area."""
    before, after = posterior(small(), {}), posterior(small(), {0: rated(5)})
    assert sum(after.levels[1][3:]) > sum(after.levels[2][3:]) > sum(before.levels[2][3:])


def test_hundreds_of_skills_do_not_vanish() -> None:
    """Products of many small chances are kept apart from 0."""
    skills = [make_skill(f"s{n}") for n in range(300)]
    target = make_target(*(make_row(skill.id) for skill in skills))
    scope = scope_of(make_market(skills), target)
    found = posterior(scope, {n: rated(n % 6) for n in range(299)})
    assert sum(found.levels[299]) == pytest.approx(1)


@given(st.lists(st.sampled_from((*CURVES, USUAL)), min_size=1, max_size=3))
def test_the_best_of_several_is_no_worse_than_each(curves: list[tuple[float, ...]]) -> None:
    """The best of independent skills is a chance over levels, and at least as high as each."""
    best = best_of(curves)
    assert sum(best) == pytest.approx(1)
    for curve in curves:
        assert all(sum(best[n:]) >= sum(curve[n:]) - 1e-12 for n in LEVELS)


@pytest.mark.parametrize("said", [{}, {0: ticked(1, yes=True)}, {1: ticked(3, yes=False)}])
def test_a_question_is_worth_the_variance_it_takes_away(
    said: dict[int, tuple[float, ...]],
) -> None:
    """The value of a question is found as if every answer were tried (law of total variance)."""
    scope = small()
    known = posterior(scope, said)
    for skill, value in enumerate(values(scope, known)):
        tried = [_after(scope, said, skill, level) for level in LEVELS]
        chances = known.levels[skill]
        mean = sum(p * each.readiness for p, each in zip(chances, tried, strict=True))
        assert mean == pytest.approx(known.readiness)
        left = sum(p * each.spread**2 for p, each in zip(chances, tried, strict=True))
        off = sum(p * abs(level - median(chances)) for level, p in enumerate(chances))
        assert value == pytest.approx(known.spread**2 - left + off)


def _after(scope: Scope, said: dict[int, tuple[float, ...]], skill: int, level: int) -> Posterior:
    return posterior(scope, {**said, skill: both(said.get(skill, NOTHING), rated(level))})


def test_of_equals_the_heavier_is_asked_first() -> None:
    """Of three skills of which nothing is known, the one with the most points comes first."""
    scope = small()
    assert best_question(scope, posterior(scope, {}), range(3)) == 0


def test_the_median_is_off_by_the_fewest_levels() -> None:
    """No other level is closer on average."""
    for curve in (*CURVES, USUAL):
        off = [sum(p * abs(n - level) for n, p in enumerate(curve)) for level in LEVELS]
        assert off[median(curve)] == pytest.approx(min(off))


def test_it_is_sure_below_two_points() -> None:
    """The margin is the standard deviation, widened; under two points it is enough."""
    open_, closed = posterior(small(), {}), posterior(small(), {n: rated(3) for n in range(3)})
    assert margin(open_) == pytest.approx(CAUTION * open_.spread)
    assert margin(open_) > SURE
    assert not is_sure(open_)
    assert is_sure(closed)


def test_the_prior_is_made_of_chances() -> None:
    """Stages, strengths and levels each sum to 1, and no level is impossible."""
    for chances in (STAGES, *STRENGTHS, *CURVES, USUAL):
        assert sum(chances) == pytest.approx(1)
        assert min(chances) > 0


def test_every_shipped_target_has_a_scope(market: Market) -> None:
    """Points sum to 100, skills that weigh something come first, and prerequisites are there."""
    for target in market.targets.values():
        scope = scope_of(market, target)
        top = sum(worth[-1] for worth in scope.worth) + sum(row.points for row in scope.shared)
        assert top == pytest.approx(100)
        asked = {s for row in target.requirements if row.weight for s in row.skills}
        assert set(scope.skills[: len(asked)]) == asked
        for skill, level in zip(scope.skills, scope.wanted, strict=True):
            needs = market.skills[skill].prerequisites if level > 1 else ()
            assert all(first in scope.skills for first, _ in needs)
