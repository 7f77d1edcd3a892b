"""How far the number can be trusted: each band by itself, and what the shares allow to say."""

from fractions import Fraction
from math import sqrt

import pytest
from hypothesis import example, given, strategies as st

from skillgap.engine.bands import (
    Band,
    bands,
    by_source,
    ceiling,
    expectation,
    sampling_band,
    self_rating_band,
    under_source,
)
from skillgap.engine.gap import RULES, Rule, assess
from skillgap.market.market import Market
from skillgap.market.model import Evidence

from .worlds import PLAIN, SCALE, World, law, make_row, make_target, standings

rules = st.sampled_from(tuple(RULES))


def sampling(world: World, times: int = 1) -> Band | None:
    """The sampling band of a world, as if so many times the postings had been read."""
    rows = [row._replace(postings=(row.postings or 0) * times) for row in world.target.requirements]
    return sampling_band(assess(make_target(*rows), world.levels, SCALE))


def width(band: Band) -> float:
    """High less low, in points."""
    return band[1] - band[0]


@law
@given(standings(), st.integers(2, 50))
def test_more_postings_never_widen_the_sampling_band(world: World, times: int) -> None:
    """The band holds the readiness, stays within 0 and 100, and narrows as the sample grows."""
    found = assess(world.target, world.levels, SCALE)
    few, many = sampling(world), sampling(world, times)
    if few is None or many is None:
        assert few is many is None
        assert found.readiness is None
        return
    assert found.readiness is not None
    assert 0 <= few[0] <= float(found.readiness) + 1e-9
    assert float(found.readiness) - 1e-9 <= few[1] <= 100
    assert width(many) <= width(few) + 1e-9


def test_the_sampling_band_by_hand() -> None:
    """Two shares of 50 % in 76 postings, one row met: ± z · 50 · √(2 · ¼ / (76 + z²)) points."""
    target = make_target(make_row("a", 2, 50, postings=76), make_row("b", 2, 50, postings=76))
    band = sampling_band(assess(target, {"a": 2, "b": 0}, SCALE))
    spread = 1.6449 * 50 * sqrt(2 * 0.25 / (76 + 1.6449**2))
    assert band == pytest.approx((50 - spread, 50 + spread))
    assert spread == pytest.approx(6.6, abs=0.1)


def test_where_every_row_is_covered_alike_sampling_changes_nothing() -> None:
    """If all rows are half covered, the shares do not matter: the band is a point."""
    target = make_target(make_row("a", 2, 30), make_row("b", 4, 60))
    band = sampling_band(assess(target, {"a": 1, "b": 2}, SCALE))
    assert band == pytest.approx((50, 50))


def test_who_meets_everything_depends_on_no_share() -> None:
    """A measured 0.0 % row that is met cannot lower a readiness of 100, however few the postings."""
    target = make_target(make_row("a", 2, 50), make_row("b", 2, 0))
    band = sampling_band(assess(target, {"a": 2, "b": 2}, SCALE))
    assert band == pytest.approx((100, 100))


def test_only_measured_shares_have_a_sampling_band() -> None:
    """Whole-market tables name no sample; without data there is no band at all."""
    market = make_target(make_row("a", 2, weight_from="market", postings=None))
    assert sampling_band(assess(market, {"a": 1}, SCALE)) is None
    assert sampling_band(assess(make_target(make_row("a", 2)), {}, SCALE)) is None


@law
@given(standings(), rules)
@example(
    World(PLAIN, make_target(make_row("a b", 5), make_row("c", 2)), {"a": 1, "c": 4}), "covered"
)
def test_the_band_of_self_rating_holds_the_number(world: World, rule: Rule) -> None:
    """One level off either way moves readiness around where it is, never past it."""
    found = assess(world.target, world.levels, SCALE, rule)
    band = self_rating_band(found)
    if band is None:
        assert found.readiness is None
    else:
        assert found.readiness is not None
        assert -1e-9 <= band[0] <= float(found.readiness) + 1e-9
        assert float(found.readiness) - 1e-9 <= band[1] <= 100


def test_self_rating_is_the_widest_band() -> None:
    """±1 level on every rating moves a typical profile far more than 76 postings do."""
    rows = [make_row(name, 3, 30 + 5 * n, postings=76) for n, name in enumerate("abcdef")]
    levels = dict(zip("abcdef", (3, 2, 4, 1, 0, 2), strict=True))
    found = bands(assess(make_target(*rows), levels, SCALE), levels, SCALE)
    assert found.sampling is not None
    assert found.self_rating is not None
    assert width(found.self_rating) > 2 * width(found.sampling)
    assert found.sources == {}


