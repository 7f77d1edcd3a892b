"""From arguments to an exit code: parse, run, and say clearly what went wrong.

Exit codes: 0 done · 1 the answer is no · 2 wrong use · 3 a file is missing, damaged or was changed
by someone else · 130 interrupted.
"""

import errno
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TextIO

from skillgap.cli.parser import build_parser
from skillgap.problems import FileError, SkillgapError, UsageError

INTERRUPTED = 130
BROKEN_PIPE = 141
SHOWN_PROBLEMS = 20
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


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
    except OSError as error:
        if args.debug or error.errno not in _FULL:
            return _unforeseen(error, debug=args.debug)
        _drop_output()
        _tell(FileError("Cannot write all of the output: the disk is full.", "Make room first."))
        return FileError.exit_code
    except Exception as error:  # noqa: BLE001 - whatever it is, a person gets a sentence
        return _unforeseen(error, debug=args.debug)
    return code


def _unforeseen(error: Exception, *, debug: bool) -> int:
    """One line for a fault of ours; with `--debug` the fault itself."""
    if debug:
        raise error
    kind = type(error).__name__
    sys.stderr.write(f"skillgap: something went wrong that should not ({kind}: {error}).\n")
    sys.stderr.write("Your files were not changed by it. Run again with --debug to see where.\n")
    return FileError.exit_code


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
    """Let no character break the output, whatever the terminal's encoding, nor a closed stream."""
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _nowhere() -> TextIO:
    """A stream for one that was closed (`>&-`)."""
    return Path(os.devnull).open("w", encoding="utf-8")


def _drop_output() -> None:
    """Point standard output nowhere, so that nothing complains when the reader has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
