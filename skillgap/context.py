"""What commands and screens work with: where files live, the market, profiles, the clock."""

import os
import sys
from argparse import Namespace
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from skillgap.market.cache import load_cached
from skillgap.person.find import profile_files
from skillgap.places import Places, find
from skillgap.plaintext import visible
from skillgap.problems import FileError, UsageError

if TYPE_CHECKING:
    from skillgap.market.loaded import Loaded as LoadedMarket
    from skillgap.market.market import Market
    from skillgap.person.checked import Checked
    from skillgap.person.model import Profile
    from skillgap.person.store import Loaded, Store
    from skillgap.report.ink import Ink
    from skillgap.report.subject import Subject

TODAY_VARIABLE = "SKILLGAP_TODAY"
PROFILE_VARIABLE = "SKILLGAP_PROFILE"


@dataclass(frozen=True)
class Context:
    """The edges of one run: arguments, environment and everything loaded on demand."""

    args: Namespace

    @cached_property
    def places(self) -> Places:
        """The folders in use."""
        return find(os.environ, Path.cwd(), self.args.profiles)

    @cached_property
    def loaded_market(self) -> "LoadedMarket":
        """The market with the problems of its files. Overlay problems are told once on stderr."""
        places = self.places
        loaded = load_cached(places.shipped, places.roadmaps, places.cache)
        for problem in loaded.problems[:5]:
            self.note(f"{problem}")
        if loaded.problems:
            self.note("Rows with problems are left out; skillgap check lists them all.")
        return loaded

    @property
    def market(self) -> "Market":
        """The market."""
        return self.loaded_market.market

    @cached_property
    def store(self) -> "Store":
        """The folder of profiles."""
        from skillgap.person.store import Store  # noqa: PLC0415

        return Store(self.places.profiles, checked=self.checked)

    @cached_property
    def examples(self) -> "Store":
        """The folder of example people."""
        from skillgap.person.store import Store  # noqa: PLC0415

        return Store(self.places.examples, checked=self.checked)

    @cached_property
    def checked(self) -> "Checked":
        """Which profile files are known to be right."""
        from skillgap.person.checked import Checked  # noqa: PLC0415

        return Checked(self.places.cache)

    @cached_property
    def today(self) -> date:
        """The day it is; SKILLGAP_TODAY=YYYY-MM-DD fixes it, for output that can be repeated."""
        fixed = os.environ.get(TODAY_VARIABLE)
        if not fixed:
            return datetime.now().astimezone().date()
        try:
            return date.fromisoformat(fixed)
        except ValueError:
            message = (
                f"{TODAY_VARIABLE} should be a date such as 2026-12-01, not {visible(fixed, 40)}."
            )
            raise UsageError(message) from None

    @property
    def now(self) -> datetime:
        """The moment it is, in UTC, to the second."""
        return datetime.now(UTC).replace(microsecond=0)

    def profile(self, name: str | None = None) -> "Loaded":
        """The named profile, else SKILLGAP_PROFILE, else the one saved last, else an example.

        Raises FileError where it is missing or damaged.
        """
        wanted = name or os.environ.get(PROFILE_VARIABLE)
        if wanted:
            return self._named(wanted)
        latest = self.store.latest()
        if latest is not None:
            return self.store.load(latest.path)
        return self._example()

    def own_profile(self, name: str | None = None) -> "Loaded":
        """The profile to write to: the named one, else SKILLGAP_PROFILE, else the one saved last.

        Raises FileError where there is none; an example is never written to.
        """
        wanted = name or os.environ.get(PROFILE_VARIABLE)
        if wanted:
            return self.store.load(wanted)
        latest = self.store.latest()
        if latest is None:
            message = f"There is no profile in {self.places.profiles}."
            raise FileError(message, "Make one: skillgap profile new NAME")
        return self.store.load(latest.path)

    def remembered(self, profile: "Profile") -> "Profile":
        """The profile with today's readiness in its history, where that has changed."""
        from skillgap.engine.history import snapshot  # noqa: PLC0415 - only where something is saved
        from skillgap.person.edit import add_snapshot  # noqa: PLC0415

        found = snapshot(profile, self.market, self.today)
        return add_snapshot(profile, found) if found else profile

    def keep(self, loaded: "Loaded", profile: "Profile") -> "Loaded":
        """Save a changed profile over the one that was loaded, with its history; return it as saved."""
        if profile == loaded.profile:
            return loaded
        return self.store.save(loaded, self.remembered(profile), self.now)

    def _named(self, name: str) -> "Loaded":
        try:
            return self.store.load(name)
        except FileError as missing:
            stems = {path.stem for path in profile_files(self.places.examples)}
            if missing.problems or name not in stems:
                raise
            self.note(
                f"{name} is an example. Make it yours: skillgap profile new NAME --example {name}"
            )
            return self.examples.load(name)

    def _example(self) -> "Loaded":
        entry = self.examples.latest()
        if entry is None:
            message = f"There is no profile in {self.places.profiles}."
            raise FileError(message, "Make one: skillgap profile new NAME")
        self.note(
            f"No profile in {self.places.profiles} yet: this is the example {entry.stem}. "
            "Make your own: skillgap profile new NAME"
        )
        return self.examples.load(entry.path)

    def subject(self, name: str | None = None) -> "Subject":
        """The person a report is about."""
        from skillgap.report.subject import Subject  # noqa: PLC0415

        loaded = self.profile(name)
        for problem in loaded.problems:
            self.note(str(problem))
        return Subject(loaded.profile, self.market, self.today)

    @cached_property
    def plain(self) -> bool:
        """True where only ASCII without colour should be written."""
        encoding = (sys.stdout.encoding or "ascii").casefold().replace("-", "")
        return (
            bool(self.args.plain)
            or os.environ.get("TERM") == "dumb"
            or not encoding.startswith("utf")
        )

    @cached_property
    def ink(self) -> "Ink":
        """How signs are drawn."""
        from skillgap.report.ink import Ink  # noqa: PLC0415

        return Ink(ascii=self.plain)

    def note(self, words: str) -> None:
        """Say something beside the data, on stderr."""
        sys.stderr.write(f"{words}\n")
