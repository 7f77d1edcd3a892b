"""What the market says, in words that the text and the Markdown reports share. Plain strings, unescaped."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from skillgap.engine.steps import NO_CHOICES, closure, step_hours
from skillgap.market.market import Market
from skillgap.market.model import (
    Basis,
    Evidence,
    Hours3,
    Kind,
    Priority,
    Requirement,
    Role,
    Skill,
    Target,
    Trend,
)
from skillgap.market.reference import Figure, Note
from skillgap.plaintext import visible
from skillgap.report.figures import money, share

NOTHING = "–"
LONGEST = 2000

TREND_SIGNS: Mapping[Trend, str] = {
    "rapidly-growing": "++",
    "growing": "+",
    "stable": "=",
    "declining": "-",
}
TREND_WORDS: Mapping[Trend, str] = {
    "rapidly-growing": "growing rapidly",
    "growing": "growing",
    "stable": "stable",
    "declining": "declining",
}
PRIORITY_LETTERS: Mapping[Priority, str] = {
    "critical": "C",
    "high": "H",
    "medium": "M",
    "nice": "N",
    "not-required": NOTHING,
}
PRIORITY_WORDS: Mapping[Priority, str] = {
    "critical": "critical",
    "high": "high",
    "medium": "medium",
    "nice": "nice",
    "not-required": "not asked",
}
KIND_WORDS: Mapping[Kind, str] = {
    "must-have": "must-have of the career path",
    "nice-to-have": "nice to have on the career path",
    "description": "listed",
    "measured": "measured",
    "market": "whole market",
}
BASIS_SHORT: Mapping[Basis, str] = {
    "postings": "measured",
    "path": "path",
    "market": "whole market",
    "inferred": "inferred",
}
FOCUS_KINDS: Mapping[str, str] = {
    "industry": "Industries",
    "company": "Companies",
    "domain": "Domains",
}
FOCUS_RULE = "A focus is laid over a target: it adds requirements or raises the level asked for, and lowers nothing."
FOCUS_LEVELS = (
    f"Level {NOTHING}: what the scale asks for at this priority and the target's seniority."
)
CALL_ROLE = (
    "One role: skillgap roles mlops-engineer\nOne target: skillgap roles mlops-engineer/senior"
)
WEIGHT_RULE = (
    "Weight: the share measured for this role and seniority; else over the whole market; else the mean "
    "of the requirements of its kind that have a share."
)


def row_name(market: Market, row: Requirement) -> str:
    """The names of the row's skills: `PyTorch or TensorFlow`."""
    names = [market.skills[s].name for s in row.skills]
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " or " + names[-1]


def say(text: str) -> str:
    """Words from a data file on one line, with nothing a terminal would obey."""
    return visible(text, LONGEST)


def cite(source: str, section: str) -> str:
    """Where a report says it: `demand: MLOps Engineer, senior`."""
    return say(": ".join(part for part in (source, section) if part))


def name_of(market: Market, row: Requirement) -> str:
    """The names of a requirement's skills: `PyTorch or TensorFlow`."""
    return say(row_name(market, row))


def thousands(salary: int | None, span: tuple[int, int] | None) -> str:
    """A salary or a range in thousand dollars without the unit: `215`, `67–120`, or nothing."""
    if salary:
        return f"{salary / 1000:,.0f}"
    return f"{span[0] / 1000:,.0f}–{span[1] / 1000:,.0f}" if span else ""


def share_number(value: Fraction | None) -> str:
    """A share without its unit, one decimal: `37.7`, `0.0`; `–` where nothing was measured."""
    return NOTHING if value is None else f"{float(value):.1f}"


def level_name(market: Market, level: int) -> str:
    """The name of a level: `proficient`."""
    return say(market.scale.levels[level][0])


def origins(row: Requirement) -> list[str]:
    """Where a requirement comes from, one line for each place, the deciding one first."""
    lines = [f"inferred: {say(row.why)}"] if row.basis == "inferred" and row.why else []
    lines += [_origin(evidence) for evidence in row.evidence]
    if row.basis != "inferred" and row.why:
        lines.append(f"level {row.level}: {say(row.why)}")
    if row.disputed:
        lines.append(
            f"disputed: {share_number(apart(row))} points apart, so readiness is shown under both"
        )
    if row.weight_from == "kind":
        lines.append("never measured: its weight is the mean of its kind")
    return lines


def apart(row: Requirement) -> Fraction:
    """The largest difference between the figures of a requirement, in points of share."""
    shares = [
        e.share for e in row.evidence if e.share is not None and e.kind in {"measured", "market"}
    ]
    return max(shares) - min(shares) if shares else Fraction(0)


def _origin(evidence: Evidence) -> str:
    place = cite(evidence.source, evidence.section)
    figure = share(evidence)
    words = say(evidence.text)
    if evidence.postings:
        return f"{figure} of {evidence.postings:,} postings ({place})"
    if figure:
        return f"{figure} of the whole market" + (f", {words}" if words else "") + f" ({place})"
    return KIND_WORDS[evidence.kind] + (f": {words}" if words else "") + f" ({place})"


