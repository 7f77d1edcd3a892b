"""Sentences about a plan that several formats share. Plain text, nothing escaped."""

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from skillgap.engine.explain import SalaryStage
from skillgap.engine.gap import Assessment
from skillgap.engine.plan import Plan
from skillgap.engine.prices import Price
from skillgap.engine.reach import MOST_HOURS
from skillgap.engine.rounding import round_parts
from skillgap.engine.steps import Step
from skillgap.engine.styles import CURRICULUM, STYLES
from skillgap.market.model import Hours3
from skillgap.report import figures
from skillgap.report.progress.words import learned_words, slip_words
from skillgap.report.roadmap.beside import preparation_hours
from skillgap.report.roadmap.rows import Roadmap

counted = figures.counted

ESTIMATE_NOTE = "estimates of ours, likely ones; the finish is a range for that reason"


def style_words(roadmap: Roadmap) -> str:
    """The style and what it means: `fastest: the most readiness the soonest`."""
    style = roadmap.plan.wishes.style
    if style.startswith(CURRICULUM):
        return f"{roadmap.subject.market.curricula[style.removeprefix(CURRICULUM)].name}, {STYLES['curriculum:ID']}"
    return f"{style}: {STYLES[style]}"


def pace_words(plan: Plan) -> str:
    """`8 h a week from 1 December 2026`, with what activities beside the steps take of it."""
    wishes = plan.wishes
    words = f"{wishes.hours_per_week:g} h a week from {figures.day(wishes.start)}"
    return words + (
        f", {wishes.parallel_hours:g} of them beside the steps" if wishes.parallel_hours else ""
    )


def own_pace_words(roadmap: Roadmap) -> str:
    """`1.3 × the estimate, from 6 finished steps (61 h, estimated 47 h)`; nothing before there is one."""
    subject = roadmap.subject
    return learned_words(subject.learned, roadmap.plan.wishes.choices, subject.market)


def slipped_words(roadmap: Roadmap) -> str:
    """What slipped, in a few sentences; nothing where there is no earlier plan to compare with."""
    return " ".join(slip_words(roadmap.slip, roadmap.subject.market))


def tracks_words(plan: Plan) -> str:
    """`2 skills side by side`."""
    count = plan.wishes.tracks
    return "one skill at a time" if count == 1 else f"{count} skills side by side"


def stage_words(stage: SalaryStage | None) -> str:
    """Where a month's end stands on the role's ladder, with its pay; nothing below the first rung."""
    if stage is None:
        return ""
    pay = figures.money_range(stage.target.salary, stage.target.salary_range)
    link = "of" if stage.status == "within reach" else "for"
    return f"{stage.status} {link} {stage.target.seniority} level, {pay} a year"


def finish_words(plan: Plan) -> str:
    """`4 February 2028 (26 October 2027 to 30 July 2028)`; months alone where it is years away."""
    low, likely, high = plan.finish
    if low == high:
        return figures.day(likely)
    return f"{figures.day(likely)} ({_until(low, high)})"


def _until(low: date | None, high: date | None) -> str:
    return f"{figures.day(low)} to {figures.day(high)}"


def finish_months(plan: Plan) -> str:
    """`February 2028, between October 2027 and July 2028`."""
    low, likely, high = (figures.month_year(day) for day in plan.finish)
    return likely if low == high else f"{likely}, between {low} and {high}"


def hours_words(plan: Plan) -> str:
    """The range of hours: `387 to 704 h`."""
    low, _, high = plan.hours
    return f"{low:,.0f} to {high:,.0f} h"


def deadline_words(roadmap: Roadmap) -> list[str]:
    """Whether everything fits before the deadline, by how much not, and what would."""
    plan, until = roadmap.plan, roadmap.plan.wishes.until
    if until is None:
        return []
    by = figures.day(until)
    if plan.fits:
        return [f"Everything fits before the deadline, {by}."]
    steps = len(plan.left_out)
    short = figures.hours(max(plan.short_by_hours, 1))
    words = [f"It does not fit by {by}: {counted(steps, 'step')} left out, {short} short."]
    if roadmap.hours_needed is None:
        words.append(f"Not even {MOST_HOURS} h a week would make all of it fit.")
    elif roadmap.hours_needed:
        words.append(f"{roadmap.hours_needed} h a week would make all of it fit.")
    return words


class LeftOut(NamedTuple):
    """A step (or several of one skill) that a deadline leaves no room for, as printed."""

    skill: str
    name: str
    level: str
    hours: str
    points: str


