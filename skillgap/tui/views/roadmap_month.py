"""A month of the plan in words: its steps, why now, the proof, where to learn, what it leads to. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len
from textual.content import Content

from skillgap.engine.calendar import next_month
from skillgap.engine.explain import levels_by_month, salary_stage
from skillgap.engine.slip import Slip
from skillgap.market.model import Skill
from skillgap.plaintext import visible
from skillgap.report.figures import hours, month_name, points, signed
from skillgap.report.roadmap.months import other_hours
from skillgap.report.roadmap.reasons import named_by_in_full, piece_hours, why_now
from skillgap.report.roadmap.rows import MonthRow, PieceRow, Roadmap
from skillgap.report.roadmap.words import stage_words
from skillgap.tui.lines import Cell, fit, line
from skillgap.tui.pen import Pen
from skillgap.tui.prose import Page
from skillgap.tui.themes import STATE_TOKENS
from skillgap.tui.views.days_off import span_words
from skillgap.tui.views.roadmap_chart import Bar, Chart, Mark, entries_between
from skillgap.tui.views.roadmap_past import so_far

MOST_RESOURCES = 3
LABEL = 9
MARK_WORDS: Mapping[Mark, tuple[str, str, str]] = {
    "pinned": ("pinned by you", "pin", "lets it go"),
    "skipped": ("skipped by you", "skip", "takes it in again"),
    "at work": ("learned at work, no study hours", "at_work", "changes that"),
    "own hours": ("with your own hours", "own_hours", "changes them"),
}
"""What a person decided, the command that changes it, and what that does."""


@dataclass(frozen=True)
class Look:
    """What is looked at: a month (`YYYY-MM`) and a skill of a roadmap, in a width, with a pen.

    `slipped` is what slipped of an earlier plan: it takes a plan of its own, so whoever looks says when.
    """

    shown: Roadmap
    chart: Chart
    month: str
    skill: str
    pen: Pen
    width: int
    slipped: Slip | None = None

    @property
    def page(self) -> Page:
        """The width to write on."""
        return Page(self.width, self.pen.ink)

    @property
    def place(self) -> int | None:
        """The place of the month in the plan."""
        return self.chart.plan_place.get(self.month)

    @property
    def bar(self) -> Bar | None:
        """The row of the skill."""
        return self.chart.by_skill.get(self.skill)

    def name(self, skill: str) -> str:
        """A skill's name, or its id where the catalogue does not know it."""
        known = self.shown.subject.market.skills
        return visible(known[skill].name if skill in known else skill, 80)


def month_lines(look: Look, *, full: bool = False) -> list[Content]:
    """All of a month. Project and resources for the skill under the cursor, or for every one (`full`)."""
    if look.place is None:
        return [*_past(look), *_about(look), *so_far(look.shown, look.slipped, look.page)]
    row = look.shown.months[look.place]
    lines = [*_title(row, look), Content(""), *_steps(row, look)]
    for words in _other_hours(row, look):
        lines += [Content(""), *_labelled("days off", words, look)]
    if row.practice[1]:
        lines += [Content(""), *_labelled("practice", row.practice[1], look)]
    lines += [Content(""), *_end(row, look), *_about(look)]
    skills = dict.fromkeys(piece.step.skill for piece in row.pieces)
    for name in skills if full else [name for name in skills if name == look.skill]:
        lines += _proof(look.shown.subject.market.skills[name], look)
    return (
        [*lines, *so_far(look.shown, look.slipped, look.page)] if full or not look.place else lines
    )


def month_brief(look: Look, height: int) -> list[Content]:
    """A month in few lines: title, the steps one line each, what it leads to, practice if there is room."""
    if look.place is None:
        return [*_past(look), *_about(look)][:height]
    row, bar = look.shown.months[look.place], look.bar
    lines = [_brief_title(row, look)]
    if bar is not None and look.month not in bar.planned:
        lines += _about(look)[1:2]
    room = height - len(lines) - 1
    kept = _first(row.pieces, look.skill, room if room >= len(row.pieces) else room - 1)
    lines += [_brief_step(piece, look) for piece in kept] or [
        look.pen.quiet("No hours this month.")
    ]
    if len(kept) < len(row.pieces):
        more = look.pen.key("explain", f"shows {len(row.pieces) - len(kept)} more")
        lines.append(Content.assemble("  ", more))
    for words in _other_hours(row, look)[: max(height - len(lines) - 1, 0)]:
        said = Content.assemble(("days off ", "$quiet"), look.pen.ink.text(words))
        lines.append(said.truncate(look.width, ellipsis=True))
    if row.practice[1] and len(lines) + 1 < height:
        practice = Content.assemble(("practice ", "$quiet"), look.pen.ink.text(row.practice[1]))
        lines.append(practice.truncate(look.width, ellipsis=True))
    return [*lines, _brief_end(row, look)]


