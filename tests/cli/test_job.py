"""`skillgap job`: a posting read, compared, kept as a target, and never sent anywhere."""

import json
import socket
from pathlib import Path
from typing import NoReturn

import pytest

from tests.conftest import ROADMAPS, ROOT, Run

POSTINGS = ROOT / "tests" / "intake" / "postings"
MLOPS = str(POSTINGS / "senior-mlops-platform.txt")
NURSE = str(POSTINGS / "nurse-icu.txt")
WHO = ("--profile", "tomasz-zielinski")


@pytest.mark.parametrize(
    ("form", "starts"), [("text", "Senior MLOps"), ("md", "# Senior MLOps"), ("json", "{")]
)
def test_in_each_format(run: Run, form: str, starts: str) -> None:
    """Title, target, what is negated and what was not understood stand in all of them."""
    code, out, _ = run("job", MLOPS, *WHO, "--format", form)
    assert code == 0
    assert out.startswith(starts)
    for words in ("mlops-engineer/senior", "Hadoop", "Haskell", "Hands-on work with MLflow"):
        assert words in out


def test_json_has_the_keys_that_are_promised(run: Run) -> None:
    """Each skill with its kind, quotes, the level asked and the level had."""
    _, out, _ = run("job", MLOPS, *WHO, "--format", "json")
    shape = json.loads(out)
    skills = {each["skill"]: each for each in shape["skills"]}
    assert shape["schema"] == "skillgap.job/1"
    assert skills["python"]["required"]
    assert skills["python"]["years"] == 5
    assert (skills["python"]["level"], skills["python"]["have"]) == (4, 3)
    assert not skills["go"]["required"]
    assert skills["hadoop"]["negated"]
    assert skills["hadoop"]["level"] is None
    assert all(each["quotes"] for each in shape["skills"])
    assert shape["readiness"] + shape["gap"] == pytest.approx(100)
    asked = {skill for row in shape["difference"]["market_asks"] for skill in row["skills"]}
    assert asked.isdisjoint(skills.keys() - {"hadoop"})


def test_the_target_can_be_chosen(run: Run) -> None:
    """It decides what the posting is compared with and which levels are asked."""
    _, out, _ = run("job", MLOPS, *WHO, "--target", "mlops/entry", "--format", "json")
    shape = json.loads(out)
    assert (shape["target"], shape["seniority"]) == ("mlops-engineer/entry", "entry")
    assert {s["skill"]: s["level"] for s in shape["skills"]}["kubernetes"] == 2


@pytest.mark.parametrize("form", ["text", "md"])
def test_nothing_found_is_said(run: Run, sandbox: Path, form: str) -> None:
    """And is never a readiness of 0 or 100."""
    file = sandbox / "florist.txt"
    file.write_text("Florist wanted. Love for plants.", "utf-8")
    code, out, _ = run("job", str(file), *WHO, "--format", form)
    assert code == 0
    assert "Nothing found" in out
    assert "says nothing about your gap" in out
    _, out, _ = run("job", str(file), *WHO, "--format", "json")
    shape = json.loads(out)
    assert (shape["found"], shape["readiness"], shape["gap"]) == (0, None, None)


def test_another_trade_is_said(run: Run) -> None:
    """A nurse's posting has a number for ways of working, with a note that it is no more."""
    _, out, _ = run("job", NURSE, *WHO, "--format", "json")
    assert any("no technical skill" in note for note in json.loads(out)["notes"])


def test_a_saved_posting_is_a_target(run: Run, sandbox: Path) -> None:
    """For gap, roadmap, rank, compare and check; with the same number as the posting itself."""
    (sandbox / "roadmaps").mkdir()
    _, out, err = run("job", MLOPS, *WHO, "--save", "Harbour Line", "--format", "json")
    target = "job-harbour-line/senior"
    shape = json.loads(out)
    assert shape["saved"] == target
    assert target in err
    code, out, err = run("gap", "tomasz-zielinski", "--target", target, "--format", "json")
    gap = json.loads(out)
    assert code == 0
    assert gap["readiness"] == pytest.approx(shape["readiness"])
    assert gap["band"]["sampling"] is None
    assert not any(row["disputed"] for row in gap["requirements"])
    assert run("check")[0] == 0
    assert run("roadmap", "tomasz-zielinski", "--target", target)[0] == 0
    assert run("compare", target, "mlops-engineer/senior", *WHO)[0] == 0
    assert target in run("rank", "tomasz-zielinski", "--format", "json")[1]
    _, out, _ = run("job", "--list", *WHO, "--format", "json")
    (job,) = json.loads(out)["jobs"]
    assert (job["target"], job["title"]) == (target, shape["title"])
    for form in ("text", "md"):
        assert target in run("job", "--list", *WHO, "--format", form)[1]


