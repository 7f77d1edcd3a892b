"""Which profile files were found to be right: a file of the very same bytes is not checked twice.

Checking needs pydantic, whose import takes longer than all else on the way to a gap. So the digests
of files that were read or written without a fault are noted in the cache folder. Losing the note
costs time and nothing else.
"""

import contextlib
import os
import threading
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from skillgap import __version__

NOTE = "checked-profiles"
MOST = 50
"""Digests kept, the latest last."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The note in a cache folder."""

    folder: Path

    def knows(self, data: bytes) -> bool:
        """Tell whether a file of these bytes was found right by this version of the program."""
        return _mark(data) in self._marks()

    def add(self, data: bytes) -> None:
        """Note that a file of these bytes is right; not being able to is no error."""
        mark, known = _mark(data), self._marks()
        if known[-1:] == [mark]:
            return
        kept = [each for each in known if each != mark][1 - MOST :]
        temporary = self.folder / f"{NOTE}.{os.getpid()}-{threading.get_ident()}"
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            temporary.write_text("\n".join([*kept, mark]), encoding="ascii")
            temporary.replace(self.folder / NOTE)

    def _marks(self) -> list[str]:
        try:
            return (self.folder / NOTE).read_text(encoding="ascii").splitlines()
        except (OSError, UnicodeDecodeError):
            return []


def _mark(data: bytes) -> str:
    return sha256(__version__.encode() + b"\0" + data).hexdigest()
