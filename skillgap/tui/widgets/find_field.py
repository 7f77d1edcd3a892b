"""A field to find something in a list: what is typed edits it, up and down move the list."""

from textual import events
from textual.binding import Binding
from textual.widgets import Input

from skillgap.tui.widgets.entry import Entry
from skillgap.tui.widgets.rows import Rows

EDITING = {
    key: binding.action
    for binding in Input.BINDINGS
    if isinstance(binding, Binding)
    for key in binding.key.split(",")
}
"""Keys of an input and what they do. They come before the keys of the view."""

MOVING = {"up": ("move", -1), "down": ("move", 1), "pageup": ("page", -1), "pagedown": ("page", 1)}


class FindField(Entry):
    """The field of one list."""

    def __init__(self, rows: Rows, placeholder: str, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(placeholder=placeholder, id=id)
        self.rows = rows

    async def on_key(self, event: events.Key) -> None:
        """Edit the field or move the list; every other key goes on to the view."""
        if event.key in EDITING:
            event.stop()
            await self.run_action(EDITING[event.key])
        elif event.key in MOVING:
            event.stop()
            name, by = MOVING[event.key]
            getattr(self.rows, f"action_{name}")(by)
