"""The catalogue and single skills: hours as estimates, shares with their source, who asks, what is needed."""

import pytest

from skillgap.market.market import Market
from skillgap.report.ink import Ink
from skillgap.report.skills.markdown import skill_markdown, skills_markdown
from skillgap.report.skills.text import skill_text, skills_text
from skillgap.report.words import (
    asked_by,
    hours_from_nothing,
    market_figure,
    needed_by,
    needs_tree,
)
from tests.market import printed
from tests.report.page import HOSTILE, WIDTHS, lines

INK = Ink()


def page(market: Market, skill: str, width: int = 100) -> str:
    """One skill's report as text."""
    return "\n".join(lines(skill_text(market, market.skills[skill], INK), width))


@pytest.mark.parametrize("width", WIDTHS)
def test_no_report_is_wider_than_the_screen(market: Market, width: int) -> None:
    """At 60, 80 and 120 columns the catalogue and the longest entries fit."""
    assert max(map(len, lines(skills_text(market, INK), width))) <= width
    for name in ("llm-apis", "healthcare-regulation", "communication", "python"):
        assert max(map(len, page(market, name, width).splitlines())) <= width, name


def test_the_catalogue_lists_every_skill_once(market: Market) -> None:
    """Each skill is a line of its category, with share, trend, hours to level 3 and who asks."""
    shown = lines(skills_text(market, INK), 120)
    for skill in market.skills.values():
        rows = [
            line for line in shown if f" {skill.id} " in line and line.startswith(skill.name[:12])
        ]
        assert len(rows) == 1, skill.id
    kubernetes = next(line for line in shown if " kubernetes " in line)
    assert kubernetes.split()[2:] == ["17.5", "+", "100", str(len(asked_by(market, "kubernetes")))]
    talking = next(line for line in shown if " communication " in line)
    assert talking.split()[-2] == "–"


def test_one_category(market: Market) -> None:
    """With a category the others are left out, in both formats."""
    for shown in (
        "\n".join(lines(skills_text(market, INK, "mlops"))),
        skills_markdown(market, "mlops"),
    ):
        assert "kubernetes" in shown
        assert "reinforcement-learning" not in shown


def test_a_skill_shows_share_source_and_trend(market: Market) -> None:
    """The whole-market figure stands as printed, with trend, report and section."""
    assert "15–20 % of postings, growing (jobs: Appendix B)" in page(market, "kubernetes")
    assert "no figure in the reports" in page(market, "linux")
    assert "12.5 %, Share of LLM postings only. (demand: Emerging skills)" in page(
        market, "langchain"
    )
    assert "70 %, Must-have skills, 70%+ (jobs: 10.1)" in page(market, "git")
    for name, (share, trend) in printed.APPENDIX_B.items():
        skill = market.skills[name]
        told = market_figure(skill.figures[0], skill.trend)
        assert told.startswith(f"{share.replace('-', '–')} % of postings, "), name
        assert trend.split("-")[-1] in told, name


def test_hours_are_called_estimates(market: Market) -> None:
    """Each of five steps has likely, low and high hours, and the heading says what they are."""
    shown = page(market, "kubernetes")
    assert "Hours for each step, our estimates (effort class platform)" in shown
    for number, (low, likely, high) in enumerate(market.scale.hours["platform"]):
        row = next(
            line
            for line in shown.splitlines()
            if line.strip().startswith(f"{number} → {number + 1}")
        )
        assert [f"{likely:g}", f"{low:g}", f"{high:g}"] == row.split()[4:7]
    assert "our estimates" in skill_markdown(market, market.skills["kubernetes"])


def test_hours_with_everything_needed_add_up(market: Market) -> None:
    """Kubernetes to 3 from nothing: its own steps, Docker to 2 and Linux to 1."""
    hours = market.scale.hours
    own = sum(step[1] for step in hours["platform"][:3])
    docker = sum(step[1] for step in hours["tool"][:2])
    assert hours_from_nothing(market, "kubernetes", 3)[1] == own + docker + hours["platform"][0][1]
    assert "To level 3 with everything it needs, from nothing: 121 h" in page(market, "kubernetes")


def test_practices_have_ways_to_grow_and_no_hours(market: Market) -> None:
    """No study hours are shown for what is grown at work."""
    shown = page(market, "communication")
    assert "no study hours are booked" in shown
    assert "Present this project to someone outside the team." in shown
    assert "0 → 1" not in shown


def test_needs_are_a_tree(market: Market) -> None:
    """What a skill needs, with the level, each skill once, what is needed for it below it."""
    tree = [
        (depth, skill.id, level)
        for depth, skill, level in needs_tree(market, market.skills["kubernetes"])
    ]
    assert tree == [(0, "docker", 2), (1, "linux", 1)]
    for skill in market.skills.values():
        found = needs_tree(market, skill)
        best: dict[str, int] = {}
        for _, other, level in found:
            assert level > best.get(other.id, 0), skill.id
            best[other.id] = level
        assert all(best[name] >= level for name, level in skill.prerequisites)
    assert "    → Linux and the shell 1" in page(market, "kubernetes")


def test_what_a_skill_opens(market: Market) -> None:
    """Skills that need it are listed with the level they need."""
    assert [(s.id, n) for s, n in needed_by(market, "kubernetes")] == [("kubeflow", 2)]
    assert "Kubeflow (2)" in page(market, "kubernetes")


def test_who_asks_for_it(market: Market) -> None:
    """Every target that names a skill is a row with level, priority, share and basis; alternatives are marked."""
    shown = page(market, "gcp").splitlines()
    for target, row in asked_by(market, "gcp"):
        line = next(x for x in shown if x.strip().startswith(target.id))
        assert str(row.level) in line.split()
        assert (" *" in line) == (len(row.skills) > 1)
    assert any("With a focus also by: " in line and "google" in line for line in shown)
    assert "No target by itself." in page(market, "quantum-ml")


def test_markdown_says_the_same(market: Market) -> None:
    """Figures, needs, targets and links of the text are in the Markdown."""
    shown = skill_markdown(market, market.skills["kubernetes"])
    assert "15–20 % of postings, growing" in shown.replace("\\", "")
    assert "- Docker 2\n  - Linux and the shell 1" in shown
    assert (
        "[Kubernetes documentation and tutorials](https://kubernetes.io/docs/) (docs, free)"
        in shown
    )
    for target, _ in asked_by(market, "kubernetes"):
        assert f"`{target.id}`" in shown
    for skill in market.skills.values():
        assert f"`{skill.id}`" in skills_markdown(market, skill.category)


def test_foreign_words_stay_words(market: Market) -> None:
    """Names, aliases and titles of an overlay cannot colour the screen or break the Markdown."""
    skill = market.skills["docker"]
    resource = skill.resources[0]._replace(title=HOSTILE, url="javascript:alert(1)")
    bad = skill._replace(
        name=HOSTILE,
        about=HOSTILE,
        aliases=(HOSTILE,),
        show_it=HOSTILE,
        resources=(resource,),
    )
    world = market._replace(skills={**market.skills, "docker": bad})
    for report in (
        skill_text(world, bad, INK),
        skills_text(world, INK),
        skill_text(world, world.skills["kubernetes"], INK),
    ):
        shown = "\n".join(lines(report))
        assert "\x1b" not in shown
        assert "\u202e" not in shown
    for markdown in (skill_markdown(world, bad), skills_markdown(world)):
        assert "\x1b" not in markdown
        assert "](javascript" not in markdown
        assert "<b>" not in markdown.replace("\\<b\\>", "")
