"""Readiness over time as it is printed: one row for each point, and why it changed between two."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from skillgap.engine.history import Change, Point, change, points
from skillgap.engine.pace import finished
from skillgap.market.model import Target
from skillgap.problems import UsageError
from skillgap.report import figures
from skillgap.report.progress.words import done_rows, learned_words, spent, steps_named
from skillgap.report.subject import Subject


class HistoryRow(NamedTuple):
    """A point as it is printed: its change against the one before, and what was finished until it."""

    point: Point
    day: str
    readiness: str
    change: str
    known: str
    steps: str
    other_data: bool


class History(NamedTuple):
    """The readiness of one person for one target over a span of days, today's last unless it was cut."""

    subject: Subject
    target: Target
    points: tuple[Point, ...]

    @property
    def target_name(self) -> str:
        """`MLOps Engineer, senior`."""
        return f"{self.subject.market.roles[self.target.role].name}, {self.target.seniority}"

    @property
    def change(self) -> Change | None:
        """From the first to the last point."""
        if len(self.points) < 2:  # noqa: PLR2004 - a change is between two
            return None
        return change(self.points[0], self.points[-1], self.target, self.subject.market)


def history_of(
    subject: Subject, target: Target, first: date | None = None, last: date | None = None
) -> History:
    """The history from the last point at or before `first` to the last at or before `last`.

    Raises UsageError where the days are the wrong way round.
    """
    if first is not None and last is not None and last < first:
        raise UsageError(f"--to {last} is before --from {first}.", "Give the earlier day first.")
    found = [
        point
        for point in points(subject.profile, target, subject.market, subject.today)
        if last is None or point.date <= last
    ]
    before = [n for n, point in enumerate(found) if first is not None and point.date <= first]
    return History(subject, target, tuple(found[before[-1] if before else 0 :]))


def history_rows(history: History) -> list[HistoryRow]:
    """One row for each point, oldest first."""
    log = finished(history.subject.profile.log).items()
    rows: list[HistoryRow] = []
    for n, point in enumerate(history.points):
        before = history.points[n - 1] if n else None
        rise = point.readiness - before.readiness if before else Fraction(0)
        reached = [
            key for key, (day, _) in log if before is not None and before.date < day <= point.date
        ]
        is_now = point.date == history.subject.today
        rows.append(
            HistoryRow(
                point=point,
                day=f"{figures.day(point.date)}{' (today)' if is_now else ''}",
                readiness=figures.points(point.readiness),
                change=figures.signed(rise) if rise else "",
                known=figures.percent(point.known_weight),
                steps=", ".join(steps_named(history.subject.market, reached)),
                other_data=before is not None and before.market != point.market,
            )
        )
    return rows


def empty_words(history: History) -> str:
    """Why there is nothing to show."""
    if history.subject.assess(history.target).readiness is None:
        return "Nothing is rated for this target yet, and nothing was recorded."
    return "Nothing was recorded for this target by then."


def change_words(history: History) -> list[str]:
    """What became of readiness over the whole span, and how much of it is the person's own."""
    found = history.change
    if found is None:
        return []
    first, last = found.first, found.last
    ends = f"{figures.points(first.readiness)} → {figures.points(last.readiness)}"
    days = f"{figures.day(first.date)} to {figures.day(last.date)}"
    return [f"{ends} ({figures.signed(found.total)} points), {days}.", _split_words(found)]


def _split_words(found: Change) -> str:
    """How much of a change is the person's own, and how much the data's."""
    first, last = found.first.market, found.last.market
    if found.own is None or found.data is None:
        return (
            f"The market data changed in between (version {first}, then {last}), and the levels of one "
            "of the days were not kept: how much of it is your own cannot be told."
        )
    if found.same_data and not found.data:
        start = "All of it is from your own levels" if found.total else "Your levels are the same"
        return f"{start}; the market data is the same (version {last})."
    versions = (
        f"version {first}, then {last}" if first != last else f"though its version did not, {last}"
    )
    own, data = figures.signed(found.own), figures.signed(found.data)
    return f"{own} points from your own levels, {data} because the data changed ({versions})."


def note_words(history: History) -> list[str]:
    """What must be said beside the curve: other data in between, other weight known."""
    versions = list(dict.fromkeys(point.market for point in history.points))
    lines = []
    if len(versions) > 1:
        lines.append(
            f"Recorded under {len(versions)} versions of the market data ({', '.join(versions)}): "
            "points on either side of a * were read from different data."
        )
    known = {point.known_weight for point in history.points}
    if len(known) > 1:
        lines.append(
            "Known is the part of the target's weight that was rated; a skill rated later moves the "
            "readiness without anything learned."
        )
    return lines


def pace_words(history: History) -> str:
    """The learned pace in words; nothing before there is one."""
    subject = history.subject
    return learned_words(subject.learned, subject.choices, subject.market)


def month_lines(history: History) -> Sequence[tuple[str, str, str]]:
    """Months that were: name, hours, steps."""
    market = history.subject.market
    rows = done_rows(history.subject.profile.log, ())
    return [
        (
            figures.month_name(row.month),
            spent(row.hours),
            ", ".join(steps_named(market, row.steps)),
        )
        for row in rows
    ]
