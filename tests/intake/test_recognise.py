"""Skills are found in text however they are written, and only where they are meant."""

import pytest
from hypothesis import example, given, strategies as st

from skillgap.intake.reading import Reading
from skillgap.intake.recognise import MOST, quote


def _found(known: Reading, text: str) -> list[str]:
    return [mention.skill for mention in known.recogniser.find(text)]


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Java and JavaScript", ["java", "javascript"]),
        ("Java Script", ["javascript"]),
        ("C++, C# and .NET", ["cpp", "csharp", "csharp"]),
        ("c# . net azure", ["csharp", "csharp", "azure"]),
        ("Node.js, NodeJS, Node JS, node . js", ["javascript"] * 4),
        ("CI/CD, CI / CD, CICD", ["ci-cd"] * 3),
        ("A/B testing, A/B-tests", ["experimentation"] * 2),
        ("scikit-learn, scikit learn, sklearn, scikit\nlearn", ["scikit-learn"] * 4),
        ("Tensor flow, tensorflow, Tensor-\nFlow", ["tensorflow"] * 3),
        ("GPT-4, GPT 4, GPT4", ["llm-apis"] * 3),
        ("k8s", ["kubernetes"]),
        ("HuggingFace, Hugging Face", ["hugging-face"] * 2),
        ("PostgreSQL, Postgre SQL, No-SQL, Mongo DB", ["sql", "sql", "nosql", "nosql"]),
        ("W&B, Weights and Biases", ["experiment-tracking"] * 2),
        ("LLMs, CNNs and REST APIs", ["llms", "cnns", "rest-apis"]),
        ("vector\u00a0database, vector-databases", ["vector-databases"] * 2),
        ("conﬁguration management", ["infrastructure-as-code"]),
        ("machine learning pipelines", ["ml-pipelines"]),
        ("Microsoft Azure/AWS/GCP", ["azure", "aws", "gcp"]),
        ("Ruby on Rails, Photoshop", []),
    ],
)
def test_spellings(known: Reading, text: str, skills: list[str]) -> None:
    """Signs, spaces, hyphens, plurals and line breaks; the longest name wins."""
    assert _found(known, text) == skills


@pytest.mark.parametrize(
    "text",
    [
        "Our R&D team grew; R & D is fun.",
        "A Series C company",
        "J. R. Smith wrote to H&R and Oracle(R)",
        "We go live in May, go to market in June and go the extra mile.",
        "Our go-to-market team. Let's Go!",
        "You excel at saying no.",
        "You spark joy. Spark change in the world.",
        "It is on our radar.",
        "We work hand-in-glove, and 5 ml will do.",
        "our leadership team and the executive leadership",
        "We value collaboration and open communication.",
        "We are a fintech company and a global leader in financial services.",
        "Industry: Banking",
        "a young, agile and friendly organization",
        "in close collaboration with partners",
    ],
)
def test_words_that_mean_something_else(known: Reading, text: str) -> None:
    """Idioms, the employer's own praise and its industry are no skills."""
    assert _found(known, text) == []


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Experience with R", ["r"]),
        ("Python, R and SQL", ["python", "r", "sql"]),
        ("python r sql", ["python", "r", "sql"]),
        ("skills: python, go, spark", ["python", "go", "spark"]),
        ("services written in Go", ["go"]),
        ("Go developer", ["go"]),
        ("- Go\n- Docker", ["go", "docker"]),
        ("You use Spark to process data.", ["spark"]),
        ("Neptune, MLflow or W&B", ["experiment-tracking"] * 3),
        ("agile environment", ["agile"]),
        ("radar, LiDAR", ["sensor-fusion"] * 2),
        ("LoRA and ViT", ["fine-tuning", "transformers"]),
        ("strong communication and leadership skills", ["communication", "leadership"]),
        ("- Mentor junior engineers", ["mentoring"]),
        ("3 years of experience in banking or retail", ["finance-domain", "retail-domain"]),
        ("Kenntnisse in R und Go", ["r", "go"]),
    ],
)
def test_the_same_words_where_they_are_meant(known: Reading, text: str, skills: list[str]) -> None:
    """A cue near by, or an unambiguous skill next to it in a list."""
    assert _found(known, text) == skills


_PIECES = st.sampled_from(
    ["R", "Go", "C++", ".NET", "no ", "we ", "our ", "- ", "\n", "\n\n", ", ", "/", " & ", ". ", "(", ")", "-\n",
     "Spark", "communication", "retail", "Kuber", "netes", "\u00ad", "\u00a0", "ﬁ", "İ", "ß", "\x00", "\ud800",
     "experience with ", "skills: ", "•", "\u202e", "5 ", "ml", "machine", "learning"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=400), st.lists(_PIECES, max_size=80).map("".join)))
@example("R " * 300)
@example("-\n" * 200)
def test_any_text_can_be_read(known: Reading, text: str) -> None:
    """Mentions stand in order, apart from each other, and quote the text itself."""
    mentions = known.recogniser.find(text)
    last = 0
    for mention in mentions:
        assert last <= mention.start < mention.end
        assert mention.text == text[mention.start : mention.end]
        assert mention.skill in known.market.skills
        last = mention.end


def test_the_names_looked_at_are_bounded(known: Reading) -> None:
    """A text of nothing but names costs no more than so many of them."""
    assert len(known.recogniser.find("Python, " * (MOST + 1000))) == MOST


@given(st.text(max_size=300), st.integers(0, 300), st.integers(0, 40), st.integers(0, 80))
def test_a_quote_is_one_safe_line(text: str, start: int, size: int, around: int) -> None:
    """Without control characters, and no longer than what was asked for allows."""
    shown = quote(text, min(start, len(text)), min(start + size, len(text)), around)
    assert shown.isprintable() or "\u00ad" in shown or not shown.isascii()
    assert "\n" not in shown
    assert "\x1b" not in shown


def test_a_quote_is_cut_at_words() -> None:
    """And says with dots where it was cut."""
    text = "We are looking for somebody with Python experience in a team of nine"
    start = text.index("Python")
    assert quote(text, start, start + 6, 12) == "…with Python experience…"
