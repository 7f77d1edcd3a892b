"""Whether a name that was found is meant as a skill, judged by the words around it.

Most names can mean nothing else. The doubtful ones are short, are English words, are habits, or are
industries; each kind has its own question to answer. What no rule decides is believed only next to
a skill that is beyond doubt, in a list.
"""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from skillgap.intake import cues
from skillgap.intake.passages import Passage, passage_at, passages
from skillgap.intake.plainwords import PLAIN_WORDS
from skillgap.intake.vocabulary import Spelling

Doubt = Literal["none", "case", "word", "habit", "domain"]

ACRONYM = 4
"""The longest name (characters) in capitals that may be another word in small letters."""

SHORT = 3
"""A shorter name (characters) may be anything."""

NEAR = 60
"""How far (characters) a cue may stand from a name."""

_ROUNDS = 4
_VOWEL = re.compile("[aeiouy]", re.IGNORECASE)
_CAPITALS = re.compile(r"[A-Z]{2}|\d")
_ITEM = r"[\w.+#'’-]+(?:[ ][\w.+#-]+)?"
LISTED = re.compile(
    rf"\s*(?:[,/;|•·+&]|\b(?:and/or|and|or|und|oder|et|ou)\b|,\s*(?:and|or|und|oder|et|ou)\b)\s*"
    rf"(?:{_ITEM}\s*[,/;|•·]\s*){{0,3}}(?:(?:and|or|und|oder|et|ou|and/or)\s+)?"
    r"|\s*[(\[]\s*(?:e\.\s?g\s?\.?,?|such\s+as|like|z\.\s?B\.|i\.e\.)?\s*"
    r"|\s*[)\]]\s*[,;/]?\s*(?:and|or|und|oder|et|ou)?\s*"
    r"|[ \t]*\r?\n[ \t]*(?:[-*+•·▪◦●–]\s*)?"
)
_CAPITAL_RUN = re.compile(r"\s+[A-Z][\w.+#]*\s+(?:(?:and|or|&)\s+)?")
_FOR_EXAMPLE = re.compile(r"\b(?:e\.\s?g|i\.\s?e|z\.\s?B|p\.\s?ex)\s?\.")
_HEADING = 5


class Sighting(NamedTuple):
    """A spelling that stands in a text: its first and last word, and its characters."""

    spelling: Spelling
    first: int
    last: int
    start: int
    end: int


