"""Find the skills of the catalogue in a text, wherever they stand and however they are written."""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from skillgap.intake.context import Scene, Sighting, believed
from skillgap.intake.passages import Passage
from skillgap.intake.tokens import BROKEN, HYPHEN, Tokens, mended, tokens
from skillgap.intake.vocabulary import Vocabulary, longest_at, vocabulary, words_of
from skillgap.market.model import Skill
from skillgap.plaintext import visible

MOST = 10_000
"""The most names that are looked at in one text."""


class Mention(NamedTuple):
    """A skill named in a text: `text` is what stands from `start` to `end`."""

    skill: str
    start: int
    end: int
    text: str


class Recogniser:
    """Finds skills in texts; made once from a catalogue."""

    def __init__(self, skills: Mapping[str, Skill]) -> None:
        self._skills = skills

    @cached_property
    def _names(self) -> Vocabulary:
        return vocabulary(self._skills)

    @cached_property
    def _words(self) -> frozenset[str]:
        return words_of(self._names)

    def find(self, text: str) -> tuple[Mention, ...]:
        """Every mention in the order of the text; they do not overlap, the longest name wins."""
        return tuple(
            Mention(seen.spelling.skill, seen.start, seen.end, text[seen.start : seen.end])
            for seen, meant in self.judged(text)
            if meant
        )

    def judged(
        self, text: str, cut: tuple[Passage, ...] | None = None
    ) -> list[tuple[Sighting, bool]]:
        """Every name in the text, and whether it is meant; `cut` are its passages, if at hand."""
        read = tokens(text)
        if BROKEN in read.joints:
            read = mended(read, self._words)
        scene = Scene(text, self._sighted(read), cut)
        return list(zip(scene.sighted, believed(scene), strict=True))

    def _sighted(self, read: Tokens) -> list[Sighting]:
        found: list[Sighting] = []
        begins = self._names.longest
        at = 0
        while at < len(read.keys) and len(found) < MOST:
            possible = read.keys[at] in begins or read.joints[at] == HYPHEN
            hit = longest_at(self._names, read, at) if possible else None
            if hit is None:
                at += 1
                continue
            spelling, last = hit
            found.append(Sighting(spelling, at, last, read.starts[at], read.ends[last]))
            at = last + 1
        return found


def recogniser(skills: Mapping[str, Skill]) -> Recogniser:
    """The recogniser of a catalogue's names and aliases, which are read at the first `find`."""
    return Recogniser(skills)


def quote(text: str, start: int, end: int, around: int = 60) -> str:
    """One line of the words around `text[start:end]`, cut at words, safe to show."""
    begin, finish = max(0, start - around), min(len(text), end + around)
    while 0 < begin < start and not text[begin - 1].isspace():
        begin += 1
    while end < finish < len(text) and not text[finish].isspace():
        finish -= 1
    before, after = "…" if begin > 0 else "", "…" if finish < len(text) else ""
    return before + visible(text[begin:finish], 2 * around + (end - start) + 40) + after
