"""The weight of a requirement follows the three rules, recomputed here from the printed figures."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import chain

from skillgap.engine.bands import under_source
from skillgap.market.market import Market
from skillgap.market.model import SENIORITIES, ListedItem, Requirement, Target
from tests.market import printed
from tests.market.test_printed import span

LISTED = {"must-have", "nice-to-have", "description"}


def midpoint(text: str) -> Fraction:
    """The one number for a printed share."""
    low, high = span(text)
    return (low + high) / 2


def whole_market() -> dict[str, Fraction]:
    """Share by skill over the whole market: tables first, bands where they are silent."""
    tables = {skill: midpoint(share) for skill, (share, _) in printed.APPENDIX_B.items()}
    tables |= {
        skill: midpoint(share)
        for table in printed.SECTION_1.values()
        for skill, share in table.items()
    }
    return {skill: Fraction(share) for skill, share in printed.BANDS.items()} | tables


MARKET_SHARE = whole_market()


def all_rows(market: Market) -> Iterator[tuple[Target, Requirement]]:
    """Every row of every target."""
    return ((t, r) for t in market.targets.values() for r in t.requirements)


def best_share(target: Target, row: Requirement) -> Fraction | None:
    """Rules 1 and 2: the printed share for this target, else the largest over the whole market."""
    if row.basis == "postings":
        return Fraction(printed.MEASURED[target.id][2][row.skills[0]][0])
    return max((MARKET_SHARE[s] for s in row.skills if s in MARKET_SHARE), default=None)


def kind(row: Requirement) -> str:
    """How a row came to be listed: by what first lists it; our own extrapolation as nice to have."""
    if row.basis == "inferred":
        return "nice-to-have"
    own = row.basis != "path"  # a role's own row of figures has no words of a report
    listed = next((e.kind for e in row.evidence if e.kind in LISTED and (e.text or not own)), None)
    return listed or {"postings": "measured", "market": "market"}.get(row.basis, "description")


def test_rules_one_and_two(market: Market) -> None:
    """A row with a share anywhere weighs exactly that share, and says where it is from."""
    for target, row in all_rows(market):
        share = best_share(target, row)
        if share is None:
            assert row.weight_from == "kind", (target.id, row.id)
            assert row.share is None
        else:
            expected = "postings" if row.basis == "postings" else "market"
            assert (row.weight, row.share, row.weight_from) == (share, share, expected), (
                target.id,
                row.id,
            )


def items(market: Market) -> Iterable[ListedItem]:
    """Every listed item of paths and seniority descriptions."""
    stages = chain.from_iterable(role.path for role in market.roles.values())
    yield from (i for s in stages for i in (*s.must_have, *s.nice_to_have))
    yield from (i for s in market.seniorities.values() for i in (*s.requirements, *s.focus))


def test_rule_three(market: Market) -> None:
    """Never measured: the mean of the measured rows of its kind, shared by the skills of one item."""
    shares = defaultdict(list)
    for target, row in all_rows(market):
        share = best_share(target, row)
        if share is not None and row.basis != "inferred" and row.priority != "not-required":
            shares[kind(row)].append(share)
    means = {name: sum(found, Fraction(0)) / len(found) for name, found in shares.items()}
    sizes = {item.text: len(item.skills) for item in items(market)}
    without = [(t, r) for t, r in all_rows(market) if r.weight_from == "kind"]
    assert without
    for target, row in without:
        first = row.evidence[0].text if row.evidence and row.basis != "inferred" else ""
        assert row.weight == means[kind(row)] / sizes.get(first, 1), (target.id, row.id)


def test_our_extrapolation_never_outweighs_what_is_listed(market: Market) -> None:
    """An inferred row without a share weighs like nice to have, whatever its priority."""
    weights = {
        r.weight for _, r in all_rows(market) if r.basis == "inferred" and r.weight_from == "kind"
    }
    nice = {
        r.weight
        for _, r in all_rows(market)
        if r.weight_from == "kind" and r.basis == "path" and kind(r) == "nice-to-have"
    }
    assert len(weights) == 1
    assert weights <= nice


def test_disputed_rows(market: Market) -> None:
    """Disputed are exactly the measured rows whose two printed figures are over ten points apart."""
    expected = {
        (target, skill)
        for target, (_, _, table) in printed.MEASURED.items()
        for skill, (share, _) in table.items()
        if skill in MARKET_SHARE and abs(Fraction(share) - MARKET_SHARE[skill]) > 10
    }
    found = {(t.id, r.skills[0]) for t, r in all_rows(market) if r.disputed}
    assert found == expected
    assert ("ml-engineer/mid", "tensorflow") in found
    assert ("ml-engineer/mid", "python") not in found


def test_both_figures_stand_beside_each_other(market: Market) -> None:
    """Nothing is pooled: a disputed row carries both printed figures, and either report can be chosen."""
    for target, row in all_rows(market):
        if row.disputed:
            shares = {e.source: e.share for e in row.evidence if e.share is not None}
            assert shares == {"demand": row.share, "jobs": MARKET_SHARE[row.skills[0]]}, (
                target.id,
                row.id,
            )
    jobs = under_source(market.targets["ml-engineer/mid"], "jobs")
    tensorflow = next(r for r in jobs.requirements if r.skills == ("tensorflow",))
    assert tensorflow.weight == Fraction("32.9")


def test_zero_percent_weighs_nothing(market: Market) -> None:
    """The two 0.0 % rows are listed as not asked for, weigh nothing and do not carry over."""
    zeros = [(t.id, r.skills[0]) for t, r in all_rows(market) if not r.weight]
    assert sorted(zeros) == [("deep-learning-engineer/mid", s) for s in ("kubernetes", "llm-apis")]
    for target, row in all_rows(market):
        assert (row.priority == "not-required") == (not row.weight), (target.id, row.id)


def test_entry_and_staff_are_never_called_measured(market: Market) -> None:
    """Where nothing was measured the target's basis says what most of it rests on."""
    expected = {
        "ml-engineer/entry": "path", "llm-engineer/entry": "path", "ai-engineer/entry": "market",
        "mlops-engineer/entry": "inferred", "ai-research/entry": "inferred",
        "deep-learning-engineer/entry": "inferred", "deep-learning-engineer/staff": "inferred",
    }  # fmt: skip
    for target in market.targets.values():
        assert (target.basis == "postings") == (target.seniority in {"mid", "senior"})
        if target.basis != "postings":
            weights: dict[str, Fraction] = defaultdict(Fraction)
            for row in target.requirements:
                weights[row.basis] += row.weight
            assert weights[target.basis] == max(weights.values()), target.id
        assert expected.get(target.id, target.basis) == target.basis


