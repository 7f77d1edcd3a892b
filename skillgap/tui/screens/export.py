"""Write the plan or the gap to a file: which one, how it begins, and where it goes."""

import asyncio
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from skillgap.plaintext import visible
from skillgap.problems import SkillgapError
from skillgap.report.output import write_output
from skillgap.tui.desk import Desk
from skillgap.tui.exporting import (
    CALENDAR,
    KINDS,
    Kind,
    default_path,
    export_folder,
    export_text,
    shortened,
)
from skillgap.tui.lines import line
from skillgap.tui.screens.dialog import Dialog, Foot, Hint
from skillgap.tui.widgets.entry import Entry
from skillgap.tui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from skillgap.tui.keeping import Keeping

MOST_LINES = 60
STUDY = "mon,wed,sat@19:00, or nothing"


class ExportScreen(Dialog[Path]):
    """What to write, a preview of it, and the path. Its answer is where it was written."""

    HINTS: ClassVar[tuple[Hint, ...]] = (
        ("enter", "write", "write"),
        ("tab", "path", "to_path"),
        ("esc", "close", "leave"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "write", show=False)]
    DEFAULT_CSS = """
    ExportScreen #choice { height: 1fr; }
    ExportScreen #preview { width: 1fr; height: 1fr; color: $quiet; }
    ExportScreen .label { color: $quiet; margin-top: 1; }
    ExportScreen #study { height: auto; margin-top: 1; }
    ExportScreen #study Static { width: auto; color: $quiet; }
    ExportScreen #days { width: 1fr; }
    ExportScreen.-short .label, ExportScreen.-short #study { margin-top: 0; }
    ExportScreen .told { height: auto; min-height: 1; color: $quiet; }
    """

    def __init__(self, owner: "Keeping", desk: Desk) -> None:
        super().__init__("Export")
        self.owner = owner
        self.desk = desk
        self.folder = export_folder(Path.cwd(), Path.home())
        self.texts: dict[tuple[str, str], str] = {}
        self.replaces = ""

    def compose(self) -> ComposeResult:
        """The kinds beside the preview, the path below."""
        with Vertical(classes="dialog broad tall"):
            yield Static(self.heading, classes="title")
            with Horizontal(id="choice"):
                yield Rows(kind_rows, id="kinds")
                yield Static(id="preview")
            with Horizontal(id="study"):
                yield Static("Study days ")
                yield Entry(placeholder=STUDY, id="days")
            yield Static("To", classes="label")
            yield Entry(self._path_of(KINDS[0]), id="path")
            yield Static(classes="told")
            yield Foot(self.HINTS)

    def on_mount(self) -> None:
        """Begin with the plan as Markdown."""
        self.query_one("#study").display = False
        self.query_one(Rows).focus()
        self._preview(KINDS[0])

    @property
    def path(self) -> Entry:
        """Where the path is typed."""
        return self.query_one("#path", Entry)

    @property
    def study(self) -> str:
        """Study days for the calendar, as they were typed."""
        return self.query_one("#days", Entry).value.strip()

    @property
    def kind(self) -> Kind:
        """What is under the cursor."""
        key = self.query_one(Rows).key
        return next((kind for kind in KINDS if kind.key == key), KINDS[0])

    def _path_of(self, kind: Kind) -> str:
        return shortened(default_path(kind, self.desk, self.folder))

    @on(Rows.Moved)
    def _moved(self) -> None:
        """Show how the file begins; a path that was not typed follows."""
        field = self.path
        self.query_one("#study").display = self.kind.key == CALENDAR
        if field.value in {self._path_of(kind) for kind in KINDS}:
            field.value = self._path_of(self.kind)
        self._preview(self.kind)

    @work(exclusive=True, group="read")
    async def _preview(self, kind: Kind) -> None:
        """Show how the file begins; it is made in a thread, so that the list is never slow."""
        self._tell(kind.about)
        study = self.study
        text = await asyncio.to_thread(self._text, kind, study)
        if not self.is_open:
            return
        if (kind.key, study) not in self.texts:
            self._tell(text, is_error=True)
        lines = [visible(each, 300) for each in text.splitlines()[:MOST_LINES]]
        self.query_one("#preview", Static).update(Content("\n".join(lines)))

    def _text(self, kind: Kind, study: str) -> str:
        """The text of an export, made once; what cannot be made is told in its place."""
        key = kind.key, study
        if key not in self.texts:
            try:
                now = self.owner.context.now
                self.texts[key] = export_text(kind, self.desk, now, study)
            except SkillgapError as error:
                return f"{error.message} {error.advice}"
        return self.texts[key]

    def action_to_path(self) -> None:
        """Go to the path, or back to the kinds."""
        field = self.path
        (self.query_one(Rows) if field.has_focus else field).focus()

    @on(Input.Changed, "#days")
    def _other_days(self) -> None:
        """Other study days make another calendar; what is wrong with them is said at once."""
        self._preview(self.kind)

    @on(Input.Changed, "#path")
    def _typed(self) -> None:
        """Another path: nothing has been said of it yet."""
        self.replaces = ""
        self._tell(self.kind.about)

    @on(Input.Submitted)
    @on(Rows.Chosen)
    def action_write(self) -> None:
        """Write it; a file that is there is replaced only when it is said twice."""
        typed = self.path.value.strip()
        text = self._text(self.kind, self.study)
        if not typed or (self.kind.key, self.study) not in self.texts:
            self._tell("Write a path first." if not typed else text, is_error=True)
            return
        path = Path(os.path.expanduser(typed))  # noqa: PTH111 - Path's raises for an unknown user
        if os.path.isfile(path) and self.replaces != typed:  # noqa: PTH113 - Path's may raise
            self.replaces = typed
            self._tell(
                "This file exists. Enter again replaces it; or write another path.", is_error=True
            )
            return
        try:
            write_output(path, text, replace=self.replaces == typed)
        except SkillgapError as error:
            self._tell(
                f"{error.message} {error.advice.replace(', or add --force to replace it', '')}",
                is_error=True,
            )
        except (OSError, ValueError) as error:
            self._tell(
                f"Cannot write there: {getattr(error, 'strerror', None) or error}.", is_error=True
            )
        else:
            self.dismiss(path)

    def _tell(self, words: str, *, is_error: bool = False) -> None:
        style = "$error" if is_error else "$quiet"
        self.query_one(".told", Static).update(Content.styled(visible(words, 300), style))


def kind_rows(width: int) -> Sequence[Row]:
    """One line for each kind."""
    return [Row(kind.key, line([(kind.label, width, "left", "")])) for kind in KINDS]


async def export(app: "Keeping", desk: Desk) -> None:
    """Let the person write a file, and say where it is. Call it in a worker."""
    path = await app.push_screen_wait(ExportScreen(app, desk))
    if path is not None:
        app.tell(f"Wrote {visible(str(path), 200)}", timeout=8)
