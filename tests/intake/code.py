"""Repositories made for the tests, with commits on days of our choosing."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

ADA, BOB = "ada@example.org", "bob@example.org"


def write(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files below a folder; give the folder back."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def git(root: Path, *words: str, day: str = "2024-05-01", email: str = ADA) -> str:
    """Run git in a folder as somebody, on a day."""
    moment = f"{day}T12:00:00+0000"
    who = {"NAME": "Somebody", "EMAIL": email, "DATE": moment}
    made = {
        f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in who.items()
    }
    ran = subprocess.run(
        ["git", "-C", str(root), *words],  # noqa: S607  (whichever git there is)
        env=os.environ | made,
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout


def repository(root: Path, files: Mapping[str, str | bytes], day: str = "2024-05-01") -> Path:
    """A repository of Ada's with one commit."""
    root.mkdir(parents=True, exist_ok=True)
    git(root, "init", "-q")
    git(root, "config", "user.email", ADA)
    git(root, "config", "user.name", "Ada")
    return commit(root, files, day)


def commit(root: Path, files: Mapping[str, str | bytes], day: str, email: str = ADA) -> Path:
    """One more commit on a day."""
    write(root, files)
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "work", day=day, email=email)
    return root
