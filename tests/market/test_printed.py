"""The loaded market says what the two reports print, figure by figure."""

from collections.abc import Iterable
from fractions import Fraction

import pytest

from skillgap.market.market import Market
from skillgap.market.model import Evidence, ListedItem, Requirement, Stage
from tests.market import printed


def span(text: str) -> tuple[Fraction, Fraction]:
    """`15-20` as (15, 20) and `71` as (71, 71)."""
    low, _, high = text.partition("-")
    return Fraction(low), Fraction(high or low)


def row_of(market: Market, target: str, skill: str) -> Requirement:
    """The target's row for one skill."""
    return next(r for r in market.targets[target].requirements if r.skills == (skill,))


def figures(market: Market, skill: str) -> list[Evidence]:
    """The whole-market figures a table gives for a skill; a band has words and is none."""
    return [f for f in market.skills[skill].figures if f.kind == "market" and not f.text]


def test_there_are_72_shares_to_compare() -> None:
    """The transcription in the tests is whole: twelve tables of the same six skills."""
    assert len(printed.MEASURED) == 12
    six = {"python", "tensorflow", "pytorch", "aws", "kubernetes", "llm-apis"}
    assert all(set(table) == six for _, _, table in printed.MEASURED.values())


@pytest.mark.parametrize("target", printed.MEASURED)
def test_measured_tables(market: Market, target: str) -> None:
    """Postings, salary, and for six skills share, postings and priority are as printed."""
    postings, salary, table = printed.MEASURED[target]
    found = market.targets[target]
    assert (found.postings, found.salary, found.basis) == (postings, salary, "postings")
    assert found.source == "demand"
    for skill, (share, priority) in table.items():
        row = row_of(market, target, skill)
        assert (row.share, row.priority) == (Fraction(share), priority), skill
        assert (row.basis, row.postings) == ("postings", postings), skill
        first = row.evidence[0]
        assert (first.kind, first.source, first.share) == ("measured", "demand", Fraction(share)), (
            skill
        )


def test_nothing_else_is_called_measured(market: Market) -> None:
    """No row outside the twelve tables has basis postings, and no share of another role slips in."""
    rows = [
        (t.id, r.skills)
        for t in market.targets.values()
        for r in t.requirements
        if r.basis == "postings"
    ]
    assert sorted(rows) == sorted(
        (t, (s,)) for t, (_, _, table) in printed.MEASURED.items() for s in table
    )


@pytest.mark.parametrize("role", printed.ROLE_TOTALS)
def test_role_totals(market: Market, role: str) -> None:
    """Postings and average salary of each role are as printed."""
    assert (market.roles[role].postings, market.roles[role].salary) == printed.ROLE_TOTALS[role]


def test_there_are_six_roles_with_four_seniorities_each(market: Market) -> None:
    """24 targets, and only the roles of the report."""
    assert set(market.roles) == set(printed.ROLE_TOTALS)
    assert len(market.targets) == 24


def find_stage(market: Market, key: tuple[str, str, str]) -> Stage:
    """The stage of a role's path between two seniorities."""
    role, start, to = key
    return next(s for s in market.roles[role].path if (s.start, s.to) == (start, to))


def asked(items: Iterable[ListedItem]) -> list[str]:
    """What items stand for, any-of alternatives sorted and joined with bars."""
    return sorted(
        name
        for item in items
        for name in (*("|".join(sorted(group)) for group in item.skills), *item.credentials)
    )


def wanted(entries: list[tuple[str, str]]) -> list[str]:
    """The same of the transcription in the tests."""
    return sorted(
        "|".join(sorted(word.split("|"))) for _, words in entries for word in words.split()
    )


@pytest.mark.parametrize("key", printed.STAGES, ids="-".join)
def test_every_path_item_is_mapped(market: Market, key: tuple[str, str, str]) -> None:
    """Each stage has its salaries and every Must and Nice item, each standing for what it names."""
    salaries, must, nice = printed.STAGES[key]
    stage = find_stage(market, key)
    assert (stage.salary_from, stage.salary_to) == salaries
    assert asked(stage.must_have) == wanted(must)
    assert asked(stage.nice_to_have) == wanted(nice)


def test_there_are_no_other_stages(market: Market) -> None:
    """Only the four printed paths have stages."""
    found = {(role.id, s.start, s.to) for role in market.roles.values() for s in role.path}
    assert found == set(printed.STAGES)


@pytest.mark.parametrize(("role", "start", "to"), printed.STAGES)
def test_path_items_reach_their_target(market: Market, role: str, start: str, to: str) -> None:
    """What a stage asks for is in the target it leads to, must-haves as critical unless measured."""
    _, must, nice = printed.STAGES[role, start, to]
    target = market.targets[f"{role}/{to}"]
    single = {s for r in target.requirements for s in r.skills if len(r.skills) == 1}
    rows = {"|".join(sorted(r.skills)): r for r in target.requirements}
    for entries, priorities in (
        (must, {"critical", "medium"}),
        (nice, {"nice", "high", "critical"}),
    ):
        for word in wanted(entries):
            if word in market.credentials:
                assert word in dict(target.credentials), word
            elif word in rows:
                row = rows[word]
                assert row.basis == "postings" or row.priority in priorities, word
            else:
                assert single & set(word.split("|")), f"{word} is neither a row nor counted in one"