def test_extrapolation_says_why_and_names_no_report(market: Market) -> None:
    """An inferred row gives a reason; what stands beside it is a figure or an item that a report lists."""
    listed = {item.text for item in items(market)}
    for target, row in all_rows(market):
        if row.basis == "inferred":
            assert row.why, (target.id, row.id)
            for evidence in row.evidence:
                assert evidence.share is not None or evidence.text in listed, (target.id, row.id)


def test_one_row_for_each_skill(market: Market) -> None:
    """A target never asks for a skill twice: any-of rows give way to a row of their alternative."""
    for target in market.targets.values():
        single = [r.skills[0] for r in target.requirements if len(r.skills) == 1]
        several = [s for r in target.requirements if len(r.skills) > 1 for s in r.skills]
        assert len(single) == len(set(single)), target.id
        assert not set(single) & set(several), target.id


def test_nothing_asks_less_of_a_higher_seniority(market: Market) -> None:
    """From one seniority to the next, a skill that is asked for by path or figure keeps or gains in level."""
    for role in market.roles.values():
        levels: dict[tuple[str, ...], int] = {}
        order = sorted(role.targets, key=lambda t: SENIORITIES.index(t.seniority))
        for target in order:
            for row in target.requirements:
                if row.weight:
                    assert row.level >= levels.get(row.skills, 0), (target.id, row.id)
                    levels[row.skills] = row.level
