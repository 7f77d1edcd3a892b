"""A new person: from nothing to a first plan in a few answers, with nothing written before the end."""

import asyncio
from pathlib import Path

import pytest

from skillgap.person.store import Store
from tests.tui.conftest import SIZES, Size, open_app, press, screen_text, shows, write


def test_the_welcome_is_a_question_with_its_ways_in(tmp_path: Path) -> None:
    """Without a profile a short question is asked; nothing is written by asking it."""

    async def story(size: Size) -> None:
        async with open_app(tmp_path, None, size) as (app, _):
            assert shows(app, "How would you like to begin?", "See an example", "Start empty")
            assert shows(app, "esc leave")

    for size in SIZES:
        asyncio.run(story(size))
    assert not (tmp_path / "profiles").exists()


def test_three_answers_lead_to_a_first_plan(tmp_path: Path) -> None:
    """Name, target and hours are enough: the file is there, and the roadmap is planned for them."""

    async def story() -> None:
        async with open_app(tmp_path, None) as (app, pilot):
            await press(pilot, "down", "enter")
            await write(pilot, "Ada Lovelace")
            await press(pilot, "enter", "enter")
            assert shows(app, "MLOps")
            assert not (tmp_path / "profiles").exists()
            await press(pilot, "enter")
            await write(pilot, "10")
            await press(pilot, "enter")
            assert app.view == "overview"
            assert shows(app, "Ada Lovelace", "saved")
            assert app.desk is not None
            assert app.desk.plan is not None
            assert app.desk.plan.months

    asyncio.run(story())
    made = Store(tmp_path / "profiles").load("ada-lovelace").profile
    assert made.hours_per_week == 10
    assert made.target


def test_a_person_who_is_not_sure_gets_all_targets_ranked(tmp_path: Path) -> None:
    """Not sure yet: the profile has no target, and the overview shows the grid of all of them."""

    async def story() -> None:
        async with open_app(tmp_path, None) as (app, pilot):
            await press(pilot, "down", "enter")
            await write(pilot, "Ada")
            await press(pilot, "enter", "down", "enter", "enter")
            assert shows(app, "no target chosen", "Targets", "staff")

    asyncio.run(story())
    assert Store(tmp_path / "profiles").load("ada").profile.target == ""


def test_esc_goes_back_a_question_and_keeps_the_answers(tmp_path: Path) -> None:
    """From the hours back to the target, to the name as it was typed, to the first question."""

    async def story() -> None:
        async with open_app(tmp_path, None) as (app, pilot):
            await press(pilot, "down", "enter")
            await write(pilot, "Ada")
            await press(pilot, "enter", "down", "enter")
            assert shows(app, "How many hours")
            await press(pilot, "escape")
            assert shows(app, "Where do you want to go?")
            await press(pilot, "escape")
            assert shows(app, "What is your name?")
            await press(pilot, "escape")
            assert shows(app, "How would you like to begin?")
            await press(pilot, "escape")
            assert not app.is_running or app._exit

    asyncio.run(story())
    assert not (tmp_path / "profiles").exists()


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", "is empty"), ("a/b", "path separator"), ("..", "another folder"), ("x" * 101, "longer")],
)
def test_a_name_that_cannot_be_one_is_told_at_once(tmp_path: Path, typed: str, said: str) -> None:
    """The question stays open and says what is wrong with the name."""

    async def story() -> None:
        async with open_app(tmp_path, None) as (app, pilot):
            await press(pilot, "down", "enter")
            app.focused.value = typed  # type: ignore[union-attr]
            await press(pilot, "enter")
            assert shows(app, "What is your name?", said)

    asyncio.run(story())


@pytest.mark.parametrize("typed", ["", "many", "0", "-3", "101", "nan", "inf"])
def test_hours_that_cannot_be_are_told(tmp_path: Path, typed: str) -> None:
    """Only more than 0 and at most 100 hours a week are taken."""

    async def story() -> None:
        async with open_app(tmp_path, None) as (app, pilot):
            await press(pilot, "down", "enter")
            await write(pilot, "Ada")
            await press(pilot, "enter", "down", "enter")
            app.focused.value = typed  # type: ignore[union-attr]
            await press(pilot, "enter")
            assert shows(app, "How many hours")

    asyncio.run(story())
    assert not (tmp_path / "profiles").exists()


@pytest.mark.parametrize("name", ["名前 太郎", "[b]Ada[/b] [@click=app.quit]", "Łukasz Ó Ñandú", "ا ب"])
def test_names_in_any_script_and_with_markup_are_names(tmp_path: Path, name: str) -> None:
    """A name is shown as it was typed, whatever its script, and markup in it is text."""
    plain = name.replace("/", "")

    async def story() -> None:
        async with open_app(tmp_path, None) as (app, pilot):
            await press(pilot, "down", "enter")
            app.focused.value = plain  # type: ignore[union-attr]
            await press(pilot, "enter", "down", "enter", "enter")
            assert plain[:6] in screen_text(app)[0]

    asyncio.run(story())
    assert [entry.name for entry in Store(tmp_path / "profiles").list()] == [plain]


def test_an_example_is_looked_at_without_writing_anything(tmp_path: Path) -> None:
    """An example opens as it is; its first change makes it a profile of the person's own."""

    async def story() -> None:
        async with open_app(tmp_path, None) as (app, pilot):
            await press(pilot, "enter", "enter")
            assert shows(app, "Priya Vaidyanathan", "example, not saved", "Readiness")
            assert not (tmp_path / "profiles").exists()
            assert app.desk is not None
            profile = app.desk.profile.model_copy(update={"hours_per_week": 3.0})
            app.apply("hours", profile)
            await press(pilot, "1")
            assert not shows(app, "example, not saved")

    asyncio.run(story())
    made = Store(tmp_path / "profiles").load("priya-vaidyanathan").profile
    assert made.hours_per_week == 3
