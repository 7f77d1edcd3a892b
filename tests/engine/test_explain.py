"""Why a step, why now: reasons that hold in the plan they are given for."""

from datetime import date

from hypothesis import given

from skillgap.engine.explain import (
    levels_by_month,
    main_skills,
    path_stage,
    practice_lines,
    practices,
    reasons,
    salary_stage,
)
from skillgap.engine.gap import readiness
from skillgap.engine.plan import Plan, Wishes, make_plan
from skillgap.market.market import Market

from .worlds import World, make_market, make_row, make_skill, make_target, plan_law, worlds

WISHES = Wishes(date(2025, 1, 1), 20)


def plan_of(world: World) -> Plan:
    """The plan of a world at twenty hours a week."""
    return make_plan(world.market, world.target, world.levels, WISHES)


@plan_law
@given(worlds())
def test_what_a_step_opens_is_what_needed_it(world: World) -> None:
    """Needed and opened are two views of the same pairs, in order, and never within one skill."""
    order = plan_of(world).order
    found = reasons(order)
    keys = [(step.skill, step.to) for step in order]
    place = {key: n for n, key in enumerate(keys)}
    assert list(found) == keys
    pairs = {(need, key) for key in keys for need in found[key].needed}
    assert pairs == {(key, later) for key in keys for later in found[key].opens}
    assert all(place[need] < place[key] and need[0] != key[0] for need, key in pairs)


@plan_law
@given(worlds())
def test_levels_by_month_lead_to_each_months_readiness(world: World) -> None:
    """The levels at the end of a month give the readiness shown for it."""
    plan = plan_of(world)
    found = levels_by_month(world.levels, plan.months)
    assert [readiness(world.target, levels) for levels in found] == [
        m.readiness for m in plan.months
    ]


@plan_law
@given(worlds())
def test_a_month_is_named_after_what_takes_most_of_it(world: World) -> None:
    """The one or two main skills of a month have the most hours in it."""
    for month in plan_of(world).months:
        hours: dict[str, float] = {}
        for piece in month.pieces.pieces:
            hours[piece.step.skill] = hours.get(piece.step.skill, 0) + piece.hours
        main = main_skills(month)
        assert len(main) == min(2, len(hours))
        rest = [h for skill, h in hours.items() if skill not in main]
        assert min((hours[s] for s in main), default=0) >= max(rest, default=0)


@plan_law
@given(worlds())
def test_each_month_carries_one_practice_in_turn(world: World) -> None:
    """As many lines as months, each a practice that is asked for and not reached, or none at all."""
    plan = plan_of(world)
    lines = practice_lines(world.market, plan, world.levels)
    asked = practices(world.market, world.target, world.levels)
    assert len(lines) == len(plan.months)
    assert {skill for skill, _ in lines} <= set(asked or [""])


def test_study_and_practices_make_the_whole() -> None:
    """What the plan does not bring is what practices are asked for."""
    market = make_market([make_skill("a"), make_skill("talk", "practice")])
    target = make_target(make_row("a", 2, 60), make_row("talk", 4, 40))
    plan = make_plan(market, target, {"talk": 1}, WISHES)
    assert practices(market, target, {"talk": 1}) == ("talk",)
    assert plan.readiness_end + 30 == 100


def test_the_salary_stage_climbs_with_the_levels(market: Market) -> None:
    """Nothing known is below the first rung; everything known is the top one; more never is less."""
    for role in market.roles.values():
        rungs = [t for t in role.targets if t.salary or t.salary_range]
        assert salary_stage(market, role.id, {}) is None
        best = salary_stage(market, role.id, dict.fromkeys(market.skills, 5))
        assert best is not None
        assert (best.target, best.status) == (rungs[-1], "ready")


def test_the_stage_of_a_path_is_the_one_that_leads_to_the_target(market: Market) -> None:
    """Where a role has a path, a stage is found exactly for the seniorities it leads to."""
    for target in market.targets.values():
        stage = path_stage(market, target)
        ends = {s.to for s in market.roles[target.role].path}
        assert (stage is not None) == (target.seniority in ends)
        assert stage is None or stage.to == target.seniority
