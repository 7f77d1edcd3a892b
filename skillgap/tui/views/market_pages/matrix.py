"""The matrix: what each target asks for, skill by skill, with what I have beside it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

from rich.cells import cell_len
from textual import on
from textual.content import Content
from textual.widget import Widget

from skillgap.engine.gap import Assessment, Part
from skillgap.market.lookup import folded
from skillgap.market.market import Market
from skillgap.market.model import Target
from skillgap.plaintext import visible
from skillgap.report.figures import points
from skillgap.report.ink import BASIS_LETTERS
from skillgap.tui.desk import Desk
from skillgap.tui.heat import name_cells, short_role, target_words
from skillgap.tui.lines import fit
from skillgap.tui.pen import Pen
from skillgap.tui.prose import longest
from skillgap.tui.themes import STATE_TOKENS
from skillgap.tui.views.market_pages.page import Looked, Page
from skillgap.tui.views.requirement_lines import requirement_lines, requirement_name
from skillgap.tui.widgets.crosstab import Crosstab
from skillgap.tui.widgets.table import Cell, Column, Table

CELL, EDGE = 13, 9
"""Cells of a column, and where in it the numbers end."""
HAVE = 5
SHORTLIST = "*"
READINESS = "readiness"


@dataclass(frozen=True, slots=True)
class Matrix:
    """Targets with their assessments, and the parts of each row by target; the heaviest row first."""

    found: Mapping[str, Assessment]
    rows: Mapping[str, Mapping[str, Part]]


def matrix_of(desk: Desk, targets: Sequence[Target]) -> Matrix:
    """The requirements of several targets, side by side."""
    found = {target.id: desk.subject.assess(target) for target in targets}
    rows: dict[str, dict[str, Part]] = {}
    for name, assessment in found.items():
        for part in assessment.parts:
            rows.setdefault(part.requirement.id, {})[name] = part
    heaviest = {
        key: max(part.requirement.weight for part in parts.values()) for key, parts in rows.items()
    }
    return Matrix(found, dict(sorted(rows.items(), key=lambda row: -heaviest[row[0]])))


def group_options(desk: Desk, *, with_shortlist: bool) -> list[tuple[str, str, str]]:
    """Whose targets can be shown: the shortlisted ones, or those of a role."""
    roles = [
        (role.id, visible(role.name, 80), f"{role.postings:,} postings" if role.postings else "")
        for role in desk.market.roles.values()
        if role.targets
    ]
    count = f"{len(desk.subject.shortlist)} with your own"
    return [(SHORTLIST, "Shortlisted targets", count), *roles] if with_shortlist else roles


class MatrixPage(Page):
    """Skills down, targets across."""

    NAME = "matrix"
    TITLE = "Matrix"

    def __init__(self) -> None:
        super().__init__()
        self.group = ""
        self.words = ""
        self.matrix = Matrix({}, {})
        self._key: tuple[Desk, tuple[str, ...]] | None = None

    def main(self) -> Iterable[Widget]:
        """The table."""
        yield Crosstab()

    @property
    def shows_shortlist(self) -> bool:
        """True where the columns are the shortlisted targets."""
        return self.group == SHORTLIST and bool(self.desk.subject.shortlist)

    def targets(self) -> Sequence[Target]:
        """The columns: the shortlist, or the seniorities of the role that is looked at."""
        if self.shows_shortlist:
            return self.desk.subject.shortlist
        role = self.desk.market.roles.get(self.here.partition("/")[0])
        return role.targets if role else ()

    def show_page(self) -> None:
        """Draw the table; it is put together anew only where desk or columns are others."""
        targets = self.targets()
        names = tuple(target.id for target in targets)
        if self._key is None or self._key[0] is not self.desk or self._key[1] != names:
            self.matrix = matrix_of(self.desk, targets)
            self._key = self.desk, names
        table = self.query_one(Crosstab)
        wanted = folded(self.words)
        rows = [key for key in self.matrix.rows if wanted in folded(self._named(key))]
        table.show(matrix_table(self.desk, self.pen, self.matrix, rows), (table.here[0], self.here))
        self.lead(self._lead)
        self._tell(anew=False)

    def find(self, words: str) -> None:
        """Show only the skills that hold these words."""
        self.words = words
        self.show_page()

    def _named(self, key: str) -> str:
        part = next(iter(self.matrix.rows[key].values()))
        return requirement_name(self.desk.market, part)

    def _lead(self, width: int) -> list[Content]:
        market = self.desk.market
        if self.shows_shortlist:
            what = "Shortlisted targets"
        else:
            role = market.roles.get(self.here.partition("/")[0])
            what = visible(role.name, 80) if role else "No role"
        rows = len(self.matrix.rows)
        count = f"{rows} requirement" + "s" * (rows != 1)
        room = width - cell_len(what) - 2
        legend = "level asked for, share of postings in percent, basis"
        words = longest(room, f"{count}: {legend}", f"{count}: level, share, basis", count)
        return [Content.assemble((what, "bold"), "  ", (words, "$quiet"))]

    def _tell(self, *, anew: bool) -> None:
        row, column = self.query_one(Crosstab).here
        part = self.matrix.rows.get(row, {}).get(column)
        market = self.desk.market
        if part is None:
            where = (
                target_words(market, market.targets[column], self.pen.ink)
                if column in market.targets
                else ""
            )
            name = self._named(row) if row in self.matrix.rows else ""
            self.tell(partial(_not_listed, self.pen, name, where), anew=anew)
        else:
            target = market.targets[column]
            self.tell(partial(requirement_lines, self.desk, self.pen, target, part), anew=anew)

    @on(Crosstab.Moved)
    def _moved(self, message: Crosstab.Moved) -> None:
        message.stop()
        self.here = message.column
        self._tell(anew=True)
        self.post_message(Looked(self.here))

    @property
    def target(self) -> str:
        """The target of the column under the cursor."""
        return self.query_one(Crosstab).here[1]


def _not_listed(pen: Pen, name: str, where: str, width: int) -> list[Content]:
    if not name:
        return [pen.quiet("No skill has these words.")]
    return [
        Content(fit(name, width).rstrip()).stylize("bold"),
        pen.quiet(f"Not listed for {where}."),
    ]


def matrix_table(desk: Desk, pen: Pen, matrix: Matrix, rows: Sequence[str]) -> Table:
    """The matrix as a table with a cursor; the first column is the skill and the level held."""
    market = desk.market
    targets = [market.targets[name] for name in matrix.found]
    one_role = len({target.role for target in targets}) <= 1

    def cell(key: str, target: str) -> Cell:
        part = matrix.rows[key].get(target)
        return ("", "") if part is None else _cell(pen, part)

    names = (requirement_name(market, next(iter(parts.values()))) for parts in matrix.rows.values())
    return Table(
        columns=[
            Column(t.id, _titles(desk, pen, t, matrix.found[t.id], one_role=one_role))
            for t in targets
        ],
        rows=rows,
        label=lambda key, width: _label(market, next(iter(matrix.rows[key].values())), width),
        cell=cell,
        corner=lambda width: [Content()] * (1 if one_role else 2) + [_corner(width)],
        cell_width=CELL,
        edge=EDGE,
        longest_label=max(name_cells(names), cell_len(READINESS) + 1) + HAVE,
        shortest_label=14 + HAVE,
        arrows=("<", ">") if pen.ink.ascii else ("‹", "›"),
    )


def _label(market: Market, part: Part, width: int) -> Content:
    """The skill and the level held."""
    held = "?" if part.level is None else str(part.level)
    return Content(
        fit(requirement_name(market, part), width - HAVE) + fit(held, HAVE - 1, "right") + " "
    )


def _corner(width: int) -> Content:
    """What the last line of the header is, and what stands beside the skills."""
    return Content.styled(fit(READINESS, width - HAVE) + fit("have ", HAVE, "right"), "$quiet")


def _titles(
    desk: Desk, pen: Pen, target: Target, found: Assessment, *, one_role: bool
) -> tuple[str, ...]:
    """A column's header: role where they differ, seniority, readiness."""
    mark = pen.ink.text("▸ ") if target.id == desk.profile.target else ""
    number = "no data" if found.readiness is None else points(found.readiness)
    role = () if one_role else (fit(short_role(desk.market.roles[target.role]), EDGE).rstrip(),)
    return *role, f"{mark}{target.seniority}", number


def _cell(pen: Pen, part: Part) -> Cell:
    """`◐ 4  72.4 m~`: state, level asked for, share, basis, disputed; a share in brackets is a kind's mean."""
    row = part.requirement
    letter = BASIS_LETTERS[row.basis] + ("~" if row.disputed else " ")
    share = f"({_share(row.weight)})" if row.weight_from == "kind" else f"{_share(row.weight)} "
    level = " " if part.state == "not-asked" else str(row.level)
    words = f" {level}{share:>7}{letter}"
    style = "" if part.state in {"part", "missing"} else "$quiet"
    sign = (pen.ink.sign(part.state), STATE_TOKENS[part.state])
    return Content.assemble(sign, (words, style) if style else words), ""


def _share(value: Fraction | None) -> str:
    return "" if value is None else f"{float(value):.1f}"
