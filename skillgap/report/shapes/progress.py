"""Progress as JSON: what was logged and finished, what was read back, readiness over time.

Hours are hours of study, points are of 100, days are YYYY-MM-DD.
"""

from typing_extensions import TypedDict

from skillgap.report.shapes.roadmap import DoneMonthShape, PaceShape, StepShape


class ProgressStepShape(TypedDict):
    """A step with hours logged now (`hours`), in all (`total`), and those still estimated (`left`)."""

    skill: str
    name: str
    to: int
    hours: float
    total: float
    left: float
    done: bool


class StandingShape(TypedDict):
    """Readiness for the target before and after; null where there is no target or nothing is rated."""

    target: str
    before: float | None
    after: float | None


class LogShape(TypedDict):
    """`log --format json`. `undone` is true where an entry was taken out."""

    schema: str
    profile: str
    date: str
    undone: bool
    step: ProgressStepShape
    pace: PaceShape


class DoneShape(TypedDict):
    """`done --format json`. `project` would prove the level; `command` keeps the proof."""

    schema: str
    profile: str
    date: str
    steps: list[ProgressStepShape]
    readiness: StandingShape
    next: list[StepShape]
    project: str
    command: str
    pace: PaceShape


class OddShape(TypedDict):
    """A line of a plan that could not be matched, and why."""

    line: int
    text: str
    why: str


class SyncShape(TypedDict):
    """`sync --format json`. `already` counts ticked steps that were reached before."""

    schema: str
    profile: str
    file: str
    dry_run: bool
    changed: bool
    steps: list[ProgressStepShape]
    already: int
    unmatched: list[OddShape]
    readiness: StandingShape
    pace: PaceShape


class PointShape(TypedDict):
    """Readiness on a day; `market` is the version of the data, `now` true for today's."""

    date: str
    readiness: float
    known_weight: float
    market: str
    now: bool


class ChangeShape(TypedDict):
    """`total` = `own` + `data`, in points; both null where that cannot be told."""

    first: str
    last: str
    total: float
    own: float | None
    data: float | None
    same_data: bool


class HistoryShape(TypedDict):
    """`history --format json`."""

    schema: str
    profile: str
    target: str
    points: list[PointShape]
    change: ChangeShape | None
    done: list[DoneMonthShape]
    pace: PaceShape
    market: str
