"""What the program finds in its files and folders, as JSON.

Shares and weights are percent of postings, points are of 100, hours are likely hours.
"""

from typing_extensions import TypedDict


class ProblemShape(TypedDict):
    """Something wrong in a file; lines and columns count from 1, 0 means the whole file."""

    file: str
    line: int
    column: int
    key: str
    message: str
    severity: str


class CheckShape(TypedDict):
    """`check --format json`: how many files were read, and what is wrong in them."""

    schema: str
    files: int
    errors: int
    warnings: int
    problems: list[ProblemShape]


class PlaceShape(TypedDict):
    """A folder or file in use, whether it is there, and why it is this one."""

    name: str
    path: str
    exists: bool
    why: str


class WhereShape(TypedDict):
    """`where --format json`."""

    schema: str
    version: str
    places: list[PlaceShape]
