"""`skillgap import`: shown, asked about line by line, written; and every way to call it wrongly."""

import io
import json
import os
import pty
import select
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from skillgap.cli.arguments.intake import LEVELS
from skillgap.intake.ownwords import own_rating
from skillgap.intake.weigh import LADDER
from skillgap.person.model import Profile
from skillgap.person.store import Store
from tests.conftest import ROOT, Ran

Run = Callable[..., Ran]
CV = """Ada Okafor
ada.okafor@example.org

Experience
Data Engineer, Acme, Jan 2022 – Present
- Pipelines in Python and SQL on Kubernetes

Skills
Docker, Fortran
"""
ADA = 'schema = 1\nname = "Ada"\n\n[skills.python]\nlevel = 4\n'


@pytest.fixture
def cv(sandbox: Path) -> Path:
    """A CV in the current folder, which has a folder for profiles."""
    (sandbox / "profiles").mkdir()
    path = sandbox / "cv.txt"
    path.write_text(CV, encoding="utf-8")
    return path


@pytest.fixture
def ada(cv: Path) -> Path:
    """A profile that rates Python 4, beside the CV."""
    path = cv.parent / "profiles" / "ada.toml"
    path.write_text(ADA, encoding="utf-8")
    return path


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """A terminal in which somebody types these lines."""

    def type_in(lines: str) -> None:
        stdin = io.StringIO(lines)
        monkeypatch.setattr(stdin, "isatty", lambda: True, raising=False)
        monkeypatch.setattr(sys, "stdin", stdin)
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)

    return type_in


def profile(stem: str) -> Profile:
    """A profile of the current folder as it is on disk."""
    return Store(Path("profiles")).load(stem).profile


def levels(stem: str) -> dict[str, int | None]:
    """The levels of a profile on disk."""
    return {skill: rating.level for skill, rating in profile(stem).skills.items()}


@pytest.mark.usefixtures("cv")
def test_a_dry_run_shows_and_writes_nothing(run: Run) -> None:
    """Skills, levels, reasons and lines of the CV; the folder stays empty."""
    code, out, err = run("import", "cv.txt", "--dry-run")
    assert (code, err) == (0, "")
    for words in (
        "Ada Okafor",
        "Kubernetes",
        "4.5 years, one position",
        "Pipelines in Python",
        "Fortran",
    ):
        assert words in out
    assert "nothing is written" in out
    assert max(map(len, out.splitlines())) <= 80
    assert not list(Path("profiles").iterdir())


@pytest.mark.usefixtures("ada")
def test_the_json_keeps_its_keys(run: Run) -> None:
    """`skills: [{skill, level, inferred, quotes}]` and more, for other programs."""
    shape = json.loads(run("import", "cv.txt", "--dry-run", "--format", "json")[1])
    assert shape["schema"] == "skillgap.import/1"
    assert (shape["person"], shape["profile"], shape["years"], shape["written"]) == (
        "Ada Okafor",
        "ada",
        4.5,
        False,
    )
    skills = {each["skill"]: each for each in shape["skills"]}
    assert set(skills) == {"python", "sql", "kubernetes", "docker"}
    assert {"skill", "level", "inferred", "quotes", "why", "have", "evidence", "last"} <= skills[
        "sql"
    ].keys()
    assert (skills["python"]["level"], skills["python"]["have"], skills["sql"]["have"]) == (
        3,
        4,
        None,
    )
    assert (skills["sql"]["inferred"], skills["sql"]["last"]) == (True, "2026-11-01")
    assert shape["not_understood"] == ["Fortran"]


@pytest.mark.usefixtures("cv")
def test_markdown_is_escaped(run: Run) -> None:
    """What stands in a CV cannot become markup of the report."""
    Path("odd.md").write_text("Skills\n- Python | <b>x</b> `y` [z](http://e)\n", encoding="utf-8")
    code, out, _ = run("import", "odd.md", "--dry-run", "--format", "md")
    assert code == 0
    assert out.startswith("# Import\n")
    assert "<b>" not in out
    assert "\\<b" in out


@pytest.mark.usefixtures("ada")
def test_yes_takes_everything_but_what_is_rated(run: Run) -> None:
    """New levels are written and marked as inferred; the person's own stays."""
    code, out, err = run("import", "cv.txt", "--yes")
    assert code == 0
    assert "Saved" in err
    assert "1 rated before; those stay as they are" in out
    assert levels("ada") == {"python": 4, "sql": 3, "kubernetes": 3, "docker": 2}
    assert profile("ada").skills["sql"].inferred
    assert not profile("ada").skills["python"].inferred
    assert profile("ada").years_experience == 4.5
    assert "Nothing to change in" in run("import", "cv.txt", "--yes")[2]


