"""What can be exported, as which file, and the text of it."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from skillgap.person.names import slug
from skillgap.report.subject import Subject
from skillgap.tui.desk import Desk

What = Literal["plan", "gap", "profile"]


@dataclass(frozen=True, slots=True)
class Kind:
    """One file that can be written: what is in it, its format and its ending."""

    what: What
    format: str
    ending: str
    about: str

    @property
    def key(self) -> str:
        """`plan.md`."""
        return f"{self.what}.{self.ending}"

    @property
    def label(self) -> str:
        """`Plan, Markdown`."""
        return f"{self.what.capitalize()}, {self.format}"


KINDS: tuple[Kind, ...] = (
    Kind("plan", "Markdown", "md", "months with boxes to tick; reads well anywhere"),
    Kind("plan", "HTML", "html", "one page to print, keep or send; opens in any browser"),
    Kind("plan", "calendar", "ics", "a month each, and study time on the days you choose"),
    Kind("plan", "CSV", "csv", "a row for each piece of work, for a spreadsheet"),
    Kind("plan", "JSON", "json", "everything, for other programs"),
    Kind("gap", "Markdown", "md", "every requirement, what you have and what is missing"),
    Kind("gap", "JSON", "json", "everything, for other programs"),
    Kind("profile", "JSON Resume", "json", "your skills with their proofs, for résumé tools"),
)
CALENDAR = "plan.ics"


def export_text(kind: Kind, desk: Desk, now: datetime, study: str = "") -> str:
    """The text of an export of what lies on the desk. Raises SkillgapError where it cannot be made.

    `study` are the weekdays for the calendar (`mon,wed@19:00`), or nothing.
    """
    subject = desk.subject
    if kind.key == CALENDAR:
        return _plan_ics(subject, now, study)
    return _TEXTS[kind.key](subject)


def default_path(kind: Kind, desk: Desk, folder: Path) -> Path:
    """`<profile>-<target>-plan.md` in a folder; what is about the person alone leaves the target out."""
    about = "resume" if kind.what == "profile" else kind.what
    target = "" if kind.what == "profile" else desk.profile.target.replace("/", "-")
    words = [slug(desk.profile.name) if desk.profile.name.strip() else "profile", target, about]
    return folder / f"{'-'.join(word for word in words if word)}.{kind.ending}"


def export_folder(cwd: Path, home: Path) -> Path:
    """Where exports go unless a person says otherwise: the current folder, else the home folder."""
    return cwd if os.access(cwd, os.W_OK) else home


def shortened(path: Path) -> str:
    """A path with `~` for the home folder."""
    home = Path.home()
    return f"~/{path.relative_to(home).as_posix()}" if path.is_relative_to(home) else str(path)


def _plan_markdown(subject: Subject) -> str:
    from skillgap.report.roadmap.build import build_roadmap  # noqa: PLC0415
    from skillgap.report.roadmap.markdown import roadmap_markdown  # noqa: PLC0415

    return roadmap_markdown(build_roadmap(subject, subject.target()))


def _plan_csv(subject: Subject) -> str:
    from skillgap.report.roadmap.build import build_roadmap  # noqa: PLC0415
    from skillgap.report.roadmap.csv import roadmap_csv  # noqa: PLC0415

    return roadmap_csv(build_roadmap(subject, subject.target()))


def _plan_html(subject: Subject) -> str:
    from skillgap.report.html.page import roadmap_html  # noqa: PLC0415
    from skillgap.report.roadmap.build import build_roadmap  # noqa: PLC0415

    return roadmap_html(build_roadmap(subject, subject.target()))


def _plan_ics(subject: Subject, now: datetime, study: str) -> str:
    from skillgap.report.roadmap.blocks import study_time  # noqa: PLC0415
    from skillgap.report.roadmap.build import build_roadmap  # noqa: PLC0415
    from skillgap.report.roadmap.ics import roadmap_ics  # noqa: PLC0415

    when = study_time(study) if study.strip() else None
    return roadmap_ics(build_roadmap(subject, subject.target()), now, when)


def _plan_json(subject: Subject) -> str:
    from skillgap.report.output import as_json  # noqa: PLC0415
    from skillgap.report.roadmap.build import build_roadmap  # noqa: PLC0415
    from skillgap.report.roadmap.shape import roadmap_shape  # noqa: PLC0415

    found = build_roadmap(subject, subject.target())
    return (
        as_json(roadmap_shape(subject, found.plan, found.prices, found.hours_needed or None)) + "\n"
    )


def _gap_markdown(subject: Subject) -> str:
    from skillgap.report.gap.markdown import gap_markdown  # noqa: PLC0415

    return gap_markdown(subject, subject.assess(subject.target()))


def _gap_json(subject: Subject) -> str:
    from skillgap.report.gap.shape import gap_shape  # noqa: PLC0415
    from skillgap.report.output import as_json  # noqa: PLC0415

    return as_json(gap_shape(subject, subject.assess(subject.target()))) + "\n"


def _resume(subject: Subject) -> str:
    from skillgap.report.output import as_json  # noqa: PLC0415
    from skillgap.report.resume import resume_shape  # noqa: PLC0415

    return as_json(resume_shape(subject.profile, subject.market)) + "\n"


_TEXTS: Mapping[str, Callable[[Subject], str]] = {
    "plan.md": _plan_markdown,
    "plan.html": _plan_html,
    "plan.csv": _plan_csv,
    "plan.json": _plan_json,
    "gap.md": _gap_markdown,
    "gap.json": _gap_json,
    "profile.json": _resume,
}
