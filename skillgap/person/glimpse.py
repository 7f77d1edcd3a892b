"""A profile for the first screen: only of a file that has been found right before."""

import tomllib
from pathlib import Path

from skillgap.person.build import profile_of
from skillgap.person.checked import Checked
from skillgap.person.find import date_in_head, profile_files
from skillgap.person.model import Profile


def glimpse(path: Path, folder: Path) -> Profile | None:
    """Return what a file says, if it is known to be right; None where it must be checked first."""
    try:
        data = path.read_bytes()
        return profile_of(tomllib.loads(data.decode())) if Checked(folder).knows(data) else None
    except (OSError, ValueError, RecursionError):
        return None


def remember(path: Path, fingerprint: str, folder: Path) -> None:
    """Nothing: the store has done so."""


def latest(folder: Path) -> Path | None:
    """Return the profile of a folder that was saved last, by the head of each file; None if unsure."""
    dates = {path: date_in_head(path) for path in profile_files(folder)}
    known = {path: date for path, date in dates.items() if date}
    return (
        max(known, key=lambda path: known[path], default=None) if len(known) == len(dates) else None
    )
