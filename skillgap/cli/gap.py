"""`skillgap gap`: readiness and gap for a target, with every part of it, or one row explained."""

from argparse import Namespace
from typing import TYPE_CHECKING

from skillgap.cli.context import Context
from skillgap.cli.deliver import deliver
from skillgap.cli.laid import laid_over
from skillgap.engine.gap import RULES, Assessment, Rule

if TYPE_CHECKING:
    from rich.console import RenderableType

    from skillgap.report.subject import Subject


def gap(args: Namespace) -> int:
    """Print the gap report, or one row of it with `--explain`."""
    ctx = Context(args)
    subject = ctx.subject(args.profile)
    target = subject.target(args.target, args.focus, args.source)
    found = subject.assess(target, _rule(args.rule))
    return _explain(ctx, subject, found) if args.explain else _report(ctx, subject, found)


def _rule(name: str) -> Rule:
    return next(rule for rule in RULES if rule == name)


def _report(ctx: Context, subject: "Subject", found: Assessment) -> int:
    notes = laid_over(subject.market, ctx.args.focus, ctx.args.source)

    def text() -> "RenderableType":
        from skillgap.report.gap.text import gap_text  # noqa: PLC0415 - each format by itself

        return gap_text(subject, found, ctx.ink, notes, _hint(ctx, found))

    def markdown() -> str:
        from skillgap.report.gap.markdown import gap_markdown  # noqa: PLC0415

        return gap_markdown(subject, found, notes)

    def shape() -> object:
        from skillgap.report.gap.shape import gap_shape  # noqa: PLC0415

        return gap_shape(subject, found, ctx.args.focus or "")

    return deliver(ctx, text, markdown, shape)


def _hint(ctx: Context, found: Assessment) -> str:
    """The one command worth running next."""
    name = ctx.args.profile or ""
    if found.readiness is None:
        skill = found.parts[0].skill if found.parts else "python"
        return f"next: skillgap profile set {name or 'NAME'} {skill}=0"
    heaviest = max(found.parts, key=lambda p: p.missing)
    words = ["skillgap gap", name, "--explain", heaviest.skill]
    return "one row down to its sources: " + " ".join(word for word in words if word)


def _explain(ctx: Context, subject: "Subject", found: Assessment) -> int:
    from skillgap.report.row.markdown import row_markdown  # noqa: PLC0415
    from skillgap.report.row.shape import row_shape  # noqa: PLC0415
    from skillgap.report.row.text import row_text  # noqa: PLC0415
    from skillgap.report.row.view import find_part  # noqa: PLC0415

    part = find_part(subject, found, ctx.args.explain)
    return deliver(
        ctx,
        text=lambda: row_text(subject, found, part, ctx.ink),
        markdown=lambda: row_markdown(subject, found, part),
        shape=lambda: row_shape(subject, found, part, ctx.args.focus or ""),
    )
