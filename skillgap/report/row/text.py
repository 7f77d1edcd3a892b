"""One row of the gap, explained in a terminal: the numbers put in, sources, steps, where to learn."""

from rich.console import Group, RenderableType
from rich.text import Text

from skillgap.engine.gap import Assessment, Part
from skillgap.person.model import Evidence
from skillgap.plaintext import visible
from skillgap.report import figures
from skillgap.report.columns import headline, listed, paragraph, section
from skillgap.report.gap.text import title
from skillgap.report.gap.view import part_name, printed_readiness, rule_words, target_name
from skillgap.report.ink import TONES, Ink
from skillgap.report.layout import Fact, facts, grid
from skillgap.report.row import view as row_view
from skillgap.report.row.view import StepRow
from skillgap.report.subject import Subject


def row_text(subject: Subject, found: Assessment, part: Part, ink: Ink) -> RenderableType:
    """One requirement down to its sources."""
    market = subject.market
    skill = market.skills[part.skill]
    about = f"{part_name(market, part)} for {target_name(market, found.target)}"
    parts: list[RenderableType] = [
        headline(*title(subject, about)),
        paragraph(visible(skill.about), 2, "dim"),
    ]
    parts += [Text(), _standing(subject, part, ink)]
    parts += [section("The numbers", *_numbers(found, part, ink))]
    parts += [section("What the reports say", *_reports(subject, found, part, ink))]
    parts += [section("From here to there", *_steps(subject, found, part, ink))]
    parts += [section("What it takes and opens", *_neighbours(subject, found, part, ink))]
    parts += [section("Where to learn it", *_learning(subject, part, ink))]
    return Group(*parts)


def _say(ink: Ink, words: str) -> str:
    return ink.text(visible(words, 600))


def _standing(subject: Subject, part: Part, ink: Ink) -> RenderableType:
    rows = [Fact(label, words) for label, words in row_view.standing(subject, part)]
    sign = Text(f"{ink.sign(part.state)} {ink.text(str(rows[0].value))}  ", TONES[part.state])
    sign.append(ink.cells(part.level, part.requirement.level))
    rating = row_view.rating(subject, part)
    proof = "; ".join(_proof(each) for each in rating.evidence)
    if not proof and part.level:
        proof = "none: claimed, not shown"
    own = [Fact("your note", rating.note), Fact("proof", proof)]
    return facts([Fact("state", sign), *rows[1:], *own], ink)


def _proof(evidence: Evidence) -> str:
    beside = [str(evidence.date) if evidence.date else "", evidence.link or ""]
    words = ", ".join(part for part in beside if part)
    return evidence.text + (f" ({words})" if words else "")


def _numbers(found: Assessment, part: Part, ink: Ink) -> list[RenderableType]:
    rows = [
        [Text(label, "dim"), Text(ink.text(result)), Text(words, "dim")]
        for label, result, words in row_view.formula(found, part)
    ]
    origin = [
        Fact("share", row_view.share_words(part)),
        Fact("rule", rule_words(found.rule), "dim"),
    ]
    return [grid(rows, first=True, wrap=(2,)), facts(origin, ink)]


def _reports(subject: Subject, found: Assessment, part: Part, ink: Ink) -> list[RenderableType]:
    rows = [
        [
            Text(_say(ink, row.place)),
            Text(_say(ink, row.says)),
            Text(ink.text(row.share)),
            Text(row.postings),
        ]
        for row in row_view.evidence_rows(part)
    ]
    headings = ("where", "what", "share", "postings")
    table = grid(rows, headings=headings, right=(2, 3), wrap=(0, 1))
    lines: list[RenderableType] = [table if rows else paragraph(row_view.NO_REPORT, 2)]
    readings = row_view.dispute(subject, found, part)
    if readings:
        under = ", ".join(f"{points} with the figures of {source}" for source, points in readings)
        words = f"Disputed: the reports differ by more than 10 points. Readiness {under}"
        lines.append(paragraph(ink.text(f"{words}; {printed_readiness(found)} in this report."), 2))
    notes = row_view.data_notes(subject, found, part)
    titles = "\n".join(_say(ink, note.title) for note in notes)
    return [*lines, facts([Fact("data notes", Text(titles, "dim"))], ink)]


def _steps(subject: Subject, found: Assessment, part: Part, ink: Ink) -> list[RenderableType]:
    steps = row_view.step_rows(subject, found, part)
    lines: list[RenderableType] = []
    if steps:
        headings = ("step", "hours", "low–high", "points", "/100 h")
        rows = [_step(step, ink) for step in steps]
        lines.append(
            grid(rows, headings=[ink.text(h) for h in headings], right=(1, 2, 3, 4), first=True)
        )
        total = figures.hours(sum(step.hours[1] for step in steps))
        words = f"{total} in all: our estimates for this skill alone, without what it needs."
        lines.append(paragraph(words, 2, "dim"))
    elif part.state == "met":
        lines.append(paragraph("The level asked for is reached.", 2))
    lines += [paragraph(_say(ink, note), 2) for note in row_view.hours_notes(subject, part)]
    return lines or [paragraph("Nothing to do: it is not asked for.", 2)]


def _step(step: StepRow, ink: Ink) -> list[Text]:
    low, likely, high = (figures.hours(hours).removesuffix(" h") for hours in step.hours)
    gain = "" if step.gain is None else figures.points(step.gain)
    rate = "" if step.gain is None else figures.per_hundred_hours(step.gain, step.hours[1])
    name = f"{step.start}→{step.to}"
    return [Text(ink.text(t)) for t in (name, likely, f"{low}–{high}", gain, rate)]


def _neighbours(subject: Subject, found: Assessment, part: Part, ink: Ink) -> list[RenderableType]:
    rows: list[Fact] = []
    for row in row_view.need_rows(subject, part):
        level = "not rated" if row.level is None else f"you have {row.level}"
        sign = Text(f"{ink.sign(row.state)} ", TONES[row.state])
        rows.append(
            Fact(
                "" if rows else "needs",
                sign.append(f"{visible(row.skill.name)} at {row.needed}, {level}", "default"),
            )
        )
    here, elsewhere = row_view.unlock_words(subject, found, part)
    rows += [Fact("opens here", here), Fact("and", elsewhere, "dim")]
    if not any(row.value for row in rows):
        return [paragraph("It needs nothing and nothing waits for it.", 2)]
    return [facts(rows, ink)]


def _learning(subject: Subject, part: Part, ink: Ink) -> list[RenderableType]:
    skill = subject.market.skills[part.skill]
    lines = []
    for resource in skill.resources:
        cost = "free" if resource.free else "paid"
        address = f": {resource.url}" if resource.url else ""
        lines.append(_say(ink, f"{resource.title} ({resource.kind}, {cost}){address}"))
    ways = " ".join(skill.grow)
    shown = facts([Fact("show it", skill.show_it), Fact("grow it", ways)], ink)
    return [listed(lines, "-", 2), shown] if lines else [shown]
