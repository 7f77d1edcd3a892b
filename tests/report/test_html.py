"""The HTML plan: valid, whole in one file, true to the plan, and safe whatever a person typed."""

import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, strategies as st
from tinyhtml5.parser import HTMLParser

from skillgap.market.market import Market
from skillgap.plaintext import visible
from skillgap.report.html.page import roadmap_html
from skillgap.report.html.tags import Html, link, tag, text
from skillgap.report.progress.history import history_of
from tests.conftest import SubjectOf
from tests.report.plans import (
    HOSTILE,
    PEOPLE,
    beginner,
    example_roadmap,
    roadmap_of,
    with_all_beside,
)

HTML = "{http://www.w3.org/1999/xhtml}"


def parsed(page: str) -> ET.Element:
    """The tree of a page; fails where the page is not valid."""
    parser = HTMLParser()
    tree = parser.parse(page)
    assert parser.errors == []
    found: ET.Element = tree.getroot() if hasattr(tree, "getroot") else tree
    return found


def words(element: ET.Element) -> str:
    """All text below an element."""
    return " ".join("".join(element.itertext()).split())


@pytest.mark.parametrize("name", PEOPLE)
def test_a_page_is_valid_and_needs_nothing_from_elsewhere(subject: SubjectOf, name: str) -> None:
    """No parse error, no script, no style, image or font that would have to be fetched."""
    page = roadmap_html(example_roadmap(subject, name))
    tree = parsed(page)
    assert not re.search(r"<script|\ssrc=|@import|url\(|<link|<img|<iframe|\son\w+=", page)
    assert all(a.get("href", "").startswith("http") for a in tree.iter(f"{HTML}a"))
    ids = [each.get("id") for each in tree.iter() if each.get("id")]
    assert len(ids) == len(set(ids))


def test_every_piece_of_every_month_has_its_box(subject: SubjectOf) -> None:
    """As many boxes under a month as the plan has pieces in it, with the plan's own numbers."""
    roadmap = example_roadmap(subject, "tomasz-zielinski")
    tree = parsed(roadmap_html(roadmap))
    sections = list(tree.iter(f"{HTML}section"))
    assert len(sections) == len(roadmap.months)
    for section, month in zip(sections, roadmap.months, strict=True):
        boxes = [box for box in section.iter(f"{HTML}input") if box.get("type") == "checkbox"]
        assert len(boxes) == len(month.pieces)
        assert f"readiness at the end {float(month.readiness):.1f}" in words(section)


def test_the_rows_of_the_gap_add_up(subject: SubjectOf) -> None:
    """The printed points of the rows sum to the printed totals."""
    tree = parsed(roadmap_html(example_roadmap(subject, "tomasz-zielinski")))
    table = next(tree.iter(f"{HTML}tbody"))
    rows = [[words(cell) for cell in row.iter(f"{HTML}td")] for row in table]
    *parts, total = rows
    for column in (6, 7):
        tenths = sum(round(float(row[column] or 0) * 10) for row in parts)
        assert tenths == round(float(total[column]) * 10)


def test_curve_and_chart_show_every_month_and_every_skill(subject: SubjectOf) -> None:
    """A dot for each month, for today, and for each day of the past; a bar for each step."""
    roadmap = example_roadmap(subject, "tomasz-zielinski")
    page = roadmap_html(roadmap)
    past = history_of(roadmap.subject, roadmap.plan.target).points
    assert len(past) > 2
    assert page.count("<circle") == len(roadmap.months) + 1 + len(past)
    assert page.count('class="bar"') == len(roadmap.plan.order)


def test_what_was_asked_for_beside_the_plan_is_there(subject: SubjectOf) -> None:
    """Preparation, weekly activities, a deadline and what does not fit are told."""
    page = roadmap_html(with_all_beside(subject("tomasz-zielinski")))
    assert "Interview preparation" in page
    short = roadmap_of(subject("amara-okafor"), until=date(2027, 1, 31))
    told = words(parsed(roadmap_html(short)))
    assert "What does not fit" in told
    assert "short by" in told or "would make all of it fit" in told


def test_a_plan_with_nothing_to_study_is_a_page_too(subject: SubjectOf) -> None:
    """Nothing to study is said, without an empty chart."""
    one = subject("tomasz-zielinski")
    full = one.with_profile(
        one.profile._replace(
            skills={
                name: next(iter(one.profile.skills.values()))._replace(level=5)
                for name in one.market.skills
            }
        )
    )
    page = roadmap_html(roadmap_of(full))
    parsed(page)
    assert "nothing to study" in page
    assert "Timeline" not in page


def test_what_a_person_typed_is_text(market: Market) -> None:
    """A name full of markup is shown as its characters and makes no element."""
    roadmap = roadmap_of(beginner(market, HOSTILE))
    tree = parsed(roadmap_html(roadmap))
    assert " ".join(visible(roadmap.subject.name).split()) in words(next(tree.iter(f"{HTML}h1")))
    assert next(tree.iter(f"{HTML}img"), None) is None


@given(st.text(), st.text())
def test_text_and_attributes_are_never_markup(content: str, value: str) -> None:
    """Whatever the text, an element made of it has that text and that attribute, and no child."""
    page = f"<!DOCTYPE html><title>x</title>{tag('p', content, title=value)}"
    parser = HTMLParser()
    tree = parser.parse(page)
    paragraph = next(tree.iter(f"{HTML}p"))
    assert len(paragraph) == 0
    assert "".join(paragraph.itertext()) == visible(content, 2000)
    assert set(paragraph.attrib) == {"title"}


def test_links_lead_to_the_web_or_nowhere() -> None:
    """Addresses that run something are left out; the title stays."""
    assert link("a", "javascript:alert(1)") == "a"
    assert link("<b>", "https://example.org") == (
        '<a href="https://example.org" rel="noreferrer">&lt;b&gt;</a>'
    )
    assert text(Html("<b>")) == "<b>"
