"""Overview: where am I, and what now, in one look. Each panel opens its view."""

from collections.abc import Callable
from fractions import Fraction

from textual.app import ComposeResult
from textual.content import Content

from skillgap.engine.bands import self_rating_band
from skillgap.engine.explain import main_skills
from skillgap.engine.gap import HUNDRED, Part
from skillgap.engine.plan import Month
from skillgap.market.model import SENIORITIES
from skillgap.report.figures import MONTHS, hours, points, signed
from skillgap.report.gap_json import hours_to_close
from skillgap.report.ink import Ink
from skillgap.tui.desk import Desk
from skillgap.tui.lines import line
from skillgap.tui.themes import STATE_TOKENS
from skillgap.tui.view import View
from skillgap.tui.widgets.panel import Panel

BIG_GAPS = 12


class OverviewView(View):
    """The first screen."""

    NAME = "overview"

    def compose(self) -> ComposeResult:
        """Four panels."""
        yield Panel("Readiness", "gap", id="headline")
        yield Panel("Targets", "market", id="grid")
        yield Panel("Biggest gaps", "gap", id="gaps")
        yield Panel("This month", "roadmap", id="month")

    def show_desk(self, desk: Desk) -> None:
        """Put the desk on screen."""
        ink = self.ink
        self._panel("headline").show(_drawn(headline, desk, ink))
        self._panel("grid").show(_drawn(grid, desk, ink))
        self._panel("gaps").show(_drawn(gaps, desk, ink))
        self._panel("month").show(_drawn(month, desk, ink), month_title(desk))

    def _panel(self, name: str) -> Panel:
        return self.query_one(f"#{name}", Panel)


Drawing = Callable[[Desk, Ink, int, int], list[Content]]


def _drawn(draw: Drawing, desk: Desk, ink: Ink) -> Callable[[int, int], list[Content]]:
    return lambda width, height: draw(desk, ink, width, height)


def headline(desk: Desk, ink: Ink, width: int, _height: int) -> list[Content]:
    """The number with its bar, the must-haves, the word, the range and the way so far."""
    found = desk.assessment
    if found is None:
        return [Content("No target chosen."), Content.assemble(("t", "bold $accent"), " choose one")]
    if found.readiness is None:
        return [
            Content("No data: nothing the target asks for is rated."),
            Content.assemble(("2", "bold $accent"), " rate what you know"),
        ]
    number = points(found.readiness)
    room = max(width - len(number) - 3, 4)
    bar = ink.bar(float(found.readiness), 100, room)
    gap = f"gap {points(HUNDRED - found.readiness)} {ink.text('·')} {found.status}"
    lines = [
        Content.assemble((number, "bold $accent"), "   ", (bar, "$accent on $track")),
        Content(gap),
        Content(f"critical {found.critical_met} of {found.critical_total} met"),
    ]
    band = self_rating_band(found)
    if band:
        low, high = (f"{value:.0f}" for value in band)
        lines.append(Content.styled(f"{low}{ink.text('–')}{high} if ratings are a level off", "$quiet"))
    if found.known_weight < HUNDRED:
        low, high = (f"{float(value):.0f}" for value in (found.lowest, found.highest))
        known = f"{float(found.known_weight):.0f} %"
        text = f"from {known} of the weight; {low}{ink.text('–')}{high} whatever the rest is"
        lines.append(Content.styled(text, "$quiet"))
    history = history_line(desk, ink)
    return [*lines, history] if history else lines


def history_line(desk: Desk, ink: Ink) -> Content | None:
    """Readiness so far at this target, from the profile's snapshots to now."""
    found = desk.assessment
    past = [s for s in desk.profile.history if s.target == desk.profile.target]
    if not past or found is None or found.readiness is None:
        return None
    values = [s.readiness for s in past[-23:]] + [float(found.readiness)]
    first = past[-23:][0].date
    spark = ink.spark(values)
    since = f"{MONTHS[first.month - 1][:3]} {first.year}"
    return Content.assemble((f"{since} ", "$quiet"), (spark, "$accent"), (" now", "$quiet"))


def grid(desk: Desk, ink: Ink, width: int, _height: int) -> list[Content]:
    """Readiness of every role and seniority, the target marked."""
    standing = {s.target: s for s in desk.standings}
    column = 7 if width >= 52 else 6
    name_width = max(min(width - 4 * (column + 1), 24), 8)
    head = [("", name_width, "left", "")]
    head += [(f"{s} ", column, "right", "$quiet") for s in SENIORITIES]
    lines = [line(head)]  # type: ignore[arg-type]
    for role in desk.market.roles.values():
        short = role.name.removesuffix(" Engineer")
        name = role.name if len(role.name) <= name_width else short
        cells: list[tuple[str, int, str, str]] = [(name, name_width, "left", "")]
        for seniority in SENIORITIES:
            cells.append(_cell(desk, ink, standing.get(f"{role.id}/{seniority}"), column))
        lines.append(line(cells))  # type: ignore[arg-type]
    return lines


