"""The questionnaire on screen: boxes to tick, then levels, one question after the other, then what it found."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from skillgap.engine.quiz.screens import TickScreen
from skillgap.engine.quiz.session import (
    Done,
    LevelQuestion,
    Session,
    Standing,
    answer,
    back,
    finish,
    next_question,
    skip,
    standing,
    tick,
)
from skillgap.intake.questionnaire import Sitting, put_answers, put_guesses
from skillgap.market.model import Target
from skillgap.report.assess.shape import assess_shape
from skillgap.report.figures import points
from skillgap.report.ink import Ink
from skillgap.report.subject import Subject
from skillgap.tui.screens.assess_lines import (
    asked_lines,
    head_lines,
    level_rows,
    standing_line,
    summary_lines,
    tick_rows,
)
from skillgap.tui.screens.dialog import Dialog, Foot, Hint
from skillgap.tui.widgets.panel import Reading
from skillgap.tui.widgets.pressed import Pressed
from skillgap.tui.widgets.prose import Prose
from skillgap.tui.widgets.rows import Row, Rows

STAYING: Sequence[Hint] = (("s", "skip", "skip"), ("b", "back", "back"), ("f", "enough", "enough"))
LEAVING: Hint = ("esc", "stop", "leave")
TICKING: Sequence[Hint] = (
    ("space", "tick", "tick"),
    ("enter", "go on", "take"),
    *STAYING,
    LEAVING,
)
RATING: Sequence[Hint] = (("0-5", "your level", "nothing"), *STAYING, LEAVING)
ENDING: Sequence[Hint] = (("enter", "keep all of it", "take"), ("b", "back", "back"), LEAVING)
MOST_LINES = 26


class Answered(NamedTuple):
    """What was said, and whether the rest is to be inferred from it."""

    session: Session
    finished: bool


class AssessScreen(Dialog[Answered]):
    """The questions of a sitting. Its answer is what was said; None where nothing was."""

    HINTS: ClassVar[Sequence[Hint]] = TICKING
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(level), f"level({level})", show=False) for level in range(6)),
        Binding("enter", "take", show=False),
        Binding("space", "tick", show=False),
        Binding("s", "skip", show=False),
        Binding("b,backspace", "back", show=False),
        Binding("f", "enough", show=False),
        Binding("a", "all", show=False),
    ]
    DEFAULT_CSS = """
    AssessScreen > .dialog { width: 84; }
    AssessScreen Pressed { height: 1fr; max-height: 100%; }
    AssessScreen Pressed { overflow-x: hidden; }
    AssessScreen Reading { margin-top: 1; }
    """

    def __init__(self, sitting: Sitting, subject: Subject, target: Target, ink: Ink) -> None:
        super().__init__("")
        self.sitting = sitting
        self.session = sitting.session
        self.subject = subject
        self.about = target
        self.ink = ink
        self.question: TickScreen | LevelQuestion | Done = next_question(self.session)
        self.ticked: frozenset[str] = frozenset()
        self.now = standing(self.session)
        self.before: Standing | None = None

    def compose(self) -> ComposeResult:
        """The question, its answers, what was found out in the end, and the keys."""
        with Vertical(classes="dialog"):
            yield Prose(id="head")
            yield Pressed(self._rows)
            yield Reading()
            yield Foot(TICKING)

    def on_mount(self) -> None:
        """Begin where the sitting stands. The box has one size, whatever is asked."""
        box = self.query_one(".dialog").styles
        box.height, box.max_height = "100%", MOST_LINES
        self.query_one(Pressed).styles.height = "1fr"
        self._ask()

    def on_resize(self) -> None:
        """Draw again once the screen knows how short it is."""
        self.call_after_refresh(self._show_head)

    # ── what is shown ──────────────────────────────────────────────────────────────────────────

    def _ask(self) -> None:
        """Show the question that comes now, or what was found out."""
        self.question = next_question(self.session)
        asking, reading = self.query_one(Pressed), self.query_one(Reading)
        is_over = isinstance(self.question, Done)
        asking.display, reading.display = not is_over, is_over
        self._show_head()
        if is_over:
            reading.show(self._summary, anew=True)
            reading.focus()
            self.query_one(Foot).show(ENDING)
            return
        self._begin_list(asking)
        asking.focus()

    def _begin_list(self, asking: Pressed) -> None:
        """The boxes as they are marked to begin with, or the levels with the likely one under the cursor."""
        if isinstance(self.question, TickScreen):
            self.ticked, first = self.question.marked, self.question.skills[0]
        else:
            first = str(self.question.guess) if isinstance(self.question, LevelQuestion) else ""
        asking.hanging = isinstance(self.question, LevelQuestion)
        self.query_one(Foot).show(RATING if asking.hanging else TICKING)
        asking.scroll_home(animate=False)
        asking.show(self._rows, first)

    def _rows(self, width: int) -> Sequence[Row]:
        market = self.subject.market
        if isinstance(self.question, TickScreen):
            return tick_rows(market, self.question, self.ticked, self.ink, width)
        if isinstance(self.question, LevelQuestion):
            rating = self.subject.profile.skills.get(self.question.skill)
            return level_rows(market, rating.level if rating else None, self.ink, width)
        return ()

    def _show_head(self) -> None:
        self.query_one("#head", Prose).show(self._head)

    def _head(self, width: int) -> list[Content]:
        if isinstance(self.question, Done):
            return [Content.styled("What came out", "bold")]
        standing = standing_line(self.now, self.before, self.ink, width)
        asked = asked_lines(self.subject.market, self.question, width)
        return head_lines(asked, standing, self.ink, width, compact=self.has_class("-short"))

    def _summary(self, width: int) -> list[Content]:
        profile, _ = put_answers(self.subject.profile, self.sitting, self.session)
        after = Subject(put_guesses(profile, self.session), self.subject.market, self.subject.today)
        shape = assess_shape(after, self.about, "", self.session)
        found = self.subject.assess(self.about).readiness
        was = "" if found is None else points(found)
        return summary_lines(shape, self.subject.market, was, self.ink, width)

    # ── what is done ───────────────────────────────────────────────────────────────────────────

    def _go(self, session: Session) -> None:
        """Go on with what was said."""
        self.session = session
        self.before, self.now = self.now, standing(session)
        self._ask()

    @on(Rows.Chosen)
    def _pressed(self) -> None:
        """A click ticks a box or answers with a level."""
        if isinstance(self.question, TickScreen):
            self.action_tick()
        else:
            self.action_take()

    def action_tick(self) -> None:
        """Tick the box under the cursor, or take the tick away."""
        if isinstance(self.question, TickScreen):
            self._tick(self.ticked ^ {self.query_one(Pressed).key})

    def action_all(self) -> None:
        """Tick all boxes, or none if all are ticked."""
        if isinstance(self.question, TickScreen):
            every = frozenset(self.question.skills)
            self._tick(frozenset() if self.ticked == every else every)

    def _tick(self, ticked: frozenset[str]) -> None:
        self.ticked = ticked
        self.query_one(Pressed).show(self._rows)

    def action_take(self) -> None:
        """Go on with the boxes as they are, with the level under the cursor, or keep what came out."""
        if isinstance(self.question, TickScreen):
            self._go(tick(self.session, self.question, self.ticked))
        elif isinstance(self.question, LevelQuestion):
            self.action_level(int(self.query_one(Pressed).key or 0))
        else:
            self.dismiss(Answered(self.session, finished=True))

    def action_level(self, level: int) -> None:
        """Answer with a level."""
        if isinstance(self.question, LevelQuestion):
            self._go(answer(self.session, self.question, level))

    def action_skip(self) -> None:
        """Leave this question out."""
        if not isinstance(self.question, Done):
            self._go(skip(self.session, self.question))

    def action_back(self) -> None:
        """Take the last answer back."""
        if self.session.finished:
            self._go(self.session._replace(finished=False))
        elif self.session.replies:
            self._go(back(self.session))

    def action_enough(self) -> None:
        """Ask nothing more: the rest is inferred."""
        if not isinstance(self.question, Done):
            self._go(finish(self.session))

    def action_nothing(self) -> None:
        """A hint that only says which keys there are."""

    def action_leave(self) -> None:
        """Stop; what was answered is kept, if anything was."""
        said = self.session._replace(finished=False)
        self.dismiss(Answered(said, finished=False) if said != self.sitting.session else None)
