"""`skillgap sync`: ticked boxes and hours of an exported plan read back into the profile."""

from argparse import Namespace
from pathlib import Path

from skillgap.cli.context import Context
from skillgap.cli.deliver import deliver
from skillgap.engine.pace import entry_day
from skillgap.engine.steps import step_hours
from skillgap.intake.documents.plain import decode
from skillgap.intake.planfile import PlanFile, read_plan
from skillgap.intake.ticked import Progress, Ticked, compare
from skillgap.person.edit import add_log, finish_step, made
from skillgap.person.files import faults_of, read_regular, shown
from skillgap.person.model import LogEntry, Profile
from skillgap.person.names import slug
from skillgap.person.store import Loaded
from skillgap.problems import FileError, UsageError
from skillgap.report.progress.shape import pace_shape
from skillgap.report.progress.standing import standing_shape
from skillgap.report.shapes.progress import ProgressStepShape, SyncShape
from skillgap.report.subject import Subject

LARGEST_FILE = 5_000_000
"""Bytes of a plan that is read; the longest ones have some hundred thousand."""


def sync(args: Namespace) -> int:
    """Read the plan, write what is new, and list what could not be matched."""
    ctx, path = Context(args), Path(args.plan)
    plan = _plan(path)
    loaded = ctx.own_profile(args.profile)
    _same_person(plan, path, loaded, named=bool(args.profile))
    before = Subject(loaded.profile, ctx.market, ctx.today)
    found = compare(plan, ctx.market.skills, before.levels, loaded.profile.log)
    profile = loaded.profile
    for each in found.progress:
        profile = _with(profile, each, ctx)
    if not args.dry_run:
        profile = _kept(ctx, loaded, profile)
    return _report(ctx, before, before.with_profile(profile), found)


def _plan(path: Path) -> PlanFile:
    """The plan of a file. Raises FileError where it cannot be read, UsageError where it is no plan."""
    with faults_of("read", path):
        data = read_regular(path, LARGEST_FILE)
    if len(data) > LARGEST_FILE:
        raise FileError(f"{shown(path)} is larger than {LARGEST_FILE // 1_000_000} MB; no plan is.")
    try:
        plan = read_plan(decode(data).text)
    except FileError as error:
        raise FileError(f"{shown(path)}: {error.message}.") from error
    if not plan.is_plan:
        message = f"{shown(path)} holds no box of an exported plan."
        raise UsageError(message, "Export one: skillgap roadmap NAME -o plan.md")
    return plan


def _same_person(plan: PlanFile, path: Path, loaded: Loaded, *, named: bool) -> None:
    """Raise UsageError where the plan was made for someone else and no profile was named."""
    theirs = {slug(loaded.profile.name) if loaded.profile.name else "", loaded.path.stem}
    if plan.person and plan.person not in theirs and not named:
        message = f"{shown(path)} was made for {plan.person}, the profile is {loaded.path.stem}."
        raise UsageError(message, f"Say whose it is: --profile {plan.person}")


def _with(profile: Profile, each: Progress, ctx: Context) -> Profile:
    """The profile with one step's progress."""
    day = entry_day(profile.log, each.skill, ctx.today)
    if each.is_done:
        return finish_step(profile, each.skill, each.to, day, each.hours)
    entry = made(LogEntry, date=day, skill=each.skill, hours=each.hours)
    return add_log(profile, entry)


def _kept(ctx: Context, loaded: Loaded, profile: Profile) -> Profile:
    saved = ctx.keep(loaded, profile)
    same = saved.fingerprint == loaded.fingerprint
    ctx.note(f"{'Nothing to change in' if same else 'Saved'} {shown(saved.path)}")
    return saved.profile


def _report(ctx: Context, before: Subject, after: Subject, found: Ticked) -> int:
    from skillgap.report.progress.synced import synced_told  # noqa: PLC0415
    from skillgap.report.progress.told import told_markdown, told_text  # noqa: PLC0415

    shape = _shape(ctx, before, after, found)
    return deliver(
        ctx,
        text=lambda: told_text(synced_told(shape, before, after), ctx.ink),
        markdown=lambda: told_markdown(synced_told(shape, before, after)),
        shape=lambda: shape,
    )


def _shape(ctx: Context, before: Subject, after: Subject, found: Ticked) -> SyncShape:
    """`sync --format json`."""
    return {
        "schema": "skillgap.sync/1",
        "profile": after.profile.name,
        "file": ctx.args.plan,
        "dry_run": ctx.args.dry_run,
        "changed": bool(found.progress) and not ctx.args.dry_run,
        "steps": [_step(after, each) for each in found.progress],
        "already": found.already,
        "unmatched": [{"line": o.line, "text": o.text, "why": o.why} for o in found.odd],
        "readiness": standing_shape(before, after),
        "pace": pace_shape(after.learned, after.choices),
    }


def _step(after: Subject, each: Progress) -> ProgressStepShape:
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
