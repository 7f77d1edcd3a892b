"""What is booked beside the steps: interview preparation and weekly activities."""

import pytest

from skillgap.market.market import Market
from skillgap.report.roadmap.beside import activity_hours, interview_parts, weekly_activities


def texts(market: Market, target: str, levels: dict[str, int]) -> list[str]:
    """The parts of interview preparation by their text."""
    return [part.text for part in interview_parts(market, market.targets[target], levels)]


def test_parts_fit_the_seniority(market: Market) -> None:
    """System design is prepared for senior and staff interviews only."""
    everything = [part.text for part in market.interviews.preparation]
    design = next(p.text for p in market.interviews.preparation if p.from_seniority == "senior")
    assert texts(market, "ml-engineer/senior", {}) == everything
    assert texts(market, "ml-engineer/mid", {}) == [text for text in everything if text != design]


def test_what_is_met_needs_no_preparation(market: Market) -> None:
    """A part falls away when all of its skills are at the level asked, or at 3 where none is asked."""
    part = next(
        p
        for p in market.interviews.preparation
        if ("algorithms",) in p.skills and len(p.skills) == 1
    )
    target = "mlops-engineer/mid"
    asked = {s: r.level for r in market.targets[target].requirements for s in r.skills}
    needed = asked.get("algorithms", 3)
    assert part.text in texts(market, target, {"algorithms": needed - 1})
    assert part.text not in texts(market, target, {"algorithms": needed})


def test_half_of_a_part_is_not_enough(market: Market) -> None:
    """PyTorch alone does not meet the part that asks for PyTorch and TensorFlow."""
    both = next(
        p for p in market.interviews.preparation if {("pytorch",), ("tensorflow",)} <= set(p.skills)
    )
    assert both.text in texts(market, "ml-engineer/mid", {"pytorch": 5})
    assert both.text not in texts(market, "ml-engineer/mid", {"pytorch": 5, "tensorflow": 5})


@pytest.mark.parametrize(
    ("target", "style", "curriculum"),
    [
        ("ml-engineer/entry", "fastest", "sprint-6-months"),
        ("ml-engineer/senior", "staged", "plan-1-year"),
        ("ml-engineer/senior", "curriculum:sprint-6-months", "sprint-6-months"),
        ("ml-engineer/entry", "curriculum:timeline-12-months", "sprint-6-months"),
    ],
)
def test_activities_come_from_the_fitting_curriculum(
    market: Market, target: str, style: str, curriculum: str
) -> None:
    """The style's own curriculum if it has any, else the sprint for entry and the 1-year plan for others."""
    found = weekly_activities(market, market.targets[target], style)
    assert found == market.curricula[curriculum].parallel
    assert found


def test_activities_take_a_quarter_at_most(market: Market) -> None:
    """With few hours the activities are cut; with many they take what they ask for."""
    activities = market.curricula["plan-1-year"].parallel
    wished = sum(each.hours_per_week for each in activities)
    assert activity_hours(activities, 4) == 1
    assert activity_hours(activities, 4 * wished) == wished
    assert activity_hours(activities, 80) == wished
    assert activity_hours((), 8) == 0
