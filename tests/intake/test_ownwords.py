"""A person's own rating, in words or numbers, as a level."""

import pytest
from hypothesis import given, strategies as st

from skillgap.intake.ownwords import OWN_WORDS, own_rating


@pytest.mark.parametrize(
    ("text", "level"),
    [
        *((word, level) for level, words in OWN_WORDS.items() for word in words),
        ("Expert level", 4),
        ("very good knowledge", 3),
        ("basic to intermediate", 1),
        ("Grundkenntnisse in Java", 1),
    ],
)
def test_words_of_the_table_have_their_level(text: str, level: int) -> None:
    """Whatever the case; of two words the lower one counts; it is not called a number."""
    for spelled in (text, text.upper(), text.title()):
        found = own_rating(spelled)
        assert found is not None
        assert (found.level, found.number) == (level, False)


@pytest.mark.parametrize(
    ("text", "level"),
    [("4/5", 4), ("8/10", 4), ("4 out of 5", 4), ("80%", 4), ("90 %", 5), ("3", 3), ("7", 4), ("65", 3),
     ("1", 1), ("2.5", 3), ("●●●●○", 4), ("★★★☆☆", 3), ("▮▮▯▯▯▯", 2), ("100", 5), ("3,5/5", 4)],
)  # fmt: skip
def test_numbers_are_scaled_to_five(text: str, level: int) -> None:
    """Fractions, percent, filled cells and bare numbers up to 5, 10 or 100."""
    found = own_rating(text)
    assert found is not None
    assert (found.level, found.number) == (level, True)


@pytest.mark.parametrize(
    "text", ["ninja", "rockstar", "not an expert", "kein Experte", "C1", "0/5", "9000", "2019"]
)
def test_what_is_not_in_the_table_stays_unrated(text: str) -> None:
    """The words are kept, the level is unknown."""
    found = own_rating(text)
    assert found is not None
    assert found.level is None


@given(st.text())
def test_any_text_gives_a_level_of_the_scale_or_none(text: str) -> None:
    """1 to 5, and 5 only from a number."""
    found = own_rating(text)
    assert found is None or found.level is None or 1 <= found.level <= (5 if found.number else 4)
