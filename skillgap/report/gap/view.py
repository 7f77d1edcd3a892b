"""The gap in words and printed numbers, before it is laid out as text or Markdown.

Points are of 100, shares in percent of postings, hours are likely hours of a skill's own steps.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from skillgap.engine.gap import RULES, Assessment, Part, Rule
from skillgap.engine.rank import COMPARABLE
from skillgap.engine.rounding import round_half_up
from skillgap.market.market import Market
from skillgap.market.model import Priority, Requirement, Target
from skillgap.report import figures
from skillgap.report.gap.facts import hours_to_close
from skillgap.report.ink import BASIS_LETTERS, BASIS_WORDS
from skillgap.report.subject import Subject
from skillgap.report.words import cite

MEANING: Mapping[Rule, str] = {
    "covered": "of all the skill mentions in the postings for this target, the share you cover",
    "met": "of all the skill mentions in the postings for this target, the share you meet in full",
    "any": "of all the skill mentions in the postings for this target, the share you know at all",
    "unweighted": "the mean part of a requirement that you cover",
}
PRIORITY_SHORT: Mapping[Priority, str] = {
    "critical": "crit",
    "high": "high",
    "medium": "med",
    "nice": "nice",
    "not-required": "",
}
SHARE_WORDS = (
    "percent of postings that name it: measured here for m, over the whole market else; in brackets "
    "it was never measured and is the mean of its kind"
)
HOURS_WORDS = "our likely estimate for the skill's own steps, without prerequisites"
BY_DOING = "doing"
AT_WORK = "work"


class GapRow(NamedTuple):
    """A requirement as it is printed; what cannot be told has no points."""

    part: Part
    name: str
    have: str
    missing: str
    hours: str
    rate: str


class GapTable(NamedTuple):
    """Every requirement, the most missing points first, with totals that the rows add up to."""

    rows: tuple[GapRow, ...]
    not_asked: tuple[Part, ...]
    readiness: str
    gap: str
    hours: str
    pace: float = 1.0


def target_name(market: Market, target: Target) -> str:
    """A target as it is called: `MLOps Engineer, senior`."""
    return f"{market.roles[target.role].name}, {target.seniority}"


def part_name(market: Market, part: Part) -> str:
    """The names of a requirement's alternatives, the one that counts first."""
    others = [s for s in part.requirement.skills if s != part.skill]
    names = [market.skills[s].name for s in (part.skill, *others)]
    return names[0] if not others else ", ".join(names[:-1]) + " or " + names[-1]


def gap_table(subject: Subject, found: Assessment) -> GapTable:
    """The rows of an assessment; missing first, then what cannot be told, then what is met."""
    asked = sorted((p for p in found.parts if p.state != "not-asked"), key=_missing_first)
    have, missing = figures.adding_up([p.have for p in asked], [p.missing for p in asked])
    studied = [hours_to_close(subject, p) if p.missing else 0.0 for p in asked]
    hours, total = figures.hours_adding_up(studied)
    rows = [
        GapRow(
            part=part,
            name=part_name(subject.market, part),
            have="" if part.level is None else have[n],
            missing=missing[n] if part.missing else "",
            hours=_hours(subject, part, hours[n]),
            rate=figures.per_hundred_hours(part.missing, studied[n]),
        )
        for n, part in enumerate(asked)
    ]
    known = found.readiness is not None
    return GapTable(
        rows=tuple(rows),
        not_asked=tuple(p for p in found.parts if p.state == "not-asked"),
        readiness=figures.points(found.readiness or 0) if known else "",
        gap=figures.remaining(found.readiness or Fraction(0)) if known else "",
        hours=total if known else "",
        pace=subject.choices.pace,
    )


def _missing_first(part: Part) -> tuple[int, Fraction, Fraction]:
    group = 0 if part.missing else 1 if part.level is None else 2
    return group, -part.missing, -part.requirement.weight


def _hours(subject: Subject, part: Part, printed: str) -> str:
    if part.level is None:
        return "?"
    if not part.missing:
        return ""
    if subject.market.skills[part.skill].is_practice:
        return BY_DOING
    return AT_WORK if part.skill in subject.choices.at_work else printed


def need(part: Part) -> str:
    """Level held and level asked: `1→4`, `?→4`."""
    return f"{'?' if part.level is None else part.level}→{part.requirement.level}"


def share_mark(row: Requirement) -> str:
    """The share that counts, its basis letter and, where reports disagree, `~`.

    A share that was never measured stands in brackets: it is the mean of its kind.
    """
    number = f"{float(row.weight):.1f}"
    shown = f"({number})" if row.weight_from == "kind" else f"{number} "
    return f"{shown:>7} {BASIS_LETTERS[row.basis]}{'~' if row.disputed else ' '}"


