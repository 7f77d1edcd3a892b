"""The shapes of curricula and interviews."""

from typing import Annotated, Literal

from pydantic import Field

from skillgap.market.model import Seniority
from skillgap.market.shape_base import Cited, FileModel, Hours, Id, Item, Line, SkillExpression


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
