"""Import: a path in any form, finds to take or leave, nothing of the person's own lost, one change."""

import asyncio
import shutil
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from textual.pilot import Pilot
from textual.widgets import Input

from skillgap.intake.found import Found, Intake
from skillgap.person.edit import set_level
from skillgap.person.model import Evidence, Profile
from skillgap.person.store import Store
from skillgap.tui.app import SkillgapApp
from skillgap.tui.paths import candidates, completed, typed_paths
from skillgap.tui.screens.intake_finds import FindsScreen
from skillgap.tui.taking import Choice, all_or_none, choices, rated, turned, with_taken
from tests.conftest import ROOT
from tests.tui.boxes import box_text
from tests.tui.conftest import SIZES, Size, open_app, press, says, settle, shows, until
from tests.tui.test_snapshots import compare

CV = ROOT / "tests" / "intake" / "cvs" / "backend-engineer.txt"
WHO = "camila-restrepo"


def finds(app: SkillgapApp) -> FindsScreen:
    """The finds on the screen."""
    assert isinstance(app.screen, FindsScreen)
    return app.screen


async def read(app: SkillgapApp, pilot: Pilot[None], typed: str) -> None:
    """Type a path in the dialog and wait until it is read."""
    app.screen.query_one(Input).value = typed
    await press(pilot, "enter")
    await until(pilot, lambda: not getattr(app.screen, "is_reading", False))


# ── the screens ────────────────────────────────────────────────────────────────────────────────


def test_what_is_taken_is_written_as_one_change(tmp_path: Path) -> None:
    """New levels are taken and own ones kept, unless a digit says otherwise; undo takes all of it back."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            assert app.desk is not None
            before = app.desk.profile
            await press(pilot, "i")
            await read(app, pilot, f"'{CV}'")
            assert shows(app, "19 skills found about Priya Raman", "For Camila Restrepo")
            by_skill = {each.found.skill: each for each in finds(app).chosen}
            assert by_skill["rest-apis"].act == "drop"
            assert by_skill["infrastructure-as-code"].act == "take"
            await press(pilot, "down", "down", "5", "w")
            assert says(app, "Written: ")
            after = app.desk.profile
            langchain = after.skills["langchain"]
            assert (langchain.level, langchain.inferred) == (5, False)
            assert after.skills["infrastructure-as-code"].inferred
            assert after.skills["python"] == before.skills["python"]
            assert len(app.timeline.done) == 1
            await press(pilot, "u")
            assert app.desk.profile.skills == before.skills

    asyncio.run(story())


def test_clicks_and_keys_take_and_leave(tmp_path: Path) -> None:
    """A click on a box, space, all and none; with nothing chosen nothing is written; esc goes back to the path."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            await press(pilot, "i")
            await read(app, pilot, str(CV))
            await press(pilot, "space")
            assert finds(app).chosen[0].act == "drop"
            assert says(app, "You have this level already")
            await pilot.click("Pressed", offset=(2, 1))
            await settle(pilot)
            assert finds(app).chosen[1].overwrites
            assert shows(app, "replaces yours")
            await press(pilot, "a")
            assert {each.act for each in finds(app).chosen} == {"drop"}
            await press(pilot, "w")
            assert says(app, "Nothing is chosen")
            await press(pilot, "end")
            assert shows(app, "Not in the catalogue: RabbitMQ")
            await press(pilot, "escape")
            assert app.screen.query_one(Input).value == str(CV)
            await press(pilot, "escape")
            assert not app.timeline.done

    asyncio.run(story())


def test_what_cannot_be_read_is_told_in_the_dialog(tmp_path: Path) -> None:
    """No path, a missing file, an empty one, a picture: a sentence, and the dialog stays open."""
    (tmp_path / "empty.pdf").write_bytes(b"")
    (tmp_path / "photo.pdf").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 50)
    faults = {
        "": "Write a path first",
        "  ": "Write a path first",
        "nowhere.pdf": "does not exist",
        f"{tmp_path}/empty.pdf": "it is empty",
        f"{tmp_path}/photo.pdf": "Cannot read",
        "a\0b": "Cannot read",
        "~nobody-of-this-name/cv.pdf": "does not exist",
    }

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            await press(pilot, "i")
            for typed, said in faults.items():
                await read(app, pilot, typed)
                assert shows(app, "Import", said), typed
                assert len(app.screen_stack) == 2

    asyncio.run(story())


def test_own_code_is_read_by_the_same_key(tmp_path: Path) -> None:
    """A folder that is no export is looked at as code: proofs beside the own levels, no level above 2."""
    code = tmp_path / "away" / "[b]code"
    code.mkdir()
    (code / "main.py").write_text("import torch\n", encoding="utf-8")
    (code / "Dockerfile").write_text("FROM python\n", encoding="utf-8")

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            assert app.desk is not None
            levels = app.desk.subject.levels
            await press(pilot, "i")
            await read(app, pilot, "[b]code/")
            assert shows(app, "proof", "1 file")
            assert all((each.level or 0) <= 2 for each in finds(app).chosen)
            await press(pilot, "w")
            python = app.desk.profile.skills["python"]
            assert python.level == levels["python"]
            assert any("[b]code: 1 file" in proof.text for proof in python.evidence)

    asyncio.run(story())


def test_tab_completes_a_path(tmp_path: Path) -> None:
    """As much of a name as is sure; what it may become is named below."""
    for name in ("cv-2025.txt", "cv-2026.txt", ".hidden"):
        (tmp_path / "away" / name).touch()

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            await press(pilot, "i", "c", "tab")
            assert app.screen.query_one(Input).value == "cv-202"
            assert shows(app, "cv-2025.txt · cv-2026.txt")
            await press(pilot, "6", "tab")
            assert app.screen.query_one(Input).value == "cv-2026.txt"

    asyncio.run(story())


