"""LinkedIn's export: zip, folder or single tables, with and without header, in any language."""

from pathlib import Path

import pytest

from skillgap.intake.exports.linkedin import table_of
from skillgap.intake.found import Found, Intake
from skillgap.intake.read import read_data, read_path
from skillgap.intake.reading import Reading
from skillgap.problems import FileError
from tests.intake import papers
from tests.intake.mutations import POSITIONS_CSV, SKILLS_CSV

CERTIFICATIONS = (
    "Name,Url,Authority,Started On,Finished On,License Number\n"
    "AWS Certified Machine Learning - Specialty,https://example.org/c/1,AWS,Mar 2024,Mar 2027,ABC\n"
    "Scrum Basics,,Somebody,May 2020,,\n"
)
PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location\n"
    'Ada,Okafor,,,,ML engineer,"I like TensorFlow\nand tea",Software,,Berlin\n'
)  # fmt: skip
GERMAN = (
    "Unternehmen,Position,Beschreibung,Ort,Begonnen am,Beendet am\n"
    "Acme,Dateningenieur,PyTorch und Docker,Berlin,März 2020,\n"
)
MORE_GERMAN = (
    "Firma,Wo,Von,Bis,Was ich getan habe,Titel\n"
    "Acme,Berlin,01.2020,12.2021,Modelle mit PyTorch und Docker gebaut und betrieben,Ingenieur\n"
)


def found(intake: Intake) -> dict[str, Found]:
    """The finds by skill id."""
    return {each.skill: each for each in intake.found}


def test_the_zip_is_read_as_one_person(known: Reading) -> None:
    """Skills, positions, certificates and profile together; other files are left alone."""
    export = papers.archive(
        {
            "Skills.csv": SKILLS_CSV,
            "Positions.csv": POSITIONS_CSV,
            "Certifications.csv": CERTIFICATIONS,
            "Profile.csv": PROFILE,
            "Connections.csv": 'Notes:\n"x"\n\nFirst Name,Last Name\nKafka,Spark\n',
            "messages.csv": "a,b\nJava,Scala\n",
        }
    )  # fmt: skip
    intake = read_data(export, "Basic_LinkedInDataExport.zip", known)
    skills = found(intake)
    assert (intake.name, intake.years) == ("Ada Okafor", 10.5)
    assert (skills["pytorch"].level, skills["pytorch"].why) == (3, "6.5 years, one position")
    assert (skills["python"].level, skills["python"].why) == (2, "listed as a skill")
    assert skills["tensorflow"].why == "named in the summary"
    assert intake.credentials == ("aws-ml-specialty",)
    assert skills["sagemaker"].why == "a certificate proves it"
    proof = skills["sagemaker"].evidence[0]
    assert (proof.text, str(proof.date), proof.link) == (
        "AWS Certified Machine Learning - Specialty",
        "2024-03-01",
        "https://example.org/c/1",
    )
    assert not {"kafka", "java"} & skills.keys()


def test_an_unpacked_folder_is_read_too(tmp_path: Path, known: Reading) -> None:
    """The folder of the export stands for its tables."""
    (tmp_path / "Skills.csv").write_text(SKILLS_CSV, encoding="utf-8")
    (tmp_path / "Positions (1).csv").write_text(POSITIONS_CSV, encoding="utf-8-sig")
    skills = found(read_path(tmp_path, known))
    assert {"python", "kubernetes", "aws", "pytorch", "docker", "sql", "pandas"} <= skills.keys()


@pytest.mark.parametrize(
    "text",
    [
        SKILLS_CSV,
        SKILLS_CSV.partition("\n")[2],
        "\ufeff" + SKILLS_CSV,
        SKILLS_CSV.replace("Name", "Kenntnis", 1),
        SKILLS_CSV.replace("Name", "名前", 1),
        'Notes:\n"Your skills, exported."\n\n' + SKILLS_CSV,
        SKILLS_CSV.replace("\n", "\r\n"),
    ],
)  # fmt: skip
def test_skills_are_read_with_and_without_header(text: str, known: Reading) -> None:
    """Header in any language, none, a byte order mark, notes before it: the same three skills."""
    intake = read_data(text.encode(), "Skills.csv", known)
    assert set(found(intake)) == {"python", "kubernetes", "aws"}
    assert intake.not_understood == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (POSITIONS_CSV, "Positions.csv"),
        (POSITIONS_CSV, "something.csv"),
        (POSITIONS_CSV.partition("\n")[2], "Positions.csv"),
        (POSITIONS_CSV.replace(",", ";").replace("PyTorch; D", "PyTorch, D"), "Positions.csv"),
        (GERMAN, "Positionen.csv"),
        (GERMAN, "export.csv"),
        (MORE_GERMAN, "Positions.csv"),
    ],
)
def test_positions_are_told_by_their_columns(text: str, name: str, known: Reading) -> None:
    """English header, other language, no header, other order, semicolons: the work is found."""
    skills = found(read_data(text.encode(), name, known))
    assert {"pytorch", "docker"} <= skills.keys()
    assert "one position" in skills["pytorch"].why
    assert "year" in skills["pytorch"].why


def test_a_row_without_an_end_is_still_going_on(known: Reading) -> None:
    """The present job counts up to today."""
    intake = read_data(GERMAN.encode(), "Positions.csv", known)
    assert intake.years == 6.5
    assert str(found(intake)["docker"].last) == "2026-11-01"


def test_unknown_skills_are_listed(known: Reading) -> None:
    """What the catalogue does not know is shown as not understood."""
    intake = read_data(b"Name\nPython\nUnderwater basket weaving\n", "Skills.csv", known)
    assert intake.not_understood == ("Underwater basket weaving",)


def test_certificates_without_a_catalogue_entry_still_name_skills(known: Reading) -> None:
    """A certificate of an unknown maker is a proof for the skill in its name, and no credential."""
    intake = read_data(CERTIFICATIONS.encode(), "Certifications.csv", known)
    assert found(intake)["agile"].evidence[0].text == "Scrum Basics"
    assert intake.credentials == ("aws-ml-specialty",)


def test_projects_bring_their_link_as_proof(known: Reading) -> None:
    """A project with an address can be looked at."""
    text = (
        "Title,Description,Url,Started On,Finished On\n"
        "Ranker,RAG with Qdrant,https://example.org/r,Jan 2024,Feb 2024\n"
    )
    proof = found(read_data(text.encode(), "Projects.csv", known))["rag"].evidence[0]
    assert (proof.text, proof.link, str(proof.date)) == (
        "Ranker",
        "https://example.org/r",
        "2024-02-01",
    )


@pytest.mark.parametrize(
    ("path", "table"),
    [
        ("Skills.csv", "skills"),
        ("Basic/Skills (2).csv", "skills"),
        ("a\\b\\Positions.csv", "positions"),
        ("Compétences.csv", "skills"),
        ("Fähigkeiten.csv", "skills"),
        ("Profile Summary.csv", "profile"),
        ("Connections.csv", None),
        ("Skills.txt", None),
    ],
)
def test_the_name_of_a_file_tells_its_table(path: str, table: str | None) -> None:
    """Copies, folders and other languages are known."""
    assert table_of(path) == table


@pytest.mark.parametrize("text", ["a,b,c\n1,2,3\n", '"' + "x" * 200_000, "a,b\n" * 3])
def test_another_table_is_refused_in_words(text: str, known: Reading) -> None:
    """A table that is none of LinkedIn's is told; so is one that cannot be read."""
    with pytest.raises(FileError, match=r"Cannot read data\.csv: it is "):
        read_data(text.encode(), "data.csv", known)
