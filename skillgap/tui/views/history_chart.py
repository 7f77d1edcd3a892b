"""Readiness over time as a chart: an area in steps, its points with values and days. Pure functions."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content

from skillgap.engine.history import Point
from skillgap.report.figures import MONTHS, points as points_words
from skillgap.report.ink import Ink
from skillgap.tui.lines import fit
from skillgap.tui.pen import Pen

AXIS = 4
"""Cells of the scale on the left."""

STEP = 10
"""Points that the ends of the scale are a multiple of."""

BLOCKS = " ▁▂▃▄▅▆▇█"
MOST_CELLS = 96


class Scale(NamedTuple):
    """Where days and points stand: so many columns from the first to the last day, low to high points."""

    first: date
    last: date
    columns: int
    low: int
    high: int

    def column(self, day: date) -> int:
        """The column of a day."""
        days = max((self.last - self.first).days, 1)
        return round((day - self.first).days / days * (self.columns - 1))

    def day(self, column: int) -> date:
        """The day of a column."""
        days = (self.last - self.first).days
        return self.first + timedelta(days=round(days * column / max(self.columns - 1, 1)))


def scale_of(found: Sequence[Point], width: int) -> Scale:
    """The scale for points in a width; its ends are tens, and the lowest point stands above the lower."""
    values = [float(point.readiness) for point in found]
    low = max(int((min(values) - 1) // STEP) * STEP, 0)
    high = min(max(-int(-max(values) // STEP) * STEP, low + STEP), 100)
    columns = max(min(width - AXIS - 1, MOST_CELLS), 2)
    return Scale(found[0].date, found[-1].date, columns, low, high)


def chart(found: Sequence[Point], version: str, pen: Pen, width: int, height: int) -> list[Content]:
    """Values over `height` lines of columns over ticks and days; at least two points.

    What was read from other market data than `version` is pale, and its tick is a star.
    """
    scale = scale_of(found, width)
    heights = [_point_on(found, scale.day(column)) for column in range(scale.columns)]
    lines = [_values(found, scale)]
    for row in range(height, 0, -1):
        label = scale.high if row == height else scale.low if row == 1 else None
        lines.append(_row(heights, scale, version, pen.ink, (row, height), label))
    return [*lines, _ticks(found, scale, version, pen.ink), _days(found, scale)]


def _point_on(found: Sequence[Point], day: date) -> Point:
    """The last point of a day or before it."""
    return [point for point in found if point.date <= day][-1]


def _row(
    heights: Sequence[Point],
    scale: Scale,
    version: str,
    ink: Ink,
    place: tuple[int, int],
    label: int | None,
) -> Content:
    """One line of the area: `place` is its number from below, and of how many."""
    row, of = place
    parts: list[tuple[str, str]] = [
        (fit("" if label is None else str(label), AXIS - 1, "right") + " ", "$quiet")
    ]
    for point in heights:
        share = (float(point.readiness) - scale.low) / (scale.high - scale.low)
        eighths = min(max(round(share * of * 8) - (row - 1) * 8, 0), 8)
        sign = BLOCKS[eighths] if not ink.ascii else "#" if eighths >= 4 else " "  # noqa: PLR2004
        parts.append((sign, "$accent" if point.market == version else "$accent 50%"))
    return Content.assemble(*parts)


def _values(found: Sequence[Point], scale: Scale) -> Content:
    """The value of each point over its column, as many as there is room for, first and last in any case."""
    labels = [(scale.column(point.date), points_words(point.readiness)) for point in found]
    return Content.styled(" " * AXIS + placed(labels, scale.columns), "bold")


def _days(found: Sequence[Point], scale: Scale) -> Content:
    """The month of each point under its column, as many as there is room for."""
    labels = [(scale.column(point.date), _month(point.date)) for point in found]
    return Content.styled(" " * AXIS + placed(labels, scale.columns), "$quiet")


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1][:3]} {day.year}"


def _ticks(found: Sequence[Point], scale: Scale, version: str, ink: Ink) -> Content:
    signs = [" "] * scale.columns
    for point in found:
        own = "^" if ink.ascii else "▴"
        signs[scale.column(point.date)] = own if point.market == version else "*"
    return Content.styled(" " * AXIS + "".join(signs), "$quiet")


def placed(labels: Sequence[tuple[int, str]], columns: int) -> str:
    """Labels over their columns: the last ends at the edge, those between only where they are free."""
    text = [" "] * columns
    wanted = [labels[-1], labels[0], *labels[1:-1]]
    taken: list[tuple[int, int]] = []
    said: set[str] = set()
    for column, label in wanted:
        size = cell_len(label)
        start = min(max(column - size // 2, 0), columns - size)
        free = all(start + size < low or start > high for low, high in taken)
        if start < 0 or not free or (label in said and not label[0].isdigit()):
            continue
        text[start : start + size] = label
        taken.append((start - 1, start + size))
        said.add(label)
    return "".join(text)
