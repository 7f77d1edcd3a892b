"""What was found, put to the person: take it, take another level, or leave it."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from skillgap.intake.found import Intake
from skillgap.market.market import Market
from skillgap.person.model import Profile
from skillgap.report.ink import Ink
from skillgap.tui.screens.dialog import Dialog, Foot, Hint
from skillgap.tui.screens.intake_lines import Finds, counted_words
from skillgap.tui.taking import Choice, all_or_none, choices, rated, turned
from skillgap.tui.widgets.pressed import Pressed
from skillgap.tui.widgets.prose import Prose
from skillgap.tui.widgets.rows import Row, Rows

MOST_LINES = 34
ABOUT_LINES = {"short": 3, "tall": 4, "high": 7}
"""Lines for the words around a find, by how high the screen is."""

BESIDE_LIST = {"short": 13, "tall": 15, "high": 18}
"""Lines of the box that are not the list."""

HIGH = 32


class Taken(NamedTuple):
    """What the person takes, and which of years and credentials they left out."""

    chosen: tuple[Choice, ...]
    left_out: frozenset[str]


class FindsScreen(Dialog[Taken]):
    """The finds with a box each, and the words around the one under the cursor."""

    HINTS: ClassVar[Sequence[Hint]] = (
        ("space", "take or leave", "turn"),
        ("0-5", "level", "nothing"),
        ("a", "all or none", "all"),
        ("enter", "write", "write"),
        ("esc", "back", "leave"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(level), f"level({level})", show=False) for level in range(6)),
        Binding("space", "turn", show=False),
        Binding("a", "all", show=False),
        Binding("enter,w,ctrl+s", "write", show=False),
    ]
    DEFAULT_CSS = """
    FindsScreen #columns { height: 1; margin-top: 1; padding-right: 1; }
    FindsScreen Pressed { scrollbar-gutter: stable; overflow-x: hidden; }
    FindsScreen #around { margin-top: 1; }
    FindsScreen.-short #columns { margin-top: 0; }
    """

    def __init__(self, market: Market, intake: Intake, profile: Profile, ink: Ink) -> None:
        super().__init__("")
        self.finds = Finds(market, intake, profile, ink)
        self.profile = profile
        self.chosen = choices(intake.found, profile)
        self.left_out: frozenset[str] = frozenset()

    def compose(self) -> ComposeResult:
        """The head, the list under its columns, the words around, what would be written, the keys."""
        with Vertical(classes="dialog broad"):
            yield Prose(self._head, id="head")
            yield Prose(self._columns, id="columns")
            yield Pressed(self._rows)
            yield Prose(self._around, id="around")
            yield Foot(self.hints)

    def on_mount(self) -> None:
        """Begin at the first find."""
        self.query_one(".dialog").styles.max_height = "100%"
        self.query_one(Pressed).focus()
        self._show()

    def on_resize(self) -> None:
        """The words around have as much room as the screen spares."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        self.query_one("#around").styles.height = ABOUT_LINES[self._space]
        room = min(self.size.height, MOST_LINES) - BESIDE_LIST[self._space]
        self.query_one(Pressed).styles.max_height = room

    @property
    def _space(self) -> str:
        """How much room there is."""
        if self.has_class("-short"):
            return "short"
        return "high" if self.size.height >= HIGH else "tall"

    # ── what is shown ──────────────────────────────────────────────────────────────────────────

    def _rows(self, width: int) -> list[Row]:
        return self.finds.rows(self.chosen, self.left_out, width)

    def _columns(self, width: int) -> list[Content]:
        return [self.finds.head(self.chosen, width)] if self.chosen else []

    def _around(self, width: int) -> list[Content]:
        key = self.query_one(Pressed).key
        return self.finds.about(key, self.chosen, width, ABOUT_LINES[self._space])

    def _head(self, width: int) -> list[Content]:
        return self.finds.title(self.profile, self.chosen, self._facts, width)

    def _show(self) -> None:
        self.query_one(Pressed).show(self._rows)
        self.query_one("#head", Prose).show(self._head)
        self._show_around()

    @on(Rows.Moved)
    def _show_around(self) -> None:
        self.query_one("#around", Prose).show(self._around)

    @property
    def _facts(self) -> int:
        """How many of years and credentials would be written."""
        return sum(key not in self.left_out for key in self.finds.facts)

    def _tell(self, words: str) -> None:
        self.notify(words, timeout=3, markup=False)

    # ── what is done ───────────────────────────────────────────────────────────────────────────

    def _under_cursor(self) -> Choice | None:
        key = self.query_one(Pressed).key
        return next((each for each in self.chosen if each.found.skill == key), None)

    def _put(self, old: Choice, new: Choice) -> None:
        self.chosen = tuple(new if each is old else each for each in self.chosen)
        self._show()

    @on(Rows.Chosen)
    def action_turn(self) -> None:
        """Take what is under the cursor, or leave it."""
        each, key = self._under_cursor(), self.query_one(Pressed).key
        if each is not None:
            new = turned(each)
            self._put(each, new)
            if new.act == each.act:
                why = "You have this level already." if each.have == each.level else NO_LEVEL
                self._tell(why)
        elif key in self.finds.facts:
            self.left_out ^= {key}
            self._show()

    def action_level(self, level: int) -> None:
        """Take it with another level."""
        each = self._under_cursor()
        if each is not None:
            self._put(each, rated(each, level))

    def action_all(self) -> None:
        """Take all that replaces nothing; once more: leave all."""
        self.chosen = all_or_none(self.chosen)
        self._show()

    def action_write(self) -> None:
        """Hand on what was taken."""
        if counted_words(self.chosen, self._facts) == "nothing":
            self._tell("Nothing is chosen: space takes what is under the cursor.")
            return
        self.dismiss(Taken(self.chosen, self.left_out))

    def action_nothing(self) -> None:
        """A hint that only says which keys there are."""


NO_LEVEL = "The text does not tell a level: 0 to 5 sets one."
