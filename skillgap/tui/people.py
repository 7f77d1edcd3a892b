"""The profiles there are, as the picker lists them: the person's own and the example people."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rich.cells import cell_len
from textual.content import Content

from skillgap.engine.gap import assess
from skillgap.market.lookup import folded
from skillgap.market.market import Market
from skillgap.person.find import profile_files
from skillgap.person.model import Profile, levels
from skillgap.person.store import Store
from skillgap.plaintext import visible
from skillgap.problems import FileError
from skillgap.report.figures import points
from skillgap.report.ink import Ink
from skillgap.tui.lines import Cell, line
from skillgap.tui.widgets.rows import Row

TARGET_CELLS = 23
NUMBER_CELLS = 5
DATE_CELLS = 10
WITH_TARGET_FROM = 44
WITH_DATE_FROM = 62


@dataclass(frozen=True, slots=True)
class Person:
    """One file: who it is, or why it cannot be read."""

    path: Path
    name: str
    target: str = ""
    readiness: str = ""
    updated: datetime | None = None
    problem: str = ""
    is_example: bool = False


def read_people(store: Store, market: Market, *, examples: bool = False) -> list[Person]:
    """Every profile of a folder, the one saved last first; damaged ones at the end."""
    try:
        found = [
            _read(store, path, market, examples=examples) for path in profile_files(store.folder)
        ]
    except FileError:
        return []
    return sorted(found, key=lambda person: (person.problem != "", -_moment(person)))


def _moment(person: Person) -> float:
    return person.updated.timestamp() if person.updated else 0.0


def _read(store: Store, path: Path, market: Market, *, examples: bool) -> Person:
    try:
        profile = store.load(path).profile
    except FileError as error:
        worst = next((each for each in error.problems if each.severity == "error"), None)
        place = f"line {worst.line}: " if worst and worst.line else ""
        words = f"{place}{worst.message}" if worst else error.message
        return Person(path, path.stem, problem=words, is_example=examples)
    name = profile.name or path.stem
    aim, far = _aim(profile, market), _readiness(profile, market)
    return Person(path, name, aim, far, profile.updated, is_example=examples)


def _aim(profile: Profile, market: Market) -> str:
    target = market.targets.get(profile.target)
    if target is None:
        return profile.target
    return f"{market.roles[target.role].name.removesuffix(' Engineer')} · {target.seniority}"


def _readiness(profile: Profile, market: Market) -> str:
    target = market.targets.get(profile.target)
    if target is None:
        return ""
    known = {skill: level for skill, level in levels(profile).items() if skill in market.skills}
    found = assess(target, known, market.scale).readiness
    return "?" if found is None else points(found)


def matching(people: Iterable[Person], text: str) -> list[Person]:
    """Those whose name, file or target holds the text, whatever its case and joints."""
    wanted = folded(text)
    return [p for p in people if wanted in folded(f"{p.name} {p.path.stem} {p.target}")]


def person_rows(
    people: Sequence[Person], open_path: Path | None, own: str, ink: Ink, width: int
) -> list[Row]:
    """One line for each person under the heading of their group; `own` says where yours lie."""
    rows: list[Row] = []
    for is_example, heading in ((False, own), (True, "Example people")):
        group = [person for person in people if person.is_example == is_example]
        if group and rows:
            rows.append(Row("", Content("")))
        if group:
            rows.append(Row("", _heading(heading, ink, width)))
        rows += [
            Row(str(person.path), _line(person, person.path == open_path, ink, width))
            for person in group
        ]
    return rows


def _heading(words: str, ink: Ink, width: int) -> Content:
    return line([("", 1, "left", ""), (ink.text(words), max(width - 2, 1), "left", "$quiet")])


def _line(person: Person, is_open: bool, ink: Ink, width: int) -> Content:  # noqa: FBT001
    mark = ink.text("▸") if is_open else ""
    name = visible(person.name, 100)
    if person.problem:
        return line(
            [
                ("!", 1, "left", "$error"),
                (name, min(cell_len(name), width // 3), "left", ""),
                (
                    f"cannot be read: {person.problem}",
                    width - min(cell_len(name), width // 3) - 3,
                    "left",
                    "$quiet",
                ),
            ]
        )
    saved = f"{person.updated:%Y-%m-%d}" if person.updated else ""
    return line(_cells(mark, name, ink.text(person.target), person.readiness, saved, width))


def _cells(mark: str, name: str, target: str, number: str, saved: str, width: int) -> list[Cell]:
    """Columns for the width there is: the date goes first, then the target."""
    cells: list[Cell] = []
    if width >= WITH_TARGET_FROM:
        cells.append((target, TARGET_CELLS, "left", "$quiet"))
    cells.append((number, NUMBER_CELLS, "right", ""))
    if width >= WITH_DATE_FROM:
        cells.append((saved, DATE_CELLS, "right", "$quiet"))
    used = sum(size + 1 for _, size, _, _ in cells)
    return [(mark, 1, "left", "$accent"), (name, max(width - used - 2, 8), "left", ""), *cells]
