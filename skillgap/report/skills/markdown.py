"""The catalogue and single skills as Markdown."""

from skillgap.market.market import Market
from skillgap.market.model import Skill
from skillgap.report.figures import hours, percent, share
from skillgap.report.markdown import bullets, escape, link, table
from skillgap.report.roles.markdown import legend as basis_legend
from skillgap.report.skills.text import PROFICIENT
from skillgap.report.words import (
    BASIS_SHORT,
    NOTHING,
    PRIORITY_WORDS,
    TREND_WORDS,
    asked_by,
    focuses_with,
    hours_from_nothing,
    hours_to,
    level_name,
    market_figure,
    needed_by,
    needs_tree,
    share_number,
)


def skills_markdown(market: Market, category: str = "") -> str:
    """The catalogue by category: share, trend, hours to level 3, and how many targets ask for it."""
    legend = (
        "Share: percent of postings over the whole market, as printed. Hours: our estimate from nothing to "
        f"level {PROFICIENT} ({level_name(market, PROFICIENT)}), without what the skill needs first; "
        "practices have none, they are grown at work."
    )
    parts = ["# Skills", legend]
    for name, title in market.categories.items():
        skills = [s for s in market.skills.values() if s.category == name]
        if skills and category in {"", name}:
            parts += [f"## {escape(title)} (`{name}`)", _catalogue(market, skills)]
    return "\n\n".join(parts) + "\n"


def _catalogue(market: Market, skills: list[Skill]) -> str:
    rows = [
        [
            escape(skill.name),
            f"`{skill.id}`",
            escape(share(skill.figure)) if skill.figure else NOTHING,
            TREND_WORDS[skill.trend] if skill.trend else "",
            NOTHING if skill.is_practice else f"{hours_to(market, skill, PROFICIENT):.0f}",
            str(len(asked_by(market, skill.id))),
        ]
        for skill in skills
    ]
    headers = ["skill", "id", "share", "trend", "hours", "asked by"]
    return table(headers, rows, ("left", "left", "right", "left", "right", "right"))


def skill_markdown(market: Market, skill: Skill) -> str:
    """Everything about one skill."""
    figures = [market_figure(f, skill.trend) for f in skill.figures]
    facts = [
        ("Id", f"`{skill.id}`"),
        ("Category", escape(market.categories.get(skill.category, skill.category))),
        ("Also called", escape(", ".join(skill.aliases))),
        ("In postings", escape("; ".join(f for f in figures if f) or "no figure in the reports")),
        ("Trend", TREND_WORDS[skill.trend] if skill.trend else ""),
    ]
    parts = [
        f"# {escape(skill.name)}",
        escape(skill.about),
        bullets(f"**{label}:** {words}" for label, words in facts if words),
        _hours(market, skill),
        _needs(market, skill),
        _asked(market, skill),
        f"## A project that proves level 3\n\n{escape(skill.show_it)}",
        "## Ways to grow it at work\n\n" + bullets(map(escape, skill.grow)) if skill.grow else "",
        "## Learn from\n\n" + _resources(skill) if skill.resources else "",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _hours(market: Market, skill: Skill) -> str:
    if skill.is_practice:
        return "## Hours\n\nNone: it is grown by doing, so no study hours are booked."
    rows = [
        [f"{to - 1} → {to}", level_name(market, to), f"{likely:g}", f"{low:g}", f"{high:g}"]
        for to, (low, likely, high) in enumerate(market.scale.hours[skill.effort], start=1)
    ]
    headers = ["step", "level", "hours", "low", "high"]
    steps = table(headers, rows, ("left", "left", "right", "right", "right"))
    whole = hours_from_nothing(market, skill.id, PROFICIENT)
    words = f"To level {PROFICIENT} with everything it needs, from nothing: {hours(whole[1])} ({hours(whole[0])} to {hours(whole[2])})."
    saved = [
        f"{escape(market.skills[other].name)} {percent(part)}" for other, part in skill.related
    ]
    related = (
        f"\n\nHours saved up to the level held in a related skill: {', '.join(saved)}."
        if saved
        else ""
    )
    return f"## Hours for each step, our estimates\n\nEffort class: {skill.effort}.\n\n{steps}\n\n{words}{related}"


def _needs(market: Market, skill: Skill) -> str:
    tree = [
        f"{'  ' * depth}- {escape(other.name)} {level}"
        for depth, other, level in needs_tree(market, skill)
    ]
    opens = [f"{escape(other.name)} ({level})" for other, level in needed_by(market, skill.id)]
    words = "The first step asks for each of them at level 1 only."
    found = ["## Needed before level 2\n\n" + "\n".join(tree) + f"\n\n{words}"] if tree else []
    found += (
        [f"## Opens\n\nSkills that need it, with the level they need: {', '.join(opens)}."]
        if opens
        else []
    )
    return "\n\n".join(found)


def _asked(market: Market, skill: Skill) -> str:
    rows = [
        [
            f"`{target.id}`" + (" (or another)" if len(row.skills) > 1 else ""),
            str(row.level),
            PRIORITY_WORDS[row.priority],
            share_number(row.share),
            f"{row.postings:,}" if row.postings else "",
            BASIS_SHORT[row.basis],
        ]
        for target, row in asked_by(market, skill.id)
    ]
    focuses = ", ".join(f"`{name}`" for name in focuses_with(market, skill.id))
    also = f"\n\nWith a focus also by: {focuses}." if focuses else ""
    if not rows:
        return f"## Asked for by\n\nNo target by itself.{also}"
    headers = ["target", "level", "priority", "share, percent", "n", "basis"]
    listing = table(headers, rows, ("left", "right", "left", "right", "right"))
    words = "Only measured shares are of the target; the others are of the whole market."
    return f"## Asked for by\n\n{listing}{also}\n\n{words}\n\n{basis_legend()}"


def _resources(skill: Skill) -> str:
    return bullets(
        f"{link(each.title, each.url)} ({each.kind}, {'free' if each.free else 'paid'})"
        for each in skill.resources
    )
