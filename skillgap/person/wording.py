"""What is wrong with a value of a profile, in plain words."""

from typing import TYPE_CHECKING

from skillgap.plaintext import visible

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_WORDS = {
    "missing": "is missing",
    "int_type": "must be a whole number",
    "float_type": "must be a number",
    "finite_number": "must be an ordinary number",
    "bool_type": "must be true or false",
    "string_type": "must be text in quotes",
    "string_too_short": "must not be empty",
    "string_too_long": "must have at most {max_length} characters",
    "date_type": "must be a date without quotes, such as 2026-12-01",
    "datetime_type": "must be a date and time without quotes, such as 2026-12-01T10:00:00Z",
    "timezone_aware": "must say its time zone, such as 2026-12-01T10:00:00Z",
    "tuple_type": "must be a list in square brackets",
    "dict_type": "must be a table",
    "model_type": "must be a table",
    "greater_than": "must be more than {gt:g}",
    "greater_than_equal": "must be at least {ge:g}",
    "less_than_equal": "must be at most {le:g}",
    "literal_error": "must be one of {expected}",
    "value_error": "{error}",
}
_SHOWS_NO_VALUE = {"missing", "value_error", "tuple_type", "dict_type", "model_type"}


def sentence(error: "ErrorDetails") -> str:
    """Return what is wrong with a value, and the value: `must be at most 5, not 9`."""
    kind = error["type"]
    if kind == "string_pattern_mismatch":
        return _of_pattern(error)
    words = _WORDS.get(kind)
    if words is None:
        return error["msg"][:1].lower() + error["msg"][1:]
    said = words.format(**error.get("ctx", {}))
    return said if kind in _SHOWS_NO_VALUE else f"{said}, not {_shown(error['input'])}"


def _of_pattern(error: "ErrorDetails") -> str:
    if "\0" in error["input"]:
        return "must not hold a NUL character"
    words = "must be a role and a seniority, such as ml-engineer/senior"
    return f"{words}, not {_shown(error['input'])}"


def dotted(path: tuple[str | int, ...]) -> str:
    """Return where a value is, as a person would say it: `skills.python.level`, `log[2].hours`."""
    text = ""
    for part in path:
        if part == "[key]":  # how pydantic says that the key itself is wrong
            continue
        text += f"[{part + 1}]" if isinstance(part, int) else f".{visible(part, 60)}"
    return text.removeprefix(".")


def _shown(value: object) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)[:200]
    shown = visible(text, 60)
    return f'"{shown}"' if isinstance(value, str) else shown
