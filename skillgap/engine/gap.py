"""Readiness and gap of one person for one target, with every part of it.

    credit g = min(L, R) / R
    readiness = 100 · Σ w·g / Σ w        gap = 100 − readiness

summed over the requirements whose level is known. Read it as: of all the skill mentions in the
postings for this target, the share you cover. Points are exact fractions of 100.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Literal, NamedTuple

from skillgap.market.model import Requirement, Scale, Status, Target

Levels = Mapping[str, int]
"""Rated levels by skill id; a skill that is not in it was never rated, which is not 0."""

Rule = Literal["covered", "met", "any", "unweighted"]
State = Literal["met", "part", "missing", "unknown", "not-asked"]

HUNDRED = Fraction(100)

RULES: Mapping[Rule, str] = {
    "covered": "each requirement counts by its share of postings, in part where the level is below",
    "met": "a requirement counts only where the required level is reached",
    "any": "a requirement counts wherever the level is 1 or more",
    "unweighted": "every requirement counts the same, in part where the level is below",
}


class Part(NamedTuple):
    """One requirement of the target as the person stands: `have` + `missing` are its points.

    `skill` is the alternative that counts; `level` is None where it cannot be told. Parts that
    cannot be told have no points and stand outside the headline.
    """

    requirement: Requirement
    skill: str
    level: int | None
    have: Fraction
    missing: Fraction

    @property
    def state(self) -> State:
        """Met, part of the way, missing, cannot tell, or not asked for."""
        if self.requirement.weight == 0:
            return "not-asked"
        if self.level is None:
            return "unknown"
        if self.level >= self.requirement.level:
            return "met"
        return "part" if self.level else "missing"


class Assessment(NamedTuple):
    """The gap and every part of it. `readiness` and `gap` are None where nothing is known.

    `known_weight` is the percent of the weight that is known; `lowest` and `highest` bound the
    readiness whatever the unknown rest is. All in points of 100.
    """

    target: Target
    rule: Rule
    parts: tuple[Part, ...]
    readiness: Fraction | None
    known_weight: Fraction
    lowest: Fraction
    highest: Fraction
    critical_met: int
    critical_total: int
    status: Status | None

    @property
    def gap(self) -> Fraction | None:
        """100 − readiness, in points."""
        return None if self.readiness is None else HUNDRED - self.readiness


def best_alternative(requirement: Requirement, levels: Levels) -> tuple[str, int | None]:
    """The skill that counts for an any-of requirement, and its level (None: cannot be told).

    A rating of 0 beside alternatives that were never rated tells nothing yet.
    """
    rated = [(levels[s], -n) for n, s in enumerate(requirement.skills) if s in levels]
    if not rated:
        return requirement.skills[0], None
    level, place = max(rated)
    if level == 0 and len(rated) < len(requirement.skills):
        unrated = next(s for s in requirement.skills if s not in levels)
        return unrated, None
    return requirement.skills[-place], level


def credit(level: int, required: int) -> Fraction:
    """The part of a requirement that a level covers, 0 to 1: min(L, R) / R."""
    return Fraction(min(level, required), required)


_CREDIT: Mapping[Rule, Callable[[int, int], Fraction]] = {
    "covered": credit,
    "met": lambda level, required: Fraction(level >= required),
    "any": lambda level, _: Fraction(level >= 1),
    "unweighted": credit,
}


def credit_under(rule: Rule, level: int, required: int) -> Fraction:
    """The part of a requirement that a level covers under a rule, 0 to 1."""
    return _CREDIT[rule](level, required)


def weight_under(rule: Rule, requirement: Requirement) -> Fraction:
    """The weight a requirement has under a rule."""
    if rule == "unweighted":
        return Fraction(requirement.weight > 0)
    return requirement.weight


def assess(target: Target, levels: Levels, scale: Scale, rule: Rule = "covered") -> Assessment:
    """Compare rated levels with a target."""
    rated = [(r, *best_alternative(r, levels)) for r in target.requirements]
    weights = [weight_under(rule, r) for r, _, _ in rated]
    total = sum(weights, Fraction(0))
    known = sum(
        (w for w, (_, _, level) in zip(weights, rated, strict=True) if level is not None),
        Fraction(0),
    )
    give = _CREDIT[rule]
    parts = tuple(
        _part(r, skill, level, weight, known, give)
        for weight, (r, skill, level) in zip(weights, rated, strict=True)
    )
    readiness = sum((p.have for p in parts), Fraction(0)) if known else None
    floor = (readiness or Fraction(0)) * known / total if total else Fraction(0)
    open_points = sum((_could_add(p, levels) for p in parts), Fraction(0))
    rise = (open_points * known + HUNDRED * (total - known)) / total if total else Fraction(0)
    met, of = _critical(parts)
    return Assessment(
        target=target,
        rule=rule,
        parts=parts,
        readiness=readiness,
        known_weight=HUNDRED * known / total if total else Fraction(0),
        lowest=floor,
        highest=floor + rise,
        critical_met=met,
        critical_total=of,
        status=None if readiness is None else status(readiness, met, of, scale),
    )


def readiness(target: Target, levels: Levels) -> Fraction:
    """The readiness in points with everything unrated counted as 0, as a plan counts it."""
    total = sum((r.weight for r in target.requirements), Fraction(0))
    if not total:
        return Fraction(0)
    covered = (
        r.weight * credit(max(levels.get(s, 0) for s in r.skills), r.level)
        for r in target.requirements
    )
    return HUNDRED * sum(covered, Fraction(0)) / total


def status(points: Fraction, met: int, of: int, scale: Scale) -> Status:
    """The word beside the number: the first line of the scale that holds."""
    part = HUNDRED * met / of if of else HUNDRED
    for word, lowest, critical in scale.status:
        if points >= lowest and part >= critical:
            return word
    return "far"


def _part(
    requirement: Requirement,
    skill: str,
    level: int | None,
    weight: Fraction,
    known: Fraction,
    give: Callable[[int, int], Fraction],
) -> Part:
    if level is None or not known:
        return Part(requirement, skill, level, Fraction(0), Fraction(0))
    points = HUNDRED * weight / known
    have = points * give(level, requirement.level)
    return Part(requirement, skill, level, have, points - have)


def _could_add(part: Part, levels: Levels) -> Fraction:
    """Points a rated part could still gain from alternatives that were never rated."""
    unrated = any(skill not in levels for skill in part.requirement.skills)
    return part.missing if unrated and part.level is not None else Fraction(0)


def _critical(parts: tuple[Part, ...]) -> tuple[int, int]:
    critical = [p for p in parts if p.requirement.priority == "critical"]
    return sum(p.state in {"met", "not-asked"} for p in critical), len(critical)
