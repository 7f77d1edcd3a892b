"""A plan ready to be told: everything printed adds up."""

from datetime import date
from fractions import Fraction

import pytest

from skillgap.engine.explain import levels_by_month, salary_stage
from skillgap.engine.rounding import round_half_up
from skillgap.market.market import Market
from skillgap.person.build import profile_of
from skillgap.report.roadmap.remaining import remaining, remaining_lines
from tests.conftest import SubjectOf
from tests.report.plans import PEOPLE, beginner, example_roadmap, roadmap_of, with_all_beside


@pytest.mark.parametrize("name", PEOPLE)
def test_hours_add_up_in_both_directions(subject: SubjectOf, name: str) -> None:
    """Pieces make the step and the month, the months make the plan, none is an hour off."""
    roadmap = example_roadmap(subject, name)
    by_step: dict[tuple[str, int], int] = {}
    for month, exact in zip(roadmap.months, roadmap.plan.months, strict=True):
        assert month.hours == sum(piece.hours for piece in month.pieces)
        assert abs(month.hours - exact.pieces.hours) < 1
        for piece in month.pieces:
            by_step[piece.key] = by_step.get(piece.key, 0) + piece.hours
    for month in roadmap.months:
        for piece in month.pieces:
            assert piece.of_hours == by_step[piece.key]
            assert abs(piece.of_hours - piece.step.likely) < 1
    assert roadmap.hours == sum(by_step.values())
    assert abs(roadmap.hours - roadmap.plan.hours[1]) < 1


@pytest.mark.parametrize("name", PEOPLE)
def test_points_add_up_from_start_to_end(subject: SubjectOf, name: str) -> None:
    """Printed gains make each month's printed rise, and the rises lead from start to end."""
    roadmap = example_roadmap(subject, name)
    points = round_half_up(roadmap.plan.readiness_start)
    for month in roadmap.months:
        assert month.rise == sum((piece.gain for piece in month.pieces), Fraction(0))
        points += month.rise
        assert points == month.readiness
    assert points == round_half_up(roadmap.plan.readiness_end)
    exact = sum((p.exact for m in roadmap.months for p in m.pieces), Fraction(0))
    assert exact == roadmap.plan.readiness_end - roadmap.plan.readiness_start


@pytest.mark.parametrize("name", PEOPLE)
def test_what_stays_open_is_the_rest(subject: SubjectOf, name: str) -> None:
    """Practice, skipped skills and what does not fit make the printed gap at the end."""
    roadmap = example_roadmap(subject, name)
    rest = remaining(roadmap)
    gap = 100 - round_half_up(roadmap.plan.readiness_end)
    assert rest.practice + rest.skipped + rest.left_out == gap


def test_what_stays_open_is_told_by_its_reason(market: Market, subject: SubjectOf) -> None:
    """A skipped skill, practices and a deadline each have their own line, and no others are there."""
    skipped = remaining(example_roadmap(subject, "tomasz-zielinski"))
    assert skipped.skips == ("gcp",)
    assert skipped.skipped > 0 == skipped.practice == skipped.left_out
    grown = remaining(example_roadmap(subject, "noor-el-amin"))
    assert grown.practices == ("problem-solving",)
    assert grown.practice > 0 == grown.skipped == grown.left_out
    late = remaining(roadmap_of(beginner(market), until=date(2027, 6, 30)))
    assert late.left_out > 10
    lines = remaining_lines(roadmap_of(beginner(market), until=date(2027, 6, 30)))
    assert [line.split(maxsplit=1)[0] for line in lines] == ["Practice", "Not"]


def test_alternatives_that_are_both_learned_count_once(market: Market) -> None:
    """Where the plan learns both of an any-of, the gains still lead to the readiness at the end."""
    person = beginner(market, target="llm-engineer/mid")
    for style in ("staged", "curriculum:timeline-12-months", "curriculum:plan-1-year"):
        roadmap = roadmap_of(person, style=style)
        exact = sum((p.exact for m in roadmap.months for p in m.pieces), Fraction(0))
        assert exact == roadmap.plan.readiness_end - roadmap.plan.readiness_start


def test_a_step_begins_once_and_ends_once(market: Market) -> None:
    """Over all months each planned step begins in one piece and is done in one, in that order."""
    roadmap = roadmap_of(beginner(market))
    pieces = [piece for month in roadmap.months for piece in month.pieces]
    assert [p.key for p in pieces if p.begins] == list(dict.fromkeys(p.key for p in pieces))
    done = [p.key for p in pieces if p.done]
    assert sorted(done) == sorted(roadmap.steps)


@pytest.mark.parametrize("target", ["ml-engineer/senior", "ai-research/staff"])
def test_the_ladder_is_what_the_engine_says(market: Market, target: str) -> None:
    """The quick way finds the same rung for each month as asking the engine every time."""
    roadmap = roadmap_of(beginner(market, target=target))
    person, role = roadmap.subject, roadmap.plan.target.role
    asked = (s for t in market.roles[role].targets for row in t.requirements for s in row.skills)
    by_month = levels_by_month({**dict.fromkeys(asked, 0), **person.levels}, roadmap.plan.months)
    assert list(roadmap.stages.values()) == [salary_stage(market, role, each) for each in by_month]
    assert len(set(map(id, roadmap.stages.values()))) > 1


def test_interview_preparation_is_booked_in_full(subject: SubjectOf) -> None:
    """Without a deadline every hour of it has its month, and only after the steps it has months alone."""
    roadmap = with_all_beside(subject("amara-okafor"))
    booked = sum(month.interview for month in roadmap.months)
    assert booked == round(roadmap.plan.wishes.interview_hours)
    assert roadmap.interview.unplaced == 0
    alone = [not month.pieces for month in roadmap.months]
    assert alone == sorted(alone)
    assert any(alone)


def test_interview_preparation_that_does_not_fit_is_said(subject: SubjectOf) -> None:
    """With a deadline what has no room is told, and nothing is booked after the last day."""
    until = date(2026, 12, 31)
    roadmap = with_all_beside(subject("amara-okafor"), until=until)
    booked = sum(roadmap.interview.by_month.values())
    assert roadmap.interview.unplaced > 50
    assert booked + roadmap.interview.unplaced == pytest.approx(roadmap.plan.wishes.interview_hours)
    assert all(month.last_day <= until for month in roadmap.months)


def test_the_last_day_is_where_the_hours_end(subject: SubjectOf) -> None:
    """A plan that ends in the middle of a month says so; the other months are planned to their end."""
    roadmap = example_roadmap(subject, "noor-el-amin")
    *others, last = roadmap.months
    assert all(month.last_day == month.month.last for month in others)
    assert last.month.first <= last.last_day < last.month.last
    finish = roadmap.plan.finish[1]
    assert finish is not None
    assert abs((last.last_day - finish).days) <= 3


def test_nothing_to_do_makes_no_months(subject: SubjectOf) -> None:
    """Someone who has everything gets no month, no hour and no ladder."""
    person = subject("tomasz-zielinski")
    everything = {skill: {"level": 5} for skill in person.market.skills}
    profile = profile_of({"name": "X", "skills": everything})
    roadmap = roadmap_of(
        type(person)(profile, person.market, person.today), "mlops-engineer/senior"
    )
    assert (roadmap.months, roadmap.hours, roadmap.stages) == ((), 0, {})
