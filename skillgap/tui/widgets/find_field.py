"""A field to find something in a list: what is typed edits it, up and down move the list."""

from textual import events

from skillgap.tui.widgets.entry import Entry
from skillgap.tui.widgets.rows import Rows

MOVING = {"up": ("move", -1), "down": ("move", 1), "pageup": ("page", -1), "pagedown": ("page", 1)}


class FindField(Entry):
    """The field of one list."""

    def __init__(self, rows: Rows, placeholder: str, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(placeholder=placeholder, id=id)
        self.rows = rows

    def on_key(self, event: events.Key) -> None:
        """Move the list; every other key is the field's or goes on to the view."""
        if event.key in MOVING:
            event.stop()
            name, by = MOVING[event.key]
            getattr(self.rows, f"action_{name}")(by)
