"""The roadmap: what it reaches, when, in which order, and what each choice costs."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from math import sqrt

import pytest
from hypothesis import given, strategies as st

from skillgap.engine.calendar import HoursChange, hours_between
from skillgap.engine.gap import readiness
from skillgap.engine.order import cost
from skillgap.engine.plan import INTERVIEW_PART, Plan, Wishes, make_plan
from skillgap.engine.prices import prices
from skillgap.engine.reach import MOST_HOURS, curves, hours_needed
from skillgap.engine.spread import PACE_NEWS, total_hours
from skillgap.engine.steps import Choices, Step, reached, route_to
from skillgap.engine.styles import (
    LAST_GROUP,
    curriculum_levels,
    curriculum_phases,
    gain_critical_double,
    phase_groups,
    stage_groups,
    to_jobs,
)
from skillgap.market.market import Market
from skillgap.market.model import Evidence, ListedItem
from skillgap.market.reference import Curriculum, Phase, Specialisation
from skillgap.problems import UsageError

from .worlds import NAMES, World, make_market, make_row, make_skill, make_target, plan_law, worlds

START = date(2025, 1, 20)
STYLES = ("fastest", "critical-first", "staged")
REAL_TARGETS = (
    "ml-engineer/entry",
    "llm-engineer/mid",
    "mlops-engineer/senior",
    "ai-research/staff",
)

styles = st.sampled_from(STYLES)
starts = st.dates(date(2025, 1, 1), date(2025, 12, 31))
some_names = st.frozensets(st.sampled_from(NAMES), max_size=2)
some_choices = st.builds(
    lambda **said: Choices(**said),  # noqa: PLW0108 - or hypothesis fills in what has a default
    skipped=some_names,
    at_work=some_names,
    pinned=st.lists(st.sampled_from(NAMES), max_size=2, unique=True).map(tuple),
)
wishes = st.builds(
    lambda **said: Wishes(**said),  # noqa: PLW0108 - or hypothesis fills in what has a default
    start=starts,
    hours_per_week=st.sampled_from((4.0, 5.0, 8.0, 20.0, 40.0)),
    style=styles,
    tracks=st.integers(1, 3),
    choices=some_choices,
)
deadlines = st.builds(
    lambda wish, days: wish._replace(until=wish.start + timedelta(days=days)),
    wishes,
    st.integers(0, 300),
)


def trimmed(world: World, most: int) -> World:
    """The world with as many rows as lead to no more than so many steps."""
    rows = world.target.requirements
    while len(route_to(world.market, make_target(*rows), world.levels).steps) > most:
        rows = rows[:-1]
    return world._replace(target=make_target(*rows))


few_steps = worlds().map(lambda world: trimmed(world, 10))
"""Worlds of ten steps or fewer, for which every order and every choice is searched in full."""
few_single_steps = worlds(1).map(lambda world: trimmed(world, 10))
"""The same without any-of rows."""


def plan_of(world: World, wish: Wishes) -> Plan:
    """The plan of a world."""
    return make_plan(world.market, world.target, world.levels, wish)


def names(steps: tuple[Step, ...]) -> list[tuple[str, int]]:
    """(skill, level reached) of each step."""
    return [(step.skill, step.to) for step in steps]


def needed_by(steps: tuple[Step, ...], wanted: set[tuple[str, int]]) -> set[tuple[str, int]]:
    """Steps of `wanted` with everything they need, and what that needs."""
    needs = {(step.skill, step.to): step.needs for step in steps}
    found: set[tuple[str, int]] = set()
    waiting = list(wanted)
    while waiting:
        key = waiting.pop()
        if key in needs and key not in found:
            found.add(key)
            waiting += needs[key]
    return found


# What every plan keeps


@plan_law
@given(worlds(), wishes | deadlines)
def test_gains_lead_from_the_start_to_the_end(world: World, wish: Wishes) -> None:
    """Readiness at the start plus the gains of all steps is the readiness at the end, exactly."""
    plan = plan_of(world, wish)
    assert plan.readiness_start == readiness(world.target, world.levels)
    assert plan.readiness_start + sum(step.gain for step in plan.order) == plan.readiness_end
    assert plan.readiness_end == readiness(world.target, reached(world.levels, plan.order))
    assert all(step.gain >= 0 for step in plan.order)


@plan_law
@given(worlds(), wishes | deadlines)
def test_each_step_is_shown_with_the_change_it_makes(world: World, wish: Wishes) -> None:
    """Walking the order, readiness changes at each step by exactly the gain printed beside it."""
    after = dict(world.levels)
    for step in plan_of(world, wish).order:
        now = reached(after, [step])
        assert readiness(world.target, now) - readiness(world.target, after) == step.gain
        after = now


@plan_law
@given(worlds(), wishes | deadlines)
def test_nothing_is_planned_before_what_it_needs(world: World, wish: Wishes) -> None:
    """In the order, and over the months, what a step needs is done before it."""
    plan = plan_of(world, wish)
    for sequence in (
        names(plan.order),
        [(p.step.skill, p.step.to) for m in plan.months for p in m.pieces.pieces if p.done],
    ):
        needs = {(step.skill, step.to): step.needs for step in plan.order}
        assert len(set(sequence)) == len(sequence)
        done: set[tuple[str, int]] = set()
        for key in sequence:
            assert done.issuperset(needs[key])
            done.add(key)


@plan_law
@given(worlds(), wishes)
def test_months_rise_to_the_end(world: World, wish: Wishes) -> None:
    """Readiness never falls from month to month and the last month ends at the plan's end."""
    plan = plan_of(world, wish)
    points = [plan.readiness_start, *(month.readiness for month in plan.months)]
    assert all(one <= two for one, two in pairwise(points))
    assert points[-1] == plan.readiness_end
    assert all(month.pieces.hours <= month.capacity + 1e-3 for month in plan.months)


