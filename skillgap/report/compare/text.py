"""Two targets or two people side by side, for a terminal."""

from rich.console import Group, RenderableType
from rich.text import Text

from skillgap.engine.gap import Part
from skillgap.plaintext import visible
from skillgap.report import figures
from skillgap.report.columns import headline, paragraph, section
from skillgap.report.compare import view
from skillgap.report.compare.view import Comparing
from skillgap.report.gap.view import target_name
from skillgap.report.ink import TONES, Ink
from skillgap.report.layout import Fact, facts, grid


def compare_text(compared: Comparing, ink: Ink) -> RenderableType:
    """The whole comparison."""
    one = compared.one
    parts: list[RenderableType] = [
        headline(_title(compared), figures.day(one.subject.today)),
        Text(),
    ]
    legend = [Fact(label, words) for label, words in view.legend(compared)]
    parts += [_numbers(compared, ink), Text(), facts(legend, ink, "dim")]
    for first, label in ((True, one.label), (False, compared.two.label)):
        rows = view.only(compared, first=first)
        if rows:
            cells = [(part, view.only_row(compared, part, first=first)) for part in rows]
            parts.append(section(f"Only {visible(label, 60)} asks for", _only(cells, ink)))
    both, settled = view.titles(compared)
    rows_in_both, same = view.open_rows(compared), view.settled_rows(compared)
    if rows_in_both:
        parts.append(section(both, _pairs(compared, rows_in_both, ink)))
    if same:
        names = ink.text(visible(view.names(compared, same), 2000))
        parts.append(section(settled, paragraph(f"{names}.", 2)))
    return Group(*parts)


def _title(compared: Comparing) -> str:
    one = compared.one
    if compared.of == "targets":
        return f"{one.subject.name}  {one.label} and {compared.two.label}"
    return f"Two people  {visible(target_name(compared.market, one.found.target))}"


def _numbers(compared: Comparing, ink: Ink) -> RenderableType:
    rows = []
    for row in view.fact_rows(compared):
        tone = "bold" if row.label == "readiness" else "dim" if not row.label else ""
        one, two = (Text(ink.text(visible(value)), tone) for value in (row.one, row.two))
        rows.append([Text(ink.text(row.label), "dim"), one, two, Text(ink.text(row.change))])
    labels = [visible(side.label, 40) for side in (compared.one, compared.two)]
    headings = ("", f"A {labels[0]}", f"B {labels[1]}", "")
    return grid(rows, headings=headings, right=(1, 2, 3), wrap=(1, 2), first=True)


def _only(rows: list[tuple[Part, list[str]]], ink: Ink) -> RenderableType:
    lines = [
        [Text(ink.sign(part.state), TONES[part.state]), *(Text(ink.text(cell)) for cell in cells)]
        for part, cells in rows
    ]
    headings = ("", "requirement", "need", "  share", "gap")
    return grid(lines, headings=headings, right=(4,), wrap=(1,))


def _pairs(compared: Comparing, rows: list[tuple[Part, Part]], ink: Ink) -> RenderableType:
    lines = [
        [Text(ink.text(cell)) for cell in view.pair_row(compared, one, two)] for one, two in rows
    ]
    headings = view.pair_headings(compared)
    return grid(lines, headings=headings, right=(len(headings) - 2, len(headings) - 1), wrap=(0,))
