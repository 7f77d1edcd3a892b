"""A profile for the first screen, read without its checks: only of a file that has passed them before.

Checking needs pydantic, whose import takes longer than all else on the way to the first screen. So
the program notes, when it leaves, which file it has read or written without a fault. At the next
start a file of the very same bytes is shown at once, and read and checked again right after that.
A glimpse has the attributes of a Profile; it is looked at and never changed or written.
"""

import contextlib
import os
import re
import tomllib
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from skillgap import __version__

if TYPE_CHECKING:
    from skillgap.person.model import Profile

KNOWN_GOOD = "checked-profiles"
MOST_KNOWN = 50
LARGEST_HEAD = 2000

_UPDATED = re.compile(rb"^updated = (\S[^\n]*)$", re.MULTILINE)
_EVIDENCE = {"text": "", "date": None, "link": None}
_RATING = {"level": None, "inferred": False, "note": "", "evidence": ()}
_EXCEPTION = {"first": None, "last": None, "hours_per_week": 0.0, "note": ""}
_LOGGED = {"date": None, "skill": "", "hours": 0.0, "to_level": None, "note": ""}
_SNAPSHOT: Mapping[str, Any] = {
    "date": None,
    "target": "",
    "readiness": 0.0,
    "known_weight": 0.0,
    "market": "",
    "levels": {},
}
_PROFILE: Mapping[str, Any] = {
    "schema_version": 1,
    "name": "",
    "updated": None,
    "background": "",
    "years_experience": None,
    "target": "",
    "shortlist": (),
    "hours_per_week": 8.0,
    "start": None,
    "deadline": None,
    "style": "fastest",
    "tracks": 2,
    "pinned": (),
    "skipped": (),
    "at_work": (),
    "credentials": (),
    "exceptions": (),
    "own_hours": {},
    "skills": {},
    "log": (),
    "history": (),
}
_LISTS: Mapping[str, Mapping[str, Any]] = {
    "evidence": _EVIDENCE,
    "exceptions": _EXCEPTION,
    "log": _LOGGED,
    "history": _SNAPSHOT,
}
_ALIASES = {"schema": "schema_version", "from": "first", "to": "last"}


def glimpse(path: Path, folder: Path) -> "Profile | None":
    """Return what a file says, if it is known to be good; None where it must be checked first.

    `folder` is the cache folder.
    """
    try:
        data = path.read_bytes()
        if _mark(data) not in _known(folder):
            return None
        return cast("Profile", _part(tomllib.loads(data.decode()), _PROFILE))
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return None


def remember(path: Path, fingerprint: str, folder: Path) -> None:
    """Note that a file was read or written without a fault; not being able to is no error."""
    with contextlib.suppress(OSError):
        data = path.read_bytes()
        if sha256(data).hexdigest() != fingerprint:
            return
        known = _known(folder)
        if known and known[-1] == _mark(data):
            return
        known = [mark for mark in known if mark != _mark(data)]
        folder.mkdir(parents=True, exist_ok=True)
        temporary = folder / f"{KNOWN_GOOD}.{os.getpid()}"
        temporary.write_text("\n".join([*known[1 - MOST_KNOWN :], _mark(data)]), encoding="ascii")
        temporary.replace(folder / KNOWN_GOOD)


def latest(folder: Path) -> Path | None:
    """Return the profile of a folder that was saved last, by the head of each file; None if unsure."""
    try:
        heads = {path: _head(path) for path in folder.iterdir() if path.suffix == ".toml"}
    except OSError:
        return None
    dates = {path: found[1] for path, head in heads.items() if (found := _UPDATED.search(head))}
    if len(dates) != len(heads) or len(set(dates.values())) != len(dates):
        return None
    return max(dates, key=lambda path: dates[path], default=None)


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST_HEAD)


def _known(folder: Path) -> list[str]:
    try:
        return (folder / KNOWN_GOOD).read_text(encoding="ascii").splitlines()
    except (OSError, UnicodeDecodeError):
        return []


def _mark(data: bytes) -> str:
    return sha256(__version__.encode() + b"\0" + data).hexdigest()


def _part(values: Mapping[str, Any], defaults: Mapping[str, Any]) -> SimpleNamespace:
    """An object with the attributes of a part of a profile."""
    found = {
        _ALIASES.get(key, key) if defaults is not _LOGGED else key: value
        for key, value in values.items()
    }
    parts = {
        key: _value(key, found[key], default) for key, default in defaults.items() if key in found
    }
    return SimpleNamespace(**{**defaults, **parts})


def _value(key: str, value: Any, default: object) -> object:
    if key in _LISTS:
        return tuple(
            _part(each, _LISTS[key]) for each in cast("Iterable[Mapping[str, Any]]", value)
        )
    if key == "skills":
        return {skill: _part(rating, _RATING) for skill, rating in value.items()}
    if isinstance(default, tuple):
        return tuple(value)
    return float(value) if isinstance(default, float) else value
