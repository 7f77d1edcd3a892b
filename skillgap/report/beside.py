"""Cells beside each other on a terminal: fixed columns, and some that give way when it is narrow.

A plain layout for the reports that are printed at every call; it draws ten times as fast as a table
with boxes, spans and ratios would.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment
from rich.text import Text

LEAST = 10
"""Cells that a column keeps, however narrow it gets."""

Row = Sequence[Text]


class Beside(NamedTuple):
    """Rows of cells. `wrap` names the columns that wrap, `right` those aligned at the right.

    `least` and `most` bound the width (cells) of columns; `room` is the most of them all together.
    """

    rows: Sequence[Row]
    gap: int = 2
    indent: int = 0
    wrap: Sequence[int] = ()
    right: Sequence[int] = ()
    least: Mapping[int, int] = {}
    most: Mapping[int, int] = {}
    room: int = 10_000

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Draw the rows for this width."""
        if not self.rows:
            return
        widths = self._widths(min(options.max_width, self.room) - self.indent)
        for row in self.rows:
            yield from self._lines(console, row, widths)

    def _widths(self, room: int) -> list[int]:
        """The width of each column: what it holds, and less where the room is short."""
        columns = range(len(self.rows[0]))
        widths = [max(row[n].cell_len for row in self.rows) for n in columns]
        widths = [
            min(max(w, self.least.get(n, 0)), self.most.get(n, self.room))
            for n, w in enumerate(widths)
        ]
        over = sum(widths) + self.gap * (len(widths) - 1) - room
        while over > 0:
            widest = max(self.wrap, key=lambda n: widths[n], default=None)
            if widest is None or widths[widest] <= LEAST:
                break
            widths[widest] -= 1
            over -= 1
        return widths

    def _lines(self, console: Console, row: Row, widths: Sequence[int]) -> Iterator[Segment]:
        """The lines of one row, as many as its tallest cell has."""
        pairs = list(zip(row, widths, strict=True))
        cells = [_wrapped(console, cell, width) for cell, width in pairs]
        for number in range(max(map(len, cells))):
            line = (lines[number] if number < len(lines) else Text() for lines in cells)
            yield from self._line(console, line, widths)
            yield Segment.line()

    def _line(
        self, console: Console, line: Iterable[Text], widths: Sequence[int]
    ) -> Iterator[Segment]:
        """One line; blanks are drawn only where something follows."""
        blank = self.indent
        for n, (cell, width) in enumerate(zip(line, widths, strict=True)):
            free = width - cell.cell_len
            if cell:
                yield Segment(" " * (blank + (free if n in self.right else 0)))
                yield from cell.render(console)
                blank = self.gap + (0 if n in self.right else free)
            else:
                blank += width + self.gap


def _wrapped(console: Console, cell: Text, width: int) -> list[Text]:
    return [cell] if cell.cell_len <= width else list(cell.wrap(console, width, overflow="fold"))
