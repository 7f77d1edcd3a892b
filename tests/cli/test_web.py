"""The screens in a browser: for this machine's own page and for nobody else."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import aiohttp
import pytest
from aiohttp.test_utils import TestServer, unused_port

from skillgap.web import HOST, LocalServer, command
from tests.conftest import Run

WAIT = 20.0


async def asked(headers: dict[str, str], path: str = "/") -> tuple[int, dict[str, str], str]:
    """The answer to a request with these headers; `PORT` in them stands for the server's."""
    port = unused_port()
    server = TestServer(await LocalServer("true", host=HOST, port=port)._make_app(), port=port)
    async with server, aiohttp.ClientSession() as session:
        sent = {key: value.replace("PORT", str(port)) for key, value in headers.items()}
        async with session.get(f"http://{HOST}:{port}{path}", headers=sent) as answer:
            return answer.status, dict(answer.headers), await answer.text()


@pytest.mark.parametrize(
    "headers",
    [{}, {"Host": "localhost:PORT"}, {"Origin": "http://127.0.0.1:PORT"}],
    ids=["plain", "localhost", "own origin"],
)
def test_the_own_page_is_answered_and_may_load_nothing_else(headers: dict[str, str]) -> None:
    """With a policy that allows nothing from other addresses."""
    status, answered, text = asyncio.run(asked(headers))
    assert status == 200
    assert "skillgap" in text or "true" in text
    policy = answered["Content-Security-Policy"]
    assert policy.startswith("default-src 'self'")
    assert "https:" not in policy


@pytest.mark.parametrize("path", ["/", "/ws", "/static/js/textual.js"])
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example:PORT"},
        {"Host": "127.0.0.1:1"},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
    ],
    ids=["rebound name", "another port", "another page", "a file"],
)
def test_other_pages_are_refused(headers: dict[str, str], path: str) -> None:
    """A page from elsewhere, or a name that was bent to this machine, reaches nothing."""
    status, _, _ = asyncio.run(asked(headers, path))
    assert status == 403


def test_the_screens_come_up_in_a_page_of_their_own(tmp_path: Path) -> None:
    """The command serves the welcome of a new person, and ctrl+c ends it."""
    port = unused_port()
    words = ["--profiles", str(tmp_path), "web", "--port", str(port), "--no-open"]
    served = subprocess.Popen([sys.executable, "-m", "skillgap", *words], stderr=subprocess.PIPE)
    try:
        assert b"skillgap" in asyncio.run(drawn(port))
    finally:
        served.send_signal(signal.SIGINT)
        _, said = served.communicate(timeout=WAIT)
    assert f"http://{HOST}:{port}" in said.decode()
    assert "Traceback" not in said.decode()


async def drawn(port: int) -> bytes:
    """What the page is sent until the name of the program has come; empty after a while."""
    address, own = f"http://{HOST}:{port}/ws?width=80&height=24", f"http://{HOST}:{port}"
    async with aiohttp.ClientSession() as session:
        for _ in range(200):
            try:
                async with session.ws_connect(address, origin=own) as page:
                    found = b""
                    while b"skillgap" not in found:
                        message = await page.receive(timeout=WAIT)
                        found += message.data if isinstance(message.data, bytes) else b""
                    return found
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.1)
    return b""


def test_a_path_with_spaces_stays_one_word() -> None:
    """The shell command quotes what it is given."""
    said = command(["--profiles", "my profiles; rm x"])
    assert said.startswith(("'", '"', sys.executable[:1]))
    assert "'my profiles; rm x'" in said or '"my profiles; rm x"' in said


@pytest.mark.parametrize("port", ["0", "70000", "http", "-1", ""])
def test_a_port_that_cannot_be_is_told(run: Run, port: str) -> None:
    """Exit 2 with the numbers there are."""
    code, _, err = run("web", f"--port={port}", "--no-open")
    assert code == 2
    assert "Write a number from 1 to 65535" in err


def test_a_port_in_use_is_told(run: Run) -> None:
    """Exit 3 with what to do."""
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        code, _, err = run("web", "--port", str(other.getsockname()[1]), "--no-open")
    assert code == 3
    assert "--port" in err


def test_without_the_extra_it_says_what_to_install(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit 2 and the command that installs it."""
    monkeypatch.setitem(sys.modules, "skillgap.web", None)
    code, _, err = run("web", "--no-open")
    assert code == 2
    assert "skillgap[web]" in err


def test_screens_without_a_server_end(tmp_path: Path) -> None:
    """When nobody can press anything any more, the program goes, and is not left behind."""
    driver = "textual.drivers.web_driver:WebDriver"
    environment = {**os.environ, "TEXTUAL_DRIVER": driver, "COLUMNS": "80", "ROWS": "24"}
    left = subprocess.Popen(
        [sys.executable, "-m", "skillgap", "--profiles", str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    )
    assert left.stdout is not None
    assert b"GANGLION" in left.stdout.readline()
    _, said = left.communicate(timeout=WAIT)
    assert left.returncode == 0
    assert said == b""
