"""`skillgap check`: what is wrong in roadmap and profile files, so that an editor can jump to it."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from skillgap.cli.about import output_schemas
from tests.conftest import EXAMPLES, ROADMAPS, Run

OWN_ROLE = """role: search-engineer
name: Search Engineer
targets:
  mid:
    requirements:
      pyhton: {priority: critical, basis: market}
"""
PROFILE = """schema = 1
name = "Ada"
target = "mlops-enginer/senior"
credentials = ["phdd"]
style = "fastes"

[skills.pyton]
level = 3
"""


def shipped_files() -> int:
    """How many roadmap files come with the program."""
    return len(list(ROADMAPS.rglob("*.yaml")))


def test_everything_in_use_is_whole(run: Run) -> None:
    """Without names the shipped data is checked, and there is nothing wrong."""
    assert run("check") == (0, f"{shipped_files()} files, no problems\n", "")


def test_the_example_people_are_whole(run: Run) -> None:
    """A folder stands for all files in it; the examples have neither errors nor warnings."""
    people = len(list(EXAMPLES.glob("*.toml")))
    assert run("check", str(EXAMPLES)) == (0, f"{people} files, no problems\n", "")


def test_overlays_and_profiles_in_use_are_checked(run: Run, sandbox: Path) -> None:
    """./roadmaps and ./profiles count, with the places of what is wrong in them."""
    for name, text in {"roadmaps/own.yaml": OWN_ROLE, "profiles/ada.toml": PROFILE}.items():
        (sandbox / name).parent.mkdir()
        (sandbox / name).write_text(text)
    code, out, _ = run("check")
    assert code == 1
    assert out.splitlines() == [
        "roadmaps/own.yaml:6:7: targets.mid.requirements.pyhton: unknown skill pyhton (did you mean python?)",
        "roadmaps/own.yaml:6:7: targets.mid.requirements.pyhton: basis market needs a skill with a market figure",
        "profiles/ada.toml:7:2: skills.pyton: warning: unknown skill pyton (did you mean python?); it is kept",
        "profiles/ada.toml:3:1: target: warning: unknown target mlops-enginer/senior (did you mean mlops-engineer/senior?)",
        "profiles/ada.toml:4:1: credentials: warning: unknown credential phdd (did you mean phd?)",
        "profiles/ada.toml:5:1: style: warning: unknown style fastes (did you mean fastest?)",
        f"{shipped_files() + 2} files, 2 errors, 4 warnings",
    ]


def test_a_named_roadmap_is_checked_in_context(run: Run, sandbox: Path) -> None:
    """A file lies over the shipped data: its own mistakes are told, those of other files are not."""
    (sandbox / "own.yaml").write_text(OWN_ROLE)
    code, out, _ = run("check", "own.yaml")
    assert code == 1
    assert out.splitlines()[0].startswith("own.yaml:6:7: ")
    assert out.splitlines()[-1] == "1 file, 2 errors"
    (sandbox / "own.yaml").write_text(OWN_ROLE.replace("pyhton", "python"))
    assert run("check", "own.yaml") == (0, "1 file, no problems\n", "")


def test_named_files_may_need_each_other(run: Run, sandbox: Path) -> None:
    """A role and the skill it asks for can be checked together, and alone the skill is missed."""
    (sandbox / "own.yaml").write_text(
        OWN_ROLE.replace("pyhton: {priority: critical, basis: market}", "oix: high")
    )
    skill = "category: ours\nname: Ours\nskills:\n  oix: {name: OIX, about: X., effort: tool, show_it: Y.}\n"
    (sandbox / "skill.yaml").write_text(skill)
    assert run("check", "own.yaml", "skill.yaml")[0] == 0
    code, out, _ = run("check", "own.yaml")
    assert code == 1
    assert "unknown skill oix" in out


def test_warnings_do_not_fail(run: Run, sandbox: Path) -> None:
    """A profile with slips only is exit 0."""
    (sandbox / "ada.toml").write_text(PROFILE)
    code, out, _ = run("check", "ada.toml")
    assert code == 0
    assert out.splitlines()[-1] == "1 file, 4 warnings"


def test_a_damaged_profile_fails(run: Run, sandbox: Path) -> None:
    """A syntax error has line and column, and the exit code is 1."""
    (sandbox / "ada.toml").write_text('name = "Ada\n')
    code, out, _ = run("check", "ada.toml")
    assert code == 1
    assert out.startswith("ada.toml:1:12: not valid TOML")


def test_json(run: Run, sandbox: Path) -> None:
    """The problems as JSON, with the schema it says it has."""
    (sandbox / "own.yaml").write_text(OWN_ROLE)
    (sandbox / "ada.toml").write_text(PROFILE)
    code, out, _ = run("check", "own.yaml", "ada.toml", "--format", "json")
    shape = json.loads(out)
    assert code == 1
    assert (shape["schema"], shape["files"], shape["errors"], shape["warnings"]) == (
        "skillgap.check/1",
        2,
        2,
        4,
    )
    assert shape["problems"][0]["line"] == 6
    assert not list(Draft202012Validator(output_schemas()["skillgap.check/1"]).iter_errors(shape))


def test_a_shipped_file_by_name(run: Run) -> None:
    """A file that is in use already is not laid over itself."""
    path = ROADMAPS / "roles" / "mlops-engineer.yaml"
    assert run("check", str(path), str(ROADMAPS / "scale.yaml")) == (
        0,
        "2 files, no problems\n",
        "",
    )
    assert run("check", str(ROADMAPS)) == (0, f"{shipped_files()} files, no problems\n", "")


def test_an_overlay_in_use_by_name(run: Run, sandbox: Path) -> None:
    """Its problems are told once, with the path it was found under."""
    (sandbox / "roadmaps").mkdir()
    (sandbox / "roadmaps" / "own.yaml").write_text(OWN_ROLE)
    (sandbox / "roadmaps" / "other.yaml").write_text("rolle: x\n")
    code, out, _ = run("check", "roadmaps/own.yaml")
    assert code == 1
    assert out.splitlines()[-1] == "1 file, 2 errors"
    assert "other.yaml" not in out


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("role.txt", OWN_ROLE, 1),
        ("person", PROFILE, 0),
        ("# note", "hello there\n", 2),
        ("notes.md", "# A title\n", 2),
    ],
)
def test_the_kind_is_told_by_the_first_key(
    run: Run, sandbox: Path, name: str, text: str, code: int
) -> None:
    """Another ending, or none: `key:` is a roadmap, `key =` a profile, anything else wrong use."""
    (sandbox / name).write_text(text)
    found, _, err = run("check", name)
    assert found == code
    assert ("neither a roadmap file nor a profile" in err) == (code == 2)


def test_what_cannot_be_checked(run: Run, sandbox: Path) -> None:
    """A missing file and an empty folder are exit 3, with the nearest name or what to do."""
    (sandbox / "own.yaml").write_text(OWN_ROLE)
    (sandbox / "empty").mkdir()
    code, _, err = run("check", "onw.yaml")
    assert code == 3
    assert "There is no file onw.yaml (did you mean own.yaml?)" in err
    code, _, err = run("check", "empty")
    assert code == 3
    assert "holds no file to check" in err


@pytest.mark.parametrize("name", ["", "a\0b", "x" * 5000, "\x1b[31m.yaml"])
def test_strange_names(run: Run, name: str) -> None:
    """Nothing that can be typed ends in a traceback or reaches the terminal raw."""
    code, out, err = run("check", name)
    assert code in {2, 3}
    assert "\x1b" not in out + err
    assert "should not" not in err


def test_hidden_files_are_left_alone(run: Run, sandbox: Path) -> None:
    """The trash and other hidden folders are not part of a folder that is checked."""
    for name in (".trash/old.toml", "profiles/.trash/old.toml", "profiles/ada.toml"):
        (sandbox / name).parent.mkdir(parents=True, exist_ok=True)
        (sandbox / name).write_text('schema = 1\nname = "Ada"\n')
    assert run("check", ".") == (0, "1 file, no problems\n", "")


def test_foreign_words_are_made_safe(run: Run, sandbox: Path) -> None:
    """Escape sequences that YAML can write do not reach the terminal."""
    (sandbox / "x.yaml").write_text('role: "\\e[31m"\n"\\e[32m": 1\ntargets: {"\\e[33m": {}}\n')
    code, out, err = run("check", "x.yaml")
    assert code == 1
    assert "\x1b" not in out + err
    assert "\\x1b[32m" in out


def test_broken_shipped_data_is_told_in_place(
    run: Run, sandbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the data that came with the program is damaged, check says where."""
    from tests.market import tiny  # noqa: PLC0415

    folder = tiny.write(sandbox / "data" / "roadmaps", scale="scale: {0: [}\n")
    monkeypatch.setattr("skillgap.places._shipped", lambda name: sandbox / "data" / name)
    code, out, _ = run("check")
    assert folder.is_dir()
    assert code == 1
    assert out.startswith("data/roadmaps/scale.yaml:1:")