def test_saving_changes_no_other_number(run: Run, sandbox: Path) -> None:
    """The weights of the market's own targets are as they were."""
    ask = ("gap", "tomasz-zielinski", "--target", "mlops-engineer/senior", "--format", "json")
    before = json.loads(run(*ask)[1])
    (sandbox / "roadmaps").mkdir()
    run("job", MLOPS, *WHO, "--save", "one")
    after = json.loads(run(*ask)[1])
    assert after.pop("market") != before.pop("market")
    assert after == before


def test_a_name_is_taken_once(run: Run, sandbox: Path) -> None:
    """Unless it is to be replaced; an odd name is made fit for a file."""
    (sandbox / "roadmaps").mkdir()
    assert run("job", MLOPS, *WHO, "--save", "../a b")[0] == 0
    assert [path.name for path in (sandbox / "roadmaps" / "jobs").iterdir()] == ["job-a-b.yaml"]
    code, _, err = run("job", MLOPS, *WHO, "--save", "a b")
    assert code == 2
    assert "--force" in err
    assert run("job", MLOPS, *WHO, "--save", "a b", "--force")[0] == 0


def test_quotes_cannot_break_the_saved_file(run: Run, sandbox: Path) -> None:
    """Whatever the posting says is text in the YAML."""
    (sandbox / "roadmaps").mkdir()
    file = sandbox / "evil.txt"
    file.write_text(
        'Python Engineer "}: &a *b {\n- Docker\u2028"\x1b[31m: {x: !!python}\n', "utf-8"
    )
    assert run("job", str(file), *WHO, "--save", "evil")[0] == 0
    assert run("check")[0] == 0
    assert "\x1b" not in (sandbox / "roadmaps" / "jobs" / "job-evil.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("argv", "code", "words"),
    [
        (("job",), 2, "No posting named"),
        (("job", "nothing.txt"), 3, "does not exist"),
        (("job", MLOPS, "--target", "mlopps/senior"), 2, "did you mean"),
        (("job", NURSE, "--target", "mlops-engineer"), 2, "seniority"),
    ],
)
def test_wrong_use_is_told(run: Run, argv: tuple[str, ...], code: int, words: str) -> None:
    """In a sentence with what to do."""
    assert run(*argv, *WHO)[0] == code
    assert words in run(*argv, *WHO)[2]


def test_an_empty_file_is_told(run: Run, sandbox: Path) -> None:
    """Nothing in it is not nothing found."""
    (sandbox / "empty.txt").write_text(" \n", "utf-8")
    code, _, err = run("job", "empty.txt", *WHO)
    assert code == 3
    assert "it is empty" in err


def test_nothing_to_save(run: Run, sandbox: Path) -> None:
    """A posting without skills becomes no target."""
    (sandbox / "roadmaps").mkdir()
    (sandbox / "florist.txt").write_text("Florist wanted.", "utf-8")
    code, _, err = run("job", "florist.txt", *WHO, "--save", "florist")
    assert code == 2
    assert "nothing to save" in err


def test_nothing_leaves_the_machine(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every sample posting is read with sockets forbidden."""

    def forbidden(*_: object, **__: object) -> NoReturn:
        raise AssertionError

    monkeypatch.setattr(socket, "socket", forbidden)
    monkeypatch.setattr(socket, "create_connection", forbidden)
    monkeypatch.setattr(socket, "getaddrinfo", forbidden)
    for path in sorted((ROADMAPS / "postings").glob("*.txt")):
        assert run("job", str(path), *WHO)[0] == 0
