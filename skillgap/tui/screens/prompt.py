"""Ask for one line of text."""

from collections.abc import Callable, Iterable
from typing import Any, ClassVar

from textual import on
from textual.app import App
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from skillgap.plaintext import visible, visible_lines
from skillgap.tui.screens.dialog import Dialog, Hint
from skillgap.tui.widgets.entry import Entry

Check = Callable[[str], str]
"""What is wrong with a text, in words; nothing where it will do."""


def anything(_text: str) -> str:
    """Every text will do."""
    return ""


class PromptScreen(Dialog[str]):
    """A question, a field, and what is wrong with the answer as long as something is."""

    HINTS: ClassVar[tuple[Hint, ...]] = (("enter", "take", "take"), ("esc", "close", "leave"))
    DEFAULT_CSS = "PromptScreen .told { height: auto; min-height: 1; color: $quiet; }"

    def __init__(
        self,
        heading: str,
        value: str = "",
        hint: str = "",
        check: Check = anything,
        closing: str = "",
    ) -> None:
        super().__init__(heading, closing)
        self.value = value
        self.hint = hint
        self.check = check

    def body(self) -> Iterable[Widget]:
        """The field, and a line for the hint or the fault."""
        yield Entry(self.value)
        yield Static(Content(visible_lines(self.hint)), classes="told")

    @on(Input.Submitted)
    def action_take(self) -> None:
        """Take the text, or say why not."""
        text = self.query_one(Entry).value
        fault = self.check(text)
        if fault:
            self._tell(Content.styled(visible(fault, 300), "$error"))
        else:
            self.dismiss(text)

    @on(Input.Changed)
    def _changed(self) -> None:
        """Put the hint back as soon as something else is typed."""
        self._tell(Content(visible_lines(self.hint)))

    def _tell(self, words: Content) -> None:
        self.query_one(".told", Static).update(words)


async def ask(
    app: App[Any],
    title: str,
    value: str = "",
    hint: str = "",
    check: Check | None = None,
    closing: str = "",
) -> str | None:
    """Return the line that was typed, or None where the question was closed. Call it in a worker."""
    return await app.push_screen_wait(PromptScreen(title, value, hint, check or anything, closing))