@pytest.mark.parametrize("skill", printed.APPENDIX_B)
def test_appendix_b(market: Market, skill: str) -> None:
    """Every row of the frequency table: share or range, and trend."""
    share, trend = printed.APPENDIX_B[skill]
    own = figures(market, skill)
    assert all((f.low, f.high, f.source) == (*span(share), "jobs") for f in own)
    assert any("Appendix B" in f.section for f in own)
    assert market.skills[skill].trend == trend


@pytest.mark.parametrize(
    ("section", "skill"), [(s, k) for s, table in printed.SECTION_1.items() for k in table]
)
def test_section_1(market: Market, section: str, skill: str) -> None:
    """Every row of the tables of section 1 (and RAG's of 5.2)."""
    share = span(printed.SECTION_1[section][skill])
    own = [f for f in figures(market, skill) if section in f.section]
    assert [(f.low, f.high, f.source) for f in own] == [(*share, "jobs")]


def test_no_other_skill_has_a_market_figure(market: Market) -> None:
    """A skill without a printed frequency has none."""
    known = {*printed.APPENDIX_B, *(k for table in printed.SECTION_1.values() for k in table)}
    assert {name for name in market.skills if figures(market, name)} == known


def test_bands_stand_in_where_no_table_has_a_figure(market: Market) -> None:
    """Exactly the single skills of 10.1 that no table measures count 70 or 40, and say so."""
    found = {}
    for name, skill in market.skills.items():
        if skill.figure is not None and skill.figure.text:
            assert skill.figure.section == "10.1"
            found[name] = skill.market_share
    assert found == printed.BANDS


def test_frequency_tables_agree_with_the_catalogue(market: Market) -> None:
    """Each subsection's table has as many rows as printed, with the printed values."""
    for section, table in printed.SECTION_1.items():
        own = [
            t
            for t in market.tables.values()
            if t.section == section and t.id.startswith("frequency")
        ]
        values = sorted(
            (r.low, r.high) for t in own for r in t.rows if r.note != "of recent postings"
        )
        assert values == sorted(span(share) for share in table.values()), section
    appendix = market.tables["frequency-appendix-b"].rows
    assert [r.note for r in appendix] == [trend for _, trend in printed.APPENDIX_B.values()]
    assert [(r.low, r.high) for r in appendix] == [span(s) for s, _ in printed.APPENDIX_B.values()]


@pytest.mark.parametrize("seniority", printed.SENIORITIES)
def test_seniority_descriptions(market: Market, seniority: str) -> None:
    """Years and the three printed salary ranges of each seniority."""
    years, is_open, salary, base, total = printed.SENIORITIES[seniority]
    found = market.seniorities[seniority]
    assert (found.years, found.years_open, found.salary) == (years, is_open, salary)
    assert (found.base_salary, found.total_compensation) == (base, total)
    assert found.salary_open == found.total_open == (seniority == "staff")


@pytest.mark.parametrize("name", printed.CREDENTIAL_SHARES)
def test_credential_shares(market: Market, name: str) -> None:
    """Degrees and certificates with the printed percent of postings."""
    figure = market.credentials[name].figure
    assert figure is not None
    assert (figure.low, figure.high) == span(printed.CREDENTIAL_SHARES[name])


@pytest.mark.parametrize("name", printed.OTHER_CREDENTIALS)
def test_other_credentials_are_there(market: Market, name: str) -> None:
    """Certificates without a figure are kept without one."""
    assert market.credentials[name].figure is None


@pytest.mark.parametrize(("table", "label"), printed.FIGURES)
def test_other_figures(market: Market, table: str, label: str) -> None:
    """Market size, pay, places, duties and study times are as printed."""
    row = next(r for r in market.tables[table].rows if label.casefold() in r.label.casefold())
    assert row.low is not None
    assert row.high is not None
    assert (float(row.low), float(row.high)) == printed.FIGURES[table, label]


def test_contradictions_are_written_down(market: Market) -> None:
    """The contradictions named in the design have a data note each that names its skills or roles."""
    texts = {k: f"{n.title} {n.text}" for k, n in market.notes.items()}
    for words in (
        ("17,065", "21,359"),
        ("81.2", "91.9"),
        ("63.2", "30.4"),
        ("60.5", "66.8"),
        ("87.7", "32.9"),
    ):
        assert any(all(word in text for word in words) for text in texts.values()), words
    assert all(note.skills or note.roles or note.sources for note in market.notes.values())
    assert {s for n in market.notes.values() for s in n.sources} == set(market.sources)
