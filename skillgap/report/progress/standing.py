"""Where a person stands after something was done: readiness before and after, and the next steps."""

from fractions import Fraction

from skillgap.engine.gap import readiness
from skillgap.engine.steps import Step
from skillgap.market.model import Target
from skillgap.report import figures
from skillgap.report.shapes.progress import StandingShape
from skillgap.report.subject import Subject

MOST_NEXT = 2


def target_of(subject: Subject) -> Target | None:
    """The profile's target, where it has one that exists."""
    return subject.market.targets.get(subject.profile.target)


def standing_words(before: Subject, after: Subject) -> str:
    """`58.2 → 59.9 (+1.7), MLOps Engineer, senior`; nothing without a target."""
    target = target_of(after)
    if target is None:
        return ""
    was, found = before.assess(target), after.assess(target)
    if found.readiness is None:
        return ""
    name = f"{after.market.roles[target.role].name}, {target.seniority}"
    words = f"{_change(was.readiness, found.readiness)}, {name}"
    if was.readiness is None or was.known_weight >= found.known_weight:
        return words
    shares = (figures.percent(each.known_weight) for each in (found, was))
    counted = _change(readiness(target, before.levels), readiness(target, after.levels))
    return f"{words}; {next(shares)} of it is rated now, {next(shares)} before; with the rest as 0: {counted}"


def _change(then: Fraction | None, now: Fraction) -> str:
    """`58.2 → 59.9 (+1.7)`, or the number alone where it is the same."""
    if then is None or figures.points(then) == figures.points(now):
        return figures.points(now)
    rise = figures.signed(Fraction(figures.points(now)) - Fraction(figures.points(then)))
    return f"{figures.points(then)} → {figures.points(now)} ({rise})"


def _readiness(subject: Subject, target: Target) -> Fraction | None:
    return subject.assess(target).readiness


def standing_shape(before: Subject, after: Subject) -> StandingShape:
    """The same as JSON."""
    target = target_of(after)
    then, now = (_readiness(each, target) if target else None for each in (before, after))
    return {
        "target": after.profile.target,
        "before": None if then is None else float(then),
        "after": None if now is None else float(now),
    }


def next_steps(subject: Subject, most: int = MOST_NEXT) -> list[Step]:
    """The first steps of the plan as it is now, in the order they are begun."""
    target = target_of(subject)
    if target is None:
        return []
    wishes = subject.wishes
    if wishes.until is not None and wishes.until < wishes.start:
        wishes = wishes._replace(until=None)
    months = subject.plan(target, wishes).months
    pieces = [piece.step for month in months for piece in month.pieces.pieces]
    return list({(step.skill, step.to): step for step in pieces}.values())[:most]
