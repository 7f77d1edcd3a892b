"""Plain signs: what is drawn, whoever draws it, in ASCII; letters of any script stay as they are."""

from collections.abc import Mapping
from typing import Any, ClassVar

from rich.segment import Segment
from textual.app import App
from textual.color import Color
from textual.filter import LineFilter
from textual.scrollbar import ScrollBar, ScrollBarRender

TWINS: Mapping[str, str] = {
    "…": ".",
    "–—−─━┄┅╌╍": "-",
    "│┃┆┇╎╏▏▎▌▐▕▍": "|",
    "╭╮╯╰┌┐└┘├┤┬┴┼┏┓┗┛": "+",
    "·•": ".",
    "▸▶►→": ">",
    "◂◀◄←": "<",
    "▴▲↑": "^",
    "▾▼↓": "v",
    "●": "*",
    "◐": "+",
    "○": "o",
    "█▇▆▅▉▊▋▰■": "#",
    "▁▂▃▔▱□░": ".",
    "▄▀▒▓": "=",
    "×": "x",
    "≤": "<",
    "≥": ">",
    "\N{NO-BREAK SPACE}": " ",
}
"""Signs, and the ASCII sign of the same width that stands for each of them."""

_TABLE = str.maketrans({sign: twin for signs, twin in TWINS.items() for sign in signs})


class PlainSigns(LineFilter):
    """Turns the signs of every painted line into their twins."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The same line in ASCII signs."""
        return [
            Segment(text.translate(_TABLE), style, control) for text, style, control in segments
        ]


class PlainScrollBar(ScrollBarRender):
    """A scroll bar whose ends are whole cells."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "] * 8
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "] * 8


def only_ascii(app: App[Any]) -> None:
    """Let the application draw all signs, borders and scroll bars in ASCII."""
    app._filters.append(PlainSigns())  # noqa: SLF001 - Textual has no other way to add one
    ScrollBar.renderer = PlainScrollBar
