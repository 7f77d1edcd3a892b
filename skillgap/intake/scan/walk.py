"""The files of a folder of code: no links followed, nothing that others wrote, and an end to it."""

import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

MOST_FILES = 30_000
"""Files that are looked at below one folder."""

MOST_SECONDS = 20.0
"""Seconds on the clock after which no further file is looked at."""

MOST_READ = 200_000
"""Bytes of a file that are read; imports stand at its beginning."""

_NOT_OURS = frozenset(
    [
        "node_modules",
        "bower_components",
        "vendor",
        "third_party",
        "external",
        "site-packages",
        "venv",
        "env",
        "virtualenv",
        "dist",
        "build",
        "target",
        "out",
        "coverage",
        "htmlcov",
        "Pods",
        "DerivedData",
        "__pycache__",
        "checkpoints",
        "wandb",
        "mlruns",
        "lightning_logs",
        "logs",
        "tmp",
    ]
)
"""Folders that hold what was installed, made or copied, not what the person wrote."""

_SHOWN = frozenset((".github", ".gitlab", ".circleci", ".buildkite", ".azure-pipelines"))
"""Hidden folders that are looked into."""

_SUSPICIOUS = 8000


class SourceFile(NamedTuple):
    """A file by its path below the folder, with slashes, and its size in bytes."""

    path: str
    size: int

    @property
    def name(self) -> str:
        """Its last part, in small letters."""
        return self.path.rpartition("/")[2].casefold()

    @property
    def ending(self) -> str:
        """`.py` of `train.py`; empty where there is none."""
        return os.path.splitext(self.name)[1]  # noqa: PTH122  (a path below a root, not of the disk)


class Walked(NamedTuple):
    """The files found, and in words what was left out."""

    files: tuple[SourceFile, ...]
    notes: tuple[str, ...]


def walk(root: Path, seconds: float = MOST_SECONDS, most: int = MOST_FILES) -> Walked:
    """Find the files below a folder."""
    end = time.monotonic() + seconds
    found: list[SourceFile] = []
    unread: list[str] = []
    for entry in _entries(root, unread):
        if len(found) >= most:
            return Walked(tuple(found), (f"Only the first {most:,} files were looked at.",))
        if time.monotonic() > end:
            note = f"After {seconds:g} seconds {len(found):,} files were found; the rest was left."
            return Walked(tuple(found), (note,))
        found.append(entry)
    notes = (f"Folders that could not be read: {len(unread)}.",) if unread else ()
    return Walked(tuple(found), notes)


def _entries(root: Path, unread: list[str]) -> Iterator[SourceFile]:
    """Files folder by folder, in the order of their names."""
    waiting = [("", str(root))]
    while waiting:
        below, folder = waiting.pop()
        try:
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError:
            unread.append(below)
            continue
        if below and any(entry.name in {"pyvenv.cfg", ".git"} for entry in entries):
            continue  # installed by Python, or a repository of its own
        for entry in entries:
            path = f"{below}/{entry.name}" if below else entry.name
            kind = _kind(entry)
            if kind == "file":
                yield SourceFile(path, _size(entry))
            elif kind == "folder" and _ours(entry.name):
                waiting.append((path, entry.path))


def _kind(entry: os.DirEntry[str]) -> str:
    """`file`, `folder`, or empty for links, devices and what cannot be looked at."""
    try:
        mode = entry.stat(follow_symlinks=False).st_mode
    except OSError:
        return ""
    return "file" if stat.S_ISREG(mode) else "folder" if stat.S_ISDIR(mode) else ""


def _ours(name: str) -> bool:
    if name.startswith("."):
        return name in _SHOWN
    return name not in _NOT_OURS and not name.endswith((".egg-info", ".dist-info"))


def _size(entry: os.DirEntry[str]) -> int:
    try:
        return entry.stat(follow_symlinks=False).st_size
    except OSError:
        return 0


def read_head(root: Path, file: SourceFile, most: int = MOST_READ) -> str:
    """The beginning of a file as text; empty where it is binary, gone or not to be read."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        opened = os.open(root / file.path, flags | getattr(os, "O_BINARY", 0))
        with os.fdopen(opened, "rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                return ""
            data = stream.read(most)
    except (OSError, ValueError):
        return ""
    return "" if b"\0" in data[:_SUSPICIOUS] else data.decode("utf-8", "replace")
