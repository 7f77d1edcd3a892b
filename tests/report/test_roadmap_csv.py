"""The roadmap as CSV: every piece once, numbers that add up, no formulas."""

import csv
from collections import defaultdict
from io import StringIO

import pytest

from skillgap.market.market import Market
from skillgap.person.build import profile_of
from skillgap.report.roadmap.csv import COLUMNS, cell, roadmap_csv
from skillgap.report.subject import Subject
from tests.conftest import SubjectOf
from tests.report.plans import PEOPLE, beginner, example_roadmap, roadmap_of


def read(text: str) -> list[dict[str, str]]:
    """The rows as a spreadsheet would see them."""
    return list(csv.DictReader(StringIO(text, newline="")))


@pytest.mark.parametrize("name", PEOPLE)
def test_every_piece_has_its_row(subject: SubjectOf, name: str) -> None:
    """Columns as documented; month, step, hours and id of each piece, in order."""
    roadmap = example_roadmap(subject, name)
    text = roadmap_csv(roadmap)
    rows = read(text)
    assert tuple(rows[0]) == COLUMNS
    expected = [
        (m.name, p.step.skill, p.step.start, p.step.to, p.done)
        for m in roadmap.months
        for p in m.pieces
    ]
    found = [
        (r["month"], r["skill"], int(r["from"]), int(r["to"]), r["done"] == "true") for r in rows
    ]
    assert found == expected
    assert all(row["id"] == f"{row['skill']}@{row['to']}" for row in rows)
    assert text.count("\r\n") == len(rows) + 1


@pytest.mark.parametrize("name", PEOPLE)
def test_hours_and_points_add_up(subject: SubjectOf, name: str) -> None:
    """Hours of pieces make `of_hours`; gains lead from the start to the readiness of the last month."""
    roadmap = example_roadmap(subject, name)
    rows = read(roadmap_csv(roadmap))
    hours: dict[str, float] = defaultdict(float)
    for row in rows:
        hours[row["id"]] += float(row["hours"])
    for row in rows:
        assert hours[row["id"]] == pytest.approx(float(row["of_hours"]), abs=1e-4)
    gained = sum(float(row["gain"]) for row in rows)
    assert float(roadmap.plan.readiness_start) + gained == pytest.approx(
        float(rows[-1]["readiness_at_month_end"]), abs=1e-3
    )


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_formulas_are_defused(start: str) -> None:
    """A cell from outside that a spreadsheet might run gets an apostrophe; others are left alone."""
    assert cell(f"{start}1+1") == f"'{start}1+1"
    assert cell("C++ = good, -x") == "C++ = good, -x"


def test_a_skill_named_like_a_formula(market: Market) -> None:
    """A name from an overlay goes through the same door, quotes and commas and all."""
    name = '=HYPERLINK("http://x","y"), z'
    skills = {**market.skills, "statistics": market.skills["statistics"]._replace(name=name)}
    person = beginner(market._replace(skills=skills))
    rows = read(roadmap_csv(roadmap_of(person)))
    assert {row["name"] for row in rows if row["skill"] == "statistics"} == {f"'{name}"}


def test_an_empty_plan_has_its_head(subject: SubjectOf) -> None:
    """Nothing to do is a file with columns and no rows."""
    person = subject("noor-el-amin")
    full = profile_of({"name": "X", "skills": {s: {"level": 5} for s in person.market.skills}})
    roadmap = roadmap_of(Subject(full, person.market, person.today), "ml-engineer/mid")
    assert roadmap_csv(roadmap) == ",".join(COLUMNS) + "\r\n"
