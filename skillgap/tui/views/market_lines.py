"""What is said of a target: how far, what it pays, what it rests on, what is heaviest. Pure functions."""

from fractions import Fraction

from textual.content import Content

from skillgap.engine.gap import HUNDRED, Assessment
from skillgap.engine.rank import Standing, top_missing
from skillgap.market.market import Market
from skillgap.market.model import Target
from skillgap.plaintext import visible
from skillgap.report.figures import money_range, points
from skillgap.report.ink import BASIS_WORDS
from skillgap.report.words import cite, experience, say
from skillgap.tui.desk import Desk
from skillgap.tui.heat import letter, target_words
from skillgap.tui.lines import Cell, line
from skillgap.tui.pen import Pen, labelled
from skillgap.tui.prose import longest
from skillgap.tui.views.overview_gaps import gap_columns, gap_line
from skillgap.tui.views.overview_lines import critical

MOST_GAPS = 8
TOO_LITTLE = "Too little of these is rated to place them:"
FULL_NAME = 31
"""Cells for `Deep Learning Engineer · senior`; in fewer all roles are named in short."""


def target_lines(
    desk: Desk, pen: Pen, name: str, width: int, gaps: int = MOST_GAPS
) -> list[Content]:
    """Everything about a target, what matters most first."""
    target = desk.market.targets.get(name)
    if target is None:
        return [pen.quiet("No target here.")]
    found = desk.subject.assess(target)
    return [
        target_head(desk.market, found, pen, width),
        Content(standing_words(found, pen, width)),
        *_what_now(desk, pen, name),
        *_money(target, pen, width),
        *labelled("rests on", pen.ink.text(rests_on(target)), width),
        Content(),
        *heaviest_lines(desk, pen, found, width, gaps),
        Content(),
        *_beside(desk, target, pen, width),
    ]


def _what_now(desk: Desk, pen: Pen, name: str) -> list[Content]:
    """What can be done with a target that is not the own one."""
    if name == desk.profile.target:
        return []
    lines = pen.key("choose", "make it your target")
    if desk.target is None:
        return [lines]
    return [Content.assemble(lines, "   ", pen.key("compare", "compare it with yours"))]


def brief_lines(desk: Desk, pen: Pen, name: str, width: int) -> list[Content]:
    """A target in a few lines, for choosing: how far, what lacks most, what it pays, what it rests on."""
    target = desk.market.targets.get(name)
    if target is None:
        return [pen.quiet("No target here.")]
    found = desk.subject.assess(target)
    lacking = top_missing(target, desk.subject.levels, desk.market.scale)
    names = ", ".join(visible(desk.market.skills[skill].name, 60) for skill in lacking)
    return [
        target_head(desk.market, found, pen, width),
        Content(standing_words(found, pen, width)),
        *labelled("lacks most", names or "nothing", width),
        *_money(target, pen, width),
        *labelled("rests on", pen.ink.text(rests_on(target)), width),
    ]


def ranked_line(
    desk: Desk, pen: Pen, found: Standing, width: int, *, with_gaps: bool = True
) -> Content:
    """A target in one line: readiness, name, and its three heaviest gaps."""
    target = desk.market.targets[found.target]
    names = top_missing(target, desk.subject.levels, desk.market.scale) if with_gaps else ()
    gaps = ", ".join(visible(desk.market.skills[name].name, 60) for name in names)
    where = FULL_NAME if width > 2 * FULL_NAME else min(max(width // 2 - 5, 16), 23)
    mark = pen.ink.text("▸") if found.target == desk.profile.target else ""
    cells: list[Cell] = [
        (mark, 1, "left", "$accent"),
        ("?" if found.readiness is None else points(found.readiness), 5, "right", "$accent"),
        (letter(found), 1, "left", "$quiet"),
        (
            target_words(desk.market, target, pen.ink, where if where == FULL_NAME else 0),
            where,
            "left",
            "",
        ),
        (gaps, max(width - where - 11, 1), "left", "$quiet"),
    ]
    return line(cells)


def target_head(market: Market, found: Assessment, pen: Pen, width: int) -> Content:
    """The target's name and the readiness."""
    number = "no data" if found.readiness is None else points(found.readiness)
    return line(
        [
            (target_words(market, found.target, pen.ink), max(width - 8, 8), "left", "bold"),
            (number, 7, "right", "bold $accent"),
        ]
    )


def standing_words(found: Assessment, pen: Pen, width: int) -> str:
    """`stretch · critical 5 of 12 met · 93 % of the weight rated`."""
    words = pen.dot.join([found.status or "nothing is rated that it asks for", critical(found)])
    if found.readiness is None or found.known_weight == HUNDRED:
        return words
    known = f"{words}{pen.dot}{float(found.known_weight):.0f} %"
    return longest(width, f"{known} of the weight rated", f"{known} rated", words)


def rests_on(target: Target) -> str:
    """What a target's matrix rests on, with the number of postings where it was measured."""
    if target.basis != "postings":
        return BASIS_WORDS[target.basis]
    where = cite(target.source, target.section)
    count = (
        f"on {target.postings:,} postings"
        if target.postings
        else "on postings that are not counted"
    )
    return f"measured {count}" + (f" ({where})" if where else "")


def _money(target: Target, pen: Pen, width: int) -> list[Content]:
    paid = money_range(target.salary, target.salary_range)
    kind = {"postings": "average of its postings"}.get(target.basis, "")
    if not paid:
        return labelled("salary", "not in the reports", width)
    where = ", ".join(part for part in (kind, cite(target.source, target.section)) if part)
    return labelled("salary", pen.ink.text(f"{paid} a year ({where})"), width)


def heaviest_lines(
    desk: Desk, pen: Pen, found: Assessment, width: int, count: int
) -> list[Content]:
    """The heaviest gaps as a small table; what is not rated counts as missing here."""
    names = top_missing(found.target, desk.subject.levels, desk.market.scale, count)
    by_skill = {part.skill: part for part in found.parts}
    parts = [by_skill[name] for name in names if name in by_skill]
    if not parts:
        return [pen.quiet("Nothing it asks for is missing.")]
    most = max((part.missing for part in parts), default=Fraction(1)) or Fraction(1)
    return [
        gap_columns("Heaviest gaps", width),
        *(gap_line(desk, pen, part, most, width) for part in parts),
    ]


def _beside(desk: Desk, target: Target, pen: Pen, width: int) -> list[Content]:
    """Experience, credentials and the note: what stands beside the score."""
    market = desk.market
    lines = labelled("usual", pen.ink.text(experience(market, target.seniority)), width)
    for name, why in target.credentials:
        known = market.credentials.get(name)
        held = "held" if name in desk.profile.credentials else "not held"
        words = f"{visible(known.name if known else name, 120)}: {held}. {say(why)}"
        lines += labelled("asks for", pen.ink.text(words), width)
    if target.note:
        lines += labelled("note", pen.ink.text(say(target.note)), width)
    return lines
