"""Overview: where am I, and what now, in one look. Each panel opens its view."""

from functools import partial
from itertools import pairwise

from textual.app import ComposeResult

from skillgap.engine.rank import NextStep
from skillgap.report.rank.shape import best_next
from skillgap.tui.desk import Desk
from skillgap.tui.pen import Pen, pen_for
from skillgap.tui.view import View
from skillgap.tui.views.overview_gaps import gaps
from skillgap.tui.views.overview_lines import grid, headline
from skillgap.tui.views.overview_month import month
from skillgap.tui.widgets.panel import Panel

WIDE_ORDER = ("headline", "grid", "gaps", "month")
NARROW_ORDER = ("headline", "gaps", "month", "grid")
"""One below the other: where I am and what now come before the other targets."""

NARROW = 78
"""As the breakpoint of the app: below so many columns the panels stand one below the other."""


class OverviewView(View):
    """The first screen."""

    NAME = "overview"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._helps: tuple[Desk, NextStep | None] | None = None
        self._shown: tuple[Desk, bool] | None = None

    def compose(self) -> ComposeResult:
        """Four panels."""
        opens = {"headline": "history", "grid": "market", "gaps": "gap", "month": "roadmap"}
        for name in NARROW_ORDER if self._is_narrow else WIDE_ORDER:
            yield Panel(opens[name], id=name)

    def show_desk(self, desk: Desk) -> None:
        """Put the desk on screen; what helps the shortlist is worked out once that has been painted."""
        if self._shown and self._shown[0] is desk and self._shown[1] == self._is_narrow:
            return
        self._shown = desk, self._is_narrow
        pen = self.pen
        rated = desk.assessment is not None and desk.assessment.readiness is not None
        opens = "target" if desk.target is None else "gap" if rated else "skills"
        self._panel("headline").show(
            partial(headline, desk, pen, short=self._is_narrow),
            "history" if opens == "gap" else opens,
        )
        self._panel("grid").show(partial(grid, desk, pen))
        self._panel("gaps").show(partial(gaps, desk, pen), opens)
        self._show_month(desk)
        if len(desk.subject.shortlist) > 1:
            self.call_after_refresh(self._look_for_help, desk)

    def _show_month(self, desk: Desk) -> None:
        helps = self._helps[1] if self._helps and self._helps[0] is desk else None
        opens = "target" if desk.target is None else "roadmap"
        self._panel("month").show(partial(month, desk, self.pen, helps), opens)

    def _look_for_help(self, desk: Desk) -> None:
        if desk is self.desk and not (self._helps and self._helps[0] is desk):
            at_work = desk.subject.choices.at_work
            steps = best_next(desk.subject, len(at_work) + 1)
            self._helps = desk, next((s for s in steps if s.skill not in at_work), None)
            self._show_month(desk)

    def on_resize(self) -> None:
        """Put the panels in the order that suits the width."""
        order = NARROW_ORDER if self._is_narrow else WIDE_ORDER
        if [child.id for child in self.children] != list(order):
            for before, name in pairwise(order):
                self.move_child(self._panel(name), after=self._panel(before))
            self.show_desk(self.desk) if self.desk else None

    @property
    def _is_narrow(self) -> bool:
        return self.app.size.width < NARROW

    @property
    def pen(self) -> Pen:
        """How to draw, and the keys."""
        return pen_for(self.NAME, self.skillgap.table, self.ink)

    def _panel(self, name: str) -> Panel:
        return self.query_one(f"#{name}", Panel)
