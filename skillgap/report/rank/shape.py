"""Rankings as their JSON shape."""

from collections.abc import Sequence

from skillgap.engine.rank import NextStep, Standing, next_steps, rank, top_missing
from skillgap.report.market_shape import number
from skillgap.report.shapes.standing import NextStepShape, RankShape, StandingShape
from skillgap.report.subject import Subject


def rank_shape(subject: Subject) -> RankShape:
    """`rank --format json`: all targets, closest first, and what helps most of the shortlist."""
    market = subject.market
    standings = rank(subject.index, subject.levels, market.scale)
    return {
        "schema": "skillgap.rank/1",
        "profile": subject.profile.name,
        "targets": [_standing(subject, found) for found in standings],
        "next_steps": [_next(step) for step in best_next(subject)],
        "market": market.version,
    }


def best_next(subject: Subject, count: int = 5) -> Sequence[NextStep]:
    """The next steps that help most of the shortlist, most points per hour first."""
    return next_steps(subject.market, subject.shortlist, subject.levels, subject.choices)[:count]


def _standing(subject: Subject, found: Standing) -> StandingShape:
    target = subject.market.targets[found.target]
    return {
        "target": found.target,
        "readiness": number(found.readiness),
        "known_weight": float(found.known_weight),
        "basis": found.basis,
        "status": found.status,
        "critical": {"met": found.critical_met, "total": found.critical_total},
        "top_missing": list(top_missing(target, subject.levels, subject.market.scale)),
    }


def _next(step: NextStep) -> NextStepShape:
    return {
        "skill": step.skill,
        "to": step.to,
        "hours": step.hours,
        "mean_gain": float(step.mean_gain),
        "gains": {target: float(gain) for target, gain in step.gains},
    }
