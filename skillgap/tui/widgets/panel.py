"""A titled piece of a view that draws itself for the width there is and opens another view."""

from collections.abc import Callable

from textual.binding import Binding
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from skillgap.tui.lines import paragraphs

Draw = Callable[[int, int], list[Content]]
"""Lines for so many cells of width and lines of height."""


class Panel(Widget, can_focus=True):
    """Lines under a dim title. `opens` is the command that a click or enter runs."""

    BINDINGS = [Binding("enter", "open", show=False)]

    def __init__(self, title: str, opens: str, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.panel_title = title
        self.opens = opens
        self._draw: Draw = lambda _width, _height: []

    def show(self, draw: Draw, title: str | None = None) -> None:
        """Draw other lines, under another title if one is given."""
        self._draw = draw
        self.panel_title = title or self.panel_title
        self.refresh(layout=True)

    def _lines(self, width: int, height: int) -> list[Content]:
        head = Content.styled(self.panel_title, "$quiet")
        return [head, *self._draw(max(width, 1), max(height - 1, 1))]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as it draws."""
        return len(self._lines(width, viewport.height))

    def render(self) -> Content:
        """The lines, cut to the room there is."""
        width, height = self.content_size
        return paragraphs(self._lines(width, height)[: max(height, 1)])

    async def action_open(self) -> None:
        """Open the view behind the panel."""
        await self.app.run_action(f"run_command('{self.opens}')")

    async def on_click(self) -> None:
        """A click opens it too."""
        await self.action_open()
