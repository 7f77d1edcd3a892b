"""Stories of the skills: levels set by a key, proofs and notes, filters, finding."""

import asyncio
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from rich.cells import cell_len

from skillgap.market.market import Market
from skillgap.person.model import Evidence, Profile, SkillRating
from skillgap.person.store import Store
from skillgap.report.ink import Ink
from skillgap.report.subject import Subject
from skillgap.tui.app import SkillgapApp
from skillgap.tui.desk import Desk
from skillgap.tui.finding import Finder
from skillgap.tui.views.proof import read_proof
from skillgap.tui.views.skills import SkillsView
from skillgap.tui.views.skills_lines import Kept, Need, needs, skill_row, skill_rows
from tests.conftest import TODAY
from tests.tui.conftest import (
    copied_examples,
    key_event,
    open_app,
    press,
    screen_text,
    settle,
    shows,
    write,
)

TOMASZ = "tomasz-zielinski"


def view_of(app: SkillgapApp) -> SkillsView:
    """The skills view."""
    return app.screen_stack[0].query_one(SkillsView)


def saved(folder: Path, skill: str, name: str = TOMASZ) -> SkillRating:
    """What the file says of a skill."""
    rating = Store(folder / "profiles").load(name).profile.skills.get(skill)
    return rating or SkillRating()


def top(app: SkillgapApp) -> str:
    """The line on top."""
    return screen_text(app)[0]


def test_keys_that_come_at_once_are_all_heard(tmp_path: Path) -> None:
    """Keys held down or pasted arrive together: each sees what the one before it did."""

    async def story() -> None:
        async with open_app(tmp_path, TOMASZ) as (app, pilot):
            await press(pilot, "2", "0")
            for key in ("right", "right", "right", "left", "down", "4"):
                app.post_message(key_event(key))
            await settle(pilot)
            assert app.desk is not None
            first, second = view_of(app).rows.keys[:2]
            rated = app.desk.profile.skills
            assert [rated[first].level, rated[second].level] == [2, 4]
            assert len(app.timeline.done) == 6

    asyncio.run(story())


def test_keys_set_levels_at_once(tmp_path: Path) -> None:
    """A digit moves the readiness on top and the file follows; u takes it back.

    `-` is not rated and not 0; → from there is 1; at an end the key says why nothing happens.
    """

    async def story() -> None:
        async with open_app(tmp_path, TOMASZ) as (app, pilot):
            await press(pilot, "2")
            view_of(app).rows.go_to("python")
            before = top(app)
            await press(pilot, "5")
            assert top(app) != before
            assert saved(tmp_path, "python").level == 5
            await press(pilot, "right")
            assert shows(app, "5 is the highest level")
            await press(pilot, "u")
            assert saved(tmp_path, "python").level == 3
            await press(pilot, "minus")
            assert saved(tmp_path, "python").level is None
            await press(pilot, "right", "right", "left", "left")
            assert saved(tmp_path, "python").level == 0
            await press(pilot, "left")
            assert shows(app, "0 is the lowest level")

    asyncio.run(story())


def test_what_levels_mean_stands_where_there_is_room(tmp_path: Path) -> None:
    """Below the list at 80 columns, the whole scale beside it at 120, the list alone at 60.

    Everywhere, also after the window changed, the view says how to leave it, since its digits set
    levels.
    """

    async def story() -> None:
        async with open_app(tmp_path, TOMASZ, (80, 24)) as (app, pilot):
            await press(pilot, "2")
            for size, below, beside in (
                ((80, 24), True, False),
                ((60, 20), False, False),
                ((120, 40), False, True),
                ((200, 60), False, True),
                ((80, 24), True, False),
            ):
                await pilot.resize_terminal(*size)
                await settle(pilot)
                text = screen_text(app)
                assert "F1 Ove" in text[-1] or "F1 Overview" in text[-1]
                assert any(line.startswith(" now ") for line in text) is below, size
                assert shows(app, "Your target") is beside, size
                assert max(cell_len(line) for line in text) <= size[0]
            await press(pilot, "3")
            assert app.view == "skills"
            await press(pilot, "f3")
            assert app.view == "gap"

    asyncio.run(story())


def test_filters_are_named_with_their_counts_and_rows_stay_while_they_are_rated(
    tmp_path: Path,
) -> None:
    """F goes through all, needed, not rated, claimed and not proven; nothing jumps under the cursor."""

    async def story() -> None:
        async with open_app(tmp_path, TOMASZ) as (app, pilot):
            await press(pilot, "2")
            view, all_of = view_of(app), len(view_of(app).rows.keys)
            await press(pilot, "f")
            needed = len(view.rows.keys)
            assert 0 < needed < all_of
            assert shows(app, f"Needed {needed}")
            await press(pilot, "f")
            unrated = len(view.rows.keys)
            key = view.rows.key
            await press(pilot, "1", "2", "3")
            assert view.rows.key == key
            assert shows(app, f"Not rated {unrated - 1}")
            assert saved(tmp_path, key).level == 3
            await press(pilot, "f")
            assert key in view.rows.keys, "a claim of 3 without a proof"
            await press(pilot, "f")
            assert len(view.rows.keys) == all_of

    asyncio.run(story())


