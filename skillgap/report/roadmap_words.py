"""Sentences about a plan that several formats share. Plain text, nothing escaped."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from skillgap.engine.gap import Assessment
from skillgap.engine.plan import Plan
from skillgap.engine.prices import Price
from skillgap.engine.reach import MOST_HOURS
from skillgap.engine.rounding import round_parts
from skillgap.engine.steps import Step
from skillgap.engine.styles import CURRICULUM, STYLES
from skillgap.market.model import Requirement
from skillgap.report import figures
from skillgap.report.ink import BASIS_LETTERS
from skillgap.report.roadmap_beside import preparation_hours
from skillgap.report.roadmap_rows import MonthRow, PieceRow, Roadmap, StepKey

MOST_NAMES = 3
ESTIMATE_NOTE = "estimates of ours, likely ones; the finish is a range for that reason"
WHY_NOTE = (
    "what a step opens or comes after (with the level), else the share of postings that name it: "
    "m measured here, p listed by a path, k whole market, i inferred; in brackets never measured, "
    "the mean of its kind"
)


def piece_hours(piece: PieceRow) -> str:
    """`28`, `18 of 28` where a step spans months, `at work` where no hours are booked."""
    if not piece.step.likely:
        return "at work"
    hours = str(piece.hours) if piece.hours else "<1"
    return hours if piece.hours == piece.of_hours else f"{hours} of {piece.of_hours}"


def why_now(
    roadmap: Roadmap,
    piece: PieceRow,
    asked: Callable[[Requirement], str] | None = None,
    most: int = MOST_NAMES,
) -> list[str]:
    """Why a step stands where it does, the strongest reason first, each in a few words.

    `asked` puts into words how much the market asks for it (default: `named_by`).
    """
    reason = roadmap.reasons[piece.key]
    row = roadmap.asked.get(piece.step.skill)
    found = []
    if piece.step.skill in roadmap.plan.wishes.choices.pinned:
        found.append("pinned by you")
    if reason.opens:
        found.append("opens " + _names(roadmap, reason.opens, most))
    if reason.needed:
        found.append("after " + _names(roadmap, reason.needed, most))
    if piece.step.gain and row is not None:
        found.append((asked or named_by)(row))
    following = (piece.step.skill, piece.step.to + 1)
    if not found and following in roadmap.steps:
        found.append(f"leads to level {following[1]}")
    return found or [_other_reason(roadmap)]


def _other_reason(roadmap: Roadmap) -> str:
    if roadmap.plan.wishes.style.startswith(CURRICULUM):
        return "listed by the curriculum"
    return "what it opens comes later" if roadmap.plan.left_out else "prepares a later step"


def named_by(row: Requirement) -> str:
    """How much the market insists on a requirement: `critical, 63.2 % m`.

    In brackets where it was never measured, as in the gap report; the letter is the basis.
    """
    start = f"{row.priority}, " if row.priority in {"critical", "high"} else ""
    share = figures.percent(row.weight)
    shown = f"({share})" if row.weight_from == "kind" else share
    return f"{start}{shown} {BASIS_LETTERS[row.basis]}"


def named_by_in_full(row: Requirement) -> str:
    """The same in full: `critical, 63.2 % of postings name it (measured here)`."""
    start = f"{row.priority}, " if row.priority in {"critical", "high"} else ""
    share = figures.percent(row.weight)
    if row.weight_from == "kind":
        return f"{start}never measured, counts {share} like others of its kind"
    where = "measured for this role and seniority" if row.weight_from == "postings" else "over the whole market"
    return f"{start}{share} of postings name it, {where}"


def _names(roadmap: Roadmap, keys: Sequence[StepKey], most: int) -> str:
    """`RAG 2, LangChain 2 and 3 more`."""
    best: dict[str, int] = {}
    for skill, level in keys:
        best[skill] = min(level, best.get(skill, level))
    shown = [f"{roadmap.skill_name(skill)} {level}" for skill, level in list(best.items())[:most]]
    more = len(best) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


def style_words(roadmap: Roadmap) -> str:
    """The style and what it means: `fastest: the most readiness the soonest`."""
    style = roadmap.plan.wishes.style
    if style.startswith(CURRICULUM):
        return f"{roadmap.subject.market.curricula[style.removeprefix(CURRICULUM)].name}, {STYLES['curriculum:ID']}"
    return f"{style}: {STYLES[style]}"


def pace_words(plan: Plan) -> str:
    """`8 h a week`; with what activities beside the plan take of it."""
    wishes = plan.wishes
    words = f"{wishes.hours_per_week:g} h a week"
    if wishes.parallel_hours:
        words += f", {wishes.parallel_hours:g} of them for activities beside the plan"
    return words


def tracks_words(plan: Plan) -> str:
    """`2 skills side by side`."""
    count = plan.wishes.tracks
    return "one skill at a time" if count == 1 else f"{count} skills side by side"


def stage_words(roadmap: Roadmap, month: MonthRow) -> str:
    """Where a month's end stands on the role's ladder, with its pay; nothing below the first rung."""
    if month.stage is None:
        return ""
    target = month.stage.target
    pay = figures.money_range(target.salary, target.salary_range)
    link = "of" if month.stage.status == "within reach" else "for"
    return f"{month.stage.status} {link} {target.seniority} level, {pay} a year"


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
    words = [
        f"It does not fit by {by}: {counted(steps, 'step')} left out, "
        f"{figures.hours(max(plan.short_by_hours, 1))} short."
    ]
    if roadmap.hours_needed is None:
        words.append(f"Not even {MOST_HOURS} h a week would make all of it fit.")
    elif roadmap.hours_needed:
        words.append(f"{roadmap.hours_needed} h a week would make all of it fit.")
    return words


@dataclass(frozen=True, slots=True)
class LeftOut:
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
    """`28 steps in 16 months`."""
    return f"{counted(len(roadmap.plan.order), 'step')} in {counted(len(roadmap.months), 'month')}"


def counted(number: int, noun: str) -> str:
    """`1 step`, `28 steps`."""
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"


def beside_words(roadmap: Roadmap) -> list[str]:
    """Interview preparation and weekly activities, with their hours."""
    lines = []
    if roadmap.preparation:
        low, likely, high = preparation_hours(roadmap.preparation)
        line = f"Interview preparation at the end: {figures.hours(likely)}, an estimate ({low:.0f} to {high:.0f} h)."
        if round(roadmap.interview.unplaced):
            line += f" {figures.hours(roadmap.interview.unplaced)} of it do not fit before the deadline."
        lines.append(line)
        lines += [f"{part.text}: {figures.hours(part.hours[1])}" for part in roadmap.preparation]
    if roadmap.activities:
        lines.append(f"Every week: {activity_words(roadmap)}.")
        lines += [f"{each.text}: {each.hours_per_week:g} h" for each in roadmap.activities]
    return lines


def activity_words(roadmap: Roadmap) -> str:
    """How many hours a week the activities take, and whether they were capped."""
    wished = sum(each.hours_per_week for each in roadmap.activities)
    taken = roadmap.plan.wishes.parallel_hours
    words = f"{taken:g} h for activities beside the plan, an estimate"
    return words + (f", cut from {wished:g} h to a quarter of the week" if wished > taken else "")


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


def price_effects(roadmap: Roadmap, price: Price) -> tuple[str, str, str]:
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
        f"The plan counts them as level 0 and so starts from {figures.points(start)}; rating them may shorten it."
    )
