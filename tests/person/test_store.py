"""A folder of profiles: nothing is lost, nothing is overwritten unasked, and links are kept."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from skillgap.person import edit
from skillgap.person.model import Profile, levels
from skillgap.person.store import Loaded, Store
from skillgap.person.tomlfile import dump
from skillgap.problems import ConflictError, FileError, UsageError

NOW = datetime(2026, 11, 2, 9, 30, 15, 999, tzinfo=UTC)
LATER = NOW + timedelta(hours=2)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Return a store in a folder that does not exist yet."""
    return Store(tmp_path / "profiles")


@pytest.fixture
def ada(store: Store) -> Loaded:
    """Return Ada, saved once."""
    return store.create(Profile(name="Ada Lovelace"), NOW)


def names(store: Store) -> set[str]:
    """Return what lies in the folder, without the lock."""
    return {path.name for path in store.folder.iterdir()} - {".skillgap.lock"}


def test_looking_makes_nothing(store: Store) -> None:
    """Listing and loading from a folder that is not there makes none."""
    assert store.list() == ()
    assert store.latest() is None
    with pytest.raises(FileError, match="No profile ada"):
        store.load("ada")
    assert not store.folder.exists()


def test_a_new_profile_is_found_by_every_spelling_of_its_name(store: Store, ada: Loaded) -> None:
    """A profile answers to its stem, its file name, its path and its display name."""
    assert ada.path.name == "ada-lovelace.toml"
    assert ada.profile.updated == NOW.replace(microsecond=0)
    spellings = ("ada-lovelace", "ada-lovelace.toml", "Ada Lovelace", "ADA-LOVELACE", ada.path)
    assert {store.load(spelling).fingerprint for spelling in spellings} == {ada.fingerprint}
    assert store.load("ada-lovelace") == ada


def test_saving_keeps_the_version_before(store: Store, ada: Loaded) -> None:
    """A save writes the change and the time, and keeps the version before as `.bak`."""
    before = ada.path.read_bytes()
    saved = store.save(ada, edit.set_level(ada.profile, "rag", 2), LATER)
    assert levels(store.load("ada-lovelace").profile) == {"rag": 2}
    assert saved == store.load("ada-lovelace")
    assert saved.profile.updated == LATER.replace(microsecond=0)
    assert (store.folder / "ada-lovelace.toml.bak").read_bytes() == before
    again = store.save(saved, edit.set_level(saved.profile, "rag", 3), LATER)
    assert levels(again.profile) == {"rag": 3}
    assert names(store) == {"ada-lovelace.toml", "ada-lovelace.toml.bak"}


def test_saving_no_change_writes_nothing(store: Store, ada: Loaded) -> None:
    """Without a change the file keeps its bytes, its time and its comments; no backup is made."""
    ada.path.write_text("# my own words\nname = 'Ada'\n")
    loaded = store.load("ada-lovelace")
    before = ada.path.stat()
    assert store.save(loaded, loaded.profile, LATER) is loaded
    assert ada.path.stat() == before
    assert names(store) == {"ada-lovelace.toml"}


def test_a_file_changed_behind_our_back_is_not_overwritten(store: Store, ada: Loaded) -> None:
    """Where someone else saved since, nothing is written and both versions can be compared."""
    other = store.save(ada, edit.set_level(ada.profile, "sql", 4), LATER)
    with pytest.raises(ConflictError) as caught:
        store.save(ada, edit.set_level(ada.profile, "rag", 1), LATER)
    assert "changed by someone else" in caught.value.message
    assert "Look at both" in caught.value.advice
    assert store.load("ada-lovelace") == other


def test_a_file_deleted_behind_our_back_is_not_made_again(store: Store, ada: Loaded) -> None:
    """Where the file was deleted since, saving says so and advises another name."""
    ada.path.unlink()
    with pytest.raises(ConflictError, match="moved or deleted"):
        store.save(ada, edit.set_level(ada.profile, "rag", 1), LATER)
    assert names(store) == set()


def test_what_could_not_be_read_again_is_not_written(store: Store, ada: Loaded) -> None:
    """A profile that its own reader would refuse never reaches the disk."""
    before = ada.path.read_bytes()
    too_long = edit.set_note(ada.profile, "rag", "x" * 2_000_001)
    with pytest.raises(FileError) as caught:
        store.save(ada, too_long, LATER)
    assert "larger than 1 MB" in str(caught.value.problems[0])
    assert ada.path.read_bytes() == before


@pytest.mark.parametrize("name", ["Ada Lovelace", "ada lovelace", "Áda  Lovelace"])
def test_a_taken_name_is_refused_with_a_free_one(store: Store, ada: Loaded, name: str) -> None:
    """A new profile never takes the place of another, whatever its case or accents."""
    with pytest.raises(UsageError) as caught:
        store.create(Profile(name=name), NOW)
    assert caught.value.advice == f"Choose another name, such as {' '.join(name.split())} 2."
    assert store.load("ada-lovelace") == ada


