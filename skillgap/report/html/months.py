"""The months of a plan in HTML: boxes to tick, reasons, projects, what to learn from."""

from collections.abc import Iterator

from skillgap.market.model import Resource
from skillgap.report import figures
from skillgap.report.html.tags import Html, link, listed, tag, text
from skillgap.report.roadmap.months import other_hours, project
from skillgap.report.roadmap.reasons import named_by_in_full, piece_hours, why_now
from skillgap.report.roadmap.rows import MonthRow, PieceRow, Roadmap
from skillgap.report.roadmap.shape import piece_id
from skillgap.report.roadmap.words import stage_words


def months(roadmap: Roadmap) -> list[Html]:
    """A section for each month."""
    return [_month(roadmap, month) for month in roadmap.months]


def _month(roadmap: Roadmap, month: MonthRow) -> Html:
    told: set[str] = set()
    steps = [_step(roadmap, month, piece, told) for piece in month.pieces]
    return tag(
        "section",
        tag("h3", f"{figures.month_name(month.name)}: {month.title}"),
        _summary(roadmap, month),
        tag("ul", *(tag("li", *step) for step in steps), class_="steps") if steps else Html(),
        listed(list(_beside(roadmap, month))),
        class_="month",
    )


def _summary(roadmap: Roadmap, month: MonthRow) -> Html:
    rise = f" ({figures.signed(month.rise)})" if month.rise else ""
    parts: list[str] = [
        tag("b", figures.hours(month.hours)),
        Html(f"readiness at the end <b>{figures.points(month.readiness)}</b>{text(rise)}"),
    ]
    stage = stage_words(roadmap.stages[month.name])
    return tag("p", Html(" · ".join(text(part) for part in [*parts, *([stage] if stage else [])])))


def _step(roadmap: Roadmap, month: MonthRow, piece: PieceRow, told: set[str]) -> list[Html]:
    """A box with what it stands for, and what is said below it."""
    step, hours = piece.step, piece_hours(piece)
    words = [f"{step.start} → {step.to}", hours if hours == "at work" else f"{hours} h"]
    if piece.done:
        words.append(f"{figures.signed(piece.gain)} points" if piece.gain else "a prerequisite")
    else:
        words.append("goes on later")
    box = tag("input", type="checkbox", id=f"{month.name}-{piece_id(step)}")
    name = tag("b", roadmap.skill_name(step.skill))
    line = tag("span", name, " ", " · ".join(words))
    return [tag("label", box, line), listed(list(_details(roadmap, piece, told)))]


def _details(roadmap: Roadmap, piece: PieceRow, told: set[str]) -> Iterator[str]:
    skill = roadmap.subject.market.skills[piece.step.skill]
    if piece.begins:
        yield f"Why now: {'; '.join(why_now(roadmap, piece, named_by_in_full))}"
    if piece.done and (proof := project(roadmap, piece, skill)):
        yield f"Show it: {proof}"
    if piece.begins and skill.id not in told and skill.resources:
        told.add(skill.id)
        yield Html("Learn from: " + "; ".join(_resource(each) for each in skill.resources))


def _resource(resource: Resource) -> Html:
    price = "free" if resource.free else "paid"
    return Html(f"{link(resource.title, resource.url)} ({text(resource.kind)}, {price})")


def _beside(roadmap: Roadmap, month: MonthRow) -> Iterator[str]:
    """Practice, preparation and other hours in a month."""
    if month.practice[1]:
        yield f"Practice, {roadmap.skill_name(month.practice[0])}: {month.practice[1]}"
    if month.interview:
        yield f"Interview preparation: {figures.hours(month.interview)}, see the list at the end"
    for first, last, hours, note in other_hours(roadmap, month):
        days = figures.day(first) + (f" to {figures.day(last)}" if first != last else "")
        yield f"Other hours, {days}: {hours:g} h a week" + (f" ({note})" if note else "")
