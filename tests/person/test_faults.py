"""Faults of the disk and of other programs while saving: one sentence, and the file intact."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import pytest

from skillgap.person import files
from skillgap.person.model import Profile, levels
from skillgap.person.store import Loaded, Store
from skillgap.problems import FileError

from .saving import BACKUP, NOW, save_level

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def leftovers(loaded: Loaded) -> set[str]:
    """Return what lies in the folder besides the profile, its backup and the lock."""
    kept = {loaded.path.name, BACKUP, files.LOCK_NAME}
    return {path.name for path in loaded.path.parent.iterdir()} - kept


def failing(code: int, after: int = 0) -> Callable[..., Any]:
    """Return a system call that fails with an error code, the first `after` calls excepted."""
    calls = iter(range(after))

    def fail(*_args: object, **_kwargs: object) -> None:
        if next(calls, None) is None:
            raise OSError(code, os.strerror(code))

    return fail


class FullFile:
    """A file on a full disk: takes a few bytes, then fails."""

    def __init__(self, opened: int, *_args: object) -> None:
        """Hold the descriptor, to close it."""
        self._opened = opened

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_args: object) -> None:
        """Close the descriptor."""
        os.close(self._opened)

    def write(self, data: bytes) -> None:
        """Write half, then find the disk full."""
        os.write(self._opened, data[: len(data) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def breaking(call: str, code: int, after: int = 0) -> Callable[[pytest.MonkeyPatch], None]:
    """Return what makes one system call of `files` fail."""

    def apply(patch: pytest.MonkeyPatch) -> None:
        if call == "write":
            patch.setattr(os, "fdopen", FullFile)
        elif call == "open":
            real = os.open
            refuse = failing(code)

            def opened(path: Any, flags: int, *rest: int) -> int:
                if str(path).endswith(".skillgap-tmp"):
                    refuse()
                return real(path, flags, *rest)

            patch.setattr(os, "open", opened)
        else:
            patch.setattr(os, call, failing(code, after))

    return apply


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (breaking("open", errno.ENOSPC), "there is no space left on the disk"),
        (breaking("open", errno.EACCES), "permission is denied"),
        (breaking("open", errno.EROFS), "the disk is read-only"),
        (breaking("open", errno.EDQUOT), "your disk quota is used up"),
        (breaking("open", errno.EIO), "input/output error"),
        (breaking("write", errno.ENOSPC), "there is no space left on the disk"),
        (breaking("fsync", errno.ENOSPC), "there is no space left on the disk"),
        (breaking("fsync", errno.EIO), "input/output error"),
        (breaking("replace", errno.ENOSPC), "there is no space left on the disk"),
        (breaking("replace", errno.EACCES), "permission is denied"),
    ],
)
def test_a_fault_at_each_system_call_leaves_the_file(
    ada: Loaded,
    monkeypatch: pytest.MonkeyPatch,
    fault: Callable[[pytest.MonkeyPatch], None],
    sentence: str,
) -> None:
    """Whichever call fails, the file is as it was, nothing half-written stays, and why is said."""
    before = ada.path.read_bytes()
    with monkeypatch.context() as patch:
        fault(patch)
        with pytest.raises(FileError) as caught:
            save_level(ada, 3)
    assert caught.value.message == f"Cannot save {ada.path}: {sentence}."
    assert ada.path.read_bytes() == before
    assert leftovers(ada) == set()
    assert levels(save_level(ada, 3).profile) == {"rag": 3}


def test_a_fault_after_the_backup_leaves_the_file(
    ada: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the backup was written and the profile cannot be, both hold what was there before."""
    before = ada.path.read_bytes()
    replace, calls = os.replace, iter([1])

    def second_fails(old: Path, new: Path) -> None:
        if next(calls, None) is None:
            raise OSError(errno.ENOSPC, "full")
        replace(old, new)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", second_fails)
        with pytest.raises(FileError):
            save_level(ada, 3)
    assert ada.path.read_bytes() == ada.path.with_name(BACKUP).read_bytes() == before
    assert leftovers(ada) == set()


def test_a_folder_that_cannot_be_synced_does_no_harm(
    ada: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system syncs no folders, the save stands."""
    real = os.open

    def no_folders(path: Any, flags: int, *rest: int) -> int:
        if Path(path).is_dir():
            raise OSError(errno.EINVAL, "no")
        return real(path, flags, *rest)

    monkeypatch.setattr(os, "open", no_folders)
    assert levels(save_level(ada, 3).profile) == {"rag": 3}


def test_an_interrupt_while_saving_leaves_nothing_half_done(
    ada: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl+C during the write removes the temporary file and goes on up."""

    def interrupted(_opened: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        save_level(ada, 3)
    assert leftovers(ada) == set()


def test_a_read_only_folder_is_said_to_be_one(
    ada: Loaded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing may be written, loading works and saving says why it cannot."""
    tmp_path.chmod(0o500)
    try:
        if os.access(tmp_path, os.W_OK):  # root may write everywhere: refuse in its place
            breaking("open", errno.EACCES)(monkeypatch)
        with pytest.raises(FileError, match="permission is denied"):
            save_level(Store(tmp_path).load("ada"), 3)
    finally:
        tmp_path.chmod(0o700)
    assert Store(tmp_path).load("ada") == ada


def test_a_folder_in_the_way_of_the_backup_or_the_lock(ada: Loaded) -> None:
    """A folder where a file should go stops the save with its name in the sentence."""
    for name in (BACKUP, files.LOCK_NAME):
        in_the_way = ada.path.with_name(name)
        in_the_way.unlink(missing_ok=True)
        in_the_way.mkdir()
        (in_the_way / "x").touch()
        with pytest.raises(FileError, match="a folder has this name"):
            save_level(ada, 3)
        (in_the_way / "x").unlink()
        in_the_way.rmdir()
    assert Store(ada.path.parent).load("ada") == ada


def test_a_profiles_folder_that_is_a_file(tmp_path: Path) -> None:
    """A file where the folder of profiles should be is said to be in the way."""
    (tmp_path / "profiles").touch()
    store = Store(tmp_path / "profiles")
    with pytest.raises(FileError, match="part of its path is not a folder"):
        store.list()
    with pytest.raises(FileError, match="Cannot make"):
        store.create(Profile(name="Ada"), NOW)


def test_a_lock_held_for_too_long_is_said(ada: Loaded, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where another program holds the lock, saving gives up after its time and says so."""
    monkeypatch.setattr(files.locked.__wrapped__, "__defaults__", (0.05,))  # type: ignore[attr-defined]
    with (
        files.locked(ada.path.parent),
        pytest.raises(FileError, match="Another skillgap is saving"),
    ):
        save_level(ada, 3)
    assert Store(ada.path.parent).load("ada") == ada
