"""What a drawing needs beside its values: how signs are drawn, and which key runs a command."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from textual.content import Content

from skillgap.report.ink import Ink
from skillgap.tui.commands import Commands, key_table, shown
from skillgap.tui.lines import fit
from skillgap.tui.prose import Page


@dataclass(frozen=True, slots=True)
class Pen:
    """How to draw, and the shown key of every command that works in the view."""

    ink: Ink = field(default_factory=Ink)
    keys: Mapping[str, str] = field(default_factory=dict)

    def key(self, command: str, words: str) -> Content:
        """`t choose a target`, with the key as it is set; only the words where there is none."""
        key = self.keys.get(command, "")
        return Content.assemble((key, "bold $accent"), " " if key else "", (words, "$quiet"))

    def quiet(self, words: str) -> Content:
        """Secondary words."""
        return Content.styled(self.ink.text(words), "$quiet")

    def says(self, words: str) -> Content:
        """Words as they are printed here."""
        return Content(self.ink.text(words))

    @property
    def arrow(self) -> str:
        """What stands between the level held and the level asked for, in one cell."""
        return ">" if self.ink.ascii else "→"

    @property
    def dot(self) -> str:
        """What stands between two facts on a line."""
        return self.ink.text(" · ")


@cache
def pen_for(view: str, table: Commands, ink: Ink) -> Pen:
    """The pen of a view."""
    keys: dict[str, str] = {}
    for key, command in key_table(view, table).items():
        keys.setdefault(command.name, shown(key))
    return Pen(ink, keys)


def paragraph(text: str, width: int, style: str = "", indent: int = 0) -> list[Content]:
    """A text as lines that fit."""
    return Page(width, Ink()).words(text, style, " " * min(indent, max(width - 8, 0)))


def labelled(label: str, text: str, width: int, room: int = 10) -> list[Content]:
    """`label  text`, with the text in a column of its own and the label dim."""
    return Page(width, Ink()).words(text, "", fit(label, room) + " ")
