"""Whether a posting is about technical work at all, so that everyday words are not read as skills.

A nurse's posting speaks of MRI and monitoring, a lawyer's of data protection, a seller's of
forecasting; none of them asks for a skill of this catalogue.
"""

import re
from collections.abc import Mapping, Sequence

from skillgap.intake.context import SHORT, Sighting, doubt
from skillgap.intake.posting.page import Page
from skillgap.market.model import Skill

ANCHORS = 2
"""Different skills that must be named beyond doubt for a posting to be technical (one, if its title
is)."""

_CORE = frozenset(
    (
        "languages",
        "machine-learning",
        "deep-learning",
        "generative-ai",
        "language-and-vision",
        "cloud",
        "data",
        "mlops",
        "software",
    )
)
_TITLE = re.compile(
    r"\b(?:engineers?|engineering|developers?|entwickl\w*|d[ée]velopp\w*|ing[ée]nieure?s?|programm\w+|software|data|daten|"
    r"donn[ée]es|machine\s+learning|ml|ai|ki|ia|llms?|nlp|mlops|devops|sre|cloud|platform|backend|frontend|full[\s-]?stack|"
    r"scientist|informati\w+|architect|robotics|deep\s+learning|computer\s+vision)\b",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"[A-Z]")
_OF_THE_FIELD = re.compile(
    r"learning|neural|language\s+model|artificial|software|algorithm|programming|database|pipelines?|cloud",
    re.IGNORECASE,
)


def technical(
    page: Page, sighted: Sequence[Sighting], skills: Mapping[str, Skill]
) -> Sequence[Sighting]:
    """The sightings that count: all in a technical posting, else only what is beyond doubt."""
    anchors = [seen for seen in sighted if _is_anchor(seen, skills)]
    if len({seen.spelling.skill for seen in anchors}) >= (
        1 if _TITLE.search(page.title) else ANCHORS
    ):
        return sighted
    firm = {seen for seen in anchors if _is_firm(seen, page.text)}
    return [seen for seen in sighted if seen.spelling.kind != "technical" or seen in firm]


def _is_firm(seen: Sighting, text: str) -> bool:
    """True for a longer name written as the catalogue has it."""
    return (
        doubt(seen.spelling) == "none"
        and seen.end - seen.start >= SHORT
        and text[seen.start : seen.start + 1].isupper()
    )


def _is_anchor(seen: Sighting, skills: Mapping[str, Skill]) -> bool:
    """True for the name of a product or of the field itself, not for a word of every trade."""
    skill = skills[seen.spelling.skill]
    if skill.category not in _CORE or skill.id == "medical-imaging":
        return False
    written = seen.spelling.written
    named = bool(_CAPITAL.search(written)) and (
        " " not in written or bool(_CAPITAL.search(written[1:]))
    )
    return named or bool(_OF_THE_FIELD.search(written))
