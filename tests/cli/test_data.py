"""`roles`, `skills`, `sources` and `focus`: what is asked for is shown, and near misses are told."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from skillgap.cli.about import output_schemas
from tests.conftest import Run
from tests.market import printed

SCHEMAS = output_schemas()

CALLS = [
    ("roles",), ("roles", "mlops-engineer"), ("roles", "mlops-engineer/senior"), ("skills",), ("skills", "k8s"),
    ("skills", "--category", "mlops"), ("sources",), ("sources", "--tables"), ("focus",), ("focus", "healthcare"),
]  # fmt: skip


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
@pytest.mark.parametrize("kind", ["text", "md", "json"])
def test_every_call_in_every_format(run: Run, call: tuple[str, ...], kind: str) -> None:
    """Exit 0, data on standard output, nothing on standard error."""
    code, out, err = run(*call, "--format", kind)
    assert (code, err) == (0, "")
    assert out.endswith("\n")
    if kind == "json":
        shape = json.loads(out)
        assert not list(Draft202012Validator(SCHEMAS[f"skillgap.{call[0]}/1"]).iter_errors(shape))
    elif kind == "md":
        assert out.startswith("# ")
    else:
        assert max(map(len, out.splitlines())) <= 80


def shape_of(run: Run, *call: str) -> Any:
    """The JSON a command prints."""
    return json.loads(run(*call, "--format", "json")[1])


def test_roles_json_has_the_printed_figures(run: Run) -> None:
    """Postings, salaries and shares of all measured tables are in the JSON, with the agreed keys."""
    roles = {role["id"]: role for role in shape_of(run, "roles")["roles"]}
    for name, (postings, salary, table) in printed.MEASURED.items():
        role, _, seniority = name.partition("/")
        target = next(t for t in roles[role]["targets"] if t["seniority"] == seniority)
        assert (target["postings"], target["salary"], target["basis"]) == (
            postings,
            salary,
            "postings",
        )
        rows = {r["skill"]: r for r in target["requirements"]}
        for skill, (share, priority) in table.items():
            assert (rows[skill]["share"], rows[skill]["priority"]) == (float(share), priority)
    stage = roles["ml-engineer"]["path"][0]
    assert {"stage", "salary_from", "salary_to", "must_have", "nice_to_have"} <= stage.keys()


def test_one_role_and_one_target_in_json(run: Run) -> None:
    """With a name the same shape holds only that role, or only that target of it."""
    one = shape_of(run, "roles", "mlops-engineer")["roles"]
    assert [(r["id"], len(r["targets"])) for r in one] == [("mlops-engineer", 4)]
    target = shape_of(run, "roles", "mlops-engineer/senior")["roles"]
    assert [[t["seniority"] for t in r["targets"]] for r in target] == [["senior"]]


@pytest.mark.parametrize("name", ["MLOps Engineer", "mlops", "MLOPS-ENGINEER", "mlops engineer"])
def test_roles_by_name(run: Run, name: str) -> None:
    """A role is found by id, name or the beginning of its id, in any case."""
    assert "mlops-engineer" in run("roles", name)[1].splitlines()[0]


@pytest.mark.parametrize("name", ["k8s", "Kubernetes", "EKS", "kubernetes", "KUBE"])
def test_skills_by_alias(run: Run, name: str) -> None:
    """A skill is found by id, name or alias."""
    assert run("skills", name)[1].splitlines()[0].split() == ["Kubernetes", "kubernetes"]


def test_skills_json_keys(run: Run) -> None:
    """The agreed keys are there, hours as five steps of (low, likely, high)."""
    skills = {s["id"]: s for s in shape_of(run, "skills")["skills"]}
    found = skills["kubernetes"]
    assert found["market_share"] == 17.5
    assert found["prerequisites"] == {"docker": 2}
    assert len(found["hours"]) == 5
    assert all(low <= likely <= high for low, likely, high in found["hours"])
    assert len(shape_of(run, "skills", "--category", "mlops")["skills"]) == 16


@pytest.mark.parametrize(
    ("call", "near", "advice"),
    [
        (("roles", "mlops-enginer"), "mlops-engineer", "Roles: "),
        (("roles", "mlops-engineer/seniro"), "mlops-engineer/senior", "Targets of this role"),
        (("skills", "kubernets"), "kubernetes", "skillgap skills"),
        (("skills", "--category", "mlop"), "mlops", "Categories: "),
        (("focus", "helthcare"), "healthcare", "skillgap focus"),
    ],
)
def test_near_misses(run: Run, call: tuple[str, ...], near: str, advice: str) -> None:
    """A name nobody knows is wrong use (exit 2), with the nearest word and what to do."""
    code, out, err = run(*call)
    assert (code, out) == (2, "")
    assert f"did you mean {near}?" in err
    assert advice in err


@pytest.mark.parametrize("name", ["", "\x1b[31m", "x" * 5000, "/", "a/b/c", "..", "\u202e"])
@pytest.mark.parametrize("command", ["roles", "skills", "focus"])
def test_strange_names(run: Run, command: str, name: str) -> None:
    """Nothing that can be typed ends in a traceback or reaches the terminal raw."""
    code, out, err = run(command, name)
    assert code in {0, 2}
    assert "\x1b" not in out + err
    assert "Traceback" not in err
    assert "should not" not in err


def test_an_own_role_is_shown_like_the_others(run: Run, sandbox: Path) -> None:
    """A role from ./roadmaps is listed, shown and marked as what it is."""
    (sandbox / "roadmaps").mkdir()
    text = (
        "role: search-engineer\nname: Search Engineer\ntargets:\n  mid:\n    requirements:\n"
        "      semantic-search: {priority: critical, basis: inferred, why: Our task.}\n"
    )
    (sandbox / "roadmaps" / "own.yaml").write_text(text)
    listed = run("roles")[1]
    assert "search-engineer" in listed
    code, out, err = run("roles", "search-engineer/mid")
    assert (code, err) == (0, "")
    assert "inferred: Our task." in out
    code, out, _ = run("roles", "search-engineer")
    assert code == 0
    assert "No total in the reports." in out


def test_a_bad_overlay_is_told_beside_the_data(run: Run, sandbox: Path) -> None:
    """The data is printed all the same; what is wrong with the overlay is on standard error."""
    (sandbox / "roadmaps").mkdir()
    (sandbox / "roadmaps" / "own.yaml").write_text("rolle: x\n")
    code, out, err = run("roles", "--format", "json")
    assert code == 0
    assert len(json.loads(out)["roles"]) == 6
    assert "did you mean role?" in err
    assert "skillgap check" in err
