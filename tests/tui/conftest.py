r"""What a story of the screens needs: the program over a copy of the example people, and its text.

A story is a coroutine that a test runs with `asyncio.run(story())`:

    async def story() -> None:
        async with open_app(tmp_path, "tomasz-zielinski", (80, 24)) as (app, pilot):
            await pilot.press("3")
            assert "Gap" in "\n".join(screen_text(app))
"""

import contextlib
import shutil
from argparse import Namespace
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from skillgap.cli.context import Context
from skillgap.tui.app import SkillgapApp
from skillgap.tui.settings import Settings, read_settings
from tests.conftest import EXAMPLES

Size = tuple[int, int]
SIZES: tuple[Size, ...] = ((60, 20), (80, 24), (120, 40))


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A terminal with colour, whatever the tests run in, and a folder of one's own to write to."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    (tmp_path / "away").mkdir()
    monkeypatch.chdir(tmp_path / "away")


def copied_examples(folder: Path) -> Path:
    """The example people, copied to `folder/profiles`, so that a story may change them."""
    profiles = folder / "profiles"
    if not profiles.exists():
        shutil.copytree(EXAMPLES, profiles)
    return profiles


def context_of(folder: Path, profile: str | None = None, *, plain: bool = False) -> Context:
    """A command's context over `folder/profiles`."""
    given = str(folder / "profiles")
    return Context(Namespace(profiles=given, plain=plain, debug=True, profile=profile, format=None))


@contextlib.asynccontextmanager
async def open_app(
    folder: Path,
    profile: str | None = "tomasz-zielinski",
    size: Size = (80, 24),
    *,
    settings: Settings | None = None,
    plain: bool = False,
) -> AsyncIterator[tuple[SkillgapApp, Pilot[None]]]:
    """Open the program on an example person, or on nobody (None: first start, no profile)."""
    if profile is not None:
        copied_examples(folder)
    context = context_of(folder, profile, plain=plain)
    given = settings or read_settings(context.places.settings)
    app = SkillgapApp(context, given, context.profile(profile) if profile else None)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield app, pilot


async def settle(pilot: Pilot[None]) -> None:
    """Wait until everything that was sent has been answered and saved, but for open questions."""
    await pilot.pause()
    for worker in list(pilot.app.workers):
        if worker.group == "save":
            with contextlib.suppress(Exception):
                await worker.wait()
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys one after the other, each answered before the next."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def write(pilot: Pilot[None], text: str) -> None:
    """Type a text of any script into the field that has the focus."""
    for character in text:
        await pilot.press(character)
    await settle(pilot)


def screen_text(app: SkillgapApp) -> list[str]:
    """The lines of text on the screen, without spaces at their ends."""
    width, height = app.size
    strips = app.screen._compositor.render_strips()[:height]  # as Textual's screenshots do
    return ["".join(segment.text for segment in strip)[:width].rstrip() for strip in strips]


def shows(app: SkillgapApp, *words: str) -> bool:
    """True where each of these words stands on the screen."""
    text = "\n".join(screen_text(app))
    return all(word in text for word in words)
