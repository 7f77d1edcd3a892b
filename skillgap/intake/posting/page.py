"""A posting cut up: its text, its passages, the parts they belong to, and its title."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from skillgap.intake.passages import Passage, passage_at, passages
from skillgap.intake.posting.cleaning import readable
from skillgap.intake.posting.parts import Part, Zone, part_at, part_of, zones
from skillgap.intake.tokens import lowered
from skillgap.plaintext import visible

LONGEST_TITLE = 120
"""Characters; a longer first line is no title."""

_LOOKED_AT = 6
_LABEL = re.compile(
    r"\s*(?:#+\s*)?(?:(?:job\s*)?title|position|role|stelle|poste|job)\s*:\s*", re.IGNORECASE
)
_SYMBOLS = re.compile(r"[^\w\s\"'(<\[.#+]+\s*")


class Page(NamedTuple):
    """A posting, ready to be read. `low` is the text in small letters, `parts` where each begins."""

    title: str
    text: str
    low: str
    passages: tuple[Passage, ...]
    parts: tuple[Zone, ...]

    def passage(self, place: int) -> Passage:
        """The passage that holds the character at `place`."""
        return self.passages[passage_at(self.passages, place)]

    def part(self, place: int) -> Part:
        """The part of the posting that it belongs to."""
        return part_at(self.parts, place)

    def sentence(self, place: int) -> tuple[int, int]:
        """The passage that holds the character at `place`, without the sign of a list before it."""
        start, end = self.passage(place)[:2]
        symbols = _SYMBOLS.match(self.text, start, place)
        return symbols.end() if symbols else start, end


def page(text: str) -> Page:
    """Clean a text and cut it up."""
    clean = readable(text)
    found = passages(clean)
    return Page(_title(clean, found), clean, lowered(clean), found, zones(clean, found))


def _title(text: str, found: Sequence[Passage]) -> str:
    """The first line that is no heading, which names the job; else the first sentence, if it is one."""
    starts = [p.start for p in found if p.opens and not (p.bullet and p.line)][:_LOOKED_AT]
    lines = [text[start : start + 1000].split("\n", 1)[0] for start in starts]
    heads = [_LABEL.sub("", line, count=1).strip(" #*_") for line in lines]
    named = (
        head
        for number, head in enumerate(heads)
        if len(head) <= LONGEST_TITLE
        and not _is_heading(head)
        and not (number and _SYMBOLS.match(head))
    )
    first = heads[0] if heads and part_of(heads[0]) is None else ""
    return visible(next(named, first), LONGEST_TITLE)


def _is_heading(line: str) -> bool:
    """True for the heading of a part (`About the job`), and for a sentence."""
    words = _SYMBOLS.sub("", line, count=1) if _SYMBOLS.match(line) else line
    return part_of(words) is not None or words.endswith((".", "!", "?")) or not words
