"""Damaged documents of every format: read, or refused in words, quickly; never anything else.

A few hundred here; `make torture` and `python -m tests.torture --part documents --times 34` read more.
"""

import contextlib
import json
import time
from random import Random

import pytest
from hypothesis import given, settings, strategies as st

from skillgap.intake.cv.reader import read_cv
from skillgap.intake.found import Found
from skillgap.intake.read import read_data
from skillgap.intake.reading import Reading
from skillgap.plaintext import visible
from skillgap.problems import FileError
from tests.intake import papers
from tests.intake.mutations import bases, mutated

TRIES = {"pdf": 2, "pdf-plain": 2}
"""A PDF starts a process of its own each time."""


def finds(data: bytes, name: str, known: Reading) -> tuple[Found, ...]:
    """What is found; nothing where the document is refused, which names it."""
    try:
        return read_data(data, name, known).found
    except FileError as refused:
        if not refused.message.startswith(f"Cannot read {name}: "):
            raise
        return ()


@pytest.mark.parametrize("form", bases())
def test_damaged_documents_are_read_or_refused(form: str, known: Reading) -> None:
    """Finds with levels of the scale and skills of the catalogue, or a sentence; under two seconds each."""
    name, data = bases()[form]
    chance = Random(form)  # noqa: S311  (nothing secret)
    for _ in range(TRIES.get(form, 25)):
        begin = time.process_time()
        found = finds(mutated(data, chance), name, known)
        assert all(each.skill in known.market.skills for each in found)
        assert all(each.level is None or 1 <= each.level <= 5 for each in found)
        assert time.process_time() - begin < 2


@settings(max_examples=60, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(known: Reading, data: bytes) -> None:
    """Bytes by chance, under a name that promises a PDF."""
    found = finds(data, "cv.bin", known)
    assert len(found) <= len(data)


WORDS = (
    "Python",
    "SQL",
    "\n",
    " ",
    "Skills\n",
    "Experience\n",
    "Jan 2020 – heute\n",
    "expert",
    "(",
    ")",
    ": ",
)
MORE = (
    "no experience with ",
    "5 years of ",
    "- ",
    "basic ",
    "●●○",
    "•",
    "\t",
    ",",
    "ada@example.org",
    "R",
    "#",
)


@settings(max_examples=60, deadline=None)
@given(text=st.lists(st.sampled_from(WORDS + MORE) | st.text(max_size=4), max_size=40).map("".join))
def test_any_text_is_a_cv(known: Reading, text: str) -> None:
    """Every skill once, quotes on one line without control characters, spans that end by today."""
    intake = read_cv(text, known)
    skills = [each.skill for each in intake.found]
    assert len(skills) == len(set(skills))
    for each in intake.found:
        assert each.why
        assert all(visible(quote, 500) == quote for quote in each.quotes)
        assert each.last is None or each.last <= known.today


REPEATED = (
    "A",
    "a_b ",
    "Python, ",
    "<p",
    "[x](",
    "- x\n",
    "5 years of ",
    "not ",
    "Jan 2020 – ",
    "\r",
    "(",
)


@pytest.mark.parametrize("piece", REPEATED)
def test_the_work_grows_no_faster_than_the_text(piece: str, known: Reading) -> None:
    """A long text of one repeated piece, on which a careless pattern takes minutes, takes no two seconds."""
    data = ("Skills\n" + piece * (20_000 // len(piece))).encode()
    begin = time.process_time()
    with contextlib.suppress(FileError):
        read_data(data, "cv.txt", known)
    assert time.process_time() - begin < 2


def test_more_text_than_is_read_is_cut_and_said(known: Reading) -> None:
    """Endless fields, paragraphs and files: read in part, quickly, with a note."""
    endless = "Python, " * 2_400
    resume = json.dumps({"work": [{"summary": endless, "startDate": "2020"}] * 80}).encode()
    word = papers.docx(f"<w:p><w:r><w:t>{endless * 40}</w:t></w:r></w:p>")
    text = (endless * 150).encode()
    for name, data in (("a.json", resume), ("a.docx", word), ("a.txt", text)):
        begin = time.process_time()
        intake = read_data(data, name, known)
        assert time.process_time() - begin < 2
        assert [each.skill for each in intake.found] == ["python"]
        assert "Only the first" in intake.notes[0]