def share_legend(rows: Iterable[Requirement]) -> list[tuple[str, str]]:
    """How to read a share and the letters and marks after it; only what occurs."""
    kept = list(rows)
    used = {row.basis for row in kept}
    lines = [("share", SHARE_WORDS)]
    lines += [(BASIS_LETTERS[b], words) for b, words in BASIS_WORDS.items() if b in used]
    disputed = [("~", "the two reports differ by more than 10 points")]
    return lines + (disputed if any(row.disputed for row in kept) else [])


def legend(table: GapTable) -> list[tuple[str, str]]:
    """How to read the table: a column or letter, and what it means; only what occurs."""
    told = {row.hours for row in table.rows}
    pace = f", at your pace: {table.pace:.1f} × the estimate" if round(table.pace, 1) != 1 else ""
    words = HOURS_WORDS + pace
    lines = [*share_legend(row.part.requirement for row in table.rows), ("hours", words)]
    lines += [(BY_DOING, "grown by doing, so no study hours")] if BY_DOING in told else []
    lines += [(AT_WORK, "learned at work, as you chose")] if AT_WORK in told else []
    return [*lines, ("/100 h", "points of the gap that a hundred hours close")]


def rule_words(rule: Rule) -> str:
    """What the number means under a rule."""
    return f"{rule}: {MEANING[rule]}; {RULES[rule]}"


def origin_words(target: Target) -> str:
    """Where the target's figures come from: `mlops-engineer/senior, measured on 76 postings (…)`."""
    words = (
        f"{target.id}, "
        + {
            "postings": f"measured on {figures.counted(target.postings, 'posting')}"
            if target.postings
            else "measured in part; the number of postings is not stated",
            "path": "from a career path; nothing was measured for it",
            "market": "from the whole market; nothing was measured for this role and seniority",
            "inferred": "inferred by us; the reports say little or nothing for it",
        }[target.basis]
    )
    place = cite(target.source, target.section)
    return f"{words} ({place})" if target.basis == "postings" and place else words


def unknown_words(found: Assessment) -> str:
    """How much cannot be told, and the range that leaves; nothing where all is known."""
    unrated = sum(p.state == "unknown" for p in found.parts)
    if not unrated:
        return ""
    share = figures.percent(100 - found.known_weight)
    verb = "requirement is" if unrated == 1 else "requirements are"
    reach = figures.span(found.lowest, found.highest)
    words = f"{unrated} {verb} not rated, {share} of the weight: {reach} whatever the rest is"
    return words + (
        "; too little is rated to rely on the number" if found.known_weight < COMPARABLE else ""
    )


def critical_words(found: Assessment) -> str:
    """`critical met 3 of 13`, or that none is critical."""
    if not found.critical_total:
        return "nothing is critical"
    return f"critical met {found.critical_met} of {found.critical_total}"


def status_words(market: Market) -> str:
    """What the words beside the number mean, as the scale has them."""
    lines = []
    for word, lowest, critical in market.scale.status:
        must = {0: "", 100: " with every critical requirement met"}.get(
            critical, f" with {critical} % of the critical ones met"
        )
        lines.append(f"{word} from {lowest}{must}" if lowest else f"{word} below")
    return "; ".join(lines)


def not_asked_words(market: Market, table: GapTable) -> str:
    """The rows that postings do not ask for, with the share that says so."""
    named = [
        f"{part_name(market, p)} ({figures.percent(p.requirement.weight)}"
        + (f" of {p.requirement.postings:,} postings)" if p.requirement.postings else ")")
        for p in table.not_asked
    ]
    return ", ".join(named)


def practice_words(market: Market, table: GapTable) -> str:
    """How much of the gap is closed by doing, not by study."""
    grown = [r for r in table.rows if r.part.missing and market.skills[r.part.skill].is_practice]
    if not grown:
        return ""
    total = sum((Fraction(row.missing) for row in grown), Fraction(0))
    names = ", ".join(row.name for row in grown)
    return f"{figures.points(total)} of the {table.gap} points are grown by doing: {names}"


def printed_gap(found: Assessment) -> str:
    """The gap in points, or `no data`."""
    return "no data" if found.readiness is None else figures.remaining(found.readiness)


def printed_readiness(found: Assessment) -> str:
    """The readiness in points, or `no data`."""
    return "no data" if found.readiness is None else figures.points(round_half_up(found.readiness))
