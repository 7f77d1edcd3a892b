"""Focuses: what each adds, at which level and weight, and what else the report says."""

import pytest

from skillgap.market.market import Market
from skillgap.report.focus.markdown import focus_markdown, focuses_markdown
from skillgap.report.focus.shape import focus_shape
from skillgap.report.focus.text import focus_text, focuses_text
from skillgap.report.ink import Ink
from skillgap.report.words import name_of
from tests.report.page import HOSTILE, WIDTHS, lines

INK = Ink()


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_the_screen(market: Market, width: int) -> None:
    """At 60, 80 and 120 columns the list and every focus fit."""
    assert max(map(len, lines(focuses_text(market, INK), width))) <= width
    for focus in market.focus.values():
        assert max(map(len, lines(focus_text(market, focus, INK), width))) <= width, focus.id


def test_the_list_has_all_kinds(market: Market) -> None:
    """Industries, companies and domains are listed with what is known of years and salary."""
    text, markdown = "\n".join(lines(focuses_text(market, INK), 100)), focuses_markdown(market)
    for focus in market.focus.values():
        assert focus.id in text
        assert f"`{focus.id}`" in markdown
    healthcare = next(line for line in text.splitlines() if line.startswith("healthcare"))
    assert healthcare.split()[-2:] == ["8", "140–220"]
    assert "lowers nothing" in " ".join(text.split())


@pytest.mark.parametrize("name", ["healthcare", "tesla", "financial-services", "generative-ai"])
def test_one_focus(market: Market, name: str) -> None:
    """Each requirement stands with priority and weight, every fact and credential is told, with the report."""
    focus = market.focus[name]
    text = " ".join(" ".join(lines(focus_text(market, focus, INK), 120)).split())
    plain = focus_markdown(market, focus).replace("\\", "")
    for page in (text, plain):
        assert focus.about in page
        assert f"{focus.source}: {focus.section}" in page
        assert all(name_of(market, row) in page for row in focus.requirements)
        assert all(fact in page for fact in focus.facts)
        assert all(why in page for _, why in focus.credentials)
    assert f"skillgap gap --focus {name}" in text


def test_levels_come_from_the_scale_unless_stated(market: Market) -> None:
    """A stated level is shown; otherwise a dash, and what it means."""
    shown = lines(focus_text(market, market.focus["tesla"], INK), 100)
    deep = next(line for line in shown if line.strip().startswith("Deep learning"))
    robots = next(line for line in shown if line.strip().startswith("Embodied AI"))
    assert deep.split()[2] == "4"
    assert robots.split()[2] == "–"
    assert any(line.startswith("Level –: what the scale asks for") for line in shown)


def test_json(market: Market) -> None:
    """The JSON of all or of one focus; level 0 leaves it to the scale."""
    shape = focus_shape(market, market.focus.values())
    assert shape["schema"] == "skillgap.focus/1"
    assert [f["id"] for f in shape["focus"]] == list(market.focus)
    one = focus_shape(market, [market.focus["tesla"]])["focus"]
    assert len(one) == 1
    assert {r["skill"]: r["required"] for r in one[0]["requirements"]}["deep-learning"] == 4
    assert {r["skill"]: r["required"] for r in one[0]["requirements"]}["robotics"] == 0


def test_foreign_words_stay_words(market: Market) -> None:
    """Words of an overlay are made safe."""
    bad = market.focus["tesla"]._replace(
        name=HOSTILE,
        about=HOSTILE,
        facts=(HOSTILE,),
        credentials=(("x", HOSTILE),),
    )
    world = market._replace(focus={"tesla": bad})
    for report in (focuses_text(world, INK), focus_text(world, bad, INK)):
        page = "\n".join(lines(report))
        assert "\x1b" not in page
        assert "\u202e" not in page
    for markdown in (focuses_markdown(world), focus_markdown(world, bad)):
        assert "\x1b" not in markdown
        assert "<b>" not in markdown.replace("\\<b\\>", "")
