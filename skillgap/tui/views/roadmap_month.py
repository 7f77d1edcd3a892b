"""A month of the plan in words: its steps, why now, the proof, where to learn, what it leads to. Pure."""

from collections.abc import Sequence
from datetime import date

from rich.cells import cell_len
from textual.content import Content

from skillgap.engine.calendar import next_month
from skillgap.engine.explain import levels_by_month, salary_stage
from skillgap.market.model import Skill
from skillgap.plaintext import visible
from skillgap.report.figures import hours, month_name, points, signed
from skillgap.report.ink import Ink
from skillgap.report.roadmap_reasons import named_by_in_full, piece_hours, why_now
from skillgap.report.roadmap_rows import MonthRow, PieceRow, Roadmap
from skillgap.report.roadmap_words import stage_words
from skillgap.tui.lines import Cell, fit, line
from skillgap.tui.themes import STATE_TOKENS
from skillgap.tui.views.roadmap_chart import Bar, Chart, entries_between

MOST_RESOURCES = 3
MARK_WORDS = {
    "pinned": "pinned by you; p lets it go",
    "skipped": "skipped by you; n takes it in again",
    "at work": "learned at work, no study hours; w changes that",
    "own hours": "with your own hours; e changes them",
}


def month_lines(
    shown: Roadmap, chart: Chart, month: str, skill: str, ink: Ink, width: int, *, full: bool = False
) -> list[Content]:
    """All of a month. Project and resources for the skill under the cursor, or for every one (`full`)."""
    about = _about(chart.by_skill.get(skill), month, width)
    place = _place(shown, month)
    if place is None:
        return [*_past(shown, month, ink, width), *about]
    row = shown.months[place]
    lines = [*_title(row, width), Content(""), *_steps(shown, row, ink, width)]
    if row.practice[1]:
        lines += [Content(""), *_labelled("practice", row.practice[1], width, ink)]
    lines += [Content(""), *_end(row, _stage(shown, place), ink, width), *about]
    skills = dict.fromkeys(piece.step.skill for piece in row.pieces)
    for name in skills if full else [name for name in skills if name == skill]:
        lines += _proof(shown.subject.market.skills[name], ink, width)
    return lines


def _steps(shown: Roadmap, row: MonthRow, ink: Ink, width: int) -> list[Content]:
    """Each step with why it stands here; what goes on needs no reason again."""
    spent = max((cell_len(_spent(piece)) for piece in row.pieces), default=0)
    lines, told = [], set()
    for piece in row.pieces:
        lines.append(line(_step_cells(shown, piece, ink, width - spent - 14, spent)))
        if piece.begins and piece.step.skill not in told:
            told.add(piece.step.skill)
            why = "; ".join(why_now(shown, piece, named_by_in_full))
            lines += wrapped(why, width, 2, "$quiet", ink)
    return lines or [Content("No hours this month.")]


def month_brief(
    shown: Roadmap, chart: Chart, month: str, skill: str, ink: Ink, width: int, height: int
) -> list[Content]:
    """A month in few lines: title, the steps one line each, what it leads to, and practice if there is room."""
    place = _place(shown, month)
    if place is None:
        return _past(shown, month, ink, width)[:height]
    row = shown.months[place]
    bar = chart.by_skill.get(skill)
    about = [] if bar is None or month in bar.planned else _about(bar, month, width)[1:2]
    end = _brief_end(row, _stage(shown, place), ink, width)
    lines = [_brief_title(row, width), *about]
    practice = [_practice(row, ink, width)] if row.practice[1] else []
    room = height - len(lines) - 1
    kept = _first_pieces(row.pieces, skill, room if room >= len(row.pieces) else room - 1)
    lines += [_brief_step(shown, piece, ink, width) for piece in kept]
    if len(kept) < len(row.pieces):
        lines.append(_quiet(f"  and {len(row.pieces) - len(kept)} more (enter)"))
    lines += practice if len(lines) + 1 + len(practice) <= height else []
    return [*lines, end]


