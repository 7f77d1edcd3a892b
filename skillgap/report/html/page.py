"""A plan as one HTML file to keep, print or send: front page, gap, chart, curve, months, notes."""

from importlib.resources import files

from skillgap.report import figures
from skillgap.report.gap.trust import beside_the_score, source_titles, trust
from skillgap.report.html.curve import curve, past_curve
from skillgap.report.html.gantt import gantt
from skillgap.report.html.gap import gap
from skillgap.report.html.months import months
from skillgap.report.html.tags import Html, listed, table, tag
from skillgap.report.progress.history import history_of
from skillgap.report.progress.words import done_rows, done_words, spent, steps_named
from skillgap.report.roadmap.front import fact_lines
from skillgap.report.roadmap.rows import Roadmap
from skillgap.report.roadmap.words import (
    beside,
    counted,
    deadline_words,
    left_out_rows,
    no_steps_words,
    price_effects,
    price_words,
)

KEPT_FACTS = {
    "For",
    "Overlay",
    "Target",
    "Readiness today",
    "Not rated",
    "After the plan",
    "Work",
    "At your pace",
    "Slipped",
}
"""Facts that stand at the front; the rest stands with the notes."""


def roadmap_html(roadmap: Roadmap) -> str:
    """The whole file, text escaped, style inside, no script, nothing fetched from elsewhere."""
    title = f"{roadmap.target_name}: roadmap for {roadmap.subject.name}"
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="generator", content="skillgap"),
        tag("title", title),
        tag("style", Html(files("skillgap.report.html").joinpath("style.css").read_text("utf-8"))),
    )
    body = tag("body", *_front(roadmap, title), *_past(roadmap), *_plan(roadmap), *_end(roadmap))
    return "<!DOCTYPE html>\n" + tag("html", head, body, lang="en") + "\n"


def _front(roadmap: Roadmap, title: str) -> list[Html]:
    plan = roadmap.plan
    facts = [(name, words) for name, words in fact_lines(roadmap) if name in KEPT_FACTS]
    parts = [tag("h1", title), tag("p", _headline(roadmap), class_="head")]
    if plan.wishes.until is not None:
        parts.append(tag("p", " ".join(deadline_words(roadmap)), class_="warn"))
    return [*parts, _facts(facts), curve(roadmap), tag("h2", "The gap"), *gap(roadmap)]


def _headline(roadmap: Roadmap) -> Html:
    plan = roadmap.plan
    start, end = figures.points(plan.readiness_start), figures.points(plan.readiness_end)
    if not plan.order:
        return Html(f"<b>Readiness {end} of 100.</b> {no_steps_words(plan)}")
    low, likely, high = (figures.month_year(day) for day in plan.finish)
    between = "" if low == high else f" (between {low} and {high})"
    work = f"{counted(len(plan.order), 'step')}, {figures.hours(roadmap.hours)}"
    by = "likely by " if plan.finish[1] else ""
    return Html(
        f"<b>Readiness {start} → {end} of 100</b>, {by}<b>{likely}</b>{between}: "
        f"{work} at {plan.wishes.hours_per_week:g} h a week."
    )


def _facts(facts: list[tuple[str, str]]) -> Html:
    pairs = (cell for name, words in facts for cell in (tag("dt", name), tag("dd", words)))
    return tag("dl", *pairs)


def _past(roadmap: Roadmap) -> list[Html]:
    """Readiness so far, and the months in which something was logged."""
    past = past_curve(history_of(roadmap.subject, roadmap.plan.target))
    logged = _logged(roadmap) if roadmap.subject.profile.log else []
    return [tag("h2", "Done so far"), past, *logged] if past or logged else []


def _logged(roadmap: Roadmap) -> list[Html]:
    profile, market = roadmap.subject.profile, roadmap.subject.market
    rows = [
        [
            figures.month_name(row.month),
            spent(row.hours) if row.hours else "",
            ", ".join(steps_named(market, row.steps)),
            figures.points(row.readiness.readiness) if row.readiness else "",
        ]
        for row in done_rows(profile.log, roadmap.past)
    ]
    heads = [("Month", ""), ("Hours", "n"), ("Finished", ""), ("Readiness", "n")]
    return [tag("p", f"{done_words(profile.log)}."), table(heads, rows)]


def _plan(roadmap: Roadmap) -> list[Html]:
    if not roadmap.months:
        return []
    levels = roadmap.subject.market.scale.levels
    words = "; ".join(f"{n} {name}" for n, (name, _) in enumerate(levels) if n)
    how = f"A box is a step. Tick it when its level is true of you. Levels: {words}."
    return [
        tag("h2", "Timeline"),
        *gantt(roadmap),
        tag("h2", "Month by month"),
        tag("p", how, class_="soft"),
        *months(roadmap),
    ]


def _end(roadmap: Roadmap) -> list[Html]:
    """What does not fit, what stands beside the plan, how sure it is, and where it comes from."""
    subject, found = roadmap.subject, roadmap.assessment
    rest = [(name, words) for name, words in fact_lines(roadmap) if name not in KEPT_FACTS]
    sure = [[r.label, r.value, r.words] for r in trust(subject, found)]
    heads = [("Readiness today", ""), ("Range", "n"), ("What it is", "")]
    made = (
        f"Made by skillgap on {figures.day(subject.today)}, market data {subject.market.version}."
    )
    return [
        *_left_out(roadmap),
        *_beside(roadmap),
        *_credentials(roadmap),
        *_prices(roadmap),
        tag("h2", "How sure it is"),
        table(heads, sure) if sure else Html(),
        _facts(rest),
        tag("h2", "Sources"),
        listed(source_titles(subject.market, found)),
        tag("footer", tag("p", made)),
    ]


def _left_out(roadmap: Roadmap) -> list[Html]:
    rows = [[row.name, row.level, row.hours, row.points] for row in left_out_rows(roadmap)]
    heads = [("Skill", ""), ("Level", "c"), ("Hours", "n"), ("Points", "n")]
    return [tag("h2", "What does not fit"), table(heads, rows)] if rows else []


def _beside(roadmap: Roadmap) -> list[Html]:
    blocks = []
    for each in beside(roadmap):
        parts = listed([f"{words} · {amount}" for words, amount in each.parts])
        blocks += [tag("h2", each.title), tag("p", each.words), parts]
    return blocks


def _credentials(roadmap: Roadmap) -> list[Html]:
    rows = [
        [row.name, row.state, row.why]
        for row in beside_the_score(roadmap.subject, roadmap.assessment)
    ]
    words = "Asked for beside the skills. They are never part of the readiness."
    heads = [("", ""), ("", "c"), ("", "")]
    return [tag("h2", "Credentials"), tag("p", words), table(heads, rows)] if rows else []


def _prices(roadmap: Roadmap) -> list[Html]:
    rows = [[price_words(roadmap, each), *price_effects(each)] for each in roadmap.prices]
    heads = [("Choice", ""), ("Mean readiness", "n"), ("At the end", "n"), ("Hours", "n")]
    words = "Each against the same plan without it, deadlines left aside."
    return [tag("h2", "Price of your choices"), tag("p", words), table(heads, rows)] if rows else []
