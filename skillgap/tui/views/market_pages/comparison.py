"""The comparison: the own target beside the one that is looked at, requirement by requirement."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from rich.cells import cell_len
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widget import Widget

from skillgap.engine.compare import Comparison, Pair, compare_targets
from skillgap.engine.gap import Assessment, Part
from skillgap.engine.plan import Plan
from skillgap.market.model import Target
from skillgap.problems import SkillgapError
from skillgap.report.figures import hours, money_range, month_year, points
from skillgap.report.ink import STATE_WORDS
from skillgap.tui.desk import Desk
from skillgap.tui.heat import short_role, target_words
from skillgap.tui.lines import Cell, line
from skillgap.tui.pen import Pen
from skillgap.tui.themes import STATE_TOKENS
from skillgap.tui.views.market_pages.page import ListPage
from skillgap.tui.views.requirement_lines import requirement_lines, requirement_name
from skillgap.tui.widgets.prose import Prose
from skillgap.tui.widgets.rows import Row, Rows

POINTS, HAVE = 7, 4


@dataclass(frozen=True, slots=True)
class Two:
    """Two targets compared, with the plan for each where one can be made."""

    found: Comparison
    plans: tuple[Plan | None, Plan | None]

    @property
    def sides(self) -> tuple[Assessment, Assessment]:
        """Both assessments."""
        return self.found.first, self.found.second


def other_target(desk: Desk, here: str) -> str:
    """The target to compare with: the one looked at, else a shortlisted one, else the closest other."""
    mine = desk.profile.target
    closest = (s.target for s in desk.standings)
    names = [here, *desk.profile.shortlist, *closest]
    return next((n for n in names if n in desk.market.targets and n != mine), "")


def two_of(desk: Desk, other: str) -> Two | None:
    """Compare the own target with another; None where there are not two."""
    target, second = desk.target, desk.market.targets.get(other)
    if target is None or second is None:
        return None
    found = compare_targets(target, second, desk.subject.levels, desk.market.scale)
    return Two(found, (desk.plan, _plan(desk, second)))


def _plan(desk: Desk, target: Target) -> Plan | None:
    try:
        return desk.subject.plan(target)
    except SkillgapError:
        return None


class ComparisonPage(ListPage):
    """Two targets side by side."""

    NAME = "comparison"
    TITLE = "Comparison"

    def __init__(self) -> None:
        super().__init__()
        self.two: Two | None = None
        self._key: tuple[Desk, str] | None = None

    def main(self) -> Iterable[Widget]:
        """Facts of both, then their requirements."""
        with VerticalGroup():
            yield Prose(id="facts")
        yield Rows()

    @property
    def target(self) -> str:
        """The other target."""
        return other_target(self.desk, self.here)

    def show_page(self) -> None:
        """Draw both; they are compared anew only where desk or target are others."""
        other = self.target
        if self._key is None or self._key[0] is not self.desk or self._key[1] != other:
            self.two = two_of(self.desk, other)
            self._key = self.desk, other
        two, desk, pen = self.two, self.desk, self.pen
        beside_bar = 1  # the list below leaves this for its scroll bar
        self.query_one("#facts", Prose).show(
            lambda width: facts(desk, pen, two, width - beside_bar)
        )
        self.query_one(Rows).show(
            lambda width: [] if two is None else pair_rows(desk, pen, two, width)
        )
        self.tell_chosen(anew=False)

    def tell_chosen(self, *, anew: bool) -> None:
        """Put the words about the row under the cursor."""
        key = self.query_one(Rows).key
        pairs = self.two.found.pairs if self.two else ()
        pair = next((p for p in pairs if p.id == key), None)
        self.tell(partial(pair_lines, self.desk, self.pen, self.two, pair), anew=anew)


# ── drawing ────────────────────────────────────────────────────────────────────────────────────


def facts(desk: Desk, pen: Pen, two: Two | None, width: int) -> list[Content]:
    """Both targets, fact by fact."""
    if two is None:
        return [Content("A comparison needs your own target."), pen.key("target", "choose it")]
    column = _side_width(width)
    label = width - 2 * (column + 1)
    names = _names(desk, pen, two, column)
    rows: list[tuple[str, Sequence[str], str]] = [
        ("", names, "bold"),
        ("readiness", [_readiness(side) for side in two.sides], "bold $accent"),
        ("status", [side.status or "no data" for side in two.sides], ""),
        (
            "critical met",
            [_critical(side) for side in two.sides],
            "",
        ),
        ("hours left", [_hours(plan) for plan in two.plans], ""),
        ("finish", [_finish(plan) for plan in two.plans], ""),
        ("salary", [pen.ink.text(_salary(side.target)) for side in two.sides], ""),
    ]
    return [
        line(
            [
                (name, label, "left", "$quiet"),
                *[(value, column, "right", style) for value in values],
            ]
        )
        for name, values, style in rows
    ]


def _names(desk: Desk, pen: Pen, two: Two, width: int) -> list[str]:
    """Both targets by name, both shortened where one of them does not fit."""
    targets = [side.target for side in two.sides]
    full = [target_words(desk.market, target, pen.ink) for target in targets]
    if all(cell_len(name) <= width for name in full):
        return full
    return [f"{short_role(desk.market.roles[t.role])}{pen.dot}{t.seniority}" for t in targets]


def _readiness(side: Assessment) -> str:
    return "no data" if side.readiness is None else points(side.readiness)


def _critical(side: Assessment) -> str:
    return (
        f"{side.critical_met} of {side.critical_total}"
        if side.critical_total
        else "none is critical"
    )


def _hours(plan: Plan | None) -> str:
    return (
        "no plan"
        if plan is None
        else hours(sum(step.likely for step in (*plan.order, *plan.left_out)))
    )


def _finish(plan: Plan | None) -> str:
    if plan is None:
        return "no plan"
    if not plan.fits:
        return f"short by {hours(plan.short_by_hours)}"
    return month_year(plan.finish[1]) if plan.order else "nothing to study"


def _salary(target: Target) -> str:
    return money_range(target.salary, target.salary_range) or "not in the reports"


def _side_width(width: int) -> int:
    """Cells of one target's column; the facts and the list below them share it."""
    return 23 if width >= 74 else max(min(17, (width - 24) // 2), 12)  # noqa: PLR2004


def pair_rows(desk: Desk, pen: Pen, two: Two, width: int) -> list[Row]:
    """The requirements of both, then those of one alone."""
    first, second = _names(desk, pen, two, 60)
    asked = [p for p in two.found.pairs if _asks(p.first) or _asks(p.second)]
    groups = (
        ("Asked by both", [p for p in asked if _asks(p.first) and _asks(p.second)]),
        (f"Only {first}", [p for p in asked if not _asks(p.second)]),
        (f"Only {second}", [p for p in asked if not _asks(p.first)]),
    )
    rows: list[Row] = []
    for title, pairs in groups:
        if pairs:
            words = f"{title}: {len(pairs)}"
            heading = Content.styled(words, "$quiet") if rows else _heading(words, width)
            rows += [Row("", Content())] * bool(rows)
            rows.append(Row("", heading))
            rows += [Row(pair.id, _pair_line(desk, pen, pair, width)) for pair in pairs]
    return rows


def _asks(part: Part | None) -> bool:
    return part is not None and part.state != "not-asked"


def _columns(width: int, name: Cell, held: str, sides: Sequence[tuple[str, str, str]]) -> Content:
    """A line: name, level held, and for each side what is asked (with its style) and the points."""
    column = _side_width(width)
    cells: list[Cell] = [(name[0], width - 2 * (column + 1) - HAVE - 1, "left", name[3])]
    cells.append((held, HAVE, "right", "$quiet"))
    for need, style, missing in sides:
        cells.append((need, column - POINTS - 1, "right", style))
        cells.append((missing, POINTS, "right", "$quiet" if missing == "points" else ""))
    return line(cells)


def _heading(title: str, width: int) -> Content:
    return _columns(width, (title, 0, "left", "$quiet"), "have", [("need", "$quiet", "points")] * 2)


def _pair_line(desk: Desk, pen: Pen, pair: Pair, width: int) -> Content:
    part = pair.first or pair.second
    if part is None:
        return Content()
    held = "?" if part.level is None else str(part.level)
    name: Cell = (requirement_name(desk.market, part), 0, "left", "")
    return _columns(width, name, held, [_side(pen, pair.first), _side(pen, pair.second)])


def _side(pen: Pen, part: Part | None) -> tuple[str, str, str]:
    """What one side asks, with its sign, and the points it misses there."""
    if part is None or not _asks(part):
        return pen.ink.text("–"), "$quiet", ""
    missing = "?" if part.level is None else points(part.missing) if part.missing else ""
    return f"{pen.ink.sign(part.state)} {part.requirement.level}", STATE_TOKENS[part.state], missing


def pair_lines(
    desk: Desk, pen: Pen, two: Two | None, pair: Pair | None, width: int
) -> list[Content]:
    """A requirement under both targets, with where it comes from."""
    if two is None or pair is None:
        return []
    lines: list[Content] = []
    for side, part in zip(two.sides, (pair.first, pair.second), strict=True):
        lines += [Content()] * bool(lines)
        if part is None:
            words = (
                f"{STATE_WORDS['not-asked']} by {target_words(desk.market, side.target, pen.ink)}"
            )
            lines.append(pen.quiet(words[:1].upper() + words[1:]))
        else:
            lines += requirement_lines(desk, pen, side.target, part, width)
    return lines
