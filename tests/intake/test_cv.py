"""CVs read: labelled ones from four countries, in four formats, with every trap we know."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from skillgap.intake.cv.reader import read_cv
from skillgap.intake.found import Found, Intake
from skillgap.intake.read import read_data
from skillgap.intake.reading import Reading
from tests.intake import papers

CVS = Path(__file__).parent / "cvs"
NAMES = sorted(path.stem for path in CVS.glob("*.toml"))


class Labelled(NamedTuple):
    """A CV and what a careful reader finds in it."""

    name: str
    data: bytes
    labels: dict[str, Any]


def labelled(stem: str) -> Labelled:
    """The CV of that name with its labels."""
    path = next(path for path in CVS.glob(f"{stem}.*") if path.suffix != ".toml")
    return Labelled(
        path.name, path.read_bytes(), tomllib.loads((CVS / f"{stem}.toml").read_text("utf-8"))
    )


def by_skill(intake: Intake) -> dict[str, Found]:
    """The finds by skill id."""
    return {each.skill: each for each in intake.found}


def read(text: str, known: Reading) -> dict[str, Found]:
    """The finds of a text by skill id."""
    return by_skill(read_cv(text, known))


def counts(known: Reading) -> Iterator[tuple[int, int, int]]:
    """For each CV: found rightly, found wrongly, missed."""
    for stem in NAMES:
        cv = labelled(stem)
        found = set(by_skill(read_data(cv.data, cv.name, known)))
        right = set(cv.labels["skills"])
        yield len(found & right), len(found - right - set(cv.labels["maybe"])), len(right - found)


def test_the_skills_of_labelled_cvs_are_found(known: Reading) -> None:
    """Over all CVs: precision at least 0.95, recall at least 0.9."""
    right, wrong, missed = (sum(numbers) for numbers in zip(*counts(known), strict=True))
    assert right / (right + wrong) >= 0.95
    assert right / (right + missed) >= 0.9


@pytest.mark.parametrize("stem", NAMES)
def test_levels_years_name_and_credentials_are_those_of_the_labels(
    stem: str, known: Reading
) -> None:
    """What each CV says of the person, and the levels worth naming."""
    cv = labelled(stem)
    intake = read_data(cv.data, cv.name, known)
    found = by_skill(intake)
    labels = cv.labels
    levels = {skill: found[skill].level for skill in labels["levels"] if skill in found}
    assert levels == labels["levels"]
    assert intake.name == labels["name"]
    assert intake.years == labels["years"]
    assert sorted(intake.credentials) == sorted(labels["credentials"])
    assert set(labels.get("not_understood", ())) <= set(intake.not_understood)
    assert len(intake.not_understood) <= len(labels.get("not_understood", ())) + 2


@pytest.mark.parametrize("form", ["pdf", "docx", "txt"])
@pytest.mark.parametrize("stem", ["backend-engineer", "daten-analystin"])
def test_the_format_makes_no_difference(stem: str, form: str, known: Reading) -> None:
    """The same CV as PDF, Word file and Windows text gives the same levels."""
    cv = labelled(stem)
    text = cv.data.decode()
    made = {
        "pdf": lambda: papers.pdf([text.splitlines()[:25], text.splitlines()[25:]]),
        "docx": lambda: papers.docx(papers.paragraphs(text.replace("\n• ", "\n- "))),
        "txt": lambda: text.replace("\n", "\r\n").encode("cp1252", "replace"),
    }[form]()
    one = {each.skill: each.level for each in read_data(cv.data, cv.name, known).found}
    other = {each.skill: each.level for each in read_data(made, f"cv.{form}", known).found}
    assert len(one.keys() ^ other.keys()) <= 1
    same = [skill for skill in one.keys() & other.keys() if one[skill] == other[skill]]
    assert len(same) >= 0.9 * len(one)


LADDER = """Experience
{}
- Wrote services in Python

