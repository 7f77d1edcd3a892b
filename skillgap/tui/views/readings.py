"""How the number reads otherwise: under other rules, under each report, and how far to trust it."""

from fractions import Fraction

from textual.content import Content

from skillgap.engine.bands import by_source
from skillgap.engine.gap import RULES, Assessment
from skillgap.market.model import Evidence, Requirement
from skillgap.report import figures
from skillgap.report.gap.facts import readings
from skillgap.report.gap.trust import ceiling_words, claims_words, expectation_words, trust
from skillgap.report.gap.view import origin_words, status_words
from skillgap.report.words import apart, cite, name_of
from skillgap.tui.desk import Desk
from skillgap.tui.prose import Page

BAR = 20
NO_NUMBER = "Nothing that is asked is rated yet, so there is no number to read otherwise."


def readings_lines(desk: Desk, found: Assessment, page: Page) -> list[Content]:
    """Every rule with what it means, then the bands, then what a posting asks."""
    if found.readiness is None:
        return page.words(NO_NUMBER)
    lines: list[Content] = []
    values = readings(desk.subject, found)
    for rule, meaning in RULES.items():
        value = values[rule]
        if value is not None:
            style = "bold" if rule == found.rule else ""
            lines += [_score(Fraction(value).limit_denominator(10**9), rule, style, page)]
            lines += page.words(meaning, "$quiet", " " * 7)
    trusted: list[Content] = []
    for each in trust(desk.subject, found):
        trusted += page.words(each.words, "$quiet", f"{each.value:<11} {each.label}: ", "")
    posting = [
        words for words in (ceiling_words(desk.market, found), expectation_words(found)) if words
    ]
    claims = claims_words(desk.subject, found)
    return [
        *lines,
        *page.titled("How far to trust it", trusted),
        *page.titled("What a posting asks", page.listed(posting)),
        *page.titled("Claimed and not proven", page.words(claims) if claims else []),
        *page.titled("The word beside the number", page.words(status_words(desk.market))),
    ]


def _score(value: Fraction, label: str, style: str, page: Page) -> Content:
    bar = page.ink.bar(float(value), 100, BAR)
    return Content.assemble(
        (f"{figures.points(value):>5}", style or ""),
        "  ",
        (bar, "$accent on $track"),
        "  ",
        (label, style),
    ).truncate(page.width)


def sources_lines(desk: Desk, found: Assessment, page: Page) -> list[Content]:
    """The readiness under each report, the requirements they differ on, and what the reports are."""
    market = desk.market
    scores = by_source(found, desk.subject.levels, market.scale)
    lines: list[Content] = []
    if found.readiness is not None:
        lines.append(_score(found.readiness, "the best source for each requirement", "bold", page))
    lines += [
        _score(value, f"with the figures of {source}", "", page) for source, value in scores.items()
    ]
    disputed = [p.requirement for p in found.parts if p.requirement.disputed]
    where = [each for row in disputed for each in _disputed(desk, row, page)]
    if not disputed:
        words = f"They do not differ by more than {float(market.scale.disputed_from):g} points on anything asked here."
        where = page.words(words, "$quiet")
    reports: list[Content] = []
    for source in market.sources.values():
        reports += page.words(f"{source.title}, {source.date}", "", f"{source.id}: ", "bold")
        reports += page.words(source.sample, "$quiet", "  ")
    return [
        *lines,
        *page.titled("Where they differ", where),
        *page.titled("This target", page.words(origin_words(found.target))),
        *page.titled("The reports", reports),
    ]


def _disputed(desk: Desk, row: Requirement, page: Page) -> list[Content]:
    """A requirement the reports differ on, with every figure."""
    name = f"{name_of(desk.market, row)}, {figures.percent(apart(row))[:-2]} points apart"
    shares = [each for each in row.evidence if each.share is not None]
    return [*page.words(name), *(line for each in shares for line in _figure(each, page))]


def _figure(each: Evidence, page: Page) -> list[Content]:
    on = f" of {each.postings:,} postings" if each.postings else " of the whole market"
    return page.words(
        cite(each.source, each.section), "$quiet", f"  {figures.share(each)}{on}  ", ""
    )
