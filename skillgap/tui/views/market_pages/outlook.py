"""The outlook: what hours a week bring by when, what a date asks for, and what the targets pay."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial

from textual import work
from textual.content import Content
from textual.widget import Widget

from skillgap.market.model import Target
from skillgap.problems import SkillgapError
from skillgap.report.figures import counted, points
from skillgap.report.outlook.view import MARKS, Outlook, outlook
from skillgap.report.outlook.words import (
    DATE_WORDS,
    DONE,
    PACE_WORDS,
    PAY_WORDS,
    date_cells,
    pace_cells,
    pay_cells,
    short_month,
)
from skillgap.tui.desk import Desk
from skillgap.tui.heat import target_words
from skillgap.tui.lines import Cell, line
from skillgap.tui.pen import Pen, paragraph
from skillgap.tui.views.market_lines import brief_lines
from skillgap.tui.views.market_pages.page import ListPage
from skillgap.tui.widgets.rows import Row, Rows

Told = Callable[[int], list[Content]]
LABEL, END = 8, 9
MARK, NARROW_MARK = 6, 5
ROOMY = 60
"""Cells of width from which the numbers stand farther apart."""
CURVE = 20
"""Cells of the curve, where there is room for it."""


class OutlookPage(ListPage):
    """Three small tables; it is worked out when it is first looked at, beside the screen."""

    NAME = "outlook"
    TITLE = "Outlook"

    _found: Outlook | None = None
    _of: tuple[Desk, str] | None = None
    _why: str = ""

    def main(self) -> Iterable[Widget]:
        """The tables, one below the other."""
        yield Rows()

    @property
    def target(self) -> str:
        """The target under the cursor, among those that pay; else the one that is looked at."""
        key = self.query_one(Rows).key
        return key if "/" in key else self.here

    def show_page(self) -> None:
        """Draw it, or work it out first."""
        if self._of is None or self._of[0] is not self.desk or self._of[1] != self.here:
            self._found, self._why, self._of = None, "", (self.desk, self.here)
            target = self.desk.market.targets.get(self.here)
            if target is not None:
                self._work_out(self.desk, target)
        self._draw()

    @work(exclusive=True, group="read")
    async def _work_out(self, desk: Desk, target: Target) -> None:
        """A dozen plans take longer than a key press may."""
        try:
            found = await asyncio.to_thread(outlook, desk.subject, target)
        except SkillgapError as error:
            self._why = error.message
        else:
            self._found = found
        if self.is_attached and self._of == (desk, target.id):
            self._draw()

    def _draw(self) -> None:
        pen, found = self.pen, self._found
        self.lead(partial(outlook_lead, self.desk, pen, self.here))
        if found is None:
            words = self._why or ("Working it out …" if self.here else "No target is looked at.")
            self.query_one(Rows).show(lambda _width: [Row("", pen.quiet(words))])
            self.tell(lambda _width: [])
        else:
            self.query_one(Rows).show(partial(outlook_rows, self.desk, pen, found))
            self.tell_chosen(anew=False)

    def tell_chosen(self, *, anew: bool) -> None:
        """Put the words about the row under the cursor."""
        if self._found is not None:
            key = self.query_one(Rows).key
            self.tell(partial(row_lines, self.desk, self.pen, self._found, key), anew=anew)


# ── drawing ────────────────────────────────────────────────────────────────────────────────────


def outlook_lead(desk: Desk, pen: Pen, here: str, width: int) -> list[Content]:
    """The target it is about."""
    target = desk.market.targets.get(here)
    if target is None:
        return [pen.quiet("No target here.")]
    return [Content.styled(target_words(desk.market, target, pen.ink, width), "bold")]


def outlook_rows(desk: Desk, pen: Pen, found: Outlook, width: int) -> list[Row]:
    """The three tables, each under its title."""
    groups = (_paces(pen, found, width), _dates(pen, found, width), _pays(desk, pen, found, width))
    rows: list[Row] = []
    for group in groups:
        rows += [Row("", Content())] * bool(rows)
        rows += group
    return rows


def _paces(pen: Pen, found: Outlook, width: int) -> list[Row]:
    """Readiness after so many months at so many hours a week."""
    start = float(found.plan.readiness_start)
    mark = MARK if width >= ROOMY else NARROW_MARK
    curve = min(width - LABEL - len(MARKS) * (mark + 1) - END - 3, CURVE)
    heads = ["h a week", *(f"{n} mo" for n in MARKS), DONE]
    rows = [
        Row("", pen.quiet("Readiness after so many months")),
        Row("", _pace_line(pen, heads, "", mark, "$quiet")),
    ]
    for number, cells in enumerate(pace_cells(found)):
        months = [float(value) for _, value in found.paces[number].months]
        every = max(-(-max(len(row.months) for row in found.paces) // max(curve, 1)), 1)
        drawn = pen.ink.spark(months[::every], start, 100.0) if curve > 8 else ""  # noqa: PLR2004
        rows.append(Row(f"pace {number}", _pace_line(pen, cells, drawn, mark)))
    return rows


def _pace_line(pen: Pen, texts: Sequence[str], curve: str, width: int, style: str = "") -> Content:
    """Hours a week, readiness at each mark in `width` cells, the end, the curve."""
    label, *marks, end = texts
    cells: list[Cell] = [(label, LABEL, "right", style)]
    cells += [(mark, width, "right", style or "$quiet" * (mark == DONE)) for mark in marks]
    cells.append((pen.ink.text(end), END, "right", style))
    return Content.assemble(line(cells), "  ", (curve, "$accent"))


def _dates(pen: Pen, found: Outlook, width: int) -> list[Row]:
    """Hours a week that a date asks for."""
    title = "Hours a week for a readiness of 80, and for all of it"
    heads = ("by", "months", "for 80", "for all")
    rows = [Row("", pen.quiet(title)), Row("", _date_line(pen, heads, width, "$quiet"))]
    for number, cells in enumerate(date_cells(found)):
        rows.append(Row(f"date {number}", _date_line(pen, cells, width)))
    return rows


def _date_line(pen: Pen, texts: Sequence[str], width: int, style: str = "") -> Content:
    by, *numbers = (pen.ink.text(text) for text in texts)
    cells: list[Cell] = [(by, min(max(width - 27, 12), 22), "left", style)]
    cells += [(number, 8, "right", style) for number in numbers]
    return line(cells)


def _pays(desk: Desk, pen: Pen, found: Outlook, width: int) -> list[Row]:
    """Targets with the hours to get there and what they pay."""
    heads = ("hours", "done", "then", "pay a year")
    rows = [
        Row("", pen.quiet("What the targets pay, beside the hours to get there")),
        Row("", _pay_line("target", heads, width, "$quiet")),
    ]
    for row, (_, *cells) in zip(found.pays, pay_cells(found), strict=True):
        mark = pen.ink.text("▸ ") if row.chosen else "  "
        name = target_words(desk.market, row.target, pen.ink, max(width - 43, 8))
        drawn = _pay_line(mark + name, [pen.ink.text(cell) for cell in cells], width)
        rows.append(Row(row.target.id, drawn))
    return rows


def _pay_line(name: str, texts: Sequence[str], width: int, style: str = "") -> Content:
    hours, done, then, pay = texts
    cells: list[Cell] = [
        (name, min(max(width - 41, 10), 36), "left", style),
        (hours, 6, "right", style),
        (done, END, "right", style),
        (then, 5, "right", style),
        (pay, 17, "right", style),
    ]
    return line(cells)


def row_lines(desk: Desk, pen: Pen, found: Outlook, key: str, width: int) -> list[Content]:
    """What is behind a row: the curve of a pace by month, how a date is reckoned, a target."""
    kind, _, number = key.partition(" ")
    if kind == "pace":
        return [*_curve_lines(pen, found, int(number)), *_note(pen, PACE_WORDS, width)]
    if kind == "date":
        return _note(pen, DATE_WORDS, width)
    if key:
        return [*brief_lines(desk, pen, key, width), *_note(pen, PAY_WORDS, width)]
    return []


def _curve_lines(pen: Pen, found: Outlook, number: int) -> list[Content]:
    """Readiness at the end of every month of one pace, the months one below the other."""
    pace = found.paces[number]
    lines = [
        Content.styled(f"{pace.hours_per_week:g} h a week", "bold"),
        pen.quiet(f"{counted(len(pace.months), 'month')}, with the readiness at their ends"),
        Content(),
    ]
    for name, value in pace.months:
        bar = pen.ink.bar(float(value), 100, CURVE)
        lines.append(
            Content.assemble(
                (f"{short_month(date.fromisoformat(f'{name}-01'))}  ", "$quiet"),
                f"{points(value):>5}  ",
                (bar, "$accent 60%"),
            )
        )
    return lines


def _note(pen: Pen, words: str, width: int) -> list[Content]:
    return [Content(), *paragraph(pen.ink.text(words), width, "$quiet")]
