"""Press, click and resize at random, thousands of times: no crash, and every profile valid."""

import asyncio
import os
import tempfile
import traceback
from collections import Counter
from pathlib import Path

from tests.torture.found import Found, told
from tests.tui.monkey import LARGE, rampage

A_RUN = 500
"""Events for each seed; the next seed begins with fresh files."""


def sandboxed(folder: Path) -> None:
    """Let nothing outside a folder be read or written, and let it always be the same day."""
    for name in ("HOME", "USERPROFILE"):
        os.environ[name] = str(folder)
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(folder / name.lower())
    os.environ["SKILLGAP_TODAY"] = "2026-11-22"
    (folder / "away").mkdir()
    os.chdir(folder / "away")


def keys(tries: int, seed: int) -> Found:
    """So many events, with fresh files every 500; a fault names the seed that leads to it."""
    total: Counter[str] = Counter()
    faults = []
    for number in range(-(-tries // A_RUN)):
        left = min(A_RUN, tries - number * A_RUN)
        with tempfile.TemporaryDirectory() as folder:
            sandboxed(Path(folder))
            try:
                total.update(asyncio.run(rampage(Path(folder), seed + number, left, LARGE)))
            except Exception:  # noqa: BLE001 - whatever it is, it is what we look for
                faults.append(f"seed {seed + number}: {traceback.format_exc()[-600:]}")
            finally:
                os.chdir("/")
    return Found("random keys, clicks, resizes", tries, told(total), tuple(faults))
