"""What a timeline is made of: lines drawn for the room there is, and rows that tell where they were clicked."""

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message

from skillgap.tui.widgets.lined import Lined
from skillgap.tui.widgets.panel import Draw
from skillgap.tui.widgets.rows import Rows


class CellClicked(Message):
    """A cell across the width was clicked, in the names of the months (`above`) or in a row."""

    def __init__(self, x: int, *, above: bool) -> None:
        super().__init__()
        self.x = x
        self.above = above


class MonthTurned(Message):
    """The wheel was turned sideways: one month later (1) or earlier (−1)."""

    def __init__(self, by: int) -> None:
        super().__init__()
        self.by = by


class Drawn(Lined):
    """Lines that a function draws for so many cells and lines (0: as many as it needs)."""

    DEFAULT_CSS = "Drawn { height: auto; width: 1fr; }"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.auto_links = False
        self._draw: Draw = lambda _width, _height: []
        self._lines: list[Content] = []
        self._drawn_for = Size(0, 0)

    def show(self, draw: Draw) -> None:
        """Draw other lines."""
        before = self._lines
        self._draw = draw
        self._drawn_for = Size(0, 0)
        self.repaint(before)

    def _lines_for(self, width: int, height: int) -> list[Content]:
        given = self.styles.height
        room = Size(max(width, 1), 0 if given is None or given.is_auto else max(height, 1))
        if room != self._drawn_for:
            self._drawn_for = room
            self._lines = self._draw(room.width, room.height)
        return self._lines

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as it draws."""
        return len(self._lines_for(width, container.height or viewport.height))

    def lines(self) -> Sequence[Content]:
        """The lines."""
        return self._lines_for(*self.content_size)


class TimelineHead(Drawn):
    """The names of the months; a click on one tells where."""

    def on_click(self, event: events.Click) -> None:
        """Tell where it was clicked."""
        self.post_message(CellClicked(event.x, above=True))


class TimelineRows(Rows):
    """Rows that tell in which cell they were clicked, and turn the months with a sideways wheel."""

    def on_click(self, event: events.Click) -> None:
        """Tell where it was clicked; the row itself is taken by `Rows`."""
        self.post_message(CellClicked(event.x, above=False))

    def on_mouse_scroll_left(self, event: events.MouseScrollLeft) -> None:
        """A month earlier."""
        event.stop()
        self.post_message(MonthTurned(-1))

    def on_mouse_scroll_right(self, event: events.MouseScrollRight) -> None:
        """A month later."""
        event.stop()
        self.post_message(MonthTurned(1))
