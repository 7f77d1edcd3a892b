"""Profiles as TOML text: read with positioned problems, written so that a diff is easy to read."""

import re
import tomllib
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal

from skillgap.person import migrate
from skillgap.person.build import document_of, profile_of
from skillgap.person.checks import faults, warnings
from skillgap.person.model import Profile
from skillgap.person.wording import dotted
from skillgap.plaintext import visible
from skillgap.problems import Problem

if TYPE_CHECKING:
    from skillgap.person.locate import Layout, Path

HEADER = "# skillgap profile. Edit it as you like; only this comment is kept when skillgap saves."
LARGEST_FILE = 1_000_000
"""Bytes; a profile of a whole career has about 30,000."""

_MOST_PROBLEMS = 50
_PLACE = re.compile(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)$")
_CROWDED = 200
_DOTTED = re.compile(r"(?<![\w-])(?:(?:[\w-]++|\"[^\"\n]*+\"|'[^'\n]*+')[ \t]*+\.[ \t]*+){200}")

Document = dict[str, Any]
Severity = Literal["error", "warning"]
Result = tuple[Profile | None, tuple[Problem, ...]]


def parse(
    text: str, file: str, known_skills: frozenset[str] | None = None, *, known: bool = False
) -> Result:
    """Return the profile in a TOML text and its problems; no profile where one is an error.

    Skills outside `known_skills` (if given) are kept and reported as warnings, as are unknown keys,
    things listed twice and comments that would be lost. A text `known` to be right is not checked.
    """
    document = _document(text, file)
    if isinstance(document, Problem):
        return None, (document,)
    positioned = _Positioned(text, file)
    found = () if known else _faults(document, positioned)
    if found:
        return None, found
    profile = profile_of(migrate.migrate(document))
    lost = positioned.lost_comments()
    return profile, lost + positioned.problems(warnings(profile, known_skills), "warning")


def _faults(document: Document, positioned: "_Positioned") -> tuple[Problem, ...]:
    """What keeps a document from being a profile."""
    version_fault = migrate.fault_of_version(document)
    if version_fault:
        return (positioned.problem(("schema",), version_fault),)
    found = positioned.problems(faults(document))
    if found:
        return found
    from skillgap.person.shape import misfits  # noqa: PLC0415 - pydantic is slow to import

    return positioned.problems(iter(misfits(Profile, migrate.migrate(document))))


def parse_bytes(
    data: bytes, file: str, known_skills: frozenset[str] | None = None, *, known: bool = False
) -> Result:
    """As `parse`, for the bytes of a file: says where they are not UTF-8, or too many."""
    if len(data) > LARGEST_FILE:
        words = f"the file is larger than {LARGEST_FILE // 1_000_000} MB, which no profile needs"
        return None, (Problem(file, 0, 0, "", words),)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None, (Problem(file, 1, 1, "", "the file is UTF-16; save it as UTF-8"),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        before = data[data.rfind(b"\n", 0, error.start) + 1 : error.start]
        column = len(before.decode("utf-8-sig", "replace")) + 1
        words = f"byte 0x{data[error.start]:02x} is not UTF-8; save the file as UTF-8"
        return None, (Problem(file, line, column, "", words),)
    return parse(text, file, known_skills, known=known)


def dump(profile: Profile) -> str:
    """Return the profile as TOML: keys in a fixed order, defaults left out, skills by id."""
    import tomli_w  # noqa: PLC0415 - only where something is written

    return f"{HEADER}\n\n{tomli_w.dumps(document_of(profile))}"


def _document(text: str, file: str) -> Document | Problem:
    crowded = _crowded_line(text)
    if crowded:
        return Problem(file, crowded, 1, "", "a key has more than 200 parts")
    try:
        return tomllib.loads(text)
    except RecursionError:
        return Problem(file, 0, 0, "", "lists or tables are nested too deeply to be read")
    except tomllib.TOMLDecodeError as error:
        return _syntax_problem(str(error), text, file)
    except ValueError:
        return Problem(file, 0, 0, "", "a number has too many digits to be read")


def _crowded_line(text: str) -> int:
    """Return the first line whose key has hundreds of parts (`a.a.a…`: ruinous to parse), or 0."""
    if text.count(".") < _CROWDED:
        return 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count(".") >= _CROWDED and _DOTTED.search(line):
            return number
    return 0


def _syntax_problem(message: str, text: str, file: str) -> Problem:
    place = _PLACE.search(message)
    words = visible(_PLACE.sub("", message))
    words = f"not valid TOML: {words[:1].lower()}{words[1:]}"
    if place is None:
        return Problem(file, 0, 0, "", words)
    if place[1] is None:
        lines = text.split("\n")
        return Problem(file, len(lines), len(lines[-1]) + 1, "", f"{words} at the end of the file")
    return Problem(file, int(place[1]), int(place[2]), "", words)


class _Positioned:
    """Makes problems of paths; the text is scanned for positions only when one is needed."""

    def __init__(self, text: str, file: str) -> None:
        self._text = text
        self._file = file
        self._scanned: Layout | None = None

    @property
    def _layout(self) -> "Layout":
        if self._scanned is None:
            from skillgap.person.locate import layout  # noqa: PLC0415 - only for positions

            self._scanned = layout(self._text)
        return self._scanned

    def problem(self, path: "Path", words: str, severity: Severity = "error") -> Problem:
        """Return one problem at the line of a key."""
        line, column = self._layout.find(path)
        return Problem(self._file, line, column, dotted(path), words, severity)

    def problems(
        self, found: "Iterator[tuple[Path, str]]", severity: Severity = "error"
    ) -> tuple[Problem, ...]:
        """Return the first 50 problems, and a word on the rest."""
        first = tuple(
            self.problem(path, words, severity) for path, words in islice(found, _MOST_PROBLEMS)
        )
        if next(found, None) is None:
            return first
        rest = "there are more problems; mend these first"
        return (*first, Problem(self._file, 0, 0, "", rest, severity))

    def lost_comments(self) -> tuple[Problem, ...]:
        """Return one warning at the first comment that saving would lose."""
        if "#" not in self._text.removeprefix(HEADER):
            return ()
        own = [at for at in self._layout.comments if not self._text.startswith(HEADER, at)]
        if not own:
            return ()
        line, column = self._layout.position(own[0])
        words = "comments are not kept when the profile is saved"
        return (Problem(self._file, line, column, "", words, "warning"),)
