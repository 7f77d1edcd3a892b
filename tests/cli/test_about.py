"""`where`, `schema` and `completion`: what is used, what shapes things have, and help in the shell."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from skillgap.cli.about import file_schemas, output_schemas
from skillgap.cli.parser import build_parser
from tests.conftest import EXAMPLES, ROADMAPS, Run


def test_where_names_every_place(run: Run, sandbox: Path) -> None:
    """Each folder and file in use is told with its reason, and whether it is there."""
    code, out, err = run("where")
    assert (code, err) == (0, "")
    flat = " ".join(out.split())
    for words in (
        "profiles",
        "the user data folder",
        "shipped",
        "examples",
        "cache",
        "it may be deleted",
        "settings",
    ):
        assert words in flat
    assert "(not there)" in flat
    assert list(sandbox.iterdir()) == []


def test_where_in_json(run: Run, sandbox: Path) -> None:
    """The places as JSON, overlays in their order."""
    (sandbox / "roadmaps").mkdir()
    (sandbox / "profiles").mkdir()
    shape = json.loads(run("where", "--format", "json")[1])
    assert not list(Draft202012Validator(output_schemas()["skillgap.where/1"]).iter_errors(shape))
    places = {place["name"]: place for place in shape["places"]}
    assert places["profiles"] == {
        "name": "profiles", "path": str(sandbox / "profiles"), "exists": True, "why": "./profiles exists",
    }  # fmt: skip
    assert places["roadmaps"]["path"] == str(sandbox / "roadmaps")
    assert places["shipped"]["path"] == str(ROADMAPS)
    assert places["examples"]["path"] == str(EXAMPLES)
    assert run("where", "--format", "md")[1].startswith("# skillgap")


def test_where_follows_the_options(
    run: Run, sandbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--profiles` and the variables are named as the reason."""
    monkeypatch.setenv("SKILLGAP_ROADMAPS", str(sandbox / "mine"))
    shape = json.loads(run("where", "--profiles", "people", "--format", "json")[1])
    places = {place["name"]: place for place in shape["places"]}
    assert (places["profiles"]["why"], places["profiles"]["exists"]) == ("--profiles", False)
    assert places["roadmaps"]["why"] == "SKILLGAP_ROADMAPS"


def test_schema_lists_all(run: Run) -> None:
    """Without a name every schema is listed."""
    code, out, _ = run("schema")
    assert code == 0
    assert all(f"  {name} " in out for name in (*file_schemas(), *output_schemas()))


def test_every_output_has_a_schema() -> None:
    """All JSON that the agreed commands print is described, comparisons and single rows too."""
    kinds = {name.removeprefix("skillgap.").removesuffix("/1") for name in output_schemas()}
    assert kinds >= {
        "gap",
        "roadmap",
        "rank",
        "compare",
        "roles",
        "skills",
        "sources",
        "focus",
        "check",
        "where",
    }


@pytest.mark.parametrize("name", ["role", "profile", "gap", "skillgap.focus/1", "focus"])
def test_schema_prints_one(run: Run, name: str) -> None:
    """A schema by its name; where a file and an output share a name, the file wins and the id tells."""
    code, out, _ = run("schema", name)
    shape = json.loads(out)
    assert code == 0
    Draft202012Validator.check_schema(shape)
    titles = {
        "focus": "skillgap roadmap file: focus",
        "skillgap.focus/1": "skillgap JSON output: focus",
    }
    assert shape["title"] == titles.get(name, shape["title"])


def test_schema_that_is_not_there(run: Run) -> None:
    """A near miss is wrong use, with the nearest name."""
    code, _, err = run("schema", "roel")
    assert code == 2
    assert "did you mean role?" in err


