"""Reading `roadmaps/` folders and laying overlays over the shipped files, key by key.

A slot is what one file is about: `("role", "ml-engineer")`, `("category", "mlops")`, or
`("scale", "")` for the kinds that have a mapping of ids under their first key. Files of one folder
add to each other; a later folder says only what it changes.
"""

from collections.abc import Iterable
from pathlib import Path
from stat import S_ISREG
from typing import Any, NamedTuple

from skillgap.market.schema import FILE_KINDS
from skillgap.market.yamlfile import MAX_BYTES, Document, KeyPath, read_yaml
from skillgap.plaintext import visible
from skillgap.problems import Problem, did_you_mean

Slot = tuple[str, str]


class Layer(NamedTuple):
    """The files of one folder (or one file), merged by slot."""

    documents: dict[Slot, Document]
    problems: tuple[Problem, ...]


def roadmap_files(folder: Path) -> list[Path]:
    """Every YAML file below `folder`, in the order of their names."""
    return sorted(path for path in folder.rglob("*.y*ml") if path.suffix in {".yaml", ".yml"})


def read_layer(paths: Iterable[Path], root: Path | None = None) -> Layer:
    """Read files into one layer; `root` shortens the names shown in problems."""
    documents: dict[Slot, Document] = {}
    problems: list[Problem] = []
    for path in paths:
        document, found = read_file(path, _shown(path, root))
        problems += found
        if document is None:
            continue
        slot, wrong = _slot(document)
        if slot is None or wrong:
            problems.append(wrong or _problem(document, (), "is empty"))
            continue
        if slot in documents:
            document, repeated = _union(documents[slot], document)
            problems += repeated
        documents[slot] = document
    return Layer(documents, tuple(problems))


def overlay(base: Document, change: Document) -> Document:
    """Lay `change` over `base`: mappings key by key, everything else replaced."""
    places = dict(base.places)
    value = _overlaid(base.value, change.value, (), places, change.places)
    return Document(value, places)


def read_file(path: Path, shown: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read one file; whatever keeps it from being read is a problem, not an exception."""
    try:
        facts = path.stat()
        if not S_ISREG(facts.st_mode):
            return None, (Problem(shown, 0, 0, "", "is not a file"),)
        if facts.st_size > MAX_BYTES:
            return None, (Problem(shown, 0, 0, "", f"is larger than {MAX_BYTES // 10**6} MB"),)
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, (Problem(shown, 0, 0, "", f"is not UTF-8 text (byte {error.start})"),)
    except OSError as error:
        return None, (Problem(shown, 0, 0, "", f"cannot be read: {error.strerror}"),)
    return read_yaml(text, shown)


def readable(path: Path) -> bytes:
    """The bytes of a roadmap file, or none where it could not be read either."""
    try:
        facts = path.stat()
        return path.read_bytes() if S_ISREG(facts.st_mode) and facts.st_size <= MAX_BYTES else b""
    except OSError:
        return b""


def _shown(path: Path, root: Path | None) -> str:
    return visible(str(Path(root.name) / path.relative_to(root) if root else path), 500)


def _problem(document: Document, path: KeyPath, message: str) -> Problem:
    place = document.place(path)
    return Problem(place.file, place.line, place.column, _dotted(path), message)


def _dotted(path: KeyPath) -> str:
    return ".".join(visible(str(part), 60) for part in path)


def _slot(document: Document) -> tuple[Slot | None, Problem | None]:
    """What the file is about, told by its first key."""
    first = next(iter(document.value), None)
    if first is None:
        return None, None
    if first not in FILE_KINDS:
        kinds = ", ".join(FILE_KINDS)
        hint = did_you_mean(str(first), FILE_KINDS)
        message = f"the first key names the kind of file and should be one of {kinds}{hint}"
        return None, _problem(document, (first,), message)
    value = document.value[first]
    return (first, value if isinstance(value, str) else ""), None


def _union(one: Document, other: Document) -> tuple[Document, list[Problem]]:
    """Put two files of one folder together; an id that both give is a problem."""
    problems: list[Problem] = []
    value: dict[str, Any] = dict(one.value)
    places = dict(one.places)
    for key, entries in other.value.items():
        if isinstance(entries, dict) and isinstance(value.get(key), dict):
            problems += [
                _problem(other, (key, name), f"is already given in {one.place((key, name)).file}")
                for name in entries
                if name in value[key]
            ]
            value[key] = {**entries, **value[key]}
        else:
            value.setdefault(key, entries)
    for path, place in other.places.items():
        places.setdefault(path, place)
    return Document(value, places), problems


def _overlaid(
    base: Any, change: Any, path: KeyPath, places: dict[KeyPath, Any], new: dict[KeyPath, Any]
) -> Any:
    if path in new:
        places[path] = new[path]
    if isinstance(base, dict) and isinstance(change, dict):
        return {
            key: _overlaid(base[key], change[key], (*path, key), places, new)
            if key in base and key in change
            else _taken(change[key], (*path, key), places, new)
            if key in change
            else base[key]
            for key in [*base, *(key for key in change if key not in base)]
        }
    return _taken(change, path, places, new)


def _taken(value: Any, path: KeyPath, places: dict[KeyPath, Any], new: dict[KeyPath, Any]) -> Any:
    """Take `value` from the overlay with the places of all its parts."""
    places.update({key: place for key, place in new.items() if key[: len(path)] == path})
    return value
