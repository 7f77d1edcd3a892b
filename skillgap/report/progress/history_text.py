"""Readiness over time for a terminal: a curve, the points, why it changed, the months that were."""

from rich.console import Group, RenderableType
from rich.text import Text

from skillgap.plaintext import visible
from skillgap.report import figures
from skillgap.report.columns import headline, paragraph, section
from skillgap.report.ink import Ink
from skillgap.report.layout import Fact, bar, facts, grid
from skillgap.report.progress.history import (
    History,
    change_words,
    empty_words,
    history_rows,
    month_lines,
    note_words,
    pace_words,
)

BAR_CELLS = 20
CURVE_CELLS = 48


def history_text(history: History, ink: Ink) -> RenderableType:
    """The whole report."""
    who = f"{history.subject.name}  {visible(history.target_name)}"
    parts: list[RenderableType] = [headline(who, figures.day(history.subject.today)), Text()]
    if not history.points:
        parts.append(_line(ink, empty_words(history)))
        return Group(*parts)
    parts.append(_summary(history, ink))
    parts.append(
        section("Readiness", _rows(history, ink), *[_line(ink, n) for n in note_words(history)])
    )
    if months := month_lines(history):
        rows = [[Text(ink.text(visible(cell, 300))) for cell in row] for row in months]
        table = grid(rows, headings=("month", "hours", "finished"), right=(1,), wrap=(2,))
        parts.append(section("Months", table))
    return Group(*parts)


def _line(ink: Ink, words: str) -> RenderableType:
    return paragraph(ink.text(visible(words, 600)), 2, "dim")


def _summary(history: History, ink: Ink) -> RenderableType:
    found = change_words(history)
    only = "" if found else "One day is known so far; the next change of your levels adds another."
    return facts(
        [
            Fact("curve", _curve(history, ink)),
            Fact("change", " ".join(found) or only),
            Fact("your pace", pace_words(history)),
        ],
        ink,
    )


def _curve(history: History, ink: Ink) -> Text:
    drawn = curve(history, ink, CURVE_CELLS)
    scale = ink.text(f"  {lowest(history):.0f}–100")
    return Text(drawn, "cyan").append(scale if drawn else "", "dim")


def curve(history: History, ink: Ink, cells: int) -> str:
    """One block for an equal span of days each, from the first point to the last; empty for one point."""
    first, last = history.points[0].date, history.points[-1].date
    if first == last:
        return ""
    days = (last - first).days
    count = min(cells, days + 1)
    values, place = [], 0
    for n in range(count):
        day = first.toordinal() + days * n / max(count - 1, 1)
        while place + 1 < len(history.points) and history.points[place + 1].date.toordinal() <= day:
            place += 1
        values.append(float(history.points[place].readiness))
    return ink.spark(values, lowest(history), 100.0)


def lowest(history: History) -> float:
    """Points at the foot of the curve: a full ten below the lowest, so that small changes show."""
    least = min(point.readiness for point in history.points)
    return max(float(least // 10 * 10) - 10, 0.0)


def _rows(history: History, ink: Ink) -> RenderableType:
    rows = []
    for row in history_rows(history):
        mark = "*" if row.other_data else ""
        rows.append(
            [
                Text(ink.text(row.day)),
                Text(row.readiness),
                Text(ink.text(row.change + mark)),
                bar(ink, float(row.point.readiness), BAR_CELLS),
                Text(ink.text(row.known), "dim"),
            ]
        )
    headings = ("day", "of 100", "change", "", "known")
    return grid(rows, headings=headings, right=(1, 2, 4))
