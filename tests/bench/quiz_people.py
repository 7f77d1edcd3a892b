"""People for the questionnaire to be tried on: some as its prior has them, most of them not."""

from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

from skillgap.engine.quiz.evidence import EPSILON
from skillgap.engine.quiz.prior import CURVES, STAGES, STRENGTHS
from skillgap.engine.quiz.scope import LEVELS, Scope
from skillgap.market.market import Market
from skillgap.person.model import levels
from skillgap.person.store import Store

Levels = dict[str, int]
Maker = Callable[[Random, Scope, Market], Levels]

PROFILES = Path(__file__).resolve().parents[2] / "profiles"

CAREERS: tuple[Mapping[str, float], ...] = (
    {"software": 3.5, "languages": 3, "data": 2.5, "mlops": 2.5, "cloud": 2, "practices": 3},
    {"mlops": 4, "cloud": 4, "software": 2.5, "languages": 2, "practices": 3, "data": 1.5},
    {"data": 3.5, "languages": 2.5, "mathematics": 2.5, "practices": 2.5, "machine-learning": 1.5},
    {
        "machine-learning": 3.5,
        "deep-learning": 3,
        "data": 3,
        "languages": 3.5,
        "mathematics": 2.5,
        "language-and-vision": 2.5,
        "mlops": 2,
        "software": 2.5,
    },
    {
        "research": 4,
        "mathematics": 4,
        "deep-learning": 4,
        "machine-learning": 3.5,
        "languages": 3,
        "language-and-vision": 3,
        "generative-ai": 2.5,
        "practices": 2,
    },
    {"languages": 1.5, "mathematics": 1.5, "practices": 1.5, "data": 1, "software": 1},
    {"data": 4, "languages": 3, "software": 3, "cloud": 3, "mlops": 2.5, "practices": 2.5},
    {"generative-ai": 3.5, "software": 3, "languages": 3, "cloud": 2, "practices": 2.5, "data": 2},
)
"""Eight careers by the level usual in each category; 0.3 in all others."""


def of_the_prior(chance: Random, scope: Scope, _market: Market) -> Levels:
    """Someone drawn from the engine's own prior, who mostly has what the skills build on."""
    strengths_at = chance.choices(STRENGTHS, STAGES)[0]
    strengths = {a: chance.choices(CURVES, strengths_at)[0] for a in sorted(set(scope.areas))}
    found = [chance.choices(LEVELS, strengths[area])[0] for area in scope.areas]
    for _ in range(4):  # as deep as skills build on each other
        for skill, first, level in scope.needs:
            if found[skill] >= 2 and found[first] < level and chance.random() > EPSILON:
                found[first] = level
    return dict(zip(scope.skills, found, strict=True))


def of_a_career(chance: Random, scope: Scope, market: Market) -> Levels:
    """A career and a seniority; each skill by itself, a level or more off the usual."""
    career, seniority = chance.choice(CAREERS), chance.uniform(-1, 1)
    found = {}
    for skill in scope.skills:
        usual = career.get(market.skills[skill].category, 0.3)
        mean = usual + (seniority if usual >= 1 else 0)
        found[skill] = min(max(round(chance.gauss(mean, 1.1)), 0), LEVELS[-1])
    return found


def specialist(chance: Random, scope: Scope, _market: Market) -> Levels:
    """Deep in two areas, next to nothing elsewhere; what skills build on is not looked at."""
    return _deep(chance, scope, (3, 4, 4, 5), lambda: chance.choice((0, 0, 0, 1, 1, 2)))


def career_changer(chance: Random, scope: Scope, _market: Market) -> Levels:
    """At home in two areas, and of all others three skills in ten at any level, in no order."""
    return _deep(
        chance,
        scope,
        (2, 3, 4),
        lambda: chance.choice((1, 2, 3, 4)) if chance.random() < 3 / 10 else 0,
    )


def _deep(
    chance: Random, scope: Scope, levels_: tuple[int, ...], other: Callable[[], int]
) -> Levels:
    areas = sorted(set(scope.areas))
    home = set(chance.sample(areas, min(2, len(areas))))
    return {
        skill: chance.choice(levels_) if area in home else other()
        for skill, area in zip(scope.skills, scope.areas, strict=True)
    }


def anything(chance: Random, scope: Scope, _market: Market) -> Levels:
    """No structure at all: four skills in ten at 0, the others at any level."""
    return {s: 0 if chance.random() < 4 / 10 else chance.randint(1, 5) for s in scope.skills}


def an_example(chance: Random, scope: Scope, _market: Market) -> Levels:
    """One of the shipped example people; what their profile does not list is 0."""
    people = Store(PROFILES)
    entry = chance.choice(people.list())
    held = levels(people.load(entry.path).profile)
    return {skill: held.get(skill, 0) for skill in scope.skills}


AS_THE_PRIOR = "as the prior has them"
NO_STRUCTURE = "no structure at all"

KINDS: Mapping[str, Maker] = {
    AS_THE_PRIOR: of_the_prior,
    "careers, skills independent": of_a_career,
    "specialists": specialist,
    "career changers": career_changer,
    "example people": an_example,
    NO_STRUCTURE: anything,
}
