"""The past of a plan in Markdown: months that are over, with hours, steps and the readiness they brought."""

from skillgap.report import figures
from skillgap.report.ink import Ink
from skillgap.report.markdown import escape, table
from skillgap.report.progress.words import DoneRow, done_rows, done_words, spent, steps_named
from skillgap.report.roadmap.rows import Roadmap

MOST_MONTHS = 24
"""Months that are told one by one, the newest ones."""

BAR_CELLS = 20
_INK = Ink()


def done_so_far(roadmap: Roadmap) -> list[str]:
    """A heading, a sentence and a table; nothing where nothing was logged."""
    profile = roadmap.subject.profile
    if not profile.log:
        return []
    rows = done_rows(profile.log, roadmap.past)
    headers = ("Month", "Hours", "Finished", "Readiness", "of 100")
    lines = [_row(roadmap, row) for row in rows[-MOST_MONTHS:]]
    earlier = len(rows) - len(lines)
    words = f"{done_words(profile.log)}." + (
        f" The {earlier} earlier months are left out." if earlier else ""
    )
    versions = {point.market for point in roadmap.past}
    if len(versions) > 1:
        words += f" Readiness was read from {len(versions)} versions of the market data; `skillgap history` tells them apart."
    return [
        "## Done so far",
        escape(words),
        table(headers, lines, ("left", "right", "left", "right")),
    ]


def _row(roadmap: Roadmap, row: DoneRow) -> list[str]:
    point = row.readiness
    return [
        figures.month_name(row.month),
        spent(row.hours) if row.hours else "",
        escape(", ".join(steps_named(roadmap.subject.market, row.steps))),
        figures.points(point.readiness) if point else "",
        f"`{_INK.bar(float(point.readiness), 100, BAR_CELLS).replace(' ', '·')}`" if point else "",
    ]
