"""What a plan may book beside its steps: interview preparation and weekly activities.

Hours are estimates of ours, as `roadmaps/interviews.yaml` and the curricula give them.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from skillgap.engine.calendar import MonthHours, hours_between, months_from, next_month
from skillgap.engine.gap import Levels
from skillgap.engine.plan import Plan
from skillgap.engine.styles import CURRICULUM
from skillgap.market.market import Market
from skillgap.market.model import SENIORITIES, Hours3, Target
from skillgap.market.reference import Activity, Curriculum, Preparation

ENTRY_CURRICULUM = "sprint-6-months"
LATER_CURRICULUM = "plan-1-year"

ABLE = 3
"""The level at which a skill the target does not ask for needs no preparation: proficient."""

LARGEST_PART = 0.25
"""The most of a week's hours that activities beside the plan may take."""


def interview_parts(market: Market, target: Target, levels: Levels) -> tuple[Preparation, ...]:
    """The parts of interview preparation a target calls for and the person has not got behind them.

    A part is behind a person who has each of its skills at the level the target asks for, or at
    level 3 where it does not ask.
    """
    asked = {skill: row.level for row in target.requirements if row.weight for skill in row.skills}
    rank = SENIORITIES.index(target.seniority)

    def has(alternatives: Sequence[str]) -> bool:
        return any(levels.get(s, 0) >= asked.get(s, ABLE) for s in alternatives)

    return tuple(
        part
        for part in market.interviews.preparation
        if SENIORITIES.index(part.from_seniority) <= rank
        and not (part.skills and all(has(alternatives) for alternatives in part.skills))
    )


def preparation_hours(parts: Sequence[Preparation]) -> Hours3:
    """Hours of all parts (low, likely, high)."""
    return (
        sum(part.hours[0] for part in parts),
        sum(part.hours[1] for part in parts),
        sum(part.hours[2] for part in parts),
    )


def weekly_activities(market: Market, target: Target, style: str) -> tuple[Activity, ...]:
    """The activities of the curriculum that the style names, else of the one for this seniority."""
    fallback = ENTRY_CURRICULUM if target.seniority == "entry" else LATER_CURRICULUM
    for name in (style.removeprefix(CURRICULUM), fallback):
        curriculum: Curriculum | None = market.curricula.get(name)
        if curriculum is not None and curriculum.parallel:
            return curriculum.parallel
    return ()


def activity_hours(activities: Sequence[Activity], hours_per_week: float) -> float:
    """Hours a week of all activities, at most a quarter of the week's."""
    return min(sum(a.hours_per_week for a in activities), hours_per_week * LARGEST_PART)


class InterviewHours(NamedTuple):
    """Hours of interview preparation by month (`YYYY-MM`).

    `after` are the months that hold nothing else; `unplaced` are hours a deadline leaves no room for.
    """

    by_month: dict[str, float]
    after: tuple[MonthHours, ...]
    unplaced: float


def interview_hours(plan: Plan) -> InterviewHours:
    """Where the hours of interview preparation lie: what the months set aside, then what is left."""
    wishes = plan.wishes
    left = wishes.interview_hours
    by_month: dict[str, float] = {}
    for month in plan.months:
        span = month.pieces.month
        aside = hours_between(span.first, span.last, wishes.pace) - month.capacity
        if aside > 0:
            by_month[month.name] = min(aside, left)
            left -= by_month[month.name]
    if plan.months and left > 0:
        last = plan.months[-1]
        spare = min(max(last.capacity - last.pieces.hours, 0.0), left)
        by_month[last.name] = by_month.get(last.name, 0.0) + spare
        left -= spare
    after = []
    for span in _months_after(plan):
        if left <= 0:
            break
        booked = min(span.hours, left)
        after.append(MonthHours(span.first, span.last, booked))
        left -= booked
    return InterviewHours(
        {k: h for k, h in by_month.items() if h > 0}, tuple(after), max(left, 0.0)
    )


def _months_after(plan: Plan) -> Iterator[MonthHours]:
    wishes = plan.wishes
    start: date = next_month(plan.months[-1].pieces.month.first) if plan.months else wishes.start
    return months_from(start, wishes.pace, wishes.until)
