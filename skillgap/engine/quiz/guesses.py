"""What was not asked for: the best guess, from what was ticked and what was said next to it."""

from typing import NamedTuple

from skillgap.engine.quiz.choose import median
from skillgap.engine.quiz.session import Session, what_is_known


class Guess(NamedTuple):
    """The level a skill probably has, and how likely it is (0 to 1) to be just that."""

    skill: str
    level: int
    chance: float


def guesses(session: Session) -> tuple[Guess, ...]:
    """A guess for each skill that was shown and not stated, the heaviest first.

    Of a skill that was never shown nothing is guessed: it stays not rated.
    """
    shown = {skill for each in session.screens if each.ticked is not None for skill in each.shown}
    stated = {*session.held, *session.answers}
    known = what_is_known(session).levels
    return tuple(
        Guess(skill, median(known[place]), known[place][median(known[place])])
        for place, skill in enumerate(session.scope.skills)
        if skill in shown and skill not in stated
    )
