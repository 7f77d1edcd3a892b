"""`skillgap check`: the linter for roadmap and profile files, all in use or those named."""

import os
import re
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from skillgap.cli.context import Context
from skillgap.market.cache import load_cached
from skillgap.market.layers import roadmap_files
from skillgap.market.lint import lint
from skillgap.market.load import load, read_files
from skillgap.market.loaded import Loaded
from skillgap.market.market import Market
from skillgap.person import find
from skillgap.person.files import read_regular
from skillgap.person.locate import layout
from skillgap.person.model import Profile
from skillgap.person.tomlfile import LARGEST_FILE, parse_bytes
from skillgap.places import Places
from skillgap.plaintext import visible
from skillgap.problems import FileError, Problem, UsageError, did_you_mean
from skillgap.report.output import as_json
from skillgap.report.shapes.upkeep import CheckShape

ROADMAP_SUFFIXES = {".yaml", ".yml"}
SNIFFED = 4096
"""Bytes looked at to tell a file whose name ends in neither."""

STYLES = ("fastest", "critical-first", "staged")

_TOML = re.compile(r"^\s*(?:\[|[\w-]+\s*=)")
_YAML = re.compile(r"^\s*[\w-]+\s*:")


class Checked(NamedTuple):
    """How many files were read, and what is wrong in them."""

    files: int
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> int:
        """How many problems keep something from working."""
        return sum(problem.severity == "error" for problem in self.problems)


def check(args: Namespace) -> int:
    """Check everything in use, or the named files and folders. Exit 1 where there is an error."""
    ctx = Context(args)
    found = _named(ctx.places, args.files) if args.files else _in_use(ctx.places)
    ctx.emit(as_json(check_shape(found)) if ctx.format == "json" else check_text(found))
    return 1 if found.errors else 0


def check_text(found: Checked) -> str:
    """One line for each problem, as compilers write it, and a line that sums up."""
    lines = [_line(problem) for problem in found.problems]
    errors, warnings = found.errors, len(found.problems) - found.errors
    told = [_count(n, word) for n, word in ((errors, "error"), (warnings, "warning")) if n]
    return "\n".join([*lines, ", ".join([_count(found.files, "file"), *(told or ["no problems"])])])


def _line(problem: Problem) -> str:
    if problem.severity == "error":
        return str(problem)
    return str(problem._replace(message=f"warning: {problem.message}"))


def _count(number: int, word: str) -> str:
    return f"{number} {word}" + "s" * (number != 1)


def check_shape(found: Checked) -> CheckShape:
    """`check --format json`."""
    return {
        "schema": "skillgap.check/1",
        "files": found.files,
        "errors": found.errors,
        "warnings": len(found.problems) - found.errors,
        "problems": [
            {
                "file": problem.file,
                "line": problem.line,
                "column": problem.column,
                "key": problem.key,
                "message": problem.message,
                "severity": problem.severity,
            }
            for problem in found.problems
        ],
    }


def _in_use(places: Places) -> Checked:
    """The shipped roadmaps with all overlays, and every profile."""
    folders = (places.shipped, *places.roadmaps)
    roadmaps = [path for folder in folders if folder.is_dir() for path in roadmap_files(folder)]
    market, problems = _market(places, load)
    people = find.profile_files(places.profiles)
    problems += [p for path in people for p in check_profile(path, market)]
    return Checked(len(roadmaps) + len(people), tuple(problems))


def _market(
    places: Places, read: Callable[[Path, Sequence[Path]], Loaded]
) -> tuple[Market | None, list[Problem]]:
    """The market, if there can be one, and the problems of all its files."""
    try:
        loaded = read(places.shipped, places.roadmaps)
    except FileError as error:
        whole = Problem(_shown(places.shipped), 0, 0, "", error.message)
        return None, [_real(problem, places) for problem in error.problems] or [whole]
    return loaded.market, [_real(problem, places) for problem in loaded.problems]


def _named(places: Places, names: Sequence[str]) -> Checked:
    """The named files, each in the context of the data in use; folders with all they hold."""
    paths = list(dict.fromkeys(path for name in names for path in _files(name)))
    people = [path for path in paths if _is_profile(path)]
    roadmaps = [path for path in paths if path not in people]
    market, in_use = _market(places, partial(load_cached, folder=places.cache))
    problems = _roadmap_problems(places, roadmaps, in_use)
    problems += [p for path in people for p in check_profile(path, market)]
    return Checked(len(paths), tuple(problems))


