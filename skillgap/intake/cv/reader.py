"""A CV read: which skills, how much of each, how many years, and whose it is."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from skillgap.intake.credentials import Credentials
from skillgap.intake.cv.blocks import Block, Line, Outline, outline
from skillgap.intake.cv.employers import in_employer
from skillgap.intake.cv.listed import not_understood, plainly_listed
from skillgap.intake.cv.person_name import person_name
from skillgap.intake.cv.remarks import MOST_YEARS, Remark, rating_line, remarks
from skillgap.intake.cv.sections import Section
from skillgap.intake.found import Intake, unique
from skillgap.intake.months import YEAR, added
from skillgap.intake.ownwords import Own
from skillgap.intake.reading import Reading, quoted
from skillgap.intake.recognise import Mention
from skillgap.intake.weigh import Sighting, Where, weigh

_WHERE: dict[Section, Where] = {
    "top": "summary",
    "summary": "summary",
    "experience": "position",
    "education": "education",
    "skills": "listed",
    "projects": "project",
    "certificates": "certificate",
    "languages": "listed",
    "interests": "interest",
    "publications": "project",
    "other": "summary",
}
_RATED = frozenset(("top", "summary", "skills", "languages", "other"))
"""Sections in which people rate themselves; elsewhere "advanced" is about something else."""

_YEARS = re.compile(
    r"(?<!\d)(\d{1,2})\s?\+?\s(?:years?|yrs?|jahren?|ans)['’]?\s+(?:of\s+|d['’])?(?:[\w-]+\s+){0,4}?"
    r"(?:experience|(?:berufs)?erfahrung|exp[ée]rience)",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:candidate|expected|anticipated|pursuing|in progress|ongoing|present|student|dropped|not completed"
    r"|abgebrochen|laufend|voraussichtlich|heute|en cours|pr[ée]vu)\b",
    re.IGNORECASE,
)


def read_cv(text: str, reading: Reading, notes: tuple[str, ...] = ()) -> Intake:
    """What a CV says of a person."""
    page = outline(text, reading.today)
    listed = [line for line in page.lines if page.block_at(line.start).section == "skills"]
    mentions = tuple(each for each in reading.find(text) if not in_employer(page, each))
    mentions = tuple(
        sorted((*mentions, *plainly_listed(listed, mentions, reading.named)), key=_start)
    )
    credentials = _credentials(page, reading)
    top = [line.text for line in page.lines[:40]]
    return Intake(
        weigh((*_sightings(text, page, mentions), *_proven(credentials, reading))),
        not_understood(listed, mentions),
        notes,
        person_name(top, lambda words: bool(reading.find(words))),
        _years(text, page.blocks),
        credentials,
    )


def _sightings(text: str, page: Outline, mentions: Sequence[Mention]) -> Iterator[Sighting]:
    """Every mention with its block and what its line says of it."""
    ratings = _rating_lines(page)
    for number, group in groupby(mentions, lambda mention: page.line_at(mention.start)):
        line, here = page.lines[number], tuple(group)
        for mention, remark in zip(here, _remarks(line, here), strict=True):
            block = page.block_at(mention.start)
            yield _sighting(text, mention, block, remark, ratings.get(number))


def _remarks(line: Line, mentions: Sequence[Mention]) -> tuple[Remark, ...]:
    moved = [
        mention._replace(start=mention.start - line.start, end=mention.end - line.start)
        for mention in mentions
    ]
    return remarks(line.text, moved)


def _sighting(
    text: str, mention: Mention, block: Block, remark: Remark, above: Own | None
) -> Sighting:
    rated = block.section in _RATED
    where: Where = "learning" if remark.learning else _WHERE[block.section]
    return Sighting(
        mention.skill,
        where,
        quoted(text, mention),
        block.span if where in {"position", "project"} else None,
        block.number,
        remark.years if rated else None,
        (remark.own or above) if rated and not remark.learning else None,
    )


def _rating_lines(page: Outline) -> dict[int, Own]:
    """For lines below a line such as `Advanced:`, that rating, until a blank line ends it."""
    found: dict[int, Own] = {}
    above: Own | None = None
    for number, line in enumerate(page.lines):
        if not line.text.strip() or page.block_at(line.start).section not in _RATED:
            above = None
            continue
        own = rating_line(line.text)
        above = own or above
        if above and not own:
            found[number] = above
    return found


def _credentials(page: Outline, reading: Reading) -> tuple[str, ...]:
    """Degrees and certificates named where a CV lists them, but not those still to come."""
    known = Credentials(reading.market.credentials)
    found: list[str] = []
    for line in page.lines:
        listed = page.block_at(line.start).section in {"education", "certificates"}
        if listed and not _TO_COME.search(line.text):
            found += known.find(line.text)
    return unique(found)


def _proven(credentials: Sequence[str], reading: Reading) -> Iterator[Sighting]:
    """What the credentials are known to prove."""
    for credential in credentials:
        held = reading.market.credentials[credential]
        for skill, level in held.proves:
            yield Sighting(skill, "certificate", held.name, least=level)


def _years(text: str, parts: Sequence[Block]) -> float | None:
    """Years of work: of the positions added up, else as the summary claims them."""
    months = added(each.span for each in parts if each.section == "experience" and each.span)
    if months:
        return months * 2 // YEAR / 2
    claimed = [int(match[1]) for match in _YEARS.finditer(text)]
    return float(max(claimed)) if claimed and max(claimed) <= MOST_YEARS else None


def _start(mention: Mention) -> int:
    return mention.start
