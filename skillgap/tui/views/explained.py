"""A requirement explained: the formula with its numbers, where they come from, and what follows."""

from collections.abc import Iterable

from textual.content import Content

from skillgap.engine.bands import by_source
from skillgap.engine.explain import reasons
from skillgap.engine.gap import HUNDRED, Assessment, Part
from skillgap.engine.plan import Plan
from skillgap.engine.steps import step_hours
from skillgap.market.model import Requirement, Skill
from skillgap.plaintext import visible
from skillgap.report import figures
from skillgap.report.gap.view import part_name
from skillgap.report.ink import STATE_WORDS
from skillgap.report.words import level_name, origins
from skillgap.tui.desk import Desk
from skillgap.tui.lines import Cell
from skillgap.tui.prose import Page
from skillgap.tui.themes import STATE_TOKENS
from skillgap.tui.views.skills_lines import level_cells, state_of


def explained(desk: Desk, part: Part, page: Page) -> list[Content]:
    """Everything about one row of the gap."""
    found = desk.assessment
    if found is None:
        return []
    return [
        *head(desk, part, page),
        *page.titled("Points", points(found, part, page)),
        *page.titled("Either will do", alternatives(desk, part.requirement, page)),
        *page.titled("In your plan", in_plan(desk, part.requirement, page)),
        *page.titled("Where the figures come from", page.listed(origins(part.requirement))),
        *page.titled("Readiness under each report", under_reports(desk, found, part, page)),
        *about(desk, desk.market.skills[part.skill], page),
    ]


def head(desk: Desk, part: Part, page: Page) -> list[Content]:
    """The name, the state in words, and both levels."""
    row, ink = part.requirement, page.ink
    now = (
        "not rated" if part.level is None else f"{part.level} {level_name(desk.market, part.level)}"
    )
    words = [
        STATE_WORDS[part.state],
        "nobody asks" if row.priority == "not-required" else row.priority,
    ]
    tone = STATE_TOKENS[part.state]
    levels = f"{now} → {row.level} {level_name(desk.market, row.level)}"
    return [
        *page.words(part_name(desk.market, part), "bold"),
        *page.words(", ".join(words), tone, f"{ink.sign(part.state)} ", tone),
        *page.words(levels, "", f"{level_cells(ink, part.level, row.level)} ", tone),
    ]


def points(found: Assessment, part: Part, page: Page) -> list[Content]:
    """The formula of this row with its numbers."""
    row = part.requirement
    weights = [p.requirement.weight for p in found.parts if p.level is not None]
    known = sum(weights) if weights else 0
    if not row.weight:
        return page.words("No posting asks for it, so it weighs nothing.")
    if part.level is None:
        whole = sum(p.requirement.weight for p in found.parts)
        share = figures.percent(HUNDRED * row.weight / whole)
        return page.words(
            f"It cannot be told until you rate it. It is {share} of the whole weight."
        )
    worth, have, missing = figures.points_apart(part.have, part.missing)
    width = max(len(worth), len(have), len(missing))
    weight, total = f"{float(row.weight):.1f}", f"{float(known):.1f}"
    covered = f"{min(part.level, row.level)}/{row.level}"
    lines = page.words(f"100 × {weight} / {total}", "", f"worth   {worth:>{width}}  = ")
    lines += page.words(f"{worth} × {covered}", "", f"have    {have:>{width}}  = ")
    lines += page.words(f"{worth} − {have}", "", f"missing {missing:>{width}}  = ")
    measured = (
        "percent of postings name it"
        if row.weight_from != "kind"
        else "is the mean share of its kind"
    )
    told = f"{weight} {measured}; {total} is the sum of all that is rated; {covered} of the level asked is there."
    return [*lines, *page.words(told, "$quiet")]


def alternatives(desk: Desk, row: Requirement, page: Page) -> list[Content]:
    """What would do as well, with the levels held; nothing where one skill alone is asked."""
    if len(row.skills) == 1:
        return []
    return [each for name in row.skills for each in _held(desk, name, row.level, page)]


def _held(desk: Desk, name: str, needed: int, page: Page) -> list[Content]:
    """A skill with the level held beside the level needed."""
    level = desk.subject.levels.get(name)
    state = state_of(level, needed)
    have = "not rated" if level is None else f"have {level}"
    words = f"{desk.market.skills[name].name} {needed} ({have})"
    return page.words(words, "", f"{page.ink.sign(state)} ", STATE_TOKENS[state])


