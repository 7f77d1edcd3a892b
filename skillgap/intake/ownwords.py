"""A person's own rating of a skill, in words or numbers, as a level from 1 to 5.

The table is ours: nobody's "advanced" is anybody else's. What is not in it stays unrated. Words never
give level 5, which is for those who set the standard that others follow.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from skillgap.plaintext import visible

OWN_WORDS: Mapping[int, tuple[str, ...]] = {
    1: (
        *("beginner", "novice", "basic", "basics", "basic knowledge", "elementary", "entry level"),
        *(
            "fundamental",
            "fundamentals",
            "familiar",
            "familiarity",
            "exposure",
            "limited",
            "learning",
        ),
        *("grundkenntnisse", "grundlagen", "basiskenntnisse", "anfänger", "einsteiger"),
        *("débutant", "débutante", "notions", "bases", "básico", "principiante"),
    ),
    2: (
        *("intermediate", "working knowledge", "practical", "comfortable", "good", "medium"),
        *(
            "moderate",
            "average",
            "competent",
            "conversant",
            "gut",
            "gute",
            "gute kenntnisse",
            "mittel",
        ),
        *("intermédiaire", "bon", "bonne", "bonnes connaissances", "intermedio"),
    ),
    3: (
        *("advanced", "proficient", "proficiency", "strong", "skilled", "experienced", "fluent"),
        *("very good", "extensive", "in-depth", "professional", "upper intermediate", "excellent"),
        *(
            "sehr gut",
            "sehr gute",
            "sehr gute kenntnisse",
            "fortgeschritten",
            "fundierte",
            "versiert",
        ),
        *("avancé", "avancée", "confirmé", "maîtrise", "très bon", "très bonne", "avanzado"),
    ),
    4: (
        "expert",
        "expertise",
        "expert level",
        "master",
        "mastery",
        "specialist",
        "experte",
        "expertin",
    ),
}
"""Words people rate themselves with, by the level they are taken for."""

CELLS = "●★■▰◆⬤✦█▮▪"
EMPTY_CELLS = "○☆□▱◇◯✧░▯▫"

_LEVELS = {word: level for level, words in OWN_WORDS.items() for word in words}
_LONGEST_FIRST = sorted(_LEVELS, key=len, reverse=True)
WORD = "|".join(re.escape(word) for word in _LONGEST_FIRST)
"""A regular expression for any of the words; ignore case."""

_ANY = re.compile(rf"(?<![\w-])(?:{WORD})(?![\w-])", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not?|non|never|without|kein\w*|nicht|ohne|pas|sans)\b", re.IGNORECASE)
_OF = re.compile(
    r"(\d{1,3}(?:[.,]\d)?)\s?(?:/|out of|of|von|sur)\s?(5|10|100)(?!\d)", re.IGNORECASE
)
_PERCENT = re.compile(r"(\d{1,3})\s?%")
_CELLS = re.compile(rf"([{CELLS}]{{0,10}})([{EMPTY_CELLS}]{{0,10}})")
_NUMBER = re.compile(r"\s*(\d{1,3}(?:[.,]\d)?)\s*\Z")
_TOP, _TEN, _HUNDRED = 5, 10, 100
_FEWEST_CELLS = 3


class Own(NamedTuple):
    """A rating as it was written, its level (None: not in the table), and whether it is a number."""

    words: str
    level: int | None
    number: bool = False


def own_rating(text: str) -> Own | None:
    """What a person's own rating means; None where there is no text."""
    said = visible(text, 60)
    if not said:
        return None
    level = _of_number(text)
    if level is not None:
        return Own(said, level, number=True)
    return Own(said, _of_words(text))


def _of_words(text: str) -> int | None:
    """The level of the words; of several the lowest, and none where they are denied."""
    if _NOT.search(text):
        return None
    exact = _LEVELS.get(text.strip().casefold())
    found = [_LEVELS[match.casefold()] for match in _ANY.findall(text)]
    return exact or min(found, default=None)


def _of_number(text: str) -> int | None:
    """The level of `4/5`, `80 %`, `●●●○○` or a bare number up to 5, 10 or 100."""
    fraction, percent, bare = _OF.search(text), _PERCENT.search(text), _NUMBER.match(text)
    if fraction:
        return _scaled(fraction[1], int(fraction[2]))
    if percent:
        return _scaled(percent[1], _HUNDRED)
    if bare:
        value = float(bare[1].replace(",", "."))
        return _scaled(bare[1], next((top for top in (_TOP, _TEN) if value <= top), _HUNDRED))
    full, empty = max(_CELLS.findall(text), key=lambda cells: len(cells[0] + cells[1]))
    whole = len(full) + len(empty)
    return _scaled(str(len(full)), whole) if full and whole >= _FEWEST_CELLS else None


def _scaled(number: str, top: int) -> int | None:
    value = float(number.replace(",", "."))
    if not 0 < value <= top:
        return None
    return max(1, min(_TOP, int(value / top * _TOP + 0.5)))
