"""What the skills and the gap have in common: a list, a field to find in it, and what is said of a row.

The words about the row under the cursor stand in a pane beside the list where it is wide.
"""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Input

from skillgap.tui.commands import key_table, shown
from skillgap.tui.finding import Finder, Hit
from skillgap.tui.view import View
from skillgap.tui.widgets.find_field import FindField
from skillgap.tui.widgets.prose import Prose
from skillgap.tui.widgets.rows import Rows

HINT = "name or alias; enter goes there, esc closes"
PLACES = ("headline", "tabs", "columns", "below", "told")
"""Places for words."""


class ListingView(View):
    """A list with a headline, tabs, a field to find, words below and a pane beside it."""

    CHOSEN: ClassVar[str] = ""
    """The command that a second click on a row runs."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.finding = False
        self.hits: list[Hit] | None = None
        self._finder: Finder | None = None
        self._before = ""
        self.rows = Rows(id="list")
        self.field = FindField(self.rows, HINT, id="find")
        self._proses = {name: Prose(id=name) for name in PLACES}

    def compose(self) -> ComposeResult:
        """Headline, tabs or the field, then the list with what stands around it."""
        yield self.prose("headline")
        with Horizontal(id="both"):
            with Vertical(id="left"):
                yield self.prose("tabs")
                yield self.field
                yield self.prose("columns")
                yield self.rows
                yield self.prose("below")
            with VerticalScroll(id="pane", can_focus=False):
                yield self.prose("told")

    def prose(self, name: str) -> Prose:
        """One of the places for words."""
        return self._proses[name]

    def focus_first(self) -> None:
        """Begin in the list, or in the field if it is open."""
        (self.field if self.finding else self.rows).focus(scroll_visible=False)

    # ── for the views ──────────────────────────────────────────────────────────────────────────

    def show_list(self, key: str | None = None) -> None:
        """Show the rows; the cursor stays, or goes to `key`."""
        raise NotImplementedError

    def show_row(self) -> None:
        """Say what is to be said of the row under the cursor."""
        raise NotImplementedError

    def make_finder(self) -> Finder:
        """What is looked for in this view."""
        raise NotImplementedError

    def show_all(self, key: str) -> None:
        """Let go of a filter that would hide this row."""
        raise NotImplementedError

    def key_for(self, name: str) -> str:
        """The key that runs a command from here, as it is written; nothing where there is none."""
        table = key_table(self.NAME, self.skillgap.table)
        return next((shown(key) for key, command in table.items() if command.name == name), "")

    # ── finding ────────────────────────────────────────────────────────────────────────────────

    def do_find(self) -> None:
        """Open the field."""
        if not self.finding:
            self.finding, self.hits = True, None
            self._finder, self._before = self.make_finder(), self.rows.key
            self.field.value = ""
            self._swap()
        self.field.focus()

    def close(self) -> bool:
        """Close the field without having found; the cursor goes back to where it was."""
        if not self.finding:
            return False
        self._end_finding(self._before)
        return True

    def stop_finding(self) -> None:
        """Close the field and go on in the list."""
        if self.finding:
            self.finding, self.hits = False, None
            self._swap()
            self.rows.focus(scroll_visible=False)

    def _end_finding(self, key: str) -> None:
        self.stop_finding()
        self.show_list(key)
        self.call_after_refresh(self.rows.go_to, key)

    def _swap(self) -> None:
        self.set_class(self.finding, "-finding")

    @on(Input.Changed, "#find")
    def _typed(self, message: Input.Changed) -> None:
        message.stop()
        if self.finding and self._finder is not None:
            text = message.value.strip()
            self.hits = self._finder.find(text) if text else None
            self.show_list("" if text else self._before)
            self.rows.action_end(0) if text else None

    @on(Input.Submitted, "#find")
    def _found(self, message: Input.Submitted) -> None:
        message.stop()
        key = self.rows.key or self._before
        self.stop_finding()
        self.show_all(key)
        self._end_finding(key)

    def on_resize(self) -> None:
        """What stands below the list and beside it depends on the room."""
        self.call_after_refresh(self.watch_desk, self.desk)

    # ── the row under the cursor ───────────────────────────────────────────────────────────────

    @on(Rows.Moved, "#list")
    def _moved(self, message: Rows.Moved) -> None:
        message.stop()
        self.query_one("#pane").scroll_home(animate=False, immediate=True)
        self.show_row()
        self.skillgap.refresh_hints()

    @on(Rows.Chosen, "#list")
    async def _chosen(self, message: Rows.Chosen) -> None:
        message.stop()
        await self.skillgap.action_run_command(self.CHOSEN)
