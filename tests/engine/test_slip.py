"""What slipped: an earlier plan made again, against what was reached since."""

from datetime import date, timedelta

from skillgap.engine.pace import learn, open_hours
from skillgap.engine.plan import Plan, Wishes, make_plan
from skillgap.engine.slip import LOOK_BACK, Slip, slip
from skillgap.engine.steps import NO_CHOICES
from skillgap.person.model import LogEntry, Profile, SkillRating, Snapshot, levels
from tests.engine.worlds import make_market, make_row, make_skill, make_target

TODAY = date(2026, 5, 1)
THEN = date(2026, 3, 27)
TARGET = make_target(make_row("a", 2, 95), make_row("b", 2, 5))
WORLD = make_market([make_skill("a"), make_skill("b")], [TARGET])
"""Steps of 3 and 10 h each; at 2.8 h a week 14 h fit into the 35 days up to yesterday."""


def someone(*log: LogEntry, day: date = THEN, **now: int) -> Profile:
    """A person who had nothing on a day, with this log and these levels since."""
    past = Snapshot(day, TARGET.id, 0.0, 100.0, "test", {"a": 0, "b": 0})
    skills = {name: SkillRating(level=level) for name, level in ({"a": 0, "b": 0} | now).items()}
    return Profile(target=TARGET.id, skills=skills, history=(past,), log=log, hours_per_week=2.8)


def plan_of(profile: Profile, today: date = TODAY) -> Plan:
    """The plan of today."""
    rated = levels(profile)
    pace = learn(profile.log, WORLD, rated, NO_CHOICES)
    choices = NO_CHOICES._replace(
        pace=pace.ratio,
        paced_by=len(pace.observations),
        logged=open_hours(profile.log, rated),
    )
    start = max(profile.start or today, today)
    return make_plan(
        WORLD, TARGET, rated, Wishes(start, profile.hours_per_week, tracks=1, choices=choices)
    )


def slipped(profile: Profile, today: date = TODAY) -> Slip | None:
    """What slipped by a day."""
    return slip(WORLD, profile, levels(profile), plan_of(profile, today), today)


def test_steps_that_were_due_and_are_not_reached_have_slipped() -> None:
    """14 h were planned, nothing was done: both first steps are missed, the finish moves by 35 days."""
    found = slipped(someone())
    assert found is not None
    assert [(s.skill, s.to) for s in found.missed] == [("a", 1), ("a", 2)]
    assert (found.since, found.kept, found.planned_hours, found.logged_hours) == (THEN, 0, 14, 0)
    assert found.finish_then is not None
    assert found.finish_now is not None
    assert found.finish_now - found.finish_then == TODAY - THEN


def test_nothing_has_slipped_where_all_is_done() -> None:
    """As planned: both steps kept, the hours logged, the finish about where it was."""
    log = (LogEntry(date(2026, 4, 3), "a", 3, 1), LogEntry(date(2026, 4, 28), "a", 10, 2))
    found = slipped(someone(*log, a=2))
    assert found is not None
    assert (found.missed, found.kept, found.instead, found.logged_hours) == ((), 2, (), 13)


def test_what_was_done_instead_is_named() -> None:
    """The second skill before the first."""
    found = slipped(someone(LogEntry(date(2026, 4, 3), "b", 4, 1), b=1))
    assert found is not None
    assert found.instead == (("b", 1),)
    assert len(found.missed) == 2


def test_the_pace_of_then_is_not_that_of_now() -> None:
    """Hours that were logged since do not change what was planned before."""
    slow = slipped(someone(LogEntry(date(2026, 4, 20), "a", 12, 1), a=1))
    assert slow is not None
    assert slow.finish_then == getattr(slipped(someone()), "finish_then", None)
    assert [(s.skill, s.to, s.likely) for s in slow.missed] == [("a", 2, 10)]


def test_the_earliest_snapshot_of_two_months_counts() -> None:
    """Older ones only as the state they left, from sixty-two days ago on."""
    long_ago = someone(day=TODAY - LOOK_BACK - timedelta(days=200))
    found = slipped(long_ago)
    assert found is not None
    assert found.since == TODAY - LOOK_BACK


def test_there_is_nothing_to_compare_without_a_past() -> None:
    """No snapshot, none of this target, none with levels, none before today, or no start yet."""
    profile = someone()
    past = profile.history[0]
    for history in (
        (),
        (past._replace(target="x/mid"),),
        (past._replace(levels={}),),
        (past._replace(date=TODAY),),
    ):
        assert slipped(profile._replace(history=history)) is None
    assert slipped(profile._replace(start=TODAY)) is None


def test_a_plan_that_began_later_is_compared_from_its_start() -> None:
    """Days before the start of the plan are nobody's slip."""
    found = slipped(someone()._replace(start=date(2026, 4, 24)))
    assert found is not None
    assert (found.since, found.missed, found.planned_hours) == (date(2026, 4, 24), (), 2.8)
