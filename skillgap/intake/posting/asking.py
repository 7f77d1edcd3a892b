"""How a sentence of a posting asks for a skill: as required, as welcome, or without saying."""

import re
from bisect import bisect_left
from typing import Literal, NamedTuple

from skillgap.intake.passages import Passage
from skillgap.intake.recognise import Mention

Asked = Literal["required", "preferred", ""]

REACH = 240
"""How far (characters) a cue may stand from what it speaks of."""

_PREFERRED = (
    r"nice[\s-]to[\s-]have|(?:an?\s+)?(?:big|huge|strong|definite|real|great)?\s*\bplus\b|preferred|preferably|preference|ideally|"
    r"ideal\b|desirable|desired|advantage(?:ous)?|beneficial|bonus|optional(?:ly)?|helpful|useful|appreciated|an\s+asset|"
    r"good\s+to\s+have|would\s+be\s+(?:great|good|nice)|not\s+(?:required|mandatory|necessary|a\s+must)|welcome|"
    r"is\s+a\s+(?:pro|bonus)|extra\s+points|"
    r"von\s+vorteil|vorteilhaft|w[üu]nschenswert|idealerweise|gerne?\b|optional|kein\s+muss|pluspunkt|"
    r"un\s+plus|souhait[ée]e?s?|appr[ée]ci[ée]e?s?|id[ée]alement|de\s+pr[ée]f[ée]rence|atout"
)
_REQUIRED = (
    r"required|must(?:[\s-]have)?\b|mandatory|essential|minimum|necessary|requirement|at\s+least|indispensable|"
    r"erforderlich|zwingend|vorausgesetzt|voraussetzung|mindestens|notwendig|"
    r"exig[ée]e?s?|requise?s?|obligatoires?|imp[ée]rati\w+|indispensables?|au\s+moins"
)
_CUE = re.compile(rf"\b(?:(?P<preferred>{_PREFERRED})|(?P<required>{_REQUIRED}))")
_STOP = re.compile(r"[;|]|\.\s")
_CLAUSE = re.compile(r"[;,.)(:]|\b(?:and|but|und|aber|et|mais)\b")
_NEW_THOUGHT = re.compile(r"\s+[a-z][\w\s-]*,\s")


class Cue(NamedTuple):
    """Words of a passage that say how it asks; offsets in the text."""

    start: int
    end: int
    says: Asked


Cues = tuple[Cue, ...]


def cues_of(low: str, passage: Passage) -> Cues:
    """The cues of a passage in order; `low` is the text in small letters."""
    return tuple(
        Cue(found.start(), found.end(), "preferred" if found["preferred"] else "required")
        for found in _CUE.finditer(low, passage.start, passage.end)
    )


def asked(text: str, passage: Passage, cues: Cues, mention: Mention) -> Asked:
    """What the cues of its passage say of a mention; the nearest that fits wins.

    A cue speaks of what stands before it ("Go is a plus"), back to the cue before; one that opens
    its clause speaks of what follows ("ideally Go").
    """
    at = bisect_left(cues, mention.end, key=lambda cue: cue.start)
    after = cues[at] if at < len(cues) else None
    before = next((cue for cue in reversed(cues[:at]) if cue.end <= mention.start), None)
    if after and _reaches(text, mention.end, after.start):
        within = _clause(text, passage.start, after.start) <= mention.start
        if within or not _opens(text, passage, after):
            return after.says
    if before and not _STOP.search(text, before.end, mention.start):
        return "" if _closes(text, passage, before) else before.says
    return ""


def _reaches(text: str, over: int, cue: int) -> bool:
    """True where a cue behind a name can speak of it: no new thought begins in between."""
    if cue - over > REACH:
        return False
    return not _STOP.search(text, over, cue) and not _NEW_THOUGHT.match(text, over, cue)


def _clause(text: str, start: int, place: int) -> int:
    """Where the clause that holds `place` begins."""
    begin = max(start, place - REACH)
    ends = [found.end() for found in _CLAUSE.finditer(text, begin, place)]
    return ends[-1] if ends else begin


def _opens(text: str, passage: Passage, cue: Cue) -> bool:
    """True where a cue stands at the start of its clause and names come after it."""
    lead = text[_clause(text, passage.start, cue.start) : cue.start]
    return len(lead.split()) <= 2 and not _closes(text, passage, cue)  # noqa: PLR2004 - "you ideally"


def _closes(text: str, passage: Passage, cue: Cue) -> bool:
    """True where nothing but punctuation follows a cue in its clause; a colon points onwards."""
    rest = text[cue.end : min(passage.end, cue.end + REACH)]
    if rest.lstrip().startswith(":"):
        return False
    end = _CLAUSE.search(rest)
    return not rest[: end.start() if end else None].strip(" .;,!)]\t\n")
