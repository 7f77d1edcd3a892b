"""The front of a roadmap in Markdown: who, where to, when, the gap and the curve."""

from fractions import Fraction

from skillgap.person.names import slug
from skillgap.report import figures
from skillgap.report.gap.trust import source_titles
from skillgap.report.gap.view import (
    GapRow,
    GapTable,
    critical_words,
    gap_table,
    legend,
    need,
    not_asked_words,
    origin_words,
    printed_gap,
    printed_readiness,
    rule_words,
    share_mark,
)
from skillgap.report.ink import STATE_WORDS, Ink
from skillgap.report.markdown import bullets, comment, escape, table
from skillgap.report.roadmap.gantt import Chart
from skillgap.report.roadmap.past import done_so_far
from skillgap.report.roadmap.remaining import remaining_lines
from skillgap.report.roadmap.rows import MonthRow, Roadmap
from skillgap.report.roadmap.shape import piece_id
from skillgap.report.roadmap.words import (
    counted,
    deadline_words,
    finish_words,
    hours_words,
    no_steps_words,
    own_pace_words,
    pace_words,
    slipped_words,
    steps_words,
    style_words,
    tracks_words,
    unrated_words,
)

LONG_PLAN = 24
"""Months from which the curve has a line for each year instead of each month."""

BAR_CELLS = 20
_INK = Ink()


def front(roadmap: Roadmap, plan_charts: list[Chart]) -> list[str]:
    """The front page: title, headline, facts, gap and timeline, as blocks."""
    return [
        f"# {escape(roadmap.target_name)}: roadmap for {escape(roadmap.subject.name)}",
        _mark(roadmap),
        *_headline(roadmap),
        _facts(roadmap),
        *_gap(roadmap),
        *done_so_far(roadmap),
        *_timeline(roadmap, plan_charts),
    ]


def _mark(roadmap: Roadmap) -> str:
    """What a program needs to know this file again, and what was logged on its steps by then."""
    subject = roadmap.subject
    words = [f"target={roadmap.plan.target.id}", f"made={subject.today}"]
    words.append(f"market={subject.market.version}")
    words += [f"for={slug(subject.profile.name)}"] if subject.profile.name else []
    begun = [f"{piece_id(step)}:{step.spent:g}" for step in roadmap.plan.order if step.spent]
    words += [f"logged={','.join(begun)}"] if begun else []
    return comment(f"skillgap roadmap/1 {' '.join(words)}")


def _headline(roadmap: Roadmap) -> list[str]:
    plan = roadmap.plan
    start, end = figures.points(plan.readiness_start), figures.points(plan.readiness_end)
    if not plan.order:
        lines = [f"**Readiness {end} of 100.** {no_steps_words(plan)}"]
    else:
        low, likely, high = (figures.month_year(day) for day in plan.finish)
        between = "" if low == high else f" (between {low} and {high})"
        work = f"{counted(len(plan.order), 'step')}, {figures.hours(roadmap.hours)}"
        pace = f"{plan.wishes.hours_per_week:g} h a week"
        rise = f"**Readiness {start} → {end} of 100**"
        by = "likely by " if plan.finish[1] else ""
        lines = [f"{rise}, {by}**{likely}**{between}: {work} at {pace}."]
    if plan.wishes.until is not None:
        lines.append("> " + escape(" ".join(deadline_words(roadmap))))
    return lines


def _facts(roadmap: Roadmap) -> str:
    return bullets(f"**{name}:** {escape(words)}" for name, words in fact_lines(roadmap))


def fact_lines(roadmap: Roadmap) -> list[tuple[str, str]]:
    """What stands at the front of every kept plan: names and plain words."""
    plan, subject, found = roadmap.plan, roadmap.subject, roadmap.assessment
    market = subject.market
    lines = [
        ("For", f"{subject.name}, on {figures.day(subject.today)}"),
        ("Target", f"{roadmap.target_name}: {origin_words(plan.target)}"),
        ("Overlay", "; ".join(roadmap.notes)),
        ("Readiness today", _today(roadmap)),
        ("Not rated", unrated_words(found, plan.readiness_start)),
        (
            "After the plan",
            " ".join([f"{figures.points(plan.readiness_end)}.", *remaining_lines(roadmap)]),
        ),
        (
            "Work",
            f"{steps_words(roadmap)}, likely {figures.hours(roadmap.hours)} ({hours_words(plan)})",
        ),
        ("Time", f"{pace_words(plan)}, {tracks_words(plan)}"),
        ("At your pace", own_pace_words(roadmap)),
        ("Likely done", finish_words(plan)),
        ("Slipped", slipped_words(roadmap)),
        ("Style", style_words(roadmap)),
        ("Rule", rule_words("covered")),
        ("Market data", f"version {market.version}; " + "; ".join(source_titles(market, found))),
    ]
    return [(name, words) for name, words in lines if words]


