"""Options of `job`."""

from typing import TYPE_CHECKING

from skillgap.cli.arguments.common import command, format_option, output_option

if TYPE_CHECKING:
    from skillgap.cli.arguments.common import Commands


def add(commands: "Commands") -> None:
    """Add it."""
    job = command(
        commands,
        "job",
        "job:job",
        "one posting: what it asks, what you have and lack, how it differs from the market",
        "skillgap job posting.txt\n"
        "pbpaste | skillgap job -\n"
        "skillgap job posting.pdf --profile ada --target llm-engineer/senior\n"
        "skillgap job posting.txt --save acme\n"
        "skillgap gap ada --target job-acme/senior\n"
        "skillgap job --list",
    )
    job.add_argument(
        "file",
        nargs="?",
        metavar="FILE",
        help="text, Markdown, HTML, PDF or DOCX; - reads standard input",
    )
    job.add_argument(
        "--profile", metavar="PROFILE", help="whose levels (default: the profile saved last)"
    )
    job.add_argument(
        "-t",
        "--target",
        metavar="R/S",
        help="the market's target to compare it with (default: guessed); its seniority sets the levels",
    )
    job.add_argument("--save", metavar="NAME", help="keep it as the target job-NAME/SENIORITY")
    job.add_argument("--list", action="store_true", help="list the saved postings")
    format_option(job)
    output_option(job)
