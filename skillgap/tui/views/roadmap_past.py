"""What became of a plan until today: what slipped, the person's pace, the months that are over. Pure."""

from textual.content import Content

from skillgap.engine.slip import Slip
from skillgap.report.figures import month_name, points
from skillgap.report.progress.words import (
    done_rows,
    done_words,
    learned_words,
    slip_words,
    spent,
    steps_named,
)
from skillgap.report.roadmap.rows import Roadmap
from skillgap.tui.lines import Cell, line
from skillgap.tui.prose import Page

MOST_MONTHS = 12
MONTH, HOURS, READINESS = 14, 6, 5


def so_far(shown: Roadmap, slipped: Slip | None, page: Page) -> list[Content]:
    """What became of the plan, then the months that are over; nothing where nothing was logged."""
    return [
        *page.titled("What became of it", standing_lines(shown, slipped, page)),
        *page.titled("Done so far", done_lines(shown, page)),
    ]


def standing_lines(shown: Roadmap, slipped: Slip | None, page: Page) -> list[Content]:
    """What was planned by today and is not done; the pace that was learned."""
    subject = shown.subject
    lines = [each for words in slip_words(slipped, subject.market) for each in page.words(words)]
    pace = learned_words(subject.learned, shown.plan.wishes.choices, subject.market)
    return [*lines, *(page.words(f"At your pace: {pace}.", "$quiet") if pace else [])]


def done_lines(shown: Roadmap, page: Page) -> list[Content]:
    """The latest months of the log, each with its hours, the readiness at its end, and its steps."""
    subject = shown.subject
    log = subject.profile.log
    if not log:
        return []
    lines = page.words(f"{done_words(log)}.", "$quiet")
    for row in done_rows(log, shown.past)[-MOST_MONTHS:]:
        readiness = points(row.readiness.readiness) if row.readiness else ""
        cells: list[Cell] = [
            (month_name(row.month), MONTH, "left", ""),
            (spent(row.hours) if row.hours else "", HOURS, "right", ""),
            (readiness, READINESS, "right", "$quiet"),
        ]
        lines.append(line(cells))
        steps = ", ".join(steps_named(subject.market, row.steps))
        lines += page.words(steps, "$quiet", first="  ") if steps else []
    return lines
