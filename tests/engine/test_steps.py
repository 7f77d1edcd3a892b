"""The steps to a target: what they need, what they cost, and which of several skills is learned."""

from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from skillgap.engine.gap import readiness
from skillgap.engine.steps import (
    NO_CHOICES,
    Choices,
    Route,
    Step,
    planned_skills,
    reached,
    route_to,
    step_hours,
)
from skillgap.market.model import Requirement

from .worlds import NAMES, World, law, make_market, make_row, make_skill, make_target, worlds

names = st.frozensets(st.sampled_from(NAMES), max_size=2)
choices = st.builds(
    lambda **said: Choices(**said),  # noqa: PLW0108 - or hypothesis fills in what has a default
    skipped=names,
    at_work=names,
    pace=st.sampled_from((0.5, 1.0, 1.3)),
)


def route(world: World, chosen: Choices = NO_CHOICES) -> Route:
    """The route of a world."""
    return route_to(world.market, world.target, world.levels, chosen)


def small_world(*rows: Requirement, levels: Mapping[str, int] | None = None, **needs: int) -> World:
    """`top` (a library) needs these levels; `base`, `cheap` and `dear` need nothing."""
    skills = [
        make_skill("base", "tool"),
        make_skill("other", "tool"),
        make_skill("top", "library", needs),
        make_skill("cheap", "concept", related={"dear": 50, "base": 25}),
        make_skill("dear", "language"),
        make_skill("talk", "practice"),
    ]
    target = make_target(*rows)
    return World(make_market(skills, [target]), target, levels or {})


def named(found: Route) -> list[tuple[str, int]]:
    """(skill, level reached) of each step."""
    return [(step.skill, step.to) for step in found.steps]


@law
@given(worlds(), choices)
def test_what_a_step_needs_comes_before_it(world: World, chosen: Choices) -> None:
    """Every need is a step earlier in the route; nothing is needed that is there already."""
    done: set[tuple[str, int]] = set()
    for step in route(world, chosen).steps:
        assert done.issuperset(step.needs)
        assert all(world.rated[skill] < level for skill, level in step.needs)
        done.add((step.skill, step.to))
    assert len(done) == len(route(world, chosen).steps)


@law
@given(worlds(), choices)
def test_no_gate_is_passed_without_the_prerequisites(world: World, chosen: Choices) -> None:
    """Before level 1 each prerequisite is at 1, before level 2 at its level; skipped ones are not."""
    levels = world.rated
    for step in route(world, chosen).steps:
        assert step.start == levels[step.skill]
        for other, level in world.market.skills[step.skill].prerequisites:
            learnable = other not in chosen.skipped and not world.market.skills[other].is_practice
            if learnable and step.to <= 2:
                assert levels[other] >= (1 if step.to == 1 else level)
        levels[step.skill] = step.to


@law
@given(worlds(), choices)
def test_the_route_meets_whatever_study_can_meet(world: World, chosen: Choices) -> None:
    """After the route every row is met, but those only a practice or a skipped skill could meet."""
    found = route(world, chosen)
    after = reached(world.levels, found.steps)
    for row in world.target.requirements:
        learnable = any(
            s not in chosen.skipped and not world.market.skills[s].is_practice for s in row.skills
        )
        if row.weight and learnable:
            assert max(after.get(s, 0) for s in row.skills) >= row.level
    gained = sum(step.gain for step in found.steps)
    assert gained == readiness(world.target, after) - readiness(world.target, world.levels)


@law
@given(worlds(), choices)
def test_nothing_is_learned_in_vain(world: World, chosen: Choices) -> None:
    """No step for practices or skipped skills, and each skill ends where a row or a need asks for it."""
    found = route(world, chosen)
    tops = reached({}, found.steps)
    asked = {(skill, row.level) for row, skill in found.chosen.items()}
    asked |= {need for step in found.steps for need in step.needs if need[0] != step.skill}
    assert set(tops.items()) <= asked
    assert not chosen.skipped.intersection(tops)
    assert not any(world.market.skills[skill].is_practice for skill in tops)
    assert all(row.weight for row in found.chosen)


@law
@given(worlds())
def test_there_is_nothing_to_do_where_all_is_met(world: World) -> None:
    """With every level at 5, or after the route is walked, there are no steps for study."""
    everything = dict.fromkeys(world.market.skills, 5)
    assert route(world._replace(levels=everything)).steps == ()
    after = reached(world.levels, route(world).steps)
    assert route(world._replace(levels=after)).steps == ()


