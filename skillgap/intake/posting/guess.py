"""Which target a posting is for: the role by its title, else by its skills; the seniority by its words."""

import re
from collections.abc import Collection
from typing import NamedTuple

from skillgap.intake.posting.page import Page
from skillgap.intake.posting.years import years_asked
from skillgap.market.market import Market
from skillgap.market.model import SENIORITIES, Seniority, Target
from skillgap.plaintext import visible

FEWEST = 3
"""Skills of the field that a posting must name for its role to be guessed from them."""

_FIELD = frozenset(("machine-learning", "deep-learning", "generative-ai", "language-and-vision"))
_NEEDS_FIELD = frozenset(("ai-research", "deep-learning-engineer"))
"""Roles whose words other trades use too."""

_ROLES = {
    "mlops-engineer": r"ml\s?-?ops|llm\s?-?ops|(?:ml|machine\s+learning|ai)\s+(?:platform|infrastructure|devops|reliability)|"
    r"(?:platform|infrastructure|devops|reliability)\s+engineer\w*\W+(?:for\s+)?(?:ml|machine\s+learning|ai)\b",
    "ai-research": r"research(?:er\b|\s+(?:scientist|engineer|fellow|associate|intern))|(?:ai|ml|learning)\s+research|"
    r"applied\s+scientist|post-?doc\w*|forscher\w*|forschung|chercheu\w+",
    "llm-engineer": r"\bllms?\b|large\s+language|gen(?:erative)?\s?-?ai|\bia\s+g[ée]n[ée]rative|generative\s+ki|prompt|\brag\b|agentic|\bai\s+agents?",
    "deep-learning-engineer": r"deep\s?-?learning|computer\s+vision|perception|neural|speech|bildverarbeitung",
    "ml-engineer": r"machine\s?-?learning|\bml\b|data\s+scien\w+|maschinelle\w*|\bnlp\b|apprentissage",
    "ai-engineer": r"\ba\.?i\b|artificial\s+intelligence|\bki\b|k[üu]nstliche|\bia\b|intelligence\s+artificielle",
}
_TITLED = {role: re.compile(words, re.IGNORECASE) for role, words in _ROLES.items()}
_SENIORITY: dict[Seniority, re.Pattern[str]] = {
    "staff": re.compile(
        r"\b(?:staff|principal|distinguished|head|director|vp|chief|fellow|leiter\w*|directeur|directrice)\b",
        re.IGNORECASE,
    ),
    "senior": re.compile(
        r"\b(?:senior|sr\.?|lead|experienced|erfahrene?r?|confirm[ée]e?)\b", re.IGNORECASE
    ),
    "entry": re.compile(
        r"\b(?:junior|jr\.?|entry|graduate|intern(?:ship)?|trainee|apprentice|werkstudent\w*|working\s+student|praktik\w*|"
        r"absolvent\w*|d[ée]butant\w*|stag(?:e|iaire)|alternan\w+|associate|early\s+career)\b",
        re.IGNORECASE,
    ),
    "mid": re.compile(r"\b(?:mid|intermediate|mid-?level|medior)\b", re.IGNORECASE),
}


class Guess(NamedTuple):
    """A target, or None; the seniority in any case; and what speaks for them."""

    target: str | None
    seniority: Seniority
    reasons: tuple[str, ...]


def guess(page: Page, skills: Collection[str], market: Market) -> Guess:
    """The target a posting is most likely for; the caller may know better."""
    role, by_role = _role(page.title, skills, market)
    seniority, by_words = _seniority(page.title, page.low, market)
    target = f"{role}/{seniority}" if role else None
    return Guess(target if target in market.targets else None, seniority, (by_role, by_words))


def _role(title: str, skills: Collection[str], market: Market) -> tuple[str | None, str]:
    related = sum(market.skills[name].category in _FIELD for name in skills)
    for role, words in _TITLED.items():
        found = words.search(title) if role in market.roles else None
        if found and (role not in _NEEDS_FIELD or related):
            return role, f'the title says "{visible(found.group(), 40)}"'
    if related < FEWEST:
        return None, "neither its title nor its skills say which role it is"
    covered = {
        role: _covered(market.targets.get(f"{role}/mid"), skills)
        for role in _ROLES
        if role in market.roles
    }
    best = max(covered, key=lambda name: covered[name])
    return (
        best,
        f"it names {covered[best][0]} skills that {market.roles[best].name} postings ask for",
    )


def _covered(target: Target | None, skills: Collection[str]) -> tuple[int, float]:
    """How many of a target's rows the skills meet, and the weight of those rows."""
    if target is None:
        return 0, 0
    rows = [
        row for row in target.requirements if not set(skills).isdisjoint(row.skills) and row.weight
    ]
    return len(rows), float(sum(row.weight for row in rows))


def _seniority(title: str, low: str, market: Market) -> tuple[Seniority, str]:
    for seniority, words in _SENIORITY.items():
        found = words.search(title)
        if found:
            return seniority, f'the title says "{visible(found.group(), 40)}"'
    years = years_asked(low)
    if years is None:
        return "mid", "no years are named: mid is assumed"
    return _by_years(years, market), f"it asks for {years:g} years"


def _by_years(years: float, market: Market) -> Seniority:
    """The highest seniority whose years begin no later."""
    described = {s: market.seniorities[s].years[0] for s in SENIORITIES if s in market.seniorities}
    return max(
        (s for s in described if described[s] <= years), key=SENIORITIES.index, default="entry"
    )
