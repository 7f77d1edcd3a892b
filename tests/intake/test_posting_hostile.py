"""No text, however odd, stops the reading of a posting or makes it slow."""

import time
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, strategies as st

from skillgap.intake.posting.read import LIMIT, read_posting
from skillgap.intake.reading import Reading

POSTINGS = sorted((Path(__file__).parent / "postings").glob("*.txt"))
TEXTS = [path.read_text("utf-8") for path in POSTINGS]
PIECES = (
    "<!--", "-->", "/*", "~~", "<s>", "<li>", "</li>", "&amp;", "&#0;", "&#1114112;", "\x00", "\ud800", "\u202e", "\x1b[31m",
    "no ", "not required ", "5+ years of ", "- ", "• ", "\n\n", "\t", "-\n", "\u00ad", ": ", "nice to have: ", "benefits: ",
    "R", "Go", "C++/", ".net ", "e.g. ", "(" * 60, "a" * 500, "Aa " * 80, "9" * 40, "İ" * 20, "ﬁ", "💩",
)  # fmt: skip
FLOODS = (
    "R ", "no python, ", "Spark and ", "- Go\n", "<!--", "<li>", "~~a", "Kuber-\n", ". net ", "is not ", "9+ years ", "Abc, ",
    "We are ", "benefits: ", "e\u0301", "(", "x.js ", "\ud800", "&amp;", "nice to have ", "C++/",
)  # fmt: skip


def _mutated(text: str, chance: Random) -> str:
    """The text with some wounds: pieces cut, doubled, moved and put in."""
    for _ in range(chance.randint(1, 8)):
        at, size = chance.randint(0, len(text)), chance.randint(1, 200)
        piece = chance.choice((chance.choice(PIECES), text[at : at + size], ""))
        cut = chance.randint(0, len(text))
        text = text[:cut] + piece * chance.randint(1, 5) + text[cut + chance.choice((0, 0, size)) :]
    return text


def _seconds(known: Reading, text: str) -> float:
    begun = time.process_time()
    read_posting(text, known.market, known.recogniser)
    return time.process_time() - begun


@pytest.mark.parametrize("seed", range(20))
def test_wounded_postings_are_read(known: Reading, seed: int) -> None:
    """A few hundred mutations: no exception, none slow. The bench does 10,000."""
    chance = Random(seed)  # noqa: S311 - a test that can be repeated
    for text in chance.sample(TEXTS, 10):
        assert _seconds(known, _mutated(text, chance)) < 2


@given(st.text(max_size=500))
def test_any_text_is_read(known: Reading, text: str) -> None:
    """What comes out are skills of the catalogue and lines that can be shown."""
    posting = read_posting(text, known.market, known.recogniser)
    assert all(skill.skill in known.market.skills for skill in posting.skills)
    shown = [posting.title, *posting.not_understood, *(q for s in posting.skills for q in s.quotes)]
    assert not any("\n" in line or "\x1b" in line for line in shown)


@pytest.mark.parametrize("flood", FLOODS, ids=repr)
def test_floods_are_bounded(known: Reading, flood: str) -> None:
    """A twentieth of the largest text of one repeated piece takes no more than its share of 2 s.

    So nothing grows with the square of the length.
    """
    size = LIMIT // 20
    assert _seconds(known, (flood * size)[:size]) < 1


def test_a_long_posting_is_cut_and_says_so(known: Reading) -> None:
    """Skills beyond the limit are not read."""
    text = "Engineer\n" + "x" * LIMIT + "\nPython"
    posting = read_posting(text, known.market, known.recogniser)
    assert posting.cut
    assert posting.skills == ()
