"""A job posting, pasted or named by its file, read beside the screen."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import ClassVar, NamedTuple

from textual import events, on, work
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static, TextArea

from skillgap.engine.posting import Posting
from skillgap.market.market import Market
from skillgap.plaintext import visible
from skillgap.problems import SkillgapError
from skillgap.tui.background import in_background
from skillgap.tui.paths import typed_paths
from skillgap.tui.screens.dialog import Dialog, Hint

LEAD = "Paste a posting, or write the path of its file (text, PDF, DOCX)."
LONGEST_PATH = 4000


class Read(NamedTuple):
    """A posting, notes on how it was read, and what was pasted or typed."""

    posting: Posting
    notes: tuple[str, ...]
    typed: str


class Paste(TextArea):
    """Room for a text; on a single line that names a file, enter reads it."""

    class Named(Message):
        """Enter was pressed behind the path of a file."""

    def on_mount(self) -> None:
        """Nothing happens while nothing is pressed."""
        self.cursor_blink = False

    async def _on_key(self, event: events.Key) -> None:
        """Enter behind a path is an answer, not a line break."""
        if event.key == "enter" and named_file(self.text) is not None:
            event.stop()
            event.prevent_default()
            self.post_message(self.Named())


class PostingTextScreen(Dialog[Read]):
    """The text of a posting or the path of its file."""

    HINTS: ClassVar[Sequence[Hint]] = (("ctrl+s", "read it", "read"), ("esc", "close", "leave"))
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,ctrl+enter,f5", "read", show=False, priority=True)
    ]
    DEFAULT_CSS = """
    PostingTextScreen .lead { height: auto; margin-bottom: 1; color: $quiet; }
    PostingTextScreen Paste { height: 1fr; min-height: 3; border: none; padding: 0 1; background: $panel; }
    PostingTextScreen Paste:focus { border: none; }
    PostingTextScreen Paste .text-area--cursor-line { background: $panel; }
    PostingTextScreen .told { height: auto; min-height: 1; color: $quiet; }
    """

    def __init__(self, market: Market, typed: str = "") -> None:
        super().__init__("A job posting")
        self.market = market
        self.typed = typed
        self.is_reading = False

    def body(self) -> Iterable[Widget]:
        """What is asked for, the room for it, and what is said of it."""
        yield Static(Content(LEAD), classes="lead")
        yield Paste(self.typed, soft_wrap=True, tab_behavior="focus", highlight_cursor_line=False)
        yield Static(classes="told", markup=False)

    def on_mount(self) -> None:
        """The box has one size."""
        box = self.query_one(".dialog").styles
        box.height, box.max_height = "92%", 26
        self.query_one(Paste).focus()

    @on(Paste.Named)
    def action_read(self) -> None:
        """Read it, once."""
        typed = self.query_one(Paste).text
        if not typed.strip():
            self._tell("Paste the posting first.", is_error=True)
        elif not self.is_reading:
            self.is_reading = True
            self._read(typed)

    @work(group="read", exclusive=True)
    async def _read(self, typed: str) -> None:
        """Read beside the screen; esc leaves while it is under way."""
        self._tell("Reading …")
        market = self.market
        try:
            read = await in_background(lambda: read_typed(typed, market))
        except SkillgapError as error:
            self._tell(f"{error.message} {error.advice}", is_error=True)
        else:
            self.dismiss(read)
        finally:
            self.is_reading = False

    def _tell(self, words: str, *, is_error: bool = False) -> None:
        """Say it below the text, if the dialog is still there."""
        for told in self.query(".told").results(Static):
            told.update(Content.styled(visible(words, 400), "$error" if is_error else "$quiet"))


def named_file(text: str) -> Path | None:
    """The file that a single line names, if it does."""
    if "\n" in text.strip() or len(text) > LONGEST_PATH:
        return None
    paths = typed_paths(text)
    try:
        return paths[0] if len(paths) == 1 and paths[0].is_file() else None
    except (OSError, ValueError):
        return None


def read_typed(typed: str, market: Market) -> Read:
    """The posting in a text or in the file it names. Raises FileError with what to do."""
    from skillgap.intake.posting.paper import Paper, read_paper  # noqa: PLC0415
    from skillgap.intake.posting.read import read_posting  # noqa: PLC0415
    from skillgap.intake.recognise import recogniser  # noqa: PLC0415

    path = named_file(typed)
    paper = Paper(typed) if path is None else read_paper(str(path))
    posting = read_posting(paper.text, market, recogniser(market.skills))
    return Read(posting, paper.notes, typed)
