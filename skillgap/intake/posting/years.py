"""Years of experience that a posting asks for, in all or with one skill."""

import re

MOST = 20
"""More years than that are no requirement."""

NEAR = 70
"""How far (characters) before a name its years may stand."""

_PARTING = re.compile(r"[,;:!?()]|\.\s")
_UNIT = re.compile(r"\by(?:ea)?rs?|jahr|\bans\b|ann[ée]e")
_YEARS = re.compile(
    r"(?<![\d.,$€£])(\d{1,2})(?:\s?\+|\s+(?:or\s+more|plus))?(?:\s?(?:-|–|to|bis|à)\s?(\d{1,2})\s?\+?)?\s*\+?\s*"
    r"(?:years?|yrs?|jahren?|jahre|ans|ann[ée]es)\b(?!\s+(?:old|contract|ago|in\s+business))"
)
_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5,
}  # fmt: skip
_SPELLED = re.compile(
    rf"\b({'|'.join(_WORDS)})\s*(?:\(\d+\))?\s*(?:or\s+more\s+|plus\s+)?\+?\s*(?:years?|jahre|ans)\b"
)
_EXPERIENCE = re.compile(
    r"experien|\bexp\b|erfahrung|exp[ée]rience|working|work\b|industry|professional|track\s+record|background|hands|in\s+an?\b|"
    r"berufs|relevant|commercial|\bwith\b|\bmit\b|\bavec\b"
)


def years_asked(low: str) -> float | None:
    """The most years that a text asks for as experience (the lower end of a range), or None.

    `low` is the text in small letters, here and below.
    """
    found = []
    for unit in _UNIT.finditer(low):
        around = low[max(0, unit.start() - NEAR) : unit.end() + NEAR]
        if _EXPERIENCE.search(around):
            found += _numbers(around)
    return max(found, default=None)


def years_before(low: str, start: int, place: int) -> float | None:
    """The years asked for just before the name at `place` in a passage that begins at `start`.

    Nothing but words may stand between them: `5 years in sales, strong SQL` asks for no years of SQL.
    """
    words = low[max(start, place - NEAR) : place]
    if not _UNIT.search(words):
        return None
    found = _numbers(_PARTING.split(words)[-1])
    return found[-1] if found else None


def _numbers(text: str) -> list[float]:
    """The numbers of years in a text, in order."""
    found = [(each.start(), float(each[1])) for each in _YEARS.finditer(text)]
    found += [(each.start(), float(_WORDS[each[1]])) for each in _SPELLED.finditer(text)]
    return [number for _, number in sorted(found) if number <= MOST]
