"""How a sentence of a posting asks for a skill: as required, as welcome, or without saying."""

import re
from typing import Literal

from skillgap.intake.passages import Passage

Asked = Literal["required", "preferred", ""]

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
_CUE = re.compile(rf"\b(?:(?P<preferred>{_PREFERRED})|(?P<required>{_REQUIRED}))", re.IGNORECASE)
_STOP = re.compile(r"[;|]|\.\s")
_CLAUSE = re.compile(r"[;,.)(:]|\b(?:and|but|und|aber|et|mais)\b")
_NEW_THOUGHT = re.compile(r"\s+[a-z][\w\s-]*,\s")


def asked(text: str, passage: Passage, start: int, end: int) -> Asked:
    """What the cues of the passage say of the name at `start` to `end`; the nearest that fits wins.

    A cue speaks of what stands before it ("Go is a plus"), back to the cue before; one that opens
    its clause speaks of what follows ("ideally Go").
    """
    words = text[passage.start : min(passage.end, passage.start + 2000)]
    place, over = start - passage.start, end - passage.start
    cues = [(cue.start(), cue.end(), cue.lastgroup) for cue in _CUE.finditer(words)]
    after = next((cue for cue in cues if cue[0] >= over), None)
    before = next((cue for cue in reversed(cues) if cue[1] <= place), None)
    if after and _reaches(words, over, after[0]) and _clause(words, after[0]) <= max(place, 0):
        return _answer(after[2])
    if after and _reaches(words, over, after[0]) and not _opens(words, after):
        return _answer(after[2])
    if before and not _STOP.search(words, before[1], place) and not _closes(words, before):
        return _answer(before[2])
    return ""


def _answer(group: str | None) -> Asked:
    return "preferred" if group == "preferred" else "required"


def _reaches(words: str, over: int, cue: int) -> bool:
    """True where a cue behind a name can speak of it: no new thought begins in between."""
    return not _STOP.search(words, over, cue) and not _NEW_THOUGHT.match(words, over, cue)


def _clause(words: str, place: int) -> int:
    """Where the clause that holds `place` begins."""
    ends = [match.end() for match in _CLAUSE.finditer(words, 0, place)]
    return ends[-1] if ends else 0


def _opens(words: str, cue: tuple[int, int, str | None]) -> bool:
    """True where a cue stands at the start of its clause and names come after it."""
    lead = words[_clause(words, cue[0]) : cue[0]]
    return len(lead.split()) <= 2 and not _closes(words, cue)  # noqa: PLR2004 - "you ideally", "it is"


def _closes(words: str, cue: tuple[int, int, str | None]) -> bool:
    """True where nothing but punctuation follows a cue in its clause; a colon points onwards."""
    if words[cue[1] :].lstrip().startswith(":"):
        return False
    end = _CLAUSE.search(words, cue[1])
    return not words[cue[1] : end.start() if end else None].strip(" .;,!)]\t\n")
