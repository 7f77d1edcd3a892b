"""The roadmap as its JSON shape."""

from collections.abc import Sequence
from datetime import date

from skillgap.engine.explain import main_skills, practice_lines
from skillgap.engine.plan import Month, Plan
from skillgap.engine.prices import Price
from skillgap.engine.slip import slip
from skillgap.engine.steps import Step
from skillgap.engine.tracks import Piece
from skillgap.market.market import Market
from skillgap.report.progress.shape import done_shapes, pace_shape
from skillgap.report.shapes.roadmap import (
    MonthShape,
    PieceShape,
    PriceShape,
    RoadmapShape,
    SlipShape,
    StepShape,
)
from skillgap.report.subject import Subject


def roadmap_shape(
    subject: Subject, plan: Plan, prices: Sequence[Price] = (), hours_needed: int | None = None
) -> RoadmapShape:
    """`roadmap --format json`."""
    market, wishes = subject.market, plan.wishes
    lines = practice_lines(market, plan, subject.levels)
    return {
        "schema": "skillgap.roadmap/1",
        "profile": subject.profile.name,
        "target": plan.target.id,
        "style": wishes.style,
        "hours_per_week": wishes.hours_per_week,
        "tracks": wishes.tracks,
        "start": wishes.start.isoformat(),
        "until": _day(wishes.until),
        "readiness_start": float(plan.readiness_start),
        "readiness_end": float(plan.readiness_end),
        "fits": plan.fits,
        "short_by_hours": plan.short_by_hours,
        "left_out": [step_shape(market, step) for step in plan.left_out],
        "hours_per_week_needed": hours_needed,
        "area": float(plan.area),
        "area_bound": float(plan.area_bound),
        "hours": list(plan.hours),
        "order": [step_shape(market, step) for step in plan.order],
        "months": [
            _month(market, month, practice)
            for month, (_, practice) in zip(plan.months, lines, strict=True)
        ],
        "finish": {
            "low": _day(plan.finish[0]),
            "likely": _day(plan.finish[1]),
            "high": _day(plan.finish[2]),
        },
        "interview_hours": wishes.interview_hours,
        "prices": [_price(price) for price in prices],
        "market": market.version,
        "pace": pace_shape(subject.learned, wishes.choices),
        "slipped": _slipped(subject, plan),
        "done": done_shapes(subject, plan.target),
    }


def month_title(market: Market, month: Month) -> str:
    """What a month is mostly about: `Kubernetes and AWS`."""
    return (
        " and ".join(market.skills[skill].name for skill in main_skills(month)) or "Nothing planned"
    )


def piece_id(step: Step) -> str:
    """The stable id of a step in exports: `kubernetes@2`."""
    return f"{step.skill}@{step.to}"


def _slipped(subject: Subject, plan: Plan) -> SlipShape | None:
    market = subject.market
    found = slip(market, subject.profile, subject.levels, plan, subject.today)
    if found is None:
        return None
    return {
        "since": found.since.isoformat(),
        "missed": [step_shape(market, step) for step in found.missed],
        "done": found.kept,
        "instead": [[skill, to] for skill, to in found.instead],
        "planned_hours": found.planned_hours,
        "logged_hours": found.logged_hours,
        "finish_then": _day(found.finish_then),
        "finish_now": _day(found.finish_now),
    }


def _day(when: date | None) -> str | None:
    return None if when is None else when.isoformat()


def step_shape(market: Market, step: Step) -> StepShape:
    """A step of a plan."""
    return {
        "skill": step.skill,
        "name": market.skills[step.skill].name,
        "from": step.start,
        "to": step.to,
        "hours": step.likely,
        "gain": float(step.gain),
        "needs": [[skill, level] for skill, level in step.needs],
        "spent": step.spent,
    }


def _month(market: Market, month: Month, practice: str) -> MonthShape:
    return {
        "month": month.name,
        "capacity": month.capacity,
        "hours": month.pieces.hours,
        "title": month_title(market, month),
        "readiness": float(month.readiness),
        "practice": practice,
        "steps": [_piece(market, piece) for piece in month.pieces.pieces],
    }


def _piece(market: Market, piece: Piece) -> PieceShape:
    return {
        "skill": piece.step.skill,
        "name": market.skills[piece.step.skill].name,
        "from": piece.step.start,
        "to": piece.step.to,
        "hours": piece.hours,
        "of_hours": piece.step.likely,
        "gain": float(piece.step.gain) if piece.done else 0.0,
        "done": piece.done,
        "id": piece_id(piece.step),
    }


def _price(price: Price) -> PriceShape:
    return {
        "choice": price.choice,
        "subject": price.subject,
        "area": float(price.area),
        "hours": price.hours,
        "points": float(price.points),
    }
