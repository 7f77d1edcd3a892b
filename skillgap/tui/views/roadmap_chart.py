"""What the timeline holds: months as columns, and skills as bars in the order they start."""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Literal

from skillgap.engine.calendar import next_month
from skillgap.person.model import LogEntry, Profile
from skillgap.plaintext import visible
from skillgap.report.figures import points
from skillgap.report.roadmap.rows import MonthRow, Roadmap
from skillgap.report.roadmap.words import left_out_rows

MONTHS_BACK = 12
"""Months of the log that the timeline shows before today."""

LONGEST_NAME = 60


Mark = Literal["skipped", "pinned", "at work", "own hours"]
"""What a person decides about a skill."""


@dataclass(frozen=True, slots=True)
class Column:
    """One month of the timeline; `key` is `YYYY-MM`."""

    first: date
    key: str

    def cell_of(self, day: date, cells: int) -> int:
        """In which of the month's cells a day lies."""
        return (day.day - 1) * cells // monthrange(self.first.year, self.first.month)[1]


@dataclass(frozen=True, slots=True)
class Work:
    """One skill in one month: its part (0 to 1) of the month's hours, the level reached, or 0."""

    part: float
    reached: int


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of the timeline. `logged` holds hours done by month."""

    skill: str
    name: str
    start: int
    to: int
    marks: tuple[Mark, ...] = ()
    hours: str = ""
    points: str = ""
    planned: Mapping[str, Work] = field(default_factory=dict)
    logged: Mapping[str, float] = field(default_factory=dict)

    @property
    def months(self) -> tuple[str, ...]:
        """The months in which there is work on it, in order."""
        return tuple(self.planned) or tuple(sorted(self.logged))


@dataclass(frozen=True)
class Chart:
    """The timeline. `spans` are the planned days of each month, `readiness` what holds at its end."""

    today: date
    columns: tuple[Column, ...]
    spans: Mapping[str, tuple[date, date]]
    readiness: Mapping[str, Fraction]
    start: Fraction
    end: Fraction
    bars: tuple[Bar, ...]
    left_out: tuple[Bar, ...]
    finished: tuple[Bar, ...]
    skipped: tuple[Bar, ...]

    @cached_property
    def place(self) -> Mapping[str, int]:
        """Place of each column by `YYYY-MM`."""
        return {column.key: place for place, column in enumerate(self.columns)}

    @cached_property
    def plan_place(self) -> Mapping[str, int]:
        """Place of each month of the plan by `YYYY-MM`."""
        return {month: place for place, month in enumerate(self.spans)}

    @cached_property
    def by_skill(self) -> Mapping[str, Bar]:
        """Every row by skill."""
        rows = (*self.bars, *self.left_out, *self.finished, *self.skipped)
        return {bar.skill: bar for bar in rows}

    @property
    def first_planned(self) -> str:
        """The first month of the plan, else this month."""
        return next(iter(self.spans), self.now)

    @cached_property
    def now(self) -> str:
        """Today's month, `YYYY-MM`."""
        return f"{self.today:%Y-%m}"


def make_chart(shown: Roadmap) -> Chart:
    """The timeline of a roadmap, with what was logged before it."""
    subject, plan = shown.subject, shown.plan
    logged = logged_hours(subject.profile, subject.today)
    bars = _planned_bars(shown, logged)
    known = subject.market.skills
    inside = {bar.skill for bar in bars}
    left = tuple(bar for bar in _left_out(shown) if bar.skill not in inside)
    skipped = tuple(_skipped(shown, s) for s in subject.profile.skipped if s in known)
    inside |= {bar.skill for bar in (*left, *skipped)}
    spans = {m.name: (m.pieces.month.first, m.pieces.month.last) for m in plan.months}
    return Chart(
        today=subject.today,
        columns=_columns(subject.today, logged.values(), [last for _, last in spans.values()]),
        spans=spans,
        readiness={month.name: month.readiness for month in plan.months},
        start=plan.readiness_start,
        end=plan.readiness_end,
        bars=bars,
        left_out=left,
        finished=tuple(
            _finished(shown, s, logged[s]) for s in logged if s in known and s not in inside
        ),
        skipped=skipped,
    )


