"""The shape of a profile: what a person says of themselves, as frozen values.

Hours are hours of study, levels are 0 to 5, readiness is in points (0 to 100), weights in percent.
Keys this version does not know are kept in `model_extra` and written back.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import (
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    Strict,
    StringConstraints,
    ValidationInfo,
    field_validator,
)

SCHEMA_VERSION = 1
"""The version of the profile file that this program writes."""

LONGEST_NAME = 100
DEFAULT_HOURS_PER_WEEK = 8.0
DEFAULT_STYLE = "fastest"
DEFAULT_TRACKS = 2

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


class PersonModel(BaseModel):
    """Base of every part of a profile: frozen, unknown keys kept."""

    model_config = ConfigDict(extra="allow", frozen=True, populate_by_name=True)


class Evidence(PersonModel):
    """One proof of a skill: what it is, when it was made, where it can be seen."""

    text: Text
    date: Day | None = None
    link: Text | None = None


class SkillRating(PersonModel):
    """What a person says of one skill. `level` None means never rated, which is not 0."""

    level: Level | None = None
    inferred: Flag = False
    note: Text = ""
    evidence: tuple[Evidence, ...] = ()


class HoursException(PersonModel):
    """Days with other hours than usual, `first` and `last` included (`from`, `to` in files)."""

    first: Day = Field(validation_alias="from", serialization_alias="from")
    last: Day = Field(validation_alias="to", serialization_alias="to")
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


class LogEntry(PersonModel):
    """Hours spent on a skill on a day, and the level reached by it, if one was."""

    date: Day
    skill: Text
    hours: SpentHours
    to_level: ReachedLevel | None = None
    note: Text = ""


class Snapshot(PersonModel):
    """Readiness for a target on a day, with the version of the market data it was read from."""

    date: Day
    target: Target
    readiness: Points
    known_weight: Points
    market: Text
    levels: dict[Text, Level] = {}


class Profile(PersonModel):
    """One person: who, where to, with how much time, and what they know."""

    schema_version: Annotated[int, Strict(), Field(ge=1)] = Field(
        default=SCHEMA_VERSION, validation_alias="schema", serialization_alias="schema"
    )
    name: Annotated[Text, StringConstraints(max_length=LONGEST_NAME)] = ""
    updated: Moment | None = None
    background: Text = ""
    years_experience: Annotated[Number, Field(ge=0, le=60)] | None = None
    target: Target = ""
    shortlist: tuple[Target, ...] = ()
    hours_per_week: WeekHours = DEFAULT_HOURS_PER_WEEK
    start: Day | None = None
    deadline: Day | None = None
    style: Annotated[Text, StringConstraints(min_length=1, max_length=80)] = DEFAULT_STYLE
    tracks: Annotated[int, Strict(), Field(ge=1, le=3)] = DEFAULT_TRACKS
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


def levels(profile: Profile) -> dict[str, int]:
    """Return the rated level of each skill; skills never rated are left out."""
    return {
        skill: rating.level for skill, rating in profile.skills.items() if rating.level is not None
    }