def left_out_rows(roadmap: Roadmap) -> list[LeftOut]:
    """What does not fit, one row for each skill, most points first; hours and points add up."""
    by_skill: dict[str, list[Step]] = {}
    for step in roadmap.plan.left_out:
        by_skill.setdefault(step.skill, []).append(step)
    groups = sorted(by_skill.values(), key=lambda steps: -sum(step.gain for step in steps))
    hours, _ = figures.hours_adding_up([sum(step.likely for step in steps) for steps in groups])
    gains = round_parts([sum((step.gain for step in steps), Fraction(0)) for steps in groups])
    return [
        LeftOut(
            skill=steps[0].skill,
            name=roadmap.skill_name(steps[0].skill),
            level=f"{steps[0].start}→{steps[-1].to}",
            hours=amount,
            points=figures.signed(gain) if gain else "",
        )
        for steps, amount, gain in zip(groups, hours, gains, strict=True)
    ]


def steps_words(roadmap: Roadmap) -> str:
    """`28 steps in 16 months`, or how many of the months are shown where there is no end to them."""
    steps, months = counted(len(roadmap.plan.order), "step"), counted(len(roadmap.months), "month")
    return f"{steps} in {months}" if roadmap.is_whole else f"{steps}, the first {months} shown"


def no_steps_words(plan: Plan) -> str:
    """Why a plan has no step: nothing is left to study, or nothing fits before the deadline."""
    if plan.left_out:
        return "No step fits into the time there is."
    return "There is nothing to study for this target."


class Beside(NamedTuple):
    """Something booked beside the steps: what it is, and its parts with their hours as printed."""

    title: str
    words: str
    parts: tuple[tuple[str, str], ...]


def beside(roadmap: Roadmap) -> list[Beside]:
    """Interview preparation and weekly activities, where they were asked for."""
    found = []
    if roadmap.preparation:
        parts = tuple((part.text, hours_range(part.hours)) for part in roadmap.preparation)
        found.append(Beside("Interview preparation", _preparation_words(roadmap), parts))
    if roadmap.activities:
        weekly = tuple(
            (each.text, f"{each.hours_per_week:g} h a week") for each in roadmap.activities
        )
        found.append(Beside("Every week", _activity_words(roadmap), weekly))
    return found


def hours_range(hours: Hours3) -> str:
    """`75 h (50 to 100)`."""
    low, likely, high = hours
    return f"{likely:,.0f} h ({low:,.0f} to {high:,.0f})"


def _preparation_words(roadmap: Roadmap) -> str:
    low, high = roadmap.subject.market.interviews.preparation_months
    words = (
        f"{hours_range(preparation_hours(roadmap.preparation))} in the last months, an estimate, part of the finish "
        f"date. The report reckons with {low} to {high} months. What you have at the level asked is left out."
    )
    unplaced = roadmap.interview.unplaced
    return words + (
        f" {figures.hours(unplaced)} do not fit before the deadline." if round(unplaced) else ""
    )


def _activity_words(roadmap: Roadmap) -> str:
    wished = sum(each.hours_per_week for each in roadmap.activities)
    taken = roadmap.plan.wishes.parallel_hours
    words = f"{taken:g} h a week, an estimate, taken from the hours of the plan"
    return words + (
        f"; the list adds up to {wished:g} h and was capped at a quarter."
        if wished > taken
        else "."
    )


def price_words(roadmap: Roadmap, price: Price) -> str:
    """What a choice is, in words: `Kubernetes pinned to the front`."""
    if price.choice == "style":
        return f"Style {price.subject.removeprefix(CURRICULUM)}"
    name = roadmap.skill_name(price.subject)
    endings = {
        "pin": "pinned to the front",
        "skip": "skipped",
        "at work": "learned at work",
        "own hours": "with your own hours",
    }
    return f"{name} {endings[price.choice]}"


def price_effects(price: Price) -> tuple[str, str, str]:
    """What a choice changes: mean readiness and readiness at the end in points, and hours.

    A loss has a minus, whatever the sign of the price.
    """
    return figures.signed(-price.area), figures.signed(-price.points), signed_hours(price.hours)


def signed_hours(value: float) -> str:
    """Hours more or less: `+40 h`, `−212 h`, `0 h`."""
    whole = round(value)
    return f"{'+' if whole > 0 else '−' if whole < 0 else ''}{abs(whole):,} h"


def weeks(hours: float, hours_per_week: float) -> str:
    """Hours as weeks of study: `+5 weeks`."""
    count = round(hours / hours_per_week) if hours_per_week else 0
    sign = "+" if count > 0 else "−" if count < 0 else ""
    return f"{sign}{abs(count)} {'week' if abs(count) == 1 else 'weeks'}"


def unrated_words(found: Assessment, start: Fraction) -> str:
    """What a plan makes of requirements that were never rated; empty where all are."""
    unrated = sum(part.state == "unknown" for part in found.parts)
    if not unrated:
        return ""
    return (
        f"{counted(unrated, 'requirement')} not rated, {figures.percent(100 - found.known_weight)} of the weight. "
        f"The plan takes that as level 0 and so starts from {figures.points(start)}; a rating may shorten it."
    )
