"""Kill a program at random moments while it saves a profile, and look at what is left. Needs fork."""

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
from tests.torture.found import Found, told

SIZES = (10, 1_000, 60_000)
LONGEST_DELAY = 0.03
WHOLE = ("file whole", "backup whole", "saved on afterwards")
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
    found: Counter[str] = Counter()
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


def kills(tries: int, seed: int) -> Found:
    """After each kill the file and its backup are whole, and saving goes on."""
    moments = Random(seed)  # noqa: S311 - nothing secret
    total: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        Store(folder).create(Profile(name="Ada"), datetime.now(UTC))
        for turn in range(tries):
            kill_once(folder, moments.uniform(0, LONGEST_DELAY))
            total.update(findings(folder, turn))
    faults = [f"{row}: {total[row]} of {tries}" for row in WHOLE if total[row] != tries]
    return Found("killed while saving", tries, told(total), tuple(faults))
