"""`history`: readiness over time in every format, own progress told apart from changed data."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from skillgap.cli.about import output_schemas
from skillgap.person.edit import change
from skillgap.person.store import Store
from tests.conftest import EXAMPLES, Ran

Run = Callable[..., Ran]
NAME = "priya-vaidyanathan"


@pytest.fixture(autouse=True)
def _people(monkeypatch: pytest.MonkeyPatch) -> None:
    """The example people are the profiles in use; nothing of them is written."""
    monkeypatch.setenv("SKILLGAP_PROFILES", str(EXAMPLES))


def shape(run: Run, *argv: str) -> dict[str, Any]:
    """The JSON of `history`, checked against its schema."""
    code, out, err = run("history", *argv, "--format", "json")
    assert code == 0, err
    found: dict[str, Any] = json.loads(out)
    assert not list(Draft202012Validator(output_schemas()["skillgap.history/1"]).iter_errors(found))
    return found


def test_the_points_and_the_change_between_them(run: Run) -> None:
    """Every snapshot and today; total, own and data."""
    found = shape(run, NAME)
    assert [(p["date"], p["readiness"]) for p in found["points"]][:2] == [
        ("2026-01-04", 56.0),
        ("2026-04-05", 56.9),
    ]
    assert found["points"][-1] | {"known_weight": 0} == {
        "date": "2026-11-22", "readiness": 72.8, "known_weight": 0, "market": "2025-12-22", "now": True,
    }  # fmt: skip
    assert found["change"] == {
        "first": "2026-01-04", "last": "2026-11-22", "total": 16.8, "own": 16.8, "data": 0, "same_data": True,
    }  # fmt: skip
    assert found["done"][0] == {"month": "2026-01", "hours": 0, "steps": [], "readiness": 56}


def test_a_span_of_days(run: Run) -> None:
    """From the last point at or before the first day to the last one at or before the last day."""
    found = shape(run, NAME, "--from", "2026-05-01", "--to", "2026-10-31")
    assert [p["date"] for p in found["points"]] == ["2026-04-05", "2026-07-05", "2026-10-04"]
    assert found["change"]["total"] == pytest.approx(11.4)
    code, _, err = run("history", NAME, "--from", "2026-05-01", "--to", "2026-04-01")
    assert (code, "Give the earlier day first." in err) == (2, True)


def test_text_and_markdown_say_the_same(run: Run) -> None:
    """The words, the bars, the months."""
    text = run("history", NAME)[1]
    assert all(len(line) <= 80 for line in text.splitlines())
    words = "56.0 → 72.8 (+16.8 points), 4 January 2026 to 22 November 2026."
    own = "All of it is from your own levels; the market data is the same (version 2025-12-22)."
    for flat in (" ".join(text.split()), run("history", NAME, "--format", "md")[1]):
        assert words in flat
        assert own in flat
        assert "22 November 2026 (today)" in flat
        assert "Embeddings 1, Large language models 2" in flat
    assert run("history", NAME, "--plain")[1].isascii()


def test_another_target_has_its_own_history(run: Run) -> None:
    """Where nothing was recorded, today is the only point."""
    found = shape(run, NAME, "--target", "ml-engineer/mid")
    assert (len(found["points"]), found["change"]) == (1, None)
    assert "One day is known so far" in run("history", NAME, "-t", "ml-engineer/mid")[1]


def test_changed_data_is_told_apart(
    run: Run, sandbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Points recorded under another version are marked, and the change is split."""
    people = sandbox / "profiles"
    person = Store(EXAMPLES).load(NAME).profile
    past = [each._replace(market="2024-01-01", readiness=50.0) for each in person.history[:2]]
    made = change(person, history=(*past, *person.history[2:]))
    monkeypatch.setenv("SKILLGAP_PROFILES", str(people))
    Store(people).create(made._replace(name="Ada"), made.updated or pytest.fail("no date"))
    found = shape(run, "ada")
    assert found["change"]["own"] == pytest.approx(16.7)
    assert found["change"]["data"] == pytest.approx(6.1)
    flat = " ".join(run("history", "ada")[1].split())
    assert (
        "+16.7 points from your own levels, +6.1 because the data changed (version 2024-01-01, then 2025-12-22)."
        in flat
    )
    assert "Recorded under 2 versions of the market data (2024-01-01, 2025-12-22)" in flat
    assert "+9.8*" in flat
    bare = [each._replace(levels={}) for each in past]
    loaded = Store(people).load("ada")
    Store(people).save(
        loaded,
        change(made, name="Ada", history=(*bare, *person.history[2:])),
        made.updated or pytest.fail("no date"),
    )
    assert shape(run, "ada")["change"]["own"] is None
    assert "how much of it is your own cannot be told" in " ".join(run("history", "ada")[1].split())
    assert r"+9.8\*" in run("history", "ada", "--format", "md")[1]


def test_nothing_rated_nothing_to_show(
    run: Run, sandbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty profile has no number, in any format."""
    monkeypatch.setenv("SKILLGAP_PROFILES", str(sandbox / "profiles"))
    run("profile", "new", "Bo", "--target", "ml-engineer/mid")
    assert shape(run, "bo")["points"] == []
    for extra in ((), ("--format", "md")):
        code, out, _ = run("history", "bo", *extra)
        assert (code, "Nothing is rated for this target yet" in out) == (0, True)


def test_it_can_be_written_to_a_file(run: Run, sandbox: Path) -> None:
    """The ending decides the format."""
    assert run("history", NAME, "-o", "history.md")[0] == 0
    assert (
        (sandbox / "history.md").read_text(encoding="utf-8").startswith("# LLM/GenAI Engineer, mid")
    )
