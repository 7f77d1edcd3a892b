"""The Markdown roadmap: well-formed, true to the plan, and safe whatever a person typed."""

import re
from collections import Counter
from datetime import date
from fractions import Fraction

import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.tasklists import tasklists_plugin

from skillgap.market.market import Market
from skillgap.person.model import SkillRating
from skillgap.plaintext import visible
from skillgap.report import figures
from skillgap.report.roadmap.markdown import roadmap_markdown
from skillgap.report.roadmap.months import BOX
from skillgap.report.subject import Subject
from tests.conftest import SubjectOf
from tests.report.plans import (
    HOSTILE,
    PEOPLE,
    beginner,
    example_roadmap,
    roadmap_of,
    with_all_beside,
)

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(tasklists_plugin)
CELLS = re.compile(r"(?<!\\)\|")
GAIN = re.compile(r"· \+(\d+\.\d) points")


def headings(text: str, level: int) -> list[str]:
    """The text of all headings of a level."""
    tokens = PARSER.parse(text)
    opened = [n for n, t in enumerate(tokens) if t.type == "heading_open" and t.tag == f"h{level}"]
    return [tokens[n + 1].content for n in opened]


def month_section(text: str, name: str) -> str:
    """What stands under a month's heading."""
    return text.split(f"### {name}:", 1)[1].split("\n#", 1)[0]


def boxes(text: str) -> list[re.Match[str]]:
    """All boxes that belong to steps."""
    return [found for line in text.splitlines() if (found := BOX.match(line))]


@pytest.mark.parametrize("name", PEOPLE)
def test_every_table_is_well_formed(subject: SubjectOf, name: str) -> None:
    """Each line of a table has as many cells as its head, and each table is seen as one."""
    text = roadmap_markdown(example_roadmap(subject, name))
    blocks = [b.splitlines() for b in text.split("\n\n") if b.startswith("|")]
    assert len(blocks) >= 3
    for lines in blocks:
        assert len({len(CELLS.split(line)) for line in lines}) == 1, lines[0]
    assert sum(t.type == "table_open" for t in PARSER.parse(text)) == len(blocks)


@pytest.mark.parametrize("name", PEOPLE)
def test_one_title_and_a_section_for_each_month(subject: SubjectOf, name: str) -> None:
    """The first line is the only title; every month of the plan has its heading, in order."""
    roadmap = example_roadmap(subject, name)
    text = roadmap_markdown(roadmap)
    (title,) = headings(text, 1)
    assert text.startswith("# ")
    assert roadmap.subject.name in title
    months = [heading.split(":")[0] for heading in headings(text, 3)]
    assert months == [figures.month_name(month.name) for month in roadmap.months]


@pytest.mark.parametrize("name", PEOPLE)
def test_each_step_has_one_box_that_completes_it(subject: SubjectOf, name: str) -> None:
    """Its other boxes come before it, carry the same id and say that the step goes on."""
    roadmap = example_roadmap(subject, name)
    found = boxes(roadmap_markdown(roadmap))
    pieces = [piece for month in roadmap.months for piece in month.pieces]
    assert [(b["skill"], int(b["level"]), b["continues"] is None) for b in found] == [
        (*piece.key, piece.done) for piece in pieces
    ]
    completing = Counter((b["skill"], int(b["level"])) for b in found if b["continues"] is None)
    assert completing == Counter(dict.fromkeys(roadmap.steps, 1))
    assert all(box["tick"] == " " for box in found)


@pytest.mark.parametrize("name", PEOPLE)
def test_boxes_are_task_boxes_to_a_parser(subject: SubjectOf, name: str) -> None:
    """GitHub's kind of task list sees a box for each piece and each credential."""
    text = roadmap_markdown(example_roadmap(subject, name))
    rendered = PARSER.render(text)
    assert rendered.count('type="checkbox"') == len(re.findall(r"(?m)^\s*[-*] \[[ x]\] ", text))
    assert rendered.count('type="checkbox"') >= len(boxes(text)) > 0


