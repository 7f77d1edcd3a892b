"""Figures of a gap that every format shows: other readings, hours to close, what practice brings."""

from fractions import Fraction
from typing import NamedTuple

from skillgap.engine.gap import RULES, Assessment, Part, assess
from skillgap.engine.steps import step_hours
from skillgap.report.subject import Subject


class Credential(NamedTuple):
    """Something the target asks for beside skills, with why it does, held or not."""

    id: str
    name: str
    why: str
    held: bool


def readings(subject: Subject, found: Assessment) -> dict[str, float | None]:
    """The readiness under every rule, in points."""
    return {
        rule: _points(assess(found.target, subject.levels, subject.market.scale, rule))
        for rule in RULES
    }


def credentials(subject: Subject, found: Assessment) -> list[Credential]:
    """What the target asks for beside skills."""
    known = subject.market.credentials
    return [
        Credential(
            name,
            known[name].name if name in known else name,
            why,
            held=name in subject.profile.credentials,
        )
        for name, why in found.target.credentials
    ]


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


def _points(found: Assessment) -> float | None:
    return None if found.readiness is None else float(found.readiness)
