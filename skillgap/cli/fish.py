"""A completion script for the fish shell, which shtab does not write: read off the parser."""

from argparse import Action, ArgumentParser, _SubParsersAction
from collections.abc import Iterator

HEADER = "# Completion of skillgap for fish, made by: skillgap completion fish"


def fish_script(parser: ArgumentParser) -> str:
    """The script: commands, their actions, options with their help and choices."""
    return (
        "\n".join([HEADER, f"complete -c {parser.prog} -f", *_lines(parser, parser.prog, ())])
        + "\n"
    )


def _lines(parser: ArgumentParser, prog: str, path: tuple[str, ...]) -> Iterator[str]:
    inner = next((a for a in parser._actions if isinstance(a, _SubParsersAction)), None)  # noqa: SLF001
    names = list(inner.choices) if inner else []
    at = "; and ".join(f"__fish_seen_subcommand_from {name}" for name in path)
    here = at or "__fish_use_subcommand"
    for action in parser._actions:  # noqa: SLF001
        if action is not inner:
            yield from _action(action, prog, at)
    if inner is None:
        return
    helps = {a.dest: a.help or "" for a in inner._choices_actions}  # noqa: SLF001
    below = f"{here}; and not __fish_seen_subcommand_from {' '.join(names)}" if at else here
    for name in names:
        yield f"complete -c {prog} -n {_quoted(below)} -a {name} -d {_quoted(helps.get(name, ''))}"
    for name in names:
        yield from _lines(inner.choices[name], prog, (*path, name))


def _action(action: Action, prog: str, at: str) -> Iterator[str]:
    """One line for an option or for the choices of an argument; files where a name of one is asked."""
    when = f" -n {_quoted(at)}" if at else ""
    words = f" -d {_quoted(action.help)}" if action.help and action.option_strings else ""
    choices = " ".join(map(str, action.choices or ()))
    values = f" -a {_quoted(choices)}" if choices else ""
    files = " -F" if action.metavar in {"FILE", "DIR"} else ""
    flags = "".join(
        f" -l {o[2:]}" if o.startswith("--") else f" -s {o[1:]}" for o in action.option_strings
    )
    takes = (" -r" if files else " -x") if action.option_strings and action.nargs != 0 else ""
    if flags or values or files:
        yield f"complete -c {prog}{when}{flags}{takes}{values}{files}{words}"


def _quoted(words: str) -> str:
    return "'" + words.replace("\\", "\\\\").replace("'", "\\'").replace("\n", " ") + "'"
