"""Dates as CVs write them, in English, German, French, Spanish, Italian and Dutch.

Months are counted from the year 0 (2020-01 is 24240), so that they can be added up.
"""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

YEAR = 12
FIRST_YEAR = 1950
LONGEST = 55 * YEAR
"""Months; a longer range is no employment."""

_MONTHS = (
    "january jan januar janner jaenner janvier janv enero ene gennaio gen januari",
    "february feb februar februari fevrier fevr febrero febbraio",
    "march mar marz maerz mrz mars marzo maart",
    "april apr avril avr abril aprile",
    "may mai mayo maggio mei",
    "june jun juni juin junio giugno",
    "july jul juli juillet juil julio luglio",
    "august aug aout agosto augustus ago",
    "september sep sept septembre septiembre settembre",
    "october oct oktober okt octobre octubre ottobre",
    "november nov novembre noviembre",
    "december dec dezember dez decembre diciembre dicembre",
)
_NUMBERS = {word: n for n, words in enumerate(_MONTHS, 1) for word in words.split()}
_SEASONS = {"spring": 4, "summer": 7, "autumn": 10, "fall": 10, "winter": 1}
_SEASONS |= {"fruhling": 4, "sommer": 7, "herbst": 10, "printemps": 4, "ete": 7, "automne": 10}
_ACCENTS = str.maketrans("äáàâéèêëíîïóôöúûüçÄÁÀÂÉÈÊËÍÎÏÓÔÖÚÛÜÇ’", "aaaaeeeeiiiooouuuc" * 2 + "'")
_NAMES = "|".join(sorted({**_NUMBERS, **_SEASONS}, key=len, reverse=True))

_WORD = rf"\b(?P<{{0}}w>{_NAMES})\b\.?,?[ \t]{{{{0,3}}}}(?:de[ \t])?(?:'(?P<{{0}}s>\d\d)|(?P<{{0}}wy>\d{{{{4}}}}))(?!\d)"
_NUMERIC = (
    r"(?:(?:[0-3]?\d[./])?(?P<{0}m>[01]?\d)[./-](?P<{0}my>\d{{4}})(?!\d)"
    r"|(?P<{0}iy>\d{{4}})[-/.](?P<{0}i>[01]\d)(?:[-/.][0-3]\d)?(?!\d)"
    r"|(?P<{0}y>\d{{4}})(?![\d%]))"
)
_ALONE = r"(?<![\d./+-])(?<!\d )"
"""Before the first date of a range: no digit, so that no telephone number is one."""

_QUARTER = r"q(?P<{0}q>[1-4])[ /-](?P<{0}qy>\d{{4}})"
_FIRST = rf"(?:{_QUARTER}|{_WORD}|{_ALONE}{_NUMERIC})"
_SECOND = rf"(?:{_QUARTER}|{_WORD}|{_NUMERIC})"
_NOW = (
    r"(?:present|current(?:ly)?|now|today|(?:to )?date|ongoing|heute|jetzt|aktuell|dato|laufend"
    r"|gegenwart|aujourd'?hui|actuel(?:lement)?|ce jour|en cours|actualidad|presente|oggi|heden)\b"
)
_DASH = (
    r"[ \t]{0,6}(?:[-–—−‒‐~→/]"
    r"|\b(?:to|until|till|through|bis|au?|jusqu'?(?:a|au|en)?|hasta|al?|t/m)\b)\s{0,4}"
)
_LEAD = r"(?:zum |zu |the |l'|a |au )?"
_SINCE = r"\b(?:since|seit|depuis|desde|sinds)[ \t]{1,3}"

_RANGE = re.compile(
    rf"{_FIRST.format('a')}{_DASH}(?:{_SECOND.format('b')}|{_LEAD}(?P<now>{_NOW}))"
    rf"|\b(?P<cw>{_NAMES})\b\.?{_DASH}{_SECOND.format('d')}"
    rf"|{_SINCE}{_FIRST.format('e')}",
    re.IGNORECASE,
)
_SINGLE = re.compile(_FIRST.format("a"), re.IGNORECASE)


Months = tuple[int, int]
"""The first and the last month that a date may mean."""
_AT_END = re.compile(
    rf"(?:^|\s\s|[\t,|(·–—])\s*(?P<date>{_FIRST.format('a')})\)?\s*\Z", re.IGNORECASE
)


class Span(NamedTuple):
    """Months from `first` to `last`, both included."""

    first: int
    last: int


