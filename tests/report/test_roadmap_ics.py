"""The roadmap as a calendar: valid, one event a month, the same ids every time."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar, Event

from skillgap.market.market import Market
from skillgap.plaintext import visible
from skillgap.problems import UsageError
from skillgap.report.roadmap.blocks import study_time
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


def occurrences(event: Event) -> list[datetime]:
    """Every start of an event that repeats by the week, its exceptions left out."""
    rule: Any = event["rrule"]
    names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    days = {names.index(str(day)) for day in rule["BYDAY"]}
    exceptions: Any = event.get("exdate")
    off = {each.dt for each in exceptions.dts} if exceptions else set()
    start, last = event.decoded("dtstart"), rule["UNTIL"][0]
    every = (start + timedelta(days=n) for n in range((last - start).days + 1))
    return [each for each in every if each.weekday() in days and each not in off]


@pytest.mark.parametrize("name", PEOPLE)
def test_study_time_is_on_the_chosen_days_and_ends_with_its_month(
    subject: SubjectOf, name: str
) -> None:
    """Blocks lie in their month, on those weekdays, on no day off, and hold the month's hours."""
    roadmap = example_roadmap(subject, name)
    text = roadmap_ics(roadmap, NOW, study_time("sat, Wednesday@07:30"))
    months = {month.name: month for month in roadmap.months}
    repeated = [each for each in events(text) if "RRULE" in each]
    assert len({str(each["uid"]) for each in events(text)}) == len(events(text))
    assert repeated
    for each in repeated:
        starts = occurrences(each)
        month = months[f"{starts[0]:%Y-%m}"]
        assert {start.weekday() for start in starts} <= {2, 5}
        assert {f"{start:%H:%M}" for start in starts} == {"07:30"}
        assert all(month.month.first <= start.date() <= month.last_day for start in starts)
        assert all(roadmap.plan.wishes.pace.on(start.date()) for start in starts)
        booked = len(starts) * each.decoded("duration").total_seconds() / 3600
        assert abs(booked - month.hours - month.interview) <= len(starts) / 8 + 0.01


def test_each_month_reminds_on_its_last_evening(subject: SubjectOf) -> None:
    """Six hours before the all-day event ends."""
    for each in events(roadmap_ics(example_roadmap(subject, "priya-vaidyanathan"), NOW)):
        alarm = each.walk("VALARM")[0]
        assert alarm["trigger"].params["RELATED"] == "END"
        assert alarm.decoded("trigger") == timedelta(hours=-6)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("mon,wens", "'wens' is no weekday (did you mean wed?)"),
        ("", "is no weekday"),
        ("mon@25:00", "'25:00' is no time of day"),
        ("mon@late", "'late' is no time of day"),
    ],
)
def test_a_slip_in_the_days_is_told(words: str, says: str) -> None:
    """With the nearest weekday, or how to write a time."""
    with pytest.raises(UsageError, match=re.escape(says)):
        study_time(words)


def test_a_block_that_no_day_has_room_for_is_refused(market: Market) -> None:
    """Forty hours a week on one evening are not put into a calendar."""
    roadmap = roadmap_of(beginner(market, "Ada"), hours_per_week=40.0)
    with pytest.raises(UsageError) as error:
        roadmap_ics(roadmap, NOW, study_time("mon"))
    assert "a block would last" in error.value.message
    assert "Choose more weekdays" in error.value.advice
