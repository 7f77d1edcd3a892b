"""Lines of text that are drawn for the width there is, with parts that can be clicked."""

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.geometry import Size
from textual.message import Message

from skillgap.tui.widgets.lined import Lined

Write = Callable[[int], Sequence[Content]]
"""Lines for so many cells of width."""


class Prose(Lined):
    """The lines. A part styled with `pick("name")` sends `Prose.Picked` when it is clicked."""

    DEFAULT_CSS = "Prose { height: auto; text-wrap: nowrap; text-overflow: ellipsis; }"

    class Picked(Message):
        """A part was clicked."""

        def __init__(self, prose: "Prose", name: str) -> None:
            super().__init__()
            self.prose = prose
            self.name = name

        @property
        def control(self) -> "Prose":
            """Where it was clicked."""
            return self.prose

    def __init__(
        self,
        write: Write | None = None,
        *,
        id: str | None = None,  # noqa: A002 - as every widget has it
    ) -> None:
        super().__init__(id=id)
        self.auto_links = False
        self._write: Write = write or (lambda _width: ())
        self._width = 0
        self._lines: Sequence[Content] = ()

    def show(self, write: Write) -> None:
        """Show other lines. What is not on screen yet is drawn when it comes."""
        before = self._lines
        self._write = write
        self._draw(self._width)
        if self._width:
            self.repaint(before)

    def _draw(self, width: int) -> None:
        self._width = width
        self._lines = self._write(width) if width else ()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many lines as there are."""
        if width != self._width:
            self._draw(width)
        return len(self._lines)

    def lines(self) -> Sequence[Content]:
        """The lines."""
        if self.content_size.width != self._width:
            self._draw(self.content_size.width)
        return self._lines

    def action_pick(self, name: str) -> None:
        """Tell which part was clicked."""
        self.post_message(self.Picked(self, name))


def pick(content: Content, name: str) -> Content:
    """Make a part clickable; `name` is one of our own words."""
    return content.stylize(f"@click=pick('{name}')")
