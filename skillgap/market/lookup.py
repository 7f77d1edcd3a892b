"""Find a skill by what a person types: id, name or alias, however it is spelled."""

import re
from collections.abc import Mapping

from skillgap.market.model import Skill
from skillgap.plaintext import visible
from skillgap.problems import UsageError, did_you_mean

_JOINTS = re.compile(r"[\s_\-./]+")


def folded(text: str) -> str:
    """Text without case and joints, so that `Scikit-Learn` and `scikit learn` are the same."""
    return _JOINTS.sub("", text.casefold())


def spellings(skills: Mapping[str, Skill]) -> dict[str, str]:
    """Every folded id, name and alias → skill id; ids and names win over aliases."""
    found: dict[str, str] = {}
    for skill in skills.values():
        for text in (skill.id, skill.name):
            found.setdefault(folded(text), skill.id)
    for skill in skills.values():
        for alias in skill.aliases:
            found.setdefault(folded(alias), skill.id)
    return found


def find_skill(skills: Mapping[str, Skill], text: str) -> Skill:
    """The skill of that id, name or alias. Raises UsageError with the nearest one."""
    if text in skills:
        return skills[text]
    known = spellings(skills)
    found = known.get(folded(text[:200]))
    if found is None:
        near = did_you_mean(text, [*skills, *(a for s in skills.values() for a in s.aliases)])
        message = f"Unknown skill {visible(text, 60)}{near}."
        raise UsageError(message, "List them: skillgap skills.")
    return skills[found]
