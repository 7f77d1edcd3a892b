"""What several commands have in common: help that reads well, and options that mean the same."""

from argparse import SUPPRESS, ArgumentParser, RawDescriptionHelpFormatter, _SubParsersAction
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    Commands: TypeAlias = _SubParsersAction[ArgumentParser]

TEXT_FORMATS = ("text", "md", "json")


class Formatter(RawDescriptionHelpFormatter):
    """Help with our own line breaks and a column wide enough for the options."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=30, width=90)


def everywhere(*, top: bool = False) -> ArgumentParser:
    """Options that every command takes, before or after its name."""
    common = ArgumentParser(add_help=False)
    group = common.add_argument_group("everywhere")
    default = None if top else SUPPRESS
    off = False if top else SUPPRESS
    group.add_argument(
        "--profiles", metavar="DIR", default=default, help="folder with the profiles"
    )
    group.add_argument("--plain", action="store_true", default=off, help="no colour, ASCII only")
    group.add_argument(
        "--debug", action="store_true", default=off, help="show where an error comes from"
    )
    return common


def command(
    commands: "Commands", name: str, run: str, summary: str, examples: str
) -> ArgumentParser:
    """Add a command: `run` is `module:function` in `skillgap.cli`."""
    parser: ArgumentParser = commands.add_parser(
        name,
        help=summary,
        description=summary[:1].upper() + summary[1:] + ".",
        epilog="Examples:\n" + "\n".join(f"  {line}" for line in examples.splitlines()),
        formatter_class=Formatter,
        parents=[everywhere()],
    )
    parser.set_defaults(run=run)
    return parser


def profile_argument(parser: ArgumentParser) -> None:
    """Whose skills; the profile saved last where it is not said."""
    parser.add_argument(
        "profile",
        nargs="?",
        metavar="PROFILE",
        help="name or file of a profile (default: the one saved last)",
    )


def format_option(parser: ArgumentParser, formats: tuple[str, ...] = TEXT_FORMATS) -> None:
    """How to print it."""
    parser.add_argument(
        "--format", choices=formats, default=None, help="how to print it (default: text)"
    )


def output_option(parser: ArgumentParser) -> None:
    """Where to write it."""
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="write it to FILE; its ending decides the format"
    )
    parser.add_argument("--force", action="store_true", help="replace FILE if it exists")


def target_options(parser: ArgumentParser) -> None:
    """What to measure against."""
    parser.add_argument(
        "-t", "--target", metavar="R/S", help="role/seniority, such as mlops-engineer/senior"
    )
    parser.add_argument(
        "--focus", metavar="ID[,ID]", help="overlay of an industry, company or domain"
    )
    parser.add_argument(
        "--source", metavar="ID", help="take this report's figure where both have one"
    )
