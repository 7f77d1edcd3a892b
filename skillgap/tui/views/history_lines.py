"""How it went: readiness over time with what is the person's own, and the months that were. Pure functions."""

from collections.abc import Sequence

from textual.content import Content

from skillgap.engine.history import Change, change
from skillgap.report.figures import signed
from skillgap.report.progress.history import (
    History,
    change_words,
    history_rows,
    month_lines,
    note_words,
    pace_words,
)
from skillgap.tui.lines import Cell, line
from skillgap.tui.pen import Pen
from skillgap.tui.prose import Page, longest
from skillgap.tui.views.history_chart import chart

DAY = 26
"""Cells of `22 November 2026 (today)`."""

SHORTEST_DAY = 14
NUMBERS = (9, 7, 6, 6, 6)
"""Cells of readiness, change, own, data and known."""


def history_lines(history: History, pen: Pen, page: Page, height: int) -> list[Content]:
    """All of it for a width, the chart `height` lines high; without two points, what makes them appear."""
    parts = [*_summary(history, pen, page)]
    if len(history.points) > 1:
        version = history.subject.market.version
        parts += [Content(), *chart(history.points, version, pen, page.width, height)]
    if history.points:
        parts += [Content(), *_table(history, pen, page)]
        notes = (each for words in note_words(history) for each in page.words(words, "$quiet"))
        parts += [*([Content()] if note_words(history) else []), *notes]
    if pace := pace_words(history):
        parts += [Content(), *page.words(f"At your pace: {pace}.", "$quiet")]
    return [*parts, *_months(history, page)]


def _summary(history: History, pen: Pen, page: Page) -> list[Content]:
    """What became of readiness and how much of it is one's own, or why there is nothing to tell yet."""
    if not history.points:
        words = "Nothing is rated that this target asks for, so there is no readiness to keep."
        return [*page.words(words), pen.key("skills", "rate what you know")]
    told = [each for words in change_words(history) for each in page.words(words)]
    if not told:
        words = (
            "One day is known so far. A point is kept for every day on which your levels change: "
            "finish a step of the plan, or set a level."
        )
        told = [
            *page.words(words),
            Content.assemble(
                pen.key("roadmap", "the plan"), "   ", pen.key("skills", "your levels")
            ),
        ]
    return told


def _table(history: History, pen: Pen, page: Page) -> list[Content]:
    """A line for each point: its day, readiness, the change since the one before, and whose it is."""
    day = min(max(page.width - sum(NUMBERS) - len(NUMBERS), SHORTEST_DAY), DAY)
    heads = ("readiness", "change", "own", "data", "known")
    lines = [_columns("day", heads, day, "$quiet")]
    splits = _splits(history)
    for row, split in zip(history_rows(history), splits, strict=True):
        name = longest(day, row.day, row.day.replace(" (today)", ""), _short(row.day))
        star = "*" if row.other_data else ""
        numbers = (row.readiness, pen.ink.text(row.change) + star, *split, row.known)
        lines.append(_columns(name, [pen.ink.text(each) for each in numbers], day))
        if row.steps:
            lines += page.words(row.steps, "$quiet", first="  ")
    return lines


def _short(day: str) -> str:
    """`22 Nov 2026`."""
    number, month, year = day.split()[:3]
    return f"{number} {month[:3]} {year}"


def _splits(history: History) -> list[tuple[str, str]]:
    """For each point how much of its change is one's own and how much the data's; `?` where it cannot be told."""
    market, found = history.subject.market, [("", "")]
    for before, after in zip(history.points, history.points[1:], strict=False):
        found.append(_split(change(before, after, history.target, market)))
    return found[: len(history.points)]


def _split(found: Change) -> tuple[str, str]:
    if found.own is None or found.data is None:
        return "?", "?"
    own, data = (signed(each) if each else "" for each in (found.own, found.data))
    return own, data


def _columns(name: str, numbers: Sequence[str], day: int, style: str = "") -> Content:
    cells: list[Cell] = [(name, day, "left", style)]
    for place, (number, width) in enumerate(zip(numbers, NUMBERS, strict=True)):
        tone = style or ("bold" if not place else "$quiet" if place == len(NUMBERS) - 1 else "")
        cells.append((number, width, "right", tone))
    return line(cells)


def _months(history: History, page: Page) -> list[Content]:
    """Months that were: hours, and the steps that were finished."""
    rows = month_lines(history)
    if not rows:
        return []
    lines = [Content(), line([("month", 15, "left", "$quiet"), ("hours", 8, "right", "$quiet")])]
    for month, spent, steps in rows:
        name = f"{month:<15} {spent:>8}  "
        lines += page.words(steps, "$quiet", first=name, first_style="$foreground")
    return lines
