"""A piece of the overview that draws itself for the room there is and opens what is behind it."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from skillgap.tui.lines import paragraphs
from skillgap.tui.widgets.lined import strip_of
from skillgap.tui.widgets.prose import Write

Draw = Callable[[int, int], list[Content]]
"""Lines for so many cells of width and lines of height."""

MOST_KEPT = 8


def nothing(_width: int, _height: int) -> list[Content]:
    """Draw nothing."""
    return []


def no_lines(_width: int) -> Sequence[Content]:
    """Write nothing."""
    return ()


class Panel(Widget, can_focus=True):
    """Lines drawn once for each size, none of them wider than it; `opens` is the command it stands for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", show=False),
        Binding("down,right", "app.focus_next", show=False),
        Binding("up,left", "app.focus_previous", show=False),
    ]

    def __init__(self, opens: str, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.opens = opens
        self._draw: Draw = nothing
        self._drawn: dict[tuple[int, int], list[Content]] = {}

    def show(self, draw: Draw, opens: str | None = None) -> None:
        """Draw other lines, and open something else if it is given."""
        self._draw = draw
        self._drawn = {}
        self.opens = opens or self.opens
        self._layout_required = False  # else Textual keeps the height of a layout that is under way
        self.refresh(layout=True)

    def lines(self, width: int, height: int) -> list[Content]:
        """The lines for this room."""
        room = (max(width, 1), max(height, 1))
        if room not in self._drawn:
            if len(self._drawn) > MOST_KEPT:
                self._drawn = {}
            self._drawn[room] = [_within(line, room[0]) for line in self._draw(*room)]
        return self._drawn[room]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many lines as it draws."""
        return max(len(self.lines(width, viewport.height)), 1)

    def render(self) -> Content:
        """The lines, cut to the room there is."""
        width, height = self.content_size
        return paragraphs(self.lines(width, height)[: max(height, 1)])

    async def action_open(self) -> None:
        """Open what is behind the panel."""
        await self.app.run_action(f"run_command('{self.opens}')")

    async def on_click(self) -> None:
        """A click opens it too."""
        await self.action_open()


def _within(line: Content, width: int) -> Content:
    return line.truncate(width, ellipsis=True) if line.cell_length > width else line


class Reading(ScrollView, can_focus=True):
    """Lines to read, drawn for the width there is; only those on screen are rendered."""

    DEFAULT_CSS = """
    Reading {
        height: 1fr; overflow-x: hidden;
        scrollbar-size-vertical: 1; scrollbar-gutter: stable;
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._write: Write = no_lines
        self._lines: Sequence[Content] = ()
        self._width = 0

    @property
    def text(self) -> str:
        """The words, without style."""
        return "\n".join(line.plain for line in self._lines)

    def show(self, write: Write, *, anew: bool = False) -> None:
        """Read other lines, from their beginning if they are about something else."""
        self._write = write
        self._build()
        if anew and self.scroll_offset.y:
            self.scroll_home(animate=False)

    def _build(self) -> None:
        self._width = self.scrollable_content_region.width
        words = max(self._width - 1, 0)  # one cell between them and the scroll bar
        self._lines = self._write(words) if words else ()
        height = max(len(self._lines), self.size.height)  # the same while all of it fits: no layout
        self.virtual_size = Size(self._width, height)
        self.refresh()

    def on_resize(self) -> None:
        """Draw for another size."""
        self._build()

    def render_line(self, y: int) -> Strip:
        """Render one visible line."""
        place = y + self.scroll_offset.y
        if not 0 <= place < len(self._lines):
            return Strip.blank(self._width, self.rich_style)
        return strip_of(self, self._lines[place], self._width)
