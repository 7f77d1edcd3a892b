"""From arguments to an exit code: parse, run, and say clearly what went wrong.

Exit codes: 0 done · 1 the answer is no · 2 wrong use · 3 a file is missing, damaged or was changed
by someone else · 130 interrupted.
"""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module

from skillgap.cli.parser import build_parser
from skillgap.problems import SkillgapError, UsageError

INTERRUPTED = 130
BROKEN_PIPE = 141
SHOWN_PROBLEMS = 20


def run(argv: Sequence[str]) -> int:
    """Run one command and return its exit code; a traceback is shown only with `--debug`."""
    _settle_streams()
    try:
        args = build_parser(argv).parse_args(argv)
    except UsageError as error:
        _tell(error)
        return error.exit_code
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 2
    try:
        return _guarded(args)
    except KeyboardInterrupt:
        sys.stderr.write("\nInterrupted.\n")
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return BROKEN_PIPE


def _guarded(args: Namespace) -> int:
    """Run the command; an error we know is told in words, one we do not know in one line."""
    try:
        code = _command(args.run)(args)
        sys.stdout.flush()
    except SkillgapError as error:
        if args.debug:
            raise
        _tell(error)
        return error.exit_code
    except (KeyboardInterrupt, BrokenPipeError):
        raise
    except Exception as error:
        if args.debug:
            raise
        kind = type(error).__name__
        sys.stderr.write(f"skillgap: something went wrong that should not ({kind}: {error}).\n")
        sys.stderr.write(
            "Your files were not changed by it. Run again with --debug to see where.\n"
        )
        return 3
    return code


def _command(name: str) -> Callable[[Namespace], int]:
    """Find a command by `module:function` below this package."""
    module, _, function = name.partition(":")
    found: Callable[[Namespace], int] = getattr(import_module(f"skillgap.cli.{module}"), function)
    return found


def _tell(error: SkillgapError) -> None:
    """Print an error: what happened, where, and what to do."""
    lines = [f"skillgap: {error.message}"]
    lines += [f"  {problem}" for problem in error.problems[:SHOWN_PROBLEMS]]
    if len(error.problems) > SHOWN_PROBLEMS:
        lines.append(f"  … and {len(error.problems) - SHOWN_PROBLEMS} more")
    if error.advice:
        lines.append(error.advice)
    sys.stderr.write("\n".join(lines) + "\n")


def _settle_streams() -> None:
    """Let no character break the output, whatever the terminal's encoding."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _drop_output() -> None:
    """Point standard output nowhere, so that nothing complains when the reader has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
