"""`skillgap scan`: what code shows, shown, asked about and written as proof."""

import io
import json
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from skillgap.cli.arguments.intake import CODE_LEVELS
from skillgap.intake.scan import repositories
from skillgap.person.store import Store
from tests.conftest import Ran
from tests.intake.code import commit, repository

Run = Callable[..., Ran]
ADA = 'schema = 1\nname = "Ada"\n\n[skills.python]\nlevel = 4\n'


@pytest.fixture
def ranker(sandbox: Path) -> Path:
    """A repository of Ada's and her profile."""
    (sandbox / "profiles").mkdir()
    (sandbox / "profiles" / "ada.toml").write_text(ADA, encoding="utf-8")
    files = {f"part{n}.py": "import torch\n" for n in range(6)} | {"Dockerfile": "FROM x\n"}
    root = repository(sandbox / "code" / "ranker", files, "2023-02-01")
    return commit(root, {"part0.py": "import torch, numpy\n"}, "2026-10-01")


def proofs(skill: str) -> list[str]:
    """The texts of the proofs that the profile on disk has for a skill."""
    rating = Store(Path("profiles")).load("ada").profile.skills.get(skill)
    return [proof.text for proof in rating.evidence] if rating else []


@pytest.mark.usefixtures("ranker")
def test_a_dry_run_shows_and_writes_nothing(run: Run) -> None:
    """Skills with files and months; a level above 2 is never proposed, and that is said."""
    code, out, err = run("scan", "code", "--dry-run")
    assert (code, err) == (0, "")
    for words in ("ranker", "PyTorch", "6 files, 2023-02 to 2026-10", "no level above 2"):
        assert words in " ".join(out.split())
    assert proofs("pytorch") == []


@pytest.mark.usefixtures("ranker")
def test_the_json_keeps_its_keys(run: Run) -> None:
    """Repositories with their counts, skills as in `import`."""
    shape = json.loads(run("scan", "code/ranker", "--dry-run", "--format", "json")[1])
    assert shape["schema"] == "skillgap.scan/1"
    found = shape["repositories"][0]
    assert (found["name"], found["files"], found["commits"]) == ("ranker", 7, 2)
    assert (found["first"], found["last"]) == ("2023-02-01", "2026-10-01")
    skills = {each["skill"]: each for each in shape["skills"]}
    assert (skills["python"]["have"], skills["python"]["level"]) == (4, 2)
    assert skills["pytorch"]["evidence"][0]["date"] == "2026-10-01"


@pytest.mark.usefixtures("ranker")
def test_yes_adds_proofs_and_leaves_levels(run: Run) -> None:
    """The rated skill gets its proof, the others a level too; a second scan adds nothing."""
    assert run("scan", "code", "--yes")[0] == 0
    profile = Store(Path("profiles")).load("ada").profile
    assert (profile.skills["python"].level, profile.skills["pytorch"].level) == (4, 2)
    assert proofs("python") == ["ranker: 6 files, 2023-02 to 2026-10"]
    assert "Nothing to change in" in run("scan", "code", "--yes")[2]


def test_a_later_scan_renews_the_proof(run: Run, ranker: Path) -> None:
    """More files later on: one proof, the newer one."""
    run("scan", "code", "--yes")
    commit(ranker, {"more.py": "import torch\n"}, "2026-11-01")
    run("scan", "code", "--yes")
    assert proofs("python") == ["ranker: 7 files, 2023-02 to 2026-11"]


@pytest.mark.usefixtures("ranker")
def test_each_find_is_asked_about(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """As with `import`: enter keeps or takes, a digit sets, n drops."""
    stdin = io.StringIO("\nn\n3\na\n")
    monkeypatch.setattr(stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stdin", stdin)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    code, out, _ = run("scan", "code")
    assert code == 0
    assert "You have 4" in out
    profile = Store(Path("profiles")).load("ada").profile
    assert 3 in {rating.level for rating in profile.skills.values()}
    assert len(profile.skills) == 4


@pytest.mark.usefixtures("ranker")
def test_markdown_names_the_repository(run: Run) -> None:
    """A report to keep."""
    code, out, _ = run("scan", "code", "--dry-run", "--format", "md", "--author", "ada@example.org")
    assert code == 0
    assert out.startswith("# Scan\n")
    assert "- ranker: 7 files, 2 commits by ada@example.org, 2023-02 to 2026-10" in out


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("code",), 2, "Add --dry-run"),
        (("none", "--dry-run"), 3, "Cannot look into none: it does not exist."),
        (("profiles/ada.toml", "--dry-run"), 3, "is not a folder"),
        (("a\0b", "--dry-run"), 3, "is not a folder"),
        ((), 2, "required: DIR"),
    ],
)
@pytest.mark.usefixtures("ranker")
def test_wrong_use_is_told_in_words(run: Run, words: tuple[str, ...], code: int, says: str) -> None:
    """Each mistake has its exit code and its sentence."""
    got, out, err = run("scan", *words)
    assert (got, out) == (code, "")
    assert says in err


@pytest.mark.usefixtures("ranker")
def test_an_empty_folder_shows_nothing(run: Run) -> None:
    """Nothing found is said, with what git was asked."""
    Path("empty").mkdir()
    code, out, _ = run("scan", "empty", "--dry-run")
    assert code == 0
    assert "Nothing found" in out


@pytest.mark.usefixtures("ranker")
def test_nothing_leaves_the_machine(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """With sockets forbidden the scan is as ever."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was asked for")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    assert run("scan", "code", "--yes")[0] == 0
    assert proofs("pytorch")


def test_the_help_shows_the_bounds_that_are_used() -> None:
    """The numbers of the help are those of the code."""
    assert f"in {repositories.FILES_FOR_2} files or more" in CODE_LEVELS
    assert f"over {repositories.DAYS_FOR_2 // 30} months or more" in CODE_LEVELS
