"""How far the number can be trusted: sampling, sources and self-rating, each by itself.

All in points of readiness as (low, high).
"""

from collections.abc import Mapping
from fractions import Fraction
from math import sqrt
from typing import NamedTuple

from skillgap.engine.gap import HUNDRED, Assessment, Levels, Part, Rule, assess, credit_under
from skillgap.market.model import TOP_LEVEL, Requirement, Scale, Target

Z90 = 1.6449
"""The normal quantile of a two-sided 90 % interval."""

Band = tuple[float, float]


class Bands(NamedTuple):
    """The three bands. `sources` is the readiness under each report, for disputed requirements.

    `sampling` is None where nothing was measured on a stated number of postings.
    """

    sampling: Band | None
    self_rating: Band | None
    sources: Mapping[str, Fraction]


def bands(found: Assessment, levels: Levels, scale: Scale) -> Bands:
    """All bands of an assessment."""
    return Bands(
        sampling=sampling_band(found),
        self_rating=self_rating_band(found),
        sources=by_source(found, levels, scale),
    )


def sampling_band(found: Assessment) -> Band | None:
    """90 % of the readiness given that the shares were counted on so many postings.

    Delta method: the derivative of S = Σ w·g / Σ w by one share is (g − S) / Σ w. The variance of
    a share is p(1 − p)/(n + z²) at the Wilson centre p. Only measured shares take part: the whole-
    market tables state no number of postings, and one posting is no sample. Where every
    requirement counts the same, no share counts, and there is no band.
    """
    known = [p for p in found.parts if p.level is not None]
    total = float(sum(p.requirement.weight for p in known))
    measured = [
        p
        for p in known
        if p.requirement.weight_from == "postings" and (p.requirement.postings or 0) > 1
    ]
    if found.readiness is None or found.rule == "unweighted" or not total or not measured:
        return None
    points = float(found.readiness)
    variance = sum(_variance(part, points, total, found.rule) for part in measured)
    spread = Z90 * sqrt(variance)
    return max(points - spread, 0.0), min(points + spread, 100.0)


def _variance(part: Part, points: float, total: float, rule: Rule) -> float:
    """The variance (points squared) that one measured share brings to the readiness."""
    n = part.requirement.postings or 1
    share = float(part.requirement.weight) / 100
    squared = Z90 * Z90
    centre = (share * n + squared / 2) / (n + squared)
    covered = float(credit_under(rule, part.level or 0, part.requirement.level))
    slope = (covered - points / 100) / (total / 100)
    return (100 * slope) ** 2 * centre * (1 - centre) / (n + squared)


def self_rating_band(found: Assessment) -> Band | None:
    """The readiness if every rating is a level too high, and if every one is a level too low."""
    if found.readiness is None:
        return None
    return _shifted(found, -1), _shifted(found, 1)


def _shifted(found: Assessment, by: int) -> float:
    """The readiness with all ratings moved by `by`, over the same requirements.

    A rating of 0 stays, since nobody overlooks a skill they have.
    """
    total = Fraction(0)
    for part in found.parts:
        if part.level is not None:
            level = min(max(part.level + by, 0), TOP_LEVEL) if part.level else 0
            total += (part.have + part.missing) * credit_under(
                found.rule, level, part.requirement.level
            )
    return float(total)


def by_source(found: Assessment, levels: Levels, scale: Scale) -> dict[str, Fraction]:
    """The readiness under each report's figures where the reports disagree; empty where they agree."""
    if not any(row.disputed for row in found.target.requirements):
        return {}
    sources = dict.fromkeys(
        e.source
        for row in found.target.requirements
        if row.disputed
        for e in row.evidence
        if e.low is not None
    )
    readings = {
        source: assess(under_source(found.target, source), levels, scale, found.rule).readiness
        for source in sources
    }
    return {source: points for source, points in readings.items() if points is not None}


def under_source(target: Target, source: str) -> Target:
    """The target with this report's share wherever the requirement has one from it."""
    return target._replace(requirements=tuple(_under(row, source) for row in target.requirements))


def _under(row: Requirement, source: str) -> Requirement:
    figure = next((e for e in row.evidence if e.source == source and e.low is not None), None)
    if figure is None or figure.share is None or row.weight_from == "kind":
        return row
    measured = figure.kind == "measured"
    return row._replace(
        weight=figure.share,
        share=figure.share,
        weight_from="postings" if measured else "market",
        postings=figure.postings,
    )


def ceiling(found: Assessment) -> tuple[Fraction, Requirement] | None:
    """The most postings (percent) a person can satisfy in full, and the requirement that limits it.

    None where everything that is measured is met.
    """
    short = [
        part.requirement
        for part in found.parts
        if part.state in {"part", "missing"} and part.requirement.share
    ]
    if not short:
        return None
    worst = max(short, key=lambda row: row.weight)
    return HUNDRED - worst.weight, worst


def expectation(found: Assessment) -> tuple[Fraction, Fraction]:
    """How many skills a typical posting names that the person has, and that they lack: Σ shares."""
    met = sum((p.requirement.weight for p in found.parts if p.state == "met"), Fraction(0))
    lacking = {"part", "missing"}
    short = sum((p.requirement.weight for p in found.parts if p.state in lacking), Fraction(0))
    return met / 100, short / 100
