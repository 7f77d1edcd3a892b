"""Choose a target: the grid of roles and seniorities by readiness, or all of them ranked."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, ClassVar

from textual import events, on
from textual.app import App
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget

from skillgap.plaintext import visible
from skillgap.report.ink import Ink
from skillgap.tui.desk import Desk
from skillgap.tui.heat import heat_table, legend, matching, unsure
from skillgap.tui.pen import Pen
from skillgap.tui.prose import longest
from skillgap.tui.screens.dialog import Dialog, Foot, Hint
from skillgap.tui.views.market_lines import TOO_LITTLE, brief_lines, ranked_line
from skillgap.tui.widgets.crosstab import Crosstab
from skillgap.tui.widgets.prose import Prose
from skillgap.tui.widgets.rows import Row, Rows

LONGEST_FILTER = 40
LEAST_SAID, MOST_LINES = 4, 14
"""Lines for the words about a target, at least, and for the grid or the list, at most."""
MOST_WITH_GAPS = 100
"""Of so many targets the list names the heaviest gaps; for the others the words below do."""

TAKE: Hint = ("enter", "take", "take")
CLOSE: Hint = ("esc", "close", "leave")
TO_RANKED: Hint = ("tab", "not sure: rank all", "turn")
TO_GRID: Hint = ("tab", "by role and seniority", "turn")


class TargetScreen(Dialog[str]):
    """The grid or the ranked list, a filter that is typed, and what is said of the target chosen."""

    HINTS: ClassVar[Sequence[Hint]] = (TAKE, TO_RANKED, CLOSE)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", show=False),
        Binding("tab,shift+tab", "turn", show=False),
        Binding("backspace", "shorten", show=False),
        Binding("ctrl+u", "clear", show=False),
    ]
    DEFAULT_CSS = """
    TargetScreen Crosstab { height: auto; margin-bottom: 1; }
    TargetScreen Rows { margin-bottom: 1; overflow-x: hidden; scrollbar-gutter: stable; }
    TargetScreen #about { height: 1fr; min-height: 2; }
    TargetScreen.-short > .dialog { padding: 0 2; }
    """

    def __init__(self, desk: Desk, ink: Ink, heading: str) -> None:
        super().__init__(heading)
        self.desk = desk
        self.pen = Pen(ink)
        self.words = ""
        self.ranked = False
        self._aim = ""
        self.chosen = desk.profile.target or next((s.target for s in desk.standings), "")

    def body(self) -> Iterable[Widget]:
        """The filter, the grid and the list of which one is shown, and the words."""
        yield Prose(id="filter")
        yield Crosstab()
        yield Rows()
        yield Prose(id="about")

    def on_mount(self) -> None:
        """Begin in the grid, on the target that holds now."""
        self.query_one(".title").styles.margin = 0
        self._show()
        self.query_one(Crosstab).focus()

    def on_resize(self) -> None:
        """Fit once the screen knows how short it is."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """The grid and the list take what the words below leave of the screen."""
        room = self.room_for_list(LEAST_SAID + 2) + 1
        for table in (self.query_one(Crosstab), self.query_one(Rows)):
            table.styles.max_height = min(room, MOST_LINES)

    # ── what is shown ──────────────────────────────────────────────────────────────────────────

    def _show(self) -> None:
        kept = matching(self.desk.market, self.words)
        grid, rows = self.query_one(Crosstab), self.query_one(Rows)
        if kept and self.chosen not in kept:
            self.chosen = next(s.target for s in self.desk.standings if s.target in kept)
        grid.display, rows.display = not self.ranked and bool(kept), self.ranked and bool(kept)
        if self.ranked:
            rows.show(partial(ranked_rows, self.desk, self.pen, kept), self.chosen)
        else:
            role, _, seniority = self.chosen.partition("/")
            grid.show(heat_table(self.desk, self.pen.ink, kept), (role, seniority))
        self._tell(kept)

    def _tell(self, kept: Iterable[str]) -> None:
        """Say what the filter is, and everything about the target under the cursor."""
        self.query_one("#filter", Prose).show(
            partial(filter_line, self.pen, self.words, found=bool(kept))
        )
        about = (
            partial(brief_lines, self.desk, self.pen, self.chosen)
            if kept
            else partial(no_match, self.pen)
        )
        self.query_one("#about", Prose).show(about)

    @on(Crosstab.Moved)
    def _moved(self, message: Crosstab.Moved) -> None:
        self.chosen = f"{message.row}/{message.column}"
        self._tell([self.chosen])

    @on(Rows.Moved)
    def _ranked_moved(self, message: Rows.Moved) -> None:
        if self._aim and message.key:
            aim, self._aim = self._aim, ""
            if aim != message.key and self.query_one(Rows).go_to(aim):
                return
        if self.ranked and message.key:
            self.chosen = message.key
            self._tell([self.chosen])

    # ── what is done ───────────────────────────────────────────────────────────────────────────

    @on(Crosstab.Chosen)
    @on(Rows.Chosen)
    def action_take(self) -> None:
        """Take the target under the cursor."""
        if self.chosen in matching(self.desk.market, self.words):
            self.dismiss(self.chosen)

    def action_turn(self) -> None:
        """Turn from the grid to the ranked list, and back."""
        self.ranked, self._aim = not self.ranked, self.chosen
        self.query_one(Foot).show((TAKE, TO_GRID if self.ranked else TO_RANKED, CLOSE))
        self._show()
        shown: Widget = self.query_one(Rows) if self.ranked else self.query_one(Crosstab)
        shown.focus()

    def action_shorten(self) -> None:
        """Take the last letter of the filter away."""
        self._filter(self.words[:-1])

    def action_clear(self) -> None:
        """Let go of the filter."""
        self._filter("")

    def on_key(self, event: events.Key) -> None:
        """What is typed narrows the choice."""
        if event.is_printable and event.character is not None:
            event.stop()
            self._filter((self.words + event.character).lstrip()[:LONGEST_FILTER])

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted too."""
        self._filter((self.words + visible(event.text, LONGEST_FILTER))[:LONGEST_FILTER])

    def action_leave(self) -> None:
        """Let go of the filter, or close without an answer."""
        if self.words:
            self._filter("")
        else:
            super().action_leave()

    def _filter(self, words: str) -> None:
        if words != self.words:
            self.words = words
            self._show()