def market_figure(evidence: Evidence, trend: Trend | None = None) -> str:
    """A figure of a skill with its origin: `15–20 % of postings, growing (jobs: Appendix B)`."""
    figure = share(evidence)
    parts = [
        f"{figure} of postings" if figure and not evidence.text else figure,
        say(evidence.text),
    ]
    parts.append(TREND_WORDS[trend] if trend and figure and not evidence.text else "")
    words = ", ".join(part for part in parts if part)
    return f"{words} ({cite(evidence.source, evidence.section)})" if words else ""


def asked_by(market: Market, skill: str) -> list[tuple[Target, Requirement]]:
    """Every target that asks for a skill, with the row that does; rows of weight 0 too."""
    return [
        (target, row)
        for target in market.targets.values()
        for row in target.requirements
        if skill in row.skills
    ]


def focuses_with(market: Market, skill: str) -> list[str]:
    """The focuses that ask for a skill."""
    return [
        f.id for f in market.focus.values() if any(skill in row.skills for row in f.requirements)
    ]


def needed_by(market: Market, skill: str) -> list[tuple[Skill, int]]:
    """Skills that need this one before their level 2, with the level they need."""
    found = [(other, dict(other.prerequisites).get(skill)) for other in market.skills.values()]
    return [(other, level) for other, level in found if level]


def needs_tree(market: Market, skill: Skill, level: int = 2) -> list[tuple[int, Skill, int]]:
    """What a skill needs before a level, as (depth, skill, level to have); each skill is told once.

    Before level 2 the prerequisites hold at their own levels, before the first step at level 1.
    """
    told: dict[str, int] = {}
    return list(_needs(market, skill, level, 0, told))


def _needs(
    market: Market, skill: Skill, level: int, depth: int, told: dict[str, int]
) -> Iterator[tuple[int, Skill, int]]:
    for name, full in skill.prerequisites:
        needed = full if level > 1 else 1
        if told.get(name, 0) < needed:
            told[name] = needed
            yield depth, market.skills[name], needed
            yield from _needs(market, market.skills[name], needed, depth + 1, told)


def hours_from_nothing(market: Market, skill: str, level: int) -> Hours3:
    """Hours (low, likely, high) to a level with everything it needs, for someone who knows none of it."""
    low = likely = high = 0.0
    for name, top in closure(market, {skill: level}, {}, NO_CHOICES).items():
        for to in range(1, top + 1):
            step = step_hours(market, market.skills[name], to, {}, NO_CHOICES)
            low, likely, high = low + step[0], likely + step[1], high + step[2]
    return low, likely, high


def hours_to(market: Market, skill: Skill, level: int) -> float:
    """Likely hours of the skill's own steps from 0 to a level, without discounts."""
    return sum(step[1] for step in market.scale.hours[skill.effort][:level])


def matrix_rows(role: Role) -> list[tuple[tuple[str, ...], dict[str, Requirement]]]:
    """The role's requirements by skills, each with its row by seniority; the heaviest first."""
    rows: dict[tuple[str, ...], dict[str, Requirement]] = {}
    for target in role.targets:
        for row in target.requirements:
            rows.setdefault(row.skills, {})[target.seniority] = row
    heaviest = {skills: max(row.weight for row in found.values()) for skills, found in rows.items()}
    return sorted(rows.items(), key=lambda item: -heaviest[item[0]])


def target_of(role: Role, seniority: str) -> Target | None:
    """The role's target at a seniority, if it has one."""
    return next((target for target in role.targets if target.seniority == seniority), None)


def experience(market: Market, seniority: str) -> str:
    """Years of experience the jobs report names for a seniority: `5–7+ years`."""
    found = market.seniorities.get(seniority)
    if found is None:
        return ""
    return f"{found.years[0]}–{found.years[1]}{'+' * found.years_open} years ({cite(found.source, '2.2')})"


def table_value(figure: Figure) -> str:
    """The value of a row of a table with its unit, as printed: `35.5 %`, `$80,000–$120,000`, `24,000+`."""
    if figure.low is None or figure.high is None:
        return ""
    ends = dict.fromkeys((figure.low, figure.high))
    if figure.unit == "percent":
        words = "–".join(f"{float(end):g}" for end in ends)
    elif figure.unit == "dollars":
        words = "–".join(money(int(end)) for end in ends)
    else:
        words = "–".join(f"{float(end):,.0f}" for end in ends)
    unit = {"percent": " %", "dollars": ""}.get(
        figure.unit, f" {figure.unit}" if figure.unit else ""
    )
    return words + "+" * figure.open + unit


def note_groups(market: Market) -> list[tuple[str, list[Note]]]:
    """The data notes: those between reports first, then those within each."""
    groups: dict[str, list[Note]] = {"Between the reports": []}
    for source in market.sources.values():
        groups[f"Within the report {say(source.id)}"] = []
    for note in market.notes.values():
        one = len(note.sources) == 1 and note.sources[0] in market.sources
        title = f"Within the report {say(note.sources[0])}" if one else "Between the reports"
        groups[title].append(note)
    return [(title, notes) for title, notes in groups.items() if notes]


def focus_level(row: Requirement) -> str:
    """The level a focus asks for; `–` where seniority and priority decide."""
    return str(row.level) if row.level else NOTHING
