"""The whole command line. Only the command that is called is built; help lists all of them."""

from argparse import ArgumentParser
from collections.abc import Sequence
from importlib import import_module

from skillgap import __version__
from skillgap.cli.arguments.common import Formatter, everywhere
from skillgap.plaintext import visible
from skillgap.problems import UsageError, did_you_mean

GROUPS = {
    "gap": ("gap",),
    "roadmap": ("roadmap",),
    "standing": ("rank", "compare", "outlook"),
    "data": ("roles", "skills", "sources", "focus"),
    "profile": ("profile",),
    "assess": ("assess",),
    "progress": ("log", "done", "sync", "history"),
    "intake": ("import", "scan"),
    "job": ("job",),
    "upkeep": ("check", "where", "schema", "completion", "manual", "web"),
}
"""Modules of `skillgap.cli.arguments` and the commands that each of them adds."""

TAKES_A_VALUE = "--profiles"


def build_parser(argv: Sequence[str] = ()) -> ArgumentParser:
    """The command line: all of it or, if `argv` names a command, no other than those beside it.

    Raises UsageError, with the nearest one, where `argv` names a command that there is not.
    """
    name = _command_in(argv)
    wanted = [group for group, names in GROUPS.items() if name in names]
    if name and not wanted:
        near = did_you_mean(name, [each for names in GROUPS.values() for each in names])
        raise UsageError(f"There is no command {visible(name, 40)}{near}.", "See: skillgap --help")
    parser = ArgumentParser(
        prog="skillgap",
        description="Where you stand, how far it is and what to learn next, for careers in AI and ML.\n"
        "Alone it opens the screens; without a terminal it prints the gap of the current profile.",
        epilog="Start here:\n"
        "  skillgap                              open the screens\n"
        "  skillgap profile new Ada --target llm-engineer/mid\n"
        "  skillgap profile set ada python=4 docker=2\n"
        "  skillgap gap ada                      what is missing, and why\n"
        "  skillgap roadmap ada -o plan.md       month by month, as Markdown\n"
        "  skillgap done docker --hours 12       a step is finished; what comes next\n"
        "  skillgap sync plan.md                 read the boxes you ticked back\n\n"
        "Each command has its own help: skillgap gap --help",
        formatter_class=Formatter,
        parents=[everywhere(top=True)],
    )
    parser.add_argument("--version", action="version", version=f"skillgap {__version__}")
    parser.set_defaults(run="start:start", profile=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for group in wanted or GROUPS:
        import_module(f"skillgap.cli.arguments.{group}").add(commands)
    return parser


def _command_in(argv: Sequence[str]) -> str:
    """The first word that is no option; nothing where there is none."""
    words = iter(argv)
    for word in words:
        if word == TAKES_A_VALUE:
            next(words, "")
        elif not word.startswith("-"):
            return word
    return ""
