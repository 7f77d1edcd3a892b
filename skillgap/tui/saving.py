"""Keeping the file in step with the desk: one save at a time, the latest wins, nothing is lost."""

from threading import RLock

from skillgap.cli.context import Context
from skillgap.person.model import Profile
from skillgap.person.store import Loaded


class Saving:
    """What is on disk and what should be. Its methods may be called from any thread."""

    def __init__(self, context: Context, loaded: Loaded | None = None) -> None:
        self._context = context
        self._lock = RLock()
        self._loaded = loaded
        self._waiting: Profile | None = None

    def opened(self, loaded: Loaded) -> None:
        """Another profile is on the desk."""
        with self._lock:
            self._loaded = loaded
            self._waiting = None

    @property
    def loaded(self) -> Loaded | None:
        """The file as it was last read or written."""
        return self._loaded

    @property
    def waiting(self) -> Profile | None:
        """A profile that could not be saved yet."""
        return self._waiting

    @property
    def is_own(self) -> bool:
        """True where the file lies in the person's own folder, not among shipped examples."""
        if self._loaded is None:
            return False
        places = self._context.places
        return places.profiles == places.examples or places.examples not in self._loaded.path.parents

    def save(self, profile: Profile) -> None:
        """Write the profile. Raises FileError or ConflictError and keeps it waiting then.

        An example becomes a profile of the person's own with its first change.
        """
        with self._lock:
            if self._loaded is None:
                return
            self._waiting = profile
            store, now = self._context.store, self._context.now
            if self.is_own:
                self._loaded = store.save(self._loaded, profile, now)
            else:
                self._loaded = store.create(profile, now)
            self._waiting = None

    def flush(self) -> None:
        """Write what is still waiting. Raises as `save` does."""
        with self._lock:
            if self._waiting is not None:
                self.save(self._waiting)
