"""Roadmap: months as columns, skills as bars, the readiness curve above, the month's detail beside."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content

from skillgap.engine.plan import Plan
from skillgap.engine.slip import Slip
from skillgap.report.roadmap.rows import Roadmap
from skillgap.tui.desk import Desk
from skillgap.tui.pen import Pen, pen_for
from skillgap.tui.views import roadmap_asks as asks, roadmap_gantt as gantt
from skillgap.tui.views.roadmap_chart import Chart, main_skill, make_chart
from skillgap.tui.views.roadmap_deciding import Deciding
from skillgap.tui.views.roadmap_lines import change_words, headline, nothing
from skillgap.tui.views.roadmap_month import Look, month_brief, month_lines
from skillgap.tui.widgets.rows import Row, Rows
from skillgap.tui.widgets.timeline import (
    CellClicked,
    Drawn,
    MonthTurned,
    TimelineHead,
    TimelineRows,
)

HEAD_LINES = ((32, 6), (22, 4), (0, 3))
"""From so many lines of the screen on, so many over the timeline at most."""


class RoadmapView(Deciding):
    """The plan. The cursor is on a skill and on a month; where one goes, the other follows."""

    NAME = "roadmap"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.leftmost = 0
        self._person = ("", "")
        self._change = ""
        self._slip: Slip | None = None
        self._drawn: tuple[str, str] = ("", "")

    def compose(self) -> ComposeResult:
        """The headline, the timeline, and the month."""
        yield Drawn(id="plan-head")
        with Container(id="plan-body"):
            with Vertical(id="plan-timeline"):
                yield TimelineHead(id="plan-months")
                yield TimelineRows(id="plan-rows")
            with VerticalScroll(id="plan-detail", can_focus=False):
                yield Drawn(id="plan-month")

    # ── on screen ──────────────────────────────────────────────────────────────────────────────

    def show_desk(self, desk: Desk) -> None:
        """Put the desk on screen; month and skill stay where they are, if they are still there."""
        plan, person = desk.plan, (desk.profile.name, desk.profile.target)
        anew, before = person != self._person, self.chart
        if plan is not self.plan:
            self._change = "" if anew else change_words(self.plan, plan)
        self.plan, self._person = plan, person
        self.shown = None if plan is None else Roadmap(desk.subject, _worked(plan))
        self.chart = make_chart(self.shown) if self.shown else None
        if self.chart:
            self.month = self.chart.first_planned if anew else self._kept_month(self.chart, before)
        self._slip_soon(anew=anew)
        self._draw(self._kept_skill(before, anew=anew))

    def _slip_soon(self, *, anew: bool) -> None:
        """Find what slipped, which takes a second plan: after a change has been painted, else now."""
        shown = self.shown
        if shown is None or anew:
            self._slip = shown.slip if shown else None
        else:
            self.call_after_refresh(self._find_slip, shown)

    def _find_slip(self, shown: Roadmap) -> None:
        """Say what slipped, unless another plan has come meanwhile."""
        if shown is self.shown and shown.slip != self._slip:
            self._slip = shown.slip
            self.query_one("#plan-head", Drawn).show(self._head)
            self.query_one("#plan-month", Drawn).show(self._detail)

    def _kept_month(self, chart: Chart, before: Chart | None) -> str:
        """The month stays, but for one that left the plan, which gives way to the nearest in it."""
        planned = before is not None and self.month in before.spans
        keys = list(chart.spans if planned and chart.spans else chart.place)
        return self.month if self.month in keys else nearest_month(keys, self.month)

    def _kept_skill(self, before: Chart | None, *, anew: bool) -> str:
        """Where the cursor goes: it stays, but for a skill that left the plan, whose neighbour takes its place."""
        chart, skill = self.chart, self.skill
        if chart is None or not chart.bars:
            return skill
        if anew or not skill:
            return chart.bars[0].skill
        held = [bar.skill for bar in before.bars] if before else []
        now = [bar.skill for bar in chart.bars]
        return (
            now[min(held.index(skill), len(now) - 1)]
            if skill in held and skill not in now
            else skill
        )

    def _draw(self, skill: str) -> None:
        """Draw all of it again, with the cursor on a skill."""
        self.query_one("#plan-head", Drawn).show(self._head)
        self.query_one("#plan-months", Drawn).show(self._months)
        self.rows.show(self._rows, skill)
        self.rows.go_to(self.skill)
        self._draw_month()

    def _draw_month(self) -> None:
        self._drawn = (self.month, self.skill)
        self.query_one("#plan-month", Drawn).show(self._detail)
        self.query_one("#plan-detail").scroll_home(animate=False)

    @property
    def pen(self) -> Pen:
        """How to draw here."""
        return pen_for(self.NAME, self.skillgap.table, self.ink)

    def _head(self, width: int, _height: int) -> list[Content]:
        desk, plan = self.desk, self.plan
        if desk is None:
            return []
        if plan is None or not _worked(plan).months:
            return nothing(desk, asks.unknown_style(desk), self.pen)
        most = next(lines for least, lines in HEAD_LINES if self.app.size.height >= least)
        return headline(desk, plan, self._change, self.pen, width, most, self._slip)

    def _shape(self, chart: Chart, width: int) -> gantt.Frame:
        """The frame for a width, with the month that is looked at brought in sight."""
        shape = gantt.frame(width, chart)
        place = chart.place.get(self.month, 0)
        self.leftmost = gantt.follow(self.leftmost, place, shape.count, len(chart.columns))
        return shape

    def _months(self, width: int, _height: int) -> list[Content]:
        chart = self.chart
        if chart is None or not chart.bars:
            return []
        shape = self._shape(chart, width - 1)
        space = [] if self.screen.has_class("-short") else [Content("")]
        return [*space, *gantt.head(chart, shape, self.leftmost, self.month, self.pen)]

    def _rows(self, width: int) -> list[Row]:
        chart, plan = self.chart, self.plan
        if chart is None or plan is None:
            return []
        shape = self._shape(chart, width)
        return gantt.rows(chart, shape, self.leftmost, self.month, self.pen, plan.wishes.until)

    def _look(self, width: int) -> Look | None:
        """What is looked at, for a width; None where there is nothing."""
        chart, shown = self.chart, self.shown
        if chart is None or shown is None or not chart.by_skill:
            return None
        return Look(shown, chart, self.month, self.skill, self.pen, width, self._slip)

    def _detail(self, width: int, height: int) -> list[Content]:
        look = self._look(width)
        if look is None:
            return []
        return month_lines(look) if self.screen.has_class("-wide") else month_brief(look, height)

    def full_month(self, width: int) -> list[Content]:
        """Everything about the month, as the dialog shows it."""
        if self.shown is not None:
            self._slip = self.shown.slip
        look = self._look(width)
        if look is None:
            return []
        return [*month_lines(look, full=True), Content(""), *gantt.legend(self.pen, width)]

    # ── moving ─────────────────────────────────────────────────────────────────────────────────

    @on(Rows.Moved)
    def _moved(self) -> None:
        """The month follows the skill, if there is no work on it in the month that is shown.

        The skill is the one under the cursor now: messages of earlier moves may arrive late.
        """
        bar = self.bar(self.skill)
        if bar and self.chart and bar.months and self.month not in bar.months:
            place = self.chart.place
            here = place.get(self.month, 0)
            near = [month for month in bar.months if month in place]
            self._go_to(min(near, key=lambda month: abs(place[month] - here), default=self.month))
        if self._drawn != (self.month, self.skill):
            self._draw_month()
        self.skillgap.refresh_hints()

    @on(Rows.Chosen)
    def _chosen(self) -> None:
        self.do_explain()

    @on(CellClicked)
    def _clicked(self, message: CellClicked) -> None:
        """A click takes the month it was on; on a row only where there is work."""
        chart = self.chart
        if chart is None:
            return
        shape = self._shape(chart, self.rows.scrollable_content_region.width)
        place, bar = shape.column_at(message.x, self.leftmost), self.bar(self.skill)
        month = "" if place is None else chart.columns[place].key
        if month and (message.above or (bar is not None and month in bar.months)):
            self._turn_to(month)

    @on(MonthTurned)
    def _turned(self, message: MonthTurned) -> None:
        self.turn(message.by)

    def do_earlier(self) -> None:
        """Look at the month before."""
        self.turn(-1)

    def do_later(self) -> None:
        """Look at the next month."""
        self.turn(1)

    def turn(self, by: int) -> None:
        """Look at another month; nothing happens at the ends."""
        chart = self.chart
        if chart is not None:
            place = chart.place.get(self.month, 0) + by
            if 0 <= place < len(chart.columns):
                self._turn_to(chart.columns[place].key)

    def _turn_to(self, month: str) -> None:
        """Look at a month; the cursor goes to its main skill, if its own has no work in it."""
        self._go_to(month)
        bar, row = self.bar(self.skill), self.month_row(month)
        if row is not None and (bar is None or month not in bar.planned):
            self.rows.go_to(main_skill(row))
        self._draw_month()

    def _go_to(self, month: str) -> None:
        self.month = month
        self.query_one("#plan-months", Drawn).show(self._months)
        self.rows.show(self._rows)

    def do_explain(self) -> None:
        """Everything about the month."""
        from skillgap.tui.screens.month import MonthScreen  # noqa: PLC0415 - only when it is opened

        self.skillgap.push_screen(MonthScreen(self.full_month, self.turn))


def nearest_month(keys: Sequence[str], month: str) -> str:
    """The first of some months (`YYYY-MM`) from a month on, else the last of them."""
    return next((key for key in keys if key >= month), keys[-1])


def _worked(plan: Plan) -> Plan:
    """The plan; without its months, if no work fits in any of them."""
    return plan if any(month.pieces.pieces for month in plan.months) else plan._replace(months=())
