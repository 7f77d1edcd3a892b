"""JSON Schemas (draft 2020-12) of the roadmap files, for editors: from the models that check them."""

from typing import Any

from skillgap.market.schema import FILE_KINDS, SCHEMA_NAMES
from skillgap.market.shape_base import FileModel

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]


def file_schemas() -> dict[str, Schema]:
    """The schema of every kind of roadmap file, by the name used in its first line."""
    return {
        SCHEMA_NAMES[kind]: file_schema(SCHEMA_NAMES[kind], model)
        for kind, model in FILE_KINDS.items()
    }


def file_schema(name: str, model: type[FileModel]) -> Schema:
    """The schema of one kind of file, as an editor needs it."""
    found = _plain(model.model_json_schema())
    return dressed(found, f"skillgap roadmap file: {name}")


def dressed(schema: Schema, title: str) -> Schema:
    """A schema with the dialect and a title of its own first."""
    rest = {key: value for key, value in schema.items() if key not in {"$schema", "title"}}
    return {"$schema": DIALECT, "title": title, **rest}


def _plain(value: Any) -> Any:
    """Drop generated titles and nulls; keys that no pattern allows are refused, as the models do."""
    if isinstance(value, list):
        return [_plain(part) for part in value]
    if not isinstance(value, dict):
        return value
    found = {key: _named(key, part) for key, part in value.items() if not _is_noise(key, part)}
    if "patternProperties" in found:
        found.setdefault("additionalProperties", False)
    return found


def _named(key: str, part: Any) -> Any:
    """Below `properties` and `$defs` keys are names, so a property called `title` stays."""
    if key in {"properties", "$defs"}:
        return {name: _plain(schema) for name, schema in part.items()}
    return _plain(part)


def _is_noise(key: str, part: Any) -> bool:
    return (key == "title" and isinstance(part, str)) or (key == "default" and part is None)
