"""The roadmap for a terminal: one headline, the curve, every month, and what does not fit."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len, set_cell_size
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from skillgap.engine.gap import RULES, State
from skillgap.plaintext import visible
from skillgap.report import figures
from skillgap.report.columns import headline, paragraph, section
from skillgap.report.gap.trust import source_titles
from skillgap.report.ink import TONES, Ink
from skillgap.report.layout import Fact, facts, grid
from skillgap.report.progress.words import done_words
from skillgap.report.roadmap.reasons import WHY_NOTE, piece_hours, why_now
from skillgap.report.roadmap.remaining import remaining_lines
from skillgap.report.roadmap.rows import MonthRow, PieceRow, Roadmap
from skillgap.report.roadmap.words import (
    ESTIMATE_NOTE,
    Beside,
    beside,
    deadline_words,
    finish_months,
    hours_words,
    left_out_rows,
    no_steps_words,
    own_pace_words,
    pace_words,
    price_effects,
    price_words,
    slipped_words,
    steps_words,
    style_words,
    tracks_words,
    unrated_words,
)

LONG_PLAN = 18
"""Months from which a plan is told without blank lines and practice lines."""

LONGEST = 600
LONGEST_CURVE = 48
WIDEST = 100
NAME_CELLS = 25
LEAST_WHY = 14
"""Cells below which a reason is not worth its place."""


def roadmap_text(roadmap: Roadmap, ink: Ink, hint: str = "") -> RenderableType:
    """The whole report; `hint` (a command) is said at the end."""
    who = f"{roadmap.subject.name}  {visible(roadmap.target_name)}"
    parts: list[RenderableType] = [headline(who, figures.day(roadmap.subject.today))]
    parts += [_dim(ink, note) for note in roadmap.notes]
    parts += [Text(), _summary(roadmap, ink)]
    if roadmap.months:
        parts += [Text(), MonthLines(roadmap, ink)]
    parts += _section("What does not fit", _left_out(roadmap, ink))
    parts += _section("What stays open", _lines(remaining_lines(roadmap), ink))
    for each in beside(roadmap):
        parts += _section(each.title, _beside(each, ink))
    parts += _section("Price of your choices", _prices(roadmap, ink))
    parts += _section("How to read it", [facts(_notes(roadmap), ink, "dim")])
    return Group(*parts, *([Text(), _dim(ink, hint)] if hint else []))


def _section(title: str, parts: Sequence[RenderableType]) -> list[RenderableType]:
    return [section(title, *parts)] if parts else []


def _dim(ink: Ink, words: str) -> RenderableType:
    return paragraph(ink.text(visible(words, LONGEST)), 2, "dim")


def _lines(lines: Sequence[str], ink: Ink) -> list[RenderableType]:
    return [paragraph(ink.text(visible(line, LONGEST)), 2) for line in lines]


def _summary(roadmap: Roadmap, ink: Ink) -> RenderableType:
    plan = roadmap.plan
    start, end = figures.points(plan.readiness_start), figures.points(plan.readiness_end)
    curve = Text(start, "bold").append(f" {_curve(roadmap, ink)} ", "cyan").append(end, "bold")
    rows = [
        Fact("readiness", curve),
        Fact("finish", Text(ink.text(finish_months(plan)), "bold")),
        Fact(
            "work",
            f"{steps_words(roadmap)}, likely {figures.hours(roadmap.hours)} ({hours_words(plan)})",
        ),
        Fact("pace", f"{pace_words(plan)}, {tracks_words(plan)}"),
        Fact("your pace", own_pace_words(roadmap)),
        Fact("deadline", " ".join(deadline_words(roadmap))),
        Fact("style", style_words(roadmap)),
        Fact("so far", done_words(roadmap.subject.profile.log)),
        Fact("slipped", slipped_words(roadmap)),
    ]
    if not plan.order:
        rows[1:4] = [Fact("work", no_steps_words(plan))]
    return facts(rows, ink)


def _curve(roadmap: Roadmap, ink: Ink) -> str:
    """The readiness at each month's end from the start on; long plans are thinned out."""
    start = float(roadmap.plan.readiness_start)
    values = [start, *(float(month.readiness) for month in roadmap.months)]
    if len(values) > LONGEST_CURVE:
        last = len(values) - 1
        values = [values[round(n * last / (LONGEST_CURVE - 1))] for n in range(LONGEST_CURVE)]
    return ink.spark(values, start, 100.0)


