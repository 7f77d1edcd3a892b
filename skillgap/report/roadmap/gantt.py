"""The plan as Mermaid Gantt charts, which GitHub, GitLab and Obsidian draw.

One bar for each step, in sections by category. A plan with more bars than a chart can carry is cut
into charts of a year, half a year or a quarter.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil
from typing import NamedTuple

from skillgap.report.roadmap.rows import MonthRow, Roadmap, StepKey

MOST_BARS = 40
SPANS = (12, 6, 3, 1)
"""Months of one chart where one is not enough, the widest first."""

MOST_TICKS = 10
LONGEST_LABEL = 40
LETTER = 6
"""Pixels of one letter of a section's name."""
DAY = timedelta(days=1)

_UNSAFE = re.compile(r"[^\w +/().,&→-]")
_KEYWORD = re.compile(
    r"(?i)^(gantt|dateformat|axisformat|tickinterval|inclusiveenddates|topaxis|includes|excludes|todaymarker|"
    r"weekday|weekend|title|acctitle|accdescr|section|click|href|call|end|\d)"
)
_TICKS = (1, 2, 3, 6, 12, 24, 60)


class Bar(NamedTuple):
    """A step on the chart, from its first day to its last, both included."""

    key: StepKey
    category: str
    label: str
    first: date
    last: date


class Chart(NamedTuple):
    """Months that share a chart, and its Mermaid source (empty where nothing is planned)."""

    months: tuple[MonthRow, ...]
    source: str


def charts(roadmap: Roadmap) -> list[Chart]:
    """The whole plan as one chart, or as several of at most `MOST_BARS` bars where that is possible."""
    found = bars(roadmap)
    months = roadmap.months
    if not months:
        return []
    if len(found) <= MOST_BARS:
        return [Chart(months, mermaid(found))]
    for span in SPANS:
        parts = [months[n : n + span] for n in range(0, len(months), span)]
        clipped = [_within(found, part) for part in parts]
        if max(len(part) for part in clipped) <= MOST_BARS or span == SPANS[-1]:
            break
    return [Chart(part, mermaid(inside)) for part, inside in zip(parts, clipped, strict=True)]


def bars(roadmap: Roadmap) -> list[Bar]:
    """Every step with its days, in the order in which steps begin.

    The days of a month are shared out by hours, one piece after the other.
    """
    market = roadmap.subject.market
    found: dict[StepKey, Bar] = {}
    for month in roadmap.months:
        for key, first, last in _days(roadmap, month):
            if key in found:
                found[key] = found[key]._replace(last=max(last, found[key].last))
                continue
            step, skill = roadmap.steps[key], market.skills[key[0]]
            label = f"{skill.name} {step.start}→{step.to}"
            found[key] = Bar(
                key, market.categories.get(skill.category, skill.category), label, first, last
            )
    return list(found.values())


def _days(roadmap: Roadmap, month: MonthRow) -> list[tuple[StepKey, date, date]]:
    """First and last day of each piece of a month; none without a day."""
    first, days = month.month.first, (month.last_day - month.month.first).days + 1
    amounts = [roadmap.booked[month.name, piece.key] for piece in month.pieces]
    whole = sum(amounts) or 1.0
    found, done = [], 0.0
    for piece, amount in zip(month.pieces, amounts, strict=True):
        start = min(int(days * done / whole), days - 1)
        done += amount
        end = max(ceil(days * done / whole - 1e-9) - 1, start)
        found.append((piece.key, first + start * DAY, first + min(end, days - 1) * DAY))
    return found


def _within(found: Sequence[Bar], months: Sequence[MonthRow]) -> list[Bar]:
    """The bars that touch these months, cut to them."""
    first, last = months[0].month.first, months[-1].month.last
    return [
        bar._replace(first=max(bar.first, first), last=min(bar.last, last))
        for bar in found
        if bar.first <= last and bar.last >= first
    ]


def mermaid(found: Sequence[Bar]) -> str:
    """The Mermaid source of a chart; empty without bars."""
    if not found:
        return ""
    sections: dict[str, list[Bar]] = {}
    for bar in found:
        sections.setdefault(label(bar.category), []).append(bar)
    room = 20 + LETTER * max(len(category) for category in sections)
    lines = [
        f'%%{{init: {{"gantt": {{"leftPadding": {room}}}}}}}%%',
        "gantt",
        "    dateFormat YYYY-MM-DD",
        "    axisFormat %b %Y",
        f"    tickInterval {_tick(found)}month",
    ]
    for category, inside in sections.items():
        lines.append(f"    section {category}")
        lines += [
            f"    {label(bar.label)} :{_id(bar.key)}, {bar.first}, {bar.last + DAY}"
            for bar in inside
        ]
    return "\n".join(lines)


def _tick(found: Sequence[Bar]) -> int:
    first, last = min(bar.first for bar in found), max(bar.last for bar in found)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    return next((tick for tick in _TICKS if months <= tick * MOST_TICKS), _TICKS[-1])


def label(words: str) -> str:
    """Words that Mermaid reads as a label and nothing else."""
    plain = re.sub(r" +", " ", _UNSAFE.sub(" ", words)).strip()[:LONGEST_LABEL].strip() or "step"
    return f"The {plain}" if _KEYWORD.match(plain) else plain


def _id(key: StepKey) -> str:
    """The id of a bar: `kubernetes_2`."""
    return re.sub(r"\W", "_", f"{key[0]}_{key[1]}", flags=re.ASCII)
