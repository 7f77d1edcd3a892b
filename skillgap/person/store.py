"""A folder of profiles: the only place that writes them, and that never loses one.

Every change holds the folder's lock, checks that the file is still what was read, keeps the
previous version as `<stem>.toml.bak`, and puts the new one in place in one step. The clock is
passed in.
"""

import os
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from skillgap.person import files, find
from skillgap.person.checked import Checked
from skillgap.person.model import Profile
from skillgap.person.names import check_name, numbered, slug
from skillgap.person.tomlfile import LARGEST_FILE, dump, parse_bytes
from skillgap.plaintext import visible
from skillgap.problems import ConflictError, FileError, Problem, UsageError

TRASH_NAME = ".trash"
NEVER = datetime.min.replace(tzinfo=UTC)


class Entry(NamedTuple):
    """One file of the folder, as a list shows it. `problem` is set where it cannot be read."""

    stem: str
    path: Path
    name: str
    updated: datetime | None = None
    target: str = ""
    problem: Problem | None = None


class Loaded(NamedTuple):
    """A profile as it was read: its warnings, its file, and the SHA-256 of the file's bytes."""

    profile: Profile
    problems: tuple[Problem, ...]
    path: Path
    fingerprint: str


class Trashed(NamedTuple):
    """A deleted profile: where it was and where it lies now. `Store.restore` takes it back."""

    path: Path
    trash: Path


