"""Open the screens from the command line."""

from argparse import Namespace

from skillgap.cli.context import Context
from skillgap.tui.app import SkillgapApp
from skillgap.tui.settings import read_settings


def open_screens(args: Namespace) -> int:
    """Run the application on the current profile; welcome a person who has none."""
    context = Context(args)
    named = context.args.profile
    start = context.profile(named) if named or context.store.latest() else None
    app = SkillgapApp(context, read_settings(context.places.settings), start)
    app.run()
    return app.return_code or 0
