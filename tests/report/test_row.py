"""One row explained: the numbers put in, every source, steps, neighbours, where to learn."""

import re
from fractions import Fraction

import pytest

from skillgap.engine.gap import RULES, Assessment, Part, Rule
from skillgap.market.market import Market
from skillgap.problems import UsageError
from skillgap.report.ink import Ink
from skillgap.report.row import view as row_view
from skillgap.report.row.text import row_text
from skillgap.report.row.view import find_part
from skillgap.report.subject import Subject
from tests.conftest import SubjectOf

from .page import HOSTILE, WIDTHS, lines, person, text

TARGET = "ml-engineer/mid"


def explained(who: Subject, skill: str, rule: Rule = "covered", target: str = TARGET) -> str:
    """The explanation of a row as one line of words."""
    found = who.assess(who.market.targets[target], rule)
    return text(row_text(who, found, find_part(who, found, skill), Ink()), 120)


def row_of(who: Subject, skill: str, rule: Rule = "covered") -> tuple[Assessment, Part]:
    """The assessment and the row of a skill."""
    found = who.assess(who.market.targets[TARGET], rule)
    return found, find_part(who, found, skill)


@pytest.mark.parametrize("typed", ["kubernetes", "Kubernetes", "k8s", "K8S"])
def test_a_row_is_found_by_id_name_or_alias(market: Market, typed: str) -> None:
    """However the skill is spelled, its row is meant."""
    assert row_of(person(market), typed)[1].skill == "kubernetes"


def test_any_of_the_alternatives_finds_the_row_and_all_are_shown(market: Market) -> None:
    """The row of `computer-vision` is the any-of row; each alternative stands with its level."""
    who = person(market, {"nlp": 1, "computer-vision": 2})
    assert row_of(who, "reinforcement-learning")[1].skill == "computer-vision"
    said = explained(who, "nlp")
    assert (
        "any of Natural language processing 1, Computer vision 2, Reinforcement learning not rated"
        in said
    )


def test_where_two_rows_hold_a_skill_the_heavier_is_explained(market: Market) -> None:
    """A focus may add a skill beside an any-of row that holds it: the row that counts most is meant."""
    target = market.targets[TARGET]
    either = next(row for row in target.requirements if "nlp" in row.skills)
    alone = either._replace(skills=("nlp",), weight=either.weight * 2)
    who = person(market, {"nlp": 1})
    for rows in ((either, alone), (alone, either)):
        found = who.assess(target._replace(requirements=rows))
        assert find_part(who, found, "nlp").requirement == alone


def test_a_skill_nobody_knows_gives_the_nearest(market: Market) -> None:
    """A typing error names the skill that was meant."""
    with pytest.raises(UsageError, match="did you mean kubernetes"):
        row_of(person(market), "kuberntes")


def test_a_skill_the_target_does_not_ask_for_says_who_does(market: Market) -> None:
    """A known skill without a row names targets that have one; a skill nobody asks for does not."""
    with pytest.raises(
        UsageError, match="ml-engineer/mid does not ask for Vector databases"
    ) as caught:
        row_of(person(market), "pinecone")
    assert "llm-engineer/" in caught.value.advice
    with pytest.raises(UsageError) as caught:
        row_of(person(market), "quantum-ml")
    assert "skillgap skills quantum-ml" in caught.value.advice


@pytest.mark.parametrize("rule", RULES)
def test_the_formula_carries_the_numbers_of_the_row(market: Market, rule: Rule) -> None:
    """Worth × credit is what is had; had and missing sum to worth; all are the row's own points."""
    who = person(market, {"python": 2, "tensorflow": 1, "git": 3, "aws": 0})
    for skill in ("python", "tensorflow", "git", "aws"):
        found, part = row_of(who, skill, rule)
        sums = {label: result for label, result, _ in row_view.formula(found, part)}
        worth = Fraction(sums["worth"].rpartition(" = ")[2])
        have = Fraction(sums["have"].rpartition(" = ")[2])
        missing = Fraction(sums["missing"].rpartition(" = ")[2])
        assert have + missing == worth
        assert abs(have - part.have) < Fraction(1, 100)
        assert abs(missing - part.missing) < Fraction(1, 100)
        times, credit = re.findall(r"[\d.,/]+", sums["have"])[:2]
        assert abs(Fraction(times) * Fraction(credit) - have) <= Fraction(1, 100)


def test_the_share_of_the_formula_is_the_share_over_all_known_shares(market: Market) -> None:
    """Only rated rows stand in the sum: 74.5 over 74.5 + 70."""
    who = person(market, {"python": 3, "git": 0})
    found, part = row_of(who, "python")
    assert row_view.formula(found, part)[0][1] == "100 × 74.5 / 144.5 = 51.56"


def test_an_unrated_row_has_no_points_but_says_what_it_is_worth(market: Market) -> None:
    """Never rated: no credit is invented; what it would be worth once rated is given."""
    said = explained(person(market, {"python": 3}), "git")
    assert "you never rated" in said
    assert (
        "100 × 70 / 144.5 = 48.4 its share over all shares that are known, once it is rated" in said
    )
    assert "credit" not in said


