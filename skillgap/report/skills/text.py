"""The catalogue and single skills as text."""

from rich.console import Group, RenderableType
from rich.text import Text

from skillgap.market.market import Market
from skillgap.market.model import Skill
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
from skillgap.report.figures import hours, percent
from skillgap.report.ink import BASIS_LETTERS, Ink
from skillgap.report.roles.text import basis_legend
from skillgap.report.words import (
    NOTHING,
    PRIORITY_WORDS,
    TREND_SIGNS,
    TREND_WORDS,
    asked_by,
    focuses_with,
    hours_from_nothing,
    hours_to,
    level_name,
    market_figure,
    needed_by,
    needs_tree,
    say,
    share_number,
)

WIDE = 78
"""Columns the catalogue needs with names beside the ids."""

PROFICIENT = 3


def skills_text(market: Market, ink: Ink, category: str = "") -> RenderableType:
    """The catalogue by category: share, trend, hours to level 3, and how many targets ask for it."""
    parts: list[RenderableType] = [headline("Skills")]
    for name, title in market.categories.items():
        skills = [s for s in market.skills.values() if s.category == name]
        if skills and category in {"", name}:
            wide, narrow = (_catalogue(market, skills, ink, names=n) for n in (True, False))
            heading = f"{say(title)} ({say(name)})"
            parts.append(section(heading, ByWidth(WIDE, wide, narrow)))
    signs = ", ".join(f"{TREND_SIGNS[t]} {words}" for t, words in TREND_WORDS.items())
    legend = (
        "share: percent of postings over the whole market, the midpoint of a range or the band of a "
        f"priority list; {NOTHING} no figure. trend: {signs}. hours: our estimate from nothing to level {PROFICIENT} "
        f"({level_name(market, PROFICIENT)}) without what it needs first; practices have none, they are "
        "grown at work. asked by: targets that name it."
    )
    parts += [Text(""), paragraph(ink.text(legend), style="dim")]
    parts.append(paragraph("One skill: skillgap skills k8s", style="dim"))
    return Group(*parts)


def _catalogue(market: Market, skills: list[Skill], ink: Ink, *, names: bool) -> RenderableType:
    titles = (
        "skill" if names else "|skill",
        *(("|id",) if names else ()),
        ">share",
        ">trend",
        ">hours",
        ">asked by",
    )
    table = grid(titles)
    for skill in skills:
        title = [say(skill.name), say(skill.id)] if names else [say(skill.id)]
        table.add_row(
            *(Text(each) for each in title),
            ink.text(share_number(skill.market_share)),
            TREND_SIGNS[skill.trend] if skill.trend else "",
            f"{hours_to(market, skill, PROFICIENT):.0f}"
            if not skill.is_practice
            else ink.text(NOTHING),
            str(len(asked_by(market, skill.id))),
        )
    return table


def skill_text(market: Market, skill: Skill, ink: Ink) -> RenderableType:
    """Everything about one skill."""
    return Group(
        headline(say(skill.name), say(skill.id)),
        paragraph(say(skill.about)),
        Text(""),
        labelled(_facts(market, skill, ink)),
        _hours(market, skill, ink),
        *_needs(market, skill, ink),
        _asked(market, skill, ink),
        section("A project that proves level 3", paragraph(say(skill.show_it), 2)),
        *([section("Ways to grow it at work", _list(skill.grow, ink))] if skill.grow else []),
        *([section("Learn from", _resources(skill, ink))] if skill.resources else []),
    )


def _list(lines: tuple[str, ...], ink: Ink) -> RenderableType:
    return listed([say(line) for line in lines], ink.text(NOTHING), 2)


