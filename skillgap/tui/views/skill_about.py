"""What is said of the skill under the cursor: a few lines below the list, or a pane beside it."""

from collections.abc import Mapping
from dataclasses import dataclass

from textual.content import Content

from skillgap.market.model import TOP_LEVEL, Skill
from skillgap.person.model import SkillRating
from skillgap.plaintext import visible
from skillgap.report.figures import percent, points
from skillgap.report.ink import Ink
from skillgap.tui.desk import Desk
from skillgap.tui.prose import Page, cut
from skillgap.tui.views.skills_lines import (
    UNRATED,
    Need,
    level_cells,
    proof_words,
    share_words,
)

NOT_RATED = "Counts neither for nor against you until you rate it."
LEVEL_LINES = 3


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys that work in this view, as they are written."""

    digits: tuple[str, ...]
    unknown: str
    lower: str
    higher: str
    evidence: str
    remove: str
    note: str
    details: str


def legend(keys: Keys, ink: Ink, width: int) -> Content:
    """How levels are set. It can be clicked."""
    arrows = "left right" if ink.ascii else f"{keys.lower} {keys.higher}"
    digits = [
        Content.styled(digit, "bold $accent").stylize(f"@click=app.run_command('level_{level}')")
        for level, digit in enumerate(keys.digits)
    ]
    unknown = Content.assemble((keys.unknown, "bold $accent"), (" not rated", "$quiet"))
    parts = [
        Content.assemble(
            ("level ", "$quiet"), Content(" ").join(digits), (f" {arrows}", "bold $accent")
        ),
        unknown.stylize("@click=app.run_command('unknown')"),
    ]
    return cut(Content("   ").join(parts), width, ink)


def below(
    desk: Desk, skill: Skill | None, asked: Mapping[str, Need], keys: Keys, page: Page
) -> list[Content]:
    """Five lines about a skill, always five, so that the list never jumps."""
    if skill is None:
        return [Content("")] * 5
    rating, need = desk.profile.skills.get(skill.id, UNRATED), asked.get(skill.id)
    right = f"target asks {need.level}" if need else ""
    name, about = visible(skill.name, 60), f"  {visible(skill.about, 300)}"
    title = Content.assemble((name, "bold"), (about, "$quiet"))
    title = cut(title, page.width - len(right) - 2, page.ink)
    space = max(page.width - title.cell_length - len(right), 0)
    lines = _now_and_next(desk, rating.level, need, page)[:LEVEL_LINES]
    return [
        Content.assemble(title, " " * space, (right, "$quiet")),
        *lines,
        *[Content("")] * (LEVEL_LINES - len(lines)),
        _proof_line(rating, keys, page),
    ]


def _now_and_next(desk: Desk, now: int | None, need: Need | None, page: Page) -> list[Content]:
    """What the level that holds means, and the one that is asked, or else the next."""
    scale = desk.market.scale.levels
    asked = need is not None and (now or 0) < need.level
    to = need.level if need is not None and asked else (now or 0) + 1
    said = [
        ("now", "not rated", NOT_RATED)
        if now is None
        else ("now", f"{now} {scale[now][0]}", scale[now][1])
    ]
    if to <= TOP_LEVEL:
        said.append(("asked" if asked else "next", f"{to} {scale[to][0]}", scale[to][1]))
    room = max(len(words) for _, words, _ in said)
    lines: list[Content] = []
    for label, words, about in said:
        style = "bold" if label == "now" else ""
        first = f"{label:<5} {words:<{room}}  "
        lines += page.words(about, "" if style else "$quiet", first, style)
    return lines


def _proof_line(rating: SkillRating, keys: Keys, page: Page) -> Content:
    """The last proof and the note, or the keys that add them."""
    proofs = proof_words(rating)
    parts = []
    if proofs:
        more = f" (and {len(proofs) - 1} more)" if len(proofs) > 1 else ""
        parts.append((f"proof{more}  ", proofs[-1][0]))
    if rating.note:
        parts.append(("note  ", visible(rating.note, 400)))
    if not parts:
        hint = Content.assemble(
            (keys.evidence, "bold $accent"),
            " add a proof   ",
            (keys.note, "bold $accent"),
            " write a note",
        )
        return hint.stylize("$quiet").truncate(page.width)
    share = max(page.width // len(parts) - 2, 8)
    shown = [
        cut(Content.assemble((label, "$quiet"), words), share, page.ink) for label, words in parts
    ]
    return cut(Content("   ").join(shown), page.width, page.ink)


def pane(
    desk: Desk, skill: Skill | None, asked: Mapping[str, Need], keys: Keys, page: Page
) -> list[Content]:
    """The skill beside the list: levels with what they mean, what the target asks, proof and note."""
    if skill is None:
        return []
    rating, need = desk.profile.skills.get(skill.id, UNRATED), asked.get(skill.id)
    trend = share_words(skill)
    removes = f", {keys.remove} removes last" if rating.evidence else ""
    return [
        *page.words(skill.name, "bold"),
        *page.words(skill.about, "$quiet"),
        *page.titled("Level", _levels(desk, rating, need, page)),
        *page.titled("Your target", _target(desk, skill, need, page)),
        *page.titled(f"Proof ({keys.evidence} adds{removes})", _proofs(rating, page)),
        *page.titled(
            f"Note ({keys.note} writes)",
            page.words(rating.note or "none yet", "" if rating.note else "$quiet"),
        ),
        *page.titled("Whole market", page.words(trend) if trend else []),
        Content(""),
        *page.words(f"{keys.details} everything about this skill", "$quiet"),
    ]


def _levels(desk: Desk, rating: SkillRating, need: Need | None, page: Page) -> list[Content]:
    """The scale, the level that holds marked; a click on a line sets it."""
    now = rating.level
    word = "inferred, not stated" if rating.inferred else ""
    cells = level_cells(page.ink, now, need.level if need else 0)
    lines = [
        page.row(
            [
                (cells, 6, "left", "$accent"),
                (word or ("not rated" if now is None else ""), 30, "left", "$quiet"),
            ]
        )
    ]
    for level, (name, about) in enumerate(desk.market.scale.levels):
        mark = "▸" if level == now else "╎" if need and need.level == level else " "
        mark = "|" if mark == "╎" and page.ink.ascii else page.ink.text(mark)
        style = "bold $accent" if level == now else ""
        asked = " (asked)" if need and need.level == level else ""
        first = f"{mark} {level} {visible(name, 11):<11} "
        said = page.words(about + asked, "" if level == now else "$quiet", first, style)
        lines += [each.stylize(f"@click=app.run_command('level_{level}')") for each in said]
    return lines


def _target(desk: Desk, skill: Skill, need: Need | None, page: Page) -> list[Content]:
    """What the target asks, and the points it is worth."""
    found = desk.assessment
    if found is None:
        return page.words("None is chosen.", "$quiet")
    if need is None:
        return page.words("Does not ask for it.", "$quiet")
    lines = []
    for part in found.parts:
        row = part.requirement
        if skill.id not in row.skills or not row.weight:
            continue
        worth = part.have + part.missing
        figure = f"{percent(row.weight)} of postings" if row.share is not None else "never measured"
        text = f"Asks level {row.level}, {row.priority}, {figure}."
        text += f" {points(part.missing)} of {points(worth)} points are missing." if worth else ""
        others = [desk.market.skills[s].name for s in row.skills if s != skill.id]
        text += f" {' or '.join(others)} would do too." if others else ""
        lines += page.words(text)
    return lines


def _proofs(rating: SkillRating, page: Page) -> list[Content]:
    lines: list[Content] = []
    for words, link in proof_words(rating):
        lines += page.words(words, first=page.bullet)
        lines += page.words(link, "$quiet", first="  ") if link else []
    return lines or page.words("none yet", "$quiet")
