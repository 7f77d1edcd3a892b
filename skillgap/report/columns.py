"""Building blocks of the text reports about the market: headings, paragraphs, columns without lines."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from skillgap.report.beside import Beside


class Grid:
    """Columns without lines under dim titles. `>` before a title: numbers, at the right; `|`: ids.

    Neither is ever broken or cut; the other columns wrap when the width is short.
    """

    def __init__(self, titles: Iterable[str]) -> None:
        self.titles = tuple(titles)
        self.rows: list[tuple[Text, ...]] = []

    def add_row(self, *cells: str | Text) -> None:
        """Add a row; a cell that is left out at the end is empty."""
        texts = [cell if isinstance(cell, Text) else Text(cell) for cell in cells]
        missing = len(self.titles) - len(texts)
        self.rows.append((*texts, *(Text() for _ in range(missing))))

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Lay it out for this width."""
        heads = tuple(Text(title.lstrip(">|"), "dim") for title in self.titles)
        titled = [heads] if any(head.plain for head in heads) else []
        right = [n for n, title in enumerate(self.titles) if title.startswith(">")]
        wrap = [n for n, title in enumerate(self.titles) if not title.startswith((">", "|"))]
        yield Beside([*titled, *self.rows], right=right, wrap=wrap)


def grid(titles: Iterable[str]) -> Grid:
    """An empty grid under these titles."""
    return Grid(titles)


def indented(what: RenderableType, columns: int = 2) -> Padding:
    """The same further to the right, wrapped lines too."""
    return Padding(what, (0, 0, 0, columns))


def headline(title: str, name: str = "") -> Table:
    """The one headline of a report, with the id to type at the right edge."""
    line = Table(box=None, pad_edge=False, show_edge=False, show_header=False, expand=bool(name))
    line.add_column(overflow="fold")
    line.add_column(justify="right", style="dim", overflow="fold")
    line.add_row(Text(title, style="bold"), Text(name))
    return line


def section(title: str, *parts: RenderableType) -> Group:
    """A titled part of a report, after a blank line."""
    return Group(Text(""), Text(title, style="bold"), *parts)


def paragraph(words: str, indent: int = 0, style: str = "") -> RenderableType:
    """Words that wrap, indented as a block."""
    return indented(Text(words, style=style), indent)


def labelled(pairs: Iterable[tuple[str, str]], indent: int = 0) -> RenderableType:
    """Dim labels at the left with their words beside them; pairs without words are left out."""
    return _beside(((label, words) for label, words in pairs if words), 2, indent)


def listed(lines: Iterable[str], sign: str, indent: int = 0) -> RenderableType:
    """A list, each line after a sign and wrapped beside it."""
    return _beside(((sign, line) for line in lines), 1, indent)


def _beside(pairs: Iterable[tuple[str, str]], space: int, indent: int) -> RenderableType:
    table = Table(
        box=None, pad_edge=False, padding=(0, space, 0, 0), show_edge=False, show_header=False
    )
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for left, right in pairs:
        table.add_row(Text(left), Text(right))
    return indented(table, indent)


@dataclass(frozen=True)
class ByWidth:
    """`wide` where there are at least `columns` columns, else `narrow`."""

    columns: int
    wide: RenderableType
    narrow: RenderableType

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Choose by the width there is."""
        yield self.wide if options.max_width >= self.columns else self.narrow
