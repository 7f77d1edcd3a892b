"""A job posting: which skills it asks for, how firmly, in which words, and what could not be read."""

from collections.abc import Iterable, Iterator, Sequence

from skillgap.engine.posting import Posting, PostingSkill
from skillgap.intake.context import Sighting
from skillgap.intake.posting.guess import guess
from skillgap.intake.posting.page import Page, page as page_of
from skillgap.intake.posting.readings import Reading, readings
from skillgap.intake.posting.technical import technical
from skillgap.intake.posting.unknown import Places, unknown_names
from skillgap.intake.recognise import Recogniser, quote
from skillgap.market.market import Market

LIMIT = 200_000
"""Characters of a posting that are read; what follows is left alone."""

QUOTES = 3
"""The most places that are quoted for one skill."""


def read_posting(text: str, market: Market, reader: Recogniser) -> Posting:
    """Read a posting; of a text longer than `LIMIT` characters, the beginning."""
    page = page_of(text[:LIMIT])
    judged = reader.judged(page.text, page.passages)
    meant = technical(page, [seen for seen, is_meant in judged if is_meant], market.skills)
    skills = tuple(_skills(page, readings(page, meant, market.skills)))
    guessed = guess(page, {each.skill for each in skills if not each.negated}, market)
    known = _places(seen for seen in meant if seen.spelling.kind == "technical")
    return Posting(
        page.title,
        skills,
        unknown_names(page, known, _places(seen for seen, _ in judged)),
        guessed.target,
        guessed.seniority,
        guessed.reasons,
        cut=len(text) > LIMIT,
    )


def _places(sighted: Iterable[Sighting]) -> Places:
    return [(seen.start, seen.end) for seen in sighted]


def _skills(page: Page, every: Iterable[Reading]) -> Iterator[PostingSkill]:
    """One entry a skill, in the order of the text; the firmest mention decides."""
    by_skill: dict[str, list[Reading]] = {}
    for reading in every:
        by_skill.setdefault(reading.mention.skill, []).append(reading)
    for skill, found in by_skill.items():
        asking = [each for each in found if not each.negated]
        telling = sorted(asking or found, key=lambda each: (not each.required, each.years is None))
        alone = any(not each.instead for each in asking)
        years = [each.years for each in asking if each.years is not None]
        yield PostingSkill(
            skill,
            required=any(each.required for each in asking),
            negated=not asking,
            quotes=_quotes(page, telling),
            instead=() if alone or not asking else asking[0].instead,
            years=max(years, default=None),
        )


def _quotes(page: Page, every: Sequence[Reading]) -> tuple[str, ...]:
    """The words around the first few mentions, each wording once."""
    return tuple(dict.fromkeys(_quote(page, each) for each in every[:QUOTES]))


def _quote(page: Page, reading: Reading) -> str:
    """The words around a mention, from its own passage."""
    mention = reading.mention
    start, end = page.sentence(mention.start)
    return quote(page.text[start:end].rstrip(), mention.start - start, mention.end - start)
