"""Whom a report is about: a profile and the market, as the engine wants them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from skillgap.engine.gap import Assessment, Rule, assess
from skillgap.engine.steps import Choices
from skillgap.market.market import Market
from skillgap.market.model import SENIORITIES, Target
from skillgap.plaintext import visible
from skillgap.problems import UsageError, did_you_mean

if TYPE_CHECKING:  # a gap needs no plan and no ranking: what they import is paid when it is used
    from skillgap.engine.pace import LearnedPace
    from skillgap.engine.plan import Plan, Wishes
    from skillgap.engine.rank import Index
    from skillgap.person.model import Profile

TARGET_ADVICE = "Say which: --target ROLE/SENIORITY, or set it: skillgap profile set NAME target=ROLE/SENIORITY."


@dataclass(frozen=True)
class Subject:
    """One person on one day with the market they look at."""

    profile: "Profile"
    market: Market
    today: date

    @cached_property
    def levels(self) -> dict[str, int]:
        """Rated levels of skills the catalogue knows."""
        known, rated = self.market.skills, self.profile.skills.items()
        return {skill: r.level for skill, r in rated if r.level is not None and skill in known}

    @property
    def name(self) -> str:
        """The person's name, safe to show."""
        return visible(self.profile.name, 60) or "unnamed"

    @cached_property
    def index(self) -> "Index":
        """All targets, ready to be ranked."""
        from skillgap.engine.rank import build_index  # noqa: PLC0415

        return build_index(self.market.targets.values())

    def target(
        self, given: str | None = None, focus: str | None = None, source: str | None = None
    ) -> Target:
        """The target that was given, else the profile's own, with focus and source applied.

        Raises UsageError with the nearest valid word.
        """
        name = given or self.profile.target
        if not name:
            from skillgap.engine.rank import rank  # noqa: PLC0415

            standings = rank(self.index, self.levels, self.market.scale)[:3]
            closest = ", ".join(s.target for s in standings if s.readiness is not None)
            message = "No target chosen." + (f" Closest to you: {closest}." if closest else "")
            raise UsageError(message, TARGET_ADVICE)
        target = find_target(self.market, name)
        if focus:
            target = focused(self.market, target, focus)
        if source:
            if source not in self.market.sources:
                near = did_you_mean(source, self.market.sources)
                message = f"Unknown source {visible(source, 60)}{near}."
                raise UsageError(message, "Sources: " + ", ".join(self.market.sources) + ".")
            from skillgap.engine.bands import under_source  # noqa: PLC0415

            target = under_source(target, source)
        return target

    def assess(self, target: Target, rule: Rule = "covered") -> Assessment:
        """The gap at a target."""
        return assess(target, self.levels, self.market.scale, rule)

    @cached_property
    def choices(self) -> Choices:
        """What the person decided about single skills, and what their log tells."""
        decided, log = self._decided, self.profile.log
        if not log:
            return decided
        from skillgap.engine.pace import open_hours  # noqa: PLC0415

        return decided._replace(
            pace=self.learned.ratio,
            paced_by=len(self.learned.observations),
            logged=open_hours(log, self.levels),
        )

    @cached_property
    def learned(self) -> "LearnedPace":
        """The pace that the log tells."""
        from skillgap.engine.pace import learn  # noqa: PLC0415 - where there is a log

        return learn(self.profile.log, self.market, self.levels, self._decided)

    @property
    def _decided(self) -> Choices:
        profile, known = self.profile, self.market.skills
        return Choices(
            skipped=frozenset(profile.skipped) & known.keys(),
            pinned=tuple(skill for skill in profile.pinned if skill in known),
            at_work=frozenset(profile.at_work) & known.keys(),
            own_hours={
                (skill, int(to)): hours
                for skill, steps in profile.own_hours.items()
                for to, hours in steps.items()
            },
        )

    @property
    def wishes(self) -> "Wishes":
        """The plan as the profile asks for it; it never starts before today."""
        from skillgap.engine.calendar import HoursChange  # noqa: PLC0415
        from skillgap.engine.plan import Wishes  # noqa: PLC0415

        profile = self.profile
        return Wishes(
            start=max(profile.start or self.today, self.today),
            hours_per_week=profile.hours_per_week,
            changes=tuple(
                HoursChange(e.first, e.last, e.hours_per_week) for e in profile.exceptions
            ),
            until=profile.deadline,
            style=profile.style,
            tracks=profile.tracks,
            choices=self.choices,
        )

    def with_profile(self, profile: "Profile") -> "Subject":
        """The same day and market with another profile; the index of targets goes along."""
        other = Subject(profile, self.market, self.today)
        if "index" in self.__dict__:
            other.__dict__["index"] = self.index
        return other

    def plan(self, target: Target, wishes: "Wishes | None" = None) -> "Plan":
        """The roadmap to a target."""
        from skillgap.engine.plan import make_plan  # noqa: PLC0415

        return make_plan(self.market, target, self.levels, wishes or self.wishes)

    @property
    def shortlist(self) -> tuple[Target, ...]:
        """The shortlisted targets that exist, the chosen one first."""
        names = dict.fromkeys((self.profile.target, *self.profile.shortlist))
        return tuple(self.market.targets[n] for n in names if n in self.market.targets)


def find_target(market: Market, name: str) -> Target:
    """The target of that name; `mlops/senior` is understood. Raises UsageError."""
    if name in market.targets:
        return market.targets[name]
    text = name.strip().casefold().replace(" ", "-")
    role, _, seniority = text.partition("/")
    roles = [r for r in market.roles if r == role] or [
        r for r in market.roles if r.startswith(role)
    ]
    if len(roles) == 1 and f"{roles[0]}/{seniority}" in market.targets:
        return market.targets[f"{roles[0]}/{seniority}"]
    raise UsageError(_no_target(market, name, roles, seniority), _target_advice(market, roles))


def _no_target(market: Market, name: str, roles: Sequence[str], seniority: str) -> str:
    shown = visible(name, 60)
    if len(roles) == 1 and not seniority:
        return f"The target {shown} lacks a seniority."
    return f"Unknown target {shown}{did_you_mean(name, market.targets)}."


def _target_advice(market: Market, roles: Sequence[str]) -> str:
    if len(roles) == 1:
        valid = [t.id for t in market.roles[roles[0]].targets]
        return "Targets of this role: " + ", ".join(valid) + "."
    seniorities = ", ".join(SENIORITIES)
    return f"Roles: {', '.join(market.roles)}. Seniorities: {seniorities}. Write role/seniority."


def focused(market: Market, target: Target, focus: str) -> Target:
    """The target with one or several focuses (`healthcare,computer-vision`). Raises UsageError."""
    from skillgap.engine.focus import with_focus  # noqa: PLC0415

    for name in focus.split(","):
        found = market.focus.get(name.strip())
        if found is None:
            message = f"Unknown focus {visible(name, 60)}{did_you_mean(name, market.focus)}."
            raise UsageError(message, "List them: skillgap focus.")
        target = with_focus(target, found, market.scale)
    return target
