"""One requirement down to its sources, in words and printed numbers, before it is laid out."""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from skillgap.engine.bands import by_source
from skillgap.engine.gap import Assessment, Part, State, assess, weight_under
from skillgap.engine.steps import step_hours
from skillgap.market.lookup import find_skill
from skillgap.market.model import Evidence, Hours3, Skill
from skillgap.market.reference import Note
from skillgap.person.model import SkillRating
from skillgap.problems import UsageError
from skillgap.report import figures
from skillgap.report.gap.view import need
from skillgap.report.ink import BASIS_WORDS, STATE_WORDS
from skillgap.report.subject import Subject
from skillgap.report.words import KIND_WORDS, PRIORITY_WORDS, asked_by, cite, needed_by

SHOWN_TARGETS = 4
NO_REPORT = "No report asks for it at this role and seniority: it is our inference."
CREDIT_WORDS: Mapping[str, str] = {
    "covered": "the smaller of level and need, over the need",
    "met": "1 at the level asked, else 0",
    "any": "1 from level 1 on, else 0",
    "unweighted": "the smaller of level and need, over the need; every share counts as 1",
}


class EvidenceRow(NamedTuple):
    """One place where a report asks for it."""

    place: str
    says: str
    share: str
    postings: str


class StepRow(NamedTuple):
    """One level up: hours (low, likely, high) and the points it brings (None: cannot be told)."""

    start: int
    to: int
    hours: Hours3
    gain: Fraction | None


class NeedRow(NamedTuple):
    """A prerequisite: the level it takes and the level there is."""

    skill: Skill
    needed: int
    level: int | None

    @property
    def state(self) -> State:
        """Met, part of the way, missing or never rated."""
        if self.level is None:
            return "unknown"
        return "met" if self.level >= self.needed else "part" if self.level else "missing"


def find_part(subject: Subject, found: Assessment, text: str) -> Part:
    """The row of a skill by id, name or alias. Raises UsageError where the target has none."""
    skill = find_skill(subject.market.skills, text)
    rows = [p for p in found.parts if skill.id in p.requirement.skills]
    if rows:
        return max(rows, key=lambda p: p.requirement.weight)
    asking = [target.id for target, row in asked_by(subject.market, skill.id) if row.weight]
    listed = ", ".join(asking[:SHOWN_TARGETS]) + (", …" if len(asking) > SHOWN_TARGETS else "")
    advice = (
        f"It is asked for by {listed}." if asking else f"Look at it: skillgap skills {skill.id}"
    )
    raise UsageError(f"{found.target.id} does not ask for {skill.name}.", advice)


def standing(subject: Subject, part: Part) -> list[tuple[str, str]]:
    """How the person stands and what is asked, as (label, words)."""
    market, row = subject.market, part.requirement
    scale = market.scale.levels
    have = "never rated" if part.level is None else _level(scale, part.level)
    return [
        ("state", f"{STATE_WORDS[part.state]}, {need(part)}"),
        ("you", have),
        ("any of", _alternatives(subject, part)),
        ("asked", _level(scale, row.level)),
        ("priority", f"{PRIORITY_WORDS[row.priority]}; {BASIS_WORDS[row.basis]}"),
        ("because", row.why),
    ]


def _alternatives(subject: Subject, part: Part) -> str:
    """The alternatives with their levels; nothing where there is only one."""
    skills = part.requirement.skills
    if len(skills) == 1:
        return ""
    rated = subject.levels
    names = [f"{subject.market.skills[s].name} {rated.get(s, 'not rated')}" for s in skills]
    return ", ".join(names) + ": the best one counts"


def _level(scale: tuple[tuple[str, str], ...], level: int) -> str:
    name, about = scale[level]
    return f"{level} {name}: {about}"


def formula(found: Assessment, part: Part) -> list[tuple[str, str, str]]:
    """The formula with the numbers put in, as (label, sum, words)."""
    row, rule = part.requirement, found.rule
    weight = weight_under(rule, row)
    if part.state == "not-asked":
        return [("worth", "0", "postings do not ask for it, so it counts nothing")]
    known = [p for p in found.parts if p.level is not None or p is part]
    total = sum((weight_under(rule, p.requirement) for p in known), Fraction(0))
    words = "its share over all shares that are known"
    start = f"100 × {_number(weight)} / {_number(total)}"
    if part.level is None:
        could = figures.points(100 * weight / total)
        return [("worth", f"{start} = {could}", f"{words}, once it is rated; no points until then")]
    worth, have, missing = figures.points_apart(part.have, part.missing)
    part_of = part.have / (part.have + part.missing)
    words_of = {"met": f"{part.level} ≥ {row.level}: ", "any": f"{part.level} ≥ 1: "}
    sum_of = words_of.get(rule, f"min({part.level}, {row.level}) / {row.level} = ")
    return [
        ("worth", f"{start} = {worth}", words),
        ("credit", f"{sum_of}{part_of}", CREDIT_WORDS[rule]),
        ("have", f"{worth} × {part_of} = {have}", "its points of the readiness"),
        ("missing", f"{worth} − {have} = {missing}", "its points of the gap"),
    ]


