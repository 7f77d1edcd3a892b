"""`skillgap rank`: every format, for a person with ratings and for one without."""

import json
from pathlib import Path

import pytest

from skillgap.market.market import Market
from tests.conftest import Run


@pytest.mark.parametrize(
    ("form", "starts"), [("text", "Tomasz"), ("md", "# Tomasz"), ("json", "{")]
)
def test_every_format_names_every_target(run: Run, market: Market, form: str, starts: str) -> None:
    """Text, Markdown and JSON hold all targets."""
    code, out, _ = run("rank", "tomasz-zielinski", "--format", form)
    assert code == 0
    assert out.startswith(starts)
    assert all(target in out for target in market.targets)


def test_the_json_keeps_its_keys(run: Run) -> None:
    """`targets: [{target, readiness, basis, status, top_missing}]`, closest first."""
    shape = json.loads(run("rank", "tomasz-zielinski", "--format", "json")[1])
    assert shape["schema"] == "skillgap.rank/1"
    rows = shape["targets"]
    assert all(
        {"target", "readiness", "basis", "status", "top_missing"} <= row.keys() for row in rows
    )
    placed = [row["readiness"] for row in rows if row["known_weight"] >= 50]
    assert placed == sorted(placed, reverse=True)
    assert all(len(row["top_missing"]) <= 3 for row in rows)


def test_a_profile_without_target_and_ratings_is_ranked_as_no_data(run: Run, sandbox: Path) -> None:
    """Nothing rated: exit 0, question marks, and what to do."""
    folder = sandbox / "profiles"
    folder.mkdir()
    (folder / "ada.toml").write_text('schema = 1\nname = "Ada"\n', encoding="utf-8")
    code, out, _ = run("rank")
    assert code == 0
    assert "No data: no skill is rated yet." in out
    targets = json.loads(run("rank", "--format", "json")[1])["targets"]
    assert {row["readiness"] for row in targets} == {None}
