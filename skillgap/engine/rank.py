"""Every target at once, by an inverted index with integers; and the next step that helps most.

For each skill the index lists the requirements it serves. Only the skills a person has rated are
visited, so thousands of targets take milliseconds.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from skillgap.engine.gap import HUNDRED, Levels, assess, readiness
from skillgap.engine.steps import NO_CHOICES, Choices, gates, plannable, step_hours
from skillgap.market.market import Market
from skillgap.market.model import TOP_LEVEL, Basis, Scale, Status, Target

LEVELS_WHOLE = 60
"""lcm(1..5): 60 · min(L, R) / R is whole."""

COMPARABLE = 50
"""Targets of whose weight less than this percent is known rank after the others."""


class Standing(NamedTuple):
    """One person at one target, in whole numbers; the figures are worked out when they are read.

    `covered` is in 60ths of the weight's unit, `known` and `total` in that unit; `counted` of the
    `rated` levels are asked for here.
    """

    target: str
    basis: Basis
    status: Status | None
    critical_met: int
    critical_total: int
    covered: int
    known: int
    total: int
    counted: int
    rated: int

    @property
    def readiness(self) -> Fraction | None:
        """Points of what is known; None where nothing is."""
        if not self.known:
            return None
        return Fraction(100 * self.covered, LEVELS_WHOLE * self.known)

    @property
    def known_weight(self) -> Fraction:
        """The percent of the weight that is known."""
        return Fraction(100 * self.known, self.total) if self.total else Fraction(0)

    @property
    def used(self) -> Fraction:
        """The percent of what the person knows that the target asks for."""
        return Fraction(100 * self.counted, self.rated) if self.rated else Fraction(0)


class Single(NamedTuple):
    """A row that one skill serves: its target's number, weight, required level, whether critical."""

    target: int
    weight: int
    required: int
    critical: bool


class Shared(NamedTuple):
    """A row that any of several skills serves; `row` tells apart the rows of one target."""

    row: int
    single: Single
    alternatives: int


class Index(NamedTuple):
    """Skill → the rows it serves, alone or with others.

    `totals` (whole weight), `criticals` and `free` (critical rows that weigh nothing) are by target.
    """

    targets: tuple[Target, ...]
    single: Mapping[str, Sequence[Single]]
    shared: Mapping[str, Sequence[Shared]]
    totals: Sequence[int]
    criticals: Sequence[int]
    free: Sequence[int]


def build_index(targets: Iterable[Target]) -> Index:
    """Index targets by skill."""
    kept = tuple(targets)
    single: dict[str, list[Single]] = {}
    shared: dict[str, list[Shared]] = {}
    totals, criticals, free = [], [], []
    for number, target in enumerate(kept):
        rows = target.requirements
        whole = lcm(*(row.weight.denominator for row in rows)) if rows else 1
        must = [row for row in rows if row.priority == "critical"]
        totals.append(sum(int(row.weight * whole) for row in rows))
        criticals.append(len(must))
        free.append(sum(not row.weight for row in must))
        for place, row in enumerate(row for row in rows if row.weight):
            entry = Single(number, int(row.weight * whole), row.level, row.priority == "critical")
            for skill in row.skills:
                if len(row.skills) == 1:
                    single.setdefault(skill, []).append(entry)
                else:
                    shared.setdefault(skill, []).append(Shared(place, entry, len(row.skills)))
    return Index(kept, single, shared, totals, criticals, free)


def rank(index: Index, levels: Levels, scale: Scale) -> tuple[Standing, ...]:
    """All targets, the closest first.

    Targets of which most of the weight is unknown come after the others, those without data last.
    Ties go to the target that uses more of what the person knows.
    """
    counts = _Counts(index)
    for skill, level in levels.items():
        counts.add(index.single.get(skill, ()), level)
    for entry, level in _shared_rows(index, levels):
        counts.add((entry,), level)
    rated = sum(levels.values())
    bounds = tuple((word, lowest, critical) for word, lowest, critical in scale.status)
    found = [
        Standing(
            target.id,
            target.basis,
            _word(covered, known, met, critical, bounds),
            met,
            critical,
            covered,
            known,
            total,
            min(counted, rated),
            rated,
        )
        for target, covered, known, met, critical, total, counted in zip(
            index.targets,
            counts.covered,
            counts.known,
            counts.met,
            index.criticals,
            index.totals,
            counts.counted,
            strict=True,
        )
    ]
    return tuple(sorted(found, key=_closest_first))


