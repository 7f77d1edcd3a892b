"""What every dialog is: a title, a body, and a line that says which keys work; esc closes it."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from skillgap.plaintext import visible_lines

Result = TypeVar("Result")
Hint = tuple[str, str, str]
"""A key as it is shown, what it does, and the action of the screen that a click runs."""


class Foot(Widget):
    """The keys of a dialog; each hint can be clicked, and none is broken over two lines."""

    DEFAULT_CSS = """
    Foot {
        height: auto; link-style: none; link-color: $foreground; link-background: $surface;
        link-style-hover: bold; link-color-hover: $foreground; link-background-hover: $cursor;
    }
    """

    def __init__(self, hints: Sequence[Hint]) -> None:
        super().__init__(classes="foot")
        self.hints = tuple(hints)

    def show(self, hints: Sequence[Hint]) -> None:
        """Say other keys."""
        if tuple(hints) != self.hints:
            self.hints = tuple(hints)
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many lines as the hints need."""
        return len(hint_lines(self.hints, width))

    def render(self) -> Content:
        """The hints, in the width there is."""
        return Content("\n").join(hint_lines(self.hints, self.content_size.width))


def hint_lines(hints: Sequence[Hint], width: int) -> list[Content]:
    """`enter take  esc close`, on as many lines as they need in `width` cells."""
    lines: list[list[Content]] = [[]]
    used = 0
    for key, label, action in hints:
        hint = Content.assemble((key, "bold"), f" {label}").stylize(f"@click=screen.{action}")
        if lines[-1] and used + hint.cell_length > width:
            lines.append([])
            used = 0
        lines[-1].append(hint)
        used += hint.cell_length + 2
    return [Content("  ").join(each) for each in lines]


class Dialog(ModalScreen[Result | None], Generic[Result]):
    """A box in the middle of the screen. Closing it without an answer gives None.

    `closing` says what esc does, where that is not simply "close".
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]
    HINTS: ClassVar[Sequence[Hint]] = (("esc", "close", "leave"),)

    def __init__(self, heading: str, closing: str = "") -> None:
        super().__init__()
        self.heading = heading
        self.closing = closing

    def compose(self) -> ComposeResult:
        """Title, body, keys."""
        with Vertical(classes="dialog"):
            yield Static(Content(visible_lines(self.heading)), classes="title")
            yield from self.body()
            yield Foot(self.hints)

    @property
    def hints(self) -> Sequence[Hint]:
        """The keys, with `closing` for what esc does here."""
        if not self.closing:
            return self.HINTS
        return [(key, self.closing if key == "esc" else label, do) for key, label, do in self.HINTS]

    def body(self) -> Iterable[Widget]:
        """What stands between the title and the keys."""
        return ()

    def room_for_list(self, beside: int) -> int:
        """Lines a list may have so that the dialog, with `beside` lines besides it, fits the screen.

        Counted are the border, the title, the keys and the space around them.
        """
        short = self.has_class("-short")
        most = self.size.height if short else self.size.height * 92 // 100
        return max(most - (6 if short else 8) - beside, 3)

    @property
    def is_open(self) -> bool:
        """False from the moment it is closed, while what is on it still goes away."""
        return self in self.app.screen_stack

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close, once: a second answer that was on its way already is not heard."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def action_leave(self) -> None:
        """Close without an answer."""
        self.dismiss(None)

    def on_click(self, event: events.Click) -> None:
        """A click beside the box closes it."""
        if event.widget is self:
            self.action_leave()
