"""The CSV files of an export as rows: any common separator, with or without a preamble."""

import csv
import io
from collections.abc import Sequence
from datetime import date
from itertools import islice

from skillgap.intake.documents.plain import decode
from skillgap.intake.months import single
from skillgap.problems import FileError

MOST_ROWS = 5_000
LONGEST_DATE = 24
"""Characters; a longer cell is no date."""

_MOSTLY = 0.6

Row = list[str]


def rows_of(data: bytes) -> list[Row]:
    """The rows that hold anything. Raises FileError (without the file's name)."""
    text = decode(data).text
    first = text.lstrip().partition("\n")[0]
    separator = max(",;\t", key=first.count)
    try:
        found = list(islice(csv.reader(io.StringIO(text), delimiter=separator), MOST_ROWS))
    except csv.Error as error:
        raise FileError(f"it is not a table that can be read ({error})") from error
    kept = [[cell.strip() for cell in row] for row in found]
    return [row for row in _without_preamble(kept) if any(row)]


def _without_preamble(rows: list[Row]) -> list[Row]:
    """The rows behind the notes that some exports begin with, which an empty line ends."""
    if rows and rows[0] and rows[0][0].casefold().startswith("notes:"):
        blank = next((n for n, row in enumerate(rows) if not any(row)), len(rows) - 1)
        return rows[blank + 1 :]
    return rows


def width(rows: Sequence[Row]) -> int:
    """How many columns there are."""
    return max(map(len, rows), default=0)


def cell(row: Row, column: int) -> str:
    """A cell, or empty where the row is too short or the column is not there (-1)."""
    return row[column] if 0 <= column < len(row) else ""


def is_date(text: str, today: date) -> bool:
    """True for cells such as `Jan 2020` or `2020-01`."""
    return 0 < len(text) <= LONGEST_DATE and single(text, today) is not None


def date_columns(rows: Sequence[Row], today: date) -> list[int]:
    """The columns in which most cells that say anything are dates."""
    return [
        n for n in range(width(rows)) if _mostly([is_date(text, today) for text in _said(rows, n)])
    ]


def link_column(rows: Sequence[Row]) -> int:
    """The first column of web addresses, or -1."""
    for n in range(width(rows)):
        if _mostly([text.startswith(("http://", "https://")) for text in _said(rows, n)]):
            return n
    return -1


def longest_column(rows: Sequence[Row], but: Sequence[int]) -> int:
    """The column with the most text in it, or -1."""
    sizes = {n: sum(len(cell(row, n)) for row in rows) for n in range(width(rows)) if n not in but}
    return max(sizes, key=lambda n: sizes[n], default=-1)


def _said(rows: Sequence[Row], column: int) -> list[str]:
    return [row[column] for row in rows if column < len(row) and row[column]]


def _mostly(answers: Sequence[bool]) -> bool:
    return bool(answers) and sum(answers) >= _MOSTLY * len(answers)
