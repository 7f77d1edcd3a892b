"""A text cut into passages: the sentences, bullets and headings that decide what a word in it means."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

WRAPPED = 40
"""A line at least this long (characters) may go on in the next one."""

_BULLET = re.compile(
    r"[ \t\u00a0]*(?:[-*+•·▪◦●○■□➢➤►✓✔–—\u2043\uf0b7\x95]|\d{1,2}[.)]|[a-z][.)])[ \t\u00a0]+"
)
_HANGING = re.compile(
    r"(?:[,;/&(]|\b(?:and|or|with|of|in|on|the|a|an|to|for|as|at|by|using|und|oder|mit|von|et|ou|de|avec))\s*\Z"
)
_END = re.compile(r"[.!?…]['\"”)\]]*\s+(?=[^a-z\s])|\s\.\s+|\s[•·▪\x95]\s*")
_SHORTENED = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|incl|inc|approx|min|resp|z\.B|u\.a|ggf|Dr|Mr|Ms|St|vs|Nr|No)|\b[A-Z])\s?\.\s+\Z"
)


class Passage(NamedTuple):
    """A sentence, a bullet or a heading: offsets, the line (from 0) it begins in, its bullet."""

    start: int
    end: int
    line: int
    bullet: bool
    opens: bool
    """True for the first passage of its line."""


def passages(text: str) -> tuple[Passage, ...]:
    """Cut `text` into passages, in order; blank lines and bullets part them, wrapped lines do not."""
    found: list[Passage] = []
    for start, end, line in _paragraphs(text):
        bullet = _BULLET.match(text, start, end)
        begin = bullet.end() if bullet else start
        for number, (one, other) in enumerate(_sentences(text, begin, end)):
            found.append(Passage(one, other, line, bullet is not None, number == 0))
    return tuple(found)


def passage_at(found: Sequence[Passage], place: int) -> int:
    """The number of the passage that holds the character at `place` (or the last before it)."""
    return max(0, bisect_right(found, place, key=lambda passage: passage.start) - 1)


def _paragraphs(text: str) -> list[tuple[int, int, int]]:
    """Lines, put together where one goes on in the next: (start, end, number)."""
    found: list[tuple[int, int, int]] = []
    start = 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        end = start + len(line)
        body = line.strip()
        if body:
            if found and found[-1][1] == start and _goes_on(text, found[-1], start, body):
                found[-1] = (found[-1][0], end, found[-1][2])
            else:
                found.append((start, end, number))
        start = end
    return found


def _goes_on(text: str, last: tuple[int, int, int], start: int, body: str) -> bool:
    """True where the line that begins at `start` continues the one before it."""
    if _BULLET.match(text, start):
        return False
    previous = text[max(last[0], start - 200) : start].rstrip()
    if previous.endswith((".", "!", "?", ":")):
        return False
    if _HANGING.search(previous[-12:]):
        return True
    return body[0].islower() and len(previous[previous.rfind("\n") + 1 :]) >= WRAPPED


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    for match in _END.finditer(text, start, end):
        if match.end() >= end or _SHORTENED.search(
            text, max(start, match.start() - 8), match.end()
        ):
            continue
        found.append((start, match.end()))
        start = match.end()
    if start < end:
        found.append((start, end))
    return found
