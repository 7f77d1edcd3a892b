"""Which requirements the gap shows, and in which order. Pure functions."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from skillgap.engine.gap import Part
from skillgap.report.gap.facts import hours_to_close
from skillgap.report.gap.view import GapRow
from skillgap.report.subject import Subject

FILTERS: Mapping[str, str] = {
    "all": "All",
    "missing": "Missing",
    "critical": "Critical",
    "unrated": "Not rated",
}
NOTHING: Mapping[str, str] = {
    "all": "This target asks for nothing.",
    "missing": "Nothing is missing of what is rated.",
    "critical": "Nothing is critical for this target.",
    "unrated": "Everything it asks for is rated.",
}
SORTS: Mapping[str, str] = {
    "missing": "by missing points",
    "share": "by share",
    "hours": "by hours, fewest first",
    "rate": "by points per hour",
    "name": "by name",
}


def kept(part: Part, name: str) -> bool:
    """True where a requirement stands under a filter."""
    if name == "missing":
        return bool(part.missing)
    if name == "critical":
        return part.requirement.priority == "critical"
    if name == "unrated":
        return part.level is None
    return True


def sorted_rows(subject: Subject, rows: Sequence[GapRow], sort: str) -> list[GapRow]:
    """The rows in an order; what has no hours or no points comes last."""
    if sort == "missing":
        return list(rows)
    hours = {
        row.part.requirement.id: hours_to_close(subject, row.part)
        for row in rows
        if row.part.missing
    }
    none = float("inf")

    def rate(row: GapRow) -> float:
        needed = hours.get(row.part.requirement.id)
        return -float(row.part.missing) / needed if needed else 0.0

    orders: Mapping[str, Callable[[GapRow], float | Fraction | str]] = {
        "share": lambda row: -row.part.requirement.weight,
        "hours": lambda row: hours.get(row.part.requirement.id) or none,
        "rate": rate,
        "name": lambda row: row.name.casefold(),
    }
    return sorted(rows, key=orders[sort])
