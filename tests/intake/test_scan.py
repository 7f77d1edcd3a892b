"""Folders of code: what they show, whose it is and since when, and that nothing in them is run."""

import json
import os
import shutil
import time
from pathlib import Path

import pytest

from skillgap.intake.found import Found
from skillgap.intake.reading import Reading
from skillgap.intake.scan import repositories, walk as walking
from skillgap.intake.scan.imports import imports
from skillgap.intake.scan.manifests import packages
from skillgap.intake.scan.packages import TABLES
from skillgap.intake.scan.repositories import Scanned, scan
from skillgap.intake.scan.walk import walk
from skillgap.market.market import Market
from skillgap.problems import FileError
from tests.intake.code import ADA, BOB, commit, git, repository, write

TRAINING = (
    "import torch\nfrom sklearn.linear_model import Ridge\n# import jax\nimport json, numpy as np\n"
)
NOTEBOOK = json.dumps(
    {
        "metadata": {"kernelspec": {"language": "python"}},
        "cells": [
            {"cell_type": "markdown", "source": ["import keras\n"]},
            {"cell_type": "code", "source": ["import pandas as pd\n", "import xgboost\n"]},
        ],
    }
)
POD = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {}\n"


def found(scanned: Scanned) -> dict[str, Found]:
    """The finds by skill id."""
    return {each.skill: each for each in scanned.intake.found}


def test_a_repository_shows_languages_imports_and_declarations(
    tmp_path: Path, known: Reading
) -> None:
    """Source, notebooks, containers, pipelines, infrastructure and dependency files."""
    root = repository(
        tmp_path / "ranker",
        {
            "train.py": TRAINING,
            "explore.ipynb": NOTEBOOK,
            "Dockerfile": "FROM python\n",
            ".github/workflows/ci.yml": "on: push\n",
            "deploy/app.yaml": POD,
            "infra/main.tf": 'resource "aws_s3_bucket" "b" {}\n',
            "queries/top.sql": "select 1",
            "requirements.txt": "fastapi>=0.1\n-r other.txt\n# kafka\ngit+https://x/y\n",
            "docs/readme.md": "We use Java and Scala here.",
        },
    )
    skills = found(scan([root], known))
    assert set(skills) == {
        *("python", "pytorch", "scikit-learn", "numpy", "pandas", "gradient-boosting", "docker"),
        *("ci-cd", "kubernetes", "infrastructure-as-code", "aws", "sql", "rest-apis", "git"),
    }
    assert skills["pytorch"].quotes == ("ranker: imports torch",)
    assert skills["rest-apis"].why == "only a dependency, 2024-05"
    assert skills["rest-apis"].evidence == ()


def test_code_alone_never_gives_more_than_2(tmp_path: Path, known: Reading) -> None:
    """Many files or months give 2, less 1; all of it is inferred, with the proof to be kept."""
    many = {f"part{n}.py": TRAINING for n in range(40)}
    root = repository(tmp_path / "ranker", many | {"Dockerfile": "FROM x"}, "2023-02-03")
    commit(root, {"part1.py": TRAINING + "\n"}, "2026-10-07")
    scanned = scan([root], known)
    skills = found(scanned)
    assert {each.level for each in skills.values()} <= {1, 2}
    assert (skills["pytorch"].level, skills["docker"].level) == (2, 1)
    assert skills["pytorch"].inferred
    proof = skills["pytorch"].evidence[0]
    assert (proof.text, str(proof.date)) == ("ranker: 40 files, 2023-02 to 2026-10", "2026-10-07")
    assert skills["git"].evidence[0].text == "ranker: 2 commits, 2023-02 to 2026-10"


def test_three_months_of_work_on_one_file_are_enough_for_2(tmp_path: Path, known: Reading) -> None:
    """Time counts as well as size."""
    root = repository(tmp_path / "r", {"main.tf": "x"}, "2025-01-01")
    assert found(scan([root], known))["infrastructure-as-code"].level == 1
    commit(root, {"main.tf": "y"}, "2025-06-01")
    assert found(scan([root], known))["infrastructure-as-code"].level == 2


