"""A field for one line of text."""

from textual.binding import Binding
from textual.widgets import Input

EDITING = frozenset(
    key
    for binding in Input.BINDINGS
    if isinstance(binding, Binding)
    for key in binding.key.split(",")
)
"""Keys that edit a field or take what is in it; while it has the focus they are the field's."""


class Entry(Input):
    """An input whose cursor stands still: nothing happens while nothing is pressed."""

    def on_mount(self) -> None:
        """Stop the blinking."""
        self.cursor_blink = False
