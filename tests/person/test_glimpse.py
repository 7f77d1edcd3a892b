"""A glimpse says what the profile says, and only of files that were found good before."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from pydantic import BaseModel

from skillgap.person.glimpse import MOST_KNOWN, glimpse, latest, remember
from skillgap.person.model import Profile
from skillgap.person.store import Store
from tests.conftest import EXAMPLES


def same(seen: object, checked: object) -> bool:
    """True where a glimpse has all that a part of a profile has, at every depth."""
    if isinstance(checked, BaseModel):
        assert isinstance(seen, SimpleNamespace)
        fields = type(checked).model_fields
        assert set(vars(seen)) == set(fields)
        return all(same(getattr(seen, name), getattr(checked, name)) for name in fields)
    if isinstance(checked, tuple):
        assert isinstance(seen, tuple)
        return len(seen) == len(checked) and all(map(same, seen, checked))
    if isinstance(checked, dict):
        assert isinstance(seen, dict)
        return seen.keys() == checked.keys() and all(same(seen[k], checked[k]) for k in checked)
    return seen == checked


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.toml")), ids=lambda path: path.stem)
def test_a_glimpse_says_what_the_profile_says(path: Path, tmp_path: Path) -> None:
    """Every field of every example person, defaults included, is the same."""
    loaded = Store(EXAMPLES).load(path)
    remember(path, loaded.fingerprint, tmp_path)
    seen = glimpse(path, tmp_path)
    assert seen is not None
    assert same(seen, loaded.profile)


def test_an_empty_profile_has_the_defaults_of_the_model(tmp_path: Path) -> None:
    """A file that says nothing but the schema gives the model's own defaults."""
    path = tmp_path / "empty.toml"
    path.write_text("schema = 1\n", encoding="utf-8")
    remember(path, Store(tmp_path).load("empty").fingerprint, tmp_path)
    seen = glimpse(path, tmp_path)
    assert same(seen, Profile())


def test_only_the_very_bytes_that_were_checked_are_shown(tmp_path: Path) -> None:
    """A file that was never checked, or was changed since, gives no glimpse."""
    path = tmp_path / "ada.toml"
    path.write_text('schema = 1\nname = "Ada"\n', encoding="utf-8")
    assert glimpse(path, tmp_path) is None
    fingerprint = Store(tmp_path).load("ada").fingerprint
    remember(path, fingerprint, tmp_path)
    assert glimpse(path, tmp_path) is not None
    path.write_text('schema = 1\nname = "Eve"\n', encoding="utf-8")
    assert glimpse(path, tmp_path) is None
    remember(path, fingerprint, tmp_path)
    assert glimpse(path, tmp_path) is None
    assert glimpse(tmp_path / "none.toml", tmp_path) is None


def test_what_is_remembered_stays_small_and_may_be_damaged(tmp_path: Path) -> None:
    """The newest files are remembered; a damaged note is as good as none."""
    path = tmp_path / "ada.toml"
    for number in range(MOST_KNOWN + 5):
        path.write_text(f'schema = 1\nname = "Ada {number}"\n', encoding="utf-8")
        remember(path, Store(tmp_path).load("ada").fingerprint, tmp_path)
    note = tmp_path / "checked-profiles"
    assert len(note.read_text(encoding="ascii").splitlines()) == MOST_KNOWN
    assert glimpse(path, tmp_path) is not None
    note.write_bytes(b"\xff\xfe")
    assert glimpse(path, tmp_path) is None
    remember(path, Store(tmp_path).load("ada").fingerprint, tmp_path / "no" / "folder" / "yet")


def test_the_latest_is_the_one_the_store_names(tmp_path: Path) -> None:
    """By the heads of the files: the same as after reading all of them; unsure means None."""
    found = Store(EXAMPLES).latest()
    assert found is not None
    assert latest(EXAMPLES) == found.path
    assert latest(tmp_path) is None
    assert latest(tmp_path / "none") is None
    (tmp_path / "a.toml").write_text('name = "a"\n', encoding="utf-8")
    assert latest(tmp_path) is None
