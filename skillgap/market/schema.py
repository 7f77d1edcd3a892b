"""The kinds of roadmap files, each with its shape and the key that its files begin with."""

from skillgap.market.shape_base import FileModel
from skillgap.market.shape_data import NotesFile, ResourcesFile, ScaleFile, SourcesFile, TablesFile
from skillgap.market.shape_learning import CurriculumFile, InterviewsFile
from skillgap.market.shape_levels import (
    BackgroundsFile,
    CredentialsFile,
    PrioritiesFile,
    SenioritiesFile,
)
from skillgap.market.shape_roles import FocusFile, RoleFile
from skillgap.market.shape_skills import SkillsFile

FILE_KINDS: dict[str, type[FileModel]] = {
    "category": SkillsFile,
    "role": RoleFile,
    "focus": FocusFile,
    "seniorities": SenioritiesFile,
    "priorities": PrioritiesFile,
    "credentials": CredentialsFile,
    "backgrounds": BackgroundsFile,
    "curriculum": CurriculumFile,
    "interviews": InterviewsFile,
    "scale": ScaleFile,
    "sources": SourcesFile,
    "notes": NotesFile,
    "tables": TablesFile,
    "resources": ResourcesFile,
}
"""The first key of a file → its model."""

SCHEMA_NAMES = {"category": "skills"} | {kind: kind for kind in FILE_KINDS if kind != "category"}
"""The first key of a file → the name of its JSON Schema."""

__all__ = ["FILE_KINDS", "SCHEMA_NAMES", "FileModel"]
