"""What is left of a fault, something that should not have happened: a sentence, and a file with the rest."""

import platform
import traceback
from datetime import datetime
from pathlib import Path

from skillgap import __version__
from skillgap.plaintext import visible

FAULT = 3
"""Exit code after a fault."""

FILE = "fault.log"


def note_fault(fault: BaseException, folder: Path, now: datetime) -> Path | None:
    """Write where a fault came from to a file in the folder, over the one before; None if that fails."""
    path = folder / FILE
    head = (
        f"skillgap {__version__}, Python {platform.python_version()}, {now:%Y-%m-%d %H:%M} UTC\n\n"
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(head + "".join(traceback.format_exception(fault)), encoding="utf-8")
    except OSError:
        return None
    return path


def sentence(fault: BaseException, path: Path | None, *, saved: bool) -> str:
    """What happened, what became of the changes, and where the details are."""
    what = visible(f"{type(fault).__name__}: {fault}", 200)
    kept = "your changes are saved" if saved else "the last changes could not be saved"
    where = f"the details are in {path}" if path else "--debug shows the details"
    return f"skillgap: something went wrong that should not ({what}); {kept}, and {where}."
