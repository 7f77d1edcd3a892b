"""A single job posting as a target of its own, and how it differs from the market.

Every skill that the posting names counts the same: its share of this one posting is 100 %. What is
required is critical, what is only welcome is nice. Levels are those of the scale for the seniority;
years that stand beside a skill may raise its level.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from skillgap.market.market import Market
from skillgap.market.model import Evidence, Priority, Requirement, Scale, Seniority, Target

ROLE = "posting"
"""The role of a posting's target until it is saved under a name."""

HARDLY = 10
"""Percent of postings; a skill below that share is hardly asked for."""

YEARS_TO_LEVEL = ((5, 4), (3, 3))
"""Years of one skill and the level they stand for at least."""

_WHOLE = Fraction(100)


class PostingSkill(NamedTuple):
    """A skill that a posting names.

    `required` is False where it is only welcome; `negated` is True where the posting says it is not
    asked for. `instead` are the skills that would do as well, `years` the years of it asked for.
    """

    skill: str
    required: bool
    negated: bool
    quotes: tuple[str, ...]
    instead: tuple[str, ...] = ()
    years: float | None = None


class Posting(NamedTuple):
    """A posting, read. `target` is guessed from title and text, `reasons` say from what.

    `seniority` is guessed even where the role could not be. `cut` is True where the text was longer
    than is read.
    """

    title: str
    skills: tuple[PostingSkill, ...]
    not_understood: tuple[str, ...]
    target: str | None
    seniority: Seniority
    reasons: tuple[str, ...]
    cut: bool = False

    @property
    def asked(self) -> tuple[PostingSkill, ...]:
        """The skills it asks for, required or welcome."""
        return tuple(skill for skill in self.skills if not skill.negated)


class Difference(NamedTuple):
    """How a posting differs from a target of the market.

    `missing` are rows of the target that the posting does not name, the heaviest first; `extra` are
    skills it names that the market hardly asks for, each with its share in percent (None: unknown).
    """

    missing: tuple[Requirement, ...]
    extra: tuple[tuple[str, Fraction | None], ...]


def posting_target(posting: Posting, seniority: Seniority, scale: Scale) -> Target:
    """What the posting asks for, as a target; an *any of* row where it offers a choice."""
    rows = (
        _requirement(group, seniority, scale)
        for group in _choices({each.skill: each for each in posting.asked})
    )
    return Target(ROLE, seniority, tuple(rows), basis="postings", postings=1)


def difference(posting: Posting, target: Target, market: Market) -> Difference:
    """What the target asks that the posting does not, and the other way round."""
    named = {each.skill for each in posting.asked}
    missing = (row for row in target.requirements if row.weight and named.isdisjoint(row.skills))
    shares = {skill: row.weight for row in target.requirements for skill in row.skills}
    extra = [
        (skill, share)
        for skill in named
        if (share := shares.get(skill, market.skills[skill].market_share)) is None or share < HARDLY
    ]
    return Difference(
        tuple(sorted(missing, key=lambda row: -row.weight)),
        tuple(sorted(extra, key=lambda each: (-(each[1] or 0), each[0]))),
    )


def level_asked(skill: PostingSkill, seniority: Seniority, scale: Scale) -> int:
    """The level a posting asks for: the scale's for its seniority, or what its years stand for."""
    usual = scale.required[_priority(skill)][seniority]
    by_years = (level for years, level in YEARS_TO_LEVEL if (skill.years or 0) >= years)
    return max(usual, next(by_years, 0))


def _priority(skill: PostingSkill) -> Priority:
    return "critical" if skill.required else "nice"


def _choices(asked: Mapping[str, PostingSkill]) -> Iterable[tuple[PostingSkill, ...]]:
    """Each skill with its alternatives, once; a choice with a skill that is asked for anyway is none."""
    alone = {name for name, skill in asked.items() if not skill.instead}
    seen: set[str] = set()
    for name, skill in asked.items():
        names = [name, *(each for each in skill.instead if each in asked)]
        if name in seen or (skill.instead and not alone.isdisjoint(names)):
            continue
        seen.update(names)
        yield tuple(asked[each] for each in names)


def _requirement(
    group: tuple[PostingSkill, ...], seniority: Seniority, scale: Scale
) -> Requirement:
    """One row; of a choice the firmest and highest counts."""
    firmest = min(group, key=lambda each: not each.required)
    quote = firmest.quotes[0] if firmest.quotes else ""
    evidence = Evidence("measured", "", "", quote, _WHOLE, _WHOLE, 1)
    return Requirement(
        skills=tuple(each.skill for each in group),
        level=max(level_asked(each, seniority, scale) for each in group),
        priority=_priority(firmest),
        basis="postings",
        weight=_WHOLE,
        weight_from="postings",
        share=_WHOLE,
        postings=1,
        disputed=False,
        evidence=(evidence,),
        why=quote,
    )
