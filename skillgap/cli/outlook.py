"""`skillgap outlook`: what hours a week bring, what a date asks for, what the targets pay."""

from argparse import Namespace

from skillgap.cli.context import Context
from skillgap.cli.deliver import deliver


def outlook(args: Namespace) -> int:
    """Print the outlook."""
    from skillgap.report.outlook import view  # noqa: PLC0415
    from skillgap.report.outlook.markdown import outlook_markdown  # noqa: PLC0415
    from skillgap.report.outlook.shape import outlook_shape  # noqa: PLC0415
    from skillgap.report.outlook.text import outlook_text  # noqa: PLC0415

    ctx = Context(args)
    paces = view.paces_of(args.hours) if args.hours else view.PACES
    subject = ctx.subject(args.profile)
    found = view.outlook(subject, subject.target(args.target), paces)
    return deliver(
        ctx,
        text=lambda: outlook_text(found, ctx.ink),
        markdown=lambda: outlook_markdown(found),
        shape=lambda: outlook_shape(found),
    )
