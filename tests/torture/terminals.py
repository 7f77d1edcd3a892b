"""Odd terminals: every locale, dumb ones, none at all, and screens pulled to one cell and back."""

import asyncio
import os
import subprocess
import sys
import tempfile
from collections import Counter
from itertools import product
from pathlib import Path
from random import Random

from tests.conftest import EXAMPLES
from tests.torture.found import Found, told
from tests.tui.conftest import Size, open_app, press, screen_text, settle

COMMANDS = (
    ("gap", "tomasz-zielinski"),
    ("roadmap", "noor-el-amin"),
    ("rank", "jonas-lindqvist"),
    ("profile", "show", "tomasz-zielinski"),
    ("outlook", "priya-vaidyanathan"),
    ("sources",),
    ("--help",),
    (),
)
LOCALES = ("C", "POSIX", "C.UTF-8", "en_US.UTF-8", "de_DE.ISO-8859-1", "nonsense", "")
TERMS = ("dumb", "xterm-256color", "linux", "unknown", "")
ENCODINGS = ("", "ascii", "latin-1", "utf-8", "cp1252")
COLUMNS = ("", "0", "1", "20", "80", "500", "x")
LONGEST = 60
SIZES: tuple[Size, ...] = (
    (1, 1),
    (2, 1),
    (1, 40),
    (200, 1),
    (10, 3),
    (39, 10),
    (300, 100),
    (60, 20),
)


def terminals(tries: int, seed: int) -> Found:
    """Commands under random locales, terminals, encodings and widths: exit 0 and no traceback."""
    dice = Random(seed)  # noqa: S311 - nothing secret
    every = list(product(COMMANDS, LOCALES, TERMS, ENCODINGS, COLUMNS))
    counts: Counter[str] = Counter()
    faults = []
    with tempfile.TemporaryDirectory() as home:
        for words, locale, term, encoding, columns in dice.sample(every, min(tries, len(every))):
            said = {"LC_ALL": locale, "LANG": locale, "TERM": term, "COLUMNS": columns}
            said |= {"PYTHONIOENCODING": encoding} if encoding else {}
            done = _run(words, said, home)
            text = (done.stdout + done.stderr).decode("latin-1")
            counts[f"exit {done.returncode}"] += 1
            if done.returncode or "Traceback" in text or not done.stdout:
                faults.append(f"{' '.join(words)} under {said}: {done.returncode} {text[-200:]!r}")
    return Found(
        "locales, terminals, encodings", min(tries, len(every)), told(counts), tuple(faults)
    )


def _run(
    words: tuple[str, ...], said: dict[str, str], home: str
) -> subprocess.CompletedProcess[bytes]:
    kept = {key: os.environ[key] for key in ("PATH", "SYSTEMROOT") if key in os.environ}
    own = {"HOME": home, "SKILLGAP_TODAY": "2026-11-22", "SKILLGAP_PROFILES": str(EXAMPLES)}
    environment = kept | own | {key: value for key, value in said.items() if value}
    command = [sys.executable, "-m", "skillgap", *words]
    return subprocess.run(
        command,
        env=environment,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=LONGEST,
        check=False,
        cwd=Path(__file__).parents[2],
    )


def resizing(tries: int, seed: int) -> Found:
    """Every view and some dialogs pulled to random sizes and back: all of it is there again."""
    dice = Random(seed)  # noqa: S311 - nothing secret
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_pulled(Path(folder), tries, dice, faults))
    return Found("resizing to 1×1 and back", tries, "views and dialogs", tuple(faults))


async def _pulled(folder: Path, tries: int, dice: Random, faults: list[str]) -> None:
    async with open_app(folder, "tomasz-zielinski") as (app, pilot):
        for number in range(tries):
            await press(pilot, f"f{number % 5 + 1}")
            if number % 7 == 0:
                await press(pilot, dice.choice("?txo"))
            before = screen_text(app)
            await pilot.resize_terminal(*dice.choice(SIZES))
            await settle(pilot)
            await pilot.resize_terminal(80, 24)
            await settle(pilot)
            if screen_text(app)[:3] != before[:3]:
                faults.append(f"try {number} in {app.view}: another screen than before")
            while len(app.screen_stack) > 1:
                await press(pilot, "escape")
