"""The table of the gap drawn, with the columns that fit. Pure functions."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from textual.content import Content

from skillgap.engine.gap import Part, State
from skillgap.plaintext import visible
from skillgap.report import figures
from skillgap.report.gap.trust import Held
from skillgap.report.gap.view import (
    PRIORITY_SHORT,
    GapRow,
    GapTable,
    need,
    part_name,
    share_mark,
)
from skillgap.report.ink import Ink
from skillgap.report.subject import Subject
from skillgap.tui.lines import Cell, fit as fit_cells, line
from skillgap.tui.prose import short
from skillgap.tui.themes import STATE_TOKENS
from skillgap.tui.views.skills_lines import level_cells
from skillgap.tui.widgets.prose import pick
from skillgap.tui.widgets.rows import Row


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that fit a width; `name` takes what is left."""

    name: int
    cells: bool
    priority: bool
    have: bool
    rate: bool
    bar: int


def columns(width: int) -> Columns:
    """From the narrowest to the widest: points and hours first, then what makes them plain."""
    have, cells = width >= 70, width >= 96  # noqa: PLR2004
    priority, bar = width >= 66, min(width - 100, 40) if width >= 112 else 0  # noqa: PLR2004
    used = 33 + have * 14 + priority * 6 + cells * 7 + (bar + 1 if bar else 0)
    return Columns(max(width - used, 8), cells, priority, have, have, bar)


def heads(fit: Columns, sort: str, ink: Ink) -> Content:
    """The column titles; a click on one sorts by it. The one that sorts is marked."""

    def title(text: str, width: int, name: str = "", *, right: bool = True) -> Content:
        chosen = bool(name) and name == sort
        shown = text + ("v" if ink.ascii else "▾") * chosen
        shown = fit_cells(shown, width, "right" if right else "left")
        made = Content.styled(shown, "bold $accent" if chosen else "$quiet")
        return pick(made, name) if name else made

    parts = [title("", 2), title("requirement", fit.name, "name", right=False)]
    parts += [title("", 6)] if fit.cells else []
    parts += [title("need", 4)]
    parts += [title("asked", 5, right=False)] if fit.priority else []
    parts += [title("share %", 10, "share", right=False)]
    parts += [title("have", 5)] if fit.have else []
    parts += [title("gap", 5, "missing")]
    parts += [title("", fit.bar)] if fit.bar else []
    parts += [title("hours", 6, "hours")]
    parts += [title("/100 h", 7, "rate")] if fit.rate else []
    return Content(" ").join(parts)


def row_line(row: GapRow, fit: Columns, most: Fraction, moved: int, ink: Ink) -> Content:
    """One requirement. `moved`: how many levels what is tried lies above what is saved."""
    part = row.part
    tone = STATE_TOKENS[part.state]
    cells: list[Cell] = [
        (_moved_mark(moved, ink) + ink.sign(part.state), 2, "right", tone),
        (short(row.name, fit.name, ink), fit.name, "left", ""),
    ]
    if fit.cells:
        cells.append((level_cells(ink, part.level, part.requirement.level), 6, "left", tone))
    cells.append((ink.text(need(part)), 4, "right", "bold $accent" if moved else ""))
    if fit.priority:
        bold = "bold" if part.requirement.priority == "critical" else "$quiet"
        cells.append((PRIORITY_SHORT[part.requirement.priority], 5, "left", bold))
    share = share_mark(part.requirement)
    cells += [(share[:7], 7, "right", ""), (share[8:].strip(), 2, "left", "$quiet")]
    cells += [(row.have, 5, "right", "$quiet")] if fit.have else []
    cells.append((row.missing, 5, "right", ""))
    if fit.bar:
        cells.append(
            (
                ink.bar(float(part.missing), float(most), fit.bar) if part.missing else "",
                fit.bar,
                "left",
                f"{tone} 70%",
            )
        )
    cells.append((row.hours, 6, "right", ""))
    cells += [(row.rate, 7, "right", "$quiet")] if fit.rate else []
    return line(cells)


