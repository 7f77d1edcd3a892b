"""The overview's biggest gaps, and what is met already. Pure functions."""

from fractions import Fraction

from textual.content import Content

from skillgap.engine.gap import HUNDRED, Assessment, Part
from skillgap.plaintext import visible
from skillgap.report.figures import percent, points
from skillgap.report.gap.facts import hours_to_close
from skillgap.report.gap.view import AT_WORK, BY_DOING, PRIORITY_SHORT
from skillgap.tui.desk import Desk
from skillgap.tui.heat import target_words, unsure
from skillgap.tui.lines import Cell, line
from skillgap.tui.pen import Pen
from skillgap.tui.prose import Page, longest
from skillgap.tui.themes import STATE_TOKENS
from skillgap.tui.views.overview_lines import head

ROOM_FOR_MET = 4
"""Lines that must be free before what is met is named."""


def gaps(desk: Desk, pen: Pen, width: int, height: int) -> list[Content]:
    """The heaviest gaps with bars, and what is not rated yet."""
    found = desk.assessment
    if found is None:
        return _closest(desk, pen, width, height)
    short = sorted((p for p in found.parts if p.missing), key=lambda p: -p.missing)
    unrated = [p for p in found.parts if p.state == "unknown"]
    room = max(height - 1 - 2 * bool(unrated), 1)
    most = short[0].missing if short else Fraction(1)
    lines = [gap_columns("Biggest gaps", width)]
    lines += [gap_line(desk, pen, part, most, width) for part in short[:room]]
    if not short:
        none = (
            "Nothing is rated yet."
            if found.readiness is None
            else "Nothing is missing that is rated."
        )
        lines.append(pen.quiet(none))
    if unrated:
        lines += [Content(), _unrated(found, len(unrated), pen, width)]
    return [*lines, *_met(desk, found, pen, width, height - len(lines))]


def _unrated(found: Assessment, count: int, pen: Pen, width: int) -> Content:
    """How many requirements are not rated, and what they weigh."""
    verb = "requirement is" if count == 1 else "requirements are"
    share = percent(HUNDRED - found.known_weight)
    words = longest(
        width, f"? {count} {verb} not rated, {share} of the weight", f"? {count} not rated, {share}"
    )
    return pen.quiet(words)


def _met(desk: Desk, found: Assessment, pen: Pen, width: int, room: int) -> list[Content]:
    """What is met already, where there is room for it."""
    met = sorted((p for p in found.parts if p.state == "met"), key=lambda p: -p.have)
    if not met or room < ROOM_FOR_MET:
        return []
    names = ", ".join(desk.market.skills[p.skill].name for p in met)
    shown = Page(width, pen.ink).words(names, "", f"{pen.ink.sign('met')} ", STATE_TOKENS["met"])
    asked = sum(p.state != "not-asked" for p in found.parts)
    return [Content(), head(f"Met: {len(met)} of {asked}", width), *shown[: room - 2]]


def _closest(desk: Desk, pen: Pen, width: int, height: int) -> list[Content]:
    """Without a target: those that are closest to what is known."""
    known = [s for s in desk.standings if s.readiness is not None]
    if not known:
        return [
            head("Closest targets", width),
            pen.quiet("Nothing is rated yet."),
            pen.key("skills", "rate what you know"),
        ]
    sure = [s for s in known if not unsure(s)]
    thin = len(known) - len(sure)
    rest = [pen.quiet(f"? {thin} with too little rated to place")] if thin else []
    cells: list[list[Cell]] = [
        [
            (
                target_words(desk.market, desk.market.targets[s.target], pen.ink, width - 7),
                max(width - 7, 8),
                "left",
                "",
            ),
            (points(s.readiness or 0), 6, "right", ""),
        ]
        for s in sure[: max(height - 1 - len(rest), 1)]
    ]
    return [head("Closest targets", width, "readiness"), *(line(row) for row in cells), *rest]


def gap_widths(width: int) -> tuple[int, int, int]:
    """Cells of the name, the bar and the priority; the last two are left out where there is no room."""
    priority = 9 if width >= 72 else 0  # noqa: PLR2004
    rest = width - 20 - priority
    bar = min(max(rest - 25, 6), 40) if rest >= 28 else 0  # noqa: PLR2004
    return rest - bar - 3, bar, priority


def gap_columns(title: str, width: int) -> Content:
    """The title of a list of gaps, with what stands in each column."""
    name, bar, priority = gap_widths(width)
    cells: list[Cell] = [(title, name + 2, "left", "$quiet"), ("need", 4, "right", "$quiet")]
    cells += [("", bar, "left", "")] if bar else []
    cells += [("points", 6, "right", "$quiet"), ("hours", 6, "right", "$quiet")]
    cells += [("priority", priority - 1, "left", "$quiet")] if priority else []
    return line(cells)


def gap_line(desk: Desk, pen: Pen, part: Part, most: Fraction, width: int) -> Content:
    """A gap with its bar against the largest one; what is not rated has no points yet."""
    name, bar, priority = gap_widths(width)
    row = part.requirement
    cells: list[Cell] = [
        (pen.ink.sign(part.state), 1, "left", STATE_TOKENS[part.state]),
        (visible(desk.market.skills[part.skill].name, 120), name, "left", ""),
        (
            f"{'?' if part.level is None else part.level}{pen.arrow}{row.level}",
            4,
            "right",
            "$quiet",
        ),
    ]
    if bar:
        cells.append((pen.ink.bar(float(part.missing), float(most), bar), bar, "left", "$part 70%"))
    cells += [
        ("?" if part.level is None else points(part.missing), 6, "right", ""),
        (_effort(desk, part), 6, "right", "$quiet"),
    ]
    if priority:
        cells.append((PRIORITY_SHORT[row.priority], priority - 1, "left", "$quiet"))
    return line(cells)


def _effort(desk: Desk, part: Part) -> str:
    """Likely hours without the unit, or that they are not study hours."""
    if desk.market.skills[part.skill].is_practice:
        return BY_DOING
    if part.skill in desk.subject.choices.at_work:
        return AT_WORK
    if part.level is None:
        return "?"
    return f"{hours_to_close(desk.subject, part):,.0f}"
