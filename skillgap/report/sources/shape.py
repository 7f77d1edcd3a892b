"""Reports, data notes and tables as their JSON shape."""

from skillgap.engine.gap import RULES
from skillgap.market.market import Market
from skillgap.market.model import Source
from skillgap.market.reference import Note, Table
from skillgap.report.market_shape import number
from skillgap.report.shapes.market import NoteShape, ReportShape, SourcesShape, TableShape
from skillgap.report.words import WEIGHT_RULE


def sources_shape(market: Market) -> SourcesShape:
    """`sources --format json`: everything, every table included."""
    return {
        "schema": "skillgap.sources/1",
        "sources": [_source(source) for source in market.sources.values()],
        "notes": [_note(note) for note in market.notes.values()],
        "own_numbers": {
            "weight_rule": WEIGHT_RULE,
            "readiness_rule": RULES["covered"],
            "calibration": list(market.scale.calibration),
            "salary_notes": list(market.scale.salary_notes),
        },
        "tables": [_table(table) for table in market.tables.values()],
        "market": market.version,
    }


def _source(source: Source) -> ReportShape:
    return {
        "id": source.id,
        "title": source.title,
        "date": source.date,
        "sample": source.sample,
        "method": source.method,
        "limits": list(source.limits),
    }


def _note(note: Note) -> NoteShape:
    return {
        "id": note.id,
        "title": note.title,
        "text": note.text,
        "skills": list(note.skills),
        "roles": list(note.roles),
        "sources": list(note.sources),
        "section": note.section,
    }


def _table(table: Table) -> TableShape:
    return {
        "id": table.id,
        "name": table.name,
        "source": table.source,
        "section": table.section,
        "rows": [
            {
                "label": row.label,
                "low": number(row.low),
                "high": number(row.high),
                "open": row.open,
                "unit": row.unit,
                "note": row.note,
            }
            for row in table.rows
        ],
    }
