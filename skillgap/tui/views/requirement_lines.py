"""What is said of one requirement of a target: what is asked, what is held, where it comes from."""

from textual.content import Content

from skillgap.engine.gap import Part
from skillgap.market.market import Market
from skillgap.market.model import Target
from skillgap.report.figures import hours, percent, points_apart
from skillgap.report.gap.facts import hours_to_close
from skillgap.report.gap.view import BY_DOING, part_name
from skillgap.report.ink import BASIS_WORDS, STATE_WORDS
from skillgap.report.words import PRIORITY_WORDS, level_name, origins, say
from skillgap.tui.desk import Desk
from skillgap.tui.heat import target_words
from skillgap.tui.pen import Pen, labelled, paragraph
from skillgap.tui.themes import STATE_TOKENS


def requirement_name(market: Market, part: Part) -> str:
    """The names of a requirement's alternatives, safe to show."""
    return say(part_name(market, part))


def requirement_lines(
    desk: Desk, pen: Pen, target: Target, part: Part, width: int
) -> list[Content]:
    """A requirement from what it asks down to where the reports say so."""
    market, row = desk.market, part.requirement
    asked = f"{row.level} {level_name(market, row.level)}, {PRIORITY_WORDS[row.priority]}"
    level = "" if part.level is None else f"{part.level} {level_name(market, part.level)}, "
    sign = pen.ink.sign(part.state)
    return [
        *paragraph(requirement_name(market, part), width, "bold"),
        pen.quiet(f"for {target_words(market, target, pen.ink)}"),
        *labelled("asked", "not asked for" if part.state == "not-asked" else asked, width),
        Content.assemble(
            ("held       ", "$quiet"),
            (sign, STATE_TOKENS[part.state]),
            f" {level}{STATE_WORDS[part.state]}",
        ),
        *labelled("share", pen.ink.text(share_words(part)), width),
        *labelled("worth", worth_words(desk, part), width),
        *labelled("basis", BASIS_WORDS[row.basis], width),
        *_origin_lines(pen, part, width),
    ]


def share_words(part: Part) -> str:
    """The share behind the weight, with the postings it was measured on."""
    row = part.requirement
    if row.weight_from == "kind":
        return f"never measured; it weighs {percent(row.weight)}, the mean of its kind"
    where = (
        f"of {row.postings:,} postings"
        if row.postings and row.weight_from == "postings"
        else "over the whole market"
    )
    return f"{percent(row.weight)} {where}" + ("; the reports disagree" if row.disputed else "")


def worth_words(desk: Desk, part: Part) -> str:
    """Points of readiness: all, held and missing, with the hours that close it."""
    if part.state == "not-asked":
        return "nothing"
    if part.level is None:
        return "it cannot be told before it is rated"
    whole, have, missing = points_apart(part.have, part.missing)
    told = f"{whole} points, {have} held, {missing} missing"
    if not part.missing:
        return told
    if desk.market.skills[part.skill].is_practice:
        return f"{told}, by {BY_DOING}"
    return f"{told}, about {hours(hours_to_close(desk.subject, part))}"


def _origin_lines(pen: Pen, part: Part, width: int) -> list[Content]:
    lines: list[Content] = []
    for number, words in enumerate(origins(part.requirement)):
        lines += labelled("from" if not number else "", pen.ink.text(words), width)
    return lines
