"""Gap: every requirement with what is missing of it, why, and what other levels would change."""

from textual import on
from textual.content import Content

from skillgap.engine.gap import Assessment, Part
from skillgap.plaintext import visible
from skillgap.report.gap.trust import beside_the_score
from skillgap.report.gap.view import GapRow, GapTable, gap_table
from skillgap.tui.desk import Desk
from skillgap.tui.finding import Finder
from skillgap.tui.prose import Page
from skillgap.tui.views.explained import explained
from skillgap.tui.views.gap_empty import no_target
from skillgap.tui.views.gap_head import headline, legend, rule_line, trial_lines
from skillgap.tui.views.gap_lines import Shown, columns, heads, table_rows
from skillgap.tui.views.gap_order import FILTERS, NOTHING, SORTS, kept, sorted_rows
from skillgap.tui.views.skills_lines import tabs
from skillgap.tui.views.trying import TryingView, moved_levels
from skillgap.tui.widgets.prose import Prose

ROOMY = 30
"""Lines of a terminal that has room for a longer legend."""

ON_A_ROW = {"explain", "raise_level", "lower_level"}
NEEDS_TARGET = {
    "explain",
    "what_if",
    "readings",
    "sources",
    "sort",
    "filter",
    "find",
    "raise_level",
    "lower_level",
}


