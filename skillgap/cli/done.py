"""`skillgap done`: a step is finished; the level rises, the hours are logged, and what comes next is said."""

from argparse import Namespace
from datetime import date

from skillgap.cli.context import Context
from skillgap.cli.deliver import deliver
from skillgap.cli.entry import read_day, read_hours
from skillgap.engine.pace import entry_day
from skillgap.engine.steps import step_hours
from skillgap.market.lookup import find_skill
from skillgap.market.model import TOP_LEVEL, Skill
from skillgap.person.edit import finish_step
from skillgap.person.store import Loaded
from skillgap.plaintext import visible
from skillgap.problems import UsageError
from skillgap.report import figures
from skillgap.report.progress.finished import Finished, finished_shape, finished_told
from skillgap.report.subject import Subject


def done(args: Namespace) -> int:
    """Raise the level of a skill, log the step, and say what comes next."""
    ctx = Context(args)
    loaded = ctx.own_profile(args.profile)
    before = Subject(loaded.profile, ctx.market, ctx.today)
    name, equals, level = args.skill.partition("=")
    skill = find_skill(ctx.market.skills, name)
    levels = _levels(before, skill, level if equals else None)
    hours = read_hours(args.hours, least=0) if args.hours else 0.0
    day = _day(ctx, loaded, skill)
    profile = loaded.profile
    for to, part in zip(levels, _shared(before, skill, levels, hours), strict=True):
        profile = finish_step(profile, skill.id, to, day, part)
    saved = ctx.keep(loaded, profile)
    ctx.note(f"Saved {visible(str(saved.path), 300)}")
    return _report(ctx, saved, before, skill, levels)


def _levels(before: Subject, skill: Skill, text: str | None) -> list[int]:
    """The levels reached, one for each step. Raises UsageError."""
    have = before.profile.skills.get(skill.id)
    level = have.level if have else None
    if text is None:
        text = str(min((level or 0) + 1, TOP_LEVEL))  # a plan takes what was never rated as 0
    if text not in {"1", "2", "3", "4", "5"}:
        message = f"{skill.name} reaches a level from 1 to 5, not {visible(text, 30)}."
        raise UsageError(message, f"Such as: skillgap done {skill.id}=2")
    to = int(text)
    if level is not None and to <= level:
        advice = f"Hours alone are logged by: skillgap log {skill.id} 2.5"
        raise UsageError(f"{skill.name} is at level {level} already.", advice)
    return list(range(to if level is None else level + 1, to + 1))


def _day(ctx: Context, loaded: Loaded, skill: Skill) -> date:
    """The day it was finished, not before the step below was."""
    log = loaded.profile.log
    if not ctx.args.on:
        return entry_day(log, skill.id, ctx.today)
    day = read_day(ctx.args.on, "--on", ctx.today)
    last = max(
        (e for e in log if e.skill == skill.id and e.to_level), key=lambda e: e.date, default=None
    )
    if last is not None and day < last.date:
        message = (
            f"{skill.name} reached level {last.to_level} on {figures.day(last.date)}, after {day}."
        )
        raise UsageError(message, "Give a later day.")
    return day


def _shared(before: Subject, skill: Skill, levels: list[int], hours: float) -> list[float]:
    """The hours of several steps at once, shared out by their estimates."""
    each = [step_hours(before.market, skill, to, before.levels, before.choices)[1] for to in levels]
    whole = sum(each)
    parts = [round(hours * part / whole, 2) if whole else 0.0 for part in each[:-1]]
    return [*parts, round(hours - sum(parts), 2)]


def _report(ctx: Context, saved: Loaded, before: Subject, skill: Skill, levels: list[int]) -> int:
    from skillgap.report.progress.told import told_markdown, told_text  # noqa: PLC0415

    found = Finished(
        before, before.with_profile(saved.profile), skill, tuple(levels), saved.path.stem
    )
    return deliver(
        ctx,
        text=lambda: told_text(finished_told(found), ctx.ink),
        markdown=lambda: told_markdown(finished_told(found)),
        shape=lambda: finished_shape(found),
    )