def _first_pieces(pieces: Sequence[PieceRow], skill: str, room: int) -> list[PieceRow]:
    """The first pieces that there is room for, the one under the cursor among them, in their order."""
    kept = list(pieces[: max(room, 1)])
    wanted = next((piece for piece in pieces if piece.step.skill == skill), None)
    if wanted is not None and wanted not in kept:
        kept[-1] = wanted
    return kept


# ── titles and ends ────────────────────────────────────────────────────────────────────────────


def _title(row: MonthRow, width: int) -> list[Content]:
    """The month with its hours of those there are, then what it is mostly about."""
    name, booked = month_name(row.name), _hours_of(row)
    head = Content.assemble((name, "bold"), (fit(booked, max(width - len(name), 0), "right"), "$quiet"))
    return [head, *wrapped(visible(row.title), width, 0, "bold $accent")]


def _hours_of(row: MonthRow) -> str:
    """`39 h`, or `12 of 39 h` where not all hours are booked."""
    booked, capacity = row.hours + row.interview, round(row.month.hours) + row.interview
    return f"{booked} h" if booked >= capacity else f"{booked} of {capacity} h"


def _brief_title(row: MonthRow, width: int) -> Content:
    name, booked = month_name(row.name), _hours_of(row)
    room = width - len(name) - len(booked) - 4
    title = fit(visible(row.title), max(room, 0))
    return Content.assemble((name, "bold"), "  ", (title, "bold $accent"), "  ", (booked, "$quiet"))


def _end(row: MonthRow, stage: str, ink: Ink, width: int) -> list[Content]:
    rise = f" ({signed(row.rise)})" if row.rise else ""
    head = Content.assemble("then readiness ", (points(row.readiness), "bold"), (ink.text(rise), "$quiet"))
    return [head, *wrapped(stage, width, 0, "$quiet", ink)]


def _brief_end(row: MonthRow, stage: str, ink: Ink, width: int) -> Content:
    rise = f" ({signed(row.rise)})" if row.rise else ""
    words = ink.text(f"{rise} · {stage}" if stage else rise)
    text = Content.assemble("then readiness ", (points(row.readiness), "bold"), (words, "$quiet"))
    return text.truncate(width, ellipsis=True)


def _stage(shown: Roadmap, place: int) -> str:
    """Where a month's end stands on the role's ladder, with its pay; what is not rated counts as 0."""
    market, role = shown.subject.market, shown.plan.target.role
    asked = (s for t in market.roles[role].targets for row in t.requirements for s in row.skills)
    levels = {**dict.fromkeys(asked, 0), **shown.subject.levels}
    after = levels_by_month(levels, shown.plan.months[: place + 1])[-1]
    return stage_words(salary_stage(market, role, after))


def _place(shown: Roadmap, month: str) -> int | None:
    """The place of a month in the plan."""
    return next((n for n, row in enumerate(shown.months) if row.name == month), None)


# ── steps ──────────────────────────────────────────────────────────────────────────────────────


def _spent(piece: PieceRow) -> str:
    """`14 of 28 h`, or `at work`."""
    return piece_hours(piece) + (" h" if piece.step.likely else "")


def _step_cells(shown: Roadmap, piece: PieceRow, ink: Ink, name: int, spent: int) -> list[Cell]:
    """Sign, name, levels, hours of all its hours, points: `name` + `spent` + 14 cells."""
    step, state = piece.step, "met" if piece.done else "part"
    return [
        (ink.sign("met" if piece.done else "part"), 1, "left", STATE_TOKENS[state]),
        (visible(shown.skill_name(step.skill), 80), max(name, 6), "left", ""),
        (ink.text(f"{step.start}→{step.to}"), 4, "left", "$quiet"),
        (_spent(piece), spent, "right", ""),
        (ink.text(signed(piece.gain)) if piece.gain else "", 5, "right", "$accent"),
    ]


