"""The overview's month: what to study now, what comes of it, what comes then. Pure functions."""

from rich.cells import cell_len
from textual.content import Content

from skillgap.engine.explain import main_skills
from skillgap.engine.plan import Month, Plan
from skillgap.engine.rank import NextStep
from skillgap.market.market import Market
from skillgap.plaintext import visible
from skillgap.report.figures import MONTHS, hours, month_year, points, signed
from skillgap.tui.desk import Desk
from skillgap.tui.lines import Cell, line
from skillgap.tui.pen import Pen
from skillgap.tui.prose import longest
from skillgap.tui.views.overview_lines import head

LEAST_STEPS = 3
SHORT = 8
"""In fewer lines there is only room for the steps and their points."""
HELP_LINES = 4
"""What helps the shortlist, with the line before it; kept free before it is known, so nothing jumps."""

ROOM_FOR_MORE = 3
"""Lines that must be free before something more is said."""


def month(desk: Desk, pen: Pen, helps: NextStep | None, width: int, height: int) -> list[Content]:
    """The first month of the plan, and as much of what follows as there is room for."""
    plan = desk.plan
    if plan is None or not plan.months:
        return [head("This month", width), *_no_plan(desk, pen)]
    now = plan.months[0]
    after = _outcome(plan, now, pen, width)
    steps = _steps(desk.market, now, pen, width)
    title = head(_title(desk.market, now, width - 6), width, " hours")
    if height < SHORT:
        return [title, *_first(steps, max(height - 2, 1), pen), after[0]]
    steps = _first(steps, max(height - 2 - len(after), LEAST_STEPS), pen)
    lines = [title, *steps, Content(), *after]
    free = height - len(lines)
    if len(desk.subject.shortlist) < 2 or free < HELP_LINES:  # noqa: PLR2004
        return [*lines, *_then(desk.market, plan, pen, width, free)]
    then = _then(desk.market, plan, pen, width, free - HELP_LINES)
    return [*lines, *then, Content(), *_helping(desk, pen, helps, width)]


def _first(steps: list[Content], room: int, pen: Pen) -> list[Content]:
    """As many steps as there is room for, and how many more there are."""
    if len(steps) <= room:
        return steps
    return [*steps[: room - 1], pen.quiet(f"and {len(steps) - room + 1} more")]


def _no_plan(desk: Desk, pen: Pen) -> list[Content]:
    if desk.target is None:
        return [Content("A plan needs a target."), Content(), pen.key("target", "choose a target")]
    if desk.plan is None:
        return [
            Content("No plan can be made like this."),
            Content(),
            pen.key("roadmap", "mend the plan"),
        ]
    return [
        Content("Nothing to study is left."),
        Content(),
        pen.key("target", "look for another target"),
    ]


def _title(market: Market, now: Month, width: int) -> str:
    """`December: TensorFlow and SQL`, or only the month where that does not fit."""
    name = _month_name(now)
    names = [visible(market.skills[s].name, 60) for s in main_skills(now)]
    return longest(width, f"{name}: {' and '.join(names)}", name) if names else name


def _month_name(now: Month) -> str:
    return MONTHS[now.pieces.month.first.month - 1]


def _steps(market: Market, now: Month, pen: Pen, width: int) -> list[Content]:
    """The month's pieces: skill, levels, hours. A month without any says so."""
    if not now.pieces.pieces:
        none = "No hours are free for study." if not now.capacity else "Nothing is planned."
        return [pen.quiet(none)]
    rows: list[list[Cell]] = [
        [
            (visible(market.skills[piece.step.skill].name, 120), max(width - 10, 8), "left", ""),
            (f"{piece.step.start}{pen.arrow}{piece.step.to}", 3, "left", "$quiet"),
            (
                hours(piece.hours).removesuffix(" h") if piece.step.likely else "work",
                5,
                "right",
                "" if piece.step.likely else "$quiet",
            ),
        ]
        for piece in now.pieces.pieces
    ]
    return [line(row) for row in rows]


def _outcome(plan: Plan, now: Month, pen: Pen, width: int) -> list[Content]:
    """The points of this month, and those of the whole plan with its end."""
    gain = signed(now.readiness - plan.readiness_start)
    lines = [Content.assemble((gain, "bold $accent"), f" points in {_month_name(now)}")]
    whole, end = signed(plan.readiness_end - plan.readiness_start), plan.finish[1]
    if plan.fits:
        early, late = (month_year(day) for day in (plan.finish[0], plan.finish[2]))
        words = longest(
            width,
            f"{whole} by {month_year(end)}, between {early} and {late}",
            f"{whole} by {month_year(end)}",
        )
        return [*lines, pen.quiet(words)]
    until = month_year(plan.wishes.until)
    short = f"short by {hours(plan.short_by_hours)}"
    words = longest(
        width,
        f"{whole} by {until}; all does not fit, {short}",
        f"{whole} by {until}, {short}",
        f"{whole}, {short}",
    )
    return [*lines, Content.styled(pen.ink.text(words), "$part")]


def _then(market: Market, plan: Plan, pen: Pen, width: int, room: int) -> list[Content]:
    """The months after this one, one line each."""
    later = [m for m in plan.months[1:] if m.pieces.pieces or not m.capacity]
    if room < ROOM_FOR_MORE or not later:
        return []
    before = {m.name: b.readiness for m, b in zip(plan.months[1:], plan.months, strict=False)}
    rows: list[list[Cell]] = []
    for after in later[: room - 2]:
        names = ", ".join(visible(market.skills[s].name, 60) for s in main_skills(after))
        said = names or "no hours"
        gain = signed(after.readiness - before[after.name])
        when = after.pieces.month.first
        label = f"{MONTHS[when.month - 1][:3]} {when.year}"
        rows.append(
            [
                (label, 8, "left", "$quiet"),
                (said, max(width - 16, 6), "left", "" if names else "$quiet"),
                (pen.ink.text(gain) if names else "", 6, "right", "$quiet"),
            ]
        )
    return [Content(), head("Then", width, "points"), *(line(row) for row in rows)]


def _helping(desk: Desk, pen: Pen, step: NextStep | None, width: int) -> list[Content]:
    """The step that helps the shortlist most, in two or three lines; nothing where there is no shortlist."""
    if step is None:
        return []
    helped = sum(gain > 0 for _, gain in step.gains)
    what = f"{visible(desk.market.skills[step.skill].name, 60)} {step.to - 1}{pen.arrow}{step.to}"
    brings = f"{hours(step.hours)}: +{points(step.mean_gain)} points on average"
    title = head("Helps the shortlist most", width)
    for whole in (f"{what}, {brings}, helps {helped} of {len(step.gains)}", f"{what}, {brings}"):
        if cell_len(whole) <= width:
            return [title, Content(whole)]
    return [
        title,
        Content(what),
        Content(longest(width, brings, brings.removesuffix(" points on average"))),
    ]