def in_plan(desk: Desk, row: Requirement, page: Page) -> list[Content]:
    """The steps of the plan that lead there, when they are done and what they open."""
    plan = desk.plan
    steps = [step for step in plan.order if step.skill in row.skills] if plan else []
    if plan is None or not steps:
        return page.words(_why_no_step(desk, row, plan), "$quiet")
    why, months = reasons(plan.order), done_in(plan)
    lines: list[Content] = []
    for step in steps:
        if len(row.skills) > 1:
            lines += page.words(desk.market.skills[step.skill].name)
        lines.append(
            page.row(
                [
                    (f"{step.start}→{step.to}", 4, "left", ""),
                    (figures.hours(step.likely), 6, "right", ""),
                    (figures.signed(step.gain), 5, "right", ""),
                    (f" {months.get((step.skill, step.to), 'later')}", 16, "left", "$quiet"),
                ]
            )
        )
        reason = why[step.skill, step.to]
        lines += _named(desk, "needs ", reason.needed, page) + _named(
            desk, "opens ", reason.opens, page
        )
    return lines


def _named(desk: Desk, label: str, skills: Iterable[tuple[str, int]], page: Page) -> list[Content]:
    names = ", ".join(f"{desk.market.skills[name].name} {level}" for name, level in skills)
    return page.words(names, "$quiet", f"     {label}") if names else []


def done_in(plan: Plan) -> dict[tuple[str, int], str]:
    """The month in which each step is done."""
    return {
        (piece.step.skill, piece.step.to): figures.month_name(month.name)
        for month in plan.months
        for piece in month.pieces.pieces
        if piece.done
    }


def _why_no_step(desk: Desk, row: Requirement, plan: Plan | None) -> str:
    """Why the plan has no step for a requirement: the first reason that holds."""
    levels, skills = desk.subject.levels, desk.market.skills
    left_out = {step.skill for step in plan.left_out} if plan else set()
    reasons = (
        (plan is None, "There is no plan: the style it asks for is not known."),
        (not row.weight, "Nothing to do."),
        (
            any(levels.get(name, 0) >= row.level for name in row.skills),
            "Nothing to learn: the level is there.",
        ),
        (
            all(skills[name].is_practice for name in row.skills),
            "Grown by doing: no study hours are booked.",
        ),
        (any(name in left_out for name in row.skills), "It does not fit before your deadline."),
        (any(name in desk.profile.skipped for name in row.skills), "You left it out of the plan."),
    )
    return next((words for holds, words in reasons if holds), "No step of its own.")


def under_reports(desk: Desk, found: Assessment, part: Part, page: Page) -> list[Content]:
    """The score with the figures of each report, where this requirement is disputed."""
    if not part.requirement.disputed:
        return []
    scores = by_source(found, desk.subject.levels, desk.market.scale)
    return [
        each
        for source, value in scores.items()
        for each in page.words(_title(desk, source), "$quiet", f"{figures.points(value):>5}  ", "")
    ]


def _title(desk: Desk, source: str) -> str:
    known = desk.market.sources.get(source)
    return f"{source}: {known.title}" if known else source


def about(desk: Desk, skill: Skill, page: Page) -> list[Content]:
    """What a skill needs first, how to show it and where to learn it."""
    needs = [each for name, level in skill.prerequisites for each in _held(desk, name, level, page)]
    return [
        *page.titled("Needed before level 2", needs),
        *page.titled("Hours for each step, our estimates", hours_by_step(desk, skill, page)),
        *page.titled("Show it", page.words(skill.show_it) if skill.show_it else []),
        *page.titled("Grow it at work", page.listed(skill.grow)),
        *page.titled("Learn from", resources(skill, page)),
    ]


def hours_by_step(desk: Desk, skill: Skill, page: Page) -> list[Content]:
    """Likely hours of each step with the range, after what related skills save; none for practices."""
    if skill.is_practice:
        return page.words("None: it is grown by doing.", "$quiet")
    subject, lines = desk.subject, []
    now = subject.levels.get(skill.id, 0)
    for to in range(1, len(desk.market.scale.levels)):
        low, likely, high = step_hours(subject.market, skill, to, subject.levels, subject.choices)
        own = " (your own)" if (skill.id, to) in subject.choices.own_hours else ""
        done = to <= now
        cells: list[Cell] = [
            (f"{to - 1}→{to}", 4, "left", "$quiet"),
            (figures.hours(likely), 7, "right", "$quiet" if done else ""),
            (f" {low:,.0f}–{high:,.0f}", 10, "left", "$quiet"),
            (f"{'done' if done else ''}{own}", 18, "left", "$quiet"),
        ]
        lines.append(page.row(cells))
    return lines


def resources(skill: Skill, page: Page) -> list[Content]:
    """Where to learn it, with what it costs and its address."""
    lines: list[Content] = []
    for each in skill.resources:
        price = "free" if each.free else "paid"
        lines += page.words(
            f"{visible(each.title)} ({visible(each.kind, 30)}, {price})", first=page.bullet
        )
        lines += page.words(each.url, "$quiet", "  ") if each.url else []
    return lines
