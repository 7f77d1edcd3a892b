"""The text of an open dialog alone: what stands behind it is another test's."""

from skillgap.tui.app import SkillgapApp
from tests.tui.conftest import screen_text


def box_text(app: SkillgapApp) -> list[str]:
    """The lines of the dialog's box, with its border."""
    left, top, width, height = app.screen.query_one(".dialog").region
    return [line[left : left + width] for line in screen_text(app)[top : top + height]]
