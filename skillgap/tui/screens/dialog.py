"""What every dialog is: a title, a body, and a line that says which keys work; esc closes it."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from skillgap.plaintext import visible_lines

Result = TypeVar("Result")
Hint = tuple[str, str, str]
"""A key as it is shown, what it does, and the action of the screen that a click runs."""


class Foot(Static):
    """The keys of a dialog; each hint can be clicked."""

    DEFAULT_CSS = """
    Foot {
        link-style: none; link-color: $foreground; link-background: $surface;
        link-style-hover: bold; link-color-hover: $foreground; link-background-hover: $cursor;
    }
    """

    def __init__(self, hints: Sequence[Hint]) -> None:
        super().__init__(hint_line(hints), classes="foot")

    def show(self, hints: Sequence[Hint]) -> None:
        """Say other keys."""
        self.update(hint_line(hints))


def hint_line(hints: Sequence[Hint]) -> Content:
    """`enter take  esc close`, as one line."""
    return Content("  ").join(
        Content.assemble((key, "bold $accent"), f"\N{NO-BREAK SPACE}{label.replace(' ', chr(160))}").stylize(
            f"@click=screen.{action}"
        )
        for key, label, action in hints
    )


class Dialog(ModalScreen[Result | None], Generic[Result]):
    """A box in the middle of the screen. Closing it without an answer gives None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]
    HINTS: ClassVar[Sequence[Hint]] = (("esc", "close", "leave"),)

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.heading = heading

    def compose(self) -> ComposeResult:
        """Title, body, keys."""
        with Vertical(classes="dialog"):
            yield Static(Content(visible_lines(self.heading)), classes="title")
            yield from self.body()
            yield Foot(self.HINTS)

    def body(self) -> Iterable[Widget]:
        """What stands between the title and the keys."""
        return ()

    def action_leave(self) -> None:
        """Close without an answer."""
        self.dismiss(None)

    def on_click(self, event: events.Click) -> None:
        """A click beside the box closes it."""
        if event.widget is self:
            self.action_leave()
