"""Reports as JSON and as files: whole or not at all, and never over another file unasked."""

from datetime import date, datetime, time
from pathlib import Path

from skillgap.person.files import faults_of, write_whole
from skillgap.problems import FileError, UsageError


def write_output(path: Path, text: str, *, replace: bool) -> None:
    """Write `text` to `path` atomically.

    Raises UsageError where the file exists and `replace` is not set, FileError where it cannot be
    written.
    """
    if path.is_dir():
        message = f"{path} is a folder."
        raise UsageError(message, f"Name a file in it, such as {path / 'plan.md'}.")
    if path.exists() and not path.is_file():  # a device or a pipe is written to, never replaced
        with faults_of("write", path), path.open("w", encoding="utf-8") as stream:
            stream.write(text)
        return
    if path.exists() and not replace:
        message = f"{path} exists already."
        raise UsageError(message, "Choose another name, or add --force to replace it.")
    if not path.parent.is_dir():
        message = f"There is no folder {path.parent}."
        raise FileError(message, f"Make it first: mkdir -p {path.parent}")
    with faults_of("write", path):
        write_whole(path, text.encode("utf-8", "backslashreplace"))


def as_json(shape: object) -> str:
    """JSON as it is printed: two spaces, text as it is, lone surrogates escaped."""
    import json  # noqa: PLC0415

    text = json.dumps(shape, indent=2, ensure_ascii=False, default=_iso)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(shape, indent=2, default=_iso)
    return text


def _iso(moment: date | datetime | time) -> str:
    """Days and moments as JSON has them."""
    return moment.isoformat()
