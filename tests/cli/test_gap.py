"""`skillgap gap`: each format, each option, and where it is written."""

import json
from pathlib import Path

import pytest

from skillgap.report.subject import Subject
from tests.conftest import EXAMPLES, Run, SubjectOf

ADA = """schema = 1
name = "Ada"
target = "ml-engineer/mid"

[skills.python]
level = 3

[skills.docker]
level = 1
"""


@pytest.fixture
def ada(sandbox: Path) -> Path:
    """A profile in a workspace: `./profiles/ada.toml`."""
    path = sandbox / "profiles" / "ada.toml"
    path.parent.mkdir()
    path.write_text(ADA, encoding="utf-8")
    return path


def test_the_current_profile_is_the_default(run: Run, ada: Path) -> None:
    """Without a name the profile saved last is meant, in the workspace at hand."""
    code, out, err = run("gap")
    assert (code, err) == (0, "")
    assert out.startswith("Ada  ML Engineer, mid")
    assert "22 November 2026" in out.splitlines()[0]
    assert ada.read_text(encoding="utf-8") == ADA


def test_skillgap_alone_without_a_terminal_prints_the_gap(run: Run, ada: Path) -> None:
    """In a pipe, `skillgap` is `skillgap gap`."""
    assert run()[:2] == run("gap")[:2]
    assert ada.exists()


def test_without_a_profile_an_example_is_shown_and_said(run: Run) -> None:
    """An empty machine shows an example person and says that it is one; nothing is written."""
    code, out, err = run("gap")
    assert code == 0
    assert "readiness" in out
    assert "this is the example" in err
    assert not list(Path().iterdir())


def test_lines_fit_eighty_columns_in_a_pipe(run: Run) -> None:
    """Piped output is 80 columns wide and free of escape codes."""
    _, out, _ = run("gap", "tomasz-zielinski")
    assert max(map(len, out.splitlines())) <= 80
    assert "\x1b" not in out


def test_plain_is_ascii(run: Run, ada: Path) -> None:
    """`--plain` writes ASCII only, wherever it stands on the line."""
    for words in (("gap", "--plain"), ("--plain", "gap")):
        code, out, _ = run(*words)
        assert code == 0
        assert out.isascii()
    assert ada.exists()


def test_the_target_can_be_named_loosely(run: Run, ada: Path) -> None:
    """`mlops/senior` means `mlops-engineer/senior`; the profile's own target is left alone."""
    _, out, _ = run("gap", "ada", "--target", "mlops/senior", "--format", "json")
    assert json.loads(out)["target"] == "mlops-engineer/senior"
    assert 'target = "ml-engineer/mid"' in ada.read_text(encoding="utf-8")


def test_rule_focus_and_source_change_the_number_and_are_said(run: Run, ada: Path) -> None:
    """Each option reaches the number, the JSON and the words."""
    plain = json.loads(run("gap", "ada", "--format", "json")[1])
    met = json.loads(run("gap", "ada", "--rule", "met", "--format", "json")[1])
    assert (met["rule"], met["readiness"]) == ("met", plain["readings"]["met"])
    focused = json.loads(
        run("gap", "ada", "--focus", "healthcare,computer-vision", "--format", "json")[1]
    )
    assert focused["focus"] == "healthcare,computer-vision"
    assert len(focused["requirements"]) > len(plain["requirements"])
    jobs = json.loads(run("gap", "ada", "--source", "jobs", "--format", "json")[1])
    assert jobs["readiness"] == pytest.approx(plain["band"]["sources"]["jobs"])
    words = " ".join(
        run("gap", "ada", "--focus", "financial-services", "--source", "jobs")[1].split()
    )
    assert "with the focus Financial services and fintech, usually 5 years and more" in words
    assert (
        "with the figures of jobs (AI Engineer Job Market Analysis 2025) wherever it has one"
        in words
    )
    assert ada.exists()


