"""What an edited plan says that a profile does not have yet: steps finished, hours spent.

A step is finished only where its own box is ticked and the level below is reached. Hours in the plan
are all that were spent on a step since it was made, so that reading it twice adds nothing.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from skillgap.engine.gap import Levels
from skillgap.engine.pace import finished, since_last_step
from skillgap.intake.planfile import MOST_HOURS, Box, Odd, PlanFile, StepKey
from skillgap.person.model import LogEntry
from skillgap.problems import did_you_mean

LEAST_HOURS = 0.01

MOST_GUESSED = 20
"""Unknown skills for which the nearest one is looked up: that takes a while each."""


class Progress(NamedTuple):
    """New progress on one step: the hours to log, and whether it is finished.

    `total` are all hours on the step, those logged before included.
    """

    skill: str
    to: int
    hours: float
    total: float
    is_done: bool


class Ticked(NamedTuple):
    """What is new, in the order to write it, how many ticked steps were reached before, what is odd."""

    progress: tuple[Progress, ...]
    already: int
    odd: tuple[Odd, ...]


class _Step(NamedTuple):
    """All boxes of a step together: whether it is ticked, and the hours written, if any."""

    first: Box
    is_ticked: bool
    hours: float | None


def compare(
    plan: PlanFile, skills: Collection[str], levels: Levels, log: Sequence[LogEntry]
) -> Ticked:
    """Set an edited plan against what a profile holds. `skills` are the ids of the catalogue."""
    odd = list(plan.odd)
    steps: dict[str, dict[int, _Step]] = {}
    unknown = 0
    for key, boxes in _by_step(plan).items():
        if key[0] in skills:
            steps.setdefault(key[0], {})[key[1]] = _together(boxes, odd)
        else:
            near = did_you_mean(key[0], skills) if unknown < MOST_GUESSED else ""
            unknown += 1
            why = f"there is no skill {key[0][:60]}{near}"
            odd += [Odd(box.line, box.words, why) for box in boxes]
    past = _Past(levels, finished(log), since_last_step(log), plan.logged)
    found: list[Progress] = []
    already = 0
    for skill, by_level in steps.items():
        for each in _of_skill(skill, by_level, past):
            (found if isinstance(each, Progress) else odd).append(each)  # type: ignore[arg-type]
        already += sum(s.is_ticked and to <= levels.get(skill, 0) for to, s in by_level.items())
    return Ticked(tuple(found), already, tuple(sorted(odd)))


def _by_step(plan: PlanFile) -> dict[StepKey, list[Box]]:
    found: dict[StepKey, list[Box]] = {}
    for box in plan.boxes:
        found.setdefault(box.key, []).append(box)
    return found


def _together(boxes: Sequence[Box], odd: list[Odd]) -> _Step:
    """One step of its boxes: copies count once, boxes of several months add up; what differs is odd."""
    last = [box for box in boxes if not box.continues]
    by_piece: dict[str, dict[float, Box]] = {}
    for box in boxes:
        if box.hours is not None:
            by_piece.setdefault(box.piece, {})[box.hours] = box
    unclear = [box for found in by_piece.values() if len(found) > 1 for box in found.values()]
    why = "copies of this box have other hours; none were taken"
    odd += [Odd(box.line, box.words, why) for box in unclear]
    hours = (
        sum(next(iter(found)) for found in by_piece.values()) if by_piece and not unclear else None
    )
    return _Step((last or list(boxes))[0], any(box.is_ticked for box in last), hours)


class _Past(NamedTuple):
    """What the profile and the plan knew before."""

    levels: Levels
    finished: Mapping[StepKey, tuple[object, float]]
    since: Mapping[str, tuple[float, int | None]]
    before: Mapping[StepKey, float]


def _of_skill(skill: str, steps: Mapping[int, _Step], past: _Past) -> Iterator[Progress | Odd]:
    """The progress in one skill, level by level."""
    reached = begun = past.levels.get(skill, 0)
    for to in sorted(steps):
        step, box = steps[to], steps[to].first
        hours = None if step.hours is None else step.hours + past.before.get((skill, to), 0.0)
        if to <= begun:
            yield from _closed(skill, to, box, hours, past)
        elif to > reached + 1:
            if step.is_ticked or step.hours:
                what = "ticked" if step.is_ticked else "begun"
                why = f"{skill} {to} is {what}, but level {to - 1} is not reached"
                yield Odd(box.line, box.words, why)
        elif (hours or 0.0) > MOST_HOURS:
            yield Odd(box.line, box.words, f"more than {MOST_HOURS} h")
        else:
            spent = past.since.get(skill, (0.0, None))[0] if reached == begun else 0.0
            more = round(max((hours or 0.0) - spent, 0.0), 2)
            if step.is_ticked or more >= LEAST_HOURS:
                yield Progress(skill, to, more, round(spent + more, 2), step.is_ticked)
            reached += step.is_ticked


def _closed(skill: str, to: int, box: Box, hours: float | None, past: _Past) -> Iterator[Odd]:
    """A step that was reached before: its hours should be those that were logged."""
    logged = past.finished.get((skill, to), (None, 0.0))[1]
    if hours is not None and hours > logged + LEAST_HOURS:
        why = f"{skill} {to} was reached before, with {logged:g} h logged: {hours:g} h not taken"
        yield Odd(box.line, box.words, why)
