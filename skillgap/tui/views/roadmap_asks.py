"""The roadmap's questions: each shows what holds now, takes an answer, and returns the profile after it."""

from collections.abc import Awaitable, Callable, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from skillgap.engine.calendar import Pace, day_when
from skillgap.engine.pace import entry_day
from skillgap.engine.plan import Wishes, ordered_steps
from skillgap.engine.steps import NO_CHOICES, Step, step_hours
from skillgap.engine.styles import CURRICULUM, Sequenced
from skillgap.engine.tracks import SHARES
from skillgap.market.model import Target
from skillgap.person import edit
from skillgap.person.model import LogEntry, Profile
from skillgap.problems import UsageError
from skillgap.report.figures import day, month_year, signed
from skillgap.report.progress.logged import Logged, step_words
from skillgap.report.roadmap.words import signed_hours
from skillgap.tui.desk import Desk
from skillgap.tui.screens.choose import choose
from skillgap.tui.screens.prompt import Check, ask
from skillgap.tui.views.roadmap_values import (
    day_fault,
    number,
    read_day,
    read_spent,
    spent_fault,
    step_fault,
    weekly_fault,
)

if TYPE_CHECKING:
    from skillgap.tui.app import SkillgapApp

Question = Callable[["SkillgapApp", Desk], Awaitable[Profile | None]]
"""A question: the profile after the answer, or None where there was none."""

ABOUT_STYLES = {
    "fastest": "the most readiness the soonest",
    "critical-first": "what is critical counts double",
    "staged": "the career path stage by stage",
}
SOME_HOURS = (5, 10, 20)
"""Hours a week for which the finish is told when they are asked for."""

DAY_HINT = "A day such as 2027-03-31 or 31 March 2027, a month, or a span such as 6 months."


async def ask_hours(app: "SkillgapApp", desk: Desk) -> Profile | None:
    """Hours a week."""
    now = f"{desk.profile.hours_per_week:g}"
    text = await ask(app, "Hours a week", now, app.ink.text(finish_hint(desk)), weekly_fault)
    hours = number(text) if text is not None else None
    return edit.change(desk.profile, hours_per_week=hours) if hours else None


def finish_hint(desk: Desk) -> str:
    """When all of it would be done: `All of it: March 2032 with 5 h, …`."""
    plan = desk.plan
    if plan is None:
        return ""
    hours = sum(step.likely for step in (*plan.order, *plan.left_out))
    ends = (
        f"{month_year(day_when(hours, plan.wishes.start, _pace(plan.wishes, weekly)))} with {weekly} h"
        for weekly in SOME_HOURS
    )
    return f"All of it: {', '.join(ends)}."


def _pace(wishes: Wishes, weekly: int) -> Pace:
    return wishes._replace(hours_per_week=float(weekly)).pace


async def ask_start(app: "SkillgapApp", desk: Desk) -> Profile | None:
    """The first day; none means today."""
    profile, today = desk.profile, desk.subject.today
    now = max(profile.start, today).isoformat() if profile.start else ""
    hint = f"{DAY_HINT} Empty: today."
    text = await ask(app, "First day of the plan", now, hint, _day_check(desk, "start"))
    return None if text is None else edit.change(profile, start=read_day(text, today))


async def ask_deadline(app: "SkillgapApp", desk: Desk) -> Profile | None:
    """The last day; none means as long as it takes."""
    profile, today = desk.profile, desk.subject.today
    now = profile.deadline.isoformat() if profile.deadline else ""
    hint = f"{DAY_HINT} Empty: as long as it takes."
    text = await ask(app, "Deadline", now, hint, _day_check(desk, "deadline"))
    return None if text is None else edit.change(profile, deadline=read_day(text, today, last=True))


def _day_check(desk: Desk, field: str) -> Check:
    """Refuse what is no day, is past, or puts the deadline before the start."""
    last = field == "deadline"

    def check(text: str) -> str:
        fault = day_fault(text, desk.subject.today, last=last)
        if fault or not text.strip():
            return fault
        found = read_day(text, desk.subject.today, last=last)
        other = desk.profile.start if last else desk.profile.deadline
        if found and other and (found < other if last else found > other):
            return (
                f"The plan starts on {day(other)}: the last day must come after it."
                if last
                else (f"The last day is {day(other)}: the start must come before it.")
            )
        return ""

    return check


async def ask_style(app: "SkillgapApp", desk: Desk) -> Profile | None:
    """The order, with what each costs in points of mean readiness and in hours."""
    options = style_options(desk)
    heading = "In which order: mean readiness and hours against the fastest"
    chosen = await choose(
        app, heading if desk.target else "In which order", options, desk.profile.style
    )
    return None if chosen is None else edit.change(desk.profile, style=chosen)


