"""The outlook as its JSON shape."""

from skillgap.report.outlook.view import GOAL, Outlook, PayRow
from skillgap.report.shapes.outlook import OutlookShape, PayShape


def outlook_shape(found: Outlook) -> OutlookShape:
    """`outlook --format json`."""
    return {
        "schema": "skillgap.outlook/1",
        "profile": found.subject.profile.name,
        "target": found.target.id,
        "goal": float(GOAL),
        "paces": [
            {
                "hours_per_week": row.hours_per_week,
                "months": [
                    {"month": name, "readiness": float(points)} for name, points in row.months
                ],
                "finish": row.finish.isoformat() if row.finish else None,
            }
            for row in found.paces
        ],
        "dates": [
            {"by": row.by.isoformat(), "for_goal": row.goal, "for_all": row.whole}
            for row in found.dates
        ],
        "targets": [_pay(row) for row in found.pays],
        "market": found.subject.market.version,
    }


def _pay(row: PayRow) -> PayShape:
    low, likely, high = (day.isoformat() if day else None for day in row.plan.finish)
    target = row.target
    return {
        "target": target.id,
        "hours": list(row.plan.hours),
        "finish": {"low": low, "likely": likely, "high": high},
        "readiness_end": float(row.plan.readiness_end),
        "salary": target.salary,
        "salary_range": list(target.salary_range) if target.salary_range else None,
    }
