"""What the hours ahead bring, as JSON.

Points are of 100, hours are likely hours of study, salaries US dollars a year.
"""

from typing_extensions import TypedDict

from skillgap.report.shapes.roadmap import FinishShape


class MonthPointShape(TypedDict):
    """Readiness at the end of a month (YYYY-MM)."""

    month: str
    readiness: float


class PaceShape(TypedDict):
    """A pace and what it brings."""

    hours_per_week: float
    months: list[MonthPointShape]
    finish: str | None


class DateShape(TypedDict):
    """The hours a week that a date asks for; null where 80 are not enough."""

    by: str
    for_goal: int | None
    for_all: int | None


class PayShape(TypedDict):
    """A target: the hours left, when they are done, and what it pays."""

    target: str
    hours: list[float]
    finish: FinishShape
    readiness_end: float
    salary: int | None
    salary_range: list[int] | None


class OutlookShape(TypedDict):
    """`outlook --format json`."""

    schema: str
    profile: str
    target: str
    goal: float
    paces: list[PaceShape]
    dates: list[DateShape]
    targets: list[PayShape]
    market: str
