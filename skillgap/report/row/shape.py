"""One requirement, explained, as its JSON shape."""

from fractions import Fraction

from skillgap.engine.bands import by_source
from skillgap.engine.gap import Assessment, Part, weight_under
from skillgap.person.model import Evidence
from skillgap.report.gap.shape import personal_requirement
from skillgap.report.market_shape import number, skill_shape
from skillgap.report.row import view as row_view
from skillgap.report.shapes.gap import NeedShape, ProofShape, RowShape, RowStepShape, UnlockShape
from skillgap.report.subject import Subject


def row_shape(subject: Subject, found: Assessment, part: Part, focus: str = "") -> RowShape:
    """`gap --explain SKILL --format json`: every number behind one row."""
    market = subject.market
    whole = part.have + part.missing
    rating = row_view.rating(subject, part)
    return {
        "schema": "skillgap.row/1",
        "profile": subject.profile.name,
        "target": found.target.id,
        "focus": focus,
        "rule": found.rule,
        "readiness": number(found.readiness),
        "requirement": personal_requirement(subject, part),
        "total_weight": _known_weight(found),
        "worth": float(whole),
        "credit": float(part.have / whole) if whole else None,
        "readiness_by_source": _readings(subject, found, part),
        "steps": [_step(row) for row in row_view.step_rows(subject, found, part)],
        "prerequisites": [_need(row) for row in row_view.need_rows(subject, part)],
        "unlocks": [
            UnlockShape(skill=skill.id, name=skill.name, needs=level, in_target=here)
            for skill, level, here in row_view.unlocks(subject, found, part)
        ],
        "resources": skill_shape(market, market.skills[part.skill])["resources"],
        "show_it": market.skills[part.skill].show_it,
        "note": rating.note,
        "evidence": [_proof(each) for each in rating.evidence],
        "market": market.version,
    }


def _readings(subject: Subject, found: Assessment, part: Part) -> dict[str, float]:
    """The readiness under each report, where they disagree on this row."""
    if not part.requirement.disputed:
        return {}
    under = by_source(found, subject.levels, subject.market.scale)
    return {source: float(value) for source, value in under.items()}


def _proof(evidence: Evidence) -> ProofShape:
    made = evidence.date.isoformat() if evidence.date else None
    return {"text": evidence.text, "date": made, "link": evidence.link or ""}


def _known_weight(found: Assessment) -> float:
    """The sum of the weights that count under the rule, of all rows whose level is known."""
    known = (p.requirement for p in found.parts if p.level is not None)
    return float(sum((weight_under(found.rule, row) for row in known), Fraction(0)))


def _step(row: row_view.StepRow) -> RowStepShape:
    return {"from": row.start, "to": row.to, "hours": list(row.hours), "gain": number(row.gain)}


def _need(row: row_view.NeedRow) -> NeedShape:
    return {"skill": row.skill.id, "name": row.skill.name, "needed": row.needed, "level": row.level}
