"""Every command with its options, help and examples. Imports nothing that a command needs."""

from argparse import SUPPRESS, ArgumentParser, RawDescriptionHelpFormatter, _SubParsersAction

from skillgap import __version__

RULES = ("covered", "met", "any", "unweighted")
TEXT_FORMATS = ("text", "md", "json")

Subcommands = _SubParsersAction


class _Formatter(RawDescriptionHelpFormatter):
    """Help with our own line breaks and a column wide enough for the options."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=30, width=90)


def build_parser() -> ArgumentParser:
    """The whole command line."""
    parser = ArgumentParser(
        prog="skillgap",
        description="Where you stand, how far it is and what to learn next, for careers in AI and ML.\n"
        "Alone it opens the screens; without a terminal it prints the gap of the current profile.",
        epilog="Start here:\n"
        "  skillgap                              open the screens\n"
        "  skillgap profile new Ada --target llm-engineer/mid\n"
        "  skillgap profile set ada python=4 docker=2\n"
        "  skillgap gap ada                      what is missing, and why\n"
        "  skillgap roadmap ada -o plan.md       month by month, as Markdown\n\n"
        "Each command has its own help: skillgap gap --help",
        formatter_class=_Formatter,
        parents=[_common(top=True)],
    )
    parser.add_argument("--version", action="version", version=f"skillgap {__version__}")
    parser.set_defaults(run="start:start", profile=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_gap(commands)
    _add_roadmap(commands)
    _add_rank(commands)
    _add_compare(commands)
    _add_data(commands)
    _add_profile(commands)
    _add_upkeep(commands)
    return parser


def _common(*, top: bool = False) -> ArgumentParser:
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


def _command(
    commands: "Subcommands[ArgumentParser]", name: str, run: str, summary: str, examples: str
) -> ArgumentParser:
    parser: ArgumentParser = commands.add_parser(
        name,
        help=summary,
        description=summary[:1].upper() + summary[1:] + ".",
        epilog="Examples:\n" + "\n".join(f"  {line}" for line in examples.splitlines()),
        formatter_class=_Formatter,
        parents=[_common()],
    )
    parser.set_defaults(run=run)
    return parser


def _profile_argument(parser: ArgumentParser) -> None:
    parser.add_argument(
        "profile",
        nargs="?",
        metavar="PROFILE",
        help="name or file of a profile (default: the one saved last)",
    )


def _format_option(parser: ArgumentParser, formats: tuple[str, ...] = TEXT_FORMATS) -> None:
    parser.add_argument(
        "--format", choices=formats, default=None, help="how to print it (default: text)"
    )


def _output_option(parser: ArgumentParser) -> None:
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="write it to FILE; its ending decides the format"
    )
    parser.add_argument("--force", action="store_true", help="replace FILE if it exists")


def _target_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "-t", "--target", metavar="R/S", help="role/seniority, such as mlops-engineer/senior"
    )
    parser.add_argument(
        "--focus", metavar="ID[,ID]", help="overlay of an industry, company or domain"
    )
    parser.add_argument(
        "--source", metavar="ID", help="take this report's figure where both have one"
    )


def _add_gap(commands: "Subcommands[ArgumentParser]") -> None:
    gap = _command(
        commands,
        "gap",
        "gap:gap",
        "readiness and gap for a target, with every part of it",
        "skillgap gap\n"
        "skillgap gap ada --target mlops-engineer/senior\n"
        "skillgap gap ada --rule met --format json\n"
        "skillgap gap ada --focus healthcare -o gap.md",
    )
    _profile_argument(gap)
    _target_options(gap)
    gap.add_argument(
        "--rule",
        choices=RULES,
        default="covered",
        help="how a requirement counts (default: covered)",
    )
    gap.add_argument("--explain", metavar="SKILL", help="one row down to its sources")
    _format_option(gap)
    _output_option(gap)


def _add_roadmap(commands: "Subcommands[ArgumentParser]") -> None:
    plan = _command(
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
        "skillgap roadmap ada -o plan.ics",
    )
    _profile_argument(plan)
    _target_options(plan)
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
    _format_option(plan, ("text", "md", "json", "csv", "ics"))
    _output_option(plan)


def _add_rank(commands: "Subcommands[ArgumentParser]") -> None:
    rank = _command(
        commands,
        "rank",
        "rank:rank",
        "all targets, closest first, with the heaviest gaps of each",
        "skillgap rank\nskillgap rank ada --format json",
    )
    _profile_argument(rank)
    _format_option(rank)


def _add_compare(commands: "Subcommands[ArgumentParser]") -> None:
    compare = _command(
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
    _format_option(compare)


def _add_data(commands: "Subcommands[ArgumentParser]") -> None:
    roles = _command(
        commands,
        "roles",
        "data:roles",
        "roles, their requirements, paths and salaries, with the origin of each figure",
        "skillgap roles\nskillgap roles mlops-engineer/senior\nskillgap roles --format json",
    )
    roles.add_argument("name", nargs="?", metavar="ROLE[/SENIORITY]", help="one role or target")
    _format_option(roles)
    skills = _command(
        commands,
        "skills",
        "data:skills",
        "the catalogue: levels, hours, prerequisites, market share, where to learn",
        "skillgap skills\nskillgap skills k8s\nskillgap skills --category mlops",
    )
    skills.add_argument("name", nargs="?", metavar="SKILL", help="one skill, by id, name or alias")
    skills.add_argument("--category", metavar="ID", help="only this category")
    _format_option(skills)
    sources = _command(
        commands,
        "sources",
        "data:sources",
        "the reports behind the figures, and where they contradict themselves or each other",
        "skillgap sources\nskillgap sources --tables",
    )
    sources.add_argument("--tables", action="store_true", help="also every table of figures")
    _format_option(sources)
    focus = _command(
        commands,
        "focus",
        "data:focus",
        "overlays: industries, companies and domains",
        "skillgap focus\nskillgap focus healthcare",
    )
    focus.add_argument("name", nargs="?", metavar="ID", help="one focus")
    _format_option(focus)


def _add_profile(commands: "Subcommands[ArgumentParser]") -> None:
    parser = _command(
        commands,
        "profile",
        "profile:list_all",
        "make, look at and change profiles",
        "skillgap profile list\n"
        'skillgap profile new "Ada Okafor" --target llm-engineer/mid\n'
        "skillgap profile set ada-okafor python=4 docker=2 k8s=- hours_per_week=6\n"
        "skillgap profile copy ada-okafor ada-2\n"
        "skillgap profile delete ada-2",
    )
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
        "credentials) with commas; SKILL.note=TEXT; SKILL.evidence=TEXT; SKILL.hours.3=40",
    )
    copy = _action(actions, "copy", "profile:copy", "copy a profile")
    copy.add_argument("profile", metavar="PROFILE")
    copy.add_argument("name", metavar="NEW-NAME")
    rename = _action(actions, "rename", "profile:rename", "rename a profile")
    rename.add_argument("profile", metavar="PROFILE")
    rename.add_argument("name", metavar="NEW-NAME")
    delete = _action(actions, "delete", "profile:delete", "move a profile to the folder's .trash")
    delete.add_argument("profile", metavar="PROFILE")


def _action(
    actions: "Subcommands[ArgumentParser]", name: str, run: str, summary: str
) -> ArgumentParser:
    parser: ArgumentParser = actions.add_parser(
        name,
        help=summary,
        description=summary[:1].upper() + summary[1:] + ".",
        formatter_class=_Formatter,
        parents=[_common()],
    )
    _format_option(parser)
    parser.set_defaults(run=run)
    return parser


def _add_upkeep(commands: "Subcommands[ArgumentParser]") -> None:
    check = _command(
        commands,
        "check",
        "check:check",
        "find mistakes in roadmap and profile files",
        "skillgap check\nskillgap check roadmaps/roles/my-role.yaml profiles/ada.toml",
    )
    check.add_argument(
        "files", nargs="*", metavar="FILE", help="files or folders (default: all in use)"
    )
    _format_option(check, ("text", "json"))
    where = _command(
        commands, "where", "about:where", "the folders and files in use, and why", "skillgap where"
    )
    _format_option(where)
    schema = _command(
        commands,
        "schema",
        "about:schema",
        "JSON Schemas of the files and of the JSON output",
        "skillgap schema\nskillgap schema role\nskillgap schema --write roadmaps/schemas",
    )
    schema.add_argument("name", nargs="?", metavar="NAME", help="one schema")
    schema.add_argument(
        "--write", metavar="DIR", help="write the schemas of roadmap files to a folder"
    )
    completion = _command(
        commands,
        "completion",
        "about:completion",
        "a completion script for your shell",
        "skillgap completion bash > ~/.local/share/bash-completion/completions/skillgap\n"
        "skillgap completion zsh > ~/.zfunc/_skillgap",
    )
    completion.add_argument("shell", choices=("bash", "zsh", "tcsh", "fish"))
