"""Options of the commands that show the market data."""

from typing import TYPE_CHECKING

from skillgap.cli.arguments.common import command, format_option

if TYPE_CHECKING:
    from skillgap.cli.arguments.common import Commands


def add(commands: "Commands") -> None:
    """Add them."""
    roles = command(
        commands,
        "roles",
        "data:roles",
        "roles, their requirements, paths and salaries, with the origin of each figure",
        "skillgap roles\nskillgap roles mlops-engineer/senior\nskillgap roles --format json",
    )
    roles.add_argument("name", nargs="?", metavar="ROLE[/SENIORITY]", help="one role or target")
    format_option(roles)
    skills = command(
        commands,
        "skills",
        "data:skills",
        "the catalogue: levels, hours, prerequisites, market share, where to learn",
        "skillgap skills\nskillgap skills k8s\nskillgap skills --category mlops",
    )
    skills.add_argument("name", nargs="?", metavar="SKILL", help="one skill, by id, name or alias")
    skills.add_argument("--category", metavar="ID", help="only this category")
    format_option(skills)
    sources = command(
        commands,
        "sources",
        "data:sources",
        "the reports behind the figures, and where they contradict themselves or each other",
        "skillgap sources\nskillgap sources --tables",
    )
    sources.add_argument("--tables", action="store_true", help="also every table of figures")
    format_option(sources)
    focus = command(
        commands,
        "focus",
        "data:focus",
        "overlays: industries, companies and domains",
        "skillgap focus\nskillgap focus healthcare",
    )
    focus.add_argument("name", nargs="?", metavar="ID", help="one focus")
    format_option(focus)
