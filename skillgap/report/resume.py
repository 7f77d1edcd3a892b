"""A profile as JSON Resume 1.0.0, which other programs read. What it has no place for is left out.

Levels are written as `3 of 5 (proficient)`; inferred ones stay out, for nobody has claimed them.
"""

from datetime import date
from typing import Any

from skillgap.market.market import Market
from skillgap.person.model import Profile
from skillgap.plaintext import visible

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
LONGEST = 500


def resume_shape(profile: Profile, market: Market) -> dict[str, Any]:
    """The resume; lists that would be empty are left out."""
    role = market.roles.get(profile.target.partition("/")[0])
    meta = {"version": "v1.0.0", "canonical": SCHEMA}
    if profile.updated:
        meta["lastModified"] = profile.updated.replace(tzinfo=None).isoformat()
    parts = {
        "basics": {"name": _text(profile.name), "label": role.name if role else ""},
        "skills": _skills(profile, market),
        "projects": _projects(profile, market),
        "certificates": _certificates(profile, market),
        "meta": meta,
    }
    return {"$schema": SCHEMA, **{key: part for key, part in parts.items() if part}}


def _skills(profile: Profile, market: Market) -> list[dict[str, Any]]:
    """Skills with a level of 1 or more, the highest first."""
    names = market.scale.levels
    rated = [
        (rating.level, _name(market, skill))
        for skill, rating in profile.skills.items()
        if rating.level and not rating.inferred
    ]
    return [
        {"name": name, "level": f"{level} of 5 ({names[level][0]})"}
        for level, name in sorted(rated, key=lambda each: (-each[0], each[1].casefold()))
    ]


def _projects(profile: Profile, market: Market) -> list[dict[str, Any]]:
    """What proves the skills; a proof of several skills is one project."""
    found: dict[tuple[str, date | None, str | None], list[str]] = {}
    for skill, rating in profile.skills.items():
        for proof in rating.evidence:
            key = (proof.text, proof.date, proof.link)
            found.setdefault(key, []).append(_name(market, skill))
    return [_project(*key, names) for key, names in found.items()]


def _project(text: str, day: date | None, link: str | None, names: list[str]) -> dict[str, Any]:
    project: dict[str, Any] = {"name": _text(text), "keywords": names}
    if day:
        project["endDate"] = day.isoformat()
    if link:
        project["url"] = _text(link)
    return project


def _certificates(profile: Profile, market: Market) -> list[dict[str, Any]]:
    known = market.credentials
    held = [known[name] for name in profile.credentials if name in known]
    return [{"name": each.name} for each in held if each.kind in {"certificate", "programme"}]


def _name(market: Market, skill: str) -> str:
    found = market.skills.get(skill)
    return found.name if found else _text(skill)


def _text(words: str) -> str:
    return visible(words, LONGEST)
