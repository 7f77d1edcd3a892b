"""The outlook for a terminal."""

from rich.console import Group, RenderableType
from rich.text import Text

from skillgap.report import figures
from skillgap.report.columns import headline, paragraph, section
from skillgap.report.gap.view import target_name
from skillgap.report.ink import Ink
from skillgap.report.layout import grid
from skillgap.report.outlook.view import Outlook
from skillgap.report.outlook.words import (
    DATE_HEADS,
    DATE_WORDS,
    PACE_HEADS,
    PACE_WORDS,
    PAY_HEADS,
    PAY_WORDS,
    date_cells,
    pace_cells,
    pay_cells,
)

CURVE_CELLS = 18


def outlook_text(found: Outlook, ink: Ink) -> RenderableType:
    """The whole outlook."""
    subject = found.subject
    title = f"{subject.name}  {target_name(subject.market, found.target)}"
    paces = [[*cells, _curve(found, n, ink)] for n, cells in enumerate(pace_cells(found))]
    chosen = [row.chosen for row in found.pays]
    return Group(
        headline(title, figures.day(subject.today)),
        section(
            "What hours a week bring",
            _rows(paces, PACE_HEADS, range(7), ink),
            _note(PACE_WORDS, ink),
        ),
        section(
            "What a date asks for",
            _rows(date_cells(found), DATE_HEADS, (1, 2, 3), ink),
            _note(DATE_WORDS, ink),
        ),
        section(
            "What the targets pay",
            _rows(pay_cells(found), PAY_HEADS, (1, 3, 4), ink, chosen),
            _note(PAY_WORDS, ink),
        ),
    )


def _rows(
    rows: list[list[str]],
    heads: tuple[str, ...],
    right: tuple[int, ...] | range,
    ink: Ink,
    chosen: list[bool] | None = None,
) -> RenderableType:
    bold = chosen or [False] * len(rows)
    cells = [
        [Text(ink.text(cell), "bold" if strong else "") for cell in row]
        for row, strong in zip(rows, bold, strict=True)
    ]
    return grid(cells, headings=heads, right=tuple(right))


def _curve(found: Outlook, number: int, ink: Ink) -> str:
    """The curve of a pace over the longest of all plans."""
    months = max(len(row.months) for row in found.paces)
    every = max(-(-months // CURVE_CELLS), 1)
    points = [float(value) for _, value in found.paces[number].months][::every]
    return ink.spark(points, float(found.plan.readiness_start), 100)


def _note(words: str, ink: Ink) -> RenderableType:
    return paragraph(ink.text(words), 2, "dim")
