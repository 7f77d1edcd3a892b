"""A piece of the overview that draws itself for the room there is and opens what is behind it."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from skillgap.tui.lines import paragraphs
from skillgap.tui.widgets.prose import Prose, Write

Draw = Callable[[int, int], list[Content]]
"""Lines for so many cells of width and lines of height."""

MOST_KEPT = 8


def nothing(_width: int, _height: int) -> list[Content]:
    """Draw nothing."""
    return []


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


class Reading(VerticalScroll):
    """Lines that may be more than the screen holds, to scroll through."""

    DEFAULT_CSS = "Reading { scrollbar-size-vertical: 1; height: 1fr; padding-right: 1; }"

    def compose(self) -> ComposeResult:
        """The lines."""
        yield Prose()

    def show(self, write: Write, *, anew: bool = False) -> None:
        """Read other lines, from their beginning if they are about something else."""
        self.query_one(Prose).show(write)
        if anew:
            self.scroll_home(animate=False)
