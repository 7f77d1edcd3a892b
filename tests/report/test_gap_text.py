"""The gap in a terminal: all of it is there, it adds up, and it fits."""

import re
from fractions import Fraction

import pytest

from skillgap.engine.gap import RULES, Rule
from skillgap.market.market import Market
from skillgap.market.model import Target
from skillgap.report.gap.text import gap_text
from skillgap.report.gap.view import gap_table, share_mark
from skillgap.report.ink import BASIS_LETTERS, Ink
from skillgap.report.subject import Subject
from tests.conftest import EXAMPLES, SubjectOf

from .page import HOSTILE, WIDTHS, lines, person, text

PEOPLE = sorted(path.stem for path in EXAMPLES.glob("*.toml"))
TARGET = "ml-engineer/mid"


def report(
    who: Subject, target: Target | None = None, rule: Rule = "covered", *, ascii_only: bool = False
) -> str:
    """The gap of a person as one line of words."""
    found = who.assess(target or who.market.targets[TARGET], rule)
    return text(gap_text(who, found, Ink(ascii=ascii_only)), 120)


@pytest.mark.parametrize("name", PEOPLE)
@pytest.mark.parametrize("rule", RULES)
def test_printed_points_add_up_to_the_headline(subject: SubjectOf, name: str, rule: Rule) -> None:
    """The `have` and `gap` columns sum to the printed readiness and gap, and these to 100.0."""
    who = subject(name)
    found = who.assess(who.target(), rule)
    table = gap_table(who, found)
    have = sum(Fraction(row.have) for row in table.rows if row.have)
    missing = sum(Fraction(row.missing) for row in table.rows if row.missing)
    hours = [int(row.hours.replace(",", "")) for row in table.rows if row.hours[:1].isdigit()]
    assert have == Fraction(table.readiness)
    assert missing == Fraction(table.gap)
    assert have + missing == 100
    assert sum(hours) == int(table.hours.replace(",", ""))


def test_the_headline_is_the_total_of_the_table(subject: SubjectOf) -> None:
    """The number beside the bar is the sum of the column; the gap is the rest of 100."""
    who = subject("mateus-carvalho")
    found = who.assess(who.target())
    table, said = gap_table(who, found), report(who, found.target)
    assert f"readiness {table.readiness} " in said
    assert f"gap {table.gap} " in said
    assert f"in all {table.readiness} {table.gap} {table.hours} " in said


