"""The frame around the screens: colours, faults told in one line, and a terminal that is too small."""

from argparse import Namespace
from pathlib import Path
from typing import Any, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.filter import Monochrome
from textual.geometry import Size
from textual.worker import WorkerFailed

from skillgap.context import Context
from skillgap.plaintext import visible
from skillgap.problems import SkillgapError
from skillgap.report.ink import Ink
from skillgap.tui.faults import FAULT
from skillgap.tui.screens.small import SmallScreen
from skillgap.tui.settings import Settings
from skillgap.tui.themes import OURS, fallbacks

SMALLEST = (40, 12)
"""Columns and lines below which nothing is shown but what is needed."""

MOST_MESSAGES = 3
"""Messages that may stand on screen at once."""


def is_too_small(size: Size) -> bool:
    """True where a terminal has too few columns or lines."""
    return size.width < SMALLEST[0] or size.height < SMALLEST[1]


class Frame(App[None]):
    """What holds whatever is shown: it never ends in a traceback and never loses what was typed."""

    TITLE = "skillgap"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False  # the terminal's own selection (shift and drag) does it
    CSS_PATH: ClassVar = [Path(__file__).parent / "styles" / "app.tcss"]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (78, "-normal"), (110, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (22, "-tall")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "interrupt", show=False, priority=True),
        Binding("ctrl+q", "run_command('quit')", show=False),
    ]

    def __init__(self, context: Context, settings: Settings) -> None:
        super().__init__()
        self.context = context
        self.settings = settings
        self.ink = Ink(ascii=settings.ascii or context.plain)
        self.animation_level = "none"
        self._dress()
        self.fault: Exception | None = None
        if context.plain and not self.no_color:
            self._filters.append(Monochrome())

    def get_css_variables(self) -> dict[str, str]:
        """Our state tokens, for every theme."""
        return {**fallbacks(dark=self.current_theme.dark), **super().get_css_variables()}

    def _dress(self) -> None:
        """Put on the colours of the settings, and plain signs where they are asked for."""
        for theme in OURS:
            self.register_theme(theme)
        known = self.settings.theme in self.available_themes
        self.set_reactive(App.theme, self.settings.theme if known else OURS[0].name)
        dark = self.current_theme.dark
        self.set_class(dark, "-dark-mode", update=False)
        self.set_class(not dark, "-light-mode", update=False)
        self.stylesheet.set_variables(self.get_css_variables())
        if self.ink.ascii:
            from skillgap.tui.plain import only_ascii  # noqa: PLC0415

            only_ascii(self)

    def tell_settings(self) -> None:
        """Say what is wrong in the settings."""
        wanted = self.settings.theme
        problems = list(self.settings.problems)
        if wanted not in self.available_themes:
            problems.append(f"There is no theme {visible(wanted, 40)}; ctrl+t chooses one.")
        for words in problems:
            self.tell(words, title="Settings", severity="warning")

    def tell(self, words: str, **how: Any) -> None:
        """Show a message; what is in it is never read as markup. `how` is as for `notify`.

        What is on screen already is not said twice, and old messages give way to new ones.
        """
        shown = list(self._notifications)
        if any(each.message == words for each in shown):
            return
        if len(shown) >= MOST_MESSAGES:
            self.clear_notifications()
        self.notify(words, markup=False, **how)

    def tell_error(self, error: SkillgapError, title: str = "") -> None:
        """Show an error: what happened, and what to do now."""
        words = f"{error.message} {error.advice}".strip()
        self.tell(words, title=title, severity="error", timeout=20)

    # ── too small ──────────────────────────────────────────────────────────────────────────────

    def on_resize(self, _event: Resize) -> None:
        """Look at the new size once Textual has taken it over."""
        self.call_next(self._look_at_size)

    async def _look_at_size(self) -> None:
        """Say so where the terminal has become too small; the message leaves by itself."""
        if is_too_small(self.size) and not isinstance(self.screen, SmallScreen):
            await self.push_screen(SmallScreen(SMALLEST))

    async def large_enough(self) -> None:
        """Wait until the terminal is large enough for a question."""
        if is_too_small(self.size):
            await self.push_screen_wait(SmallScreen(SMALLEST))

    # ── faults ─────────────────────────────────────────────────────────────────────────────────

    def keep_safe(self) -> None:
        """Write what is not written yet, if it can be, without a question."""

    async def action_interrupt(self) -> None:
        """Leave at once, with everything saved."""
        self.keep_safe()
        self.exit()

    def _handle_exception(self, error: Exception) -> None:
        """Replaces Textual's: what we know is told on screen, the rest ends in one clear line."""
        cause = error.error if isinstance(error, WorkerFailed) else error
        if isinstance(error, WorkerFailed) and isinstance(cause, SkillgapError):
            self.tell_error(cause)
            return
        self.keep_safe()
        if self.fault is None:
            self.fault = cause if isinstance(cause, Exception) else error
        args: Namespace = self.context.args
        if getattr(args, "debug", False):
            super()._handle_exception(error)
            self._return_code = FAULT
            return
        self._return_code = FAULT
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()
