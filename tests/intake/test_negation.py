"""What a text names only to say that it is not asked for."""

import pytest

from skillgap.intake.negation import negated
from skillgap.intake.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "No experience with Kafka required",
        "You need no experience with Kafka, Spark or Airflow",
        "Kafka, Spark and Airflow are not required",
        "No prior knowledge of TensorFlow is needed",
        "You do not need to know Java",
        "We don't use Java",
        "without Docker",
        "Docker: not required",
        "Kubernetes experience is not necessary",
        "A background in deep learning is not necessary",
        "You don't have to be an expert in Kubernetes",
        "This role does not require PyTorch",
        "Keine Kenntnisse in Java erforderlich",
        "Kenntnisse in Kubernetes sind nicht erforderlich",
        "Java ist keine Voraussetzung",
        "Aucune expérience avec Docker n'est requise",
        "La maîtrise de Java n'est pas nécessaire",
    ],
)
def test_negated(known: Reading, text: str) -> None:
    """In English, German and French, before and after the name, for whole lists."""
    mentions = known.recogniser.find(text)
    assert mentions
    assert all(negated(text, mention) for mention in mentions)


@pytest.mark.parametrize(
    "text",
    [
        "Not only Python but also Java",
        "No degree required, Python is a must",
        "We are not afraid of Kubernetes",
        "Python is a plus but not required",
        "Kafka is not required but a plus",
        "Not a research role: you will use PyTorch",
        "No agencies. Python developers only",
        "not limited to Python, Java",
        "Don't hesitate to apply if you know Python",
        "You have no problem with Linux",
        "If you do not have a degree but know Python, apply",
        "Nice to have, not required: Kafka",
    ],
)
def test_not_negated(known: Reading, text: str) -> None:
    """A *no* that speaks of something else, and what is not required but welcome."""
    mentions = known.recogniser.find(text)
    assert mentions
    assert not any(negated(text, mention) for mention in mentions)


def test_one_of_two(known: Reading) -> None:
    """Each name has its own verdict."""
    text = "Python is required, Java is not"
    assert [negated(text, mention) for mention in known.recogniser.find(text)] == [False, True]
