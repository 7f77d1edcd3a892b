"""`sync`: from an exported plan to the profile and back, by the command itself."""

import json
from collections.abc import Callable
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from skillgap.cli.about import output_schemas
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


@pytest.fixture
def plan(run: Run, sandbox: Path) -> Path:
    """The exported plan."""
    assert run("roadmap", NAME, "-o", "plan.md")[0] == 0
    return sandbox / "plan.md"


def edit(plan: Path, *changes: tuple[str, str]) -> None:
    """Change the plan as a person would."""
    text = plan.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    plan.write_text(text, encoding="utf-8")


def shape(run: Run, *argv: str) -> dict[str, Any]:
    """The JSON of `sync`, checked against its schema."""
    code, out, err = run("sync", "plan.md", *argv, "--format", "json")
    assert code == 0, err
    found: dict[str, Any] = json.loads(out)
    assert not list(Draft202012Validator(output_schemas()["skillgap.sync/1"]).iter_errors(found))
    return found


SCIKIT = "<!-- skillgap:scikit-learn@1 -->"
TICKED = (
    ("- [ ] **scikit-learn** 0 → 1", "* [X] **scikit-learn** 0 → 1"),
    (SCIKIT, f"{SCIKIT} took 5,5 h"),
    ("<!-- skillgap:deep-learning@1 -->", "(took 3 h) <!-- skillgap:deep-learning@1 -->"),
)


def test_an_untouched_plan_changes_nothing(run: Run, plan: Path, folder: Path) -> None:
    """Every box of it is known, none is ticked, nothing is listed."""
    before = (folder / f"{NAME}.toml").read_bytes()
    found = shape(run)
    assert (found["changed"], found["steps"], found["unmatched"]) == (False, [], [])
    assert (folder / f"{NAME}.toml").read_bytes() == before
    assert plan.exists()


def test_ticks_and_hours_are_read_back_once(run: Run, plan: Path, folder: Path) -> None:
    """A step and its hours, hours of a step that goes on; a second time nothing."""
    edit(plan, *TICKED)
    code, out, err = run("sync", "plan.md")
    assert (code, err) == (0, f"Saved {folder / NAME}.toml\n")
    flat = " ".join(out.split())
    assert "1 step done, 8.5 h logged" in flat
    assert "scikit-learn 0→1, 5.5 h" in flat
    assert "Deep learning 0→1, 3 h more, 3 h in all" in flat
    assert "51.4 → " in flat
    saved = (folder / f"{NAME}.toml").read_bytes()
    profile = Store(folder).load(NAME).profile
    assert profile.skills["scikit-learn"].level == 1
    assert [(e.skill, e.hours, e.to_level) for e in profile.log[-2:]] == [
        ("scikit-learn", 5.5, 1),
        ("deep-learning", 3, None),
    ]
    assert profile.history[-1].levels["scikit-learn"] == 1
    again = shape(run)
    assert (again["changed"], again["steps"], again["already"]) == (False, [], 1)
    assert (folder / f"{NAME}.toml").read_bytes() == saved


def test_a_dry_run_says_the_same_and_writes_nothing(run: Run, plan: Path, folder: Path) -> None:
    """The steps, and the readiness there would be."""
    edit(plan, *TICKED)
    before = (folder / f"{NAME}.toml").read_bytes()
    dry = shape(run, "--dry-run")
    assert (folder / f"{NAME}.toml").read_bytes() == before
    wet = shape(run)
    assert (dry["steps"], dry["readiness"]) == (wet["steps"], wet["readiness"])
    assert (dry["dry_run"], dry["changed"], wet["changed"]) == (True, False, True)


def test_hours_logged_before_the_export_are_not_counted_twice(
    run: Run, plan: Path, folder: Path
) -> None:
    """9 h of Python were logged; 20 h since make 29 in all."""
    edit(plan, ("<!-- skillgap:python@2 -->", "(took 20 h) <!-- skillgap:python@2 -->"))
    (step,) = shape(run)["steps"]
    assert (step["hours"], step["total"], step["done"]) == (20, 29, False)
    assert shape(run)["steps"] == []
    assert sum(e.hours for e in Store(folder).load(NAME).profile.log[-1:]) == 20


def test_what_cannot_be_matched_is_listed_with_its_line(run: Run, plan: Path) -> None:
    """A box of one's own, an unknown skill, a jump; in Markdown it is escaped."""
    text = plan.read_text(encoding="utf-8")
    plan.write_text(
        f"{text}\n- [x] <b>mine</b>\n- [x] gone <!-- skillgap:gone@1 -->\n"
        "- [x] jump <!-- skillgap:docker@3 -->\n",
        encoding="utf-8",
    )
    lines = len(text.split("\n"))
    found = shape(run)
    assert [(o["line"], o["why"][:22]) for o in found["unmatched"]] == [
        (lines + 1, "it is ticked but carri"),
        (lines + 2, "there is no skill gone"),
        (lines + 3, "docker 3 is ticked, bu"),
    ]
    assert found["steps"] == []
    assert r"\<b\>mine\</b\>" in run("sync", "plan.md", "--format", "md")[1]


def test_a_plan_of_someone_else_is_not_taken_for_ones_own(
    run: Run, plan: Path, folder: Path
) -> None:
    """Unless the profile is named."""
    edit(plan, *TICKED, ("for=amara-okafor", "for=bo"))
    before = (folder / f"{NAME}.toml").read_bytes()
    code, _, err = run("sync", "plan.md")
    assert (code, "was made for bo, the profile is amara-okafor" in err) == (2, True)
    assert (folder / f"{NAME}.toml").read_bytes() == before
    assert run("sync", "plan.md", "--profile", NAME)[0] == 0


def test_whose_plan_it_is_is_said_by_the_file(run: Run, plan: Path, folder: Path) -> None:
    """The advice names a profile that there is, where its file is named otherwise than the person."""
    (folder / "bb.toml").write_text('schema = 1\nname = "Bo"\n', encoding="utf-8")
    edit(plan, ("for=amara-okafor", "for=bo"))
    assert "--profile bb" in run("sync", "plan.md")[2]


def test_a_missing_plan_has_a_near_name(run: Run, plan: Path) -> None:
    """A slip of the finger is told with the file that was meant."""
    assert plan.is_file()
    err = run("sync", "paln.md")[2]
    assert "Cannot read paln.md: it does not exist (did you mean plan.md?)." in err


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (None, 3, "it does not exist"),
        (b"", 2, "holds no box of an exported plan"),
        (b"# Shopping\n- [x] milk\n", 2, "holds no box of an exported plan"),
        (b"\x00\x01\x02\x03" * 400, 3, "it is not a text file"),
        (b"x" * 5_000_001, 3, "larger than 5 MB"),
    ],
)
def test_a_file_that_is_no_plan_is_told(
    run: Run, sandbox: Path, data: bytes | None, code: int, words: str
) -> None:
    """Missing, empty, another file, no text, too large: exit code and what to do."""
    if data is not None:
        (sandbox / "other.md").write_bytes(data)
    found, out, err = run("sync", "other.md")
    assert (found, out) == (code, "")
    assert words in err


def test_other_encodings_are_read(run: Run, plan: Path) -> None:
    """UTF-16 with a mark and CRLF, as an editor on Windows may leave it."""
    edit(plan, *TICKED)
    text = plan.read_text(encoding="utf-8").replace("\n", "\r\n")
    plan.write_bytes(text.encode("utf-16"))
    assert [step["done"] for step in shape(run)["steps"]] == [True, False]
