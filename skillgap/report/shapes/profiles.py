"""What is said of the files of profiles, as JSON."""

from typing_extensions import TypedDict


class EntryShape(TypedDict):
    """One profile of a folder; `problem` says what is wrong with a damaged one."""

    id: str
    name: str
    file: str
    target: str | None
    updated: str | None
    problem: str | None


class ProfilesShape(TypedDict):
    """`profile list --format json`, and `profile show --examples`."""

    schema: str
    folder: str
    profiles: list[EntryShape]


class SavedShape(TypedDict):
    """`profile new`, `set`, `copy`, `rename` and `delete` with `--format json`: the file as it is now."""

    schema: str
    profile: str
    file: str
    changed: bool
