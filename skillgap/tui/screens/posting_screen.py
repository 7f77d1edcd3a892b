"""A posting looked at: what it asks for beside what one has, and beside the market."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content

from skillgap.report.job.view import Job, look_at, rows
from skillgap.tui.screens.dialog import Dialog, Foot, Hint
from skillgap.tui.screens.posting_lines import (
    asked_rows,
    beside_lines,
    columns,
    head_lines,
    quote_lines,
)
from skillgap.tui.screens.target import pick_target
from skillgap.tui.widgets.panel import Reading
from skillgap.tui.widgets.prose import Prose
from skillgap.tui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from skillgap.tui.keeping import Keeping

MOST_LINES = 36
QUOTE_LINES = 3

TARGET: Hint = ("t", "compare with", "target")
SAVE: Hint = ("s", "save as a target", "save")
BACK: Hint = ("esc", "back", "leave")


class PostingScreen(Dialog[Job]):
    """The posting. Its answer is the posting to be saved; None goes back."""

    HINTS: ClassVar[Sequence[Hint]] = (("tab", "market", "turn"), TARGET, SAVE, BACK)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab,shift+tab,enter", "turn", show=False, priority=True),
        Binding("t", "target", show=False),
        Binding("s,ctrl+s", "save", show=False),
    ]
    DEFAULT_CSS = """
    PostingScreen #head { margin-bottom: 1; }
    PostingScreen #both { height: 1fr; }
    PostingScreen #list { width: 1fr; }
    PostingScreen #columns { padding-right: 1; }
    PostingScreen Rows { scrollbar-gutter: stable; overflow-x: hidden; }
    PostingScreen #quote { height: 3; margin-top: 1; }
    PostingScreen Reading { width: 1fr; }
    PostingScreen.-wide Reading { width: 42; margin-left: 4; }
    PostingScreen.-short #head { margin-bottom: 0; }
    """

    def __init__(self, owner: "Keeping", job: Job) -> None:
        super().__init__("")
        self.owner = owner
        self.job = job
        self.asked = rows(job)
        self.is_beside = False

    def compose(self) -> ComposeResult:
        """The head, the list with its quotes, the market beside it, and the keys."""
        with Vertical(classes="dialog broad"):
            yield Prose(self._head, id="head")
            with Horizontal(id="both"):
                with Vertical(id="list"):
                    yield Prose(lambda width: [columns(self.asked, width)], id="columns")
                    yield Rows(self._rows)
                    yield Prose(self._quote, id="quote")
                yield Reading()
            yield Foot(self.hints)

    def on_mount(self) -> None:
        """The box has one size."""
        box = self.query_one(".dialog").styles
        box.height, box.max_height = "100%", MOST_LINES
        self.query_one(Rows).styles.height = "1fr"
        self._show()

    def on_resize(self) -> None:
        """Both stand side by side where there is room."""
        self.call_after_refresh(self._fit)

    # ── what is shown ──────────────────────────────────────────────────────────────────────────

    def _fit(self) -> None:
        both = self.has_class("-wide") and bool(self.job.posting.skills)
        beside = self.is_beside or not self.job.posting.skills
        self.query_one("#list").display = both or not beside
        reading = self.query_one(Reading)
        reading.display = both or beside
        turn = [] if both else [("tab", "skills" if beside else "market", "turn")]
        empty = not self.job.posting.skills
        self.query_one(Foot).show([BACK] if empty else [*turn, TARGET, SAVE, BACK])
        (reading if beside else self.query_one(Rows)).focus()

    def _show(self) -> None:
        self.query_one("#head", Prose).show(self._head)
        self.query_one("#columns", Prose).show(lambda width: [columns(self.asked, width)])
        self.query_one(Rows).show(self._rows)
        self.query_one(Reading).show(self._beside, anew=True)
        self._fit()

    def _head(self, width: int) -> list[Content]:
        return head_lines(self.job, self.owner.ink, width)

    def _rows(self, width: int) -> list[Row]:
        return asked_rows(self.job, self.asked, self.owner.ink, width)

    def _beside(self, width: int) -> list[Content]:
        return beside_lines(self.job, self.owner.ink, width)

    def _quote(self, width: int) -> list[Content]:
        key = self.query_one(Rows).key
        return quote_lines(self.asked, key, self.owner.ink, width)[:QUOTE_LINES]

    @on(Rows.Moved)
    def _moved(self) -> None:
        self.query_one("#quote", Prose).show(self._quote)

    # ── what is done ───────────────────────────────────────────────────────────────────────────

    def action_turn(self) -> None:
        """Turn from the skills to the market, and back."""
        self.is_beside = not self.is_beside
        self._fit()

    @work(group="dialog")
    async def action_target(self) -> None:
        """Compare it with another target."""
        desk, job = self.owner.desk, self.job
        if desk is None or not job.posting.skills:
            return
        now = job.target.id if job.target else desk.profile.target
        from_here = replace(desk.with_profile(desk.profile._replace(target=now)), kept=None)
        chosen = await pick_target(self.app, from_here, heading="Compare it with which target?")
        if chosen:
            self.job = look_at(job.subject, job.posting, chosen, job.notes)
            self.asked = rows(self.job)
            self._show()

    def action_save(self) -> None:
        """Keep it as a target of its own."""
        if self.job.found.parts:
            self.dismiss(self.job)
