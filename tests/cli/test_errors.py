"""Every way to call gap, rank and compare wrongly: the exit code, what happened, what to do; no traceback."""

import os
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from skillgap.cli import main
from skillgap.problems import SkillgapError
from tests.conftest import Run

TOM = "tomasz-zielinski"


@pytest.fixture
def profiles(sandbox: Path) -> Path:
    """A folder of profiles with everything that can be wrong with one."""
    folder = sandbox / "profiles"
    folder.mkdir()
    (folder / "ada.toml").write_text(
        'schema = 1\nname = "Ada"\n[skills.python]\nlevel = 3\n', encoding="utf-8"
    )
    (folder / "empty.toml").write_bytes(b"")
    (folder / "torn.toml").write_text('schema = 1\nname = "Torn\n', encoding="utf-8")
    (folder / "wrong.toml").write_text("schema = 1\n[skills.python]\nlevel = 9\n", encoding="utf-8")
    (folder / "newer.toml").write_text("schema = 99\n", encoding="utf-8")
    (folder / "binary.toml").write_bytes(b"\xff\xfe\x00\x01")
    (folder / "folder.toml").mkdir()
    (folder / "loop.toml").symlink_to(folder / "loop.toml")
    return folder


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("gap", "nobody"), 3, "No profile nobody in"),
        (("gap", "adda"), 3, "did you mean ada?"),
        (("gap", "../ada"), 2, "cannot name a profile"),
        (("gap", ""), 0, ""),
        (("gap", "a\0b"), 2, "cannot name a profile"),
        (("gap", "./no.toml"), 3, "it does not exist"),
        (("gap", TOM, "-t", "mlop/senio"), 2, "did you mean mlops-engineer/senior?"),
        (("gap", TOM, "-t", "mlops-engineer"), 2, "lacks a seniority"),
        (("gap", TOM, "-t", "x" * 5000), 2, "Unknown target xxx"),
        (("gap", TOM, "-t", "\x1b[31m/mid"), 2, "Unknown target \\x1b[31m/mid"),
        (("gap", TOM, "--focus", "healtcare"), 2, "did you mean healthcare?"),
        (("gap", TOM, "--focus", "healthcare,"), 2, "Unknown focus"),
        (("gap", TOM, "--source", "demnd"), 2, "did you mean demand?"),
        (("gap", TOM, "--explain", "kuberntes"), 2, "did you mean kubernetes?"),
        (("gap", TOM, "--explain", "\x1b[31m"), 2, "Unknown skill \\x1b[31m"),
        (("gap", TOM, "--explain", "kafka"), 2, "does not ask for Apache Kafka"),
        (("gap", TOM, "--rule", "best"), 2, "invalid choice: 'best'"),
        (("gap", TOM, "--format", "pdf"), 2, "invalid choice: 'pdf'"),
        (("gap", "ada"), 2, "No target chosen."),
        (("gap", TOM, "-o", "no/where.md"), 3, "There is no folder no"),
        (("gap", TOM, "-o", "profiles"), 2, "profiles is a folder"),
        (("rank", "nobody"), 3, "No profile nobody in"),
        (("compare", "nobody", "ada"), 3, "No profile nobody in"),
        (("compare", "ada"), 2, "required: B"),
        (("gpa",), 2, "did you mean gap?"),
        (("--profiles", "torn/apart", "gap", "ada"), 3, "No profile ada in"),
    ],
)
def test_wrong_use_is_told_in_words(
    run: Run, profiles: Path, words: tuple[str, ...], code: int, says: str
) -> None:
    """Each mistake has its exit code and its sentence on stderr, and prints nothing on stdout."""
    if words == ("gap", ""):
        words, code, says = ("gap", "", "-t", "ml-engineer/mid"), 0, ""
    got, out, err = run(*words)
    assert got == code, err
    assert says in err
    assert "Traceback" not in err
    assert "\x1b" not in err
    assert bool(out) == (code == 0)
    assert profiles.is_dir()


@pytest.mark.parametrize(
    ("stem", "says"),
    [
        ("torn", "torn.toml:2:"),
        ("wrong", "wrong.toml:3:"),
        ("newer", "newer"),
        ("binary", "binary.toml"),
        ("folder", "a folder has this name"),
        ("loop", "links lead in a circle"),
    ],
)
@pytest.mark.parametrize("command", [("gap",), ("rank",), ("compare", "ada")])
def test_a_damaged_profile_is_told_with_its_place_and_left_alone(
    run: Run, profiles: Path, command: tuple[str, ...], stem: str, says: str
) -> None:
    """Exit 3, the place in the file, and not a byte changed, whichever command reads it."""
    path = profiles / f"{stem}.toml"
    before = path.read_bytes() if path.is_file() else None
    code, out, err = run(*command, stem)
    assert (code, out) == (3, "")
    assert says in err
    assert "Traceback" not in err
    assert before is None or path.read_bytes() == before


