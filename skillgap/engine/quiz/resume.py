"""A questionnaire as plain values that can be kept, and taken up again where it was left."""

from collections.abc import Iterator
from typing import Any

from skillgap.engine.gap import Levels
from skillgap.engine.quiz.scope import LEVELS
from skillgap.engine.quiz.screens import PASSES
from skillgap.engine.quiz.session import Rating, Reply, Session, Ticks

Plain = dict[str, Any]

_LONGEST = 2_000


def plain_replies(session: Session) -> list[Plain]:
    """What was said, as values that JSON can hold."""
    return [_plain(reply) for reply in session.replies]


def _plain(reply: Reply) -> Plain:
    if isinstance(reply, Rating):
        return {"skill": reply.skill, "level": reply.level}
    chosen = None if reply.ticked is None else sorted(reply.ticked)
    return {"pass": reply.level, "shown": list(reply.shown), "ticked": chosen}


def resumed(session: Session, kept: object, stated: Levels) -> Session:
    """The session just begun, with what was said before as far as it still holds.

    `kept` may be anything; what is not a reply is left out. Where the person has changed a level
    since (`stated` is what the profile says now), that counts and not what was said then.
    """
    replies = []
    seen: set[object] = set()
    for each in kept[:_LONGEST] if isinstance(kept, list) else ():
        for reply in _read(each):
            fitting = _fitting(session, reply, stated, seen)
            if fitting is not None:
                replies.append(fitting)
    before = session._replace(replies=tuple(replies))
    held = {skill: level for skill, level in session.held.items() if skill not in before.answers}
    return before._replace(held=held)


def _read(value: object) -> Iterator[Reply]:
    """The reply that a value means, if it is one."""
    match value:
        case {"skill": str(skill), "level": int(level)} if level in LEVELS:
            yield Rating(skill, int(level))
        case {"skill": str(skill), "level": None}:
            yield Rating(skill, None)
        case {"pass": int(level), "shown": list(shown), "ticked": list(chosen)}:
            yield Ticks(level, _texts(shown), frozenset(_texts(chosen)))
        case {"pass": int(level), "shown": list(shown), "ticked": None}:
            yield Ticks(level, _texts(shown), None)


def _texts(values: list[object]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in values if isinstance(each, str)))


def _fitting(session: Session, reply: Reply, stated: Levels, seen: set[object]) -> Reply | None:
    """The reply, or what still fits of it: skills that are asked for, said once, not changed since."""
    asked = {*session.scope.skills}
    if isinstance(reply, Rating):
        unskipped = reply.level is None and reply.skill in session.held
        changed = reply.level is not None and stated.get(reply.skill) != reply.level
        if reply.skill not in asked or reply.skill in seen or unskipped or changed:
            return None
        seen.add(reply.skill)
        return reply
    fresh = [s for s in reply.shown if s in asked and (reply.level, s) not in seen]
    if reply.level not in PASSES or not fresh:
        return None
    seen.update((reply.level, skill) for skill in fresh)
    return Ticks(reply.level, tuple(fresh), reply.ticked and reply.ticked & frozenset(fresh))
