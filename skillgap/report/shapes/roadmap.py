"""A plan as JSON.

Shares and weights are percent of postings, points are of 100, hours are likely hours.
"""

from typing_extensions import TypedDict

StepShape = TypedDict(
    "StepShape",
    {
        "skill": str,
        "name": str,
        "from": int,
        "to": int,
        "hours": float,
        "gain": float,
        "needs": list[list[str | int]],
        "spent": float,
    },
)


PieceShape = TypedDict(
    "PieceShape",
    {
        "skill": str,
        "name": str,
        "from": int,
        "to": int,
        "hours": float,
        "of_hours": float,
        "gain": float,
        "done": bool,
        "id": str,
    },
)


class MonthShape(TypedDict):
    """A month of the roadmap."""

    month: str
    capacity: float
    hours: float
    title: str
    readiness: float
    practice: str
    steps: list[PieceShape]


class FinishShape(TypedDict):
    """Dates for the low, likely and high hours; null where it is more than fifty years away."""

    low: str | None
    likely: str | None
    high: str | None


class PriceShape(TypedDict):
    """What a choice costs: points of mean readiness, hours, points at the end."""

    choice: str
    subject: str
    area: float
    hours: float
    points: float


class PaceShape(TypedDict):
    """The learned pace: what estimates are multiplied by, from how many finished steps and their hours."""

    ratio: float
    observations: int
    hours: float


class SlipShape(TypedDict):
    """What an earlier plan had by now: steps missed, number done, hours meant and logged, finish dates."""

    since: str
    missed: list[StepShape]
    done: int
    instead: list[list[str | int]]
    planned_hours: float
    logged_hours: float
    finish_then: str | None
    finish_now: str | None


class DoneMonthShape(TypedDict):
    """A month that was: hours, [skill, level] of each finished step, readiness at its end if known."""

    month: str
    hours: float
    steps: list[list[str | int]]
    readiness: float | None


class RoadmapShape(TypedDict):
    """`roadmap --format json`."""

    schema: str
    profile: str
    target: str
    style: str
    hours_per_week: float
    tracks: int
    start: str
    until: str | None
    readiness_start: float
    readiness_end: float
    fits: bool
    short_by_hours: float
    left_out: list[StepShape]
    hours_per_week_needed: int | None
    area: float
    area_bound: float
    hours: list[float]
    order: list[StepShape]
    months: list[MonthShape]
    finish: FinishShape
    interview_hours: float
    prices: list[PriceShape]
    market: str
    pace: PaceShape
    slipped: SlipShape | None
    done: list[DoneMonthShape]
