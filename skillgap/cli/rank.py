"""`skillgap rank`: all targets, closest first, with the heaviest gaps of each."""

from argparse import Namespace

from skillgap.cli.context import Context
from skillgap.cli.deliver import deliver


def rank(args: Namespace) -> int:
    """Print the ranking of all targets."""
    from skillgap.report.rank.markdown import rank_markdown  # noqa: PLC0415
    from skillgap.report.rank.shape import rank_shape  # noqa: PLC0415
    from skillgap.report.rank.text import rank_text  # noqa: PLC0415

    ctx = Context(args)
    subject = ctx.subject(args.profile)
    return deliver(
        ctx,
        text=lambda: rank_text(subject, ctx.ink),
        markdown=lambda: rank_markdown(subject),
        shape=lambda: rank_shape(subject),
    )
