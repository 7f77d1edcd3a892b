"""The one rich console: colour only where a terminal wants it, width respected."""

from rich.console import Console

NARROWEST, WIDEST = 40, 160
"""Columns between which reports are laid out."""


class _Console(Console):
    """A console that leaves a closed pipe to `cli.main`, which knows the exit code for it."""

    def on_broken_pipe(self) -> None:
        """Raise the error again instead of leaving with 1."""
        raise BrokenPipeError


def console(*, plain: bool) -> Console:
    """A console for standard output. Rich itself follows NO_COLOR, COLUMNS and pipes.

    Below the narrowest width lines are left to the terminal to break, since tables would lose letters.
    """
    made = _Console(
        no_color=True if plain else None,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=False,
        safe_box=True,
    )
    made.width = min(max(made.width, NARROWEST), WIDEST)
    return made