class Dated(NamedTuple):
    """A range of months, where in the text it stands, and whether it is still going on."""

    start: int
    end: int
    span: Span
    going_on: bool = False


def month(day: date) -> int:
    """The month a day is in, counted from the year 0."""
    return day.year * YEAR + day.month - 1


def day_of(number: int) -> date:
    """The first day of a month counted from the year 0."""
    return date(number // YEAR, number % YEAR + 1, 1)


def ranges(text: str, today: date) -> tuple[Dated, ...]:
    """Every range of dates in the text, such as `Jan 2020 – heute`, in its order."""
    found = (_range(match, today) for match in _RANGE.finditer(plain(text)))
    return tuple(each for each in found if each)


def single(text: str, today: date) -> Span | None:
    """The first date in the text as a span of months: a year by itself is its second half."""
    for match in _SINGLE.finditer(plain(text)):
        point = _point(match, "a", today)
        if point:
            return _clipped(*point, month(today))
    return None


def lone_date(line: str, today: date) -> Dated | None:
    """A month and year by themselves at the end of a line, such as `Intern, Acme   Summer 2018`."""
    match = _AT_END.search(plain(line))
    point = _point(match, "a", today) if match else None
    span = _clipped(*point, month(today)) if point else None
    if match is None or span is None or match["ay"]:
        return None
    return Dated(match.start("date"), match.end("date"), span)


def added(spans: Iterable[Span]) -> int:
    """The months in all of the spans together, those in several of them counted once."""
    whole, reached = 0, -1
    for first, last in sorted(spans):
        whole += max(0, last - max(first, reached + 1) + 1)
        reached = max(reached, last)
    return whole


def _range(match: re.Match[str], today: date) -> Dated | None:
    begin, end, on = _ends(match, today)
    if begin is None or end is None:
        return None
    now = month(today)
    last = end[1]
    if begin[0] != begin[1] and end[0] != end[1] and end[0] > begin[0]:
        last = end[0] - 1  # 2018 – 2020 is about two years
    span = _clipped(begin[0], max(last, begin[0]) if on else last, now)
    return Dated(match.start(), match.end(), span, on or last > now) if span else None


def _ends(match: re.Match[str], today: date) -> tuple[Months | None, Months | None, bool]:
    """What the two dates of a range may mean, and whether it is still going on."""
    now = (month(today), month(today))
    if match["now"]:
        return _point(match, "a", today), now, True
    if match["cw"]:
        end = _point(match, "d", today)
        return _same_year(match["cw"], end), end, False
    begin, end = _point(match, "a", today), _point(match, "b", today)
    if begin is None and end is None:
        return _point(match, "e", today), now, True
    return begin, end, False


def _clipped(first: int, last: int, now: int) -> Span | None:
    """A span that ends by now; None where it runs backwards, is all to come, or cannot be."""
    if last < first or first > now or last - first > LONGEST:
        return None
    return Span(first, min(last, now))


def _same_year(word: str, end: Months | None) -> Months | None:
    """The month of `Jan – Mar 2020` that has no year of its own."""
    number = _NUMBERS.get(word.casefold())
    if number is None or end is None:
        return None
    first = end[0] // YEAR * YEAR + number - 1
    return first, first


def _point(match: re.Match[str], side: str, today: date) -> Months | None:
    """The months a date may mean, first and last; a year by itself means its second half."""
    given = match.groupdict()

    def part(name: str) -> str:
        return given.get(side + name) or ""

    if part("w"):
        word = part("w").casefold()
        number = _NUMBERS.get(word) or _SEASONS.get(word) or 0
        short = f"20{part('s')}" if part("s") else ""
        return _months(short or part("wy"), number, number, today)
    if part("q"):
        last = int(part("q")) * 3
        return _months(part("qy"), last - 2, last, today)
    if part("y"):
        return _months(part("y"), 7, 12, today)
    number = int(part("m") or part("i") or 0)
    return _months(part("my") or part("iy"), number, number, today)


def _months(year: str, first: int, last: int, today: date) -> Months | None:
    if not year or not 1 <= first <= YEAR or not FIRST_YEAR <= int(year) <= today.year + 8:
        return None
    begin = int(year) * YEAR
    return begin + first - 1, begin + last - 1


def plain(text: str) -> str:
    """The text without the accents of the languages read here, as long as it was."""
    return text.translate(_ACCENTS)
