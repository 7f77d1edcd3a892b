"""`skillgap roadmap` called wrongly: one line on what is wrong, one on what to write."""

import pytest

from tests.conftest import EXAMPLES, Run


@pytest.fixture(autouse=True)
def _people(monkeypatch: pytest.MonkeyPatch) -> None:
    """The example people are the profiles in use; nothing of them is written."""
    monkeypatch.setenv("SKILLGAP_PROFILES", str(EXAMPLES))


WRONG = [
    (["--hours-per-week", "0"], "more than 0 and at most 100, not 0", "--hours-per-week 8"),
    (["--hours-per-week", "200"], "more than 0 and at most 100, not 200", "--hours-per-week 8"),
    (["--hours-per-week", "-3"], "more than 0 and at most 100, not -3", "--hours-per-week 8"),
    (["--hours-per-week", "nan"], "more than 0 and at most 100, not nan", "--hours-per-week 8"),
    (["--hours-per-week", "inf"], "more than 0 and at most 100, not inf", "--hours-per-week 8"),
    (["--hours-per-week", "many"], "should be a number, not many", "--hours-per-week 8"),
    (["--start", "tomorrow"], "--start should be a date such as ", "--start 20"),
    (["--start", "20270101"], "--start should be a date such as ", "--start 20"),
    (["--start", "2027-02-30"], "--start 2027-02-30 is not a day of the calendar", "--start 20"),
    (["--start", "2026-11-21"], "is in the past: today is 22 November 2026", "--start 20"),
    (["--start", "9999-12-31"], "is more than 50 years away", "--start 20"),
    (["--by", "2026-01-01"], "--by 2026-01-01 is in the past", "--by 20"),
    (["--by", "2027-13-01"], "--by 2027-13-01 is not a day of the calendar", "--by 20"),
    (["--by", "2026-11-30"], "--by 2026-11-30 is before the start, 2026-12-01", "--by 2027-05-31"),
    (["--start", "2027-06-01", "--by", "2027-05-01"], "is before the start, 2027-06-01", "--by "),
    (["--months", "0"], "a whole number from 1 to 120, not 0", "--months 12"),
    (["--months", "121"], "a whole number from 1 to 120, not 121", "--months 12"),
    (["--months", "2.5"], "a whole number from 1 to 120, not 2.5", "--months 12"),
    (["--months", "9" * 5000], "a whole number from 1 to 120, not 999", "--months 12"),
    (["--tracks", "4"], "--tracks should be 1, 2 or 3, not 4", "side by side"),
    (["--style", "fastets"], "did you mean fastest?", "critical-first"),
    (["--style", "curriculum:sprint"], "did you mean curriculum:sprint-6-months?", "plan-1-year"),
    (
        ["--pin", "kubernets"],
        "Unknown skill kubernets (did you mean kubernetes?)",
        "skillgap skills",
    ),
    (["--skip", "zzzzzz"], "Unknown skill zzzzzz.", "skillgap skills"),
    (["--skip", "rag", "--pin", "rag"], "cannot be skipped and pinned", "one of the two"),
    (
        ["--skip", "rag", "--at-work", "RAG"],
        "cannot be skipped and learned at work",
        "one of the two",
    ),
    (["--target", "ml-enginer/mid"], "did you mean ml-engineer/mid?", "Roles: "),
    (["-o", "plan.pdf"], "cannot be written as .pdf", "ending such as .md, .html, .ics"),
]


@pytest.mark.parametrize(("options", "message", "advice"), WRONG)
def test_wrong_options_are_told_in_two_lines(
    run: Run, options: list[str], message: str, advice: str
) -> None:
    """Exit 2, one line on what is wrong and one on what to write; nothing on standard output."""
    code, out, err = run("roadmap", "noor-el-amin", *options)
    assert (code, out) == (2, "")
    said, told = err.strip().splitlines()
    assert said.startswith("skillgap: ")
    assert message in said
    assert advice in told
    assert max(len(said), len(told)) < 250


def test_hostile_values_are_shown_safely(run: Run) -> None:
    """An escape sequence in a value does not reach the terminal."""
    for option in ("--hours-per-week", "--start", "--months", "--tracks", "--style", "--pin"):
        code, _, err = run("roadmap", "noor-el-amin", option, "\x1b[2J")
        assert code == 2
        assert "\x1b" not in err
