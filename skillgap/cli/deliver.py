"""One report in the format asked for: text, Markdown or JSON, on the terminal or in a file."""

from collections.abc import Callable
from io import StringIO
from typing import TYPE_CHECKING

from skillgap.cli.context import Context
from skillgap.plaintext import visible
from skillgap.problems import UsageError
from skillgap.report.output import as_json

if TYPE_CHECKING:
    from rich.console import RenderableType

FILE_CELLS = 100
"""The width (cells) of a text report that is written to a file."""


def deliver(
    ctx: Context,
    text: "Callable[[], RenderableType]",
    markdown: Callable[[], str],
    shape: Callable[[], object],
) -> int:
    """Print or write the report. Raises UsageError where the ending of `--output` says nothing."""
    if ctx.format == "json":
        ctx.emit(as_json(shape()))
    elif ctx.format == "md":
        ctx.emit(markdown())
    elif ctx.format != "text":
        message = f"A report cannot be written as .{visible(ctx.format, 20)}."
        raise UsageError(message, "Use an ending such as .md, .json or .txt, or say --format.")
    elif getattr(ctx.args, "output", None):
        ctx.emit(plain_text(text()))
    else:
        ctx.show(text())
    return 0


def plain_text(what: "RenderableType") -> str:
    """A renderable as lines of text without colour and without spaces at their ends."""
    from rich.console import Console  # noqa: PLC0415

    page = StringIO()
    Console(
        file=page, width=FILE_CELLS, no_color=True, markup=False, emoji=False, highlight=False
    ).print(what)
    return "\n".join(line.rstrip() for line in page.getvalue().splitlines()) + "\n"
