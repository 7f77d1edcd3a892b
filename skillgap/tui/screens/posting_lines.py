"""A posting drawn: the number, a line for each skill it asks for, the words around it, and the rest."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content

from skillgap.plaintext import visible
from skillgap.report.gap.view import printed_readiness, target_name
from skillgap.report.ink import Ink
from skillgap.report.job import view
from skillgap.report.job.view import Job, JobRow
from skillgap.tui.lines import Cell, line
from skillgap.tui.prose import Page
from skillgap.tui.themes import STATE_TOKENS
from skillgap.tui.widgets.rows import Row

LONGEST_NAME = 60
WIDEST_NAME = 34
NEED, ASKED, POINTS, HOURS = 5, 8, 6, 6
UNUSUAL_WIDTH = NEED + ASKED + POINTS + HOURS + 7


def head_lines(job: Job, ink: Ink, width: int) -> list[Content]:
    """The title, the number for this posting, and what it is compared with."""
    page, found = Page(width, ink), job.found
    known = found.readiness is not None
    number = f"readiness {printed_readiness(found)}" if known else "no data"
    room = max(width - cell_len(number) - 2, 12)
    title = visible(view.title(job), 120)
    first = line(
        [(title, room, "left", "bold"), (number, width - room - 1, "right", "bold $accent")]
    )
    if not job.posting.skills:
        return page.words(title, "bold")
    parts = [
        view.required_words(job),
        f"{view.total_hours(job)} of study",
        found.status if known else "",
    ]
    facts = ink.text(" · ").join(part for part in parts if part)
    return [first, *page.words(facts), page.row([(compared(job), width, "left", "$quiet")])]


def compared(job: Job) -> str:
    """What it is compared with, and why."""
    if job.target is None:
        return "Which role it is could not be told: t says it."
    why = "as you said" if job.chosen else "guessed: " + "; ".join(job.posting.reasons)
    return f"beside {target_name(job.subject.market, job.target)} ({why})"


def name_cells(rows: Sequence[JobRow], width: int) -> int:
    """Cells for the names."""
    longest = max((cell_len(visible(row.name, LONGEST_NAME)) for row in rows), default=12)
    return max(min(longest, WIDEST_NAME, width - UNUSUAL_WIDTH), 10)


def columns(rows: Sequence[JobRow], width: int) -> Content:
    """The names of the columns."""
    heads = ("", "", "need", "asked", "points", "hours")
    cells = _cells(heads, name_cells(rows, width))
    return line([(text, size, align, "$quiet") for text, size, align, _ in cells])


def asked_rows(job: Job, rows: Sequence[JobRow], ink: Ink, width: int) -> list[Row]:
    """A line for each skill it asks for, then those it says it does not."""
    room = name_cells(rows, width)
    shown = []
    for number, row in enumerate(rows):
        state = row.part.state
        texts = (ink.sign(state), row.name, ink.text(row.need), row.asked, row.missing, row.hours)
        tone = STATE_TOKENS[state]
        strong = "bold" if row.asked == "required" else "$quiet"
        styles = (tone, "", "$quiet", strong, "", "$quiet")
        cells: list[Cell] = [
            (text, size, align, style)
            for (text, size, align, _), style in zip(_cells(texts, room), styles, strict=True)
        ]
        shown.append(Row(str(number), line(cells)))
    for name, quote in view.negated(job):
        words = f"{visible(name, LONGEST_NAME)}: not asked for"
        shown.append(
            Row(
                f"={quote}",
                line(
                    [
                        (ink.sign("not-asked"), 1, "left", "$quiet"),
                        (words, width - 2, "left", "$quiet"),
                    ]
                ),
            )
        )
    return shown


def _cells(texts: Sequence[str], room: int) -> list[Cell]:
    sign, name, need, asked, points, hours = texts
    return [
        (sign, 1, "left", ""),
        (visible(name, LONGEST_NAME), room, "left", ""),
        (need, NEED, "left", ""),
        (asked, ASKED, "left", ""),
        (points, POINTS, "right", ""),
        (hours, HOURS, "right", ""),
    ]


def quote_lines(rows: Sequence[JobRow], key: str, ink: Ink, width: int) -> list[Content]:
    """The words of the posting around the skill under the cursor."""
    quote = key[1:] if key.startswith("=") else rows[int(key)].quote if key else ""
    left, right = ('"', '"') if ink.ascii else ("“", "”")
    return Page(width, ink).words(f"{left}{quote}{right}") if quote else []


def beside_lines(job: Job, ink: Ink, width: int) -> list[Content]:
    """How it differs from the market, what was not understood, and what the figures mean."""
    page = Page(width, ink)
    if not job.posting.skills:
        lines = [*page.words(view.NOTHING_FOUND), *page.words(view.NOT_NO_GAP, "$quiet")]
    elif job.target is None:
        lines = page.words(compared(job))
    else:
        name = target_name(job.subject.market, job.target)
        lines = [*page.words(f"Beside the postings for {name}", "bold"), Content("")]
        lines += page.listed(view.differences(job))
    unknown = ", ".join(visible(name, 60) for name in job.posting.not_understood)
    lines += page.titled(
        "Not understood, and part of no number", page.words(unknown) if unknown else []
    )
    years = view.years_words(job.posting.skills, job.subject.market)
    said = [*([f"Years asked for: {years}."] if years else []), *dict.fromkeys(job.notes)]
    lines += page.titled("Notes", page.listed(said))
    means = [f"Need: {view.LEVEL_WORDS}.", f"Points: {view.POINT_WORDS}."]
    if job.posting.skills:
        lines += page.titled(
            "How to read it", [each for text in means for each in page.words(text, "$quiet")]
        )
    return lines
