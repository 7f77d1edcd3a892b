"""How the text reports about a person are laid out: labels with values, bars, grids of drawn cells."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.console import RenderableType
from rich.text import Text

from skillgap.plaintext import visible
from skillgap.report.beside import Beside
from skillgap.report.ink import Ink

LABEL_CELLS = 11
"""Cells of the label column."""

INDENT_CELLS = 2
INDENT = (0, 0, 0, INDENT_CELLS)

LONGEST = 600


class Fact(NamedTuple):
    """A label and its value, in the reports' own words or already drawn."""

    label: str
    value: str | Text
    style: str = ""


def facts(rows: Iterable[Fact], ink: Ink, style: str = "") -> RenderableType:
    """Labels on the left, values beside them, wrapped under themselves; empty values left out."""
    drawn = [
        (Text(ink.text(row.label), "dim"), _value(ink, row, row.style or style))
        for row in rows
        if row.value
    ]
    return Beside(drawn, indent=INDENT_CELLS, wrap=(1,), least={0: LABEL_CELLS})


def _value(ink: Ink, row: Fact, style: str) -> Text:
    return row.value if isinstance(row.value, Text) else _words(ink, row.value, style)


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
    above = [[Text(heading, "dim") for heading in headings]] if headings else []
    least = {0: LABEL_CELLS} if first else {}
    return Beside([*above, *rows], indent=INDENT_CELLS, wrap=wrap, right=right, least=least)


def bar(ink: Ink, value: float, cells: int) -> Text:
    """A bar for points of 100, its empty part drawn too."""
    drawn = ink.bar(value, 100, cells)
    full = drawn.rstrip("." if ink.ascii else " ")
    return Text(full, style="cyan").append(("." if ink.ascii else "░") * (cells - len(full)), "dim")
