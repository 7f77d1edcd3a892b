"""The whole of `roadmaps/`, loaded."""

from collections.abc import Mapping
from typing import NamedTuple

from skillgap.market.model import Focus, Role, Scale, Skill, Source, Target
from skillgap.market.reference import (
    Background,
    Credential,
    Curriculum,
    Interviews,
    Note,
    Ranking,
    SeniorityDescription,
    Shelf,
    Table,
)


class Market(NamedTuple):
    """Everything in `roadmaps/`, loaded. Mappings keep the order of the files."""

    version: str
    sources: Mapping[str, Source]
    scale: Scale
    categories: Mapping[str, str]
    skills: Mapping[str, Skill]
    roles: Mapping[str, Role]
    focus: Mapping[str, Focus]
    curricula: Mapping[str, Curriculum]
    credentials: Mapping[str, Credential]
    seniorities: Mapping[str, SeniorityDescription]
    priorities: Mapping[str, Ranking]
    backgrounds: Mapping[str, Background]
    notes: Mapping[str, Note]
    tables: Mapping[str, Table]
    shelves: Mapping[str, Shelf]
    interviews: Interviews
    targets: Mapping[str, Target]
