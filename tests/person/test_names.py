"""File names from names: safe everywhere, stable, and never a path."""

import re
import unicodedata

import pytest
from hypothesis import example, given, strategies as st

from skillgap.person.names import check_name, numbered, slug
from skillgap.problems import UsageError


@given(st.text(max_size=200))
@example("CON")
@example("..")
@example("a" * 300)
def test_every_name_gives_a_safe_stem(name: str) -> None:
    """A stem is 1 to 60 of `[a-z0-9-]`, never reserved, and has no dash at its ends."""
    stem = slug(name)
    assert re.fullmatch(r"[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?", stem)
    assert stem not in {"con", "nul", "com1", "lpt9", "aux", "prn"}
    assert slug(name) == stem


@given(st.text(max_size=40))
def test_composed_and_decomposed_names_meet(name: str) -> None:
    """The same name typed on two systems gives the same file."""
    composed = unicodedata.normalize("NFC", name)
    assert slug(composed) == slug(unicodedata.normalize("NFD", composed))


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Ada Lovelace", "ada-lovelace"),
        ("  José  Núñez-García ", "jose-nunez-garcia"),
        ("Łukasz Żółć", "lukasz-zolc"),
        ("Søren Weiß", "soren-weiss"),
        ("Ångström", "angstrom"),
        ("İpek Işık", "ipek-isik"),
        ("O'Neill, Jr.", "o-neill-jr"),
        ("con", "con-1"),
        ("COM1", "com1-1"),
        ("x" * 80, "x" * 60),
        ("李小龙", "person-535320da"),
        ("?!", "person-545f940d"),
    ],
)
def test_names_become_readable_stems(name: str, stem: str) -> None:
    """Accents are dropped, letters that do not decompose are spelt, other scripts are hashed."""
    assert slug(name) == stem


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "it is empty"),
        ("  \t", "it is empty"),
        ("a/b", "it holds a path separator"),
        ("..\\b", "it holds a path separator"),
        ("..", "it holds a step to another folder"),
        (".", "it holds a step to another folder"),
        ("a\0b", "it holds a control character"),
        ("a\x1b[31m", "it holds a control character"),
        ("a\nb", "it holds a control character"),
        ("x" * 101, "it is longer than 100 characters"),
    ],
)
def test_what_cannot_be_a_name_is_refused_with_advice(name: str, why: str) -> None:
    """A refused name is shown safely, with the reason and a name that would do."""
    with pytest.raises(UsageError) as caught:
        check_name(name)
    assert why in caught.value.message
    assert "Ada Lovelace" in caught.value.advice
    assert caught.value.message.isprintable()


def test_names_are_trimmed_and_composed() -> None:
    """A name is stored composed and without blanks around it."""
    assert check_name(" Zoe\u0308 ") == "Zoë"


def test_numbers_fit_behind_long_stems() -> None:
    """A numbered stem is never longer than a stem may be."""
    assert numbered("ada", 2) == "ada-2"
    assert len(numbered("x" * 60, 12)) == 60
