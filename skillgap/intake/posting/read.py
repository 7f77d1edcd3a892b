"""A job posting: which skills it asks for, how firmly, in which words, and what could not be read."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from skillgap.engine.posting import Posting, PostingSkill
from skillgap.intake.context import LISTED, Sighting
from skillgap.intake.negation import REACH, SAYS_NO, negated
from skillgap.intake.passages import Passage, passage_at, passages
from skillgap.intake.posting.asking import Cues, asked, cues_of
from skillgap.intake.posting.cleaning import readable
from skillgap.intake.posting.guess import guess
from skillgap.intake.posting.parts import Zone, part_at, zones
from skillgap.intake.posting.technical import technical
from skillgap.intake.posting.unknown import unknown_names
from skillgap.intake.posting.years import years_before
from skillgap.intake.recognise import Mention, Recogniser, quote
from skillgap.intake.tokens import lowered
from skillgap.market.market import Market
from skillgap.market.model import Skill
from skillgap.plaintext import visible

LIMIT = 200_000
"""Characters of a posting that are read; what follows is left alone."""

DECIDING = 20
"""The mentions of one skill that are looked at; later ones add nothing."""

QUOTES = 3
"""The most places that are quoted for one skill."""

_LABEL = re.compile(
    r"\s*(?:#+\s*)?(?:(?:job\s*)?title|position|role|stelle|poste|job)\s*:\s*", re.IGNORECASE
)
_EITHER = re.compile(r"\b(?:or|oder|ou)\b|/", re.IGNORECASE)
_TITLE = 120


class _Reading(NamedTuple):
    """One mention with what its place says."""

    mention: Mention
    required: bool
    negated: bool
    years: float | None
    either: tuple[str, ...]


def read_posting(text: str, market: Market, reader: Recogniser) -> Posting:
    """Read a posting; of a text longer than `LIMIT` characters, the beginning."""
    clean = readable(text[:LIMIT])
    found = passages(clean)
    parts = zones(clean, found)
    title = _title(clean, found)
    judged = reader.judged(clean, found)
    meant = _asking(title, parts, [seen for seen, is_meant in judged if is_meant], market)
    mentions = [Mention(s.spelling.skill, s.start, s.end, clean[s.start : s.end]) for s in meant]
    skills = tuple(_skills(clean, found, _readings(clean, found, parts, mentions, market.skills)))
    guessed = guess(title, clean, {each.skill for each in skills if not each.negated}, market)
    unknown = unknown_names(
        clean,
        found,
        parts,
        _places(s for s in meant if s.spelling.kind == "technical"),
        _places(s for s, _ in judged),
    )
    return Posting(
        title,
        skills,
        unknown,
        guessed.target,
        guessed.seniority,
        guessed.reasons,
        cut=len(text) > LIMIT,
    )


def _title(text: str, found: Sequence[Passage]) -> str:
    """The first line, which names the job."""
    if not found:
        return ""
    line = text[found[0].start : found[0].start + 1000].split("\n", 1)[0]
    return visible(_LABEL.sub("", line, count=1).strip(" #*_"), _TITLE)


def _asking(
    title: str, parts: Sequence[Zone], meant: Sequence[Sighting], market: Market
) -> list[Sighting]:
    """What the posting asks for: habits and industries only outside what it says of itself."""
    return [
        seen
        for seen in technical(title, meant, market.skills)
        if seen.spelling.kind == "technical" or part_at(parts, seen.start) not in {"offer", "about"}
    ]


def _places(sighted: Iterator[Sighting]) -> list[tuple[int, int]]:
    return [(seen.start, seen.end) for seen in sighted]


def _readings(
    text: str,
    found: Sequence[Passage],
    parts: Sequence[Zone],
    mentions: Sequence[Mention],
    skills: Mapping[str, Skill],
) -> list[_Reading]:
    """Each mention with its passage's cues, its heading and its neighbours."""
    readings = []
    times: Counter[str] = Counter()
    sentences: dict[int, Cues] = {}
    low = lowered(text)
    denials = [each.start() for each in SAYS_NO.finditer(low)]
    for mention, either in zip(mentions, _either(text, mentions, skills), strict=True):
        times[mention.skill] += 1
        if times[mention.skill] > DECIDING:
            continue
        at = passage_at(found, mention.start)
        passage = found[at]
        if at not in sentences:
            sentences[at] = cues_of(low, passage)
        part = part_at(parts, mention.start)
        says = asked(text, passage, sentences[at], mention)
        readings.append(
            _Reading(
                mention,
                required=says == "required"
                if says
                else part not in {"preferred", "offer", "about"},
                negated=part == "unneeded"
                or (_near(denials, passage, mention) and negated(text, mention)),
                years=years_before(text, passage.start, mention.start),
                either=either,
            )
        )
    return readings


def _near(denials: Sequence[int], passage: Passage, mention: Mention) -> bool:
    """True where a denial stands in the same passage, close enough to speak of a mention."""
    at = bisect_left(denials, max(passage.start, mention.start - REACH))
    return at < len(denials) and denials[at] < min(passage.end, mention.end + REACH)


def _either(
    text: str, mentions: Sequence[Mention], skills: Mapping[str, Skill]
) -> list[tuple[str, ...]]:
    """For each mention the skills named as its alternatives: `PyTorch, JAX or TensorFlow`."""
    groups = [{mention.skill: None} for mention in mentions]
    for at in range(1, len(mentions)):
        gap = text[mentions[at - 1].end : mentions[at].start]
        if len(gap) > _TITLE or not LISTED.fullmatch(gap) or not _EITHER.search(gap):
            continue
        groups[at - 1].update(groups[at])
        groups[at] = groups[at - 1]
        for before in _listed_before(text, mentions, at - 1, skills):
            groups[before].update(groups[at])
            groups[at].update(groups[before])
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


def _skills(
    text: str, found: Sequence[Passage], readings: Sequence[_Reading]
) -> Iterator[PostingSkill]:
    """One entry a skill, in the order of the text; the firmest mention decides."""
    by_skill: dict[str, list[_Reading]] = {}
    for reading in readings:
        by_skill.setdefault(reading.mention.skill, []).append(reading)
    for skill, every in by_skill.items():
        asking = [each for each in every if not each.negated]
        telling = sorted(asking or every, key=lambda each: not each.required)
        alone = any(not each.either for each in asking)
        years = [each.years for each in asking if each.years is not None]
        yield PostingSkill(
            skill,
            required=any(each.required for each in asking),
            negated=not asking,
            quotes=_quotes(text, found, telling),
            instead=() if alone or not asking else asking[0].either,
            years=max(years, default=None),
        )


def _quotes(text: str, found: Sequence[Passage], readings: Sequence[_Reading]) -> tuple[str, ...]:
    """The words around the first few mentions, each wording once."""
    return tuple(dict.fromkeys(_quote(text, found, each.mention) for each in readings[:QUOTES]))


def _quote(text: str, found: Sequence[Passage], mention: Mention) -> str:
    """The words around a mention, from its own passage."""
    start, end = found[passage_at(found, mention.start)][:2]
    return quote(text[start:end].rstrip(), mention.start - start, mention.end - start)
