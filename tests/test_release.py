"""What is handed out: the wheel and the source distribution are whole and work by themselves."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from skillgap import __version__
from tests.conftest import EXAMPLES, ROADMAPS, ROOT

WHEEL = f"skillgap-{__version__}-py3-none-any.whl"
SOURCES = f"skillgap-{__version__}.tar.gz"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source distribution, built from the checkout."""
    folder = tmp_path_factory.mktemp("dist")
    code = (
        "import sys; from hatchling import build; "
        "build.build_wheel(sys.argv[1]); build.build_sdist(sys.argv[1])"
    )
    subprocess.run([sys.executable, "-c", code, str(folder)], cwd=ROOT, check=True)
    return folder


def names(folder: Path, ending: str) -> set[str]:
    """Files below a folder, relative to it."""
    return {str(path.relative_to(folder)) for path in folder.rglob(f"*{ending}")}


def test_the_wheel_carries_data_people_types_style_and_manual(built: Path) -> None:
    """Every roadmap file and example, the mark of a typed package, the page's style, the manual."""
    with zipfile.ZipFile(built / WHEEL) as wheel:
        inside = set(wheel.namelist())
    for folder, place in ((ROADMAPS, "roadmaps"), (EXAMPLES, "profiles")):
        for ending in (".yaml", ".toml", ".txt", ".json"):
            wanted = {f"skillgap/shipped/{place}/{name}" for name in names(folder, ending)}
            assert wanted <= inside
    assert {"skillgap/py.typed", "skillgap/report/html/style.css"} <= inside
    assert f"skillgap-{__version__}.data/data/share/man/man1/skillgap.1" in inside
    assert not any(name.startswith("tests/") or "__pycache__" in name for name in inside)


def test_the_sources_carry_all_that_builds_and_tests(built: Path) -> None:
    """Tests, documents, the lock of the tools and the data."""
    with tarfile.open(built / SOURCES) as sources:
        inside = {name.partition("/")[2] for name in sources.getnames()}
    wanted = {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "Makefile"}
    wanted |= {"requirements-dev.lock", "docs/architecture.md", "docs/skillgap.1"}
    wanted |= {"tests/conftest.py", "roadmaps/scale.yaml", "profiles/tomasz-zielinski.toml"}
    assert wanted <= inside


def test_the_wheel_works_away_from_the_checkout(built: Path, tmp_path: Path) -> None:
    """Unpacked somewhere else it has its own data and examples: a gap, a plan, a clean check."""
    with zipfile.ZipFile(built / WHEEL) as wheel:
        wheel.extractall(tmp_path / "site")  # noqa: S202 - our own
    away = tmp_path / "away"
    away.mkdir()

    def run(*words: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "skillgap", *words],
            cwd=away,
            env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )
        return done.stdout

    assert str(tmp_path / "site" / "skillgap" / "shipped") in run("where", "--format", "json")
    assert "Tomasz Zieliński" in run("gap", "tomasz-zielinski")
    run("roadmap", "noor-el-amin", "-o", "plan.html")
    assert (away / "plan.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    run("check")
