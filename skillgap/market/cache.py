"""The market, kept ready: a second start reads no YAML if no file changed.

The cache is a pickle of our own immutable values, read back by an unpickler that knows nothing
else. It carries the names, sizes and times of the files it was made from. Anything wrong with it
means it is made again; not being able to write it is no error.
"""

import hashlib
import io
import os
import pickle
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from skillgap import __version__

if TYPE_CHECKING:
    from skillgap.market.loaded import Loaded

_MODULES = frozenset(
    f"skillgap.{name}"
    for name in ("market.loaded", "market.market", "market.model", "market.reference", "problems")
)
_CODE = str(Path(__file__).parent)


class _OursOnly(pickle.Unpickler):
    """Builds our values and fractions; refuses every other name."""

    def find_class(self, module: str, name: str) -> Any:
        """Only classes of our own value modules, and what pickle needs to build them."""
        plain = "." not in name and name[:1].isupper()
        if (module in _MODULES and plain) or (module, name) == ("fractions", "Fraction"):
            return super().find_class(module, name)
        msg = f"{module}.{name} has no place in the cache"
        raise pickle.UnpicklingError(msg)


def load_cached(shipped: Path, overlays: Sequence[Path], folder: Path) -> "Loaded":
    """Return the market from the cache in `folder`, or load it and try to keep it there.

    Raises FileError as `load` does.
    """
    stamp = _stamp(shipped, overlays)
    path = folder / f"market-{_digest(str(shipped.resolve()))}.cache"
    found = _read(path, stamp)
    if found is not None:
        return found
    from skillgap.market.load import load  # noqa: PLC0415 - pydantic and yaml only when needed

    loaded = load(shipped, overlays)
    _write(path, stamp, loaded)
    return loaded


def _stamp(shipped: Path, overlays: Sequence[Path]) -> bytes:
    """A digest of everything the market depends on: the files and the code that reads them."""
    code = (f"{e.name} {_facts(e.path)}" for e in os.scandir(_CODE) if e.name.endswith(".py"))
    lines = [__version__, str(sys.version_info), *sorted(code), *_files(shipped)]
    for folder in overlays:
        lines += _files(folder)
    return _digest("\n".join(lines)).encode()


def _files(folder: Path) -> Iterable[str]:
    """One line for each file below a folder: name, size, time."""
    found = []
    for place, _, names in os.walk(folder):
        for name in names:
            if name.endswith((".yaml", ".yml")):
                path = os.path.join(place, name)  # noqa: PTH118 - three times as fast as pathlib
                found.append(f"{path} {_facts(path)}")
    return sorted(found)


def _facts(path: str) -> str:
    """Size and time of a file; nothing where a link leads nowhere."""
    try:
        facts = os.stat(path)  # noqa: PTH116
    except OSError:
        return "-"
    return f"{facts.st_size} {facts.st_mtime_ns}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _read(path: Path, stamp: bytes) -> "Loaded | None":
    try:
        data = path.read_bytes()
        if not data.startswith(stamp):
            return None
        found = _OursOnly(io.BytesIO(data[len(stamp) :])).load()
    except Exception:  # noqa: BLE001 - a damaged cache is as good as none
        return None
    return found if type(found).__name__ == "Loaded" else None


def _write(path: Path, stamp: bytes, loaded: "Loaded") -> None:
    """Put the whole file in place in one step, or leave things as they were."""
    import tempfile  # noqa: PLC0415 - only after a change

    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            temporary = Path(file.name)
            file.write(stamp + pickle.dumps(loaded, protocol=5))
        temporary.replace(path)
    except OSError:
        return
    finally:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
