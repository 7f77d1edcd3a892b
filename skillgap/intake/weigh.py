"""From where and for how long a skill was used to the level that is proposed, with the reason."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, NamedTuple

from skillgap.intake.found import MOST_QUOTES, Found, proofs, unique
from skillgap.intake.months import YEAR, Span, added, day_of
from skillgap.intake.ownwords import Own
from skillgap.person.model import Evidence

Where = Literal[
    "position", "project", "certificate", "listed", "summary", "education", "interest", "learning"
]

LADDER: tuple[tuple[int, str], ...] = (
    (4, "used at work for 6 years or more, in two positions or more"),
    (3, "used at work for 2 years or more"),
    (2, "used at work for less, in a project, certified, or listed as a skill"),
    (1, "named only in education or as an interest, or still being learned"),
)
"""The level proposed by what the text says of a skill; text alone never gives 5."""

LONG, SOME = 6 * YEAR, 2 * YEAR
SEVERAL = 2

_ONLY: dict[Where, tuple[int, str]] = {
    "project": (2, "used in a project"),
    "certificate": (2, "certified"),
    "listed": (2, "listed as a skill"),
    "summary": (2, "named in the summary"),
    "education": (1, "named in education"),
    "learning": (1, "being learned"),
    "interest": (1, "named as an interest"),
}
_ORDER = (
    "position",
    "project",
    "certificate",
    "listed",
    "summary",
    "education",
    "learning",
    "interest",
)
_NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


class Sighting(NamedTuple):
    """One place where a skill is named: where, when, and what is said of it there.

    `post` tells positions apart, `years` are those the person claims ("5 years of Python"), `least`
    is the level that a certificate is known to prove.
    """

    skill: str
    where: Where
    quote: str = ""
    span: Span | None = None
    post: int = -1
    years: float | None = None
    own: Own | None = None
    evidence: tuple[Evidence, ...] = ()
    least: int = 0


def weigh(sightings: Iterable[Sighting]) -> tuple[Found, ...]:
    """A proposal for each skill, in the order in which the skills are first seen."""
    skills: dict[str, list[Sighting]] = {}
    for each in sightings:
        skills.setdefault(each.skill, []).append(each)
    return tuple(_found(skill, seen) for skill, seen in skills.items())


def _found(skill: str, seen: Sequence[Sighting]) -> Found:
    level, why, inferred = proposed(seen)
    return Found(
        skill,
        level,
        inferred,
        why,
        unique(each.quote for each in sorted(seen, key=_telling) if each.quote)[:MOST_QUOTES],
        proofs(proof for each in seen for proof in each.evidence),
        last_used(seen),
    )


def _telling(seen: Sighting) -> int:
    """Places that say more come first: work before lists before interests."""
    return _ORDER.index(seen.where)


def proposed(seen: Sequence[Sighting]) -> tuple[int | None, str, bool]:
    """Level, reason, and whether we inferred it: own numbers first, then own words, then use."""
    own = [each.own for each in seen if each.own]
    number = next((each for each in own if each.number and each.level), None)
    if number:
        return number.level, f"your own number: {number.words}", False
    words = next((each for each in own if each.level), None)
    if words:
        return words.level, f"your own words: {words.words}", True
    proven = max(each.least for each in seen)
    level, why = _by_use(seen)
    if proven > level:
        return proven, "a certificate proves it", True
    if own and all(each.where == "listed" for each in seen):
        return None, f'"{own[0].words}" is not a level we know', True
    return level, why, True


def _by_use(seen: Sequence[Sighting]) -> tuple[int, str]:
    """The level of the ladder, and what it rests on."""
    posts = {each.post for each in seen if each.where == "position"}
    months = added(each.span for each in seen if each.where == "position" and each.span)
    claimed = max((each.years or 0 for each in seen), default=0)
    if claimed * YEAR >= SOME:
        level = 4 if claimed * YEAR >= LONG and len(posts) >= SEVERAL else 3
        return level, f"{claimed:g} years, as you say" + _of_posts(posts)
    if posts:
        level = 2 if months < SOME else 4 if months >= LONG and len(posts) >= SEVERAL else 3
        return level, (duration(months) if months else "used at work") + _of_posts(posts)
    return max(_ONLY[each.where] for each in seen if each.where != "position")


def _of_posts(posts: set[int]) -> str:
    """`, two positions`, or nothing."""
    if not posts:
        return ""
    number = _NUMBER_WORDS[len(posts)] if len(posts) < len(_NUMBER_WORDS) else str(len(posts))
    return f", {number} position{'s' * (len(posts) > 1)}"


def duration(months: int) -> str:
    """`7 months`, `1 year`, `3.5 years`: years are cut to halves."""
    if months < YEAR:
        return f"{months} month{'s' * (months != 1)}"
    years = months * 2 // YEAR / 2
    return f"{years:g} year{'s' * (years != 1)}"


def last_used(seen: Iterable[Sighting]) -> date | None:
    """The first day of the last month in which the skill was used, where that is told."""
    spans = [each.span.last for each in seen if each.span]
    return day_of(max(spans)) if spans else None
