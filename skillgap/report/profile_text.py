"""Profiles as text and Markdown: a list of people, and what one person's file says."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from skillgap.market.market import Market
from skillgap.person.model import Profile, SkillRating
from skillgap.person.store import Entry
from skillgap.plaintext import visible
from skillgap.report.figures import day
from skillgap.report.ink import Ink
from skillgap.report.markdown import escape, table


def profiles_text(entries: Iterable[Entry], ink: Ink) -> RenderableType:
    """One line for each profile; a damaged one says what is wrong."""
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_edge=False)
    for title in ("profile", "name", "target", "saved"):
        grid.add_column(title, header_style="dim", overflow="fold")
    for entry in entries:
        if entry.problem:
            grid.add_row(
                visible(entry.stem, 40), Text(visible(str(entry.problem), 200), style="red")
            )
            continue
        saved = f"{entry.updated:%Y-%m-%d}" if entry.updated else ""
        grid.add_row(
            visible(entry.stem, 40),
            Text(visible(entry.name, 40)),
            entry.target or ink.text("–"),
            saved,
        )
    return grid


def profiles_markdown(entries: Iterable[Entry]) -> str:
    """The list of profiles as a Markdown table."""
    rows = [
        [
            escape(entry.stem),
            escape(str(entry.problem) if entry.problem else entry.name),
            escape(entry.target),
            f"{entry.updated:%Y-%m-%d}" if entry.updated else "",
        ]
        for entry in entries
    ]
    return "# Profiles\n\n" + table(["profile", "name", "target", "saved"], rows) + "\n"


def profile_text(profile: Profile, market: Market, ink: Ink) -> RenderableType:
    """What a person's file says: facts first, then levels by category."""
    parts: list[RenderableType] = [Text(visible(profile.name, 80), style="bold"), Text("")]
    for label, value in facts(profile, market):
        line = Text(f"{label:<18}", style="dim")
        line.append(visible(ink.text(value), 300), style="default")
        parts.append(line)
    for category, skills in by_category(profile, market):
        parts += [Text(""), Text(category, style="bold")]
        parts += [_skill_line(name, rating, ink) for name, rating in skills]
    if not profile.skills:
        stem = "NAME"
        parts += [
            Text(""),
            Text(f"Nothing rated yet: skillgap profile set {stem} python=3", style="dim"),
        ]
    return Group(*parts)


def _skill_line(name: str, rating: SkillRating, ink: Ink) -> Text:
    line = Text("  ")
    line.append(visible(name, 36).ljust(38))
    line.append("?" if rating.level is None else str(rating.level), style="cyan")
    about = (
        [f"{len(rating.evidence)} proof{'s' * (len(rating.evidence) > 1)}"]
        if rating.evidence
        else []
    )
    about += ["inferred"] if rating.inferred else []
    about += [visible(rating.note, 120)] if rating.note else []
    if about:
        line.append("   " + ink.text(" · ").join(about), style="dim")
    return line


def facts(profile: Profile, market: Market) -> list[tuple[str, str]]:
    """What the file says beside skills, as (label, words); what is not set is left out."""
    background = market.backgrounds.get(profile.background)
    years = profile.years_experience
    found = [
        ("Target", profile.target or "none chosen"),
        ("Shortlist", ", ".join(profile.shortlist)),
        ("Background", background.name if background else profile.background),
        ("Experience", "" if years is None else f"{years:g} years"),
        ("Hours a week", f"{profile.hours_per_week:g}"),
        ("Start", day(profile.start) if profile.start else ""),
        ("Deadline", day(profile.deadline) if profile.deadline else ""),
        ("Style", f"{profile.style}, {profile.tracks} tracks"),
        ("Pinned", ", ".join(profile.pinned)),
        ("Skipped", ", ".join(profile.skipped)),
        ("Learned at work", ", ".join(profile.at_work)),
        ("Credentials", ", ".join(_credential(name, market) for name in profile.credentials)),
        ("Hours logged", f"{sum(entry.hours for entry in profile.log):g}" if profile.log else ""),
    ]
    return [(label, value) for label, value in found if value]


def _credential(name: str, market: Market) -> str:
    known = market.credentials.get(name)
    return known.name if known else name


def by_category(
    profile: Profile, market: Market
) -> list[tuple[str, list[tuple[str, SkillRating]]]]:
    """Rated and noted skills by category, in the catalogue's order; unknown skills last."""
    groups: dict[str, list[tuple[str, SkillRating]]] = {}
    for skill in market.skills.values():
        if skill.id in profile.skills:
            rating = profile.skills[skill.id]
            groups.setdefault(market.categories[skill.category], []).append((skill.name, rating))
    strange = [(s, rating) for s, rating in profile.skills.items() if s not in market.skills]
    return [*groups.items(), *([("Not in the catalogue", strange)] if strange else [])]


def profile_markdown(profile: Profile, market: Market) -> str:
    """A person's file as a Markdown page."""
    lines = [f"# {escape(profile.name)}", ""]
    lines += [f"- **{label}:** {escape(value)}" for label, value in facts(profile, market)]
    for category, skills in by_category(profile, market):
        lines += ["", f"## {escape(category)}", ""]
        rows = [
            [
                escape(name),
                "not rated" if rating.level is None else str(rating.level),
                escape("; ".join(e.text for e in rating.evidence)),
                escape(rating.note),
            ]
            for name, rating in skills
        ]
        lines.append(table(["skill", "level", "evidence", "note"], rows))
    return "\n".join(lines) + "\n"