@plan_law
@given(worlds(), deadlines)
def test_a_plan_that_is_said_to_fit_is_done_in_its_months(world: World, wish: Wishes) -> None:
    """With a deadline too, every hour of the plan finds its place in a month before it."""
    plan = plan_of(world, wish)
    points = [plan.readiness_start, *(month.readiness for month in plan.months)]
    assert all(one <= two for one, two in pairwise(points))
    if wish.hours_per_week:
        assert points[-1] == plan.readiness_end
    assert all(wish.start <= m.pieces.month.first for m in plan.months)
    assert all(m.pieces.month.last <= (wish.until or date.max) for m in plan.months)


@plan_law
@given(worlds(), wishes | deadlines)
def test_the_area_is_bounded_and_the_price_of_an_order_is_never_below_zero(
    world: World, wish: Wishes
) -> None:
    """Mean readiness lies between the start and the end, and no order beats the bound."""
    plan = plan_of(world, wish)
    assert plan.readiness_start <= plan.area <= plan.area_bound <= 100
    assert plan.price >= 0


@plan_law
@given(worlds(1), starts)
def test_the_area_is_the_mean_readiness_over_the_hours(world: World, start: date) -> None:
    """Adding up readiness × hours step by step gives the area the plan shows."""
    plan = plan_of(world, Wishes(start))
    hours, total, now = Fraction(0), Fraction(0), plan.readiness_start
    for step in plan.order:
        hours += Fraction(step.likely)
        total += now * Fraction(step.likely)
        now += step.gain
    assert plan.area == (total / hours if hours else now)


@plan_law
@given(worlds(), wishes | deadlines)
def test_dates_and_hours_come_in_order(world: World, wish: Wishes) -> None:
    """Low ≤ likely ≤ high for hours and dates, and no plan ends before its likely hours are there."""
    plan = plan_of(world, wish)
    low, likely, high = plan.hours
    assert 0 <= low <= likely <= high
    assert likely == pytest.approx(sum(step.likely for step in plan.order))
    dates = [day or date.max for day in plan.finish]
    assert dates == sorted(dates)
    assert dates[0] >= wish.start
    if wish.until is None and plan.months:
        assert f"{dates[1]:%Y-%m}" <= plan.months[-1].name


