"""Parts of the JSON about progress that several commands share."""

from skillgap.engine.history import points
from skillgap.engine.pace import LearnedPace
from skillgap.engine.steps import Choices
from skillgap.market.model import Target
from skillgap.report.progress.words import done_rows
from skillgap.report.shapes.roadmap import DoneMonthShape, PaceShape
from skillgap.report.subject import Subject


def pace_shape(learned: LearnedPace, choices: Choices) -> PaceShape:
    """The pace a plan was made at, and what it was learned from (nothing where it was asked for)."""
    is_learned = bool(choices.paced_by)
    return {
        "ratio": choices.pace,
        "observations": choices.paced_by,
        "hours": learned.hours if is_learned else 0.0,
    }


def done_shapes(subject: Subject, target: Target) -> list[DoneMonthShape]:
    """The months that were, for one target."""
    past = points(subject.profile, target, subject.market, subject.today)
    return [
        {
            "month": row.month,
            "hours": row.hours,
            "steps": [[skill, to] for skill, to in row.steps],
            "readiness": float(row.readiness.readiness) if row.readiness else None,
        }
        for row in done_rows(subject.profile.log, past)
    ]
