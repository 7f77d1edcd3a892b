"""What stands over the timeline: how far, until when, at which pace, and what does not fit. Pure."""

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction

from rich.cells import cell_len
from textual.content import Content

from skillgap.engine.calendar import hours_between
from skillgap.engine.gap import HUNDRED
from skillgap.engine.plan import Plan
from skillgap.engine.reach import MOST_HOURS
from skillgap.engine.slip import Slip
from skillgap.engine.steps import Step
from skillgap.plaintext import visible
from skillgap.report.figures import day, hours, month_year, points, signed
from skillgap.report.progress.words import learned_words, slip_words
from skillgap.report.roadmap.words import counted
from skillgap.tui.desk import Desk
from skillgap.tui.lines import fit
from skillgap.tui.pen import Pen
from skillgap.tui.prose import longest
from skillgap.tui.themes import STATE_TOKENS

WEEK = 7


def headline(
    desk: Desk,
    plan: Plan,
    change: str,
    pen: Pen,
    width: int,
    most: int,
    slipped: Slip | None = None,
) -> list[Content]:
    """Readiness from now to the end and when; hours; what holds of deadline, change, slips, own pace."""
    lines = [_outcome(plan, pen, width), _pace(plan, pen, width)]
    notes = [
        deadline_line(plan, pen, width),
        _changed(change, pen, width),
        slip_line(slipped, desk, pen, width),
        terms_line(desk, plan, pen, width),
        _too_long(plan, pen),
    ]
    lines += [note.truncate(width, ellipsis=True) for note in notes if note is not None]
    return lines[:most]


def _outcome(plan: Plan, pen: Pen, width: int) -> Content:
    ends = f"{points(plan.readiness_start)} {pen.arrow} {points(plan.readiness_end)}"
    low, likely, high = plan.finish
    when = f" by {month_year(likely)}" if likely else f", {month_year(None)}"
    text = Content.assemble((f" {ends}", "bold $accent"), (when, "bold")).truncate(width)
    if likely is None or (low and high and month_year(low) == month_year(high)):
        return text
    room = max(width - text.cell_length - 1, 0)
    short = pen.ink.text("–").join(_short_month(each) for each in (low, high))
    words = longest(room - 2, f"between {month_year(low)} and {month_year(high)}", short, "")
    if not words:
        return text
    return Content.assemble(text, " ", (fit(words, room, "right"), "$quiet"))


def _short_month(when: date | None) -> str:
    """`Sep 2028`."""
    if when is None:
        return "50 years"
    month, year = month_year(when).split()
    return f"{month[:3]} {year}"


def _pace(plan: Plan, pen: Pen, width: int) -> Content:
    """Hours with their range, hours a week, start, style, tracks; what does not fit is left out."""
    wishes = plan.wishes
    low, likely, high = (f"{value:,.0f}" for value in plan.hours)
    pieces = [
        pen.ink.text(f"{likely} h ({low}–{high})"),
        f"{wishes.hours_per_week:g} h a week",
        f"from {day(wishes.start)}",
        visible(wishes.style.removeprefix("curriculum:"), 40),
        "one at a time" if wishes.tracks == 1 else f"{wishes.tracks} side by side",
        *["some days with other hours"] * bool(wishes.changes),
    ]
    return Content.styled(" " + joined(pieces, width - 1, pen.dot), "$quiet")


def joined(pieces: Iterable[str], width: int, between: str) -> str:
    """Pieces with something between them, as many as fit."""
    text = ""
    for piece in pieces:
        longer = f"{text}{between}{piece}" if text else piece
        if cell_len(longer) > width:
            break
        text = longer
    return text


def deadline_line(plan: Plan, pen: Pen, width: int) -> Content | None:
    """Whether all of it fits before the deadline; if not, by how much, and what would."""
    until = plan.wishes.until
    if until is None:
        return None
    if plan.fits:
        high = plan.finish[2]
        late = (
            ""
            if high and high <= until
            else f"; with the high estimates it ends in {month_year(high)}"
        )
        return _signed("met", f"fits by {day(until)}{late}", pen)
    short, needed = hours(max(plan.short_by_hours, 1)), hours_to_fit(plan)
    way = (
        f"not even {MOST_HOURS} h a week would do"
        if needed is None
        else f"{needed} h a week would do"
    )
    long = f"does not fit by {day(until)}: short by {short}; {way}"
    return _signed("part", longest(width - 3, long, f"does not fit, short by {short}; {way}"), pen)


def _signed(state: str, words: str, pen: Pen) -> Content:
    sign = pen.ink.sign("met" if state == "met" else "part")
    return Content.assemble((f" {sign} ", STATE_TOKENS[state]), words)


def hours_to_fit(plan: Plan) -> int | None:
    """The fewest whole hours a week with which every step fits before the deadline, if 80 are enough."""
    wishes = plan.wishes
    if wishes.until is None:
        return None
    needed = sum(step.likely for step in (*plan.order, *plan.left_out))
    for weekly in range(1, MOST_HOURS + 1):
        pace = wishes._replace(hours_per_week=float(weekly)).pace
        if hours_between(wishes.start, wishes.until, pace) >= needed:
            return weekly
    return None


def _too_long(plan: Plan, pen: Pen) -> Content | None:
    """What helps where the end is more than fifty years away."""
    if plan.finish[1] is not None:
        return None
    return Content.assemble(" ", pen.key("hours", "more hours a week bring the end nearer"))


