"""The outlook as a Markdown page."""

from skillgap.report import figures
from skillgap.report.gap.view import target_name
from skillgap.report.markdown import Align, escape, table
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


def outlook_markdown(found: Outlook) -> str:
    """The whole page."""
    subject = found.subject
    numbers: tuple[Align, ...] = ("right",) * 7
    blocks = [
        f"# {escape(subject.name)}: outlook for {escape(target_name(subject.market, found.target))}",
        f"{figures.day(subject.today)}, market data of {escape(subject.market.version)}.",
        "## What hours a week bring",
        table(PACE_HEADS[:-1], pace_cells(found), numbers),
        PACE_WORDS,
        "## What a date asks for",
        table(DATE_HEADS, date_cells(found), ("left", "right", "right", "right")),
        DATE_WORDS,
        "## What the targets pay",
        table(PAY_HEADS, _pays(found), ("left", "right", "left", "right", "right")),
        PAY_WORDS,
    ]
    return "\n\n".join(blocks) + "\n"


def _pays(found: Outlook) -> list[list[str]]:
    rows = [[escape(cell) for cell in row] for row in pay_cells(found, full=True)]
    return [
        [f"**{row[0]}**", *row[1:]] if each.chosen else row
        for row, each in zip(rows, found.pays, strict=True)
    ]
