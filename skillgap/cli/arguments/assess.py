"""Options of the questionnaire."""

from typing import TYPE_CHECKING

from skillgap.cli.arguments.common import command, format_option, profile_argument

if TYPE_CHECKING:
    from skillgap.cli.arguments.common import Commands

HOW = """
First you tick what you have met, what you work with, and what you build with alone; then about ten
questions ask for the levels that matter most. What was not asked is inferred, marked so and yours to
change. Say skip, back, stop (infer the rest) or quit (go on another day) at any question.
Without a terminal the answers are read from standard input, one line each.
"""


def add(commands: "Commands") -> None:
    """Add it."""
    assess = command(
        commands,
        "assess",
        "assess:assess",
        "a questionnaire about the skills your target asks for",
        "skillgap assess\n"
        "skillgap assess ada --target mlops-engineer/senior\n"
        "skillgap assess ada --questions 30\n"
        "skillgap assess ada --again",
    )
    assess.epilog = f"{assess.epilog}\n{HOW}"
    profile_argument(assess)
    assess.add_argument(
        "-t", "--target", metavar="R/S", help="role/seniority (default: the profile's)"
    )
    assess.add_argument(
        "--questions",
        metavar="N",
        help="ask for N levels (default: until the readiness is sure to 2 points, at most 15)",
    )
    assess.add_argument("--again", action="store_true", help="ask for levels you have stated, too")
    assess.add_argument(
        "--restart", action="store_true", help="forget the boxes of one left half-way"
    )
    format_option(assess)
