"""The shape of every file in `roadmaps/`: one pydantic model per kind, nothing unknown allowed.

The first key of a file names its kind (`role:`, `skills:`, `focus:` …), so a file may lie anywhere
in the folder and can be corrected by an overlay that says no more than what it changes.
Shares are percent of postings, hours are hours, salaries are US dollars a year.
"""

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from skillgap.market.model import Basis, Effort, Kind, Priority, Seniority, Trend

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
SkillExpression = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9-]+( \| [a-z0-9-]+)*$", max_length=300)
]
Line = Annotated[str, StringConstraints(min_length=1, max_length=600)]
Level = Annotated[int, Field(ge=0, le=5)]
NeededLevel = Annotated[int, Field(ge=1, le=5)]
Percent = Annotated[Decimal, Field(ge=0, le=100)]
Dollars = Annotated[int, Field(ge=0, le=10_000_000)]
DollarRange = tuple[Dollars, Dollars]
Hours = Annotated[Decimal, Field(ge=0, le=5000)]
Listed = Literal["must-have", "nice-to-have", "description"]


class FileModel(BaseModel):
    """Base of every file shape: frozen, and an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class ShareRange(FileModel):
    """A share of postings in percent; `low` equals `high` where one number is printed."""

    low: Percent
    high: Percent


def read_share(value: Any) -> Any:
    """Read `71`, `37.7` or `15-20` (percent) into low and high; anything else is left to fail."""
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return {"low": value, "high": value}
    if isinstance(value, str):
        low, dash, high = value.partition("-")
        try:
            numbers = [Decimal(low.strip()), Decimal(high.strip())] if dash else [Decimal(low)] * 2
            backwards = numbers[0] > numbers[1]
        except ArithmeticError:
            msg = "a share is a percent such as 71, 37.7 or 15-20"
            raise ValueError(msg) from None
        if backwards:
            msg = f"the range {value} runs backwards"
            raise ValueError(msg)
        return {"low": numbers[0], "high": numbers[1]}
    return value


Share = Annotated[
    ShareRange,
    BeforeValidator(read_share, json_schema_input_type=int | float | str),
]


class Cited(FileModel):
    """Something a report says: which one, and under which heading."""

    source: Id | None = None
    section: Line | None = None


class Item(FileModel):
    """One listed item of a report: a short label and the skills or credentials it stands for."""

    item: Line
    skills: tuple[SkillExpression, ...] = ()
    credentials: tuple[Id, ...] = ()
    level: NeededLevel | None = None
    priority: Priority | None = None
    why: Line | None = None


# ── skills ─────────────────────────────────────────────────────────────────────────────────────


class MarketFigureEntry(Cited):
    """How often the whole market names a skill, with its trend."""

    share: Share | None = None
    trend: Trend | None = None
    note: Line | None = None


class ResourceEntry(FileModel):
    """Something to learn from. The address is given only where it is beyond doubt."""

    title: Line
    kind: Literal["course", "book", "docs", "tutorial", "exercises", "video", "paper", "community"]
    free: bool
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None


def one_or_many(value: Any) -> Any:
    """Let a list of one be written without the dash."""
    return value if isinstance(value, list | tuple) else (value,)


class SkillEntry(FileModel):
    """A skill of the catalogue."""

    name: Line
    about: Line
    aliases: tuple[Line, ...] = ()
    market: Annotated[
        tuple[MarketFigureEntry, ...],
        BeforeValidator(
            one_or_many, json_schema_input_type=MarketFigureEntry | list[MarketFigureEntry]
        ),
    ] = ()
    prerequisites: dict[Id, NeededLevel] = {}
    effort: Effort
    related: dict[Id, Annotated[Decimal, Field(gt=0, lt=100)]] = {}
    resources: tuple[ResourceEntry, ...] = ()
    show_it: Annotated[str, StringConstraints(min_length=1, max_length=240)]
    grow: Annotated[
        tuple[Line, ...], BeforeValidator(one_or_many, json_schema_input_type=Line | list[Line])
    ] = ()


class SkillsFile(FileModel):
    """`skills/*.yaml`: one category of the catalogue. `order` is its place; without one it comes last."""

    category: Id
    name: Line
    order: Annotated[int, Field(ge=1, le=9999)] | None = None
    about: Line | None = None
    skills: dict[Id, SkillEntry]


# ── roles and focus ────────────────────────────────────────────────────────────────────────────


class RequirementEntry(Cited):
    """What a target asks for. With a `share` it is measured; without one its weight is derived."""

    priority: Priority
    share: Share | None = None
    postings: Annotated[int, Field(ge=1)] | None = None
    level: NeededLevel | None = None
    basis: Basis | None = None
    listed: Listed | None = None
    why: Line | None = None


def priority_only(value: Any) -> Any:
    """Let `sql: high` stand for `sql: {priority: high}`."""
    return {"priority": value} if isinstance(value, str) else value


Requirements = dict[
    SkillExpression,
    Annotated[
        RequirementEntry,
        BeforeValidator(priority_only, json_schema_input_type=Priority | RequirementEntry),
    ],
]


class TargetEntry(Cited):
    """One seniority of a role."""

    postings: Annotated[int, Field(ge=1)] | None = None
    salary: Dollars | None = None
    salary_range: DollarRange | None = None
    requirements: Requirements = {}
    credentials: dict[Id, Line] = {}
    note: Line | None = None


class StageEntry(Cited):
    """One stage of a career path: what to have at `to`, and what it pays from and to."""

    stage: Line
    start: Seniority = Field(alias="from")
    to: Seniority
    salary: DollarRange
    must_have: tuple[Item, ...] = ()
    nice_to_have: tuple[Item, ...] = ()
    note: Line | None = None


class RoleFile(Cited):
    """`roles/*.yaml`: a role, its matrix by seniority and its career path."""

    role: Id
    name: Line
    about: Line | None = None
    postings: Annotated[int, Field(ge=1)] | None = None
    salary: Dollars | None = None
    targets: dict[Seniority, TargetEntry] = {}
    path: tuple[StageEntry, ...] = ()
    path_note: Line | None = None


class FocusEntry(Cited):
    """An overlay that adds or raises requirements: an industry, a company or a domain."""

    name: Line
    kind: Literal["industry", "company", "domain"]
    about: Line
    requirements: Requirements = {}
    credentials: dict[Id, Line] = {}
    years: Annotated[int, Field(ge=0, le=50)] | None = None
    salary: DollarRange | None = None
    facts: tuple[Line, ...] = ()


class FocusFile(FileModel):
    """`focus/*.yaml`: overlays by id."""

    focus: dict[Id, FocusEntry]


# ── seniority, priorities, credentials ─────────────────────────────────────────────────────────


class SeniorityEntry(Cited):
    """How the jobs report describes a seniority."""

    name: Line
    years: tuple[int, int]
    years_open: bool = False
    positions: int | None = None
    salary: DollarRange
    salary_open: bool = False
    base_salary: DollarRange
    total_compensation: DollarRange
    total_open: bool = False
    note: Line | None = None
    requirements: tuple[Item, ...] = ()
    focus: tuple[Item, ...] = ()
    develop: tuple[Item, ...] = ()


class SenioritiesFile(FileModel):
    """`seniorities.yaml`: the four seniorities and the roles their description is about."""

    seniorities: dict[Seniority, SeniorityEntry]
    describes: tuple[Id, ...]


class PriorityList(Cited):
    """A ranked list of skills. `counts` is the share (percent) an item stands for, if it has a band."""

    name: Line
    band: Line | None = None
    counts: Percent | None = None
    items: tuple[Item, ...]


class PrioritiesFile(FileModel):
    """`priorities.yaml`: what to learn first, niches and opportunities, as the reports rank them."""

    priorities: dict[Id, PriorityList]


class CredentialEntry(Cited):
    """Something held or not held: a degree, a certificate, a record. Never part of readiness."""

    name: Line
    kind: Literal["degree", "certificate", "record", "programme"]
    about: Line
    aliases: tuple[Line, ...] = ()
    market: MarketFigureEntry | None = None
    asks: Line | None = None
    proves: dict[Id, NeededLevel] = {}
    hours: tuple[Hours, Hours, Hours] | None = None


class CredentialsFile(FileModel):
    """`credentials.yaml`."""

    credentials: dict[Id, CredentialEntry]


class BackgroundEntry(Cited):
    """Where a person comes from, and what the reports advise them."""

    name: Line
    about: Line
    roles: tuple[Id, ...]
    advice: tuple[Item, ...]


class BackgroundsFile(FileModel):
    """`backgrounds.yaml`."""

    backgrounds: dict[Id, BackgroundEntry]


# ── curricula and interviews ───────────────────────────────────────────────────────────────────


class PhaseEntry(FileModel):
    """A phase of a curriculum: which months it takes, counted from 1, and what it covers."""

    name: Line
    months: tuple[Annotated[int, Field(ge=1)], Annotated[int, Field(ge=1)]]
    items: tuple[Item, ...] = ()


class ActivityEntry(FileModel):
    """Something done beside the plan. Hours a week are our estimate."""

    activity: Line
    kind: Literal["papers", "exercises", "community", "projects"]
    hours_per_week: Hours
    why: Line | None = None


class SpecialisationEntry(FileModel):
    """One of the ways a curriculum can end."""

    name: Line
    items: tuple[Item, ...]
    roles: tuple[Id, ...] = ()


class CurriculumFile(Cited):
    """`curricula/*.yaml`: a dated template in phases."""

    curriculum: Id
    name: Line
    about: Line
    months: Annotated[int, Field(ge=1, le=60)]
    phases: tuple[PhaseEntry, ...]
    specialisations: dict[Id, SpecialisationEntry] = {}
    parallel: tuple[ActivityEntry, ...] = ()


class InterviewStage(FileModel):
    """One stage of a hiring process."""

    name: Line
    takes: Line | None = None
    from_seniority: Seniority | None = None
    parts: tuple[Item, ...] = ()


class InterviewPattern(FileModel):
    """How one type of company runs its process."""

    name: Line
    rounds: Line
    takes: Line
    emphasis: tuple[Line, ...]


class PreparationEntry(FileModel):
    """A part of interview preparation with hours (low, likely, high; our estimate)."""

    item: Line
    hours: tuple[Hours, Hours, Hours]
    skills: tuple[SkillExpression, ...] = ()
    from_seniority: Seniority = "entry"
    why: Line | None = None


class InterviewsFile(Cited):
    """`interviews.yaml`: stages, patterns by company type, and how to prepare."""

    interviews: tuple[InterviewStage, ...]
    patterns: dict[Id, InterviewPattern]
    preparation_months: tuple[int, int]
    preparation: tuple[PreparationEntry, ...]
    portfolio: tuple[Line, ...] = ()
    behavioural: tuple[Line, ...] = ()


# ── scale, sources, notes, salaries, facts, resources ──────────────────────────────────────────


class LevelEntry(FileModel):
    """A level, 0 to 5."""

    name: Line
    about: Line


class EffortEntry(FileModel):
    """Hours for each step 0→1 … 4→5, as (low, likely, high)."""

    about: Line
    hours: tuple[tuple[Hours, Hours, Hours], ...] = Field(min_length=5, max_length=5)


class BySeniority(FileModel):
    """One level for each seniority."""

    entry: NeededLevel
    mid: NeededLevel
    senior: NeededLevel
    staff: NeededLevel


class StatusEntry(FileModel):
    """The word beside the number: lowest readiness (points) and lowest part of must-haves (percent)."""

    word: Literal["ready", "within reach", "stretch", "far"]
    readiness: Percent
    critical: Percent


class ScaleFile(FileModel):
    """`scale.yaml`: levels, default required levels, effort classes, status words."""

    scale: dict[Literal[0, 1, 2, 3, 4, 5], LevelEntry] = Field(
        json_schema_extra={"propertyNames": {"enum": list("012345")}}
    )
    required: dict[Literal["critical", "high", "medium", "nice"], BySeniority]
    effort: dict[Effort, EffortEntry]
    status: tuple[StatusEntry, ...]
    disputed_from: Percent
    calibration: tuple[Line, ...]
    salary_notes: tuple[Line, ...]


class SourceEntry(FileModel):
    """A report: what it is, how it was made and what it says of its own limits."""

    title: Line
    date: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    sample: Line
    method: Line
    limits: tuple[Line, ...]


class SourcesFile(FileModel):
    """`sources.yaml`."""

    sources: dict[Id, SourceEntry]


class NoteEntry(Cited):
    """A contradiction or disagreement in the data, written down once."""

    title: Line
    text: Annotated[str, StringConstraints(min_length=1, max_length=1200)]
    skills: tuple[Id, ...] = ()
    roles: tuple[Id, ...] = ()
    sources: tuple[Id, ...] = ()


class NotesFile(FileModel):
    """`notes.yaml`."""

    notes: dict[Id, NoteEntry]


class FigureEntry(Cited):
    """One figure of a table: its label, its value or range, its unit."""

    label: Line
    value: Decimal | tuple[Decimal, Decimal] | None = None
    open: bool = False
    unit: Literal["percent", "dollars", "postings", "months", "weeks", "rounds"] | None = None
    note: Line | None = None


class TableEntry(Cited):
    """A small table of figures."""

    name: Line
    rows: tuple[FigureEntry, ...]


class TablesFile(FileModel):
    """`facts.yaml` and `salaries.yaml`: what else the reports measure, table by table."""

    tables: dict[Id, TableEntry]


class ShelfEntry(Cited):
    """A shelf of resources: platforms, books, communities, conferences, job boards."""

    name: Line
    resources: tuple["ListedResource", ...]


class ListedResource(FileModel):
    """A resource as a report lists it."""

    title: Line
    about: Line | None = None
    free: bool | None = None
    skills: tuple[Id, ...] = ()
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None


class ResourcesFile(FileModel):
    """`resources.yaml`."""

    resources: dict[Id, ShelfEntry]


FILE_KINDS: dict[str, type[FileModel]] = {
    "category": SkillsFile,
    "role": RoleFile,
    "focus": FocusFile,
    "seniorities": SenioritiesFile,
    "priorities": PrioritiesFile,
    "credentials": CredentialsFile,
    "backgrounds": BackgroundsFile,
    "curriculum": CurriculumFile,
    "interviews": InterviewsFile,
    "scale": ScaleFile,
    "sources": SourcesFile,
    "notes": NotesFile,
    "tables": TablesFile,
    "resources": ResourcesFile,
}
"""The first key of a file → its model."""

SCHEMA_NAMES = {"category": "skills"} | {kind: kind for kind in FILE_KINDS if kind != "category"}
"""The first key of a file → the name of its JSON Schema."""

__all__ = ["FILE_KINDS", "SCHEMA_NAMES", "FileModel", "Kind"]
