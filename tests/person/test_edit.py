"""Changes to a profile: each gives a new one, checked, and leaves the old one as it was."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from skillgap.person import edit
from skillgap.person.model import (
    Evidence,
    HoursException,
    LogEntry,
    Profile,
    SkillRating,
    Snapshot,
    levels,
)
from skillgap.person.tomlfile import dump, parse
from skillgap.problems import UsageError

from .strategies import hostile, profiles

DAY = date(2026, 11, 2)
ADA = Profile(name="Ada", skills={"python": SkillRating(level=3, note="daily", inferred=True)})


@settings(deadline=None, max_examples=40)
@given(profiles, hostile, st.none() | st.integers(0, 5))
def test_rating_one_skill_touches_nothing_else(
    profile: Profile, skill: str, level: int | None
) -> None:
    """Setting a level changes that level only, keeps unknown keys, and can be saved and read."""
    before = dump(profile)
    after = edit.set_level(profile, skill, level)
    assert dump(profile) == before
    expected = levels(profile) | {skill: level}
    assert levels(after) == {name: kept for name, kept in expected.items() if kept is not None}
    assert after.extra == profile.extra
    assert parse(dump(after), "x.toml")[0] == after


def test_a_rated_skill_is_stated_and_an_emptied_one_is_gone() -> None:
    """Rating by hand ends `inferred`; unknown keeps a note; nothing left means no entry."""
    rated = edit.set_level(ADA, "python", 4).skills["python"]
    assert (rated.level, rated.inferred, rated.note) == (4, False, "daily")
    unknown = edit.set_level(ADA, "python", None)
    assert unknown.skills["python"] == SkillRating(note="daily")
    assert edit.set_note(unknown, "python", "").skills == {}
    assert edit.set_level(ADA, "sql", 2, inferred=True).skills["sql"].inferred


def test_evidence_is_added_once_and_removed_by_place() -> None:
    """The same proof is not listed twice; removing a place that is not there is refused."""
    proof = Evidence(text="Thesis", date=DAY, link="https://example.org/thesis")
    proven = edit.add_evidence(edit.add_evidence(ADA, "python", proof), "python", proof)
    assert proven.skills["python"].evidence == (proof,)
    assert edit.remove_evidence(proven, "python", 0) == ADA
    with pytest.raises(UsageError, match="no entry 2; there are 1"):
        edit.remove_evidence(proven, "python", 1)


def test_a_skill_is_pinned_or_skipped_but_not_both() -> None:
    """Pinning ends skipping and the other way round; both can be undone."""
    pinned = edit.pin(edit.pin(edit.skip(ADA, "rag"), "sql"), "rag")
    assert (pinned.pinned, pinned.skipped) == (("sql", "rag"), ())
    skipped = edit.skip(pinned, "rag")
    assert (skipped.pinned, skipped.skipped) == (("sql",), ("rag",))
    assert edit.unskip(edit.unpin(skipped, "sql"), "rag") == ADA


@pytest.mark.parametrize(
    "toggle", [edit.toggle_at_work, edit.toggle_shortlist, edit.toggle_credential]
)
def test_a_toggle_taken_twice_changes_nothing(toggle: Callable[[Profile, str], Profile]) -> None:
    """What one call puts in, the next takes out."""
    once = toggle(ADA, "ml-engineer/mid")
    assert once != ADA
    assert toggle(once, "ml-engineer/mid") == ADA


def test_own_hours_are_set_and_taken_back() -> None:
    """Own hours belong to the level reached; None takes the usual ones again."""
    set_ = edit.set_own_hours(edit.set_own_hours(ADA, "rag", 2, 12), "rag", 3, 30.5)
    assert set_.own_hours == {"rag": {"2": 12.0, "3": 30.5}}
    assert edit.set_own_hours(edit.set_own_hours(set_, "rag", 2, None), "rag", 3, None) == ADA


def test_dated_things_stay_in_the_order_of_their_days() -> None:
    """Exceptions, log and history are sorted by day; a snapshot replaces that of its day."""
    late, early = (LogEntry(date=day, skill="rag", hours=2) for day in (DAY, date(2026, 1, 1)))
    logged = edit.add_log(edit.add_log(ADA, late), early)
    assert logged.log == (early, late)
    assert edit.remove_log(logged, 0).log == (late,)

    first, second = (
        HoursException(first=day, last=day, hours_per_week=0) for day in (date(2026, 1, 1), DAY)
    )
    held = edit.add_exception(edit.add_exception(ADA, second), first)
    assert held.exceptions == (first, second)
    assert edit.remove_exception(held, 1).exceptions == (first,)

    before, after = (
        Snapshot(date=DAY, target="a/mid", readiness=points, known_weight=90, market="2025-12-22")
        for points in (50, 52)
    )
    assert edit.add_snapshot(edit.add_snapshot(ADA, before), after).history == (after,)


def test_finishing_a_step_logs_it_and_never_lowers_the_level() -> None:
    """Done means logged and rated; a level already above stays."""
    done = edit.finish_step(ADA, "python", 4, DAY, 12)
    assert done.log == (LogEntry(date=DAY, skill="python", hours=12, to_level=4),)
    assert levels(done) == {"python": 4}
    assert levels(edit.finish_step(ADA, "python", 2, DAY)) == {"python": 3}


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (lambda: edit.set_level(ADA, "rag", 9), "level must be at most 5, not 9."),
        (lambda: edit.set_note(ADA, "rag", "a\0"), "note must not hold a NUL character."),
        (lambda: edit.set_target(ADA, "x"), "target must be a role and a seniority"),
        (lambda: edit.change(ADA, hours_per_week=0.0), "hours_per_week must be more than 0, not 0"),
        (lambda: edit.set_own_hours(ADA, "rag", 7, 3), "own_hours.rag.7 must be one of"),
        (lambda: edit.finish_step(ADA, "rag", 9, DAY), "to_level must be at most 5, not 9."),
        (
            lambda: edit.change(ADA, start=DAY, deadline=date(2026, 1, 1)),
            "deadline must not be before `start` (2026-11-02).",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_plain_words(wrong: Callable[[], Profile], why: str) -> None:
    """A wrong value is refused with its key and reason, and no profile comes of it."""
    with pytest.raises(UsageError) as caught:
        wrong()
    assert caught.value.message.startswith(why)


def test_target_and_plain_fields_are_set() -> None:
    """`change` sets any field; `set_target` is its most used case."""
    aimed = edit.set_target(edit.change(ADA, tracks=3, style="staged"), "llm-engineer/mid")
    assert (aimed.target, aimed.tracks, aimed.style) == ("llm-engineer/mid", 3, "staged")
