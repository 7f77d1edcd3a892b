"""What a command works with: the context of the run, and its output."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from skillgap import context

if TYPE_CHECKING:
    from rich.console import RenderableType


class Context(context.Context):
    """The edges of one command."""

    @property
    def format(self) -> str:
        """The format asked for, told by `--format` or by the ending of `--output`."""
        if self.args.format:
            return str(self.args.format)
        ending = Path(getattr(self.args, "output", None) or "").suffix.lstrip(".").casefold()
        return {"markdown": "md", "txt": "text", "htm": "html"}.get(ending, ending) or "text"

    def show(self, what: "RenderableType") -> None:
        """Print a text report to the terminal or the pipe (there without spaces at line ends)."""
        from skillgap.cli.console import console  # noqa: PLC0415

        printer = console(plain=self.plain)
        if printer.is_terminal:
            printer.print(what, crop=False)
            return
        with printer.capture() as page:
            printer.print(what, crop=False)
        lines = page.get().splitlines()
        sys.stdout.write("\n".join(line.rstrip() for line in lines) + "\n")

    def emit(self, text: str) -> None:
        """Write finished text to standard output, or to `--output`."""
        output = getattr(self.args, "output", None)
        if output and output != "-":
            from skillgap.report.output import write_output  # noqa: PLC0415

            write_output(Path(output), text, replace=self.args.force)
            self.note(f"Wrote {output}")
            return
        sys.stdout.write(text if text.endswith("\n") else text + "\n")