@law
@given(worlds(), choices)
def test_hours_are_quarters_in_order(world: World, chosen: Choices) -> None:
    """Low ≤ likely ≤ high, in quarters of an hour, and nothing only for what is learned at work."""
    for step in route(world, chosen).steps:
        low, likely, high = step.hours
        assert 0 <= low <= likely <= high
        assert all((4 * hours).is_integer() for hours in step.hours)
        assert (likely == 0) == (step.skill in chosen.at_work)


@law
@given(worlds(1), st.sampled_from(NAMES))
def test_what_is_learned_at_work_costs_no_more(world: World, name: str) -> None:
    """Learning a skill at work never adds an hour to the route."""
    usual = sum(step.likely for step in route(world).steps)
    at_work = route(world, Choices(at_work=frozenset({name})))
    assert sum(step.likely for step in at_work.steps) <= usual


def test_prerequisites_are_met_first_and_known_before_level_two() -> None:
    """Level 1 needs level 1 of each prerequisite, level 2 its full level; what is there is not needed."""
    world = small_world(make_row("top", 3), base=2, other=1, levels={"other": 1})
    needs = {(step.skill, step.to): set(step.needs) for step in route(world).steps}
    assert needs == {
        ("base", 1): set(),
        ("base", 2): {("base", 1)},
        ("top", 1): {("base", 1)},
        ("top", 2): {("top", 1), ("base", 2)},
        ("top", 3): {("top", 2)},
    }


@pytest.mark.parametrize(
    ("level", "steps"),
    [
        (0, [("base", 1), ("base", 2), ("top", 1), ("top", 2), ("top", 3)]),
        (1, [("base", 1), ("base", 2), ("top", 2), ("top", 3)]),
        (2, [("top", 3)]),
    ],
)
def test_who_is_above_level_one_has_passed_the_gate(
    level: int, steps: list[tuple[str, int]]
) -> None:
    """A person at level 2 is not sent back to the prerequisites; at level 1 they are."""
    assert named(route(small_world(make_row("top", 3), base=2, levels={"top": level}))) == steps


def test_level_one_alone_needs_the_prerequisite_at_level_one() -> None:
    """A row that asks for level 1 pulls its prerequisites in only so far."""
    assert named(route(small_world(make_row("top", 1), base=3))) == [("base", 1), ("top", 1)]


def test_a_skipped_prerequisite_does_not_bar_the_way() -> None:
    """Who skips a prerequisite goes on without it."""
    world = small_world(make_row("top", 2), base=2)
    assert named(route(world, Choices(skipped=frozenset({"base"})))) == [("top", 1), ("top", 2)]


def test_steps_outside_the_target_gain_nothing_and_are_not_critical() -> None:
    """Prerequisites bring 0 points; a row's steps share its points and its priority."""
    world = small_world(make_row("top", 2, priority="critical"), make_row("cheap", 1), base=1)
    found = {(s.skill, s.to): (int(s.gain), s.critical) for s in route(world).steps}
    assert found == {
        ("base", 1): (0, False),
        ("top", 1): (25, True),
        ("top", 2): (25, True),
        ("cheap", 1): (50, False),
    }


def test_the_cheaper_alternative_is_planned() -> None:
    """Of any-of the skill with the fewest hours is planned, prerequisites and today's level counted."""
    row = make_row("dear cheap", 3)
    assert planned(small_world(row)) == {row: "cheap"}
    assert planned(small_world(row, levels={"dear": 2})) == {row: "cheap"}
    assert planned(small_world(make_row("dear cheap", 4), levels={"dear": 3, "cheap": 0})) == {
        make_row("dear cheap", 4): "cheap"
    }
    near = make_row("cheap top", 2)
    assert planned(small_world(near, levels={"top": 1}, base=3)) == {near: "cheap"}
    assert planned(small_world(make_row("dear other", 3), levels={"dear": 2})) == {
        make_row("dear other", 3): "other"
    }


def planned(world: World, chosen: Choices = NO_CHOICES) -> dict[Requirement, str]:
    """The skill that is to meet each open row."""
    return planned_skills(world.market, world.target, world.levels, chosen)