@pytest.mark.parametrize("name", PEOPLE)
def test_the_printed_parts_make_the_printed_whole(subject: SubjectOf, name: str) -> None:
    """Hours of boxes make the month and the total; points of boxes lead from start to end."""
    roadmap = example_roadmap(subject, name)
    text = roadmap_markdown(roadmap)
    total = 0
    for month in roadmap.months:
        section = month_section(text, figures.month_name(month.name))
        hours = re.findall(r"(?m)^- \[ \] .*? · (\d+)(?: of \d+)? h ·", section)
        printed = re.search(r"(?m)^\*\*([\d,<]+) h\*\*", section)
        assert printed
        assert sum(map(int, hours)) == int(printed[1].replace(",", ""))
        total += sum(map(int, hours))
    headline = re.search(r"\*\*Readiness ([\d.]+) → ([\d.]+) of 100\*\*.*?([\d,]+) h at", text)
    assert headline
    assert int(headline[3].replace(",", "")) == total
    rise = sum((Fraction(each) for each in GAIN.findall(text)), Fraction(0))
    assert Fraction(headline[2]) - Fraction(headline[1]) == rise


@pytest.mark.parametrize("name", PEOPLE)
def test_the_gap_table_adds_up(subject: SubjectOf, name: str) -> None:
    """Have and missing of all rows make the totals below them, which make 100."""
    text = roadmap_markdown(example_roadmap(subject, name))
    table = text.split("## Gap today\n\n", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    rows = [[cell.strip(" *") for cell in CELLS.split(line)[1:-1]] for line in table]
    for column in (5, 6):
        *parts, total = (Fraction(row[column] or "0") for row in rows)
        assert sum(parts, Fraction(0)) == total
    assert Fraction(rows[-1][5]) + Fraction(rows[-1][6]) == 100


def named(person: Subject, name: str) -> Subject:
    """The same person under another name, with the name in a holiday's note too."""
    holidays = tuple(h._replace(note=name) for h in person.profile.exceptions)
    profile = person.profile._replace(name=name[:100], exceptions=holidays)
    return Subject(profile, person.market, person.today)


def test_what_a_person_typed_is_shown_and_not_obeyed(subject: SubjectOf) -> None:
    """A name made of markup adds no tag, link, heading, box or escape to the page."""
    plain = PARSER.parse(roadmap_markdown(roadmap_of(named(subject("priya-vaidyanathan"), "Ada"))))
    text = roadmap_markdown(roadmap_of(named(subject("priya-vaidyanathan"), HOSTILE)))
    hostile = PARSER.parse(text)
    assert [t.type for t in plain] == [t.type for t in hostile]
    kinds = [
        Counter(c.type for t in tokens for c in t.children or ()) for tokens in (plain, hostile)
    ]
    for kind in (
        "html_inline",
        "link_open",
        "code_inline",
        "em_open",
        "strong_open",
        "image",
        "s_open",
    ):
        assert kinds[0][kind] == kinds[1][kind], kind
    assert "\x1b" not in text
    assert "\u202e" not in text
    shown = "".join(c.content for t in hostile for c in t.children or () if c.type != "html_inline")
    assert visible(HOSTILE[:100], 60) in shown


def test_comments_are_only_ours(market: Market) -> None:
    """Every HTML comment is a mark of the program; none holds what a person typed."""
    text = roadmap_markdown(roadmap_of(beginner(market, HOSTILE)))
    for words in re.findall(r"<!--(.*?)-->", text, re.DOTALL):
        assert re.fullmatch(
            r" skillgap(:[\w-]+@[1-5]( continues)?| roadmap/1 [\w=/ .+:@,-]+| credential( held)?) ",
            words,
        ), words


def test_a_month_says_what_to_do_and_why(subject: SubjectOf) -> None:
    """Reasons, projects, resources, practice, other hours and the salary stage stand in the months."""
    text = roadmap_markdown(with_all_beside(subject("jonas-lindqvist")))
    for words in (
        "  - Why now: ",
        "  - Show it: ",
        "  - Learn from: [",
        "* Practice, ",
        "* Other hours, ",
        "* Every week: ",
        "* Interview preparation: ",
        " a year",
    ):
        assert words in text, words
    assert "## Every week" in text
    assert "## Interview preparation" in text


def test_a_project_is_named_where_level_three_is_reached(market: Market) -> None:
    """The project that proves a skill stands under the box that completes its level 3."""
    roadmap = roadmap_of(beginner(market))
    text = roadmap_markdown(roadmap)
    reached = [step for step in roadmap.steps.values() if step.to == 3]
    assert len(reached) > 5
    for step in reached:
        box = text.split(f"<!-- skillgap:{step.skill}@3 -->", 1)[1]
        assert "- Show it: " in box.split("- [ ]", 1)[0]


def test_what_does_not_fit_is_said_with_the_hours_that_would(subject: SubjectOf) -> None:
    """A missed deadline stands on the front page and has its own section; a kept one has none."""
    person = subject("priya-vaidyanathan")
    missed = roadmap_of(person, until=date(2027, 1, 31))
    text = roadmap_markdown(missed)
    assert "> It does not fit by 31 January 2027: " in text
    assert f"{missed.hours_needed} h a week would make all of it fit." in text
    assert "## What does not fit" in text
    kept = roadmap_markdown(roadmap_of(person, until=date(2046, 1, 31)))
    assert "> Everything fits before the deadline, 31 January 2046." in kept
    assert "## What does not fit" not in kept


def test_choices_show_their_price(subject: SubjectOf) -> None:
    """Pins, skips, own hours and style have a line each; without choices there is no such section."""
    person = subject("tomasz-zielinski")
    text = roadmap_markdown(roadmap_of(person, style="staged"))
    for words in (
        "| Style staged",
        "TensorFlow pinned to the front",
        "Google Cloud skipped",
        "with your own hours",
    ):
        assert words in text
    assert "Price of your choices" not in roadmap_markdown(example_roadmap(subject, "noor-el-amin"))


def test_credentials_are_a_checklist_beside_the_score(subject: SubjectOf) -> None:
    """Held ones are ticked, and the section says that they never count."""
    text = roadmap_markdown(example_roadmap(subject, "priya-vaidyanathan"))
    section = text.split("## Credentials", 1)[1].split("\n## ", 1)[0]
    assert "never part of the readiness" in section
    assert "- [x] **Bachelor's degree**" in section
    assert "- [ ] **Project portfolio**" in section


def test_disputed_figures_stand_side_by_side(subject: SubjectOf) -> None:
    """Where the reports differ, both figures and the readiness under each are in the notes."""
    text = roadmap_markdown(example_roadmap(subject, "priya-vaidyanathan"))
    end = text.split("## How sure it is", 1)[1]
    assert re.search(
        r"\*\*disputed\*\*, TensorFlow: 76.6 % of 1,735 postings \(demand.*32.9 %", end
    )
    assert "with the figures of demand" in end
    assert "estimates of ours, not measured" in end
    assert "## Sources" in end


def test_nothing_rated_and_nothing_to_do(market: Market, subject: SubjectOf) -> None:
    """Both ends of the scale give a whole page: no data, and nothing to study."""
    person = subject("noor-el-amin")
    profiles = (
        person.profile._replace(skills={}),
        person.profile._replace(skills={s: SkillRating(level=5) for s in market.skills}),
    )
    blank, full = (roadmap_markdown(roadmap_of(Subject(p, market, person.today))) for p in profiles)
    assert "no data: nothing this target asks for is rated yet" in blank
    assert "There is nothing to study for this target." in full
    assert "```mermaid" not in full


def test_long_plans_have_chapters(market: Market) -> None:
    """A plan of more than one chart has a chapter for each, and every chapter but the first its chart."""
    roadmap = roadmap_of(beginner(market))
    text = roadmap_markdown(roadmap)
    chapters = [h for h in headings(text, 2) if re.match(r"\w+ 20\d\d( to \w+ 20\d\d)?$", h)]
    assert len(chapters) == text.count("```mermaid") > 1
    assert "| 2027 " in text


def test_the_same_plan_is_the_same_file(subject: SubjectOf) -> None:
    """Nothing of the moment or the machine is in it."""
    one, two = (roadmap_markdown(roadmap_of(subject("camila-restrepo"))) for _ in range(2))
    assert one == two
    assert one.endswith("\n")
    assert "\r" not in one
