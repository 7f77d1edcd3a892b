"""The outlook in printed cells and sentences that text and Markdown share. Nothing is escaped."""

from datetime import date

from skillgap.report import figures
from skillgap.report.outlook.view import GOAL, MARKS, Outlook, PayRow

PACE_HEADS = ("h a week", *(f"{n} mo" for n in MARKS), "done", "by month")
DATE_HEADS = ("by", "months", f"h a week for {float(GOAL):g}", "h a week for all of it")
PAY_HEADS = ("target", "hours left", "done", "then", "pay")
PACE_WORDS = (
    "Readiness after so many months, what is not rated counted as 0; each pace has its own plan, "
    "holidays left aside."
)
DATE_WORDS = "In the order of your plan, days off left out. –: not reached with 80 h a week."
PAY_WORDS = (
    "Hours are our likely estimate at your pace, then the readiness when they are done. Pay in dollars a "
    "year as the reports print it: one figure is the average of the postings, a range is that of the "
    "seniority; no promise. The same hour often counts for several targets."
)
DONE, NEVER = "done", "–"


def pace_cells(found: Outlook) -> list[list[str]]:
    """A row for each pace, without the curve."""
    return [
        [
            f"{row.hours_per_week:g}",
            *(DONE if mark is None else figures.points(mark) for mark in row.marks),
            short_month(row.finish),
        ]
        for row in found.paces
    ]


def date_cells(found: Outlook) -> list[list[str]]:
    """A row for each date."""
    return [
        [figures.day(row.by), str(row.months), _weekly(row.goal), _weekly(row.whole)]
        for row in found.dates
    ]


def pay_cells(found: Outlook, *, full: bool = False) -> list[list[str]]:
    """A row for each target; `full` with the low and high hours."""
    return [_pay(row, full=full) for row in found.pays]


def _pay(row: PayRow, *, full: bool) -> list[str]:
    low, likely, high = row.plan.hours
    between = f" ({low:,.0f}–{high:,.0f})" if full and likely else ""
    hours = f"{likely:,.0f}{between}"
    end = figures.points(row.plan.readiness_end)
    return [row.target.id, hours, short_month(row.plan.finish[1]), end, row.pay or NEVER]


def short_month(day: date | None) -> str:
    """`Dec 2029`; `later` is more than fifty years away."""
    return "later" if day is None else f"{figures.MONTHS[day.month - 1][:3]} {day.year}"


def _weekly(hours: int | None) -> str:
    return NEVER if hours is None else str(hours)
