"""The shape of a file and the values made from it are the same profile."""

from typing import Any

import pytest
from hypothesis import given
from pydantic import TypeAdapter

from skillgap.person.build import document_of, fields, part_of, profile_of
from skillgap.person.model import PARTS, Profile
from skillgap.person.shape import SHAPES, misfits
from tests.person.strategies import profiles


@pytest.mark.parametrize("kind", PARTS, ids=lambda kind: kind.__name__)
def test_shape_and_values_have_the_same_fields(kind: Any) -> None:
    """Same names in the same order, same keys in the file, same defaults."""
    shape = SHAPES[kind].model_fields
    assert [field.name for field in fields(kind)] == list(shape)
    assert [field.key for field in fields(kind)] == [f.alias or n for n, f in shape.items()]
    usual = {name: field.get_default() for name, field in shape.items() if not field.is_required()}
    assert usual == {name: v for name, v in kind._field_defaults.items() if name != "extra"}


@pytest.mark.parametrize("kind", PARTS, ids=lambda kind: kind.__name__)
def test_every_type_of_a_field_can_be_checked(kind: Any) -> None:
    """The types written beside the values are real ones."""
    for field in fields(kind):
        if field.name in kind._field_defaults and field.kind not in PARTS:
            TypeAdapter(field.kind).validate_python(kind._field_defaults[field.name])


@given(profiles)
def test_a_document_says_all_of_a_profile(profile: Profile) -> None:
    """To a document and back is the same profile; with all defaults written out, too."""
    assert profile_of(document_of(profile)) == profile
    assert profile_of(document_of(profile, full=True)) == profile
    assert misfits(Profile, document_of(profile)) == []


def test_a_part_keeps_what_it_does_not_know() -> None:
    """Unknown keys land in `extra`, at their own depth, and nowhere else."""
    made = part_of(Profile, {"name": "Ada", "x": 1, "skills": {"rag": {"level": 2, "y": [3]}}})
    assert made.extra == {"x": 1}
    assert made.skills["rag"].extra == {"y": [3]}
    assert made.skills["rag"].level == 2
