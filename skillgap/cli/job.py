"""`skillgap job`: one posting beside a profile and the market, and postings kept as targets."""

from argparse import Namespace

from skillgap.cli.context import Context
from skillgap.cli.deliver import deliver
from skillgap.intake.posting.paper import read_paper
from skillgap.intake.posting.read import read_posting
from skillgap.intake.posting.saved import role_id, save, saved_targets
from skillgap.intake.recognise import recogniser
from skillgap.market.model import Target
from skillgap.problems import UsageError
from skillgap.report.job.view import Job, look_at
from skillgap.report.shapes.job import JobsShape, SavedJobShape
from skillgap.report.subject import Subject


def job(args: Namespace) -> int:
    """Read a posting and report on it, keep it, or list those that are kept."""
    ctx = Context(args)
    if args.list:
        return _list(ctx)
    if not args.file:
        raise UsageError("No posting named.", "Name a file, or paste it: skillgap job -")
    paper = read_paper(args.file)
    posting = read_posting(paper.text, ctx.market, recogniser(ctx.market.skills))
    found = look_at(ctx.subject(args.profile), posting, args.target, paper.notes)
    if args.save:
        found = found._replace(saved=_save(ctx, found, args.save))
    return _report(ctx, found)


def _save(ctx: Context, found: Job, name: str) -> str:
    """Keep the posting; return the target it has become."""
    if not found.found.parts:
        raise UsageError(
            "There is nothing to save.", "The posting asks for no skill of the catalogue."
        )
    target = found.found.target._replace(role=role_id(name))
    path = save(ctx.places.overlay, target, found.posting.title, ctx.today, replace=ctx.args.force)
    ctx.note(f"Saved {path}")
    ctx.note(f"Now a target of its own: skillgap gap --target {target.id}")
    return target.id


def _report(ctx: Context, found: Job) -> int:
    from skillgap.report.job.markdown import job_markdown  # noqa: PLC0415 - each format by itself
    from skillgap.report.job.shape import job_shape  # noqa: PLC0415
    from skillgap.report.job.text import job_text  # noqa: PLC0415

    return deliver(
        ctx,
        text=lambda: job_text(found, ctx.ink),
        markdown=lambda: job_markdown(found),
        shape=lambda: job_shape(found),
    )


def _list(ctx: Context) -> int:
    from skillgap.report.job.markdown import jobs_markdown  # noqa: PLC0415
    from skillgap.report.job.text import jobs_text  # noqa: PLC0415

    targets = saved_targets(ctx.market)
    subject = ctx.subject(ctx.args.profile)
    shape: JobsShape = {
        "schema": "skillgap.jobs/1",
        "folder": str(ctx.places.overlay / "jobs"),
        "jobs": [_saved(subject, target) for target in targets],
    }
    if not targets:
        ctx.note("No posting is saved yet. Save one: skillgap job FILE --save NAME")
    return deliver(
        ctx, lambda: jobs_text(shape, ctx.ink), lambda: jobs_markdown(shape), lambda: shape
    )


def _saved(subject: Subject, target: Target) -> SavedJobShape:
    readiness = subject.assess(target).readiness
    return {
        "target": target.id,
        "title": subject.market.roles[target.role].name,
        "requirements": len(target.requirements),
        "readiness": None if readiness is None else float(readiness),
    }
