"""The packages that dependency files name. What cannot be read names none."""

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

_NAME = re.compile(r"\s*([A-Za-z0-9][\w.-]*)")
_CONDA = re.compile(r"^\s*-\s+(?:[\w-]+::)?([A-Za-z0-9][\w.-]*)(?=[\s=<>!~\[]|$)", re.MULTILINE)
_QUOTED = re.compile(r"""["']([A-Za-z0-9][\w.-]*)[^"'\n]{0,80}["']""")
_REQUIRES = re.compile(
    r"(?:install_requires|extras_require|tests_require)\s*=(.{0,4000})", re.DOTALL
)
_SETUP_CFG = re.compile(r"^install_requires\s*=\s*\n((?:[ \t]+.*\n?)+)", re.MULTILINE)
_GO = re.compile(r"^\s*(?:require\s+)?([\w.-]+\.[a-z]{2,}/[\w./-]+)\s+v\d", re.MULTILINE)
_MAVEN = re.compile(r"<groupId>\s*([\w.-]+)\s*</groupId>")
_GRADLE = re.compile(r"""["']([\w.-]+):[\w.-]+(?::[^"'\n]{0,40})?["']""")
_SBT = re.compile(r'(?<!% )(?<!%)"([\w.-]+)"\s*%%?')
_R_DESCRIPTION = re.compile(
    r"^(?:Imports|Depends|Suggests):((?:.*\n)(?:[ \t].*\n?)*)", re.MULTILINE
)
_ANY_NAME = re.compile(r"[A-Za-z][\w.]+")


class Packages(NamedTuple):
    """Names of packages and the ecosystem (a key of `packages.TABLES`) they are of."""

    ecosystem: str
    names: tuple[str, ...]


def packages(name: str, text: str) -> Packages | None:
    """What a dependency file names, by the file's name in small letters; None for other files."""
    for ecosystem, pattern, reader in _FILES:
        if pattern.fullmatch(name):
            return Packages(ecosystem, tuple(dict.fromkeys(reader(text))))
    return None


def _requirements(text: str) -> Iterator[str]:
    for line in text.splitlines():
        match = _NAME.match(line)
        if match and "://" not in line.partition("@")[0]:
            yield match[1]


def _pyproject(text: str) -> Iterator[str]:
    found = _toml(text)
    project, tool = _table(found, "project"), _table(found, "tool")
    yield from _names(project.get("dependencies"))
    for group in (*_lists(project, "optional-dependencies"), *_lists(found, "dependency-groups")):
        yield from _names(group)
    poetry = _table(tool, "poetry")
    for table in (poetry, *_tables(poetry, "group")):
        yield from _table(table, "dependencies")
        yield from _table(table, "dev-dependencies")


def _pipfile(text: str) -> Iterator[str]:
    found = _toml(text)
    yield from _table(found, "packages")
    yield from _table(found, "dev-packages")


def _cargo(text: str) -> Iterator[str]:
    found = _toml(text)
    for key in ("dependencies", "dev-dependencies", "build-dependencies"):
        yield from _table(found, key)


def _setup_py(text: str) -> Iterator[str]:
    for match in _REQUIRES.finditer(text):
        yield from _QUOTED.findall(match[1])


def _setup_cfg(text: str) -> Iterator[str]:
    for match in _SETUP_CFG.finditer(text):
        yield from _requirements(match[1])


def _package_json(text: str) -> Iterator[str]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return
    for key in ("dependencies", "devDependencies", "peerDependencies"):
        yield from _table(found, key)


def _description(text: str) -> Iterator[str]:
    for match in _R_DESCRIPTION.finditer(text):
        yield from _ANY_NAME.findall(match[1])


def _toml(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}


def _table(found: object, key: str) -> dict[str, Any]:
    value = found.get(key) if isinstance(found, dict) else None
    return value if isinstance(value, dict) else {}


def _tables(found: object, key: str) -> list[dict[str, Any]]:
    return [each for each in _table(found, key).values() if isinstance(each, dict)]


def _lists(found: object, key: str) -> list[object]:
    return list(_table(found, key).values())


def _names(value: object) -> Iterator[str]:
    """The names of `pandas>=2` and its like in a list."""
    for each in value if isinstance(value, list) else ():
        match = _NAME.match(each) if isinstance(each, str) else None
        if match:
            yield match[1]


_FILES: tuple[tuple[str, re.Pattern[str], Callable[[str], Iterable[str]]], ...] = (
    ("python", re.compile(r".*requirements.*\.(?:txt|in)"), _requirements),
    ("python", re.compile(r"pyproject\.toml"), _pyproject),
    ("python", re.compile(r"setup\.py"), _setup_py),
    ("python", re.compile(r"setup\.cfg"), _setup_cfg),
    ("python", re.compile(r"pipfile"), _pipfile),
    ("python", re.compile(r"(?:conda|environment).*\.ya?ml"), _CONDA.findall),
    ("script", re.compile(r"package\.json"), _package_json),
    ("go", re.compile(r"go\.mod"), _GO.findall),
    ("rust", re.compile(r"cargo\.toml"), _cargo),
    ("jvm", re.compile(r"pom\.xml"), _MAVEN.findall),
    ("jvm", re.compile(r"build\.gradle(?:\.kts)?"), _GRADLE.findall),
    ("jvm", re.compile(r"build\.sbt"), _SBT.findall),
    ("r", re.compile(r"description"), _description),
)
