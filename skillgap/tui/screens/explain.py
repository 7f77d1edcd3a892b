"""Reading dialogs: a requirement explained, other readings, sources, and everything about a skill."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget

from skillgap.engine.gap import Assessment, Part
from skillgap.market.model import Skill
from skillgap.report.gap.view import part_name
from skillgap.report.ink import Ink
from skillgap.tui.desk import Desk
from skillgap.tui.prose import Page
from skillgap.tui.screens.dialog import Dialog, Hint
from skillgap.tui.widgets.prose import Prose

Writing = Callable[[Page], Sequence[Content]]


class ReadingScreen(Dialog[None]):
    """Something to read; up and down scroll, esc, enter and q close."""

    HINTS: ClassVar[tuple[Hint, ...]] = (("esc", "close", "leave"),)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "leave", show=False),
        Binding("q", "leave", show=False),
    ]
    DEFAULT_CSS = """
    ReadingScreen VerticalScroll { height: auto; padding: 0 1 0 0; scrollbar-size-vertical: 1; }
    """

    def __init__(self, heading: str, writing: Writing, ink: Ink) -> None:
        super().__init__(heading)
        self.writing = writing
        self.ink = ink

    def body(self) -> Iterable[Widget]:
        """The words, in a window that scrolls."""
        with VerticalScroll():
            yield Prose(lambda width: self.writing(Page(width, self.ink)))

    def on_mount(self) -> None:
        """Begin at the top, ready to scroll."""
        self.on_resize()
        self.query_one(VerticalScroll).focus()

    def on_resize(self) -> None:
        """As many lines as fit, so that the keys below stay on screen."""
        self.query_one(VerticalScroll).styles.max_height = self.room_for_list(
            0 if self.has_class("-short") else -2
        )


def read(app: App[Any], heading: str, writing: Writing, ink: Ink) -> None:
    """Open something to read."""
    app.push_screen(ReadingScreen(heading, writing, ink))


def show_requirement(app: App[Any], desk: Desk, part: Part, ink: Ink) -> None:
    """A requirement, down to its sources."""
    from skillgap.tui.views.explained import explained  # noqa: PLC0415

    heading = part_name(desk.market, part)
    read(app, heading, lambda page: explained(desk, part, page)[len(page.words(heading)) :], ink)


def show_readings(app: App[Any], desk: Desk, found: Assessment, ink: Ink) -> None:
    """The same ratings under other rules, and how far to trust the number."""
    from skillgap.tui.views.readings import readings_lines  # noqa: PLC0415

    read(
        app,
        "Other readings of the same ratings",
        lambda page: readings_lines(desk, found, page),
        ink,
    )


def show_sources(app: App[Any], desk: Desk, found: Assessment, ink: Ink) -> None:
    """The score under each report, and where the reports differ."""
    from skillgap.tui.views.readings import sources_lines  # noqa: PLC0415

    read(app, "Readiness under each report", lambda page: sources_lines(desk, found, page), ink)


def show_details(app: App[Any], desk: Desk, skill: Skill, ink: Ink) -> None:
    """Everything about a skill."""
    from skillgap.tui.views.skill_details import skill_details  # noqa: PLC0415

    read(app, skill.name, lambda page: skill_details(desk, skill, page), ink)
