"""Text is cut into words that skill names are made of."""

import pytest
from hypothesis import given, strategies as st

from skillgap.intake.tokens import BROKEN, LIMIT, PARTED, lowered, mended, tokens


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("C++ and C#", ["c++", "and", "c#"]),
        ("C++17/C ++", ["c++17", "c++"]),
        (".NET, ASP.NET", [".net", "asp", "net"]),
        ("C# . NET", ["c#", ".net"]),
        ("k8s", ["k8s"]),
        ("conﬁguration", ["configuration"]),
        ("Ten\u00adsor", ["tensor"]),
        ("Cafe\u0301", ["cafe"]),
    ],
)
def test_words_keep_their_signs_and_lose_what_is_not_seen(text: str, keys: list[str]) -> None:
    """C++, C# and .NET stay whole; case, ligatures, soft hyphens and loose accents go."""
    assert tokens(text).keys == keys


@pytest.mark.parametrize(
    ("text", "joints"),
    [
        ("machine learning", [" "]),
        ("machine\u00a0learning", [" "]),
        ("scikit-learn", ["-"]),
        ("Node.js", [" "]),
        ("Node . js", [" "]),
        ("CI / CD", ["/"]),
        ("R&D", ["&"]),
        ("R & D", ["&"]),
        ("Python, Java", [PARTED]),
        ("done. Java", [PARTED]),
        ("Go\nDocker", [PARTED]),
        ("Kuber-\nnetes", [BROKEN]),
        ("machine\nlearning", [" "]),
        ("one\n\ntwo", [PARTED]),
        ("one          two", [PARTED]),
    ],
)
def test_what_stands_between_words_joins_or_parts_them(text: str, joints: list[str]) -> None:
    """Spaces, hyphens and dots join; commas, sentences and the ends of lines part."""
    assert tokens(text).joints == [*joints, PARTED]


def test_a_broken_word_is_mended_where_the_whole_is_known() -> None:
    """`Kuber-netes` becomes one word, `state-of` at a line's end does not."""
    read = tokens("Kuber-\nnetes state-\nof")
    assert mended(read, frozenset(["kubernetes"])).keys == ["kubernetes", "state", "of"]


@given(st.text(max_size=300))
def test_offsets_lead_back_to_the_text(text: str) -> None:
    """Words are in order, inside the text, not empty, and each has one joint."""
    read = tokens(text)
    assert len(read.keys) == len(read.starts) == len(read.ends) == len(read.joints)
    places = [place for pair in zip(read.starts, read.ends, strict=True) for place in pair]
    assert places == sorted(places)
    assert all(read.keys)
    assert all(0 <= place <= len(text) for place in places)


@given(st.text(max_size=200))
def test_small_letters_stay_where_they_were(text: str) -> None:
    """Also where a letter has no single small one."""
    assert len(lowered(text)) == len(text)


def test_a_text_is_read_up_to_its_limit() -> None:
    """What follows the limit is left alone."""
    assert tokens("a " * LIMIT).ends[-1] <= LIMIT
