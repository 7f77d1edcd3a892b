"""What `done` tells: the step, the new readiness, what comes next, and how to prove it."""

import shlex
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from skillgap.engine.history import months_done
from skillgap.engine.pace import finished
from skillgap.engine.steps import Step
from skillgap.market.model import Skill
from skillgap.report import figures
from skillgap.report.progress.shape import pace_shape
from skillgap.report.progress.standing import next_steps, standing_shape, standing_words
from skillgap.report.progress.told import Told
from skillgap.report.progress.words import learned_words, spent
from skillgap.report.roadmap.months import PROVES
from skillgap.report.roadmap.shape import step_shape
from skillgap.report.shapes.progress import DoneShape, ProgressStepShape
from skillgap.report.subject import Subject

NOTHING_SAID = "skillgap log keeps hours, or --hours here: from them the plan learns your pace"


class Finished(NamedTuple):
    """Steps of one skill that were finished: the person before and after, and the profile's name."""

    before: Subject
    after: Subject
    skill: Skill
    levels: tuple[int, ...]
    stem: str

    @property
    def day(self) -> date:
        """The day of the last step."""
        return finished(self.after.profile.log)[self.skill.id, self.levels[-1]][0]

    @property
    def hours(self) -> list[float]:
        """All hours of each step, those logged before included."""
        past = finished(self.after.profile.log)
        return [past[self.skill.id, to][1] for to in self.levels]


def finished_told(found: Finished) -> Told:
    """In words."""
    subject, skill = found.after, found.skill
    steps = f"{found.levels[0] - 1} → {found.levels[-1]}"
    return Told(
        title=f"{skill.name} {steps}",
        right=figures.day(found.day),
        facts=(
            ("hours", _hours_words(found)),
            ("readiness", standing_words(found.before, subject)),
            ("your pace", learned_words(subject.learned, subject.choices, subject.market)),
            ("this month", _month_words(found)),
            ("next", _next_words(subject, next_steps(subject))),
            ("prove it", project(skill, found.levels[-1])),
        ),
        commands=(command(found.stem, skill),) if project(skill, found.levels[-1]) else (),
    )


def _hours_words(found: Finished) -> str:
    """`12 h, estimated 14 h`."""
    total = sum(found.hours)
    if not total:
        return f"none logged; {NOTHING_SAID}"
    seen = {
        (each.skill, each.to): each
        for each in (*found.after.learned.observations, *found.after.learned.aside)
    }
    estimates = [
        seen[found.skill.id, to].estimate for to in found.levels if (found.skill.id, to) in seen
    ]
    known = len(estimates) == len(found.levels)
    return spent(total) + (f", estimated {spent(sum(estimates))}" if known else "")


def _month_words(found: Finished) -> str:
    """`32 h, 4 steps`."""
    month = next(
        (m for m in months_done(found.after.profile.log) if m.month == f"{found.day:%Y-%m}"), None
    )
    return f"{spent(month.hours)}, {figures.counted(len(month.steps), 'step')}" if month else ""


def _next_words(subject: Subject, steps: Sequence[Step]) -> str:
    """`Kubernetes 1→2 (28 h), then AWS 2→3 (14 h)`."""
    return ", then ".join(
        f"{subject.market.skills[s.skill].name} {s.start}→{s.to} ({figures.hours(s.likely)})"
        for s in steps
    )


def project(skill: Skill, level: int) -> str:
    """The project that would prove a level; nothing for level 1."""
    if level == 1 or not skill.show_it:
        return ""
    if level == PROVES:
        return skill.show_it
    start = (
        "a first version of this is enough"
        if level < PROVES
        else "take further what you built at level 3"
    )
    return f"{start}: {skill.show_it}"


def command(stem: str, skill: Skill) -> str:
    """The command that keeps a proof."""
    return f"skillgap profile set {shlex.quote(stem)} {skill.id}.evidence='what it is, and where'"


def finished_shape(found: Finished) -> DoneShape:
    """`done --format json`."""
    subject, level = found.after, found.levels[-1]
    return {
        "schema": "skillgap.done/1",
        "profile": subject.profile.name,
        "date": found.day.isoformat(),
        "steps": _step_shapes(found),
        "readiness": standing_shape(found.before, subject),
        "next": [step_shape(subject.market, step) for step in next_steps(subject)],
        "project": project(found.skill, level),
        "command": command(found.stem, found.skill),
        "pace": pace_shape(subject.learned, subject.choices),
    }


def _step_shapes(found: Finished) -> list[ProgressStepShape]:
    now = _hours_now(found)
    return [
        {
            "skill": found.skill.id,
            "name": found.skill.name,
            "to": to,
            "hours": now[to],
            "total": round(total, 2),
            "left": 0.0,
            "done": True,
        }
        for to, total in zip(found.levels, found.hours, strict=True)
    ]


def _hours_now(found: Finished) -> dict[int, float]:
    """The hours of the entries that were added, by level."""
    return {
        entry.to_level: entry.hours
        for entry in found.after.profile.log
        if entry.skill == found.skill.id and entry.to_level in found.levels
    }
