"""The cache: a second start reads no YAML, and nothing in the cache folder can do harm."""

import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from skillgap.market import cache
from skillgap.market.load import load
from tests.conftest import ROADMAPS, ROOT
from tests.market import tiny

SHOW_IMPORTS = """
import sys
from pathlib import Path
from skillgap.market.cache import load_cached
found = load_cached(Path(sys.argv[1]), (), Path(sys.argv[2]))
print(len(found.market.targets), "yaml" in sys.modules, "pydantic" in sys.modules)
"""


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """Tiny roadmaps of the test's own."""
    return tiny.write(tmp_path / "roadmaps")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A cache folder that is not there yet."""
    return tmp_path / "cache" / "deep"


def test_the_second_load_reads_no_yaml(folder: Path) -> None:
    """In a fresh interpreter the first load parses, the second imports neither yaml nor pydantic."""
    runs = [
        subprocess.run(
            [sys.executable, "-c", SHOW_IMPORTS, str(ROADMAPS), str(folder)],
            capture_output=True, text=True, check=True, cwd=ROOT,
        ).stdout.split()
        for _ in range(2)
    ]  # fmt: skip
    assert runs == [["24", "True", "True"], ["24", "False", "False"]]


def test_what_comes_back_is_what_was_loaded(folder: Path) -> None:
    """Every value survives, problems included."""
    cache.load_cached(ROADMAPS, (), folder)
    assert cache.load_cached(ROADMAPS, (), folder) == load(ROADMAPS)


def never(*_: object) -> Any:
    """A loader that must not be called."""
    msg = "the cache was not used"
    raise AssertionError(msg)


def test_an_unchanged_folder_is_not_read_again(
    shipped: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The test below can fail: without a change the loader is not called."""
    cache.load_cached(shipped, (), folder)
    monkeypatch.setattr("skillgap.market.load.load", never)
    assert cache.load_cached(shipped, (), folder).problems == ()


@pytest.mark.parametrize("change", ["edited", "added", "removed", "overlay"])
def test_changes_are_noticed(shipped: Path, folder: Path, tmp_path: Path, change: str) -> None:
    """A file edited, added or taken away, or an overlay laid over, is seen at the next load."""
    own = tmp_path / "own"
    own.mkdir()
    extra = "credentials:\n  bsc: {name: BSc, kind: degree, about: X.}\n"
    if change == "removed":
        (shipped / "extra.yaml").write_text(extra)
    before = cache.load_cached(shipped, (own,), folder).market
    if change == "edited":
        path = shipped / "roles" / "builder.yaml"
        path.write_text(path.read_text().replace("share: 80", "share: 81"))
    elif change == "added":
        (shipped / "extra.yaml").write_text(extra)
    elif change == "removed":
        (shipped / "extra.yaml").unlink()
    else:
        (own / "extra.yaml").write_text(extra)
    after = cache.load_cached(shipped, (own,), folder).market
    assert after != before
    assert after == load(shipped, [own]).market


class Bomb:
    """Unpickled by an ordinary unpickler, it would make a file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return os.system, (f"touch {self.path}",)


@pytest.mark.parametrize("damage", ["cut", "noise", "empty", "bomb", "other class", "folder"])
def test_a_damaged_or_foreign_cache_is_ignored(
    shipped: Path, folder: Path, tmp_path: Path, damage: str
) -> None:
    """Whatever lies in its place, the market is loaded anew and nothing is run."""
    whole = cache.load_cached(shipped, (), folder)
    path = next(folder.iterdir())
    data, stamp = path.read_bytes(), path.read_bytes()[:16]
    if damage == "folder":
        path.unlink()
        path.mkdir()
    else:
        others = {
            "cut": data[: len(data) // 2],
            "noise": stamp + b"\x80\x05nonsense" * 9,
            "empty": b"",
            "bomb": stamp + pickle.dumps(Bomb(tmp_path / "boom")),
            "other class": stamp + pickle.dumps(whole.market.scale),
        }
        path.write_bytes(others[damage])
    assert cache.load_cached(shipped, (), folder) == whole
    assert not (tmp_path / "boom").exists()
    if damage != "folder":
        assert path.read_bytes() == data


@pytest.mark.parametrize(
    "name",
    ["os.system", "builtins.eval", "subprocess.Popen", "skillgap.market.cache.load_cached",
     "skillgap.market.model.dataclass", "skillgap.problems.did_you_mean", "skillgap.market.load.Path"],
)  # fmt: skip
def test_the_unpickler_builds_nothing_else(name: str) -> None:
    """Functions and classes outside our value modules are refused by name."""
    import io  # noqa: PLC0415

    module, _, attribute = name.rpartition(".")
    with pytest.raises(pickle.UnpicklingError, match="no place in the cache"):
        cache._OursOnly(io.BytesIO(b"")).find_class(module, attribute)


def test_a_cache_that_cannot_be_written_is_no_error(
    shipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file in place of the folder, a read-only folder, a full disk: the market is there, no file is left."""
    (tmp_path / "file").write_text("x")
    assert cache.load_cached(shipped, (), tmp_path / "file" / "deep").problems == ()
    folder = tmp_path / "cache"

    def full(*_: object, **__: object) -> bytes:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("skillgap.market.cache.pickle.dumps", full)
        assert cache.load_cached(shipped, (), folder).problems == ()
    assert list(folder.iterdir()) == []
    monkeypatch.setattr("tempfile.NamedTemporaryFile", full)
    assert cache.load_cached(shipped, (), folder).problems == ()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder(shipped: Path, folder: Path) -> None:
    """A folder without the right to write is left as it is."""
    folder.mkdir(parents=True)
    folder.chmod(0o500)
    assert cache.load_cached(shipped, (), folder).problems == ()
    assert list(folder.iterdir()) == []


def test_writers_at_once_leave_one_whole_file(shipped: Path, folder: Path) -> None:
    """Many loads at the same time with an empty cache: each gets the market, one whole file stays."""
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: cache.load_cached(shipped, (), folder), range(24)))
    assert all(each == found[0] for each in found)
    assert len(list(folder.iterdir())) == 1
    assert cache._read(next(folder.iterdir()), cache._stamp(shipped, ())) == found[0]


def test_problems_are_kept_in_the_cache(shipped: Path, folder: Path, tmp_path: Path) -> None:
    """What is wrong in an overlay is told at the second start as at the first."""
    own = tmp_path / "own"
    own.mkdir()
    (own / "x.yaml").write_text("rolle: x\n")
    first = cache.load_cached(shipped, (own,), folder)
    assert first.problems
    assert cache.load_cached(shipped, (own,), folder).problems == first.problems
    assert first._replace(problems=()) != first
