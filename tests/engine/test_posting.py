"""A posting as a target: what it names counts the same, and it stands beside the market."""

import pytest

from skillgap.engine.gap import assess
from skillgap.engine.posting import (
    HARDLY,
    Posting,
    PostingSkill,
    difference,
    level_asked,
    posting_target,
)
from skillgap.market.market import Market


def _skill(
    name: str,
    *instead: str,
    required: bool = True,
    negated: bool = False,
    years: float | None = None,
) -> PostingSkill:
    return PostingSkill(name, required, negated, (f"you know {name}",), instead, years)


def _posting(*skills: PostingSkill) -> Posting:
    return Posting("Engineer", skills, (), None, "mid", ())


def test_every_skill_counts_the_same(market: Market) -> None:
    """Required or welcome, each is one share of the whole; what is negated is not there."""
    posting = _posting(
        _skill("python"), _skill("docker", required=False), _skill("java", negated=True)
    )
    target = posting_target(posting, "senior", market.scale)
    assert [(row.id, row.priority) for row in target.requirements] == [
        ("python", "critical"),
        ("docker", "nice"),
    ]
    found = assess(target, {"python": 4, "docker": 0}, market.scale)
    assert found.readiness == 50
    assert (found.critical_met, found.critical_total) == (1, 1)


def test_levels_are_those_of_the_scale_raised_by_years(market: Market) -> None:
    """Five years ask for 4, three for 3; years never lower what the seniority asks."""
    scale = market.scale
    assert level_asked(_skill("python"), "mid", scale) == scale.required["critical"]["mid"]
    assert level_asked(_skill("python", years=5), "entry", scale) == 4
    assert level_asked(_skill("python", required=False, years=3), "entry", scale) == 3
    assert level_asked(_skill("python", years=1), "staff", scale) == 4


@pytest.mark.parametrize("first", ["pytorch", "tensorflow"])
def test_a_choice_is_one_row(market: Market, first: str) -> None:
    """Either skill of it will do."""
    both = [_skill("pytorch", "tensorflow"), _skill("tensorflow", "pytorch")]
    target = posting_target(_posting(*both), "mid", market.scale)
    assert [set(row.skills) for row in target.requirements] == [{"pytorch", "tensorflow"}]
    assert assess(target, {first: 5}, market.scale).readiness == 100


def test_a_choice_with_a_skill_that_is_asked_for_anyway_is_none(market: Market) -> None:
    """It is counted there."""
    posting = _posting(_skill("pytorch"), _skill("tensorflow", "pytorch"))
    target = posting_target(posting, "mid", market.scale)
    assert [row.id for row in target.requirements] == ["pytorch"]


def test_nothing_asked_is_no_number(market: Market) -> None:
    """An empty posting is not a hundred percent."""
    target = posting_target(_posting(), "mid", market.scale)
    assert assess(target, {"python": 5}, market.scale).readiness is None


def test_difference_to_the_market(market: Market) -> None:
    """What the market asks and it does not, heaviest first; and what it asks and the market hardly."""
    target = market.targets["mlops-engineer/senior"]
    found = difference(_posting(_skill("kubernetes"), _skill("genomics")), target, market)
    weights = [row.weight for row in found.missing]
    assert weights == sorted(weights, reverse=True)
    assert all("kubernetes" not in row.skills for row in found.missing)
    assert [skill for skill, _ in found.extra] == ["genomics"]
    assert all(share is None or share < HARDLY for _, share in found.extra)