@pytest.mark.usefixtures("ada")
def test_overwrite_is_a_second_yes(run: Run) -> None:
    """Only then does a rated level give way."""
    assert run("import", "cv.txt", "--yes", "--overwrite")[0] == 0
    assert levels("ada")["python"] == 3


@pytest.mark.usefixtures("ada")
def test_each_find_is_asked_about(run: Run, answers: Callable[[str], None]) -> None:
    """Enter keeps what is rated and takes what is new, a digit sets, n drops; a wrong key is asked again."""
    answers("\n5\nx\nn\n\n")
    code, out, err = run("import", "cv.txt")
    assert code == 0
    assert "You have 4, the text says 3. Keep 4?" in out
    assert "Pipelines in Python and SQL on Kubernetes" in out
    assert "Not understood (not in the catalogue): Fortran" in err
    assert levels("ada") == {"python": 4, "sql": 5, "docker": 2}
    assert not profile("ada").skills["sql"].inferred
    assert not profile("ada").skills["docker"].inferred


@pytest.mark.usefixtures("ada")
def test_all_the_rest_is_taken_at_once(run: Run, answers: Callable[[str], None]) -> None:
    """`a` ends the questions; what is rated is still kept."""
    answers("0\na\n")
    assert run("import", "cv.txt")[0] == 0
    assert levels("ada") == {"python": 0, "sql": 3, "kubernetes": 3, "docker": 2}
    assert profile("ada").skills["kubernetes"].inferred


@pytest.mark.parametrize("lines", ["\n3\nq\n", "\n", ""])
def test_stopping_writes_nothing(
    run: Run, ada: Path, answers: Callable[[str], None], lines: str
) -> None:
    """q, or the end of the input in the middle: the file stays as it was."""
    answers(lines)
    code, _, err = run("import", "cv.txt")
    assert code == 0
    assert "nothing was written" in err
    assert ada.read_text(encoding="utf-8") == ADA


@pytest.mark.usefixtures("cv")
def test_a_skill_without_a_level_is_asked_for_one(run: Run, answers: Callable[[str], None]) -> None:
    """A word that is not in the table leaves the level to the person; enter leaves it unrated."""
    resume = {"skills": [{"name": "Python", "level": "ninja"}, {"name": "SQL", "level": "guru"}]}
    Path("resume.json").write_text(json.dumps(resume), encoding="utf-8")
    answers("\n2\n")
    assert run("import", "resume.json", "--new", "Ada")[0] == 0
    assert levels("ada") == {"sql": 2}


