"""What the place of each mention says: required or welcome, denied, with how many years, instead of what."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from skillgap.intake.context import Sighting
from skillgap.intake.negation import REACH, SAYS_NO, negated
from skillgap.intake.passages import Passage
from skillgap.intake.posting.asking import Cues, asked, cues_of
from skillgap.intake.posting.choices import choices
from skillgap.intake.posting.page import Page
from skillgap.intake.posting.parts import Part
from skillgap.intake.posting.years import years_before
from skillgap.intake.recognise import Mention
from skillgap.intake.vocabulary import Kind
from skillgap.market.model import Skill

DECIDING = 20
"""The mentions of one skill that are looked at; later ones add nothing."""

_NOT_ASKING: Mapping[Kind, frozenset[Part]] = {
    "technical": frozenset(("offer",)),
    "practice": frozenset(("offer", "about")),
    "domain": frozenset(("offer", "about")),
}
_WELCOME: frozenset[Part] = frozenset(("preferred", "offer", "about"))


class Reading(NamedTuple):
    """One mention with what its place says; `instead` are the skills that would do as well."""

    mention: Mention
    required: bool
    negated: bool
    years: float | None
    instead: tuple[str, ...]


def readings(
    page: Page, meant: Sequence[Sighting], skills: Mapping[str, Skill]
) -> Iterator[Reading]:
    """Each mention in order, apart from what the house only offers or says of itself."""
    mentions = [
        Mention(s.spelling.skill, s.start, s.end, page.text[s.start : s.end]) for s in meant
    ]
    denials = [denial.start() for denial in SAYS_NO.finditer(page.low)]
    sentences: dict[int, Cues] = {}
    times: Counter[str] = Counter()
    for seen, mention, instead in zip(
        meant, mentions, choices(page.text, mentions, skills), strict=True
    ):
        times[mention.skill] += 1
        if times[mention.skill] > DECIDING:
            continue
        passage, part = page.passage(mention.start), page.part(mention.start)
        if passage.start not in sentences:
            sentences[passage.start] = cues_of(page.low, passage)
        near = _near(denials, passage, mention)
        denied = part == "unneeded" or (near and negated(page.text, mention))
        if denied or part not in _NOT_ASKING[seen.spelling.kind]:
            says = asked(page.text, passage, sentences[passage.start], mention)
            required = says == "required" if says else part not in _WELCOME
            years = years_before(page.low, passage.start, mention.start)
            yield Reading(mention, required, denied, years, instead)


def _near(denials: Sequence[int], passage: Passage, mention: Mention) -> bool:
    """True where a denial stands in the same passage, close enough to speak of a mention."""
    at = bisect_left(denials, max(passage.start, mention.start - REACH))
    return at < len(denials) and denials[at] < min(passage.end, mention.end + REACH)