def logged_hours(profile: Profile, today: date) -> dict[str, dict[str, float]]:
    """Hours by skill and month that were logged within the last twelve months."""
    earliest = date(today.year - 1, today.month, 1)
    found: dict[str, dict[str, float]] = {}
    for entry in entries_between(profile.log, earliest, today):
        months = found.setdefault(entry.skill, {})
        months[f"{entry.date:%Y-%m}"] = months.get(f"{entry.date:%Y-%m}", 0.0) + entry.hours
    return found


def entries_between(log: Iterable[LogEntry], first: date, last: date) -> list[LogEntry]:
    """The entries of some days, both included."""
    return [entry for entry in log if first <= entry.date <= last]


def _columns(
    today: date, logged: Iterable[Mapping[str, float]], lasts: Iterable[date]
) -> tuple[Column, ...]:
    """The months from the first logged one on, or this one, to the last of the plan."""
    past = min((name for months in logged for name in months), default=f"{today:%Y-%m}")
    month = date.fromisoformat(f"{past}-01")
    end = max((*lasts, today))
    found = []
    while month <= end:
        found.append(Column(month, f"{month:%Y-%m}"))
        month = next_month(month)
    return tuple(found)


def _planned_bars(shown: Roadmap, logged: Mapping[str, Mapping[str, float]]) -> tuple[Bar, ...]:
    """One bar for each skill of the plan, in the order in which they start."""
    work: dict[str, dict[str, Work]] = {}
    hours: dict[str, int] = {}
    gains: dict[str, Fraction] = {}
    ends: dict[str, tuple[int, int]] = {}
    for month in shown.months:
        total = sum(shown.booked[month.name, piece.key] for piece in month.pieces)
        for piece in month.pieces:
            skill, step = piece.step.skill, piece.step
            months = work.setdefault(skill, {})
            held = months.get(month.name, Work(0.0, 0))
            part = held.part + (shown.booked[month.name, piece.key] / total if total else 0.0)
            months[month.name] = Work(part, step.to if piece.done else held.reached)
            hours[skill] = hours.get(skill, 0) + piece.hours
            gains[skill] = gains.get(skill, Fraction(0)) + piece.gain
            ends[skill] = (ends.get(skill, (step.start, 0))[0], step.to)
    return tuple(
        Bar(
            skill,
            _name(shown, skill),
            *ends[skill],
            marks_of(shown, skill),
            f"{hours[skill]:,}" if hours[skill] else "",
            points(gains[skill]) if gains[skill] else "",
            months,
            logged.get(skill, {}),
        )
        for skill, months in work.items()
    )


def marks_of(shown: Roadmap, skill: str) -> tuple[Mark, ...]:
    """What the person decided about a skill, what weighs most first."""
    choices = shown.plan.wishes.choices
    held: dict[Mark, bool] = {
        "skipped": skill in choices.skipped,
        "pinned": skill in choices.pinned,
        "at work": skill in choices.at_work,
        "own hours": any(skill == own for own, _ in choices.own_hours),
    }
    return tuple(mark for mark, holds in held.items() if holds)


def _left_out(shown: Roadmap) -> list[Bar]:
    """Skills that a deadline leaves out altogether, most points first."""
    found = []
    for row in left_out_rows(shown):
        steps = [step for step in shown.plan.left_out if step.skill == row.skill]
        gain = row.points.removeprefix("+")
        marks = marks_of(shown, row.skill)
        ends = (steps[0].start, steps[-1].to)
        found.append(Bar(row.skill, _name(shown, row.skill), *ends, marks, row.hours, gain))
    return found


def _skipped(shown: Roadmap, skill: str) -> Bar:
    """A row without a bar: from the level there is to the one the target asks for."""
    level = shown.subject.levels.get(skill, 0)
    row = shown.asked.get(skill)
    return Bar(
        skill, _name(shown, skill), level, row.level if row else level, marks_of(shown, skill)
    )


def _finished(shown: Roadmap, skill: str, months: Mapping[str, float]) -> Bar:
    """A row for what was worked on and is not in the plan any more."""
    level = shown.subject.levels.get(skill, 0)
    hours = f"{sum(months.values()):,.0f}"
    return Bar(
        skill, _name(shown, skill), level, level, marks_of(shown, skill), hours, logged=months
    )


def _name(shown: Roadmap, skill: str) -> str:
    return visible(shown.skill_name(skill), LONGEST_NAME)


def main_skill(month: MonthRow) -> str:
    """The skill with the most hours in a month."""
    longest = max(month.pieces, key=lambda piece: piece.hours, default=None)
    return longest.step.skill if longest else ""
