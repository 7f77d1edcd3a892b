"""`skillgap roadmap`: its options, its formats, and what it says when it cannot go on."""

import csv
import json
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from tests.conftest import EXAMPLES, ROOT, Run


@pytest.fixture(autouse=True)
def _people(monkeypatch: pytest.MonkeyPatch) -> None:
    """The example people are the profiles in use; nothing of them is written."""
    monkeypatch.setenv("SKILLGAP_PROFILES", str(EXAMPLES))


def plan(run: Run, *argv: str) -> dict[str, Any]:
    """The JSON of a roadmap that must succeed."""
    code, out, err = run("roadmap", *argv, "--format", "json")
    assert code == 0, err
    found: dict[str, Any] = json.loads(out)
    return found


def test_a_deadline_of_the_profile_that_has_passed_is_left_aside(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The plan is made without it, and standard error says so."""
    monkeypatch.setenv("SKILLGAP_TODAY", "2029-01-01")
    code, out, err = run("roadmap", "priya-vaidyanathan", "--format", "json")
    assert code == 0
    assert "has passed" in err
    assert json.loads(out)["until"] is None


def test_a_start_after_the_profiles_deadline_is_told(run: Run) -> None:
    """It names both days and the way out."""
    code, _, err = run("roadmap", "priya-vaidyanathan", "--start", "2027-06-01")
    assert code == 2
    assert "The deadline of the profile, 2027-03-31, is before the start, 2027-06-01." in err
    assert (
        plan(run, "priya-vaidyanathan", "--start", "2027-06-01", "--by", "2028-01-31")["until"]
        == "2028-01-31"
    )


def test_the_profile_decides_unless_an_option_does(run: Run) -> None:
    """Hours, start, tracks, style, deadline and choices come from the profile; options go before."""
    own = plan(run, "jonas-lindqvist")
    assert (own["hours_per_week"], own["start"], own["until"], own["style"]) == (
        5.0,
        "2026-12-01",
        "2028-06-30",
        "fastest",
    )
    asked = plan(
        run, "jonas-lindqvist", "--hours-per-week", "7.5", "--start", "2027-02-15", "--months", "3",
        "--tracks", "1", "--style", "staged",
    )  # fmt: skip
    assert (
        asked["hours_per_week"],
        asked["start"],
        asked["until"],
        asked["style"],
        asked["tracks"],
    ) == (
        7.5,
        "2027-02-15",
        "2027-04-30",
        "staged",
        1,
    )
    assert [month["month"] for month in asked["months"]] == ["2027-02", "2027-03", "2027-04"]


def test_more_hours_end_earlier(run: Run) -> None:
    """The plan answers to its hours."""
    slow, fast = (plan(run, "noor-el-amin", "--hours-per-week", h) for h in ("4", "20"))
    assert fast["finish"]["likely"] < slow["finish"]["likely"]
    assert len(fast["months"]) < len(slow["months"])


def test_a_date_that_is_too_near_says_what_it_would_take(run: Run) -> None:
    """What is left out, by how many hours, and the hours a week that would do: in text and JSON."""
    found = plan(run, "noor-el-amin", "--by", "2026-12-31")
    assert not found["fits"]
    assert found["short_by_hours"] > 0
    assert found["left_out"]
    needed = found["hours_per_week_needed"]
    assert plan(run, "noor-el-amin", "--by", "2026-12-31", "--hours-per-week", str(needed))["fits"]
    assert not plan(run, "noor-el-amin", "--by", "2026-12-31", "--hours-per-week", str(needed - 1))[
        "fits"
    ]
    _, out, _ = run("roadmap", "noor-el-amin", "--by", "2026-12-31")
    assert f"{needed} h a week would make all of it fit." in " ".join(out.split())


def test_skills_are_found_by_id_name_or_alias(run: Run) -> None:
    """`k8s`, `Kubernetes` and `kubernetes` are one skill, and commas separate several."""
    by_alias = plan(run, "amara-okafor", "-t", "mlops-engineer/mid", "--skip", "k8s,sklearn")
    by_id = plan(
        run,
        "amara-okafor",
        "-t",
        "mlops-engineer/mid",
        "--skip",
        "kubernetes",
        "--skip",
        "scikit-learn",
    )
    assert by_alias == by_id
    assert "kubernetes" not in {step["skill"] for step in by_alias["order"]}
    assert {price["subject"] for price in by_alias["prices"]} >= {"kubernetes"}


def test_choices_on_the_line_go_before_the_profiles(run: Run) -> None:
    """A skill the profile skips comes back when it is pinned, and stands first."""
    assert "gcp" not in {step["skill"] for step in plan(run, "tomasz-zielinski")["order"]}
    pinned = plan(run, "tomasz-zielinski", "--pin", "gcp")
    assert pinned["order"][0]["skill"] == "gcp"


def test_learned_at_work_takes_no_hours(run: Run) -> None:
    """The steps stay, their hours go, and the price says how many."""
    before = plan(run, "noor-el-amin")
    after = plan(run, "noor-el-amin", "--at-work", "aws")
    hours = sum(step["hours"] for step in before["order"] if step["skill"] == "aws")
    assert hours > 0
    assert all(step["hours"] == 0 for step in after["order"] if step["skill"] == "aws")
    (price,) = (p for p in after["prices"] if p["choice"] == "at work")
    assert price["hours"] == pytest.approx(-hours)


def test_a_choice_that_changes_nothing_is_said(run: Run) -> None:
    """Pinning what is not in the plan is no error, but it is told."""
    code, _, err = run("roadmap", "noor-el-amin", "--pin", "ros", "--format", "json")
    assert code == 0
    assert "is not in this plan anyway; --pin changes nothing." in err
    assert "changes nothing" not in run("roadmap", "noor-el-amin", "--pin", "aws")[2]


def test_prices_are_there_only_with_choices(run: Run) -> None:
    """Without a choice there is no price, and another style has one."""
    assert plan(run, "noor-el-amin")["prices"] == []
    (price,) = plan(run, "noor-el-amin", "--style", "staged")["prices"]
    assert (price["choice"], price["subject"]) == ("style", "staged")


def test_interview_preparation_takes_its_hours(run: Run) -> None:
    """It is said with its hours as an estimate, and the plan ends later for it."""
    without, with_it = plan(run, "noor-el-amin"), plan(run, "noor-el-amin", "--interview")
    assert without["interview_hours"] == 0
    assert with_it["interview_hours"] > 50
    assert with_it["finish"]["likely"] > without["finish"]["likely"]
    _, out, _ = run("roadmap", "noor-el-amin", "--interview")
    words = " ".join(out.split())
    assert f"Interview preparation {with_it['interview_hours']:.0f} h (" in words
    assert "an estimate" in words


def test_activities_take_a_quarter_at_most(run: Run) -> None:
    """With four hours a week one goes to the activities; the months have the rest."""
    plain = plan(run, "noor-el-amin", "--hours-per-week", "4")
    beside = plan(run, "noor-el-amin", "--hours-per-week", "4", "--parallel")
    assert beside["months"][2]["capacity"] == pytest.approx(
        plain["months"][2]["capacity"] * 3 / 4, rel=0.05
    )
    _, out, _ = run("roadmap", "noor-el-amin", "--hours-per-week", "4", "--parallel")
    assert "capped at a quarter" in " ".join(out.split())


@pytest.mark.parametrize(
    ("ending", "start"),
    [
        (".md", "# "),
        (".markdown", "# "),
        (".json", "{"),
        (".csv", "month,skill,"),
        (".ics", "BEGIN:VCALENDAR\r\n"),
        (".txt", "Noor El-Amin "),
    ],
)
def test_the_ending_of_the_file_decides_the_format(
    run: Run, sandbox: Path, ending: str, start: str
) -> None:
    """The file is written whole, said so, and not written over unasked."""
    file = f"plan{ending}"
    code, out, err = run("roadmap", "noor-el-amin", "-o", file)
    assert (code, out) == (0, "")
    assert f"Wrote {file}" in err
    assert (sandbox / file).read_bytes().decode().startswith(start)
    code, _, err = run("roadmap", "noor-el-amin", "-o", file)
    assert code == 2
    assert "exists already" in err
    assert run("roadmap", "noor-el-amin", "-o", file, "--force")[0] == 0


def test_formats_agree_on_the_plan(run: Run) -> None:
    """JSON, CSV and the calendar tell the same months and steps."""
    found = plan(run, "camila-restrepo")
    _, table, _ = run("roadmap", "camila-restrepo", "--format", "csv")
    _, calendar, _ = run("roadmap", "camila-restrepo", "--format", "ics")
    rows = list(csv.DictReader(StringIO(table, newline="")))
    pieces = [(m["month"], s["id"]) for m in found["months"] for s in m["steps"]]
    assert [(row["month"], row["id"]) for row in rows] == pieces
    events = Calendar.from_ical(calendar).walk("VEVENT")
    assert [f"{each.decoded('dtstart'):%Y-%m}" for each in events] == [
        m["month"] for m in found["months"] if m["steps"]
    ]


def test_nothing_to_plan_makes_no_calendar(run: Run, sandbox: Path) -> None:
    """Someone who is there gets a sentence and exit 1, not a calendar without events."""
    levels = "\n".join(f"[skills.{s}]\nlevel = 5" for s in ("python", "git"))
    (sandbox / "done.toml").write_text(
        f'schema = 1\nname = "Done"\nskipped = {_all_skills()}\n{levels}\n'
    )
    code, out, err = run("roadmap", "./done.toml", "-t", "llm-engineer/entry", "--format", "ics")
    assert (code, out) == (1, "")
    assert "nothing to plan" in err


def _all_skills() -> str:
    from skillgap.market.load import load  # noqa: PLC0415

    return json.dumps(sorted(load(ROOT / "roadmaps").market.skills))


def test_a_focus_is_named(run: Run) -> None:
    """What was laid over the target is said in text and Markdown."""
    for argv in ((), ("--format", "md")):
        code, out, _ = run("roadmap", "noor-el-amin", "--focus", "healthcare", *argv)
        assert code == 0
        assert "with the focus Healthcare" in out


def test_it_works_as_a_program_in_a_pipe() -> None:
    """In its own process, without a terminal: text of at most 80 columns, and no colour."""
    run = subprocess.run(
        [sys.executable, "-m", "skillgap", "roadmap", "noor-el-amin"],
        capture_output=True, encoding="utf-8", check=False, cwd=ROOT,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert "\x1b" not in run.stdout
    assert max(map(len, run.stdout.splitlines())) <= 80
    assert "December 2026" in run.stdout


@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_where_nothing_fits_it_does_not_say_that_nothing_is_left(run: Run, form: str) -> None:
    """One day leaves no room for a step, which is not the same as having nothing to study."""
    day = ("--start", "2028-02-29", "--months", "1")
    code, out, err = run("roadmap", "noor-el-amin", *day, "--format", form)
    assert code == 0, err
    assert "No step fits into the time there is." in out
    assert "nothing to study" not in out


def test_hours_beyond_the_last_month_shown_are_counted(run: Run) -> None:
    """At minutes a week the plan ends with its last month; the likely hours lie in their range."""
    far = ("-t", "ml-engineer/staff", "--hours-per-week", "0.1")
    code, out, err = run("roadmap", "noor-el-amin", *far)
    assert code == 0, err
    flat = " ".join(out.split())
    assert "the first 600 months shown" in flat
    found = re.search(r"likely ([\d,]+) h \(([\d,]+) to ([\d,]+) h\)", flat)
    assert found
    page = run("roadmap", "noor-el-amin", *far, "--format", "md")[1]
    assert "of 100**, **more than 50 years away**: " in page
    likely, low, high = (int(each.replace(",", "")) for each in found.groups())
    assert low <= likely <= high
