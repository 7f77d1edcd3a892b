"""What lies on the desk: one person, one target, and everything derived from them. Immutable.

Derived values are worked out when they are first looked at and kept, so a key press pays only for
what the view shows.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from skillgap.engine.gap import Assessment
from skillgap.market.market import Market
from skillgap.market.model import Target
from skillgap.problems import SkillgapError
from skillgap.report.subject import Subject

if TYPE_CHECKING:
    from skillgap.engine.plan import Plan
    from skillgap.engine.rank import Standing
    from skillgap.person.model import Profile, Snapshot


@dataclass(frozen=True)
class Desk:
    """A subject as the views see it. While something is tried, `kept` is the profile as it is saved."""

    subject: Subject
    kept: "Profile | None" = None

    @property
    def profile(self) -> "Profile":
        """The profile with what is being tried."""
        return self.subject.profile

    @property
    def market(self) -> Market:
        """The market."""
        return self.subject.market

    @property
    def is_trying(self) -> bool:
        """True while a what-if is open."""
        return self.kept is not None

    @cached_property
    def target(self) -> Target | None:
        """The chosen target, or None where none is chosen or it does not exist."""
        return self.market.targets.get(self.profile.target)

    @cached_property
    def assessment(self) -> Assessment | None:
        """The gap at the target."""
        return None if self.target is None else self.subject.assess(self.target)

    @cached_property
    def plan(self) -> "Plan | None":
        """The roadmap to the target; None without one, or where the wishes cannot be planned."""
        if self.target is None:
            return None
        try:
            return self.subject.plan(self.target)
        except SkillgapError:
            return None

    @cached_property
    def standings(self) -> "tuple[Standing, ...]":
        """All targets, closest first."""
        from skillgap.engine.rank import rank  # noqa: PLC0415 - not every view ranks

        return rank(self.subject.index, self.subject.levels, self.market.scale)

    def with_profile(self, profile: "Profile") -> "Desk":
        """The desk with another profile; the market's index goes along."""
        return replace(self, subject=self.subject.with_profile(profile))

    def trying(self) -> "Desk":
        """The desk with a what-if open."""
        return self if self.is_trying else replace(self, kept=self.profile)

    def settled(self, profile: "Profile") -> "Desk":
        """The desk with the what-if closed and this profile on it."""
        return replace(self.with_profile(profile), kept=None)

    def remembering(self, history: "tuple[Snapshot, ...]") -> "Desk":
        """The desk with another history; itself where that has the same days.

        What is derived from the rest goes along.
        """
        if _days(history) == _days(self.profile.history):
            return self
        kept = self.kept and self.kept._replace(history=history)
        subject = self.subject.with_profile(self.profile._replace(history=history))
        subject.__dict__.update(_derived(self.subject))
        desk = replace(self, subject=subject, kept=kept)
        desk.__dict__.update(_derived(self))
        return desk

    def renamed(self, name: str) -> "Desk":
        """The desk with the person under another name, also in what is kept."""
        kept = self.kept and self.kept._replace(name=name)
        named = self.with_profile(self.profile._replace(name=name))
        return replace(named, kept=kept)


def _days(history: "tuple[Snapshot, ...]") -> list[tuple[date, str]]:
    """The day and the target of each point."""
    return [(each.date, each.target) for each in history]


def _derived(value: Desk | Subject) -> dict[str, object]:
    """What was worked out of a value and kept beside its fields."""
    fields = value.__dataclass_fields__
    return {name: held for name, held in value.__dict__.items() if name not in fields}


@dataclass(frozen=True, slots=True)
class Change:
    """A change that can be undone: what it was called, and the profile before it."""

    label: str
    before: "Profile"


@dataclass(frozen=True, slots=True)
class Timeline:
    """What was done and what was undone, the latest last."""

    done: tuple[Change, ...] = ()
    undone: tuple[Change, ...] = field(default=())

    def did(self, label: str, before: "Profile") -> "Timeline":
        """After a new change; what was undone before can no longer be redone."""
        return Timeline((*self.done[-499:], Change(label, before)))

    def undo(self, now: "Profile") -> tuple["Timeline", Change] | None:
        """Step back: the timeline after it and the change undone, or None where there is none."""
        if not self.done:
            return None
        last = self.done[-1]
        return Timeline(self.done[:-1], (*self.undone, Change(last.label, now))), last

    def redo(self, now: "Profile") -> tuple["Timeline", Change] | None:
        """Step forward again, or None."""
        if not self.undone:
            return None
        last = self.undone[-1]
        return Timeline((*self.done, Change(last.label, now)), self.undone[:-1]), last

    def renamed(self, name: str) -> "Timeline":
        """The same steps of a person who bears another name now."""
        return Timeline(_renamed(self.done, name), _renamed(self.undone, name))


def _renamed(changes: tuple[Change, ...], name: str) -> tuple[Change, ...]:
    return tuple(Change(c.label, c.before._replace(name=name)) for c in changes)
