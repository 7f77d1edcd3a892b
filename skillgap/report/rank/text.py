"""All targets for a terminal: a grid of roles and seniorities, the ranking, the best next steps."""

from collections.abc import Mapping

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from skillgap.market.market import Market
from skillgap.market.model import SENIORITIES, Status
from skillgap.plaintext import visible
from skillgap.report import figures
from skillgap.report.columns import ByWidth, headline, paragraph, section
from skillgap.report.gap.view import MEANING, status_words
from skillgap.report.ink import BASIS_LETTERS, Ink
from skillgap.report.layout import INDENT, Fact, bar, facts, grid
from skillgap.report.rank.view import (
    NO_SHORTLIST,
    POINTS_WORDS,
    RATE_FIRST,
    TOO_LITTLE,
    RankRow,
    basis_lines,
    by_knowledge,
    grid_rows,
    is_thin,
    next_rows,
    no_data_words,
    rank_rows,
    shortlist_words,
)
from skillgap.report.subject import Subject

CELL = 9
GRID_CELLS = 50
NARROW = 72
WIDE = 110
BAR_CELLS = 10
HEAT: Mapping[Status, str] = {
    "ready": "#ffffff on #1f6f78",
    "within reach": "#ffffff on #2f565c",
    "stretch": "#ffffff on #6b5a2a",
    "far": "#ffffff on #4a4a4a",
}
"""Tones of ours on grounds of ours, so that they read the same on dark and light terminals."""


def rank_text(subject: Subject, ink: Ink) -> RenderableType:
    """The whole ranking."""
    market, rows = subject.market, rank_rows(subject)
    placed, thin, nothing = by_knowledge(rows)
    name = f"{subject.name}  all {len(rows)} targets"
    parts: list[RenderableType] = [headline(name, figures.day(subject.today)), Text()]
    if not subject.levels:
        parts += [paragraph(RATE_FIRST, 2), Text()]
    parts += [heat_grid(market, rows, ink), Text(), facts(_legend(market, rows), ink, "dim")]
    if placed:
        parts.append(section("Closest first", Ranking(placed, ink)))
    if thin:
        words = paragraph(f"{TOO_LITTLE}.", 2, "dim")
        parts.append(section("Cannot tell yet", words, Ranking(thin, ink)))
    if nothing and subject.levels:
        parts.append(section("No data", paragraph(no_data_words(nothing), 2)))
    parts.append(section("What helps your shortlist most", *_next(subject, ink)))
    return Group(*parts)


def heat_grid(market: Market, rows: list[RankRow], ink: Ink) -> RenderableType:
    """Roles down, seniorities across, the readiness in each cell; too narrow, the list has it all."""
    lines = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="dim")
    lines.add_column("", overflow="fold")
    for seniority in SENIORITIES:
        lines.add_column(f"{seniority:>7}", no_wrap=True, width=CELL)
    for role, cells in grid_rows(market, rows):
        lines.add_row(Text(visible(role, 60)), *(_cell(cell, ink) for cell in cells))
    return ByWidth(GRID_CELLS, Padding(lines, INDENT, expand=False), Text())


def _cell(row: RankRow | None, ink: Ink) -> Text:
    if row is None:
        return Text()
    mark = ink.text("▸") if row.chosen else " "
    shown = "?" if is_thin(row) else row.readiness
    tone = HEAT.get(row.standing.status or "far", "") if not is_thin(row) else "dim"
    if row.target.basis == "inferred":
        tone = tone.replace("#ffffff", "italic #dcdcdc")
    return Text(f"{mark}{shown:>6} {BASIS_LETTERS[row.target.basis]}", tone)


def _legend(market: Market, rows: list[RankRow]) -> list[Fact]:
    known = [
        ("readiness", MEANING["covered"]),
        ("the word", status_words(market)),
        *basis_lines(rows),
    ]
    known += [("?", "too little is rated to tell")] if any(map(is_thin, rows)) else []
    known += [("▸", "your target")] if any(row.chosen for row in rows) else []
    return [Fact(label, words) for label, words in known]


class Ranking:
    """Targets as lines, each with its three heaviest gaps beside or below it."""

    def __init__(self, rows: list[RankRow], ink: Ink) -> None:
        self.rows = rows
        self.ink = ink

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Lay the lines out for this width."""
        width = options.max_width
        names = max(len(row.target.id) for row in self.rows)
        heading = _heading(names, width)
        lines = Table.grid(padding=(0, 2, 0, 0))
        lines.add_column(no_wrap=True)
        lines.add_column(overflow="fold")
        lines.add_row(heading, Text("heaviest gaps", "dim"))
        indent = INDENT if width >= NARROW else 0
        if width < WIDE:
            yield Padding(heading, indent, expand=False)
        for row in self.rows:
            line, below = self._line(row, names, width), self._below(row)
            lines.add_row(line, below)
            if width < WIDE:
                yield Padding(line, indent, expand=False)
                yield Padding(below, (0, 0, 0, 4), expand=False)
        if width >= WIDE:
            yield Padding(lines, indent, expand=False)

    def _line(self, row: RankRow, names: int, width: int) -> Text:
        line = Text(f"{self.ink.text('▸') if row.chosen else ' '} {row.target.id.ljust(names)} ")
        critical = row.critical.replace(" of ", "/")
        if width < NARROW:
            return line.append(f"{row.readiness:>8}", "bold").append(
                f"  {row.word:<12}{critical:>6}"
            )
        line.append(f"{row.readiness:>9}  ", "bold").append_text(self._bar(row))
        line.append(f"  {row.word:<12}{critical:>8}")
        return line.append(f"  {BASIS_LETTERS[row.target.basis]}", "dim")

    def _bar(self, row: RankRow) -> Text:
        if row.standing.readiness is None or is_thin(row):
            return Text(" " * BAR_CELLS)
        return bar(self.ink, float(row.standing.readiness), BAR_CELLS)

    def _below(self, row: RankRow) -> Text:
        words = " · ".join(part for part in (row.known, row.heaviest) if part)
        return Text(self.ink.text(visible(words, 300)), "dim")


def _heading(names: int, width: int) -> Text:
    name = "target".ljust(names)
    if width < NARROW:
        return Text(f"  {name} {'':>22}{'crit':>6}", "dim")
    return Text(f"  {name} {'readiness':>9}{'':>{BAR_CELLS + 16}}{'critical':>8}", "dim")


def _next(subject: Subject, ink: Ink) -> list[RenderableType]:
    if not subject.shortlist:
        return [paragraph(NO_SHORTLIST, 2)]
    rows = [
        [
            Text(ink.text(visible(row.step))),
            *(Text(t) for t in (row.hours, row.points, row.rate, row.helps)),
        ]
        for row in next_rows(subject)
    ]
    over = paragraph(f"Over {shortlist_words(subject)}.", 2, "dim")
    if not rows:
        return [over, paragraph("No step that can be begun today brings points.", 2)]
    headings = ("step", "hours", "points", "/100 h", "helps")
    return [
        over,
        grid(rows, headings=headings, right=(1, 2, 3, 4), wrap=(0,)),
        paragraph(POINTS_WORDS + ".", 2, "dim"),
    ]
