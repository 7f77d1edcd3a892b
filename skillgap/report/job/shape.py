"""A posting as its JSON shape."""

from skillgap.engine.gap import Assessment, Part
from skillgap.engine.posting import PostingSkill, level_asked
from skillgap.report.gap.facts import hours_to_close
from skillgap.report.job.view import Job
from skillgap.report.market_shape import number
from skillgap.report.shapes.job import DifferenceShape, JobShape, JobSkillShape


def job_shape(job: Job) -> JobShape:
    """`job --format json`."""
    found, posting = job.found, job.posting
    return {
        "schema": "skillgap.job/1",
        "profile": job.subject.profile.name,
        "title": posting.title,
        "target": job.target.id if job.target else None,
        "seniority": job.seniority,
        "reasons": list(posting.reasons),
        "found": len(posting.skills),
        "readiness": number(found.readiness),
        "gap": number(found.gap),
        "known_weight": float(found.known_weight),
        "status": found.status,
        "critical": {"met": found.critical_met, "total": found.critical_total},
        "skills": [_skill(job, each) for each in posting.skills],
        "not_understood": list(posting.not_understood),
        "difference": _difference(job),
        "notes": list(job.notes),
        "saved": job.saved or None,
    }


def _skill(job: Job, asked: PostingSkill) -> JobSkillShape:
    market, subject = job.subject.market, job.subject
    level = level_asked(asked, job.seniority, market.scale)
    return {
        "skill": asked.skill,
        "name": market.skills[asked.skill].name,
        "required": asked.required,
        "negated": asked.negated,
        "quotes": list(asked.quotes),
        "level": None if asked.negated else level,
        "have": subject.levels.get(asked.skill),
        "instead": list(asked.instead),
        "years": asked.years,
        "share": _share(job, asked.skill),
        "hours": 0.0 if asked.negated else _hours(job, asked.skill),
    }


def _share(job: Job, skill: str) -> float | None:
    """How often the target it is compared with names a skill, else the whole market."""
    rows = job.target.requirements if job.target else ()
    share = next((row.weight for row in rows if skill in row.skills), None)
    share = job.subject.market.skills[skill].market_share if share is None else share
    return None if share is None else float(share)


def _hours(job: Job, skill: str) -> float:
    """Likely hours to what the row with this skill asks of it; 0 where the row is met."""
    row = next((part for part in job.found.parts if skill in part.requirement.skills), None)
    if row is None or row.state in {"met", "not-asked"}:
        return 0.0
    level = job.subject.levels.get(skill)
    return hours_to_close(job.subject, row._replace(skill=skill, level=level))


def _difference(job: Job) -> DifferenceShape | None:
    if job.difference is None or job.target is None:
        return None
    market = job.subject.market
    parts = {part.requirement.id: part for part in _assessed(job).parts}
    return {
        "target": job.target.id,
        "market_asks": [
            {
                "skills": list(row.skills),
                "name": " or ".join(market.skills[each].name for each in row.skills),
                "share": None if row.weight_from == "kind" else float(row.weight),
                "level": row.level,
                "have": _level(parts.get(row.id)),
            }
            for row in job.difference.missing
        ],
        "market_hardly_asks": [
            {
                "skill": skill,
                "name": market.skills[skill].name,
                "share": None if share is None else float(share),
            }
            for skill, share in job.difference.extra
        ],
    }


def _assessed(job: Job) -> Assessment:
    return job.subject.assess(job.target) if job.target else job.found


def _level(part: Part | None) -> int | None:
    return part.level if part else None
