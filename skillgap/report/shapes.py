"""The shapes of the JSON that other programs rely on, as typed dictionaries.

Shares and weights are percent of postings, points are of 100, hours are likely hours.
"""

from typing_extensions import TypedDict


class SourceShape(TypedDict):
    """One place where a report asks for a skill; `range` is its share as printed, in percent."""

    source: str
    section: str
    kind: str
    text: str
    share: float | None
    range: list[float] | None
    postings: int | None


class RequirementShape(TypedDict):
    """A requirement without the person."""

    skill: str
    name: str
    any_of: list[str]
    required: int
    priority: str
    share: float | None
    postings: int | None
    basis: str
    weight_from: str
    disputed: bool
    weight: float
    why: str
    sources: list[SourceShape]


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


class TargetShape(TypedDict):
    """A target in `roles --format json`."""

    seniority: str
    postings: int | None
    salary: int | None
    salary_range: list[int] | None
    basis: str
    source: str
    section: str
    requirements: list[RequirementShape]


class ItemShape(TypedDict):
    """An item of a career path: its words and what it stands for (any-of as a list)."""

    item: str
    skills: list[list[str]]
    credentials: list[str]


class StageShape(TypedDict):
    """A stage of a career path."""

    stage: str
    salary_from: int
    salary_to: int
    must_have: list[ItemShape]
    nice_to_have: list[ItemShape]
    source: str
    section: str


class RoleShape(TypedDict):
    """A role."""

    id: str
    name: str
    about: str
    postings: int | None
    salary: int | None
    targets: list[TargetShape]
    path: list[StageShape]


class RolesShape(TypedDict):
    """`roles --format json`."""

    schema: str
    roles: list[RoleShape]
    market: str


class ResourceShape(TypedDict):
    """Something to learn from."""

    title: str
    kind: str
    free: bool
    url: str


class SkillShape(TypedDict):
    """A skill of the catalogue. `hours` has (low, likely, high) for each step 0→1 … 4→5."""

    id: str
    name: str
    category: str
    about: str
    aliases: list[str]
    market_share: float | None
    market_range: list[float] | None
    trend: str | None
    prerequisites: dict[str, int]
    related: dict[str, float]
    effort: str
    hours: list[list[float]]
    resources: list[ResourceShape]
    show_it: str
    sources: list[SourceShape]


class SkillsShape(TypedDict):
    """`skills --format json`."""

    schema: str
    skills: list[SkillShape]
    market: str


class ReportShape(TypedDict):
    """A report the figures come from, with the limits it has."""

    id: str
    title: str
    date: str
    sample: str
    method: str
    limits: list[str]


class NoteShape(TypedDict):
    """A place where reports contradict themselves or each other."""

    id: str
    title: str
    text: str
    skills: list[str]
    roles: list[str]
    sources: list[str]
    section: str


class FigureShape(TypedDict):
    """One row of a table; `high` equals `low` where one number is printed, null where there is none."""

    label: str
    low: float | None
    high: float | None
    open: bool
    unit: str
    note: str


class TableShape(TypedDict):
    """A table of figures as a report prints it."""

    id: str
    name: str
    source: str
    section: str
    rows: list[FigureShape]


class OwnNumbersShape(TypedDict):
    """How the numbers that are ours come about."""

    weight_rule: str
    readiness_rule: str
    calibration: list[str]
    salary_notes: list[str]


class SourcesShape(TypedDict):
    """`sources --format json`."""

    schema: str
    sources: list[ReportShape]
    notes: list[NoteShape]
    own_numbers: OwnNumbersShape
    tables: list[TableShape]
    market: str


class AskedShape(TypedDict):
    """A credential a focus asks for, and why."""

    id: str
    why: str


class FocusEntryShape(TypedDict):
    """A focus; `required` 0 in a requirement leaves the level to seniority and priority."""

    id: str
    name: str
    kind: str
    about: str
    requirements: list[RequirementShape]
    credentials: list[AskedShape]
    years: int | None
    salary: list[int] | None
    facts: list[str]
    source: str
    section: str


class FocusShape(TypedDict):
    """`focus --format json`."""

    schema: str
    focus: list[FocusEntryShape]
    market: str


class ProblemShape(TypedDict):
    """Something wrong in a file; lines and columns count from 1, 0 means the whole file."""

    file: str
    line: int
    column: int
    key: str
    message: str
    severity: str


class CheckShape(TypedDict):
    """`check --format json`: how many files were read, and what is wrong in them."""

    schema: str
    files: int
    errors: int
    warnings: int
    problems: list[ProblemShape]


class PlaceShape(TypedDict):
    """A folder or file in use, whether it is there, and why it is this one."""

    name: str
    path: str
    exists: bool
    why: str


class WhereShape(TypedDict):
    """`where --format json`."""

    schema: str
    version: str
    places: list[PlaceShape]


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
