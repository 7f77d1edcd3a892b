"""The roadmap as CSV: one row for each piece of work on a step in a month."""

import csv
from io import StringIO

from skillgap.report.roadmap.rows import MonthRow, PieceRow, Roadmap
from skillgap.report.roadmap.shape import piece_id

COLUMNS = (
    "month",
    "skill",
    "name",
    "from",
    "to",
    "hours",
    "of_hours",
    "gain",
    "done",
    "readiness_at_month_end",
    "id",
)
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
DECIMALS = 6


def roadmap_csv(roadmap: Roadmap) -> str:
    """Rows by month in the order of the plan, after RFC 4180.

    Hours and points are unrounded: `gain` is what finishing brings and adds up, from the readiness
    at the start to that at the end; it is 0 where the step is not finished in the month.
    """
    page = StringIO(newline="")
    rows = csv.writer(page)
    rows.writerow(COLUMNS)
    readiness = {month.name: month.readiness for month in roadmap.plan.months}
    for month in roadmap.months:
        for piece in month.pieces:
            rows.writerow(_row(roadmap, month, piece, float(readiness[month.name])))
    return page.getvalue()


def _row(roadmap: Roadmap, month: MonthRow, piece: PieceRow, readiness: float) -> list[str | int]:
    step = piece.step
    return [
        month.name,
        cell(step.skill),
        cell(roadmap.skill_name(step.skill)),
        step.start,
        step.to,
        _number(roadmap.booked[month.name, piece.key]),
        _number(step.likely),
        _number(float(piece.exact)),
        "true" if piece.done else "false",
        _number(readiness),
        cell(piece_id(step)),
    ]


def cell(text: str) -> str:
    """Foreign text that no spreadsheet will take for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _number(value: float) -> str:
    return f"{round(value, DECIMALS):.{DECIMALS}f}".rstrip("0").rstrip(".")
