"""What the README promises: its key table is the program's own, and its pictures are there."""

import os
import re

from skillgap import __version__
from skillgap.cli.parser import GROUPS
from skillgap.tui.commands import COMMANDS, VIEWS, Command, shown
from tests.conftest import ROOT

README = ROOT / "README.md"
BETWEEN = re.compile(r"(?<=<!-- keys -->\n).*?(?=<!-- /keys -->)", re.DOTALL)
RENEW = "SKILLGAP_README"


def keys_of(command: Command) -> str:
    """A command's keys as the README writes them."""
    return " ".join(f"`{shown(key)}`" for key in command.keys)


def key_table() -> str:
    """Every command of the table, everywhere first, then view by view."""
    lines = ["", "| where | key | does |", "|---|---|---|"]
    for view, name in [("", "everywhere"), *VIEWS.items()]:
        lines += [f"| {name} | {keys_of(c)} | {c.help} |" for c in COMMANDS if c.view == view]
    return "\n".join([*lines, "", ""])


def test_the_key_table_is_the_programs_own() -> None:
    """The README lists exactly the keys of the command table (SKILLGAP_README=renew writes it)."""
    text = README.read_text(encoding="utf-8")
    if os.environ.get(RENEW) == "renew":
        text = BETWEEN.sub(lambda _: key_table(), text)
        README.write_text(text, encoding="utf-8")
    found = BETWEEN.search(text)
    assert found is not None
    assert found.group() == key_table()


def test_every_picture_and_link_of_the_readme_is_there() -> None:
    """Files that the README shows or links to exist in the checkout."""
    text = README.read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_command_is_named() -> None:
    """No command is left for a person to find by chance."""
    text = README.read_text(encoding="utf-8")
    commands = [name for names in GROUPS.values() for name in names]
    assert [
        name for name in commands if f"`{name}" not in text and f"skillgap {name}" not in text
    ] == []


def test_the_changelog_names_this_version() -> None:
    """What is handed out is told of."""
    assert f"## {__version__} " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
