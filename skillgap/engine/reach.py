"""Backwards from a goal: how many hours a week a date asks for, and readiness by month."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from skillgap.engine.gap import Levels
from skillgap.engine.plan import Wishes, make_plan
from skillgap.market.market import Market
from skillgap.market.model import Target

MOST_HOURS = 80
"""Hours a week beyond which a plan is not worth printing."""


def hours_needed(
    market: Market,
    target: Target,
    levels: Levels,
    wishes: Wishes,
    by: date,
    goal: Fraction | None = None,
) -> int | None:
    """The fewest whole hours a week with which `goal` (points; default: all of it) is reached by a date.

    None where even 80 hours a week are not enough, or the goal is out of reach by study.
    """
    best = _reach(market, target, levels, wishes._replace(until=None))
    aim = best if goal is None else goal
    if aim > best:
        return None
    low, high = -1, MOST_HOURS + 1
    while low + 1 < high:
        middle = (low + high) // 2
        trial = wishes._replace(hours_per_week=float(middle), until=by)
        if _reach(market, target, levels, trial) >= aim:
            high = middle
        else:
            low = middle
    return high if high <= MOST_HOURS else None


def _reach(market: Market, target: Target, levels: Levels, wishes: Wishes) -> Fraction:
    return make_plan(market, target, levels, wishes).readiness_end


def curves(
    market: Market, target: Target, levels: Levels, wishes: Wishes, hours: Sequence[float]
) -> dict[float, tuple[tuple[str, Fraction], ...]]:
    """Readiness at each month's end, (YYYY-MM, points), for several hours a week."""
    return {
        h: tuple(
            (month.name, month.readiness)
            for month in make_plan(market, target, levels, wishes._replace(hours_per_week=h)).months
        )
        for h in hours
    }
