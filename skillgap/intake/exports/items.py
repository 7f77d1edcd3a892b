"""Fields of exports (skill names, titles, descriptions) as sightings."""

from collections.abc import Iterator

from skillgap.intake.documents.document import LONGEST_TEXT
from skillgap.intake.months import Span
from skillgap.intake.ownwords import Own
from skillgap.intake.reading import Reading, quoted
from skillgap.intake.weigh import Sighting, Where
from skillgap.person.model import Evidence
from skillgap.plaintext import visible


def in_item(
    item: str, where: Where, reading: Reading, own: Own | None = None, context: str = ""
) -> tuple[Sighting, ...]:
    """The skill that an item of a list names, or the skills named in it."""
    quote = visible(f"{context}: {item}" if context else item, 120)
    whole = reading.named(item)
    skills = (whole,) if whole else tuple(each.skill for each in reading.find(item))
    return tuple(Sighting(skill, where, quote, own=own) for skill in dict.fromkeys(skills))


def in_text(
    text: str,
    where: Where,
    reading: Reading,
    *,
    span: Span | None = None,
    post: int = -1,
    evidence: tuple[Evidence, ...] = (),
) -> Iterator[Sighting]:
    """The skills named in a text about one thing."""
    for mention in reading.find(text):
        quote = quoted(text, mention)
        yield Sighting(mention.skill, where, quote, span, post, evidence=evidence)


def left_out(reading: Reading) -> tuple[str, ...]:
    """A note where there was more text than is read."""
    return (f"Only the first {LONGEST_TEXT:,} characters were read.",) if reading.exhausted else ()


def in_certificate(
    name: str, reading: Reading, credentials: tuple[str, ...], evidence: Evidence
) -> Iterator[Sighting]:
    """The skills that a certificate names, and those its credential is known to prove."""
    for each in in_item(name, "certificate", reading):
        yield each._replace(evidence=(evidence,))
    for credential in credentials:
        for skill, level in reading.market.credentials[credential].proves:
            yield Sighting(
                skill, "certificate", visible(name, 120), evidence=(evidence,), least=level
            )
