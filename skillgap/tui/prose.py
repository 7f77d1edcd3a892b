"""Words that wrap: paragraphs with a hanging first sign, and titled parts, for panes and dialogs."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from rich.cells import cell_len
from textual.content import Content

from skillgap.engine.rounding import round_half_up
from skillgap.plaintext import visible
from skillgap.report.figures import signed
from skillgap.report.ink import Ink
from skillgap.tui.lines import Cell, fit, line

LONGEST = 2000
"""Characters of a foreign text that are shown at most."""

GLUE = "\ue000"
"""Stands for a space at which no line may break, while lines are broken."""

_UNIT = re.compile(r"(?<=\d) (?=(?:%|h)(?!\w))")


@dataclass(frozen=True, slots=True)
class Page:
    """So many cells of width to write on, and the ink to write with."""

    width: int
    ink: Ink

    def words(
        self, text: str, style: str = "", first: str = "", first_style: str = "$quiet"
    ) -> list[Content]:
        """A paragraph; `first` stands before it, and its other lines keep clear of that."""
        lead = self.ink.text(first)
        indent = cell_len(lead)
        shown = self.ink.text(visible(text, LONGEST))
        lines = [
            Content.styled(each, style) if style else Content(each)
            for each in wrapped(shown, max(self.width - indent, 1))
        ]
        head = Content.assemble((lead, first_style), lines[0]) if lead else lines[0]
        return [head, *(Content.assemble(" " * indent, each) for each in lines[1:])]

    def titled(self, title: str, lines: Sequence[Content]) -> list[Content]:
        """A part under a dim title, after a blank line; nothing where it has no lines."""
        return [Content(""), *self.words(title, "$quiet"), *lines] if lines else []

    def listed(self, texts: Iterable[str]) -> list[Content]:
        """One paragraph after the other, each behind a sign."""
        return [each for text in texts for each in self.words(text, first=self.bullet)]

    @property
    def bullet(self) -> str:
        """The sign of a list."""
        return "- " if self.ink.ascii else "· "

    def row(self, cells: Iterable[Cell]) -> Content:
        """One line of columns, cut at the edge."""
        made = line(
            [(self.ink.text(text), width, align, style) for text, width, align, style in cells]
        )
        return made.truncate(self.width)


def rise(before: Fraction, after: Fraction) -> str:
    """The change between two readinesses as they are printed: `75.5` and `76.8` differ by `+1.3`."""
    return signed(round_half_up(after) - round_half_up(before))


def wrapped(text: str, width: int) -> list[str]:
    """A text as lines of at most so many cells; a figure keeps its `%` or `h` beside it."""
    lines = Content(_UNIT.sub(GLUE, text)).wrap(width) or [Content("")]
    return [each.plain.replace(GLUE, " ") for each in lines]


def longest(width: int, *candidates: str) -> str:
    """The first of these texts that fits into so many cells; else the last one."""
    return next((text for text in candidates if cell_len(text) <= width), candidates[-1])


def short(text: str, width: int, ink: Ink) -> str:
    """Foreign text on one line of at most so many cells."""
    text = visible(text, 200)
    return fit(text, width, more=ink.text("…")) if cell_len(text) > width else text


def cut(content: Content, width: int, ink: Ink) -> Content:
    """A line of at most so many cells; what is cut ends in dots."""
    if content.cell_length <= width or not ink.ascii:
        return content.truncate(max(width, 1), ellipsis=True)
    return Content.assemble(content.truncate(max(width - 3, 1)), "...")