class Scene:
    """A text with everything that was sighted in it."""

    def __init__(
        self, text: str, sighted: Sequence[Sighting], cut: tuple[Passage, ...] | None = None
    ) -> None:
        self.text = text
        self.sighted = sighted
        self._cut = cut

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The passages of the text; cut only where something is in doubt."""
        return passages(self.text) if self._cut is None else self._cut

    def passage(self, seen: Sighting) -> Passage:
        """The passage that holds a sighting."""
        return self.passages[passage_at(self.passages, seen.start)]

    def before(self, seen: Sighting) -> str:
        """The words before it in its passage, or the heading above where it comes first."""
        at = passage_at(self.passages, seen.start)
        begin = self.passages[at].start
        words = _FOR_EXAMPLE.sub("like", self.text[max(begin, seen.start - NEAR) : seen.start])
        return words if words.strip() else self.heading(at)

    def heading(self, at: int) -> str:
        """The nearest short line above a passage that is no bullet, with a colon; or nothing."""
        return self._headings[at]

    @cached_property
    def _headings(self) -> list[str]:
        above, found = "", []
        for passage in self.passages:
            found.append(above)
            if not passage.bullet:
                line = self.text[passage.start : min(passage.end, passage.start + NEAR)]
                words = line.strip(" \t\r\n:*_#")
                above = f"{words}: " if len(words.split()) <= _HEADING else ""
        return found

    def after(self, seen: Sighting) -> str:
        """The words after it in its passage."""
        return self.text[seen.end : min(self.passage(seen).end, seen.end + NEAR)]


def believed(scene: Scene) -> list[bool]:
    """For each sighting, whether it is meant."""
    doubts = [doubt(seen.spelling) for seen in scene.sighted]
    verdicts = [_judge(scene, seen, kind) for seen, kind in zip(scene.sighted, doubts, strict=True)]
    undecided = [at for at, verdict in enumerate(verdicts) if verdict is None]
    for _ in range(_ROUNDS):
        settled = [at for at in undecided if _listed(scene, at, verdicts)]
        if not settled:
            break
        for at in settled:
            verdicts[at] = True
        undecided = [at for at in undecided if verdicts[at] is None]
    return [verdict is True for verdict in verdicts]


def doubt(spelling: Spelling) -> Doubt:
    """What there is to doubt about a spelling."""
    written = spelling.written
    if spelling.kind != "technical" and not _CAPITALS.search(written):
        return "habit" if spelling.kind == "practice" else "domain"
    if not written.isalpha():
        return "none"
    capitals = written[1:] != written[1:].lower()
    if written.casefold() in PLAIN_WORDS or len(written) < SHORT:
        return "case" if capitals else "word"
    short = len(written) <= ACRONYM and _VOWEL.search(written)
    return "case" if short and capitals else "none"


def _judge(scene: Scene, seen: Sighting, kind: Doubt) -> bool | None:
    """True or False where the words around it decide, None where only a list can help."""
    if kind == "none":
        return True
    if kind == "habit":
        return _habit(scene, seen)
    if kind == "domain":
        return _domain(scene, seen)
    if kind == "case":
        return _cased(scene, seen)
    return _word(scene, seen)


def _cased(scene: Scene, seen: Sighting) -> bool | None:
    """An acronym means itself in capitals; in small letters it needs a cue."""
    if _as_written(scene, seen):
        return True
    before = scene.before(seen)
    if before[-2:-1].isdigit() or before[-1:].isdigit() or cues.IDIOM_BEFORE.search(before):
        return False
    if cues.DIRECT_CUE.search(before) or cues.CUE_AFTER.match(scene.after(seen)):
        return True
    return None


def _word(scene: Scene, seen: Sighting) -> bool | None:
    """An English word or a letter: idioms speak against it, cues for it."""
    before, after = scene.before(seen), scene.after(seen)
    exact, letter = _as_written(scene, seen), seen.end - seen.start == 1
    exact = exact and not seen.spelling.written.islower()
    if cues.IDIOM.match(after) or (letter and _is_letter(before, after)):
        return False
    if cues.DIRECT_CUE.search(before) or _tagged(scene, seen):
        return True if exact or not letter else None
    against = cues.IDIOM_AFTER.match(after) or cues.IDIOM_BEFORE.search(before)
    if not exact:
        return False if against else bool(cues.LOWER_AFTER.match(after)) or None
    cued = cues.CUE_AFTER.match(after) or cues.CUE_BEFORE.search(before) or _alone(scene, seen)
    return True if cued and not against else None


def _tagged(scene: Scene, seen: Sighting) -> bool:
    """True in a line of bare names under a heading that says so."""
    at = passage_at(scene.passages, seen.start)
    passage = scene.passages[at]
    if (
        passage.end - passage.start > 3 * NEAR
        or not scene.text[passage.start : passage.end].islower()
    ):
        return False
    return bool(cues.TAGS.fullmatch(scene.heading(at)))


def _is_letter(before: str, after: str) -> bool:
    return bool(cues.LETTER_BEFORE.search(before) or cues.LETTER_AFTER.match(after))


def _habit(scene: Scene, seen: Sighting) -> bool | None:
    """A practice is meant where a person is to have it, not where the house has it."""
    before, after = scene.before(seen), scene.after(seen)
    sentence = _sentence(scene, seen)
    if cues.ABOUT_US.match(sentence) and not cues.ABOUT_YOU.search(sentence):
        return False
    if " " in seen.spelling.written:
        return not cues.NOT_THEIRS.search(before)
    if cues.NOT_THEIRS.search(before) or cues.MANNER.search(before):
        return False
    near = before + " " + scene.text[seen.start : seen.end] + " " + after
    if cues.PRACTICE_CUE.search(near):
        return True
    if cues.NOT_A_HABIT.match(after):
        return False
    return True if _leads(scene, seen) else None


def _domain(scene: Scene, seen: Sighting) -> bool | None:
    """An industry is meant where somebody is to know it, not where the employer is in it."""
    sentence = _sentence(scene, seen)
    if cues.ABOUT_US.match(sentence) and not cues.ABOUT_YOU.search(sentence):
        return False
    if cues.INDUSTRY_LINE.search(sentence) or cues.HOUSE_AFTER.match(scene.after(seen)):
        return False
    if cues.LEADER_IN.search(scene.before(seen)):
        return False
    if cues.DOMAIN_CUE.search(sentence):
        return True
    if " " in seen.spelling.written and cues.DOMAIN_MAKING.search(scene.before(seen)):
        return True
    return True if _alone(scene, seen) and scene.passage(seen).bullet else None


def _sentence(scene: Scene, seen: Sighting) -> str:
    passage = scene.passage(seen)
    return scene.text[passage.start : min(passage.end, passage.start + 600)]


def _leads(scene: Scene, seen: Sighting) -> bool:
    """True where a bullet begins with it: `Mentor junior engineers`."""
    passage = scene.passage(seen)
    lead = scene.text[passage.start : min(seen.start, passage.start + NEAR)]
    return passage.bullet and not lead.strip(" \t*_\"'")


def _alone(scene: Scene, seen: Sighting) -> bool:
    """True where it is all that a bullet says, apart from a remark in brackets."""
    rest = scene.text[seen.end : min(scene.passage(seen).end, seen.end + NEAR)].strip()
    return _leads(scene, seen) and (not rest or rest[0] in "(:,;–-")


def _as_written(scene: Scene, seen: Sighting) -> bool:
    """True where the letters have the case of the catalogue."""
    text, written = scene.text[seen.start : seen.end], seen.spelling.written
    return (
        text == written or text.startswith(written) or (len(text) > 1 and text == written.upper())
    )


def _listed(scene: Scene, at: int, verdicts: Sequence[bool | None]) -> bool:
    """True where a skill beyond doubt stands next to it in a list."""
    sides = [_side(scene, at, at - 1, verdicts), _side(scene, at, at + 1, verdicts)]
    return "list" in sides or sides[0] == sides[1] == "space"


def _side(scene: Scene, at: int, other: int, verdicts: Sequence[bool | None]) -> str:
    """How a doubtful sighting hangs together with another: by a list's signs, by a space, or not.

    The other is sure, or just as doubtful and both are names written large. A space alone makes a
    list where both are written in the same way: as in the catalogue, or both as tags in small
    letters.
    """
    if not 0 <= other < len(scene.sighted) or verdicts[other] is False:
        return ""
    seen, beside = scene.sighted[at], scene.sighted[other]
    gap = scene.text[min(seen.end, beside.end) : max(seen.start, beside.start)]
    if len(gap) > NEAR:
        return ""
    exact = _as_written(scene, seen) and _as_written(scene, beside)
    if verdicts[other] is None:
        both = exact and _is_long(seen) and _is_long(beside)
        return "list" if both and LISTED.fullmatch(gap) and "\n" not in gap else ""
    alike = exact or (_tag(scene, seen) and _tag(scene, beside))
    if LISTED.fullmatch(gap):
        return "list" if alike or doubt(seen.spelling) != "case" else ""
    if gap.isspace():
        return "list" if alike else "space"
    return "list" if exact and _CAPITAL_RUN.fullmatch(gap) else ""


def _is_long(seen: Sighting) -> bool:
    """True for a name with a capital that is more than a letter or two."""
    return seen.end - seen.start >= SHORT and not seen.spelling.written.islower()


def _tag(scene: Scene, seen: Sighting) -> bool:
    """True where a name that has capitals is written in small letters."""
    return scene.text[seen.start : seen.end].islower() and not seen.spelling.written.islower()
