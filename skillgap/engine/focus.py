"""A focus laid over a target: rows are added, or what is asked is raised. Nothing is lowered."""

from skillgap.market.model import Focus, Requirement, Scale, Target


def with_focus(target: Target, focus: Focus, scale: Scale) -> Target:
    """The target with a focus's requirements and credentials."""
    rows = {row.skills: row for row in target.requirements}
    for extra in focus.requirements:
        asked = extra.level or scale.required[extra.priority][target.seniority]
        known = rows.get(extra.skills)
        rows[extra.skills] = _raised(known, extra, asked) if known else extra._replace(level=asked)
    return target._replace(
        requirements=tuple(sorted(rows.values(), key=lambda row: -row.weight)),
        credentials=tuple(dict((*target.credentials, *focus.credentials)).items()),
    )


def _raised(row: Requirement, extra: Requirement, asked: int) -> Requirement:
    """The row at the higher of both levels; a row nobody asked for takes the focus's place."""
    if not row.weight:
        return extra._replace(level=asked, evidence=(*extra.evidence, *row.evidence))
    level = max(row.level, asked)
    return row._replace(level=level, evidence=(*row.evidence, *extra.evidence))
