"""Focuses (industries, companies, domains) as text: the list, and one with all it adds."""

from rich.console import Group, RenderableType
from rich.text import Text

from skillgap.market.market import Market
from skillgap.market.model import Focus
from skillgap.report.columns import (
    ByWidth,
    grid,
    headline,
    indented,
    labelled,
    listed,
    paragraph,
    section,
)
from skillgap.report.figures import money_range
from skillgap.report.ink import BASIS_LETTERS, Ink
from skillgap.report.roles.text import basis_legend
from skillgap.report.words import (
    FOCUS_KINDS,
    FOCUS_LEVELS,
    FOCUS_RULE,
    PRIORITY_WORDS,
    cite,
    focus_level,
    name_of,
    say,
    share_number,
    thousands,
)

WIDE = 72
"""Columns the list needs with what each focus is about."""


def focuses_text(market: Market, ink: Ink) -> RenderableType:
    """All focuses by kind: what each is about, how many requirements, years and salary."""
    parts: list[RenderableType] = [headline("Focuses"), paragraph(FOCUS_RULE)]
    for kind, title in FOCUS_KINDS.items():
        found = [focus for focus in market.focus.values() if focus.kind == kind]
        if found:
            wide, narrow = (_list(found, ink, about=about) for about in (True, False))
            parts.append(section(title, ByWidth(WIDE, wide, narrow)))
    words = "salary: thousand US dollars a year. years: of experience asked for.\nOne focus: skillgap focus healthcare"
    return Group(*parts, Text(""), paragraph(words, style="dim"))


def _list(found: list[Focus], ink: Ink, *, about: bool) -> RenderableType:
    table = grid(("|id", *(("about",) if about else ()), ">skills", ">years", ">salary"))
    for focus in found:
        table.add_row(
            Text(say(focus.id)),
            *([Text(say(focus.about))] if about else []),
            str(len(focus.requirements)),
            f"{focus.years}+" if focus.years else "",
            ink.text(thousands(None, focus.salary)),
        )
    return table


def focus_text(market: Market, focus: Focus, ink: Ink) -> RenderableType:
    """One focus: what it adds to a target or raises in it, and what else the report says."""
    facts = [
        ("Kind", focus.kind),
        ("Experience", f"{focus.years} years or more" if focus.years else ""),
        ("Salary", ink.text(money_range(None, focus.salary))),
        ("Report", cite(focus.source, focus.section)),
    ]
    asked = [f"{_credential(market, name)}: {say(why)}" for name, why in focus.credentials]
    return Group(
        headline(say(focus.name), say(focus.id)),
        paragraph(say(focus.about)),
        Text(""),
        labelled(facts),
        section(
            "Adds to a target, or raises what it asks", indented(_requirements(market, focus, ink))
        ),
        Text(""),
        paragraph(ink.text(FOCUS_LEVELS), style="dim"),
        basis_legend(ink),
        *([section("Asked for beside skills", listed(asked, ink.text("–"), 2))] if asked else []),
        *(
            [
                section(
                    "What the report says", listed([say(f) for f in focus.facts], ink.text("–"), 2)
                )
            ]
            if focus.facts
            else []
        ),
        Text(""),
        paragraph(f"Use it: skillgap gap --focus {say(focus.id)}", style="dim"),
    )


def _requirements(market: Market, focus: Focus, ink: Ink) -> RenderableType:
    table = grid(("skill", ">level", "priority", ">share %", ">weight", "basis"))
    for row in focus.requirements:
        table.add_row(
            Text(name_of(market, row)),
            ink.text(focus_level(row)),
            PRIORITY_WORDS[row.priority],
            ink.text(share_number(row.share)),
            share_number(row.weight),
            BASIS_LETTERS[row.basis],
        )
    return table


def _credential(market: Market, name: str) -> str:
    return say(market.credentials[name].name if name in market.credentials else name)
