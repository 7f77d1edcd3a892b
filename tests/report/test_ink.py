"""Signs, cells and bars: the same state in full signs and in ASCII."""

from typing import get_args

import pytest
from hypothesis import given, strategies as st

from skillgap.engine.gap import State
from skillgap.market.model import Basis
from skillgap.report.ink import (
    ASCII_TWINS,
    BASIS_LETTERS,
    BASIS_WORDS,
    EIGHTHS,
    SIGNS,
    STATE_WORDS,
    TONES,
    Ink,
)

FULL, PLAIN = Ink(), Ink(ascii=True)


def test_every_state_and_basis_has_sign_word_and_tone() -> None:
    """State is never told by colour alone, and no state or basis was forgotten."""
    states, bases = set(get_args(State)), set(get_args(Basis))
    assert states == set(SIGNS) == set(STATE_WORDS) == set(TONES)
    assert bases == set(BASIS_LETTERS) == set(BASIS_WORDS)
    assert len({FULL.sign(state) for state in SIGNS}) == len(SIGNS)
    assert len({PLAIN.sign(state) for state in SIGNS}) == len(SIGNS)
    assert len(set(BASIS_LETTERS.values())) == len(bases)


@given(st.integers(0, 5) | st.none(), st.integers(1, 5), st.floats(0, 100), st.integers(1, 40))
def test_ascii_mode_draws_nothing_but_ascii(
    level: int | None, need: int, value: float, width: int
) -> None:
    """Cells, bars, sparks and signs are ASCII, and as wide as their full twins."""
    drawn = [
        (FULL.cells(level, need), PLAIN.cells(level, need)),
        (FULL.bar(value, 100, width), PLAIN.bar(value, 100, width)),
        (FULL.spark([0, value, 100]), PLAIN.spark([0, value, 100])),
    ]
    for full, plain in drawn:
        assert plain.isascii()
        assert len(full) == len(plain)


@given(st.text(st.sampled_from([*ASCII_TWINS, *"abc 1"])))
def test_our_own_words_have_ascii_twins(words: str) -> None:
    """Every sign our sentences use gives way; in full mode nothing changes."""
    assert PLAIN.text(words).isascii()
    assert FULL.text(words) == words


@given(st.floats(0, 100), st.floats(0, 100), st.integers(1, 40))
def test_a_longer_bar_never_means_less(one: float, two: float, width: int) -> None:
    """Bars grow with the value, in eighths, and never leave their width."""

    def eighths(value: float) -> int:
        return sum(
            8 if cell == "█" else EIGHTHS.index(cell) for cell in FULL.bar(value, 100, width)
        )

    low, high = sorted((one, two))
    assert eighths(low) <= eighths(high)
    assert abs(eighths(one) - one / 100 * width * 8) <= 0.5 + 1e-9
    assert len(FULL.bar(one, 100, width)) == width


@pytest.mark.parametrize(
    ("value", "whole", "shown"), [(5, 0, "    "), (200, 100, "████"), (-3, 100, "    ")]
)
def test_a_bar_stays_within_its_frame(value: float, whole: float, shown: str) -> None:
    """Nothing, too much and less than nothing are drawn too."""
    assert FULL.bar(value, whole, 4) == shown


def test_cells_show_the_level_and_where_the_need_is() -> None:
    """Two of four: the mark stands after the fourth cell; never rated is not the same as none."""
    assert FULL.cells(2, 4) == "▰▰▱▱╎▱"
    assert PLAIN.cells(2, 4) == "##..|."
    assert FULL.cells(0, 3) == "▱▱▱╎▱▱"
    assert FULL.cells(None, 3) == "???╎??"


def test_a_spark_shows_the_lowest_and_the_highest() -> None:
    """The ends of the scale are the ends of the signs; a flat scale is drawn too."""
    assert FULL.spark([0, 50, 100]) == "▁▅█"
    assert FULL.spark([7.0], 7.0, 7.0) == "▁"
