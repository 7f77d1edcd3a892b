"""What is read from a file: its text, what kind it was, and what had to be left out."""

from typing import Literal, NamedTuple

Kind = Literal["text", "markdown", "html", "pdf", "docx"]

LARGEST_FILE = 20_000_000
"""Bytes of a file that is opened at all."""

LONGEST_TEXT = 150_000
"""Characters of text that are kept; a CV has some thousands."""


class Document(NamedTuple):
    """The text of a file in lines; `notes` tell what was cut or guessed."""

    kind: Kind
    text: str
    notes: tuple[str, ...] = ()


def cut(document: Document) -> Document:
    """The document with at most `LONGEST_TEXT` characters, and a note where more was there."""
    if len(document.text) <= LONGEST_TEXT:
        return document
    note = f"Only the first {LONGEST_TEXT:,} of {len(document.text):,} characters were read."
    return Document(document.kind, document.text[:LONGEST_TEXT], (*document.notes, note))
