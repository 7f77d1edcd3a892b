"""`skillgap` alone: the screens where there is a terminal, else the gap of the current profile."""

import os
import sys
from argparse import Namespace

from skillgap.cli.parser import build_parser


def start(args: Namespace) -> int:
    """Open the screens, or print the gap report where there is no terminal to open them in."""
    dumb = os.environ.get("TERM") == "dumb"
    served = bool(os.environ.get("TEXTUAL_DRIVER"))  # something else draws the screens
    # the screens are read from one stream, asked about on another, and drawn on the third
    terminal = served or all(each.isatty() for each in (sys.stdin, sys.stdout, sys.stderr))
    if terminal and not dumb:
        from skillgap.tui.main import open_screens  # noqa: PLC0415

        return open_screens(args)
    if terminal:
        sys.stderr.write("This terminal cannot show screens (TERM=dumb); here is the gap report.\n")
    from skillgap.cli.gap import gap  # noqa: PLC0415

    words = ["--plain"] if args.plain or dumb else []
    found = build_parser().parse_args([*words, "gap"])
    found.profiles, found.debug = args.profiles, args.debug
    return gap(found)
