"""Overlays: a corrected number, a role of one's own, a new skill, and what is left out when it is broken."""

from fractions import Fraction
from pathlib import Path

import pytest

from skillgap.market.load import load
from skillgap.market.loaded import Loaded
from tests.conftest import ROADMAPS
from tests.market import tiny

OWN_ROLE = """
role: search-engineer
name: Search Engineer
targets:
  mid:
    requirements:
      semantic-search: {priority: critical, basis: inferred, why: The task of our team.}
      vector-databases: {priority: high, basis: market}
      python: {priority: critical, basis: market}
      our-index: {priority: medium, basis: inferred, why: It runs our search.}
"""
OWN_SKILL = """
category: ours
name: Our own tools
skills:
  our-index:
    name: Our index
    about: The index we built.
    aliases: [OIX]
    prerequisites: {semantic-search: 2}
    effort: tool
    show_it: Add a field to it.
"""


def laid(tmp_path: Path, shipped: Path = ROADMAPS, **files: str) -> Loaded:
    """The shipped roadmaps with an overlay folder of these files (by stem)."""
    folder = tmp_path / "own"
    folder.mkdir(exist_ok=True)
    for stem, text in files.items():
        (folder / f"{stem}.yaml").write_text(text.lstrip("\n"), encoding="utf-8")
    return load(shipped, [folder])


def test_a_corrected_number(tmp_path: Path) -> None:
    """A file that says one share changes one share, and the version tells it from the shipped data."""
    plain = load(ROADMAPS).market
    found = laid(
        tmp_path,
        fix="role: mlops-engineer\ntargets: {senior: {requirements: {aws: {share: 80}}}}\n",
    )
    assert found.problems == ()
    before, after = (
        {r.id: r for r in m.targets["mlops-engineer/senior"].requirements}
        for m in (plain, found.market)
    )
    assert (before["aws"].share, after["aws"].share) == (Fraction("76.3"), Fraction(80))
    assert (after["aws"].priority, after["aws"].postings) == ("critical", 76)
    assert {k for k in before if before[k].share != after[k].share} == {"aws"}
    assert found.market.version.startswith(plain.version + "+")


def test_a_role_of_ones_own(tmp_path: Path) -> None:
    """A file of ten lines is a role that can be a target, beside the shipped ones."""
    found = laid(tmp_path, role=OWN_ROLE, skill=OWN_SKILL)
    assert found.problems == ()
    target = found.market.targets["search-engineer/mid"]
    levels = {r.id: r.level for r in target.requirements}
    assert levels == {"python": 3, "semantic-search": 3, "vector-databases": 3, "our-index": 2}
    assert len(found.market.targets) == 25
    weights = {r.id: r.weight for r in target.requirements}
    assert weights["python"] == 71
    assert weights["vector-databases"] == Fraction("12.5")


def test_a_new_skill_joins_the_catalogue(tmp_path: Path) -> None:
    """A skill of one's own has its category, needs and hours, and nothing shipped is lost."""
    found = laid(tmp_path, skill=OWN_SKILL).market
    assert found.skills["our-index"].prerequisites == (("semantic-search", 2),)
    assert found.categories["ours"] == "Our own tools"
    assert set(load(ROADMAPS).market.skills) < set(found.skills)


def test_files_of_one_folder_add_to_each_other(tmp_path: Path) -> None:
    """Two overlay files may say different parts of the same role."""
    shipped = tiny.write(tmp_path / "roadmaps")
    found = laid(
        tmp_path,
        shipped,
        a="role: builder\ntargets: {senior: {requirements: {kubernetes: {priority: high, basis: inferred, why: X.}}}}\n",
        b="role: builder\nabout: Builds things.\n",
    )
    assert found.problems == ()
    assert found.market.roles["builder"].about == "Builds things."
    assert "builder/senior" in found.market.targets


def test_later_folders_win(tmp_path: Path) -> None:
    """Of two overlays that change one number, the later one holds."""
    shipped = tiny.write(tmp_path / "roadmaps")
    folders = []
    for share in (50, 60):
        folder = tmp_path / str(share)
        folder.mkdir()
        text = (
            f"role: builder\ntargets: {{mid: {{requirements: {{python: {{share: {share}}}}}}}}}\n"
        )
        (folder / "x.yml").write_text(text)
        folders.append(folder)
    rows = {r.id: r for r in load(shipped, folders).market.targets["builder/mid"].requirements}
    assert rows["python"].share == 60


def test_a_broken_overlay_is_left_out_and_the_rest_loads(tmp_path: Path) -> None:
    """One bad file of two: its problems have positions, the good one applies, the shipped data stands."""
    shipped = tiny.write(tmp_path / "roadmaps")
    found = laid(
        tmp_path,
        shipped,
        bad="role: builder\ntargets:\n  mid:\n    salary: lots\n    postngs: 3\n",
        good="credentials:\n  bsc: {name: BSc, kind: degree, about: A first degree.}\n",
    )
    path = str(tmp_path / "own" / "bad.yaml")
    assert [(p.file, p.line, p.key) for p in found.problems] == [
        (path, 4, "targets.mid.salary"),
        (path, 5, "targets.mid.postngs"),
    ]
    assert "(did you mean postings?)" in found.problems[1].message
    assert "bsc" in found.market.credentials
    assert found.market.targets["builder/mid"].salary == 100_000


def test_unknown_rows_are_left_out_of_the_target(tmp_path: Path) -> None:
    """A row for a skill nobody knows is a problem and no requirement; the others stay."""
    shipped = tiny.write(tmp_path / "roadmaps")
    text = "role: builder\ntargets: {mid: {requirements: {pyhton: high, kubernetes: high}}}\n"
    found = laid(tmp_path, shipped, own=text)
    assert [p.message for p in found.problems] == ["unknown skill pyhton (did you mean python?)"]
    ids = {r.id for r in found.market.targets["builder/mid"].requirements}
    assert "kubernetes" in ids
    assert "pyhton" not in ids


def test_a_circle_made_by_an_overlay_is_cut(tmp_path: Path) -> None:
    """Prerequisites that go round are told, and the market still has none."""
    shipped = tiny.write(tmp_path / "roadmaps")
    found = laid(
        tmp_path, shipped, own="category: all\nskills: {docker: {prerequisites: {kubernetes: 1}}}\n"
    )
    assert any("circle" in p.message for p in found.problems)
    needs = {k: dict(s.prerequisites) for k, s in found.market.skills.items()}
    assert not ("kubernetes" in needs["docker"] and "docker" in needs["kubernetes"])


@pytest.mark.parametrize("where", ["missing", "file"])
def test_an_overlay_that_is_no_folder_changes_nothing(tmp_path: Path, where: str) -> None:
    """A folder that is not there, or is a file, is no overlay and no error."""
    shipped = tiny.write(tmp_path / "roadmaps")
    (tmp_path / "file").write_text("x")
    found = load(shipped, [tmp_path / where])
    assert found.problems == ()
    assert found.market == load(shipped).market


def test_categories_stand_in_the_order_that_their_files_say(tmp_path: Path) -> None:
    """Foundations first, ways of working last; a new category comes after them, or where it says."""
    shipped = list(load(ROADMAPS).market.categories)
    assert shipped[:3] == ["languages", "mathematics", "data"]
    assert shipped[-1] == "practices"
    assert list(laid(tmp_path, skill=OWN_SKILL).market.categories) == [*shipped, "ours"]
    placed = OWN_SKILL.replace("skills:", "order: 5\nskills:")
    assert list(laid(tmp_path, skill=placed).market.categories) == ["ours", *shipped]
