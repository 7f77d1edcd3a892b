"""Older profile files, brought up to the shape of today."""

from collections.abc import Callable, Mapping
from typing import Any

from skillgap.person.model import SCHEMA_VERSION
from skillgap.plaintext import visible

Document = dict[str, Any]
Migration = Callable[[Document], Document]

MIGRATIONS: dict[int, Migration] = {}
"""Version → what turns a document of that version into one of the next. Version 1 is the first."""


def version_of(document: Document) -> int | None:
    """Return the version of a document: 1 where it says none, None where it is no number."""
    version = document.get("schema", 1)
    return version if isinstance(version, int) and not isinstance(version, bool) else None


def fault_of_version(
    document: Document, migrations: Mapping[int, Migration] = MIGRATIONS
) -> str | None:
    """Return why a document's version cannot be read, with what to do; None where it can."""
    version = version_of(document)
    if version is None:
        return f"must be a whole number, not {visible(str(document['schema']), 40)}"
    if version > SCHEMA_VERSION:
        return (
            f"is {version}, made by a newer skillgap; this one reads up to {SCHEMA_VERSION}. "
            "Update skillgap, then open the file again; it was left as it is"
        )
    missing = [step for step in range(version, SCHEMA_VERSION) if step not in migrations]
    if version < min([SCHEMA_VERSION, *migrations]) or missing:
        return f"is {version}, which no skillgap has written; remove the line if it is a slip"
    return None


def migrate(document: Document, migrations: Mapping[int, Migration] = MIGRATIONS) -> Document:
    """Return the document in the shape of today; one whose version is readable."""
    version = version_of(document) or 0
    for step in range(version, SCHEMA_VERSION):
        document = {**migrations[step](document), "schema": step + 1}
    return document
