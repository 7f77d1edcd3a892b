"""The gap as a table with bars: what is had, what is missing, and what cannot be told."""

from skillgap.engine.gap import Part
from skillgap.report.gap.view import GapRow, gap_table, legend, need, not_asked_words, share_mark
from skillgap.report.html.tags import Html, listed, table, tag
from skillgap.report.ink import STATE_WORDS, Ink
from skillgap.report.roadmap.rows import Roadmap

WIDTH, HEIGHT = 120, 12
_INK = Ink()

HEADS = [
    ("", "c"),
    ("Skill", ""),
    ("Level", "c"),
    ("Asked", ""),
    ("Share", "n"),
    ("", "gapbar"),
    ("Have", "n"),
    ("Missing", "n"),
    ("Hours", "n"),
]


def gap(roadmap: Roadmap) -> list[Html]:
    """The table, how to read it, and what is not asked for."""
    found, market = roadmap.assessment, roadmap.subject.market
    rows = gap_table(roadmap.subject, found)
    if not rows.rows:
        return []
    widest = max((float(row.part.requirement.weight) for row in rows.rows), default=1.0) or 1.0
    body = [_row(row, widest) for row in rows.rows]
    words = "in all" if rows.readiness else "nothing rated"
    total = ["", words, "", "", "", "", rows.readiness, rows.gap, rows.hours]
    body.append([tag("span", cell, class_="total") if cell else "" for cell in total])
    states = dict.fromkeys(row.part.state for row in rows.rows)
    lines = [f"{_INK.sign(state)} {STATE_WORDS[state]}" for state in states]
    lines += [f"{name}: {words}" for name, words in legend(rows) if name != "/100 h"]
    lines.append("bars: filled is had, outlined is missing, dashed was never rated")
    rest = f"Not asked for: {not_asked_words(market, rows)}." if rows.not_asked else ""
    return [
        table(HEADS, body),
        tag("details", tag("summary", "How to read it"), listed(lines), class_="soft", open=True),
        tag("p", rest, class_="soft") if rest else Html(),
    ]


def _row(row: GapRow, widest: float) -> list[str]:
    part = row.part
    return [
        _INK.sign(part.state),
        row.name,
        need(part),
        part.requirement.priority,
        share_mark(part.requirement).strip(),
        _bar(part, widest),
        row.have,
        row.missing,
        row.hours,
    ]


def _bar(part: Part, widest: float) -> Html:
    """The weight of a requirement as a bar, the part that is had filled."""
    width = max(WIDTH * float(part.requirement.weight) / widest, 2.0)
    whole = float(part.have + part.missing)
    had = width * float(part.have) / whole if whole else 0.0
    outline = "what" if part.level is None else "miss" if part.missing else "have"
    shapes = [
        tag("rect", x="1", y="1.5", width=f"{width:.1f}", height=HEIGHT - 3, rx="2", class_=outline)
    ]
    if had and part.missing:
        shapes.append(
            tag(
                "rect", x="1", y="1.5", width=f"{had:.1f}", height=HEIGHT - 3, rx="2", class_="have"
            )
        )
    words = tag("title", f"{STATE_WORDS[part.state]}")
    box = f"0 0 {WIDTH + 2} {HEIGHT}"
    return tag("svg", words, *shapes, viewBox=box, role="img")
