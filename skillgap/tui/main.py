"""Open the screens from the command line."""

import gc
import os
import re
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from skillgap.cli.context import PROFILE_VARIABLE, Context
from skillgap.problems import SkillgapError

if TYPE_CHECKING:
    from skillgap.person.model import Profile
    from skillgap.person.store import Loaded

STEM = re.compile(r"[a-z0-9-]+\Z")
"""The names of files that the program makes."""


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
    start, seen = _first(context)
    app = SkillgapApp(context, read_settings(context.places.settings), start, seen)
    try:
        app.run()
    finally:
        app.keep_safe()
        app.remember()
        if app.left_behind:
            context.note(app.left_behind)
    if isinstance(app.fault, SkillgapError):
        raise app.fault
    if app.fault is not None:
        _tell_fault(app.fault, debug=args.debug)
        return FAULT
    return app.return_code or 0


def _first(context: Context) -> "tuple[Loaded | None, tuple[Path, Profile] | None]":
    """The profile to begin with: glimpsed at where that may be, else read; nothing for a new person."""
    from skillgap.person.glimpse import glimpse, latest  # noqa: PLC0415

    places = context.places
    name = context.args.profile or os.environ.get(PROFILE_VARIABLE)
    path = places.profiles / f"{name}.toml" if name and STEM.match(name) else None
    path = path if name else latest(places.profiles)
    seen = glimpse(path, places.cache) if path else None
    if path is not None and seen is not None:
        return None, (path, seen)
    if name:
        return context.profile(name), None
    entry = context.store.latest()
    return (context.store.load(entry.path) if entry else None), None


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
