"""Roles, skills and requirements as JSON shapes."""

from fractions import Fraction

from skillgap.market.market import Market
from skillgap.market.model import Evidence, ListedItem, Requirement, Role, Skill, Stage, Target
from skillgap.report.shapes.market import (
    ItemShape,
    RequirementShape,
    RoleShape,
    RolesShape,
    SkillShape,
    SkillsShape,
    SourceShape,
    StageShape,
    TargetShape,
)
from skillgap.report.words import row_name


def number(value: Fraction | None) -> float | None:
    """A fraction as a float; None stays."""
    return None if value is None else float(value)


def source_shape(evidence: Evidence) -> SourceShape:
    """One place where a report asks for something."""
    low, high = evidence.low, evidence.high
    return {
        "source": evidence.source,
        "section": evidence.section,
        "kind": evidence.kind,
        "text": evidence.text,
        "share": number(evidence.share),
        "range": None if low is None or high is None else [float(low), float(high)],
        "postings": evidence.postings,
    }


def requirement_shape(market: Market, row: Requirement) -> RequirementShape:
    """A requirement without the person."""
    return {
        "skill": row.skills[0],
        "name": row_name(market, row),
        "any_of": list(row.skills) if len(row.skills) > 1 else [],
        "required": row.level,
        "priority": row.priority,
        "share": number(row.share),
        "postings": row.postings,
        "basis": row.basis,
        "weight_from": row.weight_from,
        "disputed": row.disputed,
        "weight": float(row.weight),
        "why": row.why,
        "sources": [source_shape(e) for e in row.evidence],
    }


def roles_shape(market: Market) -> RolesShape:
    """`roles --format json`."""
    return {
        "schema": "skillgap.roles/1",
        "roles": [_role(market, role) for role in market.roles.values()],
        "market": market.version,
    }


def _role(market: Market, role: Role) -> RoleShape:
    return {
        "id": role.id,
        "name": role.name,
        "about": role.about,
        "postings": role.postings,
        "salary": role.salary,
        "targets": [_target(market, target) for target in role.targets],
        "path": [_stage(stage) for stage in role.path],
    }


def _target(market: Market, target: Target) -> TargetShape:
    return {
        "seniority": target.seniority,
        "postings": target.postings,
        "salary": target.salary,
        "salary_range": list(target.salary_range) if target.salary_range else None,
        "basis": target.basis,
        "source": target.source,
        "section": target.section,
        "requirements": [requirement_shape(market, row) for row in target.requirements],
    }


def _stage(stage: Stage) -> StageShape:
    return {
        "stage": stage.name,
        "salary_from": stage.salary_from,
        "salary_to": stage.salary_to,
        "must_have": [_item(item) for item in stage.must_have],
        "nice_to_have": [_item(item) for item in stage.nice_to_have],
        "source": stage.source,
        "section": stage.section,
    }


def _item(item: ListedItem) -> ItemShape:
    return {
        "item": item.text,
        "skills": [list(alternatives) for alternatives in item.skills],
        "credentials": list(item.credentials),
    }


def skills_shape(market: Market) -> SkillsShape:
    """`skills --format json`."""
    return {
        "schema": "skillgap.skills/1",
        "skills": [skill_shape(market, skill) for skill in market.skills.values()],
        "market": market.version,
    }


def skill_shape(market: Market, skill: Skill) -> SkillShape:
    """A skill of the catalogue."""
    figure = skill.figure
    printed = source_shape(figure)["range"] if figure else None
    return {
        "id": skill.id,
        "name": skill.name,
        "category": skill.category,
        "about": skill.about,
        "aliases": list(skill.aliases),
        "market_share": number(skill.market_share),
        "market_range": printed,
        "trend": skill.trend,
        "prerequisites": dict(skill.prerequisites),
        "related": {other: float(part) for other, part in skill.related},
        "effort": skill.effort,
        "hours": [list(step) for step in market.scale.hours[skill.effort]],
        "resources": [
            {"title": r.title, "kind": r.kind, "free": r.free, "url": r.url}
            for r in skill.resources
        ],
        "show_it": skill.show_it,
        "sources": [source_shape(f) for f in skill.figures],
    }
