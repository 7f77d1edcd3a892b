"""A posting kept as a role of its own: a small file among the person's own roadmap files.

The file has the form of any role file, so that `gap`, `roadmap`, `rank` and `compare` know it.
"""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from skillgap.market.market import Market
from skillgap.market.model import Requirement, Target
from skillgap.person.files import faults_of, shown, write_whole
from skillgap.person.names import slug
from skillgap.problems import UsageError

PREFIX = "job-"
LONGEST = 50
_WORDS = 500


def role_id(name: str) -> str:
    """The id of the role that a posting saved under a name becomes: `job-acme`."""
    return PREFIX + slug(name.removeprefix(PREFIX))[:LONGEST].strip("-")


def saved_targets(market: Market) -> tuple[Target, ...]:
    """The targets that saved postings have become."""
    return tuple(t for t in market.targets.values() if t.role.startswith(PREFIX))


def save(folder: Path, target: Target, title: str, today: date, *, replace: bool) -> Path:
    """Write the posting's target into a folder of roadmap files; return the file.

    `target.role` is its id. Raises UsageError where there is one of that name, FileError where it
    cannot be written.
    """
    path = folder / "jobs" / f"{target.role}.yaml"
    if path.exists() and not replace:
        message = f"A posting is saved as {target.role} already ({shown(path)})."
        raise UsageError(message, "Choose another name, or add --force to replace it.")
    with faults_of("save", path):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, role_file(target, title, today).encode())
    return path


def role_file(target: Target, title: str, today: date) -> str:
    """The file as YAML. Every text in it is a JSON string, which is YAML that nothing can break."""
    return "\n".join(_lines(target, title, today)) + "\n"


def _lines(target: Target, title: str, today: date) -> Iterator[str]:
    yield "# A posting saved by skillgap job; delete this file to forget it. What it asks for may be edited."
    yield f"role: {target.role}"
    yield f"name: {_text(title or target.role)}"
    yield f"about: {_text(f'A posting, saved on {today.isoformat()}.')}"
    yield "targets:"
    yield f"  {target.seniority}:"
    yield "    postings: 1"
    yield "    requirements:"
    for row in target.requirements:
        yield f"      {_text(row.id)}:"
        yield f"        {{{', '.join(_values(row))}}}"


def _values(row: Requirement) -> Iterator[str]:
    yield f"priority: {row.priority}"
    yield "share: 100"
    yield f"level: {row.level}"
    yield f"why: {_text(row.why or 'Named by the posting.')}"


def _text(words: str) -> str:
    return json.dumps(words[:_WORDS])