def test_a_skill_is_found_by_its_alias(tmp_path: Path) -> None:
    """Keys in the field are text; enter goes to the hit, esc back to where one was."""

    async def story() -> None:
        async with open_app(tmp_path, TOMASZ) as (app, pilot):
            await press(pilot, "2", "down")
            view = view_of(app)
            start, before = view.rows.key, app.desk
            await press(pilot, "slash")
            await write(pilot, "k8sx")
            await press(pilot, "backspace")
            assert view.rows.keys == ["kubernetes"]
            await press(pilot, "escape")
            assert view.rows.key == start
            assert len(view.rows.keys) == 167
            await press(pilot, "f", "f", "f", "slash")
            await write(pilot, "amazon web")
            await press(pilot, "down", "up", "enter")
            assert view.rows.key == "aws"
            assert not view.finding
            await press(pilot, "slash")
            await write(pilot, "qqqqqq")
            assert shows(app, "No skill is called qqqqqq")
            assert app.desk is before, "nothing that was typed changed a level or removed a proof"

    asyncio.run(story())


def test_proof_and_note_are_written_in_place(tmp_path: Path) -> None:
    """E asks for a proof with date and link, n for a note, backspace removes the last proof."""

    async def story() -> None:
        async with open_app(tmp_path, TOMASZ) as (app, pilot):
            await press(pilot, "2")
            view_of(app).rows.go_to("python")
            count = len(saved(tmp_path, "python").evidence)
            await press(pilot, "e", "enter")
            assert shows(app, "Say what it is")
            await write(pilot, "Parser; 2026-03-14; https://example.org/[b]x")
            await press(pilot, "enter")
            proof = saved(tmp_path, "python").evidence[-1]
            assert proof == Evidence(
                text="Parser", date=date(2026, 3, 14), link="https://example.org/[b]x"
            )
            assert shows(app, "2026-03-14 Parser")
            await press(pilot, "backspace")
            assert len(saved(tmp_path, "python").evidence) == count
            await press(pilot, "n")
            await write(pilot, "[/]日本")
            await press(pilot, "enter")
            assert saved(tmp_path, "python").note.endswith("[/]日本")
            assert shows(app, "日本")

    asyncio.run(story())


def test_enter_tells_everything_about_a_skill(tmp_path: Path) -> None:
    """What it is, its share with the source, who asks for it, what it needs, hours, where to learn it."""

    async def story() -> None:
        async with open_app(tmp_path, TOMASZ, (120, 100)) as (app, pilot):
            await press(pilot, "2")
            view_of(app).rows.go_to("kubernetes")
            await press(pilot, "enter")
            for words in (
                "In postings",
                "(jobs: ",
                "mlops-engineer/senior",
                "Needed before level 2",
                "Docker",
                "our estimates",
                "Show it",
                "Learn from",
                "https://kubernetes.io",
                "Also called",
            ):
                assert shows(app, words), words
            await press(pilot, "escape")
            assert len(app.screen_stack) == 1

    asyncio.run(story())


def test_the_mouse_does_what_keys_do(tmp_path: Path) -> None:
    """A click on a filter chooses it, on a level sets it, on the row under the cursor opens it."""

    async def story() -> None:
        async with open_app(tmp_path, TOMASZ, (120, 40)) as (app, pilot):
            await press(pilot, "2")
            view = view_of(app)
            lines = screen_text(app)
            row = next(n for n, line in enumerate(lines) if "Needed" in line)
            await pilot.click(offset=(lines[row].index("Needed") + 1, row))
            await settle(pilot)
            assert view.filter == "needed"
            lines = screen_text(app)
            row = next(
                n for n, line in enumerate(lines) if "1 aware" in line and "Can explain" in line
            )
            key = view.rows.key
            await pilot.click(offset=(lines[row].index("Can explain"), row))
            await settle(pilot)
            assert saved(tmp_path, key).level == 1
            await pilot.click(view.rows, offset=(12, view.rows.cursor))
            await settle(pilot)
            assert len(app.screen_stack) == 2

    asyncio.run(story())


def test_an_empty_profile_and_hostile_words_are_shown_as_they_are(tmp_path: Path) -> None:
    """No target and no level is said, with the next key; markup and control signs stay text."""
    (copied_examples(tmp_path) / "odd.toml").write_text(
        'schema = 1\nname = "[bold]x[/] 王"\n[skills.python]\nlevel = 3\nnote = "[@click=app.quit]y \\u001b[31m"\n'
        "[skills.no-such-skill]\nlevel = 2\n",
        encoding="utf-8",
    )

    async def story() -> None:
        async with open_app(tmp_path, "odd") as (app, pilot):
            await press(pilot, "2")
            assert shows(app, "[bold]x[/] 王", "Needed 0")
            view_of(app).rows.go_to("python")
            await settle(pilot)
            assert shows(app, "[@click=app.quit]y \\x1b[31m")
            await press(pilot, "enter", "escape", "f")
            assert shows(app, "A target says what is needed. t chooses one, f shows others.")
            await press(pilot, "0", "e", "n", "enter")
            assert shows(app, "No skill is under the cursor")

    asyncio.run(story())


