"""What the questionnaire found out, as a Markdown page."""

from skillgap.market.model import Target
from skillgap.report.assess import words
from skillgap.report.gap.view import target_name
from skillgap.report.markdown import bullets, escape
from skillgap.report.shapes.intake import AssessShape
from skillgap.report.subject import Subject


def assess_markdown(subject: Subject, target: Target, shape: AssessShape) -> str:
    """The whole answer."""
    market = subject.market
    parts = [
        f"# {escape(subject.name)}: {escape(target_name(market, target))}",
        bullets(
            [
                f"Readiness: {words.readiness_words(shape)}",
                f"Levels: {words.counted_words(shape)}",
                words.ENDED[shape["ended"]],
            ]
        ),
    ]
    if shape["inferred"]:
        levels = words.by_level(shape["inferred"], market)
        lines = [f"{level}: {escape(names)}" for level, names in levels]
        parts += ["## Inferred", words.INFERRED, bullets(lines)]
    if shape["contradictions"]:
        lines = [
            escape(words.contradiction_words(each, market)) for each in shape["contradictions"]
        ]
        parts += ["## Contradictions", words.UNEQUAL, bullets(lines)]
    return "\n\n".join(parts) + "\n"