def _number(weight: Fraction) -> str:
    return f"{float(weight):,.1f}".removesuffix(".0")


def share_words(part: Part) -> str:
    """Where the share comes from that counts."""
    row = part.requirement
    shown = figures.percent(row.weight)
    if row.weight_from == "kind":
        return f"{shown}, never measured: the mean share of what is listed in the same way"
    if row.weight_from == "market":
        return f"{shown} over the whole market"
    return f"{shown} of {figures.counted(row.postings, 'posting')}" if row.postings else shown


def evidence_rows(part: Part) -> list[EvidenceRow]:
    """Every place where a report asks for it, the deciding one first."""
    return [_evidence(e) for e in part.requirement.evidence]


def _evidence(evidence: Evidence) -> EvidenceRow:
    says = KIND_WORDS[evidence.kind] + (f": {evidence.text}" if evidence.text else "")
    share = figures.share(evidence)
    count = f"{evidence.postings:,}" if evidence.postings else "not stated" if share else ""
    return EvidenceRow(cite(evidence.source, evidence.section), says, share, count)


def dispute(subject: Subject, found: Assessment, part: Part) -> list[tuple[str, str]]:
    """For a disputed row: the readiness under each report, as (source, points)."""
    if not part.requirement.disputed:
        return []
    readings = by_source(found, subject.levels, subject.market.scale)
    return [(source, figures.points(value)) for source, value in readings.items()]


def step_rows(subject: Subject, found: Assessment, part: Part) -> list[StepRow]:
    """The steps to the level asked, with what each brings; none for practices."""
    market, skill = subject.market, subject.market.skills[part.skill]
    if skill.is_practice or not part.requirement.weight:
        return []
    rows, before = [], found.readiness
    for to in range((part.level or 0) + 1, part.requirement.level + 1):
        levels = {**subject.levels, part.skill: to}
        after = assess(found.target, levels, market.scale, found.rule).readiness
        gain = None if part.level is None or after is None or before is None else after - before
        hours = step_hours(market, skill, to, subject.levels, subject.choices)
        rows.append(StepRow(to - 1, to, hours, gain))
        before = after
    return rows


def hours_notes(subject: Subject, part: Part) -> list[str]:
    """What changes the hours: learned at work, own estimates, a related skill."""
    skill, choices = subject.market.skills[part.skill], subject.choices
    notes = []
    if skill.is_practice:
        notes.append("Grown by doing: no study hours are counted.")
    if skill.id in choices.at_work:
        notes.append("Learned at work, as you chose: no hours.")
    own = [str(to) for name, to in choices.own_hours if name == skill.id]
    if own:
        notes.append(f"Your own estimate stands for level {', '.join(own)}.")
    for other, saved in skill.related:
        level = subject.levels.get(other, 0)
        name = subject.market.skills[other].name
        if level > (part.level or 0):
            notes.append(
                f"Knowing {name} at {level} saves {figures.percent(saved)} up to level {level}."
            )
    return notes


def need_rows(subject: Subject, part: Part) -> list[NeedRow]:
    """What the skill needs above level 1."""
    skills = subject.market.skills
    return [
        NeedRow(skills[name], level, subject.levels.get(name))
        for name, level in skills[part.skill].prerequisites
    ]


def unlocks(subject: Subject, found: Assessment, part: Part) -> list[tuple[Skill, int, bool]]:
    """Skills that need this one, the level they need, and whether the target asks for them."""
    asked = {s for p in found.parts if p.requirement.weight for s in p.requirement.skills}
    rows = [
        (other, level, other.id in asked) for other, level in needed_by(subject.market, part.skill)
    ]
    return sorted(rows, key=lambda row: not row[2])


def unlock_words(subject: Subject, found: Assessment, part: Part) -> tuple[str, str]:
    """What it opens here, and elsewhere in the catalogue."""
    rows = unlocks(subject, found, part)
    here = ", ".join(f"{skill.name} (needs {level})" for skill, level, asked in rows if asked)
    elsewhere = ", ".join(skill.name for skill, _, asked in rows if not asked)
    return here, elsewhere


def rating(subject: Subject, part: Part) -> SkillRating:
    """What the person says of the skill."""
    return subject.profile.skills.get(part.skill, SkillRating())


def data_notes(subject: Subject, found: Assessment, part: Part) -> list[Note]:
    """Data notes on this skill that touch this role."""
    role = found.target.role
    return [
        note
        for note in subject.market.notes.values()
        if part.skill in note.skills and (not note.roles or role in note.roles)
    ]