def _facts(market: Market, skill: Skill, ink: Ink) -> list[tuple[str, str]]:
    figures = [market_figure(f, skill.trend) for f in skill.figures]
    trend = TREND_WORDS[skill.trend] if skill.trend else ""
    return [
        ("Category", say(market.categories.get(skill.category, skill.category))),
        ("Also called", ", ".join(say(alias) for alias in skill.aliases)),
        ("In postings", ink.text("\n".join(f for f in figures if f) or "no figure in the reports")),
        ("Trend", trend),
    ]


def _hours(market: Market, skill: Skill, ink: Ink) -> RenderableType:
    if skill.is_practice:
        return section(
            "Hours", paragraph("None: it is grown by doing, so no study hours are booked.", 2)
        )
    table = grid(("|level", "|", ">hours", ">low", ">high", "what it means"))
    for to, (low, likely, high) in enumerate(market.scale.hours[skill.effort], start=1):
        about = say(market.scale.levels[to][1])
        step = ink.text(f"{to - 1} → {to}")
        table.add_row(
            step, level_name(market, to), f"{likely:g}", f"{low:g}", f"{high:g}", Text(about)
        )
    whole = hours_from_nothing(market, skill.id, PROFICIENT)
    words = (
        f"To level {PROFICIENT} with everything it needs, from nothing: {hours(whole[1])} "
        f"({hours(whole[0])} to {hours(whole[2])})."
    )
    return section(
        f"Hours for each step, our estimates (effort class {skill.effort})",
        indented(table),
        paragraph(words, 2),
        *(_related(market, skill)),
    )


def _related(market: Market, skill: Skill) -> list[RenderableType]:
    if not skill.related:
        return []
    saved = [f"{say(market.skills[other].name)} {percent(part)}" for other, part in skill.related]
    words = "Hours saved up to the level held in a related skill: " + ", ".join(saved) + "."
    return [paragraph(words, 2)]


def _needs(market: Market, skill: Skill, ink: Ink) -> list[RenderableType]:
    found: list[RenderableType] = []
    tree = needs_tree(market, skill)
    if tree:
        lines = [
            Text("  " * (depth + 1) + ink.text("→ ") + f"{say(other.name)} {level}")
            for depth, other, level in tree
        ]
        words = "The first step asks for each of them at level 1 only."
        found.append(section("Needed before level 2", *lines, paragraph(words, 2, "dim")))
    opens = needed_by(market, skill.id)
    if opens:
        words = ", ".join(f"{say(other.name)} ({level})" for other, level in opens)
        found.append(section("Opens (level needed of it)", paragraph(words, 2)))
    return found


def _asked(market: Market, skill: Skill, ink: Ink) -> RenderableType:
    rows = asked_by(market, skill.id)
    focuses = ", ".join(say(name) for name in focuses_with(market, skill.id))
    also = [paragraph(f"With a focus also by: {focuses}", 2)] if focuses else []
    if not rows:
        return section("Asked for by", paragraph("No target by itself.", 2), *also)
    table = grid(("|target", ">level", "|priority", ">share %", ">n", "basis"))
    for target, row in rows:
        table.add_row(
            Text(say(target.id) + (" *" if len(row.skills) > 1 else "")),
            str(row.level),
            PRIORITY_WORDS[row.priority],
            ink.text(share_number(row.share)),
            f"{row.postings:,}" if row.postings else "",
            BASIS_LETTERS[row.basis],
        )
    several = any(len(row.skills) > 1 for _, row in rows)
    note = [paragraph("* or another skill in its place", 2, "dim")] if several else []
    words = "A share without basis m is of the whole market, not of this target."
    note.append(paragraph(words, 2, "dim"))
    return section("Asked for by", indented(table), *also, Text(""), *note, basis_legend(ink))


def _resources(skill: Skill, ink: Ink) -> RenderableType:
    lines = []
    for each in skill.resources:
        price = "free" if each.free else "paid"
        lines.append(
            f"{say(each.title)} ({each.kind}, {price})" + (f"\n{say(each.url)}" if each.url else "")
        )
    return listed(lines, ink.text(NOTHING), 2)
