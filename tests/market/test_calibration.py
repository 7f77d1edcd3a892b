"""Hours against what they were calibrated on: a beginner, three backgrounds, and published courses."""

import re
from collections.abc import Mapping

import pytest

from skillgap.engine.steps import NO_CHOICES, closure, route_to, step_hours
from skillgap.market.market import Market
from skillgap.market.model import Hours3

BACKEND = {
    "python": 4, "git": 4, "sql": 3, "docker": 3, "linux": 3, "rest-apis": 4, "software-engineering": 4,
    "aws": 2, "algorithms": 3, "debugging": 4, "ci-cd": 3, "system-design": 3, "microservices": 3,
    "agile": 3, "code-review": 4, "nosql": 3,
}  # fmt: skip
DEVOPS = {
    "linux": 4, "docker": 4, "kubernetes": 4, "git": 4, "python": 3, "aws": 4, "ci-cd": 4, "sql": 2,
    "infrastructure-as-code": 4, "observability": 4, "security-compliance": 3, "rest-apis": 2,
    "software-engineering": 3, "cloud-architecture": 3, "cost-optimization": 3, "system-design": 3,
}  # fmt: skip


def hours_to_target(market: Market, target: str, levels: Mapping[str, int]) -> Hours3:
    """Hours (low, likely, high) of all steps to a target."""
    steps = route_to(market, market.targets[target], levels).steps
    return (
        sum(s.hours[0] for s in steps),
        sum(s.likely for s in steps),
        sum(s.hours[2] for s in steps),
    )


@pytest.mark.parametrize(
    ("target", "levels", "least", "most"),
    [
        ("ml-engineer/entry", {}, 250, 500),
        ("ml-engineer/mid", {}, 900, 1500),
        ("llm-engineer/mid", BACKEND, 250, 650),
        ("ai-engineer/mid", BACKEND, 400, 900),
        ("mlops-engineer/mid", DEVOPS, 100, 450),
    ],
    ids=["beginner-entry", "beginner-mid", "backend-llm", "backend-ai", "devops-mlops"],
)
def test_hours_are_what_a_teacher_would_say(
    market: Market, target: str, levels: dict[str, int], least: float, most: float
) -> None:
    """Likely hours to a target lie in the range that courses and careers suggest."""
    assert least <= hours_to_target(market, target, levels)[1] <= most


def test_backgrounds_are_nearest_to_the_roles_they_are_advised(market: Market) -> None:
    """A DevOps person is closest to MLOps; a backend engineer nearer to LLM than to classical ML work."""
    mid = {r: hours_to_target(market, f"{r}/mid", DEVOPS)[1] for r in market.roles}
    assert min(mid, key=lambda role: mid[role]) == "mlops-engineer"
    llm, ml = (
        hours_to_target(market, f"{r}/mid", BACKEND)[1] for r in ("llm-engineer", "ml-engineer")
    )
    assert llm < ml


def test_every_step_costs_more_than_the_one_before(market: Market) -> None:
    """In each effort class hours grow with the level, and low ≤ likely ≤ high."""
    for effort, steps in market.scale.hours.items():
        assert len(steps) == 5
        for low, likely, high in steps:
            assert low <= likely <= high
        if effort != "practice":
            likely_hours = [likely for _, likely, _ in steps]
            assert likely_hours == sorted(set(likely_hours))


def study(market: Market, wanted: dict[str, int], known: dict[str, int]) -> float:
    """Likely hours to these levels with everything they need, for someone who knows `known`."""
    return sum(
        step_hours(market, market.skills[name], to, known, NO_CHOICES)[1]
        for name, top in closure(market, wanted, known, NO_CHOICES).items()
        for to in range(known.get(name, 0) + 1, top + 1)
    )


PYTHON = {"python": 2}
FIRST_STEPS = (
    "numpy", "gradient-boosting", "model-evaluation", "deep-learning", "tensorflow", "anomaly-detection",
    "recommender-systems", "reinforcement-learning",
)  # fmt: skip
ML_BASICS = {
    **PYTHON,
    "ml-fundamentals": 2,
    "statistics": 1,
    "linear-algebra": 1,
    "calculus": 1,
    "numpy": 1,
}
SUBJECTS = {"deep-learning": 2, "cnns": 2, "rnns": 2, "tensorflow": 1, "transformers": 1}
OPERATOR = {"docker": 2, "linux": 2}


@pytest.mark.parametrize(
    ("begins", "wanted", "known", "words"),
    [
        ("Python for a beginner", {"python": 2}, {}, "level 2 takes {} h here"),
        ("Python for a beginner", {"python": 3}, {}, "level 3 {} h"),
        (
            "ML fundamentals",
            {"ml-fundamentals": 2, "statistics": 2, "linear-algebra": 1},
            PYTHON,
            "takes {} h here",
        ),
        (
            "Machine Learning",
            {"ml-fundamentals": 2, **dict.fromkeys(FIRST_STEPS, 1)},
            PYTHON,
            "take {} h here",
        ),
        (
            "fast.ai",
            {"deep-learning": 2, "pytorch": 2, "transfer-learning": 2},
            ML_BASICS,
            "take {} h here",
        ),
        ("Deep Learning Specialization", SUBJECTS, ML_BASICS, "take {} h here"),
        (
            "Deep Learning Specialization",
            {**SUBJECTS, "deep-learning": 3},
            ML_BASICS,
            "at level 3 {} h",
        ),
        ("CKA", {"kubernetes": 3}, OPERATOR, "takes {} h here"),
    ],
)
def test_calibration_lines_state_our_own_hours(
    market: Market, begins: str, wanted: dict[str, int], known: dict[str, int], words: str
) -> None:
    """What scale.yaml says our hours give is what they give."""
    line = next(line for line in market.scale.calibration if line.startswith(begins))
    assert words.format(f"{round(study(market, wanted, known) + 1e-9):,}") in line


def test_calibration_lines_state_whole_targets(market: Market) -> None:
    """The bootcamp's line has the hours of the two targets, the interview's those of its parts."""
    bootcamp = next(line for line in market.scale.calibration if "bootcamp" in line)
    entry = [round(h) for h in hours_to_target(market, "ml-engineer/entry", {})]
    assert f"{entry[1]} h here ({entry[0]}-{entry[2]})" in bootcamp
    assert f"{round(hours_to_target(market, 'ml-engineer/mid', {})[1]):,} h" in bootcamp
    interview = next(line for line in market.scale.calibration if line.startswith("Interview"))
    total = sum(part.hours[1] for part in market.interviews.preparation)
    assert f"add up to {total:g} h" in interview


def test_calibration_converts_months_by_one_rule(market: Market) -> None:
    """2-3 months at 8 h a week are 69-104 h wherever they are converted."""
    two, three = (round(8 * 52 / 12 * months) for months in (2, 3))
    lines = [line for line in market.scale.calibration if re.search(r"2-3 months", line)]
    assert len(lines) == 2
    assert all(f"{two}-{three} h" in line for line in lines)
    assert "estimates" in market.scale.calibration[0]
