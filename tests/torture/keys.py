"""Press, click and resize at random, thousands of times; print what was done and whether it held.

Run `python -m tests.bench.torture_keys --events 5000 --seed 1`. Ends with 1 at the first fault, and
names the seed that leads to it.
"""

import argparse
import asyncio
import os
import sys
import tempfile
import traceback
from pathlib import Path

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


def main() -> int:
    """Go through the seeds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    left, seed = given.events, given.seed
    while left > 0:
        with tempfile.TemporaryDirectory() as folder:
            sandboxed(Path(folder))
            try:
                done = asyncio.run(rampage(Path(folder), seed, min(A_RUN, left), LARGE))
            except Exception:  # noqa: BLE001 - whatever it is, it is what we look for
                traceback.print_exc()
                sys.stdout.write(f"seed {seed}: broke\n")
                return 1
            finally:
                os.chdir("/")
        counts = ", ".join(f"{count} {what}" for what, count in done.items() if count)
        sys.stdout.write(f"seed {seed}: held ({counts})\n")
        sys.stdout.flush()
        left, seed = left - A_RUN, seed + 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
