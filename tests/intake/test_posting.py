"""A posting says what it asks for, how firmly, and for which target."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from skillgap.engine.posting import Posting, PostingSkill
from skillgap.intake.posting.read import read_posting
from skillgap.intake.reading import Reading
from tests.conftest import ROADMAPS

POSTINGS = Path(__file__).parent / "postings"
LABELS = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in POSTINGS.glob("*.yaml")}
KINDS = ("required", "preferred", "negated")


def _read(known: Reading, text: str) -> Posting:
    return read_posting(text, known.market, known.recogniser)


def _fixture(known: Reading, name: str) -> Posting:
    return _read(known, (POSTINGS / f"{name}.txt").read_text("utf-8"))


def _kind(skill: PostingSkill) -> str:
    return "negated" if skill.negated else "required" if skill.required else "preferred"


def _expected(label: dict[str, Any]) -> dict[str, str]:
    return {skill: kind for kind in reversed(KINDS) for skill in label.get(kind, ())}


def _kinds(known: Reading, text: str) -> dict[str, str]:
    return {skill.skill: _kind(skill) for skill in _read(known, text).skills}


def test_precision_and_recall_on_the_labelled_postings(known: Reading) -> None:
    """At least 0.95 of what is found is meant, and at least 0.9 of what is meant is found."""
    count: Counter[str] = Counter()
    for name, label in LABELS.items():
        maybe = set(label.get("maybe", ()))
        wanted = {s for s, kind in _expected(label).items() if kind != "negated"} - maybe
        found = {skill.skill for skill in _fixture(known, name).asked} - maybe
        count.update(
            right=len(wanted & found), wrong=len(found - wanted), missed=len(wanted - found)
        )
    assert count["right"] / (count["right"] + count["wrong"]) >= 0.95
    assert count["right"] / (count["right"] + count["missed"]) >= 0.9
    assert count["right"] > 150


@pytest.mark.parametrize("name", sorted(LABELS))
def test_required_preferred_and_negated(known: Reading, name: str) -> None:
    """Nine of ten skills of each posting have the kind that its label gives; all negated ones have."""
    expected = _expected(LABELS[name])
    kinds = {skill.skill: _kind(skill) for skill in _fixture(known, name).skills}
    both = expected.keys() & kinds.keys()
    wrong = [skill for skill in both if expected[skill] != kinds[skill]]
    assert len(wrong) <= len(both) / 10, wrong
    assert not [s for s in expected if expected[s] == "negated" and kinds.get(s) != "negated"]


@pytest.mark.parametrize("name", sorted(LABELS))
def test_target(known: Reading, name: str) -> None:
    """The guess is the labelled target, and there is none where the posting is of another trade."""
    posting = _fixture(known, name)
    assert posting.target == LABELS[name].get("target")
    assert posting.reasons


@pytest.mark.parametrize(
    "name", [n for n, label in LABELS.items() if not label.get("technical", True)]
)
def test_other_trades_ask_for_nothing_technical(known: Reading, name: str) -> None:
    """A nurse, a lawyer, a seller, a teacher: at most a stray technical skill."""
    domains = ("practices", "industries")
    skills = (known.market.skills[skill.skill] for skill in _fixture(known, name).skills)
    assert len([s for s in skills if s.category not in domains]) <= 1


@pytest.mark.parametrize("name", sorted(LABELS))
def test_unknown_names(known: Reading, name: str) -> None:
    """What the catalogue lacks is listed, and little else."""
    expected = set(LABELS[name].get("not_understood", ()))
    found = set(_fixture(known, name).not_understood)
    assert expected <= found
    assert len(found - expected) <= 2


@pytest.mark.parametrize(
    "path", sorted((ROADMAPS / "postings").glob("*.txt")), ids=lambda p: p.stem
)
def test_the_sample_postings(known: Reading, path: Path) -> None:
    """Each of the shipped ones names a dozen skills and a target."""
    posting = _read(known, path.read_text("utf-8"))
    assert len(posting.asked) >= 12
    assert posting.target in known.market.targets


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Experience with Docker is a plus", "preferred"),
        ("Ideally you know Docker", "preferred"),
        ("Docker (preferred)", "preferred"),
        ("Docker would be nice", "preferred"),
        ("Nice to have:\n- Docker", "preferred"),
        ("Nice to have\n- Docker\n\nRequirements\n- Python", "preferred"),
        ("Requirements\n- Python\n- Docker is a plus", "preferred"),
        ("Nice to have\n- Python\n- You must know Docker", "required"),
        ("Pluspunkte\n- Docker", "preferred"),
        ("Les plus\n- Docker", "preferred"),
        ("Docker sind von Vorteil", "preferred"),
        ("La connaissance de Docker est un plus", "preferred"),
        ("Docker", "required"),
        ("Not required:\n- Docker", "negated"),
        ("Docker is not required but a plus", "preferred"),
        ("About us\n- We run Docker", "preferred"),
    ],
)
def test_how_firmly(known: Reading, text: str, kind: str) -> None:
    """The sentence decides, then the heading above, then it is required."""
    assert _kinds(known, f"Python Engineer\n{text}")["docker"] == kind


def test_alternatives(known: Reading) -> None:
    """*Or* and a slash offer a choice, *and* does not, and a mention of its own ends the choice."""
    posting = _read(
        known, "Data Engineer\n- PyTorch or TensorFlow\n- AWS/GCP\n- Docker and Kubernetes"
    )
    instead = {skill.skill: skill.instead for skill in posting.skills}
    assert instead["pytorch"] == ("tensorflow",)
    assert instead["aws"] == ("gcp",)
    assert instead["docker"] == ()
    again = _read(known, "Data Engineer\n- PyTorch or TensorFlow\n- You live in PyTorch")
    assert {skill.skill: skill.instead for skill in again.skills}["pytorch"] == ()


def test_years(known: Reading) -> None:
    """Years belong to the skill they stand before."""
    posting = _read(known, "ML Engineer\n- 5+ years of Python\n- SQL\n- three years with Docker")
    years = {skill.skill: skill.years for skill in posting.skills}
    assert (years["python"], years["sql"], years["docker"]) == (5, None, 3)


@pytest.mark.parametrize(
    ("title", "years", "target"),
    [
        ("Machine Learning Engineer", "", "ml-engineer/mid"),
        ("Machine Learning Engineer", "1 year of experience", "ml-engineer/entry"),
        ("Machine Learning Engineer", "6+ years of experience", "ml-engineer/senior"),
        ("Machine Learning Engineer", "10 years of professional experience", "ml-engineer/staff"),
        ("Principal LLM Engineer", "2 years of experience", "llm-engineer/staff"),
        ("Junior MLOps Engineer", "", "mlops-engineer/entry"),
        ("KI-Entwickler (m/w/d)", "", "ai-engineer/mid"),
        ("Florist", "", None),
    ],
)
def test_guess(known: Reading, title: str, years: str, target: str | None) -> None:
    """The title says the role; it, else the years asked for, say the seniority."""
    assert _read(known, f"{title}\n\n- {years}\n- Python").target == target


def test_what_was_commented_or_struck_out_is_not_read(known: Reading) -> None:
    """In HTML, Markdown and code."""
    text = "Data Engineer\n<!-- Java -->\n// Scala\n~~Kafka~~ <s>Spark</s>\n- SQL &amp; Docker"
    assert _kinds(known, text).keys() == {"sql", "docker"}


def test_nothing_found_is_nothing(known: Reading) -> None:
    """An empty text has no title, no skills and no target."""
    for text in ("", " \n\t", "\x00", "Lorem ipsum dolor sit amet."):
        posting = _read(known, text)
        assert posting.skills == ()
        assert posting.target is None


def test_the_mentions_quoted_are_the_firmest(known: Reading) -> None:
    """The words that made a skill required come first."""
    posting = _read(known, "Nice to have: Docker\n\nEngineer\nYou must know Docker")
    assert "must know" in posting.skills[0].quotes[0]
