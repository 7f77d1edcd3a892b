"""Find a command by its words and run it."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.fuzzy import Matcher
from textual.widgets import Input, Static

from skillgap.report.ink import Ink
from skillgap.tui.commands import Command, full_name, key_table, shown
from skillgap.tui.lines import line
from skillgap.tui.screens.dialog import Dialog, Foot, Hint
from skillgap.tui.widgets.entry import Entry
from skillgap.tui.widgets.rows import Row, Rows

KEY_CELLS = 10
NOTHING = "No command has these words; ctrl+u clears them."


class PaletteScreen(Dialog[str]):
    """A field and the commands that match it; what cannot run now is grey and says why."""

    HINTS: ClassVar[tuple[Hint, ...]] = (("enter", "run", "take"), ("esc", "close", "leave"))
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", show=False),
        Binding("up", "list('move', -1)", show=False),
        Binding("down", "list('move', 1)", show=False),
        Binding("pageup", "list('page', -1)", show=False),
        Binding("pagedown", "list('page', 1)", show=False),
    ]

    def __init__(
        self, commands: Sequence[Command], view: str, why_not: Callable[[str], str], ink: Ink
    ) -> None:
        super().__init__("Commands")
        usable = key_table(view, commands)
        self.commands = [
            c for c in commands if not c.keys or any(usable.get(k) == c for k in c.keys)
        ]
        self.reasons = {full_name(c): why_not(c.name) for c in self.commands}
        self.ink = ink

    def compose(self) -> ComposeResult:
        """The field over the list."""
        with Vertical(classes="dialog tall"):
            yield Static(self.heading, classes="title")
            yield Entry(placeholder="what you want to do")
            yield Rows(self._rows)
            yield Foot(self.HINTS)

    def on_mount(self) -> None:
        """Type at once."""
        self.query_one(Rows).can_focus = False
        self.query_one(Entry).focus()

    def _rows(self, width: int) -> Sequence[Row]:
        found = matching(self.query_one(Entry).value, self.commands)
        rows = [command_row(c, self.reasons[full_name(c)], self.ink, width) for c in found]
        return rows or [Row("", Content.styled(NOTHING, "$quiet"))]

    @on(Input.Changed)
    def _narrow(self) -> None:
        rows = self.query_one(Rows)
        rows.show(self._rows)
        rows.action_end(0)

    def action_list(self, what: str, by: int) -> None:
        """Move in the list while the field is typed in."""
        rows = self.query_one(Rows)
        (rows.action_move if what == "move" else rows.action_page)(by)

    @on(Input.Submitted)
    @on(Rows.Chosen)
    def action_take(self) -> None:
        """Run the command under the cursor."""
        key = self.query_one(Rows).key
        if key:
            self.dismiss(key.rpartition(".")[2])


def matching(text: str, commands: Iterable[Command]) -> list[Command]:
    """The commands whose words match, best first; all of them in their order for an empty text."""
    if not text.strip():
        return list(commands)
    matcher = Matcher(text.strip())
    scored = [(matcher.match(f"{c.label} {c.words}"), c) for c in commands]
    return [c for score, c in sorted(scored, key=lambda pair: -pair[0]) if score > 0]


def command_row(command: Command, reason: str, ink: Ink, width: int) -> Row:
    """What it does, and its key; or why not."""
    key = shown(command.key, plain=ink.ascii) if command.key else ""
    words = f"{command.words} ({reason})" if reason else command.words
    room = max(width - KEY_CELLS - 1, 8)
    tone = "$quiet 70%" if reason else ""
    cells = [(words, room, "left", tone), (key, KEY_CELLS, "right", "$quiet")]
    return Row(full_name(command), line(cells))  # type: ignore[arg-type]
