"""Years of experience that a posting asks for, in all or with one skill."""

import re

MOST = 20
"""More years than that are no requirement."""

_YEARS = re.compile(
    r"(?<![\d.,$€£])(\d{1,2})(?:\s?\+|\s+(?:or\s+more|plus))?(?:\s?(?:-|–|to|bis|à)\s?(\d{1,2})\s?\+?)?\s*\+?\s*"
    r"(?:years?|yrs?|jahren?|jahre|ans|ann[ée]es)\b(?!\s+(?:old|contract|ago|in\s+business))",
    re.IGNORECASE,
)
_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5,
}  # fmt: skip
_SPELLED = re.compile(
    rf"\b({'|'.join(_WORDS)})\s*(?:\(\d+\))?\s*(?:or\s+more\s+|plus\s+)?\+?\s*(?:years?|jahre|ans)\b",
    re.IGNORECASE,
)
_EXPERIENCE = re.compile(
    r"experien|erfahrung|exp[ée]rience|working|work\b|industry|professional|track\s+record|background|hands|in\s+an?\b|"
    r"berufs|relevant|commercial|\bwith\b|\bmit\b|\bavec\b",
    re.IGNORECASE,
)


def years_asked(text: str) -> float | None:
    """The most years that a text asks for as experience (the lower end of a range), or None."""
    found = [
        number
        for number, start, end in _numbers(text)
        if _EXPERIENCE.search(text, max(0, start - 40), end + 60)
    ]
    return max(found, default=None)


def years_before(text: str, start: int, place: int) -> float | None:
    """The years asked for just before the name at `place` in a passage that begins at `start`."""
    words = text[max(start, place - 70) : place]
    if re.search(r"[.;!?]\s", words):
        words = re.split(r"[.;!?]\s", words)[-1]
    found = [number for number, _, _ in _numbers(words)]
    return found[-1] if found else None


def _numbers(text: str) -> list[tuple[float, int, int]]:
    found = [(float(m[1]), m.start(), m.end()) for m in _YEARS.finditer(text)]
    found += [(float(_WORDS[m[1].casefold()]), m.start(), m.end()) for m in _SPELLED.finditer(text)]
    return [each for each in sorted(found, key=lambda item: item[1]) if each[0] <= MOST]