def test_only_the_persons_own_commits_count(tmp_path: Path, known: Reading) -> None:
    """Files that others committed show nothing; `--author` says whose count."""
    root = repository(tmp_path / "shared", {"mine.py": "import torch"})
    commit(root, {"theirs.py": "import tensorflow", "Jenkinsfile": "x"}, "2024-06-01", BOB)
    mine, theirs = scan([root], known), scan([root], known, BOB)
    assert {"pytorch"} == found(mine).keys() & {"pytorch", "tensorflow", "ci-cd"}
    assert {"tensorflow", "ci-cd"} == found(theirs).keys() & {"pytorch", "tensorflow", "ci-cd"}
    assert (mine.repositories[0].author, mine.repositories[0].commits) == (ADA, 1)
    nobody = scan([root], known, "nobody@example.org")
    assert nobody.intake.found == ()
    assert "no commit by nobody@example.org" in nobody.intake.notes[0]


def test_an_address_is_no_pattern(tmp_path: Path, known: Reading) -> None:
    """`.*` is nobody's address."""
    root = repository(tmp_path / "r", {"a.py": "import torch"})
    assert scan([root], known, ".*").intake.found == ()
    assert scan([root], known, "ADA@example.org").intake.found != ()


def test_without_an_address_everybody_counts_and_that_is_said(
    tmp_path: Path, known: Reading
) -> None:
    """Where git does not know the person, all commits count, with a note."""
    root = repository(tmp_path / "r", {"a.py": "import torch"})
    git(root, "config", "--unset", "user.email")
    scanned = scan([root], known)
    assert "pytorch" in found(scanned)
    assert "commits of all authors count" in scanned.intake.notes[0]
    assert scanned.repositories[0].author == ""