def _files(name: str) -> Iterable[Path]:
    """The files a name on the command line stands for. Raises FileError where there are none."""
    if not name or "\0" in name:
        raise UsageError(f"{visible(name, 60) or 'An empty name'} cannot be the name of a file.")
    path = Path(name)
    if os.path.isdir(path):  # noqa: PTH112 - Path's raises where a name is too long
        kinds = {*ROADMAP_SUFFIXES, find.SUFFIX}
        inside = (p for p in path.rglob("*") if p.suffix.casefold() in kinds and p.is_file())
        found = sorted(p for p in inside if not _hidden(p.relative_to(path)))
        if not found:
            advice = "Roadmap files end in .yaml, profiles in .toml."
            raise FileError(f"{_shown(path)} holds no file to check.", advice)
        return found
    if not _is_there(path):
        raise FileError(f"There is no file {_shown(path)}{_nearest_file(path)}.")
    return [path]


def _is_there(path: Path) -> bool:
    """As `exists`, which raises where a name is too long to be one."""
    try:
        return path.exists()
    except OSError:
        return False


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _nearest_file(path: Path) -> str:
    try:
        return did_you_mean(path.name, [other.name for other in path.parent.iterdir()])
    except OSError:
        return ""


def _is_profile(path: Path) -> bool:
    """Tell a profile from a roadmap by its ending, else by its first key. Raises UsageError."""
    ending = path.suffix.casefold()
    if ending == find.SUFFIX:
        return True
    if ending in ROADMAP_SUFFIXES:
        return False
    try:
        with path.open("rb") as file:
            start = file.read(SNIFFED).decode("utf-8", "replace").splitlines()
    except OSError as error:
        raise FileError(f"{_shown(path)} cannot be read: {error.strerror}.") from error
    first = next((line for line in start if line.strip() and not line.lstrip().startswith("#")), "")
    if _TOML.match(first) or _YAML.match(first):
        return bool(_TOML.match(first))
    message = f"{_shown(path)} is neither a roadmap file nor a profile."
    raise UsageError(message, "Roadmap files end in .yaml, profiles in .toml.")


def _roadmap_problems(
    places: Places, paths: Sequence[Path], in_use: list[Problem]
) -> list[Problem]:
    """The problems of the named roadmap files; those that are in use already are not laid twice."""
    folders = [folder.resolve() for folder in (places.shipped, *places.roadmaps)]
    used = [p for p in paths if any(p.resolve().is_relative_to(folder) for folder in folders)]
    shown = {_shown(path.resolve()): path for path in used}
    found = [p for p in in_use if _shown(Path(p.file).resolve()) in shown]
    other = [path for path in paths if path not in used]
    if other:
        files, problems = read_files(places.shipped, places.roadmaps, other)
        known = set(in_use)
        every = (_real(problem, places) for problem in (*problems, *lint(files)))
        found += [problem for problem in dict.fromkeys(every) if problem not in known]
    return found


def check_profile(path: Path, market: Market | None) -> tuple[Problem, ...]:
    """What is wrong with one profile: its shape, and names the market does not know."""
    shown = _shown(path)
    try:
        data = read_regular(path, LARGEST_FILE)
    except OSError as error:
        reason = error.strerror or str(error)
        return (Problem(shown, 0, 0, "", f"cannot be read: {visible(reason)}"),)
    known = frozenset(market.skills) if market else None
    profile, problems = parse_bytes(data, shown, known)
    if profile is None or market is None:
        return problems
    strange = list(_unknown_names(profile, market))
    if not strange:
        return problems
    where = layout(data.decode("utf-8-sig"))
    return (
        *problems,
        *(
            Problem(shown, *where.find(key), ".".join(str(part) for part in key), words, "warning")
            for key, words in strange
        ),
    )


def _unknown_names(profile: Profile, market: Market) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Targets, credentials, background and style that nothing in the market answers to."""
    named: list[tuple[str, str, str, Iterable[str]]] = [
        ("target", "target", profile.target, market.targets),
        *(("shortlist", "target", name, market.targets) for name in profile.shortlist),
        *(("credentials", "credential", name, market.credentials) for name in profile.credentials),
        ("background", "background", profile.background, market.backgrounds),
    ]
    for key, kind, name, valid in named:
        if name and name not in valid:
            yield (key,), f"unknown {kind} {visible(name, 60)}{did_you_mean(name, valid)}"
    styles = [*STYLES, *(f"curriculum:{name}" for name in market.curricula)]
    if profile.style not in styles:
        yield (
            ("style",),
            f"unknown style {visible(profile.style, 60)}{did_you_mean(profile.style, styles)}",
        )


def _real(problem: Problem, places: Places) -> Problem:
    """The problem with a path that can be opened from here: shipped files are named in short."""
    path = Path(problem.file)
    if not path.is_absolute() and path.parts[:1] == (places.shipped.name,):
        inside = places.shipped.parent / path
        path = inside if inside.exists() else path
    return problem._replace(file=_shown(path))


def _shown(path: Path) -> str:
    """A path as it is shown: from the current folder where it lies below it."""
    plain = Path(os.path.normpath(path))
    here = Path.cwd()
    short = plain.relative_to(here) if plain.is_absolute() and plain.is_relative_to(here) else plain
    return visible(str(short), 500)
