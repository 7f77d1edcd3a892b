"""Profiles from documents and back: the same facts as tables, lists and plain values.

Nothing is checked here: a document comes here when `shape` has found nothing wrong with it.
"""

from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Any, NamedTuple, TypeVar, get_args, get_origin

from skillgap.person.model import PARTS, Part, Profile, key_of

Document = dict[str, Any]
P = TypeVar("P", bound=Part)


class _Field(NamedTuple):
    name: str
    key: str
    kind: Any


_FIELDS: Mapping[type[Any], tuple[_Field, ...]] = {
    kind: tuple(
        _Field(name, key_of(kind, name), kind.__annotations__[name]) for name in kind._fields[:-1]
    )
    for kind in PARTS
}


def fields(kind: type[Any]) -> tuple[_Field, ...]:
    """The fields of a part, without `extra`: name, key in the file, type."""
    return _FIELDS[kind]


def profile_of(document: Mapping[str, Any]) -> Profile:
    """Return the profile that a checked document of today's shape describes."""
    return part_of(Profile, document)


def part_of(kind: type[P], document: Mapping[str, Any]) -> P:
    """Return one part of a profile; keys that it does not have are its `extra`."""
    rest = dict(document)
    known = {
        field.name: _value(field.kind, rest.pop(field.key))
        for field in fields(kind)
        if field.key in document
    }
    return kind(**known, extra=rest)


def document_of(part: Part, *, full: bool = False) -> Document:
    """Return a part as a document; defaults are left out (but for schema and name) unless `full`."""
    written: Document = {}
    for name, key, _ in fields(type(part)):
        value = getattr(part, name)
        usual = part._field_defaults.get(name, ...)
        if full or name in {"schema_version", "name"} or value != usual:
            written[key] = plain(value, full=full)
    return written | dict(part.extra)


def plain(value: object, *, full: bool = False) -> Any:
    """Return a value as a document holds it: tables, lists, whole numbers without a fraction."""
    if isinstance(value, PARTS):
        return document_of(value, full=full)
    if isinstance(value, tuple):
        return [plain(each, full=full) for each in value]
    if isinstance(value, dict):
        return {key: plain(value[key], full=full) for key in sorted(value)}
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def _value(kind: Any, value: Any) -> Any:
    """A value of a document as a field of that type holds it."""
    if isinstance(kind, UnionType):
        if value is None:
            return None
        kind = next(each for each in get_args(kind) if each is not NoneType)
    if kind is float:
        return float(value)
    if kind in PARTS:
        return part_of(kind, value)
    if get_origin(kind) is tuple:
        return tuple(_value(get_args(kind)[0], each) for each in value)
    if get_origin(kind) is dict:
        return {key: _value(get_args(kind)[1], each) for key, each in value.items()}
    return value
