"""The gap: one property for each law of readiness, on drawn worlds."""

from fractions import Fraction
from itertools import combinations
from math import factorial

import pytest
from hypothesis import example, given, strategies as st

from skillgap.engine.gap import RULES, Rule, assess, best_alternative, credit, readiness, status
from skillgap.engine.rounding import round_half_up, round_parts
from skillgap.engine.steps import route_to
from skillgap.market.model import Requirement, Status, Target

from .worlds import (
    PLAIN,
    SCALE,
    World,
    law,
    make_row,
    make_target,
    standings,
    weights,
    worlds,
)

rules = st.sampled_from(tuple(RULES))


def points(world: World, rule: Rule = "covered") -> Fraction | None:
    """The headline of a world."""
    return assess(world.target, world.levels, SCALE, rule).readiness


def met(row: Requirement, world: World) -> bool:
    """True where the best rating of a row's skills reaches what it asks."""
    return max(world.rated[s] for s in row.skills) >= row.level


@law
@given(standings(), rules)
def test_everything_stays_between_0_and_100(world: World, rule: Rule) -> None:
    """Readiness, gap, range, known weight and every part lie between 0 and 100 points."""
    found = assess(world.target, world.levels, SCALE, rule)
    numbers = [found.lowest, found.highest, found.known_weight]
    numbers += [n for part in found.parts for n in (part.have, part.missing)]
    if found.readiness is not None and found.gap is not None:
        numbers += [found.readiness, found.gap]
        assert found.readiness + found.gap == 100
    assert all(0 <= n <= 100 for n in numbers)
    assert found.lowest <= found.highest


@law
@given(standings(), st.sampled_from(("covered", "met", "unweighted")))
def test_full_marks_exactly_when_everything_known_is_met(world: World, rule: Rule) -> None:
    """S = 100 exactly when every requirement that weighs something and is known is met."""
    known = [
        row
        for row in world.target.requirements
        if row.weight and best_alternative(row, world.levels)[1] is not None
    ]
    found = points(world, rule)
    assert (found == 100) == (bool(known) and all(met(row, world) for row in known))


@law
@given(standings(all_rated=True), rules, st.data())
def test_a_higher_level_never_lowers_readiness(
    world: World, rule: Rule, data: st.DataObject
) -> None:
    """With everything rated, raising any one level never lowers the readiness."""
    name = data.draw(st.sampled_from(sorted(world.levels)))
    higher = {**world.levels, name: min(world.levels[name] + 1, 5)}
    after, before = points(world._replace(levels=higher), rule), points(world, rule)
    assert (after is None) == (before is None)
    if after is not None and before is not None:
        assert after >= before
    assert readiness(world.target, higher) >= readiness(world.target, world.levels)


@law
@given(standings(), rules, st.data())
def test_a_higher_level_never_lowers_the_worst_case(
    world: World, rule: Rule, data: st.DataObject
) -> None:
    """Whatever is unknown, rating a skill or rating it higher never lowers the low end of the range."""
    name = data.draw(st.sampled_from(sorted(world.market.skills)))
    higher = {**world.levels, name: min(world.levels.get(name, -1) + 1, 5)}
    before = assess(world.target, world.levels, SCALE, rule).lowest
    assert assess(world.target, higher, SCALE, rule).lowest >= before


@law
@given(standings(all_rated=True), rules)
def test_levels_above_the_required_one_change_nothing(world: World, rule: Rule) -> None:
    """A level beyond the highest one any row asks of its skill counts like that level."""
    asked = {
        name: max((r.level for r in world.target.requirements if name in r.skills), default=0)
        for name in world.levels
    }
    capped = {name: min(level, asked[name]) for name, level in world.levels.items()}
    topped = {name: 5 if n >= asked[name] else n for name, n in world.levels.items()}
    assert points(world._replace(levels=capped), rule) == points(world, rule)
    assert points(world._replace(levels=topped), rule) == points(world, rule)


@law
@given(standings(all_rated=True), rules, st.data())
def test_a_level_touches_only_the_rows_that_name_the_skill(
    world: World, rule: Rule, data: st.DataObject
) -> None:
    """Rating one skill differently leaves the points of every row that does not name it."""
    name = data.draw(st.sampled_from(sorted(world.levels)))
    other = {**world.levels, name: data.draw(st.integers(0, 5))}
    before = assess(world.target, world.levels, SCALE, rule).parts
    after = assess(world.target, other, SCALE, rule).parts
    for one, two in zip(before, after, strict=True):
        if name not in one.requirement.skills:
            assert one == two


