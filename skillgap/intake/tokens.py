"""Text cut into words that skill names are made of, with what stands between them.

A word is a run of letters and digits; C++, C#, .NET and their kin keep their signs. What joins two
words of one name (a space, a hyphen, a dot) is told apart from what parts them (a comma, the end of
a line or sentence), and from the slash and the ampersand, which some names contain.
"""

import re
from typing import NamedTuple

LIMIT = 300_000
"""Characters of a text that are read; what follows is left alone."""

SPACE, SLASH, AMPERSAND, PARTED = " ", "/", "&", ""
HYPHEN, BROKEN = "-", "¬"
"""What stands between two words. A hyphen joins as a space does, and so does a hyphen at the end of
a line, which may also have been put there to break a word."""

WRAPPED = 40
"""A line at least this long (characters) may go on in the next one."""

_WIDEST = 8
_WORD = re.compile(
    r"[cCfFjJ](?:\+\+\d{0,2}|[#♯])"  # C++, C++17, C#, F#
    r"|[cC]\s(?:\+\+\d{0,2}|[#♯])(?!\w)"  # "C #", as tokenised text has it
    r"|(?<![\w.)\]])\.[A-Za-z]{2,4}(?!\w)"  # .NET
    r"|(?<![\w.)\]])\.\s(?:net|NET|Net(?=\s(?:[Cc]ore|[Ff]ramework)))(?!\w)"  # ". net", tokenised
    r"|[^\W_]+(?:[\u00ad\u0300-\u036f]+[^\W_]*)*"
)
_NOISE = re.compile(r"[\u00ad\u0300-\u036f\s]+")
_BLANK = r"[ \t\u00a0\u2000-\u200b\u202f\u2060]*"
_JOINT = re.compile(rf"{_BLANK}[-_.\u2010-\u2013]?{_BLANK}\Z")
_WRAP = re.compile(r"[ \t]*([-\u2010]?)[ \t]*\r?\n[ \t]*\Z")
_KNOWN = {
    " ": SPACE,
    "-": HYPHEN,
    "\u2010": HYPHEN,
    ", ": PARTED,
    ",": PARTED,
    "/": SLASH,
    "&": AMPERSAND,
}


class Tokens(NamedTuple):
    """Words of a text: folded keys, offsets, and the joint after each (one value a word)."""

    keys: list[str]
    starts: list[int]
    ends: list[int]
    joints: list[str]


def tokens(text: str) -> Tokens:
    """Cut the first `LIMIT` characters of `text` into words."""
    spans = [match.span() for match in _WORD.finditer(text, 0, LIMIT)]
    starts = [start for start, _ in spans]
    ends = [end for _, end in spans]
    low = lowered(text[:LIMIT])
    words = [low[start:end] for start, end in spans]
    keys = [word if word.isalnum() and word.isascii() else fold(word) for word in words]
    gaps = [(text[end:start], end, start) for end, start in zip(ends, starts[1:], strict=False)]
    joints = [_KNOWN[gap] if gap in _KNOWN else _joint(text, at, to) for gap, at, to in gaps]
    return Tokens(keys, starts, ends, [*joints, PARTED] if keys else [])


def fold(word: str) -> str:
    """A word without case, ligatures, soft hyphens and accents set beside it."""
    folded = word.casefold()
    if folded.isalnum() and folded.isascii():
        return folded
    return _NOISE.sub("", folded).replace("♯", "#")


def lowered(text: str) -> str:
    """The text in small letters, every character where it was."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(each if len(each.lower()) > 1 else each.lower() for each in text)


def mended(read: Tokens, words: frozenset[str]) -> Tokens:
    """Put words back together that were broken at the end of a line, where the whole is in `words`."""
    if BROKEN not in read.joints:
        return read
    whole = Tokens([], [], [], [])
    for at, key in enumerate(read.keys):
        if whole.joints and whole.joints[-1] == BROKEN and whole.keys[-1] + key in words:
            whole.keys[-1] += key
            whole.ends[-1], whole.joints[-1] = read.ends[at], read.joints[at]
        else:
            whole.keys.append(key)
            whole.starts.append(read.starts[at])
            whole.ends.append(read.ends[at])
            whole.joints.append(read.joints[at])
    return whole


def _joint(text: str, last: int, start: int) -> str:
    """What the characters between two words mean."""
    gap = text[last:start]
    bare = gap.strip()
    if len(gap) > _WIDEST:
        return PARTED
    if bare in {SLASH, AMPERSAND}:
        return bare
    if "\n" in gap:
        return _at_line_end(text, last, start)
    ends = "." in gap and gap[-1].isspace() and not text[start].islower()
    return SPACE if _JOINT.match(gap) and not ends else PARTED


def _at_line_end(text: str, last: int, start: int) -> str:
    """Joined where a line was broken because it was full, parted where it was done."""
    wrap = _WRAP.match(text, last, start)
    if wrap is None:
        return PARTED
    if wrap[1]:
        return BROKEN
    begin = text.rfind("\n", max(0, last - 400), last) + 1
    return SPACE if last - begin >= WRAPPED or text[start].islower() else PARTED
