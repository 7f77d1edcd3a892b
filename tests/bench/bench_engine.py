"""How fast the engine is on the shipped market and on one twenty times its size.

Times are printed, never judged: `pytest tests/bench -p no:xdist -o python_files='bench_*.py'
-o addopts=''`. What is judged is how good the orders are: the share of optimal ones, and cost
against the lower bound.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import TypeVar

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from skillgap.engine.deadline import best_choice
from skillgap.engine.gap import assess
from skillgap.engine.order import best_order
from skillgap.engine.plan import Wishes, make_plan
from skillgap.engine.rank import build_index, rank
from skillgap.engine.steps import route_to
from skillgap.engine.styles import gain_of, to_jobs
from skillgap.market.load import load
from skillgap.market.market import Market
from skillgap.market.model import SENIORITIES, Effort, Requirement, Skill, Target

Answer = TypeVar("Answer")
ROADMAPS = Path(__file__).resolve().parents[2] / "roadmaps"
START = date(2025, 1, 20)
EFFORTS: tuple[Effort, ...] = ("concept", "tool", "library", "platform", "field", "language")


@dataclass(frozen=True)
class Clock:
    """Runs something, prints its median time beside the time hoped for, and returns the answer."""

    benchmark: BenchmarkFixture
    quiet: Callable[[], AbstractContextManager[None]]

    def __call__(self, hoped: float, work: Callable[[], Answer], rounds: int = 5) -> Answer:
        """`hoped` in milliseconds."""
        answer: Answer = self.benchmark.pedantic(work, rounds=rounds, warmup_rounds=1)  # type: ignore[no-untyped-call]
        measured = self.benchmark.stats
        assert measured is not None, "run without --benchmark-disable"
        took = measured.stats.median * 1000
        self.benchmark.extra_info |= {"hoped_ms": hoped, "median_ms": took}
        self.say(f"{took:8.2f} ms  (hoped: {hoped:g})")
        return answer

    def say(self, words: str) -> None:
        """Print a line past pytest's capture."""
        with self.quiet():
            print(f"\n  {self.benchmark.name}: {words}", end="")


def seeded(seed: int) -> Random:
    """Chance that is the same on every run."""
    return Random(seed)  # noqa: S311  (no secret depends on it)


@pytest.fixture
def clock(benchmark: BenchmarkFixture, capsys: pytest.CaptureFixture[str]) -> Clock:
    """A clock for one bench."""
    return Clock(benchmark, capsys.disabled)


@pytest.fixture(scope="module")
def shipped() -> Market:
    """The shipped market."""
    return load(ROADMAPS).market


@pytest.fixture(scope="module")
def large(shipped: Market) -> Market:
    """A thousand skills and three thousand targets of 10 to 40 requirements."""
    chance = seeded(1)
    template = next(iter(shipped.skills.values()))
    skills = dict(_skills(chance, template))
    targets = {target.id: target for target in _targets(chance, list(skills))}
    return shipped._replace(skills=skills, targets=targets)


def _skills(chance: Random, template: Skill) -> Iterator[tuple[str, Skill]]:
    """Prerequisites like ours: 1.4 a skill, at most four deep, a few skills needed by many."""
    first = (0, 100, 350, 750, 1000)
    for layer, (start, end) in enumerate(pairwise(first)):
        for number in range(start, end):
            count = chance.choice((1, 1, 2, 2)) if layer else 0
            needs = {
                f"s{int(start * chance.random() ** 2)}": chance.randint(1, 2) for _ in range(count)
            }
            name = f"s{number}"
            yield (
                name,
                template._replace(
                    id=name,
                    effort=chance.choice(EFFORTS),
                    prerequisites=tuple(needs.items()),
                    related=(),
                ),
            )


def _targets(chance: Random, names: list[str]) -> Iterator[Target]:
    for number in range(3000):
        rows = tuple(
            _row(chance, (skill,)) for skill in chance.sample(names, chance.randint(10, 40))
        )
        yield Target(f"role-{number}", SENIORITIES[number % 4], rows, "market")


def _row(chance: Random, skills: tuple[str, ...]) -> Requirement:
    weight = Fraction(chance.randint(5, 900), 10)
    return Requirement(
        skills=skills,
        level=chance.randint(1, 4),
        priority=chance.choice(("critical", "high", "medium", "nice")),
        basis="market",
        weight=weight,
        weight_from="market",
        share=weight,
        postings=None,
        disputed=False,
        evidence=(),
    )


def _largest(market: Market) -> Target:
    """The target with the most steps from an empty profile."""
    return max(market.targets.values(), key=lambda t: len(route_to(market, t, {}).steps))


# The shipped market


def test_order_of_the_largest_target(clock: Clock, shipped: Market) -> None:
    """From an empty profile the order of the largest shipped target is proved optimal or within 1 %."""
    steps = route_to(shipped, _largest(shipped), {}).steps
    jobs, _ = to_jobs(steps, gain_of)
    found = clock(30, lambda: best_order(jobs))
    clock.say(f"{len(jobs)} steps, {float(found.cost / found.bound):.5f} of the bound")
    assert found.bound <= found.cost <= found.bound * 101 / 100