def style_options(desk: Desk) -> list[tuple[str, str, str]]:
    """Every style: its key, its name, and its price with what it means in a few words."""
    styles = [*ABOUT_STYLES, *(f"{CURRICULUM}{name}" for name in desk.market.curricula)]
    costs = style_costs(desk, desk.target, styles) if desk.target else {}
    found = []
    for style in styles:
        about = ABOUT_STYLES.get(style, "a report's own timeline")
        if style in costs:
            area, hours = costs[style]
            about = f"{signed(-area):>5} {signed_hours(hours):>8}  {about}"
        found.append((style, style.removeprefix(CURRICULUM), about))
    return found


def style_costs(
    desk: Desk, target: Target, styles: list[str]
) -> Mapping[str, tuple[Fraction, float]]:
    """Points of mean readiness and hours that each style costs against `fastest`, deadlines aside.

    The means are over the hours of the longer plan, as `engine.prices` has it.
    """
    subject = desk.subject

    def ordered(style: str) -> Sequenced:
        wishes = subject.wishes._replace(style=style)
        return ordered_steps(subject.market, target, subject.levels, wishes)[1]

    plans = {style: ordered(style) for style in ("fastest", *styles)}
    usual = plans["fastest"]
    return {
        style: (
            _mean(usual, plans[style]) - _mean(plans[style], usual),
            plans[style].hours - usual.hours,
        )
        for style in styles
    }


def _mean(plan: Sequenced, other: Sequenced) -> Fraction:
    """Mean points gained over the longer of two plans."""
    longest = Fraction(max(plan.hours, other.hours))
    end = sum((step.gain for step in plan.steps), Fraction(0))
    return end - plan.cost / longest if longest else end


async def ask_tracks(app: "SkillgapApp", desk: Desk) -> Profile | None:
    """How many skills side by side."""
    options = []
    for count, shares in SHARES.items():
        parts = " + ".join(f"{share * 100:.0f} %" for share in shares)
        about = "all hours on the next step" if count == 1 else f"{parts} of the hours"
        options.append(
            (str(count), "one at a time" if count == 1 else f"{count} side by side", about)
        )
    chosen = await choose(app, "Skills at a time", options, str(desk.profile.tracks))
    return None if chosen is None else edit.change(desk.profile, tracks=int(chosen))


async def ask_own_hours(app: "SkillgapApp", desk: Desk, step: Step) -> Profile | None:
    """Own hours for a step; none takes the usual ones."""
    skill = desk.market.skills[step.skill]
    pace = NO_CHOICES._replace(pace=desk.subject.choices.pace)
    low, likely, high = step_hours(desk.market, skill, step.to, desk.subject.levels, pace)
    own = desk.profile.own_hours.get(step.skill, {})
    held = next((hours for key, hours in own.items() if key == str(step.to)), None)
    hint = f"Usually {likely:g} h, between {low:g} and {high:g}. Empty: the usual hours."
    heading = f"Your hours for {skill.name} {step.start} → {step.to}"
    text = await ask(
        app, app.ink.text(heading), "" if held is None else f"{held:g}", hint, step_fault
    )
    return (
        None
        if text is None
        else edit.set_own_hours(desk.profile, step.skill, step.to, number(text))
    )


SPENT_HINT = "Hours; and if you like the day; and a note. Such as 2.5, or 2; yesterday; chapter 3."


async def ask_spent(app: "SkillgapApp", desk: Desk, skill: str) -> Profile | None:
    """Hours spent on a skill, today or on another day, with a note; says what is left of the step."""
    name, today, log = desk.market.skills[skill].name, desk.subject.today, desk.profile.log
    text = await ask(
        app, f"Hours spent on {name}", "", SPENT_HINT, lambda text: spent_fault(text, today)
    )
    if text is None:
        return None
    spent = read_spent(text, today)
    when = spent.day or entry_day(log, skill, today)
    entry = edit.made(LogEntry, date=when, skill=skill, hours=spent.hours, note=spent.note)
    profile = edit.add_log(desk.profile, entry)
    told = Logged(desk.subject.with_profile(profile), entry)
    app.tell(app.ink.text(f"{name}: {step_words(told)}, {day(when)}."), timeout=5)
    return profile


def unknown_style(desk: Desk) -> str:
    """Why a plan with the profile's style cannot be made; nothing where it can."""
    if desk.target is None or desk.plan is not None:
        return ""
    try:
        desk.subject.plan(desk.target)
    except UsageError as error:
        return error.message
    return ""
