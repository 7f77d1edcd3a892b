"""Readiness over time as Markdown."""

from skillgap.report import figures
from skillgap.report.ink import Ink
from skillgap.report.markdown import Align, bullets, escape, table
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
_INK = Ink()


def history_markdown(history: History) -> str:
    """The whole report."""
    title = f"# {escape(history.target_name)}: history of {escape(history.subject.name)}"
    blocks = [title, f"{figures.day(history.subject.today)}."]
    if not history.points:
        blocks.append(empty_words(history))
    else:
        pace = pace_words(history)
        lines = [*change_words(history), *([f"At your pace: {pace}."] if pace else [])]
        blocks += [bullets(escape(line) for line in lines), "## Readiness", _rows(history)]
        blocks += [escape(note) for note in note_words(history)]
    if months := month_lines(history):
        rows = [tuple(escape(cell) for cell in row) for row in months]
        blocks += ["## Months", table(("Month", "Hours", "Finished"), rows, ("left", "right"))]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _rows(history: History) -> str:
    headers = (
        "Day",
        "Readiness",
        "Change",
        "of 100",
        "Known",
        "Market data",
        "Finished until then",
    )
    rows = [
        (
            row.day,
            row.readiness,
            row.change + (r"\*" if row.other_data else ""),
            f"`{_INK.bar(float(row.point.readiness), 100, BAR_CELLS).replace(' ', '·')}`",
            row.known,
            escape(row.point.market),
            escape(row.steps),
        )
        for row in history_rows(history)
    ]
    align: tuple[Align, ...] = ("left", "right", "right", "left", "right", "left", "left")
    return table(headers, rows, align)
