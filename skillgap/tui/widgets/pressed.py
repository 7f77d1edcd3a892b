"""A list whose rows are buttons: one click on a row is an answer, wherever the cursor was."""

from typing import ClassVar

from textual import events
from textual.strip import Strip
from textual.visual import Visual

from skillgap.tui.widgets.rows import Row, Rows


class Pressed(Rows):
    """Rows that are chosen by one click. With `hanging`, lines without a key belong to the row above."""

    hanging: bool = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--cursor", "rows--hover"}

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the clicked row and choose it."""
        event.prevent_default()  # else the list's own answer to a click follows
        place = self._owner(event.y + self.scroll_offset.y)
        if place >= 0:
            self.cursor = place
            self.post_message(self.Chosen(self, self.key))

    def watch_cursor(self, old: int, new: int) -> None:
        """A row of several lines is repainted as a whole."""
        super().watch_cursor(old, new)
        if self.hanging:
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The cursor lies on all lines of its row."""
        place = y + self.scroll_offset.y
        if not self.hanging or place == self.cursor or self._owner(place) != self.cursor:
            return super().render_line(y)
        width = self.scrollable_content_region.width
        style = self.get_visual_style("rows--cursor")
        strips = Visual.to_strips(self, self._rows[place].content, width, 1, style, pad=True)
        return strips[0] if strips else Strip.blank(width, self.rich_style)

    def _owner(self, place: int) -> int:
        """The row that a line belongs to; -1 where it is none."""
        rows: tuple[Row, ...] = tuple(self._rows[: place + 1]) if place < len(self._rows) else ()
        if not self.hanging:
            return place if rows and rows[-1].key else -1
        return next((n for n in range(len(rows) - 1, -1, -1) if rows[n].key), -1)
