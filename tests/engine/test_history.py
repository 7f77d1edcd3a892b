"""Snapshots, the change between two of them, and the months of the log."""

from datetime import date
from fractions import Fraction

from hypothesis import given, strategies as st

from skillgap.engine.history import change, levels_on, months_done, points, snapshot
from skillgap.market.market import Market
from skillgap.person.edit import add_snapshot
from skillgap.person.model import LogEntry, Profile, SkillRating, Snapshot
from tests.engine.worlds import law, make_market, make_row, make_skill, make_target

DAY = date(2026, 3, 1)
LATER = date(2026, 4, 1)
TODAY = date(2026, 5, 1)
ROWS = (make_row("a", 4, 60), make_row("b", 2, 40))
TARGET = make_target(*ROWS)
WORLD = make_market([make_skill("a"), make_skill("b"), make_skill("c")], [TARGET])
OTHER = make_market(
    [make_skill("a"), make_skill("b")], [make_target(make_row("a", 4, 20), make_row("b", 2, 80))]
)._replace(version="other")


def someone(*history: Snapshot, **levels: int) -> Profile:
    """A person with these levels and this past."""
    skills = {name: SkillRating(level=level) for name, level in levels.items()}
    return Profile(name="Ada", target=TARGET.id, skills=skills, history=history)


def kept(day: date, market: Market = WORLD, **levels: int) -> Snapshot:
    """What is kept of levels on a day."""
    found = snapshot(someone(**levels), market, day)
    assert found is not None
    return found


def split(profile: Profile, market: Market = WORLD) -> tuple[float, float | None, float | None]:
    """The change from the first point to today: total, own, data."""
    target = market.targets[profile.target]
    past = points(profile, target, market, TODAY)
    found = change(past[0], past[-1], target, market)
    return (
        float(found.total),
        None if found.own is None else float(found.own),
        None if found.data is None else float(found.data),
    )


def test_a_snapshot_keeps_readiness_and_what_it_was_read_from() -> None:
    """Readiness in tenths, the weight that is known, the version, and the levels that were asked for."""
    assert snapshot(someone(a=1, c=5), WORLD, DAY) == Snapshot(
        date=DAY,
        target=TARGET.id,
        readiness=25.0,
        known_weight=60.0,
        market="test",
        levels={"a": 1},
    )


def test_nothing_is_kept_where_nothing_is_known() -> None:
    """No target, a target that is gone, or nothing rated."""
    assert snapshot(someone(a=1)._replace(target=""), WORLD, DAY) is None
    assert snapshot(someone(a=1)._replace(target="no/such"), WORLD, DAY) is None
    assert snapshot(someone(c=1), WORLD, DAY) is None


def test_nothing_is_kept_where_nothing_changed() -> None:
    """The same levels a month later; but other levels, another version or another target are news."""
    past = kept(DAY, a=1)
    assert snapshot(someone(past, a=1, c=4), WORLD, TODAY) is None
    assert snapshot(someone(past, a=2), WORLD, TODAY) is not None
    assert snapshot(someone(past, a=1, b=0), WORLD, TODAY) is not None
    assert snapshot(someone(past, a=1), OTHER, TODAY) is not None
    assert snapshot(someone(past._replace(target="x/mid"), a=1), WORLD, TODAY) is not None


def test_there_is_one_snapshot_a_day() -> None:
    """The last change of a day counts; undone on the same day, the first state comes back."""
    profile = add_snapshot(someone(kept(DAY, a=1), a=2), kept(TODAY, a=2))
    again = snapshot(profile._replace(skills={"a": SkillRating(level=3)}), WORLD, TODAY)
    assert again is not None
    profile = add_snapshot(profile, again)
    assert [each.readiness for each in profile.history] == [25.0, 75.0]