@law
@given(standings(), rules)
def test_parts_add_up_exactly(world: World, rule: Rule) -> None:
    """Σ have is the readiness and Σ missing the gap, as exact fractions; each row is worth its weight."""
    found = assess(world.target, world.levels, SCALE, rule)
    if found.readiness is None:
        assert all(part.have == part.missing == 0 for part in found.parts)
        return
    assert sum(part.have for part in found.parts) == found.readiness
    assert sum(part.missing for part in found.parts) == found.gap
    known = [part for part in found.parts if part.level is not None]
    if rule == "covered":
        total = sum(part.requirement.weight for part in known)
        assert all(p.have + p.missing == 100 * p.requirement.weight / total for p in known)


@law
@given(standings(), rules, st.randoms(use_true_random=False))
def test_the_order_of_rows_and_ratings_does_not_matter(
    world: World, rule: Rule, chance: object
) -> None:
    """Shuffling rows, alternatives or ratings changes no number."""
    shuffle = chance.shuffle  # type: ignore[attr-defined]
    rows = [r._replace(skills=tuple(reversed(r.skills))) for r in world.target.requirements]
    ratings = list(world.levels.items())
    shuffle(rows)
    shuffle(ratings)
    one = assess(world.target, world.levels, SCALE, rule)
    two = assess(make_target(*rows), dict(ratings), SCALE, rule)
    assert (one.readiness, one.lowest, one.highest) == (two.readiness, two.lowest, two.highest)
    assert (one.known_weight, one.status) == (two.known_weight, two.status)
    assert (one.critical_met, one.critical_total) == (two.critical_met, two.critical_total)


@law
@given(standings(), rules)
def test_a_row_that_weighs_nothing_can_be_removed(world: World, rule: Rule) -> None:
    """Rows of weight 0 change no number, and bar no one from being ready."""
    kept = [row for row in world.target.requirements if row.weight]
    one = assess(world.target, world.levels, SCALE, rule)
    two = assess(make_target(*kept), world.levels, SCALE, rule)
    assert (one.readiness, one.lowest, one.highest) == (two.readiness, two.lowest, two.highest)
    assert one.known_weight == two.known_weight
    assert one.critical_total - one.critical_met == two.critical_total - two.critical_met


@law
@given(standings(), rules, weights)
def test_scaling_every_weight_changes_nothing(world: World, rule: Rule, factor: Fraction) -> None:
    """Only the ratios of weights matter."""
    rows = [row._replace(weight=row.weight * factor) for row in world.target.requirements]
    one = assess(world.target, world.levels, SCALE, rule)
    two = assess(make_target(*rows), world.levels, SCALE, rule)
    assert (one.readiness, one.lowest, one.highest) == (two.readiness, two.lowest, two.highest)
    assert [(p.have, p.missing, p.state) for p in one.parts] == [
        (p.have, p.missing, p.state) for p in two.parts
    ]
    assert (one.known_weight, one.status) == (two.known_weight, two.status)


@law
@given(standings(), rules, st.data())
def test_asking_for_more_never_raises_readiness(
    world: World, rule: Rule, data: st.DataObject
) -> None:
    """Raising one required level never raises S."""
    rows = list(world.target.requirements)
    place = data.draw(st.integers(0, len(rows) - 1))
    rows[place] = rows[place]._replace(level=min(rows[place].level + 1, 5))
    before = points(world, rule)
    after = points(world._replace(target=make_target(*rows)), rule)
    assert (after is None) == (before is None)
    if after is not None and before is not None:
        assert after <= before


@law
@given(standings(1, all_rated=True))
def test_the_shapley_value_of_a_skill_is_its_own_term(world: World) -> None:
    """Averaged over all coalitions of skills, each adds exactly the points its own row shows."""
    players = sorted({s for row in world.target.requirements for s in row.skills})
    size = len(players)
    shown = {part.skill: part.have for part in assess(world.target, world.levels, SCALE).parts}
    for player in players:
        others = [p for p in players if p != player]
        value = Fraction(0)
        for number in range(size):
            share = Fraction(factorial(number) * factorial(size - number - 1), factorial(size))
            for team in combinations(others, number):
                without = {s: world.levels[s] for s in team}
                having = {**without, player: world.levels[player]}
                rise = readiness(world.target, having) - readiness(world.target, without)
                value += share * rise
        assert value == shown[player]


