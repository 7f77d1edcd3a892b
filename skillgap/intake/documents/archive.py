"""ZIP archives opened with care: few entries, little when unpacked, and nothing is written to disk."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from skillgap.problems import FileError

MOST_ENTRIES = 20_000
LARGEST_ENTRY = 20_000_000
"""Bytes of one entry when unpacked."""

LARGEST_ARCHIVE = 400_000_000
"""Bytes of all entries when unpacked, as the archive says it."""

_ENTRY_MARK = b"PK\x01\x02"
_READABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    OverflowError,
)


class Archive:
    """The entries of a ZIP file in memory. Faults are FileErrors without the file's name."""

    def __init__(self, data: bytes) -> None:
        if data.count(_ENTRY_MARK) > MOST_ENTRIES:
            raise FileError(f"it is an archive of more than {MOST_ENTRIES:,} files")
        with _told():
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        self._entries = {info.filename: info for info in self._zip.infolist() if not info.is_dir()}
        whole = sum(info.file_size for info in self._entries.values())
        if whole > LARGEST_ARCHIVE:
            raise FileError(f"it unpacks to {whole / 1e6:,.0f} MB, which no CV or export does")

    @property
    def names(self) -> tuple[str, ...]:
        """The paths of its files, in the order of the archive."""
        return tuple(self._entries)

    def read(self, name: str) -> bytes:
        """The bytes of one entry. Raises FileError where it is damaged, locked or too large."""
        info = self._entries[name]
        if info.flag_bits & _ENCRYPTED:
            raise FileError("it is locked with a password")
        if info.compress_type not in _READABLE:
            raise FileError("it is packed in a way that is not read")
        if info.file_size > LARGEST_ENTRY:
            raise _too_large(info.filename)
        with _told(), self._zip.open(info) as file:
            data = file.read(LARGEST_ENTRY + 1)
        if len(data) > LARGEST_ENTRY:
            raise _too_large(info.filename)
        return data


def _too_large(name: str) -> FileError:
    return FileError(f"{name} in it unpacks to more than {LARGEST_ENTRY // 1_000_000} MB")


@contextmanager
def _told() -> Iterator[None]:
    """Turn what a broken archive raises into one sentence."""
    try:
        yield
    except _FAULTS as error:
        raise FileError("it is damaged and cannot be unpacked") from error
