"""`skillgap scan`: what folders of code show, asked about, and put into a profile as proofs."""

from argparse import Namespace
from pathlib import Path

from skillgap.cli.asking import KEYS, ask
from skillgap.cli.context import Context
from skillgap.cli.deliver import deliver
from skillgap.cli.proposals import Whose, check_use, shapes, whose, write
from skillgap.intake.reading import reading
from skillgap.intake.scan.repositories import Repository, Scanned, scan
from skillgap.report.shapes.intake import RepositoryShape, ScanShape


def scan_folders(args: Namespace) -> int:
    """Look at the folders, show what they show, and write what is taken."""
    ctx = Context(args)
    check_use(ctx)
    who = whose(ctx, "")
    folders = [Path(folder).expanduser() for folder in args.folders]
    scanned = scan(folders, reading(ctx.market, ctx.today), (args.author or "").strip())
    if args.dry_run:
        return _report(ctx, scanned, who, written=False)
    if args.yes:
        chosen = [(each, args.overwrite) for each in scanned.intake.found]
        saved = write(ctx, who, scanned.intake, chosen)
        return _report(ctx, scanned, Whose(who.profile, saved.loaded), written=True)
    return _ask(ctx, scanned, who)


def _ask(ctx: Context, scanned: Scanned, who: Whose) -> int:
    """Go through the finds in the terminal."""
    for note in scanned.intake.notes:
        ctx.note(note)
    if not scanned.intake.found:
        return _report(ctx, scanned, who, written=False)
    ctx.note(f"{len(scanned.intake.found)} skills shown by code, for the profile {who.stem}.")
    ctx.note(KEYS)
    chosen = ask(ctx, scanned.intake.found, shapes(scanned.intake, who.profile, ctx.market))
    if chosen is None:
        ctx.note("Stopped; nothing was written.")
        return 0
    saved = write(ctx, who, scanned.intake, chosen)
    ctx.note(f"Then look: skillgap gap {saved.stem}")
    return 0


def _report(ctx: Context, scanned: Scanned, who: Whose, *, written: bool) -> int:
    from skillgap.report.intake.markdown import scan_markdown  # noqa: PLC0415
    from skillgap.report.intake.text import scan_text  # noqa: PLC0415

    shape = scan_shape(ctx, scanned, who, written=written)
    return deliver(
        ctx,
        text=lambda: scan_text(shape, ctx.ink),
        markdown=lambda: scan_markdown(shape),
        shape=lambda: shape,
    )


def scan_shape(ctx: Context, scanned: Scanned, who: Whose, *, written: bool) -> ScanShape:
    """`scan --format json`."""
    return {
        "schema": "skillgap.scan/1",
        "profile": who.stem if who.profile.name or who.loaded else None,
        "repositories": [_repository(each) for each in scanned.repositories],
        "skills": shapes(scanned.intake, who.profile, ctx.market),
        "notes": list(scanned.intake.notes),
        "written": written,
    }


def _repository(found: Repository) -> RepositoryShape:
    return {
        "name": found.name,
        "path": found.path,
        "files": found.files,
        "commits": found.commits,
        "author": found.author,
        "first": found.days.first.isoformat() if found.days else None,
        "last": found.days.last.isoformat() if found.days else None,
    }
