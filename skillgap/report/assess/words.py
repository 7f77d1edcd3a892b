"""Words that text and Markdown share about a questionnaire that is over."""

from collections.abc import Mapping, Sequence
from typing import Literal

from skillgap.market.market import Market
from skillgap.plaintext import visible
from skillgap.report import figures
from skillgap.report.shapes.intake import AssessShape, ContradictionShape, GuessShape

TOSS_UP = 0.6
"""Below this chance an inferred level is marked with a question mark."""

ENDED: Mapping[str, str] = {
    "sure": "The readiness is sure enough to stop.",
    "enough": "That was the last question.",
    "complete": "Every skill was asked about.",
    "finished": "Stopped, as you said.",
    "left": "Not finished.",
}
"""Why there was no further question."""

INFERRED = (
    "Inferred from the boxes you ticked and from your answers, and marked so in the profile. "
    "A question mark: it may well be a level off."
)
CHANGE = "Change any of them: skillgap profile set"
UNEQUAL = "These do not go together; both stay as you said them:"


_PAIR: tuple[Literal["skill"], Literal["first"]] = ("skill", "first")


def readiness_words(shape: AssessShape) -> str:
    """The readiness as `gap` tells it, and how sure it is."""
    if shape["readiness"] is None:
        return "no data"
    margin = f"give or take {figures.points(shape['margin'])}, if your answers are right"
    if shape["finished"]:
        return f"{figures.points(shape['readiness'])}, {margin}"
    return f"about {figures.points(shape['estimate'])}, {margin}"


def counted_words(shape: AssessShape) -> str:
    """How many levels were stated and inferred."""
    return f"{len(shape['stated'])} stated, {len(shape['inferred'])} inferred"


def by_level(guesses: Sequence[GuessShape], market: Market) -> list[tuple[str, str]]:
    """The inferred levels, highest first: a level with its word, and the skills that have it."""
    found = []
    for level, (word, _) in reversed(list(enumerate(market.scale.levels))):
        names = [_name(each) for each in guesses if each["level"] == level]
        if names:
            found.append((f"{level} {word}", ", ".join(names)))
    return found


def _name(guess: GuessShape) -> str:
    return visible(guess["name"], 60) + ("?" if guess["chance"] < TOSS_UP else "")


def contradiction_words(found: ContradictionShape, market: Market) -> str:
    """`RAG 4, but Embeddings 0: it usually takes 2`."""
    skill, first = (visible(market.skills[found[each]].name, 60) for each in _PAIR)
    return (
        f"{skill} {found['level']}, but {first} {found['held']}: it usually takes {found['needed']}"
    )
