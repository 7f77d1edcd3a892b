"""The headline of the gap, what is tried, and what signs and letters mean. Pure functions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from rich.cells import cell_len
from textual.content import Content

from skillgap.engine.gap import HUNDRED, Assessment, State
from skillgap.market.model import Basis
from skillgap.report import figures
from skillgap.report.gap.view import GapTable, critical_words
from skillgap.report.ink import BASIS_LETTERS, STATE_WORDS, Ink
from skillgap.tui.prose import cut, longest, rise

RULE_WORDS = (
    "rule covered: the share of all skill mentions in the postings that you cover",
    "rule covered: of all skill mentions, the share you cover",
)
BAR = 40
"""Cells of the bar at most."""

LEGEND_STATES: tuple[State, ...] = ("met", "part", "missing", "unknown")
LETTERS: Mapping[Basis, str] = {
    "postings": "measured",
    "path": "path",
    "market": "market",
    "inferred": "inferred",
}


def headline(found: Assessment, rate: str, ink: Ink, width: int) -> list[Content]:
    """Readiness with its bar, gap, word; then what is critical and what cannot be told. Two lines.

    `rate` is the key that opens the skills, for where there is no number yet.
    """
    critical = critical_words(found)
    if found.readiness is None:
        words = "  nothing this target asks for is rated yet"
        next_key = Content.assemble((rate, "bold $accent"), " rate what you know")
        return [
            Content.assemble(("no data", "bold $accent"), words).truncate(width),
            next_key.stylize("@click=app.run_command('skills')"),
        ]
    number = figures.points(found.readiness)
    said = f"gap {figures.remaining(found.readiness)} · {found.status}"
    words = longest(width - len(number) - 14, f"{said} · {critical}", said)
    below = [] if critical in words else [critical]
    room = min(max(width - len(number) - cell_len(words) - 4, 4), BAR)
    bar = ink.bar(float(found.readiness), 100, room)
    return [
        Content.assemble(
            (number, "bold $accent"), "  ", (bar, "$accent on $track"), "  ", ink.text(words)
        ),
        Content.styled(ink.text(_known(found, below, width)), "$quiet"),
    ]


def _known(found: Assessment, before: Sequence[str], width: int) -> str:
    """How much of the weight is known, and the range that leaves."""
    if found.known_weight >= HUNDRED:
        return " · ".join([*before, "all that is asked is rated"])
    share, reach = (
        figures.percent(HUNDRED - found.known_weight),
        figures.span(found.lowest, found.highest),
    )
    return longest(
        width,
        " · ".join([*before, f"{share} of the weight is not rated: {reach} whatever the rest is"]),
        " · ".join([*before, f"{share} not rated: {reach} whatever it is"]),
        " · ".join([*before, f"{share} not rated: {reach}"]),
    )


@dataclass(frozen=True, slots=True)
class Moved:
    """Readiness and finish before and after what is tried."""

    readiness: tuple[Fraction | None, Fraction | None]
    finish: tuple[str, str]

    @property
    def words(self) -> tuple[str, str, str]:
        """Readiness before → after, the change, and the day the plan is done before → after."""
        before, after = self.readiness
        shown = ["no data" if value is None else figures.points(value) for value in self.readiness]
        change = "" if before is None or after is None else rise(before, after)
        first, last = self.finish
        return " → ".join(shown), change, first if first == last else f"{first} → {last}"


def trial_lines(moved: Moved, hints: Sequence[Content], ink: Ink, width: int) -> list[Content]:
    """What is tried and the keys for it, on one line where they fit, else on two."""
    readiness, change, finish = moved.words
    said = [
        Content.assemble(("what if  ", "$part"), (ink.text(readiness), "bold"), f"  {change}"),
        Content.assemble(("finish ", "$quiet"), ink.text(finish)),
    ]
    keys = Content("  ").join(hints)
    for gap in ("     ", "   ", "  "):
        joined = Content(gap).join([*said, keys])
        if joined.cell_length <= width:
            return [joined]
    both = Content("  ").join(said)
    if both.cell_length > width:
        both = Content("  ").join([said[0], Content(ink.text(finish))])
    return [cut(both, width, ink), keys.truncate(width)]


def rule_line(width: int) -> Content:
    """The rule the number is read by."""
    return Content.styled(longest(width, *RULE_WORDS), "$quiet")


def legend(table: GapTable, ink: Ink, width: int, *, roomy: bool) -> list[Content]:
    """What the signs and letters of this table mean: the signs where there is room, else the letters."""
    rows = [row.part.requirement for row in table.rows]
    used = {row.basis for row in rows}
    letters = [
        f"{letter} {LETTERS[basis]}" for basis, letter in BASIS_LETTERS.items() if basis in used
    ]
    letters += ["~ disputed"] if any(row.disputed for row in rows) else []
    told = "  ".join(letters)
    if any(row.weight_from == "kind" for row in rows):
        told = longest(width, f"{told}  (n) never measured", told)
    lines = [_signs(ink), told] if roomy else [told]
    return [Content.styled(each, "$quiet").truncate(width) for each in lines]


def _signs(ink: Ink) -> str:
    return "  ".join(f"{ink.sign(state)} {STATE_WORDS[state]}" for state in LEGEND_STATES)