def test_order_of_every_target(clock: Clock, shipped: Market) -> None:
    """Of all shipped targets most are ordered optimally and none is over 1 % above its bound."""
    jobs = [to_jobs(route_to(shipped, t, {}).steps, gain_of)[0] for t in shipped.targets.values()]
    found = clock(300, lambda: [best_order(one) for one in jobs])
    optimal = sum(order.is_optimal for order in found)
    worst = max(float(order.cost / order.bound) for order in found)
    clock.say(f"{optimal} of {len(found)} optimal, the worst at {worst:.5f} of its bound")
    assert optimal >= 0.75 * len(found)
    assert worst <= 1.01


def test_what_fits_by_a_date(clock: Clock, shipped: Market) -> None:
    """Half the hours of the largest target: the choice is within 1 % of its bound."""
    steps = route_to(shipped, _largest(shipped), {}).steps
    jobs, _ = to_jobs(steps, gain_of)
    sequence = best_order(jobs).sequence
    room = sum(jobs.hours) // 2
    found = clock(100, lambda: best_choice(jobs, sequence, room))
    clock.say(f"{float(found.bound / found.weight):.5f} is the bound, optimal: {found.is_optimal}")
    assert found.hours <= room
    assert found.bound <= found.weight * Fraction(101, 100)


def test_what_fits_into_any_time_for_any_target(clock: Clock, shipped: Market) -> None:
    """24 targets × six rooms: nine of ten choices are proved best, none is 1 % below its bound."""
    cases = []
    for target in shipped.targets.values():
        jobs, _ = to_jobs(route_to(shipped, target, {}).steps, gain_of)
        sequence = best_order(jobs).sequence
        cases += [(jobs, sequence, sum(jobs.hours) * part // 10) for part in (1, 2, 3, 5, 7, 9)]
    found = clock(100 * len(cases), lambda: [best_choice(*case) for case in cases], rounds=1)
    worst = max(float(choice.bound / choice.weight) for choice in found)
    optimal = sum(choice.is_optimal for choice in found)
    clock.say(f"{optimal} of {len(found)} optimal, the worst bound at {worst:.5f} of its choice")
    assert optimal >= 0.9 * len(found)
    assert worst <= 1.01


def test_all_targets_ranked(clock: Clock, shipped: Market) -> None:
    """Ranking all shipped targets gives what assessing each of them gives."""
    levels = {name: place % 6 for place, name in enumerate(shipped.skills)}
    index = build_index(shipped.targets.values())
    found = clock(5, lambda: rank(index, levels, shipped.scale))
    one_by_one = {t.id: assess(t, levels, shipped.scale) for t in shipped.targets.values()}
    assert all(s.readiness == one_by_one[s.target].readiness for s in found)


def test_a_whole_plan(clock: Clock, shipped: Market) -> None:
    """The fastest plan for the largest target ends where it says, at a price of almost nothing."""
    target = _largest(shipped)
    plan = clock(100, lambda: make_plan(shipped, target, {}, Wishes(START, 10)))
    clock.say(
        f"{len(plan.order)} steps in {len(plan.months)} months, price {float(plan.price):.4f}"
    )
    assert plan.months[-1].readiness == plan.readiness_end
    assert plan.price < Fraction(1, 2)


def test_a_whole_plan_by_a_date(clock: Clock, shipped: Market) -> None:
    """With a year for the largest target the plan fills the year and says what is left out."""
    target = _largest(shipped)
    wishes = Wishes(START, 10, until=date(2026, 1, 19))
    plan = clock(150, lambda: make_plan(shipped, target, {}, wishes))
    clock.say(f"{float(plan.readiness_end):.1f} points, {plan.short_by_hours:.0f} hours short")
    assert not plan.fits
    assert sum(step.likely for step in plan.order) > 0.95 * 365 * 10 / 7


# Twenty times as large


def test_three_thousand_targets_ranked(clock: Clock, large: Market) -> None:
    """Sixty known skills against 3,000 targets: the ranking agrees with assessing a sample."""
    chance = seeded(2)
    levels = {name: chance.randint(0, 5) for name in chance.sample(list(large.skills), 60)}
    index = build_index(large.targets.values())
    found = clock(50, lambda: rank(index, levels, large.scale))
    assert len(found) == 3000
    for standing in found[::100]:
        one = assess(large.targets[standing.target], levels, large.scale)
        assert (standing.readiness, standing.status) == (one.readiness, one.status)


def test_a_person_who_knows_everything_ranked(clock: Clock, large: Market) -> None:
    """A thousand known skills, the most there is to visit: every target is fully known."""
    levels = dict.fromkeys(large.skills, 3)
    index = build_index(large.targets.values())
    found = clock(100, lambda: rank(index, levels, large.scale))
    assert all(standing.known_weight == 100 for standing in found)


@pytest.mark.parametrize("rows", [40, 120, 400])
def test_order_of_a_large_target(clock: Clock, large: Market, rows: int) -> None:
    """Targets of a thousand-skill market: the order is within 1 % of its bound."""
    chance = seeded(rows)
    skills = chance.sample(list(large.skills), rows)
    target = Target("large", "senior", tuple(_row(chance, (s,)) for s in skills), "market")
    jobs, _ = to_jobs(route_to(large, target, {}).steps, gain_of)
    found = clock(2000, lambda: best_order(jobs), rounds=3)
    clock.say(f"{len(jobs)} steps, {float(found.cost / found.bound):.5f} of the bound")
    assert found.bound <= found.cost <= found.bound * 101 / 100
