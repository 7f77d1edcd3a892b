"""Targets ranked and compared, as JSON.

Shares and weights are percent of postings, points are of 100, hours are likely hours.
"""

from typing_extensions import TypedDict

from skillgap.report.shapes.gap import CriticalShape
from skillgap.report.shapes.roadmap import FinishShape


class StandingShape(TypedDict):
    """One target in a ranking."""

    target: str
    readiness: float | None
    known_weight: float
    basis: str
    status: str | None
    critical: CriticalShape
    top_missing: list[str]


class NextStepShape(TypedDict):
    """A next step and the points it brings to each target of the shortlist."""

    skill: str
    to: int
    hours: float
    mean_gain: float
    gains: dict[str, float]


class RankShape(TypedDict):
    """`rank --format json`."""

    schema: str
    profile: str
    targets: list[StandingShape]
    next_steps: list[NextStepShape]
    market: str


class SideShape(TypedDict):
    """One side of a comparison: a person at a target. Hours and finish are of their roadmap."""

    profile: str
    target: str
    basis: str
    postings: int | None
    readiness: float | None
    gap: float | None
    known_weight: float
    status: str | None
    critical: CriticalShape
    hours: list[float]
    hours_per_week: float
    finish: FinishShape
    salary: int | None
    salary_range: list[int] | None
    salary_source: str
    salary_section: str


class SideRowShape(TypedDict):
    """A requirement on one side."""

    level: int | None
    required: int
    priority: str
    weight: float
    basis: str
    have: float
    missing: float


class PairShape(TypedDict):
    """A requirement on both sides; null where a side does not ask for it."""

    skill: str
    name: str
    any_of: list[str]
    differs: bool
    one: SideRowShape | None
    two: SideRowShape | None


class CompareShape(TypedDict):
    """`compare --format json`: `of` is `targets` or `profiles`."""

    schema: str
    of: str
    one: SideShape
    two: SideShape
    requirements: list[PairShape]
    market: str