def test_nobody_overlooks_a_skill_they_have() -> None:
    """A rating of 0 stays 0, and nothing goes above 5."""
    target = make_target(make_row("a", 2), make_row("b", 2), make_row("c", 5))
    found = assess(target, {"a": 0, "b": 1, "c": 5}, SCALE)
    band = self_rating_band(found)
    assert band == pytest.approx((80 / 3, 200 / 3))


MEASURED = Evidence("measured", "demand", "1", low=Fraction(80), high=Fraction(80), postings=200)
TABLE = Evidence("market", "jobs", "2", low=Fraction(30), high=Fraction(40))
DISPUTED = make_row("a", 2, 80, disputed=True, evidence=(MEASURED, TABLE))


def test_readiness_under_each_report() -> None:
    """A disputed share is read once with each report's figure; the other rows stay."""
    target = make_target(DISPUTED, make_row("b", 2, 20))
    found = assess(target, {"a": 2, "b": 0}, SCALE)
    assert by_source(found, {"a": 2, "b": 0}, SCALE) == {
        "demand": 80,
        "jobs": 100 * Fraction(35, 55),
    }
    other = under_source(target, "jobs").requirements[0]
    assert other.weight == other.share == 35
    assert (other.weight_from, other.postings) == ("market", None)
    same = under_source(target, "demand").requirements[0]
    assert same.weight == 80
    assert (same.weight_from, same.postings) == ("postings", 200)
    assert under_source(target, "nobody") == target


def test_where_the_reports_agree_there_is_no_source_band() -> None:
    """Without a disputed row nothing is read twice, and what has no share never is."""
    agreed = make_target(DISPUTED._replace(disputed=False))
    assert by_source(assess(agreed, {"a": 1}, SCALE), {"a": 1}, SCALE) == {}
    silent = make_target(DISPUTED, make_row("b", 2, 20, weight_from="kind", evidence=(TABLE,)))
    assert under_source(silent, "jobs").requirements[1] == silent.requirements[1]


def test_disputed_targets_of_the_market_are_read_under_both_reports(market: Market) -> None:
    """Some shipped target is disputed, and both reports give it a readiness of their own."""
    disputed = [t for t in market.targets.values() if any(r.disputed for r in t.requirements)]
    assert disputed
    levels = {name: place % 6 for place, name in enumerate(market.skills)}
    for target in disputed:
        readings = by_source(assess(target, levels, market.scale), levels, market.scale)
        assert len(readings) >= 2
        assert all(0 <= points <= 100 for points in readings.values())


@law
@given(standings())
def test_the_ceiling_is_set_by_the_largest_share_that_is_short(world: World) -> None:
    """At most 100 less the largest measured share not met can be satisfied in full."""
    found = assess(world.target, world.levels, SCALE)
    short = [
        p.requirement for p in found.parts if p.state in {"part", "missing"} and p.requirement.share
    ]
    limit = ceiling(found)
    if limit is None:
        assert not short
    else:
        most, row = limit
        assert row in short
        assert most == 100 - max(r.weight for r in short) == 100 - row.weight
        assert 0 <= most <= 100


def test_a_share_nobody_measured_sets_no_ceiling() -> None:
    """Rows whose weight is only a mean of their kind, unknown rows and met rows limit nothing."""
    guessed = make_row("a", 3, 90, share=None, weight_from="kind")
    target = make_target(guessed, make_row("b", 2, 80), make_row("c", 2, 70), make_row("d", 4, 60))
    limit = ceiling(assess(target, {"a": 0, "c": 2, "d": 3}, SCALE))
    assert limit is not None
    assert limit[0] == 40
    assert limit[1].skills == ("d",)
    assert ceiling(assess(target, {"c": 2}, SCALE)) is None


@law
@given(standings())
def test_the_expectation_counts_met_and_short_rows_by_their_shares(world: World) -> None:
    """Together a typical posting names the known rows' shares; nothing short means nothing lacked."""
    found = assess(world.target, world.levels, SCALE)
    have, lack = expectation(found)
    known = [p for p in found.parts if p.level is not None]
    assert have + lack == sum(p.requirement.weight for p in known) / Fraction(100)
    if found.readiness == 100:
        assert lack == 0
    assert have >= 0 <= lack


def test_the_expectation_by_hand() -> None:
    """Shares of 70 and 60 met, 50 short and 40 unknown: 1.3 skills had, 0.5 lacked."""
    target = make_target(
        make_row("a", 2, 70), make_row("b", 2, 60), make_row("c", 2, 50), make_row("d", 2, 40)
    )
    assert expectation(assess(target, {"a": 2, "b": 3, "c": 1}, SCALE)) == (
        Fraction(13, 10),
        Fraction(1, 2),
    )