@plan_law
@given(worlds(), wishes | deadlines)
def test_the_same_wishes_make_the_same_plan(world: World, wish: Wishes) -> None:
    """Planning twice, with the ratings in another order, gives the same plan."""
    turned = world._replace(levels=dict(reversed(list(world.levels.items()))))
    assert plan_of(world, wish) == plan_of(turned, wish)


@plan_law
@given(worlds(), wishes | deadlines)
def test_planning_what_is_left_goes_on_from_there(world: World, wish: Wishes) -> None:
    """A person who has done all of a plan that fits has nothing left to do."""
    plan = plan_of(world, wish)
    done = world._replace(levels=reached(world.levels, plan.order))
    again = plan_of(done, wish)
    assert again.readiness_start == plan.readiness_end
    if plan.fits:
        assert again.order == ()
        assert again.months == ()


def test_a_spread_of_hours_narrows_with_what_is_known_of_the_pace() -> None:
    """Unknown, all may go wrong at once; each finished step tells more, down to the root of squares."""
    step = Step("a", 0, 1, (6, 10, 17), Fraction(1), ())
    assert total_hours([]) == (0, 0, 0)
    assert total_hours([step]) == total_hours([step], 7) == (6, 10, 17)
    assert total_hours([step] * 4) == (24, 40, 68)
    shared = 1 / sqrt(1 + PACE_NEWS * 5)
    expected = (40 - 8 - 8 * shared, 40, 40 + 14 + 14 * shared)
    assert total_hours([step] * 4, 5) == pytest.approx(expected)


# By a date


def sums(steps: tuple[Step, ...]) -> Iterator[tuple[float, Fraction]]:
    """Hours and gain of every set of steps that holds what its members need."""
    found: dict[frozenset[tuple[str, int]], tuple[float, Fraction]] = {
        frozenset(): (0.0, Fraction(0))
    }
    for step in steps:
        for done, (hours, gain) in list(found.items()):
            if done.issuperset(step.needs):
                found[done | {(step.skill, step.to)}] = (hours + step.likely, gain + step.gain)
    yield from found.values()


def best_by(world: World, wish: Wishes) -> Fraction:
    """The most readiness that any steps that fit into the time of a wish lead to."""
    assert wish.until is not None
    room = hours_between(wish.start, wish.until, wish.pace)
    steps = route_to(world.market, world.target, world.levels).steps
    gain = max(gain for hours, gain in sums(steps) if hours <= room + 1e-6)
    return readiness(world.target, world.levels) + gain


@plan_law
@given(few_single_steps, starts, st.integers(0, 200), styles)
def test_by_a_date_the_most_is_reached_that_can_be(
    world: World, start: date, days: int, style: str
) -> None:
    """Whatever the style, the steps are chosen that reach the most of all that fit."""
    wish = Wishes(start, 10.0, until=start + timedelta(days=days), style=style)
    assert plan_of(world, wish).readiness_end == best_by(world, wish)


@pytest.mark.parametrize("name", REAL_TARGETS)
def test_a_style_costs_no_readiness_by_a_date(market: Market, name: str) -> None:
    """With five months for a real target every style reaches the same, in an order of its own."""
    target = market.targets[name]
    ends = {
        make_plan(
            market, target, {}, Wishes(START, 10, until=date(2025, 6, 19), style=style)
        ).readiness_end
        for style in STYLES
    }
    assert len(ends) == 1


