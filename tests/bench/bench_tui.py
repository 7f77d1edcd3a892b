"""The screens' speed, measured in a pseudo-terminal: start, a key, and doing nothing.

Run with `make bench`. Start is a ratio to an empty Textual program in turns; a key is measured from
the write to the last byte of the repaint.
"""

import contextlib
import fcntl
import os
import pty
import select
import shutil
import signal
import statistics
import struct
import sys
import termios
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.bench.synthetic import write_skills

REPOSITORY = Path(__file__).parents[2]
ROUNDS = 11
KEYS = 60
QUIET = 0.12
"""Seconds without a byte after which a repaint is over."""

F_KEYS = ("\x1bOP", "\x1bOQ", "\x1bOR", "\x1bOS", "\x1b[15~")

EMPTY = """
from textual.app import App
from textual.widgets import DataTable, Footer, Header
class Empty(App):
    BINDINGS = [("q", "quit", "Quit")]
    def compose(self):
        yield Header()
        yield DataTable()
        yield Footer()
    def on_mount(self):
        table = self.query_one(DataTable)
        table.add_columns("skill", "level")
        table.add_rows([(f"useful {n}", n) for n in range(20)])
Empty().run()
"""


class Terminal:
    """A program in a pseudo-terminal."""

    def __init__(
        self, command: Sequence[str], environment: dict[str, str], size: tuple[int, int]
    ) -> None:
        self.started = time.perf_counter()
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            os.chdir(REPOSITORY)
            os.execve(command[0], list(command), environment)  # noqa: S606
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))

    def read(self, seconds: float) -> bytes:
        """What comes within so many seconds; nothing where nothing does."""
        ready, _, _ = select.select([self.file], [], [], seconds)
        try:
            return os.read(self.file, 65536) if ready else b""
        except OSError:
            return b""

    def until(self, words: bytes, seconds: float = 20) -> float:
        """Seconds from the start to the byte that completes these words."""
        seen = b""
        while time.perf_counter() - self.started < seconds:
            seen += self.read(0.5)
            if words in seen:
                return time.perf_counter() - self.started
        raise AssertionError(seen[-2000:])

    def drain(self) -> float:
        """Read until it is quiet; return when the last byte came."""
        last = time.perf_counter()
        while self.read(QUIET):
            last = time.perf_counter()
        return last

    def answer(self, keys: str) -> float:
        """Seconds from writing keys to the last byte of the repaint."""
        self.drain()
        begun = time.perf_counter()
        os.write(self.file, keys.encode())
        return self.drain() - begun

    def cpu(self) -> float:
        """Seconds of processor time so far."""
        fields = (
            Path(f"/proc/{self.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        )
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def end(self) -> None:
        """Stop it."""
        with contextlib.suppress(OSError):
            os.kill(self.pid, signal.SIGKILL)
        with contextlib.suppress(OSError):
            os.waitpid(self.pid, 0)
        os.close(self.file)


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment of its own with the example people in a folder of their own."""
    shutil.copytree(REPOSITORY / "profiles", tmp_path / "profiles")
    names = {name: str(tmp_path / name) for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")}
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept,
        **names,
        "PYTHONPYCACHEPREFIX": str(tmp_path / "compiled"),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "SKILLGAP_TODAY": "2026-11-22",
        "SKILLGAP_PROFILES": str(tmp_path / "profiles"),
        "SKILLGAP_PROFILE": "tomasz-zielinski",
    }


@contextlib.contextmanager
def running(
    command: Sequence[str], environment: dict[str, str], size: tuple[int, int] = (80, 24)
) -> Iterator[Terminal]:
    """A program in a terminal of its own, ended afterwards."""
    terminal = Terminal(command, environment, size)
    try:
        yield terminal
    finally:
        terminal.end()


OURS = (sys.executable, "-m", "skillgap")
BASELINE = (sys.executable, "-c", EMPTY)


def first_screen(command: Sequence[str], words: bytes, environment: dict[str, str]) -> float:
    """Seconds to the first useful screen."""
    with running(command, environment) as terminal:
        return terminal.until(words)


def test_first_screen_costs_no_more_than_one_and_a_half_empty_programs(
    environment: dict[str, str],
) -> None:
    """Overview with its numbers is there within 1.5 × an empty Textual program."""
    with running(OURS, environment) as terminal:  # once to the end: caches are made
        terminal.until(b"Biggest gaps")
        terminal.drain()
        terminal.answer("q")
    first_screen(BASELINE, b"useful 9", environment)
    pairs = [
        (
            first_screen(OURS, b"Biggest gaps", environment),
            first_screen(BASELINE, b"useful 9", environment),
        )
        for _ in range(ROUNDS)
    ]
    ours, theirs = (statistics.median(times) for times in zip(*pairs, strict=True))
    sys.stdout.write(
        f"\nfirst screen {ours * 1000:.0f} ms, empty program {theirs * 1000:.0f} ms: {ours / theirs:.2f} ×"
    )
    assert ours / theirs <= 1.5


def digits(environment: dict[str, str], size: tuple[int, int], view: str) -> tuple[float, float]:
    """Median and 95th percentile (ms) of a digit pressed in a view, with the plan worked out anew."""
    with running(OURS, environment, size) as terminal:
        terminal.until(b"Biggest gaps")
        terminal.drain()
        terminal.answer(view)
        terminal.answer("\x1b[B\x1b[B\x1b[B")
        times = sorted(terminal.answer(str(n % 5)) * 1000 for n in range(KEYS))
    middle, high = statistics.median(times), times[int(len(times) * 0.95)]
    sys.stdout.write(
        f"\na digit in Skills at {size[0]}x{size[1]}: median {middle:.0f} ms, p95 {high:.0f} ms"
    )
    return middle, high


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_a_digit_in_skills_is_answered_within_a_frame_or_two(
    environment: dict[str, str], size: tuple[int, int]
) -> None:
    """With the shipped data: 33 ms at the median, 60 ms at p95."""
    middle, high = digits(environment, size, "2")
    assert middle <= 33
    assert high <= 60


def test_a_digit_with_a_thousand_skills_takes_at_most_twice_that(
    environment: dict[str, str], tmp_path: Path
) -> None:
    """With 1,000 synthetic skills beside the shipped ones: 66 ms at the median, 120 ms at p95."""
    write_skills(tmp_path / "roadmaps", 1000)
    middle, high = digits(
        {**environment, "SKILLGAP_ROADMAPS": str(tmp_path / "roadmaps")}, (80, 24), "2"
    )
    assert middle <= 66
    assert high <= 120


def test_nothing_happens_while_nothing_is_pressed(environment: dict[str, str]) -> None:
    """In two seconds in each view: no byte is written, and next to no processor time is spent."""
    with running(OURS, environment) as terminal:
        terminal.until(b"Biggest gaps")
        for number, key in enumerate(F_KEYS, start=1):
            terminal.answer(key)
            time.sleep(0.5)
            terminal.drain()
            before = terminal.cpu()
            said = terminal.read(2)
            spent = terminal.cpu() - before
            sys.stdout.write(
                f"\nview {number}: {spent * 1000:.0f} ms of processor time in 2 s, {len(said)} bytes"
            )
            assert said == b""
            assert spent <= 0.05
