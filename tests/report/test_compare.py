"""Two targets or two people side by side: both sides are true, and nothing falls between them."""

import json
import re
from datetime import date
from fractions import Fraction

import pytest
from pydantic import TypeAdapter

from skillgap.market.market import Market
from skillgap.report.compare import view as compare_view
from skillgap.report.compare.markdown import compare_markdown
from skillgap.report.compare.shape import compare_shape
from skillgap.report.compare.text import compare_text
from skillgap.report.compare.view import Comparing, of_people, of_targets
from skillgap.report.ink import Ink
from skillgap.report.shapes.standing import CompareShape
from skillgap.report.subject import Subject
from tests.conftest import SubjectOf

from .page import HOSTILE, WIDTHS, lines, person, text

PAIRS = [
    ("ml-engineer/mid", "llm-engineer/mid"),
    ("mlops-engineer/senior", "mlops-engineer/mid"),
    ("ai-research/staff", "ai-engineer/entry"),
    ("deep-learning-engineer/mid", "deep-learning-engineer/entry"),
]


def targets(who: Subject, one: str, two: str) -> Comparing:
    """One person at two targets."""
    return of_targets(who, who.market.targets[one], who.market.targets[two])


def people(one: Subject, two: Subject, target: str) -> Comparing:
    """Two people at one target."""
    return of_people((one.name, one), (two.name, two), one.market.targets[target])


@pytest.mark.parametrize(("one", "two"), PAIRS)
def test_nothing_falls_between_the_sides(subject: SubjectOf, one: str, two: str) -> None:
    """What only one asks for, what both ask for open, and what is settled are all requirements, once."""
    compared = targets(subject("jonas-lindqvist"), one, two)
    for first, side in ((True, compared.one), (False, compared.two)):
        place = 0 if first else 1
        shown = [part.requirement.id for part in compare_view.only(compared, first=first)]
        shown += [row[place].requirement.id for row in compare_view.open_rows(compared)]
        shown += [row[place].requirement.id for row in compare_view.settled_rows(compared)]
        asked = [p.requirement.id for p in side.found.parts if p.requirement.weight]
        assert sorted(shown) == sorted(asked)


@pytest.mark.parametrize(("one", "two"), PAIRS)
def test_printed_gaps_of_each_side_add_up(subject: SubjectOf, one: str, two: str) -> None:
    """The gap columns of a side sum to its printed gap, settled rows having none."""
    compared = targets(subject("priya-vaidyanathan"), one, two)
    facts = {row.label: row for row in compare_view.fact_rows(compared)}
    for first, printed in ((True, facts["gap"].one), (False, facts["gap"].two)):
        cells = [
            compare_view.only_row(compared, part, first=first)[-1]
            for part in compare_view.only(compared, first=first)
        ]
        cells += [
            compare_view.pair_row(compared, *row)[-2 if first else -1]
            for row in compare_view.open_rows(compared)
        ]
        assert sum(Fraction(cell) for cell in cells if cell not in {"", "?"}) == Fraction(printed)


@pytest.mark.parametrize(("one", "two"), PAIRS)
def test_the_printed_change_is_the_difference_of_the_printed_numbers(
    subject: SubjectOf, one: str, two: str
) -> None:
    """58.4 after 80.7 is −22.3, whatever stands behind the decimals."""
    row = compare_view.fact_rows(targets(subject("tomasz-zielinski"), one, two))[0]
    change = Fraction(row.change.replace("−", "-"))
    assert Fraction(row.two) - Fraction(row.one) == change


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("ink", [Ink(), Ink(ascii=True)])
def test_the_comparison_fits(subject: SubjectOf, width: int, ink: Ink) -> None:
    """Targets and people, at 60, 80 and 120 columns; plain mode is ASCII but for names."""
    one, two = subject("mateus-carvalho"), subject("camila-restrepo")
    for compared in (targets(one, *PAIRS[0]), people(one, two, "ai-engineer/senior")):
        shown = lines(compare_text(compared, ink), width)
        assert max(map(len, shown)) <= width
        assert not ink.ascii or "\n".join(shown).isascii()


