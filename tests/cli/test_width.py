"""Text reports at widths that nobody has: nothing is lost, and nothing runs away."""

import re

import pytest

from tests.conftest import Run


@pytest.mark.parametrize("columns", ["1", "20", "39"])
def test_a_very_narrow_terminal_loses_no_letter(
    run: Run, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    """Below 40 columns the report is that of 40, and the terminal breaks its lines."""
    monkeypatch.setenv("COLUMNS", columns)
    out = run("gap", "priya-vaidyanathan")[1]
    monkeypatch.setenv("COLUMNS", "40")
    assert out == run("gap", "priya-vaidyanathan")[1]
    flat = " ".join(out.split())
    assert "critical met 2 of 5" in flat
    assert "whatever the rest is" in flat


def test_a_very_wide_terminal_keeps_the_day_in_sight(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beyond 160 columns the report grows no wider."""
    monkeypatch.setenv("COLUMNS", "100000")
    out = run("gap", "priya-vaidyanathan")[1]
    assert max(map(len, out.splitlines())) <= 160


@pytest.mark.parametrize("columns", [40, 49, 50, 60, 80])
def test_the_grid_of_targets_keeps_its_roles(
    run: Run, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    """Where the names of the roles have no room, the grid is left out and the list says it all."""
    monkeypatch.setenv("COLUMNS", str(columns))
    out = run("rank", "priya-vaidyanathan")[1]
    heads = [line for line in out.splitlines() if line.split()[:2] == ["entry", "mid"]]
    assert len(heads) == (columns >= 50)
    assert ("LLM/Gen" in out) == (columns >= 50)
    assert "mlops-engineer/staff" in out


@pytest.mark.parametrize("columns", ["40", "60"])
def test_figures_are_never_cut(run: Run, monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    """A salary that is too wide for the terminal runs on; half of it would be another one."""
    monkeypatch.setenv("COLUMNS", columns)
    out = run("outlook", "priya-vaidyanathan")[1]
    monkeypatch.setenv("COLUMNS", "120")
    wide = run("outlook", "priya-vaidyanathan")[1]
    assert re.findall(r"[$][\d,–$]+", out) == re.findall(r"[$][\d,–$]+", wide)
