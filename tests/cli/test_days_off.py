"""Days off from the command line: set, told where they are wrong, and counted by the plan."""

import json
from pathlib import Path

import pytest

from skillgap.person.store import Store
from tests.conftest import Run


@pytest.fixture
def ada(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with Ada in it, who has a target."""
    monkeypatch.setenv("SKILLGAP_PROFILES", str(tmp_path))
    run("profile", "new", "Ada", "--target", "ml-engineer/mid")
    return tmp_path


def test_days_off_are_set_replaced_and_taken_back(run: Run, ada: Path) -> None:
    """Days from and to, a single day with some hours, and none again."""
    run("profile", "set", "ada", "days_off=2026-12-24..2027-01-06,2027-05-01@3")
    found = Store(ada).load("ada").profile.exceptions
    assert [(str(e.first), str(e.last), e.hours_per_week) for e in found] == [
        ("2026-12-24", "2027-01-06", 0.0),
        ("2027-05-01", "2027-05-01", 3.0),
    ]
    run("profile", "set", "ada", "days_off=-")
    assert Store(ada).load("ada").profile.exceptions == ()


def test_the_plan_has_no_hours_on_them(run: Run, ada: Path) -> None:
    """A month off is a month without hours."""
    run("profile", "set", "ada", "days_off=2026-12-01..2026-12-31")
    _, out, _ = run("roadmap", "ada", "--format", "json")
    months = {month["month"]: month["capacity"] for month in json.loads(out)["months"]}
    assert months.get("2026-12", 0) == 0
    assert months["2027-01"] > 0
    assert Store(ada).load("ada").profile.exceptions


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("foo", "should be days such as 2026-12-24..2027-01-06"),
        ("2027-02-30", "should be days"),
        ("2027-01-06..2026-12-24", "must not be before"),
        ("2026-12-24@lots", "should be a number"),
        ("2026-12-24@300", "at most 100"),
    ],
)
def test_slips_are_told_and_nothing_is_changed(run: Run, ada: Path, value: str, says: str) -> None:
    """Exit 2, what is wrong, and the file as it was."""
    before = (ada / "ada.toml").read_bytes()
    code, _, err = run("profile", "set", "ada", f"days_off={value}")
    assert code == 2
    assert says in err
    assert (ada / "ada.toml").read_bytes() == before
