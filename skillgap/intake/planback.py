"""An edited plan from its file to a profile: read, set against the person, written into the log."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from skillgap.engine.pace import entry_day
from skillgap.intake.documents.plain import decode
from skillgap.intake.planfile import PlanFile, read_plan
from skillgap.intake.ticked import Progress
from skillgap.person.edit import add_log, finish_step, made
from skillgap.person.files import faults_of, read_regular, shown
from skillgap.person.model import LogEntry, Profile
from skillgap.person.names import slug
from skillgap.problems import FileError, UsageError

LARGEST_FILE = 5_000_000
"""Bytes of a plan that is read; the longest ones have some hundred thousand."""

EXPORT = "Name a plan in Markdown, or export one: skillgap roadmap NAME -o plan.md"


def plan_of(path: Path) -> PlanFile:
    """The plan of a file. Raises FileError where it cannot be read, UsageError where it is no plan."""
    with faults_of("read", path):
        data = read_regular(path, LARGEST_FILE)
    if len(data) > LARGEST_FILE:
        message = f"{shown(path)} is larger than {LARGEST_FILE // 1_000_000} MB; no plan is."
        raise FileError(message, EXPORT)
    try:
        plan = read_plan(decode(data).text)
    except FileError as error:
        raise FileError(f"Cannot read {shown(path)}: {error.message}.", EXPORT) from error
    if not plan.is_plan:
        message = f"{shown(path)} holds no box of an exported plan."
        raise UsageError(message, EXPORT)
    return plan


def is_of(plan: PlanFile, profile: Profile, stem: str) -> bool:
    """True where a plan was made for this person, by the name or the file of the profile."""
    return plan.person in {"", stem, slug(profile.name) if profile.name else ""}


def with_progress(profile: Profile, progress: Iterable[Progress], today: date) -> Profile:
    """The profile with all that is new in a plan: hours logged, levels reached."""
    for each in progress:
        day = entry_day(profile.log, each.skill, today)
        if each.is_done:
            profile = finish_step(profile, each.skill, each.to, day, each.hours)
        else:
            entry = made(LogEntry, date=day, skill=each.skill, hours=each.hours)
            profile = add_log(profile, entry)
    return profile
