"""The roadmap as a calendar: valid, one event a month, the same ids every time."""

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar, Event

from skillgap.market.market import Market
from skillgap.plaintext import visible
from skillgap.report.roadmap.ics import roadmap_ics
from skillgap.report.roadmap.rows import Roadmap
from tests.conftest import SubjectOf
from tests.report.plans import (
    HOSTILE,
    PEOPLE,
    beginner,
    example_roadmap,
    roadmap_of,
    with_all_beside,
)

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)


def events(text: str) -> list[Event]:
    """The events of a calendar that parses without an error."""
    calendar = Calendar.from_ical(text)
    assert not calendar.errors
    found = [each for each in calendar.walk("VEVENT") if isinstance(each, Event)]
    assert not any(each.errors for each in found)
    return found


def planned(roadmap: Roadmap) -> list[str]:
    """The months in which there is something to do."""
    return [month.name for month in roadmap.months if month.pieces or month.interview]


@pytest.mark.parametrize("name", PEOPLE)
def test_one_all_day_event_for_each_month_with_a_plan(subject: SubjectOf, name: str) -> None:
    """It starts on the month's first planned day, ends the day after the last, and none overlap."""
    roadmap = example_roadmap(subject, name)
    found = events(roadmap_ics(roadmap, NOW))
    assert [f"{each.decoded('dtstart'):%Y-%m}" for each in found] == planned(roadmap)
    before = roadmap.plan.wishes.start
    for each in found:
        first, after = each.decoded("dtstart"), each.decoded("dtend")
        assert type(first) is date
        assert type(after) is date
        assert before <= first < after
        before = after
    months = {month.name: month for month in roadmap.months}
    for each in found:
        month = months[f"{each.decoded('dtstart'):%Y-%m}"]
        assert each.decoded("dtend") == month.last_day + timedelta(days=1)
        assert "RRULE" not in each


def test_lines_are_folded_and_ended_as_the_standard_says(market: Market) -> None:
    """No line has more than 75 octets and every one ends in CRLF."""
    text = roadmap_ics(roadmap_of(beginner(market, HOSTILE)), NOW)
    lines = text.split("\r\n")
    assert lines[-1] == ""
    assert all("\n" not in line and "\r" not in line for line in lines)
    assert max(len(line.encode()) for line in lines) <= 75


def test_ids_stay_and_the_stamp_is_the_moment(subject: SubjectOf) -> None:
    """Exported again later, each event has the same id, so that a calendar replaces it."""
    roadmap = example_roadmap(subject, "camila-restrepo")
    first, second = (events(roadmap_ics(roadmap, NOW + timedelta(days=n))) for n in (0, 9))
    ids = [str(each["uid"]) for each in first]
    assert ids == [str(each["uid"]) for each in second]
    assert len(set(ids)) == len(ids)
    assert {each.decoded("dtstamp") for each in first} == {NOW}


def test_another_person_or_target_has_other_ids(subject: SubjectOf) -> None:
    """Two plans in one calendar do not overwrite each other."""
    plans = [
        example_roadmap(subject, "camila-restrepo"),
        roadmap_of(subject("jonas-lindqvist"), "ai-engineer/senior"),
        roadmap_of(subject("camila-restrepo"), "ai-engineer/staff"),
    ]
    ids = [{str(each["uid"]) for each in events(roadmap_ics(plan, NOW))} for plan in plans]
    assert len(ids[0] | ids[1] | ids[2]) == sum(map(len, ids))


def test_the_name_is_readable_whatever_it_is(market: Market) -> None:
    """Commas, semicolons, backslashes and control characters come back as they are shown."""
    name = "Ada; Love,lace \\n \x1b[31m"
    roadmap = roadmap_of(beginner(market, name))
    calendar = Calendar.from_ical(roadmap_ics(roadmap, NOW))
    assert str(calendar["x-wr-calname"]) == f"Roadmap: ML Engineer, senior ({visible(name, 60)})"


def test_a_month_tells_its_steps(subject: SubjectOf) -> None:
    """The description lists every step with its levels and hours, and the readiness at the end."""
    roadmap = example_roadmap(subject, "amara-okafor")
    for event, month in zip(events(roadmap_ics(roadmap, NOW)), roadmap.months, strict=True):
        words = str(event["description"])
        for piece in month.pieces:
            assert (
                f"{roadmap.skill_name(piece.step.skill)} {piece.step.start} → {piece.step.to}: "
                in words
            )
        assert f"Readiness at the end: {float(month.readiness):.1f} of 100" in words
        assert str(event["summary"]).startswith(month.title)


def test_interview_months_are_in_the_calendar(subject: SubjectOf) -> None:
    """Months of preparation alone have an event too."""
    roadmap = with_all_beside(subject("amara-okafor"))
    found = events(roadmap_ics(roadmap, NOW))
    assert len(found) == len(roadmap.months)
    assert str(found[-1]["summary"]).startswith("Interview preparation, ")
