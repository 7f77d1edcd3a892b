"""Items of a CV's skill lists that the catalogue does not know: shown, never guessed at."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from skillgap.intake.cv.blocks import Line
from skillgap.intake.cv.remarks import rating_line
from skillgap.intake.cv.sections import heading, label
from skillgap.intake.ownwords import CELLS, EMPTY_CELLS
from skillgap.intake.reading import BULLET
from skillgap.intake.recognise import Mention
from skillgap.plaintext import visible

MOST = 40
LONGEST, MOST_WORDS = 40, 4

_PARTS = re.compile(r"[,;|•·\t]| {2,}|\s[–—/]\s|\.\s|\.$")
_BRACKETS = re.compile(r"\([^()]*\)")
_ITEM = re.compile(
    rf"[\s*_`]*([^\s:(*_`{CELLS}{EMPTY_CELLS}][^:(*_`{CELLS}{EMPTY_CELLS}\n]{{0,30}}?)(?=\s*[:(*_`{CELLS}{EMPTY_CELLS}]|\s*$)"
)
_LETTERS = re.compile(r"[^\W\d_]{2}|^[A-Z]$")
_PROSE = re.compile(
    r"\b(?:of|in|with|for|to|the|using|etc|years?|experience|knowledge|skills?|level|und|mit|von|de|des"
    r"|english|german|french|spanish|italian|chinese|dutch|native|fluent|englisch|deutsch|franz[öo]sisch"
    r"|spanisch|anglais|fran[çc]ais|allemand|espagnol|muttersprache|langue|basic|basics|advanced|expert"
    r"|intermediate|proficient|beginner|others?|various|several|tools|programming)\b",
    re.IGNORECASE,
)


def not_understood(lines: Sequence[Line], mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The short items of these lines in which no skill was found."""
    found: dict[str, str] = {}
    for _, item in _unmentioned(lines, mentions):
        _keep(found, item)
    return tuple(found.values())[:MOST]


def plainly_listed(
    lines: Sequence[Line], mentions: Sequence[Mention], named: Callable[[str], str | None]
) -> tuple[Mention, ...]:
    """Skills with doubtful names, such as R and Go, that are an item of a skill list by themselves."""
    found = []
    for start, item in _unmentioned(lines, mentions):
        match = _ITEM.match(item)
        skill = named(match[1]) if match else None
        if match and skill:
            found.append(Mention(skill, start + match.start(1), start + match.end(1), match[1]))
    return tuple(found)


def _unmentioned(lines: Sequence[Line], mentions: Sequence[Mention]) -> Iterator[tuple[int, str]]:
    """The items of these lines in which no skill is mentioned, with their offsets."""
    ends = [mention.end for mention in mentions]
    for start, item in (each for line in lines if not heading(line.text) for each in _items(line)):
        behind = bisect_right(ends, start)
        if behind == len(ends) or mentions[behind].start >= start + len(item):
            yield start, item


def _items(line: Line) -> Iterator[tuple[int, str]]:
    """The items of a line with their offsets, without bullet and label."""
    bullet = BULLET.match(line.text)
    at = bullet.end() if bullet else 0
    named = label(line.text[at:])
    at += named.end if named else 0
    for match in _PARTS.finditer(line.text, at):
        yield line.start + at, line.text[at : match.start()]
        at = match.end()
    yield line.start + at, line.text[at:]


def _keep(found: dict[str, str], item: str) -> None:
    words = _BRACKETS.sub("", item).strip(" \t*_`:.()[]\"'“”")
    short = 0 < len(words) <= LONGEST and len(words.split()) <= MOST_WORDS
    if short and _LETTERS.search(words) and not _PROSE.search(words) and not rating_line(words):
        found.setdefault(words.casefold(), visible(words))
