"""`log` and `done`: what is written, what is said, and what cannot be."""

import json
from collections.abc import Callable
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from skillgap.cli.about import output_schemas
from skillgap.person.model import Profile
from skillgap.person.store import Store
from tests.conftest import EXAMPLES, Ran

Run = Callable[..., Ran]
NAME = "amara-okafor"


@pytest.fixture(autouse=True)
def folder(sandbox: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one profile: a copy of the beginner."""
    people = sandbox / "profiles"
    people.mkdir()
    copy(EXAMPLES / f"{NAME}.toml", people)
    monkeypatch.setenv("SKILLGAP_PROFILES", str(people))
    return people


def profile(folder: Path) -> Profile:
    """The profile as it is saved."""
    return Store(folder).load(NAME).profile


def shape(run: Run, *argv: str) -> dict[str, Any]:
    """The JSON of a command that must succeed, checked against its schema."""
    code, out, err = run(*argv, "--format", "json")
    assert code == 0, err
    found: dict[str, Any] = json.loads(out)
    assert not list(Draft202012Validator(output_schemas()[found["schema"]]).iter_errors(found))
    return found


def refused(run: Run, folder: Path, *argv: str) -> str:
    """What is said of a command that cannot be; the profile stays as it is."""
    before = (folder / f"{NAME}.toml").read_bytes()
    code, out, err = run(*argv)
    assert (code, out) == (2, "")
    assert (folder / f"{NAME}.toml").read_bytes() == before
    return err


def test_log_adds_an_entry_and_says_what_is_left(run: Run, folder: Path) -> None:
    """9 h of Python were logged before; the note is kept; nothing else changes."""
    before = profile(folder)
    code, out, err = run("log", "Python", "2.5", "--note", "decorators")
    assert code == 0
    assert err == f"Saved {folder / NAME}.toml\n"
    assert "1→2, 11.5 of about 69 h logged, about 57.5 h left" in out
    entry = profile(folder).log[-1]
    assert (str(entry.date), entry.skill, entry.hours) == ("2026-11-22", "python", 2.5)
    assert (entry.to_level, entry.note) == (None, "decorators")
    assert profile(folder).skills == before.skills
    assert profile(folder).history == before.history


@pytest.mark.parametrize(
    ("text", "hours"), [("3", 3), ("1,5h", 1.5), ("90min", 1.5), ("0:45", 0.75)]
)
def test_log_understands_hours(run: Run, text: str, hours: float) -> None:
    """As a number, with a unit, or as hours and minutes."""
    assert shape(run, "log", "docker", text)["step"]["hours"] == hours


def test_log_undo_takes_the_last_entry_out(run: Run, folder: Path) -> None:
    """Of all, or of a skill; a level that it reached is taken back."""
    run("log", "docker", "2")
    assert "Docker: 2 h taken out" in run("log", "--undo")[1]
    assert profile(folder) == Store(EXAMPLES).load(NAME).profile._replace(
        updated=profile(folder).updated
    )
    found = shape(run, "log", "--undo", "git")
    assert (found["undone"], found["step"]["to"], found["step"]["total"]) == (True, 1, 0)
    assert profile(folder).skills["git"].level == 0
    assert "Nothing was logged for Docker." in refused(run, folder, "log", "--undo", "docker")


def test_hours_of_an_earlier_day_count_for_the_step_finished_since(run: Run) -> None:
    """Git reached level 1 on 1 October with 3 h; 2 h of September belong to that step."""
    found = shape(run, "log", "git", "2", "--on", "2026-09-30")
    assert found["step"] | {"hours": 0} == {
        "skill": "git", "name": "Git", "to": 1, "hours": 0, "total": 5, "left": 0, "done": True,
    }  # fmt: skip
    assert "finished since; 6 h on it in all" in run("log", "git", "1", "--on", "2026-09-30")[1]


def test_done_raises_the_level_and_says_what_comes_next(run: Run, folder: Path) -> None:
    """Level, log, readiness, next steps, and the exact command that keeps a proof."""
    code, out, _ = run("done", "git", "--hours", "14")
    assert code == 0
    flat = " ".join(out.split())
    assert "Git 1 → 2" in flat
    assert "14 h, estimated 10 h" in flat
    assert "51.4 → 59.7 (+8.3), AI Engineer, entry" in flat
    assert "1.4 × the estimate, from 6 finished steps" in flat
    assert "next scikit-learn 0→1 (6 h), then" in flat
    assert "a first version of this is enough" in flat
    command = f"skillgap profile set {NAME} git.evidence='what it is, and where'"
    assert command in out
    saved = profile(folder)
    assert saved.skills["git"].level == 2
    assert (saved.log[-1].to_level, saved.log[-1].hours) == (2, 14)
    assert (str(saved.history[-1].date), saved.history[-1].readiness) == ("2026-11-22", 59.7)


def test_done_counts_the_hours_logged_before(run: Run) -> None:
    """9 h were logged, 3 h are added: the step took 12."""
    found = shape(run, "done", "python", "--hours", "3")
    assert [(s["to"], s["hours"], s["total"]) for s in found["steps"]] == [(2, 3, 12)]
    assert found["readiness"]["after"] > found["readiness"]["before"]
    assert found["pace"]["observations"] == 6
    assert len(found["next"]) == 2


def test_several_levels_at_once_share_the_hours(run: Run, folder: Path) -> None:
    """Docker 0 → 2 in 13 h: 3 and 10 by their estimates."""
    found = shape(run, "done", "docker=2", "--hours", "13")
    assert [s["to"] for s in found["steps"]] == [1, 2]
    assert [s["hours"] for s in found["steps"]] == [
        pytest.approx(3, abs=0.1),
        pytest.approx(10, abs=0.1),
    ]
    assert sum(s["hours"] for s in found["steps"]) == 13
    assert [e.to_level for e in profile(folder).log[-2:]] == [1, 2]


def test_what_was_never_rated_counts_from_nothing_or_reaches_the_level_given(
    run: Run, folder: Path
) -> None:
    """As in the plan it reaches level 1; with a level it is one step to there."""
    assert [s["to"] for s in shape(run, "done", "airflow")["steps"]] == [1]
    assert profile(folder).skills["airflow"].level == 1
    assert [s["to"] for s in shape(run, "done", "langchain=2")["steps"]] == [2]
    assert profile(folder).skills["langchain"].level == 2


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (("log",), "Say the skill and the hours."),
        (("log", "docker"), "Say the skill and the hours."),
        (("log", "dokcer", "2"), "did you mean docker?"),
        (("log", "docker", "many"), "Hours should be a number, not many."),
        (("log", "docker", "0"), "more than 0 and at most 5,000"),
        (("log", "docker", "9999"), "more than 0 and at most 5,000"),
        (("log", "docker", "2", "--on", "2026-11-23"), "in the future: today is 22 November 2026"),
        (("log", "docker", "2", "--on", "2026-02-30"), "is not a day of the calendar"),
        (("log", "docker", "2", "--on", "yesterday"), "should be a date such as 2026-11-22"),
        (("log", "docker", "2", "--on", "1900-01-01"), "more than 50 years ago"),
        (("log", "--undo", "docker", "2"), "it goes with a skill at most"),
        (("done", "git=1"), "Git is at level 1 already."),
        (("done", "git=6"), "reaches a level from 1 to 5, not 6"),
        (("done", "git="), "reaches a level from 1 to 5, not ."),
        (("done", "git", "--hours", "-1"), "5,000, not -1."),
        (("log", "docker", "30000"), "at most 5,000, not 30000."),
        (("done", "git", "--hours", "x"), "Hours should be a number"),
        (("done", "git", "--on", "2026-09-01"), "Git reached level 1 on 1 October 2026"),
    ],
)
def test_wrong_use_changes_nothing(
    run: Run, folder: Path, argv: tuple[str, ...], words: str
) -> None:
    """It is said what is wrong and what to write; exit code 2."""
    assert words in " ".join(refused(run, folder, *argv).split())


def test_an_example_is_never_written_to(run: Run, folder: Path) -> None:
    """Without a profile of one's own there is nothing to log in."""
    (folder / f"{NAME}.toml").unlink()
    before = {path: path.read_bytes() for path in EXAMPLES.glob("*.toml")}
    for argv in (("log", "docker", "2"), ("done", "docker", "--profile", NAME)):
        code, _, err = run(*argv)
        assert code == 3
        assert "No profile" in err or "no profile" in err
    assert {path: path.read_bytes() for path in EXAMPLES.glob("*.toml")} == before


def test_every_saving_command_keeps_a_snapshot(run: Run, folder: Path) -> None:
    """`profile set` too: one a day, the last state of it; none where readiness is the same."""
    count = len(profile(folder).history)
    run("profile", "set", NAME, "git=2")
    run("profile", "set", NAME, "git=3")
    run("profile", "set", NAME, "hours_per_week=9")
    history = profile(folder).history
    assert len(history) == count + 1
    assert history[-1].levels["git"] == 3


def test_a_pace_can_be_left_out_or_given(run: Run) -> None:
    """`--pace 1` plans with the estimates as they are; the report says so."""
    learned, plain, slow = (
        shape(run, "roadmap", NAME, *argv) for argv in ((), ("--pace", "1"), ("--pace", "2"))
    )
    assert learned["pace"] == {
        "ratio": pytest.approx(1.433, abs=0.001),
        "observations": 5,
        "hours": 44,
    }
    assert plain["pace"] == {"ratio": 1, "observations": 0, "hours": 0}
    assert plain["hours"][1] < learned["hours"][1] < slow["hours"][1]
    assert "not applied, as you asked" in run("roadmap", NAME, "--pace", "1")[1]
    assert "2 × the estimate, as you asked" in run("roadmap", NAME, "--pace", "2")[1]
    for wrong in ("x", "0", "50", "nan"):
        assert run("roadmap", NAME, "--pace", wrong)[0] == 2
