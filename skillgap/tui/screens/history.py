"""How it went: readiness over time in a dialog that scrolls."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from skillgap.report.progress.history import History, history_of
from skillgap.tui.pen import Pen, pen_for
from skillgap.tui.prose import Page
from skillgap.tui.screens.explain import ReadingScreen
from skillgap.tui.views.history_lines import history_lines

if TYPE_CHECKING:
    from skillgap.tui.app import SkillgapApp
    from skillgap.tui.desk import Desk


CHART_LINES = ((36, 8), (22, 5), (0, 3))
"""From so many lines of the screen on, so many of the chart."""


class HistoryScreen(ReadingScreen):
    """The chart, its days, and the months that were."""

    def __init__(self, history: History, pen: Pen) -> None:
        super().__init__(f"How it went: {history.target_name}", self._write, pen.ink)
        self.history = history
        self.pen = pen

    def _write(self, page: Page) -> Sequence[Content]:
        rows = self.app.size.height
        height = next(high for least, high in CHART_LINES if rows >= least)
        clear_of_the_bar = Page(page.width - 1, page.ink)
        return history_lines(self.history, self.pen, clear_of_the_bar, height)


def show_history(app: "SkillgapApp", desk: "Desk") -> None:
    """Show the history of the target on the desk."""
    if desk.target is not None:
        pen = pen_for("overview", app.table, app.ink)
        app.push_screen(HistoryScreen(history_of(desk.subject, desk.target), pen))
