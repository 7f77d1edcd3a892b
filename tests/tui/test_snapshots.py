"""Each view as text at three sizes, beside what it was. `SKILLGAP_SNAPSHOTS=renew` writes them anew."""

import asyncio
import os
from pathlib import Path

import pytest

from skillgap.tui.commands import VIEWS
from tests.tui.conftest import SIZES, Size, open_app, press, screen_text

FOLDER = Path(__file__).parent / "snapshots"
RENEW = "SKILLGAP_SNAPSHOTS"
WHO = "tomasz-zielinski"


def compare(name: str, lines: list[str]) -> None:
    """Compare a screen with the file of that name, or write the file where that was asked for."""
    path, text = FOLDER / f"{name}.txt", "\n".join(lines) + "\n"
    if os.environ.get(RENEW) == "renew":
        FOLDER.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.exists(), (
        f"{path.name} is missing: run with {RENEW}=renew and look at what it writes"
    )
    before = path.read_text(encoding="utf-8").splitlines()
    assert lines == before, f"{path.name} differs: if that is meant, run with {RENEW}=renew"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_view_looks_as_it_did(tmp_path: Path, size: Size) -> None:
    """All views of an example person, on the day of the tests, line by line."""

    async def story() -> None:
        async with open_app(tmp_path, WHO, size) as (app, pilot):
            for number, view in enumerate(VIEWS, start=1):
                await press(pilot, f"f{number}")
                compare(f"{view}-{size[0]}x{size[1]}", screen_text(app))

    asyncio.run(story())


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_dialogs_and_welcome_look_as_they_did(tmp_path: Path, size: Size) -> None:
    """The welcome, help, target and export at each size."""
    ending = f"{size[0]}x{size[1]}"

    async def welcome() -> None:
        async with open_app(tmp_path / "new", None, size) as (app, _):
            compare(f"welcome-{ending}", screen_text(app))

    async def dialogs() -> None:
        async with open_app(tmp_path, WHO, size) as (app, pilot):
            for name, key in (("help", "question_mark"), ("target", "t")):
                await press(pilot, "f3", key)
                compare(f"{name}-{ending}", screen_text(app))
                await press(pilot, "escape")

    asyncio.run(welcome())
    asyncio.run(dialogs())
