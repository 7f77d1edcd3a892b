"""Drawing the timeline: the curve, the names of the months, and a bar for each skill. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from rich.cells import cell_len
from textual.content import Content

from skillgap.report.figures import MONTHS, day, points
from skillgap.report.ink import Ink
from skillgap.tui.lines import Cell, fit, line
from skillgap.tui.pen import Pen
from skillgap.tui.views.roadmap_chart import Bar, Chart, Column, Mark
from skillgap.tui.widgets.rows import Row

MARKS: Mapping[Mark, tuple[str, str]] = {
    "skipped": ("×", "x"),
    "pinned": ("▲", "^"),
    "at work": ("w", "w"),
    "own hours": ("e", "e"),
}
"""Signs of what a person decided about a skill, with their ASCII twins."""

SELECTED = "on $track"
NARROWEST_CELL, WIDEST_CELL = 4, 8
LEVEL_CELLS = 3
POINTS_CELLS = 5
LONGEST_NAME = 34
HOURS_FROM = 72
"""Width from which the hours of each skill are shown."""


@dataclass(frozen=True, slots=True)
class Frame:
    """How a width is shared: cells of the name, of the hours (0: none), of a month, months in sight."""

    width: int
    name: int
    hours: int
    cell: int
    count: int

    @property
    def left(self) -> int:
        """Cells before the first month: mark, name, level and hours with the space after each."""
        return 2 + self.name + 1 + LEVEL_CELLS + 1 + (self.hours + 1 if self.hours else 0)

    def column_at(self, x: int, offset: int) -> int | None:
        """The place of the month drawn at a cell, or None."""
        place = (x - self.left) // self.cell
        return offset + place if x >= self.left and place < self.count else None


def frame(width: int, chart: Chart) -> Frame:
    """Share a width between the fixed columns and the months; short plans get wider months."""
    longest = max((cell_len(bar.name) for bar in chart.by_skill.values()), default=8)
    name = min(longest, max(width * 27 // 100, 10), LONGEST_NAME)
    hours = 5 if width >= HOURS_FROM else 0
    left = Frame(width, name, hours, 0, 0).left
    room = max(width - left - POINTS_CELLS - 1, NARROWEST_CELL)
    cell = min(max(room // len(chart.columns), NARROWEST_CELL), WIDEST_CELL)
    count = min(room // cell, len(chart.columns))
    return Frame(width, name, hours, cell, count)


def follow(offset: int, place: int, count: int, total: int) -> int:
    """The first month in sight, so that one place is seen, with another beside it where there is one."""
    edge = 1 if count > 2 else 0  # noqa: PLR2004
    offset = min(max(offset, place - count + 1 + edge), max(place - edge, 0))
    return min(max(offset, 0), max(total - count, 0))


# ── above the bars ─────────────────────────────────────────────────────────────────────────────


def head(chart: Chart, shape: Frame, offset: int, selected: str, pen: Pen) -> list[Content]:
    """The readiness curve with its start and end, the years, and the names of the months."""
    seen = chart.columns[offset : offset + shape.count]
    return [
        _curve(chart, shape, seen, selected, pen),
        Content.styled(" " * shape.left + _years(seen, shape.cell), "$quiet"),
        _names(chart, shape, offset, selected, pen),
    ]


def _curve(chart: Chart, shape: Frame, seen: Sequence[Column], selected: str, pen: Pen) -> Content:
    start, low = points(chart.start), float(chart.start)
    label = fit("readiness", shape.left - len(start) - 3)
    parts: list[tuple[str, str]] = [(f"  {label}", "$quiet"), (start, "bold"), (" ", "")]
    before = [
        chart.readiness[c.key]
        for c in chart.columns
        if c.first < seen[0].first and c.key in chart.readiness
    ]
    known = before[-1] if before else chart.start
    for column in seen:
        known = chart.readiness.get(column.key, known)
        past = column.key not in chart.readiness and column.first <= chart.today
        sign = " " if past else pen.ink.spark([float(known)], low, 100.0)
        style = "$accent" if column.key != selected else f"$accent {SELECTED}"
        parts.append((sign * shape.cell, style))
    used = shape.left + len(seen) * shape.cell
    parts.append((fit(points(chart.end), shape.width - used, "right"), "bold"))
    return Content.assemble(*parts)


def _years(seen: Sequence[Column], cell: int) -> str:
    """The year above its first month in sight, and where it changes."""
    text = ""
    for place, column in enumerate(seen):
        first = place == 0 or column.first.month == 1
        soon = next((n for n, c in enumerate(seen[1:], 1) if c.first.month == 1), len(seen))
        if first and (place or soon * cell > len("2026")):
            text = text.ljust(place * cell + 1) + str(column.first.year)
    return text


def _names(chart: Chart, shape: Frame, offset: int, selected: str, pen: Pen) -> Content:
    cells: list[Cell] = [("", 1, "left", ""), ("skill", shape.name, "left", "$quiet")]
    cells.append(("", LEVEL_CELLS, "right", ""))
    if shape.hours:
        cells.append(("hours", shape.hours, "right", "$quiet"))
    parts: list[Content | tuple[str, str]] = [line(cells), (" ", "")]
    for place, column in enumerate(chart.columns[offset : offset + shape.count]):
        before = ("<" if pen.ink.ascii else "‹") if offset and not place else " "
        tone = "$foreground" if column.key == chart.now else "$quiet"
        parts.append(
            _month_name(column, shape.cell, before, "" if column.key == selected else tone, pen)
        )
    used = shape.left + shape.count * shape.cell
    more = offset + shape.count < len(chart.columns)
    tail = fit("pts", max(shape.width - used - 1, 0), "right")
    parts.append(((">" if pen.ink.ascii else "›") if more else " ", "$quiet"))
    return Content.assemble(*parts, (tail, "$quiet"))


def _month_name(column: Column, cell: int, before: str, tone: str, pen: Pen) -> tuple[str, str]:
    """The short name; without a tone it is the month that is looked at."""
    name = MONTHS[column.first.month - 1][:3]
    if not tone:
        return fit(pen.ink.text("▸") + name, cell), f"bold $accent {SELECTED}"
    return fit(f"{before}{name}", cell), tone


def timeline_signs(ink: Ink) -> list[tuple[str, str]]:
    """The signs of the timeline with their meaning."""
    plain = ink.ascii
    return [
        (_height(1.0, ink)[0] * 2, "half of a month's hours or more"),
        (_height(0.0, ink)[0] * 2, "less"),
        ("1-5", "level reached"),
        (("#" if plain else "█") * 2, "logged"),
        ("|" if plain else "│", "today"),
        *((twins[plain], words) for words, twins in MARKS.items()),
    ]


def legend(pen: Pen, width: int) -> list[Content]:
    """What the signs of the timeline mean."""
    lines = [""]
    for sign, words in timeline_signs(pen.ink):
        longer = f"{lines[-1]}  {sign} {words}".lstrip()
        if cell_len(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(f"{sign} {words}")
    return [Content.styled(each, "$quiet") for each in lines]


# ── the bars ───────────────────────────────────────────────────────────────────────────────────


def rows(
    chart: Chart, shape: Frame, offset: int, selected: str, pen: Pen, until: date | None
) -> list[Row]:
    """A line for each skill; below, under quiet headings, what does not fit, is done, or is skipped."""
    found = [
        Row(bar.skill, bar_line(bar, chart, shape, offset, selected, pen)) for bar in chart.bars
    ]
    groups = (
        (f"no room before {day(until)}", chart.left_out),
        ("logged, not in the plan", chart.finished),
        ("skipped", chart.skipped),
    )
    for words, bars in groups:
        if bars:
            found.append(Row("", Content.styled(f"  {words}", "$quiet")))
            found += [Row(b.skill, bar_line(b, chart, shape, offset, selected, pen)) for b in bars]
    if chart.bars:
        lines = (Content.assemble("  ", each) for each in legend(pen, shape.width - 2))
        found += [Row("", each) for each in (Content(""), *lines)]
    return found


def bar_line(bar: Bar, chart: Chart, shape: Frame, offset: int, selected: str, pen: Pen) -> Content:
    """One skill: mark, name, levels, hours, its bar, points."""
    tone = "" if bar.planned else "$quiet"
    level = f"{bar.start}{pen.arrow}{bar.to}" if bar.to > bar.start else str(bar.to)
    cells: list[Cell] = [
        (MARKS[bar.marks[0]][pen.ink.ascii] if bar.marks else "", 1, "left", "$part"),
        (bar.name, shape.name, "left", tone),
        (level, LEVEL_CELLS, "right", "$quiet"),
    ]
    if shape.hours:
        cells.append((bar.hours, shape.hours, "right", tone))
    parts: list[Content | tuple[str, str]] = [line(cells), (" ", "")]
    if "skipped" in bar.marks and not bar.logged:
        words = pen.key("skip", "takes it in again")
        space = max(shape.count * shape.cell - words.cell_length, 0)
        parts += [words.truncate(shape.count * shape.cell), (" " * space, "")]
    else:
        for column in chart.columns[offset : offset + shape.count] if chart.bars else ():
            ground = SELECTED if column.key == selected else ""
            parts += _month_runs(bar, chart, column, shape.cell, ground, pen)
    used = shape.left + shape.count * shape.cell if chart.bars else shape.left
    return Content.assemble(*parts, (fit(bar.points, max(shape.width - used, 0), "right"), tone))


def _month_runs(
    bar: Bar, chart: Chart, column: Column, cell: int, ground: str, pen: Pen
) -> list[tuple[str, str]]:
    """The cells of one month, those of one style together; `ground` is the style behind them."""
    marks = [(" ", "")] * cell
    now = column.cell_of(chart.today, cell) if column.key == chart.now else -1
    if now >= 0:
        marks[now] = ("|" if pen.ink.ascii else "│", "$quiet")
    _put_planned(marks, bar, chart, column, pen)
    if column.key in bar.logged:
        done = ("#" if pen.ink.ascii else "█", "$met")
        marks[: (max(now, 1) if now >= 0 else cell)] = [done] * (max(now, 1) if now >= 0 else cell)
    return [
        ("".join(sign for sign, _ in run), f"{style} {ground}".strip())
        for style, run in groupby(marks, key=lambda mark: mark[1])
    ]


def _put_planned(
    marks: list[tuple[str, str]], bar: Bar, chart: Chart, column: Column, pen: Pen
) -> None:
    """The planned part of a month: the higher, the more of its hours; the level where one is reached."""
    work = bar.planned.get(column.key)
    if work is None:
        return
    cell = len(marks)
    first, last = (_cell(column, day, cell) for day in chart.spans[column.key])
    sign, style = _height(work.part, pen.ink)
    marks[first : last + 1] = [(sign, style)] * (last + 1 - first)
    if work.reached:
        marks[last] = (str(work.reached), "$foreground")


def _cell(column: Column, day: date, cell: int) -> int:
    return column.cell_of(day, cell)


def _height(part: float, ink: Ink) -> tuple[str, str]:
    """A heavy bar for half of a month's hours and more, a light one for less."""
    if part >= 0.5:  # noqa: PLR2004
        return "=" if ink.ascii else "▆", "$accent"
    return "-" if ink.ascii else "▃", "$accent 70%"
