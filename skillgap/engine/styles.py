"""The styles of a plan: in which groups the steps are put in order.

Each group is ordered for the largest area; a later group starts when the earlier one is done, with
the prerequisites it needs pulled in. `fastest` is one group.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from skillgap.engine.order import Jobs, Order, best_order, cost
from skillgap.engine.steps import Route, Step
from skillgap.market.market import Market
from skillgap.market.model import ListedItem, Target
from skillgap.market.reference import Curriculum, Specialisation
from skillgap.problems import UsageError, did_you_mean

QUARTERS = 4
"""Hours are multiples of a quarter, so four times an hour is a whole number."""

CURRICULUM = "curriculum:"
STYLES: Mapping[str, str] = {
    "fastest": "the most readiness the soonest",
    "critical-first": "critical requirements count double in the order",
    "staged": "the career path's stages one after the other, must-haves first",
    "curriculum:ID": "a report's own timeline, what you know ticked off",
}
LAST_GROUP = 10_000


class Sequenced(NamedTuple):
    """Steps in order, with Σ gain·completion in points × hours, and a lower bound on it.

    The bound holds for every order of these steps, whatever the style.
    """

    steps: tuple[Step, ...]
    cost: Fraction
    bound: Fraction
    hours: float


def to_jobs(steps: Sequence[Step], weight: Callable[[Step], Fraction]) -> tuple[Jobs, int]:
    """Steps as integer jobs, and the factor that made their weights whole."""
    weights = [weight(step) for step in steps]
    factor = lcm(*(w.denominator for w in weights)) if weights else 1
    number = {(step.skill, step.to): place for place, step in enumerate(steps)}
    return Jobs(
        hours=tuple(round(step.likely * QUARTERS) for step in steps),
        weights=tuple(int(w * factor) for w in weights),
        before=tuple(
            tuple(number[need] for need in step.needs if need in number) for step in steps
        ),
    ), factor


def gain_of(step: Step) -> Fraction:
    """What `fastest` orders by: points of readiness."""
    return step.gain


def gain_critical_double(step: Step) -> Fraction:
    """What `critical-first` orders by: points, twice for what a critical requirement asks."""
    return step.gain * (2 if step.critical else 1)


def sequence(
    steps: Sequence[Step],
    group_of: Mapping[tuple[str, int], int],
    weight: Callable[[Step], Fraction] = gain_of,
) -> Sequenced:
    """Put steps in order, group by group; steps without a group come with what needs them, or last."""
    jobs, factor = to_jobs(steps, gain_of)
    best = best_order(jobs)
    if not group_of and weight is gain_of:
        found = list(best.sequence)
    else:
        found = _grouped(steps, to_jobs(steps, weight)[0], group_of)
    unit = factor * QUARTERS
    return Sequenced(
        steps=tuple(steps[j] for j in found),
        cost=Fraction(cost(jobs, found), unit),
        bound=Fraction(best.bound) / unit,
        hours=sum(jobs.hours) / QUARTERS,
    )


def _grouped(
    steps: Sequence[Step], jobs: Jobs, group_of: Mapping[tuple[str, int], int]
) -> list[int]:
    groups = [group_of.get((step.skill, step.to), LAST_GROUP) for step in steps]
    done: dict[int, None] = {}
    for group in sorted(set(groups)):
        named = (j for j, found in enumerate(groups) if found == group)
        members = sorted(j for j in with_needs(jobs, named) if j not in done)
        inner: Order = best_order(jobs.part(members))
        done.update(dict.fromkeys(members[j] for j in inner.sequence))
    return list(done)


def with_needs(jobs: Jobs, named: Iterable[int]) -> set[int]:
    """Jobs with everything they need, directly or not."""
    waiting = list(named)
    members: set[int] = set()
    while waiting:
        job = waiting.pop()
        if job not in members:
            members.add(job)
            waiting += jobs.before[job]
    return members


def stage_groups(route: Route) -> dict[tuple[str, int], int]:
    """Group number by step for `staged`: stage by stage, must-have before nice-to-have.

    What the path does not list but the target calls critical goes with the first stage's
    must-haves; the rest comes last.
    """
    groups: dict[tuple[str, int], int] = {}
    for row, skill in route.chosen.items():
        must = any(e.kind == "must-have" for e in row.evidence)
        if row.stage:
            group = 2 * row.stage - must
        else:
            group = 1 if row.priority == "critical" else LAST_GROUP
        for to in range(1, row.level + 1):
            groups[skill, to] = min(group, groups.get((skill, to), LAST_GROUP))
    return groups


def curriculum_phases(
    curriculum: Curriculum, target: Target
) -> list[tuple[str, tuple[ListedItem, ...]]]:
    """The phases of a curriculum with the specialisation that fits the role in the open one."""
    phases = [(phase.name, phase.items) for phase in curriculum.phases]
    chosen = specialisation(curriculum, target)
    if chosen is not None:
        empty = next((n for n, phase in enumerate(phases) if not phase[1]), len(phases))
        phases[empty : empty + 1] = [(chosen.name, chosen.items)]
    return phases


def specialisation(curriculum: Curriculum, target: Target) -> Specialisation | None:
    """The specialisation that leads to the target's role, else the first."""
    ways = curriculum.specialisations
    return next((s for s in ways if target.role in s.roles), ways[0] if ways else None)


def curriculum_levels(
    market: Market, curriculum: Curriculum, target: Target
) -> list[dict[str, int]]:
    """For each phase the level it takes each skill to: its own, else the target's, else 2."""
    asked = {s: r.level for r in target.requirements for s in r.skills}
    found = []
    for _, items in curriculum_phases(curriculum, target):
        phase: dict[str, int] = {}
        for item in items:
            for skill, *_ in item.skills:
                if skill in market.skills:
                    level = item.level or asked.get(skill, 2)
                    phase[skill] = max(level, phase.get(skill, 0))
        found.append(phase)
    return found


def phase_groups(levels: Iterable[Mapping[str, int]]) -> dict[tuple[str, int], int]:
    """Group number by step for a curriculum: its phases in order."""
    groups: dict[tuple[str, int], int] = {}
    for number, phase in enumerate(levels):
        for skill, level in phase.items():
            for to in range(1, level + 1):
                groups.setdefault((skill, to), number)
    return groups


def curriculum_of(style: str, market: Market) -> Curriculum | None:
    """The curriculum a style names, or None for the other styles. Raises UsageError."""
    if style in STYLES and style != "curriculum:ID":
        return None
    name = style.removeprefix(CURRICULUM)
    if style.startswith(CURRICULUM) and name in market.curricula:
        return market.curricula[name]
    valid = [s for s in STYLES if s != "curriculum:ID"] + [CURRICULUM + c for c in market.curricula]
    raise UsageError(
        f"Unknown style {style!r}{did_you_mean(style, valid)}.", "Styles: " + ", ".join(valid)
    )
