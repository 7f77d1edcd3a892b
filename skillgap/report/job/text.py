"""A posting for a terminal: what it asks, what you have, what is missing, and how usual that is."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from skillgap.plaintext import visible
from skillgap.report import figures
from skillgap.report.columns import ByWidth, headline, paragraph, section
from skillgap.report.gap.view import printed_gap, printed_readiness, unknown_words
from skillgap.report.ink import TONES, Ink
from skillgap.report.job import view
from skillgap.report.job.view import Job, JobRow
from skillgap.report.layout import Fact, bar, facts, grid
from skillgap.report.shapes.job import JobsShape

BAR_CELLS = 24
QUOTED = 150
WIDE = 96
HEADINGS = ("", "skill", "need", "asked", "gap", "hours")


def job_text(job: Job, ink: Ink) -> RenderableType:
    """The whole report."""
    top = headline(visible(view.title(job), 100), figures.day(job.subject.today))
    if not job.posting.skills:
        words = [paragraph(view.NOTHING_FOUND, 2), paragraph(view.NOT_NO_GAP, 2, "dim")]
        return Group(top, Text(), *words, *_below(job, ink))
    parts: list[RenderableType] = [top, _summary(job, ink)]
    if job.found.parts:
        parts += [section("What it asks for", _asked(view.rows(job), ink)), Text()]
        parts += [facts(_legend(job), ink, "dim")]
    denied = view.negated(job)
    if denied:
        cells = [[Text(name), Text(ink.text(visible(q, QUOTED)), "dim")] for name, q in denied]
        parts.append(section("What it says it does not ask for", grid(cells, wrap=(1,))))
    if job.difference is not None and job.target is not None:
        lines = [paragraph(ink.text(line), 2) for line in view.differences(job)]
        parts.append(section(f"Beside the postings for {job.target.id}", *lines))
    return Group(*parts, *_below(job, ink))


def _summary(job: Job, ink: Ink) -> RenderableType:
    """The number for this posting, or that there is none."""
    found = job.found
    where = [
        Fact("for", visible(job.subject.name, 60), "dim"),
        Fact("compared", ink.text(visible(view.compared_words(job), 400)), "dim"),
        Fact("read as", f"{job.seniority}", "dim") if job.target is None else Fact("", ""),
    ]
    if found.readiness is None:
        words = "nothing it asks for is rated yet. Rate what you know, 0 for never touched."
        return facts([Fact("no data", words), *where], ink)
    number = Text(printed_readiness(found).rjust(5) + "  ", style="bold")
    number.append_text(bar(ink, float(found.readiness), BAR_CELLS)).append(
        f"  {found.status}", "bold"
    )
    gap = f"{printed_gap(found).rjust(5)}  {', '.join(view.standing_words(job))}"
    rows = [
        Fact("readiness", number),
        Fact("gap", Text(gap)),
        Fact("cannot tell", unknown_words(found)),
    ]
    return facts([*rows, *where], ink)


def _asked(rows: Sequence[JobRow], ink: Ink) -> RenderableType:
    """The rows; where the posting says so stands beside each, or below them all where it is narrow."""
    cells = [_cells(row, ink) for row in rows]
    open_ = [row for row in rows if row.part.state != "met"]
    quotes = [[Text(visible(row.name, 100)), _quote(row, ink)] for row in open_]
    beside = [[*line, _quote(row, ink)] for line, row in zip(cells, rows, strict=True)]
    wide = grid(beside, headings=(*HEADINGS, "where"), right=(4, 5), wrap=(1, 6))
    below = [section("Where it says so", grid(quotes, wrap=(0, 1)))] if quotes else []
    narrow = Group(grid(cells, headings=HEADINGS, right=(4, 5), wrap=(1,)), *below)
    return ByWidth(WIDE, wide, narrow)


def _cells(row: JobRow, ink: Ink) -> list[Text]:
    tone = TONES[row.part.state]
    return [
        Text(ink.sign(row.part.state), tone),
        Text(visible(row.name, 100)),
        Text(ink.text(row.need)),
        Text(row.asked, "bold" if row.asked == "required" else ""),
        Text(row.missing),
        Text(row.hours),
    ]


def _quote(row: JobRow, ink: Ink) -> Text:
    """The words of the posting, where there is still something to do about it."""
    words = visible(row.quote, QUOTED) if row.part.state != "met" else ""
    return Text(ink.text(words), "dim")


def _legend(job: Job) -> list[Fact]:
    years = view.years_words(job.posting.skills, job.subject.market)
    return [
        Fact("need", view.LEVEL_WORDS),
        Fact("gap", view.POINT_WORDS),
        Fact("years", f"asked for: {years}" if years else ""),
    ]


def _below(job: Job, ink: Ink) -> list[RenderableType]:
    """What was not understood, notes, and where it was saved."""
    parts: list[RenderableType] = []
    names = ", ".join(visible(name, 60) for name in job.posting.not_understood)
    if names:
        why = "Named beside skills, but not in the catalogue; they are not part of any number."
        parts.append(
            section("Not understood", paragraph(ink.text(names), 2), paragraph(why, 2, "dim"))
        )
    lines = [paragraph(ink.text(visible(note, 400)), 2, "dim") for note in job.notes]
    return [*parts, *([Text(), *lines] if lines else [])]


def jobs_text(shape: JobsShape, ink: Ink) -> RenderableType:
    """The saved postings."""
    rows = [
        [
            Text(each["target"]),
            Text("" if each["readiness"] is None else figures.points(each["readiness"])),
            Text(str(each["requirements"])),
            Text(ink.text(visible(each["title"], 80))),
        ]
        for each in shape["jobs"]
    ]
    headings = ("target", "readiness", "asks for", "title")
    return Group(
        headline(f"{figures.counted(len(rows), 'saved posting')}"),
        grid(rows, headings=headings, right=(1, 2), wrap=(3,)),
    )
