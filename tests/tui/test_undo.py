"""Every change can be undone and done again, whatever kind it was."""

import asyncio
from collections.abc import Callable
from datetime import date
from pathlib import Path

from hypothesis import given, settings, strategies as st

from skillgap.person import edit
from skillgap.person.model import Evidence, Profile
from skillgap.person.store import Store
from skillgap.tui.desk import Timeline
from tests.tui.conftest import open_app, press, says, settle, shows

WHO = "tomasz-zielinski"


def mixed(profile: Profile) -> list[tuple[str, Profile]]:
    """Changes of every kind, one upon the other."""
    changes: list[tuple[str, Callable[[Profile], Profile]]] = [
        ("level", lambda p: edit.set_level(p, "rag", 5)),
        ("hours", lambda p: edit.change(p, hours_per_week=3.5)),
        ("target", lambda p: edit.set_target(p, "ml-engineer/mid")),
        ("pin", lambda p: edit.pin(p, "sql")),
        ("note", lambda p: edit.set_note(p, "sql", "[b]名前[/b]")),
        ("proof", lambda p: edit.add_evidence(p, "sql", Evidence(text="a paper"))),
        ("done", lambda p: edit.finish_step(p, "sql", 5, date(2026, 11, 22), 12)),
        ("not rated", lambda p: edit.set_level(p, "python", None)),
    ]
    found: list[tuple[str, Profile]] = []
    for label, change in changes:
        before = found[-1][1] if found else profile
        found.append((label, change(before)))
    return found


def test_mixed_changes_go_back_and_forth(tmp_path: Path) -> None:
    """All changes undone give the first profile, redone the last, and each stop is in the file."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            assert app.desk is not None
            states = [app.desk.profile]
            for label, profile in mixed(app.desk.profile):
                app.apply(label, profile)
                states.append(profile)
            await settle(pilot)
            for before in reversed(states[:-1]):
                await press(pilot, "u")
                assert without_history(app.desk.profile) == without_history(before)
            assert says(app, "Undone: level")
            assert on_disk(tmp_path) == states[0]._replace(updated=None)
            assert app.desk.profile == states[0], "not even a point of the history is left"
            await press(pilot, "u")
            assert says(app, "Nothing to undo")
            for after in states[1:]:
                await press(pilot, "ctrl+r")
                assert without_history(app.desk.profile) == without_history(after)
            await press(pilot, "ctrl+r")
            assert says(app, "Nothing to redo")
            assert without_history(on_disk(tmp_path)) == without_history(states[-1])

    asyncio.run(story())


def without_history(profile: Profile) -> Profile:
    """The profile without what saving adds to it by itself."""
    return profile._replace(history=(), updated=None)


def on_disk(folder: Path) -> Profile:
    """The profile as the file has it, without the moment it was saved."""
    found = Store(folder / "profiles").load(WHO).profile
    return found._replace(updated=None)


def test_a_new_change_ends_what_could_be_redone(tmp_path: Path) -> None:
    """After undo and another change there is nothing to redo; the last change is what u undoes."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            assert app.desk is not None
            first = app.desk.profile
            app.apply("rag", edit.set_level(first, "rag", 5))
            await press(pilot, "u")
            app.apply("sql", edit.set_level(first, "sql", 0))
            await press(pilot, "ctrl+r")
            assert app.desk.profile.skills["sql"].level == 0
            await press(pilot, "u")
            assert app.desk.profile == first

    asyncio.run(story())


@settings(max_examples=60)
@given(st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=60))
def test_the_timeline_is_a_line(moves: list[str]) -> None:
    """Whatever the moves: undo after redo, and redo after undo, change nothing."""
    timeline, now, number = Timeline(), Profile(name="0"), 0
    for move in moves:
        if move == "do":
            number += 1
            timeline, now = timeline.did("x", now), Profile(name=str(number))
            continue
        found = timeline.undo(now) if move == "undo" else timeline.redo(now)
        if found is None:
            continue
        moved, change = found
        back = moved.redo(change.before) if move == "undo" else moved.undo(change.before)
        assert back is not None
        assert (back[0], back[1].before) == (timeline, now)
        timeline, now = moved, change.before


def test_what_is_tried_is_never_lost_without_a_word(tmp_path: Path) -> None:
    """Quitting, another target and another profile ask first; undo and redo say why not."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            assert app.desk is not None
            first = app.desk.profile
            for leaving in ("q", "t", "o"):
                app.try_out(edit.set_level(first, "tensorflow", 3))
                await press(pilot, leaving)
                assert shows(app, "You tried other levels", "go on trying")
                await press(pilot, "escape")
                assert app.desk.is_trying, leaving
                assert len(app.screen_stack) == 1, leaving
            await press(pilot, "u")
            assert says(app, "Keep or drop the levels")
            await press(pilot, "5", "left", "enter", "down", "enter")
            assert not app.desk.is_trying
            assert app.desk.profile.target != first.target
            assert app.desk.profile.skills == first.skills
            app.try_out(edit.set_level(app.desk.profile, "tensorflow", 3))
            await press(pilot, "q", "enter")
            assert app._exit

    asyncio.run(story())
    assert on_disk(tmp_path).skills["tensorflow"].level == 3


def test_a_trial_is_kept_as_one_change_or_dropped(tmp_path: Path) -> None:
    """What is tried is not written; kept, it is one change that u undoes; dropped, nothing was."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            assert app.desk is not None
            first = app.desk.profile
            app.try_out(edit.set_level(first, "tensorflow", 3))
            app.try_out(edit.set_level(app.desk.profile, "pytorch", 4))
            await settle(pilot)
            assert shows(app, "trying, not saved")
            assert on_disk(tmp_path) == first._replace(updated=None)
            app.drop_trial()
            assert app.desk.profile == first
            app.try_out(edit.set_level(first, "tensorflow", 3))
            app.keep_trial()
            await settle(pilot)
            assert on_disk(tmp_path).skills["tensorflow"].level == 3
            await press(pilot, "u")
            assert app.desk.profile == first

    asyncio.run(story())