@pytest.mark.parametrize(
    ("typed", "text", "when", "link"),
    [
        ("Parser", "Parser", None, None),
        ("Parser; 2026-03-14", "Parser", date(2026, 3, 14), None),
        ("2026-03 ; Parser;", "Parser", date(2026, 3, 1), None),
        ("2024; Talk at PyCon; part two", "Talk at PyCon; part two", date(2024, 1, 1), None),
        ("Repo https://x.org/a;b; today", "Repo; b", TODAY, "https://x.org/a"),
        ("www.example.org/x; Demo", "Demo", None, "www.example.org/x"),
    ],
)
def test_a_proof_is_read_from_one_line(
    typed: str, text: str, when: date | None, link: str | None
) -> None:
    """What, when and where stand in any order; only the words are needed."""
    assert read_proof(typed, TODAY) == Evidence(text=text, date=when, link=link)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Say what it is"),
        ("; 2026-01-01;", "Say what"),
        ("x; 2026-13-01", "no day"),
        ("x; 2030-01-01", "not come"),
    ],
)
def test_a_proof_that_cannot_be_is_refused(typed: str, words: str) -> None:
    """Without words, on a day that is none or has not come, it is no proof."""
    with pytest.raises(ValueError, match=words):
        read_proof(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "skill"),
    [
        ("Scikit Learn", "scikit-learn"),
        ("k8s", "kubernetes"),
        ("r", "r"),
        ("C++", "cpp"),
        ("pytrch", "pytorch"),
        ("pyhton", "python"),
        ("amazon web services", "aws"),
    ],
)
def test_finding_forgives_spelling(market: Market, typed: str, skill: str) -> None:
    """Case, joints, a letter left out and two letters swapped still find the skill first."""
    assert Finder(market.skills).find(typed)[0].skill == skill


def test_finding_nothing_is_nothing(market: Market) -> None:
    """Empty words, signs alone and words that are no skill find nothing and are quick."""
    finder = Finder(market.skills)
    assert [finder.find(text) for text in ("", " - ", "qqqqqq", "[/]" * 50, "e" * 500)] == [[]] * 5


def test_lines_fit_every_width(market: Market) -> None:
    """Every line is exactly as wide as the list, whatever script a name is written in."""
    rated = {"python": SkillRating(level=5, inferred=True, evidence=(Evidence(text="x"),) * 120)}
    profile = Profile(target="mlops-engineer/senior", skills=rated)
    desk = Desk(Subject(profile, market, TODAY))
    asked = needs(desk.assessment, desk.subject.levels)
    for width in (40, 57, 77, 120):
        for ink in (Ink(), Ink(ascii=True)):
            rows = skill_rows(desk, list(market.skills), asked, "", Kept(), ink, width)
            assert {row.content.cell_length for row in rows if row.key} == {
                rows[1].content.cell_length
            }
            assert max(row.content.cell_length for row in rows) <= width
            python = market.skills["python"]
            odd = skill_row(desk, python, asked["python"], ink, width, "機械学習" * 20)
            assert odd.content.cell_length == rows[1].content.cell_length


def test_an_alternative_that_is_not_needed_shows_no_false_missing(market: Market) -> None:
    """Where PyTorch or TensorFlow is asked and one is there, the other is spare, not missing."""
    target = next(
        t
        for t in market.targets.values()
        if any(len(r.skills) > 1 and r.weight for r in t.requirements)
    )
    row = next(r for r in target.requirements if len(r.skills) > 1 and r.weight)
    alone = {s for r in target.requirements if len(r.skills) == 1 for s in r.skills}
    held, *others = row.skills
    profile = Profile(target=target.id, skills={held: SkillRating(level=5)})
    desk = Desk(Subject(profile, market, TODAY))
    asked = needs(desk.assessment, desk.subject.levels)
    assert asked[held].state == "met"
    assert [asked[s] for s in others if s not in alone] == [
        Need(asked[s].level, "unknown", spare=True) for s in others if s not in alone
    ]


def test_who_has_rated_nothing_begins_with_what_the_target_needs(tmp_path: Path) -> None:
    """A new person with a target sees the few skills it needs first; f shows all of them."""
    Store(tmp_path / "profiles").create(
        Profile(name="New", target="ml-engineer/entry"), datetime(2026, 11, 22, tzinfo=UTC)
    )

    async def story() -> None:
        async with open_app(tmp_path, "new") as (app, pilot):
            await press(pilot, "2")
            assert len(view_of(app).rows.keys) == len(view_of(app)._asked)
            await press(pilot, "3", "1")
            assert app.view == "skills"
            await press(pilot, "f", "f", "f")
            assert app.desk is not None
            assert view_of(app).rows.keys == [
                s
                for c in app.desk.market.categories
                for s, k in app.desk.market.skills.items()
                if k.category == c
            ]

    asyncio.run(story())
