"""Whose CV it is: only where the text says so beyond doubt."""

import re
from collections.abc import Callable, Sequence

from skillgap.intake.cv.sections import heading
from skillgap.intake.months import plain
from skillgap.plaintext import visible

_LABELLED = re.compile(
    r"[ \t]*(?:full name|name|vor- und nachname|nom et pr[ée]nom|nom)[ \t]*:[ \t]*(.+)",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"(?:curriculum vitae|lebenslauf|r[ée]sum[ée]|cv)(?:[ \t]*(?:of|von|de|[-–—:|])[ \t]*)",
    re.IGNORECASE,
)
_WORD = re.compile(r"(?:[^\W\d_]\.|[^\W\d_][^\W\d_]*(?:['’-][^\W\d_]+)*\.?)\Z")
_SMALL = {
    "de",
    "da",
    "di",
    "del",
    "della",
    "van",
    "von",
    "der",
    "den",
    "la",
    "le",
    "bin",
    "ibn",
    "al",
}
_SMALL |= {"dos", "zu", "ter", "ten", "el"}
_NO_NAME = re.compile(
    r"engineer|developer|scien[ct]|analyst|manager|consult|entwickler|ingenieur|architect|architekt"
    r"|student|research|intern\b|lead|head|specialist|designer|professor|berater|software|data|machine"
    r"|learning|street|stra[sß]|avenue|university|universit|gmbh|inc\b|ltd|curriculum|vitae|lebenslauf"
    r"|resume|r[ée]sum[ée]|profil|contact|kontakt|page|confidential|bewerbung|application|ing[ée]nieur"
    r"|d[ée]velopp|chef|directeur|leiter|technical|senior|junior|freelance|remote",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+\.\w+|linkedin\.com|github\.com|\+?\d[\d /()-]{7,}\d|xing\.com", re.IGNORECASE
)
_MAIL = re.compile(r"([\w.+-]+)@")
_DEGREES = re.compile(
    r",?\s*\(?\b(?:Ph\.?D\.?|M\.?Sc\.?|B\.?Sc\.?|MBA|M\.?A\.?|Dipl\.-\w+\.?)\)?\.?\s*\Z"
)
_PARTS = re.compile(r"[|\t•·]|,(?!\s*(?:Ph|M\.?Sc|B\.?Sc|MBA|Dipl))| {3,}")
_FRONT = re.compile(r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Herr|Frau|Dipl\.-\w+)\.?\s+)+")
_LONGEST_LINE = 200
_NAME_LINES, _CONTACT_LINES = 4, 10
_FEWEST, _MOST = 2, 5
_SURE = 2


def person_name(lines: Sequence[str], names_skill: Callable[[str], bool]) -> str:
    """The name at the top of a CV, or empty. `names_skill` tells whether a line names a skill."""
    bare = (line[:_LONGEST_LINE].strip(" \t#*_|•") for line in lines)
    top = [line for line in bare if line][:_CONTACT_LINES]
    for line in top:
        match = _LABELLED.match(line)
        if match and _looks_like_one(match[1]):
            return _tidy(match[1])
    addressed = _by_address(lines)
    if addressed:
        return addressed
    known = any(_CONTACT.search(line) for line in top)
    for line in top[:_NAME_LINES]:
        words = _PARTS.split(_TITLED.sub("", line, count=1), maxsplit=1)[0].strip()
        if known and _looks_like_one(words) and not names_skill(words) and heading(words) is None:
            return _tidy(words) if _agrees(words, top) else ""
    return ""


def _by_address(lines: Sequence[str]) -> str:
    """A line with two names that both stand in a mail address: `Ada Okafor`, `ada.okafor@…`."""
    addresses = [
        match[1].casefold() for line in lines for match in _MAIL.finditer(line[:_LONGEST_LINE])
    ]
    for line in lines if addresses else ():
        words = line[:_LONGEST_LINE].strip(" \t#*_|•")
        if _looks_like_one(words):
            ends = [
                plain(part).casefold()
                for part in (_bare(words).split()[0], _bare(words).split()[-1])
            ]
            if any(all(len(end) > _SURE and end in each for end in ends) for each in addresses):
                return _tidy(words)
    return ""


def _looks_like_one(text: str) -> bool:
    """Two to five words that are written as names are."""
    bare = _bare(text)
    words = bare.split()
    if not _FEWEST <= len(words) <= _MOST or _NO_NAME.search(bare):
        return False
    named = [word for word in words if word.casefold() not in _SMALL]
    return len(named) >= _FEWEST and all(
        _WORD.match(word) and not word[0].islower() for word in named
    )


def _agrees(name: str, top: Sequence[str]) -> bool:
    """False where there is a mail address with a name of which no part is in this one."""
    addresses = [match[1].casefold() for line in top for match in _MAIL.finditer(line)]
    parts = [part.casefold() for part in re.split(r"[\s-]+", plain(_bare(name))) if len(part) > 1]
    if not addresses:
        return True
    return any(part[:4] in address for part in parts for address in addresses)


def _bare(text: str) -> str:
    return _FRONT.sub("", _DEGREES.sub("", text.strip(" ,;")), count=1).strip(" ,;")


def _tidy(text: str) -> str:
    """The name as it is used: capitals only at the beginnings."""
    bare = visible(_bare(text), 80)
    return bare.title() if bare.isupper() else bare
