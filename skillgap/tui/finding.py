"""Find skills while a person types: by id, name or alias, however it is spelled."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from textual.fuzzy import FuzzySearch

from skillgap.market.lookup import folded
from skillgap.market.model import Skill

MOST = 40
LONGEST = 24
"""Characters of what was typed that are looked for; more only slow down the fuzzy search."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A skill that was found, and the alias by which it was, if its name does not show why."""

    skill: str
    alias: str = ""


@dataclass(frozen=True, slots=True)
class _Word:
    """One way to write a skill; `rank` 0 for its id and name, 1 for an alias."""

    folded: str
    text: str
    skill: str
    rank: int


class Finder:
    """All spellings of some skills, ready to be searched."""

    def __init__(self, skills: Mapping[str, Skill], among: Iterable[str] | None = None) -> None:
        names = skills if among is None else [name for name in among if name in skills]
        self._words = [word for name in names for word in _words(skills[name])]
        self._fuzzy = FuzzySearch()

    def find(self, text: str) -> list[Hit]:
        """The skills that match, best first: as written, else nearly so, else its letters in order."""
        query = folded(text)[:LONGEST]
        if not query:
            return []
        return self._literal(query) or self._near(query) or self._scattered(query)

    def _literal(self, query: str) -> list[Hit]:
        ranked = []
        for place, word in enumerate(self._words):
            at = word.folded.find(query)
            if at >= 0:
                kind = 0 if word.folded == query else 1 if at == 0 else 2
                ranked.append((kind, word.rank, len(word.folded), place, word))
        return _best(word for *_, word in sorted(ranked, key=lambda each: each[:4]))

    def _scattered(self, query: str) -> list[Hit]:
        scored = []
        for place, word in enumerate(self._words):
            score = self._fuzzy.match(query, word.folded)[0]
            if score > 0:
                scored.append((-score / (len(word.folded) + 4), place, word))
        return _best(word for *_, word in sorted(scored, key=lambda each: each[:2]))

    def _near(self, query: str) -> list[Hit]:
        near = get_close_matches(query, {word.folded for word in self._words}, n=6, cutoff=0.72)
        return _best(word for text in near for word in self._words if word.folded == text)


def _words(skill: Skill) -> list[_Word]:
    own = [_Word(folded(text), text, skill.id, 0) for text in (skill.name, skill.id)]
    return own + [_Word(folded(alias)[:60], alias, skill.id, 1) for alias in skill.aliases]


def _best(words: Iterable[_Word]) -> list[Hit]:
    """The skills of these words, each once; the alias is told unless the name says as much."""
    best: dict[str, _Word] = {}
    named: set[str] = set()
    for word in words:
        best.setdefault(word.skill, word)
        if not word.rank:
            named.add(word.skill)
    return [Hit(skill, word.text if skill not in named else "") for skill, word in best.items()][
        :MOST
    ]
