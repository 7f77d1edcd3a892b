"""Every spelling of every skill, ready to be looked up word by word."""

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple

from skillgap.intake.tokens import AMPERSAND, HYPHEN, PARTED, SLASH, SPACE, Tokens, tokens
from skillgap.market.model import Skill

Kind = Literal["technical", "practice", "domain"]

_SIMPLE = re.compile(r"[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*")
_CAMEL = re.compile(r"(?<=[A-Za-z][a-z]{2})(?=[A-Z][A-Za-z])")
_ENDS = re.compile(r"[ /&]")


class Spelling(NamedTuple):
    """One way to write a skill: its id, the characters as the catalogue has them, and its kind."""

    skill: str
    written: str
    kind: Kind


class Vocabulary(NamedTuple):
    """Folded spellings, and for each first word the most words a spelling has after it."""

    spellings: dict[str, Spelling]
    longest: dict[str, int]


def vocabulary(skills: Mapping[str, Skill]) -> Vocabulary:
    """Collect the names and aliases of all skills; a name wins over another skill's alias."""
    found = Vocabulary({}, {})
    kinds = {skill.id: kind(skill) for skill in skills.values()}
    for skill in skills.values():
        _add(found, Spelling(skill.id, skill.name, kinds[skill.id]))
    for skill in skills.values():
        for alias in skill.aliases:
            _add(found, Spelling(skill.id, alias, kinds[skill.id]))
    return found


def kind(skill: Skill) -> Kind:
    """A practice, an industry to know from inside (its name says *domain*), or something technical."""
    if skill.effort == "practice":
        return "practice"
    return "domain" if skill.name.endswith("domain") else "technical"


def longest_at(found: Vocabulary, read: Tokens, first: int) -> tuple[Spelling, int] | None:
    """The longest spelling that begins with word number `first`, and the number of its last word.

    Words joined by a hyphen may also be one word of the catalogue: No-SQL, Type-Script.
    """
    best = _walk(found, read, first, first, read.keys[first])
    if best is None and read.joints[first] == HYPHEN:
        return _walk(found, read, first, first + 1, read.keys[first] + read.keys[first + 1])
    return best


def words_of(found: Vocabulary) -> frozenset[str]:
    """Every single word of every spelling."""
    return frozenset(word for key in found.spellings for word in _ENDS.split(key))


def _walk(
    found: Vocabulary, read: Tokens, first: int, last: int, key: str
) -> tuple[Spelling, int] | None:
    """Go on from `key`, which ends with word number `last`, as far as a spelling may reach."""
    more = found.longest.get(key)
    if more is None:
        return None
    best = None
    for at in range(last, min(last + more + 1, len(read.keys))):
        spelling = found.spellings.get(key) or _inflected(found, key, at - first)
        if spelling is not None:
            best = (spelling, at)
        joint = read.joints[at]
        if joint == PARTED:
            break
        key += (joint if joint in {SLASH, AMPERSAND} else SPACE) + read.keys[at + 1]
    return best


def _inflected(found: Vocabulary, key: str, more: int) -> Spelling | None:
    """The spelling of several words that differs only in a plural s."""
    if not more:
        return None
    return found.spellings.get(key[:-1] if key[-1] == "s" else f"{key}s")


def _add(found: Vocabulary, spelling: Spelling) -> None:
    """Add a spelling and the ways people vary it."""
    written = spelling.written
    key = _key(written)
    if not key:
        return
    _put(found, key, spelling)
    if SPACE in key:
        _put(found, key.replace(SPACE, ""), spelling)
    elif not written.islower():
        _add_variants(found, key, spelling)
    if SLASH in key or AMPERSAND in key:
        _put(found, key.replace(SLASH, SPACE).replace(AMPERSAND, SPACE), spelling)
        _put(found, key.replace(AMPERSAND, " and "), spelling)


def _add_variants(found: Vocabulary, key: str, spelling: Spelling) -> None:
    """Of a single word with capitals: its halves (`Tensor Flow`), an acronym's plural (`LLMs`)."""
    written = spelling.written
    if written.isupper() and len(key) > 1:
        _put(found, f"{key}s", spelling)
    elif _CAMEL.search(written):
        _put(found, _CAMEL.sub(" ", written).casefold(), spelling)


def _key(written: str) -> str:
    """A name as it is looked up: folded words between single signs."""
    if _SIMPLE.fullmatch(written):
        return written.casefold().replace("-", SPACE)
    read = tokens(written)
    parts = [
        key + (joint if joint in {SLASH, AMPERSAND, PARTED} else SPACE)
        for key, joint in zip(read.keys, read.joints, strict=True)
    ]
    return "".join(parts)


def _put(found: Vocabulary, key: str, spelling: Spelling) -> None:
    """Keep a spelling that no other has taken, and how far it reaches from its first word."""
    if found.spellings.setdefault(key, spelling) is not spelling:
        return
    if key.isalnum():
        found.longest.setdefault(key, 0)
        return
    words = _ENDS.split(key)
    if len(words) > found.longest.get(words[0], 0):
        found.longest[words[0]] = len(words) - 1
