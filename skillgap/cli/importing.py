"""`skillgap import`: a CV, a JSON Resume or LinkedIn's export, shown, asked about, and put into a profile."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from skillgap.cli.asking import KEYS, ask
from skillgap.cli.context import Context
from skillgap.cli.deliver import deliver
from skillgap.cli.proposals import Whose, check_use, shapes, whose, write
from skillgap.intake.documents.raw import STDIN, read_stdin
from skillgap.intake.found import Intake, together
from skillgap.intake.read import read_data, read_path
from skillgap.intake.reading import Reading, reading
from skillgap.plaintext import visible
from skillgap.report.shapes.intake import ImportShape


def import_files(args: Namespace) -> int:
    """Read the files, show what they say, and write what is taken."""
    ctx = Context(args)
    check_use(ctx, stdin_read=STDIN in args.files)
    known = reading(ctx.market, ctx.today)
    intake = together([_read(name, known) for name in args.files])
    who = whose(ctx, intake.name)
    if args.dry_run:
        return _report(ctx, intake, who, written=False)
    if args.yes:
        return _take_all(ctx, intake, who)
    return _ask(ctx, intake, who)


def _read(name: str, known: Reading) -> Intake:
    if name == STDIN:
        return read_data(read_stdin(), "standard input", known)
    return read_path(Path(name), known)


def _take_all(ctx: Context, intake: Intake, who: Whose) -> int:
    saved = write(ctx, who, intake, [(each, ctx.args.overwrite) for each in intake.found])
    ctx.note(f"Then look: skillgap gap {saved.stem}, or skillgap rank {saved.stem}")
    before = Whose(who.profile, saved.loaded)
    return _report(ctx, intake, before, written=True)


def _ask(ctx: Context, intake: Intake, who: Whose) -> int:
    """Go through the finds in the terminal."""
    for note in _heading(intake, who):
        ctx.note(note)
    if not intake.found:
        return _report(ctx, intake, who, written=False)
    chosen = ask(ctx, intake.found, shapes(intake, who.profile, ctx.market))
    if chosen is None:
        ctx.note("Stopped; nothing was written.")
        return 0
    saved = write(ctx, who, intake, chosen)
    ctx.note(f"Then look: skillgap gap {saved.stem}, or skillgap rank {saved.stem}")
    return 0


def _heading(intake: Intake, who: Whose) -> Sequence[str]:
    """What is said before the first question."""
    about = f" about {visible(intake.name, 60)}" if intake.name else ""
    lines = [*intake.notes]
    if intake.not_understood:
        items = ", ".join(visible(item, 40) for item in intake.not_understood[:12])
        lines.append(f"Not understood (not in the catalogue): {items}")
    if intake.found:
        lines.append(f"{len(intake.found)} skills found{about}, for the profile {who.stem}.")
        lines.append(KEYS)
    return lines


def _report(ctx: Context, intake: Intake, who: Whose, *, written: bool) -> int:
    from skillgap.report.intake.markdown import import_markdown  # noqa: PLC0415
    from skillgap.report.intake.text import import_text  # noqa: PLC0415

    shape = import_shape(ctx, intake, who, written=written)
    return deliver(
        ctx,
        text=lambda: import_text(shape, ctx.ink),
        markdown=lambda: import_markdown(shape),
        shape=lambda: shape,
    )


def import_shape(ctx: Context, intake: Intake, who: Whose, *, written: bool) -> ImportShape:
    """`import --format json`."""
    return {
        "schema": "skillgap.import/1",
        "profile": who.stem if who.profile.name or who.loaded else None,
        "person": intake.name,
        "files": list(ctx.args.files),
        "years": intake.years,
        "credentials": [
            {"credential": each, "name": ctx.market.credentials[each].name}
            for each in intake.credentials
        ],
        "skills": shapes(intake, who.profile, ctx.market),
        "not_understood": list(intake.not_understood),
        "notes": list(intake.notes),
        "written": written,
    }
