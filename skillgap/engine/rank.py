"""Every target at once, by an inverted index with integers; and the next step that helps most.

For each skill the index lists the requirements it serves. Only the skills a person has rated are
visited, so thousands of targets take milliseconds.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from skillgap.engine.gap import HUNDRED, Levels, assess, readiness, status
from skillgap.engine.steps import NO_CHOICES, Choices, gates, step_hours
from skillgap.market.market import Market
from skillgap.market.model import TOP_LEVEL, Basis, Scale, Status, Target

LEVELS_WHOLE = 60
"""lcm(1..5): 60 · min(L, R) / R is whole."""

COMPARABLE = HUNDRED / 2
"""Targets of whose weight less than this percent is known rank after the others."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One person at one target. `used` is the percent of what they know that it asks for."""

    target: str
    basis: Basis
    readiness: Fraction | None
    known_weight: Fraction
    used: Fraction
    status: Status | None
    critical_met: int
    critical_total: int


@dataclass(frozen=True, slots=True)
class Index:
    """Skill → (row, required level), and for each row its target, whole weight and whether critical.

    Rows are numbered over all targets; `totals` and `criticals` are by target.
    """

    targets: tuple[Target, ...]
    entries: Mapping[str, tuple[tuple[int, int], ...]]
    home: tuple[int, ...]
    weight: tuple[int, ...]
    alternatives: tuple[int, ...]
    critical: tuple[bool, ...]
    totals: tuple[int, ...]
    criticals: tuple[int, ...]
    free: tuple[int, ...]


def build_index(targets: Iterable[Target]) -> Index:
    """Index targets by skill."""
    kept = tuple(targets)
    entries: dict[str, list[tuple[int, int]]] = {}
    home: list[int] = []
    weight: list[int] = []
    alternatives: list[int] = []
    critical: list[bool] = []
    totals: list[int] = []
    criticals: list[int] = []
    free: list[int] = []
    for number, target in enumerate(kept):
        rows = target.requirements
        whole = lcm(*(row.weight.denominator for row in rows)) if rows else 1
        must = [row for row in rows if row.priority == "critical"]
        totals.append(sum(int(row.weight * whole) for row in rows))
        criticals.append(len(must))
        free.append(sum(not row.weight for row in must))
        for row in rows:
            if not row.weight:
                continue
            for skill in row.skills:
                entries.setdefault(skill, []).append((len(home), row.level))
            home.append(number)
            weight.append(int(row.weight * whole))
            alternatives.append(len(row.skills))
            critical.append(row.priority == "critical")
    return Index(
        kept,
        {skill: tuple(found) for skill, found in entries.items()},
        tuple(home),
        tuple(weight),
        tuple(alternatives),
        tuple(critical),
        tuple(totals),
        tuple(criticals),
        tuple(free),
    )


def rank(index: Index, levels: Levels, scale: Scale) -> tuple[Standing, ...]:
    """All targets, the closest first.

    Targets of which most of the weight is unknown come after the others, those without data last.
    Ties go to the target that uses more of what the person knows.
    """
    covered, known, met, counted = _visit(index, levels)
    rated = sum(levels.values())
    found = []
    for number, target in enumerate(index.targets):
        total = index.totals[number]
        points = HUNDRED * covered[number] / (LEVELS_WHOLE * known[number]) if known[number] else None
        found.append(
            Standing(
                target=target.id,
                basis=target.basis,
                readiness=points,
                known_weight=HUNDRED * known[number] / total if total else Fraction(0),
                used=HUNDRED * counted[number] / rated if rated else Fraction(0),
                status=None
                if points is None
                else status(points, met[number], index.criticals[number], scale),
                critical_met=met[number],
                critical_total=index.criticals[number],
            )
        )
    return tuple(sorted(found, key=_closest_first))


def _visit(index: Index, levels: Levels) -> tuple[list[Fraction], list[int], list[int], list[int]]:
    """By target: covered weight (60ths), known weight, critical rows met, levels that count."""
    size = len(index.targets)
    best: dict[int, int] = {}
    seen: dict[int, int] = {}
    counted = [0] * size
    for skill, level in levels.items():
        last, most = -1, 0
        for row, required in index.entries.get(skill, ()):
            part = LEVELS_WHOLE * min(level, required) // required
            if part >= best.get(row, -1):
                best[row] = part
            if index.alternatives[row] > 1:
                seen[row] = seen.get(row, 0) + 1
            number, used = index.home[row], min(level, required)
            counted[number] += max(used - (most if number == last else 0), 0)
            last, most = number, max(used, most if number == last else 0)
    covered: list[Fraction] = [Fraction(0)] * size
    whole, known, met = [0] * size, [0] * size, list(index.free)
    for row, part in best.items():
        if not part and index.alternatives[row] > max(seen.get(row, 1), 1):
            continue
        number = index.home[row]
        known[number] += index.weight[row]
        whole[number] += index.weight[row] * part
        met[number] += index.critical[row] and part == LEVELS_WHOLE
    for number, value in enumerate(whole):
        covered[number] = Fraction(value)
    return covered, known, met, counted


def _closest_first(found: Standing) -> tuple[int, Fraction, Fraction]:
    if found.readiness is None:
        return 2, Fraction(0), -found.used
    return int(found.known_weight < COMPARABLE), -found.readiness, -found.used


@dataclass(frozen=True, slots=True)
class NextStep:
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
    asked = {s for target in shortlist for row in target.requirements if row.weight for s in row.skills}
    found = []
    for name in sorted(asked - choices.skipped):
        skill, level = market.skills[name], levels.get(name, 0)
        if skill.is_practice or level >= TOP_LEVEL or not _open(market, name, levels):
            continue
        after = {**levels, name: level + 1}
        gains = [
            (target.id, readiness(target, after) - before)
            for target, before in zip(shortlist, now, strict=True)
        ]
        if any(gain for _, gain in gains):
            hours = step_hours(market, skill, level + 1, levels, choices)[1]
            found.append(NextStep(name, level + 1, hours, tuple(gains)))
    return tuple(sorted(found, key=lambda step: (-step.mean_gain / Fraction(max(step.hours, 0.25)), step.skill)))


def _open(market: Market, skill: str, levels: Levels) -> bool:
    """True where the next step of a skill needs nothing that is not there."""
    level = levels.get(skill, 0)
    needed = gates(market.skills[skill], level, level + 1)
    return all(levels.get(name, 0) >= least for name, least in needed)


def top_missing(target: Target, levels: Levels, scale: Scale, count: int = 3) -> tuple[str, ...]:
    """The skills with the heaviest gaps of a target; what cannot be told counts as missing."""
    parts = assess(target, levels, scale).parts
    total = sum((p.requirement.weight for p in parts), Fraction(0)) or Fraction(1)
    heavy = sorted(
        (p for p in parts if p.state in {"part", "missing", "unknown"}),
        key=lambda p: -(p.missing if p.level is not None else HUNDRED * p.requirement.weight / total),
    )
    return tuple(p.skill for p in heavy[:count])
