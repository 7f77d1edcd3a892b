"""The roadmap: from a person's levels and hours to steps over months.

The area under the readiness curve is the mean readiness, in points, over the hours of the plan:
what all of it is about. `area_bound` is the most that any order of the same steps could reach.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from itertools import chain, islice
from typing import NamedTuple

from skillgap.engine.calendar import (
    LONGEST_PLAN,
    HoursChange,
    MonthHours,
    Pace,
    day_when,
    hours_between,
    months_from,
    reserve,
)
from skillgap.engine.deadline import best_choice
from skillgap.engine.gap import Levels, readiness
from skillgap.engine.order import Jobs, best_order
from skillgap.engine.spread import total_hours
from skillgap.engine.steps import NO_CHOICES, Choices, Route, Step, reached, route_to
from skillgap.engine.styles import (
    QUARTERS,
    Sequenced,
    curriculum_levels,
    curriculum_of,
    gain_critical_double,
    gain_of,
    phase_groups,
    sequence,
    stage_groups,
    to_jobs,
    with_needs,
)
from skillgap.engine.tally import Tally
from skillgap.engine.tracks import MonthPieces, fill_months
from skillgap.market.market import Market
from skillgap.market.model import Hours3, Target

MISSED = 0.05
"""The part of the weeks that go by without study, beyond those foreseen: one in twenty (ours)."""

INTERVIEW_PART = 0.3
"""The part of the last months' hours that interview preparation takes."""


class Wishes(NamedTuple):
    """How a person wants the plan. `until` is the last day there is; None means as long as it takes.

    `interview_hours` are booked at the end, `parallel_hours` every week.
    """

    start: date
    hours_per_week: float = 8.0
    changes: tuple[HoursChange, ...] = ()
    until: date | None = None
    style: str = "fastest"
    tracks: int = 2
    choices: Choices = NO_CHOICES
    interview_hours: float = 0.0
    parallel_hours: float = 0.0

    @property
    def pace(self) -> Pace:
        """The hours a week that are left for the steps, and when they change."""
        less = self.parallel_hours
        return Pace(
            max(self.hours_per_week - less, 0.0),
            tuple(
                c._replace(hours_per_week=max(c.hours_per_week - less, 0.0)) for c in self.changes
            ),
        )


class Month(NamedTuple):
    """A month of the plan. `readiness` (points) is what is expected at its end."""

    pieces: MonthPieces
    readiness: Fraction
    capacity: float

    @property
    def name(self) -> str:
        """`YYYY-MM`."""
        return self.pieces.month.name


class Plan(NamedTuple):
    """The roadmap of one person for one target.

    `order` is the sequence before it is cut into months; `left_out` are steps a deadline leaves no
    room for, `short_by_hours` the hours that are missing for them. `finish` are dates for the low,
    likely and high hours (None: more than fifty years away).
    """

    target: Target
    wishes: Wishes
    readiness_start: Fraction
    readiness_end: Fraction
    order: tuple[Step, ...]
    months: tuple[Month, ...]
    left_out: tuple[Step, ...]
    short_by_hours: float
    area: Fraction
    area_bound: Fraction
    hours: Hours3
    finish: tuple[date | None, date | None, date | None]

    @property
    def fits(self) -> bool:
        """True where everything the target asks for is in the plan."""
        return not self.left_out

    @property
    def price(self) -> Fraction:
        """What the order costs against the best one, in points of area."""
        return self.area_bound - self.area


def make_plan(market: Market, target: Target, levels: Levels, wishes: Wishes) -> Plan:
    """The best plan for these wishes. Raises UsageError for an unknown style."""
    route, ordered = ordered_steps(market, target, levels, wishes)
    chosen, short = ordered, 0.0
    left_out: tuple[Step, ...] = ()
    if wishes.until is not None:
        room = _room(wishes)
        chosen, left_out = _what_fits(route, ordered, room, market, wishes)
        short = max(ordered.hours - room, 0.0) if left_out else 0.0
    start = readiness(target, levels)
    return Plan(
        target=target,
        wishes=wishes,
        readiness_start=start,
        readiness_end=readiness(target, reached(levels, chosen.steps)),
        order=_true_gains(target, levels, chosen.steps),
        months=_months(target, levels, chosen, wishes),
        left_out=left_out,
        short_by_hours=short,
        area=_area(start, chosen, chosen.cost),
        area_bound=_area(start, chosen, chosen.bound),
        hours=total_hours(chosen.steps, wishes.choices.paced_by),
        finish=_finish(chosen, wishes),
    )


def ordered_steps(
    market: Market, target: Target, levels: Levels, wishes: Wishes
) -> tuple[Route, Sequenced]:
    """All steps to the target in the order of the style, pinned skills first."""
    curriculum = curriculum_of(wishes.style, market)
    phases = curriculum_levels(market, curriculum, target) if curriculum else []
    route = route_to(market, target, levels, wishes.choices, _highest(phases))
    return route, _in_style(route, route.steps, wishes, phases)


def _in_style(
    route: Route, steps: Sequence[Step], wishes: Wishes, phases: Sequence[Mapping[str, int]] = ()
) -> Sequenced:
    groups: dict[tuple[str, int], int] = {}
    if wishes.style == "staged":
        groups = stage_groups(route)
    elif phases:
        groups = phase_groups(phases)
    pinned = {skill: place for place, skill in enumerate(wishes.choices.pinned)}
    for step in steps:
        if step.skill in pinned:
            groups[step.skill, step.to] = pinned[step.skill] - len(pinned)
    weight = gain_critical_double if wishes.style == "critical-first" else gain_of
    return sequence(steps, groups, weight)


