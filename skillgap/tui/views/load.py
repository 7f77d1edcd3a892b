"""Views by name, each imported when it is first shown."""

from importlib import import_module

from skillgap.tui.view import View


def make_view(name: str) -> View:
    """Make the view of a name."""
    module = import_module(f"skillgap.tui.views.{name}")
    made: View = getattr(module, f"{name.capitalize()}View")(id=name)
    return made
