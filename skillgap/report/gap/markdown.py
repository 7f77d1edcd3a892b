"""The gap report as a Markdown page for a repository, a notebook or a mentor."""

from collections.abc import Iterable

from skillgap.engine.gap import RULES, Assessment
from skillgap.market.market import Market
from skillgap.report import figures
from skillgap.report.gap.facts import readings
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
from skillgap.report.ink import Ink
from skillgap.report.markdown import Align, bullets, escape, table
from skillgap.report.subject import Subject
from skillgap.report.words import PRIORITY_WORDS

HEADINGS = ("", "requirement", "need", "asked", "share", "have", "gap", "hours", "/100 h")
ALIGN: tuple[Align, ...] = (
    "left",
    "left",
    "left",
    "left",
    "right",
    "right",
    "right",
    "right",
    "right",
)


def gap_markdown(subject: Subject, found: Assessment, notes: tuple[str, ...] = ()) -> str:
    """The whole report as one page; `notes` are said below the title."""
    market = subject.market
    rows = gap_table(subject, found)
    parts = [
        f"# {escape(subject.name)}: {escape(target_name(market, found.target))}",
        _headline(found),
        bullets(_facts(subject, found, notes)),
        "## Every requirement",
        _table(rows),
        bullets(_below(market, rows)),
    ]
    if found.readiness is not None:
        parts += [
            "## How far to trust it",
            _trust(subject, found),
            "## Other rules",
            _rules(subject, found),
        ]
        lines = (ceiling_words(market, found), expectation_words(found))
        parts += ["## What a posting asks", *(escape(words) for words in lines if words)]
    parts += ["## Beside the score, never in it", _held(beside_the_score(subject, found))]
    parts += ["## Sources", bullets(escape(line) for line in source_titles(market, found))]
    return "\n\n".join(part for part in parts if part) + "\n"


def _headline(found: Assessment) -> str:
    if found.readiness is None:
        return "**No data:** nothing this target asks for is rated yet."
    numbers = f"Readiness {printed_readiness(found)} · gap {printed_gap(found)} · {found.status}"
    return f"**{numbers} · {critical_words(found)}**"


def _facts(subject: Subject, found: Assessment, notes: tuple[str, ...]) -> Iterable[str]:
    lines = [
        ("Cannot tell", unknown_words(found) if found.readiness is not None else ""),
        ("Rule", rule_words(found.rule)),
        ("Target", origin_words(found.target)),
        ("The word", status_words(subject.market)),
        *(("Overlay", note) for note in notes),
        ("Day", f"{figures.day(subject.today)}, market data of {subject.market.version}"),
    ]
    return (f"**{label}:** {escape(words)}" for label, words in lines if words)


def _table(rows: GapTable) -> str:
    total = ["", "**in all**", "", "", "", rows.readiness, rows.gap, rows.hours, ""]
    return table(HEADINGS, [*map(_row, rows.rows), total], ALIGN)


def _row(row: GapRow) -> list[str]:
    part = row.part
    return [
        Ink().sign(part.state),
        escape(row.name),
        need(part),
        PRIORITY_WORDS[part.requirement.priority],
        share_mark(part.requirement),
        row.have,
        row.missing,
        row.hours,
        row.rate,
    ]


def _below(market: Market, rows: GapTable) -> Iterable[str]:
    lines = [
        ("not asked for", not_asked_words(market, rows)),
        ("practice", practice_words(market, rows)),
    ]
    yield "`●` met, `◐` part of the way, `○` missing, `?` not rated"
    for label, words in (*lines, *legend(rows)):
        if words:
            yield f"`{label}` {escape(words)}"


def _trust(subject: Subject, found: Assessment) -> str:
    lines = [[escape(r.label), r.value, escape(r.words)] for r in trust(subject, found)]
    bands = table(("band", "readiness", "what it is"), lines, ("left", "right"))
    claims = claims_words(subject, found)
    return bands + (f"\n\n{escape(claims)}" if claims else "")


def _rules(subject: Subject, found: Assessment) -> str:
    known = readings(subject, found)
    lines = []
    for rule, words in RULES.items():
        value = known[rule]
        lines.append([rule, "" if value is None else figures.points(value), escape(words)])
    _, apart = other_rules(subject, found)
    return (
        table(("rule", "readiness", "how it counts"), lines, ("left", "right"))
        + f"\n\n{escape(apart)}"
    )


def _held(rows: list[Held]) -> str:
    lines = [[escape(row.name), escape(row.state), escape(row.why)] for row in rows]
    return table(("asked for", "you", "where"), lines)
