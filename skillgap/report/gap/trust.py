"""How far the number can be trusted, and what stands beside it: bands, rules, ceiling, credentials."""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from skillgap.engine.bands import Band, bands, ceiling, expectation
from skillgap.engine.gap import Assessment
from skillgap.market.market import Market
from skillgap.market.model import Target
from skillgap.person.model import SkillRating
from skillgap.report import figures
from skillgap.report.gap.facts import credentials, readings
from skillgap.report.gap.view import part_name
from skillgap.report.subject import Subject
from skillgap.report.words import experience, name_of

SHOWN_CLAIMS = 3
BY_FAR = 2
"""How many times as wide as the next a band must be to be called the widest by far."""


class Reading(NamedTuple):
    """A label, printed points and what they mean."""

    label: str
    value: str
    words: str


class Held(NamedTuple):
    """Something asked for beside skills: held, not held, or (None) not stated."""

    name: str
    held: bool | None
    state: str
    why: str


def trust(subject: Subject, found: Assessment) -> list[Reading]:
    """Each band by itself, the widest kind first; nothing where there is no number."""
    if found.readiness is None:
        return []
    every = bands(found, subject.levels, subject.market.scale)
    unknown = (float(found.lowest), float(found.highest))
    lines = []
    if every.self_rating:
        words = "if every rating were one level lower, or one higher"
        others = [unknown] + ([every.sampling] if every.sampling else [])
        if _width(every.self_rating) > BY_FAR * max(_width(band) for band in others):
            words += ": by far the widest"
        lines.append(Reading("your ratings", figures.span(*every.self_rating), words))
    if _width(unknown):
        words = "whatever the levels are that are not rated"
        lines.append(Reading("not rated", figures.span(*unknown), words))
    if every.sampling:
        words = f"90 % band of the shares measured here{_counted(found.target)}"
        lines.append(Reading("sampling", figures.span(*every.sampling), words))
    if every.sources and found.rule != "unweighted":
        lines.append(_by_report(found, every.sources))
    return lines


def _by_report(found: Assessment, sources: Mapping[str, Fraction]) -> Reading:
    values = [figures.points(value) for value in sources.values()]
    said = ", ".join(
        f"{value} with the figures of {source}"
        for value, source in zip(values, sources, strict=True)
    )
    disputed = [part for part in found.parts if part.requirement.disputed]
    rows = "one requirement" if len(disputed) == 1 else f"{len(disputed)} requirements"
    if disputed and all(part.state == "unknown" for part in disputed):
        return Reading("reports", "?", f"they differ only on what is not rated: {rows} (~)")
    low, high = min(sources.values()), max(sources.values())
    return Reading("reports", figures.span(low, high), f"{said}; they differ on {rows} (~)")


def _width(band: Band) -> float:
    return band[1] - band[0]


def _counted(target: Target) -> str:
    return f", on {figures.counted(target.postings, 'posting')}" if target.postings else ""


def other_rules(subject: Subject, found: Assessment) -> tuple[str, str]:
    """The readiness under every rule, and a sentence on how far apart they are; or nothing."""
    known = {rule: value for rule, value in readings(subject, found).items() if value is not None}
    if not known:
        return "", ""
    line = " · ".join(f"{rule} {figures.points(value)}" for rule, value in known.items())
    low, high = min(known.values()), max(known.values())
    words = f"The same ratings read {low:.0f} to {high:.0f} depending on the rule; this is {found.rule}."
    return line, words


def ceiling_words(market: Market, found: Assessment) -> str:
    """The most postings that can be satisfied in full, and what limits it."""
    limit = ceiling(found)
    if found.readiness is None:
        return ""
    if limit is None:
        return "Nothing that was measured is below the level asked."
    percent, row = limit
    on = f" ({figures.counted(row.postings, 'posting')})" if row.postings else ""
    name = name_of(market, row)
    return (
        f"At most {figures.percent(percent)} of postings ask for nothing you fall short of: "
        f"{figures.percent(row.weight)} name {name}{on}."
    )


def expectation_words(found: Assessment) -> str:
    """What a typical posting names, had and lacked."""
    if found.readiness is None:
        return ""
    have, lack = expectation(found)
    return (
        f"A typical posting names {figures.points(have)} of these skills that you have at the level "
        f"asked and {figures.points(lack)} that you lack or have in part."
    )


def claims_words(subject: Subject, found: Assessment) -> str:
    """What is claimed here without evidence in the profile, the heaviest first."""
    ratings = subject.profile.skills
    claimed = [p for p in found.parts if p.level and p.state != "not-asked"]
    bare = [p for p in claimed if not ratings.get(p.skill, SkillRating()).evidence]
    if not bare:
        return ""
    heavy = sorted(bare, key=lambda p: -p.have)
    names = ", ".join(part_name(subject.market, p) for p in heavy[:SHOWN_CLAIMS])
    more = f" and {len(bare) - SHOWN_CLAIMS} more" if len(bare) > SHOWN_CLAIMS else ""
    return f"{len(bare)} of {len(claimed)} levels claimed here carry no evidence: {names}{more}."


def beside_the_score(subject: Subject, found: Assessment) -> list[Held]:
    """Credentials and experience that the target asks for; never part of the readiness."""
    rows = [
        Held(c.name, c.held, "held" if c.held else "not held", c.why)
        for c in credentials(subject, found)
    ]
    years = _experience(subject, found.target)
    return [*rows, years] if years else rows


def _experience(subject: Subject, target: Target) -> Held | None:
    described = subject.market.seniorities.get(target.seniority)
    if described is None:
        return None
    why = f"usual for {target.seniority}: {experience(subject.market, target.seniority)}"
    have = subject.profile.years_experience
    if have is None:
        return Held("Experience", None, "not stated", why)
    years = f"{have:g} {'year' if have == 1 else 'years'}"
    return Held("Experience", have >= described.years[0], years, why)


def source_titles(market: Market, found: Assessment) -> list[str]:
    """The reports whose figures were used, with title and date."""
    used = {e.source for p in found.parts for e in p.requirement.evidence} | {found.target.source}
    return [f"{s.id}: {s.title}, {s.date}" for s in market.sources.values() if s.id in used]
