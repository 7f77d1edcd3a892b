"""Two targets or two people side by side, as a Markdown page."""

from skillgap.engine.gap import Part
from skillgap.report import figures
from skillgap.report.compare import view
from skillgap.report.compare.view import Comparing
from skillgap.report.gap.view import target_name
from skillgap.report.markdown import Align, bullets, escape, table


def compare_markdown(compared: Comparing) -> str:
    """The whole comparison as one page."""
    one, two = compared.one, compared.two
    legend = bullets(f"`{label}` {escape(words)}" for label, words in view.legend(compared))
    parts = [
        f"# {_title(compared)}",
        f"{figures.day(one.subject.today)}.",
        _numbers(compared),
        legend,
    ]
    for first, side in ((True, one), (False, two)):
        rows = [
            view.only_row(compared, part, first=first) for part in view.only(compared, first=first)
        ]
        if rows:
            parts += [f"## Only {escape(side.label)} asks for", _only(rows)]
    both, settled = view.titles(compared)
    rows_in_both, same = view.open_rows(compared), view.settled_rows(compared)
    if rows_in_both:
        parts += [f"## {both}", _pairs(compared, rows_in_both)]
    if same:
        parts += [f"## {settled}", f"{escape(view.names(compared, same))}."]
    return "\n\n".join(parts) + "\n"


def _title(compared: Comparing) -> str:
    one, two = compared.one, compared.two
    if compared.of == "targets":
        return f"{escape(one.subject.name)}: {escape(one.label)} and {escape(two.label)}"
    target = target_name(compared.market, one.found.target)
    return f"{escape(one.label)} and {escape(two.label)}: {escape(target)}"


def _numbers(compared: Comparing) -> str:
    rows = [
        [escape(row.label), escape(row.one), escape(row.two), row.change]
        for row in view.fact_rows(compared)
    ]
    headings = ("", f"A {escape(compared.one.label)}", f"B {escape(compared.two.label)}", "B − A")
    return table(headings, rows, ("left", "right", "right", "right"))


def _only(rows: list[list[str]]) -> str:
    cells = [[escape(name), *numbers] for name, *numbers in rows]
    return table(("requirement", "need", "share", "gap"), cells, ("left", "left", "right", "right"))


def _pairs(compared: Comparing, rows: list[tuple[Part, Part]]) -> str:
    headings = [heading.strip() for heading in view.pair_headings(compared)]
    left: list[Align] = ["left"] * 3
    right: list[Align] = ["right"] * (len(headings) - 3)
    lines = []
    for one, two in rows:
        name, *numbers = view.pair_row(compared, one, two)
        lines.append([escape(name), *numbers])
    return table(headings, lines, left + right)
