"""The questions of every way in, one after the other; esc goes back to the one before."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

from skillgap.person.model import Profile
from skillgap.person.store import Loaded
from skillgap.problems import SkillgapError
from skillgap.report.figures import hours
from skillgap.report.subject import Subject
from skillgap.tui.desk import Desk
from skillgap.tui.saving import name_fault
from skillgap.tui.screens.choose import choose
from skillgap.tui.screens.prompt import ask
from skillgap.tui.views.roadmap_values import number

if TYPE_CHECKING:
    from skillgap.tui.keeping import Keeping

WEEKS_A_MONTH = 52 / 12
MOST_HOURS = 100

Question = Callable[["Keeping", Profile, str], Awaitable[Profile | None]]
"""Asks for a part of a profile, told which question it is; None goes back."""


async def ask_in_turn(app: "Keeping", questions: Sequence[Question]) -> Loaded | None:
    """One question after the other; esc goes back and keeps the name. The profile is made after the last."""
    answers: list[Profile] = [Profile()]
    while len(answers) <= len(questions):
        place = len(answers) - 1
        about = f"{place + 1} of {len(questions)}"
        answer = await questions[place](app, answers[-1], about)
        if answer is not None:
            answers.append(answer)
        elif place == 0:
            return None
        else:
            name = answers.pop().name
            answers[-1] = answers[-1]._replace(name=name)
    try:
        return app.context.store.create(answers[-1], app.context.now)
    except SkillgapError as error:
        app.tell_error(error)
        return None


async def ask_name(app: "Keeping", profile: Profile, about: str) -> Profile | None:
    """The name, of which the file's is made."""
    store = app.context.store
    hint = f"{about}. It names your file in {store.folder}; nothing leaves this computer."
    name = await ask(
        app, "What is your name?", profile.name, hint, lambda text: name_fault(store, text), "back"
    )
    return None if name is None else profile._replace(name=name.strip())


NOT_SURE = "not-sure"


async def ask_target(app: "Keeping", profile: Profile, about: str) -> Profile | None:
    """The target, or none for now."""
    from skillgap.tui.screens.target import pick_target  # noqa: PLC0415

    options = (
        ("choose", "I know the role", "choose it with its seniority"),
        (NOT_SURE, "Not sure yet", "rank all of them by what you know; t chooses later"),
    )
    chosen = ""
    while True:
        picked = await choose(app, "Where do you want to go?", options, chosen, f"{about}.", "back")
        if picked is None:
            return None
        if picked == NOT_SURE:
            return profile._replace(target="")
        chosen = picked
        target = await pick_target(app, _desk(app, profile), first=True)
        if target:
            return profile._replace(target=target)


def _desk(app: "Keeping", profile: Profile) -> Desk:
    return Desk(Subject(profile, app.context.market, app.context.today))


async def ask_hours(app: "Keeping", profile: Profile, about: str) -> Profile | None:
    """The hours a week."""
    usual = f"{profile.hours_per_week:g}"
    month = hours(profile.hours_per_week * WEEKS_A_MONTH)
    hint = f"{about}. {usual} hours a week are about {month} a month; h in Roadmap changes it."
    text = await ask(app, "How many hours a week can you study?", usual, hint, hours_fault, "back")
    weekly = None if text is None else number(text)
    return None if weekly is None else profile._replace(hours_per_week=weekly)


def hours_fault(text: str) -> str:
    """Why a text is no number of hours a week; nothing where it is one."""
    weekly = number(text)
    if weekly is None:
        return "Write a number such as 8 or 7.5."
    return (
        ""
        if 0 < weekly <= MOST_HOURS
        else f"A week has room for more than 0 and at most {MOST_HOURS}."
    )


QUESTIONS: Sequence[Question] = (ask_name, ask_target, ask_hours)
