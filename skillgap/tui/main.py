"""Open the screens from the command line."""

import gc
import os
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from skillgap.context import PROFILE_VARIABLE, Context
from skillgap.problems import SkillgapError

if TYPE_CHECKING:
    from skillgap.person.store import Loaded
    from skillgap.tui.app import SkillgapApp


def open_screens(args: Namespace) -> int:
    """Run the application on the current profile; welcome a person who has none.

    Returns the exit code.
    """
    gc.disable()  # nothing of what is made until the first screen can be thrown away
    from skillgap.tui.app import SkillgapApp  # noqa: PLC0415
    from skillgap.tui.settings import read_settings  # noqa: PLC0415

    context = Context(args)
    app = SkillgapApp(context, read_settings(context.places.settings), first_profile(context))
    if os.environ.get("TEXTUAL_DRIVER"):
        from skillgap.tui.served import ServedDriver  # noqa: PLC0415 - only in a browser

        app.driver_class = ServedDriver
    try:
        app.run()
    finally:
        app.keep_safe()
        if app.left_behind:
            context.note(app.left_behind)
    if isinstance(app.fault, SkillgapError):
        raise app.fault
    if app.fault is not None:
        return _end(app, app.fault)
    return app.return_code or 0


def first_profile(context: Context) -> "Loaded | None":
    """The profile to begin with: the one that was named, else the one saved last; None for a new person."""
    name = context.args.profile or os.environ.get(PROFILE_VARIABLE)
    if name:
        return context.profile(name)
    latest = context.store.latest()
    return context.store.load(latest.path) if latest else None


def _end(app: "SkillgapApp", fault: Exception) -> int:
    """Tell of something that should not have happened, in one sentence; the rest is in a file."""
    from skillgap.tui.faults import FAULT, note_fault, sentence  # noqa: PLC0415

    path = note_fault(fault, app.context.places.state, app.context.now)
    sys.stderr.write(sentence(fault, path, saved=app.saving.waiting is None) + "\n")
    return FAULT
