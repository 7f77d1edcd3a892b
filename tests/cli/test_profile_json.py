"""`profile … --format json`: what is told of the files of profiles, in agreed shapes."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from skillgap.cli.about import output_schemas
from skillgap.cli.arguments.profile import EXAMPLES
from tests.conftest import Run


def shaped(out: str) -> dict[str, Any]:
    """The output read back, held against the schema that it names."""
    said: dict[str, Any] = json.loads(out)
    assert not list(Draft202012Validator(output_schemas()[said["schema"]]).iter_errors(said))
    return said


def test_every_change_of_a_file_is_told(run: Run, sandbox: Path) -> None:
    """New, set, copy, rename and delete say which file there is now, and whether it changed."""
    (sandbox / "profiles").mkdir()
    for words, stem, changed in (
        (("new", "Ada"), "ada", True),
        (("set", "ada", "python=3"), "ada", True),
        (("set", "ada", "python=3"), "ada", False),
        (("copy", "ada", "Bob"), "bob", True),
        (("rename", "bob", "Cleo"), "cleo", True),
    ):
        said = shaped(run("profile", *words, "--format", "json")[1])
        assert (said["profile"], said["changed"]) == (stem, changed)
        assert Path(said["file"]).is_file()
    gone = shaped(run("profile", "delete", "cleo", "--format", "json")[1])
    assert Path(gone["file"]).parent.name == ".trash"


def test_lists_and_pages_have_a_schema(run: Run, sandbox: Path) -> None:
    """The folder, the examples, a whole example person and a new one keep to their schemas."""
    (sandbox / "profiles").mkdir()
    assert shaped(run("profile", "list", "--format", "json")[1])["profiles"] == []
    run("profile", "new", "Ada")
    assert [
        each["id"] for each in shaped(run("profile", "list", "--format", "json")[1])["profiles"]
    ] == ["ada"]
    examples = shaped(run("profile", "show", "--examples", "--format", "json")[1])
    assert len(examples["profiles"]) == 7
    for each in ("ada", *(entry["id"] for entry in examples["profiles"])):
        assert shaped(run("profile", "show", each, "--format", "json")[1])["file"]


@pytest.mark.parametrize("action", sorted(EXAMPLES))
def test_every_action_shows_how_it_is_used(run: Run, action: str) -> None:
    """The help of each action ends with lines that can be typed."""
    code, out, _ = run("profile", action, "--help")
    assert code == 0
    assert f"Examples:\n  skillgap profile {action}" in out


def test_without_an_action_the_profiles_are_listed(run: Run, sandbox: Path) -> None:
    """`skillgap profile` alone is `skillgap profile list`."""
    (sandbox / "profiles").mkdir()
    run("profile", "new", "Ada")
    assert run("profile") == run("profile", "list")
    assert "ada" in run("profile")[1]
