"""Bytes from a path, a folder's file or standard input; never more than is allowed."""

import errno
import sys
from pathlib import Path

from skillgap.intake.documents.document import LARGEST_FILE
from skillgap.person.files import faults_of, read_regular, shown
from skillgap.problems import FileError

STDIN = "-"


def read_bytes(path: Path) -> bytes:
    """The bytes of a file. Raises FileError where it is missing, a folder, or too large."""
    try:
        with faults_of("read", path):
            data = read_regular(path, LARGEST_FILE)
    except ValueError as error:
        raise FileError(f"Cannot read {shown(path)}: no file has such a name.") from error
    return _not_too_large(data, shown(path))


def read_stdin() -> bytes:
    """The bytes of standard input. Raises FileError where there are too many."""
    try:
        data = sys.stdin.buffer.read(LARGEST_FILE + 1)
    except OSError as error:
        name = errno.errorcode.get(error.errno or 0, "")
        raise FileError(f"Cannot read standard input ({name}).") from error
    return _not_too_large(data, "Standard input")


def _not_too_large(data: bytes, name: str) -> bytes:
    if len(data) <= LARGEST_FILE:
        return data
    raise FileError(
        f"{name} is larger than {LARGEST_FILE // 1_000_000} MB; no CV and no posting is.",
        "Name the right file. Of a large LinkedIn export, import only Skills.csv, Positions.csv and "
        "Certifications.csv.",
    )
