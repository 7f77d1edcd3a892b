"""Options of `roadmap`."""

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


def add(commands: "Commands") -> None:
    """Add it."""
    plan = command(
        commands,
        "roadmap",
        "roadmap:roadmap",
        "what to learn, month by month",
        "skillgap roadmap ada\n"
        "skillgap roadmap ada --hours-per-week 12 --by 2027-06-30\n"
        "skillgap roadmap ada --style staged --tracks 1\n"
        "skillgap roadmap ada --style curriculum:timeline-12-months\n"
        "skillgap roadmap ada --skip tensorflow --pin rag --at-work docker\n"
        "skillgap roadmap ada -o plan.md\n"
        "skillgap roadmap ada -o plan.html\n"
        "skillgap roadmap ada -o plan.ics --study mon,wed,sat@19:00",
    )
    profile_argument(plan)
    target_options(plan)
    plan.add_argument(
        "--hours-per-week", metavar="H", help="hours of study a week (default: the profile's)"
    )
    plan.add_argument(
        "--start", metavar="DATE", help="first day, YYYY-MM-DD (default: the profile's, or today)"
    )
    end = plan.add_mutually_exclusive_group()
    end.add_argument("--months", metavar="N", help="plan no more than N calendar months")
    end.add_argument("--by", metavar="DATE", help="the last day there is, YYYY-MM-DD")
    plan.add_argument(
        "--style", metavar="STYLE", help="fastest, critical-first, staged or curriculum:ID"
    )
    plan.add_argument(
        "--tracks", metavar="N", help="skills studied side by side, 1 to 3 (default: 2)"
    )
    plan.add_argument(
        "--pace",
        metavar="X",
        help="multiply every estimate by X; 1 leaves out the pace learned from the log",
    )
    plan.add_argument(
        "--pin", metavar="SKILL", action="append", default=[], help="put a skill first"
    )
    plan.add_argument(
        "--skip", metavar="SKILL", action="append", default=[], help="leave a skill out"
    )
    plan.add_argument(
        "--at-work", metavar="SKILL", action="append", default=[], help="learned at work: no hours"
    )
    plan.add_argument(
        "--interview", action="store_true", help="add interview preparation at the end"
    )
    plan.add_argument(
        "--parallel", action="store_true", help="add the curricula's weekly activities"
    )
    plan.add_argument(
        "--study", metavar="DAYS", help="study time in the calendar, such as mon,wed,sat@19:00"
    )
    format_option(plan, ("text", "md", "html", "json", "csv", "ics"))
    output_option(plan)
