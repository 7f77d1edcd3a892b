"""Focuses as their JSON shape."""

from collections.abc import Iterable

from skillgap.market.market import Market
from skillgap.market.model import Focus
from skillgap.report.market_shape import requirement_shape
from skillgap.report.shapes.market import FocusEntryShape, FocusShape


def focus_shape(market: Market, chosen: Iterable[Focus]) -> FocusShape:
    """`focus --format json`, of all focuses or of those chosen."""
    return {
        "schema": "skillgap.focus/1",
        "focus": [_focus(market, focus) for focus in chosen],
        "market": market.version,
    }


def _focus(market: Market, focus: Focus) -> FocusEntryShape:
    return {
        "id": focus.id,
        "name": focus.name,
        "kind": focus.kind,
        "about": focus.about,
        "requirements": [requirement_shape(market, row) for row in focus.requirements],
        "credentials": [{"id": name, "why": why} for name, why in focus.credentials],
        "years": focus.years,
        "salary": list(focus.salary) if focus.salary else None,
        "facts": list(focus.facts),
        "source": focus.source,
        "section": focus.section,
    }
