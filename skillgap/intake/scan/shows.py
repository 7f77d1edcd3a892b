"""What one file shows: the skills, in which words, and whether they are used or only depended on."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from skillgap.intake.scan.imports import Imports, imports
from skillgap.intake.scan.manifests import packages
from skillgap.intake.scan.packages import SEPARATORS, TABLES
from skillgap.intake.scan.telling import READ_ENDINGS, by_content, by_name, generated
from skillgap.intake.scan.walk import SourceFile, read_head
from skillgap.market.model import Skill

LARGEST_NOTEBOOK = 5_000_000
LARGEST_READ = 2_000_000
"""Bytes; a larger file was hardly written by hand and counts by its name only."""

_PRODUCTS = frozenset(("tool", "library", "platform"))


class Show(NamedTuple):
    """A skill that a file shows. `used` is False where it is only named as a dependency."""

    skill: str
    words: str
    used: bool = True


class PackageSkills:
    """Finds the skill of a package: the table first, then the catalogue's own names of products."""

    def __init__(self, skills: Mapping[str, Skill]) -> None:
        self._skills = skills
        self._products = dict(_products(skills))

    def find(self, ecosystem: str, name: str) -> tuple[str, str] | None:
        """The skill that a package or module shows, and as much of its name as told it."""
        separator, table = SEPARATORS[ecosystem], TABLES[ecosystem]
        key = name.casefold().replace("_", "-") if ecosystem == "python" else name.casefold()
        parts = key.split(separator)
        for size in range(len(parts), 0, -1):
            known = separator.join(parts[:size])
            if known in table:
                return (table[known], known) if table[known] in self._skills else None
        if ecosystem != "python" or parts[0] in sys.stdlib_module_names:
            return None
        skill = self._products.get(parts[0])
        return (skill, parts[0]) if skill else None


def own_modules(files: Iterable[SourceFile]) -> frozenset[str]:
    """Names of the Python modules and packages of a repository: importing them shows nothing."""
    found: set[str] = set()
    for file in files:
        if file.ending == ".py":
            *folders, _ = file.path.casefold().split("/")
            found.update(folders, (file.name.removesuffix(".py"),))
    return frozenset(found)


def shows(
    root: Path, file: SourceFile, known: PackageSkills, own: frozenset[str] = frozenset()
) -> Iterator[Show]:
    """Every skill that a file shows; `own` are the repository's own modules."""
    if generated(file.path):
        return
    for skill, words in by_name(file.path, file.ending):
        yield Show(skill, words)
    largest = LARGEST_NOTEBOOK if file.ending == ".ipynb" else LARGEST_READ
    if file.size > largest or not _readable(file):
        return
    text = read_head(root, file, largest) if _whole(file) else read_head(root, file)
    if text:
        yield from _in_text(file, text, known, own)


def _in_text(
    file: SourceFile, text: str, known: PackageSkills, own: frozenset[str]
) -> Iterator[Show]:
    named = packages(file.name, text)
    if named:
        for name in named.names:
            found = known.find(named.ecosystem, name)
            if found:
                yield Show(found[0], f"{found[1]} in {file.name}", used=False)
        return
    taken = imports(file.ending, text)
    if taken:
        yield from _imported(taken, known, own)
    for skill, words in by_content(file.name, file.ending, text):
        yield Show(skill, words)


def _imported(taken: Imports, known: PackageSkills, own: frozenset[str]) -> Iterator[Show]:
    """The skills of what a file imports, each module once."""
    told: set[tuple[str, str]] = set()
    for name in taken.names:
        if taken.ecosystem == "python" and name.partition(".")[0].casefold() in own:
            continue
        found = known.find(taken.ecosystem, name)
        if found and found not in told:
            told.add(found)
            yield Show(found[0], f"imports {found[1]}")


def _readable(file: SourceFile) -> bool:
    """True for files whose content can show something."""
    return (
        file.ending in READ_ENDINGS
        or file.ending == ".ipynb"
        or packages(file.name, "") is not None
        or imports(file.ending, "") is not None
    )


def _whole(file: SourceFile) -> bool:
    """True for files that make no sense in part."""
    return file.ending == ".ipynb" or packages(file.name, "") is not None


def _products(skills: Mapping[str, Skill]) -> Iterator[tuple[str, str]]:
    """Names of products that are one word and written like one: `XGBoost`, `pandas`."""
    for skill in skills.values():
        if skill.effort in _PRODUCTS:
            for text in (skill.name, *skill.aliases):
                one_word = text.replace("-", "").replace(".", "").isalnum()
                if one_word and (text == skill.id or not text.islower()):
                    yield text.casefold(), skill.id