def test_an_empty_file_is_an_empty_profile(run: Run, profiles: Path) -> None:
    """A file without a byte is somebody without a target: asked for one, not an error of the file."""
    code, _, err = run("gap", "empty")
    assert code == 2
    assert "No target chosen." in err
    assert "Closest" not in err
    code, out, _ = run("gap", "empty", "-t", "ml-engineer/mid")
    assert code == 0
    assert "no data" in out
    assert profiles.is_dir()


def test_damaged_profiles_do_not_hide_the_good_one(run: Run, profiles: Path) -> None:
    """Without a name the readable profile is taken, whatever lies beside it."""
    code, out, _ = run("gap", "-t", "ml-engineer/mid")
    assert code == 0
    assert out.startswith("Ada  ")
    assert profiles.is_dir()


def test_a_day_that_is_none_is_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """SKILLGAP_TODAY=soon: exit 2."""
    monkeypatch.setenv("SKILLGAP_TODAY", "soon")
    code, _, err = run("gap", TOM)
    assert code == 2
    assert "SKILLGAP_TODAY should be a date" in err


def test_debug_shows_where_an_error_comes_from(run: Run) -> None:
    """With `--debug` the error itself is raised, for a bug report."""
    with pytest.raises(SkillgapError):
        run("gap", "nobody", "--debug")


def test_an_error_nobody_foresaw_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug of ours: exit 3, its name, and how to see more; no traceback."""

    def broken(_: object) -> int:
        message = "boom"
        raise ZeroDivisionError(message)

    monkeypatch.setattr("skillgap.cli.gap.gap", broken)
    code, _, err = run("gap")
    assert code == 3
    assert "ZeroDivisionError: boom" in err
    assert "--debug" in err
    assert "Traceback" not in err


def test_ctrl_c_leaves_with_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An interrupt at any point of a command is one word and exit 130."""

    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("skillgap.cli.gap.gap", interrupted)
    assert run("gap") == (main.INTERRUPTED, "", "\nInterrupted.\n")


@pytest.mark.parametrize("form", ["text", "md", "json"])
def test_a_reader_that_has_gone_is_no_error(form: str) -> None:
    """`skillgap gap | head -1`: nothing on stderr, and the exit code of a closed pipe."""
    words = [sys.executable, "-m", "skillgap", "gap", TOM, "--format", form]
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ)
    ) as ran:
        assert ran.stdout is not None
        assert ran.stderr is not None
        ran.stdout.close()
        said = ran.stderr.read().decode()
        ran.wait(20)
    assert "Error" not in said
    assert "Traceback" not in said
    assert ran.returncode == main.BROKEN_PIPE


def test_an_ascii_terminal_gets_ascii(sandbox: Path) -> None:
    """Where the output cannot take our signs, the plain ones are written; a name loses letters, not the report."""
    words = [sys.executable, "-m", "skillgap", "gap", TOM]
    environ = {**os.environ, "PYTHONIOENCODING": "ascii"}
    ran = subprocess.run(
        words, capture_output=True, env=environ, timeout=20, check=False, cwd=sandbox
    )
    assert ran.returncode == 0
    assert ran.stdout.startswith(b"Tomasz Zieli?ski  MLOps Engineer, senior")
    assert b"o TensorFlow" in ran.stdout


def ran(words: list[str], stdout: IO[str] | int) -> tuple[int, str]:
    """The exit code and standard error of a program whose output goes there."""
    done = subprocess.run(
        [sys.executable, "-m", "skillgap", *words],
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        timeout=30,
    )
    return done.returncode, done.stderr


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="needs a full disk")
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_full_disk_behind_the_output_is_said(form: str) -> None:
    """`skillgap gap > file` on a full disk: exit 3 and what to do, not a fault of ours."""
    with Path("/dev/full").open("w") as full:
        code, err = ran(["gap", TOM, "--format", form], full)
    assert code == 3
    assert "skillgap: Cannot write all of the output: the disk is full.\nMake room" in err


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
def test_a_closed_output_is_no_error() -> None:
    """`skillgap gap >&-`: there is nowhere to write to, and nothing to complain about."""
    line = f'"{sys.executable}" -m skillgap gap {TOM} >&-'
    done = subprocess.run(["/bin/sh", "-c", line], stderr=subprocess.PIPE, check=False, timeout=30)
    assert b"Error" not in done.stderr
    assert done.returncode == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_what_is_no_file_is_written_to_and_not_replaced(sandbox: Path) -> None:
    """A device or a pipe given as `-o` stays what it is, with `--force` too."""
    pipe = sandbox / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    code, err = ran(["gap", TOM, "--format", "md", "-o", str(pipe), "--force"], subprocess.DEVNULL)
    said = os.read(reader, 100_000)
    os.close(reader)
    assert (code, "Wrote" in err) == (0, True)
    assert pipe.is_fifo()
    assert said.startswith(b"# ")
