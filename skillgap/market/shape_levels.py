"""The shapes of seniorities, priorities, credentials and backgrounds."""

from typing import Literal

from skillgap.market.model import Seniority
from skillgap.market.shape_base import (
    Cited,
    DollarRange,
    FileModel,
    Hours,
    Id,
    Item,
    Line,
    NeededLevel,
    Percent,
)
from skillgap.market.shape_skills import MarketFigureEntry


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
