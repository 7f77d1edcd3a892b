"""Only the very bytes that were found right are not checked again."""

from pathlib import Path

import pytest

from skillgap.person.checked import MOST, NOTE, Checked
from skillgap.person.store import Store
from skillgap.problems import FileError
from tests.conftest import EXAMPLES


def test_a_known_file_gives_the_same_profile(tmp_path: Path) -> None:
    """Every example person, checked and unchecked, is the same to the last field."""
    checked = Checked(tmp_path)
    for path in EXAMPLES.glob("*.toml"):
        assert not checked.knows(path.read_bytes())
        first = Store(EXAMPLES, checked=checked).load(path)
        assert checked.knows(path.read_bytes())
        assert Store(EXAMPLES, checked=checked).load(path) == first == Store(EXAMPLES).load(path)


def test_a_changed_file_is_checked(tmp_path: Path) -> None:
    """One more character, and the file has to be right again."""
    store = Store(tmp_path, checked=Checked(tmp_path / "cache"))
    path = tmp_path / "ada.toml"
    path.write_text("schema = 1\ntracks = 3\n", encoding="utf-8")
    assert store.load("ada").profile.tracks == 3
    path.write_text("schema = 1\ntracks = 33\n", encoding="utf-8")
    with pytest.raises(FileError) as error:
        store.load("ada")
    assert "at most 3" in str(error.value.problems[0])
    assert not Checked(tmp_path / "cache").knows(path.read_bytes())


def test_the_note_stays_small_and_may_be_damaged(tmp_path: Path) -> None:
    """The latest files are known; a damaged note is as good as none, and so is none at all."""
    checked = Checked(tmp_path)
    for number in range(MOST + 5):
        checked.add(b"%d" % number)
    assert len((tmp_path / NOTE).read_text(encoding="ascii").splitlines()) == MOST
    assert checked.knows(b"54")
    assert not checked.knows(b"4")
    (tmp_path / NOTE).write_bytes(b"\xff\xfe")
    assert not checked.knows(b"54")
    checked.add(b"54")
    assert checked.knows(b"54")
    Checked(tmp_path / NOTE / "no folder").add(b"1")
