"""What a drawing needs beside its values: how signs are drawn, and which key runs a command."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rich.cells import cell_len, chop_cells
from textual.content import Content

from skillgap.plaintext import visible
from skillgap.report.ink import Ink
from skillgap.tui.commands import Command, key_table, shown
from skillgap.tui.lines import fit


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


def pen_for(view: str, table: Iterable[Command], ink: Ink) -> Pen:
    """The pen of a view."""
    keys: dict[str, str] = {}
    for key, command in key_table(view, table).items():
        keys.setdefault(command.name, shown(key))
    return Pen(ink, keys)


def wrapped(text: str, width: int) -> list[str]:
    """A text in lines of so many cells, broken between words; a word too long for a line is cut."""
    width = max(width, 1)
    lines: list[str] = []
    now = ""
    for word in visible(text, 4000).split(" "):
        for piece in chop_cells(word, width) if cell_len(word) > width else [word]:
            if now and cell_len(now) + 1 + cell_len(piece) > width:
                lines.append(now)
                now = piece
            else:
                now = f"{now} {piece}" if now else piece
    return [*lines, now] if now else lines


def paragraph(text: str, width: int, style: str = "", indent: int = 0) -> list[Content]:
    """A text as lines that fit."""
    space = " " * min(indent, max(width - 8, 0))
    lines = [space + line for line in wrapped(text, width - len(space))]
    return [Content.styled(line, style) if style else Content(line) for line in lines]


def labelled(label: str, text: str, width: int, room: int = 10) -> list[Content]:
    """`label  text`, with the text in a column of its own and the label dim."""
    lines = wrapped(text, max(width - room - 1, 8))
    return [
        Content.assemble((fit(label if not n else "", room), "$quiet"), " ", line)
        for n, line in enumerate(lines)
    ]


def fitting(width: int, *variants: str) -> str:
    """The first of several ways to say it that fits; the last one where none does."""
    return next(
        (words for words in variants if cell_len(words) <= width), variants[-1] if variants else ""
    )
