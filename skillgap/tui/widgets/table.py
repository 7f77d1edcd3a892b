"""A table as values: columns, rows, and functions that draw a cell when it is seen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from textual.content import Content

Cell = tuple[str | Content, str]
"""What is in a cell, and the style of all of it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key, and the lines of its header."""

    key: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What is shown. `cell` gives None where there is nothing that could be chosen.

    `label` draws the first column for a width; `edge` is where in a column its header ends.
    """

    columns: Sequence[Column] = ()
    rows: Sequence[str] = ()
    label: Callable[[str, int], Content] = field(default=lambda _row, _width: Content())
    cell: Callable[[str, str], Cell | None] = field(default=lambda _row, _column: None)
    corner: Callable[[int], Sequence[Content]] = field(default=lambda _width: ())
    cell_width: int = 8
    edge: int = 8
    longest_label: int = 24
    shortest_label: int = 8
    arrows: tuple[str, str] = ("‹", "›")

    @property
    def header_lines(self) -> int:
        """Lines of the header."""
        return max((len(column.titles) for column in self.columns), default=0)
