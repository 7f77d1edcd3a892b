"""Two targets for one person, or two people at one target, in words and printed numbers."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from skillgap.engine.compare import Comparison, Pair, compare_people, compare_targets
from skillgap.engine.gap import Assessment, Part
from skillgap.engine.plan import Plan
from skillgap.engine.rounding import round_half_up
from skillgap.market.market import Market
from skillgap.market.model import Target
from skillgap.report import figures
from skillgap.report.gap.view import (
    MEANING,
    need,
    part_name,
    printed_gap,
    printed_readiness,
    share_legend,
    share_mark,
)
from skillgap.report.subject import Subject
from skillgap.report.words import BASIS_SHORT, cite

HOURS_WORDS = (
    "to everything asked that study can close, with what it needs, unrated counted as 0; hours and "
    "finish are our estimates, without a deadline"
)


class Side(NamedTuple):
    """One side: who, at which target, and the roadmap there without a deadline.

    `missing` are the points missing by requirement, printed so that they add up to the gap.
    """

    label: str
    subject: Subject
    found: Assessment
    plan: Plan
    missing: Mapping[str, str]


class Comparing(NamedTuple):
    """Both sides and their requirements. `of` says what differs: targets or profiles."""

    of: str
    one: Side
    two: Side
    pairs: tuple[Pair, ...]

    @property
    def market(self) -> Market:
        """The market both sides look at."""
        return self.one.subject.market


class FactRow(NamedTuple):
    """A label, both values and, for points, the second less the first."""

    label: str
    one: str
    two: str
    change: str = ""


def of_targets(subject: Subject, one: Target, two: Target) -> Comparing:
    """One person at two targets."""
    found = compare_targets(one, two, subject.levels, subject.market.scale)
    sides = [_side(t.id, subject, a) for t, a in ((one, found.first), (two, found.second))]
    return Comparing("targets", sides[0], sides[1], found.pairs)


def of_people(one: tuple[str, Subject], two: tuple[str, Subject], target: Target) -> Comparing:
    """Two people, each with a label, at one target."""
    (_, first), (_, second) = one, two
    found: Comparison = compare_people(target, first.levels, second.levels, first.market.scale)
    sides = [_side(*who, a) for who, a in ((one, found.first), (two, found.second))]
    return Comparing("profiles", sides[0], sides[1], found.pairs)


def _side(label: str, subject: Subject, found: Assessment) -> Side:
    plan = subject.plan(found.target, subject.wishes._replace(until=None))
    _, missing = figures.adding_up([p.have for p in found.parts], [p.missing for p in found.parts])
    printed = {p.requirement.id: m for p, m in zip(found.parts, missing, strict=True) if p.missing}
    return Side(label, subject, found, plan, printed)


def fact_rows(compared: Comparing) -> list[FactRow]:
    """The numbers side by side, rows that say the same of both targets left out for two people."""
    one, two = compared.one, compared.two
    readiness = _both("readiness", one, two, lambda s: printed_readiness(s.found))
    pay = [_both("salary", one, two, _salary), _both("", one, two, _salary_origin)]
    basis = [_both("basis", one, two, _basis)]
    return [
        readiness._replace(change=_change(one, two)),
        _both("gap", one, two, lambda s: printed_gap(s.found)),
        _both("the word", one, two, lambda s: s.found.status or "no data"),
        _both("critical met", one, two, _critical),
        _both("rated", one, two, _rated),
        *(basis if compared.of == "targets" else []),
        _both("hours", one, two, lambda s: figures.hours(s.plan.hours[1])),
        _both("low–high", one, two, _hours_range),
        _both("a week", one, two, lambda s: f"{s.plan.wishes.hours_per_week:g} h"),
        _both("finish", one, two, lambda s: figures.month_year(s.plan.finish[1])),
        _both("earliest", one, two, lambda s: figures.month_year(s.plan.finish[0])),
        _both("latest", one, two, lambda s: figures.month_year(s.plan.finish[2])),
        *(pay if compared.of == "targets" else []),
    ]


def _both(label: str, one: Side, two: Side, words: Callable[[Side], str]) -> FactRow:
    return FactRow(label, words(one), words(two))


def _change(one: Side, two: Side) -> str:
    """The second printed readiness less the first; nothing where one side has no number."""
    first, second = one.found.readiness, two.found.readiness
    if first is None or second is None:
        return ""
    return figures.signed(round_half_up(second) - round_half_up(first))


def _rated(side: Side) -> str:
    return f"{figures.percent(round(side.found.known_weight, 1))} of the weight"


def _critical(side: Side) -> str:
    found = side.found
    return (
        f"{found.critical_met} of {found.critical_total}"
        if found.critical_total
        else "none critical"
    )


def _basis(side: Side) -> str:
    target = side.found.target
    if target.basis == "postings":
        return figures.counted(target.postings or 0, "posting")
    return BASIS_SHORT[target.basis]


def _hours_range(side: Side) -> str:
    low, _, high = side.plan.hours
    return f"{figures.hours(low).removesuffix(' h')}–{figures.hours(high)}"


def _salary(side: Side) -> str:
    target = side.found.target
    return figures.money_range(target.salary, target.salary_range) or "not stated"


def _salary_origin(side: Side) -> str:
    target = side.found.target
    return cite(target.source, target.section) if target.salary or target.salary_range else ""


def only(compared: Comparing, *, first: bool) -> list[Part]:
    """What only one side asks for, the heaviest first; nothing for two people at one target."""
    if first:
        parts = [pair.first for pair in compared.pairs if pair.second is None]
    else:
        parts = [pair.second for pair in compared.pairs if pair.first is None]
    return [part for part in parts if part is not None and part.requirement.weight]


def in_both(compared: Comparing) -> list[tuple[Part, Part]]:
    """What both sides ask for, the heaviest first."""
    pairs = [(pair.first, pair.second) for pair in compared.pairs]
    return [
        (one, two)
        for one, two in pairs
        if one and two and (one.requirement.weight or two.requirement.weight)
    ]


def open_rows(compared: Comparing) -> list[tuple[Part, Part]]:
    """Rows of both sides where the levels differ or one side is not there yet."""
    return [row for row in in_both(compared) if not _settled(*row)]


def settled_rows(compared: Comparing) -> list[tuple[Part, Part]]:
    """Rows that both sides meet at the same level."""
    return [row for row in in_both(compared) if _settled(*row)]


def _settled(one: Part, two: Part) -> bool:
    same = one.level == two.level and one.requirement.level == two.requirement.level
    return same and one.state == two.state == "met"


def only_row(compared: Comparing, part: Part, *, first: bool) -> list[str]:
    """Name, level held → asked, share, points missing."""
    side = compared.one if first else compared.two
    return [
        part_name(compared.market, part),
        need(part),
        share_mark(part.requirement),
        _missing(side, part),
    ]


def pair_row(compared: Comparing, one: Part, two: Part) -> list[str]:
    """Name, both levels, both shares, both gaps; for two people the share stands once."""
    shares = [share_mark(part.requirement) for part in (one, two)]
    kept = shares if compared.of == "targets" else shares[:1]
    gaps = [_missing(compared.one, one), _missing(compared.two, two)]
    return [part_name(compared.market, one), need(one), need(two), *kept, *gaps]


def pair_headings(compared: Comparing) -> list[str]:
    """Headings for `pair_row`: A and B stand for the two sides."""
    shares = ["  share A", "  share B"] if compared.of == "targets" else ["  share"]
    return ["requirement", "A", "B", *shares, "gap A", "gap B"]


def _missing(side: Side, part: Part) -> str:
    return "?" if part.level is None else side.missing.get(part.requirement.id, "")


def names(compared: Comparing, rows: Sequence[tuple[Part, Part]]) -> str:
    """The names of some rows, in one line."""
    return ", ".join(part_name(compared.market, one) for one, _ in rows)


def legend(compared: Comparing) -> list[tuple[str, str]]:
    """How to read the numbers and the tables."""
    rows = [
        part.requirement for pair in compared.pairs for part in (pair.first, pair.second) if part
    ]
    return [("readiness", MEANING["covered"]), ("hours", HOURS_WORDS), *share_legend(rows)]


def titles(compared: Comparing) -> tuple[str, str]:
    """What the table of rows on both sides and the list of settled ones are called."""
    both = "Both ask" if compared.of == "targets" else "Where levels differ or are not there yet"
    return both, "Met at the same level on both sides"