def test_schemas_are_written_once(run: Run, sandbox: Path) -> None:
    """All file schemas are written to a new folder; a second run changes nothing."""
    code, out, err = run("schema", "--write", "deep/schemas")
    assert (code, out) == (0, "")
    assert (
        err == f"{len(file_schemas())} of {len(file_schemas())} schemas written to deep/schemas\n"
    )
    files = {p.name: p.stat().st_mtime_ns for p in (sandbox / "deep/schemas").iterdir()}
    assert set(files) == {f"{name}.schema.json" for name in file_schemas()}
    assert run("schema", "--write", "deep/schemas")[2].startswith("0 of ")
    assert files == {p.name: p.stat().st_mtime_ns for p in (sandbox / "deep/schemas").iterdir()}
    assert run("schema", "skillgap.gap/1", "--write", "out")[0] == 0
    assert [p.name for p in (sandbox / "out").iterdir()] == ["gap-1.schema.json"]


def test_schemas_that_cannot_be_written(run: Run, sandbox: Path) -> None:
    """A file in the way is exit 3 with a sentence."""
    (sandbox / "file").write_text("x")
    code, _, err = run("schema", "--write", "file/inside")
    assert code == 3
    assert "cannot be made" in err


def script(run: Run, tmp_path: Path, shell: str) -> Path:
    """The completion script of a shell, in a file."""
    code, out, err = run("completion", shell)
    assert (code, err) == (0, "")
    path = tmp_path / f"skillgap.{shell}"
    path.write_text(out)
    return path


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "tcsh"])
def test_completion_scripts_parse(run: Run, tmp_path: Path, shell: str) -> None:
    """The shell itself finds no mistake in its script (where it is installed)."""
    path = script(run, tmp_path, shell)
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    checked = subprocess.run([shell, "-n", str(path)], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_knows_every_command(run: Run, tmp_path: Path, shell: str) -> None:
    """Commands and their options are in the script."""
    text = script(run, tmp_path, shell).read_text()
    for word in (
        "gap",
        "roadmap",
        "rank",
        "skills",
        "profile",
        "completion",
        "hours-per-week",
        "category",
    ):
        assert word in text


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
def test_bash_completes(run: Run, tmp_path: Path) -> None:
    """`skillgap ro<TAB>` offers the commands that begin so, `skillgap skills --ca<TAB>` the option."""
    path = script(run, tmp_path, "bash")
    ask = (
        f"source {path}; COMP_WORDS=(skillgap {{}}); COMP_CWORD={{}}; COMP_LINE='skillgap {{}}';"
        "$(complete -p skillgap | sed 's/.*-F \\([^ ]*\\).*/\\1/'); echo ${COMPREPLY[@]}"
    )
    for words, at, expected in (
        ("ro", 1, {"roadmap", "roles"}),
        ("skills --ca", 2, {"--category"}),
    ):
        done = subprocess.run(
            [shutil.which("bash") or "", "-c", ask.replace("{}", words, 1).replace("{}", str(at), 1).replace("{}", words, 1)],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert set(done.stdout.split()) == expected


@pytest.mark.skipif(not shutil.which("fish"), reason="fish is not installed")
def test_fish_completes(run: Run, tmp_path: Path) -> None:
    """Fish offers commands, the actions of `profile`, options and their choices, each where it belongs."""
    path = script(run, tmp_path, "fish")

    def offered(line: str) -> set[str]:
        command = ["fish", "--no-config", "-c", f"source {path}; complete -C '{line}'"]
        out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        return {each.split("\t")[0] for each in out.splitlines()}

    assert {"roadmap", "roles"} <= offered("skillgap ro")
    assert "copy" in offered("skillgap profile c")
    assert "copy" not in offered("skillgap gap c")
    assert offered("skillgap skills --ca") == {"--category"}
    assert offered("skillgap gap --format ") == {"text", "md", "json"}
    assert {"bash", "zsh", "tcsh", "fish"} <= offered("skillgap completion ")


def test_the_parser_knows_the_shells() -> None:
    """Every shell that has a script can be asked for, another is wrong use."""
    for shell in ("bash", "zsh", "tcsh", "fish"):
        assert build_parser().parse_args(["completion", shell]).shell == shell
    with pytest.raises(SystemExit):
        build_parser().parse_args(["completion", "csh"])
