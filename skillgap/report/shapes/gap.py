"""A person's gap, and one row of it explained, as JSON.

Shares and weights are percent of postings, points are of 100, hours are likely hours.
"""

from typing_extensions import TypedDict

from skillgap.report.shapes.market import RequirementShape, ResourceShape


class PersonalRequirementShape(RequirementShape):
    """A requirement as a person stands: `have` and `missing` in points."""

    level: int | None
    state: str
    have: float
    missing: float
    hours: float


class CriticalShape(TypedDict):
    """How many critical requirements are met."""

    met: int
    total: int


class BandShape(TypedDict):
    """How far the number can be trusted, each range in points."""

    unknown: list[float]
    sampling: list[float] | None
    self_rating: list[float] | None
    sources: dict[str, float]


class CeilingShape(TypedDict):
    """The most postings (percent) that can be satisfied in full, and what limits it."""

    at_most: float
    skill: str
    share: float


class ExpectationShape(TypedDict):
    """Skills that a typical posting names: had and lacked."""

    have: float
    lack: float


class CredentialShape(TypedDict):
    """Something asked for that is held or not held."""

    id: str
    name: str
    why: str
    held: bool


class ExperienceShape(TypedDict):
    """Years of experience, and the years usual for the seniority (`and_more`: or beyond)."""

    years: float | None
    usual: list[int] | None
    and_more: bool


class GapShape(TypedDict):
    """`gap --format json`."""

    schema: str
    profile: str
    target: str
    focus: str
    rule: str
    readiness: float | None
    gap: float | None
    known_weight: float
    band: BandShape
    status: str | None
    critical: CriticalShape
    readings: dict[str, float | None]
    ceiling: CeilingShape | None
    expectation: ExpectationShape
    from_practice: float
    credentials: list[CredentialShape]
    experience: ExperienceShape
    requirements: list[PersonalRequirementShape]
    market: str


RowStepShape = TypedDict(
    "RowStepShape", {"from": int, "to": int, "hours": list[float], "gain": float | None}
)


class NeedShape(TypedDict):
    """A prerequisite: the level it takes, and the person's (null where never rated)."""

    skill: str
    name: str
    needed: int
    level: int | None


class UnlockShape(TypedDict):
    """A skill that needs this one, the level it needs, and whether the target asks for it."""

    skill: str
    name: str
    needs: int
    in_target: bool


class ProofShape(TypedDict):
    """One proof of a skill from the profile."""

    text: str
    date: str | None
    link: str


class RowShape(TypedDict):
    """`gap --explain SKILL --format json`: one requirement with every number behind it."""

    schema: str
    profile: str
    target: str
    focus: str
    rule: str
    readiness: float | None
    requirement: PersonalRequirementShape
    total_weight: float
    worth: float
    credit: float | None
    readiness_by_source: dict[str, float]
    steps: list[RowStepShape]
    prerequisites: list[NeedShape]
    unlocks: list[UnlockShape]
    resources: list[ResourceShape]
    show_it: str
    note: str
    evidence: list[ProofShape]
    market: str
