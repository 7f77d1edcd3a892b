"""Options of `rank`, `compare` and `outlook`."""

from typing import TYPE_CHECKING

from skillgap.cli.arguments.common import command, format_option, output_option, profile_argument

if TYPE_CHECKING:
    from skillgap.cli.arguments.common import Commands


def add(commands: "Commands") -> None:
    """Add all three."""
    _rank(commands)
    _compare(commands)
    _outlook(commands)


def _rank(commands: "Commands") -> None:
    rank = command(
        commands,
        "rank",
        "rank:rank",
        "all targets, closest first, with the heaviest gaps of each",
        "skillgap rank\nskillgap rank ada --format json",
    )
    profile_argument(rank)
    format_option(rank)


def _compare(commands: "Commands") -> None:
    compare = command(
        commands,
        "compare",
        "compare:compare",
        "two targets, or two profiles, side by side",
        "skillgap compare ml-engineer/mid llm-engineer/mid --profile ada\n"
        "skillgap compare ada grace --target ml-engineer/senior",
    )
    compare.add_argument("one", metavar="A", help="a target (role/seniority) or a profile")
    compare.add_argument("two", metavar="B", help="another of the same kind")
    compare.add_argument(
        "--profile", metavar="PROFILE", help="whose levels, when A and B are targets"
    )
    compare.add_argument(
        "-t", "--target", metavar="R/S", help="at which target, when A and B are profiles"
    )
    format_option(compare)


def _outlook(commands: "Commands") -> None:
    outlook = command(
        commands,
        "outlook",
        "outlook:outlook",
        "what hours a week bring, what a date asks for, and what the targets pay",
        "skillgap outlook\nskillgap outlook ada --target mlops-engineer/senior --hours 4,8,16",
    )
    profile_argument(outlook)
    outlook.add_argument("-t", "--target", metavar="R/S", help="role/seniority")
    outlook.add_argument(
        "--hours", metavar="H[,H]", help="hours a week to look at (default: 5,10,20)"
    )
    format_option(outlook)
    output_option(outlook)
