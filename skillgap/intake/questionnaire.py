"""The questionnaire and a profile: begun from what it says, put into it, taken up again.

A level that is stated goes into the profile at once. What only the questionnaire needs (boxes,
skips, and the ratings there were before) is kept beside it as plain values.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from skillgap.engine.quiz.guesses import guesses
from skillgap.engine.quiz.resume import plain_replies, resumed
from skillgap.engine.quiz.scope import LEVELS
from skillgap.engine.quiz.session import Session, begin
from skillgap.market.market import Market
from skillgap.market.model import Target
from skillgap.person.edit import set_level
from skillgap.person.model import Profile, SkillRating

Before = Mapping[str, tuple[int | None, bool]]
"""The level and whether it was inferred, of skills that have been answered since."""


NOTHING_BEFORE: Before = {}
"""Nothing was replaced yet."""


class Sitting(NamedTuple):
    """A questionnaire under way with what it has replaced in the profile."""

    session: Session
    again: bool = False
    before: Before = NOTHING_BEFORE


def stated(profile: Profile) -> dict[str, int]:
    """The levels a person has stated."""
    return _levels(profile, inferred=False)


def begin_for(
    market: Market, target: Target, profile: Profile, *, again: bool, most: int | None
) -> Sitting:
    """A questionnaire that does not ask for what the profile states, unless `again`."""
    inferred = _levels(profile, inferred=True)
    session = begin(market, target, stated(profile), inferred, again=again, most=most)
    return Sitting(session, again)


def to_keep(sitting: Sitting) -> dict[str, Any]:
    """What has to be kept to go on another day."""
    return {
        "schema": "skillgap.unfinished/1",
        "target": sitting.session.scope.target,
        "again": sitting.again,
        "replies": plain_replies(sitting.session),
        "before": {skill: list(rating) for skill, rating in sitting.before.items()},
    }


def take_up(sitting: Sitting, kept: Mapping[str, Any], profile: Profile) -> Sitting:
    """The questionnaire with what was kept, as far as it still fits; of anything else, nothing."""
    if kept.get("again", False) is not sitting.again:
        return sitting
    session = resumed(sitting.session, kept.get("replies"), stated(profile))
    before = {
        s: rating for s, rating in _before(kept.get("before")).items() if s in session.answers
    }
    return sitting._replace(session=session, before=before)


def put_answers(profile: Profile, sitting: Sitting, session: Session) -> tuple[Profile, Sitting]:
    """The profile with the answers of `session`, and without those that were taken back."""
    was, now = sitting.session.answers, session.answers
    before = dict(sitting.before)
    for skill in was.keys() - now.keys():
        level, inferred = before.pop(skill, (None, False))
        profile = set_level(profile, skill, level, inferred=inferred)
    for skill, level in now.items():
        if was.get(skill) != level:
            rating = profile.skills.get(skill, SkillRating())
            before.setdefault(skill, (rating.level, rating.inferred))
            profile = set_level(profile, skill, level)
    return profile, sitting._replace(session=session, before=before)


def put_guesses(profile: Profile, session: Session) -> Profile:
    """The profile with the guesses, marked as inferred. What the person has stated stays."""
    kept = stated(profile)
    for skill, level, _ in guesses(session):
        if skill not in kept:
            profile = set_level(profile, skill, level, inferred=True)
    return profile


def _levels(profile: Profile, *, inferred: bool) -> dict[str, int]:
    return {
        skill: rating.level
        for skill, rating in profile.skills.items()
        if rating.level is not None and rating.inferred is inferred
    }


def _before(kept: object) -> dict[str, tuple[int | None, bool]]:
    """What can be read of the ratings there were."""
    found: dict[str, tuple[int | None, bool]] = {}
    for skill, rating in kept.items() if isinstance(kept, dict) else ():
        match rating:
            case [int(level), bool(inferred)] if level in LEVELS:
                found[skill] = (int(level), inferred)
            case [None, bool()]:
                found[skill] = (None, False)
    return found
