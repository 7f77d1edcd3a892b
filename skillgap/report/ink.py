"""Signs, bars and tones: how state is drawn, with an ASCII twin for each sign.

State is always sign + word or number; tone only repeats it.
"""

from collections.abc import Mapping
from typing import NamedTuple

from skillgap.engine.gap import State
from skillgap.market.model import TOP_LEVEL, Basis

SIGNS: Mapping[State, tuple[str, str]] = {
    "met": ("●", "*"),
    "part": ("◐", "+"),
    "missing": ("○", "o"),
    "unknown": ("?", "?"),
    "not-asked": ("–", "-"),
}
STATE_WORDS: Mapping[State, str] = {
    "met": "met",
    "part": "part of the way",
    "missing": "missing",
    "unknown": "not rated",
    "not-asked": "not asked for",
}
TONES: Mapping[State, str] = {
    "met": "cyan",
    "part": "yellow",
    "missing": "magenta",
    "unknown": "dim",
    "not-asked": "dim",
}
BASIS_LETTERS: Mapping[Basis, str] = {"postings": "m", "path": "p", "market": "k", "inferred": "i"}
BASIS_WORDS: Mapping[Basis, str] = {
    "postings": "measured for this role and seniority",
    "path": "listed by a career path or a seniority description",
    "market": "measured over the whole market",
    "inferred": "inferred by us, not in the reports",
}
EIGHTHS = " ▏▎▍▌▋▊▉█"
SPARKS = "▁▂▃▄▅▆▇█"
ASCII_TWINS = {
    "→": "->",
    "–": "-",
    "−": "-",
    "…": "...",
    "·": "|",
    "▸": ">",
    "≤": "<=",
    "≥": ">=",
    "×": "x",
}


class Ink(NamedTuple):
    """How to draw: with ASCII only, or with the fuller signs."""

    ascii: bool = False

    def sign(self, state: State) -> str:
        """The sign of a state."""
        return SIGNS[state][self.ascii]

    def text(self, words: str) -> str:
        """Words as they may be printed: in ASCII mode our own signs give way to their twins."""
        if not self.ascii:
            return words
        for sign, twin in ASCII_TWINS.items():
            words = words.replace(sign, twin)
        return words

    def bar(self, value: float, whole: float, width: int) -> str:
        """A bar of `width` cells, filled in eighths (in ASCII by whole cells)."""
        part = min(max(value / whole, 0.0), 1.0) if whole else 0.0
        if self.ascii:
            full = round(part * width)
            return "#" * full + "." * (width - full)
        eighths = round(part * width * 8)
        full, rest = divmod(eighths, 8)
        tail = EIGHTHS[rest] if rest else ""
        return ("█" * full + tail).ljust(width)

    def cells(self, level: int | None, needed: int) -> str:
        """Five cells for a level; `?` where it was never rated. The needed level is a bar after it."""
        on, off, mark = ("#", ".", "|") if self.ascii else ("▰", "▱", "╎")
        have = level or 0
        cells = [on if n <= have else off for n in range(1, TOP_LEVEL + 1)]
        if level is None:
            cells = ["?"] * TOP_LEVEL
        return "".join(cells[:needed]) + mark + "".join(cells[needed:])

    def spark(self, values: list[float], low: float = 0.0, high: float = 100.0) -> str:
        """A line of blocks, one for each value between `low` and `high`."""
        signs = "_.:-=+*#" if self.ascii else SPARKS
        span = (high - low) or 1.0
        return "".join(
            signs[min(max(int((v - low) / span * len(signs)), 0), len(signs) - 1)] for v in values
        )
