"""Folders of code looked at, one after the other, and what they show together."""

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from skillgap.intake.found import MOST_QUOTES, Found, Intake, unique
from skillgap.intake.reading import Reading
from skillgap.intake.scan import git
from skillgap.intake.scan.git import Days, History
from skillgap.intake.scan.shows import PackageSkills, own_modules, shows
from skillgap.intake.scan.walk import SourceFile, walk
from skillgap.person.files import faults_of, shown
from skillgap.person.model import Evidence
from skillgap.plaintext import visible
from skillgap.problems import FileError

MOST_SECONDS = 30.0
"""Seconds on the clock that the files of one repository may take."""

MOST_REPOSITORIES = 200
DEPTH = 3
"""Folders below the one named in which repositories are looked for."""

FILES_FOR_2 = 5
DAYS_FOR_2 = 90
COMMITS_FOR_2 = 20
"""From these on, level 2 is proposed; code alone never shows more."""

_MOST_WORDS = 4


class Repository(NamedTuple):
    """One folder of code: how many files counted, and the commits and days of the author.

    `commits` is None where git says nothing; `author` is empty where all authors count.
    """

    name: str
    path: str
    files: int
    commits: int | None = None
    author: str = ""
    days: Days | None = None


class Seen(NamedTuple):
    """A skill in one repository: files that use it, when, in which words, and the proof of it."""

    skill: str
    files: int
    days: Days | None
    words: tuple[str, ...]
    proof: Evidence | None
    commits: int = 0


class Scanned(NamedTuple):
    """The repositories looked at, and what they show together."""

    repositories: tuple[Repository, ...]
    intake: Intake


def scan(folders: Sequence[Path], reading: Reading, author: str = "") -> Scanned:
    """Look at folders of code. Raises FileError where one is missing or no folder.

    `author` is an e-mail address; without it, git's own setting in each repository counts.
    """
    known = PackageSkills(reading.market.skills)
    roots = unique(str(root) for folder in folders for root in _roots(folder))
    looked, notes = [], []
    for root in map(Path, roots[:MOST_REPOSITORIES]):
        repository, seen, said = _look(root, reading, known, author)
        looked.append((repository, seen))
        notes += [f"{repository.name}: {note}" for note in said]
    if len(roots) > MOST_REPOSITORIES:
        notes.append(f"Only {MOST_REPOSITORIES} of {len(roots)} repositories were looked at.")
    everything = [one for _, seen in looked for one in seen]
    intake = Intake(_found(everything), notes=tuple(notes))
    return Scanned(tuple(repository for repository, _ in looked), intake)


def _roots(folder: Path) -> list[Path]:
    """The repositories in a folder, or the folder itself."""
    if "\0" in str(folder):
        raise FileError(f"{shown(folder)} is not a folder.")
    with faults_of("look into", folder):
        root = folder.resolve(strict=True)
        if not root.is_dir():
            raise FileError(
                f"{shown(folder)} is not a folder.",
                "Name a folder of code. To read a CV: skillgap import FILE",
            )
        if any((each / ".git").exists() for each in (root, *root.parents)):
            return [root]
        return sorted(_below(root, DEPTH)) or [root]


def _below(folder: Path, depth: int) -> Iterator[Path]:
    """Repositories below a folder; links and hidden folders are not followed."""
    try:
        inside = [each for each in folder.iterdir() if each.is_dir() and not each.is_symlink()]
    except OSError:
        return
    for each in inside:
        if (each / ".git").exists():
            yield each
        elif depth > 1 and not each.name.startswith(".") and each.name != "node_modules":
            yield from _below(each, depth - 1)


def _look(
    root: Path, reading: Reading, known: PackageSkills, author: str
) -> tuple[Repository, list[Seen], list[str]]:
    """One repository, what it shows, and notes about it."""
    name = visible(root.name or str(root), 60)
    past, notes = _past(root, author, reading.today)
    walked = walk(root)
    notes += walked.notes
    files = walked.files
    if past is not None:
        files = tuple(file for file in files if file.path in past.files)
    held, read = _shown(root, files, known)
    if read < len(files):
        notes.append(
            f"Only {read:,} of {len(files):,} files were read in {MOST_SECONDS:g} seconds."
        )
    link = git.web_address(root) if past else ""
    seen = [_seen(name, skill, each, past, link) for skill, each in held.items()]
    if past and past.days and "git" in reading.market.skills:
        seen.append(_git(name, past, past.days, link))
    commits, by = (past.commits, past.author) if past else (None, "")
    days = past.days if past else None
    return Repository(name, str(root), len(files), commits, by, days), seen, notes


