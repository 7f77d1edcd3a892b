"""A questionnaire as a value: what was said so far, and what comes next.

    session = begin(market, target, rated, inferred)
    question = next_question(session)          # TickScreen, LevelQuestion or Done
    session = tick(session, question, {"python"})      # or answer, skip, back, finish

Nothing is changed in place: each of these returns another session.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from skillgap.engine.gap import Levels
from skillgap.engine.quiz.choose import best_question, median
from skillgap.engine.quiz.evidence import NOTHING, Said, both, hinted, rated, ticked
from skillgap.engine.quiz.posterior import Posterior, posterior
from skillgap.engine.quiz.scope import Scope, scope_of
from skillgap.engine.quiz.screens import PASSES, TickScreen, pages
from skillgap.engine.quiz.stop import MOST, is_sure, margin
from skillgap.market.market import Market
from skillgap.market.model import Target


class Ticks(NamedTuple):
    """A screen that was filled in; `ticked` is None where it was skipped."""

    level: int
    shown: tuple[str, ...]
    ticked: frozenset[str] | None


class Rating(NamedTuple):
    """A level that was stated; None where the question was skipped."""

    skill: str
    level: int | None


Reply = Ticks | Rating

Why = Literal["sure", "enough", "complete", "finished"]
"""Why there is no further question: sure enough, enough asked, all asked, the person said so."""


class LevelQuestion(NamedTuple):
    """What is the level of this skill? Question `number` of at most `most`; `guess` is likely."""

    skill: str
    number: int
    most: int
    guess: int


class Done(NamedTuple):
    """There is no further question."""

    why: Why


class Standing(NamedTuple):
    """The readiness by now, in points, give or take `margin` points."""

    readiness: float
    margin: float


class Session(NamedTuple):
    """A questionnaire under way.

    `held` are levels that count as answered and are not asked for; `hints` are levels that were
    guessed before. After `most` level questions it ends, and with `until_sure` as soon as the
    readiness is sure enough.
    """

    scope: Scope
    held: Levels
    hints: Levels
    most: int = MOST
    until_sure: bool = True
    replies: tuple[Reply, ...] = ()
    finished: bool = False

    @property
    def answers(self) -> dict[str, int]:
        """The levels stated in this questionnaire."""
        ratings = (reply for reply in self.replies if isinstance(reply, Rating))
        return {skill: level for skill, level in ratings if level is not None}

    @property
    def screens(self) -> tuple[Ticks, ...]:
        """The screens that were filled in or skipped."""
        return tuple(reply for reply in self.replies if isinstance(reply, Ticks))

    @property
    def asked(self) -> tuple[str, ...]:
        """The skills whose level was asked for, skipped or not, in order."""
        return tuple(reply.skill for reply in self.replies if isinstance(reply, Rating))


def begin(
    market: Market,
    target: Target,
    stated: Levels,
    inferred: Levels,
    *,
    again: bool = False,
    most: int | None = None,
) -> Session:
    """A questionnaire about a target. With `again` also what the person has stated is asked.

    `most` level questions are asked if it is given; otherwise at most 15, and fewer where the
    readiness is sure enough.
    """
    scope = scope_of(market, target)
    held = {s: level for s, level in stated.items() if s in scope.skills and not again}
    hints = {**inferred, **stated}
    return Session(
        scope=scope,
        held=held,
        hints={s: level for s, level in hints.items() if s in scope.skills and s not in held},
        most=MOST if most is None else most,
        until_sure=most is None,
    )


def next_question(session: Session) -> TickScreen | LevelQuestion | Done:
    """What to ask now; the same for the same session."""
    if session.finished:
        return Done("finished")
    return _next_screen(session) or _next_level(session)


def tick(session: Session, screen: TickScreen, skills: Iterable[str]) -> Session:
    """Say of which skills of a screen it is true."""
    chosen = frozenset(skills) & frozenset(screen.skills)
    return _with(session, Ticks(screen.level, screen.skills, chosen))


def answer(session: Session, question: LevelQuestion, level: int) -> Session:
    """State a level."""
    return _with(session, Rating(question.skill, level))


def skip(session: Session, question: TickScreen | LevelQuestion) -> Session:
    """Say nothing of a question; it is not asked again."""
    if isinstance(question, TickScreen):
        return _with(session, Ticks(question.level, question.skills, None))
    return _with(session, Rating(question.skill, None))


def back(session: Session) -> Session:
    """Take the last reply back; with none it stays as it is."""
    return session._replace(replies=session.replies[:-1], finished=False)


def finish(session: Session) -> Session:
    """Ask nothing more."""
    return session._replace(finished=True)


def standing(session: Session) -> Standing:
    """The readiness as it is known by now."""
    known = what_is_known(session)
    return Standing(known.readiness, margin(known))


def what_is_known(session: Session) -> Posterior:
    """The levels as they are known by now."""
    return posterior(session.scope, said(session))


def said(session: Session) -> Said:
    """All that was said of each skill; a stated level counts alone, a hint until it is denied."""
    number = {skill: place for place, skill in enumerate(session.scope.skills)}
    found = {number[skill]: hinted(level) for skill, level in _hints(session).items()}
    for screen in session.screens:
        for skill in screen.shown if screen.ticked is not None else ():
            box = ticked(screen.level, yes=skill in (screen.ticked or ()))
            found[number[skill]] = both(found.get(number[skill], NOTHING), box)
    stated = {**session.held, **session.answers}
    return found | {number[skill]: rated(level) for skill, level in stated.items()}


def ticked_at(session: Session, level: int) -> frozenset[str]:
    """The skills that were ticked for a level."""
    screens = (each.ticked or frozenset() for each in session.screens if each.level == level)
    return frozenset().union(*screens)


def _hints(session: Session) -> Levels:
    """The hints that no box denies."""
    denied = {
        skill
        for screen in session.screens
        for skill in (screen.shown if screen.ticked is not None else ())
        if (session.hints.get(skill, 0) >= screen.level) is not (skill in (screen.ticked or ()))
    }
    return {skill: level for skill, level in session.hints.items() if skill not in denied}


def _with(session: Session, reply: Reply) -> Session:
    return session._replace(replies=(*session.replies, reply))


def _next_screen(session: Session) -> TickScreen | None:
    """The first screen with a box that was not shown yet."""
    stated = {*session.held, *session.asked}
    for level in PASSES:
        all_ = session.scope.skills if level == 1 else ticked_at(session, level - 1)
        shown = {s for each in session.screens if each.level == level for s in each.shown}
        planned = pages(session.scope, (s for s in all_ if s not in stated))
        for number, page in enumerate(planned, start=1):
            groups = [(area, tuple(s for s in skills if s not in shown)) for area, skills in page]
            left = tuple((area, skills) for area, skills in groups if skills)
            if left:
                marked = {s for _, skills in left for s in skills if _hint(session, s) >= level}
                return TickScreen(level, left, frozenset(marked), number, len(planned))
    return None


def _hint(session: Session, skill: str) -> int:
    return session.hints.get(skill, 0)


def _next_level(session: Session) -> LevelQuestion | Done:
    """The level that is worth most to know, or why none is asked for."""
    asked = session.asked
    number = {skill: place for place, skill in enumerate(session.scope.skills)}
    left = [n for skill, n in number.items() if skill not in session.held and skill not in asked]
    if not left:
        return Done("complete")
    if len(asked) >= session.most:
        return Done("enough")
    known = what_is_known(session)
    if session.until_sure and is_sure(known):
        return Done("sure")
    place = best_question(session.scope, known, left)
    guess = median(known.levels[place])
    return LevelQuestion(session.scope.skills[place], len(asked) + 1, session.most, guess)