def test_a_new_person_begins_with_a_cv(tmp_path: Path) -> None:
    """The CV's name is there to be kept; target and hours follow; the profile holds the levels taken."""

    async def story() -> None:
        async with open_app(tmp_path, None) as (app, pilot):
            await press(pilot, "down", "enter")
            await read(app, pilot, str(CV))
            assert shows(app, "19 skills found about Priya Raman")
            await press(pilot, "w")
            assert app.screen.query_one(Input).value == "Priya Raman"
            await press(pilot, "enter", "enter", "enter", "enter")
            assert app.view == "overview"

    asyncio.run(story())
    made = Store(tmp_path / "profiles").load("priya-raman").profile
    assert made.skills["python"].level == 4
    assert made.years_experience == 9.5
    assert made.target


def test_it_looks_as_it_did(tmp_path: Path) -> None:
    """The path and the finds at each size, line by line."""
    shutil.copy(CV, "cv.txt")

    async def story(size: Size) -> None:
        ending = f"{size[0]}x{size[1]}"
        async with open_app(tmp_path, WHO, size) as (app, pilot):
            await press(pilot, "i")
            compare(f"import-path-{ending}", box_text(app))
            await read(app, pilot, "cv.txt")
            await press(pilot, "down", "down", "5")
            compare(f"import-finds-{ending}", box_text(app))

    for size in SIZES:
        asyncio.run(story(size))


# ── what is taken ──────────────────────────────────────────────────────────────────────────────

PROOF = (Evidence(text="main: 3 files"),)


@pytest.mark.parametrize(
    ("have", "level", "evidence", "acts"),
    [
        (None, 3, (), ("take", "drop")),
        (None, 3, PROOF, ("take", "drop")),
        (None, None, (), ("drop",)),
        (None, None, PROOF, ("proof", "drop")),
        (3, 3, (), ("drop",)),
        (3, 3, PROOF, ("proof", "drop")),
        (3, 2, (), ("drop", "take")),
        (3, 5, PROOF, ("proof", "drop", "take")),
    ],
)
def test_an_own_level_is_replaced_only_on_purpose(
    have: int | None, level: int | None, evidence: tuple[Evidence, ...], acts: tuple[str, ...]
) -> None:
    """What can be done with a find, the usual first; as long as nobody turns it, the own level stays."""
    profile = set_level(Profile(), "python", have) if have is not None else Profile()
    found = Found("python", level, inferred=True, why="", evidence=evidence)
    (choice,) = choices([found], profile)
    assert choice.acts == acts
    assert choice.act == acts[0]
    after = with_taken(profile, [choice], _facts())
    rating = after.skills.get("python")
    assert (rating.level if rating else None) == (level if have is None else have)


def _facts() -> Intake:
    return Intake()


LEVEL = st.one_of(st.none(), st.integers(1, 5))


@given(LEVEL, LEVEL, st.booleans(), st.lists(st.sampled_from("0t12345a"), max_size=6))
def test_what_is_shown_is_what_is_written(
    have: int | None,
    level: int | None,
    has_proof: bool,  # noqa: FBT001
    pressed: list[str],
) -> None:
    """Whatever is pressed: dropped finds change nothing, taken ones give the level shown, proofs only add."""
    profile = set_level(Profile(), "python", have) if have is not None else Profile()
    evidence = PROOF if has_proof else ()
    chosen = choices([Found("python", level, inferred=True, why="", evidence=evidence)], profile)
    for key in pressed:
        chosen = _after(chosen, key)
    (choice,) = chosen
    rating = with_taken(profile, chosen, _facts()).skills.get("python")
    after = rating.level if rating else None
    assert after == (choice.level if choice.act == "take" else have)
    assert bool(rating and rating.evidence) == (has_proof and choice.act != "drop")


def _after(chosen: tuple[Choice, ...], key: str) -> tuple[Choice, ...]:
    if key == "a":
        return all_or_none(chosen)
    return tuple(turned(each) if key == "t" else rated(each, int(key)) for each in chosen)


# ── paths ──────────────────────────────────────────────────────────────────────────────────────


def test_dropped_and_pasted_paths_are_understood(tmp_path: Path) -> None:
    """Quotes, escapes, addresses, the home folder, several at once; a name with a quote in it as it stands."""
    names = ["my cv.pdf", "it's.txt", "a.txt"]
    for name in names:
        (tmp_path / name).touch()
    spaced, quote, plain = (tmp_path / name for name in names)
    expected = {
        f"'{spaced}'": (spaced,),
        f'"{spaced}" ': (spaced,),
        str(spaced).replace(" ", "\\ "): (spaced,),
        str(spaced): (spaced,),
        f"file://{str(spaced).replace(' ', '%20')}": (spaced,),
        str(quote): (quote,),
        f"{plain} '{spaced}'": (plain, spaced),
        "~/x.pdf": (Path.home() / "x.pdf",),
        "no such.pdf": (Path("no such.pdf"),),
        "'no such.pdf'": (Path("no such.pdf"),),
        "": (),
    }
    assert {typed: typed_paths(typed) for typed in expected} == expected


@given(st.text(max_size=40))
def test_no_line_breaks_the_reading_of_paths(text: str) -> None:
    """Any text is some path or none, and can be completed to itself or something longer."""
    typed_paths(text)
    assert len(completed(text, candidates(text))) >= len(text)
