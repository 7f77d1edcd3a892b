"""Help and the palette are made from the table of commands, so that they cannot be wrong."""

import asyncio
from pathlib import Path

from textual.content import Content

from skillgap.report.ink import BASIS_WORDS, STATE_WORDS, Ink
from skillgap.tui.commands import COMMANDS, MOST_HINTS, VIEWS, for_view, hints, shown
from skillgap.tui.screens.help import help_lines
from skillgap.tui.screens.palette import matching
from skillgap.tui.screens.signs import signs_of
from tests.tui.conftest import SIZES, Size, open_app, press, shows, write

WHO = "tomasz-zielinski"


def plain(lines: list[Content]) -> str:
    """Lines as one text without line breaks inside words."""
    return " ".join(" ".join(line.plain for line in lines).split())


def test_help_names_every_key_of_the_view_and_what_all_signs_mean() -> None:
    """For each view, narrow and wide, plain and not: each command with its key, each sign, each letter."""
    for view in VIEWS:
        for width in (46, 68, 106):
            text = plain(help_lines(view, COMMANDS, Ink(), width))
            assert "Leave at once" in text
            for command in for_view(view):
                assert shown(command.key) in text
                if width < 100:
                    assert command.words in text
            if width < 100:
                own = [words for _, signs in signs_of(view, Ink()) for _, words, _ in signs]
                for words in (*STATE_WORDS.values(), *BASIS_WORDS.values(), *own):
                    assert words in text
        assert plain(help_lines(view, COMMANDS, Ink(ascii=True), 68)).isascii()


def test_help_scrolls_and_closes_at_every_size(tmp_path: Path) -> None:
    """The question mark opens it, the end is reached with end, esc closes it."""

    async def story(size: Size) -> None:
        async with open_app(tmp_path, WHO, size) as (app, pilot):
            await press(pilot, "question_mark")
            assert shows(app, "Keys and signs", "Choose the target")
            await press(pilot, "end")
            assert shows(app, "inferred by us")
            await press(pilot, "pageup", "up", "home", "question_mark")
            assert not shows(app, "Keys and signs")

    for size in SIZES:
        asyncio.run(story(size))


def test_the_palette_finds_runs_and_explains(tmp_path: Path) -> None:
    """Typed words find a command and enter runs it; what cannot run says why in its line."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            await press(pilot, "ctrl+p")
            await write(pilot, "undo")
            assert shows(app, "Undo the last change (nothing to undo)")
            await press(pilot, "ctrl+u")
            await write(pilot, "month by month")
            assert not shows(app, "Undo the last change")
            await press(pilot, "enter")
            assert app.view == "roadmap"
            await press(pilot, "colon")
            await write(pilot, "qqqq")
            assert shows(app, "No command has these words")
            await press(pilot, "enter", "escape")
            assert len(app.screen_stack) == 1

    asyncio.run(story())


def test_matching_is_by_words_and_keeps_the_order_without_any() -> None:
    """An empty text keeps the table's order; a text brings the best match to the top."""
    table = for_view("overview")
    assert matching("  ", table) == list(table)
    assert matching("export", table)[0].name == "export"
    assert matching("colours", table)[0].name == "theme"


def test_at_most_six_hints_and_help_is_always_one() -> None:
    """The footer names at most six commands in each view, and the question mark among them."""
    for view in VIEWS:
        names = [command.name for command in hints(view)]
        assert len(names) <= MOST_HINTS
        assert "help" in names
