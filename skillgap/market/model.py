"""The market, loaded: immutable values that the engine reads. Imports only the standard library.

Units throughout: shares and weights are percent of postings, hours are hours of study, salaries
are US dollars a year, levels are 0 to 5.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal, NamedTuple

Seniority = Literal["entry", "mid", "senior", "staff"]
Priority = Literal["critical", "high", "medium", "nice", "not-required"]
Basis = Literal["postings", "path", "market", "inferred"]
WeightFrom = Literal["postings", "market", "kind"]
Trend = Literal["stable", "growing", "rapidly-growing", "declining"]
Effort = Literal["concept", "tool", "library", "platform", "field", "language", "practice"]
Kind = Literal["measured", "must-have", "nice-to-have", "description", "market"]
Status = Literal["ready", "within reach", "stretch", "far"]

SENIORITIES: tuple[Seniority, ...] = ("entry", "mid", "senior", "staff")
TOP_LEVEL = 5

Hours3 = tuple[float, float, float]
"""Hours as (low, likely, high)."""


class Source(NamedTuple):
    """A report the figures come from."""

    id: str
    title: str
    date: str
    sample: str
    method: str
    limits: tuple[str, ...]


class Evidence(NamedTuple):
    """One place where a source asks for a skill; `low` and `high` are its share in percent, if any."""

    kind: Kind
    source: str
    section: str
    text: str = ""
    low: Fraction | None = None
    high: Fraction | None = None
    postings: int | None = None

    @property
    def share(self) -> Fraction | None:
        """The share in percent: the midpoint of a range."""
        if self.low is None or self.high is None:
            return None
        return (self.low + self.high) / 2


class Requirement(NamedTuple):
    """One row of a target: a skill (or any of several) at a level, with its weight and its origin.

    `weight` is in percent of postings and may be 0 ("not asked for"); `share` is the percentage
    behind it where one was measured, `postings` the number it was measured on.
    """

    skills: tuple[str, ...]
    level: int
    priority: Priority
    basis: Basis
    weight: Fraction
    weight_from: WeightFrom
    share: Fraction | None
    postings: int | None
    disputed: bool
    evidence: tuple[Evidence, ...]
    why: str = ""
    stage: int = 0

    @property
    def id(self) -> str:
        """The skills joined with bars, unique in a target."""
        return " | ".join(self.skills)


class Target(NamedTuple):
    """A role at a seniority with everything it asks for."""

    role: str
    seniority: Seniority
    requirements: tuple[Requirement, ...]
    basis: Basis
    postings: int | None = None
    salary: int | None = None
    salary_range: tuple[int, int] | None = None
    credentials: tuple[tuple[str, str], ...] = ()
    note: str = ""
    section: str = ""
    source: str = ""

    @property
    def id(self) -> str:
        """`role/seniority`."""
        return f"{self.role}/{self.seniority}"


class ListedItem(NamedTuple):
    """An item as a report lists it: a label and what it stands for."""

    text: str
    skills: tuple[tuple[str, ...], ...] = ()
    credentials: tuple[str, ...] = ()
    level: int | None = None
    why: str = ""


class Stage(NamedTuple):
    """A stage of a career path, with its salaries and what it asks for."""

    name: str
    start: Seniority
    to: Seniority
    salary_from: int
    salary_to: int
    must_have: tuple[ListedItem, ...]
    nice_to_have: tuple[ListedItem, ...]
    note: str
    source: str
    section: str


class Role(NamedTuple):
    """A role: totals over all its seniorities, its targets and its path."""

    id: str
    name: str
    about: str
    postings: int | None
    salary: int | None
    targets: tuple[Target, ...]
    path: tuple[Stage, ...]
    path_note: str = ""
    source: str = ""
    section: str = ""


class Resource(NamedTuple):
    """Something to learn from; `url` is empty where no address is beyond doubt."""

    title: str
    kind: str
    free: bool
    url: str = ""


class Skill(NamedTuple):
    """A thing a person can know. `related` is the percent of hours saved by knowing another skill."""

    id: str
    name: str
    category: str
    about: str
    aliases: tuple[str, ...]
    figures: tuple[Evidence, ...]
    trend: Trend | None
    band: Fraction | None
    prerequisites: tuple[tuple[str, int], ...]
    effort: Effort
    related: tuple[tuple[str, Fraction], ...]
    resources: tuple[Resource, ...]
    show_it: str
    grow: tuple[str, ...] = ()

    @property
    def is_practice(self) -> bool:
        """True where the skill is grown by doing and books no study hours."""
        return self.effort == "practice"

    @property
    def figure(self) -> Evidence | None:
        """The first whole-market figure that has a share."""
        return next((f for f in self.figures if f.low is not None and f.kind == "market"), None)

    @property
    def market_share(self) -> Fraction | None:
        """The whole-market share in percent, or the band of the priority lists; None where silent."""
        figure = self.figure
        return figure.share if figure else self.band


class Scale(NamedTuple):
    """Levels, hours and bounds that hold for every target."""

    levels: tuple[tuple[str, str], ...]
    required: Mapping[Priority, Mapping[Seniority, int]]
    hours: Mapping[Effort, tuple[Hours3, ...]]
    status: tuple[tuple[Status, int, int], ...]
    disputed_from: Fraction
    calibration: tuple[str, ...]
    salary_notes: tuple[str, ...]


class Focus(NamedTuple):
    """An overlay: rows that are added to a target, or raise what it asks."""

    id: str
    name: str
    kind: str
    about: str
    requirements: tuple[Requirement, ...]
    credentials: tuple[tuple[str, str], ...]
    years: int | None
    salary: tuple[int, int] | None
    facts: tuple[str, ...]
    source: str
    section: str
