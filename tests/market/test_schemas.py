"""The JSON Schemas say what the models say: every shipped file fits, mistakes do not, and they are in sync."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from skillgap.cli.about import file_schemas, output_schemas
from skillgap.market.layers import roadmap_files
from skillgap.market.schema import FILE_KINDS, SCHEMA_NAMES
from skillgap.market.yamlfile import read_yaml
from tests.conftest import ROADMAPS
from tests.market import tiny

WRITTEN = ROADMAPS / "schemas"


def plain(value: Any) -> Any:
    """Values as an editor has them after reading YAML as JSON: keys are text, decimals are numbers."""
    if isinstance(value, dict):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [plain(part) for part in value]
    return float(value) if isinstance(value, Decimal) else value


FILE_SCHEMAS = file_schemas()
ALL_SCHEMAS = {**FILE_SCHEMAS, **output_schemas()}


def read(text: str) -> tuple[str, Any]:
    """The kind of a file and its value."""
    document, problems = read_yaml(text, "x.yaml")
    assert document is not None, problems
    return SCHEMA_NAMES[next(iter(document.value))], plain(document.value)


def errors(text: str) -> list[str]:
    """What an editor would underline."""
    kind, value = read(text)
    return [e.message for e in Draft202012Validator(FILE_SCHEMAS[kind]).iter_errors(value)]


@pytest.mark.parametrize("name", sorted(FILE_SCHEMAS))
def test_written_schemas_are_in_sync(name: str) -> None:
    """`roadmaps/schemas` holds what `skillgap schema --write roadmaps/schemas` writes today."""
    text = (WRITTEN / f"{name}.schema.json").read_text(encoding="utf-8")
    assert text == json.dumps(FILE_SCHEMAS[name], indent=2, ensure_ascii=False) + "\n"


def test_no_schema_is_left_over() -> None:
    """Nothing else lies in the folder, and each kind of file has one."""
    assert {p.name.removesuffix(".schema.json") for p in WRITTEN.iterdir()} == set(FILE_SCHEMAS)
    assert set(SCHEMA_NAMES.values()) | {"profile"} == set(FILE_SCHEMAS)
    assert set(SCHEMA_NAMES) == set(FILE_KINDS)


@pytest.mark.parametrize("name", sorted(ALL_SCHEMAS))
def test_schemas_are_schemas(name: str) -> None:
    """Each is valid draft 2020-12 with a title and no address of its own."""
    schema = ALL_SCHEMAS[name]
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"].startswith("skillgap ")
    assert "$id" not in schema


@pytest.mark.parametrize(
    "path", roadmap_files(ROADMAPS), ids=lambda p: str(p.relative_to(ROADMAPS))
)
def test_shipped_files_fit_and_name_their_schema(path: Path) -> None:
    """An editor finds nothing wrong in a shipped file, whose first line leads to its schema."""
    text = path.read_text(encoding="utf-8")
    assert errors(text) == []
    first = text.partition("\n")[0]
    kind, _ = read(text)
    up = "../" * (len(path.relative_to(ROADMAPS).parts) - 1)
    assert first == f"# yaml-language-server: $schema={up}schemas/{kind}.schema.json"
    assert (path.parent / first.partition("=")[2]).resolve() == WRITTEN / f"{kind}.schema.json"


@pytest.mark.parametrize("name", sorted(tiny.FILES))
def test_tiny_files_fit(name: str) -> None:
    """Short forms (a figure without a list, a priority alone) are allowed in editors too."""
    assert errors(tiny.FILES[name]) == []


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("roles/builder.yaml", "salary: 100000", "salry: 100000"),
        ("roles/builder.yaml", "priority: critical", "priority: crtical"),
        ("roles/builder.yaml", "postings: 100", "postings: many"),
        ("skills/all.yaml", "effort: practice, ", ""),
        ("skills/all.yaml", "  talking:", "  Talking:"),
        ("skills/all.yaml", "{docker: 2}", "{docker: 9}"),
        ("scale.yaml", "  5: {name: expert", "  7: {name: expert"),
        ("scale.yaml", "[16, 32, 48]]}\n  practice", "[16, 32]]}\n  practice"),
        ("sources.yaml", '"2025-01-31"', "January"),
    ],
)
def test_mistakes_are_underlined(name: str, old: str, new: str) -> None:
    """What the loader refuses by shape, the schema refuses."""
    assert errors(tiny.replaced(name, old, new))


def test_short_forms() -> None:
    """A requirement may be one word, and a share a number or a range."""
    text = "role: x\nname: X\ntargets: {{mid: {{requirements: {{sql: {0}}}}}}}\n"
    for value in ("high", "{priority: high, share: 12}", "{priority: high, share: 12-15}"):
        assert errors(text.format(value)) == []
    for value in ("hgh", "{priority: high, share: [1, 2]}", "[high]"):
        assert errors(text.format(value))
