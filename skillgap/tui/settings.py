"""The settings file: colours, ASCII and other keys. A mistake in it is told, never fatal."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from skillgap.plaintext import visible
from skillgap.problems import did_you_mean
from skillgap.tui.commands import COMMANDS, full_name

LARGEST = 100_000
KNOWN = ("theme", "ascii", "keys")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person set: `theme` by name, `ascii` for plain signs, `keys` by command name."""

    theme: str = "skillgap-dark"
    ascii: bool = False
    keys: dict[str, str] = field(default_factory=dict)
    problems: tuple[str, ...] = ()


def read_settings(path: Path) -> Settings:
    """Read the settings file; without one, or with a damaged one, the defaults hold."""
    try:
        if path.stat().st_size > LARGEST:
            return Settings(problems=(f"{path} is too large to be a settings file",))
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        return Settings(problems=(f"{path}: {visible(str(error), 120)}",))
    problems = [f"unknown setting {visible(k, 40)}{did_you_mean(k, KNOWN)}" for k in values if k not in KNOWN]
    keys, found = _keys(values.get("keys", {}))
    theme, plain = values.get("theme", "skillgap-dark"), values.get("ascii", False)
    if not isinstance(theme, str) or not isinstance(plain, bool):
        problems.append("theme should be a name and ascii true or false")
        theme, plain = "skillgap-dark", False
    return Settings(theme, plain, keys, tuple(problems + found))


def _keys(given: object) -> tuple[dict[str, str], list[str]]:
    """The `[keys]` table: command name → key or keys with commas."""
    if not isinstance(given, dict):
        return {}, ["keys should be a table of command names and keys"]
    names = {full_name(c) for c in COMMANDS}
    keys, problems = {}, []
    for name, key in given.items():
        if name not in names:
            problems.append(f"keys: unknown command {visible(str(name), 40)}{did_you_mean(str(name), names)}")
        elif not isinstance(key, str) or not key.strip():
            problems.append(f"keys: {name} should be a key such as ctrl+e")
        else:
            keys[name] = key
    return keys, problems
