"""What every reader needs: the catalogue, its recogniser, and the day it is."""

from datetime import date
from typing import NamedTuple

from skillgap.intake.recognise import Mention, Recogniser, quote, recogniser
from skillgap.market.lookup import folded, spellings
from skillgap.market.market import Market

QUOTE_AROUND = 50
"""Characters shown on either side of a mention."""


class Reading(NamedTuple):
    """The catalogue and how its names are found in text."""

    market: Market
    recogniser: Recogniser
    names: dict[str, str]
    today: date

    def find(self, text: str) -> tuple[Mention, ...]:
        """Every mention in a text that is not denied there."""
        return tuple(each for each in self.recogniser.find(text))

    def named(self, item: str) -> str | None:
        """The skill that a whole item of a list names, such as `Python (Programming Language)`."""
        return self.names.get(folded(item))


def reading(market: Market, today: date) -> Reading:
    """Get ready to read for a catalogue."""
    return Reading(market, recogniser(market.skills), spellings(market.skills), today)


def quoted(text: str, mention: Mention) -> str:
    """The words around a mention, from its own line where it stands on one."""
    first = text.rfind("\n", 0, mention.start) + 1
    last = text.find("\n", mention.end)
    line = text[first : last if last >= 0 else len(text)]
    return quote(line, mention.start - first, mention.end - first, QUOTE_AROUND)
