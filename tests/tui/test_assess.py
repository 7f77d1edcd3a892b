"""Assess: ticks, then levels, then what came out; one change that undo takes back; taken up where one stopped."""

import asyncio
from pathlib import Path

from textual.pilot import Pilot

from skillgap.engine.quiz.session import LevelQuestion
from skillgap.person.edit import change
from skillgap.person.store import Store
from skillgap.tui.app import SkillgapApp
from skillgap.tui.screens.assess_screen import AssessScreen
from tests.tui.boxes import box_text
from tests.tui.conftest import (
    SIZES,
    Size,
    copied_examples,
    open_app,
    press,
    says,
    settle,
    shows,
    until,
    write,
)
from tests.tui.test_snapshots import compare

WHO = "newcomer"
NAME = "New [b]Comer[/b]"


def newcomer(folder: Path) -> None:
    """A person who has rated nothing, among the examples."""
    profiles = copied_examples(folder)
    (profiles / f"{WHO}.toml").write_text(
        f'schema = 1\nname = "{NAME}"\ntarget = "mlops-engineer/senior"\n', encoding="utf-8"
    )


def asking(app: SkillgapApp) -> AssessScreen:
    """The questionnaire on the screen."""
    assert isinstance(app.screen, AssessScreen)
    return app.screen


async def tick_everything(app: SkillgapApp, pilot: Pilot[None]) -> None:
    """Tick all boxes of the first two passes and none of the third: levels are asked for next."""
    for _ in range(20):
        screen = asking(app)
        if isinstance(screen.question, LevelQuestion):
            return
        level = getattr(screen.question, "level", 0)
        await press(pilot, *(["a"] if level < 3 else []), "enter")


def test_ticks_then_levels_then_one_change(tmp_path: Path) -> None:
    """Boxes by space and by click, levels by digit; what came out is one change, and undo takes it back."""
    newcomer(tmp_path)

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            await press(pilot, "a")
            assert shows(app, "Which of these have you met?", "page 1 of", "Readiness", "±")
            await press(pilot, "space", "down", "down", "space", "space")
            assert len(asking(app).ticked) == 1
            await pilot.click("Pressed", offset=(4, 3))
            await settle(pilot)
            assert len(asking(app).ticked) == 2
            await tick_everything(app, pilot)
            assert shows(app, "question 1 of at most 15", "0 none", "5 expert")
            first = asking(app).question
            assert isinstance(first, LevelQuestion)
            await press(pilot, "4")
            assert asking(app).session.answers == {first.skill: 4}
            await press(pilot, "s", "f")
            assert shows(app, "What came out", "You said (1)", "Inferred (")
            assert app.desk is not None
            assert not app.desk.profile.skills
            await press(pilot, "enter")
            await until(pilot, lambda: not app.saving.waiting)
            assert app.desk.profile.skills[first.skill].level == 4
            assert sum(rating.inferred for rating in app.desk.profile.skills.values()) > 20
            assert says(app, "1 level stated")
            assert len(app.timeline.done) == 1
            await press(pilot, "u")
            assert not app.desk.profile.skills

    asyncio.run(story())


def test_back_takes_the_last_answer_back(tmp_path: Path) -> None:
    """The key b goes back to the question before, from the end too; at the first it stays."""
    newcomer(tmp_path)

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            await press(pilot, "a", "b")
            await tick_everything(app, pilot)
            first = asking(app).question
            await press(pilot, "3", "backspace")
            assert asking(app).question == first
            assert not asking(app).session.answers
            await press(pilot, "f", "b")
            assert asking(app).question == first
            assert not asking(app).session.finished

    asyncio.run(story())


def test_esc_keeps_what_was_answered_and_another_day_goes_on(tmp_path: Path) -> None:
    """Answers go into the profile, boxes are remembered: the same question comes next."""
    newcomer(tmp_path)
    left = []

    async def stop() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            await press(pilot, "a", "escape")
            assert not app.timeline.done
            await press(pilot, "a")
            await tick_everything(app, pilot)
            await press(pilot, "3", "2")
            left.append(asking(app).question)
            await press(pilot, "escape")
            await until(pilot, lambda: not app.saving.waiting)
            assert says(app, "goes on where you stopped")

    async def go_on() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            await press(pilot, "a")
            assert shows(app, "Go on where you stopped", "answers so far", "Begin anew")
            await press(pilot, "enter")
            assert asking(app).question == left[0]
            await press(pilot, "escape", "a", "down", "enter")
            assert shows(app, "Which of these have you met?")

    asyncio.run(stop())
    kept = Store(tmp_path / "profiles").load(WHO).profile
    assert sorted(rating.level or 0 for rating in kept.skills.values()) == [2, 3]
    assert not any(rating.inferred for rating in kept.skills.values())
    asyncio.run(go_on())


def test_without_a_target_it_is_chosen_first(tmp_path: Path) -> None:
    """What the questions are about is asked for, and is the target from then on; esc leaves."""

    async def story() -> None:
        async with open_app(tmp_path) as (app, pilot):
            assert app.desk is not None
            app.apply("none", change(app.desk.profile, target=""))
            await press(pilot, "a")
            assert shows(app, "What should the questions be about?")
            await press(pilot, "escape")
            assert len(app.screen_stack) == 1
            await press(pilot, "a", "enter")
            assert app.desk.profile.target
            assert shows(app, "Which of these have you met?")

    asyncio.run(story())


def test_a_new_person_answers_questions_to_a_first_plan(tmp_path: Path) -> None:
    """Name, not sure where to, ticks and levels, hours: the file is there, with what was said and inferred."""

    async def story() -> None:
        async with open_app(tmp_path, None) as (app, pilot):
            await press(pilot, "enter")
            await write(pilot, "Ada")
            await press(pilot, "enter", "down", "enter")
            assert says(app, "all targets are ranked")
            await tick_everything(app, pilot)
            await press(pilot, "3", "f", "enter")
            assert shows(app, "How many hours")
            await press(pilot, "escape")
            assert isinstance(asking(app).question, LevelQuestion)
            assert not (tmp_path / "profiles").exists()
            await press(pilot, "f", "enter", "enter")
            assert app.view == "overview"

    asyncio.run(story())
    made = Store(tmp_path / "profiles").load("ada").profile
    levels = [rating.inferred for rating in made.skills.values()]
    assert levels.count(False) == 1
    assert levels.count(True) > 10


def test_it_looks_as_it_did(tmp_path: Path) -> None:
    """A page of boxes, a level and what came out, at each size, line by line; markup in names is text."""
    newcomer(tmp_path)

    async def story(size: Size) -> None:
        ending = f"{size[0]}x{size[1]}"
        async with open_app(tmp_path, WHO, size) as (app, pilot):
            await press(pilot, "a", "a", "enter", "space")
            compare(f"assess-ticks-{ending}", box_text(app))
            await tick_everything(app, pilot)
            await press(pilot, "3")
            compare(f"assess-level-{ending}", box_text(app))
            await press(pilot, "f")
            compare(f"assess-end-{ending}", box_text(app))

    for size in SIZES:
        asyncio.run(story(size))
