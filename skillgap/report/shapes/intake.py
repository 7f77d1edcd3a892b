"""What is read from a CV, an export or a folder of code, as JSON. Levels are 0 to 5."""

from typing_extensions import TypedDict


class ProofShape(TypedDict):
    """A proof to be added: what it is, its day, and where it can be seen."""

    text: str
    date: str | None
    link: str | None


class FoundShape(TypedDict):
    """A skill that was found, the level proposed, why, and the level the profile has."""

    skill: str
    name: str
    level: int | None
    inferred: bool
    why: str
    have: int | None
    quotes: list[str]
    evidence: list[ProofShape]
    last: str | None


class HeldShape(TypedDict):
    """A degree or certificate that a document names."""

    credential: str
    name: str


class ImportShape(TypedDict):
    """`import --format json`: what documents say of a person; `years` are years of work."""

    schema: str
    profile: str | None
    person: str
    files: list[str]
    years: float | None
    credentials: list[HeldShape]
    skills: list[FoundShape]
    not_understood: list[str]
    notes: list[str]
    written: bool


class RepositoryShape(TypedDict):
    """A folder of code that was looked at; commits and months are those of the author."""

    name: str
    path: str
    files: int
    commits: int | None
    author: str
    first: str | None
    last: str | None


class ScanShape(TypedDict):
    """`scan --format json`: what folders of code show."""

    schema: str
    profile: str | None
    repositories: list[RepositoryShape]
    skills: list[FoundShape]
    notes: list[str]
    written: bool


class StatedShape(TypedDict):
    """A level that was stated in the questionnaire."""

    skill: str
    name: str
    level: int


class GuessShape(StatedShape):
    """A level that was inferred, and how likely (0 to 1) it is to be just that."""

    chance: float


class ContradictionShape(TypedDict):
    """Someone at `level` of a skill has `held` of the first, of which it usually takes `needed`."""

    skill: str
    level: int
    first: str
    held: int
    needed: int


class AssessShape(TypedDict):
    """`assess --format json`: what a questionnaire found out.

    `readiness` is what `gap` says now; `estimate`, give or take `margin`, is over all the target
    asks for, with what was not stated at its likeliest. All in points.
    """

    schema: str
    profile: str
    target: str
    finished: bool
    ended: str
    questions: int
    readiness: float | None
    known_weight: float
    estimate: float
    margin: float
    stated: list[StatedShape]
    inferred: list[GuessShape]
    contradictions: list[ContradictionShape]
