"""The skills drawn: lines of the list, tabs, and what stands below and beside it. Pure functions."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content

from skillgap.engine.gap import Assessment, State
from skillgap.market.market import Market
from skillgap.market.model import TOP_LEVEL, Skill
from skillgap.person.model import SkillRating
from skillgap.plaintext import visible
from skillgap.report.figures import share
from skillgap.report.ink import Ink
from skillgap.tui.desk import Desk
from skillgap.tui.finding import Hit
from skillgap.tui.lines import Cell, line
from skillgap.tui.prose import short
from skillgap.tui.themes import STATE_TOKENS
from skillgap.tui.widgets.prose import pick
from skillgap.tui.widgets.rows import Row

FILTERS: Mapping[str, str] = {
    "all": "All",
    "needed": "Needed",
    "unrated": "Not rated",
    "unproven": "Claimed, not proven",
}
NOTHING: Mapping[str, str] = {
    "all": "The market data has no skills.",
    "needed": "A target says what is needed.",
    "unrated": "Everything is rated.",
    "unproven": "No level from 3 on is without a proof.",
}
UNRATED = SkillRating()
CLAIM = 3
"""From this level on a skill is a claim that a proof should stand behind."""

NARROW = 64


class Need(NamedTuple):
    """What the target asks of a skill. `spare`: another skill meets the requirement already."""

    level: int
    state: State
    spare: bool = False


@dataclass(slots=True)
class Kept:
    """Rows as they were drawn, for as long as they say the same: most of them at every key."""

    room: tuple[Market | None, Ink, int] = (None, Ink(), 0)
    groups: dict[str, list[Skill]] = field(default_factory=dict)
    rows: dict[str, tuple[SkillRating, Need | None, Row]] = field(default_factory=dict)

    def fit(self, market: Market, ink: Ink, width: int) -> None:
        """Begin anew for another market or width."""
        if self.room[0] is not market or self.room[1:] != (ink, width):
            self.room, self.rows, self.groups = (market, ink, width), {}, {}
            for skill in market.skills.values():
                self.groups.setdefault(skill.category, []).append(skill)

    def row(self, desk: Desk, skill: Skill, need: Need | None) -> Row:
        """The row of a skill, drawn again only where its rating or its need is another."""
        rating = desk.profile.skills.get(skill.id, UNRATED)
        held = self.rows.get(skill.id)
        if held is not None and held[0] is rating and held[1] == need:
            return held[2]
        row = skill_row(desk, skill, need, *self.room[1:])
        self.rows[skill.id] = rating, need, row
        return row


def needs(found: Assessment | None, levels: Mapping[str, int]) -> dict[str, Need]:
    """The skills a target names, with the highest level it asks of each."""
    asked: dict[str, Need] = {}
    for part in found.parts if found else ():
        row = part.requirement
        if not row.weight:
            continue
        for skill in row.skills:
            spare = part.state == "met" and levels.get(skill, 0) < row.level
            need = Need(row.level, state_of(levels.get(skill), row.level), spare)
            held = asked.get(skill)
            if held is None or (not need.spare, need.level) > (not held.spare, held.level):
                asked[skill] = need
    return asked


def state_of(level: int | None, needed: int) -> State:
    """How a level stands to what is asked."""
    if level is None:
        return "unknown"
    return "met" if level >= needed else "part" if level else "missing"


def matches(name: str, skill: str, rating: SkillRating, asked: Collection[str]) -> bool:
    """True where a skill stands under a filter."""
    if name == "needed":
        return skill in asked
    if name == "unrated":
        return rating.level is None
    if name == "unproven":
        return (rating.level or 0) >= CLAIM and not rating.evidence
    return True


def counts(desk: Desk, asked: Collection[str]) -> dict[str, int]:
    """How many skills stand under each filter."""
    ratings, skills = desk.profile.skills, desk.market.skills
    rated = [rating for skill in skills if (rating := ratings.get(skill)) is not None]
    return {
        "all": len(skills),
        "needed": sum(skill in asked for skill in skills),
        "unrated": len(skills) - sum(rating.level is not None for rating in rated),
        "unproven": sum((r.level or 0) >= CLAIM and not r.evidence for r in rated),
    }


def tabs(
    labels: Mapping[str, str], found: Mapping[str, int], current: str, right: str, width: int
) -> list[Content]:
    """The filters with their counts, the one that holds marked; `right` stands at the edge if it fits."""
    parts = []
    for name, label in labels.items():
        style = "bold $accent" if name == current else "$quiet"
        text = Content.assemble(
            (f"{label} ", style), (str(found[name]), "bold" if name == current else "$quiet")
        )
        parts.append(pick(text, name))
    for gap in ("   ", "  ", " "):
        left = Content(gap).join(parts)
        space = width - left.cell_length - cell_len(right)
        if space > 2:  # noqa: PLR2004 - else they read as one
            return [Content.assemble(left, " " * space, (right, "$quiet"))]
    return [Content(" ").join(parts).truncate(width, ellipsis=True)]


def skill_rows(
    desk: Desk,
    shown: Collection[str],
    asked: Mapping[str, Need],
    nothing: str,
    kept: Kept,
    ink: Ink,
    width: int,
) -> list[Row]:
    """The list by category; a category without a skill that is shown is left out."""
    kept.fit(desk.market, ink, width)
    rows: list[Row] = []
    for category, title in desk.market.categories.items():
        listed = [skill for skill in kept.groups.get(category, ()) if skill.id in shown]
        if listed:
            rows += [Row("", Content(""))] if rows else []
            rows.append(Row("", heading(desk, visible(title, 60), listed, width)))
            rows += [kept.row(desk, skill, asked.get(skill.id)) for skill in listed]
    return rows or [Row("", Content.styled(f" {nothing}", "$quiet"))]


def heading(desk: Desk, title: str, skills: Sequence[Skill], width: int) -> Content:
    """A category, and how many of its skills that are shown are rated."""
    ratings = desk.profile.skills
    rated = sum(ratings.get(skill.id, UNRATED).level is not None for skill in skills)
    words = f"{rated} of {len(skills)} rated"
    return line(
        [(f" {title}", max(width - 17, 8), "left", "$quiet"), (words, 15, "right", "$quiet")]
    )


def found_rows(
    desk: Desk, hits: Sequence[Hit], asked: Mapping[str, Need], typed: str, ink: Ink, width: int
) -> list[Row]:
    """What was found, best first, with the alias by which it was."""
    skills = desk.market.skills
    rows = [
        skill_row(desk, skills[hit.skill], asked.get(hit.skill), ink, width, hit.alias)
        for hit in hits
    ]
    words = f" No skill is called {visible(typed, 30)}. esc closes."
    return rows or [Row("", Content.styled(words, "$quiet"))]


def skill_row(
    desk: Desk, skill: Skill, need: Need | None, ink: Ink, width: int, alias: str = ""
) -> Row:
    """One skill as a line."""
    rating = desk.profile.skills.get(skill.id, UNRATED)
    words = _level_words(desk.market, rating.level)
    name = f"{skill.name} ({alias})" if alias else skill.name
    drawn = _drawn(
        name, rating.level, words, need, len(rating.evidence), ink, width, inferred=rating.inferred
    )
    return Row(skill.id, drawn)


def _level_words(market: Market, level: int | None) -> str:
    return "  not rated" if level is None else f"{level} {market.scale.levels[level][0]}"


def _drawn(
    name: str,
    level: int | None,
    words: str,
    need: Need | None,
    proofs: int,
    ink: Ink,
    width: int,
    *,
    inferred: bool,
) -> Content:
    """Sign, cells with the needed level marked, name, level, proofs."""
    state = "unknown" if level is None else need.state if need and not need.spare else None
    tone = STATE_TOKENS[state] if state else "$accent"
    cells: list[Cell] = [
        (f" {ink.sign(state)}" if state else "", 2, "left", tone),
        (level_cells(ink, level, need.level if need else 0), 6, "left", tone),
    ]
    proof = f"{proofs} proof{'s' * (proofs != 1)}" if proofs else ""
    last: list[Cell] = [(words, 12, "left", "$quiet" if level is None else "")]
    if width < NARROW:
        last.append(("inferred" if inferred else proof, 8, "left", "$quiet"))
    else:
        last += [
            (f" {proof}", 10, "left", "$quiet"),
            ("inferred" if inferred else "", 8, "left", "$quiet"),
        ]
    room = width - 10 - sum(cell[1] + 1 for cell in last)
    room = max(min(room, 44), 8)
    return line([*cells, (short(name, room, ink), room, "left", ""), *last])


def level_cells(ink: Ink, level: int | None, needed: int) -> str:
    """Five cells with the needed level marked; where nothing is needed there is no mark.

    What was never rated has faint cells, since its sign is the question mark already.
    """
    drawn = (
        ink.cells(level, min(needed, TOP_LEVEL))
        if needed
        else ink.cells(level, TOP_LEVEL)[:-1] + " "
    )
    return drawn.replace("?", " " if ink.ascii else "·")


def proof_words(rating: SkillRating) -> list[tuple[str, str]]:
    """Each proof as (what it is with its date, its link)."""
    return [
        (
            (f"{proof.date} " if proof.date else "") + visible(proof.text, 400),
            visible(proof.link or "", 300),
        )
        for proof in rating.evidence
    ]


def share_words(skill: Skill) -> str:
    """How often the whole market names it: `15–20 % of postings`; nothing where the reports are silent."""
    figure = skill.figure
    return f"{share(figure)} of postings" if figure else ""
