"""The reports behind the figures, their contradictions, and how our own numbers come about, as text."""

from rich.console import Group, RenderableType
from rich.text import Text

from skillgap.engine.gap import RULES
from skillgap.market.market import Market
from skillgap.market.model import Source
from skillgap.market.reference import Note, Table
from skillgap.report.columns import grid, headline, indented, labelled, listed, paragraph, section
from skillgap.report.ink import Ink
from skillgap.report.words import WEIGHT_RULE, cite, note_groups, say, table_value


def sources_text(market: Market, ink: Ink, *, tables: bool = False) -> RenderableType:
    """Reports, data notes and calibration; with `tables` every table of figures too."""
    parts: list[RenderableType] = [
        headline("Sources", f"market data {say(market.version)}"),
        *(_source(source, ink) for source in market.sources.values()),
        section("How our own numbers come about", *_own_numbers(market, ink)),
    ]
    for title, notes in note_groups(market):
        parts.append(section(f"{title}: {len(notes)} notes", *(_note(note) for note in notes)))
    if tables:
        parts += [_table(table, ink) for table in market.tables.values()]
    else:
        words = f"{len(market.tables)} tables of figures: skillgap sources --tables"
        parts += [Text(""), paragraph(words, style="dim")]
    return Group(*parts)


def _source(source: Source, ink: Ink) -> RenderableType:
    facts = labelled(
        [
            ("Named here", say(source.id)),
            ("Date", say(source.date)),
            ("Sample", say(source.sample)),
            ("Method", say(source.method)),
        ],
        indent=2,
    )
    limits = listed([say(limit) for limit in source.limits], ink.text("–"), 2)
    return section(say(source.title), facts, paragraph("Limits", 2, "dim"), limits)


def _own_numbers(market: Market, ink: Ink) -> list[RenderableType]:
    lines = [
        WEIGHT_RULE,
        f"Readiness: {RULES['covered']}.",
        "The two reports count different postings, so their figures are never averaged.",
        *(say(line) for line in market.scale.calibration),
        *(say(line) for line in market.scale.salary_notes),
    ]
    return [listed(lines, ink.text("–"), 2)]


def _note(note: Note) -> RenderableType:
    place = cite(note.sources[0] if len(note.sources) == 1 else "", note.section)
    return Group(
        paragraph(say(note.title), 2, "bold"),
        paragraph(say(note.text), 4),
        paragraph(f"({place})", 4, "dim"),
    )


def _table(table: Table, ink: Ink) -> RenderableType:
    rows = grid(("", ">", ""))
    for row in table.rows:
        rows.add_row(Text(say(row.label)), ink.text(table_value(row)), Text(say(row.note)))
    return section(f"{say(table.name)} ({cite(table.source, table.section)})", indented(rows))
