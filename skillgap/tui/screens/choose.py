"""Choose one of a few things."""

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from rich.cells import cell_len
from textual import events, on
from textual.app import App
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from skillgap.plaintext import visible
from skillgap.report.ink import Ink
from skillgap.tui.lines import line
from skillgap.tui.screens.dialog import Dialog, Hint
from skillgap.tui.widgets.rows import Row, Rows

Option = tuple[str, str, str]
"""Key, label, and a few words about it."""

SHORTEST_ABOUT = 12


class ChooseScreen(Dialog[str]):
    """A list of options. What is said about them stands beside the labels, or below where it is narrow."""

    HINTS: ClassVar[tuple[Hint, ...]] = (("enter", "take", "take"), ("esc", "close", "leave"))
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "take", show=False)]
    DEFAULT_CSS = """
    ChooseScreen .about { height: auto; min-height: 2; margin-top: 1; color: $quiet; }
    ChooseScreen .lead { height: auto; margin-bottom: 1; color: $quiet; }
    """

    def __init__(
        self,
        heading: str,
        options: Sequence[Option],
        current: str,
        ink: Ink,
        lead: str = "",
        closing: str = "",
    ) -> None:
        super().__init__(heading, closing)
        self.lead = lead
        self.options = options
        self.current = current
        self.ink = ink

    def body(self) -> Iterable[Widget]:
        """The list, and a place for what is said about the option under the cursor."""
        if self.lead:
            yield Static(Content(self.lead), classes="lead")
        yield Rows(self.rows)
        yield Static(classes="about")

    def on_mount(self) -> None:
        """Begin at the option that holds now."""
        keys = [key for key, _, _ in self.options]
        place = keys.index(self.current) if self.current in keys else 0
        rows = self.query_one(Rows)
        rows.focus()
        self.call_after_refresh(rows.go_to, str(place))
        self.on_resize()

    def on_resize(self) -> None:
        """What is said of an option moves below the list where it does not fit beside it."""
        inner = min(self.size.width * 96 // 100, 76) - 7
        below = not fits(self.options, inner) and self._says_something()
        self.query_one(".about").display = below
        self.query_one(Rows).styles.max_height = self.room_for_list(self._beside(below=below))

    def _beside(self, *, below: bool) -> int:
        """Lines that stand beside the list: what leads to it, and what is said below it."""
        width = max(min(self.size.width * 96 // 100, 76) - 6, 1)
        lead = len(self.lead) // width + 2 if self.lead else 0
        return lead + len(self.heading) // width + (3 if below else 0)

    def _says_something(self) -> bool:
        return any(about for _, _, about in self.options)

    def rows(self, width: int) -> list[Row]:
        """One line for each option; the one that holds now is marked."""
        return option_rows(self.options, self.current, self.ink, width)

    @on(Rows.Moved)
    def _moved(self, message: Rows.Moved) -> None:
        self.query_one(".about", Static).update(
            Content(visible(self.options[int(message.key)][2], 300))
        )

    @on(Rows.Chosen)
    def action_take(self) -> None:
        """Take the option under the cursor."""
        place = self.query_one(Rows).key
        if place:
            self.dismiss(self.options[int(place)][0])

    def on_key(self, event: events.Key) -> None:
        """A letter goes to the next label that begins with it."""
        rows = self.query_one(Rows)
        if not event.is_printable or event.character is None or not rows.key:
            return
        after = int(rows.key) + 1
        places = [*range(after, len(self.options)), *range(after)]
        wanted = event.character.casefold()
        found = [n for n in places if self.options[n][1].casefold().startswith(wanted)]
        if found:
            rows.go_to(str(found[0]))


def label_width(options: Sequence[Option]) -> int:
    """Cells of the longest label."""
    return max((cell_len(visible(label, 120)) for _, label, _ in options), default=0)


def fits(options: Sequence[Option], width: int) -> bool:
    """True where labels and what is said of them stand on one line each."""
    longest = max((cell_len(about) for _, _, about in options), default=0)
    return label_width(options) + longest + 4 <= width


def option_rows(options: Sequence[Option], current: str, ink: Ink, width: int) -> list[Row]:
    """One line for each option, keyed by its place."""
    beside = fits(options, width)
    room = max(width - 2, SHORTEST_ABOUT)
    name = min(label_width(options), room)
    rows = []
    for place, (key, label, about) in enumerate(options):
        mark = ink.text("▸") if key == current else ""
        cells = [(mark, 1, "left", "$accent"), (visible(label, 120), name, "left", "")]
        if beside and about:
            cells.append((" " + about, max(width - name - 3, 1), "left", "$quiet"))
        rows.append(Row(str(place), line(cells)))  # type: ignore[arg-type]
    return rows


async def choose(
    app: App[Any],
    title: str,
    options: Sequence[Option],
    current: str = "",
    lead: str = "",
    closing: str = "",
) -> str | None:
    """Return the key of the option that was taken, or None where it was closed. Call it in a worker.

    `lead` is a quiet line over the options, `closing` what esc does where that is not "close".
    """
    ink: Ink = getattr(app, "ink", Ink())
    return await app.push_screen_wait(ChooseScreen(title, options, current, ink, lead, closing))
