"""Why a plan does not end at 100: practice, skipped skills, and what a deadline leaves out."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from skillgap.engine.gap import HUNDRED, Levels, credit
from skillgap.engine.rounding import round_half_up, round_parts
from skillgap.market.model import Requirement
from skillgap.report import figures
from skillgap.report.roadmap.rows import Roadmap


class Remaining(NamedTuple):
    """Why the plan does not end at 100: points (tenths) by reason, adding up to the printed gap.

    Skills by reason, the heaviest first.
    """

    practice: Fraction
    skipped: Fraction
    left_out: Fraction
    practices: tuple[str, ...]
    skips: tuple[str, ...]


def remaining(roadmap: Roadmap) -> Remaining:
    """What is still missing when the plan is done, by reason."""
    plan, levels = roadmap.plan, roadmap.end_levels
    points = {"practice": Fraction(0), "skipped": Fraction(0), "left out": Fraction(0)}
    skills: dict[str, list[str]] = {reason: [] for reason in points}
    total = sum((row.weight for row in plan.target.requirements), Fraction(0)) or Fraction(1)
    for row in plan.target.requirements:
        missing = HUNDRED * row.weight * (1 - _credit(row, levels)) / total
        if missing:
            reason = _reason(roadmap, row)
            points[reason] += missing
            skills[reason].append(row.skills[0])
    gap = HUNDRED - round_half_up(plan.readiness_end)
    practice, skipped, left_out = round_parts(list(points.values()), gap)
    return Remaining(
        practice, skipped, left_out, tuple(skills["practice"]), tuple(skills["skipped"])
    )


def _credit(row: Requirement, levels: Levels) -> Fraction:
    return credit(max(levels.get(s, 0) for s in row.skills), row.level)


def _reason(roadmap: Roadmap, row: Requirement) -> str:
    market, skipped = roadmap.subject.market, roadmap.plan.wishes.choices.skipped
    studied = [s for s in row.skills if not market.skills[s].is_practice]
    if not studied:
        return "practice"
    return "skipped" if all(s in skipped for s in studied) else "left out"


def remaining_lines(roadmap: Roadmap) -> list[str]:
    """What is still missing at the end, by reason; nothing where nothing is."""
    rest = remaining(roadmap)
    lines = []
    if rest.practice:
        names = _named(roadmap, rest.practices)
        lines.append(
            f"Practice brings {figures.points(rest.practice)} more points: {names}, grown by doing."
        )
    if rest.skipped:
        names = _named(roadmap, rest.skips)
        lines.append(f"Skipped by you: {names}, {figures.points(rest.skipped)} points.")
    if rest.left_out:
        lines.append(f"Not reached by the last day: {figures.points(rest.left_out)} points.")
    return lines


def _named(roadmap: Roadmap, skills: Sequence[str]) -> str:
    return ", ".join(roadmap.skill_name(skill) for skill in skills)
