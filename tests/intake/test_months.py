"""Dates of CVs: the spellings of six languages, and months added up."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from skillgap.intake.months import Span, added, day_of, month, ranges, single
from tests.conftest import TODAY


def read(text: str) -> list[tuple[str, str]]:
    """The ranges of a text as pairs of `2020-01`."""
    return [
        (f"{day_of(each.span.first):%Y-%m}", f"{day_of(each.span.last):%Y-%m}")
        for each in ranges(text, TODAY)
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Jan 2020 – Present", "2020-01", "2026-11"),
        ("January 2020 to March 2021", "2020-01", "2021-03"),
        ("Jan. '20 – Feb. '21", "2020-01", "2021-02"),
        ("Sept 2019—Aug 2020", "2019-09", "2020-08"),
        ("01/2020 - 06/2022", "2020-01", "2022-06"),
        ("2020-01 – 2021-05", "2020-01", "2021-05"),
        ("2020/01 – 2020/12", "2020-01", "2020-12"),
        ("01.02.2019 – 31.03.2020", "2019-02", "2020-03"),
        ("März 2019 bis heute", "2019-03", "2026-11"),
        ("seit 03/2021", "2021-03", "2026-11"),
        ("de janvier 2018 à décembre 2019", "2018-01", "2019-12"),
        ("depuis octobre 2021", "2021-10", "2026-11"),
        ("septembre 2020 - aujourd'hui", "2020-09", "2026-11"),
        ("septembre 2020 - aujourd’hui", "2020-09", "2026-11"),
        ("enero 2020 - actualidad", "2020-01", "2026-11"),
        ("Jan – Mar 2020", "2020-01", "2020-03"),
        ("Q1 2020 – Q3 2021", "2020-01", "2021-06"),
        ("Summer 2019 - Spring 2020", "2019-07", "2020-04"),
        ("2018 – 2020", "2018-07", "2020-06"),
        ("2018-2020", "2018-07", "2020-06"),
        ("2022 – 2022", "2022-07", "2022-12"),
        ("2024 – 2028", "2024-07", "2026-11"),
        ("Jan 2020 -\nPresent", "2020-01", "2026-11"),
        ("from 2015 until 2018", "2015-07", "2018-06"),
    ],
)
def test_a_range_is_read_however_it_is_written(text: str, first: str, last: str) -> None:
    """Months in words and numbers, years alone, open ends, several languages."""
    assert read(text) == [(first, last)]


@pytest.mark.parametrize(
    "text",
    ["+49 30 2012-2019", "20,000 - 30,000", "May 2020", "May 2028 – June 2029", "2020 – 2018",
     "1066 – 1090", "Room 2012-20191", "Python 3.11 - 3.12", "Foo 2019 - Bar 2020x", "1990 - 2060"],
)  # fmt: skip
def test_what_is_no_range_of_work_is_none(text: str) -> None:
    """Telephone numbers, amounts, single dates, the future, and ranges that run backwards."""
    assert read(text) == []


def test_a_single_date_is_a_span() -> None:
    """A month is itself, a year its second half, as a certificate has it."""
    assert single("issued May 2020", TODAY) == Span(
        month(date(2020, 5, 1)), month(date(2020, 5, 1))
    )
    assert single("2020-05-17", TODAY) == single("May 2020", TODAY)
    assert single("no date", TODAY) is None


def test_overlapping_spans_count_once() -> None:
    """Two jobs at the same time make no double years."""
    assert added([Span(0, 11), Span(6, 17)]) == 18
    assert added([Span(6, 17), Span(0, 11), Span(30, 30)]) == 19
    assert added([]) == 0


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 60))))
def test_added_months_are_the_months_in_any_span(pairs: list[tuple[int, int]]) -> None:
    """The sum is the size of the union, in whatever order the spans come."""
    spans = [Span(first, first + length) for first, length in pairs]
    union = {number for first, last in spans for number in range(first, last + 1)}
    assert added(spans) == len(union)


@given(
    st.text()
    | st.lists(st.sampled_from(["Jan", "2020", " ", "-", "/", "’21", "à", "heute", "1."])).map(
        "".join
    )
)
def test_any_text_gives_ranges_inside_it_that_have_begun(text: str) -> None:
    """Offsets lie in the text; no range begins after today or ends before it begins."""
    for each in ranges(text, TODAY):
        assert 0 <= each.start < each.end <= len(text)
        assert each.span.first <= each.span.last <= month(TODAY)
