"""What slipped: the plan as it was some weeks ago, against what has been reached since."""

from datetime import date, timedelta
from typing import NamedTuple

from skillgap.engine.calendar import hours_between, months_from
from skillgap.engine.gap import Levels
from skillgap.engine.history import levels_on
from skillgap.engine.pace import StepKey, finished, learn, open_hours
from skillgap.engine.plan import Plan, Wishes, make_plan
from skillgap.engine.steps import Choices, Step
from skillgap.engine.tracks import fill_months
from skillgap.market.market import Market
from skillgap.person.model import Profile

LOOK_BACK = timedelta(days=62)
"""How far back a plan is compared: two months. What was meant before that is no news any more."""

DAY = timedelta(days=1)


class Slip(NamedTuple):
    """A past plan from the day `since` on and what came of it up to yesterday.

    `missed` are steps it had by now that are not reached, `kept` how many are, `instead` steps that
    were reached before their time. Hours are those planned and those logged from `since` on.
    """

    since: date
    missed: tuple[Step, ...]
    kept: int
    instead: tuple[StepKey, ...]
    planned_hours: float
    logged_hours: float
    finish_then: date | None
    finish_now: date | None


def slip(market: Market, profile: Profile, levels: Levels, plan: Plan, today: date) -> Slip | None:
    """Compare a plan of today with the one there would have been at the earliest snapshot of late.

    It is made again from the levels and the log of that day, with today's hours a week and choices.
    None where there is no snapshot to start from, or the plan had not begun.
    """
    day = _day_to_compare(profile, plan.target.id, today)
    if day is None:
        return None
    start = max(profile.start or day, day)
    if start >= today or (plan.wishes.until is not None and plan.wishes.until < start):
        return None
    then = levels_on(day, profile, plan.target.id, levels)
    wishes = plan.wishes._replace(
        start=start, choices=_choices_on(day, market, profile, then, plan.wishes.choices)
    )
    before = make_plan(market, plan.target, then, wishes)
    due = _due(before, wishes, today - DAY)
    missed = tuple(step for step in due if levels.get(step.skill, 0) < step.to)
    log = [each for each in profile.log if day < each.date <= today and each.date >= start]
    planned = {(step.skill, step.to) for step in due}
    return Slip(
        since=start,
        missed=missed,
        kept=len(due) - len(missed),
        instead=tuple(key for key in finished(log) if key not in planned),
        planned_hours=hours_between(start, today - DAY, wishes.pace),
        logged_hours=sum(each.hours for each in log),
        finish_then=before.finish[1],
        finish_now=plan.finish[1],
    )


def _day_to_compare(profile: Profile, target: str, today: date) -> date | None:
    """The earliest day of late with a snapshot; else the look back, where the levels were the same."""
    limit = today - LOOK_BACK
    days = [each.date for each in profile.history if each.target == target and each.levels]
    late = [day for day in days if limit <= day < today]
    return min(late) if late else limit if any(day < limit for day in days) else None


def _choices_on(
    day: date, market: Market, profile: Profile, then: Levels, choices: Choices
) -> Choices:
    """The choices of today with what the log told on that day; a pace of the person's own stays."""
    log = [entry for entry in profile.log if entry.date <= day]
    known = choices._replace(logged=open_hours(log, then))
    if not choices.paced_by:
        return known
    pace = learn(log, market, then, choices)
    return known._replace(pace=pace.ratio, paced_by=len(pace.observations))


def _due(plan: Plan, wishes: Wishes, last: date) -> list[Step]:
    """The steps that a plan finishes up to a day, but for those learned at work."""
    months = months_from(wishes.start, wishes.pace, last)
    filled = fill_months(plan.order, months, wishes.tracks)
    return [
        piece.step for month in filled for piece in month.pieces if piece.done and piece.step.likely
    ]