class _Counts:
    """What a person covers, by target."""

    def __init__(self, index: Index) -> None:
        size = len(index.targets)
        self.covered = [0] * size
        self.known = [0] * size
        self.counted = [0] * size
        self.met = list(index.free)

    def add(self, rows: Sequence[Single], level: int) -> None:
        """Count rows that are served at a level."""
        covered, known, counted, met = self.covered, self.known, self.counted, self.met
        part = [0, *(LEVELS_WHOLE * min(level, r) // r for r in range(1, TOP_LEVEL + 1))]
        for number, weight, required, critical in rows:
            known[number] += weight
            covered[number] += weight * part[required]
            counted[number] += level if level < required else required  # noqa: FURB136 - three times as fast
            if critical and level >= required:
                met[number] += 1


def _shared_rows(index: Index, levels: Levels) -> list[tuple[Single, int]]:
    """Rows of which some alternative is rated, with the best level; 0 beside unrated ones tells nothing."""
    best: dict[tuple[int, int], int] = {}
    seen: dict[tuple[int, int], int] = {}
    rows: dict[tuple[int, int], Shared] = {}
    for skill, level in levels.items():
        for entry in index.shared.get(skill, ()):
            key = (entry.single.target, entry.row)
            rows[key] = entry
            best[key] = max(level, best.get(key, 0))
            seen[key] = seen.get(key, 0) + 1
    return [
        (entry.single, best[key])
        for key, entry in rows.items()
        if best[key] or seen[key] == entry.alternatives
    ]


def _word(
    covered: int, known: int, met: int, critical: int, bounds: Sequence[tuple[Status, int, int]]
) -> Status | None:
    """As `gap.status`, in whole numbers."""
    if not known:
        return None
    for word, lowest, least in bounds:
        enough = 100 * covered >= lowest * LEVELS_WHOLE * known
        if enough and 100 * met >= least * critical:
            return word
    return "far"


def _closest_first(found: Standing) -> tuple[int, float, float]:
    if not found.known:
        return 2, 0.0, -found.counted
    unsure = 100 * found.known < COMPARABLE * found.total
    return int(unsure), -found.covered / found.known, -found.counted


class NextStep(NamedTuple):
    """A step that can be begun now and what it brings: points by target, and hours (likely)."""

    skill: str
    to: int
    hours: float
    gains: tuple[tuple[str, Fraction], ...]

    @property
    def mean_gain(self) -> Fraction:
        """The mean over the shortlist, in points of readiness."""
        return sum((gain for _, gain in self.gains), Fraction(0)) / len(self.gains)


def next_steps(
    market: Market, shortlist: Sequence[Target], levels: Levels, choices: Choices = NO_CHOICES
) -> tuple[NextStep, ...]:
    """Steps that can be begun today, most points per hour over the shortlist first."""
    now = [readiness(target, levels) for target in shortlist]
    asked = [
        {s for row in each.requirements if row.weight for s in row.skills} for each in shortlist
    ]
    found = []
    for name in sorted(set().union(*asked) - choices.skipped):
        skill, level = market.skills[name], levels.get(name, 0)
        if skill.is_practice or level >= TOP_LEVEL or not _open(market, name, levels, choices):
            continue
        after = {**levels, name: level + 1}
        gains = [
            (target.id, readiness(target, after) - before if name in names else Fraction(0))
            for target, before, names in zip(shortlist, now, asked, strict=True)
        ]
        if any(gain for _, gain in gains):
            hours = step_hours(market, skill, level + 1, levels, choices)[1]
            found.append(NextStep(name, level + 1, hours, tuple(gains)))
    return tuple(
        sorted(
            found, key=lambda step: (-step.mean_gain / Fraction(max(step.hours, 0.25)), step.skill)
        )
    )


def _open(market: Market, skill: str, levels: Levels, choices: Choices) -> bool:
    """True where the next step of a skill needs nothing that is not there."""
    level = levels.get(skill, 0)
    return all(
        levels.get(name, 0) >= least or not plannable(market, name, choices)
        for name, least in gates(market.skills[skill], level, level + 1)
    )


def top_missing(target: Target, levels: Levels, scale: Scale, count: int = 3) -> tuple[str, ...]:
    """The skills with the heaviest gaps of a target; what cannot be told counts as missing."""
    parts = assess(target, levels, scale).parts
    total = sum((p.requirement.weight for p in parts), Fraction(0)) or Fraction(1)
    heavy = sorted(
        (p for p in parts if p.state in {"part", "missing", "unknown"}),
        key=lambda p: (
            -(p.missing if p.level is not None else HUNDRED * p.requirement.weight / total)
        ),
    )
    return tuple(p.skill for p in heavy[:count])
