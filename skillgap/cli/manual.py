"""The manual page, read off the command line: every command with its options and examples."""

from argparse import SUPPRESS, Action, ArgumentParser, _SubParsersAction
from collections.abc import Iterator

from skillgap import __version__

EXIT_CODES = (
    ("0", "done"),
    ("1", "the answer is no: a check found problems, there is nothing to plan"),
    ("2", "wrong use"),
    ("3", "a file is missing, damaged or was changed by someone else"),
    ("130", "interrupted"),
)
VARIABLES = (
    ("SKILLGAP_PROFILES", "the folder with the profiles"),
    ("SKILLGAP_PROFILE", "the profile to use where none is named"),
    ("SKILLGAP_ROADMAPS", "folders with roadmap files of your own, instead of the usual ones"),
    ("SKILLGAP_TODAY", "the day to reckon from, YYYY-MM-DD"),
    ("NO_COLOR", "no colour"),
)


def manual_page(parser: ArgumentParser) -> str:
    """The page in roff, section 1; the same for the same version of the program."""
    lines = [
        f'.TH SKILLGAP 1 "" "skillgap {__version__}" "User Commands"',
        *_section("NAME", ["skillgap \\- where you stand, how far it is and what to learn next"]),
        *_section("SYNOPSIS", [f".B {parser.prog}", "[options] [command] [arguments]"]),
        *_section("DESCRIPTION", _paragraphs(parser.description)),
        *_section("OPTIONS", list(_options(parser))),
        ".SH COMMANDS",
        *_commands(parser, ()),
        *_section("EXIT STATUS", list(_pairs(EXIT_CODES))),
        *_section("ENVIRONMENT", list(_pairs(VARIABLES))),
        *_section("FILES", ["The folders in use are told by", '.BR "skillgap where" .']),
    ]
    return "\n".join(lines) + "\n"


def _section(title: str, lines: list[str]) -> list[str]:
    return [f".SH {title}", *lines]


def _commands(parser: ArgumentParser, path: tuple[str, ...]) -> Iterator[str]:
    """Every command and action, with what it takes."""
    for name, inner in _inner(parser):
        words = " ".join((*path, name, *_arguments(inner)))
        yield f".SS {_text(words)}"
        yield from _paragraphs(inner.description)
        yield from _options(inner)
        yield from _examples(inner.epilog)
        yield from _commands(inner, (*path, name))


def _inner(parser: ArgumentParser) -> list[tuple[str, ArgumentParser]]:
    found = [a for a in parser._actions if isinstance(a, _SubParsersAction)]  # noqa: SLF001
    return list(found[0].choices.items()) if found else []


def _arguments(parser: ArgumentParser) -> Iterator[str]:
    for action in parser._get_positional_actions():  # noqa: SLF001
        if not isinstance(action, _SubParsersAction):
            name = str(action.metavar or action.dest)
            many = "..." if action.nargs in {"*", "+"} else ""
            yield f"[{name}{many}]" if action.nargs in {"?", "*"} else f"{name}{many}"


def _options(parser: ArgumentParser) -> Iterator[str]:
    """A tagged paragraph for each option that is not the same everywhere."""
    everywhere = {"--help", "--profiles", "--plain", "--debug"} if _is_command(parser) else set()
    for action in parser._actions:  # noqa: SLF001
        if isinstance(action, _SubParsersAction) or action.help == SUPPRESS:
            continue
        if not everywhere & set(action.option_strings) and action.help:
            yield from (".TP", _names(action), _text(action.help.replace("%%", "%")))


def _is_command(parser: ArgumentParser) -> bool:
    return " " in parser.prog


def _names(action: Action) -> str:
    """`-o, --output FILE` in bold, or the name of an argument."""
    if not action.option_strings:
        return f".I {_text(str(action.metavar or action.dest))}"
    value = ""
    if action.nargs != 0:
        value = " " + str(action.metavar or "{" + ",".join(map(str, action.choices or ())) + "}")
    return f".B {_text(', '.join(action.option_strings) + value)}"


def _examples(epilog: str | None) -> list[str]:
    lines = [line.strip() for line in (epilog or "").splitlines()[1:] if line.strip()]
    return [".PP", "Examples:", ".nf", ".RS", *map(_text, lines), ".RE", ".fi"] if lines else []


def _paragraphs(words: str | None) -> list[str]:
    return [_text(line) for line in (words or "").splitlines() if line.strip()]


def _pairs(pairs: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for name, words in pairs:
        yield from (".TP", f".B {_text(name)}", _text(words))


def _text(words: str) -> str:
    """Words that roff prints and does not obey."""
    safe = words.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{safe}" if safe.startswith((".", "'")) else safe