def test_every_source_stands_with_its_figure_and_number(subject: SubjectOf) -> None:
    """Measured share with n, career path with its words, market figure without n; the dispute scored."""
    said = explained(subject("jonas-lindqvist"), "pytorch", target="ml-engineer/senior")
    assert re.search(r"demand: ML Engineer, senior measured 63\.8 % 2,853", said)
    assert "must-have of the career path: PyTorch in production" in said
    assert re.search(r"jobs: 1\.2, Appendix B whole market 37\.7 % not stated", said)
    assert re.search(
        r"Disputed: .+ Readiness [\d.]+ with the figures of demand, [\d.]+ with the figures", said
    )


def test_what_we_inferred_names_no_report(market: Market) -> None:
    """A row of our own extrapolation says so, with its reason, and cites nothing."""
    target = market.targets["mlops-engineer/senior"]
    row = next(r for r in target.requirements if r.basis == "inferred" and not r.evidence)
    said = explained(person(market, {"python": 3}), row.skills[0], target=target.id)
    assert "inferred by us, not in the reports" in said
    assert row_view.NO_REPORT in said
    assert row.why in said


def test_prerequisites_and_what_it_opens(market: Market) -> None:
    """Needs stand with the person's level; skills of the target that wait for it come first."""
    said = explained(person(market, {"docker": 0, "linux": 2}), "kubernetes")
    assert "needs ○ Docker at 2, you have 0" in said
    said = explained(person(market, {"python": 1}), "python")
    here = said.partition("opens here ")[2].partition(" and ")[0]
    assert "pandas (needs" in here
    found, part = row_of(person(market, {"python": 1}), "python")
    asked = [here for _, _, here in row_view.unlocks(person(market), found, part)]
    assert asked == sorted(asked, reverse=True)
    assert set(asked) == {True, False}


def test_steps_have_hours_with_their_range_and_points(market: Market) -> None:
    """Each level up has likely hours, the range and the points it brings; they end at the level asked."""
    effort = market.skills["kubernetes"].effort
    first, second = market.scale.hours[effort][:2]
    said = explained(person(market, {"kubernetes": 0, "docker": 0, "python": 3}), "kubernetes")
    gain = r"\d+\.\d \d+\.\d "
    for name, (low, likely, high) in (("0→1", first), ("1→2", second)):
        assert re.search(rf"{name} {likely:g} {low:g}–{high:g} {gain}", said)
    assert f"{first[1] + second[1]:g} h in all" in said
    assert "2→3" not in said


def test_discounts_and_choices_are_told(market: Market) -> None:
    """A related skill, own hours and learning at work explain hours that differ."""
    related = explained(person(market, {"tensorflow": 2, "pytorch": 1}), "pytorch")
    assert "Knowing TensorFlow at 2 saves 50 % up to level 2." in related
    behind = explained(person(market, {"tensorflow": 2, "pytorch": 2}), "pytorch")
    assert "Knowing TensorFlow" not in behind
    own = explained(person(market, {"docker": 1}, own_hours={"docker": {"2": 4.0}}), "docker")
    assert "Your own estimate stands for level 2." in own
    assert "Learned at work" in explained(
        person(market, {"docker": 1}, at_work=["docker"]), "docker"
    )
    assert "Grown by doing" in explained(person(market, {"communication": 1}), "communication")


def test_learning_is_named_with_its_price(market: Market) -> None:
    """Every resource of the skill, free or paid, its address where there is one, and the project."""
    skill = market.skills["kubernetes"]
    said = explained(person(market), "kubernetes")
    for resource in skill.resources:
        assert f"{resource.title} ({resource.kind}, {'free' if resource.free else 'paid'})" in said
        assert resource.url in said
    assert f"show it {skill.show_it}" in said


def test_a_claim_without_proof_is_said(market: Market) -> None:
    """A level above 0 without evidence is a claim; with evidence the proof stands there."""
    assert "proof none: claimed, not shown" in explained(person(market, {"python": 3}), "python")
    assert "claimed" not in explained(person(market, {"python": 0}), "python")
    rating = {"level": 3, "evidence": [{"text": "A service", "link": "https://example.org/a"}]}
    said = explained(person(market, skills={"python": rating}), "python")
    assert "proof A service (https://example.org/a)" in said


@pytest.mark.parametrize("name", ["jonas-lindqvist", "noor-el-amin"])
def test_every_row_fits_and_is_ascii_in_plain_mode(subject: SubjectOf, name: str) -> None:
    """All rows of two example people, at 60 columns, in plain mode: nothing runs over or is not ASCII."""
    who = subject(name)
    found = who.assess(who.target())
    for part in found.parts:
        shown = lines(row_text(who, found, part, Ink(ascii=True)), WIDTHS[0])
        assert max(map(len, shown)) <= WIDTHS[0]
        body = "\n".join(shown[2:])
        rating, skill = row_view.rating(who, part), who.market.skills[part.skill]
        foreign = who.name + rating.note + str(rating.evidence) + str(skill.resources)
        beyond = {c for c in body if not c.isascii()} - set(foreign)
        assert not beyond, (part.skill, beyond)


def test_a_hostile_note_is_shown_as_text(market: Market) -> None:
    """Escape sequences and markup in a note never reach the terminal."""
    who = person(market, skills={"python": {"level": 1, "note": HOSTILE}})
    found, part = row_of(who, "python")
    shown = "\n".join(lines(row_text(who, found, part, Ink()), 120, colour=True))
    assert "\\x1b[31m[bold red]|<b>" in shown
    assert "\x1b[31m" not in shown
