"""The program in a real pseudo-terminal: how it leaves, and what it says when something breaks."""

import os
import select
import struct
import sys
import time
from pathlib import Path

import pytest

from skillgap.person.store import Store
from tests.tui.conftest import copied_examples

fcntl = pytest.importorskip("fcntl", reason="pseudo-terminals are Unix's")
pty = pytest.importorskip("pty")
termios = pytest.importorskip("termios")


def in_a_terminal(
    program: str, keys: list[tuple[str, str]], folder: Path, kind: str = "xterm-256color"
) -> tuple[int, str]:
    """Run Python code in a real pseudo-terminal; press each key once its words are on the screen."""
    pid, file = pty.fork()
    if pid == 0:
        os.environ.update(TERM=kind, SKILLGAP_PROFILES=str(folder / "profiles"))
        os.execv(sys.executable, [sys.executable, "-c", program])  # noqa: S606
    fcntl.ioctl(file, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    seen, end = "", time.monotonic() + 30
    while time.monotonic() < end:
        ready, _, _ = select.select([file], [], [], 0.2)
        try:
            seen += os.read(file, 65536).decode(errors="replace") if ready else ""
        except OSError:
            break
        if keys and keys[0][0] in seen:
            os.write(file, keys.pop(0)[1].encode())
            seen = ""
    _, status = os.waitpid(pid, 0)
    os.close(file)
    return os.waitstatus_to_exitcode(status), seen


STARTED = "import sys; from skillgap.cli.main import run; sys.exit(run(['--profiles', {folder!r}]))"


def test_in_a_real_terminal_ctrl_c_leaves_with_everything_saved(tmp_path: Path) -> None:
    """A level is set, ctrl+c is pressed: exit code 0, the screen given back, the level in the file."""
    copied_examples(tmp_path)
    program = STARTED.format(folder=str(tmp_path / "profiles"))
    before = Store(tmp_path / "profiles").latest()
    assert before is not None
    keys = [("Biggest gaps", "\x1bOQ"), ("Claimed", "\x1b[B5"), ("saved ", "\x03")]
    code, seen = in_a_terminal(program, keys, tmp_path)
    assert code == 0
    assert "\x1b[?1049l" in seen
    assert before.path.with_name(f"{before.path.name}.bak").exists()


def test_screens_are_not_drawn_where_nobody_would_see_them(tmp_path: Path) -> None:
    """They are drawn on stderr: where that is a file, the gap report is printed instead."""
    copied_examples(tmp_path)
    errors = tmp_path / "errors.txt"
    aside = f"import os, signal; signal.alarm(20); os.dup2(os.open({str(errors)!r}, os.O_WRONLY | os.O_CREAT), 2)\n"
    program = aside + STARTED.format(folder=str(tmp_path / "profiles"))
    code, seen = in_a_terminal(program, [], tmp_path)
    assert code == 0
    assert "readiness" in seen
    assert "\x1b[?1049h" not in seen + errors.read_text(encoding="utf-8")


def test_in_a_real_terminal_a_fault_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mistake in the program: exit code 3, one sentence, the rest in a file, all saved, no traceback."""
    copied_examples(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    before = Store(tmp_path / "profiles").latest()
    assert before is not None
    program = (
        "from skillgap.tui.app import SkillgapApp\n"
        "def broken(self): raise RuntimeError('boom')\n"
        "SkillgapApp.do_next_view = broken\n"
    ) + STARTED.format(folder=str(tmp_path / "profiles"))
    keys = [("Biggest gaps", "\x1bOQ"), ("Claimed", "\x1b[B5]")]
    code, seen = in_a_terminal(program, keys, tmp_path)
    assert code == 3
    assert (
        "something went wrong that should not (RuntimeError: boom); your changes are saved" in seen
    )
    assert "Traceback" not in seen
    assert "\x1b[?1049l" in seen, "the screen was not given back"
    assert before.path.with_name(f"{before.path.name}.bak").exists()
    told = (tmp_path / "state" / "skillgap" / "fault.log").read_text(encoding="utf-8")
    assert "Traceback" in told
    assert "RuntimeError: boom" in told


def test_a_dumb_terminal_gets_the_gap_report(tmp_path: Path) -> None:
    """TERM=dumb cannot place text: the report is printed instead, in ASCII, and the reason is said."""
    copied_examples(tmp_path)
    program = STARTED.format(folder=str(tmp_path / "profiles"))
    code, seen = in_a_terminal(program, [], tmp_path, "dumb")
    assert code == 0
    assert "cannot show screens" in seen
    assert "readiness" in seen.casefold()
    assert "\x1b" not in seen
