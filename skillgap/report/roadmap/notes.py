"""The end of a roadmap in Markdown: what does not fit, what stands beside it, how sure it is, sources."""

from collections.abc import Sequence

from skillgap.market.model import Evidence, Requirement
from skillgap.report import figures
from skillgap.report.gap.trust import beside_the_score, other_rules, trust
from skillgap.report.markdown import Align, bullets, comment, escape, table
from skillgap.report.roadmap.rows import Roadmap
from skillgap.report.roadmap.words import (
    beside,
    counted,
    deadline_words,
    left_out_rows,
    price_effects,
    price_words,
    weeks,
)
from skillgap.report.words import cite, row_name

MOST_NOTES = 5


def left_out(roadmap: Roadmap) -> list[str]:
    """What a deadline leaves no room for, and what would make it fit."""
    rows = left_out_rows(roadmap)
    if not rows:
        return []
    lines = [(escape(row.name), row.level, row.hours, row.points) for row in rows]
    align: tuple[Align, ...] = ("left", "center", "right", "right")
    return [
        "## What does not fit",
        escape(" ".join(deadline_words(roadmap))),
        table(("Skill", "Level", "Hours", "Points"), lines, align),
    ]


def booked_beside(roadmap: Roadmap) -> list[str]:
    """Interview preparation as boxes without an id, weekly activities as a list."""
    blocks = []
    for each in beside(roadmap):
        box, mark = "", ""
        if each.title == "Interview preparation":
            box, mark = "[ ] ", f" {comment('skillgap preparation')}"
        parts = bullets(f"{box}{escape(text)} · {amount}{mark}" for text, amount in each.parts)
        blocks += [f"## {each.title}", escape(each.words), parts]
    return blocks


def credentials(roadmap: Roadmap) -> list[str]:
    """What is asked for beside skills, held or not: never part of the readiness."""
    rows = beside_the_score(roadmap.subject, roadmap.assessment)
    if not rows:
        return []
    lines = [
        f"[{'x' if row.held else ' '}] **{escape(row.name)}**: {escape(row.state)}"
        + (f" · {escape(row.why)}" if row.why else "")
        + f" {comment('skillgap credential' + (' held' if row.held else ''))}"
        for row in rows
    ]
    return [
        "## Credentials",
        "Asked for beside the skills. They are never part of the readiness.",
        bullets(lines),
    ]


def choices(roadmap: Roadmap) -> list[str]:
    """What each choice of the person changes."""
    if not roadmap.prices:
        return []
    pace = roadmap.plan.wishes.hours_per_week
    lines = []
    for price in roadmap.prices:
        mean, end, hours = price_effects(price)
        lines.append(
            (escape(price_words(roadmap, price)), mean, end, hours, weeks(price.hours, pace))
        )
    headers = ("Choice", "Mean readiness", "At the end", "Hours", "Weeks")
    words = "Each against the same plan without it, deadlines left aside. Readiness in points, its mean over the plan."
    align: tuple[Align, ...] = ("left", "right", "right", "right", "right")
    return ["## Price of your choices", words, table(headers, lines, align)]


def notes(roadmap: Roadmap) -> list[str]:
    """How sure all of this is, and where the figures come from."""
    subject, found = roadmap.subject, roadmap.assessment
    rows = [(escape(r.label), r.value, escape(r.words)) for r in trust(subject, found)]
    _, words = other_rules(subject, found)
    blocks = [
        "## How sure it is",
        table(("Readiness today", "Range", "What it is"), rows, ("left", "right")) if rows else "",
        escape(words),
        bullets([*_estimates(roadmap), *_disputes(roadmap), *_inferred(roadmap)]),
        *_sources(roadmap),
    ]
    return [block for block in blocks if block]


def _estimates(roadmap: Roadmap) -> list[str]:
    low, likely, high = roadmap.plan.hours
    lines = []
    if likely:
        lines.append(
            f"**hours** {low:,.0f} to {high:,.0f} h, likely {roadmap.hours:,} h: estimates of ours, not measured. "
            "Your own hours can replace them."
        )
    if any(roadmap.stages.values()):
        words = " ".join(roadmap.subject.market.scale.salary_notes)
        lines.append(
            f"**pay** beside a month is that of the seniority named, not a promise. {escape(words)}"
        )
    return lines


def _disputes(roadmap: Roadmap) -> list[str]:
    """Both figures of every disputed requirement, and what is known of the disagreement."""
    market = roadmap.subject.market
    rows = [row for row in roadmap.plan.target.requirements if row.disputed]
    lines = []
    for row in rows:
        told = "; ".join(_figure(e) for e in row.evidence if e.low is not None)
        lines.append(
            f"**disputed**, {escape(row_name(market, row))}: {escape(told)}. The first one counts here."
        )
    about = _about(roadmap, {skill for row in rows for skill in row.skills})
    if about:
        lines.append(
            f"**where they disagree**: {escape('; '.join(about))}. `skillgap sources` tells each in full."
        )
    return lines


def _about(roadmap: Roadmap, skills: set[str]) -> list[str]:
    """The titles of the data notes that are about these skills alone, in this role or in all."""
    role = roadmap.plan.target.role
    return [
        note.title
        for note in roadmap.subject.market.notes.values()
        if note.skills and skills.issuperset(note.skills) and (not note.roles or role in note.roles)
    ][:MOST_NOTES]


def _figure(evidence: Evidence) -> str:
    on = f" of {evidence.postings:,} postings" if evidence.postings else ""
    return f"{figures.share(evidence)}{on} ({cite(evidence.source, evidence.section)})"


def _inferred(roadmap: Roadmap) -> list[str]:
    rows: Sequence[Requirement] = roadmap.plan.target.requirements
    market = roadmap.subject.market
    names = [row_name(market, row) for row in rows if row.basis == "inferred" and row.weight]
    if not names:
        return []
    return [
        f"**inferred** by us, not in the reports ({counted(len(names), 'requirement')}): {escape(', '.join(names))}"
    ]


def _sources(roadmap: Roadmap) -> list[str]:
    market, target = roadmap.subject.market, roadmap.plan.target
    used = {e.source for row in target.requirements for e in row.evidence} | {target.source}
    lines = [
        f"**{escape(s.id)}**: {escape(s.title)}, {s.date}. {escape(s.sample)} {escape(' '.join(s.limits))}"
        for s in market.sources.values()
        if s.id in used
    ]
    return ["## Sources", bullets(lines)] if lines else []
