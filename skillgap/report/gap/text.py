"""The gap report for a terminal: one headline, every part of it, and how far to trust it."""

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from skillgap.engine.gap import Assessment, State
from skillgap.market.market import Market
from skillgap.plaintext import visible
from skillgap.report import figures
from skillgap.report.beside import Beside
from skillgap.report.columns import headline, paragraph, section
from skillgap.report.gap.trust import (
    Held,
    beside_the_score,
    ceiling_words,
    claims_words,
    expectation_words,
    other_rules,
    source_titles,
    trust,
)
from skillgap.report.gap.view import (
    PRIORITY_SHORT,
    GapRow,
    GapTable,
    critical_words,
    gap_table,
    legend,
    need,
    not_asked_words,
    origin_words,
    practice_words,
    printed_gap,
    printed_readiness,
    rule_words,
    share_mark,
    status_words,
    target_name,
    unknown_words,
)
from skillgap.report.ink import TONES, Ink
from skillgap.report.layout import LONGEST, Fact, bar, facts, grid
from skillgap.report.subject import Subject

BAR_CELLS = 24
NARROW = 72
WIDE = 96
WIDEST = 112


def gap_text(
    subject: Subject, found: Assessment, ink: Ink, notes: tuple[str, ...] = (), hint: str = ""
) -> RenderableType:
    """The whole report. `notes` are said below the title, `hint` (a command) at the end."""
    market = subject.market
    table = gap_table(subject, found)
    parts: list[RenderableType] = [headline(*title(subject, target_name(market, found.target)))]
    parts += [_dim(ink, note) for note in notes]
    parts += [Text(), summary(subject, found, ink), Text(), RequirementTable(table, ink), Text()]
    parts += [facts(_below(market, table), ink, "dim")]
    if found.readiness is not None:
        parts += [section("How far to trust it", *_trust(subject, found, ink))]
        parts += [section("What a posting asks", *_postings(market, found, ink))]
    parts += [
        section("Beside the score, never in it", _held(beside_the_score(subject, found), ink))
    ]
    parts += [section("Sources", *(_dim(ink, line) for line in source_titles(market, found)))]
    return Group(*parts, *([Text(), _dim(ink, hint)] if hint else []))


def title(subject: Subject, about: str) -> tuple[str, str]:
    """Who and what, and the day."""
    return f"{subject.name}  {visible(about)}", figures.day(subject.today)


def _dim(ink: Ink, words: str) -> RenderableType:
    return paragraph(ink.text(visible(words, LONGEST)), 2, "dim")


def summary(subject: Subject, found: Assessment, ink: Ink) -> RenderableType:
    """The number, its bar and word, and what it means."""
    market = subject.market
    where = [
        Fact("rule", rule_words(found.rule), "dim"),
        Fact("target", origin_words(found.target), "dim"),
    ]
    if found.readiness is None:
        words = (
            "nothing this target asks for is rated yet. Rate what you know, 0 for never touched."
        )
        return facts([Fact("no data", words), *where], ink)
    number = Text(printed_readiness(found).rjust(5) + "  ", style="bold")
    number.append_text(bar(ink, float(found.readiness), BAR_CELLS)).append(
        f"  {found.status}", "bold"
    )
    rows = [
        Fact("readiness", number),
        Fact("gap", Text(f"{printed_gap(found).rjust(5)}  {critical_words(found)}")),
        Fact("cannot tell", unknown_words(found)),
    ]
    return facts([*rows, *where, Fact("the word", status_words(market), "dim")], ink)


class RequirementTable:
    """The table of requirements, with as many columns as the width has room for."""

    def __init__(self, table: GapTable, ink: Ink) -> None:
        self.table = table
        self.ink = ink

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Lay the table out for this width."""
        width = min(options.max_width, WIDEST)
        columns = _columns(width)
        headings = [
            Text(),
            Text("requirement", "dim"),
            *(Text(title, "dim") for title, _ in columns),
        ]
        rows = [
            headings,
            *(self._cells(row, width) for row in self.table.rows),
            self._totals(width),
        ]
        right = tuple(n for n, (_, right) in enumerate(columns, start=2) if right)
        yield Beside(rows, gap=1, wrap=(1,), right=right, most={1: 40}, room=WIDEST)

    def _cells(self, row: GapRow, width: int) -> list[Text]:
        part, ink = row.part, self.ink
        tone = TONES[part.state]
        priority = part.requirement.priority
        words = priority if width >= WIDE else PRIORITY_SHORT[priority]
        cells = Text(ink.cells(part.level, part.requirement.level), tone)
        line = [Text(ink.sign(part.state), tone), Text(visible(row.name, 120))]
        line += [cells] if width >= NARROW else []
        line += [Text(ink.text(need(part))), Text(words, "bold" if priority == "critical" else "")]
        line += [Text(share_mark(part.requirement))]
        line += [Text(row.have)] if width >= NARROW else []
        line += [Text(row.missing), Text(row.hours)]
        return line + ([Text(row.rate)] if width >= NARROW else [])

    def _totals(self, width: int) -> list[Text]:
        totals = [self.table.gap, self.table.hours]
        if width >= NARROW:
            totals = [self.table.readiness, *totals]
        words = "in all" if self.table.readiness else "nothing rated"
        blank = [Text()] * (4 if width >= NARROW else 3)
        line = [Text(), Text(words, "dim"), *blank, *(Text(t, "bold") for t in totals)]
        return line + ([Text()] if width >= NARROW else [])


def _columns(width: int) -> list[tuple[str, bool]]:
    """Headings, and whether the column is right-aligned, without sign and name."""
    asked = [("need", False), ("asked", False), ("  share", False)]
    points = [("gap", True), ("hours", True)]
    if width < NARROW:
        return [*asked, *points]
    return [("", False), *asked, ("have", True), *points, ("/100 h", True)]


def _below(market: Market, table: GapTable) -> list[Fact]:
    """What stands below the table: rows nobody asks for, what is grown by doing, how to read it."""
    lines = [
        ("not asked", not_asked_words(market, table)),
        ("practice", practice_words(market, table)),
    ]
    return [Fact(label, words) for label, words in (*lines, *legend(table))]


def _trust(subject: Subject, found: Assessment, ink: Ink) -> list[RenderableType]:
    readings = trust(subject, found)
    rows = [
        [Text(r.label, "dim"), Text(ink.text(r.value)), Text(ink.text(r.words))] for r in readings
    ]
    line, words = other_rules(subject, found)
    rules = [
        Fact("other rules", line),
        Fact("", words),
        Fact("proof", claims_words(subject, found)),
    ]
    return [grid(rows, first=True, right=(1,), wrap=(2,)), facts(rules, ink)]


def _postings(market: Market, found: Assessment, ink: Ink) -> list[RenderableType]:
    lines = (ceiling_words(market, found), expectation_words(found))
    return [paragraph(ink.text(line), 2) for line in lines if line]


def _held(rows: list[Held], ink: Ink) -> RenderableType:
    lines = []
    for row in rows:
        state: State = "unknown" if row.held is None else "met" if row.held else "missing"
        sign = Text(ink.sign(state), TONES[state])
        name, why = Text(visible(row.name, 60)), Text(ink.text(visible(row.why, 300)), "dim")
        lines.append([sign, name, Text(ink.text(row.state)), why])
    return grid(lines, wrap=(1, 3))
