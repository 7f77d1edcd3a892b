"""Options of `profile` and its actions."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from skillgap.cli.arguments.common import (
    Formatter,
    command,
    everywhere,
    format_option,
    output_option,
)

if TYPE_CHECKING:
    from skillgap.cli.arguments.common import Commands

EXAMPLES = {
    "list": (
        "skillgap profile list",
        "skillgap profile list --format json",
    ),
    "new": (
        'skillgap profile new "Ada Okafor"',
        "skillgap profile new Ada --target llm-engineer/mid --hours-per-week 6",
        "skillgap profile new Tom --example tomasz-zielinski",
    ),
    "show": (
        "skillgap profile show ada",
        "skillgap profile show --examples",
    ),
    "set": (
        "skillgap profile set ada python=4 docker=2 k8s=-",
        "skillgap profile set ada target=mlops-engineer/senior deadline=2027-12-31",
        "skillgap profile set ada shortlist=ml-engineer/mid,ai-engineer/mid",
        'skillgap profile set ada "docker.evidence=Runs our shop since 2024" docker.hours.3=30',
    ),
    "resume": (
        "skillgap profile resume ada",
        "skillgap profile resume ada -o ada.json",
    ),
    "copy": ("skillgap profile copy ada ada-2",),
    "rename": ('skillgap profile rename ada "Ada Okafor"',),
    "delete": ("skillgap profile delete ada-2",),
}
"""How each action is used."""


def add(commands: "Commands") -> None:
    """Add them."""
    parser = command(
        commands,
        "profile",
        "profile:list_all",
        "make, look at and change profiles",
        "skillgap profile list\n"
        'skillgap profile new "Ada Okafor" --target llm-engineer/mid\n'
        "skillgap profile set ada-okafor python=4 docker=2 k8s=- hours_per_week=6\n"
        "skillgap profile copy ada-okafor ada-2\n"
        "skillgap profile resume ada-okafor -o ada.json\n"
        "skillgap profile delete ada-2",
    )
    parser.set_defaults(format=None)
    actions = parser.add_subparsers(title="actions", metavar="ACTION")
    _action(actions, "list", "profile:list_all", "all profiles in the folder")
    new = _action(actions, "new", "profile:new", "make a profile")
    new.add_argument("name", metavar="NAME")
    new.add_argument("-t", "--target", metavar="R/S", help="role/seniority")
    new.add_argument("--hours-per-week", metavar="H", help="hours of study a week")
    new.add_argument("--example", metavar="NAME", help="start from an example person")
    show = _action(actions, "show", "profile:show", "what a profile says")
    show.add_argument("profile", nargs="?", metavar="PROFILE")
    show.add_argument("--examples", action="store_true", help="list the example people")
    change = _action(actions, "set", "profile:change", "set levels and other values")
    change.add_argument("profile", metavar="PROFILE")
    change.add_argument(
        "values",
        nargs="+",
        metavar="KEY=VALUE",
        help="SKILL=0..5 or SKILL=- (not rated); or name, target, background, hours_per_week, start, "
        "deadline, style, tracks, years_experience; lists (shortlist, pinned, skipped, at_work, "
        "credentials) with commas; days_off=2026-12-24..2027-01-06,2027-05-01 (@3: three hours a week); SKILL.note=TEXT; SKILL.evidence=TEXT; SKILL.hours.3=40",
    )
    resume = _action(actions, "resume", "profile:resume", "a profile as JSON Resume")
    resume.add_argument("profile", nargs="?", metavar="PROFILE")
    output_option(resume)
    copy = _action(actions, "copy", "profile:copy", "copy a profile")
    copy.add_argument("profile", metavar="PROFILE")
    copy.add_argument("name", metavar="NEW-NAME")
    rename = _action(actions, "rename", "profile:rename", "rename a profile")
    rename.add_argument("profile", metavar="PROFILE")
    rename.add_argument("name", metavar="NEW-NAME")
    delete = _action(actions, "delete", "profile:delete", "move a profile to the folder's .trash")
    delete.add_argument("profile", metavar="PROFILE")


def _action(actions: "Commands", name: str, run: str, summary: str) -> ArgumentParser:
    parser: ArgumentParser = actions.add_parser(
        name,
        help=summary,
        description=summary[:1].upper() + summary[1:] + ".",
        epilog="Examples:\n" + "\n".join(f"  {line}" for line in EXAMPLES[name]),
        formatter_class=Formatter,
        parents=[everywhere()],
    )
    format_option(parser)
    parser.set_defaults(run=run)
    return parser
