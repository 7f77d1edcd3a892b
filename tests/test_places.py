"""Where files live: options before variables before the folder one is in before the user's own."""

import os
import sys
from pathlib import Path

import pytest

from skillgap import places


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a home of its own for each test."""
    folder = tmp_path / "home"
    for variable in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("HOME", str(folder))
    return folder


@pytest.fixture
def cwd(tmp_path: Path) -> Path:
    """Return an empty folder to stand in."""
    folder = tmp_path / "here"
    folder.mkdir()
    return folder


def test_without_anything_the_users_folders_are_used(cwd: Path, home: Path) -> None:
    """Profiles, cache and settings are in the user's own folders, and none of them is made."""
    found = places.find({}, cwd)
    assert found.profiles.name == "profiles"
    assert found.settings.name == "settings.toml"
    if sys.platform == "linux":
        assert found.profiles == home / ".local/share/skillgap/profiles"
        assert found.cache == home / ".cache/skillgap"
        assert found.settings == home / ".config/skillgap/settings.toml"
    assert found.roadmaps == ()
    assert not home.exists()
    assert list(cwd.iterdir()) == []


def test_option_before_variable_before_folder(cwd: Path) -> None:
    """`--profiles` wins over SKILLGAP_PROFILES, that over ./profiles; each says why."""
    (cwd / "profiles").mkdir()
    environ = {"SKILLGAP_PROFILES": "mine"}
    assert places.find({}, cwd).profiles == cwd / "profiles"
    assert places.find({}, cwd).reasons["profiles"] == "./profiles exists"
    assert places.find(environ, cwd).profiles == cwd / "mine"
    assert places.find(environ, cwd).reasons["profiles"] == "SKILLGAP_PROFILES"
    assert places.find(environ, cwd, "/srv/x").profiles == Path("/srv/x")
    assert places.find(environ, cwd, "x").reasons["profiles"] == "--profiles"
    assert places.find({"SKILLGAP_PROFILES": ""}, cwd).profiles == cwd / "profiles"


def test_a_file_named_profiles_is_not_a_workspace(cwd: Path) -> None:
    """Only a folder ./profiles makes the current folder a workspace."""
    (cwd / "profiles").touch()
    assert places.find({}, cwd).reasons["profiles"] == "the user data folder"


def test_a_tilde_means_home(cwd: Path, home: Path) -> None:
    """`~` is the home; that of a user who is not there stays as it was typed."""
    assert places.find({}, cwd, "~/p").profiles == home / "p"
    assert places.find({}, cwd, "~nobody-here/p").profiles == cwd / "~nobody-here/p"


@pytest.mark.skipif(sys.platform != "linux", reason="names the folders of Linux")
def test_overlays_apply_in_order(cwd: Path, home: Path) -> None:
    """The user's roadmaps come before ./roadmaps; SKILLGAP_ROADMAPS replaces both, in its order."""
    own = home / ".local/share/skillgap/roadmaps"
    own.mkdir(parents=True)
    (cwd / "roadmaps").mkdir()
    assert places.find({}, cwd).roadmaps == (own, cwd / "roadmaps")
    named = {"SKILLGAP_ROADMAPS": os.pathsep.join(["a", "", "/b"])}
    assert places.find(named, cwd).roadmaps == (cwd / "a", Path("/b"))
    assert places.find(named, cwd).reasons["roadmaps"] == "SKILLGAP_ROADMAPS"


def test_the_checkout_is_no_overlay_of_itself() -> None:
    """In a checkout ./roadmaps is the shipped data, and ./profiles the example people."""
    checkout = Path(places.__file__).resolve().parents[1]
    found = places.find({}, checkout)
    assert (found.shipped, found.examples) == (checkout / "roadmaps", checkout / "profiles")
    assert found.shipped not in found.roadmaps
    assert found.profiles == found.examples
    assert found.reasons["shipped"] == "the checkout"


def test_an_installed_package_brings_its_own(
    cwd: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wheel carries roadmaps and examples inside the package."""
    for name in ("roadmaps", "profiles"):
        (tmp_path / "site" / "skillgap" / "shipped" / name).mkdir(parents=True)
    monkeypatch.setattr(places, "_PACKAGE", tmp_path / "site" / "skillgap")
    found = places.find({}, cwd)
    assert found.shipped == tmp_path / "site/skillgap/shipped/roadmaps"
    assert found.examples == tmp_path / "site/skillgap/shipped/profiles"
    assert found.reasons["examples"] == "came with the package"
