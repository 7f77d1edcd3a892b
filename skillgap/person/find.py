"""Which files of a folder are profiles, and which of them a name means."""

import re
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from skillgap.person import files
from skillgap.person.names import check_name, slug
from skillgap.problems import FileError, UsageError, did_you_mean

SUFFIX = ".toml"
_MOST_NAMES = 8
_HEAD = 2000
_UPDATED = re.compile(rb"^updated = (\S+)$", re.MULTILINE)


def profile_files(folder: Path) -> tuple[Path, ...]:
    """Return the profiles of a folder by name, readable or not; () where there is no folder."""
    try:
        found = [
            path
            for path in folder.iterdir()
            if path.suffix.casefold() == SUFFIX and not path.name.startswith(".")
        ]
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise files.file_error("list", folder, error) from error
    return tuple(sorted(found, key=lambda path: (path.stem.casefold(), path.name)))


def date_in_head(path: Path) -> datetime | None:
    """Return when a profile was saved, by the first lines of its file; None where they do not say."""
    with suppress(OSError, ValueError), path.open("rb") as file:
        found = _UPDATED.search(file.read(_HEAD))
        moment = datetime.fromisoformat(found[1].decode()) if found else None
        return moment.astimezone(UTC) if moment and moment.tzinfo else None
    return None


def existing(folder: Path, name: str | Path) -> Path:
    """Return the file that a name or an explicit path to a `.toml` file means.

    A name is looked up among the files of the folder and never becomes part of a path. Raises
    FileError with the nearest name where there is none, UsageError where it cannot be a name.
    """
    text = str(name)
    is_file_name = text.casefold().endswith(SUFFIX)
    if is_file_name and Path(text).name != text:
        return _explicit(Path(text))
    stem = text[: -len(SUFFIX)] if is_file_name else text
    found = _by_stem(folder, check_name(stem))
    if found:
        return found
    if is_file_name and Path(text).is_file():
        return Path(text)
    raise _missing(folder, stem)


def taken(folder: Path, stem: str, but: Path | None = None) -> bool:
    """Tell whether a stem is in use, in whatever case; the file `but` does not count."""
    used = (path.stem for path in profile_files(folder) if path != but)
    return stem.casefold() in (each.casefold() for each in used)


def _explicit(path: Path) -> Path:
    if "\0" in str(path):
        raise UsageError("A path cannot hold a NUL character.")
    with files.faults_of("read", path):
        path.lstat()
    return path


def _by_stem(folder: Path, name: str) -> Path | None:
    by_stem = {path.stem: path for path in reversed(profile_files(folder))}
    if name in by_stem:
        return by_stem[name]
    folded = {stem.casefold(): path for stem, path in by_stem.items()}
    return folded.get(name.casefold()) or folded.get(slug(name))


def _missing(folder: Path, name: str) -> FileError:
    stems = [path.stem for path in profile_files(folder)]
    near = did_you_mean(slug(name), stems)
    listed = ", ".join(stems[:_MOST_NAMES]) + (", …" if len(stems) > _MOST_NAMES else "")
    there = f"There are: {listed}." if stems else "There is none yet."
    message = f"No profile {files.shown(Path(name))} in {files.shown(folder)}{near}."
    return FileError(message, there)
