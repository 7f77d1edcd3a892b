"""What every page of the market is: a main part, and words about what is under its cursor."""

from collections.abc import Iterable
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.message import Message
from textual.widget import Widget

from skillgap.tui.desk import Desk
from skillgap.tui.pen import Pen
from skillgap.tui.widgets.crosstab import Crosstab
from skillgap.tui.widgets.panel import Reading
from skillgap.tui.widgets.prose import Prose, Write
from skillgap.tui.widgets.rows import Rows

PageName = Literal["grid", "matrix", "comparison", "salaries", "outlook", "data"]


class Looked(Message):
    """Another target is looked at."""

    def __init__(self, target: str) -> None:
        super().__init__()
        self.target = target


class Page(Container):
    """Base of the pages. `here` is the target that is looked at, the same on every page.

    The words stand beside the main part where it is wide, below it where the page has room for
    that, else over it when they are asked for (`open`).
    """

    NAME: ClassVar[PageName]
    TITLE: ClassVar[str]
    desk: Desk
    pen: Pen
    shown: bool = False
    here: str = ""
    is_open: bool = False

    def compose(self) -> ComposeResult:
        """A line on top, the main part, the words."""
        with Vertical(classes="main"):
            yield Prose(id="lead")
            yield from self.main()
        yield Reading()

    def main(self) -> Iterable[Widget]:
        """The main part."""
        return ()

    def look(self, desk: Desk, pen: Pen, here: str) -> None:
        """Show the desk, looking at this target; nothing is drawn again that is there already."""
        if self.shown and desk is self.desk and here == self.here:
            return
        self.shown, self.desk, self.pen, self.here = True, desk, pen, here
        self.show_page()

    def show_page(self) -> None:
        """Draw the page."""
        raise NotImplementedError

    # ── for the pages ──────────────────────────────────────────────────────────────────────────

    def lead(self, write: Write) -> None:
        """Put the line on top."""
        self.query_one("#lead", Prose).show(write)

    def tell(self, write: Write, *, anew: bool = False) -> None:
        """Put the words; `anew` where they are about something else."""
        self.query_one(Reading).show(write, anew=anew)

    def on_main(self) -> Widget:
        """The widget that takes the keys."""
        return next(w for w in self.query(".main > *").results(Widget) if w.can_focus)

    # ── for the view ───────────────────────────────────────────────────────────────────────────

    @property
    def target(self) -> str:
        """The target under the cursor; nothing where the page has none."""
        return self.here

    def open(self) -> None:
        """Show the words instead of the main part, where they are not beside it."""
        self.is_open = True
        self.add_class("-open")
        self.query_one(Reading).focus()

    def close(self) -> bool:
        """Show the main part again."""
        if not self.is_open:
            return False
        self.is_open = False
        self.remove_class("-open")
        self.on_main().focus(scroll_visible=False)
        return True

    def move(self, by: int) -> None:
        """Move the cursor by so many lines."""
        main = self.on_main()
        if isinstance(main, Crosstab):
            main.action_move(by, 0)
        elif isinstance(main, Rows):
            main.action_move(by)

    def find(self, words: str) -> None:
        """Show only what holds these words."""

    def go_on(self) -> None:
        """Take the keys."""
        (self.query_one(Reading) if self.is_open else self.on_main()).focus(scroll_visible=False)


class ListPage(Page):
    """A page whose main part is a list: the words follow its cursor, enter brings them out."""

    def tell_chosen(self, *, anew: bool) -> None:
        """Put the words about what is under the cursor."""
        raise NotImplementedError

    @on(Rows.Moved)
    def _moved(self, message: Rows.Moved) -> None:
        message.stop()
        self.tell_chosen(anew=True)

    @on(Rows.Chosen)
    def _chosen(self, message: Rows.Chosen) -> None:
        message.stop()
        self.open()
