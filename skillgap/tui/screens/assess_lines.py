"""The questionnaire drawn: what is asked, boxes, levels, and what was found out. Pure functions."""

from collections.abc import Collection, Sequence

from rich.cells import cell_len
from textual.content import Content

from skillgap.engine.quiz.screens import TickScreen
from skillgap.engine.quiz.session import LevelQuestion, Standing
from skillgap.market.market import Market
from skillgap.plaintext import visible
from skillgap.report import figures
from skillgap.report.assess import words
from skillgap.report.ink import Ink
from skillgap.report.shapes.intake import AssessShape, StatedShape
from skillgap.tui.lines import Cell, fit, line
from skillgap.tui.prose import Page, longest
from skillgap.tui.widgets.bars import moved
from skillgap.tui.widgets.rows import Row

ASKED = {
    1: "Which of these have you met?",
    2: "Which of these do you work with?",
    3: "Which of these do you build with, alone?",
}
"""What is asked on the screens of each pass."""

LONGEST_AREA = 30
LONGEST_NAME = 60
WORD_CELLS = 11
BAR_CELLS = 24
ROOM_FOR_BAR = 62
"""Cells from which the bar stands beside the figures."""

ABOUT_LINES = 2


def asked_lines(
    market: Market, question: TickScreen | LevelQuestion, width: int
) -> tuple[str, str, str]:
    """What is asked, which question it is, and what is said about it."""
    if isinstance(question, TickScreen):
        place = f"page {question.number} of {question.total}"
        return ASKED[question.level], place, visible(market.scale.levels[question.level][1], 200)
    skill = market.skills[question.skill]
    number = f"question {question.number} of "
    place = longest(width // 2, f"{number}at most {question.most}", f"{number}{question.most}")
    return visible(skill.name, LONGEST_NAME), place, visible(skill.about, 300)


def head_lines(
    asked: tuple[str, str, str], standing: Content, ink: Ink, width: int, *, compact: bool
) -> list[Content]:
    """The question, the readiness by now, and what is said of the question in two lines."""
    title, place, about = asked
    room = max(width - cell_len(place) - 2, 8)
    first = line(
        [
            (title, room, "left", "bold"),
            ("", 0, "left", ""),
            (place, cell_len(place), "right", "$quiet"),
        ]
    )
    said = Page(width, ink).words(about, "$quiet")[: ABOUT_LINES + compact]
    gap = [] if compact else [Content("")]
    return [first, standing, *gap, *said, *gap]


def standing_line(now: Standing, before: Standing | None, ink: Ink, width: int) -> Content:
    """`Readiness 61.3 ± 4.0  ▴ 2.1`, and a bar of what is sure and what may be."""
    change = figures.signed(now.readiness - before.readiness) if before else ""
    give = "+-" if ink.ascii else "±"
    parts = [
        ("Readiness ", "$quiet"),
        (f"{figures.points(now.readiness):>5}", "bold $accent"),
        (f" {give} {figures.points(now.margin):<4}", ""),
        (moved(change, ink), "$part"),
    ]
    words = Content.assemble(*parts)
    if width < ROOM_FOR_BAR:
        return words
    return Content.assemble(words, "  ", *_range_bar(now, ink))


def _range_bar(now: Standing, ink: Ink) -> list[tuple[str, str]]:
    """Sure, perhaps, and not: three tones and three signs."""
    sure, perhaps, rest = ("#", "=", ".") if ink.ascii else ("█", "▒", "░")
    low, high = (
        round(min(max(each, 0), 100) * BAR_CELLS / 100)
        for each in (now.readiness - now.margin, now.readiness + now.margin)
    )
    return [
        (sure * low, "$accent"),
        (perhaps * (high - low), "$accent 70%"),
        (rest * (BAR_CELLS - high), "$track"),
    ]


def box(ink: Ink, *, on: bool) -> Cell:
    """A box, ticked or not."""
    sign = ("x" if on else ".") if ink.ascii else ("■" if on else "□")
    return sign, 1, "left", "$accent" if on else "$quiet"


def tick_rows(
    market: Market, screen: TickScreen, ticked: Collection[str], ink: Ink, width: int
) -> list[Row]:
    """A box for each skill; the area stands beside its first one."""
    areas = [visible(market.categories.get(area, area), LONGEST_NAME) for area, _ in screen.groups]
    room = min(max(map(cell_len, areas), default=0), LONGEST_AREA, width * 2 // 5)
    rows = []
    for area, (_, skills) in zip(areas, screen.groups, strict=True):
        for number, skill in enumerate(skills):
            on = skill in ticked
            name = visible(market.skills[skill].name, LONGEST_NAME)
            label = fit(area if number == 0 else "", room, more=ink.text("…"))
            cells: list[Cell] = [
                (label, room, "left", "$quiet"),
                ("", 0, "left", ""),
                box(ink, on=on),
            ]
            cells.append((name, max(width - room - 5, 8), "left", "" if on else "$quiet"))
            rows.append(Row(skill, line(cells)))
    return rows


def level_rows(market: Market, held: int | None, ink: Ink, width: int) -> list[Row]:
    """A row for each level with what it means; its further lines have no key."""
    rows = []
    lead = 0 if held is None else 2
    room = max(width - lead - WORD_CELLS - 3, 12)
    for level, (word, about) in enumerate(market.scale.levels):
        first, *more = Page(room, ink).words(about)
        mark = fit(ink.text("▸") if level == held else "", lead)
        number: Cell = (str(level), 1, "left", "bold $accent")
        start = line([number, (word, WORD_CELLS, "left", "bold")])
        rows.append(Row(str(level), Content.assemble((mark, "$accent"), start, " ", first)))
        rows += [Row("", Content.assemble(" " * (width - room), each)) for each in more]
    return rows


def summary_lines(
    shape: AssessShape, market: Market, before: str, ink: Ink, width: int
) -> list[Content]:
    """What was asked, what is inferred, and what does not go together."""
    page = Page(width, ink)
    by = figures.points(shape["margin"])
    now = "no data" if shape["readiness"] is None else figures.points(shape["readiness"])
    was = f", {before} before" if before and before != now else ""
    head = Content.assemble(
        ("Readiness ", "$quiet"),
        (now, "bold $accent"),
        (f", give or take {by} if your answers are right{was}", "$quiet"),
    )
    lines = [*head.wrap(width), *page.words(words.ENDED[shape["ended"]], "$quiet")]
    stated = [(level, names) for level, names in _by_level(shape["stated"], market)]
    lines += page.titled(f"You said ({len(shape['stated'])})", _levels(stated, page))
    inferred = words.by_level(shape["inferred"], market)
    if inferred:
        lines += page.titled(f"Inferred ({len(shape['inferred'])})", _levels(inferred, page))
        doubtful = any(each["chance"] < words.TOSS_UP for each in shape["inferred"])
        lines += page.words(f"{INFERRED} {DOUBTFUL}" if doubtful else INFERRED, "$quiet")
    unequal = [words.contradiction_words(each, market) for each in shape["contradictions"]]
    lines += page.titled(words.UNEQUAL, page.listed(unequal))
    return lines


INFERRED = (
    "From your ticks and answers, marked as inferred in your profile; change any of them in Skills."
)
DOUBTFUL = "A question mark: it may well be a level off."


def _by_level(stated: Sequence[StatedShape], market: Market) -> list[tuple[str, str]]:
    """The stated levels, highest first."""
    found = []
    for level, (word, _) in reversed(list(enumerate(market.scale.levels))):
        names = [visible(each["name"], LONGEST_NAME) for each in stated if each["level"] == level]
        if names:
            found.append((f"{level} {word}", ", ".join(names)))
    return found


def _levels(levels: Sequence[tuple[str, str]], page: Page) -> list[Content]:
    return [
        each
        for level, names in levels
        for each in page.words(names, first=fit(level, WORD_CELLS + 3), first_style="bold")
    ]
