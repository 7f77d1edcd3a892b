"""What the signs of each view mean, for the help screen."""

from collections.abc import Callable, Mapping

from skillgap.engine.gap import State
from skillgap.report.ink import BASIS_LETTERS, BASIS_WORDS, SIGNS, STATE_WORDS, Ink
from skillgap.tui.commands import VIEWS, ViewName
from skillgap.tui.themes import STATE_TOKENS

Sign = tuple[str, str, str]
"""A sign, what it means, and its style."""

Part = tuple[str, list[Sign]]
"""A title and the signs under it."""


def signs_of(view: str, ink: Ink) -> list[Part]:
    """The signs of a view first, then those that stand everywhere."""
    own = next((words for name, words in VIEWS.items() if name == view), "")
    found = [(f"Signs in {own}", OWN[name](ink)) for name in OWN if name == view]
    return [*found, ("Signs everywhere", _everywhere(ink)), (BASIS_TITLE, _basis())]


BASIS_TITLE = "Where a requirement comes from"


def _everywhere(ink: Ink) -> list[Sign]:
    states: list[State] = list(SIGNS)
    return [
        *((ink.sign(state), STATE_WORDS[state], STATE_TOKENS[state]) for state in states),
        ("+" if ink.ascii else "▴", "readiness rose by the last change", "$part"),
        ("-" if ink.ascii else "▾", "readiness fell by the last change", "$part"),
        (ink.text("▸"), "your target", "$accent"),
    ]


def _basis() -> list[Sign]:
    return [(BASIS_LETTERS[basis], words, "bold") for basis, words in BASIS_WORDS.items()]


def _targets(ink: Ink) -> list[Sign]:
    return [
        ("*" if ink.ascii else "•", "on your shortlist", "$accent"),
        ("i", "nothing of this target was measured: inferred", "$quiet"),
        ("?", "too little is rated to say", "$quiet"),
    ]


def _skills(ink: Ink) -> list[Sign]:
    on, off, mark = ("#", ".", "|") if ink.ascii else ("▰", "▱", "╎")
    unrated = (" " if ink.ascii else "·") * 5
    return [
        (on * 2 + off * 3, "your level, 0 to 5", "$accent"),
        (on * 2 + mark + off * 2, "the target asks for the level at the mark", "$accent"),
        (unrated, "never rated, which is not 0", "$quiet"),
        ("inferred", "taken from a document, not said by you", "$quiet"),
    ]


def _gap(ink: Ink) -> list[Sign]:
    down = "v" if ink.ascii else "▾"
    return [
        (ink.text("2→4"), "the level you have, and the one that is asked", "$quiet"),
        ("crit", "critical; then high, med and nice", "$quiet"),
        ("(40.8)", "never measured: the mean of its kind", "$quiet"),
        ("~", "disputed: the reports differ by more than 10 points", "$quiet"),
        (down, "the column the table is sorted by", "$quiet"),
    ]


def _roadmap(ink: Ink) -> list[Sign]:
    from skillgap.tui.views.roadmap_gantt import timeline_signs  # noqa: PLC0415 - only for this view

    left, right = ("<", ">") if ink.ascii else ("‹", "›")
    return [
        *((sign, words, "$accent") for sign, words in timeline_signs(ink)),
        (ink.text("▸"), "beside a month: the one that is told below", "$accent"),
        (f"{left} {right}", "there are more months on this side", "$quiet"),
        (ink.sign("met"), "beside a step: done by the end of this month", STATE_TOKENS["met"]),
        (ink.sign("part"), "beside a step: it goes on next month", STATE_TOKENS["part"]),
    ]


OWN: Mapping[ViewName, Callable[[Ink], list[Sign]]] = {
    "overview": _targets,
    "skills": _skills,
    "gap": _gap,
    "roadmap": _roadmap,
    "market": _targets,
}
