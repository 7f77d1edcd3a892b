"""The reports, their contradictions, our own numbers and every table as Markdown."""

from skillgap.engine.gap import RULES
from skillgap.market.market import Market
from skillgap.market.model import Source
from skillgap.market.reference import Note, Table
from skillgap.report.markdown import bullets, escape, table
from skillgap.report.words import WEIGHT_RULE, cite, note_groups, table_value


def sources_markdown(market: Market, *, tables: bool = False) -> str:
    """Reports, data notes and calibration; with `tables` every table of figures too."""
    own = [
        WEIGHT_RULE,
        f"Readiness: {RULES['covered']}.",
        "The two reports count different postings, so their figures are never averaged.",
        *map(escape, market.scale.calibration),
        *map(escape, market.scale.salary_notes),
    ]
    parts = [
        f"# Sources\n\nMarket data {escape(market.version)}.",
        *map(_source, market.sources.values()),
        "## How our own numbers come about\n\n" + bullets(own),
    ]
    for title, notes in note_groups(market):
        parts.append(f"## {escape(title)}: {len(notes)} notes")
        parts += map(_note, notes)
    if tables:
        parts += map(_table, market.tables.values())
    return "\n\n".join(parts) + "\n"


def _source(source: Source) -> str:
    facts = [
        ("Named here", source.id),
        ("Date", source.date),
        ("Sample", source.sample),
        ("Method", source.method),
    ]
    lines = bullets(f"**{label}:** {escape(words)}" for label, words in facts)
    return (
        f"## {escape(source.title)}\n\n{lines}\n\nLimits:\n\n{bullets(map(escape, source.limits))}"
    )


def _note(note: Note) -> str:
    place = cite(note.sources[0] if len(note.sources) == 1 else "", note.section)
    return f"### {escape(note.title)}\n\n{escape(note.text)}\n\n({escape(place)})"


def _table(found: Table) -> str:
    rows = [[escape(row.label), escape(table_value(row)), escape(row.note)] for row in found.rows]
    listing = table(["", "value", "note"], rows, ("left", "right", "left"))
    return f"## {escape(found.name)}\n\n({escape(cite(found.source, found.section))})\n\n{listing}"
