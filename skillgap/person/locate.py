"""Where each key of a TOML text stands, and where its comments are.

Made for texts that `tomllib` has accepted; one pass, whatever the size.
"""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

Path = tuple[str | int, ...]

_DEEPEST = 64
_TOKEN = re.compile(
    r"""
    (?P<space>[ \t\r]+)
  | (?P<newline>\n)
  | (?P<comment>\#[^\n]*)
  | (?P<string>
        \"\"\"(?:[^"\\]|\\[\s\S]|"(?!""))*+\"\"\""{0,2}
      | '''(?:[^']|'(?!''))*+''''{0,2}
      | "(?:[^"\\\n]|\\.)*+"
      | '[^'\n]*+'
    )
  | (?P<mark>[\[\]{}=,.])
  | (?P<word>[^\s\[\]{}=,."'\#]++)
  | (?P<other>.)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class Layout:
    """The keys and comments of a text by offset."""

    text: str
    keys: dict[Path, int]
    comments: tuple[int, ...]

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both counted from 1."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def find(self, path: Path) -> tuple[int, int]:
        """Return line and column of a key or, where it is absent, of the nearest key around it."""
        for length in range(len(path), 0, -1):
            offset = self.keys.get(path[:length])
            if offset is not None:
                return self.position(offset)
        return 0, 0


def layout(text: str) -> Layout:
    """Return where the keys and comments of a valid TOML text are."""
    scanner = _Scanner(text)
    scanner.document()
    return Layout(text, scanner.keys, tuple(scanner.comments))


class _Token(NamedTuple):
    kind: str
    text: str
    offset: int


_END = _Token("end", "", 0)


class _Scanner:
    """Reads tokens one by one and notes where each key begins."""

    def __init__(self, text: str) -> None:
        self.keys: dict[Path, int] = {}
        self.comments: list[int] = []
        self._last_items: dict[Path, int] = {}
        self._tokens = self._read(text)
        self._token = next(self._tokens, _END)

    def _read(self, text: str) -> Iterator[_Token]:
        for match in _TOKEN.finditer(text):
            kind = match.lastgroup or "other"
            if kind == "comment":
                self.comments.append(match.start())
            elif kind != "space":
                yield _Token(kind, match.group(), match.start())

    def _next(self) -> _Token:
        token = self._token
        self._token = next(self._tokens, _END)
        return token

    def _at(self, *texts: str) -> bool:
        return self._token.text in texts and self._token.kind in {"mark", "newline"}

    def document(self) -> None:
        """Read the whole text: headers, and keys under the last header."""
        table: Path = ()
        while self._token is not _END:
            if self._at("\n"):
                self._next()
            elif self._at("["):
                table = self._header()
            else:
                self._key_and_value(table, 0)

    def _header(self) -> Path:
        self._next()
        of_array = self._at("[")
        if of_array:
            self._next()
        path: Path = ()
        offset = self._token.offset
        parts = self._key_parts()
        for place, part in enumerate(parts, start=1):
            path = (*path, part)
            self.keys.setdefault(path, offset)
            path = self._into_item(path, is_new=of_array and place == len(parts))
            self.keys.setdefault(path, offset)
        while self._at("]"):
            self._next()
        return path

    def _into_item(self, path: Path, *, is_new: bool) -> Path:
        if is_new:
            self._last_items[path] = self._last_items.get(path, -1) + 1
        return (*path, self._last_items[path]) if path in self._last_items else path

    def _key_parts(self) -> list[str]:
        parts: list[str] = []
        while self._token.kind in {"word", "string"} or self._at("."):
            token = self._next()
            if token.kind != "mark":
                parts.append(_plain_key(token.text))
        return parts

    def _key_and_value(self, table: Path, depth: int) -> None:
        offset = self._token.offset
        path = table
        for part in self._key_parts():
            path = (*path, part)
            self.keys.setdefault(path, offset)
        self._next()  # the equals sign, or whatever stands there
        self._value(path, depth)

    def _value(self, path: Path, depth: int) -> None:
        if self._at("[", "{"):
            if depth >= _DEEPEST:
                self._skip_nested()
            elif self._next().text == "[":
                self._array(path, depth + 1)
            else:
                self._inline_table(path, depth + 1)
            return
        self._next()
        while self._token is not _END and not self._at("\n", ",", "]", "}"):
            self._next()

    def _array(self, path: Path, depth: int) -> None:
        index = 0
        while self._token is not _END and not self._at("]"):
            if self._at("\n"):
                self._next()
            elif self._at(","):
                self._next()
                index += 1
            else:
                self.keys[(*path, index)] = self._token.offset
                self._value((*path, index), depth)
        self._next()

    def _inline_table(self, path: Path, depth: int) -> None:
        while self._token is not _END and not self._at("}"):
            if self._at(",", "\n"):
                self._next()
            else:
                self._key_and_value(path, depth)
        self._next()

    def _skip_nested(self) -> None:
        depth = 0
        while self._token is not _END:
            depth += self._at("[", "{") - self._at("]", "}")
            self._next()
            if depth == 0:
                return


def _plain_key(text: str) -> str:
    if text[0] not in "\"'":
        return text
    return str(tomllib.loads(f"key = {text}")["key"]) if "\\" in text else text[1:-1]
