"""`skillgap compare A B`: two targets or two profiles, decided by their names."""

import json
from pathlib import Path

import pytest

from tests.conftest import EXAMPLES, Run

ONE, TWO = "ml-engineer/mid", "llm-engineer/mid"


@pytest.mark.parametrize(
    ("form", "starts"), [("text", "Jonas Lindqvist"), ("md", "# Jonas"), ("json", "{")]
)
def test_two_targets_for_a_person(run: Run, form: str, starts: str) -> None:
    """Both names hold a slash: targets, for the profile that `--profile` names."""
    code, out, _ = run("compare", ONE, TWO, "--profile", "jonas-lindqvist", "--format", form)
    assert code == 0
    assert out.startswith(starts)
    assert ONE in out
    assert TWO in out


def test_two_people_at_a_target(run: Run) -> None:
    """Names without a slash are profiles, compared at the target that is given."""
    code, out, err = run(
        "compare", "camila-restrepo", "jonas-lindqvist", "--target", "llm/mid", "--format", "json"
    )
    shape = json.loads(out)
    assert code == 0
    assert "--target" not in err
    assert (shape["of"], shape["one"]["target"], shape["two"]["target"]) == ("profiles", TWO, TWO)
    assert (shape["one"]["profile"], shape["two"]["profile"]) == (
        "Camila Restrepo",
        "Jonas Lindqvist",
    )


def test_without_a_target_the_first_persons_is_taken_and_said(run: Run) -> None:
    """Two people with different targets: the first one's, with a word on how to choose."""
    code, out, err = run("compare", "camila-restrepo", "jonas-lindqvist")
    assert code == 0
    assert "AI Engineer, senior" in out
    assert "At ai-engineer/senior, the target of Camila Restrepo." in err


def test_profiles_may_be_files(run: Run, sandbox: Path) -> None:
    """A path that ends in `.toml` is a profile, though it holds a slash."""
    folder = sandbox / "elsewhere"
    folder.mkdir()
    for name in ("camila-restrepo", "jonas-lindqvist"):
        (folder / f"{name}.toml").write_bytes((EXAMPLES / f"{name}.toml").read_bytes())
    code, out, _ = run(
        "compare", "./elsewhere/camila-restrepo.toml", "elsewhere/jonas-lindqvist.toml", "-t", ONE
    )
    assert code == 0
    assert "Camila Restrepo" in out


def test_people_of_one_name_are_told_apart(run: Run, sandbox: Path) -> None:
    """Where both have the same name, what was typed stands in the heads of the columns."""
    folder = sandbox / "profiles"
    folder.mkdir()
    for stem, level in (("old", 1), ("new", 3)):
        text = f'schema = 1\nname = "Ada"\n[skills.python]\nlevel = {level}\n'
        (folder / f"{stem}.toml").write_text(text, encoding="utf-8")
    code, out, _ = run("compare", "old", "new", "-t", ONE)
    assert code == 0
    assert "A old" in out
    assert "B new" in out


@pytest.mark.parametrize(
    ("words", "says", "advice"),
    [
        ((ONE, "camila-restrepo"), "camila-restrepo is no target, the other one is", "two targets"),
        (("camila-restrepo", ONE), "camila-restrepo is no target", "two profiles"),
        ((ONE, "llm-engineer"), "The target llm-engineer lacks a seniority", "llm-engineer/mid"),
        (
            (ONE, "llm-engineer/mod"),
            "Unknown target llm-engineer/mod (did you mean llm-engineer/mid?)",
            "",
        ),
        ((ONE, TWO, "--target", ONE), "--target goes with two profiles", "Leave it out"),
        (("a", "b", "--profile", "c"), "--profile goes with two targets", "Leave it out"),
    ],
)
def test_what_does_not_go_together_is_said(
    run: Run, words: tuple[str, ...], says: str, advice: str
) -> None:
    """A target with a profile, a role without seniority, an option of the other kind: exit 2 and why."""
    code, out, err = run("compare", *words)
    assert (code, out) == (2, "")
    assert says in err
    assert advice in err


def test_two_people_without_any_target(run: Run, sandbox: Path) -> None:
    """Neither has a target and none is given: exit 2 with how to say it."""
    folder = sandbox / "profiles"
    folder.mkdir()
    for stem in ("a", "b"):
        (folder / f"{stem}.toml").write_text(f'schema = 1\nname = "{stem}"\n', encoding="utf-8")
    code, _, err = run("compare", "a", "b")
    assert code == 2
    assert "No target chosen." in err
    assert "--target ROLE/SENIORITY" in err
