"""The heat grid: readiness for every role and seniority as a number with a tone behind it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from rich.cells import cell_len
from textual.content import Content

from skillgap.engine.rank import COMPARABLE, Standing
from skillgap.market.market import Market
from skillgap.market.model import SENIORITIES, Role, Target
from skillgap.plaintext import visible
from skillgap.report.ink import Ink
from skillgap.tui.desk import Desk
from skillgap.tui.prose import longest
from skillgap.tui.widgets.table import Cell, Column, Table

FAINTEST, STRONGEST = 4, 48
"""Percent of the accent behind the lowest and the highest readiness."""

_JOINTS = re.compile(r"[\s/·_-]+")

UNSURE = "$quiet on $accent 4%"
SHORTLISTED = ("•", "*")
LEGEND = "▸ target  • shortlisted  i inferred  ? little rated"


@dataclass(frozen=True, slots=True)
class Heat:
    """A cell of the grid: mark, whole number, letter, and the style of all of it."""

    mark: str
    number: str
    letter: str
    style: str

    def padded(self, left: int = 0, right: int = 0) -> str:
        """The cell as text: five cells, and so many more on each side."""
        return " " * left + f"{self.mark:1}{self.number:>3}{self.letter:1}" + " " * right


def heat(desk: Desk, ink: Ink, found: Standing) -> Heat:
    """The cell of a target. What is inferred, or rests on too little that is rated, is dimmed and says so."""
    mine = found.target == desk.profile.target
    listed = found.target in desk.profile.shortlist
    mark = ink.text("▸") if mine else SHORTLISTED[ink.ascii] if listed else " "
    number = "?" if found.readiness is None else f"{float(found.readiness):.0f}"
    dimmed = unsure(found) or found.basis == "inferred"
    style = UNSURE if dimmed else tone(found.readiness or Fraction(0))
    return Heat(mark, number, letter(found) or " ", f"bold {style}" if mine else style)


def unsure(found: Standing) -> bool:
    """True where too little is rated to place a target among the others."""
    return found.readiness is None or found.known_weight < COMPARABLE


def letter(found: Standing) -> str:
    """What stands behind the number of a target: too little rated, else inferred, else nothing."""
    if found.readiness is not None and unsure(found):
        return "?"
    return "i" if found.basis == "inferred" else ""


def tone(readiness: Fraction) -> str:
    """The nearer, the stronger: the accent behind the number, by the square so that the near stand out."""
    strength = FAINTEST + round(float(readiness / 100) ** 2 * (STRONGEST - FAINTEST) / 2) * 2
    return f"$foreground on $accent {strength}%"


def legend(ink: Ink) -> str:
    """What the marks mean."""
    words = LEGEND.replace(SHORTLISTED[0], SHORTLISTED[1]) if ink.ascii else LEGEND
    return ink.text(words)


def short_role(role: Role) -> str:
    """`LLM/GenAI` for `LLM/GenAI Engineer`: the name without the word most roles share."""
    return visible(role.name, 80).removesuffix(" Engineer") or visible(role.name, 80)


def role_names(roles: Iterable[Role], width: int) -> dict[str, str]:
    """The roles' names for so many cells; only what does not fit is shortened."""
    names = {role.id: visible(role.name, 80) for role in roles}
    return {
        role.id: names[role.id] if cell_len(names[role.id]) <= width else short_role(role)
        for role in roles
    }


def name_cells(names: Iterable[str]) -> int:
    """Cells of the longest name."""
    return max((cell_len(name) for name in names), default=0)


def target_words(market: Market, target: Target, ink: Ink, width: int = 1000) -> str:
    """A target as the screens call it: `MLOps Engineer · senior`, or `MLOps · senior` where it is narrow."""
    role, dot = market.roles[target.role], ink.text(" · ")
    full = f"{visible(role.name, 80)}{dot}{target.seniority}"
    return longest(width, full, f"{short_role(role)}{dot}{target.seniority}")


def matching(market: Market, words: str) -> set[str]:
    """The targets of whose role and seniority some word holds each of the words."""
    wanted = words.casefold().split()
    return {
        target.id
        for target in market.targets.values()
        if all(any(word in part for part in _searched(market, target)) for word in wanted)
    }


def _searched(market: Market, target: Target) -> list[str]:
    text = f"{market.roles[target.role].name} {target.id}".casefold()
    return [part for part in _JOINTS.split(text) if part]


def roles_of(market: Market, targets: Iterable[str]) -> Sequence[Role]:
    """The roles that have one of the targets, in the order of the files."""
    kept = {market.targets[name].role for name in targets if name in market.targets}
    return [role for role in market.roles.values() if role.id in kept]


def seniorities_of(market: Market) -> tuple[str, ...]:
    """The seniorities, as columns."""
    used = {target.seniority for target in market.targets.values()}
    return tuple(s for s in SENIORITIES if s in used) or SENIORITIES


def heat_table(desk: Desk, ink: Ink, kept: Iterable[str] | None = None) -> Table:
    """The grid as a table with a cursor: the roles that have one of `kept`, all where it is None.

    Cells of other targets are left out.
    """
    market = desk.market
    names = set(market.targets if kept is None else kept)
    standing = {s.target: s for s in desk.standings}

    def label(role: str, width: int) -> Content:
        return Content(role_names([market.roles[role]], width)[role])

    def cell(role: str, seniority: str) -> Cell | None:
        found = standing.get(f"{role}/{seniority}")
        if found is None or found.target not in names:
            return None
        drawn = heat(desk, ink, found)
        return drawn.padded(2, 1), drawn.style

    return Table(
        columns=[Column(seniority, (seniority,)) for seniority in seniorities_of(market)],
        rows=[role.id for role in roles_of(market, names)],
        label=label,
        cell=cell,
        cell_width=8,
        edge=6,
        longest_label=name_cells(visible(role.name, 80) for role in market.roles.values()),
        shortest_label=8,
        arrows=("<", ">") if ink.ascii else ("‹", "›"),
    )
