"""Find the skills of the catalogue in a text, wherever they stand and however they are written."""

from collections.abc import Mapping
from typing import NamedTuple

from skillgap.intake.tokens import PARTED, Tokens, tokens
from skillgap.intake.vocabulary import Spelling, Vocabulary, vocabulary
from skillgap.market.model import Skill
from skillgap.plaintext import visible

_SHORT = 2


class Mention(NamedTuple):
    """A skill named in a text: `text` is what stands from `start` to `end`."""

    skill: str
    start: int
    end: int
    text: str


class Recogniser:
    """Finds skills in texts; made once from a catalogue."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words

    def find(self, text: str) -> tuple[Mention, ...]:
        """Every mention in the order of the text; they do not overlap, the longest name wins."""
        read = tokens(text)
        found: list[Mention] = []
        at = 0
        while at < len(read.keys):
            hit = self._at(read, at)
            if hit is None:
                at += 1
                continue
            spelling, last = hit
            start, end = read.starts[at], read.ends[last]
            if _plausible(spelling, text[start:end]):
                found.append(Mention(spelling.skill, start, end, text[start:end]))
            at = last + 1
        return tuple(found)

    def _at(self, read: Tokens, first: int) -> tuple[Spelling, int] | None:
        """The longest spelling that begins with this word, and its last word."""
        most = self._words.longest.get(read.keys[first])
        if most is None:
            return None
        key, best = read.keys[first], None
        for last in range(first, first + most + 1):
            spelling = self._words.spellings.get(key)
            if spelling is not None:
                best = (spelling, last)
            if read.joints[last] == PARTED:
                break
            key += read.joints[last] + read.keys[last + 1]
        return best


def recogniser(skills: Mapping[str, Skill]) -> Recogniser:
    """The recogniser of a catalogue's names and aliases."""
    return Recogniser(vocabulary(skills))


def quote(text: str, start: int, end: int, around: int = 60) -> str:
    """One line of the words around `text[start:end]`, cut at words, safe to show."""
    begin, finish = max(0, start - around), min(len(text), end + around)
    while begin > 0 and begin < start and not text[begin - 1].isspace():
        begin += 1
    while finish < len(text) and finish > end and not text[finish].isspace():
        finish -= 1
    before, after = "…" if begin > 0 else "", "…" if finish < len(text) else ""
    return before + visible(text[begin:finish], 2 * around + (end - start) + 40) + after


def _plausible(spelling: Spelling, text: str) -> bool:
    """Very short names count only as they are written in the catalogue."""
    return len(text) > _SHORT or text == spelling.written