def _cell(desk: Desk, ink: Ink, found: object, column: int) -> tuple[str, int, str, str]:
    from skillgap.engine.rank import COMPARABLE, Standing  # noqa: PLC0415

    if not isinstance(found, Standing):
        return "", column, "right", ""
    mark = ink.text("▸") if found.target == desk.profile.target else " "
    unsure = found.readiness is None or found.known_weight < COMPARABLE
    number = "?" if found.readiness is None else f"{float(found.readiness):.0f}"
    letter = "i" if found.basis == "inferred" else " "
    style = "bold $accent" if mark.strip() else tone(found.readiness, quiet=unsure)
    return f"{mark}{number:>3}{letter}", column, "right", style


def tone(readiness: Fraction | None, *, quiet: bool = False) -> str:
    """The tone of a number in the grid: the nearer, the stronger."""
    if quiet or readiness is None:
        return "$quiet"
    return "$met" if readiness >= 80 else "$foreground" if readiness >= 40 else "$quiet"  # noqa: PLR2004


def gaps(desk: Desk, ink: Ink, width: int, height: int) -> list[Content]:
    """The heaviest gaps with bars."""
    found = desk.assessment
    if found is None:
        return []
    short = sorted((p for p in found.parts if p.missing), key=lambda p: -p.missing)
    if not short:
        return [Content.styled("Nothing is missing that is rated.", "$quiet")]
    most = float(short[0].missing)
    bar = 8 if width >= 44 else 0  # noqa: PLR2004
    name = max(width - bar - (bar > 0) - 22, 8)
    return [_gap_line(desk, ink, part, name, bar, most) for part in short[: max(min(height, BIG_GAPS), 1)]]


def _gap_line(desk: Desk, ink: Ink, part: Part, name: int, bar: int, most: float) -> Content:
    skill = desk.market.skills[part.skill]
    row = part.requirement
    effort = "by doing" if skill.is_practice else hours(hours_to_close(desk.subject, part))
    cells: list[tuple[str, int, str, str]] = [
        (ink.sign(part.state), 1, "left", STATE_TOKENS[part.state]),
        (skill.name, name, "left", ""),
        (f"{part.level}{ink.text('→')}{row.level}", 3, "left", "$quiet"),
    ]
    if bar:
        cells.append((ink.bar(float(part.missing), most, bar), bar, "left", "$part"))
    cells += [(points(part.missing), 5, "right", ""), (effort, 8, "right", "$quiet")]
    return line(cells)  # type: ignore[arg-type]


def month_title(desk: Desk) -> str:
    """`December: PyTorch and SQL`, or what stands there instead."""
    now = _this_month(desk)
    if now is None:
        return "This month"
    names = [desk.market.skills[s].name for s in main_skills(now)]
    return f"{MONTHS[now.pieces.month.first.month - 1]}: {' and '.join(names)}"


def _this_month(desk: Desk) -> Month | None:
    plan = desk.plan
    return plan.months[0] if plan and plan.months else None


def month(desk: Desk, ink: Ink, width: int, height: int) -> list[Content]:
    """What this month of the plan holds, and what comes of it."""
    now, plan = _this_month(desk), desk.plan
    if plan is None:
        return [Content.styled("A plan needs a target.", "$quiet")]
    if now is None:
        return [Content.styled("Nothing to study: all that can be learned is there.", "$quiet")]
    lines = [
        line(
            [  # type: ignore[list-item]
                (desk.market.skills[piece.step.skill].name, max(width - 15, 8), "left", ""),
                (f"{piece.step.start}{ink.text('→')}{piece.step.to}", 3, "left", "$quiet"),
                (hours(piece.hours), 8, "right", ""),
            ]
        )
        for piece in now.pieces.pieces
    ]
    shown = lines[: max(height - 3, 1)]
    if len(shown) < len(lines):
        shown.append(Content.styled(f"and {len(lines) - len(shown)} more", "$quiet"))
    finish = plan.finish[1]
    end = f"{MONTHS[finish.month - 1]} {finish.year}" if finish else "more than 50 years away"
    return [
        *shown,
        Content(""),
        Content.assemble((signed(now.readiness - plan.readiness_start), "bold $accent"), " points this month"),
        Content.styled(f"{signed(plan.readiness_end - plan.readiness_start)} by {end}", "$quiet"),
    ]
