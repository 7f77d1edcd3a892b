"""Days with other hours than usual, holidays above all: seen, added and taken back."""

from datetime import date
from typing import TYPE_CHECKING

from skillgap.person import edit
from skillgap.person.model import HoursException, Profile
from skillgap.plaintext import visible
from skillgap.report.figures import day
from skillgap.tui.desk import Desk
from skillgap.tui.screens.choose import choose
from skillgap.tui.screens.prompt import Check, ask
from skillgap.tui.views.roadmap_values import day_fault, number, other_fault, read_day

if TYPE_CHECKING:
    from skillgap.tui.app import SkillgapApp

ADD = "add"
HEADING = "Days off and days with other hours"
LEAD = "Enter on a line takes it back."
FIRST_HINT = "A day such as 2027-07-05 or 5 July 2027."
LAST_HINT = "A day, or nothing for that day alone."
HOURS_HINT = "0 for a holiday; 20 for two weeks in which you learn more than usual."


async def ask_days_off(app: "SkillgapApp", desk: Desk) -> Profile | None:
    """Show what is set; return the profile with one more, or with one taken back."""
    held = desk.profile.exceptions
    if not held:
        return await add_days_off(app, desk)
    options = [(ADD, "Add days", "")]
    options += [(str(place), *words_of(each)) for place, each in enumerate(held)]
    chosen = await choose(app, HEADING, options, lead=LEAD)
    if chosen is None:
        return None
    if chosen == ADD:
        return await add_days_off(app, desk)
    return edit.remove_exception(desk.profile, int(chosen))


def words_of(held: HoursException) -> tuple[str, str]:
    """`21 December 2026 to 3 January 2027`, and `4 h a week, with the note`."""
    note = f", {visible(held.note, 60)}" if held.note else ""
    return span_words(held.first, held.last), f"{held.hours_per_week:g} h a week{note}"


def span_words(first: date, last: date) -> str:
    """`24 December 2026`, or `21 December 2026 to 3 January 2027`."""
    return day(first) if first == last else f"{day(first)} to {day(last)}"


async def add_days_off(app: "SkillgapApp", desk: Desk) -> Profile | None:
    """Ask for the first day, the last one, the hours a week in them, and why."""
    today = desk.subject.today
    text = await ask(app, "First day with other hours", "", FIRST_HINT, _day_check(today))
    first = read_day(text, today) if text else None
    if first is None:
        return None
    heading = f"Last day, from {day(first)} on"
    text = await ask(app, heading, "", LAST_HINT, _day_check(today, first))
    if text is None:
        return None
    last = read_day(text, today, last=True) or first
    asked = f"Hours a week, {span_words(first, last)}"
    hours = await ask(app, asked, "0", HOURS_HINT, other_fault)
    if hours is None:
        return None
    note = await ask(app, "What is it?", "", "A few words for yourself, or nothing.")
    weekly = number(hours) or 0.0
    added = HoursException(first, last, weekly, (note or "").strip())
    return edit.add_exception(desk.profile, added)


def _day_check(today: date, first: date | None = None) -> Check:
    """A first day must be one; a last day may be missing, and is not before the first."""

    def check(text: str) -> str:
        if not text.strip():
            return "" if first else "Write a day such as 2027-07-05; esc leaves all as it was."
        fault = day_fault(text, today, last=first is not None)
        found = None if fault else read_day(text, today, last=first is not None)
        if found and first and found < first:
            return f"The first day is {day(first)}: the last one cannot be before it."
        return fault

    return check
