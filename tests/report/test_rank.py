"""All targets: every one once, in the order of the engine, with what is unknown kept apart."""

import json
import re

import pytest
from pydantic import TypeAdapter

from skillgap.engine.rank import rank
from skillgap.market.market import Market
from skillgap.market.model import SENIORITIES
from skillgap.report.figures import points
from skillgap.report.ink import Ink
from skillgap.report.rank.markdown import rank_markdown
from skillgap.report.rank.shape import rank_shape
from skillgap.report.rank.text import rank_text
from skillgap.report.rank.view import is_thin, next_rows, rank_rows
from skillgap.report.shapes.standing import RankShape
from tests.conftest import EXAMPLES, SubjectOf

from .page import HOSTILE, WIDTHS, lines, person, text

PEOPLE = sorted(path.stem for path in EXAMPLES.glob("*.toml"))


@pytest.mark.parametrize("name", PEOPLE)
def test_every_target_stands_once_in_the_order_of_the_engine(subject: SubjectOf, name: str) -> None:
    """Text and JSON list the same targets in the same order, closest first."""
    who = subject(name)
    order = [s.target for s in rank(who.index, who.levels, who.market.scale)]
    assert sorted(order) == sorted(who.market.targets)
    shape = json.loads(json.dumps(rank_shape(who)))
    TypeAdapter(RankShape).validate_python(shape, strict=True, extra="forbid")
    assert [t["target"] for t in shape["targets"]] == order
    shown = [line.split("readiness")[0] for line in lines(rank_text(who, Ink()))]
    listed = [m.group(1) for line in shown if (m := re.match(r"  [▸ ] ([a-z-]+/[a-z]+) ", line))]
    assert listed == order
    marked = [line.split()[1] for line in shown if line.startswith("  ▸ ")]
    assert marked[-1:] == [who.profile.target]


@pytest.mark.parametrize("name", ["amara-okafor", "tomasz-zielinski"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("ink", [Ink(), Ink(ascii=True)])
def test_the_ranking_fits(subject: SubjectOf, name: str, width: int, ink: Ink) -> None:
    """At 60, 80 and 120 columns nothing runs over, and plain mode is ASCII but for the name."""
    who = subject(name)
    shown = lines(rank_text(who, ink), width)
    assert max(map(len, shown)) <= width
    assert not ink.ascii or "\n".join(shown[1:]).isascii()


def test_the_grid_has_every_role_and_seniority_with_its_number(subject: SubjectOf) -> None:
    """Roles down, seniorities across; each cell is the readiness with its basis letter, mine marked."""
    who = subject("tomasz-zielinski")
    shown = lines(rank_text(who, Ink()))
    heads = next(line for line in shown if line.split() == list(SENIORITIES))
    top = shown.index(heads)
    for line, role in zip(shown[top + 1 :], who.market.roles.values(), strict=False):
        cells = re.findall(r"([▸ ])\s*(\d+\.\d|\?) ([mpki])", line)
        assert line.strip().startswith(role.name)
        for (mark, number, _), target in zip(cells, role.targets, strict=True):
            found = who.assess(target)
            assert number == points(found.readiness or 0)
            assert (mark == "▸") == (target.id == who.profile.target)


def test_what_is_not_known_stands_apart_and_has_no_number(market: Market) -> None:
    """One rated skill: no target can be placed; a range stands instead of a number, and no word."""
    who = person(market, {"python": 5})
    said = text(rank_text(who, Ink()))
    rows = rank_rows(who)
    assert all(map(is_thin, rows))
    assert "Closest first" not in said
    assert "Less than 50 % of the weight is rated: too little to place these." in said
    assert all(re.fullmatch(r"\d+\.\d–\d+\.\d", row.readiness) for row in rows)
    assert not any(row.word for row in rows)


def test_nothing_rated_is_no_data(market: Market) -> None:
    """An empty profile gets a grid of question marks and what to do, not a ranking."""
    said = text(rank_text(person(market), Ink()))
    assert "No data: no skill is rated yet. Rate what you know, 0 for never touched:" in said
    assert "Closest first" not in said
    assert "Cannot tell yet" not in said
    assert not re.search(r"\d\.\d [mpki]\b", said)


def test_rated_elsewhere_is_no_data_here(market: Market) -> None:
    """Targets that ask for nothing that is rated are named apart."""
    said = text(rank_text(person(market, {"quantum-ml": 3}), Ink()))
    assert "Nothing these ask for is rated: " in said


def test_known_weight_is_printed_only_below_100(subject: SubjectOf) -> None:
    """A fully rated target carries no share; any other does."""
    for row in rank_rows(subject("amara-okafor")):
        assert bool(row.known) == (row.standing.known_weight < 100)


def test_next_steps_are_those_of_the_engine_with_their_reach(market: Market) -> None:
    """Steps that can begin now, best rate first, with how many of the shortlist they help."""
    levels = {"python": 3, "git": 2, "kubernetes": 1, "docker": 1}
    shortlist = ["mlops-engineer/mid", "mlops-engineer/senior", "llm-engineer/entry"]
    who = person(market, levels, shortlist=shortlist)
    rows = next_rows(who)
    steps = rank_shape(who)["next_steps"]
    assert [row.step for row in rows] == [
        f"{market.skills[s['skill']].name} {s['to'] - 1}→{s['to']}" for s in steps
    ]
    helped = [sum(gain > 0 for gain in step["gains"].values()) for step in steps]
    assert [row.helps for row in rows] == [f"{count} of 3" for count in helped]
    assert len(set(helped)) > 1
    assert not any(row.step.startswith("Kubernetes") for row in rows), "it needs Docker 2 first"


def test_without_target_and_shortlist_no_step_is_ranked(market: Market) -> None:
    """The report says what to set instead of leaving the part out."""
    said = text(rank_text(person(market, {"python": 3}), Ink()))
    assert "No target and no shortlist is set" in said


@pytest.mark.parametrize("name", PEOPLE)
def test_the_page_has_whole_tables_with_every_target(subject: SubjectOf, name: str) -> None:
    """Markdown: the same targets in the same order; every table row has its cells."""
    who = subject(name)
    page = rank_markdown(who)
    order = [s.target for s in rank(who.index, who.levels, who.market.scale)]
    assert re.findall(r"^\| (?:\*\*)?([a-z-]+/[a-z]+)", page, re.MULTILINE) == order
    for block in re.split(r"\n\n", page):
        if block.startswith("|"):
            assert len({len(re.findall(r"(?<!\\)\|", line)) for line in block.splitlines()}) == 1


def test_a_hostile_name_stays_text(market: Market) -> None:
    """Neither the terminal nor Markdown obeys a name."""
    who = person(market, {"python": 3}, name=HOSTILE)
    shown = "\n".join(lines(rank_text(who, Ink()), 120, colour=True))
    assert "\x1b[31m" not in shown
    assert "\\x1b[31m[bold red]" in shown
    assert not re.search(r"(?<!\\)<b>", rank_markdown(who))
