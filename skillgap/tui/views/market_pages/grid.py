"""The grid: how far every role and seniority is, and everything about the one under the cursor."""

from collections.abc import Iterable
from functools import partial

from textual import on
from textual.widget import Widget

from skillgap.tui.heat import heat_table, legend
from skillgap.tui.prose import longest
from skillgap.tui.views.market_lines import target_lines
from skillgap.tui.views.market_pages.page import Looked, Page
from skillgap.tui.widgets.crosstab import Crosstab


class GridPage(Page):
    """Roles down, seniorities across."""

    NAME = "grid"
    TITLE = "Grid"

    def main(self) -> Iterable[Widget]:
        """The grid."""
        yield Crosstab()

    def show_page(self) -> None:
        """Draw the grid with the cursor on the target that is looked at."""
        role, _, seniority = self.here.partition("/")
        self.query_one(Crosstab).show(heat_table(self.desk, self.pen.ink), (role, seniority))
        marks = legend(self.pen.ink)
        self.lead(lambda width: [self.pen.quiet(longest(width, f"Readiness, 0 to 100. {marks}", marks))])
        self._tell(anew=False)

    def _tell(self, *, anew: bool) -> None:
        self.tell(partial(target_lines, self.desk, self.pen, self.here), anew=anew)

    @on(Crosstab.Moved)
    def _moved(self, message: Crosstab.Moved) -> None:
        message.stop()
        self.here = f"{message.row}/{message.column}"
        self._tell(anew=True)
        self.post_message(Looked(self.here))
