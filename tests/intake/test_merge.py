"""Finds put into a profile: what is there stays, and nothing is added twice."""

from datetime import date

from hypothesis import given, strategies as st

from skillgap.intake.found import Found, Intake, together
from skillgap.intake.merge import apply, apply_facts, held
from skillgap.person import edit
from skillgap.person.model import Evidence, Profile

PROOF = Evidence("Ranker", date(2024, 1, 1), "https://example.org")


def find(skill: str, level: int | None, *proofs: Evidence, inferred: bool = True) -> Found:
    """A find with little around it."""
    return Found(skill, level, inferred, "because", evidence=proofs)


def test_new_levels_are_set_and_marked() -> None:
    """An unrated skill gets the level, marked as inferred or not."""
    profile = apply(
        Profile(), [find("python", 3), find("sql", 2, inferred=False), find("rag", None)]
    )
    assert (held(profile, "python"), profile.skills["python"].inferred) == (3, True)
    assert (held(profile, "sql"), profile.skills["sql"].inferred) == (2, False)
    assert "rag" not in profile.skills


@given(st.integers(0, 5), st.integers(1, 5))
def test_a_rated_skill_stays_as_it_is_unless_told(have: int, level: int) -> None:
    """Neither lowered nor raised; with `overwrite` it is replaced."""
    profile = edit.set_level(Profile(), "python", have)
    kept = apply(profile, [find("python", level, PROOF)])
    assert held(kept, "python") == have
    assert kept.skills["python"].evidence == (PROOF,)
    assert held(apply(profile, [find("python", level)], overwrite=True), "python") == level


def test_proofs_are_added_once() -> None:
    """Importing the same file again changes nothing."""
    once = apply(Profile(), [find("python", 3, PROOF)])
    assert apply(once, [find("python", 3, PROOF)]) == once


def test_a_later_scan_takes_the_place_of_an_earlier_one() -> None:
    """The proof of a repository grows with it; those of others and of the person stay."""
    before = (Evidence("ranker: 3 files, 2024-01"), Evidence("other: 9 files"), Evidence("my talk"))
    after = Evidence(
        "ranker: 12 files, 2024-01 to 2026-10", date(2026, 10, 3), "https://example.org/r"
    )
    profile = apply(Profile(), [find("python", 2, *before)])
    proofs = apply(profile, [find("python", 2, after)]).skills["python"].evidence
    assert proofs == (*before[1:], after)


def test_years_and_credentials_are_taken_once() -> None:
    """Years the person gave stay; credentials are joined."""
    intake = Intake(years=4.5, credentials=("phd", "masters"))
    profile = apply_facts(edit.change(Profile(), credentials=("phd",)), intake)
    assert (profile.years_experience, profile.credentials) == (4.5, ("phd", "masters"))
    own = edit.change(Profile(), years_experience=9.0)
    assert apply_facts(own, intake).years_experience == 9.0


def test_documents_about_one_person_are_read_together() -> None:
    """Own numbers win, then the higher level; quotes, proofs, names and notes are joined."""
    one = Intake(
        (find("python", 2)._replace(quotes=("a",)), find("sql", 4, inferred=False)), name="Ada"
    )
    two = Intake((find("python", 3, PROOF)._replace(quotes=("b",)), find("sql", 5)), years=3.0)
    found = {each.skill: each for each in together([one, two]).found}
    assert (found["python"].level, found["python"].quotes) == (3, ("a", "b"))
    assert found["python"].evidence == (PROOF,)
    assert (found["sql"].level, found["sql"].inferred) == (4, False)
    assert (together([one, two]).name, together([one, two]).years) == ("Ada", 3.0)
