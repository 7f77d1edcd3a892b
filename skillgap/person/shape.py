"""What a profile file may hold, checked with pydantic, key by key.

Imported only when there is something to check: the import takes longer than all else on the way to
a gap. The fields are those of `model`, by their keys in the file; a test holds the two together.
"""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    Strict,
    StringConstraints,
    ValidationError,
    ValidationInfo,
    field_validator,
)

from skillgap.person import model
from skillgap.person.locate import Path
from skillgap.person.wording import sentence

Text = Annotated[str, StringConstraints(pattern=r"^[^\x00]*$")]
Number = Annotated[float, Strict(), Field(allow_inf_nan=False)]
Level = Annotated[int, Strict(), Field(ge=0, le=5)]
ReachedLevel = Annotated[int, Strict(), Field(ge=1, le=5)]
WeekHours = Annotated[Number, Field(gt=0, le=100)]
SpareHours = Annotated[Number, Field(ge=0, le=100)]
StepHours = Annotated[Number, Field(gt=0, le=5000)]
SpentHours = Annotated[Number, Field(ge=0, le=5000)]
Points = Annotated[Number, Field(ge=0, le=100)]
Day = Annotated[date, Strict()]
Moment = Annotated[AwareDatetime, Strict()]
Flag = Annotated[bool, Strict()]
Target = Annotated[str, StringConstraints(pattern=r"^([a-z0-9-]+/[a-z]+)?$", max_length=130)]
ReachedKey = Literal["1", "2", "3", "4", "5"]


class Shape(BaseModel):
    """Base of every part of a profile: unknown keys are allowed."""

    model_config = ConfigDict(extra="allow", frozen=True)


class Evidence(Shape):
    """One proof of a skill."""

    text: Text
    date: Day | None = None
    link: Text | None = None


class SkillRating(Shape):
    """What a person says of one skill. Without a level it was never rated, which is not 0."""

    level: Level | None = None
    inferred: Flag = False
    note: Text = ""
    evidence: tuple[Evidence, ...] = ()


class HoursException(Shape):
    """Days with other hours than usual, both days included."""

    first: Day = Field(alias="from")
    last: Day = Field(alias="to")
    hours_per_week: SpareHours
    note: Text = ""

    @field_validator("last")
    @classmethod
    def _runs_forwards(cls, last: date, info: ValidationInfo) -> date:
        first = info.data.get("first")
        if first is not None and last < first:
            msg = f"must not be before `from` ({first})"
            raise ValueError(msg)
        return last


class LogEntry(Shape):
    """Hours spent on a skill on a day, and the level reached by it, if one was."""

    date: Day
    skill: Text
    hours: SpentHours
    to_level: ReachedLevel | None = None
    note: Text = ""


class Snapshot(Shape):
    """Readiness for a target on a day, with the version of the market data it was read from."""

    date: Day
    target: Target
    readiness: Points
    known_weight: Points
    market: Text
    levels: dict[Text, Level] = {}


class Profile(Shape):
    """One person: who, where to, with how much time, and what they know."""

    schema_version: Annotated[int, Strict(), Field(ge=1)] = Field(
        default=model.SCHEMA_VERSION, alias="schema"
    )
    name: Annotated[Text, StringConstraints(max_length=model.LONGEST_NAME)] = ""
    updated: Moment | None = None
    background: Text = ""
    years_experience: Annotated[Number, Field(ge=0, le=60)] | None = None
    target: Target = ""
    shortlist: tuple[Target, ...] = ()
    hours_per_week: WeekHours = model.DEFAULT_HOURS_PER_WEEK
    start: Day | None = None
    deadline: Day | None = None
    style: Annotated[Text, StringConstraints(min_length=1, max_length=80)] = model.DEFAULT_STYLE
    tracks: Annotated[int, Strict(), Field(ge=1, le=3)] = model.DEFAULT_TRACKS
    pinned: tuple[Text, ...] = ()
    skipped: tuple[Text, ...] = ()
    at_work: tuple[Text, ...] = ()
    credentials: tuple[Text, ...] = ()
    exceptions: tuple[HoursException, ...] = ()
    own_hours: dict[Text, dict[ReachedKey, StepHours]] = {}
    skills: dict[Text, SkillRating] = {}
    log: tuple[LogEntry, ...] = ()
    history: tuple[Snapshot, ...] = ()

    @field_validator("deadline")
    @classmethod
    def _after_start(cls, deadline: date | None, info: ValidationInfo) -> date | None:
        start = info.data.get("start")
        if deadline is not None and start is not None and deadline < start:
            msg = f"must not be before `start` ({start})"
            raise ValueError(msg)
        return deadline


SHAPES: dict[type[Any], type[Shape]] = {
    model.Evidence: Evidence,
    model.SkillRating: SkillRating,
    model.HoursException: HoursException,
    model.LogEntry: LogEntry,
    model.Snapshot: Snapshot,
    model.Profile: Profile,
}


def misfits(kind: type[Any], document: dict[str, Any]) -> list[tuple[Path, str]]:
    """Return where a document does not have the shape of a part, and why, in words."""
    try:
        SHAPES[kind].model_validate(document)
    except ValidationError as error:
        return [(each["loc"], sentence(each)) for each in error.errors(include_url=False)]
    return []


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of profile files."""
    return Profile.model_json_schema()
