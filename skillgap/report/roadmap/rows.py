"""A plan ready to be told: every printed number of it, worked out once for all formats.

Hours are whole and add up: the pieces of a step to the step, those of a month to the month, the
months to the plan. Points have one decimal and add up from the readiness at the start to the end.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from skillgap.engine.calendar import LONGEST_PLAN, MonthHours
from skillgap.engine.explain import (
    Reason,
    SalaryStage,
    practice_lines,
    reasons,
)
from skillgap.engine.gap import HUNDRED, Assessment, Levels, credit
from skillgap.engine.history import Point, points
from skillgap.engine.plan import Month, Plan
from skillgap.engine.prices import Price
from skillgap.engine.rounding import round_half_up, round_parts
from skillgap.engine.slip import Slip, slip
from skillgap.engine.steps import Step, reached
from skillgap.market.model import Requirement
from skillgap.market.reference import Activity, Preparation
from skillgap.report.roadmap.beside import InterviewHours, interview_hours
from skillgap.report.roadmap.hours import whole
from skillgap.report.roadmap.shape import month_title
from skillgap.report.roadmap.stages import stages_by_month
from skillgap.report.subject import Subject

StepKey = tuple[str, int]
"""A step by skill and level reached."""


class PieceRow(NamedTuple):
    """Work on one step in one month: `hours` of `of_hours` whole hours.

    `gain` is what finishing brings (points, in tenths; 0 where it is not finished here), `exact`
    the same unrounded. `begins` is true in the step's first month.
    """

    step: Step
    hours: int
    of_hours: int
    gain: Fraction
    exact: Fraction
    done: bool
    begins: bool

    @property
    def key(self) -> StepKey:
        """The step's key."""
        return self.step.skill, self.step.to


class MonthRow(NamedTuple):
    """One month as it is printed. `readiness` and `rise` are points in tenths; hours are whole.

    `interview` are hours of preparation beside the steps. `last_day` is the last one planned.
    """

    month: MonthHours
    title: str
    pieces: tuple[PieceRow, ...]
    hours: int
    interview: int
    readiness: Fraction
    rise: Fraction
    practice: tuple[str, str]
    last_day: date

    @property
    def name(self) -> str:
        """`YYYY-MM`."""
        return self.month.name