def _highest(phases: Sequence[Mapping[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for phase in phases:
        for skill, level in phase.items():
            found[skill] = max(level, found.get(skill, 0))
    return found


def _room(wishes: Wishes) -> float:
    """Hours of study between the start and the last day, interview preparation taken off."""
    if wishes.until is None:
        return 0.0
    hours = hours_between(wishes.start, wishes.until, wishes.pace)
    return max(hours - min(wishes.interview_hours, hours * INTERVIEW_PART), 0.0)


def _what_fits(
    route: Route,
    ordered: Sequenced,
    room: float,
    market: Market,
    wishes: Wishes,
) -> tuple[Sequenced, tuple[Step, ...]]:
    """The best steps for the room there is, in order, and what is left out."""
    if ordered.hours <= room:
        return ordered, ()
    steps = ordered.steps
    quarters = int(room * QUARTERS + 1e-6)
    jobs, _ = to_jobs(steps, gain_of)
    first = _pinned_first(jobs, steps, wishes.choices.pinned, quarters)
    rest = [j for j in range(len(steps)) if j not in first]
    left = quarters - sum(jobs.hours[j] for j in first)
    part = jobs.part(rest)
    choice = best_choice(part, best_order(part).sequence, left)
    taken = first | {rest[j] for j in choice.jobs}
    curriculum = curriculum_of(wishes.style, market)
    phases = curriculum_levels(market, curriculum, route.target) if curriculum else []
    kept = _in_style(route, [steps[j] for j in sorted(taken)], wishes, phases)
    return kept, tuple(step for j, step in enumerate(steps) if j not in taken)


def _pinned_first(
    jobs: Jobs, steps: Sequence[Step], pinned: Sequence[str], quarters: int
) -> set[int]:
    """The steps of pinned skills with what they need, in order, as far as the hours go."""
    taken: set[int] = set()
    for j in (j for j, step in enumerate(steps) if step.skill in pinned):
        chain = with_needs(jobs, [j]) - taken
        if sum(jobs.hours[k] for k in taken | chain) <= quarters:
            taken |= chain
    return taken


def _true_gains(target: Target, levels: Levels, steps: Sequence[Step]) -> tuple[Step, ...]:
    """Each step with the change it makes when taken in this order.

    It differs from the planned gain only where two alternatives of one requirement are both learned.
    """
    tally = Tally(target, levels)
    changes = [(step, tally.take(step)) for step in steps]
    return tuple(step if step.gain == gain else step._replace(gain=gain) for step, gain in changes)


def _months(target: Target, levels: Levels, chosen: Sequenced, wishes: Wishes) -> tuple[Month, ...]:
    months = _study_months(chosen, wishes)
    filled = fill_months(chosen.steps, months, wishes.tracks)
    if wishes.until is not None and _unfinished(filled, chosen):
        filled = fill_months(chosen.steps, months, wishes.tracks, smallest=0.0)
    tally = Tally(target, levels)
    found = []
    for month in filled:
        points = tally.take_all(piece.step for piece in month.pieces if piece.done)
        found.append(Month(month, points, month.month.hours))
    return tuple(found)


def _unfinished(filled: Sequence[MonthPieces], chosen: Sequenced) -> bool:
    return sum(piece.done for month in filled for piece in month.pieces) < len(chosen.steps)


def _study_months(chosen: Sequenced, wishes: Wishes) -> Iterable[MonthHours]:
    """Months with the hours left for steps; interview preparation takes its part of the last ones."""
    if wishes.until is not None:
        months = list(months_from(wishes.start, wishes.pace, wishes.until))
        return reserve(months, INTERVIEW_PART, wishes.interview_hours)
    needed = chosen.hours + wishes.interview_hours
    found: list[MonthHours] = []
    for month in months_from(wishes.start, wishes.pace):
        found.append(month)
        needed -= month.hours
        if needed <= 0:
            break
    spare = months_from(found[-1].last, wishes.pace) if found else iter(())
    next(spare, None)
    kept = reserve(found, INTERVIEW_PART, wishes.interview_hours)
    return chain(kept, islice(spare, LONGEST_PLAN - len(found)))


def _area(start: Fraction, chosen: Sequenced, price: Fraction) -> Fraction:
    """Mean readiness over the hours of the steps: what is reached, less Σ gain·completion / hours."""
    end = start + sum((step.gain for step in chosen.steps), Fraction(0))
    if not chosen.hours:
        return end
    return end - price / Fraction(chosen.hours)


def _finish(chosen: Sequenced, wishes: Wishes) -> tuple[date | None, date | None, date | None]:
    """The days on which low, likely and high hours are done; the last one with weeks missed."""
    if not chosen.steps and not wishes.interview_hours:
        return wishes.start, wishes.start, wishes.start
    hours = total_hours(chosen.steps, wishes.choices.paced_by)
    low, likely, high = (each + wishes.interview_hours for each in hours)
    late = high / (1 - MISSED) if high > low else high
    pace, start = wishes.pace, wishes.start
    return day_when(low, start, pace), day_when(likely, start, pace), day_when(late, start, pace)
