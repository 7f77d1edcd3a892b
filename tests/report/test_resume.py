"""JSON Resume: after its published shape, and read back as the same skills."""

import json
from datetime import date

import pytest

from skillgap.intake.exports.jsonresume import read_jsonresume
from skillgap.intake.reading import reading
from skillgap.market.market import Market
from skillgap.person.edit import add_evidence, set_level
from skillgap.person.model import Evidence, Profile
from skillgap.report.resume import resume_shape
from tests.conftest import SubjectOf
from tests.report.plans import PEOPLE


@pytest.mark.parametrize("name", PEOPLE)
def test_it_is_read_back_as_the_same_levels(subject: SubjectOf, market: Market, name: str) -> None:
    """Every level that the person rated comes back, and nothing else does."""
    profile = subject(name).profile
    written = json.dumps(resume_shape(profile, market))
    found = read_jsonresume(written, reading(market, date(2026, 11, 22))).found
    rated = {s: r.level for s, r in profile.skills.items() if r.level and not r.inferred}
    assert {each.skill: each.level for each in found if each.skill in rated} == rated
    assert {s["name"] for s in resume_shape(profile, market)["skills"]} == {
        market.skills[skill].name for skill in rated
    }


def test_inferred_levels_and_zeros_stay_out(market: Market) -> None:
    """Nobody has claimed an inferred level, and what is not known is no skill."""
    profile = set_level(set_level(Profile(), "python", 3, inferred=True), "rag", 0)
    assert "skills" not in resume_shape(profile, market)


def test_one_proof_of_two_skills_is_one_project(market: Market) -> None:
    """With its date and address, and both names as keywords."""
    proof = Evidence("A search\x1b[1m", date(2026, 5, 1), "https://example.org")
    profile = Profile(name="Ada")
    for skill in ("python", "rag"):
        profile = add_evidence(set_level(profile, skill, 3), skill, proof)
    (project,) = resume_shape(profile, market)["projects"]
    assert project == {
        "name": "A search\\x1b[1m",
        "keywords": ["Python", market.skills["rag"].name],
        "endDate": "2026-05-01",
        "url": "https://example.org",
    }
