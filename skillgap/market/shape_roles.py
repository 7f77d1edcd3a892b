"""The shapes of roles and of focus overlays."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from skillgap.market.model import Basis, Priority, Seniority
from skillgap.market.shape_base import (
    Cited,
    DollarRange,
    Dollars,
    FileModel,
    Id,
    Item,
    Line,
    Listed,
    NeededLevel,
    Share,
    SkillExpression,
)


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
