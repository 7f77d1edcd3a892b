"""Words that wrap, and changes beside figures."""

from fractions import Fraction

from hypothesis import given, strategies as st
from rich.cells import cell_len

from skillgap.report.figures import points
from skillgap.tui.prose import rise, wrapped

FIGURES = st.sampled_from(["76.3 %", "5 h", "Git", "levels", "of 40", "100 %,", "3 hours"])


@given(st.lists(FIGURES, max_size=30), st.integers(8, 60))
def test_a_figure_keeps_its_unit_beside_it(words: list[str], width: int) -> None:
    """No line begins with a unit, none is too long, and nothing is lost."""
    text = " ".join(words)
    lines = wrapped(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert not any(line.startswith(("%", "h ")) or line == "h" for line in lines)
    assert " ".join(" ".join(lines).split()) == text


@given(st.fractions(0, 100), st.fractions(0, 100))
def test_a_change_is_the_difference_of_what_is_printed(before: Fraction, after: Fraction) -> None:
    """Whoever subtracts the two printed figures finds the printed change."""
    shown = (Fraction(points(after)) - Fraction(points(before))) * 10
    change = rise(before, after).replace("−", "-")
    assert Fraction(change) * 10 == shown
