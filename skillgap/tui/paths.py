"""Paths as people type, paste and drop them on a terminal: quotes, escapes, `~`, `file://`; and completion."""

import os
import shlex
from collections.abc import Sequence
from itertools import islice, takewhile
from pathlib import Path
from urllib.parse import unquote, urlsplit

MOST_LOOKED_AT = 2000
"""Entries of a folder that are looked at while a person types."""

FILE_ADDRESS = "file://"


def typed_paths(text: str) -> tuple[Path, ...]:
    """The paths that a line means: one as it stands, or several as a shell would read them."""
    text = text.strip()
    if not text:
        return ()
    for words in ([text], _words(text)):
        paths = tuple(_path(word) for word in words)
        if paths and all(os.path.exists(path) for path in paths):  # noqa: PTH110 - Path's may raise
            return paths
    quoted = text[0] in "'\"" or "\\" in text
    return tuple(_path(word) for word in (_words(text) if quoted else [text]))


def _words(text: str) -> list[str]:
    """Words as a POSIX shell reads them; with a quote that is left open, all that follows it."""
    try:
        return shlex.split(text)
    except ValueError:
        return [text.strip("'\"")]


def _path(word: str) -> Path:
    if word.startswith(FILE_ADDRESS):
        try:
            word = unquote(urlsplit(word).path)
        except ValueError:
            word = word.removeprefix(FILE_ADDRESS)
    return Path(_from_home(word))


def _from_home(path: str) -> str:
    """The path with the home folder for `~`; as it is where there is no such person."""
    try:
        return os.path.expanduser(path)  # noqa: PTH111 - Path's raises for an unknown user
    except ValueError:
        return path


def candidates(text: str) -> list[str]:
    """Names in the folder a path points into that it may become; folders end in `/`."""
    head, tail = os.path.split(_from_home(text.lstrip()))
    if not text.strip() or text.lstrip()[0] in "'\"":
        return []
    try:
        with os.scandir(head or ".") as entries:
            found = [
                entry.name + ("/" if entry.is_dir() else "")
                for entry in islice(entries, MOST_LOOKED_AT)
                if _may_become(tail, entry.name)
            ]
    except (OSError, ValueError):
        return []
    return sorted(found, key=lambda name: (not name.startswith(tail), name.casefold()))


def _may_become(tail: str, name: str) -> bool:
    """Hidden names only where a dot was typed."""
    hidden = name.startswith(".") and not tail.startswith(".")
    return not hidden and name.casefold().startswith(tail.casefold())


def completed(text: str, names: Sequence[str]) -> str:
    """The path with as many letters as all candidates share."""
    tail = os.path.basename(text)  # noqa: PTH119 - an empty last part counts
    exact = [name for name in names if name.startswith(tail)] or names
    alike = takewhile(lambda letters: len(set(letters)) == 1, zip(*exact, strict=False))
    shared = "".join(letters[0] for letters in alike)
    return text[: len(text) - len(tail)] + shared if len(shared) >= len(tail) else text
