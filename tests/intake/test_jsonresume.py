"""JSON Resume: old and new keys, free levels, and whatever else people put in."""

import json
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from skillgap.intake.found import Found, Intake
from skillgap.intake.read import read_data
from skillgap.intake.reading import Reading
from skillgap.problems import FileError
from tests.intake.mutations import RESUME

OLD: dict[str, Any] = {
    "bio": {},
    "basics": {"name": "Ada Okafor", "summary": "Interested in SQL"},
    "work": [
        {
            "company": "Acme",
            "position": "Data Engineer",
            "website": "https://acme.example",
            "startDate": "2019-05-01",
            "endDate": "2022-04-30",
            "highlights": ["Moved reports to Apache Spark", "No Kafka was used"],
        }
    ],
    "skills": [
        {"name": "Databases", "level": "Intermediate", "keywords": ["PostgreSQL", "Oracle Forms"]}
    ],
    "hobbies": [{"name": "Robots", "keywords": ["ROS 2"]}],
}


def read(resume: object, known: Reading) -> dict[str, Found]:
    """The finds by skill id."""
    return {each.skill: each for each in intake_of(resume, known).found}


def intake_of(resume: object, known: Reading) -> Intake:
    """What is read from a resume given as values."""
    return read_data(json.dumps(resume).encode(), "resume.json", known)


def test_the_keys_of_version_0_are_read(known: Reading) -> None:
    """`company`, `website` and `hobbies`, as before 1.0."""
    intake = intake_of(OLD, known)
    found = {each.skill: each for each in intake.found}
    assert (intake.name, intake.years) == ("Ada Okafor", 3.0)
    assert (found["spark"].level, found["spark"].why) == (3, "3 years, one position")
    assert (found["sql"].level, found["sql"].why) == (2, "your own words: Intermediate")
    assert found["ros"].level == 1
    assert "kafka" not in found
    assert intake.not_understood == ("Oracle Forms",)


def test_the_keys_of_version_1_are_read(known: Reading) -> None:
    """`name` at work, projects with their link as proof, certificates with what they prove."""
    intake = intake_of(RESUME, known)
    found = {each.skill: each for each in intake.found}
    assert found["kubernetes"].level == 3
    assert found["rag"].evidence[0].link == "https://example.org"
    assert found["rag"].evidence[0].text == "Ranker"
    assert intake.credentials == ("aws-ai-practitioner",)
    assert str(found["aws"].evidence[0].date) == "2024-05-01"
    assert intake.years == 6.5


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("Master", (4, True)),
        ("advanced", (3, True)),
        ("Beginner", (1, True)),
        ("4/5", (4, False)),
        (80, (4, False)),
        (3, (3, False)),
        ("ninja", (None, True)),
        ("", (2, True)),
        (None, (2, True)),
        (["x"], (2, True)),
        (True, (2, True)),
    ],
)
def test_a_free_level_is_mapped_by_the_table(
    level: object, expected: tuple[int | None, bool], known: Reading
) -> None:
    """Words are inferred, numbers are the person's own, unknown words stay unrated."""
    resume = {"skills": [{"name": "Python", "level": level, "keywords": []}]}
    python = read(resume, known)["python"]
    assert (python.level, python.inferred) == expected


def test_a_skill_of_its_own_counts_before_the_group_it_is_in(known: Reading) -> None:
    """Python rated by itself is not overruled by the rating of "Data science: Python"."""
    resume = {
        "skills": [
            {"name": "Data science", "level": "Master", "keywords": ["Python", "pandas"]},
            {"name": "Python", "level": "Beginner"},
        ]
    }
    found = read(resume, known)
    assert (found["python"].level, found["pandas"].level) == (1, 4)


def test_plain_lists_of_skills_are_read(known: Reading) -> None:
    """Texts where the format wants objects."""
    assert {"python", "sql"} <= read({"skills": ["Python", "SQL"]}, known).keys()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "it is not valid JSON, line 1"),
        ('{"skills":\n[}', "it is not valid JSON, line 2"),
        ("[" * 100_000, "nested too deeply"),
        ('{"a": 1}', "it is JSON, but no JSON Resume"),
        ("[1, 2]", "it is JSON, but no JSON Resume"),
        ('{"skills": 1' + "0" * 5000 + "}", "it is not valid JSON"),
    ],
)
def test_json_that_is_no_resume_is_told(text: str, says: str, known: Reading) -> None:
    """Broken, deep, and other JSON: a sentence each."""
    with pytest.raises(FileError, match=r"Cannot read resume\.json") as caught:
        read_data(text.encode(), "resume.json", known)
    assert says in caught.value.message


def test_a_resume_is_known_by_its_content(known: Reading) -> None:
    """A resume without the ending is read as one; a CV that begins with a brace is a CV."""
    assert read_data(json.dumps(RESUME).encode(), "resume", known).name == "Ada Okafor"
    assert read_data(b"[CV]\nSkills\nPython\n", "cv.txt", known).found[0].skill == "python"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
    | st.sampled_from(["Python", "2020-01", "https://example.org", "Master", "2020-13"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(["name", "keywords", "level", "startDate", "endDate", "highlights", "url", "date"]),
        inner,
        max_size=4,
    ),
    max_leaves=12,
)  # fmt: skip
KEYS = (
    "basics",
    "work",
    "skills",
    "projects",
    "certificates",
    "education",
    "interests",
    "volunteer",
)


@settings(max_examples=60, deadline=None)
@given(resume=st.dictionaries(st.sampled_from(KEYS), JSON, min_size=1))
def test_any_values_under_the_keys_are_survived(known: Reading, resume: dict[str, Any]) -> None:
    """Whatever stands where: finds with levels of the scale, or a clear refusal."""
    try:
        found = intake_of(resume, known).found
    except FileError:
        return
    assert all(each.level is None or 1 <= each.level <= 5 for each in found)