def test_a_real_terminal_is_served(ada: Path) -> None:
    """In a terminal of its own the command asks, reads keys and saves."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "TERM": "xterm"}
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "skillgap", "import", "cv.txt", "--profile", "ada"],
        stdin=theirs, stdout=theirs, stderr=theirs, env=environment, cwd=ada.parent.parent,
    )  # fmt: skip
    os.close(theirs)
    os.write(ours, b"\n2\na\n")
    shown, end = b"", time.monotonic() + 20
    while process.poll() is None and time.monotonic() < end:
        if select.select([ours], [], [], 0.1)[0]:
            try:
                shown += os.read(ours, 65536)
            except OSError:
                break
    assert process.wait(5) == 0
    os.close(ours)
    assert b"Keep 4?" in shown
    assert levels("ada") == {"python": 4, "sql": 2, "kubernetes": 3, "docker": 2}


@pytest.mark.usefixtures("cv")
def test_without_a_profile_one_is_made_for_the_name_found(run: Run) -> None:
    """The CV says whose it is; the new file is told."""
    code, _, err = run("import", "cv.txt", "--yes")
    assert code == 0
    assert "one is made for Ada Okafor" in err
    assert profile("ada-okafor").name == "Ada Okafor"


@pytest.mark.usefixtures("cv")
def test_a_new_name_makes_a_profile_and_never_replaces_one(run: Run) -> None:
    """`--new` writes a file of its own; a name that is taken is refused."""
    assert run("import", "cv.txt", "--yes", "--new", "Grace")[0] == 0
    assert levels("grace")["sql"] == 3
    code, _, err = run("import", "cv.txt", "--yes", "--new", "Grace")
    assert code == 2
    assert "Grace 2" in err


def test_standard_input_is_read(run: Run, ada: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`-` is a file like any other, but then nobody can be asked."""
    stdin = io.TextIOWrapper(io.BytesIO(CV.encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert run("import", "-", "--yes", "--profile", "ada")[0] == 0
    assert levels("ada")["sql"] == 3
    code, _, err = run("import", "-")
    assert code == 2
    assert "There is no terminal to ask you in." in err
    assert ada.exists()


@pytest.mark.usefixtures("ada")
def test_several_files_are_one_person(run: Run) -> None:
    """What two files say is joined before it is shown."""
    Path("Skills.csv").write_text("Name\nPyTorch\n", encoding="utf-8")
    shape = json.loads(run("import", "cv.txt", "Skills.csv", "--dry-run", "--format", "json")[1])
    assert {"pytorch", "sql"} <= {each["skill"] for each in shape["skills"]}


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("cv.txt",), 2, "Add --dry-run to see what is found, or --yes to take all of it."),
        (("cv.txt", "--format", "json"), 2, "--format json goes with --dry-run or --yes."),
        (("cv.txt", "--overwrite"), 2, "--overwrite goes with --yes."),
        (("none.txt", "--dry-run"), 3, "Cannot read none.txt: it does not exist."),
        (("profiles", "--dry-run"), 3, "is a folder without LinkedIn's tables"),
        (("cv.txt", "--yes", "--profile", "adda"), 3, "did you mean ada?"),
        (("cv.txt", "--yes", "--profile", "tomasz-zielinski"), 3, "No profile tomasz-zielinski"),
        (("cv.txt", "--yes", "--new", "a/b"), 2, "cannot name a profile"),
        (("empty.txt", "--dry-run"), 3, "Cannot read empty.txt: it is empty."),
        (("a\0b", "--dry-run"), 3, "Cannot read a"),
        (("bob.txt", "--yes"), 2, 'Say which: --profile ada, or --new "Bob Marsh".'),
        ((), 2, "the following arguments are required: FILE"),
    ],
)
def test_wrong_use_is_told_in_words(
    run: Run, ada: Path, words: tuple[str, ...], code: int, says: str
) -> None:
    """Each mistake has its exit code and its sentence; nothing is written."""
    Path("empty.txt").touch()
    Path("bob.txt").write_text(
        CV.replace("Ada Okafor", "Bob Marsh").replace("ada.okafor", "bob"), encoding="utf-8"
    )
    got, out, err = run("import", *words)
    assert (got, out) == (code, ""), err
    assert says in err
    assert "Traceback" not in err
    assert ada.read_text(encoding="utf-8") == ADA
    assert [path.name for path in Path("profiles").glob("*.toml")] == ["ada.toml"]


@pytest.mark.usefixtures("cv")
def test_without_name_and_profile_the_command_asks_for_one(run: Run) -> None:
    """A text that says nobody's name cannot make a profile by itself."""
    Path("list.txt").write_text("Skills\nPython\n", encoding="utf-8")
    code, _, err = run("import", "list.txt", "--yes")
    assert code == 2
    assert "Say whose: --new NAME" in err
    assert run("import", "list.txt", "--dry-run")[0] == 0


@pytest.mark.usefixtures("ada")
def test_nothing_found_is_said(run: Run, answers: Callable[[str], None]) -> None:
    """A text about something else is no error, and no gap."""
    Path("roses.txt").write_text("Roses need sun.\n", encoding="utf-8")
    assert "Nothing found" in run("import", "roses.txt", "--dry-run")[1]
    answers("")
    assert "Nothing found" in run("import", "roses.txt")[1]


def test_nothing_leaves_the_machine(run: Run, ada: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With sockets forbidden, every kind of document is read and written as ever."""
    from tests.intake.mutations import bases  # noqa: PLC0415

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was asked for")

    for name in ("socket", "create_connection", "getaddrinfo", "socketpair"):
        monkeypatch.setattr(socket, name, refuse)
    for form, (name, data) in bases().items():
        if form == "pdf-plain":
            continue
        Path(form).mkdir()
        (Path(form) / name).write_bytes(data)
        code, _, err = run("import", f"{form}/{name}", "--yes", "--profile", "ada")
        assert code == 0, err
    assert len(levels("ada")) > 20
    assert ada.exists()


def test_the_help_shows_the_tables_that_are_used() -> None:
    """The levels of the help are those of the code, row by row."""
    for level, words in LADDER:
        assert f"  {level}  {words}" in LEVELS
    ratings = LEVELS.partition("Your own words")[2].partition("Own numbers")[0]
    for row in "4321":
        words = ratings.partition(f"  {row}  ")[2].partition("\n")[0].partition("   ")[0]
        for word in words.split(", "):
            found = own_rating(word)
            assert found is not None
            assert found.level == int(row), word


@pytest.mark.usefixtures("ada")
def test_plain_is_ascii(run: Run) -> None:
    """`--plain` writes ASCII only, where the CV does."""
    assert run("import", "cv.txt", "--dry-run", "--plain")[1].replace("–", "").isascii()
