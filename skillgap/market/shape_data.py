"""The shapes of the scale, the sources, notes, tables and resources."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from skillgap.market.model import Effort
from skillgap.market.shape_base import Cited, FileModel, Hours, Id, Line, NeededLevel, Percent


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
