"""A field for one line of text."""

from textual.widgets import Input


class Entry(Input):
    """An input whose cursor stands still: nothing happens while nothing is pressed."""

    def on_mount(self) -> None:
        """Stop the blinking."""
        self.cursor_blink = False
