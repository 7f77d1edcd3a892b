"""Postings: pasted or from a file, what one asks and what is missing, beside the market, kept as a target."""

import asyncio
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input

from skillgap.tui.app import SkillgapApp
from skillgap.tui.screens.posting_screen import PostingScreen
from skillgap.tui.screens.posting_text import Paste, named_file
from tests.conftest import ROADMAPS
from tests.tui.boxes import box_text
from tests.tui.conftest import SIZES, Size, open_app, press, says, settle, shows, until
from tests.tui.test_snapshots import compare

POSTING = ROADMAPS / "postings" / "senior-cv-engineer-automotive.txt"
WHO = "tomasz-zielinski"
TRAP = """Machine Learning Engineer [b]Berlin[/b] [@click=app.quit]
Required: 5 years of Python, PyTorch, [red]Docker[/red]
Nice to have: Kubernetes, Frobnicator 9000
No experience with Spark required.
"""


def posting(app: SkillgapApp) -> PostingScreen:
    """The posting on the screen."""
    assert isinstance(app.screen, PostingScreen)
    return app.screen


async def read(app: SkillgapApp, pilot: Pilot[None], text: str, key: str = "ctrl+s") -> None:
    """Put a text or a path into the dialog and wait until it is read."""
    field = app.screen.query_one(Paste)
    field.text = text
    await press(pilot, key)
    await until(pilot, lambda: not getattr(app.screen, "is_reading", False))


def test_a_pasted_posting_beside_what_one_has(tmp_path: Path) -> None:
    """Required, welcome and denied skills with the words around them; markup is text; nothing is written."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            await press(pilot, "j")
            assert shows(app, "A job posting", "ctrl+s read it")
            await press(pilot, "ctrl+s")
            assert shows(app, "Paste the posting first.")
            await read(app, pilot, TRAP)
            assert shows(
                app, "Machine Learning Engineer [b]Berlin[/b]", "readiness ", "required met"
            )
            assert shows(app, "PyTorch", "Kubernetes", "welcome", "not asked for")
            row = next(n for n, each in enumerate(posting(app).asked) if each.name == "Docker")
            posting(app).query_one("Rows").go_to(str(row))  # type: ignore[attr-defined]
            await settle(pilot)
            assert shows(app, "[red]Docker[/red]")
            await press(pilot, "tab")
            assert shows(app, "Beside the postings for ML Engineer", "They often ask")
            await press(pilot, "escape", "escape")
            assert len(app.screen_stack) == 1
            assert not app.timeline.done

    asyncio.run(story())


def test_another_target_is_compared_with_on_demand(tmp_path: Path) -> None:
    """The guess is told with its reason; t takes another target, and says that it was said."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            await press(pilot, "j")
            await read(app, pilot, str(POSTING), "enter")
            assert shows(app, "beside Deep Learning Engineer, senior (guessed")
            await press(pilot, "t", "up", "enter")
            assert shows(app, "(as you said)")
            assert not shows(app, "beside Deep Learning")
            assert app.desk is not None
            assert app.desk.profile.target == "mlops-engineer/senior"

    asyncio.run(story())


def test_a_saved_posting_is_a_target(tmp_path: Path) -> None:
    """A name that is free, then a target like any other: in the gap at once, if that is wanted."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            await press(pilot, "j")
            await read(app, pilot, str(POSTING), "enter")
            await press(pilot, "s")
            assert app.screen.query_one(Input).value == "Senior AI Engineer, Computer Vision"
            app.screen.query_one(Input).value = "..."
            await press(pilot, "enter")
            assert shows(app, "a letter or a digit")
            app.screen.query_one(Input).value = "Acme"
            await press(pilot, "enter")
            await until(pilot, lambda: shows(app, "Make it your target now?"))
            assert (app.context.places.overlay / "jobs" / "job-acme.yaml").exists()
            await press(pilot, "enter")
            assert app.desk is not None
            assert app.desk.profile.target == "job-acme/senior"
            assert app.desk.assessment is not None
            await press(pilot, "3")
            assert shows(app, "Senior AI Engineer", "Object detection")
            await press(pilot, "u")
            assert app.desk.profile.target == "mlops-engineer/senior"
            await press(pilot, "j")
            await read(app, pilot, str(POSTING), "enter")
            await press(pilot, "s")
            app.screen.query_one(Input).value = "acme"
            await press(pilot, "enter")
            assert shows(app, "saved under this name already")

    asyncio.run(story())


def test_a_text_that_asks_for_nothing_says_so(tmp_path: Path) -> None:
    """No skill of the catalogue: it is told, no number is shown, and there is nothing to save."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            await press(pilot, "j")
            await read(app, pilot, "Gardener\nWe look for a gardener who likes roses.")
            assert shows(app, "Nothing found: the text names no skill of the catalogue.")
            assert not shows(app, "readiness ")
            await press(pilot, "s", "t", "tab", "enter")
            assert isinstance(app.screen, PostingScreen)

    asyncio.run(story())


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A picture instead of a text: a sentence in the dialog, and the path is still there."""
    photo = tmp_path / "photo.pdf"
    photo.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 50)

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            await press(pilot, "j")
            await read(app, pilot, str(photo), "enter")
            assert shows(app, "A job posting", "Cannot read")
            assert not says(app, "Cannot read")

    asyncio.run(story())
    assert named_file("a\0b") is None
    assert named_file("nowhere.txt") is None
    assert named_file(f"{photo}\nmore") is None


def test_it_looks_as_it_did(tmp_path: Path) -> None:
    """The skills and the market beside them at each size, line by line."""

    async def story(size: Size) -> None:
        ending = f"{size[0]}x{size[1]}"
        async with open_app(tmp_path, WHO, size) as (app, pilot):
            await press(pilot, "j")
            await read(app, pilot, str(POSTING), "enter")
            await press(pilot, "down")
            compare(f"posting-skills-{ending}", box_text(app))
            await press(pilot, "tab")
            compare(f"posting-market-{ending}", box_text(app))

    for size in SIZES:
        asyncio.run(story(size))
