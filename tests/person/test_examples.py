"""The example people: whole, consistent, one for each background, and worth looking at."""

from pathlib import Path

import pytest

from skillgap import places
from skillgap.engine.gap import assess
from skillgap.market.market import Market
from skillgap.person.model import levels
from skillgap.person.names import slug
from skillgap.person.store import Loaded, Store
from skillgap.person.tomlfile import dump

ROOT = Path(places.__file__).resolve().parents[1]
STEMS = sorted(path.stem for path in (ROOT / "profiles").glob("*.toml"))


@pytest.fixture(params=STEMS)
def example(request: pytest.FixtureRequest, market: Market) -> Loaded:
    """Return each example person."""
    return Store(ROOT / "profiles", frozenset(market.skills)).load(request.param)


def test_an_example_is_as_the_program_writes_it(example: Loaded) -> None:
    """Reading gives no warning, writing gives the same bytes, and the file has the name's stem."""
    assert example.problems == ()
    assert dump(example.profile).encode() == example.path.read_bytes()
    assert slug(example.profile.name) == example.path.stem


def test_an_example_names_only_what_there_is(example: Loaded, market: Market) -> None:
    """Targets, background and credentials are those of the roadmaps."""
    profile = example.profile
    aims = {profile.target, *profile.shortlist, *(entry.target for entry in profile.history)}
    assert aims <= market.targets.keys()
    assert profile.background in market.backgrounds
    assert set(profile.credentials) <= market.credentials.keys()


def test_an_example_has_the_prerequisites_of_its_levels(example: Loaded, market: Market) -> None:
    """Nobody is past level 1 of a skill without the level of what it needs."""
    rated = levels(example.profile)
    lacking = [
        f"{skill} {level} needs {needed} {least}, has {rated.get(needed)}"
        for skill, level in rated.items()
        if level > 1
        for needed, least in dict(market.skills[skill].prerequisites).items()
        if rated.get(needed, -1) < least
    ]
    assert lacking == []


def test_most_of_the_target_is_known_and_something_is_not(example: Loaded, market: Market) -> None:
    """35 to 70 skills are rated; they tell 85 to 99 percent of the target's weight."""
    profile = example.profile
    rated = levels(profile)
    assert 35 <= len(rated) <= 70
    assessment = assess(market.targets[profile.target], rated, market.scale)
    assert 85 <= assessment.known_weight < 100


def test_an_example_has_a_past_that_leads_to_its_present(example: Loaded) -> None:
    """Proofs, hours and history are there, in order, none later than the file; levels only rise."""
    profile = example.profile
    assert profile.updated is not None
    days = [entry.date for entry in profile.log]
    assert days == sorted(days)
    past = [snapshot.levels for snapshot in profile.history]
    assert len(past) >= 3
    assert max(*days, *(each.date for each in profile.history)) <= profile.updated.date()
    rated = levels(profile)
    for before, after in zip(past, [*past[1:], rated], strict=True):
        assert all(after[skill] >= level for skill, level in before.items())
    assert all((entry.to_level or 0) <= rated[entry.skill] for entry in profile.log)
    assert sum(len(rating.evidence) for rating in profile.skills.values()) >= 5


def test_there_is_one_for_each_background(market: Market) -> None:
    """Every background of the reports has its person; the software engineer was saved last."""
    store = Store(ROOT / "profiles")
    people = [store.load(entry.path).profile for entry in store.list()]
    assert {person.background for person in people} == set(market.backgrounds)
    latest = store.latest()
    assert latest is not None
    assert store.load(latest.path).profile.background == "software-engineer"