def test_a_folder_without_git_is_read_without_dates(
    tmp_path: Path, known: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No repository, or no git on the machine: files count, days are unknown, a note says so."""
    root = write(tmp_path / "plain", {"a.py": "import torch"})
    scanned = scan([root], known)
    assert found(scanned)["pytorch"].evidence[0].text == "plain: 1 file"
    assert "git tells nothing" in scanned.intake.notes[0]
    repository(root, {})
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    assert "pytorch" in found(scan([root], known))


def test_a_folder_of_repositories_is_each_of_them(tmp_path: Path, known: Reading) -> None:
    """All repositories below are looked at, but a repository inside another is somebody else's."""
    repository(tmp_path / "code/one", {"a.py": "import torch"})
    two = repository(tmp_path / "code/deep/two", {"b.py": "import tensorflow"})
    repository(two / "library", {"c.py": "import jax"})
    scanned = scan([tmp_path / "code"], known)
    assert sorted(each.name for each in scanned.repositories) == ["one", "two"]
    assert {"pytorch", "tensorflow"} <= found(scanned).keys()
    assert "jax" not in found(scanned)
    inside = scan([two / "."], known)
    assert [each.name for each in inside.repositories] == ["two"]


def test_what_others_wrote_is_not_looked_at(tmp_path: Path, known: Reading) -> None:
    """Installed, built and generated files show nothing."""
    files = {
        "node_modules/x/index.js": "import 'openai'",
        "venv/lib/a.py": "import torch",
        "own-env/pyvenv.cfg": "",
        "own-env/a.py": "import torch",
        "vendor/b.go": 'import "k8s.io/api"',
        "app.min.js": "x",
        "api_pb2.py": "import grpc",
        "pkg.egg-info/x.py": "import keras",
    }
    assert scan([write(tmp_path / "r", files)], known).intake.found == ()


def test_own_modules_are_no_packages(tmp_path: Path, known: Reading) -> None:
    """`import evaluate` means the file beside it, not the library of that name."""
    files = {
        "main.py": "import evaluate\nfrom surprise.deep import x\n",
        "evaluate.py": "",
        "surprise/deep.py": "",
    }
    assert set(found(scan([write(tmp_path / "r", files)], known))) == {"python"}


def test_links_broken_huge_and_odd_files_are_survived(tmp_path: Path, known: Reading) -> None:
    """Links are not followed out; binary, broken, huge and unreadable files do no harm."""
    outside = write(tmp_path / "outside", {"secret.py": "import torch"})
    root = write(
        tmp_path / "r",
        {
            "ok.py": "import jax",
            "broken.ipynb": '{"cells": [{"source": ["import spacy\\n"',
            "binary.py": b"import keras\0\xff\xfe" * 100,
            "latin.py": "# é\nimport shap\n".encode("cp1252"),
            "package.json": "[" * 100_000,
            "pyproject.toml": "= broken",
            "Cargo.toml": "[dependencies]\npolars = '1'",
            "deep.yaml": "{" * 5000,
            "empty.py": "",
            "import os\nx.py": "import dvc",
            "\x1b[31m.py": "",
        },
    )
    (root / "out").symlink_to(outside)
    (root / "out.py").symlink_to(outside / "secret.py")
    (root / "circle").symlink_to(root)
    (root / "gone.py").symlink_to(root / "nothing")
    os.mkfifo(root / "pipe.py")
    with (root / "huge.py").open("wb") as file:
        file.write(b"import torch\n")
        file.truncate(3_000_000_000)
    begin = time.monotonic()
    skills = found(scan([root], known))
    assert time.monotonic() - begin < 5
    assert {
        "jax",
        "nlp",
        "interpretability",
        "python",
        "pandas",
        "model-versioning",
    } <= skills.keys()
    assert not {"pytorch", "keras"} & skills.keys()


def test_limits_of_files_and_time_are_said(
    tmp_path: Path, known: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was left out is told, never silently dropped."""
    root = write(tmp_path / "r", {f"{n}.py": "" for n in range(9)})
    assert walk(root, most=5).notes == ("Only the first 5 files were looked at.",)
    assert "the rest was left" in walk(root, seconds=-1).notes[0]
    monkeypatch.setattr(repositories, "MOST_SECONDS", -1.0)
    assert any("Only 0 of 9 files were read" in note for note in scan([root], known).intake.notes)
    assert walking.MOST_FILES >= 10_000


def test_nothing_that_a_repository_sets_up_is_run(tmp_path: Path, known: Reading) -> None:
    """Its hooks, monitors, pagers, signers, differs and transports stay where they are."""
    root = repository(
        tmp_path / "trap", {"a.py": "import torch", ".gitattributes": "*.py diff=evil filter=evil"}
    )
    proof = tmp_path / "run"
    touch = f"touch {proof}"
    settings = {
        "core.fsmonitor": touch,
        "core.pager": touch,
        "pager.log": touch,
        "core.hooksPath": str(
            write(tmp_path / "hooks", {"post-index-change": f"#!/bin/sh\n{touch}\n"})
        ),
        "core.sshCommand": touch,
        "core.alternateRefsCommand": touch,
        "log.showSignature": "true",
        "gpg.program": str(tmp_path / "hooks/post-index-change"),
        "diff.external": touch,
        "diff.evil.textconv": touch,
        "diff.evil.command": touch,
        "filter.evil.clean": touch,
        "filter.evil.process": touch,
        "extensions.partialClone": "origin",
        "remote.origin.promisor": "true",
        "remote.origin.url": f"ext::sh -c touch% {proof}",
        "protocol.ext.allow": "always",
    }
    (tmp_path / "hooks/post-index-change").chmod(0o755)
    tree = git(root, "rev-parse", "HEAD^{tree}").strip()
    (root / ".git/objects" / tree[:2] / tree[2:]).unlink()
    for key, value in settings.items():
        git(root, "config", key, value)
    scanned = scan([root], known)
    assert not proof.exists()
    assert scanned.repositories[0].name == "trap"


def test_the_settings_that_hold_git_back_do_not_hold_back_the_log(
    tmp_path: Path, known: Reading
) -> None:
    """The same traps without the missing object: the log is read, and none of them goes off."""
    root = repository(tmp_path / "trap", {"a.py": "import torch"})
    proof = tmp_path / "run"
    for key in ("core.fsmonitor", "core.pager", "diff.external", "gpg.program"):
        git(root, "config", key, f"touch {proof}")
    git(root, "config", "log.showSignature", "true")
    assert scan([root], known).repositories[0].commits == 1
    assert not proof.exists()


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://ada:token@git.example.org/ada/r.git", "https://git.example.org/ada/r"),
        ("git@git.example.org:ada/r.git", "https://git.example.org/ada/r"),
        ("/home/ada/r", None),
        ("javascript:alert(1)", None),
    ],
)
def test_the_link_of_a_proof_carries_no_password(
    tmp_path: Path, known: Reading, url: str, link: str | None
) -> None:
    """The address of the origin, as a person would open it; other addresses are left out."""
    root = repository(tmp_path / "r", {"a.py": "import torch"})
    git(root, "remote", "add", "origin", url)
    assert found(scan([root], known))["pytorch"].evidence[0].link == link


def test_commits_from_clocks_that_are_off_do_not_count_as_time(
    tmp_path: Path, known: Reading
) -> None:
    """A commit of 1970 has no day; one of 2099 was made by today."""
    root = repository(tmp_path / "r", {"a.py": "import torch"}, "1980-01-01")
    commit(root, {"b.py": "import torch"}, "2099-01-01")
    days = scan([root], known).repositories[0].days
    assert days is not None
    assert (str(days.first), str(days.last)) == ("2026-11-22", "2026-11-22")


def test_a_missing_folder_and_a_file_are_told(tmp_path: Path, known: Reading) -> None:
    """Each has its sentence."""
    with pytest.raises(FileError, match="it does not exist"):
        scan([tmp_path / "none"], known)
    file = tmp_path / "cv.txt"
    file.write_text("x", encoding="utf-8")
    with pytest.raises(FileError, match="is not a folder"):
        scan([file], known)


def test_the_table_of_packages_names_skills_of_the_catalogue(market: Market) -> None:
    """Every skill in it exists, and each of its names is spelled as it is looked up."""
    for ecosystem, table in TABLES.items():
        assert set(table.values()) <= market.skills.keys()
        assert all(name == name.casefold() for name in table)
        assert ecosystem != "python" or not any("_" in name for name in table)


@pytest.mark.parametrize(
    ("name", "text", "names"),
    [
        ("requirements-dev.txt", "torch==2\n  pandas[all] >= 1\n\n# x\n-e .\n", ("torch", "pandas")),
        (
            "pyproject.toml",
            ('[project]\ndependencies = ["numpy>=1"]\n[project.optional-dependencies]\na = ["dvc"]\n'
            '[dependency-groups]\nd = ["pytest", {include-group = "a"}]\n'
            '[tool.poetry.dependencies]\nfeast = "*"\n[tool.poetry.group.g.dependencies]\nray = "1"\n'),
            ("numpy", "dvc", "pytest", "feast", "ray"),
        ),
        ("setup.py", "setup(install_requires=['shap>=1', \"dask\"])", ("shap", "dask")),
        ("setup.cfg", "[options]\ninstall_requires =\n    keras\n    jax>1\n", ("keras", "jax")),
        ("pipfile", '[packages]\nflask = "*"\n[dev-packages]\ntox = "*"\n', ("flask", "tox")),
        ("environment.yml", "dependencies:\n  - conda-forge::mlflow=2\n  - pip:\n    - wandb\n", ("mlflow", "wandb")),
        ("package.json", '{"dependencies": {"openai": "1"}, "devDependencies": {"jest": "1"}}', ("openai", "jest")),
        ("go.mod", "module x\nrequire (\n\tk8s.io/api v0.1\n)\n", ("k8s.io/api",)),
        ("cargo.toml", '[dependencies]\npolars = "1"\n', ("polars",)),
        ("pom.xml", "<dependency><groupId>org.apache.spark</groupId></dependency>", ("org.apache.spark",)),
        ("build.gradle", "implementation 'org.apache.kafka:kafka-clients:3.0'", ("org.apache.kafka",)),
        ("build.sbt", '"org.apache.flink" %% "flink" % "1"', ("org.apache.flink",)),
        ("description", "Imports:\n    ggplot2,\n    caret\nSuggests: brms\n", ("ggplot2", "caret", "brms")),
    ],
)  # fmt: skip
def test_dependency_files_name_their_packages(name: str, text: str, names: tuple[str, ...]) -> None:
    """Each format by its own rules."""
    read = packages(name, text)
    assert read is not None
    assert read.names == names


@pytest.mark.parametrize(
    ("ending", "text", "names"),
    [
        (".py", "import a.b, c as d\nfrom e import f\nfrom .g import h\n  import i\n#import j\n", ("a.b", "c", "e", "e.f", "i")),
        (".ts", 'import {x} from "a";\nexport * from \'b/c\'\nconst d = require("d")\nimport "./e"\n', ("a", "b/c", "d")),
        (".java", "import static a.b.C;\nimport d.e;\n", ("a.b.C", "d.e")),
        (".go", 'import (\n\t"a.io/b"\n\tc "d.io/e"\n)\n', ("a.io/b", "d.io/e")),
        (".rs", "use tch::nn;\n", ("tch::nn",)),
        (".cpp", '#include <torch/torch.h>\n# include "own.h"\n', ("torch/torch.h", "own.h")),
        (".r", "library(caret)\nx <- dplyr::filter(y)\n", ("caret", "dplyr")),
    ],
)  # fmt: skip
def test_source_files_name_their_imports(ending: str, text: str, names: tuple[str, ...]) -> None:
    """Each language by its own rules; relative imports and comments are left out."""
    read = imports(ending, text)
    assert read is not None
    assert read.names == names


def test_git_is_there() -> None:
    """These tests say nothing without it."""
    assert shutil.which("git")
