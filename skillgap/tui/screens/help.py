"""Help: every key of the view and everywhere, and what the signs mean."""

from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from skillgap.report.ink import Ink
from skillgap.tui.commands import VIEWS, Command, key_table, shown
from skillgap.tui.lines import line
from skillgap.tui.screens.dialog import Dialog, Foot, Hint
from skillgap.tui.screens.signs import signs_of

KEY_CELLS = 9
TWO_COLUMNS_FROM = 100
BETWEEN = 4

MOVING = (
    ("up down", "Move the cursor"),
    ("home end", "The first row, the last row"),
    ("tab", "The next part of the screen"),
    ("click", "Everything that can be pressed; a second click on a row opens it"),
    ("ctrl+c", "Leave at once; everything is saved"),
)


class HelpScreen(Dialog[None]):
    """All keys, from the table, and the signs."""

    HINTS: ClassVar[tuple[Hint, ...]] = (("space", "goes on", "page(1)"), ("esc", "close", "leave"))
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark,q,enter", "leave", show=False),
        Binding("up,k", "scroll(-1)", show=False),
        Binding("down,j", "scroll(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown,space", "page(1)", show=False),
        Binding("home", "end(-1)", show=False),
        Binding("end", "end(1)", show=False),
    ]
    DEFAULT_CSS = """
    HelpScreen VerticalScroll { scrollbar-size-vertical: 1; scrollbar-gutter: stable; height: 1fr; }
    """

    def __init__(self, view: str, table: Iterable[Command], ink: Ink) -> None:
        super().__init__("Keys and signs")
        self.view = view
        self.table = tuple(table)
        self.ink = ink

    def compose(self) -> ComposeResult:
        """A page that scrolls."""
        with Vertical(classes="dialog broad tall"):
            yield Static(self.heading, classes="title")
            with VerticalScroll(can_focus=False):
                yield Static(classes="page")
            yield Foot(self.HINTS)

    def on_resize(self, _event: events.Resize) -> None:
        """Draw it for the width there is."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        page = self.query_one(".page", Static)
        lines = help_lines(self.view, self.table, self.ink, page.size.width)
        page.update(Content("\n").join(lines))

    def action_scroll(self, by: int) -> None:
        """Scroll by a line."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """Scroll by a page."""
        body = self.query_one(VerticalScroll)
        body.scroll_relative(y=by * max(body.size.height - 1, 1), animate=False)

    def action_end(self, to: int) -> None:
        """Go to the top or to the bottom."""
        body = self.query_one(VerticalScroll)
        body.scroll_home(animate=False) if to < 0 else body.scroll_end(animate=False)


def help_lines(view: str, table: Sequence[Command], ink: Ink, width: int) -> list[Content]:
    """The page in `width` cells: two columns where there is room, else one below the other."""
    if width < TWO_COLUMNS_FROM:
        own, signs = _own(view, table, ink, width), _signs(view, ink, width)
        common = [*_everywhere(view, table, ink, width), *_moving(width)]
        return [*own, *signs, *common] if own else [*common, *signs]
    half = (width - BETWEEN) // 2
    left = [*_own(view, table, ink, half), *_signs(view, ink, half)]
    right = [*_everywhere(view, table, ink, half), *_moving(half)]
    return [
        Content.assemble(_at(left, n, half), " " * BETWEEN, _at(right, n, half))
        for n in range(max(len(left), len(right)))
    ]


def _at(lines: Sequence[Content], place: int, width: int) -> Content:
    return lines[place] if place < len(lines) else Content(" " * width)


def _own(view: str, table: Sequence[Command], ink: Ink, width: int) -> list[Content]:
    own = [c for c in table if c.view == view and view]
    if not own:
        return []
    name = next((words for key, words in VIEWS.items() if key == view), view)
    return [_head(name, width), *_keys(own, view, table, ink, width), Content(" " * width)]


def _everywhere(view: str, table: Sequence[Command], ink: Ink, width: int) -> list[Content]:
    common = [c for c in table if not c.view]
    keys = _keys(common, view, table, ink, width)
    return [_head("Everywhere", width), *keys, Content(" " * width)]


def _moving(width: int) -> list[Content]:
    moving = [each for key, words in MOVING for each in _row(key, words, width)]
    return [_head("Moving about", width), *moving, Content(" " * width)]


def _keys(
    commands: Sequence[Command], view: str, table: Sequence[Command], ink: Ink, width: int
) -> list[Content]:
    """One line for each command, with the keys that reach it in this view."""
    usable = key_table(view, table)
    rows: list[Content] = []
    for command in commands:
        able = [key for key in command.keys if usable.get(key) == command]
        keys = " ".join(shown(key, plain=ink.ascii) for key in able)
        rows += _row(keys or ink.text("–"), command.words, width)
    return rows


def _signs(view: str, ink: Ink, width: int) -> list[Content]:
    lines: list[Content] = []
    for title, signs in signs_of(view, ink):
        rows = (row for sign, words, style in signs for row in _row(sign, words, width, style))
        lines += [_head(title, width), *rows, Content(" " * width)]
    return lines


def _head(words: str, width: int) -> Content:
    return line([(words, width, "left", "$quiet")])


def _row(key: str, words: str, width: int, style: str = "bold $accent") -> list[Content]:
    """A key and its words, on as many lines as they need."""
    room = max(width - KEY_CELLS - 1, 8)
    return [
        line([(key if number == 0 else "", KEY_CELLS, "left", style), (text, room, "left", "")])
        for number, text in enumerate(wrap(words, room))
    ]
