"""Every spelling of every skill, ready to be looked up word by word."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from skillgap.intake.tokens import AMPERSAND, SLASH, SPACE, Tokens, tokens
from skillgap.market.model import Skill

_CAMEL = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z]{2})")


class Spelling(NamedTuple):
    """One way to write a skill: its id and the characters as the catalogue has them."""

    skill: str
    written: str


class Vocabulary(NamedTuple):
    """Folded spellings, and for each first word the most words a spelling has after it."""

    spellings: dict[str, Spelling]
    longest: dict[str, int]


def vocabulary(skills: Mapping[str, Skill]) -> Vocabulary:
    """Collect the names and aliases of all skills; a name wins over another skill's alias."""
    found = Vocabulary({}, {})
    for skill in skills.values():
        _add(found, skill.name, skill.id)
    for skill in skills.values():
        for alias in skill.aliases:
            _add(found, alias, skill.id)
    return found


def joined(words: Tokens, first: int, last: int) -> str:
    """The folded spelling of the words from `first` up to and with `last`."""
    parts = [words.keys[first]]
    for at in range(first, last):
        parts += (words.joints[at], words.keys[at + 1])
    return "".join(parts)


def _add(found: Vocabulary, written: str, skill: str) -> None:
    """Add a spelling and the ways people vary it."""
    spelling = Spelling(skill, written)
    words = tokens(written)
    if not words.keys:
        return
    key = joined(words, 0, len(words.keys) - 1)
    _put(found, key, spelling)
    if "/" in key or "&" in key:
        _put(found, key.replace(SLASH, SPACE).replace(AMPERSAND, SPACE), spelling)
        _put(found, key.replace(AMPERSAND, " and "), spelling)
    elif len(words.keys) > 1:
        _put(found, key.replace(SPACE, ""), spelling)
    elif _CAMEL.search(written):
        _put(found, _CAMEL.sub(" ", written).casefold(), spelling)


def _put(found: Vocabulary, key: str, spelling: Spelling) -> None:
    if found.spellings.setdefault(key, spelling) is not spelling:
        return
    first = re.split("[ /&]", key, maxsplit=1)[0]
    more = sum(key.count(joint) for joint in (SPACE, SLASH, AMPERSAND))
    if more >= found.longest.get(first, 0):
        found.longest[first] = more
