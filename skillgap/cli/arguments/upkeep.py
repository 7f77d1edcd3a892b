"""Options of the commands that look after files and the shell."""

from typing import TYPE_CHECKING

from skillgap.cli.arguments.common import command, format_option

if TYPE_CHECKING:
    from skillgap.cli.arguments.common import Commands


def add(commands: "Commands") -> None:
    """Add them."""
    check = command(
        commands,
        "check",
        "check:check",
        "find mistakes in roadmap and profile files",
        "skillgap check\nskillgap check roadmaps/roles/my-role.yaml profiles/ada.toml",
    )
    check.add_argument(
        "files", nargs="*", metavar="FILE", help="files or folders (default: all in use)"
    )
    format_option(check, ("text", "json"))
    where = command(
        commands, "where", "about:where", "the folders and files in use, and why", "skillgap where"
    )
    format_option(where)
    schema = command(
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
    completion = command(
        commands,
        "completion",
        "about:completion",
        "a completion script for your shell",
        "skillgap completion bash > ~/.local/share/bash-completion/completions/skillgap\n"
        "skillgap completion zsh > ~/.zfunc/_skillgap",
    )
    completion.add_argument("shell", choices=("bash", "zsh", "tcsh", "fish"))
    command(
        commands,
        "manual",
        "about:manual",
        "all of this as a manual page",
        "skillgap manual | man -l -\nskillgap manual > ~/.local/share/man/man1/skillgap.1",
    )
    web = command(
        commands,
        "web",
        "web:web",
        "the screens in a browser on this machine (needs the extra: skillgap[web])",
        "skillgap web\nskillgap web --port 8001 --no-open",
    )
    web.add_argument("--port", metavar="N", default="8000", help="where to listen (default: 8000)")
    web.add_argument("--no-open", action="store_true", help="do not open the browser")
