"""The overview's lines: readiness and the grid of targets. Pure functions."""

from typing import TYPE_CHECKING

from textual.content import Content

from skillgap.engine.bands import self_rating_band
from skillgap.engine.gap import HUNDRED, Assessment, assess
from skillgap.engine.rank import Standing
from skillgap.market.model import Role, Target
from skillgap.plaintext import visible
from skillgap.report.figures import MONTHS, percent, points, remaining
from skillgap.tui.desk import Desk
from skillgap.tui.heat import Heat, heat, name_cells, role_names, seniorities_of
from skillgap.tui.lines import fit
from skillgap.tui.pen import Pen
from skillgap.tui.prose import longest

if TYPE_CHECKING:
    from skillgap.person.model import Snapshot

SNAPSHOTS = 24
"""At most so many blocks in the history line."""

NARROWEST_CELL, WIDEST_CELL = 7, 16
MOST_GRID_LINES = 9
"""Lines of the grid at most, with its title and header."""


def head(title: str, width: int, right: str = "") -> Content:
    """A dim title, and on the right what the numbers below it are."""
    room = max(width - len(right), 1)
    return Content.styled(fit(title, room) + right, "$quiet")


# ── readiness ──────────────────────────────────────────────────────────────────────────────────


def headline(
    desk: Desk, pen: Pen, width: int, _height: int, *, short: bool = False
) -> list[Content]:
    """The number with its bar, the must-haves, the word, the ranges and the way so far.

    `short` puts two facts on a line.
    """
    title = head("Readiness", width)
    found = desk.assessment
    if found is None:
        return [title, *no_target(desk, pen)]
    if found.readiness is None:
        told = [Content("No data: nothing is rated"), Content("that this target asks for.")]
        return [title, *told, Content(), pen.key("skills", "rate what you know")]
    number = points(found.readiness)
    bar = pen.ink.bar(float(found.readiness), 100, max(width - len(number) - 2, 4))
    facts = [f"gap {remaining(found.readiness)}{pen.dot}{found.status}", critical(found)]
    ranges = _ranges(found, width // 2 - 2 if short else width)
    if short:
        facts, ranges = [pen.dot.join(facts)], [" · ".join(ranges)] if ranges else []
    return [
        title,
        Content.assemble((number, "bold $accent"), "  ", (bar, "$accent on $track")),
        *(Content(words) for words in facts),
        *(pen.quiet(words) for words in ranges),
        *history_line(desk, pen, width),
    ]


def no_target(desk: Desk, pen: Pen) -> list[Content]:
    """What to say and to do where there is no target, or one the market does not know."""
    name = visible(desk.profile.target, 40)
    told = [f"Target {name}", "is not in the market."] if name else ["No target is chosen."]
    return [*(Content(words) for words in told), Content(), pen.key("target", "choose a target")]


def critical(found: Assessment) -> str:
    """`critical 3 of 13 met`, or that none is critical."""
    if not found.critical_total:
        return "nothing is critical"
    return f"critical {found.critical_met} of {found.critical_total} met"


def _ranges(found: Assessment, width: int) -> list[str]:
    """What the number would be if ratings are off, and whatever is not rated turns out to be."""
    lines = []
    band = self_rating_band(found)
    if band:
        span = f"{band[0]:.0f}–{band[1]:.0f}"
        lines.append(
            longest(width, f"{span} if all ratings are a level off", f"{span} if ratings are off")
        )
    if found.known_weight < HUNDRED:
        span = f"{float(found.lowest):.0f}–{float(found.highest):.0f}"
        unrated = percent(HUNDRED - found.known_weight) if found.known_weight < 99 else "<1 %"  # noqa: PLR2004
        lines.append(
            longest(
                width,
                f"{span} whatever the {unrated} not rated are",
                f"{span} with what is unrated",
            )
        )
    return lines


def _then(desk: Desk, target: Target, past: "Snapshot") -> float:
    """The readiness of a snapshot; from its levels where the market has changed since then."""
    if past.market == desk.market.version or not past.levels:
        return past.readiness
    known = {skill: level for skill, level in past.levels.items() if skill in desk.market.skills}
    now = assess(target, known, desk.market.scale).readiness
    return past.readiness if now is None else float(now)


def history_line(desk: Desk, pen: Pen, width: int) -> list[Content]:
    """Readiness at this target from the profile's snapshots to now, with both its ends."""
    found = desk.assessment
    today = desk.subject.today  # its point is what holds now, whatever was saved of it
    past = [s for s in desk.profile.history if s.target == desk.profile.target and s.date < today]
    if not past or found is None or found.readiness is None:
        return []
    past = past[-max(min(SNAPSHOTS, width - 22), 1) :]
    values = [_then(desk, found.target, s) for s in past] + [float(found.readiness)]
    low, high = min(values) // 10 * 10, -(-max(values) // 10) * 10
    since = f"{MONTHS[past[0].date.month - 1][:3]} {past[0].date.year}"
    return [
        Content.assemble(
            (f"{since} ", "$quiet"),
            f"{values[0]:.0f} ",
            (pen.ink.spark(values, low, high), "$accent"),
            f" {values[-1]:.0f}",
            (" now", "$quiet"),
        )
    ]


# ── targets ────────────────────────────────────────────────────────────────────────────────────


def grid(desk: Desk, pen: Pen, width: int, height: int) -> list[Content]:
    """Readiness of every role and seniority, the target marked; as many roles as there is room for."""
    roles, left = _roles_for(desk, min(height, MOST_GRID_LINES) - 2)
    seniorities = seniorities_of(desk.market)
    room = max(width - 1 - len(seniorities) * NARROWEST_CELL, 6)
    name = min(name_cells(visible(role.name, 80) for role in roles), room) + 1
    cell = min(max((width - name) // len(seniorities), NARROWEST_CELL), WIDEST_CELL)
    if cell < WIDEST_CELL:
        name = max(width - cell * len(seniorities), name)
    standing = {s.target: s for s in desk.standings}
    names = role_names(roles, name - 1)
    lines = [head("Targets", width), _grid_head(seniorities, name, cell)]
    for role in roles:
        found = [standing.get(f"{role.id}/{seniority}") for seniority in seniorities]
        lines.append(_grid_row(desk, pen, names[role.id], name, cell, found))
    return [*lines, pen.quiet(f"and {left} more roles")] if left else lines


def _roles_for(desk: Desk, room: int) -> tuple[list[Role], int]:
    """The roles to show, and how many are left out: those the person looks to, then the closest."""
    roles = list(desk.market.roles.values())
    if len(roles) <= room:
        return roles, 0
    names = (desk.profile.target, *desk.profile.shortlist, *(s.target for s in desk.standings))
    nearest = list(dict.fromkeys(name.partition("/")[0] for name in names))[: max(room - 1, 1)]
    kept = [role for role in roles if role.id in nearest]
    return kept, len(roles) - len(kept)


def _grid_head(seniorities: tuple[str, ...], name: int, cell: int) -> Content:
    """The seniorities, each ending where its numbers end."""
    after = (cell - 5) // 2 + 1
    ends = "".join(fit(seniority, cell, "right") for seniority in seniorities)
    return Content.styled((" " * name + ends)[after:], "$quiet")


def _grid_row(
    desk: Desk, pen: Pen, label: str, name: int, cell: int, row: list[Standing | None]
) -> Content:
    right = (cell - 5) // 2
    parts: list[Content | str | tuple[str, str]] = [fit(label, name)]
    for found in row:
        drawn = Heat(" ", "", " ", "") if found is None else heat(desk, pen.ink, found)
        text = drawn.padded(cell - 5 - right, right)
        parts.append((text, drawn.style) if drawn.style else text)
    return Content.assemble(*parts)