def test_a_taken_name_is_shown_and_not_obeyed(store: Store, ada: Loaded) -> None:
    """A name that turns writing around is printed with its signs where another one is proposed."""
    with pytest.raises(UsageError) as caught:
        store.create(Profile(name="Ada\u202eLovelace"), NOW)
    assert "Ada\\u202eLovelace 2" in caught.value.advice
    assert store.load("ada-lovelace") == ada


def test_case_alone_does_not_make_a_name_free(store: Store, ada: Loaded) -> None:
    """A file `Grace.toml` counts as `grace`, as it does on other systems."""
    ada.path.rename(store.folder / "Grace.toml")
    with pytest.raises(UsageError, match="There is a profile grace already"):
        store.create(Profile(name="grace"), NOW)
    assert store.load("grace").path.name == "Grace.toml"


def test_copy_and_rename(store: Store, ada: Loaded) -> None:
    """A copy stands beside the first; a renamed file takes its previous version with it."""
    store.save(ada, edit.set_level(ada.profile, "rag", 2), NOW)
    copied = store.copy("ada-lovelace", "Grace", LATER)
    assert (copied.profile.name, levels(copied.profile)) == ("Grace", {"rag": 2})
    renamed = store.rename("ada-lovelace", "Ada King", LATER)
    assert (renamed.path.name, renamed.profile.name) == ("ada-king.toml", "Ada King")
    assert names(store) == {"grace.toml", "ada-king.toml", "ada-king.toml.bak"}
    with pytest.raises(UsageError, match="There is a profile grace already"):
        store.rename("ada-king", "GRACE", LATER)
    same_file = store.rename("grace", "GRACE", LATER)
    assert (same_file.path.name, same_file.profile.name) == ("grace.toml", "GRACE")


def test_a_deleted_profile_can_be_taken_back(store: Store, ada: Loaded) -> None:
    """Deleting moves the file and its previous version to `.trash`; restoring brings both back."""
    saved = store.save(ada, edit.set_level(ada.profile, "rag", 2), NOW)
    trashed = store.delete("ada-lovelace", LATER)
    assert store.list() == ()
    assert names(store) == {".trash"}
    assert trashed.trash.name == "ada-lovelace-20261102T113015000999Z.toml"
    assert store.restore(trashed) == saved
    assert names(store) == {".trash", "ada-lovelace.toml", "ada-lovelace.toml.bak"}

    trashed = store.delete(saved.path, LATER + timedelta(seconds=1))
    store.create(Profile(name="Ada Lovelace"), LATER)
    with pytest.raises(UsageError, match="exists again"):
        store.restore(trashed)
    assert trashed.trash.exists()


def test_a_damaged_file_is_listed_and_left_alone(store: Store, ada: Loaded) -> None:
    """One bad file hides no other, names its line, can be deleted, and is never written."""
    bad = store.folder / "bad.toml"
    bad.write_text("name = 'Bad'\n[skills.rag]\nlevel = 9\n")
    damaged, good = sorted(store.list(), key=lambda entry: entry.problem is None)
    assert damaged.problem is not None
    assert (damaged.stem, damaged.problem.line) == ("bad", 3)
    assert (good.name, good.updated) == ("Ada Lovelace", ada.profile.updated)
    assert store.latest() == good
    with pytest.raises(FileError, match="cannot be read; it was left as it is") as caught:
        store.load("bad")
    assert caught.value.problems[0].key == "skills.rag.level"
    store.delete("bad", NOW)
    assert [entry.stem for entry in store.list()] == ["ada-lovelace"]


def test_a_damaged_file_points_to_its_previous_version(store: Store, ada: Loaded) -> None:
    """Where a backup lies beside a damaged file, the advice names it."""
    store.save(ada, edit.set_level(ada.profile, "rag", 2), NOW)
    ada.path.write_bytes(b"\xff")
    with pytest.raises(FileError) as caught:
        store.load("ada-lovelace")
    assert "ada-lovelace.toml.bak" in caught.value.advice


def test_the_latest_is_the_one_saved_last(store: Store, ada: Loaded) -> None:
    """The current profile is the one with the latest `updated`; one without comes last."""
    store.create(Profile(name="Grace"), LATER)
    (store.folder / "zoe.toml").write_text("name = 'Zoe'")
    latest = store.latest()
    assert latest is not None
    assert latest.name == "Grace"
    assert ada.path.exists()


def test_a_missing_name_gets_the_nearest(store: Store, ada: Loaded) -> None:
    """A slip in a name is answered with the name that was meant."""
    with pytest.raises(FileError) as caught:
        store.load("ada-lovelase")
    assert "(did you mean ada-lovelace?)" in caught.value.message
    assert caught.value.advice == f"There are: {ada.path.stem}."