class Store(NamedTuple):
    """The profiles of one folder.

    Skills outside `known_skills`, if given, are warned about. A file that `checked`, if given,
    knows to be right is not checked again.
    """

    folder: Path
    known_skills: frozenset[str] | None = None
    checked: Checked | None = None

    def list(self) -> tuple[Entry, ...]:
        """Return every profile by file name, damaged ones with their problem."""
        return tuple(self._entry(path) for path in find.profile_files(self.folder))

    def latest(self) -> Entry | None:
        """Return the readable profile saved last, or None."""
        dates = {path: find.date_in_head(path) for path in find.profile_files(self.folder)}
        unsure = [self._entry(path) for path, date in dates.items() if date is None]
        moments = {path: date for path, date in dates.items() if date is not None}
        moments |= {each.path: each.updated or NEVER for each in unsure if each.problem is None}
        entries = map(self._entry, sorted(moments, key=lambda path: moments[path], reverse=True))
        return next((entry for entry in entries if entry.problem is None), None)

    def load(self, name: str | Path) -> Loaded:
        """Return the profile of a name, or of an existing path that ends in `.toml`.

        Raises FileError, with the nearest name where there is none of this one and with the
        problems where the file is damaged, and UsageError where the name cannot be one.
        """
        return self._read(find.existing(self.folder, name))

    def _read(self, path: Path) -> Loaded:
        with files.faults_of("read", path):
            data = files.read_regular(path, LARGEST_FILE)
        return self._parsed(data, path)

    def save(self, loaded: Loaded, profile: Profile, now: datetime) -> Loaded:
        """Write a changed profile over the one it was loaded as; return it as it stands now.

        Writes nothing where nothing but `updated` would change. Raises ConflictError where the
        file was changed by someone else since, FileError where it cannot be written; the file is
        intact.
        """
        if dump(_updated(profile, loaded.profile.updated)) == dump(loaded.profile):
            return loaded
        path = _followed(loaded.path)
        with files.locked(path.parent), files.faults_of("save", loaded.path):
            before = _unchanged(loaded, path)
            mode = path.stat().st_mode & 0o7777
            data = _data(profile, now)
            saved = self._parsed(data, loaded.path)
            files.remove_stale(path.parent, now)
            files.write_whole(_backup(path), before, mode)
            files.write_whole(path, data, mode)
        return saved

    def create(self, profile: Profile, now: datetime) -> Loaded:
        """Write a new profile, named after its `name`; raise UsageError where it is taken."""
        name = check_name(profile.name)
        with files.faults_of("make", self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
        with files.locked(self.folder):
            path = self._free_path(name)
            data = _data(profile._replace(name=name), now)
            created = self._parsed(data, path)
            files.remove_stale(self.folder, now)
            with files.faults_of("save", path):
                files.write_whole(path, data)
        return created

    def copy(self, name: str | Path, new_name: str, now: datetime) -> Loaded:
        """Write a copy of a profile under another name."""
        profile = self.load(name).profile
        return self.create(profile._replace(name=new_name), now)

    def rename(self, name: str | Path, new_name: str, now: datetime) -> Loaded:
        """Give a profile another name, and its file the name that goes with it."""
        new_name = check_name(new_name)
        loaded = self.load(name)
        if slug(new_name) != loaded.path.stem:
            with files.locked(loaded.path.parent), files.faults_of("rename", loaded.path):
                path = self._free_path(new_name, loaded.path)
                _move(loaded.path, path)
            loaded = Loaded(loaded.profile, loaded.problems, path, loaded.fingerprint)
        return self.save(loaded, loaded.profile._replace(name=new_name), now)

    def delete(self, name: str | Path, now: datetime) -> Trashed:
        """Move a profile, damaged or not, to the folder's `.trash`; return how to take it back."""
        path = find.existing(self.folder, name)
        with files.locked(path.parent), files.faults_of("delete", path):
            trash = path.parent / TRASH_NAME
            trash.mkdir(exist_ok=True)
            stem = f"{path.stem}-{now.astimezone(UTC):%Y%m%dT%H%M%S%fZ}"
            resting = trash / f"{stem}{path.suffix}"
            _move(path, resting)
        return Trashed(path, resting)

    def restore(self, trashed: Trashed) -> Loaded:
        """Take a deleted profile back; raise UsageError where its name is taken by now."""
        with files.locked(trashed.path.parent), files.faults_of("restore", trashed.path):
            if find.taken(trashed.path.parent, trashed.path.stem):
                raise UsageError(f"{files.shown(trashed.path)} exists again.", "Rename it first.")
            _move(trashed.trash, trashed.path)
        return self._read(trashed.path)

    def _parsed(self, data: bytes, path: Path) -> Loaded:
        """Return what bytes mean. New ones are read too, so that none is written that cannot be."""
        known = self.checked is not None and self.checked.knows(data)
        profile, problems = parse_bytes(data, files.shown(path), self.known_skills, known=known)
        if profile is None:
            raise _damaged(path, problems)
        if self.checked is not None:
            self.checked.add(data)
        return Loaded(profile, problems, path, sha256(data).hexdigest())

    def _entry(self, path: Path) -> Entry:
        try:
            profile = self._read(path).profile
        except FileError as error:
            first = next((each for each in error.problems if each.severity == "error"), None)
            unread = Problem(files.shown(path), 0, 0, "", error.message)
            return Entry(path.stem, path, path.stem, problem=first or unread)
        name = profile.name or path.stem
        return Entry(path.stem, path, name, profile.updated, profile.target)

    def _free_path(self, name: str, but: Path | None = None) -> Path:
        """Return where a profile of this name belongs; raise UsageError where that is taken."""
        folder = but.parent if but else self.folder
        stem = slug(name)
        if not find.taken(folder, stem, but):
            return folder / f"{stem}.toml"
        free = next(
            number for number in range(2, 10_000) if not find.taken(folder, numbered(stem, number))
        )
        advice = f"Choose another name, such as {visible(name, 100)} {free}."
        raise UsageError(f"There is a profile {stem} already.", advice)


def _updated(profile: Profile, moment: datetime | None) -> Profile:
    return profile._replace(updated=moment)


def _data(profile: Profile, now: datetime) -> bytes:
    return dump(_updated(profile, now.astimezone(UTC).replace(microsecond=0))).encode()


def _damaged(path: Path, problems: tuple[Problem, ...]) -> FileError:
    advice = "Mend the file, or look at its previous version"
    backup = _backup(path)
    kept = f" in {files.shown(backup)}" if backup.exists() else ""
    return FileError(
        f"{files.shown(path)} cannot be read; it was left as it is.",
        f"{advice}{kept}." if kept else "Mend the file, then try again.",
        problems,
    )


def _followed(path: Path) -> Path:
    """Return the file behind a link, so that the link stays and its target is replaced."""
    return Path(os.path.realpath(path))  # unlike Path.resolve, it does not raise on a circle


def _unchanged(loaded: Loaded, path: Path) -> bytes:
    """Return the bytes on disk; raise ConflictError where they are not those that were read."""
    try:
        data = files.read_regular(path, LARGEST_FILE)
    except FileNotFoundError as error:
        message = f"{files.shown(loaded.path)} was moved or deleted since it was read."
        raise ConflictError(message, "Save under another name to keep your changes.") from error
    if sha256(data).hexdigest() == loaded.fingerprint:
        return data
    raise ConflictError(
        f"{files.shown(loaded.path)} was changed by someone else since it was read; "
        "nothing was saved.",
        "Look at both: open the file as it is now beside what you have here, "
        "or save yours under another name and compare the two with diff. "
        "A command may be said again as it is.",
    )


def _backup(path: Path) -> Path:
    return path.with_name(f"{path.name}.bak")


def _move(old: Path, new: Path) -> None:
    """Move a profile and the previous version kept beside it."""
    old.rename(new)
    backup = _backup(old)
    if backup.is_file():
        backup.replace(_backup(new))
    for folder in {old.parent, new.parent}:
        files.sync_folder(folder)
