"""The catalogue holds what the reports name, its graph is short and sane, and nothing is left out."""

from collections.abc import Mapping

import pytest

from skillgap.engine.steps import route_to
from skillgap.market.load import load
from skillgap.market.lookup import find_skill, folded
from skillgap.market.market import Market
from skillgap.market.model import Skill
from skillgap.problems import UsageError
from tests.conftest import ROADMAPS
from tests.market.named import named

SENSIBLE_DEPTH = 5


def test_shipped_data_has_no_problems() -> None:
    """The linter finds nothing in what we ship."""
    assert load(ROADMAPS).problems == ()


@pytest.mark.parametrize(("printed", "spelled"), named(), ids=[word for word, _ in named()])
def test_everything_the_reports_name_is_found(market: Market, printed: str, spelled: str) -> None:
    """Each product, technique, field and habit of the reports is a skill, a name or an alias."""
    assert find_skill(market.skills, spelled).id in market.skills, printed


def test_lookup_can_miss(market: Market) -> None:
    """The test above can fail: a word that no report names is not found, and the nearest is told."""
    with pytest.raises(UsageError, match="kubernetes"):
        find_skill(market.skills, "kubernets")
    with pytest.raises(UsageError):
        find_skill(market.skills, "underwater basket weaving")


def test_no_spelling_stands_for_two_skills(market: Market) -> None:
    """However case and joints are written, a name or alias leads to one skill."""
    seen: dict[str, str] = {}
    for skill in market.skills.values():
        for text in (skill.id, skill.name, *skill.aliases):
            assert seen.setdefault(folded(text), skill.id) == skill.id, text


@pytest.mark.parametrize(
    "text", ["R", "Go", "C++", "C#", ".NET", "Node.js", "CI/CD", "A/B testing"]
)
def test_awkward_names_are_kept_whole(market: Market, text: str) -> None:
    """Names with signs and single letters are found as themselves."""
    expected = {
        "R": "r", "Go": "go", "C++": "cpp", "C#": "csharp", ".NET": "csharp",
        "Node.js": "javascript", "CI/CD": "ci-cd", "A/B testing": "experimentation",
    }  # fmt: skip
    assert find_skill(market.skills, text).id == expected[text]


def test_java_is_not_javascript(market: Market) -> None:
    """No alias of one is a spelling of the other."""
    assert find_skill(market.skills, "Java").id == "java"
    assert find_skill(market.skills, "JS").id == "javascript"


def test_every_skill_can_be_learned_from_something(market: Market) -> None:
    """Each has a line on what it is, a resource and a project; practices have ways to grow instead of hours."""
    for skill in market.skills.values():
        assert skill.about, skill.id
        assert skill.show_it, skill.id
        assert skill.resources, skill.id
        assert bool(skill.grow) == skill.is_practice, skill.id
        assert not (skill.is_practice and skill.prerequisites), skill.id
        assert all(r.url == "" or r.url.startswith("http") for r in skill.resources), skill.id


def needs_below(skills: Mapping[str, Skill], name: str) -> int:
    """The longest chain of needs above level 1 below a skill: how many skills stand on each other."""
    below = [
        1 + (needs_below(skills, p) if level > 1 else 0) for p, level in skills[name].prerequisites
    ]
    return max(below, default=0)


def test_prerequisites_are_short(market: Market) -> None:
    """The graph has no circle (this ends), and no chain of real needs is longer than five."""
    chains = {name: needs_below(market.skills, name) for name in market.skills}
    assert max(chains.values()) <= SENSIBLE_DEPTH, sorted(chains, key=lambda n: -chains[n])[:5]


def test_prerequisites_are_modest(market: Market) -> None:
    """Needs are at levels 1 to 3, and nobody needs a practice to study."""
    for skill in market.skills.values():
        for name, level in skill.prerequisites:
            assert 1 <= level <= 3, (skill.id, name)
            assert not market.skills[name].is_practice, (skill.id, name)


def test_no_need_is_told_twice(market: Market) -> None:
    """A need that another need brings along at that level already is not repeated."""
    for skill in market.skills.values():
        for name, level in skill.prerequisites:
            others = [(p, n) for p, n in skill.prerequisites if p != name and n > 1]
            carried = {q: n for p, _ in others for q, n in market.skills[p].prerequisites}
            assert carried.get(name, 0) < level, f"{skill.id} needs {name} {level} twice"


def steps(market: Market, target: str, levels: Mapping[str, int]) -> dict[str, int]:
    """The skills a plan takes up, with the level it starts each from."""
    found: dict[str, int] = {}
    for step in route_to(market, market.targets[target], levels).steps:
        found.setdefault(step.skill, step.start)
    return found


def test_devops_person_is_not_sent_back(market: Market) -> None:
    """Kubernetes at 3 with the usual tools: no Docker, Linux, Git or Kubernetes basics in the plan."""
    levels = {"kubernetes": 3, "docker": 3, "linux": 3, "git": 3, "ci-cd": 3, "aws": 3, "python": 3}
    planned = steps(market, "mlops-engineer/mid", levels)
    assert not {"docker", "linux", "git", "kubernetes", "aws", "python", "ci-cd"} & planned.keys()


def test_kubernetes_alone_asks_for_no_docker(market: Market) -> None:
    """Who is past level 1 in a skill has passed its gate: an unrated Docker is no step towards Kubernetes 4."""
    target = market.targets["mlops-engineer/senior"]
    only = next(r for r in target.requirements if r.skills == ("kubernetes",))
    wanted = type(target)(role="x", seniority="senior", requirements=(only,), basis="postings")
    taken = {s.skill for s in route_to(market, wanted, {"kubernetes": 3}).steps}
    assert taken == {"kubernetes"}


@pytest.mark.parametrize(
    ("target", "never"),
    [
        ("llm-engineer/mid", {"scikit-learn", "optimization", "statistical-modelling", "cnns"}),
        ("mlops-engineer/mid", {"reinforcement-learning", "transformers", "optimization", "rag"}),
        ("ml-engineer/mid", {"cpp", "cuda", "robotics", "spark"}),
    ],
)
def test_plans_do_not_wander(market: Market, target: str, never: set[str]) -> None:
    """From nothing, a plan takes up no field the role does not need."""
    asked = {s for r in market.targets[target].requirements for s in r.skills}
    assert not (never - asked) & steps(market, target, {}).keys()