def test_the_json_is_the_shape_of_the_report(run: Run, subject: SubjectOf) -> None:
    """The command prints what the report function gives, for an example named on the line."""
    code, out, err = run("gap", "tomasz-zielinski", "--format", "json")
    who: Subject = subject("tomasz-zielinski")
    assert code == 0
    assert "is an example" in err
    assert json.loads(out)["readiness"] == float(who.assess(who.target()).readiness or 0)


@pytest.mark.parametrize(
    ("ending", "starts"), [("md", "# Ada: ML"), ("json", "{"), ("txt", "Ada  ML")]
)
def test_the_ending_of_the_file_decides_the_format(
    run: Run, ada: Path, ending: str, starts: str
) -> None:
    """`-o gap.md` writes Markdown, `.json` JSON, `.txt` text; nothing goes to standard output."""
    code, out, err = run("gap", "ada", "-o", f"gap.{ending}")
    text = Path(f"gap.{ending}").read_text(encoding="utf-8")
    assert (code, out) == (0, "")
    assert f"Wrote gap.{ending}" in err
    assert text.startswith(starts)
    assert "\x1b" not in text
    assert not any(line != line.rstrip() for line in text.splitlines())
    assert ada.exists()


def test_an_ending_that_says_nothing_is_refused(run: Run, ada: Path) -> None:
    """`.pdf` is not quietly written as text; `--format` helps."""
    code, _, err = run("gap", "ada", "-o", "gap.pdf")
    assert code == 2
    assert "cannot be written as .pdf" in err
    assert not Path("gap.pdf").exists()
    assert run("gap", "ada", "-o", "gap.pdf", "--format", "md")[0] == 0
    assert ada.exists()


def test_a_file_is_replaced_only_with_force(run: Run, ada: Path) -> None:
    """An existing file stays as it is until `--force`."""
    Path("gap.md").write_text("mine", encoding="utf-8")
    code, _, err = run("gap", "ada", "-o", "gap.md")
    assert code == 2
    assert "exists already" in err
    assert Path("gap.md").read_text(encoding="utf-8") == "mine"
    assert run("gap", "ada", "-o", "gap.md", "--force")[0] == 0
    assert Path("gap.md").read_text(encoding="utf-8").startswith("# Ada")
    assert ada.exists()


@pytest.mark.parametrize("form", ["text", "md", "json"])
def test_a_row_is_explained_in_every_format(run: Run, ada: Path, form: str) -> None:
    """`--explain` takes an alias and gives one row, in text, Markdown and JSON."""
    code, out, _ = run("gap", "ada", "--explain", "k8s", "--format", form)
    assert code == 0
    if form == "json":
        shape = json.loads(out)
        assert (shape["schema"], shape["requirement"]["skill"]) == ("skillgap.row/1", "kubernetes")
    else:
        assert "Kubernetes for ML Engineer, mid" in out
    assert ada.exists()


def test_the_hint_names_the_heaviest_gap_and_can_be_run(run: Run, ada: Path) -> None:
    """The last line is a command; run as printed it explains the heaviest row."""
    last = run("gap", "ada")[1].splitlines()[-1]
    words = last.partition("skillgap ")[2].split()
    assert words[:2] == ["gap", "ada"]
    code, out, _ = run(*words)
    assert code == 0
    assert "○" in out or "◐" in out
    assert ada.exists()


def test_a_profile_without_ratings_is_no_data(run: Run, ada: Path) -> None:
    """An empty profile with a target: exit 0, no number, and a command to begin with."""
    ada.write_text('schema = 1\nname = "Ada"\ntarget = "ml-engineer/mid"\n', encoding="utf-8")
    code, out, _ = run("gap", "ada")
    assert code == 0
    assert "no data" in out
    assert "skillgap profile set ada tensorflow=0" in out
    assert json.loads(run("gap", "ada", "--format", "json")[1])["readiness"] is None


@pytest.mark.parametrize("name", sorted(path.stem for path in EXAMPLES.glob("*.toml")))
@pytest.mark.parametrize("form", ["text", "md", "json"])
def test_every_example_person_has_a_gap_in_every_format(run: Run, name: str, form: str) -> None:
    """No example person and no format fails."""
    code, out, _ = run("gap", name, "--format", form)
    assert code == 0
    assert out
