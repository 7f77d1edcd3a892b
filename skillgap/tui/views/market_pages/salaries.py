"""Salaries along a role's path, on one scale with what the reports measure and print by seniority."""

from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget

from skillgap.market.market import Market
from skillgap.market.model import Role
from skillgap.plaintext import visible
from skillgap.report.words import cite, say
from skillgap.tui.lines import fit, line
from skillgap.tui.pen import Pen, labelled, paragraph
from skillgap.tui.prose import longest
from skillgap.tui.views.market_pages.page import ListPage, Looked
from skillgap.tui.views.market_pages.pay import THOUSAND, Pay, most_paid, pay_groups
from skillgap.tui.widgets.rows import Row, Rows

LABEL, VALUE = 18, 10
ROOMY = 30
"""Lines from which the groups stand apart."""


class SalariesPage(ListPage):
    """One role's pay."""

    NAME = "salaries"
    TITLE = "Salaries"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", show=False),
        Binding("right", "turn(1)", show=False),
    ]

    _roomy: bool = False

    def main(self) -> Iterable[Widget]:
        """The list."""
        yield Rows()

    @property
    def role(self) -> Role | None:
        """The role that is looked at."""
        return self.desk.market.roles.get(self.here.partition("/")[0])

    def show_page(self) -> None:
        """Draw the role's pay."""
        role, market = self.role, self.desk.market
        if role is None:
            self.lead(lambda _width: [self.pen.quiet("No role is looked at.")])
            return
        groups = pay_groups(market, role, self.desk.profile.target)
        top = most_paid(market)
        self.lead(partial(pay_lead, self.pen, role, turns=len(market.roles) > 1))
        self._roomy = self.size.height >= ROOMY
        self.query_one(Rows).show(partial(pay_rows, self.pen, groups, top, roomy=self._roomy))
        self.tell_chosen(anew=False)

    def on_resize(self) -> None:
        """Leave lines free between the groups where there are enough of them."""
        if self.shown and self._roomy != (self.size.height >= ROOMY):
            self.show_page()

    def action_turn(self, by: int) -> None:
        """Look at the role before or after, at the same seniority where it has that."""
        roles = list(self.desk.market.roles.values())
        if self.role is None:
            return
        role = roles[(roles.index(self.role) + by) % len(roles)]
        seniority = self.here.partition("/")[2]
        names = [t.id for t in role.targets]
        if names:
            wanted = f"{role.id}/{seniority}"
            self.here = wanted if wanted in names else names[0]
            self.post_message(Looked(self.here))
            self.show_page()

    def tell_chosen(self, *, anew: bool) -> None:
        """Put the words about the row under the cursor."""
        role, key = self.role, self.query_one(Rows).key
        groups = pay_groups(self.desk.market, role, self.desk.profile.target) if role else []
        found = next(((title, p) for title, pays in groups for p in pays if p.key == key), None)
        self.tell(partial(pay_lines, self.desk.market, self.pen, role, found), anew=anew)


# ── drawing ────────────────────────────────────────────────────────────────────────────────────


def pay_lead(pen: Pen, role: Role, width: int, *, turns: bool) -> list[Content]:
    """The role, and how to turn to another."""
    keys = pen.ink.text("← → other roles") if turns else ""
    keys = "left, right: other roles" if pen.ink.ascii and turns else keys
    unit = "thousand US dollars a year"
    name = visible(role.name, 80)
    words = longest(width - cell_len(name) - 2, f"{unit}  {keys}", unit, "")
    return [Content.assemble((name, "bold"), "  ", (words, "$quiet"))]


def pay_rows(
    pen: Pen, groups: list[tuple[str, list[Pay]]], top: int, width: int, *, roomy: bool = False
) -> list[Row]:
    """Groups of salaries with bars on one scale; the scale stands over the first."""
    room = max(width - LABEL - VALUE - 3, 8)
    rows: list[Row] = []
    for title, pays in groups:
        source = pays[0].source
        head = f"{title} ({visible(source, 20)})" if source else title
        scale = _scale(top, room) if not rows else ""
        rows += [Row("", Content())] * (roomy and bool(rows))
        rows.append(
            Row(
                "",
                line([(head, width - room - 1, "left", "$quiet"), (scale, room, "left", "$quiet")]),
            )
        )
        rows += [Row(pay.key, _pay_line(pen, pay, top, room)) for pay in pays]
    return rows


def _scale(top: int, room: int) -> str:
    """`0   100   200`, each over its place."""
    step = next((s for s in (50, 100, 250, 500, 1000) if room * s * THOUSAND / top >= 7), 1000)  # noqa: PLR2004
    text = "0"
    for mark in range(step, top // THOUSAND + 1, step):
        place = round(mark * THOUSAND / top * room)
        if place + len(str(mark)) <= room:
            text = text.ljust(place) + str(mark)
    return text


def _pay_line(pen: Pen, pay: Pay, top: int, room: int) -> Content:
    mark = pen.ink.text("▸") if pay.mine else " "
    label = fit(pen.ink.text(pay.label), LABEL - 2)
    value = fit(pen.ink.text(pay.words), VALUE, "right")
    return Content.assemble(
        (mark, "$accent"),
        " ",
        label,
        " ",
        value,
        "  ",
        (span_bar(pen, pay.low, pay.high, top, room), "$accent"),
    )


def span_bar(pen: Pen, low: int, high: int, top: int, room: int) -> str:
    """From low to high on a scale of `room` cells; one figure is a dot."""
    first = min(round(low / top * room), room - 1)
    last = min(max(round(high / top * room), first + 1), room)
    if low == high:
        first = max(first - 1, 0)
        return (" " * first + pen.ink.sign("met")).ljust(room)
    return (" " * first + ("=" if pen.ink.ascii else "█") * (last - first)).ljust(room)


def pay_lines(
    market: Market, pen: Pen, role: Role | None, found: tuple[str, Pay] | None, width: int
) -> list[Content]:
    """Where a figure comes from, and what is to be known of salaries."""
    lines = _figure(market, pen, *found, width) if found else []
    for note in market.notes.values():
        if "salar" in note.id and (not note.roles or (role and role.id in note.roles)):
            lines += paragraph(note.title, width, "bold")
            lines += [*paragraph(pen.ink.text(say(note.text)), width), Content()]
    for words in market.scale.salary_notes:
        lines += paragraph(say(words), width, "$quiet")
    return lines


def _figure(market: Market, pen: Pen, title: str, pay: Pay, width: int) -> list[Content]:
    """One figure in full, with its report."""
    until = f" {'to' if pay.is_step else '–'} ${pay.high:,}" if pay.high != pay.low else ""
    return [
        Content.styled(pen.ink.text(f"{title}, {pay.label}"), "bold"),
        Content(pen.ink.text(f"${pay.low:,}{until}{'+' * pay.open} a year")),
        *paragraph(pen.ink.text(say(pay.about)), width),
        *labelled("report", pen.ink.text(_report(market, pay)), width),
        Content(),
    ]


def _report(market: Market, pay: Pay) -> str:
    source = market.sources.get(pay.source)
    return (
        f"{say(source.title)}, {say(source.date)} ({cite('', pay.section)})"
        if source
        else cite(pay.source, pay.section)
    )
