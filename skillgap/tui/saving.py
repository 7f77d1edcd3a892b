"""Keeping the file in step with the desk: one save at a time, the latest wins, nothing is lost."""

from datetime import date, datetime
from itertools import count
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from skillgap.context import Context
from skillgap.places import Places
from skillgap.problems import UsageError

if TYPE_CHECKING:
    from skillgap.person.model import Profile
    from skillgap.person.store import Loaded, Store

# Names and the store stand on pydantic, which the first screen does without: they are imported late.

Facts = tuple[int, int, int]
"""Size, time and number of a file: where they are the same, nobody has written it."""


def facts(path: Path) -> Facts | None:
    """The facts of a file, or None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ino


def free_name(store: "Store", wanted: str, stem: str = "profile") -> str:
    """The name, or the first of `name 2`, `name 3`, … whose file is free.

    A name that cannot be one of a new profile gives way to `stem`.
    """
    from skillgap.person.find import taken  # noqa: PLC0415
    from skillgap.person.model import LONGEST_NAME  # noqa: PLC0415
    from skillgap.person.names import check_name, slug  # noqa: PLC0415

    try:
        base = check_name(wanted)
    except UsageError:
        base = stem
    names = (base if n == 1 else f"{base[: LONGEST_NAME - 5]} {n}" for n in count(1))
    return next(name for name in names if not taken(store.folder, slug(name)))


def name_fault(store: "Store", text: str, but: Path | None = None) -> str:
    """Why a profile cannot bear this name, in words; nothing where it can. `but` is its own file."""
    from skillgap.person.find import taken  # noqa: PLC0415
    from skillgap.person.names import check_name, slug  # noqa: PLC0415

    try:
        name = check_name(text)
    except UsageError as error:
        return error.message
    return (
        "There is a profile of this name already." if taken(store.folder, slug(name), but) else ""
    )


def create_freely(
    store: "Store", profile: "Profile", now: datetime, stem: str = "profile"
) -> "Loaded":
    """Write a new profile under its name or the nearest free one."""
    name = free_name(store, profile.name, stem)
    return store.create(profile._replace(name=name), now)


def with_past(profile: "Profile", held: "Profile", today: date) -> "Profile":
    """The profile with what the history of another has of days that are over: no undo reaches them."""
    known = {(each.date, each.target) for each in profile.history}
    past = [
        each for each in held.history if each.date < today and (each.date, each.target) not in known
    ]
    if not past:
        return profile
    history = sorted((*profile.history, *past), key=lambda each: each.date)
    return profile._replace(history=tuple(history))


def is_own(path: Path, places: Places) -> bool:
    """True where a file lies in the person's own folder, not among shipped examples."""
    examples = places.examples.resolve()
    return places.profiles.resolve() == examples or examples not in path.resolve().parents


class Saving:
    """What is on disk and what should be. Its methods may be called from any thread."""

    def __init__(self, context: Context, loaded: "Loaded | None" = None) -> None:
        self._context = context
        self._lock = RLock()
        self._loaded = loaded
        self._facts = facts(loaded.path) if loaded else None
        self._waiting: Profile | None = None

    def opened(self, loaded: "Loaded") -> None:
        """Another profile is on the desk."""
        with self._lock:
            self._waiting = None
            self._hold(loaded)

    def _hold(self, loaded: "Loaded") -> None:
        self._loaded = loaded
        self._facts = facts(loaded.path)

    @property
    def loaded(self) -> "Loaded | None":
        """The file as it was last read or written."""
        return self._loaded

    @property
    def waiting(self) -> "Profile | None":
        """A profile that is not saved yet."""
        return self._waiting

    @property
    def is_own(self) -> bool:
        """True where the file lies in the person's own folder, not among shipped examples."""
        return self._loaded is not None and is_own(self._loaded.path, self._context.places)

    def want(self, profile: "Profile") -> None:
        """Say what the file should hold. It is written by the next `flush`."""
        self._waiting = profile

    def flush(self) -> "Loaded | None":
        """Write what is waiting; return the file as it stands.

        Raises FileError or ConflictError, and keeps the profile waiting then. An example becomes a
        profile of the person's own with its first change.
        """
        with self._lock:
            while (wanted := self._waiting) is not None and self._loaded is not None:
                self._hold(self._written(self._loaded, wanted))
                if self._waiting is wanted:
                    self._waiting = None
            return self._loaded

    def _written(self, loaded: "Loaded", profile: "Profile") -> "Loaded":
        """The file with the profile in it, and with today's readiness in its history."""
        context = self._context
        past = with_past(profile, loaded.profile, context.today)
        if self.is_own or past == loaded.profile:
            return context.keep(loaded, past)
        own = context.remembered(past)
        return create_freely(context.store, own, context.now, loaded.path.stem)

    def let_go(self) -> None:
        """Forget what is waiting: the person chose to leave without it."""
        self._waiting = None

    def changed_outside(self) -> bool:
        """True where someone else wrote, moved or deleted the file since it was read or written.

        Costs one look at the file's size and time, unless they differ.
        """
        if self._loaded is None or facts(self._loaded.path) == self._facts:
            return False
        with self._lock:
            now = facts(self._loaded.path)
            if now == self._facts:
                return False
            if now is not None and self._same_bytes(self._loaded):
                self._facts = now
                return False
            return True

    @staticmethod
    def _same_bytes(loaded: "Loaded") -> bool:
        from hashlib import sha256  # noqa: PLC0415 - only where the file's time has changed

        try:
            return sha256(loaded.path.read_bytes()).hexdigest() == loaded.fingerprint
        except OSError:
            return False
