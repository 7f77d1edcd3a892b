"""A PDF file as lines of text, read in a process of its own.

A PDF is a program in all but name: a damaged or hostile one can keep any reader busy for hours or
fill the memory, and no limit inside this process could stop that on every system. So `pdf_child.py`
does the reading, with a limit on its time and memory and no way out to the network, and what it had
read when it was stopped is kept.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

from skillgap.intake.documents.document import Document
from skillgap.intake.documents.pdf_child import SECONDS_OF_WORK
from skillgap.problems import FileError

CHILD = Path(__file__).with_name("pdf_child.py")
LONGEST_WAIT = 6.0
"""Seconds on the clock after which the reading is stopped from outside; the child's own limits are
in seconds of work and strike first."""

_FAULTS = {
    "encrypted": (
        "it is locked with a password",
        "Save it without the password, then import that.",
    ),
    "damaged": (
        "it is damaged: no page of it can be read",
        "Save or export it anew, then try again.",
    ),
    "time": ("it takes too long to read", "Print it to a new PDF, or import the text."),
    "memory": ("it takes too much memory to read", "Print it to a new PDF, or import the text."),
    "missing": ("pypdf, which reads PDF files, is not installed", "Install it: pip install pypdf"),
}
_SCANNED = (
    "it has no text in it; it is probably a scan",
    "Save it again with text recognition (OCR), or import a DOCX or text version.",
)


class Pages(NamedTuple):
    """What the child got out: texts, how many pages there are, what stopped it, pages unread."""

    texts: tuple[str, ...]
    whole: int
    fault: str
    damaged: int = 0


def read_pdf(data: bytes, seconds: float = SECONDS_OF_WORK) -> Document:
    """The text of a PDF. Raises FileError (without the file's name) with what to do.

    After so many seconds of work no further page is begun.
    """
    pages = read_pages(data, seconds)
    text = "\n".join(pages.texts)
    if not text.strip():
        raise FileError(*_FAULTS.get(pages.fault, _SCANNED))
    return Document("pdf", text, _notes(pages))


def read_pages(data: bytes, seconds: float = SECONDS_OF_WORK) -> Pages:
    """Run the child on the bytes of a PDF."""
    try:
        ran = subprocess.run(  # noqa: S603  (our own file, by our own Python)
            [sys.executable, "-P", "-B", str(CHILD), str(seconds)],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=LONGEST_WAIT,
            check=False,
        )
    except subprocess.TimeoutExpired as slow:
        return _pages(slow.stdout or b"", "time")
    except OSError as error:
        raise FileError("Python could not be started to read it", str(error)) from error
    return _pages(ran.stdout, "time" if ran.returncode else "")


def _pages(out: bytes, stopped: str) -> Pages:
    """What the child's lines say; a last line that was cut off is left out."""
    texts: list[str] = []
    count, fault, damaged = 0, stopped, 0
    for line in out.splitlines():
        said = _said(line)
        count = int(said.get("count", count))
        fault = str(said.get("fault", fault))
        if "text" in said:
            texts.append(str(said["text"]))
            damaged += said.get("damaged") is True
    if damaged and damaged == len(texts):
        fault = fault or "damaged"
    return Pages(tuple(texts), count, fault, damaged)


def _said(line: bytes) -> dict[str, Any]:
    try:
        said = json.loads(line)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _notes(pages: Pages) -> tuple[str, ...]:
    """What was left out, in words."""
    notes = []
    if pages.damaged:
        notes.append(f"{pages.damaged} of {pages.whole} pages are damaged and were left out.")
    if len(pages.texts) < pages.whole:
        why = {"time": "the rest takes too long", "memory": "the rest takes too much memory"}
        reason = why.get(pages.fault, "the rest is damaged" if pages.fault else "a CV is shorter")
        notes.append(
            f"Only the first {len(pages.texts)} of {pages.whole} pages were read: {reason}."
        )
    return tuple(notes)
