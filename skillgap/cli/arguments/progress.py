"""Options of `log`, `done`, `sync` and `history`."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from skillgap.cli.arguments.common import command, format_option, output_option, profile_argument

if TYPE_CHECKING:
    from skillgap.cli.arguments.common import Commands

HOURS_HELP = "hours, such as 2.5, 90min or 1:30"


def add(commands: "Commands") -> None:
    """Add them."""
    _log(commands)
    _done(commands)
    _sync(commands)
    _history(commands)


def _log(commands: "Commands") -> None:
    log = command(
        commands,
        "log",
        "log:log",
        "hours spent on a skill",
        "skillgap log docker 2.5\n"
        'skillgap log rag 90min --on 2026-11-20 --note "Chapter 3"\n'
        "skillgap log --undo",
    )
    log.add_argument("skill", nargs="?", metavar="SKILL", help="id, name or alias of a skill")
    log.add_argument("hours", nargs="?", metavar="HOURS", help=HOURS_HELP)
    _day(log)
    log.add_argument("--note", metavar="TEXT", help="what it was")
    log.add_argument(
        "--undo", action="store_true", help="take the last entry out (of SKILL, if it is said)"
    )
    _whose(log)
    format_option(log)


def _done(commands: "Commands") -> None:
    done = command(
        commands,
        "done",
        "done:done",
        "a step is finished: raise the level, log it, see what comes next",
        "skillgap done docker\nskillgap done docker=3 --hours 18\nskillgap done rag --on 2026-11-20",
    )
    done.add_argument(
        "skill",
        metavar="SKILL[=LEVEL]",
        help="the skill, and the level reached (default: one more)",
    )
    done.add_argument(
        "--hours", metavar="H", help=f"{HOURS_HELP}; beside those logged on the step before"
    )
    _day(done)
    _whose(done)
    format_option(done)


def _sync(commands: "Commands") -> None:
    sync = command(
        commands,
        "sync",
        "sync:sync",
        "read ticked boxes and hours back from an exported Markdown plan",
        "skillgap roadmap ada -o plan.md\n"
        "skillgap sync plan.md --dry-run\n"
        "skillgap sync plan.md --profile ada",
    )
    sync.epilog = (
        f"{sync.epilog}\n\n"
        "Tick a box where its level is true of you. Write hours on its line, ticked or not: (took 12 h),\n"
        "12.5 h spent, spent: 12h. They are all the hours since the plan was made, so that reading it\n"
        "again changes nothing. A box is known by the comment at its end; the rest may be edited,\n"
        "reordered and annotated. What cannot be matched is listed; nothing is guessed."
    )
    sync.add_argument("plan", metavar="PLAN.md", help="an exported plan, however it was edited")
    sync.add_argument("--dry-run", action="store_true", help="say what would be written, and stop")
    _whose(sync)
    format_option(sync)


def _history(commands: "Commands") -> None:
    history = command(
        commands,
        "history",
        "history:history",
        "readiness over time: your own progress told apart from changed data",
        "skillgap history\n"
        "skillgap history ada --from 2026-09-01 --to 2026-10-31\n"
        "skillgap history ada --target ml-engineer/mid --format json",
    )
    profile_argument(history)
    history.add_argument(
        "-t", "--target", metavar="R/S", help="role/seniority (default: the profile's)"
    )
    history.add_argument("--from", dest="first", metavar="DATE", help="the first day to compare")
    history.add_argument("--to", dest="last", metavar="DATE", help="the last day (default: today)")
    format_option(history)
    output_option(history)


def _day(parser: ArgumentParser) -> None:
    parser.add_argument("--on", metavar="DATE", help="the day, YYYY-MM-DD (default: today)")


def _whose(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--profile",
        metavar="PROFILE",
        help="name or file of a profile (default: the one saved last)",
    )
