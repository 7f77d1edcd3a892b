"""The settings file: colours, ASCII and other keys. A mistake in it is told, never fatal.

theme = "skillgap-light"
ascii = false

[keys]
export = "ctrl+e"
"roadmap.hours" = "H"
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from skillgap.plaintext import visible
from skillgap.problems import FileError, did_you_mean
from skillgap.tui.commands import COMMANDS, clashes, full_name
from skillgap.tui.keys import key_fault

LARGEST = 100_000
KNOWN = ("theme", "ascii", "keys")
DEFAULT_THEME = "skillgap-dark"
MOST_TOLD = 5

_THEME_LINE = re.compile(r"^[ \t]*theme[ \t]*=.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person set: `theme` by name, `ascii` for plain signs, `keys` by command name.

    `problems` are mistakes in the file, in words.
    """

    theme: str = DEFAULT_THEME
    ascii: bool = False
    keys: dict[str, str] = field(default_factory=dict)
    problems: tuple[str, ...] = ()


def read_settings(path: Path) -> Settings:
    """Read the settings file; without one, or with a damaged one, the defaults hold."""
    try:
        values = _values(_text(path))
    except FileNotFoundError:
        return Settings()
    except FileError as error:
        return Settings(problems=(error.message,))
    except (OSError, UnicodeDecodeError) as error:
        return Settings(problems=(f"{path}: {visible(str(error), 120)}",))
    problems = [_unknown(name) for name in values if name not in KNOWN]
    keys, found = _keys(values.get("keys", {}))
    theme, plain = values.get("theme", DEFAULT_THEME), values.get("ascii", False)
    if not isinstance(theme, str) or not isinstance(plain, bool):
        problems.append("theme should be a name in quotes and ascii true or false")
        theme, plain = DEFAULT_THEME, False
    told = [*problems, *found, *clashes(keys)]
    more = [f"and {len(told) - MOST_TOLD} more"] if len(told) > MOST_TOLD else []
    return Settings(theme, plain, keys, tuple(told[:MOST_TOLD] + more))


def write_theme(path: Path, theme: str) -> None:
    """Remember the colours in the settings file; everything else in it stays as it is.

    Raises FileError where the file is damaged or cannot be written.
    """
    from skillgap.person.files import faults_of, write_whole  # noqa: PLC0415 - rarely used

    try:
        text = _text(path)
    except FileNotFoundError:
        text = ""
    except (OSError, UnicodeDecodeError) as error:
        raise FileError(f"{path} cannot be read: {visible(str(error), 120)}.") from error
    new = with_theme(text, theme)
    if _values(new) != {**_values(text), "theme": theme}:
        raise FileError(
            f"{path} is written in a way that is not understood.", "Set theme in it by hand."
        )
    with faults_of("save", path):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, new.encode())


def with_theme(text: str, theme: str) -> str:
    """The text of a settings file with another theme: its line is replaced, or put at the top."""
    line = f'theme = "{theme}"'
    head, table, rest = _before_tables(text)
    if _THEME_LINE.search(head):
        return _THEME_LINE.sub(line, head, count=1) + table + rest
    return f"{line}\n{text}"


def _before_tables(text: str) -> tuple[str, str, str]:
    """The text up to the first `[table]`, its bracket, and what follows."""
    found = re.search(r"^[ \t]*\[", text, re.MULTILINE)
    return (
        (text, "", "")
        if found is None
        else (text[: found.start()], found.group(), text[found.end() :])
    )


def _text(path: Path) -> str:
    if path.stat().st_size > LARGEST:
        raise FileError(f"{path} is too large to be a settings file.")
    return path.read_text(encoding="utf-8")


def _values(text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise FileError(f"The settings file is damaged: {visible(str(error), 120)}.") from error


def _unknown(name: str) -> str:
    return f"unknown setting {visible(name, 40)}{did_you_mean(name, KNOWN)}"


def _keys(given: object) -> tuple[dict[str, str], list[str]]:
    """The `[keys]` table: command name → key or keys with commas, and what is wrong in it."""
    if not isinstance(given, Mapping):
        return {}, ["keys should be a table of command names and keys"]
    names = {full_name(c) for c in COMMANDS}
    keys: dict[str, str] = {}
    problems: list[str] = []
    for name, key in given.items():
        fault = _fault(name, key, names)
        if fault:
            problems.append(f"keys: {fault}")
        else:
            keys[name] = key
    return keys, problems


def _fault(name: str, key: object, names: set[str]) -> str:
    if name not in names:
        return f"unknown command {visible(name, 40)}{did_you_mean(name, names)}"
    if not isinstance(key, str) or not key.strip():
        return f"{name} should be a key such as ctrl+e"
    return key_fault(key)
