"""A posting beside a profile and the market, as JSON. Shares are percent of postings, points of 100."""

from typing_extensions import TypedDict

from skillgap.report.shapes.gap import CriticalShape


class JobSkillShape(TypedDict):
    """A skill that a posting names.

    `level` is the one it asks for, `have` the person's (null: not rated), `instead` what would do as
    well, `years` the years of it asked for, `share` how often the market names it (null: unknown),
    `hours` the likely ones to get there.
    """

    skill: str
    name: str
    required: bool
    negated: bool
    quotes: list[str]
    level: int | None
    have: int | None
    instead: list[str]
    years: float | None
    share: float | None
    hours: float


class MarketAsksShape(TypedDict):
    """Something the market asks for that the posting does not name; `share` null: never measured."""

    skills: list[str]
    name: str
    share: float | None
    level: int
    have: int | None


class UnusualShape(TypedDict):
    """Something the posting names that the market hardly asks for."""

    skill: str
    name: str
    share: float | None


class DifferenceShape(TypedDict):
    """How a posting differs from a target of the market."""

    target: str
    market_asks: list[MarketAsksShape]
    market_hardly_asks: list[UnusualShape]


class JobShape(TypedDict):
    """`job --format json`: `readiness` and `gap` are null where nothing is known or was found."""

    schema: str
    profile: str
    title: str
    target: str | None
    seniority: str
    reasons: list[str]
    found: int
    readiness: float | None
    gap: float | None
    known_weight: float
    status: str | None
    critical: CriticalShape
    skills: list[JobSkillShape]
    not_understood: list[str]
    difference: DifferenceShape | None
    notes: list[str]
    saved: str | None


class SavedJobShape(TypedDict):
    """A saved posting, the target that it has become, and the person's readiness for it."""

    target: str
    title: str
    requirements: int
    readiness: float | None


class JobsShape(TypedDict):
    """`job --list --format json`."""

    schema: str
    folder: str
    jobs: list[SavedJobShape]