Skills
Docker
"""


@pytest.mark.parametrize(
    ("jobs", "level", "why"),
    [
        ("Developer, Acme, Jan 2026 – Present", 2, "11 months, one position"),
        ("Developer, Acme, Jan 2024 – Present", 3, "2.5 years, one position"),
        ("Developer, Acme, Jan 2016 – Present", 3, "10.5 years, one position"),
        ("Developer, Acme", 2, "used at work, one position"),
    ],
)
def test_a_level_follows_from_the_time_at_work(
    jobs: str, level: int, why: str, known: Reading
) -> None:
    """Under 2 years 2, from 2 years 3; one position alone never gives 4."""
    found = read(LADDER.format(jobs), known)
    assert (found["python"].level, found["python"].why) == (level, why)
    assert found["python"].inferred
    assert (found["docker"].level, found["docker"].why) == (2, "listed as a skill")


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("\nSkills: Python, Docker", 2),
        ("Technical skills: Python, Docker", 2),
        ("Languages: Python, German", 2),
        ("\nSkills: Python (expert), Docker", 4),
        ("\nTools: Python, Docker", 1),
        ("Thesis: Python for road traffic", 1),
    ],
)
def test_a_list_behind_its_heading_ends_the_studies(line: str, level: int, known: Reading) -> None:
    """`Skills: …` on one line below a degree is a list of skills; `Tools: …` in it is part of it."""
    found = read(f"Education\nBSc Computer Science, 2012 - 2016\n{line}\n", known)
    assert found["python"].level == level


def test_tools_of_a_position_stay_with_it(known: Reading) -> None:
    """A labelled line among positions says what was used there, whatever stands above it."""
    text = "Experience\nDeveloper, Acme, 2016 - 2020\n- Services\n\nSkills: Python\n"
    assert read(text, known)["python"].why == "4 years, one position"


def test_six_years_in_two_positions_give_4(known: Reading) -> None:
    """The highest level that text alone gives, with its reason and the month it was last used."""
    text = LADDER.format(
        "Lead, Acme, Jan 2021 – Dec 2023\n- Python\n\nDeveloper, Beta, 2016 – 2020"
    )
    python = read(text, known)["python"]
    assert (python.level, python.why) == (4, "7 years, two positions")
    assert str(python.last) == "2023-12-01"


def test_positions_at_the_same_time_count_once(known: Reading) -> None:
    """Two part-time jobs in one year are a year."""
    text = LADDER.format(
        "Developer, Acme, Jan 2025 – Dec 2025\n- Python\n\nTutor, Jan 2025 – Dec 2025"
    )
    assert read(text, known)["python"].why == "1 year, two positions"


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Python (expert), SQL", 4),
        ("Advanced Python, SQL", 3),
        ("Python: 4/5", 4),
        ("Python ●●○○○", 2),
        ("Python – basic knowledge", 1),
        ("Good knowledge of SQL, Docker and Python", 2),
        ("Advanced: SQL, Python", 3),
        ("Grundkenntnisse in Python und SQL", 1),
        ("Python (7 years)", 3),
        ("3+ years of experience with SQL and Python", 3),
        ("Python ninja", 2),
    ],
)
def test_own_words_beside_a_skill_come_before_our_guess(
    line: str, level: int, known: Reading
) -> None:
    """Ratings before and after a name, in labels, lists, cells and years."""
    assert read(f"Skills\n{line}\n", known)["python"].level == level


def test_a_rating_belongs_to_its_skill_alone(known: Reading) -> None:
    """What is said of one item is not said of the next."""
    found = read("Skills\nPython (expert), Docker, SQL (basic), Git\n", known)
    assert {skill: found[skill].level for skill in ("python", "docker", "sql", "git")} == {
        "python": 4,
        "docker": 2,
        "sql": 1,
        "git": 2,
    }


def test_big_words_at_work_are_no_rating(known: Reading) -> None:
    """A line about advanced pipelines says nothing of the person's level."""
    text = "Experience\nEngineer, Jan 2026 – Present\n- Built advanced NLP pipelines\n"
    assert read(text, known)["nlp"].level == 2


