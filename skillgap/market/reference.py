"""What the reports say beside the matrices: curricula, credentials, rankings, hiring, notes, tables.

Immutable values, standard library only. Hours, shares and salaries as in `model`.
"""

from fractions import Fraction
from typing import NamedTuple

from skillgap.market.model import Evidence, Hours3, ListedItem, Seniority


class Phase(NamedTuple):
    """A phase of a curriculum, in months counted from 1."""

    name: str
    first_month: int
    last_month: int
    items: tuple[ListedItem, ...]


class Activity(NamedTuple):
    """Something done beside the plan, with our estimate of hours a week."""

    text: str
    kind: str
    hours_per_week: float


class Specialisation(NamedTuple):
    """One of the ways a curriculum can end, and the roles it leads to."""

    id: str
    name: str
    items: tuple[ListedItem, ...]
    roles: tuple[str, ...]


class Curriculum(NamedTuple):
    """A dated template from a report."""

    id: str
    name: str
    about: str
    months: int
    phases: tuple[Phase, ...]
    specialisations: tuple[Specialisation, ...]
    parallel: tuple[Activity, ...]
    source: str
    section: str


class Credential(NamedTuple):
    """Something held or not held: never part of readiness, never scheduled unless asked for."""

    id: str
    name: str
    kind: str
    about: str
    aliases: tuple[str, ...]
    figure: Evidence | None
    asks: str
    proves: tuple[tuple[str, int], ...]
    hours: Hours3 | None
    source: str
    section: str


class SeniorityDescription(NamedTuple):
    """How a report describes a seniority: years, salaries and what it typically asks for."""

    id: Seniority
    name: str
    years: tuple[int, int]
    years_open: bool
    positions: int | None
    salary: tuple[int, int]
    salary_open: bool
    base_salary: tuple[int, int]
    total_compensation: tuple[int, int]
    total_open: bool
    note: str
    requirements: tuple[ListedItem, ...]
    focus: tuple[ListedItem, ...]
    develop: tuple[ListedItem, ...]
    source: str
    section: str


class Ranking(NamedTuple):
    """A ranked list of the reports; `counts` is the share an item stands for, in percent."""

    id: str
    name: str
    band: str
    counts: Fraction | None
    items: tuple[ListedItem, ...]
    source: str
    section: str


class Background(NamedTuple):
    """Where a person comes from, and what the reports advise them."""

    id: str
    name: str
    about: str
    roles: tuple[str, ...]
    advice: tuple[ListedItem, ...]
    source: str
    section: str


class Preparation(NamedTuple):
    """A part of interview preparation, in hours (our estimate)."""

    text: str
    hours: Hours3
    skills: tuple[tuple[str, ...], ...]
    from_seniority: Seniority


class InterviewRound(NamedTuple):
    """A stage of a hiring process."""

    name: str
    takes: str
    from_seniority: Seniority
    parts: tuple[ListedItem, ...]


class HiringPattern(NamedTuple):
    """How one type of company hires."""

    id: str
    name: str
    rounds: str
    takes: str
    emphasis: tuple[str, ...]


class Interviews(NamedTuple):
    """Hiring as the reports describe it, and how to prepare."""

    rounds: tuple[InterviewRound, ...]
    patterns: tuple[HiringPattern, ...]
    preparation_months: tuple[int, int]
    preparation: tuple[Preparation, ...]
    portfolio: tuple[str, ...]
    behavioural: tuple[str, ...]
    source: str
    section: str


class Note(NamedTuple):
    """A contradiction or disagreement in the data."""

    id: str
    title: str
    text: str
    skills: tuple[str, ...]
    roles: tuple[str, ...]
    sources: tuple[str, ...]
    section: str


class Figure(NamedTuple):
    """One figure of a table; `high` equals `low` where one number is printed."""

    label: str
    low: Fraction | None
    high: Fraction | None
    open: bool
    unit: str
    note: str


class Table(NamedTuple):
    """A small table of figures from a report."""

    id: str
    name: str
    rows: tuple[Figure, ...]
    source: str
    section: str


class Shelf(NamedTuple):
    """A list of resources as a report gives it: (title, about, address)."""

    id: str
    name: str
    resources: tuple[tuple[str, str, str], ...]
    source: str
    section: str
