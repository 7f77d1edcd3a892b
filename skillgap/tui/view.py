"""What every view is: it sees the desk, says why a command cannot run, and hands changes on."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, cast

from textual.containers import Container
from textual.reactive import reactive
from textual.widget import Widget

from skillgap.report.ink import Ink
from skillgap.tui.commands import ViewName
from skillgap.tui.desk import Desk

if TYPE_CHECKING:
    from skillgap.person.model import Profile
    from skillgap.tui.app import SkillgapApp


class View(Container):
    """Base of the five views.

    A view implements `do_<command>` for the commands of the table that are its own, and `why_not`
    to say in words why one of them cannot run now.
    """

    NAME: ClassVar[ViewName]
    desk: reactive[Desk | None] = reactive(None, init=False, repaint=False)

    @property
    def skillgap(self) -> "SkillgapApp":
        """The app, typed."""
        return cast("SkillgapApp", self.app)

    @property
    def ink(self) -> Ink:
        """How signs are drawn."""
        return self.skillgap.ink

    def watch_desk(self, desk: Desk | None) -> None:
        """Show the desk anew, if this view is on screen; otherwise when it comes back."""
        if desk is not None and self.is_mounted and self.display:
            self.show_desk(desk)

    def on_show(self) -> None:
        """Show the desk when the view comes on screen."""
        if self.desk is not None:
            self.show_desk(self.desk)

    def show_desk(self, desk: Desk) -> None:
        """Put the desk on screen."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the focus where a person begins in this view."""
        for widget in self.walk_children():
            if isinstance(widget, Widget) and widget.focusable:
                widget.focus(scroll_visible=False)
                return

    def close(self) -> bool:
        """Close what is open in the view; False where nothing is."""
        return False

    def why_not(self, command: str) -> str:
        """Why a command cannot run now; nothing where it can."""
        return "" if self.handler(command) else "not possible here"

    def handler(self, command: str) -> Callable[[], object] | None:
        """The view's own method for a command, if it has one."""
        return getattr(self, f"do_{command}", None)

    def edit(self, label: str, profile: "Profile") -> None:
        """Put a change on the desk at once: a key pressed right after this one sees it."""
        self.skillgap.apply(label, profile)
