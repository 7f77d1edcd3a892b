"""Changes to a profile: each takes one and returns another, checked; the old one stays as it was.

Raises UsageError, in the words of the file reader, where a value cannot be. Levels are 0 to 5; an
index counts from 0.
"""

from datetime import date
from typing import Any, TypeVar

from skillgap.person.build import part_of, plain
from skillgap.person.model import (
    Evidence,
    HoursException,
    LogEntry,
    Part,
    Profile,
    SkillRating,
    Snapshot,
    key_of,
)
from skillgap.problems import UsageError

P = TypeVar("P", bound=Part)
Item = TypeVar("Item")

_TOGETHER = ("start", "deadline")
"""Fields of a profile that limit each other."""


def change(profile: Profile, **fields: object) -> Profile:
    """Return the profile with fields set: `change(ada, hours_per_week=10.0, style="staged")`."""
    return _changed(profile, fields)


def set_target(profile: Profile, target: str) -> Profile:
    """Aim at a target such as `ml-engineer/senior`, or at none with an empty text."""
    return change(profile, target=target)


def set_level(
    profile: Profile, skill: str, level: int | None, *, inferred: bool = False
) -> Profile:
    """Rate a skill 0 to 5, or make it unknown with None; its note and evidence stay."""
    return _rate(profile, skill, level=level, inferred=inferred and level is not None)


def set_note(profile: Profile, skill: str, note: str) -> Profile:
    """Set the note of a skill; an empty text removes it."""
    return _rate(profile, skill, note=note)


def add_evidence(profile: Profile, skill: str, evidence: Evidence) -> Profile:
    """Add a proof of a skill at the end; one that is there already is not added twice."""
    held = _rating(profile, skill).evidence
    return profile if evidence in held else _rate(profile, skill, evidence=(*held, evidence))


def remove_evidence(profile: Profile, skill: str, index: int) -> Profile:
    """Remove one proof of a skill by its place."""
    return _rate(profile, skill, evidence=_without(_rating(profile, skill).evidence, index))


def pin(profile: Profile, skill: str) -> Profile:
    """Put a skill at the front of the plan, behind those pinned before; it is skipped no longer."""
    skipped = _taken_out(profile.skipped, skill)
    return change(profile, pinned=_put_in(profile.pinned, skill), skipped=skipped)


def unpin(profile: Profile, skill: str) -> Profile:
    """Let the plan place a skill again."""
    return change(profile, pinned=_taken_out(profile.pinned, skill))


def skip(profile: Profile, skill: str) -> Profile:
    """Leave a skill out of the plan; it is pinned no longer."""
    pinned = _taken_out(profile.pinned, skill)
    return change(profile, skipped=_put_in(profile.skipped, skill), pinned=pinned)


def unskip(profile: Profile, skill: str) -> Profile:
    """Let a skill into the plan again."""
    return change(profile, skipped=_taken_out(profile.skipped, skill))


def toggle_at_work(profile: Profile, skill: str) -> Profile:
    """Mark a skill as learned at work (it takes no study hours), or no longer so."""
    return change(profile, at_work=_toggled(profile.at_work, skill))


def toggle_shortlist(profile: Profile, target: str) -> Profile:
    """Put a target on the shortlist, or take it off."""
    return change(profile, shortlist=_toggled(profile.shortlist, target))


def toggle_credential(profile: Profile, credential: str) -> Profile:
    """Mark a credential as held, or no longer so."""
    return change(profile, credentials=_toggled(profile.credentials, credential))


def set_own_hours(profile: Profile, skill: str, to_level: int, hours: float | None) -> Profile:
    """Set one's own hours for the step that reaches a level (1 to 5); None takes the usual ones."""
    held = profile.own_hours.get(skill, {})
    steps: dict[str, float] = {key: kept for key, kept in held.items() if key != str(to_level)}
    if hours is not None:
        steps[str(to_level)] = hours
    own = {name: kept for name, kept in profile.own_hours.items() if name != skill}
    return change(profile, own_hours=own | ({skill: steps} if steps else {}))


def add_exception(profile: Profile, exception: HoursException) -> Profile:
    """Add days with other hours, in the order of their dates."""
    held = sorted((*profile.exceptions, exception), key=lambda each: (each.first, each.last))
    return change(profile, exceptions=tuple(held))


def remove_exception(profile: Profile, index: int) -> Profile:
    """Remove one exception by its place."""
    return change(profile, exceptions=_without(profile.exceptions, index))


def add_log(profile: Profile, entry: LogEntry) -> Profile:
    """Add hours spent, in the order of the days."""
    return change(profile, log=tuple(sorted((*profile.log, entry), key=lambda each: each.date)))


def remove_log(profile: Profile, index: int) -> Profile:
    """Remove one entry of the log by its place."""
    return change(profile, log=_without(profile.log, index))


def finish_step(
    profile: Profile, skill: str, to_level: int, day: date, hours: float = 0
) -> Profile:
    """Reach a level: log it with the hours it took, and rate the skill no lower than that."""
    entry = made(LogEntry, date=day, skill=skill, hours=hours, to_level=to_level)
    level = max(to_level, _rating(profile, skill).level or 0)
    return set_level(add_log(profile, entry), skill, level)


def add_snapshot(profile: Profile, snapshot: Snapshot) -> Profile:
    """Add to the history in the order of the days; one per day and target, the last one counts."""
    same = (snapshot.date, snapshot.target)
    kept = [each for each in profile.history if (each.date, each.target) != same]
    history = sorted([*kept, snapshot], key=lambda each: each.date)
    return change(profile, history=tuple(history))


def made(kind: type[P], **fields: object) -> P:
    """Return a new part of a profile, checked: `made(LogEntry, date=day, skill="rag", hours=2)`."""
    return part_of(kind, _checked(kind, fields))


def _rating(profile: Profile, skill: str) -> SkillRating:
    return profile.skills.get(skill, SkillRating())


def _rate(profile: Profile, skill: str, **fields: object) -> Profile:
    rating = _changed(_rating(profile, skill), fields)
    if rating == SkillRating():
        others = {name: held for name, held in profile.skills.items() if name != skill}
        return profile._replace(skills=others)
    if skill not in profile.skills:
        _checked(Profile, {"skills": {skill: rating}})
    return profile._replace(skills=profile.skills | {skill: rating})


def _changed(part: P, fields: dict[str, object]) -> P:
    """The part with fields set, once these are found to be possible, alone and together."""
    together = {name: getattr(part, name) for name in _TOGETHER if name in part._fields}
    document = _checked(type(part), together | fields)
    fresh: Any = part_of(type(part), document)
    return part._replace(**{name: getattr(fresh, name) for name in fields})  # type: ignore[return-value]


def _checked(kind: type[Any], fields: dict[str, object]) -> dict[str, Any]:
    """Fields as a document, once its shape is found right; raise UsageError otherwise."""
    from skillgap.person.shape import misfits  # noqa: PLC0415 - pydantic is slow to import
    from skillgap.person.wording import dotted  # noqa: PLC0415

    document = {key_of(kind, name): plain(value) for name, value in fields.items()}
    for path, words in misfits(kind, document):
        raise UsageError(f"{dotted(path)} {words}.")
    return document


def _put_in(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return names if name in names else (*names, name)


def _taken_out(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(each for each in names if each != name)


def _toggled(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return _taken_out(names, name) if name in names else _put_in(names, name)


def _without(items: tuple[Item, ...], index: int) -> tuple[Item, ...]:
    if not 0 <= index < len(items):
        raise UsageError(f"There is no entry {index + 1}; there are {len(items)}.")
    return items[:index] + items[index + 1 :]
