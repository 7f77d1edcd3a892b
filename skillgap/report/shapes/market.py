"""What the reports and the market data say, as JSON.

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
