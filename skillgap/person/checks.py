"""What a profile's shape does not say: values that TOML allows and we do not, and warnings."""

from collections.abc import Iterator
from typing import Any

from skillgap.person.build import fields
from skillgap.person.model import PARTS, Profile
from skillgap.plaintext import visible
from skillgap.problems import did_you_mean

_DEEPEST = 16
_LARGEST = 2**63
_MOST_SUGGESTIONS = 20

Path = tuple[str | int, ...]
Found = Iterator[tuple[Path, str]]


def faults(document: dict[str, Any]) -> Found:
    """Yield where a document holds a NUL, a number beyond 64 bits, or too deep a nesting."""
    waiting: list[tuple[Path, Any]] = [((), document)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, str) and "\0" in value:
            yield path, "holds a NUL character, which no text needs"
        elif type(value) is int and not -_LARGEST <= value < _LARGEST:
            yield path, "is a number beyond 64 bits"
        elif len(path) > _DEEPEST:
            yield path[:2], f"is nested more than {_DEEPEST} deep"
        elif isinstance(value, dict | list):
            parts = list(value.items() if isinstance(value, dict) else enumerate(value))
            if any(isinstance(key, str) and "\0" in key for key, _ in parts):
                yield path, "has a key that holds a NUL character"
            waiting += [((*path, key), part) for key, part in reversed(parts)]


def warnings(profile: Profile, known_skills: frozenset[str] | None = None) -> Found:
    """Yield what is kept but may be a slip: unknown keys and skills, things listed twice."""
    yield from _unknown_keys(profile, ())
    yield from _twice(profile)
    if known_skills:
        yield from _unknown_skills(profile, known_skills)


def _unknown_keys(value: object, path: Path) -> Found:
    if isinstance(value, PARTS):
        names = {field.key: field.name for field in fields(type(value))}
        for key in value.extra:
            yield (*path, key), f"unknown key{did_you_mean(key, names)}; it is kept"
        for key, name in names.items():
            yield from _unknown_keys(getattr(value, name), (*path, key))
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _unknown_keys(part, (*path, index))
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _unknown_keys(part, (*path, key))


def _twice(profile: Profile) -> Found:
    for key in ("shortlist", "pinned", "skipped", "at_work", "credentials"):
        seen: set[str] = set()
        for index, name in enumerate(getattr(profile, key)):
            if name in seen:
                yield (key, index), f"{visible(name, 60)} is listed twice"
            seen.add(name)


def _unknown_skills(profile: Profile, known: frozenset[str]) -> Found:
    suggestions = 0
    for path, skill in _named_skills(profile):
        if skill not in known:
            suggestions += 1
            near = did_you_mean(skill, known) if suggestions <= _MOST_SUGGESTIONS else ""
            yield path, f"unknown skill {visible(skill, 60)}{near}; it is kept"


def _named_skills(profile: Profile) -> Iterator[tuple[Path, str]]:
    for key in ("pinned", "skipped", "at_work"):
        yield from (((key, index), skill) for index, skill in enumerate(getattr(profile, key)))
    yield from ((("own_hours", skill), skill) for skill in profile.own_hours)
    yield from ((("skills", skill), skill) for skill in profile.skills)
    yield from ((("log", index, "skill"), entry.skill) for index, entry in enumerate(profile.log))
