"""The screens in a browser on this machine, served by the ecosystem's own package for it.

The server listens on the loopback address alone. It answers only requests that were made to that
address by its own page: another page that a browser has open can neither read nor press anything.
The page may load nothing from anywhere else.
"""

import shlex
import subprocess
import sys
from collections.abc import Awaitable, Callable, Sequence

from aiohttp import web
from aiohttp.typedefs import Middleware
from textual_serve.server import Server

HOST = "127.0.0.1"
NAMES = (HOST, "localhost")

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class LocalServer(Server):
    """The package's server, with a guard before it and without its banner."""

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(guard(self.port))
        return app

    async def on_startup(self, app: web.Application) -> None:
        """Say where it is; the command does so."""

    def initialize_logging(self) -> None:
        """Leave the terminal to the command's own words."""


def guard(port: int) -> Middleware:
    """Refuse what was not asked of this machine by its own page; let nothing else be loaded."""
    hosts = {f"{name}:{port}" for name in NAMES}
    origins = {f"http://{host}" for host in hosts}
    policy = (
        "default-src 'self' 'unsafe-inline' data: blob:; "
        f"connect-src 'self' {' '.join(f'ws://{host}' for host in sorted(hosts))}"
    )

    @web.middleware
    async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.host not in hosts or request.headers.get("Origin") not in {None, *origins}:
            raise web.HTTPForbidden(text="Only for this machine's own page.")
        response = await handler(request)
        if not response.prepared:
            response.headers["Content-Security-Policy"] = policy
            response.headers["Referrer-Policy"] = "no-referrer"
        return response

    return guarded


def command(options: Sequence[str]) -> str:
    """The shell command that opens the screens, with options of the command line."""
    words = [sys.executable, "-m", "skillgap", *options]
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)


def serve(port: int, options: Sequence[str]) -> None:
    """Serve the screens until interrupted. Raises OSError where the port is taken."""
    LocalServer(command(options), host=HOST, port=port, title="skillgap").serve()
