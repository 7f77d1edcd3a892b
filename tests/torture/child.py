"""Work in a child process, so that what it suffers stays its own. Needs fork."""

import multiprocessing
import os
import shutil
from collections.abc import Callable
from pathlib import Path

NOBODY = 65534


def exit_code(work: Callable[[], int]) -> int:
    """Run `work` in a forked child; its result is the exit code (100 where it raised)."""
    child = multiprocessing.get_context("fork").Process(target=_run, args=(work,))
    child.start()
    child.join()
    return child.exitcode if child.exitcode is not None else 100


def _run(work: Callable[[], int]) -> None:
    try:
        code = work()
    except BaseException:  # noqa: BLE001 - whatever it is, the parent is told
        code = 100
    os._exit(code)


def as_nobody(folder: Path) -> None:
    """Give a folder to nobody and become nobody, where we may: to root nothing is read-only."""
    if os.geteuid() == 0:
        for path in (folder, *folder.rglob("*")):
            shutil.chown(path, NOBODY, NOBODY)
        os.setgid(NOBODY)
        os.setuid(NOBODY)
