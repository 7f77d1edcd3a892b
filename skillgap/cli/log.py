"""`skillgap log`: hours spent on a skill, and what is left of the step; or the last entry taken out."""

from argparse import Namespace

from skillgap.cli.context import Context
from skillgap.cli.deliver import deliver
from skillgap.cli.entry import read_day, read_hours
from skillgap.engine.pace import entry_day
from skillgap.market.lookup import find_skill
from skillgap.person import edit
from skillgap.person.model import LogEntry, Profile
from skillgap.person.store import Loaded
from skillgap.plaintext import visible
from skillgap.problems import UsageError
from skillgap.report.progress.logged import Logged, logged_shape, logged_told
from skillgap.report.subject import Subject


def log(args: Namespace) -> int:
    """Add an entry, or take the last one out."""
    ctx = Context(args)
    loaded = ctx.own_profile(args.profile)
    return _undo(ctx, loaded) if args.undo else _add(ctx, loaded)


def _add(ctx: Context, loaded: Loaded) -> int:
    args = ctx.args
    if args.skill is None or args.hours is None:
        raise UsageError("Say the skill and the hours.", "Such as: skillgap log docker 2.5")
    skill, hours = find_skill(ctx.market.skills, args.skill), read_hours(args.hours)
    day = read_day(args.on, "--on", ctx.today) if args.on else None
    entry = edit.made(
        LogEntry,
        date=day or entry_day(loaded.profile.log, skill.id, ctx.today),
        skill=skill.id,
        hours=hours,
        note=args.note or "",
    )
    return _report(ctx, loaded, edit.add_log(loaded.profile, entry), entry)


def _undo(ctx: Context, loaded: Loaded) -> int:
    """Take the newest entry out, of one skill or of all; a level it reached is taken back too."""
    args, profile = ctx.args, loaded.profile
    if args.hours is not None or args.on or args.note:
        raise UsageError("--undo takes the last entry out; it goes with a skill at most.")
    skill = find_skill(ctx.market.skills, args.skill).id if args.skill else None
    places = [n for n, each in enumerate(profile.log) if skill in {None, each.skill}]
    if not places:
        where = f" for {ctx.market.skills[skill].name}" if skill else ""
        raise UsageError(f"Nothing was logged{where}.")
    entry = profile.log[places[-1]]
    profile = edit.remove_log(profile, places[-1])
    rating = profile.skills.get(entry.skill)
    if entry.to_level is not None and rating is not None and rating.level == entry.to_level:
        profile = edit.set_level(profile, entry.skill, entry.to_level - 1)
    return _report(ctx, loaded, profile, entry)


def _report(ctx: Context, loaded: Loaded, profile: Profile, entry: LogEntry) -> int:
    saved = ctx.keep(loaded, profile)
    ctx.note(f"Saved {visible(str(saved.path), 300)}")
    subject = Subject(saved.profile, ctx.market, ctx.today)
    found = Logged(subject, entry, undone=ctx.args.undo)

    from skillgap.report.progress.told import told_markdown, told_text  # noqa: PLC0415

    return deliver(
        ctx,
        text=lambda: told_text(logged_told(found), ctx.ink),
        markdown=lambda: told_markdown(logged_told(found)),
        shape=lambda: logged_shape(found),
    )