def _brief_step(shown: Roadmap, piece: PieceRow, ink: Ink, width: int) -> Content:
    """A step with the first reasons beside it."""
    name = min(max(width * 30 // 100, 10), 28)
    cells = _step_cells(shown, piece, ink, name, 11)
    why = "; ".join(why_now(shown, piece, most=2)) if piece.begins else "finishes" if piece.done else "goes on"
    room = width - name - 11 - 15
    return line([*cells, (ink.text(visible(why)), max(room, 0), "left", "$quiet")])


def _proof(skill: Skill, ink: Ink, width: int) -> list[Content]:
    """The project that proves a skill, and where to learn it."""
    lines = [Content(""), Content.styled(fit(visible(skill.name, 80), width).rstrip(), "bold")]
    lines += _labelled("to prove it:", skill.show_it, width, ink) if skill.show_it else []
    for resource in skill.resources[:MOST_RESOURCES]:
        words = f"{resource.title}, {resource.kind}, {'free' if resource.free else 'paid'}"
        lines += _labelled("learn:", f"{words} {resource.url}".rstrip(), width, ink)
    return lines


def _practice(row: MonthRow, ink: Ink, width: int) -> Content:
    return Content.assemble(("practice ", "$quiet"), ink.text(row.practice[1])).truncate(width, ellipsis=True)


def _labelled(label: str, words: str, width: int, ink: Ink, indent: int = 0) -> list[Content]:
    """A quiet label, its words wrapped below the first of them."""
    text = wrapped(f"{label} {visible(words, 600)}", width, indent, "", ink, hang=2)
    return [text[0].stylize("$quiet", indent, indent + len(label)), *text[1:]] if text else []


def _about(bar: Bar | None, month: str, width: int) -> list[Content]:
    """What a person decided about the skill under the cursor, or that it has no place."""
    if bar is None or (month in bar.planned and not bar.mark):
        return []
    words = MARK_WORDS.get(bar.mark, "")
    if not words and not bar.planned:
        words = "logged, and not in the plan" if bar.logged else "no room before the deadline"
    return [Content(""), *wrapped(f"{bar.name}: {words}", width, 0, "$part")] if words else []


# ── before today ───────────────────────────────────────────────────────────────────────────────


def _past(shown: Roadmap, month: str, ink: Ink, width: int) -> list[Content]:
    """What was logged in a month without a plan."""
    first = date.fromisoformat(f"{month}-01")
    entries = entries_between(shown.subject.profile.log, first, next_month(first))
    entries = [entry for entry in entries if f"{entry.date:%Y-%m}" == month]
    spent = hours(sum(entry.hours for entry in entries)) if entries else ""
    name = month_name(month)
    lines = [Content.assemble((name, "bold"), (fit(spent, max(width - len(name), 0), "right"), "$quiet"))]
    known = shown.subject.market.skills
    for entry in entries:
        skill = known[entry.skill].name if entry.skill in known else entry.skill
        reached = f"level {entry.to_level}" if entry.to_level else ""
        cells: list[Cell] = [
            (ink.sign("met" if reached else "part"), 1, "left", "$met"),
            (visible(skill, 80), max(width - 23, 8), "left", ""),
            (reached, 10, "left", "$quiet"),
            (hours(entry.hours), 8, "right", ""),
        ]
        lines.append(line(cells))
        lines += wrapped(visible(entry.note, 300), width, 2, "$quiet")
    return lines if entries else [*lines, _quiet("Nothing logged, nothing planned.")]


# ── words ──────────────────────────────────────────────────────────────────────────────────────


def _quiet(words: str) -> Content:
    return Content.styled(words, "$quiet")


def wrapped(
    words: str, width: int, indent: int = 0, style: str = "", ink: Ink | None = None, hang: int = 0
) -> list[Content]:
    """Words broken into lines of `width` cells; what is one word too long is cut."""
    text = ink.text(words) if ink else words
    lines, current = [], ""
    for word in text.split():
        room = width - indent - (hang if lines else 0)
        longer = f"{current} {word}" if current else word
        if cell_len(longer) > room and current:
            lines.append(current)
            current = word
        else:
            current = longer
    lines += [current] if current else []
    return [_broken(text, place, width, indent, hang, style) for place, text in enumerate(lines)]


def _broken(text: str, place: int, width: int, indent: int, hang: int, style: str) -> Content:
    space = indent + (hang if place else 0)
    shown = fit(text, max(min(width - space, cell_len(text)), 0))
    return Content.assemble(" " * space, (shown, style) if style else shown)
