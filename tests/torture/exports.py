"""Every export of every example person for every target, read by a strict reader of its format."""

import csv
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from io import StringIO
from itertools import product
from random import Random
from typing import Any

from icalendar import Calendar
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt
from tinyhtml5.parser import HTMLParser

from skillgap.cli.about import output_schemas
from skillgap.market.load import load
from skillgap.market.market import Market
from skillgap.person.store import Store
from skillgap.report.gap.markdown import gap_markdown
from skillgap.report.gap.shape import gap_shape
from skillgap.report.html.page import roadmap_html
from skillgap.report.output import as_json
from skillgap.report.resume import resume_shape
from skillgap.report.roadmap.blocks import study_time
from skillgap.report.roadmap.build import build_roadmap
from skillgap.report.roadmap.csv import COLUMNS, roadmap_csv
from skillgap.report.roadmap.gantt import charts
from skillgap.report.roadmap.ics import roadmap_ics
from skillgap.report.roadmap.markdown import roadmap_markdown
from skillgap.report.roadmap.rows import Roadmap
from skillgap.report.roadmap.shape import roadmap_shape
from skillgap.report.subject import Subject
from tests.conftest import EXAMPLES, ROADMAPS, TODAY
from tests.report.test_roadmap_gantt import tasks
from tests.torture.found import Found

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
Check = Callable[[Roadmap], None]


def exports(tries: int, seed: int) -> Found:
    """`tries` pairs of a person and a target (all 168 where that is as many), in every format."""
    market = load(ROADMAPS).market
    people = sorted(path.stem for path in EXAMPLES.glob("*.toml"))
    pairs = list(product(people, market.targets))
    Random(seed).shuffle(pairs)  # noqa: S311 - nothing secret
    checks = readers()
    faults, done = [], 0
    for name, target in pairs[:tries]:
        found = _roadmap(market, name, target)
        for kind, check in checks.items():
            done += 1
            try:
                check(found)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is a fault of the export
                faults.append(
                    f"{kind} of {name} for {target}: {type(error).__name__} {error}"[:300]
                )
    return Found("exports in strict readers", done, ", ".join(checks), tuple(faults))


def _roadmap(market: Market, name: str, target: str) -> Roadmap:
    profile = Store(EXAMPLES).load(name).profile._replace(target=target)
    subject = Subject(profile, market, TODAY)
    return build_roadmap(subject, subject.target())


def readers() -> dict[str, Check]:
    """A strict reader for each format; it raises where a file is not of its format."""
    schemas = {name: Draft202012Validator(schema) for name, schema in output_schemas().items()}

    def valid(kind: str, shape: object) -> None:
        schemas[kind].validate(json.loads(as_json(shape)))

    return {
        "HTML": _html,
        "calendar": _calendar,
        "CSV": _csv,
        "Markdown": _markdown,
        "Mermaid": _mermaid,
        "plan JSON": lambda found: valid(
            "skillgap.roadmap/1",
            roadmap_shape(found.subject, found.plan, found.prices, found.hours_needed or None),
        ),
        "gap JSON": lambda found: valid(
            "skillgap.gap/1", gap_shape(found.subject, found.assessment)
        ),
        "JSON Resume": _resume,
    }


def _html(found: Roadmap) -> None:
    parser = HTMLParser()
    parser.parse(roadmap_html(found))
    assert parser.errors == [], parser.errors[:3]


def _calendar(found: Roadmap) -> None:
    text = roadmap_ics(found, NOW, study_time("tue,thu,sat,sun@08:00"))
    calendar = Calendar.from_ical(text)
    assert not calendar.errors
    for event in calendar.walk("VEVENT"):
        assert not event.errors
        rule: Any = event.get("rrule")
        assert rule is None or "UNTIL" in rule, "an event that never ends"
        assert "DTEND" in event or "DURATION" in event
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def _csv(found: Roadmap) -> None:
    rows = list(csv.reader(StringIO(roadmap_csv(found), newline=""), strict=True))
    assert tuple(rows[0]) == COLUMNS
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row)


def _markdown(found: Roadmap) -> None:
    for text in (roadmap_markdown(found), gap_markdown(found.subject, found.assessment)):
        tokens = MarkdownIt("commonmark").enable("table").parse(text)
        blocks = [block for block in text.split("\n\n") if block.startswith("|")]
        assert sum(token.type == "table_open" for token in tokens) == len(blocks)
        assert "\x1b" not in text


def _mermaid(found: Roadmap) -> None:
    for chart in charts(found):
        if chart.source:
            tasks(chart.source)


def _resume(found: Roadmap) -> None:
    written = json.loads(as_json(resume_shape(found.subject.profile, found.subject.market)))
    assert written["basics"]["name"]
    assert all(
        date.fromisoformat(p["endDate"]) for p in written.get("projects", ()) if "endDate" in p
    )
