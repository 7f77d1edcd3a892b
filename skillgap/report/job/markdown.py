"""A posting as a Markdown page; whatever comes from the posting is escaped."""

from skillgap.report import figures
from skillgap.report.gap.view import printed_gap, printed_readiness, unknown_words
from skillgap.report.ink import Ink
from skillgap.report.job import view
from skillgap.report.job.view import Job
from skillgap.report.markdown import Align, bullets, escape, table
from skillgap.report.shapes.job import JobsShape

HEADINGS = ("", "skill", "need", "asked", "gap", "hours", "where")
ALIGN: tuple[Align, ...] = ("left", "left", "left", "left", "right", "right", "left")


def job_markdown(job: Job) -> str:
    """The whole report as one page."""
    parts = [f"# {escape(view.title(job))}"]
    if not job.posting.skills:
        parts += [f"**{view.NOTHING_FOUND}** {view.NOT_NO_GAP}"]
        return "\n\n".join([*parts, *_below(job)]) + "\n"
    parts += [_headline(job), bullets(_facts(job))]
    if job.found.parts:
        parts += ["## What it asks for", _table(job), bullets(_legend(job))]
    denied = view.negated(job)
    if denied:
        lines = [f"{escape(name)}: {escape(quote)}" for name, quote in denied]
        parts += ["## What it says it does not ask for", bullets(lines)]
    if job.difference is not None and job.target is not None:
        parts += [
            f"## Beside the postings for {job.target.id}",
            bullets(map(escape, view.differences(job))),
        ]
    return "\n\n".join([*parts, *_below(job)]) + "\n"


def _headline(job: Job) -> str:
    found = job.found
    if found.readiness is None:
        return "**No data:** nothing it asks for is rated yet."
    numbers = f"Readiness {printed_readiness(found)} · gap {printed_gap(found)} · {found.status}"
    return f"**{' · '.join((numbers, *view.standing_words(job)))}**"


def _facts(job: Job) -> list[str]:
    lines = [
        ("For", f"{job.subject.name}, {figures.day(job.subject.today)}"),
        ("Cannot tell", unknown_words(job.found) if job.found.readiness is not None else ""),
        ("Compared with", view.compared_words(job)),
    ]
    return [f"{label}: {escape(words)}" for label, words in lines if words]


def _table(job: Job) -> str:
    ink = Ink()
    cells = [
        [
            ink.sign(row.part.state),
            escape(row.name),
            row.need,
            f"**{row.asked}**" if row.asked == "required" else row.asked,
            row.missing,
            row.hours,
            escape(row.quote),
        ]
        for row in view.rows(job)
    ]
    return table(HEADINGS, cells, ALIGN)


def _legend(job: Job) -> list[str]:
    years = view.years_words(job.posting.skills, job.subject.market)
    lines = [f"need: {view.LEVEL_WORDS}", f"gap: {view.POINT_WORDS}"]
    return [escape(line) for line in (*lines, *([f"years asked for: {years}"] if years else []))]


def _below(job: Job) -> list[str]:
    parts = []
    if job.posting.not_understood:
        parts += ["## Not understood", bullets(map(escape, job.posting.not_understood))]
    return [*parts, *(["## Notes", bullets(map(escape, job.notes))] if job.notes else [])]


def jobs_markdown(shape: JobsShape) -> str:
    """The saved postings."""
    rows = [
        [
            each["target"],
            "" if each["readiness"] is None else figures.points(each["readiness"]),
            str(each["requirements"]),
            escape(each["title"]),
        ]
        for each in shape["jobs"]
    ]
    heads = ("target", "readiness", "asks for", "title")
    return "# Saved postings\n\n" + table(heads, rows, ("left", "right", "right", "left")) + "\n"