def _other_hours(row: MonthRow, look: Look) -> list[str]:
    """Days of the month with other hours, and how many a week."""
    return [
        f"{span_words(first, last)}, {weekly:g} h a week"
        + (f": {visible(note, 80)}" if note else "")
        for first, last, weekly, note in other_hours(look.shown, row)
    ]


def _first(pieces: Sequence[PieceRow], skill: str, room: int) -> list[PieceRow]:
    """The first pieces that there is room for, the one under the cursor among them, in their order."""
    kept = list(pieces[: max(room, 1)])
    wanted = next((piece for piece in pieces if piece.step.skill == skill), None)
    if wanted is not None and wanted not in kept:
        kept[-1] = wanted
    return kept


# ── titles and ends ────────────────────────────────────────────────────────────────────────────


def _title(row: MonthRow, look: Look) -> list[Content]:
    """The month with its hours of those there are, then what it is mostly about."""
    name = month_name(row.name)
    booked = fit(_booked(row), max(look.width - len(name), 0), "right")
    return [
        Content.assemble((name, "bold"), (booked, "$quiet")),
        *look.page.words(row.title, "bold $accent"),
    ]


def _booked(row: MonthRow) -> str:
    """`39 h`, or `12 of 39 h` where not all hours are booked."""
    booked, capacity = row.hours + row.interview, round(row.month.hours) + row.interview
    if not booked and row.pieces:
        return hours(row.month.hours)
    return f"{booked} h" if booked >= capacity else f"{booked} of {capacity} h"


def _brief_title(row: MonthRow, look: Look) -> Content:
    name, booked = month_name(row.name), _booked(row)
    title = fit(visible(row.title), max(look.width - len(name) - len(booked) - 4, 0))
    return Content.assemble((name, "bold"), "  ", (title, "bold $accent"), "  ", (booked, "$quiet"))


def _end(row: MonthRow, look: Look) -> list[Content]:
    stage = _stage(look)
    return [_readiness(row, look.pen), *(look.page.words(stage, "$quiet") if stage else [])]


def _brief_end(row: MonthRow, look: Look) -> Content:
    stage = _stage(look)
    words = f"{look.pen.dot}{look.pen.ink.text(stage)}" if stage else ""
    return Content.assemble(_readiness(row, look.pen), (words, "$quiet")).truncate(
        look.width, ellipsis=True
    )


def _readiness(row: MonthRow, pen: Pen) -> Content:
    rise = pen.ink.text(f" ({signed(row.rise)})") if row.rise else ""
    return Content.assemble("then readiness ", (points(row.readiness), "bold"), (rise, "$quiet"))


def _stage(look: Look) -> str:
    """Where a month's end stands on the role's ladder, with its pay; what is not rated counts as 0."""
    if look.place is None:
        return ""
    plan, market, role = look.shown.plan, look.shown.subject.market, look.shown.plan.target.role
    asked = (s for t in market.roles[role].targets for row in t.requirements for s in row.skills)
    levels = {**dict.fromkeys(asked, 0), **look.shown.subject.levels}
    after = levels_by_month(levels, plan.months[: look.place + 1])[-1]
    return stage_words(salary_stage(market, role, after))


# ── steps ──────────────────────────────────────────────────────────────────────────────────────


def _steps(row: MonthRow, look: Look) -> list[Content]:
    """Each step with why it stands here; what goes on needs no reason again."""
    spent = max((cell_len(_spent(piece)) for piece in row.pieces), default=0)
    lines: list[Content] = []
    told: set[str] = set()
    for piece in row.pieces:
        lines.append(line(_step_cells(piece, look, look.width - spent - 13, spent)))
        if piece.begins and piece.step.skill not in told:
            told.add(piece.step.skill)
            why = "; ".join(why_now(look.shown, piece, named_by_in_full))
            lines += look.page.words(why, "$quiet", first="  ")
    return lines or [look.pen.quiet("No hours this month.")]


