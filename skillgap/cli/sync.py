"""`skillgap sync`: ticked boxes and hours of an exported plan read back into the profile."""

from argparse import Namespace
from pathlib import Path

from skillgap.cli.context import Context
from skillgap.cli.deliver import deliver
from skillgap.intake.planback import is_of, plan_of, with_progress
from skillgap.intake.planfile import PlanFile
from skillgap.intake.ticked import Ticked, compare
from skillgap.person.files import shown
from skillgap.person.model import Profile
from skillgap.person.names import slug
from skillgap.person.store import Loaded, Store
from skillgap.problems import UsageError
from skillgap.report.subject import Subject


def sync(args: Namespace) -> int:
    """Read the plan, write what is new, and list what could not be matched."""
    ctx, path = Context(args), Path(args.plan)
    plan = plan_of(path)
    loaded = ctx.own_profile(args.profile)
    if not args.profile and not is_of(plan, loaded.profile, loaded.path.stem):
        raise _other_person(plan, path, loaded, ctx.store)
    before = Subject(loaded.profile, ctx.market, ctx.today)
    found = compare(plan, ctx.market.skills, before.levels, loaded.profile.log)
    profile = with_progress(loaded.profile, found.progress, ctx.today)
    if not args.dry_run:
        profile = _kept(ctx, loaded, profile)
    return _report(ctx, before, before.with_profile(profile), found)


def _other_person(plan: PlanFile, path: Path, loaded: Loaded, store: Store) -> UsageError:
    """The plan was made for someone else and no profile was named; says which one it may be."""
    message = f"{shown(path)} was made for {plan.person}, the profile is {loaded.path.stem}."
    named = (each.stem for each in store.list() if plan.person in {each.stem, slug(each.name)})
    return UsageError(message, f"Say whose it is: --profile {next(named, 'NAME')}")


def _kept(ctx: Context, loaded: Loaded, profile: Profile) -> Profile:
    saved = ctx.keep(loaded, profile)
    same = saved.fingerprint == loaded.fingerprint
    ctx.note(f"{'Nothing to change in' if same else 'Saved'} {shown(saved.path)}")
    return saved.profile


def _report(ctx: Context, before: Subject, after: Subject, found: Ticked) -> int:
    from skillgap.report.progress.synced import Read, synced_shape, synced_told  # noqa: PLC0415
    from skillgap.report.progress.told import told_markdown, told_text  # noqa: PLC0415

    seen = Read(ctx.args.plan, found.progress, found.already, found.odd)
    shape = synced_shape(seen, before, after, dry_run=ctx.args.dry_run)
    return deliver(
        ctx,
        text=lambda: told_text(synced_told(shape, before, after), ctx.ink),
        markdown=lambda: told_markdown(synced_told(shape, before, after)),
        shape=lambda: shape,
    )