@plan_law
@given(worlds(), deadlines)
def test_what_does_not_fit_is_said_with_its_hours(world: World, wish: Wishes) -> None:
    """Chosen and left-out steps are all steps; the missing hours are what all of it would take more."""
    plan, whole = plan_of(world, wish), plan_of(world, wish._replace(until=None))
    assert wish.until is not None
    room = hours_between(wish.start, wish.until, wish.pace)
    assert sorted(names(plan.order) + names(plan.left_out)) == sorted(names(whole.order))
    assert sum(step.likely for step in plan.order) <= room + 1e-6
    assert plan.readiness_end <= whole.readiness_end
    assert plan.fits == (not plan.left_out)
    if plan.fits:
        assert plan.short_by_hours == 0
        assert names(plan.order) == names(whole.order)
    else:
        assert plan.short_by_hours == pytest.approx(sum(s.likely for s in whole.order) - room)
        assert plan.short_by_hours > 0


PAIR = World(
    make_market([make_skill("big", "library"), make_skill("small", "tool")]),
    make_target(make_row("big", 3, 50), make_row("small", 3, 50)),
    {},
)


def test_a_deadline_leaves_out_the_dearest_points() -> None:
    """Of 87 hours 39 fit by the date: two levels of each skill; all of it would take 48 more."""
    wish = Wishes(date(2025, 1, 1), 7, until=date(2025, 2, 8))
    plan = plan_of(PAIR, wish)
    assert names(plan.order) == [("small", 1), ("big", 1), ("small", 2), ("big", 2)]
    assert names(plan.left_out) == [("small", 3), ("big", 3)]
    assert (plan.readiness_end, plan.fits) == (Fraction(200, 3), False)
    assert plan.short_by_hours == 87 - 39


@pytest.mark.parametrize("tracks", [1, 2, 3])
def test_a_plan_that_just_fits_loses_no_hour(tracks: int) -> None:
    """With exactly the 87 hours there are, from whichever day on, every step has its month."""
    for day in range(1, 29):
        start = date(2025, 1, day)
        wish = Wishes(start, 7, until=start + timedelta(days=86), tracks=tracks)
        plan = plan_of(PAIR, wish)
        assert plan.fits
        assert plan.months[-1].readiness == 100
        assert sum(month.pieces.hours for month in plan.months) == pytest.approx(87)


def test_what_is_pinned_stays_in_a_plan_with_a_deadline() -> None:
    """A pinned skill that fits by the date is learned by the date, whatever it brings."""
    wish = Wishes(date(2025, 1, 1), 7, until=date(2025, 2, 20), choices=Choices(pinned=("big",)))
    assert ("big", 3) in names(plan_of(PAIR, wish).order)


def test_interview_preparation_takes_its_share_of_the_end() -> None:
    """Of 59 hours 10 are for interviews: at most three tenths of a month, the last month first."""
    wish = Wishes(date(2025, 1, 1), 7, until=date(2025, 2, 28), interview_hours=10)
    plan = plan_of(PAIR, wish)
    assert [m.capacity for m in plan.months] == pytest.approx([31 - 1.6, 28 - 8.4])
    assert sum(step.likely for step in plan.order) <= 49
    crammed = plan_of(PAIR, wish._replace(interview_hours=500))
    assert 30 < sum(step.likely for step in crammed.order) <= 59 * (1 - INTERVIEW_PART)


def test_interview_preparation_moves_the_end() -> None:
    """Without a deadline the hours for interviews come on top of the hours of the steps."""
    plain, prepared = (
        plan_of(PAIR, Wishes(date(2025, 1, 1), 7, interview_hours=hours)) for hours in (0, 30)
    )
    assert plain.finish[1] == date(2025, 1, 1) + timedelta(days=87 - 1)
    assert prepared.finish[1] == date(2025, 1, 1) + timedelta(days=117 - 1)
    assert prepared.readiness_end == plain.readiness_end == 100
    assert prepared.months[-1].readiness == 100


