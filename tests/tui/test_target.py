"""Choosing a target: by keyboard, by mouse, by typing, or from all of them ranked."""

import asyncio
from pathlib import Path

from skillgap.market.market import Market
from skillgap.person.edit import change
from skillgap.report.ink import Ink
from skillgap.tui.app import SkillgapApp
from skillgap.tui.desk import Desk
from skillgap.tui.heat import heat_table, matching
from skillgap.tui.pen import Pen
from skillgap.tui.screens.target import TargetScreen, ranked_rows
from skillgap.tui.widgets.crosstab import Crosstab
from tests.conftest import SubjectOf
from tests.tui.conftest import SIZES, open_app, press, screen_text, shows, write

MINE = "mlops-engineer/senior"


def target_of(app: SkillgapApp) -> str:
    """The target of the profile on the desk."""
    assert app.desk is not None
    return app.desk.profile.target


def chosen(app: SkillgapApp) -> str:
    """The target under the cursor of the dialog, which is open."""
    assert isinstance(app.screen, TargetScreen)
    return app.screen.chosen


def test_the_grid_fits_every_size_with_the_own_target_marked(tmp_path: Path) -> None:
    """Roles down, seniorities across, what lacks and the keys; esc leaves all as it was."""

    async def story() -> None:
        async with open_app(tmp_path, size=SIZES[0]) as (app, pilot):
            await press(pilot, "t")
            for width, height in SIZES:
                await pilot.resize_terminal(width, height)
                await press(pilot)
                head = ("entry", "mid", "senior", "staff", "LLM/GenAI Engineer", "lacks most")
                assert shows(app, *head, "enter take", "rank all", "esc close"), width
                row = next(line for line in screen_text(app) if "MLOps Engineer  " in line)
                assert "▸" in row
                assert "100i" in row, "what is inferred says so"
            await press(pilot, "left", "escape")
            assert target_of(app) == MINE
            assert not app.timeline.done

    asyncio.run(story())


def test_a_target_is_taken_by_arrow_keys_mouse_or_typing(tmp_path: Path) -> None:
    """Each way changes the target by one step that can be undone."""

    async def story() -> None:
        async with open_app(tmp_path) as (app, pilot):
            await press(pilot, "t", "up", "enter")
            assert target_of(app) == "deep-learning-engineer/senior"
            await press(pilot, "u", "t")
            assert target_of(app) == MINE
            await pilot.click(Crosstab, offset=(27, 2))
            assert chosen(app) == "llm-engineer/entry"
            await pilot.click(Crosstab, offset=(27, 2))
            await press(pilot)
            assert target_of(app) == "llm-engineer/entry"
            await press(pilot, "t")
            await write(pilot, "deep mid")
            assert shows(app, "Only deep mid", "Deep Learning Engineer")
            assert not shows(app, "LLM/GenAI Engineer  ")
            assert chosen(app) == "deep-learning-engineer/mid"
            await press(pilot, "z", "enter")
            assert shows(app, "No role or seniority has these words."), "nothing to take"
            await press(pilot, "backspace", "enter")
            assert target_of(app) == "deep-learning-engineer/mid"

    asyncio.run(story())


def test_not_sure_ranks_all_with_their_three_heaviest_gaps(tmp_path: Path) -> None:
    """Tab turns to the list; the cursor stays on its target; esc lets go of the filter, then closes."""

    async def story() -> None:
        async with open_app(tmp_path, size=(120, 40)) as (app, pilot):
            await press(pilot, "t", "tab")
            assert chosen(app) == MINE
            assert shows(app, "TensorFlow, ")
            await press(pilot, "down", "s", "t", "a", "escape", "escape")
            assert target_of(app) == MINE
            await press(pilot, "t", "tab", "down", "enter")
            assert target_of(app) == "mlops-engineer/staff"

    asyncio.run(story())


def test_the_list_goes_from_the_closest_to_what_cannot_be_told(subject: SubjectOf) -> None:
    """Numbers never rise; targets of which too little is rated come after the others, under a word."""
    for person in ("tomasz-zielinski", "noor-el-amin", "amara-okafor"):
        desk = Desk(subject(person))
        rows = ranked_rows(desk, Pen(), desk.market.targets, 70)
        words = [row.key for row in rows]
        placed = rows[: words.index("")] if "" in words else rows
        numbers = [float(row.content.plain[1:7]) for row in placed]
        assert numbers == sorted(numbers, reverse=True)
        assert {key for key in words if key} == set(desk.market.targets)
        assert all(row.content.cell_length <= 70 for row in rows)


def test_without_a_rating_nothing_is_zero(subject: SubjectOf) -> None:
    """An empty profile has a question mark in every cell, and a list that says it has no order."""
    one = subject("tomasz-zielinski")
    desk = Desk(one.with_profile(change(one.profile, skills={})))
    table = heat_table(desk, Ink())
    cells = [table.cell(role, column.key) for role in table.rows for column in table.columns]
    assert all(
        cell is not None and "?" in str(cell[0]) and "0" not in str(cell[0]) for cell in cells
    )
    first = ranked_rows(desk, Pen(), desk.market.targets, 70)[0]
    assert first.content.plain.startswith("Nothing is rated yet")


def test_words_match_within_words_only(market: Market) -> None:
    """`sen` means senior and not MLOp*s En*gineer; case and order do not matter."""
    assert matching(market, "sen") == {name for name in market.targets if name.endswith("/senior")}
    assert matching(market, "STAFF ops") == {"mlops-engineer/staff"}
    assert matching(market, "") == set(market.targets)
    assert matching(market, "nowhere") == set()
