"""What `log` tells: the entry, the hours on its step so far, and what is left of it."""

from typing import NamedTuple

from skillgap.engine.pace import finished, since_last_step
from skillgap.engine.steps import step_hours
from skillgap.market.model import TOP_LEVEL
from skillgap.person.model import LogEntry
from skillgap.report import figures
from skillgap.report.progress.shape import pace_shape
from skillgap.report.progress.told import Told
from skillgap.report.progress.words import learned_words, spent
from skillgap.report.shapes.progress import LogShape
from skillgap.report.subject import Subject


class Logged(NamedTuple):
    """An entry that was added or taken out, and the person as they are after it."""

    subject: Subject
    entry: LogEntry
    undone: bool = False

    @property
    def name(self) -> str:
        """The skill's name; its id where the catalogue has none."""
        skill = self.subject.market.skills.get(self.entry.skill)
        return skill.name if skill else self.entry.skill

    @property
    def level(self) -> int:
        """The level held."""
        return self.subject.levels.get(self.entry.skill, 0)

    @property
    def closed_at(self) -> int | None:
        """The level that was reached after the entry, where it counts for a step finished since."""
        log, entry = self.subject.profile.log, self.entry
        if self.undone or entry not in log:
            return None
        after = log[len(log) - log[::-1].index(entry) :]
        return next((e.to_level for e in after if e.skill == entry.skill and e.to_level), None)

    @property
    def to(self) -> int:
        """The level of the step the hours count for."""
        return self.closed_at or min(self.level + 1, TOP_LEVEL)

    @property
    def total(self) -> float:
        """Hours on that step in all."""
        log, skill = self.subject.profile.log, self.entry.skill
        if self.closed_at:
            return finished(log)[skill, self.closed_at][1]
        return since_last_step(log).get(skill, (0.0, None))[0]

    @property
    def left(self) -> float:
        """Likely hours that are left of it; 0 where it is finished or nothing is booked for it."""
        subject = self.subject
        skill = subject.market.skills.get(self.entry.skill)
        if skill is None or self.closed_at or self.level == TOP_LEVEL:
            return 0.0
        return step_hours(subject.market, skill, self.to, subject.levels, subject.choices)[1]


def logged_told(found: Logged) -> Told:
    """In words."""
    entry, subject = found.entry, found.subject
    what = f"{found.name}: {spent(entry.hours)}" + (" taken out" if found.undone else " logged")
    return Told(
        title=what,
        right=figures.day(entry.date),
        facts=(
            ("level", _level_words(found)),
            ("step", step_words(found)),
            ("note", entry.note),
            ("your pace", learned_words(subject.learned, subject.choices, subject.market)),
        ),
    )


def _level_words(found: Logged) -> str:
    """Said only where taking an entry out lowered the level."""
    back = found.undone and found.entry.to_level is not None
    return f"back to {found.level}" if back else ""


def step_words(found: Logged) -> str:
    """`1→2, 12 of about 38 h logged, about 26 h left`."""
    if found.closed_at:
        return f"{found.to - 1}→{found.to}, finished since; {spent(found.total)} on it in all"
    if found.level == TOP_LEVEL:
        return f"at level {TOP_LEVEL} already; the hours are kept"
    step = f"{found.level}→{found.to}"
    if not found.left:
        return f"{step}, {spent(found.total)} logged; no study hours are booked for it"
    whole, total = round(found.total + found.left), round(found.total, 2)
    return f"{step}, {total:g} of about {whole:,} h logged, about {whole - total:g} h left"


def logged_shape(found: Logged) -> LogShape:
    """`log --format json`."""
    subject, entry = found.subject, found.entry
    return {
        "schema": "skillgap.log/1",
        "profile": subject.profile.name,
        "date": entry.date.isoformat(),
        "undone": found.undone,
        "step": {
            "skill": entry.skill,
            "name": found.name,
            "to": found.to,
            "hours": entry.hours,
            "total": round(found.total, 2),
            "left": found.left,
            "done": found.closed_at is not None,
        },
        "pace": pace_shape(subject.learned, subject.choices),
    }
