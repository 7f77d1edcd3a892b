"""What reading a CV, an export or a folder of code found: proposals for a person to decide on."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from skillgap.person.model import Evidence

MOST_QUOTES = 3


class Found(NamedTuple):
    """A skill and the level proposed for it: 1 to 5, or None where that cannot be told.

    `inferred` is False only where the person gave a number themselves; `why` says in words where
    the level comes from, `quotes` are lines of the text, `last` the day it was last used.
    """

    skill: str
    level: int | None
    inferred: bool
    why: str
    quotes: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    last: date | None = None


class Intake(NamedTuple):
    """All that a document says of a person. `name` is empty and `years` None where it does not.

    `years` are years of work, `credentials` ids of the catalogue, `not_understood` items of skill
    lists that the catalogue does not know, `notes` what was cut or guessed.
    """

    found: tuple[Found, ...] = ()
    not_understood: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    name: str = ""
    years: float | None = None
    credentials: tuple[str, ...] = ()


def together(intakes: Sequence[Intake]) -> Intake:
    """Several documents about one person as one: the best proposal for each skill."""
    if len(intakes) == 1:
        return intakes[0]
    skills: dict[str, list[Found]] = {}
    for found in (each for intake in intakes for each in intake.found):
        skills.setdefault(found.skill, []).append(found)
    years = [intake.years for intake in intakes if intake.years is not None]
    return Intake(
        tuple(_best(each) for each in skills.values()),
        unique(item for intake in intakes for item in intake.not_understood),
        unique(note for intake in intakes for note in intake.notes),
        next((intake.name for intake in intakes if intake.name), ""),
        max(years, default=None),
        unique(one for intake in intakes for one in intake.credentials),
    )


def unique(items: Iterable[str]) -> tuple[str, ...]:
    """The items without repetitions, in their order."""
    return tuple(dict.fromkeys(items))


def proofs(held: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The proofs without repetitions, in their order."""
    found: list[Evidence] = []
    for each in held:
        if each not in found:
            found.append(each)
    return tuple(found)


def _best(proposals: Sequence[Found]) -> Found:
    """The person's own number, else the highest level; with the quotes and proofs of all."""
    best = max(proposals, key=lambda each: (not each.inferred, each.level or 0))
    days = [each.last for each in proposals if each.last]
    return best._replace(
        quotes=unique(quote for each in proposals for quote in each.quotes)[:MOST_QUOTES],
        evidence=proofs(proof for each in proposals for proof in each.evidence),
        last=max(days, default=None),
    )
