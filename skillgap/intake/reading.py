"""What every reader needs: the catalogue, its recogniser, and the day it is."""

import re
from datetime import date
from typing import NamedTuple

from skillgap.intake.negation import negated
from skillgap.intake.recognise import Mention, Recogniser, quote, recogniser
from skillgap.market.lookup import folded, spellings
from skillgap.market.market import Market

QUOTE_AROUND = 50
"""Characters shown on either side of a mention."""

MOST_MENTIONS = 5_000
"""Mentions in one text that are looked at; a long CV has some hundreds."""

EACH = 20
"""Characters that beginning a text counts for, however short it is."""

NEAR = 200
"""Characters on either side of a mention among which its line is looked for."""

LONGEST_ADDRESS = 120
"""Characters before a mention in which the beginning of an address is looked for."""

BULLET = re.compile(r"[ \t]*(?:[-*•·▪◦‣–—●○■□➢✓✔»>+\ue000-\uf8ff]|\d{1,2}[.)])[ \t]+")

_MARK = re.compile(rf"(?:{BULLET.pattern})?(?:[ \t]*#{{1,6}}[ \t]+)?")
_DOMAIN = re.compile(
    r"[\w.+-]{0,40}@\w|(?:[\w-]{0,40}\.)?(?:com|org|net|io|dev|me|de|fr|uk|edu|page)\b",
    re.IGNORECASE,
)
_RUN_BEFORE = re.compile(r"\S+\Z")
_ADDRESS = re.compile(r"://|www\.|@[\w-]|\.(?:com|org|net|io|dev|de|edu)/", re.IGNORECASE)


class Frugal(Recogniser):
    """A recogniser that reads so many characters in all its texts together, and then no more."""

    def __init__(self, whole: Recogniser, characters: int) -> None:
        super().__init__({})
        self._whole = whole
        self.left = characters

    def find(self, text: str) -> tuple[Mention, ...]:
        """The mentions in as much of the text as may still be read."""
        part = text[: max(0, self.left)]
        self.left -= len(text) + EACH
        return self._whole.find(part) if part else ()


class Reading(NamedTuple):
    """The catalogue and how its names are found in text."""

    market: Market
    recogniser: Recogniser
    names: dict[str, str]
    today: date

    def __repr__(self) -> str:
        """Short, for there is a whole catalogue in it."""
        return f"Reading({len(self.market.skills)} skills, {self.today})"

    def frugal(self, characters: int) -> "Reading":
        """The same for many small texts: no more than so many characters of them are read."""
        return self._replace(recogniser=Frugal(self.recogniser, characters))

    @property
    def exhausted(self) -> bool:
        """True where a frugal reading had to leave something out."""
        return isinstance(self.recogniser, Frugal) and self.recogniser.left < 0

    def find(self, text: str) -> tuple[Mention, ...]:
        """Every mention in a text that is not denied there and not part of an address."""
        return tuple(
            each
            for each in self.recogniser.find(text)[:MOST_MENTIONS]
            if not in_address(text, each) and not negated(text, each)
        )

    def named(self, item: str) -> str | None:
        """The skill that a whole item of a list names, such as `Python (Programming Language)`."""
        return self.names.get(folded(item))


def reading(market: Market, today: date) -> Reading:
    """Get ready to read for a catalogue."""
    return Reading(market, recogniser(market.skills), spellings(market.skills), today)


def in_address(text: str, mention: Mention) -> bool:
    """True for `github` in `github.com/ada`: where somebody can be found, not what they know."""
    if _DOMAIN.match(text, mention.end):
        return True
    run = _RUN_BEFORE.search(text, max(0, mention.start - LONGEST_ADDRESS), mention.start)
    return bool(run and _ADDRESS.search(run.group()))


def quoted(text: str, mention: Mention) -> str:
    """The words around a mention, from its own line where it stands on one."""
    near, far = max(0, mention.start - NEAR), mention.end + NEAR
    first = text.rfind("\n", near, mention.start) + 1 or near
    last = text.find("\n", mention.end, far)
    mark = _MARK.match(text, first)
    if mark and mark.end() <= mention.start:
        first = mark.end()
    line = text[first : last if last >= 0 else far]
    return quote(line, mention.start - first, mention.end - first, QUOTE_AROUND)