class GapView(TryingView):
    """The gap at the target. While something is tried, rows keep their places."""

    NAME = "gap"
    CHOSEN = "explain"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.filter = "all"
        self.sort = "missing"
        self._table: GapTable | None = None
        self._places: dict[str, int] = {}
        self._frozen = ""

    # ── drawing ────────────────────────────────────────────────────────────────────────────────

    def show_desk(self, desk: Desk) -> None:
        """Put the desk on screen."""
        found = desk.assessment
        self.set_class(found is None, "-empty")
        if found is None:
            self._table = None
            self.stop_finding()
            key, ink = self.key_for, self.ink
            self.prose("headline").show(lambda width: no_target(desk, key, Page(width, ink)))
            self.rows.show(lambda _width: ())
            self.show_row()
            return
        self._table = gap_table(desk.subject, found)
        self._show_head(desk, found, self._table)
        self.show_list()

    def _show_head(self, desk: Desk, found: Assessment, table: GapTable) -> None:
        ink, sort, chosen = self.ink, self.sort, self.filter
        moved, hints = self.moved_to(desk), self.trial_hints
        rate = self.key_for("skills")

        def write(width: int) -> list[Content]:
            last = trial_lines(moved, hints, ink, width) if moved else [rule_line(width)]
            return [*headline(found, rate, ink, width)[: 3 - len(last)], *last]

        self.prose("headline").show(write)
        count = {name: sum(kept(row.part, name) for row in table.rows) for name in FILTERS}
        self.prose("tabs").show(lambda width: tabs(FILTERS, count, chosen, SORTS[sort], width))
        self.prose("columns").show(lambda width: [heads(columns(width - 1), sort, ink)])
        roomy = self.app.size.height >= ROOMY
        self.prose("below").show(lambda width: legend(table, ink, width, roomy=roomy))

    def show_list(self, key: str | None = None) -> None:
        """Show the requirements under the filter, in order, or what was found."""
        desk, table = self.desk, self._table
        if desk is None or table is None or desk.assessment is None:
            return
        shown = Shown(
            rows=self._in_order(desk, table),
            table=table,
            filter=self.filter if self.hits is None else "found",
            nothing=self._nothing(desk, table),
            moved=moved_levels(desk, table),
            beside=beside_the_score(desk.subject, desk.assessment),
        )
        ink = self.ink
        self.rows.show(lambda width: table_rows(desk.subject, shown, ink, width), key)
        self.show_row()

    def _in_order(self, desk: Desk, table: GapTable) -> list[GapRow]:
        """The rows to show. Their order stands still while something is tried."""
        if self.hits is not None:
            place = {hit.skill: n for n, hit in enumerate(self.hits)}
            near = [
                (min((place[s] for s in _skills(row) if s in place), default=None), row)
                for row in table.rows
            ]
            return [row for n, row in sorted(near, key=lambda pair: pair[0] or 0) if n is not None]
        now = f"{self.filter} {self.sort} {desk.profile.target}"
        if not desk.is_trying or self._frozen != now:
            ordered = sorted_rows(
                desk.subject, [r for r in table.rows if kept(r.part, self.filter)], self.sort
            )
            self._places = {row.part.requirement.id: n for n, row in enumerate(ordered)}
            self._frozen = now
        rows = [row for row in table.rows if row.part.requirement.id in self._places]
        return sorted(rows, key=lambda row: self._places[row.part.requirement.id])

    def _nothing(self, desk: Desk, table: GapTable) -> str:
        if self.hits is not None:
            return f"Nothing asked here is called {visible(self.field.value, 30)}. esc closes."
        words, show = NOTHING[self.filter], self.key_for("filter")
        if not table.rows:
            return f"{words} {self.key_for('target')} chooses another target."
        if self.filter == "missing" and desk.assessment and desk.assessment.known_weight < 100:  # noqa: PLR2004
            return f"{words} {self.key_for('skills')} rates what is not rated, {show} shows others."
        if self.filter == "missing":
            return (
                f"{words} {self.key_for('target')} chooses a further target, {show} shows others."
            )
        return f"{words} {show} shows others."

    def show_row(self) -> None:
        """Explain the row under the cursor in the pane, where there is one."""
        if not self.screen.has_class("-wide"):
            return
        desk, part, ink = self.desk, self.part, self.ink
        if desk is None or part is None:
            self.prose("told").show(lambda _width: ())
        else:
            self.prose("told").show(lambda width: explained(desk, part, Page(width, ink)))

    @property
    def part(self) -> Part | None:
        """The requirement under the cursor."""
        found = self.desk.assessment if self.desk else None
        key = self.rows.key
        return next((p for p in found.parts if p.requirement.id == key), None) if found else None

    # ── finding, filter, order ─────────────────────────────────────────────────────────────────

    def make_finder(self) -> Finder:
        """The skills this target names can be found."""
        if self.desk is None or self._table is None:
            return Finder({})
        return Finder(
            self.desk.market.skills,
            dict.fromkeys(s for row in self._table.rows for s in _skills(row)),
        )

    def show_all(self, key: str) -> None:
        """Let go of a filter that hides this row."""
        if key not in self._places:
            self._choose(self.sort, "all")

    def do_filter(self) -> None:
        """The next filter."""
        self._choose(self.sort, _after(self.filter, list(FILTERS)))

    def do_sort(self) -> None:
        """The next order."""
        self._choose(_after(self.sort, list(SORTS)), self.filter)

    @on(Prose.Picked, "#tabs")
    def _filter_picked(self, message: Prose.Picked) -> None:
        self._choose(self.sort, message.name)

    @on(Prose.Picked, "#columns")
    def _sort_picked(self, message: Prose.Picked) -> None:
        self._choose(message.name, self.filter)

    def _choose(self, sort: str, name: str) -> None:
        self.sort, self.filter = sort, name
        if self.desk is not None:
            self.show_desk(self.desk)

    # ── dialogs ────────────────────────────────────────────────────────────────────────────────

    def do_explain(self) -> None:
        """Explain the requirement under the cursor."""
        from skillgap.tui.screens.explain import show_requirement  # noqa: PLC0415

        if self.desk is not None and self.part is not None:
            show_requirement(self.app, self.desk, self.part, self.ink)

    def do_readings(self) -> None:
        """The same ratings under other rules."""
        from skillgap.tui.screens.explain import show_readings  # noqa: PLC0415

        if self.desk is not None and self.desk.assessment is not None:
            show_readings(self.app, self.desk, self.desk.assessment, self.ink)

    def do_sources(self) -> None:
        """The score under each report."""
        from skillgap.tui.screens.explain import show_sources  # noqa: PLC0415

        if self.desk is not None and self.desk.assessment is not None:
            show_sources(self.app, self.desk, self.desk.assessment, self.ink)

    def why_not(self, command: str) -> str:
        """Most commands need a target, some a row, some a what-if."""
        desk = self.desk
        if command in NEEDS_TARGET and (desk is None or desk.target is None):
            return f"choose a target first ({self.key_for('target')})"
        if command in ON_A_ROW and self.part is None:
            return "no requirement is under the cursor"
        return super().why_not(command)


def _skills(row: GapRow) -> tuple[str, ...]:
    return row.part.requirement.skills


def _after(name: str, names: list[str]) -> str:
    return names[(names.index(name) + 1) % len(names)]