def _spent(piece: PieceRow) -> str:
    """`14 of 28 h`, or `at work`."""
    return piece_hours(piece) + (" h" if piece.step.likely else "")


def _step_cells(piece: PieceRow, look: Look, name: int, spent: int) -> list[Cell]:
    """Sign, name, levels, hours of all its hours, points: `name` + `spent` + 13 cells."""
    step, pen = piece.step, look.pen
    return [
        (
            pen.ink.sign("met" if piece.done else "part"),
            1,
            "left",
            STATE_TOKENS["met" if piece.done else "part"],
        ),
        (look.name(step.skill), max(name, 6), "left", ""),
        (f"{step.start}{pen.arrow}{step.to}", 3, "left", "$quiet"),
        (_spent(piece), spent, "right", ""),
        (pen.ink.text(signed(piece.gain)) if piece.gain else "", 5, "right", "$accent"),
    ]


def _brief_step(piece: PieceRow, look: Look) -> Content:
    """A step with the first reasons beside it."""
    name = min(max(look.width * 30 // 100, 10), 28)
    why = "goes on"
    if piece.begins:
        why = "; ".join(why_now(look.shown, piece, most=2))
    elif piece.done:
        why = "finishes"
    room = max(look.width - name - 11 - 15, 0)
    reason: Cell = (look.pen.ink.text(visible(why)), room, "left", "$quiet")
    return line([*_step_cells(piece, look, name, 11), ("", 0, "left", ""), reason])


def _proof(skill: Skill, look: Look) -> list[Content]:
    """The project that proves a skill, and where to learn it."""
    lines = [Content(""), *look.page.words(skill.name, "bold")]
    lines += _labelled("prove it", skill.show_it, look) if skill.show_it else []
    for resource in skill.resources[:MOST_RESOURCES]:
        words = f"{resource.title}, {resource.kind}, {'free' if resource.free else 'paid'}"
        lines += _labelled("learn", f"{words} {resource.url}".rstrip(), look)
    return lines


def _labelled(label: str, words: str, look: Look) -> list[Content]:
    """A quiet label and its words in a column of their own."""
    return look.page.words(words, first=fit(label, LABEL))


def _about(look: Look) -> list[Content]:
    """What a person decided about the skill under the cursor, or why it has no place."""
    bar = look.bar
    if bar is None:
        return []
    if bar.marks:
        decided = [look.pen.key(MARK_WORDS[mark][1], MARK_WORDS[mark][2]) for mark in bar.marks]
        words = ", ".join(MARK_WORDS[mark][0] for mark in bar.marks)
        return [Content(""), *look.page.words(f"{bar.name}: {words}", "$part"), *decided]
    if bar.planned:
        return []
    words = "logged, and not in the plan" if bar.logged else "no room before the deadline"
    return [Content(""), *look.page.words(f"{bar.name}: {words}", "$part")]


# ── before today ───────────────────────────────────────────────────────────────────────────────


def _past(look: Look) -> list[Content]:
    """What was logged in a month without a plan."""
    first = date.fromisoformat(f"{look.month}-01")
    found = entries_between(look.shown.subject.profile.log, first, next_month(first))
    entries = [entry for entry in found if entry.date.month == first.month]
    name = month_name(look.month)
    spent = hours(sum(entry.hours for entry in entries)) if entries else ""
    booked = fit(spent, max(look.width - len(name), 0), "right")
    lines = [Content.assemble((name, "bold"), (booked, "$quiet"))]
    for entry in entries:
        reached = f"level {entry.to_level}" if entry.to_level else ""
        cells: list[Cell] = [
            (look.pen.ink.sign("met" if reached else "part"), 1, "left", "$met"),
            (look.name(entry.skill), max(look.width - 20, 8), "left", ""),
            (reached, 8, "left", "$quiet"),
            (hours(entry.hours), 8, "right", ""),
        ]
        lines.append(line(cells))
        lines += (
            look.page.words(visible(entry.note, 300), "$quiet", first="  ") if entry.note else []
        )
    return lines if entries else [*lines, look.pen.quiet("Nothing logged, nothing planned.")]
