"""Why a step, why now, and what a month is about: words' material, not the words."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from skillgap.engine.gap import Levels, assess
from skillgap.engine.plan import Month, Plan
from skillgap.engine.steps import Step, reached
from skillgap.market.market import Market
from skillgap.market.model import SENIORITIES, Stage, Status, Target


class Reason(NamedTuple):
    """What a step needed (done before it in the plan) and what it opens (later steps that need it)."""

    needed: tuple[tuple[str, int], ...]
    opens: tuple[tuple[str, int], ...]


def reasons(order: Sequence[Step]) -> Mapping[tuple[str, int], Reason]:
    """The reason of each step, by (skill, level reached). Steps of the same skill do not count."""
    planned = {(step.skill, step.to) for step in order}
    opens: dict[tuple[str, int], list[tuple[str, int]]] = {}
    for step in order:
        for need in step.needs:
            if need in planned and need[0] != step.skill:
                opens.setdefault(need, []).append((step.skill, step.to))
    return {
        (step.skill, step.to): Reason(
            needed=tuple(n for n in step.needs if n in planned and n[0] != step.skill),
            opens=tuple(opens.get((step.skill, step.to), ())),
        )
        for step in order
    }


def main_skills(month: Month, count: int = 2) -> tuple[str, ...]:
    """The skills a month is mostly about, most hours first."""
    hours: dict[str, float] = {}
    for piece in month.pieces.pieces:
        hours[piece.step.skill] = hours.get(piece.step.skill, 0.0) + piece.hours
    return tuple(sorted(hours, key=lambda skill: -hours[skill])[:count])


def levels_by_month(levels: Levels, months: Iterable[Month]) -> list[dict[str, int]]:
    """Levels at the end of each month."""
    after, found = dict(levels), []
    for month in months:
        after = reached(after, (piece.step for piece in month.pieces.pieces if piece.done))
        found.append(after)
    return found


class SalaryStage(NamedTuple):
    """The highest seniority of a role that a person is ready for or within reach of, with its pay."""

    target: Target
    status: Status


def salary_stage(market: Market, role: str, levels: Levels) -> SalaryStage | None:
    """Where a person stands on a role's ladder; None below its first rung or without salaries."""
    best = None
    for seniority in SENIORITIES:
        target = market.targets.get(f"{role}/{seniority}")
        if target is None or not (target.salary or target.salary_range):
            continue
        word = assess(target, levels, market.scale).status
        if word in {"ready", "within reach"}:
            best = SalaryStage(target, word)
    return best


def path_stage(market: Market, target: Target) -> Stage | None:
    """The stage of the role's career path that leads to this target."""
    path = market.roles[target.role].path
    return next((stage for stage in path if stage.to == target.seniority), None)


def practices(market: Market, target: Target, levels: Levels) -> tuple[str, ...]:
    """Practices the target asks for and the person has not reached, heaviest first."""
    parts = assess(target, levels, market.scale).parts
    short = [p for p in parts if p.state in {"part", "missing", "unknown"}]
    return tuple(p.skill for p in short if market.skills[p.skill].is_practice)


def practice_lines(market: Market, plan: Plan, levels: Levels) -> list[tuple[str, str]]:
    """One (practice, what to do) for each month, taking turns; empty where none is asked for."""
    names = practices(market, plan.target, levels)
    if not names:
        return [("", "")] * len(plan.months)
    lines = []
    for number in range(len(plan.months)):
        skill = market.skills[names[number % len(names)]]
        ways = skill.grow or (skill.show_it,)
        lines.append((skill.id, ways[number // len(names) % len(ways)]))
    return lines
