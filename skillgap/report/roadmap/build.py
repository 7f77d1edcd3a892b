"""From a person, a target and wishes to a roadmap ready to be told."""

from collections.abc import Sequence

from skillgap.engine.plan import Plan, Wishes
from skillgap.engine.prices import alternatives, prices
from skillgap.engine.reach import hours_needed
from skillgap.market.model import Target
from skillgap.market.reference import Activity, Preparation
from skillgap.report.roadmap.rows import Roadmap
from skillgap.report.subject import Subject


def build_roadmap(
    subject: Subject,
    target: Target,
    wishes: Wishes | None = None,
    *,
    preparation: Sequence[Preparation] = (),
    activities: Sequence[Activity] = (),
    notes: Sequence[str] = (),
) -> Roadmap:
    """Plan, price the choices and, where a deadline is missed, find the hours that would make it.

    `wishes` default to the profile's. Raises UsageError for an unknown style.
    """
    wanted = wishes or subject.wishes
    plan = subject.plan(target, wanted)
    has_choices = next(alternatives(wanted), None) is not None
    return Roadmap(
        subject=subject,
        plan=plan,
        prices=prices(subject.market, target, subject.levels, plan) if has_choices else (),
        hours_needed=_hours_needed(subject, plan),
        preparation=tuple(preparation),
        activities=tuple(activities),
        notes=tuple(notes),
    )


def _hours_needed(subject: Subject, plan: Plan) -> int | None:
    """Hours a week with which all of it fits; 0 where it does already."""
    until = plan.wishes.until
    if until is None or plan.fits:
        return 0
    return hours_needed(subject.market, plan.target, subject.levels, plan.wishes, until)
