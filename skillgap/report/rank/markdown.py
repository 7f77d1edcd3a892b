"""All targets as a Markdown page: the grid, the ranking, the best next steps."""

from skillgap.market.market import Market
from skillgap.market.model import SENIORITIES
from skillgap.report import figures
from skillgap.report.gap.view import MEANING, status_words
from skillgap.report.ink import BASIS_LETTERS
from skillgap.report.markdown import Align, bullets, escape, table
from skillgap.report.rank.view import (
    NO_SHORTLIST,
    POINTS_WORDS,
    RATE_FIRST,
    TOO_LITTLE,
    RankRow,
    basis_lines,
    by_knowledge,
    grid_rows,
    is_thin,
    next_rows,
    no_data_words,
    rank_rows,
    shortlist_words,
)
from skillgap.report.subject import Subject

HEADINGS = ("target", "readiness", "word", "critical met", "basis", "heaviest gaps", "rated")
ALIGN: tuple[Align, ...] = ("left", "right")


def rank_markdown(subject: Subject) -> str:
    """The whole ranking as one page."""
    market, rows = subject.market, rank_rows(subject)
    placed, thin, nothing = by_knowledge(rows)
    parts = [
        f"# {escape(subject.name)}: all {len(rows)} targets",
        f"{figures.day(subject.today)}, market data of {escape(market.version)}.",
        *([] if subject.levels else [escape(RATE_FIRST)]),
        _grid(market, rows),
        bullets(_legend(market, rows)),
    ]
    if placed:
        parts += ["## Closest first", _ranking(placed)]
    if thin:
        parts += ["## Cannot tell yet", f"{TOO_LITTLE}.", _ranking(thin)]
    if nothing and subject.levels:
        parts += ["## No data", escape(no_data_words(nothing))]
    return "\n\n".join([*parts, "## What helps your shortlist most", *_next(subject)]) + "\n"


def _grid(market: Market, rows: list[RankRow]) -> str:
    lines = [[escape(role), *map(_cell, cells)] for role, cells in grid_rows(market, rows)]
    align: tuple[Align, ...] = ("left", "right", "right", "right", "right")
    return table(("readiness", *SENIORITIES), lines, align)


def _cell(row: RankRow | None) -> str:
    if row is None:
        return ""
    shown = "?" if is_thin(row) else row.readiness
    words = f"{shown} {BASIS_LETTERS[row.target.basis]}"
    return f"**{words}**" if row.chosen else words


def _legend(market: Market, rows: list[RankRow]) -> list[str]:
    lines = [f"`{letter}` {escape(words)}" for letter, words in basis_lines(rows)]
    lines += ["`?` too little is rated to tell"] if any(map(is_thin, rows)) else []
    lines += ["bold: your target"] if any(row.chosen for row in rows) else []
    return [
        f"readiness: {escape(MEANING['covered'])}",
        f"the word: {escape(status_words(market))}",
        *lines,
    ]


def _ranking(rows: list[RankRow]) -> str:
    lines = [
        [
            f"**{escape(row.target.id)}**" if row.chosen else escape(row.target.id),
            row.readiness,
            row.word,
            row.critical,
            BASIS_LETTERS[row.target.basis],
            escape(row.heaviest),
            escape(row.known),
        ]
        for row in rows
    ]
    return table(HEADINGS, lines, ALIGN)


def _next(subject: Subject) -> list[str]:
    if not subject.shortlist:
        return [escape(NO_SHORTLIST)]
    rows = [[escape(r.step), r.hours, r.points, r.rate, r.helps] for r in next_rows(subject)]
    align: tuple[Align, ...] = ("left", "right", "right", "right", "right")
    steps = table(("step", "hours", "points", "/100 h", "helps"), rows, align)
    over = f"Over {escape(shortlist_words(subject))}."
    return (
        [over, steps, f"{POINTS_WORDS}."]
        if rows
        else [over, "No step that can be begun today brings points."]
    )
