"""What each choice of a person costs: the plan with it against the plan without it."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from skillgap.engine.gap import Levels, readiness
from skillgap.engine.plan import Plan, Wishes, ordered_steps
from skillgap.engine.steps import Choices
from skillgap.engine.styles import Sequenced
from skillgap.market.market import Market
from skillgap.market.model import Target


class Price(NamedTuple):
    """The cost of one choice.

    `area` is in points of mean readiness over the longer of both plans (positive: the choice
    costs), `hours` what it adds to the plan (negative: it saves), `points` the readiness at the end
    that it gives up.
    """

    choice: str
    subject: str
    area: Fraction
    hours: float
    points: Fraction

    def weeks(self, hours_per_week: float) -> float:
        """The hours as weeks of study."""
        return self.hours / hours_per_week if hours_per_week else 0.0


def prices(market: Market, target: Target, levels: Levels, plan: Plan) -> tuple[Price, ...]:
    """The price of the style and of every pin, skip, own estimate and skill learned at work.

    Deadlines are left aside: each plan is compared as if there were time for all of it.
    """
    wishes = plan.wishes
    _, chosen = ordered_steps(market, target, levels, wishes)
    found = []
    for choice, subject, without in alternatives(wishes):
        _, other = ordered_steps(market, target, levels, without)
        found.append(_price(choice, subject, chosen, other, readiness(target, levels)))
    return tuple(found)


def alternatives(wishes: Wishes) -> Iterator[tuple[str, str, Wishes]]:
    """Each choice by name and subject, with the wishes that lack it."""
    choices = wishes.choices
    if wishes.style != "fastest":
        yield "style", wishes.style, wishes._replace(style="fastest")
    for skill in choices.pinned:
        yield "pin", skill, _with(wishes, pinned=tuple(s for s in choices.pinned if s != skill))
    for skill in sorted(choices.skipped):
        yield "skip", skill, _with(wishes, skipped=choices.skipped - {skill})
    for skill in sorted(choices.at_work):
        yield "at work", skill, _with(wishes, at_work=choices.at_work - {skill})
    for skill in dict.fromkeys(skill for skill, _ in choices.own_hours):
        kept = {key: h for key, h in choices.own_hours.items() if key[0] != skill}
        yield "own hours", skill, _with(wishes, own_hours=kept)


def _with(wishes: Wishes, **changes: object) -> Wishes:
    choices: Choices = wishes.choices._replace(**changes)  # type: ignore[arg-type]
    return wishes._replace(choices=choices)


def _price(
    choice: str, subject: str, chosen: Sequenced, other: Sequenced, start: Fraction
) -> Price:
    longest = Fraction(max(chosen.hours, other.hours))
    ends = [start + sum((s.gain for s in plan.steps), Fraction(0)) for plan in (chosen, other)]
    areas = [
        end - plan.cost / longest if longest else end
        for end, plan in zip(ends, (chosen, other), strict=True)
    ]
    return Price(
        choice, subject, areas[1] - areas[0], chosen.hours - other.hours, ends[1] - ends[0]
    )
