"""Which skills a posting offers as a choice: `PyTorch, JAX or TensorFlow`, `AWS/GCP`."""

import re
from collections.abc import Iterator, Mapping, Sequence

from skillgap.intake.context import LISTED
from skillgap.intake.recognise import Mention
from skillgap.market.model import Skill

REACH = 120
"""How far apart (characters) two names of a choice may stand."""

_EITHER = re.compile(r"\b(?:or|oder|ou)\b|/", re.IGNORECASE)


def choices(
    text: str, mentions: Sequence[Mention], skills: Mapping[str, Skill]
) -> list[tuple[str, ...]]:
    """For each mention the skills that would do as well."""
    groups = [{mention.skill: None} for mention in mentions]
    for at in range(1, len(mentions)):
        gap = text[mentions[at - 1].end : mentions[at].start]
        if len(gap) > REACH or not LISTED.fullmatch(gap) or not _EITHER.search(gap):
            continue
        groups[at - 1].update(groups[at])
        groups[at] = groups[at - 1]
        for before in _listed_before(text, mentions, at - 1, skills):
            groups[at].update(groups[before])
            groups[before] = groups[at]
    return [
        tuple(skill for skill in group if skill != mention.skill)
        for group, mention in zip(groups, mentions, strict=True)
    ]


def _listed_before(
    text: str, mentions: Sequence[Mention], at: int, skills: Mapping[str, Skill]
) -> Iterator[int]:
    """The mentions before number `at` in its list that are of its kind: `AWS, GCP or Azure`."""
    category = skills[mentions[at].skill].category
    while at > 0 and skills[mentions[at - 1].skill].category == category:
        gap = text[mentions[at - 1].end : mentions[at].start]
        if gap.strip() != ",":
            return
        at -= 1
        yield at