def test_activities_beside_the_plan_take_their_hours_every_week() -> None:
    """Seven hours a week with three beside the plan are four for the plan, holidays included."""
    change = HoursChange(date(2025, 2, 1), date(2025, 2, 10), 2.0)
    wish = Wishes(date(2025, 1, 1), 7, changes=(change,), parallel_hours=3)
    assert wish.pace.on(date(2025, 1, 15)) == pytest.approx(4 / 7)
    assert wish.pace.on(date(2025, 2, 5)) == 0
    assert plan_of(PAIR, wish).finish[1] == date(2025, 1, 1) + timedelta(days=10 + 87 * 7 // 4)


@pytest.mark.parametrize("tracks", [1, 2, 3])
def test_the_slowest_plans_are_finished_too(market: Market, tracks: int) -> None:
    """With an hour a week a real target takes decades, and every one of its steps has its month."""
    wish = Wishes(START, 1.0, tracks=tracks)
    plan = make_plan(market, market.targets["ml-engineer/mid"], {"python": 3}, wish)
    assert len(plan.months) > 250
    assert plan.months[-1].readiness == plan.readiness_end


def test_without_hours_a_plan_has_no_end() -> None:
    """No hours a week: the order is known, no date is."""
    plan = plan_of(PAIR, Wishes(START, 0))
    assert len(plan.order) == 6
    assert plan.finish == (None, None, None)
    assert all(not month.pieces.pieces for month in plan.months)


# Styles


@plan_law
@given(few_steps, starts)
def test_every_style_takes_the_same_steps(world: World, start: date) -> None:
    """A style changes the order, never what is learned, the hours or the end."""
    plans = [plan_of(world, Wishes(start, style=style)) for style in STYLES]
    for plan in plans:
        assert sorted(names(plan.order)) == sorted(names(plans[0].order))
        assert plan.readiness_end == plans[0].readiness_end
        assert plan.hours == pytest.approx(plans[0].hours)
        assert plan.area_bound == plans[0].area_bound
        assert plan.area <= plans[0].area


@plan_law
@given(worlds(), starts)
def test_staged_takes_one_stage_after_the_other(world: World, start: date) -> None:
    """A step comes before one of an earlier stage only where that stage needs it."""
    route = route_to(world.market, world.target, world.levels)
    stages = stage_groups(route)
    check_groups(plan_of(world, Wishes(start, style="staged")).order, stages)


def check_groups(order: tuple[Step, ...], groups: Mapping[tuple[str, int], int]) -> None:
    """Groups come in order but for what an earlier group needs."""
    keys = names(order)
    number = {key: groups.get(key, LAST_GROUP) for key in keys}
    for place, early in enumerate(keys):
        for late in keys[place + 1 :]:
            if number[early] > number[late]:
                now = {key for key in keys if number[key] <= number[late]}
                assert early in needed_by(order, now), (early, late)


def test_stages_come_must_haves_first() -> None:
    """First the must-haves of stage 1, with what is critical and in no stage; the unlisted rest last."""
    must, nice = (Evidence(kind, "r", "1") for kind in ("must-have", "nice-to-have"))
    rows = [
        make_row("last", 1, 90),
        make_row("two-nice", 1, 80, stage=2, evidence=(nice,)),
        make_row("two-must", 1, 70, stage=2, evidence=(must,)),
        make_row("one-nice", 1, 60, stage=1, evidence=(nice,)),
        make_row("one-must", 1, 50, stage=1, evidence=(must,)),
        make_row("gate", 1, 40, priority="critical"),
    ]
    market = make_market(make_skill(row.id) for row in rows)
    plan = make_plan(market, make_target(*rows), {}, Wishes(START, style="staged"))
    assert [step.skill for step in plan.order] == [
        "one-must",
        "gate",
        "one-nice",
        "two-must",
        "two-nice",
        "last",
    ]
    assert plan.price > 0


@plan_law
@given(few_steps, starts)
def test_critical_first_is_the_best_order_where_critical_points_count_double(
    world: World, start: date
) -> None:
    """By its own measure no other style is better."""
    prices_by_style = {}
    for style in STYLES:
        route = route_to(world.market, world.target, world.levels)
        own = {(step.skill, step.to): step for step in route.steps}
        steps = [own[key] for key in names(plan_of(world, Wishes(start, style=style)).order)]
        jobs, _ = to_jobs(steps, gain_critical_double)
        prices_by_style[style] = cost(jobs, range(len(steps)))
    assert prices_by_style["critical-first"] == min(prices_by_style.values())


def test_critical_first_brings_critical_rows_forward() -> None:
    """Of two equal rows the critical one comes first, for a price."""
    rows = [make_row("usual", 1, 50), make_row("gate", 1, 40, priority="critical")]
    market = make_market(make_skill(row.id) for row in rows)
    plans = [make_plan(market, make_target(*rows), {}, Wishes(START, style=s)) for s in STYLES[:2]]
    assert [plan.order[0].skill for plan in plans] == ["usual", "gate"]
    assert plans[0].price == 0 < plans[1].price


CURRICULUM = Curriculum(
    id="course",
    name="Course",
    about="",
    months=6,
    phases=(
        Phase("one", 1, 2, (ListedItem("B", (("b",),), level=1),)),
        Phase("own way", 3, 4, ()),
        Phase(
            "three",
            5,
            6,
            (
                ListedItem("A", (("a", "x"),)),
                ListedItem("X", (("x",),)),
                ListedItem("B again", (("b",),)),
            ),
        ),
    ),
    specialisations=(
        Specialisation("other", "Other", (ListedItem("D", (("d",),)),), ("elsewhere",)),
        Specialisation("fitting", "Fitting", (ListedItem("C", (("c",),)),), ("role",)),
    ),
    parallel=(),
    source="",
    section="",
)


def course_world() -> World:
    """A course that teaches b, c, then a, x and more b; a target that asks for a, b and e."""
    skills = [make_skill(name) for name in "abcdex"]
    target = make_target(make_row("e", 1, 95), make_row("a", 3, 90), make_row("b", 2, 10))
    return World(make_market(skills, [target], [CURRICULUM]), target, {})


def test_a_curriculum_gives_its_own_order() -> None:
    """Phases in order, the fitting specialisation in the open one; what the target adds comes last."""
    world = course_world()
    plan = plan_of(world, Wishes(START, style="curriculum:course"))
    order = names(plan.order)
    assert order[:3] == [("b", 1), ("c", 1), ("c", 2)]
    assert set(order[3:9]) == {("a", 1), ("a", 2), ("a", 3), ("x", 1), ("x", 2), ("b", 2)}
    assert order[9:] == [("e", 1)]
    assert plan.readiness_end == 100
    phases = curriculum_levels(world.market, CURRICULUM, world.target)
    assert phases == [{"b": 1}, {"c": 2}, {"a": 3, "x": 2, "b": 2}]
    fitting = [name for name, _ in curriculum_phases(CURRICULUM, world.target)]
    assert fitting == ["one", "Fitting", "three"]


def test_what_is_known_is_ticked_off_a_curriculum() -> None:
    """Levels a person has are not studied again."""
    world = course_world()._replace(levels={"b": 2, "c": 3, "x": 1, "e": 2})
    plan = plan_of(world, Wishes(START, style="curriculum:course"))
    assert sorted(names(plan.order)) == [("a", 1), ("a", 2), ("a", 3), ("x", 2)]


def test_a_specialisation_falls_back_to_the_first() -> None:
    """For a role no specialisation leads to, the first one is taken."""
    target = course_world().target._replace(role="unheard-of")
    assert [name for name, _ in curriculum_phases(CURRICULUM, target)] == ["one", "Other", "three"]


@pytest.mark.parametrize("name", REAL_TARGETS)
def test_the_reports_own_curricula_lead_to_real_targets(market: Market, name: str) -> None:
    """Each shipped curriculum keeps its phases, ends at least where the fastest plan does, and costs."""
    target = market.targets[name]
    fastest = make_plan(market, target, {"python": 2}, Wishes(START, 10))
    assert market.curricula
    for key, curriculum in market.curricula.items():
        plan = make_plan(
            market, target, {"python": 2}, Wishes(START, 10, style=f"curriculum:{key}")
        )
        groups = phase_groups(curriculum_levels(market, curriculum, target))
        check_groups(plan.order, groups)
        assert plan.readiness_end >= fastest.readiness_end
        assert plan.months[-1].readiness == plan.readiness_end
        assert plan.price >= 0


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", REAL_TARGETS)
def test_real_targets_are_reached_in_every_style(market: Market, name: str, style: str) -> None:
    """From nothing, study leads to everything but practices, whatever the style."""
    plan = make_plan(market, market.targets[name], {}, Wishes(START, 10, style=style))
    practices = sum(
        row.weight
        for row in plan.target.requirements
        if all(market.skills[s].is_practice for s in row.skills)
    )
    total = sum(row.weight for row in plan.target.requirements)
    assert plan.readiness_start == 0
    assert plan.readiness_end == 100 * (total - practices) / total
    assert plan.months[-1].readiness == plan.readiness_end
    assert plan.price >= 0


@pytest.mark.parametrize(
    ("style", "near"),
    [
        ("fastst", "fastest"),
        ("curriculum:cours", "curriculum:course"),
        ("curriculum:ID", "curriculum:"),
    ],
)
def test_an_unknown_style_is_refused_with_the_nearest(style: str, near: str) -> None:
    """The message names the style, the nearest valid one, and all there are."""
    with pytest.raises(UsageError) as caught:
        plan_of(course_world(), Wishes(START, style=style))
    assert style in caught.value.message
    assert near in caught.value.message + caught.value.advice
    assert all(name in caught.value.advice for name in (*STYLES, "curriculum:course"))


# What a person decides, and what it costs


@plan_law
@given(worlds(), wishes)
def test_pinned_skills_come_first_with_what_they_need(world: World, wish: Wishes) -> None:
    """Before everything else stand the first pinned skill with its needs, then the second with its."""
    order = plan_of(world, wish).order
    keys, begun = names(order), 0
    wanted: set[tuple[str, int]] = set()
    for skill in wish.choices.pinned:
        wanted |= needed_by(order, {key for key in keys if key[0] == skill})
        begun = len(wanted)
        assert set(keys[:begun]) == wanted


@pytest.mark.parametrize("pins", [("big", "small"), ("small", "big")])
def test_pins_are_kept_in_the_order_they_were_set(pins: tuple[str, str]) -> None:
    """All of the first pinned skill comes before the second, whatever they bring by the hour."""
    plan = plan_of(PAIR, Wishes(START, choices=Choices(pinned=pins)))
    assert names(plan.order) == [(skill, to) for skill in pins for to in (1, 2, 3)]


@plan_law
@given(few_single_steps, starts, st.sampled_from(NAMES))
def test_a_pin_costs_area_and_nothing_else(world: World, start: date, skill: str) -> None:
    """One pinned skill never improves the fastest plan and adds no hours."""
    plan = plan_of(world, Wishes(start, choices=Choices(pinned=(skill,))))
    (price,) = prices(world.market, world.target, world.levels, plan)
    assert (price.choice, price.subject) == ("pin", skill)
    assert price.area >= 0
    assert price.hours == 0
    assert price.points == 0
    assert price.area == plan_of(world, Wishes(start)).area - plan.area


@plan_law
@given(worlds(1), starts, st.sampled_from(NAMES))
def test_skipping_saves_hours_and_gives_up_points(world: World, start: date, skill: str) -> None:
    """Skipping never adds hours and never adds readiness at the end."""
    plan = plan_of(world, Wishes(start, choices=Choices(skipped=frozenset({skill}))))
    (price,) = prices(world.market, world.target, world.levels, plan)
    full = plan_of(world, Wishes(start))
    assert (price.choice, price.subject) == ("skip", skill)
    assert price.hours == pytest.approx(plan.hours[1] - full.hours[1])
    assert price.hours <= 0
    assert price.points == full.readiness_end - plan.readiness_end >= 0
    assert price.area >= 0 or price.hours < 0


@plan_law
@given(worlds(), wishes)
def test_every_choice_has_a_price(world: World, wish: Wishes) -> None:
    """The style, each pin, each skip, each skill at work and each own estimate is priced once."""
    own = wish._replace(
        choices=wish.choices._replace(own_hours={("a", 1): 4, ("a", 2): 9, ("b", 1): 1})
    )
    found = prices(world.market, world.target, world.levels, plan_of(world, own))
    expected = [("style", own.style)] * (own.style != "fastest")
    expected += [("pin", skill) for skill in own.choices.pinned]
    expected += [("skip", skill) for skill in sorted(own.choices.skipped)]
    expected += [("at work", skill) for skill in sorted(own.choices.at_work)]
    expected += [("own hours", "a"), ("own hours", "b")]
    assert [(price.choice, price.subject) for price in found] == expected


def test_prices_by_hand() -> None:
    """Learning the library at work saves 50 of 87 hours: 5 weeks at ten a week, and costs no point."""
    wish = Wishes(START, 10, choices=Choices(at_work=frozenset({"big"})))
    (price,) = prices(PAIR.market, PAIR.target, PAIR.levels, plan_of(PAIR, wish))
    assert (price.hours, price.weeks(10), price.weeks(0)) == (-50, -5, 0)
    assert price.points == 0
    assert price.area < 0
    style = Wishes(START, 10, style="staged")
    (same,) = prices(PAIR.market, PAIR.target, PAIR.levels, plan_of(PAIR, style))
    assert same.choice == "style"
    assert same.area == 0


# Backwards from a goal


@plan_law
@given(
    few_single_steps, starts, st.integers(20, 500), st.none() | st.integers(1, 100).map(Fraction)
)
def test_the_hours_a_week_are_the_fewest_that_do(
    world: World, start: date, days: int, goal: Fraction | None
) -> None:
    """With that many hours a week the goal is reached by the date, with one less it is not."""
    by = start + timedelta(days=days)
    wish = Wishes(start)
    hours = hours_needed(world.market, world.target, world.levels, wish, by, goal)
    best = plan_of(world, wish).readiness_end
    aim = best if goal is None else goal

    def enough(a_week: int) -> bool:
        trial = wish._replace(hours_per_week=float(a_week), until=by)
        return plan_of(world, trial).readiness_end >= aim

    if hours is None:
        assert aim > best or not enough(MOST_HOURS)
    else:
        assert 0 <= hours <= MOST_HOURS
        assert enough(hours)
        assert hours == 0 or not enough(hours - 1)


def test_hours_a_week_by_hand() -> None:
    """All 87 hours in 100 days are 7 a week (6.09 rounded up), the cheapest half of it (17) only 2."""
    by = date(2025, 1, 1) + timedelta(days=99)
    arguments = (PAIR.market, PAIR.target, PAIR.levels, Wishes(date(2025, 1, 1)), by)
    assert hours_needed(*arguments) == 7
    assert hours_needed(*arguments, Fraction(50)) == 2
    assert hours_needed(*arguments, Fraction(0)) == 0
    assert hours_needed(*arguments[:-1], date(2025, 1, 3)) is None
    assert hours_needed(PAIR.market, PAIR.target, {"big": 2}, *arguments[3:], Fraction(101)) is None


def test_curves_show_each_month_for_each_pace() -> None:
    """More hours a week reach the end sooner; every curve ends at the plan's end."""
    found = curves(PAIR.market, PAIR.target, PAIR.levels, Wishes(date(2025, 1, 1)), (5, 10, 40))
    assert [len(found[hours]) for hours in (5, 10, 40)] == sorted(
        (len(curve) for curve in found.values()), reverse=True
    )
    assert all(curve[-1][1] == 100 for curve in found.values())
    assert found[40][0][0] == "2025-01"
