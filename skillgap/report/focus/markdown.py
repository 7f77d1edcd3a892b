"""Focuses (industries, companies, domains) as Markdown."""

from skillgap.market.market import Market
from skillgap.market.model import Focus
from skillgap.report.figures import money_range
from skillgap.report.markdown import bullets, escape, table
from skillgap.report.roles.markdown import legend
from skillgap.report.words import (
    BASIS_SHORT,
    FOCUS_KINDS,
    FOCUS_LEVELS,
    FOCUS_RULE,
    PRIORITY_WORDS,
    cite,
    focus_level,
    name_of,
    share_number,
)


def focuses_markdown(market: Market) -> str:
    """All focuses by kind: what each is about, how many requirements, years and salary."""
    parts = ["# Focuses", FOCUS_RULE]
    for kind, title in FOCUS_KINDS.items():
        found = [focus for focus in market.focus.values() if focus.kind == kind]
        if found:
            parts += [f"## {title}", _list(found)]
    return "\n\n".join(parts) + "\n"


def _list(found: list[Focus]) -> str:
    rows = [
        [
            escape(focus.name),
            f"`{focus.id}`",
            escape(focus.about),
            str(len(focus.requirements)),
            f"{focus.years}+" if focus.years else "",
            escape(money_range(None, focus.salary)),
        ]
        for focus in found
    ]
    headers = ["focus", "id", "about", "skills", "years", "salary"]
    return table(headers, rows, ("left", "left", "left", "right", "right", "right"))


def focus_markdown(market: Market, focus: Focus) -> str:
    """One focus: what it adds to a target or raises in it, and what else the report says."""
    facts = [
        ("Id", f"`{focus.id}`"),
        ("Kind", focus.kind),
        ("Experience", f"{focus.years} years or more" if focus.years else ""),
        ("Salary", escape(money_range(None, focus.salary))),
        ("Report", escape(cite(focus.source, focus.section))),
    ]
    names = {k: c.name for k, c in market.credentials.items()}
    asked = [
        f"**{escape(names.get(name, name))}**: {escape(why)}" for name, why in focus.credentials
    ]
    parts = [
        f"# {escape(focus.name)}",
        escape(focus.about),
        bullets(f"**{label}:** {words}" for label, words in facts if words),
        "## Adds to a target, or raises what it asks",
        _requirements(market, focus),
        FOCUS_LEVELS,
        legend(),
        *(["## Asked for beside skills", bullets(asked)] if asked else []),
        *(["## What the report says", bullets(map(escape, focus.facts))] if focus.facts else []),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _requirements(market: Market, focus: Focus) -> str:
    rows = [
        [
            escape(name_of(market, row)),
            focus_level(row),
            PRIORITY_WORDS[row.priority],
            share_number(row.share),
            share_number(row.weight),
            BASIS_SHORT[row.basis],
        ]
        for row in focus.requirements
    ]
    headers = ["skill", "level", "priority", "share, percent", "weight", "basis"]
    return table(headers, rows, ("left", "right", "left", "right", "right"))
