"""The roadmap as a calendar (RFC 5545): a month's plan all day long, and study time if it is asked for."""

from datetime import datetime, timedelta

from icalendar import Alarm, Calendar, Event

from skillgap import __version__
from skillgap.person.names import slug
from skillgap.plaintext import visible
from skillgap.report import figures
from skillgap.report.roadmap.blocks import WEEKDAYS, Blocks, StudyTime, blocks
from skillgap.report.roadmap.reasons import piece_hours
from skillgap.report.roadmap.rows import MonthRow, PieceRow, Roadmap
from skillgap.report.roadmap.words import stage_words

REMINDER = timedelta(hours=-6)
"""The reminder comes at six in the evening of the last day."""


def roadmap_ics(roadmap: Roadmap, now: datetime, study: StudyTime | None = None) -> str:
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
    for found in blocks(roadmap, study) if study else ():
        calendar.add_component(_block(roadmap, found, now))
    data: bytes = calendar.to_ical()
    return data.decode()


def _event(roadmap: Roadmap, month: MonthRow, now: datetime) -> Event:
    event = _begun(roadmap, month, now)
    event.add("dtstart", month.month.first)
    event.add("dtend", month.last_day + timedelta(days=1))
    event.add("summary", f"{visible(month.title)}, {figures.hours(month.hours + month.interview)}")
    event.add("description", _description(roadmap, month))
    event.add("transp", "TRANSPARENT")
    event.add_component(_reminder())
    return event


def _begun(roadmap: Roadmap, month: MonthRow, now: datetime, what: str = "") -> Event:
    """An event with the id that it keeps, whenever the plan is exported."""
    target, person = roadmap.plan.target, slug(roadmap.subject.profile.name)
    event = Event()
    event.add("uid", f"{month.name}{what}.{target.role}.{target.seniority}.{person}@skillgap")
    event.add("dtstamp", now)
    event.add("categories", ["skillgap"])
    return event


def _reminder() -> Alarm:
    """At the end of a month: tick what is done."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", "The month ends: tick what is done in your plan.")
    alarm.add("trigger", REMINDER, parameters={"related": "END"})
    return alarm


def _block(roadmap: Roadmap, found: Blocks, now: datetime) -> Event:
    """Study time: every week on the same days until the month ends, without days off."""
    event = _begun(roadmap, found.month, now, ".study")
    weekdays = sorted({day.weekday() for day in found.days})
    last = found.first.replace(
        year=found.days[-1].year, month=found.days[-1].month, day=found.days[-1].day
    )
    every = [found.days[0] + timedelta(days=n) for n in range((last - found.first).days + 1)]
    off = [day for day in every if day.weekday() in weekdays and day not in found.days]
    event.add("dtstart", found.first)
    event.add("duration", timedelta(minutes=found.minutes))
    codes = [WEEKDAYS[day][:2].upper() for day in weekdays]
    event.add("rrule", {"freq": "weekly", "byday": codes, "until": last})
    if off:
        event.add("exdate", [datetime.combine(day, found.first.time()) for day in off])
    event.add("summary", f"Study: {visible(found.month.title)}")
    event.add("description", _description(roadmap, found.month))
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
