"""A comparison as its JSON shape."""

from skillgap.engine.compare import Pair
from skillgap.engine.gap import Part
from skillgap.report.compare.view import Comparing, Side
from skillgap.report.market_shape import number
from skillgap.report.shapes.roadmap import FinishShape
from skillgap.report.shapes.standing import CompareShape, PairShape, SideRowShape, SideShape
from skillgap.report.words import row_name


def compare_shape(compared: Comparing) -> CompareShape:
    """`compare --format json`: both sides whole, and every requirement of either."""
    return {
        "schema": "skillgap.compare/1",
        "of": compared.of,
        "one": _side(compared.one),
        "two": _side(compared.two),
        "requirements": [_pair(compared, pair) for pair in compared.pairs],
        "market": compared.market.version,
    }


def _side(side: Side) -> SideShape:
    found, target = side.found, side.found.target
    return {
        "profile": side.subject.profile.name,
        "target": target.id,
        "basis": target.basis,
        "postings": target.postings,
        "readiness": number(found.readiness),
        "gap": number(found.gap),
        "known_weight": float(found.known_weight),
        "status": found.status,
        "critical": {"met": found.critical_met, "total": found.critical_total},
        "hours": list(side.plan.hours),
        "hours_per_week": side.plan.wishes.hours_per_week,
        "finish": _finish(side),
        "salary": target.salary,
        "salary_range": list(target.salary_range) if target.salary_range else None,
        "salary_source": target.source,
        "salary_section": target.section,
    }


def _finish(side: Side) -> FinishShape:
    low, likely, high = (None if day is None else day.isoformat() for day in side.plan.finish)
    return {"low": low, "likely": likely, "high": high}


def _pair(compared: Comparing, pair: Pair) -> PairShape:
    part = pair.first or pair.second
    if part is None:
        message = "a pair has at least one side"
        raise ValueError(message)
    row = part.requirement
    return {
        "skill": part.skill,
        "name": row_name(compared.market, row),
        "any_of": list(row.skills) if len(row.skills) > 1 else [],
        "differs": pair.differs,
        "one": _row(pair.first),
        "two": _row(pair.second),
    }


def _row(part: Part | None) -> SideRowShape | None:
    if part is None:
        return None
    row = part.requirement
    return {
        "level": part.level,
        "required": row.level,
        "priority": row.priority,
        "weight": float(row.weight),
        "basis": row.basis,
        "have": float(part.have),
        "missing": float(part.missing),
    }
