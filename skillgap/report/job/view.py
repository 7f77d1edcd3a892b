"""A posting in words and printed numbers, before it is laid out as text or Markdown.

What is quoted from a posting is foreign text: it is shown made visible, and escaped in Markdown.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from skillgap.engine.gap import Assessment, Part
from skillgap.engine.posting import (
    HARDLY,
    Difference,
    Posting,
    PostingSkill,
    difference,
    posting_target,
)
from skillgap.market.market import Market
from skillgap.market.model import Seniority, Target
from skillgap.report import figures
from skillgap.report.gap.facts import hours_to_close
from skillgap.report.gap.view import BY_DOING, need, part_name
from skillgap.report.subject import Subject, find_target

MOST_DIFFERENT = 8
"""Skills that are named on either side of the difference; the JSON has all."""

NOTHING_FOUND = "Nothing found: the text names no skill of the catalogue."
NOT_NO_GAP = "That says nothing about your gap: it may be a posting of another trade, or written in another language."
LEVEL_WORDS = (
    "required asks for the level of a critical requirement at this seniority, welcome for that of a "
    "nice one; 3 years of a skill raise it to 3, 5 years to 4"
)
POINT_WORDS = "each skill the posting names counts the same; of a choice, your best one counts"
NOTHING_TECHNICAL = (
    "It names no technical skill of the catalogue: the numbers are about ways of working and the "
    "industry alone."
)
CUT = "The text is longer than a posting can be; only its beginning was read."
NO_TARGET = (
    "Which role it is could not be told. Say it to see the difference: --target ROLE/SENIORITY"
)


class Job(NamedTuple):
    """A posting as one person looks at it; `target` is the market's that it is compared with."""

    subject: Subject
    posting: Posting
    found: Assessment
    seniority: Seniority
    target: Target | None = None
    difference: Difference | None = None
    chosen: bool = False
    saved: str = ""
    notes: tuple[str, ...] = ()


class JobRow(NamedTuple):
    """A row of what the posting asks for, as it is printed."""

    part: Part
    name: str
    need: str
    asked: str
    missing: str
    hours: str
    quote: str


def look_at(
    subject: Subject, posting: Posting, wanted: str | None = None, notes: tuple[str, ...] = ()
) -> Job:
    """The posting as a person looks at it, beside the target that is wanted or guessed.

    Raises UsageError where there is no such target.
    """
    market, name = subject.market, wanted or posting.target
    target = find_target(market, name) if name else None
    seniority = target.seniority if target else posting.seniority
    if posting.cut:
        notes = (*notes, CUT)
    if posting.skills and not any(_is_technical(market, each) for each in posting.asked):
        notes = (*notes, NOTHING_TECHNICAL)
    return Job(
        subject,
        posting,
        subject.assess(posting_target(posting, seniority, market.scale)),
        seniority,
        target,
        difference(posting, target, market) if target else None,
        chosen=bool(wanted),
        notes=notes,
    )


def _is_technical(market: Market, asked: PostingSkill) -> bool:
    """True for what is neither a way of working nor an industry."""
    return market.skills[asked.skill].category not in {"practices", "industries"}


def rows(job: Job) -> list[JobRow]:
    """What it asks for: the most missing points first, required before welcome, else as it is named."""
    market = job.subject.market
    ordered = sorted(job.found.parts, key=_missing_first)
    _, missing = figures.adding_up([p.have for p in ordered], [p.missing for p in ordered])
    return [
        JobRow(
            part,
            part_name(market, part),
            need(part),
            "required" if part.requirement.priority == "critical" else "welcome",
            missing[n] if part.missing else "",
            _hours(job, part),
            part.requirement.why,
        )
        for n, part in enumerate(ordered)
    ]


def _missing_first(part: Part) -> tuple[int, Fraction, bool]:
    group = 0 if part.missing else 1 if part.level is None else 2
    return group, -part.missing, part.requirement.priority != "critical"


def _hours(job: Job, part: Part) -> str:
    if part.level is None:
        return "?"
    if not part.missing:
        return ""
    if job.subject.market.skills[part.skill].is_practice:
        return BY_DOING
    return f"{hours_to_close(job.subject, part):,.0f}"


def total_hours(job: Job) -> str:
    """Likely hours to everything it asks for that study can close, without prerequisites."""
    skills = job.subject.market.skills
    studied = [p for p in job.found.parts if p.missing and not skills[p.skill].is_practice]
    return figures.hours(sum(hours_to_close(job.subject, p) for p in studied))


def standing_words(job: Job) -> tuple[str, ...]:
    """`required met 2 of 5`, and the hours of study, where study can close any of the gap."""
    hours = total_hours(job)
    none = hours == figures.hours(0)
    return (required_words(job),) if none else (required_words(job), f"{hours} of study")


def negated(job: Job) -> list[tuple[str, str]]:
    """What the posting says it does not ask for, with the words that say so."""
    market = job.subject.market
    return [
        (market.skills[each.skill].name, each.quotes[0] if each.quotes else "")
        for each in job.posting.skills
        if each.negated
    ]


def title(job: Job) -> str:
    """The posting's own title, which is foreign text."""
    return job.posting.title or "A posting without a title"


def compared_words(job: Job) -> str:
    """What it is compared with, and why that."""
    if job.target is None:
        return f"nothing: {NO_TARGET}"
    why = "as you said" if job.chosen else "guessed: " + "; ".join(job.posting.reasons)
    return f"{job.target.id} ({why})"


def required_words(job: Job) -> str:
    """`required met 6 of 14`."""
    found = job.found
    if not found.critical_total:
        return "nothing is required"
    return f"required met {found.critical_met} of {found.critical_total}"


def differences(job: Job) -> list[str]:
    """In which skills the posting and the market's target differ, with shares where there are any."""
    if job.difference is None:
        return []
    market, extra = job.subject.market, job.difference.extra
    asked = [
        f"{_names(market, row.skills)} {figures.percent(row.weight)}"
        for row in job.difference.missing
        if row.weight >= HARDLY and row.weight_from != "kind"
    ]
    hardly = [
        f"{market.skills[skill].name} {figures.percent(share)}"
        for skill, share in extra
        if share is not None
    ]
    silent = [market.skills[skill].name for skill, share in extra if share is None]
    lines = [
        ("They often ask, and this one does not", asked),
        ("They hardly ask, and this one does", hardly),
        ("This one asks, and the reports have no figure for it", silent),
    ]
    return [f"{words}: {_some(named) or 'nothing'}." for words, named in lines]


def _names(market: Market, skills: Sequence[str]) -> str:
    return " or ".join(market.skills[skill].name for skill in skills)


def _some(named: list[str]) -> str:
    more = len(named) - MOST_DIFFERENT
    return ", ".join(named[:MOST_DIFFERENT]) + (f" and {more} more" if more > 0 else "")


def years_words(skills: Sequence[PostingSkill], market: Market) -> str:
    """The years it asks for, by skill."""
    named = [
        f"{market.skills[each.skill].name} {each.years:g}"
        for each in skills
        if each.years and not each.negated
    ]
    return ", ".join(named)
