"""The file was changed outside while there are changes here: the person chooses, nothing is lost."""

from collections.abc import Sequence
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from skillgap.person.model import Profile
from skillgap.person.store import Loaded
from skillgap.person.tomlfile import dump
from skillgap.plaintext import visible
from skillgap.problems import ConflictError, SkillgapError
from skillgap.tui.saving import create_freely
from skillgap.tui.screens.choose import Option, choose
from skillgap.tui.screens.dialog import Dialog, Foot, Hint

if TYPE_CHECKING:
    from skillgap.tui.frame import Frame

LONGEST_DIFF = 2000


class DifferenceScreen(Dialog[None]):
    """Both versions line by line, and where each lies."""

    HINTS: ClassVar[tuple[Hint, ...]] = (("esc", "back", "leave"),)
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,q", "leave", show=False)]
    DEFAULT_CSS = """
    DifferenceScreen VerticalScroll { scrollbar-size-vertical: 1; height: 1fr; }
    DifferenceScreen .where { color: $quiet; height: auto; margin-bottom: 1; }
    """

    def __init__(self, lines: Sequence[Content], where: str) -> None:
        super().__init__("Both versions")
        self.lines = lines
        self.where = where

    def compose(self) -> ComposeResult:
        """Where they lie, and a page that scrolls."""
        with Vertical(classes="dialog broad tall"):
            yield Static(self.heading, classes="title")
            yield Static(Content(self.where), classes="where")
            with VerticalScroll():
                yield Static(Content("\n").join(self.lines))
            yield Foot(self.HINTS)

    def on_mount(self, _event: events.Mount) -> None:
        """The arrows scroll."""
        self.query_one(VerticalScroll).focus()


def difference(theirs: str, mine: str) -> list[Content]:
    """What differs, a line each: `-` only in the file, `+` only here."""
    found = unified_diff(theirs.splitlines(), mine.splitlines(), lineterm="", n=2)
    lines = [text for text in found if not text.startswith(("---", "+++"))][:LONGEST_DIFF]
    if not lines:
        return [Content("They say the same.")]
    return [Content.styled(visible(text, 400) or " ", _tone(text)) for text in lines]


def _tone(text: str) -> str:
    return {"-": "$missing", "+": "$met", "@": "$quiet"}.get(text[:1], "$foreground")


def options(path: Path) -> list[Option]:
    """What can be done."""
    if not path.exists():
        return [
            ("copy", "Write mine again", "as a profile of its own, in the same folder"),
            ("later", "Decide later", "nothing is written until then"),
        ]
    return [
        ("theirs", "Take the file as it is now", "u brings back what you had here"),
        ("copy", "Keep mine as a copy", "the file stays as it is; you go on in the copy"),
        ("look", "Look at both", "what differs, line by line, and where they lie"),
        ("later", "Decide later", "nothing is written until then"),
    ]


async def settle_conflict(
    app: "Frame", error: ConflictError, path: Path, mine: Profile
) -> Loaded | None:
    """Ask what to do; return the profile to go on with, or None to decide later."""
    while True:
        chosen = await choose(app, error.message, options(path))
        try:
            if chosen == "theirs":
                return app.context.store.load(path)
            if chosen == "copy":
                return _copied(app, mine, path)
        except SkillgapError as failed:
            app.tell_error(failed)
            continue
        if chosen != "look":
            return None
        await app.push_screen_wait(_both(path, mine))


def _copied(app: "Frame", mine: Profile, path: Path) -> Loaded:
    made = create_freely(app.context.store, mine, app.context.now, path.stem)
    app.tell(f"Yours is {made.path}", timeout=10)
    return made


def _both(path: Path, mine: Profile) -> DifferenceScreen:
    try:
        theirs = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        theirs = ""
    where = (
        f"-  in the file: {visible(str(path), 300)}\n"
        "+  here, not written yet\n"
        f"   the version before: {visible(str(path), 300)}.bak"
    )
    return DifferenceScreen(difference(theirs, dump(mine)), where)
