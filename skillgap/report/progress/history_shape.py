"""Readiness over time as its JSON shape."""

from skillgap.engine.history import Change
from skillgap.report.progress.history import History
from skillgap.report.progress.shape import done_shapes, pace_shape
from skillgap.report.shapes.progress import ChangeShape, HistoryShape


def history_shape(history: History) -> HistoryShape:
    """`history --format json`."""
    subject, found = history.subject, history.change
    return {
        "schema": "skillgap.history/1",
        "profile": subject.profile.name,
        "target": history.target.id,
        "points": [
            {
                "date": point.date.isoformat(),
                "readiness": float(point.readiness),
                "known_weight": float(point.known_weight),
                "market": point.market,
                "now": point.date == subject.today,
            }
            for point in history.points
        ],
        "change": _change(found) if found else None,
        "done": done_shapes(subject, history.target),
        "pace": pace_shape(subject.learned, subject.choices),
        "market": subject.market.version,
    }


def _change(found: Change) -> ChangeShape:
    return {
        "first": found.first.date.isoformat(),
        "last": found.last.date.isoformat(),
        "total": float(found.total),
        "own": None if found.own is None else float(found.own),
        "data": None if found.data is None else float(found.data),
        "same_data": found.same_data,
    }
