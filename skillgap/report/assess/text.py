"""What the questionnaire found out, as text for a terminal."""

from rich.console import Group, RenderableType

from skillgap.market.model import Target
from skillgap.report.assess import words
from skillgap.report.columns import headline, labelled, listed, paragraph, section
from skillgap.report.gap.view import target_name
from skillgap.report.ink import Ink
from skillgap.report.shapes.intake import AssessShape
from skillgap.report.subject import Subject


def assess_text(subject: Subject, target: Target, shape: AssessShape, ink: Ink) -> RenderableType:
    """The whole answer."""
    facts = [
        ("Readiness", ink.text(words.readiness_words(shape))),
        ("Levels", words.counted_words(shape)),
        ("Ended", words.ENDED[shape["ended"]]),
    ]
    return Group(
        headline(f"{subject.name}  {target_name(subject.market, target)}"),
        labelled(facts),
        *_inferred(subject, shape, ink),
        *_contradictions(subject, shape, ink),
    )


def _inferred(subject: Subject, shape: AssessShape, ink: Ink) -> list[RenderableType]:
    if not shape["inferred"]:
        return []
    levels = [
        (level, ink.text(names))
        for level, names in words.by_level(shape["inferred"], subject.market)
    ]
    about = f"{words.INFERRED} {words.CHANGE} {shape['profile']} SKILL=LEVEL"
    return [section("Inferred", labelled(levels, 2), paragraph(ink.text(about), 2, "dim"))]


def _contradictions(subject: Subject, shape: AssessShape, ink: Ink) -> list[RenderableType]:
    if not shape["contradictions"]:
        return []
    lines = [
        ink.text(words.contradiction_words(each, subject.market))
        for each in shape["contradictions"]
    ]
    return [section(words.UNEQUAL, listed(lines, ink.text("·"), 2))]
