"""The manual page: all of the command line, and roff that a strict reader takes."""

import shutil
import subprocess
from argparse import ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from pathlib import Path

import pytest

from skillgap.cli.manual import manual_page
from skillgap.cli.parser import GROUPS, build_parser
from tests.conftest import Run

PAGE = Path(__file__).parents[2] / "docs" / "skillgap.1"


def parsers(parser: ArgumentParser) -> Iterator[ArgumentParser]:
    """All commands and actions below a parser."""
    for action in parser._actions:
        if isinstance(action, _SubParsersAction):
            for inner in action.choices.values():
                yield inner
                yield from parsers(inner)


def test_every_command_and_every_option_is_told() -> None:
    """Options that are the same everywhere stand once, at the front."""
    page = manual_page(build_parser()).replace("\\-", "-")
    for names in GROUPS.values():
        assert all(f".SS {name}" in page for name in names)
    for parser in parsers(build_parser()):
        for action in parser._actions:
            assert all(option in page for option in action.option_strings)
    assert page.count("--debug\n") == 1


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not installed")
def test_a_strict_reader_takes_it() -> None:
    """Groff with all warnings has nothing to say, and prints the examples."""
    page = manual_page(build_parser())
    words = ["groff", "-man", "-Tutf8", "-ww", "-P-c"]
    done = subprocess.run(words, input=page.encode(), capture_output=True, check=True)
    assert done.stderr == b""
    assert "skillgap roadmap ada -o plan.md" in done.stdout.decode().replace("\u2010", "-")


def test_the_page_that_is_installed_is_this_one(run: Run) -> None:
    """`make manual` writes it; the package puts it where `man skillgap` finds it."""
    _, out, _ = run("manual")
    assert PAGE.read_text(encoding="utf-8") == out
