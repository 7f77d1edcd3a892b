"""Bytes on disk: read without surprises, written so that no crash leaves half a file.

A write goes to a complete temporary file in the same folder, is flushed to the disk, and takes the
place of the old file in one step. Every fault becomes a `FileError` of one sentence.
"""

import contextlib
import errno
import os
import re
import stat
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path

from skillgap.plaintext import visible
from skillgap.problems import FileError, nearest

LOCK_NAME = ".skillgap.lock"
LOCK_SECONDS = 5.0
STALE_SECONDS = 3600
NEW_FILE_MODE = 0o666

_TEMPORARY = re.compile(r"^\..+\.[0-9a-f]{8}\.skillgap-tmp$")
_LONGEST_KEPT_STEM = 80
_MOST_BESIDE = 500
_CAUSES = {
    errno.ENOSPC: ("there is no space left on the disk", "Make room, then save again."),
    errno.EDQUOT: ("your disk quota is used up", "Make room, then save again."),
    errno.EFBIG: ("the file would be larger than is allowed here", "Make room, then save again."),
    errno.EACCES: ("permission is denied", "Check who owns the file and its folder."),
    errno.EPERM: ("permission is denied", "Check who owns the file and its folder."),
    errno.EROFS: ("the disk is read-only", "Choose another folder with --profiles."),
    errno.EISDIR: ("a folder has this name", "Move the folder away or choose another name."),
    errno.ENOTDIR: ("part of its path is not a folder", "Choose another folder with --profiles."),
    errno.ENOENT: ("it does not exist", ""),
    errno.ENAMETOOLONG: ("its name is too long", "Choose a shorter name."),
    errno.ELOOP: ("its links lead in a circle", "Remove the link."),
}


def shown(path: Path) -> str:
    """Return a path as it may be printed."""
    return visible(str(path), 300)


def file_error(doing: str, path: Path, error: OSError) -> FileError:
    """Return one clear sentence for a fault of the system: `Cannot save x.toml: the disk is …`."""
    cause, advice = _CAUSES.get(error.errno or 0, ((error.strerror or str(error)).lower(), ""))
    if doing == "read" and error.errno == errno.EISDIR:
        advice = "Name a file instead."
    if doing == "read" and error.errno == errno.ENOENT:
        near = _near(path)
        cause += f" (did you mean {near}?)" if near else ""
        advice = "Check the name and the folder."
    return FileError(f"Cannot {doing} {shown(path)}: {cause}.", advice)


def _near(path: Path) -> str:
    """The file beside a missing one whose name is like it, as it may be printed; mostly nothing."""
    with contextlib.suppress(OSError, ValueError):
        beside = {each.stem: each.name for each in islice(path.parent.iterdir(), _MOST_BESIDE)}
        return visible(beside.get(nearest(path.stem, beside) or "", ""), 100)
    return ""


@contextlib.contextmanager
def faults_of(doing: str, path: Path) -> Iterator[None]:
    """Turn every OSError inside into a `FileError` about doing something with a path."""
    try:
        yield
    except OSError as error:
        raise file_error(doing, path, error) from error


def read_regular(path: Path, most: int) -> bytes:
    """Return the bytes of a regular file, at most one more than `most`; raise OSError otherwise."""
    kind = path.stat().st_mode
    if stat.S_ISDIR(kind):
        raise IsADirectoryError(errno.EISDIR, "is a folder", str(path))
    if not stat.S_ISREG(kind):
        raise OSError(errno.EINVAL, "it is not an ordinary file", str(path))
    with path.open("rb") as file:
        return file.read(most + 1)


def write_whole(path: Path, data: bytes, mode: int | None = None) -> None:
    """Put `data` in the place of a file in one step; raise OSError and leave all as it was.

    `mode` is given to the new file; without it the system's usual mode for new files is.
    """
    temporary = _temporary_beside(path)
    try:
        _write_new(temporary, data, mode)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Ask the disk to keep a rename; where folders cannot be synced (Windows) it is left to it."""
    with contextlib.suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def remove_stale(folder: Path, now: datetime) -> None:
    """Remove what a killed program left half-written, if it is older than an hour."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if not _TEMPORARY.match(path.name):
                continue
            with contextlib.suppress(OSError):
                if now.timestamp() - path.lstat().st_mtime > STALE_SECONDS:
                    path.unlink()


@contextlib.contextmanager
def locked(folder: Path, seconds: float = LOCK_SECONDS) -> Iterator[None]:
    """Hold the folder's lock; raise FileError where another program holds it for too long."""
    from filelock import FileLock, Timeout  # noqa: PLC0415  (only saving pays for it)

    lock = FileLock(folder / LOCK_NAME, timeout=seconds)
    try:
        lock.acquire()
    except Timeout as error:
        message = f"Another skillgap is saving in {shown(folder)} and has not finished."
        raise FileError(message, "Try again in a moment.") from error
    except OSError as error:
        raise file_error("save in", folder, error) from error
    except NotImplementedError as error:
        message = f"Cannot save in {shown(folder)}: this disk cannot lock files."
        raise FileError(message, "Choose another folder with --profiles.") from error
    try:
        yield
    finally:
        lock.release()


def _temporary_beside(path: Path) -> Path:
    stem = path.name[:_LONGEST_KEPT_STEM]
    return path.with_name(f".{stem}.{os.urandom(4).hex()}.skillgap-tmp")


def _write_new(path: Path, data: bytes, mode: int | None) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    opened = os.open(path, flags, NEW_FILE_MODE)
    with os.fdopen(opened, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if mode is not None:
        path.chmod(mode)