@pytest.mark.parametrize(
    "line",
    [
        "No experience with Kafka so far",
        "Keine Erfahrung mit Kafka",
        "Pas d’expérience avec Kafka",
        "not familiar with Kafka",
        "Go live, go to market: R&D, Series C, I excel at it and react fast",
        "<!-- Kafka, Spark -->",
        "kafka@example.org, https://kafka.example.com/kafka",
    ],
)
def test_what_is_denied_commented_out_or_an_address_is_not_found(line: str, known: Reading) -> None:
    """None of it is a skill of the person."""
    data = f"Skills\nPython\n{line}\n".encode()
    assert set(by_skill(read_data(data, "cv.md", known))) == {"python"}


def test_what_is_still_being_learned_is_level_1(known: Reading) -> None:
    """Learning, interests and education are told from having done."""
    text = "Summary\nCurrently learning Rust and Kubernetes.\n\nInterests\nPyTorch\n\nEducation\nBSc: Java\n"
    found = read(text, known)
    assert {found[skill].level for skill in ("kubernetes", "pytorch", "java")} == {1}


def test_a_short_name_that_is_an_item_by_itself_is_meant(known: Reading) -> None:
    """R and Go count in a list of skills, and not in prose or as a game."""
    assert {"r", "go"} <= set(read("Skills\nPython, R, Go\n", known))
    assert not {"r", "go"} & set(read("Interests\nGo (the board game), R & B\n", known))


def test_items_that_the_catalogue_does_not_know_are_listed(known: Reading) -> None:
    """Shown as not understood, without languages, levels and prose."""
    text = "Skills\nPython, COBOL, Fortran 77 | Quarkus\nEnglish (fluent), German B1\nI like clean code.\n"
    found = read_cv(text, known).not_understood
    assert {"COBOL", "Quarkus"} <= set(found)
    assert not {"English", "German B1", "Python"} & set(found)


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ("Ada Okafor\nada.okafor@example.org", "Ada Okafor"),
        ("CURRICULUM VITAE\nADA OKAFOR\n+49 151 1234567", "Ada Okafor"),
        ("# Dr. Ada B. van der Okafor, PhD\nada@example.org", "Ada B. van der Okafor"),
        ("Name: Ada Okafor", "Ada Okafor"),
        ("Lebenslauf\nName: Ærø Ødegård", "Ærø Ødegård"),
        ("Ada Okafor | Data Scientist | ada@example.org", "Ada Okafor"),
        ("Machine Learning Engineer\nada@example.org", ""),
        ("Ada Okafor\nno address anywhere", ""),
        ("Great Company\nada@example.org", ""),
        ("Deep Learning\nml@example.org", ""),
        ("", ""),
    ],
)
def test_the_name_is_taken_only_where_it_is_sure(top: str, name: str, known: Reading) -> None:
    """A label, or a line written like a name above contact details that agree with it."""
    assert read_cv(f"{top}\n\nSkills\nPython\n", known).name == name


def test_credentials_still_to_come_are_not_held(known: Reading) -> None:
    """A candidate has no PhD yet; a finished degree and a named certificate count, with what it proves."""
    text = (
        "Education\nPhD candidate, 2023 – present\nM.Sc. Physics, 2020\n\nCertifications\nAI-900\n"
    )
    intake = read_cv(text, known)
    assert intake.credentials == ("masters", "azure-ai-900")
    assert by_skill(intake)["azure-ai"].level == 2


def test_nothing_found_is_nothing(known: Reading) -> None:
    """A text about gardens names no skill, no years and nobody."""
    intake = read_cv("Roses need sun and water. Prune them in March 2020.\n" * 5, known)
    assert intake == Intake()


@pytest.mark.parametrize(
    "words",
    [
        "moving towards",
        "transitioning into",
        "on my way to",
        "switching careers to",
        "heading towards",
    ],
)
def test_where_somebody_is_going_is_not_where_they_are(known: Reading, words: str) -> None:
    """A field that a person moves to is being learned: level 1, whatever they did before."""
    text = f"Summary\nEngineer with 7 years of experience, {words} machine learning.\n"
    assert read(text, known)["ml-fundamentals"].level == 1
