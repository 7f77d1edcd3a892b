"""Plain signs for what Textual draws itself: scroll bars and borders in ASCII."""

from typing import Any, ClassVar

from textual.app import App
from textual.scrollbar import ScrollBar, ScrollBarRender


class PlainScrollBar(ScrollBarRender):
    """A scroll bar whose ends are whole cells."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "] * 8
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "] * 8
    BLANK_GLYPH: ClassVar[str] = " "


def only_ascii(app: App[Any]) -> None:
    """Let the application draw its borders and scroll bars in ASCII (see `-ascii` in app.tcss)."""
    ScrollBar.renderer = PlainScrollBar
    app.add_class("-ascii")
