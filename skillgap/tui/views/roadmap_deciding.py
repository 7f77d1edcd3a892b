"""What a person decides about the plan: each command changes the profile, at once or after a question."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import work

from skillgap.engine.plan import Plan
from skillgap.engine.steps import Step
from skillgap.market.model import Skill
from skillgap.person import edit
from skillgap.person.model import Profile
from skillgap.plaintext import visible
from skillgap.problems import SkillgapError
from skillgap.report.progress.finished import project
from skillgap.report.roadmap.rows import MonthRow, Roadmap
from skillgap.tui.desk import Desk
from skillgap.tui.pen import pen_for
from skillgap.tui.view import View
from skillgap.tui.views import roadmap_asks as asks
from skillgap.tui.views.days_off import ask_days_off
from skillgap.tui.views.proof import ask_proof
from skillgap.tui.views.roadmap_chart import Bar, Chart
from skillgap.tui.widgets.timeline import TimelineRows

if TYPE_CHECKING:
    from skillgap.tui.app import SkillgapApp

ON_A_SKILL = {"pin", "skip", "at_work", "own_hours", "done", "log", "evidence"}
NEED_A_TARGET = {"style", "prices", "explain", "earlier", "later"}


class Deciding(View):
    """A view of the plan with a cursor on a skill and on a month (`YYYY-MM`)."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.month = ""
        self._finished = ("", "")
        self.plan: Plan | None = None
        self.chart: Chart | None = None
        self.shown: Roadmap | None = None

    @property
    def rows(self) -> TimelineRows:
        """The skills."""
        return self.query_one(TimelineRows)

    @property
    def skill(self) -> str:
        """The skill under the cursor, or nothing."""
        return self.rows.key

    def month_row(self, month: str) -> MonthRow | None:
        """A month of the plan."""
        place = self.chart.plan_place.get(month) if self.chart else None
        return None if place is None or self.shown is None else self.shown.months[place]

    def bar(self, skill: str) -> Bar | None:
        """The row of a skill."""
        return self.chart.by_skill.get(skill) if self.chart else None

    def why_not(self, command: str) -> str:
        """Why a command cannot run now."""
        if not self.handler(command):
            return "not possible here"
        if self.desk is None:
            return "no profile is open"
        if command in NEED_A_TARGET | ON_A_SKILL and self.desk.target is None:
            key = pen_for(self.NAME, self.skillgap.table, self.ink).keys.get("target", "")
            return f"choose a target first ({key})" if key else "choose a target first"
        if command in {"explain", "earlier", "later"} and not (self.chart and self.chart.by_skill):
            return "the plan is empty"
        return self._why_not_skill(command) if command in ON_A_SKILL else ""

    def _why_not_skill(self, command: str) -> str:
        bar = self.bar(self.skill)
        if bar is None:
            return "no skill is under the cursor"
        if command in {"done", "own_hours"} and self._step(bar.skill) is None:
            return f"the plan holds no step of {bar.name}"
        if (
            command in {"pin", "at_work"}
            and "skipped" not in bar.marks
            and self._step(bar.skill) is None
        ):
            return f"the plan holds no step of {bar.name}"
        return ""

    def _step(self, skill: str) -> Step | None:
        """The next step of a skill."""
        plan = self.plan
        steps = (*plan.order, *plan.left_out) if plan else ()
        return min((s for s in steps if s.skill == skill), key=lambda step: step.to, default=None)

    def _step_here(self, skill: str) -> Step | None:
        """The step of a skill that is worked on in the month, else its next one."""
        row = self.month_row(self.month)
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
        self._finished = skill.id, self.skill
        self.skillgap.tell(visible(self._proof_words(skill, step.to), 400), timeout=8)

    def _proof_words(self, skill: Skill, level: int) -> str:
        """What would prove a level, and which key adds it as evidence."""
        shows = project(skill, level)
        show = f" What shows it: {shows}." if shows else ""
        key = pen_for(self.NAME, self.skillgap.table, self.ink).keys.get("evidence", "")
        add = f" {key} adds a proof." if key else ""
        words = f"{self._skill_name(skill.id)} is at level {level}.{show.replace('..', '.')}{add}"
        return self.ink.text(words)

    @work
    async def do_evidence(self) -> None:
        """A proof of the step that was finished last, as long as the cursor is where that left it."""
        finished, after = self._finished
        skill = finished if finished and after == self.skill else self.skill
        name = self._skill_name(skill)

        async def asked(app: "SkillgapApp", desk: Desk) -> Profile | None:
            proof = await ask_proof(app, name, desk.subject.today)
            return proof and edit.add_evidence(desk.profile, skill, proof)

        await self._ask(f"proof of {name}", asked)

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
    async def do_days_off(self) -> None:
        """Days with other hours."""
        await self._ask("days off", ask_days_off)

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
        await self._ask(
            f"hours on {self._skill_name(skill)}",
            lambda app, desk: asks.ask_spent(app, desk, skill),
        )

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
            await self._ask("choice", show_prices)
