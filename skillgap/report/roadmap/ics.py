"""The roadmap as a calendar: one all-day event for each month's plan (RFC 5545)."""

from datetime import datetime, timedelta

from icalendar import Calendar, Event

from skillgap import __version__
from skillgap.person.names import slug
from skillgap.plaintext import visible
from skillgap.report import figures
from skillgap.report.roadmap.reasons import piece_hours
from skillgap.report.roadmap.rows import MonthRow, PieceRow, Roadmap
from skillgap.report.roadmap.words import stage_words


def roadmap_ics(roadmap: Roadmap, now: datetime) -> str:
    """The calendar, with CRLF line ends; `now` (aware, UTC) is when it was made.

    The id of a month's event stays the same when a plan is exported again, so that a calendar
    replaces it instead of adding another.
    """
    name = f"Roadmap: {roadmap.target_name} ({roadmap.subject.name})"
    calendar = Calendar()
    calendar.add("prodid", f"-//skillgap//skillgap {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    for month in roadmap.months:
        if month.pieces or month.interview:
            calendar.add_component(_event(roadmap, month, now))
    data: bytes = calendar.to_ical()
    return data.decode()


def _event(roadmap: Roadmap, month: MonthRow, now: datetime) -> Event:
    event = Event()
    target = roadmap.plan.target
    event.add(
        "uid",
        f"{month.name}.{target.role}.{target.seniority}.{slug(roadmap.subject.profile.name)}@skillgap",
    )
    event.add("dtstamp", now)
    event.add("dtstart", month.month.first)
    event.add("dtend", month.last_day + timedelta(days=1))
    event.add("summary", f"{visible(month.title)}, {figures.hours(month.hours + month.interview)}")
    event.add("description", _description(roadmap, month))
    event.add("transp", "TRANSPARENT")
    event.add("categories", ["skillgap"])
    return event


def _description(roadmap: Roadmap, month: MonthRow) -> str:
    stage = stage_words(roadmap.stages[month.name])
    lines = [f"- {_piece(roadmap, piece)}" for piece in month.pieces]
    if month.interview:
        lines.append(f"- Interview preparation: {figures.hours(month.interview)}")
    if month.practice[1]:
        lines.append(
            f"- Practice, {visible(roadmap.skill_name(month.practice[0]))}: {visible(month.practice[1])}"
        )
    lines.append(
        f"Readiness at the end: {figures.points(month.readiness)} of 100"
        + (f", {stage}" if stage else "")
    )
    return "\n".join(lines)


def _piece(roadmap: Roadmap, piece: PieceRow) -> str:
    hours = piece_hours(piece)
    words = (
        f"{visible(roadmap.skill_name(piece.step.skill))} {piece.step.start} → {piece.step.to}: "
    )
    words += hours if hours == "at work" else f"{hours} h"
    if not piece.done:
        return f"{words}, goes on"
    return f"{words}, {figures.signed(piece.gain)} points" if piece.gain else words
