"""What every test may count on: a home of its own, a fixed day, the shipped market, the example people."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Protocol

import pytest

from skillgap.cli import main
from skillgap.market.load import load
from skillgap.market.market import Market
from skillgap.person.store import Store
from skillgap.report.subject import Subject

ROOT = Path(__file__).resolve().parent.parent
ROADMAPS = ROOT / "roadmaps"
EXAMPLES = ROOT / "profiles"
TODAY = date(2026, 11, 22)

Ran = tuple[int, str, str]
Run = Callable[..., Ran]
"""Exit code, standard output, standard error."""

_UNSET = ("SKILLGAP_PROFILE", "SKILLGAP_PROFILES", "SKILLGAP_ROADMAPS", "FORCE_COLOR", "TERM")


class SubjectOf(Protocol):
    """Makes the subject of a report from an example person."""

    def __call__(self, name: str, today: date = TODAY) -> Subject:
        """The example person of that file stem, on that day."""


@pytest.fixture(scope="session")
def cache_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for the whole run, so that the YAML is read once and not by every command."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def sandbox(
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    cache_home: Path,
) -> Path:
    """Home, folders, day and width are the test's own; the person's files are never touched.

    Returns the current folder, `tmp_path`, which is empty.
    """
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for name in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / f".{name.lower()}"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache_home))
    monkeypatch.setenv("SKILLGAP_TODAY", TODAY.isoformat())
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    for name in _UNSET:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def market() -> Market:
    """The shipped market."""
    return load(ROADMAPS).market


@pytest.fixture(scope="session")
def subject(market: Market) -> SubjectOf:
    """A factory: `subject("ada")` is that example person on the day of the tests."""
    people = Store(EXAMPLES)

    def make(name: str, today: date = TODAY) -> Subject:
        return Subject(people.load(name).profile, market, today)

    return make


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Run a command in this process; it gives (exit code, stdout, stderr): `run("gap", "ada")`."""

    def call(*argv: str) -> Ran:
        capsys.readouterr()
        code = main.run(argv)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call
