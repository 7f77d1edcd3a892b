"""A CV cut into blocks: its sections, and in those with dates a block for each position."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from skillgap.intake.cv.sections import Section, heading, label, list_heading
from skillgap.intake.months import Dated, Span, lone_date, ranges
from skillgap.intake.reading import BULLET

LONGEST_TITLE, LONGEST_DATED = 80, 140
"""Characters of a line that can be the title of a position, and of one that can carry its dates."""

_WIDEST = 400
_MOST_TITLE_LINES = 2
_MOST_COMMAS = 2
_NO_TOOLS_OF_ITS_OWN = frozenset(("education", "interests", "languages", "publications"))
_YEAR_AT_END = re.compile(r"\d\d\)?\s*\Z")
_DEGREE = re.compile(
    r"\b(?:bachelor|master(?:'s|’s| of| in| degree)|b\.?\s?sc|m\.?\s?sc|b\.?eng|m\.?eng|ph\.?\s?d"
    r"|diplom(?!at)|abitur|ausbildung zu[mr]|umschulung|apprentice|doctora|promotion|licence|degree)\b",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"assistant|researcher|engineer|developer|scientist|analyst|consultant|fellow|postdoc|lecturer"
    r"|intern\b|mitarbeiter|werkstudent|entwickler|ingenieur|ing[ée]nieur|stagiaire|manager|tutor",
    re.IGNORECASE,
)
_SCHOOL = re.compile(r"universit|hochschule|college|school|schule|[ée]cole|lyc[ée]e", re.IGNORECASE)


class Line(NamedTuple):
    """A line and where it begins in the text."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where it ends, without its line break."""
        return self.start + len(self.text)


class Block(NamedTuple):
    """A part of the text about one thing; `number` tells blocks apart, `span` is when it was."""

    section: Section
    start: int
    end: int
    number: int
    span: Span | None = None


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of a text with their offsets."""
    found, at = [], 0
    for line in text.split("\n"):
        found.append(Line(at, line))
        at += len(line) + 1
    return tuple(found)


class Outline(NamedTuple):
    """The lines and blocks of a CV in their order; together the blocks cover the text."""

    lines: tuple[Line, ...]
    blocks: tuple[Block, ...]
    line_starts: tuple[int, ...]
    block_starts: tuple[int, ...]

    def line_at(self, place: int) -> int:
        """The number of the line that a place of the text is in."""
        return last_before(self.line_starts, place)

    def block_at(self, place: int) -> Block:
        """The block that a place of the text is in."""
        return self.blocks[last_before(self.block_starts, place)]


def outline(text: str, today: date) -> Outline:
    """Cut a CV into lines and blocks."""
    lines = lines_of(text)
    dates = _dates(text, lines, today)
    found: list[Block] = []
    for section, part in _sections(lines):
        for start, end, span, what in _dated(section, part, dates):
            found.append(Block(what, start, end, len(found), span))
    starts = tuple(line.start for line in lines)
    return Outline(lines, tuple(found), starts, tuple(block.start for block in found))


def _dates(text: str, lines: Sequence[Line], today: date) -> list[Dated]:
    """Ranges of dates, and single ones at the ends of lines that could be titles."""
    starts = [line.start for line in lines]
    found = {each.start: each for each in ranges(text, today)}
    taken = {last_before(starts, start) for start in found}
    for number, line in enumerate(lines):
        if number in taken or size(line.text) > LONGEST_TITLE or BULLET.match(line.text):
            continue
        alone = lone_date(line.text, today) if _YEAR_AT_END.search(line.text) else None
        if alone:
            start = line.start + alone.start
            found[start] = alone._replace(start=start, end=line.start + alone.end)
    return [found[start] for start in sorted(found)]


def size(text: str) -> int:
    """Characters of a line, a run of white space counted as one."""
    return len(text) if len(text) > _WIDEST else len(" ".join(text.split()))


def last_before(starts: Sequence[int], place: int) -> int:
    """The number of the last start that is not behind a place."""
    return max(0, bisect_right(starts, place) - 1)


def _sections(lines: Sequence[Line]) -> Iterator[tuple[Section, Sequence[Line]]]:
    """Runs of lines under the same heading, the heading with them."""
    marks: list[tuple[int, Section]] = [(0, "top"), *_heads(lines), (len(lines), "other")]
    for (first, section), (last, _) in pairwise(marks):
        if last > first:
            yield section, lines[first:last]


def _heads(lines: Sequence[Line]) -> Iterator[tuple[int, Section]]:
    """The lines that open a section; behind studies and interests a labelled list is one, too.

    Among positions and projects `Tools: …` says what was used there, so it opens nothing.
    """
    section: Section | None = None
    for n, line in enumerate(lines):
        opened = heading(line.text)
        if opened is None and section in _NO_TOOLS_OF_ITS_OWN:
            opened = list_heading(line.text)
        if opened is not None:
            section = opened
            yield n, opened


def _dated(
    section: Section, part: Sequence[Line], dates: Sequence[Dated]
) -> Iterator[tuple[int, int, Span | None, Section]]:
    """The part as it is, or where positions can be in it, cut before each dated title."""
    start, end = part[0].start, part[-1].end
    datable = section in {"top", "experience", "education", "projects"}
    cuts = list(_titles(part, dates)) if datable else []
    first = part[cuts[0][0]].start if cuts else end
    if first > start or not cuts:
        yield start, first, None, section
    for n, (top, bottom, span) in enumerate(cuts):
        finish = part[cuts[n + 1][0]].start if n + 1 < len(cuts) else end
        title = "\n".join(line.text for line in part[top : bottom + 1])
        yield part[top].start, finish, span, _kind(section, title)


def _kind(section: Section, title: str) -> Section:
    """What a dated block is: studies may stand among the positions of a CV."""
    studied = _DEGREE.search(title) and not _WORK.search(title)
    if section == "top":
        school = _SCHOOL.search(title) and not _WORK.search(title)
        return "education" if studied or school else "experience"
    return "education" if section == "experience" and studied else section


def _titles(part: Sequence[Line], dates: Sequence[Dated]) -> Iterator[tuple[int, int, Span]]:
    """The first and the last title line of each dated block, and its months."""
    starts = [line.start for line in part]
    low = bisect_left(dates, starts[0], key=lambda each: each.start)
    high = bisect_left(dates, part[-1].end, key=lambda each: each.start)
    least = 0
    for each in dates[low:high]:
        at = last_before(starts, each.start)
        if at < least or not _carries_dates(part[at], each):
            continue
        first = at
        while first > least and at - first < _MOST_TITLE_LINES and _is_title(part[first - 1].text):
            first -= 1
        least = at + 1
        yield first, min(at + 1, len(part) - 1), each.span


def _carries_dates(line: Line, dated: Dated) -> bool:
    """True where the range dates a block, and is not one inside a sentence."""
    words = line.text.strip()
    if size(words) > LONGEST_DATED or words.endswith((".", ";", ",")):
        return False
    if not BULLET.match(line.text):
        return True
    before = BULLET.sub("", line.text[: dated.start - line.start], count=1).strip(" *_([")
    after = line.text[dated.end - line.start :].strip(" *_)]:")
    return not before or not after


def _is_title(text: str) -> bool:
    """True where a line can be the title above a date, such as an employer."""
    words = text.strip()
    return (
        0 < size(words) <= LONGEST_TITLE
        and not BULLET.match(text)
        and not words.endswith((".", ",", ";", ":"))
        and not words[0].islower()
        and words.count(",") <= _MOST_COMMAS
        and heading(text) is None
        and label(text) is None
    )
