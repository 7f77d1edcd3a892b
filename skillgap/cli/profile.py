"""`skillgap profile …`: make, show, change, copy, rename and delete profiles without the screens."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from skillgap.cli.assign import assign
from skillgap.cli.context import Context
from skillgap.person.build import document_of
from skillgap.person.edit import change as changed
from skillgap.person.model import Profile
from skillgap.person.store import Entry
from skillgap.plaintext import visible
from skillgap.problems import UsageError
from skillgap.report.output import as_json
from skillgap.report.subject import find_target

if TYPE_CHECKING:
    from skillgap.report.shapes.profiles import EntryShape, ProfilesShape, SavedShape


def list_all(args: Namespace) -> int:
    """List the profiles of the folder; damaged ones with what is wrong."""
    ctx = Context(args)
    folder = ctx.places.profiles
    entries = ctx.store.list()
    if not entries and ctx.format != "json":
        ctx.note(f"No profile in {folder} yet. Make one: skillgap profile new NAME")
        return 0
    return _listed(ctx, folder, entries)


def _listed(ctx: Context, folder: Path, entries: Sequence[Entry]) -> int:
    if ctx.format == "json":
        ctx.emit(as_json(_list_shape(folder, entries)))
        return 0
    from skillgap.report.profile_text import profiles_markdown, profiles_text  # noqa: PLC0415

    if ctx.format == "md":
        ctx.emit(profiles_markdown(entries))
    else:
        ctx.show(profiles_text(entries, ctx.ink))
    return 0


def new(args: Namespace) -> int:
    """Make a profile, empty or from an example person."""
    ctx = Context(args)
    if args.example:
        profile = changed(ctx.examples.load(args.example).profile, name=args.name)
    else:
        profile = changed(Profile(), name=args.name)
    if args.target:
        profile = changed(profile, target=find_target(ctx.market, args.target).id)
    if args.hours_per_week:
        profile = assign(profile, "hours_per_week", args.hours_per_week, ctx.market)
    made = ctx.store.create(profile, ctx.now)
    _said(ctx, "Made", made.path)
    stem = made.path.stem
    if not args.example:
        ctx.note(f"Rate what you know: skillgap profile set {stem} python=3 sql=2 docker=0")
    ctx.note(
        f"Then look: skillgap gap {stem}" + ("" if profile.target else f", or skillgap rank {stem}")
    )
    return 0


def show(args: Namespace) -> int:
    """Show what a profile says, or list the example people."""
    ctx = Context(args)
    if args.examples:
        return _listed(ctx, ctx.places.examples, ctx.examples.list())
    loaded = ctx.profile(args.profile)
    for problem in loaded.problems:
        ctx.note(str(problem))
    if ctx.format == "json":
        plain = document_of(loaded.profile, full=True)
        ctx.emit(as_json({**plain, "schema": "skillgap.profile/1", "file": str(loaded.path)}))
        return 0
    from skillgap.report.profile_text import profile_markdown, profile_text  # noqa: PLC0415

    if ctx.format == "md":
        ctx.emit(profile_markdown(loaded.profile, ctx.market))
    else:
        ctx.show(profile_text(loaded.profile, ctx.market, ctx.ink))
    return 0


def resume(args: Namespace) -> int:
    """Write a profile as JSON Resume."""
    from skillgap.report.resume import resume_shape  # noqa: PLC0415

    ctx = Context(args)
    ctx.emit(as_json(resume_shape(ctx.profile(args.profile).profile, ctx.market)))
    return 0


def change(args: Namespace) -> int:
    """Set levels and other values; all of them or, if one is wrong, none."""
    ctx = Context(args)
    loaded = ctx.store.load(args.profile)
    profile = loaded.profile
    for value in args.values:
        key, equals, text = value.partition("=")
        if not equals:
            message = f"{visible(value, 60)} is not KEY=VALUE."
            raise UsageError(
                message, "Write it without spaces, such as python=3 or hours_per_week=6."
            )
        profile = assign(profile, key.strip(), text.strip(), ctx.market)
    saved = ctx.keep(loaded, profile)
    same = saved.fingerprint == loaded.fingerprint
    return _said(ctx, "Nothing to change in" if same else "Saved", saved.path, changed=not same)


def copy(args: Namespace) -> int:
    """Copy a profile under a new name."""
    ctx = Context(args)
    return _said(ctx, "Made", ctx.store.copy(args.profile, args.name, ctx.now).path)


def rename(args: Namespace) -> int:
    """Rename a profile and its file."""
    ctx = Context(args)
    return _said(ctx, "Renamed to", ctx.store.rename(args.profile, args.name, ctx.now).path)


def delete(args: Namespace) -> int:
    """Move a profile to the folder's trash."""
    ctx = Context(args)
    trashed = ctx.store.delete(args.profile, ctx.now)
    return _said(ctx, f"Moved {trashed.path} to", trashed.trash)


def _said(ctx: Context, words: str, path: Path, *, changed: bool = True) -> int:
    """Say what was done to which file; as JSON too, where that was asked for."""
    ctx.note(f"{words} {path}")
    if ctx.format == "json":
        shape: SavedShape = {
            "schema": "skillgap.saved/1",
            "profile": path.stem,
            "file": str(path),
            "changed": changed,
        }
        ctx.emit(as_json(shape))
    return 0


def _list_shape(folder: Path, entries: Sequence[Entry]) -> "ProfilesShape":
    listed = [_entry_shape(entry) for entry in entries]
    return {"schema": "skillgap.profiles/1", "folder": str(folder), "profiles": listed}


def _entry_shape(entry: Entry) -> "EntryShape":
    return {
        "id": entry.stem,
        "name": entry.name,
        "file": str(entry.path),
        "target": entry.target,
        "updated": entry.updated.isoformat() if entry.updated else None,
        "problem": str(entry.problem) if entry.problem else None,
    }
