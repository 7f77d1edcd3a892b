"""What git's log says of a person's commits. Git is asked to read, and kept from everything else.

A repository can carry settings that run programs or fetch from the network. They are switched off
by settings on the command line and in the environment, which come before those of the repository.
"""

import os
import re
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

MOST_COMMITS = 20_000
SECONDS = 20.0
"""Seconds on the clock that git has for an answer."""

EARLIEST = date(1990, 1, 1)

_SAFE = (
    *("--no-pager", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs"),
    *("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.pager=cat"),
    *("-c", "log.showSignature=false", "-c", "diff.external=", "-c", "diff.renames=false"),
    *("-c", "protocol.allow=never", "-c", "core.alternateRefsCommand=", "-c", "log.mailmap=false"),
    *("-c", "submodule.recurse=false", "-c", "core.untrackedCache=false"),
)
_LOG = (
    *(
        "log",
        "--no-merges",
        "--no-renames",
        "--no-ext-diff",
        "--no-textconv",
        "--no-show-signature",
    ),
    *("--name-only", "--relative", "-z", "--fixed-strings", "--regexp-ignore-case", "--no-color"),
    *("--no-decorate", "--no-notes", f"--max-count={MOST_COMMITS}", "--pretty=format:%x01%as"),
)
_ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_PAGER": "cat",
    "LC_ALL": "C",
}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SSH = re.compile(r"[\w.-]+@([\w.-]+):([\w./~-]+?)(?:\.git)?/?\Z")
_WEB = re.compile(r"https?://(?:[^/@\s]*@)?([\w.-]+(?::\d+)?/[\w./~-]+?)(?:\.git)?/?\Z")


class Days(NamedTuple):
    """The first and the last day on which something was committed."""

    first: date
    last: date

    def joined(self, other: "Days | None") -> "Days":
        """Both together."""
        if other is None:
            return self
        return Days(min(self.first, other.first), max(self.last, other.last))


class History(NamedTuple):
    """Commits by an author (empty: by anybody), and the days on which each file was in one."""

    author: str
    commits: int
    files: Mapping[str, Days]
    days: Days | None


def history(root: Path, author: str, today: date) -> History | None:
    """The commits in a folder by an author, named by e-mail, or by all; None where git says none."""
    chosen = [f"--author=<{author}>"] if author else []
    said = _ask(root, *_LOG, *chosen, "--", ".")
    return None if said is None else _read(said, author, today)


def own_email(root: Path) -> str:
    """The e-mail address that git signs commits with in a folder; empty where there is none."""
    said = _ask(root, "config", "--get", "user.email")
    return (said or "").strip().strip("<>")


def web_address(root: Path) -> str:
    """Where the repository can be seen, without any password in its address; else empty."""
    said = (_ask(root, "config", "--get", "remote.origin.url") or "").strip()
    ssh, web = _SSH.match(said), _WEB.match(said)
    if ssh:
        return f"https://{ssh[1]}/{ssh[2].lstrip('/')}"
    return f"https://{web[1]}" if web else ""


def _ask(root: Path, *words: str) -> str | None:
    """What git prints; None where it is missing, refuses, or takes too long."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        ran = subprocess.run(  # noqa: S603  (fixed words; only the folder and the author vary)
            ["git", "-C", str(root), *_SAFE, *words],  # noqa: S607  (the person's own git)
            env=kept | _ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    return ran.stdout.decode("utf-8", "surrogateescape") if ran.returncode == 0 else None


def _read(said: str, author: str, today: date) -> History:
    """The log as `--name-only -z` prints it: a mark and a day, then the paths."""
    files: dict[str, Days] = {}
    whole: Days | None = None
    commits = said.split("\x01")[1:]
    for commit in commits:
        found = _DAY.match(commit)
        day = _day(found.group() if found else "", today)
        if day is None:
            continue
        here = Days(day, day)
        whole = here.joined(whole)
        for path in commit[10:].split("\0"):
            name = path.strip("\n")
            if name:
                files[name] = here.joined(files.get(name))
    return History(author, len(commits), files, whole)


def _day(text: str, today: date) -> date | None:
    """The day, unless the clock of that commit was far off."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return min(day, today) if day >= EARLIEST else None
