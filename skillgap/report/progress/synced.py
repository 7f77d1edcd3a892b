"""What `sync` tells: steps and hours that a plan had and the profile had not, and what was not matched."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from skillgap.engine.steps import step_hours
from skillgap.report import figures
from skillgap.report.progress.shape import pace_shape
from skillgap.report.progress.standing import standing_shape, standing_words
from skillgap.report.progress.told import Told
from skillgap.report.progress.words import learned_words, spent
from skillgap.report.shapes.progress import OddShape, ProgressStepShape, SyncShape
from skillgap.report.subject import Subject

MOST_LISTED = 40
"""Lines that are listed one by one; JSON has all of them."""

LONGEST_LINE = 90
"""Characters of a line that are shown."""


class NewProgress(Protocol):
    """Progress on one step, as reading a plan gives it."""

    @property
    def skill(self) -> str:
        """Which skill."""

    @property
    def to(self) -> int:
        """The level the step reaches."""

    @property
    def hours(self) -> float:
        """Hours that are new."""

    @property
    def total(self) -> float:
        """Hours on the step in all."""

    @property
    def is_done(self) -> bool:
        """True where it is finished."""


class OddLine(Protocol):
    """A line that could not be matched, and why."""

    @property
    def line(self) -> int:
        """Its number."""

    @property
    def text(self) -> str:
        """What it says."""

    @property
    def why(self) -> str:
        """Why it was not matched."""


class Read(NamedTuple):
    """What reading a plan gave: the file as it was named, what is new, known before, and odd."""

    file: str
    progress: Sequence[NewProgress]
    already: int
    odd: Sequence[OddLine]


def synced_shape(found: Read, before: Subject, after: Subject, *, dry_run: bool) -> SyncShape:
    """`sync --format json`; `before` and `after` are the person before and after the plan was read."""
    return {
        "schema": "skillgap.sync/1",
        "profile": after.profile.name,
        "file": found.file,
        "dry_run": dry_run,
        "changed": bool(found.progress) and not dry_run,
        "steps": [_step_shape(after, each) for each in found.progress],
        "already": found.already,
        "unmatched": [{"line": o.line, "text": o.text, "why": o.why} for o in found.odd],
        "readiness": standing_shape(before, after),
        "pace": pace_shape(after.learned, after.choices),
    }


def _step_shape(after: Subject, each: NewProgress) -> ProgressStepShape:
    skill = after.market.skills[each.skill]
    left = step_hours(after.market, skill, each.to, after.levels, after.choices)[1]
    return {
        "skill": each.skill,
        "name": skill.name,
        "to": each.to,
        "hours": each.hours,
        "total": each.total,
        "left": 0.0 if each.is_done else left,
        "done": each.is_done,
    }


def synced_told(shape: SyncShape, before: Subject, after: Subject) -> Told:
    """In words; `before` and `after` are the person before and after the plan was read."""
    done = [each for each in shape["steps"] if each["done"]]
    begun = [each for each in shape["steps"] if not each["done"]]
    already = shape["already"]
    return Told(
        title=f"{shape['file']} → {after.name}",
        right="nothing is written (--dry-run)" if shape["dry_run"] else "",
        facts=(
            ("new", _counts(shape["steps"])),
            (
                "before",
                f"{figures.counted(already, 'ticked step')} reached before" if already else "",
            ),
            ("readiness", standing_words(before, after) if done else ""),
            ("your pace", learned_words(after.learned, after.choices, after.market)),
        ),
        lists=(
            ("Done", tuple(f"{_step(each)}{_hours(each)}" for each in done)),
            ("Hours", tuple(f"{_step(each)}{_more(each)}" for each in begun)),
            ("Not matched", tuple(_unmatched(shape["unmatched"]))),
        ),
    )


def _counts(steps: list[ProgressStepShape]) -> str:
    if not steps:
        return "nothing"
    count = sum(each["done"] for each in steps)
    return f"{figures.counted(count, 'step')} done, {spent(sum(e['hours'] for e in steps))} logged"


def _step(each: ProgressStepShape) -> str:
    return f"{each['name']} {each['to'] - 1}→{each['to']}"


def _hours(each: ProgressStepShape) -> str:
    """`, 12 h`, and in all where some were logged before."""
    if not each["total"]:
        return ", no hours"
    return f", {spent(each['hours'])}" if each["hours"] == each["total"] else _more(each)


def _more(each: ProgressStepShape) -> str:
    return f", {spent(each['hours'])} more, {spent(each['total'])} in all"


def _unmatched(lines: list[OddShape]) -> list[str]:
    more = len(lines) - MOST_LISTED
    shown = [_odd(each) for each in lines[:MOST_LISTED]]
    return [*shown, f"and {more:,} more"] if more > 0 else shown


def _odd(each: OddShape) -> str:
    text = each["text"]
    shown = text if len(text) <= LONGEST_LINE else text[: LONGEST_LINE - 1] + "…"
    return f"line {each['line']}: {each['why']}" + (f" ({shown})" if shown else "")
