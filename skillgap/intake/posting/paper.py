"""The text of a posting from a file or standard input: text, Markdown, HTML, PDF or DOCX."""

from pathlib import Path
from typing import NamedTuple

from skillgap.intake.documents.archive import Archive
from skillgap.intake.documents.docx import is_docx, read_docx
from skillgap.intake.documents.pdf import read_pdf
from skillgap.intake.documents.plain import decode
from skillgap.intake.documents.raw import STDIN, read_bytes, read_stdin
from skillgap.intake.documents.sniff import advice, sniff
from skillgap.plaintext import visible
from skillgap.problems import FileError


class Paper(NamedTuple):
    """The text of a posting, and what had to be guessed or left out to get it."""

    text: str
    notes: tuple[str, ...] = ()


def read_paper(name: str) -> Paper:
    """The posting in a file, or on standard input for `-`. Raises FileError with what to do."""
    data = read_stdin() if name == STDIN else read_bytes(Path(name))
    label = "standard input" if name == STDIN else visible(name, 300)
    try:
        return _paper(data)
    except FileError as error:
        message = f"Cannot read {label}: {error.message}."
        raise FileError(message, error.advice, error.problems) from error


def _paper(data: bytes) -> Paper:
    kind = sniff(data)
    if kind == "pdf":
        document = read_pdf(data)
        return Paper(document.text, document.notes)
    if kind == "zip" and is_docx((archive := Archive(data)).names):
        document = read_docx(archive)
        return Paper(document.text, document.notes)
    if kind == "text":
        decoded = decode(data)
        if decoded.text.strip():
            return Paper(decoded.text, decoded.notes)
        raise FileError("it is empty", "Paste the text of the posting into it.")
    raise FileError(
        "it is empty" if kind == "empty" else f"it is {kind}",
        "Paste the text of the posting into it." if kind == "empty" else advice(kind),
    )
