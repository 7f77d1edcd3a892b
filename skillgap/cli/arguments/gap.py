"""Options of `gap`."""

from typing import TYPE_CHECKING

from skillgap.cli.arguments.common import (
    command,
    format_option,
    output_option,
    profile_argument,
    target_options,
)

if TYPE_CHECKING:
    from skillgap.cli.arguments.common import Commands

RULES = ("covered", "met", "any", "unweighted")


def add(commands: "Commands") -> None:
    """Add it."""
    gap = command(
        commands,
        "gap",
        "gap:gap",
        "readiness and gap for a target, with every part of it",
        "skillgap gap\n"
        "skillgap gap ada --target mlops-engineer/senior\n"
        "skillgap gap ada --rule met --format json\n"
        "skillgap gap ada --focus healthcare -o gap.md",
    )
    profile_argument(gap)
    target_options(gap)
    gap.add_argument(
        "--rule",
        choices=RULES,
        default="covered",
        help="how a requirement counts (default: covered)",
    )
    gap.add_argument("--explain", metavar="SKILL", help="one row down to its sources")
    format_option(gap)
    output_option(gap)
