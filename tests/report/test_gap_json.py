"""`gap --format json` and `--explain`: the keys other programs rely on, and numbers that add up."""

import json
from fractions import Fraction

import pytest
from pydantic import TypeAdapter

from skillgap.engine.gap import RULES, Rule
from skillgap.market.market import Market
from skillgap.report.gap.shape import gap_shape
from skillgap.report.row.shape import row_shape
from skillgap.report.shapes.gap import GapShape, RowShape
from skillgap.report.subject import Subject
from tests.conftest import EXAMPLES, SubjectOf

from .page import HOSTILE, person

PEOPLE = sorted(path.stem for path in EXAMPLES.glob("*.toml"))
PROMISED = {
    "schema",
    "profile",
    "target",
    "readiness",
    "gap",
    "known_weight",
    "band",
    "status",
    "critical",
    "requirements",
}
PROMISED_OF_ROWS = {
    "skill",
    "name",
    "level",
    "required",
    "priority",
    "share",
    "postings",
    "basis",
    "weight_from",
    "disputed",
    "weight",
    "have",
    "missing",
    "hours",
    "sources",
}


@pytest.mark.parametrize("name", PEOPLE)
def test_the_promised_keys_are_there_and_every_shape_holds(subject: SubjectOf, name: str) -> None:
    """Each example person gives JSON with every promised key, of the documented types."""
    who = subject(name)
    shape = json.loads(json.dumps(gap_shape(who, who.assess(who.target()))))
    assert shape.keys() >= PROMISED
    assert shape["schema"] == "skillgap.gap/1"
    assert all(row.keys() >= PROMISED_OF_ROWS for row in shape["requirements"])
    TypeAdapter(GapShape).validate_python(shape, strict=True, extra="forbid")


@pytest.mark.parametrize("name", PEOPLE)
@pytest.mark.parametrize("rule", RULES)
def test_unrounded_parts_sum_to_readiness_and_gap(
    subject: SubjectOf, name: str, rule: Rule
) -> None:
    """`have` sums to readiness and `missing` to gap, under every rule."""
    who = subject(name)
    shape = gap_shape(who, who.assess(who.target(), rule))
    rows = shape["requirements"]
    assert sum(row["have"] for row in rows) == pytest.approx(shape["readiness"])
    assert sum(row["missing"] for row in rows) == pytest.approx(shape["gap"])
    assert shape["readings"][rule] == shape["readiness"]


def test_points_of_practice_are_part_of_the_gap(market: Market) -> None:
    """`from_practice` is the missing points of practices: no study hours, not counted where unrated."""
    who = person(market, {"communication": 0, "python": 4, "tensorflow": 1})
    shape = gap_shape(who, who.assess(market.targets["ml-engineer/mid"]))
    rows = {row["skill"]: row for row in shape["requirements"]}
    assert rows["collaboration"]["level"] is None
    assert rows["communication"]["hours"] == 0
    assert shape["from_practice"] == pytest.approx(rows["communication"]["missing"])
    assert shape["from_practice"] > 0


def test_nothing_rated_is_no_data_and_not_zero(market: Market) -> None:
    """Without a rating there is no number, no word and no band, only the range 0 to 100."""
    who = person(market)
    shape = gap_shape(who, who.assess(market.targets["ml-engineer/mid"]))
    assert (shape["readiness"], shape["gap"], shape["status"]) == (None, None, None)
    assert shape["band"] == {
        "unknown": [0.0, 100.0],
        "sampling": None,
        "self_rating": None,
        "sources": {},
    }
    assert set(shape["readings"].values()) == {None}


def test_unrated_is_null_and_rated_zero_is_zero(market: Market) -> None:
    """A level nobody stated is null; a stated 0 is 0."""
    who = person(market, {"python": 0})
    rows = {
        r["skill"]: r
        for r in gap_shape(who, who.assess(market.targets["ml-engineer/mid"]))["requirements"]
    }
    assert (rows["python"]["level"], rows["python"]["state"]) == (0, "missing")
    assert (rows["git"]["level"], rows["git"]["state"]) == (None, "unknown")


def test_experience_stands_beside_the_score(market: Market) -> None:
    """Years are compared with the usual range and change nothing in the number."""
    target = market.targets["ml-engineer/senior"]
    shapes = [
        gap_shape(who, who.assess(target))
        for who in (
            person(market, {"python": 3}),
            person(market, {"python": 3}, years_experience=30),
        )
    ]
    assert shapes[0]["experience"] == {"years": None, "usual": [5, 7], "and_more": True}
    assert shapes[1]["experience"]["years"] == 30
    assert shapes[0]["readiness"] == shapes[1]["readiness"]


def test_foreign_text_is_carried_as_it_is(market: Market) -> None:
    """JSON escapes for itself: a hostile name comes back as it was typed."""
    who = person(market, {"python": 3}, name=HOSTILE)
    shape = gap_shape(who, who.assess(market.targets["ml-engineer/mid"]))
    assert json.loads(json.dumps(shape))["profile"] == HOSTILE


@pytest.mark.parametrize("name", PEOPLE)
def test_every_row_of_every_person_is_explained(subject: SubjectOf, name: str) -> None:
    """Each row has a shape that holds: worth is had and missing, credit and worth give what is had."""
    who = subject(name)
    found = who.assess(who.target())
    for part in found.parts:
        shape = row_shape(who, found, part)
        TypeAdapter(RowShape).validate_python(shape, strict=True, extra="forbid")
        row = shape["requirement"]
        assert shape["worth"] == pytest.approx(row["have"] + row["missing"])
        if shape["credit"] is not None:
            assert shape["worth"] * shape["credit"] == pytest.approx(row["have"])
            assert shape["worth"] == pytest.approx(100 * row["weight"] / shape["total_weight"])
            assert sum(step["gain"] or 0 for step in shape["steps"]) == pytest.approx(
                0 if market_practice(who, part.skill) else row["missing"]
            )


def market_practice(who: Subject, skill: str) -> bool:
    """True where a skill is grown by doing, so that it has no steps."""
    return who.market.skills[skill].is_practice


def test_hours_of_a_row_are_the_hours_of_its_steps(market: Market) -> None:
    """What the table says it takes is what the steps take, own estimates and discounts included."""
    who = person(market, {"pytorch": 1, "tensorflow": 2}, own_hours={"pytorch": {"3": 10.0}})
    found = who.assess(market.targets["ml-engineer/mid"])
    part = next(p for p in found.parts if p.skill == "pytorch")
    shape = row_shape(who, found, part)
    likely = [step["hours"][1] for step in shape["steps"]]
    full = market.scale.hours["platform"][1][1]
    assert likely == [
        full * (1 - float(dict(market.skills["pytorch"].related)["tensorflow"]) / 100),
        10.0,
    ]
    assert shape["requirement"]["hours"] == sum(likely)


def test_a_row_of_no_weight_is_not_asked_for(market: Market) -> None:
    """A measured 0.0 % is listed, worth nothing, and asks for no hours."""
    target = market.targets["ml-engineer/mid"]
    rows = tuple(
        row._replace(weight=Fraction(0), share=Fraction(0)) if row.skills == ("docker",) else row
        for row in target.requirements
    )
    who = person(market, {"python": 3, "docker": 0})
    found = who.assess(target._replace(requirements=rows))
    row = next(r for r in gap_shape(who, found)["requirements"] if r["skill"] == "docker")
    assert (row["state"], row["have"], row["missing"], row["hours"]) == ("not-asked", 0, 0, 0)
