"""The plan as a Gantt chart in inline SVG: a row for each skill, a bar for each of its steps."""

from datetime import date, timedelta

from skillgap.report.html.curve import month_label
from skillgap.report.html.tags import Html, tag
from skillgap.report.roadmap.gantt import Bar, bars
from skillgap.report.roadmap.rows import Roadmap

WIDTH, LEFT, TOP = 720, 190, 20
ROW = 18
"""Pixels of one skill."""

MOST_ROWS = 40
"""Rows of one drawing, so that each fits on a page."""

MOST_TICKS = 9
LONGEST_NAME = 30
NARROWEST_LABEL = 16
"""Pixels of a bar that has room for its level."""


def gantt(roadmap: Roadmap) -> list[Html]:
    """The chart, in as many drawings as it needs."""
    rows: dict[str, list[Bar]] = {}
    for bar in bars(roadmap):
        rows.setdefault(bar.key[0], []).append(bar)
    kept = list(rows.items())
    parts = [kept[n : n + MOST_ROWS] for n in range(0, len(kept), MOST_ROWS)]
    return [tag("figure", _drawing(roadmap, part)) for part in parts]


def _drawing(roadmap: Roadmap, rows: list[tuple[str, list[Bar]]]) -> Html:
    height = TOP + ROW * len(rows) + 6
    found = [_row(roadmap, n, skill, inside) for n, (skill, inside) in enumerate(rows)]
    return tag(
        "svg",
        tag("title", "When each skill is studied; the numbers are the levels reached"),
        *_months(roadmap, height),
        *(shape for shapes in found for shape in shapes),
        viewBox=f"0 0 {WIDTH} {height}",
        role="img",
    )


def _row(roadmap: Roadmap, number: int, skill: str, inside: list[Bar]) -> list[Html]:
    top = TOP + ROW * number
    name = roadmap.skill_name(skill)
    short = name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"
    drawn = [tag("text", short, x=LEFT - 8, y=top + 13, text_anchor="end")]
    for bar in inside:
        x, end = _x(roadmap, bar.first), _x(roadmap, bar.last + timedelta(days=1))
        width = max(end - x - 1, 2)
        about = tag("title", f"{bar.label}: {bar.first} to {bar.last}")
        drawn.append(
            tag(
                "rect",
                about,
                x=f"{x:.1f}",
                y=top + 3,
                width=f"{width:.1f}",
                height=ROW - 6,
                rx="2",
                class_="bar",
            )
        )
        if width >= NARROWEST_LABEL:
            level = str(bar.key[1])
            middle = f"{x + width / 2:.1f}"
            drawn.append(
                tag(
                    "text",
                    level,
                    x=middle,
                    y=top + 13,
                    text_anchor="middle",
                    fill="#fff",
                    style="fill:var(--paper)",
                )
            )
    return drawn


def _months(roadmap: Roadmap, height: int) -> list[Html]:
    months = roadmap.months
    every = max(-(-len(months) // MOST_TICKS), 1)
    drawn = []
    for n, month in enumerate(months):
        x = f"{_x(roadmap, month.month.first):.1f}"
        if not n % every:
            drawn.append(tag("line", x1=x, x2=x, y1=TOP - 4, y2=height, class_="grid"))
            drawn.append(tag("text", month_label(month.name), x=x, y=TOP - 8, class_="soft"))
    return drawn


def _x(roadmap: Roadmap, day: date) -> float:
    first, last = roadmap.months[0].month.first, roadmap.months[-1].month.last
    days = (last - first).days + 1
    return LEFT + (WIDTH - LEFT - 4) * (day - first).days / days
