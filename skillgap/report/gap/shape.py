"""The gap as its JSON shape."""

from skillgap.engine.bands import Band, bands, ceiling, expectation
from skillgap.engine.gap import Assessment, Part
from skillgap.report.gap.facts import (
    Credential,
    credentials,
    from_practice,
    hours_to_close,
    readings,
)
from skillgap.report.market_shape import number, requirement_shape
from skillgap.report.shapes.gap import (
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
        "credentials": [_credential(each) for each in credentials(subject, found)],
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


def _credential(asked: Credential) -> CredentialShape:
    return {"id": asked.id, "name": asked.name, "why": asked.why, "held": asked.held}


def experience(subject: Subject, found: Assessment) -> ExperienceShape:
    """Years of experience beside the range that is usual for the seniority; null where not stated."""
    described = subject.market.seniorities.get(found.target.seniority)
    return {
        "years": subject.profile.years_experience,
        "usual": list(described.years) if described else None,
        "and_more": described.years_open if described else False,
    }


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
