"""What can be wrong, said so that a person can mend it.

A `Problem` is a value: something in a file that a person can put right. A `SkillgapError` is an
exception: the command cannot go on. Both carry words ready to be shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import ClassVar, Literal, NamedTuple


class Problem(NamedTuple):
    """Something wrong in a file: where, which key, what, and the nearest valid word if one is near.

    `line` and `column` count from 1; 0 means the whole file.
    """

    file: str
    line: int
    column: int
    key: str
    message: str
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        """`roadmaps/roles/x.yaml:12:5: targets.mid: what is wrong`."""
        place = self.file + (f":{self.line}:{self.column}" if self.line else "")
        key = f" {self.key}:" if self.key else ""
        return f"{place}:{key} {self.message}"


@dataclass
class SkillgapError(Exception):
    """The command cannot go on: what happened, and what to do now."""

    message: str
    advice: str = ""
    problems: tuple[Problem, ...] = field(default=())
    exit_code: ClassVar[int] = 3

    def __str__(self) -> str:
        """The message alone, for logs and tests."""
        return self.message


class UsageError(SkillgapError):
    """The command was called in a way it cannot take (exit 2)."""

    exit_code = 2


class FileError(SkillgapError):
    """A file is missing, damaged, unreadable or cannot be written (exit 3)."""


class ConflictError(FileError):
    """A file was changed by someone else since it was read (exit 3)."""


def nearest(word: str, valid: Iterable[str]) -> str | None:
    """Return the valid word closest to `word`, or None where nothing is close."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something went wrong

    short = word[:80]
    matches = get_close_matches(short.casefold(), list(valid), n=1, cutoff=0.6)
    return matches[0] if matches else None


def did_you_mean(word: str, valid: Iterable[str]) -> str:
    """Return ` (did you mean x?)`, or nothing where no valid word is near."""
    found = nearest(word, valid)
    return f" (did you mean {found}?)" if found else ""