def _moved_mark(moved: int, ink: Ink) -> str:
    if not moved:
        return " "
    signs = "^v" if ink.ascii else "▴▾"
    return signs[moved < 0]


def total_line(rows: Sequence[GapRow], fit: Columns, label: str) -> Content:
    """What the rows that are shown add up to, as they are printed."""
    have = sum((Fraction(row.have or 0) for row in rows), Fraction(0))
    missing = sum((Fraction(row.missing or 0) for row in rows), Fraction(0))
    hours = sum(
        int(row.hours.replace(",", "")) for row in rows if row.hours.replace(",", "").isdigit()
    )
    cells: list[Cell] = [("", 2, "left", ""), (label, fit.name, "left", "$quiet")]
    cells += [("", 6, "left", "")] if fit.cells else []
    cells.append(("", 4, "left", ""))
    cells += [("", 5, "left", "")] if fit.priority else []
    cells += [("", 7, "left", ""), ("", 2, "left", "")]
    cells += [(figures.points(have), 5, "right", "bold")] if fit.have else []
    cells.append((figures.points(missing), 5, "right", "bold"))
    cells += [("", fit.bar, "left", "")] if fit.bar else []
    cells.append((f"{hours:,}", 6, "right", "bold"))
    return line(cells)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the list shows: rows in order, whether that is all of them, and what was changed to try."""

    rows: Sequence[GapRow]
    table: GapTable
    filter: str
    nothing: str
    moved: Mapping[str, int]
    beside: Sequence[Held]


def table_rows(subject: Subject, shown: Shown, ink: Ink, width: int) -> list[Row]:
    """The requirements, their total, then what is not asked for and what stands beside the score."""
    fit = columns(width)
    most = max((row.part.missing for row in shown.table.rows), default=Fraction(0))
    lines = [
        Row(
            row.part.requirement.id,
            row_line(row, fit, most, shown.moved.get(row.part.requirement.id, 0), ink),
        )
        for row in shown.rows
    ]
    if not lines:
        return [Row("", Content.styled(f"  {ink.text(shown.nothing)}", "$quiet"))]
    label = "in all" if shown.filter == "all" else f"of {shown.table.gap} missing"
    if any(row.have for row in shown.rows):
        lines.append(Row("", total_line(shown.rows, fit, label)))
    if shown.filter == "all":
        lines += _not_asked(subject, shown.table.not_asked, ink, width)
        lines += _beside(shown.beside, ink, width)
    return lines


def _not_asked(subject: Subject, parts: Collection[Part], ink: Ink, width: int) -> list[Row]:
    """Rows that postings do not ask for, with the share that says so."""
    rows = _title("Not asked for") if parts else []
    name = max(width - 35, 8)
    for part in parts:
        row = part.requirement
        on = f"{figures.percent(row.weight)} of {row.postings:,} postings" if row.postings else ""
        cells: list[Cell] = [(ink.sign(part.state), 2, "right", "$quiet")]
        cells += [(short(part_name(subject.market, part), name, ink), name, "left", "$quiet")]
        cells += [(on, 30, "left", "$quiet")]
        rows.append(Row(row.id, line(cells)))
    return rows


def _beside(held: Sequence[Held], ink: Ink, width: int) -> list[Row]:
    """Credentials and experience, held or not."""
    rows = _title("Beside the score, never in it") if held else []
    for each in held:
        state: State = "unknown" if each.held is None else "met" if each.held else "missing"
        cells: list[Cell] = [
            (ink.sign(state), 2, "right", STATE_TOKENS[state]),
            (visible(each.name, 60), 20, "left", ""),
            (visible(each.state, 20), 10, "left", ""),
            (ink.text(visible(each.why, 200)), max(width - 35, 1), "left", "$quiet"),
        ]
        rows.append(Row("", line(cells)))
    return rows


def _title(words: str) -> list[Row]:
    return [Row("", Content("")), Row("", Content.styled(f" {words}", "$quiet"))]
