"""The parts of a posting: what is required, what is welcome, what one will do, what is on offer.

Headings are read in English, German and French, on a line of their own or at the start of a line
before a colon.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from skillgap.intake.passages import Passage
from skillgap.intake.tokens import lowered

Part = Literal["start", "required", "preferred", "unneeded", "tasks", "offer", "about"]

LONGEST = 80
"""A longer line (characters) is no heading."""

_WORDS: dict[Part, str] = {
    "unneeded": (
        r"(?:you\s+(?:do\s+not|don['’]t)\s+need|not\s+(?:required|needed|necessary)|what\s+you\s+(?:do\s+not|don['’]t)\s+need|"
        r"nicht\s+(?:erforderlich|n[öo]tig)|das\s+brauchst\s+du\s+nicht|pas\s+n[ée]cessaires?|non\s+requis)"
    ),
    "preferred": (
        r"(?:nice[\s-]*to[\s-]*haves?|good\s+to\s+have|bonus|preferred|desired|desirable|optional|advantageous|"
        r"ideally|extra\s+credit|pluses|(?:would\s+be\s+)?(?:a\s+)?(?:big\s+|huge\s+|strong\s+)?plus|brownie\s+points|"
        r"would\s+be\s+(?:great|nice|good|helpful|ideal|a\s+plus)|what\s+would\s+help|stand\s*out|beneficial|an?\s+advantage|"
        r"w[üu]nschenswert|von\s+vorteil|idealerweise|pluspunkte?|das\s+w[äa]re\s+sch[öo]n|sch[öo]n\s+w[äa]re|"
        r"(?:les\s+)?(?:petits\s+)?plus|(?:vos\s+)?atouts?|souhait[ée]e?s?|appr[ée]ci[ée]e?s?|id[ée]alement|serait\s+un\s+plus)"
    ),
    "offer": (
        r"(?:(?:what\s+)?(?:we|you['’]?ll|you\s+will)\s+(?:can\s+)?(?:offer|get|receive)|(?:job\s+|our\s+|the\s+|employee\s+)?"
        r"(?:benefits?|perks)|our\s+offer|why\s+(?:us|join|work|you)|what['’]?s\s+in\s+it|compensation|salary|"
        r"remuneration|in\s+return|join\s+us|wir\s+bieten|das\s+bieten|was\s+wir\s+(?:dir\s+|ihnen\s+)?bieten|unser\s+angebot|"
        r"deine\s+vorteile|ihre\s+vorteile|das\s+erwartet\s+(?:dich|sie)\s+bei\s+uns|gehalt|nous\s+(?:vous\s+)?(?:offrons|proposons)|"
        r"ce\s+que\s+nous\s+(?:offrons|proposons)|avantages|r[ée]mun[ée]ration)"
    ),
    "about": (
        r"(?:about\s+(?!you)|who\s+we\s+are|our\s+(?:company|story|mission|values|culture|team|client)|company|the\s+company|"
        r"company\s+description|the\s+team|meet\s+|equal\s+opportunit|how\s+to\s+apply|contact|application|diversity|"
        r"[üu]ber\s+uns|wer\s+wir\s+sind|(?:das|unser)\s+(?:unternehmen|team)|kontakt|bewerbung|qui\s+sommes|"
        r"[àa]\s+propos|(?:notre|l['’])\s*(?:entreprise|[ée]quipe|soci[ée]t[ée])|contactez|candidature|location|standort|industry)"
    ),
    "tasks": (
        r"(?:(?:key\s+|your\s+|main\s+|core\s+|job\s+)?(?:responsibilit\w+|duties|tasks)|what\s+you(?:['’]ll|\s+will)\s+(?:do|be)|"
        r"(?:the|your|about\s+the)\s+(?:role|job|position|mission|challenge)|role|job\s+description|day[\s-]to[\s-]day|"
        r"in\s+this\s+role|you\s+will|(?:deine|ihre|die)?\s*(?:haupt)?aufgaben|das\s+erwartet\s+(?:dich|sie)|t[äa]tigkeit\w*|"
        r"was\s+(?:du|sie)\s+(?:bei\s+uns\s+)?(?:tust|machst|tun)|(?:vos|tes|les)?\s*missions?|(?:votre|ton)\s+r[ôo]le|"
        r"responsabilit[ée]s|le\s+poste|description\s+du\s+poste)"
    ),
    "required": (
        r"(?:(?:key\s+|job\s+|minimum\s+|basic\s+|core\s+|technical\s+|essential\s+|your\s+|the\s+|mandatory\s+|required\s+|hard\s+|soft\s+)*"
        r"(?:requirements?|qualifications?|skills?(?:et)?|experience|expertise|knowledge|competenc(?:y|ies|es)|profile|background|"
        r"must[\s-]*haves?|essentials?|criteria|prerequisites|tech(?:nology|nical)?(?:\s|-)*stack|technologies|tools|stack|languages)|"
        r"required|what\s+(?:you(?:['’]ll|\s+will)?\s+(?:need|bring|have)|we(?:['’]re|\s+are)?\s+(?:look|need|expect|want|require|ask))|"
        r"who\s+(?:you|we)\s+(?:are|['’]re)|you\s+(?:have|bring|are|should|must)|about\s+you|we\s+(?:expect|are\s+looking|require|need)|"
        r"(?:the\s+|our\s+)?ideal\s+candidate|candidates?\s+|to\s+be\s+successful|"
        r"(?:dein|ihr|das|gesuchtes)?\s*(?:anforderungs)?profil|(?:unsere\s+)?anforderungen|das\s+(?:bringst|bringen)|"
        r"was\s+(?:du|sie|wir)\s+(?:mitbring|brauch|erwart|suchen)|(?:deine|ihre)?\s*qualifikation\w*|voraussetzungen|kenntnisse|"
        r"f[äa]higkeiten|wir\s+(?:erwarten|suchen)|(?:votre\s+|le\s+)?profil|comp[ée]tences?|exigences|pr[ée]requis|"
        r"ce\s+que\s+nous\s+(?:recherchons|attendons)|vous\s+(?:avez|[êe]tes)|formation)"
    ),
}
_EDGE = r"[\s\W_]*(?:\d+\W+)?"
_PARTS = {part: re.compile(rf"{_EDGE}{words}") for part, words in _WORDS.items()}
_PREFERRED_TOO = re.compile(rf"\b{_WORDS['preferred']}\b")
_UNNEEDED_TOO = re.compile(rf"\b{_WORDS['unneeded']}\b")
_INLINE = re.compile(
    r"(?:job\s+benefits|what\s+we\s+offer|company\s+description|requirements|responsibilities|qualifications|"
    r"nice\s+to\s+have|benefits|about\s+us|technology\s+stack|wir\s+bieten|dein\s+profil)\s*:"
)


class Zone(NamedTuple):
    """From `start` (characters) on, the posting speaks of this part, up to the next zone."""

    start: int
    part: Part


def zones(text: str, found: Sequence[Passage]) -> tuple[Zone, ...]:
    """The parts of a posting in order; what comes before any heading is `start`."""
    parts = [Zone(0, "start")]
    current: Part = "start"
    for passage in found:
        for start, part, stays in _headings(text, passage):
            parts.append(Zone(start, part))
            if stays:
                current = part
        if parts[-1].part != current:
            parts.append(Zone(passage.end, current))
    return tuple(parts)


def part_at(parts: Sequence[Zone], place: int) -> Part:
    """The part of the posting that the character at `place` belongs to."""
    return parts[max(0, bisect_right(parts, place, key=lambda zone: zone.start) - 1)].part


def _headings(text: str, passage: Passage) -> Iterator[tuple[int, Part, bool]]:
    """The headings in a passage: where, which part, and whether it holds beyond the passage."""
    words = text[passage.start : min(passage.end, passage.start + 2000)]
    low = lowered(words)
    label, colon, rest = words[:LONGEST].partition(":")
    alone = not (rest + words[LONGEST:]).strip() if colon else len(words.strip()) <= LONGEST
    if passage.opens and (colon or _bare(words, passage)):
        part = part_of(label)
        if part is not None:
            yield passage.start, part, alone or not passage.bullet
            return
    for match in _INLINE.finditer(low) if colon or ":" in words else ():
        part = part_of(match.group())
        if part is not None:
            yield passage.start + match.start(), part, not passage.bullet


def part_of(label: str) -> Part | None:
    """The part that a heading opens, or None where it is no heading we know."""
    label = label.lower()
    if _UNNEEDED_TOO.search(label):
        return "unneeded"
    if _PREFERRED_TOO.search(label):
        return "preferred"
    return next((part for part, pattern in _PARTS.items() if pattern.match(label)), None)


def _bare(words: str, passage: Passage) -> bool:
    """True for a short line without the end of a sentence, which may be a heading."""
    line = words.strip()
    marked = line.startswith(("#", "**", "__", "==")) or line.isupper()
    short = len(line) <= LONGEST / 2 and len(line.split()) <= 6  # noqa: PLR2004 - a heading is a few words
    return not passage.bullet and (marked or short) and not line.endswith((".", ",", ";"))
