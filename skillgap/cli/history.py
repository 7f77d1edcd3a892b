"""`skillgap history`: readiness over time, own progress told apart from changed market data."""

from argparse import Namespace
from typing import TYPE_CHECKING

from skillgap.cli.context import Context
from skillgap.cli.deliver import deliver
from skillgap.cli.entry import read_day
from skillgap.report.progress.history import history_of

if TYPE_CHECKING:
    from rich.console import RenderableType


def history(args: Namespace) -> int:
    """Print or write the history of one target."""
    ctx = Context(args)
    subject = ctx.subject(args.profile)
    first, last = (
        read_day(text, option, ctx.today) if text else None
        for text, option in ((args.first, "--from"), (args.last, "--to"))
    )
    found = history_of(subject, subject.target(args.target), first, last)

    def text() -> "RenderableType":
        from skillgap.report.progress.history_text import history_text  # noqa: PLC0415

        return history_text(found, ctx.ink)

    def markdown() -> str:
        from skillgap.report.progress.history_markdown import history_markdown  # noqa: PLC0415

        return history_markdown(found)

    def shape() -> object:
        from skillgap.report.progress.history_shape import history_shape  # noqa: PLC0415

        return history_shape(found)

    return deliver(ctx, text, markdown, shape)
