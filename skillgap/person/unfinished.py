"""A questionnaire left half-way: a small file in the state folder, lost without harm.

One file for each profile and target. Whatever cannot be read counts as not being there.
"""

import contextlib
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from skillgap.person import files

FOLDER = "assess"
_LARGEST = 200_000
_LONGEST_STEM = 40


def unfinished_path(state: Path, profile: Path, target: str) -> Path:
    """Where the questionnaire of this profile about this target is kept."""
    folder = sha256(str(profile.absolute()).encode("utf-8", "surrogateescape")).hexdigest()[:8]
    stem = profile.stem[:_LONGEST_STEM]
    return state / FOLDER / f"{stem}-{target.replace('/', '-')}-{folder}.json"


def read_unfinished(path: Path) -> dict[str, Any]:
    """What was kept, or nothing where there is no such file or it says nothing that can be used."""
    try:
        data = files.read_regular(path, _LARGEST)
        kept = json.loads(data) if len(data) <= _LARGEST else None
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def write_unfinished(path: Path, kept: dict[str, Any]) -> None:
    """Keep it. Where it cannot be kept, the answers are in the profile all the same."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        files.write_whole(path, json.dumps(kept, indent=1).encode())


def forget_unfinished(path: Path) -> None:
    """Remove it, if it is there."""
    with contextlib.suppress(OSError):
        path.unlink()