class MonthLines:
    """Every month with its steps, laid out by hand for the width there is."""

    def __init__(self, roadmap: Roadmap, ink: Ink) -> None:
        self.roadmap = roadmap
        self.ink = ink
        self.compact = len(roadmap.months) > LONG_PLAN
        names = (cell_len(roadmap.skill_name(step.skill)) for step in roadmap.plan.order)
        self.name_cells = min(max(names, default=8), NAME_CELLS)
        spans = any(p.hours != p.of_hours for month in roadmap.months for p in month.pieces)
        self.hours_cells = 9 if spans else 7

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Lay the months out for this width."""
        width = min(options.max_width, WIDEST)
        heading = ("", "skill", "level", "hours", "points", "why now")
        yield self._line(heading, width, "dim")
        for month in self.roadmap.months:
            if not self.compact:
                yield Text()
            yield self._heading(month, width)
            for piece in month.pieces:
                yield self._piece(piece, width)
            yield from self._below(month)

    def _heading(self, month: MonthRow, width: int) -> Text:
        hours = (
            figures.hours(month.hours + month.interview) if month.hours or month.interview else ""
        )
        end = f"  {hours:>6}  readiness {figures.points(month.readiness):>5}"
        name = self.ink.text(figures.month_name(month.name))
        room = width - len(end) - len(name) - 2
        words = self._cut(visible(month.title), max(room, 0))
        gap = " " * (width - len(name) - 2 - cell_len(words) - len(end))
        return Text.assemble(
            (name, "bold"), "  ", words, gap, (end, "dim"), no_wrap=True, overflow="crop"
        )

    def _piece(self, piece: PieceRow, width: int) -> Text:
        step = piece.step
        state: State = "met" if piece.done else "part"
        cells = (
            self.ink.sign(state),
            visible(self.roadmap.skill_name(step.skill)),
            f"{step.start}→{step.to}",
            piece_hours(piece),
            figures.signed(piece.gain) if piece.gain else "",
            self._why(piece),
        )
        return self._line(cells, width, "", TONES[state])

    def _why(self, piece: PieceRow) -> str:
        if piece.begins:
            return "; ".join(why_now(self.roadmap, piece, most=2)[:2])
        return "finishes" if piece.done else "goes on"

    def _line(self, cells: Sequence[str], width: int, style: str, tone: str = "dim") -> Text:
        """One line in columns: sign, skill, level, hours, points, why; the last is cut to what is left."""
        sign, name, level, hours, points, why = cells
        line = Text(no_wrap=True, overflow="crop").append(f"{sign:1} ", tone)
        line.append(
            set_cell_size(self._cut(name, self.name_cells), self.name_cells), style or "not dim"
        )
        numbers = f" {self.ink.text(level):<5}{hours:>{self.hours_cells}}{points:>7}  "
        line.append(self.ink.text(numbers), style)
        room = width - cell_len(line.plain)
        return line.append(self._cut(why, room) if room >= LEAST_WHY else "", "dim")

    def _cut(self, words: str, cells: int) -> str:
        """Words in at most so many cells, ending in `…` where they are cut."""
        shown, mark = self.ink.text(words), self.ink.text("…")
        if cell_len(shown) <= cells:
            return shown
        return set_cell_size(shown, max(cells - len(mark), 0)).rstrip() + mark[:cells]

    def _below(self, month: MonthRow) -> Iterator[RenderableType]:
        if month.interview and month.pieces:
            yield _dim(self.ink, f"interview preparation {month.interview} h")
        if month.practice[1] and not self.compact:
            yield _dim(self.ink, f"practice: {month.practice[1]}")


def _left_out(roadmap: Roadmap, ink: Ink) -> list[RenderableType]:
    rows = left_out_rows(roadmap)
    if not rows:
        return []
    lines = [
        [Text(ink.text(visible(r.name))), Text(ink.text(r.level)), Text(r.hours), Text(r.points)]
        for r in rows
    ]
    return [
        *_lines(deadline_words(roadmap), ink),
        grid(lines, headings=("skill", "level", "hours", "points"), right=(2, 3), wrap=(0,)),
    ]


def _beside(each: Beside, ink: Ink) -> list[RenderableType]:
    rows = [[Text(ink.text(visible(text))), Text(amount)] for text, amount in each.parts]
    return [*_lines([each.words], ink), grid(rows, right=(1,), wrap=(0,))]


def _prices(roadmap: Roadmap, ink: Ink) -> list[RenderableType]:
    if not roadmap.prices:
        return []
    rows = []
    for price in roadmap.prices:
        effects = (Text(ink.text(effect)) for effect in price_effects(price))
        rows.append([Text(ink.text(visible(price_words(roadmap, price)))), *effects])
    headings = ("against the plan without it", "mean", "at the end", "hours")
    words = "Mean: readiness over the plan. At the end: readiness when it is done. Both in points."
    return [grid(rows, headings=headings, right=(1, 2, 3), wrap=(0,)), _dim(ink, words)]


def _notes(roadmap: Roadmap) -> list[Fact]:
    found = roadmap.assessment
    return [
        Fact("unrated", unrated_words(found, roadmap.plan.readiness_start)),
        Fact("rule", f"covered: {RULES['covered']}"),
        Fact(
            "points", "what finishing a step adds to the readiness; they add up from start to end"
        ),
        Fact("hours", ESTIMATE_NOTE),
        Fact("why now", WHY_NOTE),
        Fact("sources", "; ".join(source_titles(roadmap.subject.market, found))),
    ]
