"""What stands over the timeline: how far, until when, at which pace, and what does not fit. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from rich.cells import cell_len
from textual.content import Content

from skillgap.engine.calendar import hours_between
from skillgap.engine.gap import HUNDRED
from skillgap.engine.plan import Plan
from skillgap.engine.reach import MOST_HOURS
from skillgap.report.figures import day, hours, month_year, points, signed
from skillgap.report.ink import Ink
from skillgap.tui.desk import Desk
from skillgap.tui.lines import fit, plain
from skillgap.tui.themes import STATE_TOKENS

WEEK = 7


def headline(desk: Desk, plan: Plan, change: str, ink: Ink, width: int, most: int) -> list[Content]:
    """Readiness from now to the end and when; the pace; the deadline; what the last change did."""
    lines = [_outcome(plan, ink, width), _pace(plan, ink, width)]
    notes = [deadline_line(plan, ink, width), _changed(change, ink), _not_rated(desk)]
    lines += [note.truncate(width, ellipsis=True) for note in notes if note is not None]
    return lines[:most]


def _outcome(plan: Plan, ink: Ink, width: int) -> Content:
    ends = f"{points(plan.readiness_start)} {ink.text('→')} {points(plan.readiness_end)}"
    low, likely, high = plan.finish
    when = f" by {month_year(likely)}" if likely else f", {month_year(None)}"
    text = Content.assemble((f" {ends}", "bold $accent"), (when, "bold"))
    if likely is None or low == high:
        return text
    return _beside(text, f"between {month_year(low)} and {month_year(high)}", _span(low, high, ink), width)


def _span(low: date | None, high: date | None, ink: Ink) -> str:
    """A range of months in few cells: `Sep 2028–Feb 2030`."""
    short = [f"{d:%b} {d.year}" if d else "50 years" for d in (low, high)]
    return ink.text("–").join(short)


def _beside(text: Content, long: str, short: str, width: int) -> Content:
    """Quiet words at the right edge, the longest that fit."""
    room = width - text.cell_length - 3
    words = next((w for w in (long, short) if cell_len(w) <= room), "")
    return Content.assemble(text, (fit(words, max(width - text.cell_length - 1, 0), "right"), "$quiet"))


def _pace(plan: Plan, ink: Ink, width: int) -> Content:
    """Hours with their range, hours a week, start, style, tracks; what does not fit is left out."""
    wishes = plan.wishes
    low, likely, high = (f"{value:,.0f}" for value in plan.hours)
    style = wishes.style.removeprefix("curriculum:")
    tracks = "one at a time" if wishes.tracks == 1 else f"{wishes.tracks} side by side"
    pieces = [
        f"{likely} h ({low}{ink.text('–')}{high})",
        f"{wishes.hours_per_week:g} h a week",
        f"from {day(wishes.start)}",
        style,
        tracks,
    ]
    return Content.styled(" " + joined(pieces, width - 1, ink), "$quiet")


def joined(pieces: Iterable[str], width: int, ink: Ink) -> str:
    """Pieces with dots between them, as many as fit."""
    dot, text = ink.text(" · "), ""
    for piece in pieces:
        longer = f"{text}{dot}{piece}" if text else piece
        if cell_len(longer) > width:
            break
        text = longer
    return text


def deadline_line(plan: Plan, ink: Ink, width: int) -> Content | None:
    """Whether all of it fits before the deadline; if not, by how much, and what would."""
    until = plan.wishes.until
    if until is None:
        return None
    if not plan.fits:
        short = hours(max(plan.short_by_hours, 1))
        needed = hours_to_fit(plan)
        way = f"not even {MOST_HOURS} h a week would do" if needed is None else f"{needed} h a week would do"
        words = f"does not fit by {day(until)}: short by {short}; {way}"
        if cell_len(words) > width - 4:
            words = f"does not fit, short by {short}; {way}"
        return Content.assemble((f" {ink.sign('part')} ", STATE_TOKENS["part"]), words)
    high = plan.finish[2]
    late = "" if high and high <= until else f"; with the high estimates it ends in {month_year(high)}"
    return Content.assemble((f" {ink.sign('met')} ", STATE_TOKENS["met"]), f"fits by {day(until)}{late}")


def hours_to_fit(plan: Plan) -> int | None:
    """The fewest whole hours a week with which every step fits before the deadline, if 80 are enough."""
    wishes = plan.wishes
    if wishes.until is None:
        return None
    needed = sum(step.likely for step in (*plan.order, *plan.left_out))
    for weekly in range(1, MOST_HOURS + 1):
        pace = replace(wishes, hours_per_week=float(weekly)).pace
        if hours_between(wishes.start, wishes.until, pace) >= needed:
            return weekly
    return None


def _not_rated(desk: Desk) -> Content | None:
    """Why the start is lower than the readiness on top: a plan counts what is not rated as 0."""
    found = desk.assessment
    if found is None or found.known_weight == HUNDRED:
        return None
    part = max(round(HUNDRED - found.known_weight), 1)
    return Content.styled(f" {part} % of the weight is not rated and counts as level 0 here", "$quiet")


def _changed(change: str, ink: Ink) -> Content | None:
    return Content.styled(f" {ink.text(change)}", "$part") if change else None


def change_words(before: Plan | None, after: Plan | None) -> str:
    """What a change did to the plan: `finish 3 weeks later, mean readiness −0.4, 40 h more`."""
    if before is None or after is None or before.target != after.target:
        return ""
    found = [_later(before.finish[1], after.finish[1])]
    rise = after.readiness_end - before.readiness_end
    found.append(f"readiness at the end {signed(rise)}" if signed(rise) != "0.0" else "")
    more = round(after.hours[1] - before.hours[1])
    found.append(f"{abs(more):,} h {'more' if more > 0 else 'less'}" if more else "")
    cost = mean_difference(before, after)
    found.append(f"mean readiness {signed(cost)}" if signed(cost) != "0.0" else "")
    return ", ".join(words for words in found if words)


def _later(before: date | None, after: date | None) -> str:
    if before is None or after is None or before == after:
        return ""
    days = (after - before).days
    count, unit = (abs(days), "day") if abs(days) < 2 * WEEK else (round(abs(days) / WEEK), "week")
    plural = "" if count == 1 else "s"
    return f"finish {count} {unit}{plural} {'later' if days > 0 else 'sooner'}"


def mean_difference(before: Plan, after: Plan) -> Fraction:
    """Points of mean readiness gained (positive) or lost, over the hours of the longer plan."""
    longest = Fraction(max(before.hours[1], after.hours[1]))
    return _mean(after, longest) - _mean(before, longest) if longest else Fraction(0)


def _mean(plan: Plan, longest: Fraction) -> Fraction:
    return plan.readiness_end - (plan.readiness_end - plan.area) * Fraction(plan.hours[1]) / longest


# ── nothing to show ────────────────────────────────────────────────────────────────────────────


def nothing(desk: Desk, reason: str, ink: Ink) -> list[Content]:
    """Why there is no timeline, and the key that helps."""
    if desk.target is None:
        return _empty("No target chosen: a plan needs one.", (("t", "choose a target"),))
    plan = desk.plan
    if plan is None:
        return _empty(reason or "This plan cannot be made.", (("y", "choose another style"),))
    if not plan.order and not plan.left_out:
        return _empty(
            "Nothing to study: all that study can bring for this target is there.",
            (("3", "see what is left"), ("t", "choose another target")),
        )
    if not plan.months:
        return _empty("There is no day between the start and the deadline.", (("b", "deadline"), ("s", "start")))
    ways = (("s", "start after the days without hours"), ("h", "hours a week"))
    return _empty("No month has any hours: every day is an exception with none.", ways)


def _empty(words: str, keys: Sequence[tuple[str, str]]) -> list[Content]:
    found = [Content(""), plain(f" {words}"), Content("")]
    found += [Content.assemble((f" {key}", "bold $accent"), f"  {label}") for key, label in keys]
    return found
