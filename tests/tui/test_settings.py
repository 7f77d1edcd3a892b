"""The settings file: what is in it holds, what is wrong in it is told, and it is never broken."""

import asyncio
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from skillgap.problems import FileError
from skillgap.tui.commands import COMMANDS, VIEWS, key_table, remapped
from skillgap.tui.keys import canonical, key_fault, shown
from skillgap.tui.settings import Settings, read_settings, with_theme, write_theme
from tests.tui.conftest import open_app, press, says, shows

WHO = "tomasz-zielinski"


def settings_of(folder: Path, text: str) -> Settings:
    """The settings a file of this text gives."""
    path = folder / "settings.toml"
    path.write_text(text, encoding="utf-8")
    return read_settings(path)


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    """No file, no settings, no complaint, and nothing is written by reading."""
    assert read_settings(tmp_path / "none.toml") == Settings()
    assert not (tmp_path / "none.toml").exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("theme = ", "damaged"),
        ("them = 'x'", "did you mean theme?"),
        ("theme = 3", "theme should be a name"),
        ("keys = 3", "keys should be a table"),
        ("[keys]\nexprt = 'e'", "unknown command exprt (did you mean export?)"),
        ("[keys]\nexport = 3", "export should be a key"),
        ("[keys]\nexport = 'entre'", "no key is called entre (did you mean enter?)"),
        ("[keys]\nexport = 'ctrl+c'", "ctrl+c leaves and cannot be changed"),
        ("[keys]\nexport = 'up'", "moves the cursor"),
        ("[keys]\nexport = 's'", "export cannot be reached in Gap, Roadmap, Market"),
        ("[keys]\n'gap.sort' = 's'", "gap.sort cannot be reached in Gap"),
        ("[keys]\nexport = 'o'", "export cannot be reached in Overview"),
    ],
)
def test_mistakes_are_told_and_never_fatal(tmp_path: Path, text: str, said: str) -> None:
    """Each mistake gives one line that names it and the nearest valid word."""
    found = settings_of(tmp_path, text)
    assert said in "; ".join(found.problems)


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    """Whatever stands in the file: settings come out, in at most a handful of problems."""
    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return
    del values
    assert "\x1b" not in shown("".join(canonical(text[:9])))[:0]
    key_fault(text)


def test_keys_can_be_written_as_they_are_typed() -> None:
    """`?`, `/`, `+`, `H`, `esc` and `ctrl+e` are keys; each is shown as it is typed."""
    assert canonical("?, ctrl+e, +, H, esc") == ("question_mark", "ctrl+e", "plus", "H", "escape")
    for key in ("?", "/", "+", "-", "[", "H", "ü", "esc", "ctrl+e", "F12"):
        assert key_fault(key) == ""
        assert shown(canonical(key)[0]) == key


def test_no_key_of_the_table_hides_a_command() -> None:
    """In every view each command is reached by at least one of its keys."""
    for view in VIEWS:
        usable = key_table(view)
        for command in COMMANDS:
            if command.view in {"", view}:
                assert any(usable[key] == command for key in command.keys), command


def test_remapped_keys_work_and_are_shown(tmp_path: Path) -> None:
    """The new key runs the command, the old one does not, and footer and help show the new one."""
    found = settings_of(tmp_path, "[keys]\nexport = 'ctrl+e'\nhelp = 'H'\n")
    assert found.problems == ()
    assert next(c for c in remapped(found.keys) if c.name == "export").keys == ("ctrl+e",)

    async def story() -> None:
        async with open_app(tmp_path, WHO, settings=found) as (app, pilot):
            assert shows(app, "H help")
            await press(pilot, "x", "question_mark")
            assert len(app.screen_stack) == 1
            await press(pilot, "ctrl+e")
            assert shows(app, "Plan, Markdown")

    asyncio.run(story())


def test_problems_are_told_on_the_screen(tmp_path: Path) -> None:
    """A mistake in the file and a theme that does not exist are said when the program opens."""
    found = settings_of(tmp_path, "theme = 'purpel'\nthemes = 1\n")

    async def story() -> None:
        async with open_app(tmp_path, WHO, settings=found) as (app, _):
            assert says(app, "unknown setting themes (did you mean theme?)")
            assert says(app, "There is no theme purpel")
            assert app.theme == "skillgap-dark"

    asyncio.run(story())


def test_a_chosen_theme_is_remembered_and_the_rest_of_the_file_kept(tmp_path: Path) -> None:
    """Moving shows the colours, esc takes them back, enter writes them; comments and keys stay."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            path = app.context.places.settings
            await press(pilot, "ctrl+t", "down")
            assert app.theme == "skillgap-light"
            await press(pilot, "escape")
            assert app.theme == "skillgap-dark"
            assert not path.exists()
            path.parent.mkdir(parents=True)
            path.write_text("# mine\nascii = false\n\n[keys]\ntheme = 'T'\n", encoding="utf-8")
            await press(pilot, "ctrl+t", "down", "enter")
            assert path.read_text(encoding="utf-8") == (
                "theme = \"skillgap-light\"\n# mine\nascii = false\n\n[keys]\ntheme = 'T'\n"
            )
            assert read_settings(path).theme == "skillgap-light"

    asyncio.run(story())


def test_a_damaged_settings_file_is_not_touched(tmp_path: Path) -> None:
    """Remembering a theme refuses where the file cannot be understood."""
    path = tmp_path / "settings.toml"
    path.write_text("theme = ", encoding="utf-8")
    with pytest.raises(FileError):
        write_theme(path, "nord")
    assert path.read_text(encoding="utf-8") == "theme = "


@given(st.sampled_from(["", "a = 1\n", "theme = 'x'\n", "# theme = 'y'\n[keys]\ntheme = 'T'\n"]))
def test_only_the_theme_changes(text: str) -> None:
    """Whatever the file says, afterwards it says the same but for the theme."""
    assert tomllib.loads(with_theme(text, "nord")) == {**tomllib.loads(text), "theme": "nord"}
