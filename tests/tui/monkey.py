"""Somebody who presses, clicks and pulls at random, always the same way for the same seed."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

from textual import events
from textual.pilot import Pilot

from skillgap.person.build import document_of, profile_of
from skillgap.person.model import Profile
from skillgap.person.shape import misfits
from skillgap.person.store import Store
from skillgap.tui.app import SkillgapApp
from skillgap.tui.commands import COMMANDS, VIEWS
from tests.tui.conftest import (
    Size,
    copied_examples,
    key_event,
    open_app,
    screen_text,
    settle,
)

SIZES: tuple[Size, ...] = ((80, 24), (60, 20), (40, 12), (30, 8), (78, 22), (110, 24))
LARGE: tuple[Size, ...] = (*SIZES, (120, 40), (200, 60), (41, 60), (110, 12))
MOVES = ("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "tab", "shift+tab")
LETTERS = "aeiznß名[]5.,-/ \\'\""
LEAVING = {"q", "ctrl+q", "ctrl+c"}
TABLE = [key for command in COMMANDS for key in command.keys if key not in LEAVING]
LOOK = 5
"""After so many events the screen is drawn, if it is not drawn anyway."""

EACH = 100
"""After so many events everything on disk and on the desk is looked at."""


async def act(app: SkillgapApp, pilot: Pilot[None], dice: Random, sizes: Sequence[Size]) -> str:
    """Do one thing; return what kind it was."""
    roll = dice.random()
    if roll < 0.02:
        await pilot.resize_terminal(*dice.choice(sizes))
        return "resize"
    if roll < 0.15:
        width, height = app.screen.size
        await click(app, pilot, dice.randrange(width), dice.randrange(height))
        return "click"
    if roll < 0.2:
        key = f"f{dice.randint(1, len(VIEWS))}"
    elif roll < 0.4:
        key = dice.choice(("enter", "enter", "escape", "escape", "escape"))
    elif roll < 0.6:
        key = dice.choice(MOVES)
    elif roll < 0.7:
        key = dice.choice(LETTERS)
    else:
        key = dice.choice(TABLE)
    app.post_message(key_event(key))
    await pilot.pause(0)
    return "key"


async def click(app: SkillgapApp, pilot: Pilot[None], x: int, y: int) -> None:
    """Press and let go of the left button; faster than the pilot's, which waits in between."""
    for kind in (events.MouseDown, events.MouseUp):
        app.post_message(kind(None, x, y, 0, 0, 1, shift=False, meta=False, ctrl=False))
    await pilot.pause(0)


def check(app: SkillgapApp, folder: Path) -> None:
    """What is on the desk can be, and every file of the folder can be read."""
    assert app.fault is None
    if app.desk is not None:
        document = document_of(app.desk.profile)
        assert not misfits(Profile, document)
        assert profile_of(document) == app.desk.profile
    for entry in Store(folder / "profiles").list():
        assert entry.problem is None, entry.problem


async def rampage(
    folder: Path, seed: int, wanted: int, sizes: Sequence[Size] = SIZES
) -> Counter[str]:
    """Do so many things, in programs opened one after the other; count what was done."""
    dice = Random(seed)  # noqa: S311 - nothing secret
    done: Counter[str] = Counter()
    while done.total() < wanted:
        done["opened"] += 1
        async with open_app(folder, _somebody(folder, dice), (80, 24)) as (app, pilot):
            while done.total() < wanted and not app._exit:
                done[await act(app, pilot, dice, sizes)] += 1
                done[f"in {app.view}"] += 0
                if done.total() % LOOK == 0:
                    screen_text(app)
                if done.total() % EACH == 0:
                    await settle(pilot)
                    check(app, folder)
            check(app, folder)
    return done


def _somebody(folder: Path, dice: Random) -> str:
    """One of the people whose file is still there; the examples are copied the first time."""
    copied_examples(folder)
    there = [entry.stem for entry in Store(folder / "profiles").list()]
    return dice.choice(there)
