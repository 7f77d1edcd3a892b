"""A profile: what a person says of themselves, as plain frozen values. `shape` says what they may be.

Hours are hours of study, levels are 0 to 5, readiness is in points (0 to 100), weights in percent.
`extra` holds the keys of the file that this version does not know; they are written back.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

SCHEMA_VERSION = 1
"""The version of the profile file that this program writes."""

LONGEST_NAME = 100
DEFAULT_HOURS_PER_WEEK = 8.0
DEFAULT_STYLE = "fastest"
DEFAULT_TRACKS = 2

Day = date

NOTHING: dict[str, Any] = {}
"""What is shared as a default, and never changed."""


class Evidence(NamedTuple):
    """One proof of a skill: what it is, when it was made, where it can be seen."""

    text: str
    date: Day | None = None
    link: str | None = None
    extra: dict[str, Any] = NOTHING


class SkillRating(NamedTuple):
    """What a person says of one skill. `level` None means never rated, which is not 0."""

    level: int | None = None
    inferred: bool = False
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
    extra: dict[str, Any] = NOTHING


class HoursException(NamedTuple):
    """Days with other hours than usual, `first` and `last` included (`from`, `to` in files)."""

    first: Day
    last: Day
    hours_per_week: float
    note: str = ""
    extra: dict[str, Any] = NOTHING


class LogEntry(NamedTuple):
    """Hours spent on a skill on a day, and the level reached by it, if one was."""

    date: Day
    skill: str
    hours: float
    to_level: int | None = None
    note: str = ""
    extra: dict[str, Any] = NOTHING


class Snapshot(NamedTuple):
    """Readiness for a target on a day, with the version of the market data it was read from."""

    date: Day
    target: str
    readiness: float
    known_weight: float
    market: str
    levels: dict[str, int] = NOTHING
    extra: dict[str, Any] = NOTHING


class Profile(NamedTuple):
    """One person: who, where to, with how much time, and what they know."""

    schema_version: int = SCHEMA_VERSION
    name: str = ""
    updated: datetime | None = None
    background: str = ""
    years_experience: float | None = None
    target: str = ""
    shortlist: tuple[str, ...] = ()
    hours_per_week: float = DEFAULT_HOURS_PER_WEEK
    start: Day | None = None
    deadline: Day | None = None
    style: str = DEFAULT_STYLE
    tracks: int = DEFAULT_TRACKS
    pinned: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    at_work: tuple[str, ...] = ()
    credentials: tuple[str, ...] = ()
    exceptions: tuple[HoursException, ...] = ()
    own_hours: dict[str, dict[str, float]] = NOTHING
    skills: dict[str, SkillRating] = NOTHING
    log: tuple[LogEntry, ...] = ()
    history: tuple[Snapshot, ...] = ()
    extra: dict[str, Any] = NOTHING


Part = Evidence | SkillRating | HoursException | LogEntry | Snapshot | Profile
PARTS = (Evidence, SkillRating, HoursException, LogEntry, Snapshot, Profile)

KEYS: Mapping[type[Any], Mapping[str, str]] = {
    Profile: {"schema_version": "schema"},
    HoursException: {"first": "from", "last": "to"},
}
"""Fields whose key in a file is another word."""


def key_of(kind: type[Any], field: str) -> str:
    """Return the key of a field in a file."""
    return KEYS.get(kind, {}).get(field, field)


def levels(profile: Profile) -> dict[str, int]:
    """Return the rated level of each skill; skills never rated are left out."""
    return {
        skill: rating.level for skill, rating in profile.skills.items() if rating.level is not None
    }
