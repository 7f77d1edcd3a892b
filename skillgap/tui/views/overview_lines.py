"""The overview's lines: readiness, the grid of targets, and the biggest gaps. Pure functions."""

from fractions import Fraction

from textual.content import Content

from skillgap.engine.bands import self_rating_band
from skillgap.engine.gap import HUNDRED, Assessment, Part
from skillgap.engine.rank import Standing
from skillgap.market.model import Role
from skillgap.plaintext import visible
from skillgap.report.figures import MONTHS, percent, points, remaining
from skillgap.report.gap_json import hours_to_close
from skillgap.report.gap_view import AT_WORK, BY_DOING, PRIORITY_SHORT
from skillgap.tui.desk import Desk
from skillgap.tui.heat import Heat, heat, name_cells, role_names, seniorities_of, target_words
from skillgap.tui.lines import Cell, fit, line
from skillgap.tui.pen import Pen
from skillgap.tui.prose import Page, longest
from skillgap.tui.themes import STATE_TOKENS

SNAPSHOTS = 24
"""At most so many blocks in the history line."""

NARROWEST_CELL, WIDEST_CELL = 7, 16
MOST_GRID_LINES = 9
"""Lines of the grid at most, with its title and header."""
ROOM_FOR_MET = 4


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
        return [
            title,
            Content("No data: nothing is rated"),
            Content("that this target asks for."),
            Content(),
            pen.key("skills", "rate what you know"),
        ]
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
            longest(width, f"{span} if all ratings are a level off", f"{span} if a level off")
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


def history_line(desk: Desk, pen: Pen, width: int) -> list[Content]:
    """Readiness at this target from the profile's snapshots to now, with both its ends."""
    found = desk.assessment
    past = [s for s in desk.profile.history if s.target == desk.profile.target]
    if not past or found is None or found.readiness is None:
        return []
    past = past[-max(min(SNAPSHOTS, width - 22), 1) :]
    values = [s.readiness for s in past] + [float(found.readiness)]
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


# ── the biggest gaps ───────────────────────────────────────────────────────────────────────────


def gaps(desk: Desk, pen: Pen, width: int, height: int) -> list[Content]:
    """The heaviest gaps with bars, and what is not rated yet."""
    found = desk.assessment
    if found is None:
        return _closest(desk, pen, width, height)
    short = sorted((p for p in found.parts if p.missing), key=lambda p: -p.missing)
    unrated = [p for p in found.parts if p.state == "unknown"]
    room = max(height - 1 - 2 * bool(unrated), 1)
    most = short[0].missing if short else Fraction(1)
    lines = [gap_columns("Biggest gaps", width)]
    lines += [gap_line(desk, pen, part, most, width) for part in short[:room]]
    if not short:
        none = (
            "Nothing is rated yet."
            if found.readiness is None
            else "Nothing is missing that is rated."
        )
        lines.append(pen.quiet(none))
    if unrated:
        lines += [Content(), _unrated(found, len(unrated), pen, width)]
    return [*lines, *_met(desk, found, pen, width, height - len(lines))]


def _unrated(found: Assessment, count: int, pen: Pen, width: int) -> Content:
    """How many requirements are not rated, and what they weigh."""
    verb = "requirement is" if count == 1 else "requirements are"
    share = percent(HUNDRED - found.known_weight)
    words = longest(
        width, f"? {count} {verb} not rated, {share} of the weight", f"? {count} not rated, {share}"
    )
    return pen.quiet(words)


def _met(desk: Desk, found: Assessment, pen: Pen, width: int, room: int) -> list[Content]:
    """What is met already, where there is room for it."""
    met = sorted((p for p in found.parts if p.state == "met"), key=lambda p: -p.have)
    if not met or room < ROOM_FOR_MET:
        return []
    names = ", ".join(desk.market.skills[p.skill].name for p in met)
    shown = Page(width, pen.ink).words(names, "", f"{pen.ink.sign('met')} ", STATE_TOKENS["met"])
    asked = sum(p.state != "not-asked" for p in found.parts)
    return [Content(), head(f"Met: {len(met)} of {asked}", width), *shown[: room - 2]]


def _closest(desk: Desk, pen: Pen, width: int, height: int) -> list[Content]:
    """Without a target: those that are closest to what is known."""
    known = [s for s in desk.standings if s.readiness is not None]
    if not known:
        return [
            head("Closest targets", width),
            pen.quiet("Nothing is rated yet."),
            pen.key("skills", "rate what you know"),
        ]
    cells: list[list[Cell]] = [
        [
            (
                target_words(desk.market, desk.market.targets[s.target], pen.ink, width - 7),
                max(width - 7, 8),
                "left",
                "",
            ),
            (points(s.readiness or 0), 6, "right", ""),
        ]
        for s in known[: max(height - 1, 1)]
    ]
    return [head("Closest targets", width, "readiness"), *(line(row) for row in cells)]


def gap_widths(width: int) -> tuple[int, int, int]:
    """Cells of the name, the bar and the priority; the last two are left out where there is no room."""
    priority = 9 if width >= 72 else 0  # noqa: PLR2004
    rest = width - 20 - priority
    bar = min(max(rest - 25, 6), 40) if rest >= 28 else 0  # noqa: PLR2004
    return rest - bar - 3, bar, priority


def gap_columns(title: str, width: int) -> Content:
    """The title of a list of gaps, with what stands in each column."""
    name, bar, priority = gap_widths(width)
    cells: list[Cell] = [(title, name + 2, "left", "$quiet"), ("need", 4, "right", "$quiet")]
    cells += [("", bar, "left", "")] if bar else []
    cells += [("points", 6, "right", "$quiet"), ("hours", 6, "right", "$quiet")]
    cells += [("priority", priority - 1, "left", "$quiet")] if priority else []
    return line(cells)


def gap_line(desk: Desk, pen: Pen, part: Part, most: Fraction, width: int) -> Content:
    """A gap with its bar against the largest one; what is not rated has no points yet."""
    name, bar, priority = gap_widths(width)
    row = part.requirement
    cells: list[Cell] = [
        (pen.ink.sign(part.state), 1, "left", STATE_TOKENS[part.state]),
        (visible(desk.market.skills[part.skill].name, 120), name, "left", ""),
        (
            f"{'?' if part.level is None else part.level}{pen.arrow}{row.level}",
            4,
            "right",
            "$quiet",
        ),
    ]
    if bar:
        cells.append((pen.ink.bar(float(part.missing), float(most), bar), bar, "left", "$part"))
    cells += [
        ("?" if part.level is None else points(part.missing), 6, "right", ""),
        (_effort(desk, part), 6, "right", "$quiet"),
    ]
    if priority:
        cells.append((PRIORITY_SHORT[row.priority], priority - 1, "left", "$quiet"))
    return line(cells)


def _effort(desk: Desk, part: Part) -> str:
    """Likely hours without the unit, or that they are not study hours."""
    if desk.market.skills[part.skill].is_practice:
        return BY_DOING
    if part.skill in desk.subject.choices.at_work:
        return AT_WORK
    if part.level is None:
        return "?"
    return f"{hours_to_close(desk.subject, part):,.0f}"
