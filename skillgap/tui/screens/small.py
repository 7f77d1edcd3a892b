"""What is shown while the terminal is too small for anything else."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static


class SmallScreen(ModalScreen[None]):
    """Says how large the terminal must be; leaves as soon as it is."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("q", "app.interrupt", show=False)]
    DEFAULT_CSS = """
    SmallScreen { align: center middle; background: $background; }
    SmallScreen Static { width: 100%; height: auto; text-align: center; }
    """

    def __init__(self, smallest: tuple[int, int]) -> None:
        super().__init__()
        self.smallest = smallest
        self.has_left = False

    def compose(self) -> ComposeResult:
        """The line."""
        yield Static(self.words())

    def words(self) -> Content:
        """How large it is, and how large it must be."""
        now, least = self.app.size, self.smallest
        return Content(
            f"skillgap needs {least[0]} x {least[1]}\nthis is {now.width} x {now.height}"
        )

    def on_resize(self, _event: events.Resize) -> None:
        """Say the new size, or leave."""
        self.query_one(Static).update(self.words())
        self._leave_if_large_enough()

    def on_screen_resume(self) -> None:
        """What was shown over this is gone; perhaps this may go too."""
        self._leave_if_large_enough()

    def _leave_if_large_enough(self) -> None:
        large = self.app.size.width >= self.smallest[0] and self.app.size.height >= self.smallest[1]
        if large and self.is_active and not self.has_left:
            self.has_left = True
            self.dismiss(None)
