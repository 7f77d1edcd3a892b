"""Gantt charts: Mermaid that parses, real dates, and never more bars than can be read."""

import re
from datetime import date

import pytest
from hypothesis import given, strategies as st

from skillgap.market.market import Market
from skillgap.report.roadmap.gantt import MOST_BARS, bars, charts, label, mermaid
from tests.conftest import SubjectOf
from tests.report.plans import PEOPLE, beginner, example_roadmap, roadmap_of

HEAD = re.compile(
    r"^%%\{init: \{\"gantt\": \{\"leftPadding\": \d+\}\}\}%%\n"
    r"gantt\n    dateFormat YYYY-MM-DD\n    axisFormat %b %Y\n    tickInterval \d+month\n"
)
SECTION = re.compile(r"^    section [^\n:;#%]+$")
TASK = re.compile(
    r"^    [^\n:;#%]+ :(?P<id>\w+), (?P<first>\d{4}-\d\d-\d\d), (?P<after>\d{4}-\d\d-\d\d)$"
)
STARTS = re.compile(
    r"(?i)(gantt|dateformat|axisformat|tickinterval|todaymarker|title|acctitle|accdescr|section|click|"
    r"excludes|includes|weekday|weekend|topaxis|inclusiveenddates|call|href|\d)"
)
"""What the lexer of Mermaid's Gantt charts takes for something else at the start of a line."""


def tasks(source: str) -> list[re.Match[str]]:
    """Every task of a chart, after checking each line against the grammar."""
    head = HEAD.match(source)
    assert head, source[:200]
    lines = source[head.end() :].splitlines()
    assert SECTION.match(lines[0])
    found = []
    for line in lines:
        task = TASK.match(line)
        assert task or SECTION.match(line), line
        if task:
            assert not STARTS.match(line.strip()), line
            found.append(task)
    return found


@pytest.mark.parametrize("name", PEOPLE)
def test_a_short_plan_is_one_chart_with_a_bar_for_each_step(subject: SubjectOf, name: str) -> None:
    """All steps, each once, with an end after its start, inside the plan."""
    roadmap = example_roadmap(subject, name)
    (chart,) = charts(roadmap)
    found = tasks(chart.source)
    expected = {f"{skill}_{to}".replace("-", "_") for skill, to in roadmap.steps}
    assert [t["id"] for t in found] == list(dict.fromkeys(t["id"] for t in found))
    assert {t["id"] for t in found} == expected
    for task in found:
        first, after = date.fromisoformat(task["first"]), date.fromisoformat(task["after"])
        assert roadmap.plan.wishes.start <= first < after
        assert (after - roadmap.months[-1].last_day).days <= 1


def test_no_bar_begins_before_what_it_needs_has_begun(market: Market) -> None:
    """The days follow the order of the plan."""
    roadmap = roadmap_of(beginner(market))
    found = {bar.key: bar for bar in bars(roadmap)}
    for key, step in roadmap.steps.items():
        for need in step.needs:
            if need in found:
                assert found[need].first <= found[key].first
                assert found[need].last <= found[key].last


@pytest.mark.parametrize("hours", [8.0, 60.0])
def test_a_long_plan_is_cut_into_charts_that_can_be_read(market: Market, hours: float) -> None:
    """More than fifty steps: several charts in the order of time, every step in one of them."""
    roadmap = roadmap_of(beginner(market), hours_per_week=hours)
    assert len(roadmap.steps) > 50
    found = charts(roadmap)
    assert len(found) > 1
    assert [m for chart in found for m in chart.months] == list(roadmap.months)
    ids = set()
    for chart in found:
        inside = tasks(chart.source)
        assert len(inside) <= MOST_BARS
        first, last = chart.months[0].month.first, chart.months[-1].month.last
        assert all(first <= date.fromisoformat(t["first"]) <= last for t in inside)
        ids |= {t["id"] for t in inside}
    assert len(ids) == len(roadmap.steps)


def test_an_empty_chart_has_no_source() -> None:
    """Without bars there is nothing to draw."""
    assert mermaid([]) == ""


@given(st.text(max_size=60))
def test_a_label_is_nothing_but_a_label(words: str) -> None:
    """Whatever a skill is called, its label cannot end the line, the task or the chart."""
    safe = label(words)
    assert TASK.match(f"    {safe} :x_1, 2027-01-01, 2027-01-02")
    assert not STARTS.match(safe)
    assert len(safe) <= 44


@pytest.mark.parametrize(
    "name", ["Section design", "title", "click here", "Gantt charts", "3D vision", "C++", "C#"]
)
def test_names_that_mermaid_would_take_for_keywords(name: str) -> None:
    """Keywords and digits at the start get a word before them; other names keep theirs."""
    assert not STARTS.match(label(name))
    assert re.sub(r"\W", "", name) in re.sub(r"\W", "", label(name))
