"""Text cut into words that skill names are made of, with what stands between them.

A word is a run of letters and digits; C++, C#, .NET and their kin keep their signs. What joins two
words of one name (a space, a hyphen, a dot) is told apart from what parts them (a comma, the end of
a line or sentence), and from the slash and the ampersand, which some names contain.
"""

import re
from typing import NamedTuple

LIMIT = 1_000_000
"""Characters of a text that are read; what follows is left alone."""

SPACE, SLASH, AMPERSAND, PARTED = " ", "/", "&", ""
"""What stands between two words: joined, a slash, an ampersand, or parted."""

WRAPPED = 40
"""A line at least this long (characters) may go on in the next one."""

_WORD = re.compile(
    r"[cCfFjJ](?:\+\+\d{0,2}|[#♯])"  # C++, C++17, C#, F#
    r"|[cC]\s(?:\+\+\d{0,2}|[#♯])(?!\w)"  # "C #", as tokenised text has it
    r"|(?<![\w.)\]])\.[A-Za-z]{2,4}(?![\w])"  # .NET
    r"|(?<=\s)\.\s(?:net|NET)(?!\w)"  # ". net", tokenised
    r"|[^\W_](?:[^\W_]|\u00ad|[\u0300-\u036f])*"
)
_NOISE = re.compile(r"[\u00ad\u0300-\u036f\s]+")
_JOINT = re.compile(
    r"[ \t\u00a0\u2000-\u200b\u202f\u2060]*[-_.\u2010-\u2013]?[ \t\u00a0\u2000-\u200b\u202f\u2060]*\Z"
)
_SENTENCE = re.compile(r"[.]\s")
_WRAP = re.compile(r"[ \t]*[-\u2010]?[ \t]*\r?\n[ \t]*\Z")


class Tokens(NamedTuple):
    """Words of a text: folded keys, offsets, and the joint after each (one value a word)."""

    keys: list[str]
    starts: list[int]
    ends: list[int]
    joints: list[str]


def tokens(text: str) -> Tokens:
    """Cut the first `LIMIT` characters of `text` into words."""
    keys: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    joints: list[str] = []
    known: dict[str, str] = {" ": SPACE, "-": SPACE, ", ": PARTED, "/": SLASH, " / ": SLASH}
    last = 0
    for match in _WORD.finditer(text, 0, LIMIT):
        start, end = match.span()
        if keys:
            gap = text[last:start]
            joint = known.get(gap)
            if joint is None:
                joint = _joint(gap, text, last, start)
                if "\n" not in gap and "." not in gap:
                    known[gap] = joint
            joints.append(joint)
        keys.append(fold(match.group()))
        starts.append(start)
        ends.append(end)
        last = end
    joints.append(PARTED)
    return Tokens(keys, starts, ends, joints)


def fold(word: str) -> str:
    """A word without case, ligatures, soft hyphens and accents set beside it."""
    folded = word.casefold()
    return folded if folded.isascii() else _NOISE.sub("", folded).replace("♯", "#")


def _joint(gap: str, text: str, last: int, start: int) -> str:
    """What the characters between two words mean."""
    bare = gap.strip()
    if len(gap) > 8:
        return PARTED
    if bare == "/":
        return SLASH
    if bare == "&":
        return AMPERSAND
    if "\n" in gap:
        return SPACE if _WRAP.match(gap) and _goes_on(text, last, start) else PARTED
    if not _JOINT.match(gap):
        return PARTED
    if _SENTENCE.search(gap) and not text[start].islower():
        return PARTED
    return SPACE


def _goes_on(text: str, last: int, start: int) -> bool:
    """True where a line was broken because it was full, not because it was done."""
    begin = text.rfind("\n", max(0, last - 400), last) + 1
    return last - begin >= WRAPPED or text[start].islower()
