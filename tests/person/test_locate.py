"""Where keys and comments stand in a TOML text."""

from textwrap import dedent
from typing import Any

import tomli_w
from hypothesis import given, settings

from skillgap.person.locate import layout

from .strategies import tables


@settings(deadline=None, max_examples=100)
@given(tables)
def test_every_key_of_any_document_is_located(document: dict[str, Any]) -> None:
    """The scanner finds each key of a document where its line begins, past strings and arrays."""
    text = tomli_w.dumps(document)
    found = layout(text)
    waiting: list[tuple[tuple[str | int, ...], Any]] = [((), document)]
    while waiting:
        path, value = waiting.pop()
        assert not path or path in found.keys
        if isinstance(value, dict):
            waiting += [((*path, key), part) for key, part in value.items()]
        elif isinstance(value, list):
            waiting += [((*path, index), part) for index, part in enumerate(value)]
    assert found.comments == ()


def test_strings_and_arrays_do_not_mislead_the_scanner() -> None:
    """Headers, keys and comments inside strings, arrays and inline tables are told apart."""
    text = dedent('''\
        name = """
        level = 1 # not a comment
        [skills.fake]"""""
        note = 'C:\\' # a comment
        shortlist = [
            "a/b", # another
            "]", ]
        [skills."a.b"]
        "le\\u0076el" = 9
        [[log]]
        date = 2026-01-01
        [[log]]
        skill = { w = """q"""", x = [ { y = "1" } ] }
        ''')
    found = layout(text)
    assert found.find(("skills", "a.b", "level")) == (9, 1)
    assert found.find(("log", 1, "skill", "x", 0, "y")) == (13, 33)
    assert found.find(("log", 0, "date")) == (11, 1)
    assert found.find(("shortlist", 1)) == (7, 5)
    assert ("skills", "fake") not in found.keys
    assert [found.position(at)[0] for at in found.comments] == [4, 6]
