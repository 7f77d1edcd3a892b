"""How the text reports about a person are laid out: labels with values, bars, grids of drawn cells."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from skillgap.plaintext import visible
from skillgap.report.ink import Ink

LABEL_CELLS = 11
"""Cells of the label column."""

INDENT = (0, 0, 0, 2)

LONGEST = 600


class Fact(NamedTuple):
    """A label and its value, in the reports' own words or already drawn."""

    label: str
    value: str | Text
    style: str = ""


def facts(rows: Iterable[Fact], ink: Ink, style: str = "") -> RenderableType:
    """Labels on the left, values beside them, wrapped under themselves; empty values left out."""
    lines = Table.grid(padding=(0, 2, 0, 0))
    lines.add_column(style="dim", no_wrap=True, min_width=LABEL_CELLS)
    lines.add_column(overflow="fold")
    for row in rows:
        if row.value:
            words = row.value
            shown = words if isinstance(words, Text) else _words(ink, words, row.style or style)
            lines.add_row(Text(ink.text(row.label)), shown)
    return Padding(lines, INDENT, expand=False)


def _words(ink: Ink, words: str, style: str) -> Text:
    return Text(ink.text(visible(words, LONGEST)), style)


def grid(
    rows: Iterable[Sequence[Text]],
    *,
    headings: Sequence[str] = (),
    right: Sequence[int] = (),
    wrap: Sequence[int] = (),
    first: bool = False,
) -> RenderableType:
    """Indented columns two cells apart. `right` and `wrap` name columns; `first` sets the label width."""
    kept = [list(row) for row in rows]
    lines = Table(
        box=None,
        pad_edge=False,
        padding=(0, 2, 0, 0),
        show_header=bool(headings),
        header_style="dim",
    )
    for n in range(len(kept[0]) if kept else len(headings)):
        lines.add_column(
            headings[n] if headings else "",
            justify="right" if n in right else "left",
            no_wrap=n not in wrap,
            overflow="fold",
            min_width=LABEL_CELLS if first and not n else None,
        )
    for row in kept:
        lines.add_row(*row)
    return Padding(lines, INDENT, expand=False)


def bar(ink: Ink, value: float, cells: int) -> Text:
    """A bar for points of 100, its empty part drawn too."""
    drawn = ink.bar(value, 100, cells)
    full = drawn.rstrip("." if ink.ascii else " ")
    return Text(full, style="cyan").append(("." if ink.ascii else "░") * (cells - len(full)), "dim")
