"""Two targets or two people side by side, and a focus laid over a target."""

from fractions import Fraction
from itertools import pairwise

from hypothesis import given, strategies as st

from skillgap.engine.compare import compare_people, compare_targets
from skillgap.engine.focus import with_focus
from skillgap.engine.gap import assess
from skillgap.market.market import Market
from skillgap.market.model import Evidence, Focus, Target

from .worlds import SCALE, World, law, level_maps, make_row, make_target, standings, targets


def make_focus(target: Target, *credentials: tuple[str, str]) -> Focus:
    """A focus that asks for what a target asks for."""
    return Focus(
        "f", "F", "industry", "", target.requirements, credentials, None, None, (), "r", "1"
    )


@law
@given(standings(), targets())
def test_two_targets_side_by_side(world: World, other: Target) -> None:
    """Each side is its own assessment; every row of either side appears once, heaviest first."""
    found = compare_targets(world.target, other, world.levels, SCALE)
    assert found.first == assess(world.target, world.levels, SCALE)
    assert found.second == assess(other, world.levels, SCALE)
    assert sorted(p.first.requirement.id for p in found.pairs if p.first) == sorted(
        row.id for row in world.target.requirements
    )
    assert sorted(p.second.requirement.id for p in found.pairs if p.second) == sorted(
        row.id for row in other.requirements
    )
    assert len({pair.id for pair in found.pairs}) == len(found.pairs)
    heavy = [
        max(p.requirement.weight for p in (pair.first, pair.second) if p) for pair in found.pairs
    ]
    assert all(one >= two for one, two in pairwise(heavy))


@law
@given(standings(), level_maps())
def test_two_people_side_by_side(world: World, other: dict[str, int]) -> None:
    """At one target both sides have every row, and rows differ exactly where the levels do."""
    found = compare_people(world.target, world.levels, other, SCALE)
    assert found.first.readiness == assess(world.target, world.levels, SCALE).readiness
    assert found.second.readiness == assess(world.target, other, SCALE).readiness
    for pair in found.pairs:
        assert pair.first is not None
        assert pair.second is not None
        assert pair.differs == (pair.first.level != pair.second.level)


def test_nobody_differs_from_themselves() -> None:
    """The same person twice differs nowhere; a row on one side only always does."""
    target = make_target(make_row("a", 3), make_row("b", 2))
    same = compare_people(target, {"a": 2}, {"a": 2}, SCALE)
    assert not any(pair.differs for pair in same.pairs)
    fewer = compare_targets(target, make_target(make_row("a", 3)), {"a": 2}, SCALE)
    assert [(pair.id, pair.differs) for pair in fewer.pairs] == [("a", False), ("b", True)]
    higher = compare_targets(target, make_target(make_row("a", 4), make_row("b", 2)), {}, SCALE)
    assert {pair.id: pair.differs for pair in higher.pairs} == {"a": True, "b": False}


@law
@given(standings(), targets())
def test_a_focus_lowers_nothing(world: World, extra: Target) -> None:
    """Every row that weighs something stays with its weight, at its level or a higher one."""
    found = with_focus(world.target, make_focus(extra), SCALE)
    after = {row.skills: row for row in found.requirements}
    for row in world.target.requirements:
        if row.weight:
            assert after[row.skills].level >= row.level
            assert after[row.skills].weight == row.weight
    assert set(after) == {r.skills for r in (*world.target.requirements, *extra.requirements)}
    assert len(after) == len(found.requirements)


@law
@given(standings(), targets())
def test_a_focus_asks_for_what_it_says(world: World, extra: Target) -> None:
    """Each of its rows is there at its level or above, and laying it on twice changes nothing more."""
    focus = make_focus(extra)
    found = with_focus(world.target, focus, SCALE)
    after = {row.skills: row for row in found.requirements}
    assert all(after[row.skills].level >= row.level for row in extra.requirements)
    again = with_focus(found, focus, SCALE)
    assert [(r.skills, r.level, r.weight) for r in again.requirements] == [
        (r.skills, r.level, r.weight) for r in found.requirements
    ]


def test_a_focus_by_hand() -> None:
    """A row is raised, one nobody asked for gets the focus's weight, a new one its default level."""
    proof = Evidence("description", "r", "9")
    target = make_target(make_row("a", 3, 60), make_row("b", 1, 0), make_row("c", 4, 20))
    target = target._replace(credentials=(("phd", "asked"),))
    extra = make_target(
        make_row("a", 4, 10, evidence=(proof,)),
        make_row("b", 2, 30),
        make_row("c", 2, 90),
        make_row("d", 0, 40, priority="high"),
    )
    found = with_focus(target, make_focus(extra, ("licence", "asked")), SCALE)
    assert [(r.id, r.level, int(r.weight)) for r in found.requirements] == [
        ("a", 4, 60),
        ("d", SCALE.required["high"]["senior"], 40),
        ("b", 2, 30),
        ("c", 4, 20),
    ]
    assert proof in found.requirements[0].evidence
    assert dict(found.credentials) == {"phd": "asked", "licence": "asked"}


def test_every_shipped_focus_fits_every_target(market: Market) -> None:
    """Laid over any shipped target, a focus lowers no row and asks for level 1 at least."""
    for target in market.targets.values():
        for focus in market.focus.values():
            found = with_focus(target, focus, market.scale)
            after = {row.skills: row for row in found.requirements}
            assert all(
                after[row.skills].level >= row.level for row in target.requirements if row.weight
            )
            assert all(row.level >= 1 for row in found.requirements)


@law
@given(standings(), st.integers(1, 5))
def test_raising_a_row_by_focus_never_raises_readiness(world: World, level: int) -> None:
    """A focus that only asks for more of the same never makes anyone look more ready."""
    raised = [row._replace(level=level) for row in world.target.requirements if row.weight]
    if raised:
        found = with_focus(world.target, make_focus(make_target(*raised)), SCALE)
        before = assess(world.target, world.levels, SCALE).readiness or Fraction(0)
        assert (assess(found, world.levels, SCALE).readiness or Fraction(0)) <= before
