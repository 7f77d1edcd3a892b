"""A table with a cursor on one cell; its header and its first column stay where they are.

Cells are drawn when they are seen, so a table of a thousand rows costs as much as the lines on
screen. Columns scroll whole: as many are shown as there is room for.
"""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from skillgap.tui.lines import fit
from skillgap.tui.widgets.table import Cell, Table

NOTHING = Table()
CURSOR = "bold $background on $accent"


class Crosstab(ScrollView, can_focus=True):
    """The table."""

    DEFAULT_CSS = """
    Crosstab { background: transparent; height: 1fr; scrollbar-size-vertical: 1; overflow-x: hidden; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1, 0)", show=False),
        Binding("down", "move(1, 0)", show=False),
        Binding("left", "move(0, -1)", show=False),
        Binding("right", "move(0, 1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "jump(0)", show=False),
        Binding("end", "jump(-1)", show=False),
    ]

    class Moved(Message):
        """The cursor is on another cell."""

        def __init__(self, table: "Crosstab", row: str, column: str) -> None:
            super().__init__()
            self.table = table
            self.row = row
            self.column = column

    class Chosen(Message):
        """The cell under the cursor was clicked."""

        def __init__(self, table: "Crosstab") -> None:
            super().__init__()
            self.table = table

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._table = NOTHING
        self._row = -1
        self._column = -1
        self._first = 0

    # ── what is shown ──────────────────────────────────────────────────────────────────────────

    @property
    def here(self) -> tuple[str, str]:
        """The keys of the row and the column under the cursor; empty where there are none."""
        if not (0 <= self._row < len(self._table.rows)):
            return "", ""
        if not (0 <= self._column < len(self._table.columns)):
            return self._table.rows[self._row], ""
        return self._table.rows[self._row], self._table.columns[self._column].key

    def show(self, table: Table, here: tuple[str, str] | None = None) -> None:
        """Show another table; the cursor stays on its cell by key, else near where it was."""
        row, column = here or self.here
        self._table = table
        keys = [c.key for c in table.columns]
        rows = list(table.rows)
        self._row = rows.index(row) if row in rows else min(max(self._row, 0), len(rows) - 1)
        self._column = (
            keys.index(column) if column in keys else min(max(self._column, 0), len(keys) - 1)
        )
        self._column = self._able(self._row, self._column)
        self._measure()
        self._reveal()
        self.refresh(layout=True)

    def _measure(self) -> None:
        width = self.scrollable_content_region.width
        self.virtual_size = Size(width, len(self._table.rows) + self._table.header_lines)

    def _able(self, row: int, column: int) -> int:
        """The column nearest to one that has a cell in this row; the same one where none has."""
        columns = range(len(self._table.columns))
        able = [c for c in columns if self._cell(row, c) is not None]
        return min(able, key=lambda c: abs(c - column), default=column)

    def _cell(self, row: int, column: int) -> Cell | None:
        if not 0 <= row < len(self._table.rows):
            return None
        return self._table.cell(self._table.rows[row], self._table.columns[column].key)

    # ── places ─────────────────────────────────────────────────────────────────────────────────

    @property
    def _label_width(self) -> int:
        """Cells of the first column: as long as its text, but leaving room for the others."""
        table, width = self._table, self.scrollable_content_region.width
        room = width - len(table.columns) * table.cell_width - 1
        return max(min(table.longest_label, max(room, table.shortest_label)), 1)

    @property
    def _shown(self) -> range:
        """The columns that fit."""
        width = self.scrollable_content_region.width - self._label_width - 1
        count = max(width // max(self._table.cell_width, 1), 1)
        first = min(self._first, max(len(self._table.columns) - count, 0))
        return range(first, min(first + count, len(self._table.columns)))

    def _reveal(self) -> None:
        """Scroll both ways so that the cursor is seen."""
        if not self.scrollable_content_region.height:
            return
        shown = self._shown
        if self._column >= 0 and self._column not in shown:
            count = max(len(shown), 1)
            self._first = self._column if self._column < shown.start else self._column - count + 1
        top = self._table.header_lines
        height = max(self.scrollable_content_region.height - top, 1)
        above = round(self.scroll_offset.y)
        wanted = min(max(above, self._row - height + 1), max(self._row, 0))
        if wanted != above:
            self.scroll_to(y=wanted, animate=False, force=True, immediate=True)

    def on_resize(self) -> None:
        """Measure again."""
        self._measure()
        self._reveal()

    # ── moving ─────────────────────────────────────────────────────────────────────────────────

    def action_move(self, down: int, right: int) -> None:
        """Move by one cell, past those that cannot be chosen."""
        if right:
            column = self._column + right
            while 0 <= column < len(self._table.columns) and self._cell(self._row, column) is None:
                column += right
            if 0 <= column < len(self._table.columns):
                self._go(self._row, column)
        elif 0 <= self._row + down < len(self._table.rows):
            self._go(self._row + down, self._column)

    def action_page(self, by: int) -> None:
        """Move by a page."""
        height = max(self.scrollable_content_region.height - self._table.header_lines - 1, 1)
        self._go(min(max(self._row + by * height, 0), len(self._table.rows) - 1), self._column)

    def action_jump(self, place: int) -> None:
        """Move to the first or the last row."""
        self._go(0 if place == 0 else len(self._table.rows) - 1, self._column)

    def go_to(self, row: str, column: str) -> None:
        """Put the cursor on a cell."""
        self.show(self._table, (row, column))

    def _go(self, row: int, column: int) -> None:
        if not 0 <= row < len(self._table.rows):
            return
        column = self._able(row, column)
        if (row, column) == (self._row, self._column):
            return
        before, seen = self._row, (self._shown, self.scroll_offset)
        self._row, self._column = row, column
        self._reveal()
        if seen == (self._shown, self.scroll_offset):
            self._repaint(before, row)
        else:
            self.refresh()
        self.post_message(self.Moved(self, *self.here))

    def _repaint(self, *rows: int) -> None:
        """Paint the header and these rows again, and nothing else."""
        width, top = self.size.width, self._table.header_lines
        lines = [Region(0, row - round(self.scroll_offset.y) + top, width, 1) for row in {*rows}]
        self.refresh(Region(0, 0, width, top), *lines)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the clicked cell; a click on the cell under the cursor chooses it."""
        row = event.y - self._table.header_lines + round(self.scroll_offset.y)
        if event.y < self._table.header_lines or not 0 <= row < len(self._table.rows):
            return
        column = self._shown.start + (event.x - self._label_width - 1) // self._table.cell_width
        if event.x <= self._label_width or column not in self._shown:
            column = self._column
        if (row, column) == (self._row, self._column):
            self.post_message(self.Chosen(self))
        elif self._cell(row, column) is not None:
            self._go(row, column)

    def on_mouse_scroll_right(self, event: events.MouseScrollRight) -> None:
        """Show the next column."""
        event.stop()
        self._slide(1)

    def on_mouse_scroll_left(self, event: events.MouseScrollLeft) -> None:
        """Show the column before."""
        event.stop()
        self._slide(-1)

    def _slide(self, by: int) -> None:
        shown = self._shown
        self._first = min(max(shown.start + by, 0), max(len(self._table.columns) - len(shown), 0))
        self.refresh()

    def on_focus(self) -> None:
        """Draw the cursor strong."""
        self.refresh()

    def on_blur(self) -> None:
        """Draw the cursor faint."""
        self.refresh()

    # ── drawing ────────────────────────────────────────────────────────────────────────────────

    def render_line(self, y: int) -> Strip:
        """Draw one line: of the header, or a row."""
        width = self.scrollable_content_region.width
        top = self._table.header_lines
        row = y - top + round(self.scroll_offset.y)
        if y < top:
            content = self._header_line(y)
        elif 0 <= row < len(self._table.rows):
            content = self._row_line(row)
        else:
            return Strip.blank(width, self.rich_style)
        strips = Visual.to_strips(self, content, width, 1, self.visual_style, pad=True)
        return strips[0] if strips else Strip.blank(width, self.rich_style)

    def _header_line(self, y: int) -> Content:
        table, shown, room = self._table, self._shown, self._label_width
        corner = list(table.corner(room))
        parts: list[Content | str | tuple[str, str]] = [
            _exactly(corner[y] if y < len(corner) else Content(), room),
            (table.arrows[0] if shown.start and not y else " ", "$accent"),
        ]
        for place in shown:
            titles = table.columns[place].titles
            text = titles[y] if y < len(titles) else ""
            style = "$foreground" if place == self._column else "$quiet"
            parts.append((fit(fit(text, table.edge, "right"), table.cell_width), style))
        if not y and shown.stop < len(table.columns):
            parts.append((table.arrows[1], "$accent"))
        return Content.assemble(*parts)

    def _row_line(self, row: int) -> Content:
        table, room = self._table, self._label_width
        label = _exactly(table.label(table.rows[row], room), room)
        parts: list[Content | str | tuple[str, str]] = [
            label.stylize("bold") if row == self._row else label,
            " ",
        ]
        for place in self._shown:
            text, style = self._cell(row, place) or ("", "")
            if (row, place) == (self._row, self._column):
                text = text.plain if isinstance(text, Content) else text
                style = CURSOR if self.has_focus else f"{style} bold underline"
            if isinstance(text, Content):
                parts.append(_exactly(text, table.cell_width))
            else:
                shown = fit(text, table.cell_width)
                parts.append((shown, style) if style.strip() else shown)
        return Content.assemble(*parts)


def _exactly(content: Content, width: int) -> Content:
    """Content in exactly so many cells."""
    if content.cell_length > width:
        content = content.truncate(width, ellipsis=True)
    return content.pad_right(max(width - content.cell_length, 0))