def slip_line(slipped: Slip | None, desk: Desk, pen: Pen, width: int) -> Content | None:
    """What was planned by now and is not done, or that all of it is, with as much more as fits."""
    words = slip_words(slipped, desk.market)
    if slipped is None or not words:
        return None
    if slipped.missed:
        return _signed("part", pen.ink.text(_missed(slipped.missed, desk, width - 3)), pen)
    text = joined(words, width - 3, " ")
    return _signed("met", text, pen) if slipped.kept else pen.quiet(f" {text}")


def _missed(steps: Sequence[Step], desk: Desk, width: int) -> str:
    """The steps that should be done by now, as many by name as fit."""
    names = [
        f"{visible(desk.market.skills[step.skill].name, 60)} {step.start}→{step.to}"
        for step in steps
    ]
    texts = []
    for count in range(len(names), 0, -1):
        more = f" and {len(names) - count} more" if count < len(names) else ""
        texts.append(f"planned by today, not done: {', '.join(names[:count])}{more}")
    return longest(width, *texts, f"{counted(len(names), 'step')} planned by today, not done")


def terms_line(desk: Desk, plan: Plan, pen: Pen, width: int) -> Content | None:
    """The pace the hours are reckoned at, and how much is not rated; nothing where neither holds.

    What is not rated explains why the start is lower than the readiness on top: it counts as 0 here.
    """
    learned = learned_words(desk.subject.learned, plan.wishes.choices, desk.market)
    part = 0 if desk.assessment is None else _unrated(desk.assessment.known_weight)
    long = f"{part} % of the weight is not rated and counts as level 0 here" if part else ""
    if not learned:
        return pen.quiet(f" {long}") if long else None
    brief = learned.partition(" (")[0]
    short = f"{part} % is not rated, counts as 0" if part else ""
    texts = (
        (f"at your pace: {learned}", long),
        (f"at your pace: {learned}", short),
        (f"at your pace: {brief}", short),
        (brief, short),
        (brief.partition(",")[0], short),
    )
    lines = (pen.dot.join(each for each in pair if each) for pair in texts)
    return pen.quiet(f" {longest(width - 1, *lines)}")


def _unrated(known: Fraction) -> int:
    """Percent that are not rated, at least 1 where any is."""
    return 0 if known == HUNDRED else max(round(HUNDRED - known), 1)


def _changed(change: str, pen: Pen, width: int) -> Content | None:
    if not change:
        return None
    words = joined(change.split("; "), width - 1, ", ")
    return Content.styled(f" {pen.ink.text(words)}", "$part")


def change_words(before: Plan | None, after: Plan | None) -> str:
    """What a change did to the plan: `finish 3 weeks later; 40 h more; −0.4 on average`."""
    if before is None or after is None or before.target != after.target:
        return ""
    end, mean = after.readiness_end - before.readiness_end, mean_difference(before, after)
    more = round(after.hours[1] - before.hours[1])
    found = (
        _later(before.finish[1], after.finish[1]),
        f"{abs(more):,} h {'more' if more > 0 else 'less'}" if more else "",
        f"readiness {signed(end)} at the end" if signed(end) != "0.0" else "",
        f"{signed(mean)} on average" if signed(mean) != "0.0" else "",
    )
    return "; ".join(words for words in found if words)


def _later(before: date | None, after: date | None) -> str:
    if before is None or after is None or before == after:
        return ""
    days = (after - before).days
    span = (
        counted(abs(days), "day")
        if abs(days) < 2 * WEEK
        else counted(round(abs(days) / WEEK), "week")
    )
    return f"finish {span} {'later' if days > 0 else 'sooner'}"


def mean_difference(before: Plan, after: Plan) -> Fraction:
    """Points of mean readiness gained (positive) or lost, over the hours of the longer plan."""
    longer = Fraction(max(before.hours[1], after.hours[1]))
    return _mean(after, longer) - _mean(before, longer) if longer else Fraction(0)


def _mean(plan: Plan, longer: Fraction) -> Fraction:
    return plan.readiness_end - (plan.readiness_end - plan.area) * Fraction(plan.hours[1]) / longer


# ── nothing to show ────────────────────────────────────────────────────────────────────────────


def nothing(desk: Desk, reason: str, pen: Pen) -> list[Content]:
    """Why there is no timeline, and the keys that help."""
    plan = desk.plan
    if desk.target is None:
        name = visible(desk.profile.target, 60)
        words = (
            f"The market data has no target {name}."
            if name
            else "No target chosen: a plan needs one."
        )
        return _empty(words, pen, target="choose a target")
    if plan is None:
        return _empty(reason or "No plan can be made like this.", pen, style="choose another style")
    if not plan.order and not plan.left_out:
        words = "Nothing to study: all that study can bring for this target is there."
        return _empty(words, pen, gap="see what is left", target="choose another target")
    until = plan.wishes.until
    if until is not None and until < plan.wishes.start:
        return _empty(f"The deadline, {day(until)}, is over.", pen, deadline="deadline")
    if until is not None and hours_between(plan.wishes.start, until, plan.wishes.pace):
        words = f"No step fits before the deadline, {day(until)}."
        return _empty(words, pen, deadline="deadline", hours="hours a week")
    words = "No month has any hours: every day is an exception with none."
    return _empty(words, pen, start="start after the days without hours", deadline="deadline")


def _empty(words: str, pen: Pen, **keys: str) -> list[Content]:
    """Words, and below them the commands that help, which can be clicked."""
    lines = [Content.styled(f" {pen.ink.text(words)}", "bold"), Content("")]
    for command, label in keys.items():
        key = pen.key(command, label).stylize(f"@click=app.run_command('{command}')")
        lines.append(Content.assemble(" ", key))
    return [*lines, Content("")]
