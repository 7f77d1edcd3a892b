"""What a CV says beside a skill: how well, for how many years, or that it is still being learned."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from skillgap.intake.cv.sections import label
from skillgap.intake.ownwords import CELLS, EMPTY_CELLS, OWN_WORDS, Own, own_rating
from skillgap.intake.recognise import Mention

MOST_YEARS = 40

_TOO_COMMON = {"learning", "professional", "practical", "medium", "bases", "average", "limited"}
_TOO_COMMON |= {"master", "mastery", "bon", "bonne", "fundamental", "moderate", "specialist"}
_RATINGS = "|".join(
    re.escape(word)
    for word in sorted(
        {word for words in OWN_WORDS.values() for word in words} - _TOO_COMMON,
        key=len,
        reverse=True,
    )
)
_NOUN = (
    r"(?:knowledge|skills?|understanding|experience|level|user|command|proficiency|kenntnisse"
    r"|erfahrung|connaissances?|niveau|ma[iî]trise)"
)
_OF = r"(?:of|in|with|at|mit|von|de|du|en|im|using)"
_OPEN = r"[ \t]{0,3}[(\[:–—-]?[ \t]{0,3}"
_BEFORE = re.compile(
    rf"(?<![\w-])(?P<rating>{_RATINGS})(?:[ \t]+{_NOUN})?(?:[ \t]+{_OF})?[ \t]+(?:the[ \t]+)?\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"{_OPEN}(?:(?:level|niveau)[ \t:]*)?(?P<rating>(?:{_RATINGS})(?:[ \t]+{_NOUN})?|\d{{1,2}}[ \t]?/[ \t]?(?:5|100?)(?!\d)"
    rf"|\d{{1,3}}[ \t]?%)[ \t]*(?=[)\],;|/]|$)",
    re.IGNORECASE,
)
_CELLS_AFTER = re.compile(rf"[ \t:]{{0,9}}(?P<rating>[{CELLS}{EMPTY_CELLS}]{{3,10}})")
_LABEL = re.compile(rf"(?:{_RATINGS})(?:\s+{_NOUN})?(?:\s+{_OF})?", re.IGNORECASE)
_YEAR = r"(?:years?|yrs?\.?|jahren?|ans|ann[ée]es)"
_YEARS_AFTER = re.compile(
    rf"{_OPEN}(\d{{1,2}}(?:[.,]5)?)[ \t]?\+?[ \t]?{_YEAR}(?!\w)", re.IGNORECASE
)
_YEARS_BEFORE = re.compile(
    rf"(?<!\d)(\d{{1,2}})[ \t]?\+?[ \t]{_YEAR}['’]?[ \t]+(?:(?:of|d['’]|de)[ \t]*)?(?:[\w-]+[ \t]+){{0,2}}?"
    rf"(?:(?:experience|erfahrung|exp[ée]rience)[ \t]+)?(?:{_OF}[ \t]+|working with[ \t]+|writing[ \t]+)?\Z",
    re.IGNORECASE,
)
_LEARNING = re.compile(
    r"\b(?:(?:currently|am|actively|now|just started|started|begun)[ \t]+(?:learning|studying|exploring)"
    r"|(?:eager|keen|want|like|hope|plan|planning|looking|aim|aiming|wish)[ \t]+to[ \t]+"
    r"(?:learn|explore|move|get|grow|switch|transition|change|deepen|speciali[sz]e)|interested in"
    r"|(?:moving|transitioning|switching|turning|heading|on (?:my|the) way|[üu]mstieg|wechsel)[ \t]+"
    r"(?:(?:over|(?:my )?careers?)[ \t]+)?(?:to(?:wards?)?|in(?:to)?|nach|zu[rm]?)"
    r"|interests? in|curious about|lerne[ \t]+(?:gerade|aktuell|derzeit)|interess(?:e|iere mich|iert)"
    r"[ \t]+(?:an|f[üu]r)|en cours d['’]apprentissage|int[ée]ress[ée]e? par)\b[^.;\n]{0,80}\Z",
    re.IGNORECASE,
)
_LISTED = re.compile(r"(?:[\s,/&+]|\b(?:and|und|et|or|oder|ou|sowie)\b)*\Z", re.IGNORECASE)
_LOOKED_AT = 120


class Remark(NamedTuple):
    """What is said beside one mention."""

    own: Own | None = None
    years: float | None = None
    learning: bool = False


def remarks(text: str, mentions: Sequence[Mention]) -> tuple[Remark, ...]:
    """What the text says beside each of its mentions, which are in order. One line at a time."""
    of_line = _label_rating(text)
    found: list[Remark] = []
    for n, mention in enumerate(mentions):
        carried = found[-1] if n and _in_one_list(text, mentions[n - 1], mention) else Remark()
        before = text[max(0, mention.start - _LOOKED_AT) : mention.start]
        after = text[mention.end : mention.end + _LOOKED_AT]
        found.append(
            Remark(
                _after(after) or _before(before) or of_line or carried.own,
                _years(_YEARS_AFTER.match(after) or _YEARS_BEFORE.search(before)) or carried.years,
                bool(_LEARNING.search(before)),
            )
        )
    return tuple(found)


def rating_line(line: str) -> Own | None:
    """The rating that a line of its own gives to the lines below it, such as `Advanced:`."""
    words = line.strip(" \t#*_:-•")
    return own_rating(words) if words and _LABEL.fullmatch(words) else None


def _label_rating(line: str) -> Own | None:
    """The rating of `Advanced: Python, SQL`."""
    found = label(line)
    return own_rating(found.words) if found and _LABEL.fullmatch(found.words) else None


def _after(text: str) -> Own | None:
    match = _AFTER.match(text) or _CELLS_AFTER.match(text)
    return own_rating(match["rating"]) if match else None


def _before(text: str) -> Own | None:
    match = _BEFORE.search(text)
    return own_rating(match["rating"]) if match else None


def _years(match: re.Match[str] | None) -> float | None:
    years = float(match[1].replace(",", ".")) if match else 0.0
    return years if 0 < years <= MOST_YEARS else None


def _in_one_list(text: str, one: Mention, other: Mention) -> bool:
    """True where nothing but commas and ands stand between two mentions, or the first's brackets."""
    return bool(_LISTED.match(text[one.end : other.start]))
