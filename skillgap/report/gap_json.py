"""The gap as its JSON shape."""

from fractions import Fraction

from skillgap.engine.bands import Band, bands, ceiling, expectation
from skillgap.engine.gap import RULES, Assessment, Part, assess
from skillgap.engine.steps import step_hours
from skillgap.report.market_json import number, requirement_shape
from skillgap.report.shapes import (
    BandShape,
    CeilingShape,
    CredentialShape,
    ExperienceShape,
    GapShape,
    PersonalRequirementShape,
)
from skillgap.report.subject import Subject


def gap_shape(subject: Subject, found: Assessment, focus: str = "") -> GapShape:
    """`gap --format json`: `have` and `missing` are unrounded and sum to readiness and gap."""
    limit = ceiling(found)
    have, lack = expectation(found)
    return {
        "schema": "skillgap.gap/1",
        "profile": subject.profile.name,
        "target": found.target.id,
        "focus": focus,
        "rule": found.rule,
        "readiness": number(found.readiness),
        "gap": number(found.gap),
        "known_weight": float(found.known_weight),
        "band": _bands(subject, found),
        "status": found.status,
        "critical": {"met": found.critical_met, "total": found.critical_total},
        "readings": readings(subject, found),
        "ceiling": None
        if limit is None
        else CeilingShape(
            at_most=float(limit[0]), skill=limit[1].skills[0], share=float(limit[1].weight)
        ),
        "expectation": {"have": float(have), "lack": float(lack)},
        "from_practice": from_practice(subject, found),
        "credentials": credentials(subject, found),
        "experience": experience(subject, found),
        "requirements": [personal_requirement(subject, part) for part in found.parts],
        "market": subject.market.version,
    }


def _bands(subject: Subject, found: Assessment) -> BandShape:
    all_bands = bands(found, subject.levels, subject.market.scale)
    return {
        "unknown": [float(found.lowest), float(found.highest)],
        "sampling": _pair(all_bands.sampling),
        "self_rating": _pair(all_bands.self_rating),
        "sources": {source: float(value) for source, value in all_bands.sources.items()},
    }


def _pair(band: Band | None) -> list[float] | None:
    return None if band is None else [band[0], band[1]]


def readings(subject: Subject, found: Assessment) -> dict[str, float | None]:
    """The readiness under every rule, in points."""
    return {
        rule: number(assess(found.target, subject.levels, subject.market.scale, rule).readiness)
        for rule in RULES
    }


def credentials(subject: Subject, found: Assessment) -> list[CredentialShape]:
    """What the target asks for beside skills, held or not held."""
    known = subject.market.credentials
    return [
        {
            "id": name,
            "name": known[name].name if name in known else name,
            "why": why,
            "held": name in subject.profile.credentials,
        }
        for name, why in found.target.credentials
    ]


def experience(subject: Subject, found: Assessment) -> ExperienceShape:
    """Years of experience beside the range that is usual for the seniority; null where not stated."""
    described = subject.market.seniorities.get(found.target.seniority)
    return {
        "years": subject.profile.years_experience,
        "usual": list(described.years) if described else None,
        "and_more": described.years_open if described else False,
    }


def from_practice(subject: Subject, found: Assessment) -> float:
    """The points of the gap that are grown by doing, not by study."""
    skills = subject.market.skills
    return float(sum((p.missing for p in found.parts if skills[p.skill].is_practice), Fraction(0)))


def hours_to_close(subject: Subject, part: Part) -> float:
    """Likely hours of this skill's own steps to the required level; unrated counts from 0."""
    skill = subject.market.skills[part.skill]
    start = part.level or 0
    each = (
        step_hours(subject.market, skill, to, subject.levels, subject.choices)[1]
        for to in range(start + 1, part.requirement.level + 1)
        if part.requirement.weight
    )
    return sum(each, 0.0)


def personal_requirement(subject: Subject, part: Part) -> PersonalRequirementShape:
    """A requirement as the person stands; `skill` is the alternative that counts."""
    return {
        **requirement_shape(subject.market, part.requirement),
        "skill": part.skill,
        "level": part.level,
        "state": part.state,
        "have": float(part.have),
        "missing": float(part.missing),
        "hours": hours_to_close(subject, part),
    }
