"""The gap as a Markdown page: whole tables, nothing a person typed can break it."""

import re

import pytest

from skillgap.engine.gap import Assessment
from skillgap.market.market import Market
from skillgap.report.gap.markdown import gap_markdown
from skillgap.report.gap.view import gap_table
from skillgap.report.row.markdown import row_markdown
from skillgap.report.subject import Subject
from tests.conftest import EXAMPLES, SubjectOf

from .page import HOSTILE, person

PEOPLE = sorted(path.stem for path in EXAMPLES.glob("*.toml"))
BAR = re.compile(r"(?<!\\)\|")


def at_own_target(who: Subject) -> Assessment:
    """The gap at the profile's own target."""
    return who.assess(who.target())


def tables(page: str) -> list[list[str]]:
    """The tables of a page, each as its lines."""
    found: list[list[str]] = [[]]
    for line in page.splitlines():
        if line.startswith("|"):
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [lines for lines in found if lines]


@pytest.mark.parametrize("name", PEOPLE)
def test_every_row_of_every_table_has_its_cells(subject: SubjectOf, name: str) -> None:
    """Each table line has as many cells as its heading, and no blank line tears a table apart."""
    who = subject(name)
    found = at_own_target(who)
    pages = [gap_markdown(who, found), *(row_markdown(who, found, part) for part in found.parts)]
    for page in pages:
        for lines in tables(page):
            assert len({len(BAR.findall(line)) for line in lines}) == 1, lines
            assert set(lines[1]) <= set("|:- ")


@pytest.mark.parametrize("name", PEOPLE)
def test_the_page_says_what_the_text_says(subject: SubjectOf, name: str) -> None:
    """Headline, every requirement, totals, bands, rules, checklist and sources are on the page."""
    who = subject(name)
    found = at_own_target(who)
    page, table = gap_markdown(who, found), gap_table(who, found)
    assert (
        f"**Readiness {table.readiness} · gap {table.gap} · {found.status} · critical met" in page
    )
    headings = re.findall(r"^## (.+)$", page, re.MULTILINE)
    assert headings == [
        "Every requirement",
        "How far to trust it",
        "Other rules",
        "What a posting asks",
        "Beside the score, never in it",
        "Sources",
    ]
    first = tables(page)[0]
    assert len(first) == len(table.rows) + 3
    assert f"| {table.readiness} | {table.gap} |" in " ".join(first[-1].split())
    assert f"**Rule:** {found.rule}: " in page
    assert "22 November 2026, market data of" in page


def test_no_data_is_no_number(market: Market) -> None:
    """Nothing rated: the page says so, keeps the list of requirements, and has no bands."""
    who = person(market)
    page = gap_markdown(who, who.assess(market.targets["ml-engineer/mid"]))
    assert "**No data:** nothing this target asks for is rated yet." in page
    assert "How far to trust it" not in page
    assert "| ?   | TensorFlow" in page


def test_what_a_person_typed_stays_text(market: Market) -> None:
    """A hostile name, note and proof become escaped text: no HTML, no link, no control character."""
    rating = {
        "level": 2,
        "note": HOSTILE + "\n# heading",
        "evidence": [{"text": "[x](y)<img>", "link": "javascript:alert(1)"}],
    }
    who = person(market, name=HOSTILE, skills={"python": rating})
    found = who.assess(market.targets["ml-engineer/mid"])
    part = next(p for p in found.parts if p.skill == "python")
    for page in (gap_markdown(who, found), row_markdown(who, found, part)):
        assert not re.search(r"(?<!\\)<(?:b|img)", page)
        assert "\x1b" not in page
        assert "\u202e" not in page
        assert "javascript:alert(1)" not in page
        assert "\n# heading" not in page


def test_our_own_figures_read_raw(market: Market) -> None:
    """Nothing of ours is escaped: the page of a plain person holds no backslash but before `~`."""
    who = person(market, {"python": 3, "tensorflow": 1})
    page = gap_markdown(who, who.assess(market.targets["ml-engineer/mid"]))
    assert "\\" not in page.replace("\\~", "")


def test_notes_of_overlays_are_on_the_page(market: Market) -> None:
    """A focus or the choice of a report is said on top."""
    who = person(market, {"python": 3})
    page = gap_markdown(
        who, who.assess(market.targets["ml-engineer/mid"]), ("with the focus Healthcare",)
    )
    assert "- **Overlay:** with the focus Healthcare\n" in page