def _today(roadmap: Roadmap) -> str:
    found = roadmap.assessment
    if found.readiness is None:
        return "no data: nothing this target asks for is rated yet"
    return f"{printed_readiness(found)}, gap {printed_gap(found)}: {found.status}, {critical_words(found)}"


def _gap(roadmap: Roadmap) -> list[str]:
    found, market = roadmap.assessment, roadmap.subject.market
    rows = gap_table(roadmap.subject, found)
    headers = ("", "Requirement", "Need", "Priority", "Share", "Have", "Missing", "Hours")
    total = [
        "",
        "**In all**",
        "",
        "",
        "",
        f"**{rows.readiness}**",
        f"**{rows.gap}**",
        f"**{rows.hours}**",
    ]
    lines = [_gap_row(row) for row in rows.rows]
    if rows.readiness:
        lines.append(total)
    blocks = [
        "## Gap today",
        table(
            headers, lines, ("center", "left", "center", "left", "right", "right", "right", "right")
        ),
        _gap_legend(rows),
    ]
    if rows.not_asked:
        blocks.append(f"Not asked for: {escape(not_asked_words(market, rows))}.")
    return blocks


def _gap_row(row: GapRow) -> list[str]:
    part = row.part
    return [
        _INK.sign(part.state),
        escape(row.name),
        need(part),
        part.requirement.priority,
        share_mark(part.requirement).strip().replace(" ", "\N{NO-BREAK SPACE}"),
        row.have,
        row.missing,
        row.hours,
    ]


def _gap_legend(rows: GapTable) -> str:
    states = dict.fromkeys(row.part.state for row in rows.rows)
    lines = [f"`{_INK.sign(state)}` {STATE_WORDS[state]}" for state in states]
    lines += [f"`{name}` {escape(words)}" for name, words in legend(rows) if name != "/100 h"]
    lines.append("`have` and `missing` are points of 100 and add up")
    return "; ".join(lines) + "."


def _timeline(roadmap: Roadmap, plan_charts: list[Chart]) -> list[str]:
    if not plan_charts:
        return []
    blocks = ["## Timeline"]
    if len(plan_charts) > 1:
        blocks.append(
            f"The chart shows {span_words(plan_charts[0])}; the later ones stand at the head of their months."
        )
    blocks += [chart_block(plan_charts[0]), _curve(roadmap)]
    return [block for block in blocks if block]


def span_words(chart: Chart) -> str:
    """The months of a chart: `December 2026 to November 2027`."""
    first, last = (figures.month_name(month.name) for month in (chart.months[0], chart.months[-1]))
    return first if first == last else f"{first} to {last}"


def chart_block(chart: Chart) -> str:
    """A chart as a fenced block; nothing where nothing is planned."""
    return f"```mermaid\n{chart.source}\n```" if chart.source else ""


def _curve(roadmap: Roadmap) -> str:
    if len(roadmap.months) > LONG_PLAN:
        return _curve_by_year(roadmap)
    start = figures.points(roadmap.plan.readiness_start)
    rows = [["start", "", "", start, f"`{_bar(roadmap.plan.readiness_start)}`"]]
    for month in roadmap.months:
        hours = str(month.hours + month.interview)
        points = figures.points(month.readiness)
        rows.append(
            [
                figures.month_name(month.name),
                escape(month.title),
                hours,
                points,
                f"`{_bar(month.readiness)}`",
            ]
        )
    return table(
        ("Month", "Mostly", "Hours", "Readiness", "of 100"),
        rows,
        ("left", "left", "right", "right"),
    )


def _bar(points: Fraction) -> str:
    return _INK.bar(float(points), 100, BAR_CELLS).replace(" ", "·")


def _curve_by_year(roadmap: Roadmap) -> str:
    start = float(roadmap.plan.readiness_start)
    years: dict[str, list[MonthRow]] = {}
    for month in roadmap.months:
        years.setdefault(month.name[:4], []).append(month)
    rows, before = [], figures.points(roadmap.plan.readiness_start)
    for year, months in years.items():
        after = figures.points(months[-1].readiness)
        curve = _INK.spark([float(month.readiness) for month in months], start, 100)
        hours = f"{sum(month.hours + month.interview for month in months):,}"
        rows.append([year, hours, before, f"`{curve}`", after])
        before = after
    headers = ("Year", "Hours", "Readiness", "by month", "at the end")
    return table(headers, rows, ("left", "right", "right", "left", "right"))
