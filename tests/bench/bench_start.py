"""Start-up as ratios in one run: what a person feels before the first character appears.

Run with `make bench`. Each figure is the median of several starts of a fresh interpreter, taken in
turns with its baseline, so that a busy machine slows both.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

ROUNDS = 15
REPOSITORY = Path(__file__).parents[2]


def seconds(command: Sequence[str], environment: dict[str, str]) -> float:
    """Wall-clock seconds of one command, its output thrown away."""
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environment, cwd=REPOSITORY)
    return time.perf_counter() - started


def ratio(command: Sequence[str], baseline: Sequence[str], environment: dict[str, str]) -> float:
    """The median time of a command over the median time of its baseline, measured in turns."""
    pairs = [(seconds(command, environment), seconds(baseline, environment)) for _ in range(ROUNDS)]
    ours, theirs = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"\n{' '.join(command[1:])}: {ours * 1000:.0f} ms, {ours / theirs:.2f} × the baseline")
    return float(ours / theirs)


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment of its own, so that the cache is the bench's."""
    return {**os.environ, "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}


def test_version_costs_no_more_than_twice_argparse(environment: dict[str, str]) -> None:
    """`skillgap --version` takes at most twice as long as importing argparse."""
    ours = [sys.executable, "-m", "skillgap", "--version"]
    assert ratio(ours, [sys.executable, "-c", "import argparse"], environment) <= 2


def test_second_gap_costs_no_more_than_twice_its_libraries(environment: dict[str, str]) -> None:
    """`skillgap gap`, once the market is cached, takes at most twice as long as its libraries."""
    ours = [sys.executable, "-m", "skillgap", "gap"]
    seconds(ours, environment)
    baseline = [sys.executable, "-c", "import pydantic, rich.console"]
    assert ratio(ours, baseline, environment) <= 2
