"""The sources: reports with their limits, contradictions, our own numbers, and every table."""

import pytest

from skillgap.market.market import Market
from skillgap.report.ink import Ink
from skillgap.report.sources.markdown import sources_markdown
from skillgap.report.sources.shape import sources_shape
from skillgap.report.sources.text import sources_text
from skillgap.report.words import note_groups, table_value
from tests.report.page import HOSTILE, WIDTHS, lines

INK = Ink()


def flat(market: Market, *, tables: bool = False) -> str:
    """The text report as one line of words."""
    return " ".join(" ".join(lines(sources_text(market, INK, tables=tables), 100)).split())


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_the_screen(market: Market, width: int) -> None:
    """At 60, 80 and 120 columns the report with all tables fits."""
    assert max(map(len, lines(sources_text(market, INK, tables=True), width))) <= width


def test_reports_are_described(market: Market) -> None:
    """Each report has date, sample, method and every limit, in all three formats."""
    text, markdown, shape = flat(market), sources_markdown(market), sources_shape(market)
    plain = markdown.replace("\\", "")
    for source in market.sources.values():
        for words in (source.title, source.date, source.sample, source.method, *source.limits):
            assert words in text
            assert words in plain
    assert [s["date"] for s in shape["sources"]] == ["2025-10-05", "2025-12-22"]


def test_every_note_is_told_once(market: Market) -> None:
    """Each contradiction stands in one group, with title and text."""
    groups = note_groups(market)
    assert [title for title, _ in groups] == [
        "Between the reports",
        "Within the report demand",
        "Within the report jobs",
    ]
    told = [note.id for _, notes in groups for note in notes]
    assert sorted(told) == sorted(market.notes)
    text, plain = flat(market), sources_markdown(market).replace("\\", "")
    for note in market.notes.values():
        assert note.title in text
        assert note.text in text
        assert note.text in plain


def test_our_own_numbers_are_explained(market: Market) -> None:
    """Weights, readiness, the calibration of hours and what salaries mean are told with the sources."""
    text = flat(market)
    assert "never averaged" in text
    for line in (*market.scale.calibration, *market.scale.salary_notes):
        assert line in text
    assert sources_shape(market)["own_numbers"]["calibration"] == list(market.scale.calibration)


def test_tables_are_shown_on_request(market: Market) -> None:
    """Every row of every table has its label, value and note; without the option a line counts them."""
    text, plain = flat(market, tables=True), sources_markdown(market, tables=True).replace("\\", "")
    for table in market.tables.values():
        assert table.name in text
        for row in table.rows:
            assert table_value(row) in plain
    assert "$400,000–$500,000+" in text
    assert "24,000+ postings" in text
    assert f"{len(market.tables)} tables of figures: skillgap sources --tables" in flat(market)
    assert "24,000+ postings" not in flat(market)


def test_json_has_every_figure(market: Market) -> None:
    """The JSON holds all tables, ranges as low and high, open ends marked."""
    tables = {t["id"]: t for t in sources_shape(market)["tables"]}
    assert set(tables) == set(market.tables)
    top = next(r for r in tables["salary-total-by-seniority"]["rows"] if r["low"] == 220_000)
    assert (top["high"], top["open"], top["unit"]) == (500_000, True, "dollars")


def test_foreign_words_stay_words(market: Market) -> None:
    """Words of an overlay are made safe."""
    notes = {k: n._replace(title=HOSTILE, text=HOSTILE) for k, n in market.notes.items()}
    tables = {k: t._replace(name=HOSTILE) for k, t in market.tables.items()}
    bad = market._replace(notes=notes, tables=tables)
    shown = "\n".join(lines(sources_text(bad, INK, tables=True)))
    markdown = sources_markdown(bad, tables=True)
    for page in (shown, markdown):
        assert "\x1b" not in page
        assert "\u202e" not in page
    assert "<b>" not in markdown.replace("\\<b\\>", "")
