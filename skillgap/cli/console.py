"""The one rich console: colour only where a terminal wants it, width respected."""

from rich.console import Console


def console(*, plain: bool) -> Console:
    """A console for standard output. Rich itself follows NO_COLOR, COLUMNS and pipes."""
    return Console(
        no_color=True if plain else None,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=False,
        safe_box=True,
    )