@pytest.mark.parametrize("name", ["amara-okafor", "jonas-lindqvist"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("ink", [Ink(), Ink(ascii=True)])
def test_no_line_is_wider_than_the_terminal(
    subject: SubjectOf, name: str, width: int, ink: Ink
) -> None:
    """At 60, 80 and 120 columns nothing is cut and nothing runs over; names of skills are whole."""
    who = subject(name)
    found = who.assess(who.target())
    shown = lines(gap_text(who, found, ink), width)
    assert max(map(len, shown)) <= width
    assert not any("…" in line for line in shown)
    assert sum(line.startswith(tuple("●◐○*+o")) for line in shown) == sum(
        p.state in {"met", "part", "missing"} for p in found.parts
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_plain_mode_is_ascii_but_for_what_the_person_typed(market: Market, width: int) -> None:
    """Without signs beyond ASCII the whole report is ASCII."""
    who = person(market, {"python": 3, "communication": 1, "docker": 2}, at_work=["docker"])
    found = who.assess(market.targets[TARGET])
    shown = "\n".join(lines(gap_text(who, found, Ink(ascii=True)), width))
    assert shown.isascii(), sorted({c for c in shown if not c.isascii()})


def test_columns_are_dropped_and_not_squeezed_where_it_is_narrow(market: Market) -> None:
    """At 60 columns cells, `have` and the rate give way; need, priority, share, gap and hours stay."""
    who = person(market, {"python": 1})
    found = who.assess(market.targets[TARGET])
    headings = [
        next(
            line for line in lines(gap_text(who, found, Ink()), width) if "requirement  " in line
        ).split()
        for width in WIDTHS
    ]
    assert headings[0] == ["requirement", "need", "asked", "share", "gap", "hours"]
    assert headings[1] == headings[2] == [*headings[0][:4], "have", "gap", "hours", "/100", "h"]


def test_the_rule_is_always_printed_with_what_it_means(market: Market) -> None:
    """Whatever the rule, its name and words stand under the number."""
    who = person(market, {"python": 3})
    for rule, words in RULES.items():
        said = report(who, rule=rule)
        assert f"rule {rule}: " in said
        assert words in said


def test_what_cannot_be_told_has_a_share_a_range_and_no_points(market: Market) -> None:
    """An unrated requirement is neither 0 nor met: its weight and the range it leaves are printed."""
    target = market.targets[TARGET]
    rated = {
        skill: 5 for row in target.requirements for skill in row.skills if skill != "kubernetes"
    }
    who = person(market, rated)
    found = who.assess(target)
    share = float(100 - found.known_weight)
    said = report(who)
    assert f"1 requirement is not rated, {share:.1f} % of the weight" in said
    assert f"{float(found.lowest):.1f}–100.0 whatever the rest is" in said
    assert re.search(r"\? Kubernetes \S+ \?→2 medium 15\.0 m \?", said)


def test_most_unrated_is_too_little_to_rely_on(market: Market) -> None:
    """A 100 from one rated skill says that it rests on little."""
    assert "too little is rated to rely on the number" in report(person(market, {"python": 5}))


def test_no_data_is_said_with_what_to_do(market: Market) -> None:
    """Nothing rated: no number at all, the advice, and the list of what to rate."""
    said = report(person(market))
    assert "no data nothing this target asks for is rated yet. Rate what you know" in said
    assert "readiness " not in said.replace("never in it", "")
    assert "How far to trust it" not in said
    assert "? TensorFlow" in said


def test_missing_stands_first_then_unknown_then_met(market: Market) -> None:
    """Rows are sorted by missing points; what cannot be told comes before what is met."""
    who = person(market, {"python": 5, "tensorflow": 0, "git": 1, "aws": 2})
    rows = gap_table(who, who.assess(market.targets[TARGET])).rows
    order = [("?" if r.part.level is None else "m" if r.part.state == "met" else "g") for r in rows]
    assert order == sorted(order, key="g?m".index)
    missing = [r.part.missing for r in rows if r.part.missing]
    assert missing == sorted(missing, reverse=True)


def test_practices_are_grown_by_doing(market: Market) -> None:
    """A practice books no hours; its points are told apart, and only those that are missing."""
    who = person(market, {"communication": 1, "collaboration": 4, "python": 4})
    table = gap_table(who, who.assess(market.targets[TARGET]))
    row = next(r for r in table.rows if r.name == "Communication")
    assert (row.hours, row.rate) == ("doing", "")
    said = report(who)
    assert f"{row.missing} of the {table.gap} points are grown by doing: Communication " in said
    assert "doing grown by doing, so no study hours" in said


def test_a_skill_learned_at_work_books_no_hours(market: Market) -> None:
    """What is learned at work says so instead of an hour count, and keeps its points."""
    who = person(market, {"docker": 1, "python": 3}, at_work=["docker"])
    row = next(
        r for r in gap_table(who, who.assess(market.targets[TARGET])).rows if r.name == "Docker"
    )
    assert (row.hours, row.rate) == ("work", "")
    assert Fraction(row.missing) > 0


def test_rows_nobody_asks_for_stand_below_the_table(market: Market) -> None:
    """A measured 0.0 % is listed with its number of postings, and counts nothing."""
    target = next(
        t
        for t in market.targets.values()
        if any(not row.weight and row.postings for row in t.requirements)
    )
    row = next(row for row in target.requirements if not row.weight)
    who = person(market, {"python": 3})
    name = market.skills[row.skills[0]].name
    assert f"not asked {name} (0 % of {row.postings:,} postings)" in report(who, target)
    shown = lines(gap_text(who, who.assess(target), Ink()), 120)
    assert not any(re.match(rf"\S {re.escape(name)} ", line) for line in shown)


def test_disputed_rows_are_marked_and_both_readings_given(subject: SubjectOf) -> None:
    """`~` marks what the reports disagree on; the readiness under each stands below."""
    who = subject("tomasz-zielinski")
    said = report(who, who.target())
    assert "~ the two reports differ by more than 10 points" in said
    assert re.search(
        r"reports \d+\.\d–\d+\.\d \d+\.\d with the figures of demand, \d+\.\d with the figures",
        said,
    )


def test_reports_that_differ_on_nothing_rated_give_no_range(market: Market) -> None:
    """The same number twice would say that the reports agree; nothing disputed is rated yet."""
    said = report(person(market, {"git": 3}))
    assert re.search(
        r"reports \? they differ only on what is not rated: \w+ requirements \(~\)", said
    )
    assert "with the figures of demand" not in said


def test_nothing_is_marked_that_does_not_occur(market: Market) -> None:
    """Legend lines stand only for letters and marks in the table."""
    target = market.targets[TARGET]
    agreed = target._replace(
        requirements=tuple(r for r in target.requirements if r.basis == "path")
    )
    said = report(person(market, {"git": 3}), agreed)
    assert "m measured" not in said
    assert "k measured" not in said
    assert "~ the two" not in said


def test_every_figure_of_trust_is_there(subject: SubjectOf) -> None:
    """Self-rating by far the widest, sampling with its postings, other rules, ceiling, expectation."""
    who = subject("tomasz-zielinski")
    said = report(who, who.target())
    assert "if every rating were one level lower, or one higher: by far the widest" in said
    assert "90 % band of the shares measured here, on 76 postings" in said
    assert re.search(r"covered [\d.]+ · met [\d.]+ · any [\d.]+ · unweighted [\d.]+", said)
    assert re.search(
        r"The same ratings read \d+ to \d+ depending on the rule; this is covered\.", said
    )
    assert re.search(
        r"At most [\d.]+ % of postings ask for nothing you fall short of: [\d.]+ % name \w+", said
    )
    assert re.search(
        r"A typical posting names [\d.]+ of these skills that you have at the level asked", said
    )


def test_where_every_requirement_counts_the_same_no_share_has_a_band(subject: SubjectOf) -> None:
    """Under `unweighted` neither sampling nor the choice of a report can move the number."""
    who = subject("tomasz-zielinski")
    said = report(who, who.target(), "unweighted")
    assert "sampling" not in said
    assert "with the figures of demand" not in said


def test_credentials_and_years_are_a_checklist(market: Market) -> None:
    """Held, not held or not stated, with years beside the usual range."""
    target = market.targets["ml-engineer/senior"]
    bare = report(person(market, {"python": 3}), target)
    assert "○ Bachelor's degree not held" in bare
    assert "? Experience not stated usual for senior: 5–7+ years" in bare
    full = report(
        person(market, {"python": 3}, credentials=["bachelors"], years_experience=1), target
    )
    assert "● Bachelor's degree held" in full
    assert "○ Experience 1 year usual" in full
    assert "● Experience 5 years usual" in report(person(market, years_experience=5), target)


def test_claims_without_evidence_are_named(market: Market) -> None:
    """Levels above 0 without evidence are counted, the heaviest first; a 0 claims nothing."""
    skills = {
        "python": {"level": 3, "evidence": [{"text": "a service in production"}]},
        "tensorflow": {"level": 2},
        "git": {"level": 3},
        "aws": {"level": 0},
    }
    said = report(person(market, skills=skills))
    assert "2 of 3 levels claimed here carry no evidence: Git, TensorFlow." in said


def test_foreign_names_cannot_reach_the_terminal(market: Market) -> None:
    """Escape sequences and markup in a name are shown as text, in colour too."""
    who = person(market, {"python": 3}, name=HOSTILE)
    found = who.assess(market.targets[TARGET])
    shown = "\n".join(lines(gap_text(who, found, Ink()), 120, colour=True))
    assert "\\x1b[31m[bold red]|<b>" in shown
    assert "\\u202e" in shown
    assert "\x1b[31m" not in shown
    assert "\u202e" not in shown


def test_the_report_can_be_repeated(subject: SubjectOf) -> None:
    """Same person, same day, same lines."""
    who = subject("jonas-lindqvist")
    found = who.assess(who.target())
    assert lines(gap_text(who, found, Ink())) == lines(gap_text(who, found, Ink()))


def test_a_share_says_where_it_comes_from(market: Market) -> None:
    """Each row: the weight with its basis letter, brackets where never measured, `~` where disputed."""
    for target in market.targets.values():
        for row in target.requirements:
            mark = share_mark(row)
            assert f"{float(row.weight):.1f}" in mark
            assert ("(" in mark) == (")" in mark) == (row.weight_from == "kind")
            assert ("~" in mark) == row.disputed
            assert re.search(rf"[ )] {BASIS_LETTERS[row.basis]}[~ ]$", mark)
            assert len(mark) == len("(100.0) m~")
    shown = lines(
        gap_text(person(market), person(market).assess(market.targets[TARGET]), Ink()), 120
    )
    assert any(re.search(r"TensorFlow .* 87\.7  m~ ", line) for line in shown)
    assert any(re.search(r"NumPy .* \(10\.2\) p ", line) for line in shown)
