"""Everything about a skill: what it is, who asks for it, what it needs and opens, how to learn it."""

from textual.content import Content

from skillgap.market.model import Requirement, Skill, Target
from skillgap.plaintext import visible
from skillgap.report.figures import percent
from skillgap.report.ink import BASIS_LETTERS
from skillgap.report.words import (
    PRIORITY_WORDS,
    TREND_WORDS,
    asked_by,
    focuses_with,
    hours_from_nothing,
    market_figure,
    needed_by,
    share_number,
)
from skillgap.tui.desk import Desk
from skillgap.tui.lines import Cell
from skillgap.tui.prose import Page
from skillgap.tui.views.explained import about
from skillgap.tui.views.skills_lines import UNRATED, proof_words

PROFICIENT = 3


def skill_details(desk: Desk, skill: Skill, page: Page) -> list[Content]:
    """The whole of it."""
    market = desk.market
    category = visible(market.categories.get(skill.category, skill.category), 60)
    opens = ", ".join(f"{other.name} ({level})" for other, level in needed_by(market, skill.id))
    return [
        *page.words(skill.about),
        *page.words(f"{category} · {skill.id}", "$quiet"),
        *page.titled("You", _yours(desk, skill, page)),
        *page.titled("In postings", _figures(skill, page)),
        *page.titled("Asked for by", _asked(desk, skill, page)),
        *about(desk, skill, page),
        *page.titled("Shorter for those who know", _related(desk, skill, page)),
        *page.titled("Opens (level needed of it)", page.words(opens) if opens else []),
        *page.titled("Also called", page.words(", ".join(skill.aliases)) if skill.aliases else []),
        *page.titled(f"From nothing to level {PROFICIENT}", _from_nothing(desk, skill, page)),
    ]


def _yours(desk: Desk, skill: Skill, page: Page) -> list[Content]:
    """The person's level, note and proofs."""
    rating = desk.profile.skills.get(skill.id, UNRATED)
    scale = desk.market.scale.levels
    level = "not rated" if rating.level is None else f"{rating.level} {scale[rating.level][0]}"
    words = f"{level}{', inferred and not stated' if rating.inferred else ''}"
    meaning = "" if rating.level is None else scale[rating.level][1]
    lines = page.words(meaning, "$quiet", f"{words}  ", "bold")
    lines += page.words(rating.note, "", "note  ") if rating.note else []
    for text, link in proof_words(rating):
        lines += page.words(text, "", "proof  ")
        lines += page.words(link, "$quiet", "       ") if link else []
    return lines


def _figures(skill: Skill, page: Page) -> list[Content]:
    found = [words for each in skill.figures if (words := market_figure(each))]
    if skill.trend and found:
        found.append(f"trend: {TREND_WORDS[skill.trend]}")
    return page.listed(found) if found else page.words("No figure in the reports.", "$quiet")


def _asked(desk: Desk, skill: Skill, page: Page) -> list[Content]:
    """Every target that asks for it, one's own marked."""
    rows = asked_by(desk.market, skill.id)
    if not rows:
        return page.words("No target by itself.", "$quiet")
    name = max(min(max(len(target.id) for target, _ in rows), page.width - 37), 8)
    heads: list[Cell] = [
        ("", 1, "left", ""),
        ("", name, "left", ""),
        ("level", 5, "right", "$quiet"),
    ]
    heads += [
        ("priority", 9, "left", "$quiet"),
        ("share %", 7, "right", "$quiet"),
        ("n", 6, "right", "$quiet"),
    ]
    own = desk.profile.target
    lines = [page.row(_asked_row(target, row, name, own=target.id == own)) for target, row in rows]
    focuses = ", ".join(focuses_with(desk.market, skill.id))
    also = page.words(focuses, "$quiet", "with a focus also by  ") if focuses else []
    return [page.row(heads), *lines, *also]


def _asked_row(target: Target, row: Requirement, name: int, *, own: bool) -> list[Cell]:
    """A target with what it asks, and the share with the postings it was counted on."""
    basis = f"{BASIS_LETTERS[row.basis]}{'~' if row.disputed else ''}"
    return [
        ("▸" if own else "", 1, "left", "$accent"),
        (target.id, name, "left", "bold" if own else ""),
        (str(row.level), 5, "right", ""),
        (PRIORITY_WORDS[row.priority], 9, "left", ""),
        ("" if row.share is None else share_number(row.share), 7, "right", ""),
        (f"{row.postings:,}" if row.postings else "", 6, "right", "$quiet"),
        (basis, 2, "left", "$quiet"),
    ]


def _related(desk: Desk, skill: Skill, page: Page) -> list[Content]:
    saved = [
        f"{desk.market.skills[other].name} saves {percent(part)}" for other, part in skill.related
    ]
    return page.words(f"{', '.join(saved)}, up to the level held there.") if saved else []


def _from_nothing(desk: Desk, skill: Skill, page: Page) -> list[Content]:
    low, likely, high = hours_from_nothing(desk.market, skill.id, PROFICIENT)
    words = f"{likely:,.0f} h ({low:,.0f}–{high:,.0f}) with everything it needs, for someone who knows none of it."
    return page.words(words) if likely else []
