"""The headings of a CV, in English, German and French: what the lines below them are about."""

import re
from typing import Literal, NamedTuple

from skillgap.intake.months import plain

Section = Literal[
    "top",
    "summary",
    "experience",
    "education",
    "skills",
    "projects",
    "certificates",
    "languages",
    "interests",
    "publications",
    "other",
]
"""What the lines of a CV are about; `top` is what stands above the first heading."""

LONGEST_HEADING = 60

_BEFORE = (
    "professional work working relevant other additional selected technical key core personal academic"
    " main industry research teaching recent previous further my open source side own major general"
    " employment practical it edv fachliche technische berufliche praktische wissenschaftliche"
    " akademische personliche ausgewahlte eigene private sonstige weitere relevante"
    " mes principales autres top"
)
_NOUNS: dict[Section, str] = {
    "experience": "experience|experiences|employment|employment history|work history|job history|career"
    "|career history|professional background|positions|positions held|internships|industry experience|appointments|teaching|teaching experience"
    "|berufserfahrung|berufserfahrungen|werdegang|beruflicher werdegang|stationen|berufspraxis"
    "|praxiserfahrung|arbeitserfahrung|erfahrung|erfahrungen|tatigkeiten|berufstatigkeit|praktika"
    "|experience professionnelle|experiences professionnelles|parcours|parcours professionnel|emplois"
    "|stages",
    "education": "education|educational background|background|academic background|studies|training"
    "|courses|coursework|degrees|ausbildung|studium|bildung|bildungsweg|schulbildung|schule"
    "|akademischer werdegang|hochschulausbildung|weiterbildung|weiterbildungen|fortbildung|fortbildungen"
    "|kurse|formation|formations|etudes|diplomes|cursus|scolarite",
    "skills": "skills|skill set|skillset|competencies|competences|technologies|tech stack|tech|stack"
    "|tools|toolbox|toolkit|expertise|areas of expertise|proficiencies|technical proficiency|knowledge"
    "|programming languages|programming|software|software skills|hard skills|soft skills|frameworks"
    "|strengths|kenntnisse|fahigkeiten|kompetenzen|fachkenntnisse|programmierkenntnisse|it-kenntnisse"
    "|edv-kenntnisse|programmiersprachen|technologien|werkzeuge|schwerpunkte|competences techniques"
    "|competences informatiques|outils|informatique|langages|savoir-faire|langages de programmation",
    "projects": "projects|project|portfolio|open source|contributions|open source contributions"
    "|volunteering|volunteer|volunteer experience|hackathons|projekte|ehrenamt|projets|benevolat"
    "|projets personnels|realisations",
    "summary": "summary|profile|about|about me|objective|career objective|personal statement|overview"
    "|executive summary|highlights|professional summary|profil|uber mich|kurzprofil|zusammenfassung"
    "|a propos|resume professionnel|qualifications|summary of qualifications|resume",
    "certificates": "certifications|certification|certificates|certificate|licenses|licences"
    "|courses|accreditations|zertifikate|zertifizierungen|zertifizierung|bescheinigungen|certificats",
    "languages": "languages|language skills|spoken languages|sprachen|sprachkenntnisse|langues",
    "interests": "interests|hobbies|activities|leisure|interessen|hobbys|freizeit|loisirs"
    "|centres d'interet|centre d'interet",
    "publications": "publications|papers|talks|patents|conferences|selected publications|publikationen"
    "|veroffentlichungen|vortrage",
    "other": "references|awards|honors|honours|achievements|contact|contact information|personal details"
    "|personal information|personal data|personliche daten|referenzen|kontakt|kontaktdaten|auszeichnungen"
    "|coordonnees|distinctions|references on request|memberships|sonstiges|divers|miscellaneous|zur person|person",
}
_WORDS = "|".join(sorted(_BEFORE.split(), key=len, reverse=True))
_AND = r"\s*(?:&|\+|/|,|\||\band\b|\bund\b|\bet\b)\s*"
_ANY = "|".join(sorted("|".join(_NOUNS.values()).split("|"), key=len, reverse=True))
_SECTION_OF: dict[str, Section] = {
    noun: section for section in reversed(_NOUNS) for noun in _NOUNS[section].split("|")
}
_HEADING = re.compile(rf"(?:(?:{_WORDS})\s+)*({_ANY})(?:{_AND}(?:(?:{_WORDS})\s+)*(?:{_ANY}))*")
_DRESSING = re.compile(r"^[\W_]*(?:\d{1,2}[.)]\s+|[ivx]{1,4}[.)]\s+)?|[\s:;.\-–—_=*~|#►•]+$")
_SPREAD = re.compile(r"(?:\S {1,3}){3,}\S")
_LABEL = re.compile(r"[\s\-•*·▪◦#]{0,8}([^:\n]{2,40}?)\s?[*_]{0,2}:[*_]{0,2}[ \t]+(?=\S)")


_LISTING = re.compile(r"skill|competen|kenntnisse|kompetenz|fahigkeiten|sprachen|languages")


class Label(NamedTuple):
    """`Tools: …` at the start of a line: the words before the colon and where the rest begins."""

    words: str
    end: int


def heading(line: str) -> Section | None:
    """The section that a line opens, or None where it is no heading."""
    if len(line) > LONGEST_HEADING:
        return None
    words = _undressed(line)
    match = _HEADING.fullmatch(words) if words else None
    return _SECTION_OF[match[1]] if match else None


def list_heading(line: str) -> Section | None:
    """The section of a list that stands behind its heading, as in `Skills: Python, SQL`, or None.

    `Tools: …` is none: below a degree it says what was used there.
    """
    named = label(line)
    listing = named is not None and _LISTING.search(_undressed(named.words))
    return heading(named.words) if named and listing else None


def label(line: str) -> Label | None:
    """The label that a line begins with, such as `Tools:`, or None."""
    match = _LABEL.match(line)
    return Label(match[1].strip(), match.end()) if match else None


def _undressed(line: str) -> str:
    """A heading without its marks, numbers, spread letters, accents and case."""
    words = _DRESSING.sub("", plain(line.strip()))
    if _SPREAD.fullmatch(words):
        words = " ".join(part.replace(" ", "") for part in re.split(r" {2,}", words))
    return " ".join(words.casefold().replace("ß", "ss").split())