def test_hours_and_finish_are_of_each_sides_own_plan_without_its_deadline(market: Market) -> None:
    """A deadline in the profile does not shorten the plan that is compared; hours a week are each one's own."""
    levels = {"python": 2, "docker": 1}
    slow = person(market, levels, name="Slow", hours_per_week=2.0, deadline=date(2027, 1, 31))
    fast = person(market, levels, name="Fast", hours_per_week=20.0)
    compared = people(slow, fast, "mlops-engineer/mid")
    shape = compare_shape(compared)
    assert shape["one"]["hours"] == shape["two"]["hours"]
    assert compared.one.plan.fits
    assert (shape["one"]["finish"]["likely"] or "9999") > (shape["two"]["finish"]["likely"] or "")
    facts = {row.label: row for row in compare_view.fact_rows(compared)}
    assert (facts["a week"].one, facts["a week"].two) == ("2 h", "20 h")


def test_salaries_carry_their_origin(market: Market) -> None:
    """Each salary stands above the report and section it is from; people at one target have none."""
    who = person(market, {"python": 3})
    said = text(compare_text(targets(who, "ml-engineer/mid", "llm-engineer/staff"), Ink()), 120)
    assert "salary $215,000 $194,000–$312,000 demand: ML Engineer, mid jobs: 6.1" in said
    both = people(who, person(market, {"python": 1}, name="Grace"), "ml-engineer/mid")
    assert "salary" not in text(compare_text(both, Ink()))


def test_no_data_on_a_side_is_no_number(market: Market) -> None:
    """A person without ratings has no readiness, and no difference is invented."""
    compared = people(
        person(market), person(market, {"python": 3}, name="Grace"), "ml-engineer/mid"
    )
    row = compare_view.fact_rows(compared)[0]
    assert (row.one, row.change) == ("no data", "")
    assert compare_shape(compared)["one"]["readiness"] is None


def test_levels_of_two_people_stand_beside_each_other(market: Market) -> None:
    """Where levels differ both are shown; where both meet the need alike only the name is."""
    one = person(market, {"python": 3, "git": 3, "aws": 1})
    two = person(market, {"python": 3, "git": 1}, name="Grace")
    said = text(compare_text(people(one, two, "ml-engineer/mid"), Ink()), 120)
    assert re.search(r"Git 3→3 1→3 70\.0 p \d+\.\d", said)
    assert re.search(r"AWS 1→3 \?→3 61\.9 m~ \d+\.\d \?", said)
    assert said.endswith("Met at the same level on both sides Python.")


@pytest.mark.parametrize("of", ["targets", "profiles"])
def test_the_shape_holds(subject: SubjectOf, of: str) -> None:
    """JSON of both kinds, with every requirement of either side and null where a side does not ask."""
    one, two = subject("noor-el-amin"), subject("camila-restrepo")
    compared = targets(one, *PAIRS[0]) if of == "targets" else people(one, two, "ai-engineer/mid")
    shape = json.loads(json.dumps(compare_shape(compared)))
    TypeAdapter(CompareShape).validate_python(shape, strict=True, extra="forbid")
    assert (shape["schema"], shape["of"]) == ("skillgap.compare/1", of)
    for side in ("one", "two"):
        rows = [row[side] for row in shape["requirements"] if row[side]]
        assert sum(row["missing"] for row in rows) == pytest.approx(shape[side]["gap"])
    assert any(row["one"] is None for row in shape["requirements"]) == (of == "targets")


def test_the_page_has_whole_tables_and_escapes_names(market: Market) -> None:
    """Markdown: each table row has its cells, and a hostile name is text."""
    who = person(market, {"python": 3}, name=HOSTILE)
    other = person(market, {"python": 1}, name="Grace")
    for compared in (targets(who, *PAIRS[0]), people(who, other, "ml-engineer/mid")):
        page = compare_markdown(compared)
        assert not re.search(r"(?<!\\)<b>", page)
        assert "\x1b" not in page
        for block in page.split("\n\n"):
            if block.startswith("|"):
                assert (
                    len({len(re.findall(r"(?<!\\)\|", line)) for line in block.splitlines()}) == 1
                )
