"""`skillgap` alone: the screens where there is a terminal, else the gap of the current profile."""

import sys
from argparse import Namespace
from importlib.util import find_spec

from skillgap.cli.parser import build_parser


def start(args: Namespace) -> int:
    """Open the screens, or print the gap report where there is no terminal to open them in."""
    terminal = sys.stdin.isatty() and sys.stdout.isatty()
    if terminal and find_spec("skillgap.tui"):
        from skillgap.tui.main import open_screens  # noqa: PLC0415

        return open_screens(args)
    from skillgap.cli.gap import gap  # noqa: PLC0415

    words = ["--plain"] if args.plain else []
    found = build_parser().parse_args([*words, "gap"])
    found.profiles, found.debug = args.profiles, args.debug
    return gap(found)
