"""The roadmap in a terminal: every width, every character set, every month."""

from io import StringIO

import pytest
from rich.console import Console

from skillgap.market.market import Market
from skillgap.report import figures
from skillgap.report.ink import Ink
from skillgap.report.roadmap.rows import Roadmap
from skillgap.report.roadmap.text import roadmap_text
from tests.conftest import SubjectOf
from tests.report.plans import (
    HOSTILE,
    PEOPLE,
    beginner,
    example_roadmap,
    roadmap_of,
    with_all_beside,
)


def printed(roadmap: Roadmap, width: int, *, ascii_only: bool = False) -> str:
    """The report as a terminal of that width shows it."""
    page = StringIO()
    Console(file=page, width=width, no_color=True, highlight=False).print(
        roadmap_text(roadmap, Ink(ascii=ascii_only))
    )
    return page.getvalue()


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("name", ["camila-restrepo", "priya-vaidyanathan"])
def test_no_line_is_wider_than_the_terminal(subject: SubjectOf, name: str, width: int) -> None:
    """At 60, 80 and 120 columns every line fits and every number of a month is there."""
    roadmap = example_roadmap(subject, name)
    lines = printed(roadmap, width).splitlines()
    assert max(map(len, lines)) <= width
    for month in roadmap.months:
        heading = next(
            line for line in lines if line.startswith(f"{figures.month_name(month.name)}  ")
        )
        assert heading.rstrip().endswith(
            f"{month.hours:,} h  readiness {figures.points(month.readiness):>5}"
        )


@pytest.mark.parametrize("name", PEOPLE)
def test_every_step_has_its_line(subject: SubjectOf, name: str) -> None:
    """Levels, hours and points of each piece stand on one line, a sign before them."""
    roadmap = example_roadmap(subject, name)
    lines = printed(roadmap, 100).splitlines()
    first = next(n for n, line in enumerate(lines) if line.startswith("  skill"))
    steps = [line for line in lines[first:] if line[:2] in {"● ", "◐ "}]
    pieces = [piece for month in roadmap.months for piece in month.pieces]
    assert len(steps) == len(pieces)
    for line, piece in zip(steps, pieces, strict=True):
        assert line.startswith("●" if piece.done else "◐")
        assert f" {piece.step.start}→{piece.step.to} " in line
        assert (figures.signed(piece.gain) in line) == bool(piece.gain)


def test_plain_means_ascii(market: Market) -> None:
    """In ASCII mode our own words and signs are ASCII, whatever the width."""
    for width in (60, 80):
        words = printed(roadmap_of(beginner(market)), width, ascii_only=True)
        assert words.isascii(), [c for c in words if not c.isascii()]


def test_long_plans_are_compact(market: Market) -> None:
    """A plan of years has no blank line between its months and no practice lines."""
    roadmap = roadmap_of(beginner(market))
    assert len(roadmap.months) > 50
    words = printed(roadmap, 80)
    first, last = (figures.month_name(roadmap.months[n].name) for n in (0, -1))
    body = words.split(f"\n{first}  ", 1)[1].split(f"\n{last}  ", 1)[0]
    assert "\n\n" not in body
    assert "practice:" not in body
    short = printed(roadmap_of(beginner(market, target="ml-engineer/entry")), 80)
    assert "\n\n" in short.split("December 2026", 1)[1]


def test_a_name_cannot_command_the_terminal(market: Market) -> None:
    """Escape sequences and markup in a name are shown, not obeyed."""
    words = printed(roadmap_of(beginner(market, "[bold]Ada[/] \x1b[2J")), 80)
    assert "\x1b" not in words
    assert "[bold]Ada[/] \\x1b[2J" in words
    assert "\u202e" not in printed(roadmap_of(beginner(market, HOSTILE)), 80)


def test_what_is_booked_beside_is_told(subject: SubjectOf) -> None:
    """Preparation and activities have their sections, marked as estimates, with their hours."""
    words = printed(with_all_beside(subject("amara-okafor")), 80)
    assert "Interview preparation\n" in words
    assert "Every week\n" in words
    assert "an estimate" in words
    assert "Portfolio made presentable" in words


def test_a_missed_deadline_is_said_first_and_explained_last(subject: SubjectOf) -> None:
    """The headline says by how much, the section below lists what is left out with hours and points."""
    roadmap = example_roadmap(subject, "priya-vaidyanathan")
    words = " ".join(printed(roadmap, 100).split())
    head, rest = words.split("What does not fit", 1)
    assert f"{roadmap.hours_needed} h a week would make all of it fit" in head
    for step in roadmap.plan.left_out:
        assert roadmap.skill_name(step.skill)[:20] in rest


def test_the_rule_and_the_sources_are_printed(subject: SubjectOf) -> None:
    """No number without its rule, its estimate and its origin."""
    words = " ".join(printed(example_roadmap(subject, "tomasz-zielinski"), 100).split())
    assert "each requirement counts by its share of postings" in words
    assert "estimates of ours" in words
    assert "AI/ML Skills Demand Analysis, 2025-10-05" in words
    assert "not rated" in words