def _past(root: Path, author: str, today: date) -> tuple[History | None, list[str]]:
    """The author's commits, or everybody's where git does not know who the person is."""
    who = author or git.own_email(root)
    past = git.history(root, who, today)
    if past is None:
        return None, ["git tells nothing about it; all files count, without dates."]
    if past.commits or not who:
        everybody = "git knows no e-mail address of yours; the commits of all authors count."
        return past, [] if who else [f"{everybody} Say whose: --author EMAIL"]
    return past, [f"no commit by {visible(who, 60)}. Another address of yours: --author EMAIL"]


class _Held(NamedTuple):
    """What is gathered for a skill: the files that use it, those that only name it, the words."""

    used: set[str]
    named: set[str]
    words: Counter[str]


def _shown(
    root: Path, files: Sequence[SourceFile], known: PackageSkills
) -> tuple[dict[str, _Held], int]:
    """What the files show, and how many of them were read before time was up."""
    end = time.monotonic() + MOST_SECONDS
    held: dict[str, _Held] = {}
    own = own_modules(files)
    for number, file in enumerate(files):
        if time.monotonic() > end:
            return held, number
        for each in shows(root, file, known, own):
            into = held.setdefault(each.skill, _Held(set(), set(), Counter()))
            (into.used if each.used else into.named).add(file.path)
            into.words[each.words] += 1
    return held, len(files)


def _seen(name: str, skill: str, held: _Held, past: History | None, link: str) -> Seen:
    days = _days(held.used or held.named, past)
    common = [words for words, _ in held.words.most_common(_MOST_WORDS)]
    words = f"{name}: {', '.join(visible(each, 60) for each in common)}"
    proof = None
    if held.used:
        text = f"{name}: {_files(len(held.used))}{_when(days)}"
        proof = Evidence(text=text, date=days.last if days else None, link=link or None)
    return Seen(skill, len(held.used), days, (words,), proof)


def _git(name: str, past: History, days: Days, link: str) -> Seen:
    text = f"{name}: {past.commits:,} commit{'s' * (past.commits != 1)}{_when(days)}"
    return Seen("git", 0, days, (), Evidence(text, days.last, link or None), past.commits)


def _days(paths: set[str], past: History | None) -> Days | None:
    """From the first to the last commit in which one of the files was."""
    found: Days | None = None
    for path in paths:
        days = past.files.get(path) if past else None
        found = days.joined(found) if days else found
    return found


def _found(seen: Sequence[Seen]) -> tuple[Found, ...]:
    """A proposal for each skill, those with most files first."""
    skills: dict[str, list[Seen]] = {}
    for each in seen:
        skills.setdefault(each.skill, []).append(each)
    found = [_proposal(skill, here) for skill, here in skills.items()]
    order = {skill: sum(each.files for each in here) for skill, here in skills.items()}
    return tuple(sorted(found, key=lambda each: (-order[each.skill], each.skill)))


def _proposal(skill: str, seen: Sequence[Seen]) -> Found:
    files, commits = sum(each.files for each in seen), sum(each.commits for each in seen)
    days: Days | None = None
    for each in seen:
        days = each.days.joined(days) if each.days else days
    used = bool(files or commits)
    long = used and days is not None and (days.last - days.first).days >= DAYS_FOR_2
    level = 2 if files >= FILES_FOR_2 or commits >= COMMITS_FOR_2 or long else 1
    what = _files(files) if files else f"{commits:,} commits" if commits else "only a dependency"
    return Found(
        skill,
        level,
        inferred=True,
        why=what + _when(days),
        quotes=unique(words for each in seen for words in each.words)[:MOST_QUOTES],
        evidence=tuple(each.proof for each in seen if each.proof),
        last=days.last if days else None,
    )


def _files(number: int) -> str:
    return f"{number:,} file{'s' * (number != 1)}"


def _when(days: Days | None) -> str:
    """`, 2023-02 to 2026-10`, or nothing."""
    if days is None:
        return ""
    first, last = f"{days.first:%Y-%m}", f"{days.last:%Y-%m}"
    return f", {first}" if first == last else f", {first} to {last}"
