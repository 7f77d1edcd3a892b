"""Whether a skill is named only to say that it is not asked for.

English, German and French. What is not required but welcome is not negated.
"""

import re

from skillgap.intake.recognise import Mention

REACH = 120
"""How far (characters) a negation may stand from the name."""

_KNOWING = (
    r"(?:experience|knowledge|background|expertise|familiarity|understanding|skills?|exposure|training|"
    r"proficiency|degree|certifications?|vorkenntnisse|kenntnisse|erfahrung(?:en)?|wissen|"
    r"connaissances?|exp[ée]riences?|ma[îi]trise|comp[ée]tences?)"
)
_NO = (
    r"(?:no|not|without|never|nor|neither|isn['’]?t|aren['’]?t|don['’]?t|doesn['’]?t|won['’]?t|needn['’]?t|cannot|"
    r"kein(?:e|en|er|es|em)?|nicht|ohne|weder|noch|pas(?:\s+(?:de|d['’]))?|sans|aucune?|ni|non)"
)
_NOT_REALLY = (
    r"(?!\s+(?:only|just|limited|least|less|later|afraid|shy|matter|problem|stranger|doubt|nonsense|nur|"
    r"seulement|mandatory\s+but|required\s+but))"
)
_STEP = r"(?:(?!(?:but|however|although|sondern|aber|mais|where|you|we|required|requis|erforderlich)\b)[\w'’/+#-]++,?\s++)"
_BEFORE = re.compile(
    rf"\b{_NO}(?:\b{_NOT_REALLY}\s+|(?<=['’])){_STEP}{{0,3}}?{_KNOWING}\s+{_STEP}{{0,10}}(?:[\w+#.]+[/-])?\Z"
    rf"|\b{_NO}\b{_NOT_REALLY}\s+{_STEP}{{0,2}}?(?:need(?:ed)?|have|has|familiar|acquainted|vertraut|expect(?:ed)?|require|required|necessary|use|using|"
    rf"want|ask|looking|m[üu]ssen|brauch\w*|work|working|code|coding|n[ée]cessaire|besoin)\b\s+{_STEP}{{0,9}}\Z"
    rf"|\b(?:no|without|not|kein(?:e|en|er|es)?|ohne|nicht|sans|aucune?|pas\s+d[e'’]|neither|nor|weder|noch|ni)\b{_NOT_REALLY}\s*"
    rf"(?:(?:prior|previous|any|a|an|the|deep|de|d['’]|for|with|in|about|using|more|vorherige\w*)\s+){{0,2}}"
    rf"(?:{_STEP}{{0,3}}(?:or|nor|and|oder|und|noch|ou|ni)\s+)?\Z"
)
_LIST = (
    r"(?:(?:\s*+[,/]\s*+|\s++)(?:(?:and|or|nor|und|oder|et|ou|ni|noch)\s++)?"
    r"(?!(?:is|are|must|plus|will|you|we|have|required|ist|sind|est|sont|erforderlich|requis)\b)[\w.+#'’-]++){0,5}?"
)
_NEEDED = (
    r"(?:required|needed|necessary|mandatory|essential|expected|obligatory|a\s+must|a\s+requirement|"
    r"what\s+we|part\s+of|relevant|"
    r"erforderlich|notwendig|n[öo]tig|vorausgesetzt|zwingend|gefordert|verlangt|voraussetzung|muss|bedingung|"
    r"n[ée]cessaires?|requise?s?|exig[ée]e?s?|obligatoires?|demand[ée]e?s?|indispensables?|une\s+obligation)"
)
_AFTER = re.compile(
    rf"{_LIST}\s*[\])]?\s*[:–-]?\s*(?:(?:is|are|was|isn['’]?t|aren['’]?t|ist|sind|wird|werden|n['’]est|ne\s+sont|est|sont)\s+)?"
    rf"(?:not|nicht|pas|keine?|kein|unnecessary|non)\s+(?:\w+\s+){{0,2}}?{_NEEDED}"
    rf"|{_LIST}\s*\(?\s*(?:is\s+|are\s+)?(?:unnecessary|not\s+(?:required|needed|necessary)|nicht\s+(?:n[öo]tig|erforderlich)|"
    rf"(?:is|are)(?:\s+not|n['’]t)\s*(?=[.;,)!]|\Z))"
    rf"|\s+(?:is\s+|are\s+)?(?:isn['’]t|aren['’]t)\s+(?:\w+\s+){{0,2}}?{_NEEDED}"
)
_WELCOME = re.compile(
    r"\b(?:plus|advantage\w*|nice|bonus|welcome|preferred|helpful|beneficial|asset|ideal\w*|useful|desir\w+|"
    r"vorteil\w*|w[üu]nschenswert|gern|atout|appr[ée]ci\w+|souhait\w+)\b"
)
_BOUNDARY = re.compile(
    r"[.!?;]\s|[•·▪\x95]|\n\s*\n|\n\s*[-*+•–]\s|\b(?:but|however|although|sondern|aber|mais|jedoch)\b"
)
SAYS_NO = re.compile(rf"\b{_NO}\b|n['’]t\b|\bunnec")
"""A word that denies something; without one near by, nothing is negated."""


def negated(text: str, mention: Mention) -> bool:
    """True where the words around a mention say that it is not asked for (or not had)."""
    after = text[mention.end : mention.end + REACH].lower()
    close = _BOUNDARY.search(after)
    clause = after[: close.start() + 1] if close else after
    if SAYS_NO.search(clause) and _AFTER.match(clause):
        return not _WELCOME.search(after.split(". ")[0])
    before = text[max(0, mention.start - REACH) : mention.start].lower()
    if not SAYS_NO.search(before):
        return False
    ends = [boundary.end() for boundary in _BOUNDARY.finditer(before)]
    before = before[max([*ends, before.rfind(": ") + 1]) :]
    denied = any(_BEFORE.match(before, no.start()) for no in SAYS_NO.finditer(before))
    return denied and not _WELCOME.search(before)
