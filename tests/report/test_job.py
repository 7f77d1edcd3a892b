"""The report on a posting: foreign text is shown and never obeyed, on every width."""

import pytest
from markdown_it import MarkdownIt
from pydantic import TypeAdapter

from skillgap.engine.posting import Posting, PostingSkill
from skillgap.person import edit
from skillgap.report.ink import Ink
from skillgap.report.job.markdown import job_markdown
from skillgap.report.job.shape import job_shape
from skillgap.report.job.text import job_text
from skillgap.report.job.view import Job, look_at, rows
from skillgap.report.shapes.job import JobShape
from tests.conftest import SubjectOf

from .page import HOSTILE, WIDTHS, lines


def _skill(name: str, quote: str, *instead: str, required: bool = True) -> PostingSkill:
    return PostingSkill(name, required, name == "java", (quote,), instead)


def _job(subject: SubjectOf, title: str = "Engineer", quote: str = "you know it") -> Job:
    skills = (
        _skill("python", quote),
        _skill("pytorch", quote, "tensorflow"),
        _skill("tensorflow", quote, "pytorch"),
        _skill("docker", quote, required=False),
        _skill("java", quote),
    )
    posting = Posting(title, skills, (title,), "mlops-engineer/mid", "mid", (title,))
    return look_at(subject("tomasz-zielinski"), posting)


def test_the_points_of_the_rows_add_up(subject: SubjectOf) -> None:
    """To the gap that is printed."""
    job = _job(subject)
    assert job.found.gap is not None
    total = sum(float(row.missing or 0) for row in rows(job))
    assert total == pytest.approx(float(job.found.gap), abs=0.05)


@pytest.mark.parametrize("width", [*WIDTHS, 100])
def test_no_line_is_wider_than_the_terminal(subject: SubjectOf, width: int) -> None:
    """Long titles and quotes wrap."""
    job = _job(subject, "Engineer of " + "many things " * 12, "you know it " * 20)
    assert max(map(len, lines(job_text(job, Ink()), width))) <= width


def test_nothing_in_a_posting_is_obeyed(subject: SubjectOf) -> None:
    """Not by a terminal, and not by a reader of Markdown."""
    evil = f"{HOSTILE} [click](https://evil.example) <b>"
    job = _job(subject, evil, evil)
    text = "\n".join(lines(job_text(job, Ink())))
    assert "\x1b" not in text
    assert "\u202e" not in text
    page = MarkdownIt("commonmark", {"html": True}).enable("table").render(job_markdown(job))
    assert "<a " not in page
    assert "<b>" not in page


def test_plain_text_is_ascii(subject: SubjectOf) -> None:
    """As far as the words are ours."""
    text = "".join(lines(job_text(_job(subject), Ink(ascii=True))))
    assert text.replace("Zieliński", "").isascii()


def test_a_choice_is_met_by_either(subject: SubjectOf) -> None:
    """Hours stand beside both, the row counts once."""
    shape = job_shape(_job(subject))
    TypeAdapter(JobShape).validate_python(shape, strict=True, extra="forbid")
    skills = {each["skill"]: each for each in shape["skills"]}
    assert skills["pytorch"]["instead"] == ["tensorflow"]
    assert shape["critical"]["total"] == 2
    assert skills["java"]["hours"] == 0


def test_without_a_target_the_difference_is_left_out(subject: SubjectOf) -> None:
    """And how to get it is said."""
    posting = Posting("Florist", (), (), None, "mid", ("no idea",))
    job = look_at(subject("tomasz-zielinski"), posting)
    assert job_shape(job)["difference"] is None
    assert "Nothing found" in "".join(lines(job_text(job, Ink())))
    assert "Nothing found" in job_markdown(job)


def test_a_gap_that_study_cannot_close_books_no_hours(subject: SubjectOf) -> None:
    """`0 h of study` beside a gap would promise that nothing is left to do."""
    who = subject("tomasz-zielinski")
    who = who.with_profile(edit.set_level(who.profile, "communication", 1))
    asked = (_skill("communication", "you speak well"),)
    job = look_at(who, Posting("Lead", asked, (), "ml-engineer/senior", "senior", ("Lead",)))
    assert job.found.gap
    assert "of study" not in " ".join(lines(job_text(job, Ink()))) + job_markdown(job)
    assert "of study" in " ".join(lines(job_text(_job(subject), Ink())))
