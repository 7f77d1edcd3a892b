"""Where to read from: a path that is typed, completed or dropped, read beside the screen."""

import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from textual import on, work
from textual.app import App
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from skillgap.intake.found import Intake, together
from skillgap.market.market import Market
from skillgap.plaintext import visible
from skillgap.problems import SkillgapError
from skillgap.tui.background import in_background
from skillgap.tui.paths import candidates, completed, typed_paths
from skillgap.tui.screens.dialog import Dialog, Hint
from skillgap.tui.widgets.entry import Entry

if TYPE_CHECKING:
    from datetime import date

    from skillgap.intake.reading import Reading

LEAD = (
    "A CV (PDF, DOCX, Markdown, text), a JSON Resume, LinkedIn's data export (the zip, its folder or "
    "its tables), or a folder of your own code. Nothing leaves this computer."
)
HINT = "Drop a file on the terminal, or type its path."
MOST_NAMED = 8

_COMMAND = re.compile(r" (?:Say whose|Another address of yours): --author EMAIL")
"""What notes say of the command line, which is not here."""


class Brought(NamedTuple):
    """What was read, from which line, and its name to be shown."""

    intake: Intake
    typed: str
    name: str


class PathScreen(Dialog[Brought]):
    """A path and what may become of it; what cannot be read is told in its place."""

    HINTS: ClassVar[Sequence[Hint]] = (
        ("enter", "read", "read"),
        ("tab", "complete", "complete"),
        ("esc", "close", "leave"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "complete", show=False, priority=True)]
    DEFAULT_CSS = """
    PathScreen .lead { height: auto; margin-bottom: 1; color: $quiet; }
    PathScreen .told { height: auto; min-height: 2; color: $quiet; margin-top: 1; }
    """

    def __init__(self, market: Market, today: "date", typed: str = "", closing: str = "") -> None:
        super().__init__("Import", closing)
        self.market = market
        self.today = today
        self.typed = typed
        self.is_reading = False

    def body(self) -> Iterable[Widget]:
        """What can be read, the path, and what is said of it."""
        yield Static(Content(LEAD), classes="lead")
        yield Entry(self.typed)
        yield Static(HINT, classes="told", markup=False)

    @on(Input.Changed)
    def _typed(self) -> None:
        """Name what the path may become."""
        names = candidates(self.query_one(Entry).value)
        shown = " · ".join(visible(name, 40) for name in names[:MOST_NAMED])
        more = f"  and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
        self._tell(shown + more or HINT)

    def action_complete(self) -> None:
        """As many letters as are sure."""
        field = self.query_one(Entry)
        field.value = completed(field.value, candidates(field.value))
        field.cursor_position = len(field.value)

    @on(Input.Submitted)
    def action_read(self) -> None:
        """Read what the line names, once."""
        typed = self.query_one(Entry).value
        paths = typed_paths(typed)
        if not paths:
            self._tell("Write a path first.", is_error=True)
        elif not self.is_reading:
            self.is_reading = True
            self._read(typed, paths)

    @work(group="read", exclusive=True)
    async def _read(self, typed: str, paths: Sequence[Path]) -> None:
        """Read beside the screen; esc leaves while it is under way."""
        name = ", ".join(visible(path.name or str(path), 60) for path in paths)
        self._tell(f"Reading {name} …")
        market, today = self.market, self.today
        try:
            intake = await in_background(lambda: read_all(paths, market, today))
        except SkillgapError as error:
            self._tell(f"{error.message} {error.advice}", is_error=True)
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or error
            self._tell(f"Cannot read {name}: {why}.", is_error=True)
        else:
            self.dismiss(Brought(intake, typed, name))
        finally:
            self.is_reading = False

    def _tell(self, words: str, *, is_error: bool = False) -> None:
        """Say it below the field, if the dialog is still there."""
        for told in self.query(".told").results(Static):
            told.update(Content.styled(visible(words, 500), "$error" if is_error else "$quiet"))


def read_all(paths: Sequence[Path], market: Market, today: "date") -> Intake:
    """What all of them say together. Raises FileError with what to do."""
    from skillgap.intake.reading import reading  # noqa: PLC0415 - most of it is slow to import

    known = reading(market, today)
    return together([_read_one(path, known) for path in paths])


def _read_one(path: Path, known: "Reading") -> Intake:
    """A document, an unpacked export, or else a folder of code."""
    from skillgap.intake.exports.linkedin import table_of  # noqa: PLC0415
    from skillgap.intake.read import read_path  # noqa: PLC0415
    from skillgap.intake.scan.repositories import scan  # noqa: PLC0415

    if not os.path.isdir(path) or any(map(table_of, os.listdir(path))):  # noqa: PTH112, PTH208
        return read_path(path, known)
    found = scan([path], known).intake
    return found._replace(notes=tuple(_COMMAND.sub("", note) for note in found.notes))


async def ask_path(
    app: App[Any], market: Market, today: "date", typed: str = "", closing: str = ""
) -> Brought | None:
    """Ask for a path and read what is there; None where it was closed. Call it in a worker."""
    return await app.push_screen_wait(PathScreen(market, today, typed, closing))
