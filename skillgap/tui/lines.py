"""Lines made of columns: text cut and padded to cells, so that every script lines up."""

from collections.abc import Iterable, Sequence
from typing import Literal

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from skillgap.plaintext import visible

Align = Literal["left", "right"]
Cell = tuple[str, int, Align, str]
"""Text, width in cells, alignment, style token (empty for the default)."""


def fit(text: str, width: int, align: Align = "left", more: str = "…") -> str:
    """Text in exactly `width` cells; what is too long ends in `more`."""
    if width <= 0:
        return ""
    size = cell_len(text)
    if size > width:
        text = set_cell_size(text, max(width - cell_len(more), 0)).rstrip() + more
        size = cell_len(text)
    space = " " * max(width - size, 0)
    return space + text if align == "right" else text + space


def line(cells: Iterable[Cell], gap: str = " ") -> Content:
    """One line of columns."""
    parts: list[Content | str | tuple[str, str]] = []
    for number, (text, width, align, style) in enumerate(cells):
        if number:
            parts.append(gap)
        shown = fit(text, width, align)
        parts.append((shown, style) if style else shown)
    return Content.assemble(*parts)


def plain(text: str, style: str = "") -> Content:
    """Foreign text as text: no markup, nothing a terminal would obey."""
    return Content.styled(visible(text, 400), style) if style else Content(visible(text, 400))


def paragraphs(parts: Sequence[Content | str]) -> Content:
    """Lines one below the other."""
    return Content("\n").join(parts)
