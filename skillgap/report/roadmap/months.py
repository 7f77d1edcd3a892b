"""The months of a roadmap in Markdown: boxes to tick, reasons, projects, what to learn from.

Each box carries a stable id in a comment, `<!-- skillgap:kubernetes@2 -->`: this box completes
Kubernetes level 2. Where a step goes on in a later month its earlier boxes carry
`<!-- skillgap:kubernetes@2 continues -->` and complete nothing.
"""

import re
from collections.abc import Iterator
from datetime import date

from skillgap.engine.calendar import HoursChange
from skillgap.market.model import Resource, Skill
from skillgap.report import figures
from skillgap.report.markdown import bullets, comment, escape, link
from skillgap.report.roadmap.front import chart_block, span_words
from skillgap.report.roadmap.gantt import Chart
from skillgap.report.roadmap.reasons import named_by_in_full, piece_hours, why_now
from skillgap.report.roadmap.rows import MonthRow, PieceRow, Roadmap, StepKey
from skillgap.report.roadmap.shape import piece_id
from skillgap.report.roadmap.words import stage_words

PROVES = 3
"""The level that a skill's project proves."""

BOX = re.compile(
    r"^\s*[-*+] \[(?P<tick>[ xX])\] .*<!-- skillgap:(?P<skill>[\w.-]+)@(?P<level>[1-5])(?P<continues> continues)? -->"
)
"""A box as these files write it; `continues` is there where a later box completes the step."""


def months(roadmap: Roadmap, plan_charts: list[Chart]) -> list[str]:
    """All months as blocks, in chapters where the plan needs more than one chart."""
    if not roadmap.months:
        return []
    blocks, last = [], _last_months(roadmap)
    for number, chart in enumerate(plan_charts):
        blocks.append("## Month by month" if len(plan_charts) == 1 else f"## {span_words(chart)}")
        blocks.append(_how_to_tick(roadmap) if not number else chart_block(chart))
        for month in chart.months:
            blocks += _month(roadmap, month, last)
    return [block for block in blocks if block]


def _last_months(roadmap: Roadmap) -> dict[StepKey, list[str]]:
    """The months of each step."""
    found: dict[StepKey, list[str]] = {}
    for month in roadmap.months:
        for piece in month.pieces:
            found.setdefault(piece.key, []).append(month.name)
    return found


def _how_to_tick(roadmap: Roadmap) -> str:
    levels = roadmap.subject.market.scale.levels
    words = "; ".join(
        f"{n} {name}: {about[:1].lower()}{about[1:].rstrip('.')}"
        for n, (name, about) in enumerate(levels)
        if n
    )
    return (
        "A box is a step. Tick it when its level is true of you; where a step goes on in a later month, "
        "the last box counts. To keep your hours, write `(took 12 h)` on the line of a box, ticked or not: "
        "all the hours since this plan was made. `skillgap sync` reads ticks and hours back, however you "
        f"edit and reorder the rest. Levels: {escape(words)}."
    )


def _month(roadmap: Roadmap, month: MonthRow, spans: dict[StepKey, list[str]]) -> Iterator[str]:
    yield f"### {figures.month_name(month.name)}: {escape(month.title)}"
    yield _summary(roadmap, month)
    told: set[str] = set()
    boxes = []
    for piece in month.pieces:
        boxes.append(_box(roadmap, month, piece, spans[piece.key]))
        boxes += [f"  - {line}" for line in _details(roadmap, piece, told)]
    yield "\n".join(boxes)
    yield bullets(_beside(roadmap, month), "*")  # another mark, or both lists would become one


def _summary(roadmap: Roadmap, month: MonthRow) -> str:
    rise = f" ({figures.signed(month.rise)})" if month.rise else ""
    words = f"**{figures.hours(month.hours)}** · readiness at the end **{figures.points(month.readiness)}**{rise}"
    stage = stage_words(roadmap.stages[month.name])
    return f"{words} · {escape(stage)}" if stage else words


def _box(roadmap: Roadmap, month: MonthRow, piece: PieceRow, span: list[str]) -> str:
    step = piece.step
    hours = piece_hours(piece)
    parts = [f"**{escape(roadmap.skill_name(step.skill))}** {step.start} → {step.to}"]
    parts.append(hours if hours == "at work" else f"{hours} h")
    if piece.done:
        parts.append(f"{figures.signed(piece.gain)} points" if piece.gain else "a prerequisite")
        mark = ""
    else:
        following = span[span.index(month.name) + 1] if month.name != span[-1] else ""
        parts.append(
            f"continue in {figures.month_name(following)}"
            if following
            else "not finished by the last day"
        )
        mark = " continues"
    return f"- [ ] {' · '.join(parts)} {comment(f'skillgap:{piece_id(step)}{mark}')}"


def _details(roadmap: Roadmap, piece: PieceRow, told: set[str]) -> Iterator[str]:
    """What stands under a box: why now, the project, where to learn (once a month for each skill)."""
    skill = roadmap.subject.market.skills[piece.step.skill]
    if piece.begins:
        yield f"Why now: {escape('; '.join(why_now(roadmap, piece, named_by_in_full)))}"
    if piece.done and (proof := project(roadmap, piece, skill)):
        yield f"Show it: {escape(proof)}"
    if piece.begins and skill.id not in told:
        told.add(skill.id)
        if skill.resources:
            yield "Learn from: " + "; ".join(_resource(resource) for resource in skill.resources)


def project(roadmap: Roadmap, piece: PieceRow, skill: Skill) -> str:
    """The project that proves what is reached: at level 3, else at the level the target asks for."""
    row, step = roadmap.asked.get(skill.id), piece.step
    asked = row.level if row is not None else PROVES
    if step.to == PROVES:
        return skill.show_it
    if step.to != asked or step.to == 1:
        return ""
    if step.to < PROVES:
        return f"a first version of this is enough: {skill.show_it}"
    return f"take further what you built at level 3: {skill.show_it}"


def _resource(resource: Resource) -> str:
    price = "free" if resource.free else "paid"
    return f"{link(resource.title, resource.url)} ({escape(resource.kind)}, {price})"


def _beside(roadmap: Roadmap, month: MonthRow) -> Iterator[str]:
    """Practice, preparation, activities and other hours in a month."""
    if month.practice[1]:
        yield f"Practice, {escape(roadmap.skill_name(month.practice[0]))}: {escape(month.practice[1])}"
    if month.interview:
        yield f"Interview preparation: {figures.hours(month.interview)}, see the list at the end"
    if roadmap.activities:
        yield f"Every week: {escape('; '.join(each.text for each in roadmap.activities))}"
    for first, last, hours, note in other_hours(roadmap, month):
        words = (
            f"{figures.day(first)} to {figures.day(last)}" if first != last else figures.day(first)
        )
        yield f"Other hours, {words}: {hours:g} h a week" + (f" ({escape(note)})" if note else "")


def other_hours(roadmap: Roadmap, month: MonthRow) -> Iterator[tuple[date, date, float, str]]:
    """Days of a month with other hours than usual: first, last, hours a week, and the note on them."""
    notes = {
        HoursChange(e.first, e.last, e.hours_per_week): e.note
        for e in roadmap.subject.profile.exceptions
    }
    for change in roadmap.plan.wishes.changes:
        if change.first <= month.month.last and change.last >= month.month.first:
            yield change.first, change.last, change.hours_per_week, notes.get(change, "")
