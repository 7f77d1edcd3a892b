"""Kill a program at random moments while it saves a profile; print what was found each time.

Run `python tests/bench/torture_save.py --kills 500`. Ends with 1 if anything was lost. Needs fork.
"""

import argparse
import multiprocessing
import os
import signal
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from skillgap.person import edit
from skillgap.person.model import Profile, levels
from skillgap.person.store import Loaded, Store
from skillgap.person.tomlfile import parse_bytes
from skillgap.problems import FileError

SIZES = (10, 1_000, 60_000)
LONGEST_DELAY = 0.03
SKILL = "rag"


def changed(loaded: Loaded, turn: int) -> Profile:
    """Return the profile with a level and a note that belong together, small or large."""
    level = turn % 5 + 1
    note = str(level) * SIZES[turn % len(SIZES)]
    return edit.set_note(edit.set_level(loaded.profile, SKILL, level), SKILL, note)


def is_whole(profile: Profile) -> bool:
    """Tell whether level and note are those of one save."""
    rating = profile.skills.get(SKILL)
    return rating is None or set(rating.note) == {str(rating.level)}


def save_for_ever(folder: Path, started: Connection) -> None:
    """Save again and again until killed; say when it begins."""
    store = Store(folder)
    loaded = store.load("ada")
    started.send("ready")
    for turn in range(10**9):
        loaded = store.save(loaded, changed(loaded, turn), datetime.now(UTC))


def kill_once(folder: Path, delay: float) -> None:
    """Start a child that saves, and kill it `delay` seconds after its first save began."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe()
    child = context.Process(target=save_for_ever, args=(folder, there))
    child.start()
    here.recv()
    time.sleep(delay)
    os.kill(child.pid or 0, signal.SIGKILL)
    child.join()


def findings(folder: Path, turn: int) -> Counter[str]:
    """Return what one kill left: a whole file, a whole backup, leftovers, a lock that is free."""
    store = Store(folder)
    found: Counter[str] = Counter({"kills": 1})
    found["temporary file left"] = any(folder.glob(".*.skillgap-tmp"))
    try:
        loaded = store.load("ada")
        found["file whole"] = is_whole(loaded.profile)
        found["changed since the start"] = bool(levels(loaded.profile))
        store.save(loaded, changed(loaded, turn), datetime.now(UTC))
        found["saved on afterwards"] = 1
    except FileError as error:
        sys.stderr.write(f"{error} {error.problems}\n")
    backup, _ = parse_bytes((folder / "ada.toml.bak").read_bytes(), "backup")
    found["backup whole"] = backup is not None and is_whole(backup)
    for path in folder.glob(".*.skillgap-tmp"):
        path.unlink()
    return found


def torture(kills: int, folder: Path, moments: Random) -> Counter[str]:
    """Return the findings of many kills, counted."""
    Store(folder).create(Profile(name="Ada"), datetime.now(UTC))
    total: Counter[str] = Counter()
    for turn in range(kills):
        kill_once(folder, moments.uniform(0, LONGEST_DELAY))
        total.update(findings(folder, turn))
    whole = ("file whole", "backup whole", "saved on afterwards")
    total["lost"] = sum(kills - total[row] for row in whole)
    return total


def main() -> int:
    """Print the table; return 1 if anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=None)
    given = parser.parse_args()
    moments = Random(given.seed)  # noqa: S311  (nothing secret)
    with tempfile.TemporaryDirectory() as folder:
        total = torture(given.kills, Path(folder), moments)
    for row, count in total.items():
        sys.stdout.write(f"{row:<28}{count:>6}\n")
    return 1 if total["lost"] else 0


if __name__ == "__main__":
    sys.exit(main())