@pytest.mark.parametrize("name", ["../secret", "..", "/etc/passwd", "a\\b", "", "a\0b", "..\\x"])
def test_a_name_is_never_a_path(store: Store, ada: Loaded, name: str) -> None:
    """Names with separators or steps are refused for loading, making, renaming and deleting."""
    (store.folder.parent / "secret.toml").write_text("name = 'Secret'")
    with pytest.raises(UsageError):
        store.load(name)
    with pytest.raises(UsageError):
        store.delete(name, NOW)
    with pytest.raises(UsageError):
        store.create(Profile(name=name), NOW)
    with pytest.raises(UsageError):
        store.rename("ada-lovelace", name, NOW)
    assert store.load("ada-lovelace") == ada


def test_an_explicit_path_is_allowed(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`./x.toml` is loaded and saved where it is; one that is not there is said to be missing."""
    monkeypatch.chdir(tmp_path)
    Path("x.toml").write_text("name = 'X'")
    for spelling in ("./x.toml", "x.toml", tmp_path / "x.toml"):
        loaded = store.load(spelling)
        assert loaded.profile.name == "X"
    saved = store.save(loaded, edit.set_level(loaded.profile, "rag", 1), NOW)
    assert levels(store.load("x.toml").profile) == {"rag": 1}
    assert saved.path == tmp_path / "x.toml"
    with pytest.raises(FileError, match=r"Cannot read \./y\.toml|Cannot read y\.toml"):
        store.load("./y.toml")


def test_unknown_skills_are_reported_after_saving_too(store: Store, ada: Loaded) -> None:
    """A store that knows the skills warns of others when it loads and when it saves."""
    knowing = Store(store.folder, frozenset({"kubernetes"}))
    saved = knowing.save(ada, edit.set_level(ada.profile, "kubernets", 1), NOW)
    assert "did you mean kubernetes?" in saved.problems[0].message
    assert knowing.load("ada-lovelace").problems == saved.problems


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_stays_a_link(store: Store, ada: Loaded, tmp_path: Path) -> None:
    """Saving through a link replaces the file behind it; deleting takes the link alone."""
    real = tmp_path / "real.toml"
    ada.path.rename(real)
    ada.path.symlink_to(real)
    loaded = store.load("ada-lovelace")
    store.save(loaded, edit.set_level(loaded.profile, "rag", 2), LATER)
    assert ada.path.is_symlink()
    assert "rag" in real.read_text()
    store.delete("ada-lovelace", LATER)
    assert real.exists()


@pytest.mark.skipif(os.name == "nt", reason="modes are those of POSIX")
def test_the_mode_of_a_file_is_kept(store: Store, ada: Loaded) -> None:
    """A file only its owner may read stays so, and so does its backup."""
    ada.path.chmod(0o600)
    store.save(ada, edit.set_level(ada.profile, "rag", 2), LATER)
    for path in (ada.path, ada.path.with_name("ada-lovelace.toml.bak")):
        assert path.stat().st_mode & 0o777 == 0o600


def test_leftovers_of_a_killed_program_go_after_an_hour(store: Store, ada: Loaded) -> None:
    """Temporary files are never listed; old ones go at the next save, young ones may be in use."""
    old, young = (store.folder / f".x.toml.0000000{n}.skillgap-tmp" for n in (1, 2))
    for path, age in ((old, 2), (young, 0.5)):
        path.write_text("half")
        moment = (LATER - timedelta(hours=age)).timestamp()
        os.utime(path, (moment, moment))
    assert [entry.stem for entry in store.list()] == ["ada-lovelace"]
    store.save(ada, edit.set_level(ada.profile, "rag", 2), LATER)
    assert not old.exists()
    assert young.exists()


def test_a_folder_or_a_pipe_in_the_place_of_a_file(store: Store, ada: Loaded) -> None:
    """A folder or a pipe named like a profile is listed as damaged, and reading does not hang."""
    (store.folder / "folder.toml").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(store.folder / "pipe.toml")
    bad = [entry for entry in store.list() if entry.problem]
    assert {entry.stem for entry in bad} >= {"folder"}
    assert all("Cannot read" in str(entry.problem) for entry in bad)
    with pytest.raises(FileError, match="a folder has this name"):
        store.load("folder")
    with pytest.raises(UsageError, match="There is a profile folder already"):
        store.create(Profile(name="folder"), NOW)
    assert store.load("ada-lovelace") == ada


def test_a_file_too_large_is_not_read_whole(store: Store, ada: Loaded) -> None:
    """A file of gigabytes is refused by its size, at once."""
    with ada.path.open("r+b") as file:
        file.truncate(5_000_000_000)
    with pytest.raises(FileError) as caught:
        store.load("ada-lovelace")
    assert "larger than 1 MB" in caught.value.problems[0].message


def test_a_file_written_by_hand_round_trips(store: Store, ada: Loaded) -> None:
    """Save, load, save: from the second time on the bytes are the same but for the change."""
    ada.path.write_text("name='Ada'\r\nhours_per_week=1_0\r\n", newline="")
    loaded = store.load("ada-lovelace")
    saved = store.save(loaded, edit.pin(loaded.profile, "rag"), NOW)
    assert dump(saved.profile).encode() == saved.path.read_bytes()
