"""Options of the commands that read what a person has: documents and code."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from skillgap.cli.arguments.common import command, format_option

if TYPE_CHECKING:
    from skillgap.cli.arguments.common import Commands

LEVELS = """
Levels it proposes (all yours to change; what you have rated stays unless you say otherwise):
  4  used at work for 6 years or more, in two positions or more
  3  used at work for 2 years or more
  2  used at work for less, in a project, certified, or listed as a skill
  1  named only in education or as an interest, or still being learned
Your own words come first:
  4  expert, master          3  advanced, proficient, very good
  2  intermediate, good      1  beginner, basic, familiar
  Own numbers (4/5, 80 %) are taken as they are; other words stay unrated.
"""
CODE_LEVELS = """
Levels it proposes from code alone, never more than 2:
  2  in 5 files or more, or over 3 months or more
  1  in less, or only as a dependency
Nothing in the folders is run; git is only asked for its log.
"""


def add(commands: "Commands") -> None:
    """Add them."""
    read = command(
        commands,
        "import",
        "importing:import_files",
        "read a CV, JSON Resume or LinkedIn export into a profile",
        "skillgap import cv.pdf\n"
        "skillgap import cv.docx --profile ada --dry-run\n"
        "skillgap import resume.json --new 'Ada Okafor' --yes\n"
        "skillgap import Basic_LinkedInDataExport.zip\n"
        "pbpaste | skillgap import - --yes",
    )
    read.epilog = f"{read.epilog}\n{LEVELS}"
    read.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="text, Markdown, PDF, DOCX, JSON Resume, LinkedIn's zip, its folder or its CSV files; "
        "- reads standard input",
    )
    _whose(read)
    scan = command(
        commands,
        "scan",
        "scan:scan_folders",
        "look for evidence in your own code",
        "skillgap scan ~/code/ranking\n"
        "skillgap scan ~/code --author ada@example.org --dry-run\n"
        "skillgap scan . --profile ada --yes",
    )
    scan.epilog = f"{scan.epilog}\n{CODE_LEVELS}"
    scan.add_argument(
        "folders", nargs="+", metavar="DIR", help="a repository, or a folder of repositories"
    )
    scan.add_argument(
        "--author",
        metavar="EMAIL",
        help="whose commits count (default: git's user.email in each repository)",
    )
    _whose(scan)


def _whose(parser: ArgumentParser) -> None:
    """Whose profile it goes into, and whether to ask."""
    whose = parser.add_mutually_exclusive_group()
    whose.add_argument(
        "--profile", metavar="NAME", help="profile to write to (default: the one saved last)"
    )
    whose.add_argument("--new", metavar="NAME", help="make a new profile of that name")
    how = parser.add_mutually_exclusive_group()
    how.add_argument(
        "-y", "--yes", action="store_true", help="take every proposal; levels you have rated stay"
    )
    how.add_argument("--dry-run", action="store_true", help="show what was found, write nothing")
    parser.add_argument(
        "--overwrite",
        action="store_true",
        help="with --yes: also replace levels you have rated",
    )
    format_option(parser)
