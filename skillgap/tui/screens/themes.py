"""Choose the colours: each is shown while the cursor is on it; the choice is remembered."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import on

from skillgap.problems import SkillgapError
from skillgap.tui.screens.choose import ChooseScreen, Option
from skillgap.tui.settings import write_theme
from skillgap.tui.themes import OURS
from skillgap.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from skillgap.tui.frame import Frame

OUR_WORDS = {"skillgap-dark": "quiet, dark", "skillgap-light": "quiet, light"}


class ThemeScreen(ChooseScreen):
    """The list of colours. Closing it brings back the old ones."""

    @on(Rows.Moved)
    def _try(self, message: Rows.Moved) -> None:
        self.app.theme = self.options[int(message.key)][0]

    def action_leave(self) -> None:
        """Close, with the colours as they were."""
        self.app.theme = self.current
        super().action_leave()


def themes_of(app: "Frame") -> Sequence[Option]:
    """Our own colours first, then those that come with Textual."""
    names = [theme.name for theme in OURS]
    others = [name for name in sorted(app.available_themes) if name not in names]
    return [(name, name, OUR_WORDS.get(name, "")) for name in (*names, *others)]


async def choose_theme(app: "Frame") -> None:
    """Let the person choose, and write the choice to the settings file. Call it in a worker."""
    before = app.theme
    screen = ThemeScreen("Colours", themes_of(app), before, app.ink)
    chosen = await app.push_screen_wait(screen)
    app.theme = chosen or before
    if chosen is None or chosen == before:
        return
    try:
        write_theme(app.context.places.settings, chosen)
    except SkillgapError as error:
        app.tell_error(error, "The colours hold until you leave")
