"""Open the screens from the command line."""

import gc
import os
import sys
from argparse import Namespace

from skillgap.cli.context import Context


def open_screens(args: Namespace) -> int:
    """Run the application on the current profile; welcome a person who has none.

    Returns the exit code. A terminal that cannot place text gets the gap report instead.
    """
    if os.environ.get("TERM") == "dumb":
        return _without_screens(args)
    gc.disable()  # nothing of what is made until the first screen can be thrown away
    from skillgap.tui.app import SkillgapApp  # noqa: PLC0415
    from skillgap.tui.frame import FAULT  # noqa: PLC0415
    from skillgap.tui.settings import read_settings  # noqa: PLC0415

    context = Context(args)
    named = context.args.profile
    start = context.profile(named) if named or context.store.latest() else None
    app = SkillgapApp(context, read_settings(context.places.settings), start)
    try:
        app.run()
    finally:
        app.keep_safe()
        if app.left_behind:
            context.note(app.left_behind)
    if app.fault is not None:
        _tell_fault(app.fault, debug=args.debug)
        return FAULT
    return app.return_code or 0


def _tell_fault(fault: Exception, *, debug: bool) -> None:
    """One clear line about something that should not have happened."""
    kind = type(fault).__name__
    words = (
        f"skillgap: something went wrong that should not ({kind}: {fault}). Your changes are saved."
    )
    sys.stderr.write(" ".join(words.split()) + "\n")
    if not debug:
        sys.stderr.write("Run again with --debug to see where.\n")


def _without_screens(args: Namespace) -> int:
    """The gap of the current profile, for a terminal where text cannot be placed (TERM=dumb)."""
    from skillgap.cli.gap import gap  # noqa: PLC0415
    from skillgap.cli.parser import build_parser  # noqa: PLC0415

    sys.stderr.write("This terminal cannot show screens (TERM=dumb); here is the gap report.\n")
    found = build_parser().parse_args(["--plain", "gap"])
    found.profiles, found.debug = args.profiles, args.debug
    return gap(found)