@law
@given(standings(), rules)
def test_printed_parts_add_up_to_the_printed_total(world: World, rule: Rule) -> None:
    """Parts rounded to 0.1 sum to the rounded readiness and to the rounded gap."""
    found = assess(world.target, world.levels, SCALE, rule)
    if found.readiness is not None and found.gap is not None:
        have = round_parts([part.have for part in found.parts])
        missing = round_parts([part.missing for part in found.parts])
        assert sum(have) == round_half_up(found.readiness)
        assert sum(missing) == round_half_up(found.gap)


@law
@given(worlds(1))
def test_the_gain_of_a_step_is_the_change_it_makes(world: World) -> None:
    """Taking any step, whatever else is known, changes readiness by exactly its gain."""
    after = dict(world.levels)
    for step in route_to(world.market, world.target, world.levels).steps:
        now = {**after, step.skill: step.to}
        assert readiness(world.target, now) - readiness(world.target, after) == step.gain
        after = now


@law
@given(standings(), rules, st.data())
@example(World(PLAIN, make_target(make_row("a b", 4)), {"a": 2}), "covered", None)
def test_the_range_holds_whatever_the_unknown_rest_is(
    world: World, rule: Rule, data: st.DataObject | None
) -> None:
    """Any way of rating what was not rated gives a readiness inside the range."""
    found = assess(world.target, world.levels, SCALE, rule)
    completion = {
        name: 5 if data is None else data.draw(st.integers(0, 5)) for name in world.market.skills
    }
    complete = points(world._replace(levels={**completion, **world.levels}), rule)
    if complete is not None:
        assert found.lowest <= complete <= found.highest


@law
@given(standings(), rules)
def test_both_ends_of_the_range_can_be_reached(world: World, rule: Rule) -> None:
    """The range is no wider than it must be: all unknown at 0 is its low end, all at 5 its high end."""
    found = assess(world.target, world.levels, SCALE, rule)
    floor = points(world._replace(levels=world.rated), rule)
    topped = {name: world.levels.get(name, 5) for name in world.market.skills}
    ceiling = points(world._replace(levels=topped), rule)
    assert (found.lowest, found.highest) == ((floor or 0), (ceiling or 0))
    if rule == "covered":
        assert readiness(world.target, world.levels) == found.lowest


@law
@given(standings(), rules)
def test_no_data_is_said_and_not_scored(world: World, rule: Rule) -> None:
    """With nothing rated there is no number, no gap and no word, and the range is open."""
    found = assess(world.target, {}, SCALE, rule)
    assert found.readiness is None
    assert found.gap is None
    assert found.status is None
    assert found.known_weight == found.lowest == 0
    assert found.highest == (100 if any(row.weight for row in world.target.requirements) else 0)
    assert {part.state for part in found.parts} <= {"unknown", "not-asked"}


def test_unknown_is_not_zero() -> None:
    """A rating of 0 lowers the headline; a skill that was never rated only widens the range."""
    target = make_target(make_row("a", 4, 75), make_row("b", 2, 25))
    rated = assess(target, {"a": 2, "b": 0}, SCALE)
    unknown = assess(target, {"a": 2}, SCALE)
    assert rated.readiness == Fraction(75, 2)
    assert unknown.readiness == 50
    assert unknown.known_weight == 75
    assert (unknown.lowest, unknown.highest) == (Fraction(75, 2), Fraction(125, 2))


@pytest.mark.parametrize(
    ("levels", "skill", "level"),
    [
        ({}, "a", None),
        ({"b": 0}, "a", None),
        ({"a": 0}, "b", None),
        ({"a": 0, "b": 0, "c": 0}, "a", 0),
        ({"b": 1}, "b", 1),
        ({"a": 2, "b": 3, "c": 1}, "b", 3),
        ({"b": 3, "c": 3}, "b", 3),
    ],
)
def test_the_best_alternative_counts(levels: dict[str, int], skill: str, level: int | None) -> None:
    """Of any-of the highest rating counts; a 0 beside what was never rated tells nothing."""
    assert best_alternative(make_row("a b c"), levels) == (skill, level)


