"""Roadmap: months as columns, skills as bars, the readiness curve above, the month's detail beside."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content

from skillgap.engine.plan import Plan
from skillgap.engine.steps import Step
from skillgap.person import edit
from skillgap.person.model import Profile
from skillgap.plaintext import visible
from skillgap.problems import SkillgapError
from skillgap.report.roadmap_rows import MonthRow, Roadmap
from skillgap.tui.desk import Desk
from skillgap.tui.pen import Pen, pen_for
from skillgap.tui.view import View
from skillgap.tui.views import roadmap_asks as asks, roadmap_gantt as gantt
from skillgap.tui.views.roadmap_chart import Bar, Chart, main_skill, make_chart
from skillgap.tui.views.roadmap_lines import change_words, headline, nothing
from skillgap.tui.views.roadmap_month import Look, month_brief, month_lines
from skillgap.tui.widgets.rows import Row, Rows
from skillgap.tui.widgets.timeline import CellClicked, Drawn, MonthTurned, TimelineHead, TimelineRows

ON_A_SKILL = {"pin", "skip", "at_work", "own_hours", "done", "log"}
NEED_A_TARGET = {"style", "prices", "explain", "earlier", "later"}
SHORT_HEAD, TALL_HEAD = 3, 4


class RoadmapView(View):
    """The plan. The cursor is on a skill and on a month; where one goes, the other follows."""

    NAME = "roadmap"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.month = ""
        self.leftmost = 0
        self.chart: Chart | None = None
        self.shown: Roadmap | None = None
        self._plan: Plan | None = None
        self._person = ("", "")
        self._change = ""
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

    @property
    def rows(self) -> TimelineRows:
        """The skills."""
        return self.query_one(TimelineRows)

    @property
    def skill(self) -> str:
        """The skill under the cursor, or nothing."""
        return self.rows.key

    # ── on screen ──────────────────────────────────────────────────────────────────────────────

    def show_desk(self, desk: Desk) -> None:
        """Put the desk on screen; month and skill stay where they are, if they are still there."""
        plan, person = desk.plan, (desk.profile.name, desk.profile.target)
        anew, before = person != self._person, self.chart
        if plan is not self._plan:
            self._change = "" if anew else change_words(self._plan, plan)
        self._plan, self._person = plan, person
        self.shown = None if plan is None else Roadmap(desk.subject, _worked(plan))
        self.chart = make_chart(self.shown) if self.shown else None
        if self.chart and anew:
            self.month = self.chart.first_planned
        elif self.chart and self.month not in self.chart.place:
            self.month = self._nearest(self.chart)
        self._draw(self._kept_skill(before, anew=anew))

    def _kept_skill(self, before: Chart | None, *, anew: bool) -> str:
        """Where the cursor goes: it stays, but for a skill that left the plan, whose neighbour takes its place."""
        chart, skill = self.chart, self.skill
        if chart is None or not chart.bars:
            return skill
        if anew or not skill:
            return chart.bars[0].skill
        held = [bar.skill for bar in before.bars] if before else []
        now = [bar.skill for bar in chart.bars]
        return now[min(held.index(skill), len(now) - 1)] if skill in held and skill not in now else skill

    def _nearest(self, chart: Chart) -> str:
        """The month in the chart that is nearest to the one that was chosen."""
        keys = [column.key for column in chart.columns]
        later = [key for key in keys if key >= self.month]
        return later[0] if later else keys[-1]

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
        desk, plan = self.desk, self._plan
        if desk is None:
            return []
        if plan is None or not _worked(plan).months:
            return nothing(desk, asks.unknown_style(desk), self.pen)
        most = SHORT_HEAD if self.screen.has_class("-short") else TALL_HEAD
        return headline(desk, plan, self._change, self.pen, width, most)

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
        chart, plan = self.chart, self._plan
        if chart is None or plan is None:
            return []
        shape = self._shape(chart, width)
        return gantt.rows(chart, shape, self.leftmost, self.month, self.pen, plan.wishes.until)

    def _look(self, width: int) -> Look | None:
        """What is looked at, for a width; None where there is nothing."""
        chart, shown = self.chart, self.shown
        if chart is None or shown is None or not chart.by_skill:
            return None
        return Look(shown, chart, self.month, self.skill, self.pen, width)

    def _detail(self, width: int, height: int) -> list[Content]:
        look = self._look(width)
        if look is None:
            return []
        return month_lines(look) if self.screen.has_class("-wide") else month_brief(look, height)

    def full_month(self, width: int) -> list[Content]:
        """Everything about the month, as the dialog shows it."""
        look = self._look(width)
        return month_lines(look, full=True) if look else []

    # ── moving ─────────────────────────────────────────────────────────────────────────────────

    @on(Rows.Moved)
    def _moved(self, message: Rows.Moved) -> None:
        """The month follows the skill, if there is no work on it in the month that is shown."""
        bar = self._bar(message.key)
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
        """A click takes the month it was on."""
        chart = self.chart
        if chart is not None:
            shape = self._shape(chart, self.rows.scrollable_content_region.width)
            place = shape.column_at(message.x, self.leftmost)
            if place is not None:
                self.call_after_refresh(self._turn_to, chart.columns[place].key)

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
        bar, row = self._bar(self.skill), self._month_row(month)
        if row is not None and (bar is None or month not in bar.planned):
            self.rows.go_to(main_skill(row))
        self._draw_month()

    def _go_to(self, month: str) -> None:
        self.month = month
        self.query_one("#plan-months", Drawn).show(self._months)
        self.rows.show(self._rows)

    def _month_row(self, month: str) -> MonthRow | None:
        rows = self.shown.months if self.shown else ()
        return next((row for row in rows if row.name == month), None)

    def _bar(self, skill: str) -> Bar | None:
        return self.chart.by_skill.get(skill) if self.chart else None

    # ── what can be done ───────────────────────────────────────────────────────────────────────

    def why_not(self, command: str) -> str:
        """Why a command cannot run now."""
        if not self.handler(command):
            return "not possible here"
        if self.desk is None:
            return "no profile is open"
        if command in NEED_A_TARGET | ON_A_SKILL and self.desk.target is None:
            return "choose a target first (t)"
        if command in NEED_A_TARGET - {"style"} and self.chart is None:
            return "there is no plan"
        return self._why_not_skill(command) if command in ON_A_SKILL else ""

    def _why_not_skill(self, command: str) -> str:
        bar = self._bar(self.skill)
        if bar is None:
            return "no skill is under the cursor"
        if command in {"done", "own_hours"} and self._step(bar.skill) is None:
            return f"the plan holds no step of {bar.name}"
        if command in {"pin", "at_work"} and bar.mark != "skipped" and self._step(bar.skill) is None:
            return f"the plan holds no step of {bar.name}"
        return ""

    def _step(self, skill: str) -> Step | None:
        """The next step of a skill."""
        plan = self._plan
        steps = (*plan.order, *plan.left_out) if plan else ()
        return min((s for s in steps if s.skill == skill), key=lambda step: step.to, default=None)

    def _step_here(self, skill: str) -> Step | None:
        """The step of a skill that is worked on in the month, else its next one."""
        row = self._month_row(self.month)
        pieces = row.pieces if row else ()
        return next((p.step for p in pieces if p.step.skill == skill), None) or self._step(skill)

    def do_pin(self) -> None:
        """Put the skill first, or let it go."""
        self._toggle("pinned", "pin", edit.pin, edit.unpin)

    def do_skip(self) -> None:
        """Leave the skill out, or take it in again."""
        self._toggle("skipped", "skip", edit.skip, edit.unskip)

    def do_at_work(self) -> None:
        """Learned at work, or no longer."""
        self._toggle("at_work", "at work:", edit.toggle_at_work, edit.toggle_at_work)

    def _toggle(
        self,
        field: str,
        word: str,
        put: Callable[[Profile, str], Profile],
        take: Callable[[Profile, str], Profile],
    ) -> None:
        if self.desk is not None:
            profile, skill = self.desk.profile, self.skill
            held = skill in getattr(profile, field)
            label = f"{'no longer ' if held else ''}{word} {self._skill_name(skill)}"
            self.edit(label, (take if held else put)(profile, skill))

    def _skill_name(self, skill: str) -> str:
        return visible(self.desk.market.skills[skill].name, 60) if self.desk else skill

    def do_done(self) -> None:
        """The next step of the skill is done: the level rises, and a proof is asked for."""
        step = self._step(self.skill)
        if self.desk is None or step is None:
            return
        desk, skill = self.desk, self.desk.market.skills[step.skill]
        self.edit(
            f"{self._skill_name(skill.id)} {step.start} → {step.to} done",
            edit.finish_step(desk.profile, skill.id, step.to, desk.subject.today),
        )
        proof = f" Something to show for it: {skill.show_it}" if skill.show_it else ""
        words = f"{self._skill_name(skill.id)} is at level {step.to}.{proof} Add it as evidence: 2, then e."
        self.notify(self.ink.text(visible(words, 400)), timeout=8, markup=False)

    @work
    async def do_hours(self) -> None:
        """Hours a week."""
        await self._ask("hours a week", asks.ask_hours)

    @work
    async def do_start(self) -> None:
        """The first day."""
        await self._ask("start", asks.ask_start)

    @work
    async def do_deadline(self) -> None:
        """The last day."""
        await self._ask("deadline", asks.ask_deadline)

    @work
    async def do_style(self) -> None:
        """The order."""
        await self._ask("style", asks.ask_style)

    @work
    async def do_tracks(self) -> None:
        """Skills side by side."""
        await self._ask("tracks", asks.ask_tracks)

    @work
    async def do_own_hours(self) -> None:
        """Own hours for the step."""
        step = self._step_here(self.skill)
        if step is not None:
            label = f"own hours for {self._skill_name(step.skill)}"
            await self._ask(label, lambda app, desk: asks.ask_own_hours(app, desk, step))

    @work
    async def do_log(self) -> None:
        """Hours spent."""
        skill = self.skill
        await self._ask(f"hours on {self._skill_name(skill)}", lambda app, desk: asks.ask_spent(app, desk, skill))

    async def _ask(self, label: str, question: asks.Question) -> None:
        """Ask, and send the answer up."""
        if self.desk is None:
            return
        try:
            profile = await question(self.skillgap, self.desk)
        except SkillgapError as error:
            self.notify(f"{error.message} {error.advice}".strip(), severity="error", markup=False)
            return
        if profile is not None:
            self.edit(label, profile)

    @work
    async def do_prices(self) -> None:
        """What the choices cost, and what does not fit."""
        from skillgap.tui.screens.prices import show_prices  # noqa: PLC0415 - only when it is opened

        if self.shown is not None:
            await self._ask("choice", lambda app, desk: show_prices(app, desk))

    def do_explain(self) -> None:
        """Everything about the month."""
        from skillgap.tui.screens.month import MonthScreen  # noqa: PLC0415 - only when it is opened

        self.skillgap.push_screen(MonthScreen(self.full_month, self.turn))


def _worked(plan: Plan) -> Plan:
    """The plan; without its months, if no work fits in any of them."""
    return plan if any(month.pieces.pieces for month in plan.months) else replace(plan, months=())