def test_a_future_snapshot_is_not_the_last_one() -> None:
    """After a clock went back, today is compared with the past, not with the future."""
    profile = someone(kept(DAY, a=1), kept(TODAY, a=4), a=1)
    assert snapshot(profile, WORLD, LATER) is None
    assert [p.date for p in points(profile, TARGET, WORLD, LATER)] == [DAY, LATER]


def test_under_the_same_data_all_of_a_change_is_ones_own() -> None:
    """From 1 to 3 of 4 at 60 %, from 0 to 1 of 2 at 40 %: 30 + 20 points."""
    assert split(someone(kept(DAY, a=1, b=0), a=3, b=1)) == (50.0, 50.0, 0.0)


def test_other_data_is_told_apart() -> None:
    """From 1 to 3 under the new data brings 10; the rest of the change is the data's."""
    profile = someone(kept(DAY, a=1, b=1), a=3, b=1)
    total, own, data = split(profile, OTHER)
    assert (total, own, data) == (20.0, 10.0, 10.0)


def test_without_levels_it_cannot_be_told() -> None:
    """Readiness alone does not say what another version would have made of it."""
    bare = kept(DAY, a=1, b=1)._replace(levels={})
    assert split(someone(bare, a=3, b=1), OTHER) == (20.0, None, None)
    assert split(someone(bare, a=3, b=1)) == (30.0, 30.0, 0.0)


def test_data_that_changed_under_one_version_is_noticed() -> None:
    """The recorded readiness is not what its levels make today: the difference is the data's."""
    odd = kept(DAY, a=1, b=1)._replace(readiness=20.0)
    assert split(someone(odd, a=3, b=1)) == (45.0, 30.0, 15.0)


def test_two_days_of_one_older_version_need_no_levels() -> None:
    """Both were read from the same data: the difference is one's own."""
    first, last = (
        kept(day, OTHER, a=a, b=1)._replace(levels={}) for day, a in ((DAY, 1), (LATER, 3))
    )
    past = points(someone(first, last, a=3, b=1), TARGET, WORLD, TODAY)
    found = change(past[0], past[1], TARGET, WORLD)
    assert (found.total, found.own, found.data) == (Fraction(10), Fraction(10), Fraction(0))


@law
@given(
    *(st.fixed_dictionaries({"a": st.integers(0, 5), "b": st.integers(0, 5)}) for _ in range(2)),
    st.sampled_from((WORLD, OTHER)),
)
def test_own_and_data_add_up_to_the_change(
    then: dict[str, int], now: dict[str, int], market: Market
) -> None:
    """And where nothing was learned, nothing is one's own."""
    total, own, data = split(someone(kept(DAY, a=then["a"], b=then["b"]), **now), market)
    assert own is not None
    assert data is not None
    assert Fraction(str(own)) + Fraction(str(data)) == Fraction(str(total))
    if then == now:
        assert own == 0
    if market is WORLD:
        assert data == 0


def test_the_months_of_a_log() -> None:
    """Hours and finished steps by month, oldest first."""
    log = (
        LogEntry(date(2026, 1, 5), "a", 3),
        LogEntry(date(2026, 1, 9), "a", 4.5, 1),
        LogEntry(date(2026, 3, 9), "b", 2),
    )
    assert months_done(log) == (("2026-01", 7.5, (("a", 1),)), ("2026-03", 2, ()))


def test_levels_of_a_past_day() -> None:
    """What the log reached since is taken back; what was recorded by then goes before it."""
    log = (LogEntry(LATER, "a", 1, 2), LogEntry(LATER, "c", 1, 1))
    profile = someone(kept(DAY, a=1, b=0), a=2, b=2, c=1)._replace(log=log)
    now = {"a": 2, "b": 2, "c": 1}
    assert levels_on(DAY, profile, TARGET.id, now) == {"a": 1, "b": 0, "c": 0}
    assert levels_on(DAY, profile._replace(history=()), TARGET.id, now) == {"a": 1, "b": 2, "c": 0}
    assert levels_on(LATER, profile._replace(history=()), TARGET.id, now) == now
