"""The grid: how far every role and seniority is, and everything about the one under the cursor."""

from collections.abc import Iterable
from functools import partial

from textual import on
from textual.content import Content
from textual.widget import Widget

from skillgap.tui.desk import Desk
from skillgap.tui.heat import heat_table, legend, unsure
from skillgap.tui.pen import Pen
from skillgap.tui.prose import longest
from skillgap.tui.views.market_lines import TOO_LITTLE, ranked_line, target_lines
from skillgap.tui.views.market_pages.page import Looked, Page
from skillgap.tui.widgets.crosstab import Crosstab
from skillgap.tui.widgets.prose import Prose, pick

MOST_RANKED = 24


class GridPage(Page):
    """Roles down, seniorities across."""

    NAME = "grid"
    TITLE = "Grid"

    _ranked: Desk | None = None

    def main(self) -> Iterable[Widget]:
        """The grid, and where there is room all targets in their order."""
        yield Crosstab()
        yield Prose(id="ranked")

    def on_resize(self) -> None:
        """The grid takes the lines it needs, but leaves room for the words where they stand below."""
        wide, short = self.screen.has_class("-wide"), self.screen.has_class("-short")
        room = self.size.height - (1 if short else 2)
        lines = room if wide else room * 3 // 5
        self.query_one(Crosstab).styles.max_height = max(lines, 3)

    def show_page(self) -> None:
        """Draw the grid with the cursor on the target that is looked at."""
        role, _, seniority = self.here.partition("/")
        self.query_one(Crosstab).show(heat_table(self.desk, self.pen.ink), (role, seniority))
        marks = legend(self.pen.ink)
        self.lead(
            lambda width: [self.pen.quiet(longest(width, f"Readiness, 0 to 100. {marks}", marks))]
        )
        if self._ranked is not self.desk:
            self._ranked = self.desk
            self.query_one("#ranked", Prose).show(partial(ranked_lines, self.desk, self.pen))
        self._tell(anew=False)

    def _tell(self, *, anew: bool) -> None:
        self.tell(partial(target_lines, self.desk, self.pen, self.here), anew=anew)

    @on(Prose.Picked, "#ranked")
    def _picked(self, message: Prose.Picked) -> None:
        message.stop()
        role, _, seniority = self.desk.standings[int(message.name)].target.partition("/")
        self.query_one(Crosstab).go_to(role, seniority)
        self._look_at(f"{role}/{seniority}")

    @on(Crosstab.Moved)
    def _moved(self, message: Crosstab.Moved) -> None:
        message.stop()
        self._look_at(f"{message.row}/{message.column}")

    def _look_at(self, target: str) -> None:
        self.here = target
        self._tell(anew=True)
        self.post_message(Looked(self.here))


def ranked_lines(desk: Desk, pen: Pen, width: int) -> list[Content]:
    """The targets closest first, with their three heaviest gaps; the little known after the others."""
    found = [s for s in desk.standings[:MOST_RANKED] if s.readiness is not None]
    if not found:
        return []
    title = Content.styled("Closest first, with what lacks most", "$quiet")
    lines = [
        pick(ranked_line(desk, pen, each, width), str(place)) for place, each in enumerate(found)
    ]
    sure = sum(not unsure(each) for each in found)
    over = [pen.quiet(TOO_LITTLE)] if sure < len(found) else []
    return [title, *lines[:sure], *over, *lines[sure:]]