def test_a_skill_that_is_planned_anyway_is_the_cheapest_alternative() -> None:
    """What another row or a prerequisite takes care of costs an any-of row nothing more."""
    both = make_row("other base", 2)
    world = small_world(both, make_row("top", 2), base=2)
    assert planned(world)[both] == "base"
    assert named(route(world)) == [("base", 1), ("base", 2), ("top", 1), ("top", 2)]


def test_choices_change_which_alternative_is_planned() -> None:
    """A skipped skill is never planned, one learned at work always is."""
    row = make_row("dear cheap", 3)
    assert planned(small_world(row), Choices(skipped=frozenset({"cheap"}))) == {row: "dear"}
    assert planned(small_world(row), Choices(at_work=frozenset({"dear"}))) == {row: "dear"}
    assert planned(small_world(row), Choices(skipped=frozenset({"cheap", "dear"}))) == {}


def test_practices_are_grown_and_not_studied() -> None:
    """A practice books no step; as one of several alternatives it leaves the row to the others."""
    assert named(route(small_world(make_row("talk", 4)))) == []
    row = make_row("talk cheap", 1)
    assert planned(small_world(row)) == {row: "cheap"}


def test_what_is_met_weighs_nothing_or_is_met_by_another_is_not_planned() -> None:
    """Rows that are met, by whichever skill, and rows of weight 0 ask for no step."""
    world = small_world(make_row("top cheap", 3), make_row("base", 2, 0), levels={"cheap": 3})
    assert planned(world) == {}
    assert named(route(world)) == []


def hours(world: World, skill: str, to: int, chosen: Choices = NO_CHOICES) -> tuple[float, ...]:
    """Hours of one step."""
    return step_hours(world.market, world.market.skills[skill], to, world.levels, chosen)


def test_hours_come_from_the_effort_class() -> None:
    """A library takes the library's hours for the step; a practice takes none."""
    assert hours(small_world(), "top", 3) == (20, 32, 52)
    assert hours(small_world(), "talk", 3) == (0, 0, 0)


@pytest.mark.parametrize(
    ("levels", "to", "likely"),
    [
        ({}, 3, 16),
        ({"dear": 3}, 3, 8),
        ({"dear": 2}, 3, 16),
        ({"base": 3}, 3, 12),
        ({"dear": 3, "base": 3}, 3, 8),
        ({"dear": 2, "base": 3}, 3, 12),
    ],
)
def test_only_the_largest_discount_counts(levels: dict[str, int], to: int, likely: float) -> None:
    """A related skill shortens steps up to today's level in it; of several, the largest discount."""
    assert hours(small_world(levels=levels), "cheap", to)[1] == likely


def test_the_pace_scales_every_estimate_but_not_the_persons_own() -> None:
    """Pace multiplies; an own estimate is taken as it is, and low and high keep their proportion."""
    quick = Choices(pace=0.5, own_hours={("dear", 3): 21.0})
    assert hours(small_world(), "top", 3, quick) == (10, 16, 26)
    assert hours(small_world(), "dear", 3, quick) == (14, 21, 34.5)
    assert hours(small_world(), "dear", 2, quick) == (20, 30, 49)
    assert hours(small_world(), "dear", 3, quick._replace(at_work=frozenset({"dear"}))) == (0, 0, 0)


def test_an_estimate_is_never_rounded_down_to_nothing() -> None:
    """However quick a person is, a step that takes time takes a quarter of an hour."""
    assert hours(small_world(), "cheap", 1, Choices(pace=0.01)) == (0.25, 0.25, 0.25)


def test_extra_levels_are_learned_with_their_prerequisites() -> None:
    """What a curriculum adds to the target brings its prerequisites and no points."""
    world = small_world(make_row("cheap", 1), base=1)
    found = route_to(world.market, world.target, {}, extra={"top": 2})
    assert set(named(found)) == {("base", 1), ("top", 1), ("top", 2), ("cheap", 1)}
    assert sum(step.gain for step in found.steps if step.skill != "cheap") == 0


def test_levels_after_steps_never_fall() -> None:
    """Walking steps raises levels to what they reach and lowers none."""
    step = Step("a", 1, 2, (1, 1, 1), Fraction(0), ())
    assert reached({"a": 1, "b": 3}, [step]) == {"a": 2, "b": 3}
    assert reached({"a": 4}, [step]) == {"a": 4}
