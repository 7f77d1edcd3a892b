"""Everything about one month of the plan; the arrows turn to the months beside it."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget

from skillgap.tui.screens.dialog import Dialog, Hint
from skillgap.tui.widgets.timeline import Drawn


class MonthScreen(Dialog[None]):
    """The month in full. `draw` gives its lines for a width, `turn` goes to another month."""

    HINTS: ClassVar[tuple[Hint, ...]] = (
        ("←", "month before", "turn(-1)"),
        ("→", "next month", "turn(1)"),
        ("esc", "close", "leave"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", show=False, priority=True),
        Binding("right", "turn(1)", show=False, priority=True),
        Binding("enter", "leave", show=False),
    ]
    DEFAULT_CSS = """
    MonthScreen > .dialog { height: 92%; }
    MonthScreen .title { display: none; }
    MonthScreen VerticalScroll { height: 1fr; scrollbar-size-vertical: 1; }
    """

    def __init__(self, draw: Callable[[int], list[Content]], turn: Callable[[int], None]) -> None:
        super().__init__("Month of the plan")
        self.draw = draw
        self.turn = turn

    def body(self) -> Iterable[Widget]:
        """The lines, which scroll."""
        with VerticalScroll():
            yield Drawn()

    def on_mount(self) -> None:
        """Show the month; arrows up and down scroll it."""
        self.query_one(VerticalScroll).focus()
        self._show()

    def action_turn(self, by: int) -> None:
        """Show the month before or after."""
        self.turn(by)
        self._show()
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def _show(self) -> None:
        self.query_one(Drawn).show(lambda width, _height: self.draw(width))
