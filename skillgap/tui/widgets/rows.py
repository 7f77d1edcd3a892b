"""A list of lines with a cursor: headings are passed over, the cursor stays on its row by key.

Rows are built by a function of the width, so the same list fits every terminal; only lines that are
seen are rendered.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual


@dataclass(frozen=True, slots=True)
class Row:
    """One line. A row without a key is a heading or a gap and cannot be chosen."""

    key: str
    content: Content


Builder = Callable[[int], Sequence[Row]]


class Rows(ScrollView, can_focus=True):
    """The list."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--cursor", "rows--hover"}
    DEFAULT_CSS = """
    Rows { background: transparent; height: 1fr; scrollbar-size-vertical: 1; scrollbar-size-horizontal: 1; }
    Rows > .rows--cursor { background: $block-cursor-blurred-background; }
    Rows:focus > .rows--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "end(0)", show=False),
        Binding("end", "end(1)", show=False),
    ]
    cursor: reactive[int] = reactive(-1, repaint=False)

    class Moved(Message):
        """The cursor is on another row."""

        def __init__(self, rows: "Rows", key: str) -> None:
            super().__init__()
            self.rows = rows
            self.key = key

        @property
        def control(self) -> "Rows":
            """The list that sent it."""
            return self.rows

    class Chosen(Message):
        """A row was clicked a second time."""

        def __init__(self, rows: "Rows", key: str) -> None:
            super().__init__()
            self.rows = rows
            self.key = key

        @property
        def control(self) -> "Rows":
            """The list that sent it."""
            return self.rows

    def __init__(
        self,
        builder: Builder | None = None,
        *,
        id: str | None = None,  # noqa: A002 - as every widget has it
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._builder: Builder = builder or (lambda _width: ())
        self._rows: Sequence[Row] = ()
        self._width = -1

    @property
    def key(self) -> str:
        """The key of the row under the cursor, or nothing."""
        return self._rows[self.cursor].key if 0 <= self.cursor < len(self._rows) else ""

    @property
    def keys(self) -> list[str]:
        """The keys of all rows that can be chosen."""
        return [row.key for row in self._rows if row.key]

    def show(self, builder: Builder, key: str | None = None) -> None:
        """Show other rows; the cursor stays on its key, or goes to `key`, else near where it was."""
        self._builder = builder
        self._build(self.key if key is None else key)

    def go_to(self, key: str) -> bool:
        """Put the cursor on a key; False where there is none of it."""
        for number, row in enumerate(self._rows):
            if row.key == key and key:
                self.cursor = number
                self._reveal()
                return True
        return False

    def _build(self, key: str) -> None:
        width = self.scrollable_content_region.width
        before, same_width = self._rows, width == self._width
        self._width = width
        self._rows = self._builder(max(width, 1)) if width else ()
        self.virtual_size = Size(width, len(self._rows))
        place = next((n for n, row in enumerate(self._rows) if row.key == key and key), None)
        if place is None:
            place = self._nearest(min(max(self.cursor, 0), len(self._rows) - 1))
        moved = place != self.cursor or len(before) != len(self._rows)
        if place == self.cursor:
            self.post_message(self.Moved(self, self.key)) if self.key != key else None
        self.cursor = place
        if moved and self.size.height:
            self._reveal()
        if same_width and len(before) == len(self._rows):
            self._repaint_changed(before)
        else:
            self.refresh()

    def _repaint_changed(self, before: Sequence[Row]) -> None:
        """Repaint the visible lines that say something else than before."""
        top = self.scroll_offset.y
        for y, (old, new) in enumerate(zip(before[top:], self._rows[top:], strict=True)):
            if y >= self.size.height:
                return
            if old.key != new.key or not old.content.is_same(new.content):
                self.refresh_line(y)

    def _nearest(self, place: int) -> int:
        """The row that can be chosen nearest to a place; -1 where there is none."""
        able = [n for n, row in enumerate(self._rows) if row.key]
        return min(able, key=lambda n: abs(n - place), default=-1)

    def on_resize(self) -> None:
        """Build the rows again for another width; in fewer lines the cursor stays in sight."""
        if self.scrollable_content_region.width != self._width:
            self._build(self.key)
        self._reveal()

    def watch_cursor(self, old: int, new: int) -> None:
        """Repaint both lines and tell where the cursor is."""
        for place in (old, new):
            self.refresh_line(place - self.scroll_offset.y) if place >= 0 else None
        if self.key:
            self.post_message(self.Moved(self, self.key))

    def refresh_line(self, y: int) -> None:
        """Repaint one visible line."""
        self.refresh(Region(0, y, self.size.width, 1))

    def _reveal(self) -> None:
        if self.cursor < 0:
            return
        above = self.cursor
        while above > 0 and not self._rows[above - 1].key and self.cursor - above < 2:  # noqa: PLR2004
            above -= 1
        region = Region(0, above, 1, self.cursor - above + 1)
        self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def action_move(self, by: int) -> None:
        """Move to the next row that can be chosen."""
        place = self.cursor + by
        while 0 <= place < len(self._rows) and not self._rows[place].key:
            place += by
        if 0 <= place < len(self._rows):
            self.cursor = place
            self._reveal()
        elif by < 0:
            self.scroll_home(animate=False)

    def action_page(self, by: int) -> None:
        """Move by a page."""
        self._jump(self.cursor + by * max(self.scrollable_content_region.height - 1, 1))

    def action_end(self, last: int) -> None:
        """Move to the first or the last row."""
        self._jump(len(self._rows) - 1 if last else 0)

    def _jump(self, place: int) -> None:
        found = self._nearest(min(max(place, 0), len(self._rows) - 1))
        if found >= 0:
            self.cursor = found
            self._reveal()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the clicked row; a click on the row under the cursor chooses it."""
        place = event.y + self.scroll_offset.y
        if not (0 <= place < len(self._rows)) or not self._rows[place].key:
            return
        if place == self.cursor:
            self.post_message(self.Chosen(self, self.key))
        else:
            self.cursor = place

    def render_line(self, y: int) -> Strip:
        """Render one visible line."""
        width = self.scrollable_content_region.width
        place = y + self.scroll_offset.y
        if not 0 <= place < len(self._rows):
            return Strip.blank(width, self.rich_style)
        style = self.visual_style
        if place == self.cursor and self._rows[place].key:
            style = self.get_visual_style("rows--cursor")
        strips = Visual.to_strips(self, self._rows[place].content, width, 1, style, pad=True)
        return strips[0] if strips else Strip.blank(width, self.rich_style)
