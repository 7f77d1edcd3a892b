"""Every rule of the linter: what is wrong is told with file, line, column, key and the nearest word."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from skillgap.market.load import load
from skillgap.problems import FileError, Problem
from tests.market import tiny


@dataclass(frozen=True)
class Slip:
    """One mistake in one of the tiny files, and what should be said of it."""

    file: str
    old: str
    new: str
    place: tuple[int, int]
    key: str
    says: str


SLIPS = {
    "unknown skill in requirements": Slip(
        "roles/builder.yaml", "      python: {share", "      pythn: {share", (10, 7),
        "targets.mid.requirements.pythn", "unknown skill pythn (did you mean python?)",
    ),
    "unknown skill in an item": Slip(
        "roles/builder.yaml", "skills: [python]}", "skills: [docker | pyton]}", (18, 33),
        "path.0.must_have.0.skills.0", "unknown skill pyton (did you mean python?)",
    ),
    "unknown prerequisite": Slip(
        "skills/all.yaml", "{docker: 2}", "{dokcer: 2}", (16, 21),
        "skills.kubernetes.prerequisites.dokcer", "unknown skill dokcer (did you mean docker?)",
    ),
    "unknown source": Slip(
        "roles/builder.yaml", "source: one", "source: oen", (3, 1), "source", "unknown source oen (did you mean one?)",
    ),
    "unknown role": Slip(
        "backgrounds.yaml", "roles: [builder]", "roles: [bilder]", (2, 54),
        "backgrounds.beginner.roles.0", "unknown role bilder (did you mean builder?)",
    ),
    "unknown credential": Slip(
        "roles/builder.yaml", "    salary: 100000\n", "    salary: 100000\n    credentials: {pdh: Asked for.}\n", (9, 19),
        "targets.mid.credentials.pdh", "unknown credential pdh (did you mean phd?)",
    ),
    "circle of prerequisites": Slip(
        "skills/all.yaml", "docker: {name: Docker, ", "docker: {name: Docker, prerequisites: {kubernetes: 1}, ",
        (11, 26), "skills.docker.prerequisites", "prerequisites go round in a circle",
    ),
    "alias of another skill": Slip(
        "skills/all.yaml", "aliases: [k8s]", "aliases: [k8s, PYTHON3]", (15, 20),
        "skills.kubernetes.aliases.1", "PYTHON3 already stands for python",
    ),
    "share without postings": Slip(
        "roles/builder.yaml", "    postings: 100\n", "", (9, 7),
        "targets.mid.requirements.python", "has a share but no number of postings",
    ),
    "basis market without a figure": Slip(
        "roles/builder.yaml", "docker: {priority: high, basis: inferred, why: It is packed in it.}",
        "talking: {priority: high, basis: market}", (11, 7),
        "targets.mid.requirements.talking", "basis market needs a skill with a market figure",
    ),
    "basis postings without a share": Slip(
        "roles/builder.yaml", "basis: inferred, why: It is packed in it.", "basis: postings", (11, 7),
        "targets.mid.requirements.docker", "basis postings needs a share",
    ),
    "inferred without a reason": Slip(
        "roles/builder.yaml", ", why: It is packed in it.", "", (11, 7),
        "targets.mid.requirements.docker", "an inferred requirement says why",
    ),
    "not required without a share": Slip(
        "roles/builder.yaml", "{priority: high, basis: inferred, why: It is packed in it.}",
        "{priority: not-required}", (11, 7),
        "targets.mid.requirements.docker", "not-required belongs to a measured share of 0",
    ),
    "unknown key": Slip(
        "roles/builder.yaml", "    salary: 100000", "    salry: 100000", (8, 5),
        "targets.mid.salry", "unknown key salry (did you mean salary?)",
    ),
    "word out of a list": Slip(
        "roles/builder.yaml", "priority: critical", "priority: crtical", (10, 27),
        "targets.mid.requirements.python.priority", "(did you mean critical?)",
    ),
    "level out of range": Slip(
        "skills/all.yaml", "{docker: 2}", "{docker: 9}", (16, 21),
        "skills.kubernetes.prerequisites.docker", "should be less than or equal to 5",
    ),
    "share out of range": Slip(
        "roles/builder.yaml", "share: 80", "share: 180", (10, 16),
        "targets.mid.requirements.python.share", "should be less than or equal to 100",
    ),
    "share that is no number": Slip(
        "roles/builder.yaml", "share: 80", "share: most", (10, 16),
        "targets.mid.requirements.python.share", "a share is a percent such as 71, 37.7 or 15-20",
    ),
    "share that is not a number": Slip(
        "roles/builder.yaml", "share: 80", 'share: "nan"', (10, 16),
        "targets.mid.requirements.python.share", "a share is a percent such as 71, 37.7 or 15-20",
    ),
    "range that runs backwards": Slip(
        "roles/builder.yaml", "share: 80", "share: 20-15", (10, 16),
        "targets.mid.requirements.python.share", "the range 20-15 runs backwards",
    ),
    "missing key": Slip(
        "skills/all.yaml", "effort: practice, ", "", (19, 3), "skills.talking", "effort is missing",
    ),
    "id with capitals": Slip(
        "skills/all.yaml", "  talking:", "  Talking:", (19, 3), "skills.Talking", "small letters, digits, -",
    ),
    "text where a number belongs": Slip(
        "roles/builder.yaml", "postings: 100", "postings: many", (7, 5), "targets.mid.postings", "integer",
    ),
    "list where a mapping belongs": Slip(
        "backgrounds.yaml", "backgrounds:\n  beginner: {", "backgrounds:\n  - {", (1, 1), "backgrounds", "dictionary",
    ),
    "unknown kind of file": Slip(
        "credentials.yaml", "credentials:", "credentails:", (1, 1), "credentails", "(did you mean credentials?)",
    ),
}  # fmt: skip


def found_in(tmp_path: Path, slip: Slip) -> tuple[Problem, ...]:
    """The problems of the tiny roadmaps with one slip."""
    stem = slip.file.removesuffix(".yaml").replace("/", "__")
    folder = tiny.write(
        tmp_path / "roadmaps", **{stem: tiny.replaced(slip.file, slip.old, slip.new)}
    )
    try:
        return load(folder).problems
    except FileError as error:
        return error.problems


def test_the_tiny_roadmaps_have_no_problems(tmp_path: Path) -> None:
    """What the other tests break is whole."""
    assert load(tiny.write(tmp_path)).problems == ()


@pytest.mark.parametrize("name", SLIPS)
def test_slips(tmp_path: Path, name: str) -> None:
    """One slip, one problem: at its line and column, under its key, in words that help."""
    slip = SLIPS[name]
    problems = found_in(tmp_path, slip)
    problem = next((p for p in problems if slip.says in p.message), None)
    assert problem is not None, problems
    assert problem.file == f"roadmaps/{slip.file}"
    assert (problem.line, problem.column) == slip.place
    assert problem.key == slip.key
    assert problem.severity == "error"


def test_every_slip_is_told_at_once(tmp_path: Path) -> None:
    """Two mistakes in two files are two problems of one run."""
    folder = tiny.write(
        tmp_path,
        roles__builder=tiny.replaced("roles/builder.yaml", "source: one", "source: oen"),
        backgrounds=tiny.replaced("backgrounds.yaml", "roles: [builder]", "roles: [bilder]"),
    )
    assert [p.message.split(" (")[0] for p in load(folder).problems] == [
        "unknown role bilder",
        "unknown source oen",
    ]


def test_a_skill_given_in_two_files(tmp_path: Path) -> None:
    """The second place is told, with the first."""
    folder = tiny.write(tmp_path / "roadmaps")
    more = "category: more\nname: More\nskills:\n  docker: {name: D2, about: X., effort: tool, show_it: Y.}\n"
    (folder / "skills" / "more.yaml").write_text(more)
    problem = next(p for p in load(folder).problems if "already given" in p.message)
    assert (problem.file, problem.line) == ("roadmaps/skills/more.yaml", 4)
    assert "roadmaps/skills/all.yaml" in problem.message


def test_incomplete_roadmaps_cannot_be_used(tmp_path: Path) -> None:
    """Without a file that must be there, loading says so and what to do, with the problems found."""
    folder = tiny.write(tmp_path)
    (folder / "scale.yaml").unlink()
    with pytest.raises(FileError, match="incomplete or damaged") as raised:
        load(folder)
    assert "Install skillgap again" in raised.value.advice