@dataclass(frozen=True)
class Roadmap:
    """A plan of one person with all that is told beside it; what formats need is worked out on demand.

    `hours_needed` is the hours a week with which all of it fits before the deadline (None: not even
    eighty are enough; 0: not worked out). `notes` say what was laid over the target.
    """

    subject: Subject
    plan: Plan
    prices: tuple[Price, ...] = ()
    hours_needed: int | None = 0
    preparation: tuple[Preparation, ...] = ()
    activities: tuple[Activity, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def target_name(self) -> str:
        """`MLOps Engineer, senior`."""
        target = self.plan.target
        return f"{self.subject.market.roles[target.role].name}, {target.seniority}"

    @cached_property
    def assessment(self) -> Assessment:
        """The gap today."""
        return self.subject.assess(self.plan.target)

    def skill_name(self, skill: str) -> str:
        """A skill's name in the catalogue."""
        return self.subject.market.skills[skill].name

    @cached_property
    def slip(self) -> Slip | None:
        """What an earlier plan for this target had by now, and what came of it."""
        subject = self.subject
        return slip(subject.market, subject.profile, subject.levels, self.plan, subject.today)

    @cached_property
    def past(self) -> tuple[Point, ...]:
        """Readiness for this target over time, today's last."""
        subject = self.subject
        return points(subject.profile, self.plan.target, subject.market, subject.today)

    @cached_property
    def months(self) -> tuple[MonthRow, ...]:
        """All months with steps, then those with interview preparation alone."""
        return (*self._study_months(), *self._months_after())

    @cached_property
    def hours(self) -> int:
        """Hours of study in all months, those too far away to be shown with them."""
        shown = sum(month.hours for month in self.months)
        return shown if self.is_whole else max(shown, round(self.plan.hours[1]))

    @cached_property
    def is_whole(self) -> bool:
        """False where the last steps lie so far away that no month is shown for them."""
        return len(self.plan.months) < LONGEST_PLAN

    @cached_property
    def interview(self) -> InterviewHours:
        """Where the interview preparation lies."""
        return interview_hours(self.plan)

    @cached_property
    def booked(self) -> Mapping[tuple[str, StepKey], float]:
        """Unrounded hours by month and step."""
        return {
            (month.name, (piece.step.skill, piece.step.to)): piece.hours
            for month in self.plan.months
            for piece in month.pieces.pieces
        }

    @cached_property
    def steps(self) -> Mapping[StepKey, Step]:
        """Every planned step with its true gain."""
        return {(step.skill, step.to): step for step in self.plan.order}

    @cached_property
    def reasons(self) -> Mapping[StepKey, Reason]:
        """What each step needed and opens."""
        return reasons(self.plan.order)

    @cached_property
    def asked(self) -> Mapping[str, Requirement]:
        """The requirement each skill serves, the heaviest where there are several."""
        found: dict[str, Requirement] = {}
        for row in self.plan.target.requirements:
            for skill in row.skills:
                if row.weight:
                    found.setdefault(skill, row)
        return found

    @cached_property
    def end_levels(self) -> dict[str, int]:
        """Levels when all of the plan is done."""
        return reached(self.subject.levels, self.plan.order)

    @cached_property
    def stages(self) -> Mapping[str, SalaryStage | None]:
        """Where each month's end (`YYYY-MM`) stands on the role's ladder of salaries."""
        subject, plan = self.subject, self.plan
        found = stages_by_month(subject.market, plan.target.role, subject.levels, plan.months)
        last = found[-1] if found else None
        by_name = dict(zip((month.name for month in plan.months), found, strict=True))
        return {month.name: by_name.get(month.name, last) for month in self.months}

    def _study_months(self) -> list[MonthRow]:
        plan, subject = self.plan, self.subject
        hours, exact = self._hours(), self._gains()
        of_hours: dict[StepKey, int] = {}
        for (_, key), amount in hours.items():
            of_hours[key] = of_hours.get(key, 0) + amount
        practice = practice_lines(subject.market, plan, subject.levels)
        before, begun = round_half_up(plan.readiness_start), set[StepKey]()
        rows = []
        for month, line in zip(plan.months, practice, strict=True):
            after = round_half_up(month.readiness)
            pieces = self._pieces(month, hours, of_hours, exact, after - before, begun)
            rows.append(self._month(month, pieces, after, after - before, line))
            before = after
        return rows

    def _pieces(
        self,
        month: Month,
        hours: Mapping[tuple[str, StepKey], int],
        of_hours: Mapping[StepKey, int],
        exact: Mapping[StepKey, Fraction],
        rise: Fraction,
        begun: set[StepKey],
    ) -> tuple[PieceRow, ...]:
        """The pieces of a month; `begun` gathers the steps met so far."""
        pieces = month.pieces.pieces
        keys = [(piece.step.skill, piece.step.to) for piece in pieces]
        gained = [
            exact[key] if p.done else Fraction(0) for key, p in zip(keys, pieces, strict=True)
        ]
        shown = round_parts(gained, rise)
        rows = [
            PieceRow(
                p.step, hours[month.name, key], of_hours[key], tenth, gain, p.done, key not in begun
            )
            for p, key, gain, tenth in zip(pieces, keys, gained, shown, strict=True)
        ]
        begun.update(keys)
        return tuple(rows)

    def _month(
        self,
        month: Month,
        pieces: tuple[PieceRow, ...],
        points: Fraction,
        rise: Fraction,
        practice: tuple[str, str],
    ) -> MonthRow:
        return MonthRow(
            month=month.pieces.month,
            title=month_title(self.subject.market, month),
            pieces=pieces,
            hours=sum(piece.hours for piece in pieces),
            interview=self._interview_hours.get(month.name, 0),
            readiness=points,
            rise=rise,
            practice=practice,
            last_day=self._last_day(month),
        )

    def _last_day(self, month: Month) -> date:
        """The last planned day: the month's, or where the hours end in the last month."""
        span = month.pieces.month
        if month is not self.plan.months[-1] or self.interview.after or not span.hours:
            return span.last
        booked = month.pieces.hours + self.interview.by_month.get(month.name, 0.0)
        available = span.hours + self.interview.by_month.get(month.name, 0.0)
        days = (span.last - span.first).days + 1
        return span.first + timedelta(days=max(min(-int(-days * booked // available), days), 1) - 1)

    def _hours(self) -> dict[tuple[str, StepKey], int]:
        """Whole hours by month and step."""
        cells = [(key, name, hours) for (name, key), hours in self.booked.items()]
        return {(name, key): n for (key, name, _), n in zip(cells, whole(cells), strict=True)}

    @cached_property
    def _interview_hours(self) -> dict[str, int]:
        found = self.interview
        cells = [("in all", name, amount) for name, amount in found.by_month.items()]
        cells += [("in all", span.name, span.hours) for span in found.after]
        return {str(name): n for (_, name, _), n in zip(cells, whole(cells), strict=True)}

    def _gains(self) -> dict[StepKey, Fraction]:
        """The true gain of each step in the order in which steps are finished."""
        levels = dict(self.subject.levels)
        rows: dict[str, list[Requirement]] = {}
        for row in self.plan.target.requirements:
            for skill in row.skills:
                rows.setdefault(skill, []).append(row)
        total = sum((row.weight for row in self.plan.target.requirements), Fraction(0)) or 1
        found = {}
        for piece in (p for month in self.plan.months for p in month.pieces.pieces if p.done):
            skill, to = piece.step.skill, piece.step.to
            before = sum((_covered(row, levels) for row in rows.get(skill, ())), Fraction(0))
            levels[skill] = max(levels.get(skill, 0), to)
            after = sum((_covered(row, levels) for row in rows.get(skill, ())), Fraction(0))
            found[skill, to] = HUNDRED * (after - before) / total
        return found

    def _months_after(self) -> list[MonthRow]:
        points, none = round_half_up(self.plan.readiness_end), Fraction(0)
        hours, title = self._interview_hours, "Interview preparation"
        return [
            MonthRow(span, title, (), 0, hours[span.name], points, none, ("", ""), span.last)
            for span in self.interview.after
        ]


def _covered(row: Requirement, levels: Levels) -> Fraction:
    """The weight of a requirement that levels cover, what is not rated counted as 0."""
    return row.weight * credit(max(levels.get(skill, 0) for skill in row.skills), row.level)
