"""One row of the gap, explained, as a Markdown page."""

from skillgap.engine.gap import Assessment, Part
from skillgap.market.reference import Note
from skillgap.report import figures
from skillgap.report.gap.view import part_name, printed_readiness, rule_words, target_name
from skillgap.report.markdown import bullets, escape, link, table
from skillgap.report.row import view as row_view
from skillgap.report.row.view import StepRow
from skillgap.report.subject import Subject
from skillgap.report.words import cite


def row_markdown(subject: Subject, found: Assessment, part: Part) -> str:
    """One requirement down to its sources."""
    market = subject.market
    skill = market.skills[part.skill]
    parts = [
        f"# {escape(part_name(market, part))} for {escape(target_name(market, found.target))}",
        f"{escape(subject.name)}, {figures.day(subject.today)}. {escape(skill.about)}",
        bullets(_standing(subject, part)),
        "## The numbers",
        _numbers(found, part),
        f"Share: {escape(row_view.share_words(part))}. Rule: {escape(rule_words(found.rule))}.",
        "## What the reports say",
        *_reports(subject, found, part),
        "## From here to there",
        *_steps(subject, found, part),
        "## What it takes and opens",
        _neighbours(subject, found, part),
        "## Where to learn it",
        _learning(subject, part),
    ]
    return "\n\n".join(each for each in parts if each) + "\n"


def _standing(subject: Subject, part: Part) -> list[str]:
    rating = row_view.rating(subject, part)
    lines = [
        f"**{label}:** {escape(words)}"
        for label, words in row_view.standing(subject, part)
        if words
    ]
    lines += [f"**your note:** {escape(rating.note)}"] if rating.note else []
    for proof in rating.evidence:
        dated = f" ({proof.date})" if proof.date else ""
        lines.append(f"**proof:** {link(proof.text, proof.link or '')}{dated}")
    if part.level and not rating.evidence:
        lines.append("**proof:** none: claimed, not shown")
    return lines


def _numbers(found: Assessment, part: Part) -> str:
    rows = [
        [label, escape(result), escape(words)]
        for label, result, words in row_view.formula(found, part)
    ]
    return table(("part", "sum", "what it is"), rows)


def _reports(subject: Subject, found: Assessment, part: Part) -> list[str]:
    rows = [
        [escape(row.place), escape(row.says), escape(row.share), row.postings]
        for row in row_view.evidence_rows(part)
    ]
    sources = table(
        ("where", "what", "share", "postings"), rows, ("left", "left", "right", "right")
    )
    lines = [sources if rows else row_view.NO_REPORT]
    readings = row_view.dispute(subject, found, part)
    if readings:
        under = ", ".join(f"{points} with the figures of {source}" for source, points in readings)
        words = (
            f"**Disputed:** the reports differ by more than 10 points. Readiness {escape(under)}"
        )
        lines.append(f"{words}; {printed_readiness(found)} in this report.")
    notes = row_view.data_notes(subject, found, part)
    return [
        *lines,
        bullets(f"*{escape(n.title)}.* {escape(n.text)} ({escape(_place(n))})" for n in notes),
    ]


def _place(note: Note) -> str:
    return cite(note.sources[0], note.section) if len(note.sources) == 1 else note.section


def _steps(subject: Subject, found: Assessment, part: Part) -> list[str]:
    steps = row_view.step_rows(subject, found, part)
    lines = [escape(note) for note in row_view.hours_notes(subject, part)]
    if not steps:
        return lines or ["Nothing to do: the level asked for is reached, or it is not asked for."]
    headings = ("step", "hours", "low–high", "points", "/100 h")
    rows = table(
        headings, [_step(step) for step in steps], ("left", "right", "right", "right", "right")
    )
    return [rows, "Hours are our estimates for this skill alone, without what it needs.", *lines]


def _step(step: StepRow) -> list[str]:
    low, likely, high = (figures.hours(hours).removesuffix(" h") for hours in step.hours)
    gain = "" if step.gain is None else figures.points(step.gain)
    rate = "" if step.gain is None else figures.per_hundred_hours(step.gain, step.hours[1])
    return [f"{step.start}→{step.to}", likely, f"{escape(low)}–{high}", gain, rate]


def _neighbours(subject: Subject, found: Assessment, part: Part) -> str:
    lines = []
    for row in row_view.need_rows(subject, part):
        level = "not rated" if row.level is None else f"you have {row.level}"
        lines.append(f"needs {escape(row.skill.name)} at {row.needed}, {level}")
    here, elsewhere = row_view.unlock_words(subject, found, part)
    lines += [f"opens here {escape(here)}"] if here else []
    lines += [f"opens elsewhere {escape(elsewhere)}"] if elsewhere else []
    return bullets(lines or ["It needs nothing and nothing waits for it."])


def _learning(subject: Subject, part: Part) -> str:
    skill = subject.market.skills[part.skill]
    lines = [
        f"{link(r.title, r.url)} ({escape(r.kind)}, {'free' if r.free else 'paid'})"
        for r in skill.resources
    ]
    lines += [f"**Show it:** {escape(skill.show_it)}"] if skill.show_it else []
    lines += [f"**Grow it:** {escape(way)}" for way in skill.grow]
    return bullets(lines)
