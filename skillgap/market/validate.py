"""From plain values to typed files: pydantic's findings as positioned problems with the nearest word."""

import re
from functools import cache

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from skillgap.market.schema import FILE_KINDS
from skillgap.market.shape_base import FileModel
from skillgap.market.yamlfile import Document, KeyPath
from skillgap.plaintext import visible
from skillgap.problems import Problem, did_you_mean, nearest

_SEPARATORS = re.compile(r", | or ")


def validate(document: Document, kind: str) -> tuple[FileModel | None, tuple[Problem, ...]]:
    """Check a document against the model of its kind."""
    try:
        return FILE_KINDS[kind].model_validate(document.value), ()
    except ValidationError as error:
        found = (_problem(document, kind, detail) for detail in error.errors(include_url=False))
        return None, tuple(dict.fromkeys(found))


def _problem(document: Document, kind: str, detail: ErrorDetails) -> Problem:
    path = _real_path(document, detail["loc"])
    place = document.place(path)
    key = ".".join(visible(str(part), 60) for part in path)
    return Problem(place.file, place.line, place.column, key, _message(kind, detail))


def _real_path(document: Document, loc: KeyPath) -> KeyPath:
    """Keep the parts of pydantic's location that are keys of the file."""
    path: KeyPath = ()
    for part in loc:
        if (*path, part) in document.places:
            path = (*path, part)
    return path


def _message(kind: str, detail: ErrorDetails) -> str:
    name = visible(str(detail["loc"][-1] if detail["loc"] else ""), 60) or "(empty)"
    match detail["type"]:
        case "missing":
            return f"{name} is missing"
        case "extra_forbidden":
            return f"unknown key {name}{did_you_mean(name, known_keys(kind))}"
        case "literal_error":
            expected = _SEPARATORS.split(detail["ctx"]["expected"].replace("'", ""))
            return f"should be one of {', '.join(expected)}{_near(detail, expected)}"
        case "string_pattern_mismatch":
            return (
                f"{_given(detail)} is not written as it should be (ids: small letters, digits, -)"
            )
        case "value_error":
            return f"{_given(detail)}: {detail['msg'].removeprefix('Value error, ')}"
        case _:
            return f"{_given(detail)} {_wanted(detail['msg'])}"


def _wanted(words: str) -> str:
    """Pydantic's sentence on its input, fit to follow what was given."""
    if words.startswith("Input should "):
        return words.removeprefix("Input ").replace("be a valid ", "be ", 1)
    return f"cannot be used: {words[:1].lower()}{words[1:]}"


def _near(detail: ErrorDetails, expected: list[str]) -> str:
    found = nearest(str(detail["input"]), expected)
    return f", not {_given(detail)}" + (f" (did you mean {found}?)" if found else "")


def _given(detail: ErrorDetails) -> str:
    value = detail["input"]
    if isinstance(value, str | int):
        return visible(str(value), 60) or "empty text"
    return type(value).__name__


@cache
def known_keys(kind: str) -> frozenset[str]:
    """Every key that a file of this kind may use anywhere."""
    schema = FILE_KINDS[kind].model_json_schema()
    tables = [schema, *schema.get("$defs", {}).values()]
    return frozenset(key for table in tables for key in table.get("properties", {}))
