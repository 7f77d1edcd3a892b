"""Several programs at once, and programs killed while saving: nothing is lost."""

import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from skillgap.person import edit, files
from skillgap.person.model import LogEntry, levels
from skillgap.person.store import Loaded, Store
from skillgap.problems import ConflictError, FileError

from .saving import BACKUP, NOW, save_level

REPOSITORY = Path(__file__).parents[2]

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork"),
    pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning"),
]


def in_child(work: Callable[[], int]) -> "multiprocessing.process.BaseProcess":
    """Start a forked process that ends with the number `work` returns."""

    def run() -> None:
        os._exit(work())

    child = multiprocessing.get_context("fork").Process(target=run)
    child.start()
    return child


def test_a_limit_on_file_size_leaves_the_file(ada: Loaded) -> None:
    """A real limit of the system (RLIMIT_FSIZE) met half-way leaves the old file and no other."""
    before = ada.path.read_bytes()
    large = edit.set_note(ada.profile, "rag", "x" * 100_000)

    def work() -> int:
        import resource  # noqa: PLC0415  (not on Windows)

        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
        try:
            Store(ada.path.parent).save(ada, large, NOW)
        except FileError as error:
            return 3 if "larger than is allowed" in error.message else 4
        return 0

    child = in_child(work)
    child.join()
    assert child.exitcode == 3
    assert ada.path.read_bytes() == before
    assert {path.name for path in ada.path.parent.iterdir()} <= {
        ada.path.name,
        BACKUP,
        files.LOCK_NAME,
    }


def test_of_programs_saving_at_once_one_wins_and_the_others_are_told(ada: Loaded) -> None:
    """Six programs that read the same file and save at once: one saves, five get a conflict."""
    ready = multiprocessing.get_context("fork").Barrier(6)

    def work(level: int) -> int:
        ready.wait(20)
        try:
            save_level(ada, level)
        except ConflictError:
            return 90
        return level

    children = [in_child(lambda level=level: work(level)) for level in range(6)]  # type: ignore[misc]
    for child in children:
        child.join()
    codes = sorted(child.exitcode or 0 for child in children)
    assert codes[1:] == [90] * 5
    assert levels(Store(ada.path.parent).load("ada").profile) == {"rag": codes[0]}


def test_programs_that_try_again_lose_nothing(ada: Loaded) -> None:
    """Four programs logging hours at once, each trying again when told: every entry is kept."""
    store = Store(ada.path.parent)

    def log(skill: str, hours: int) -> None:
        while True:
            loaded = store.load("ada")
            entry = LogEntry(date=date(2026, 11, 2), skill=skill, hours=hours)
            with suppress(ConflictError):
                store.save(loaded, edit.add_log(loaded.profile, entry), NOW)
                return

    def work(skill: str) -> int:
        for hours in range(1, 6):
            log(skill, hours)
        return 0

    children = [in_child(lambda skill=skill: work(skill)) for skill in "abcd"]  # type: ignore[misc]
    for child in children:
        child.join()
    kept = {(entry.skill, entry.hours) for entry in store.load("ada").profile.log}
    assert kept == {(skill, float(hours)) for skill in "abcd" for hours in range(1, 6)}


def kill_points(ada: Loaded) -> Iterator[int | None]:
    """Save in children killed at the first, second, … system call; yield how each ended."""
    for point in range(1, 60):

        def work(point: int = point) -> int:
            calls = []

            def die(event: str, _args: object) -> None:
                if event in {"open", "os.rename", "os.chmod", "os.remove", "os.listdir"}:
                    calls.append(event)
                    if len(calls) == point:
                        os.kill(os.getpid(), signal.SIGKILL)

            sys.addaudithook(die)
            save_level(ada, 4)
            return 0

        child = in_child(work)
        child.join()
        yield child.exitcode
        if child.exitcode == 0:
            return


def test_a_kill_at_each_system_call_leaves_the_old_or_the_new_file(ada: Loaded) -> None:
    """Killed before any call of a save, the file is the old or the new one, whole, and saves on."""
    before = ada.path.read_bytes()
    store = Store(ada.path.parent)
    ends = []
    for end in kill_points(ada):
        ends.append(end)
        found = store.load("ada")
        assert found == ada or levels(found.profile) == {"rag": 4}
        backup = ada.path.with_name(BACKUP)
        assert not backup.exists() or backup.read_bytes() == before
        assert [entry.stem for entry in store.list()] == ["ada"]
        ada.path.write_bytes(before)
    assert ends[-1] == 0
    assert ends[:-1] == [-signal.SIGKILL] * (len(ends) - 1)
    assert len(ends) > 5
    assert levels(save_level(ada, 5).profile) == {"rag": 5}


def test_kills_at_random_moments_lose_nothing() -> None:
    """The torture's kills, 30 of them: always a whole file, a whole backup, a free lock."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.torture", "--part", "kills", "--times", "0.03"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "30 file whole" in done.stdout