@pytest.mark.parametrize(
    ("row", "levels", "state"),
    [
        (make_row("a", 3), {"a": 3}, "met"),
        (make_row("a", 3), {"a": 5}, "met"),
        (make_row("a", 3), {"a": 2}, "part"),
        (make_row("a", 3), {"a": 0}, "missing"),
        (make_row("a", 3), {}, "unknown"),
        (make_row("a", 3, 0), {"a": 3}, "not-asked"),
        (make_row("a", 3, 0), {}, "not-asked"),
    ],
)
def test_the_state_of_a_part(row: Requirement, levels: dict[str, int], state: str) -> None:
    """A row is met, part of the way, missing, cannot be told, or not asked for."""
    assert assess(make_target(row), levels, SCALE).parts[0].state == state


@pytest.mark.parametrize(
    ("score", "met_rows", "rows", "word"),
    [
        (Fraction(80), 6, 6, "ready"),
        (Fraction(100), 0, 0, "ready"),
        (Fraction(100), 5, 6, "within reach"),
        (Fraction(799, 10), 6, 6, "within reach"),
        (Fraction(65), 3, 6, "within reach"),
        (Fraction(99), 2, 6, "stretch"),
        (Fraction(649, 10), 6, 6, "stretch"),
        (Fraction(40), 0, 6, "stretch"),
        (Fraction(399, 10), 6, 6, "far"),
        (Fraction(0), 0, 6, "far"),
    ],
)
def test_the_word_beside_the_number(
    score: Fraction, met_rows: int, rows: int, word: Status
) -> None:
    """The first line of the scale whose readiness and critical part both hold gives the word."""
    assert status(score, met_rows, rows, SCALE) == word


@law
@given(standings())
def test_ready_means_every_critical_row_is_met(world: World) -> None:
    """Must-haves gate the word: no one is ready with a critical row open or unknown."""
    found = assess(world.target, world.levels, SCALE)
    critical = [p for p in found.parts if p.requirement.priority == "critical"]
    assert found.critical_total == len(critical)
    assert found.critical_met == sum(p.state in {"met", "not-asked"} for p in critical)
    if found.status == "ready":
        assert found.readiness is not None
        assert found.readiness >= 80
        assert found.critical_met == found.critical_total


@law
@given(standings())
def test_must_haves_never_touch_the_number(world: World) -> None:
    """Calling every row critical, or none, changes the word at most."""
    one, two = (
        make_target(*(row._replace(priority=word) for row in world.target.requirements))
        for word in ("critical", "nice")
    )
    assert assess(one, world.levels, SCALE).readiness == assess(two, world.levels, SCALE).readiness


@law
@given(standings())
def test_the_rules_read_one_profile_in_order(world: World) -> None:
    """Counting only what is met gives the least, counting any level the most, credit lies between."""
    strict, usual, lenient = (points(world, rule) for rule in ("met", "covered", "any"))
    if strict is None or usual is None or lenient is None:
        assert strict is usual is lenient is None
    else:
        assert strict <= usual <= lenient


@law
@given(standings())
def test_unweighted_is_the_usual_rule_with_equal_weights(world: World) -> None:
    """`unweighted` counts each row once, and rows that weigh nothing not at all."""
    rows = [r._replace(weight=Fraction(r.weight > 0)) for r in world.target.requirements]
    flat = world._replace(target=make_target(*rows))
    assert points(world, "unweighted") == points(flat, "covered")


def test_one_profile_under_four_rules() -> None:
    """The formulas by hand: three rows of weight 50, 30 and 20 at levels 2/4, 3/3 and 0/2."""
    target: Target = make_target(make_row("a", 4, 50), make_row("b", 3, 30), make_row("c", 2, 20))
    levels = {"a": 2, "b": 3, "c": 0}
    found = {rule: assess(target, levels, SCALE, rule).readiness for rule in RULES}
    assert found == {"covered": 55, "met": 30, "any": 80, "unweighted": 50}
    assert [credit(n, 4) for n in range(6)] == [
        0,
        Fraction(1, 4),
        Fraction(1, 2),
        Fraction(3, 4),
        1,
        1,
    ]
