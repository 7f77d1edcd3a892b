"""`skillgap web`: the screens in a browser on this machine."""

import socket
import sys
import threading
import webbrowser
from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing

from skillgap.problems import FileError, UsageError

SOON = 1.0
"""Seconds after which the browser is opened; by then the server answers."""

HIGHEST = 65535
NOT_INSTALLED = 'Install it: pipx inject skillgap textual-serve, or pip install "skillgap[web]".'


def web(args: Namespace) -> int:
    """Serve the screens until ctrl+c. Raises UsageError where the extra is not installed."""
    try:
        from skillgap.web import HOST, serve  # noqa: PLC0415
    except ImportError:
        raise UsageError("The browser needs one more package.", NOT_INSTALLED) from None
    port = _port(args.port)
    _free(HOST, port)
    address = f"http://{HOST}:{port}"
    sys.stderr.write(f"The screens are at {address}, for this machine only. ctrl+c ends it.\n")
    if not args.no_open:
        opening = threading.Timer(SOON, webbrowser.open, [address])
        opening.daemon = True
        opening.start()
    serve(port, list(_options(args)))
    return 0


def _port(text: str) -> int:
    if text.isdecimal() and 1 <= int(text) <= HIGHEST:
        return int(text)
    raise UsageError(f"{text[:20]!r} is no port.", f"Write a number from 1 to {HIGHEST}.")


def _free(host: str, port: int) -> None:
    """Raise FileError where another program has the port."""
    with closing(socket.socket()) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as error:
            reason = (error.strerror or "it cannot be used").lower()
            raise FileError(f"Port {port}: {reason}.", "Choose another: --port 8001") from error


def _options(args: Namespace) -> Iterator[str]:
    """What the screens are opened with."""
    if args.profiles:
        yield from ("--profiles", args.profiles)
    if args.debug:
        yield "--debug"