def filter_line(pen: Pen, words: str, width: int, *, found: bool) -> list[Content]:
    """What was typed, or that something can be; the legend beside it where there is room."""
    if words:
        style = "bold $accent" if found else "bold $error"
        return [Content.assemble(("Only ", "$quiet"), (words, style), ("_", "$quiet"))]
    marks = legend(pen.ink)
    told = longest(width, f"Type to narrow. {marks}", "Type to narrow.")
    return [pen.quiet(told)]


def no_match(pen: Pen, _width: int) -> list[Content]:
    """Nothing fits the filter."""
    return [
        Content("No role or seniority has these words."),
        pen.quiet("esc or backspace takes them away"),
    ]


def ranked_rows(desk: Desk, pen: Pen, kept: Iterable[str], width: int) -> list[Row]:
    """All targets, closest first, with their three heaviest gaps; the little known after the others."""
    names = set(kept)
    found = [s for s in desk.standings if s.target in names]
    sure = [s for s in found if not unsure(s)]
    thin = [s for s in found if unsure(s)]
    few = len(found) <= MOST_WITH_GAPS
    rows, rest = (
        [Row(s.target, ranked_line(desk, pen, s, width, with_gaps=few)) for s in group]
        for group in (sure, thin)
    )
    over = TOO_LITTLE if sure else "Nothing is rated yet, so these have no order:"
    return [*rows, *([Row("", pen.quiet(over))] if thin else []), *rest]


async def pick_target(
    app: App[Any],
    desk: Desk,
    first: bool = False,  # noqa: FBT001, FBT002 - said by its name at every call
    heading: str = "",
) -> str | None:
    """Return the target that was chosen (`role/seniority`), or None. Call it in a worker.

    `first` asks as a new person is asked; `heading` asks for something else than the own target.
    """
    ink: Ink = getattr(app, "ink", Ink())
    asked = heading or ("Where do you want to go?" if first else "Choose the target")
    return await app.push_screen_wait(TargetScreen(desk, ink, asked))
