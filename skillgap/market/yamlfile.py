"""YAML read with positions and without surprises.

Only what a data file needs is accepted: mappings with unique text keys, lists, text, whole and
decimal numbers (exact, as `Decimal`), true, false and null. Anchors, aliases and tags are refused,
so nothing can grow or construct; depth and size are bounded.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

import yaml

from skillgap.plaintext import visible
from skillgap.problems import Problem

MAX_BYTES = 2_000_000
MAX_DEPTH = 40

_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_DECIMAL = re.compile(r"[-+]?[0-9]{1,18}\.[0-9]{1,18}")
_WORDS = {"": None, "null": None, "~": None, "true": True, "false": False}
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

KeyPath = tuple[str | int, ...]


class Place(NamedTuple):
    """A position in a file; lines and columns count from 1."""

    file: str
    line: int
    column: int


class Document(NamedTuple):
    """A file's content as plain values, and where each key path stands."""

    value: dict[str, Any]
    places: dict[KeyPath, Place]

    def place(self, path: KeyPath) -> Place:
        """The position of `path`, or of the nearest part of it that has one."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places[path]


class _RefusedError(Exception):
    """Something that YAML allows and a data file does not."""

    def __init__(self, message: str, mark: Any) -> None:
        super().__init__(message)
        self.mark = mark


def read_yaml(text: str, file: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """Parse `text`; `file` is the name shown in problems. Never raises for what the text holds."""
    if len(text) > MAX_BYTES:
        return None, (Problem(file, 0, 0, "", f"is larger than {MAX_BYTES // 1_000_000} MB"),)
    places: dict[KeyPath, Place] = {}
    try:
        value = _Builder(file, places).build(yaml.parse(text, Loader=_LOADER))
    except _RefusedError as error:
        return None, (_problem(file, error.mark, str(error)),)
    except yaml.MarkedYAMLError as error:
        words = " ".join(part for part in (error.context, error.problem) if part)
        mark = error.problem_mark or error.context_mark
        if _is_tab(text, mark):
            words = "a tab cannot stand here; indent with spaces"
        return None, (_problem(file, mark, words),)
    except (yaml.YAMLError, UnicodeError) as error:
        return None, (Problem(file, 0, 0, "", f"is not YAML: {visible(str(error))}"),)
    if not isinstance(value, dict):
        return None, (Problem(file, 1, 1, "", "should hold keys and values at the top"),)
    return Document(value, places), ()


def _is_tab(text: str, mark: yaml.Mark | None) -> bool:
    lines = text.splitlines() if mark else []
    return (
        mark is not None and mark.line < len(lines) and lines[mark.line][mark.column :][:1] == "\t"
    )


def _problem(file: str, mark: yaml.Mark | None, message: str) -> Problem:
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    return Problem(file, line, column, "", visible(message))


class _Builder:
    """Builds plain values from parser events, noting where each key path stands."""

    def __init__(self, file: str, places: dict[KeyPath, Place]) -> None:
        self.file = file
        self.places = places

    def build(self, events: Iterator[yaml.Event]) -> Any:
        """Build the one document of the stream; an empty stream is an empty mapping."""
        value: Any = {}
        documents = 0
        self.places[()] = Place(self.file, 1, 1)
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    msg = "has a second document (---); one file holds one"
                    raise _RefusedError(msg, event.start_mark)
                value = self.node(next(events), events, (), 0)
        return {} if value is None else value

    def node(self, event: Any, events: Iterator[Any], path: KeyPath, depth: int) -> Any:
        """Build one value and note its place."""
        self.refuse(event, depth)
        self.places.setdefault(path, self.place(event))
        if isinstance(event, yaml.ScalarEvent):
            return scalar(event.value) if event.implicit[0] else event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(events, path, depth)
        return self.mapping(events, path, depth)

    def place(self, event: Any) -> Place:
        """Where an event begins."""
        return Place(self.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def refuse(self, event: Any, depth: int) -> None:
        """Refuse what can grow, construct or go on for ever."""
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            msg = "anchors and aliases (& and *) are not used here; write the value out"
            raise _RefusedError(msg, event.start_mark)
        if event.tag:
            msg = f"the tag {visible(str(event.tag), 60)} is not used here"
            raise _RefusedError(msg, event.start_mark)
        if depth > MAX_DEPTH:
            msg = f"is nested deeper than {MAX_DEPTH} levels"
            raise _RefusedError(msg, event.start_mark)

    def sequence(self, events: Iterator[Any], path: KeyPath, depth: int) -> list[Any]:
        """Build a list."""
        items: list[Any] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self.node(event, events, (*path, len(items)), depth + 1))
        return items

    def mapping(self, events: Iterator[Any], path: KeyPath, depth: int) -> dict[Any, Any]:
        """Build a mapping; a key given twice is refused."""
        found: dict[Any, Any] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            self.refuse(event, depth)
            if not isinstance(event, yaml.ScalarEvent):
                msg = "a key must be text"
                raise _RefusedError(msg, event.start_mark)
            number = event.implicit[0] and _INTEGER.fullmatch(event.value)
            key = int(event.value) if number else event.value
            if key in found:
                msg = f"the key {visible(str(key), 60)} is given twice"
                raise _RefusedError(msg, event.start_mark)
            self.places[*path, key] = self.place(event)
            found[key] = self.node(next(events), events, (*path, key), depth + 1)
        return found


def scalar(text: str) -> Any:
    """Read an unquoted scalar: null, true, false, a number, or else text (so `no` stays a word)."""
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return Decimal(text) if _DECIMAL.fullmatch(text) else text
