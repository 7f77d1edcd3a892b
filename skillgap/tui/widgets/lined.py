"""A widget of lines, of which only those that changed are painted again."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget


def strip_of(widget: Widget, line: Content, width: int) -> Strip:
    """One line as it is painted on a widget, cut to the width."""
    if line.cell_length > width:
        line = line.truncate(width, ellipsis=True)
    strips = Visual.to_strips(widget, line, width, 1, widget.visual_style, pad=True)
    return strips[0] if strips else Strip.blank(width, widget.rich_style)


class Lined(Widget):
    """Base of what draws itself as lines for a width."""

    def lines(self) -> Sequence[Content]:
        """The lines for the room there is now."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """One line."""
        lines, width = self.lines(), self.content_size.width
        return strip_of(self, lines[y] if y < len(lines) else Content(), width)

    def repaint(self, before: Sequence[Content]) -> None:
        """Paint what is not as it was before; the layout is touched only by another number of lines."""
        lines = self.lines()
        if len(lines) != len(before):
            self.refresh(layout=True)
            return
        width = self.content_size.width
        for y, (old, new) in enumerate(zip(before, lines, strict=True)):
            if not old.is_same(new):
                self.refresh(Region(0, y, width, 1))
