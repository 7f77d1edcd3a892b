"""The questionnaire as a value: what comes next, going back, leaving off and going on."""

import json
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from skillgap.engine.quiz.contradictions import contradictions
from skillgap.engine.quiz.guesses import guesses
from skillgap.engine.quiz.resume import plain_replies, resumed
from skillgap.engine.quiz.scope import scope_of
from skillgap.engine.quiz.screens import PAGE, PASSES, TickScreen
from skillgap.engine.quiz.session import (
    Done,
    LevelQuestion,
    Rating,
    Session,
    answer,
    back,
    begin,
    finish,
    next_question,
    skip,
    standing,
    tick,
    ticked_at,
    what_is_known,
)
from skillgap.engine.quiz.stop import MOST
from skillgap.market.market import Market
from tests.bench.simulate_quiz import mean, simulate

from .worlds import World, make_market, make_row, make_skill, make_target, worlds

quiz_law = settings(deadline=None, max_examples=25)
"""For a law of whole questionnaires, each question of which takes a millisecond."""

NEEDS = {"rag": {"embeddings": 2, "llm-apis": 2}}


def first(world: World, **more: Any) -> Session:
    """A questionnaire about a world, with nothing said."""
    return begin(world.market, world.target, {}, {}, **more)


def replied(session: Session, data: st.DataObject) -> Session:
    """One reply to whatever comes next; now and then it is skipped."""
    question = next_question(session)
    assert not isinstance(question, Done)
    if data.draw(st.integers(0, 5)) == 0:
        return skip(session, question)
    if isinstance(question, TickScreen):
        return tick(session, question, data.draw(st.sets(st.sampled_from(question.skills))))
    return answer(session, question, data.draw(st.integers(0, 5)))


def after(session: Session, replies: int, data: st.DataObject) -> Session:
    """The session after so many replies, or when there is nothing more to ask."""
    for _ in range(replies):
        if isinstance(next_question(session), Done):
            break
        session = replied(session, data)
    return session


def ticked_through(session: Session, chosen: frozenset[str]) -> Session:
    """The session after all screens, with these skills ticked on each."""
    while isinstance(screen := next_question(session), TickScreen):
        session = tick(session, screen, chosen)
    return session


def test_first_every_skill_is_shown_once(market: Market) -> None:
    """The first pass shows each skill once, on screens that fit, an area never torn apart needlessly."""
    for target in market.targets.values():
        seen: list[str] = []
        session = begin(market, target, {}, {})
        while isinstance(screen := next_question(session), TickScreen):
            assert 1 <= len(screen.skills) <= PAGE
            assert 1 <= screen.number <= screen.total
            seen += screen.skills
            session = tick(session, screen, ())
        assert sorted(seen) == sorted(session.scope.skills)
        assert {each.level for each in session.screens} == {1}


def test_each_pass_shows_what_was_ticked_in_the_one_before(market: Market) -> None:
    """Met, then works with, then builds with: the lists only grow shorter."""
    target = market.targets["llm-engineer/mid"]
    session = begin(market, target, {}, {})
    for level in PASSES:
        expected = ticked_at(session, level - 1) if level > 1 else frozenset(session.scope.skills)
        shown: list[str] = []
        while isinstance(screen := next_question(session), TickScreen) and screen.level == level:
            shown += screen.skills
            session = tick(session, screen, screen.skills[::2])
        assert set(shown) == expected
    assert isinstance(next_question(session), LevelQuestion)


@quiz_law
@given(worlds(), st.integers(0, 12), st.data())
def test_back_undoes(world: World, replies: int, data: st.DataObject) -> None:
    """Going back after a reply is as if it had never been given; the question is the same."""
    session = after(first(world, most=9), replies, data)
    if not isinstance(next_question(session), Done):
        assert back(replied(session, data)) == session
        assert next_question(back(finish(replied(session, data)))) == next_question(session)
    assert back(first(world)) == first(world)


@quiz_law
@given(worlds(), st.integers(0, 12), st.data())
def test_the_order_of_answers_does_not_matter(
    world: World, replies: int, data: st.DataObject
) -> None:
    """The same replies in another order mean the same, and lead to the same next question."""
    session = after(first(world, most=9), replies, data)
    other = session._replace(replies=tuple(data.draw(st.permutations(session.replies))))
    for curve, same in zip(what_is_known(other).levels, what_is_known(session).levels, strict=True):
        assert curve == pytest.approx(same)
    assert what_is_known(other).readiness == pytest.approx(what_is_known(session).readiness)
    assert type(next_question(other)) is type(next_question(session))


@quiz_law
@given(worlds(), st.data())
def test_it_comes_to_an_end(world: World, data: st.DataObject) -> None:
    """No level is asked twice, none that is held, and never more than were wanted."""
    most = data.draw(st.integers(0, 9))
    held = dict(list(world.levels.items())[:2])
    session = begin(world.market, world.target, held, {}, most=most)
    end = after(session, 60, data)
    asked = end.asked
    assert isinstance(next_question(end), Done)
    assert len(asked) == len(set(asked)) <= most
    assert held.keys().isdisjoint(asked)
    assert not any(held.keys() & set(screen.shown) for screen in end.screens)


@quiz_law
@given(worlds(), st.integers(0, 12), st.data())
def test_kept_as_json_it_goes_on_where_it_was(
    world: World, replies: int, data: st.DataObject
) -> None:
    """Written as JSON and read again beside the profile, it is the same, and asks the same next."""
    session = after(first(world, most=9), replies, data)
    kept = json.loads(json.dumps(plain_replies(session)))
    begun = begin(world.market, world.target, session.answers, {}, most=9)
    again = resumed(begun, kept, session.answers)
    assert again.replies == session.replies
    assert next_question(again) == next_question(session)


anything = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.sampled_from(["a", "b", "x", "skill"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["skill", "level", "pass", "shown", "ticked"]), inner)
    ),
    max_leaves=12,
)


@quiz_law
@given(worlds(), anything)
def test_garbage_is_left_out(world: World, garbage: object) -> None:
    """Whatever is read back, there is a next question, and nothing is said of unknown skills."""
    session = resumed(first(world), garbage, world.levels)
    assert next_question(session) is not None
    known = set(session.scope.skills)
    assert all(set(screen.shown) <= known for screen in session.screens)
    assert set(session.asked) <= known
    assert standing(session).margin >= 0


def test_a_level_changed_since_counts_as_it_is_now() -> None:
    """A level that the person has changed in the profile is no answer of the questionnaire any more."""
    world = rag_world()
    session = begin(world.market, world.target, {"rag": 2}, {})
    kept = [{"skill": "rag", "level": 4}, {"skill": "embeddings", "level": 1}]
    again = resumed(session, kept, {"rag": 2})
    assert again.replies == ()
    assert again.held == {"rag": 2}
    assert resumed(session, kept, {"rag": 4}).answers == {"rag": 4}


def rag_world() -> World:
    """A target that asks for RAG, which needs embeddings and APIs."""
    skills = [make_skill(name, needs=NEEDS.get(name)) for name in ("embeddings", "llm-apis", "rag")]
    target = make_target(make_row("rag", 3), make_row("embeddings", 2))
    return World(make_market(skills, [target]), target, {})


def test_what_is_asked_for_and_what_it_needs_is_in_the_scope() -> None:
    """A prerequisite that the target does not name is asked about, too."""
    world = rag_world()
    assert set(scope_of(world.market, world.target).skills) == {"rag", "embeddings", "llm-apis"}


def test_levels_that_are_stated_are_not_asked_unless_again() -> None:
    """What the profile states is taken as an answer; `again` asks for it, boxes marked as it was."""
    world = rag_world()
    session = begin(world.market, world.target, {"rag": 3}, {"embeddings": 2})
    screen = next_question(session)
    assert isinstance(screen, TickScreen)
    assert screen.skills == ("embeddings", "llm-apis")
    assert screen.marked == {"embeddings"}
    again = next_question(begin(world.market, world.target, {"rag": 3}, {}, again=True))
    assert isinstance(again, TickScreen)
    assert again.marked == {"rag"}


def test_an_empty_box_is_very_likely_a_zero() -> None:
    """Nothing ticked: every guess is 0 and nothing is stated."""
    session = finish(ticked_through(first(rag_world()), frozenset()))
    assert [(guess.level, guess.chance > 0.8) for guess in guesses(session)] == [(0, True)] * 3
    assert session.answers == {}


def test_a_denied_hint_counts_no_more() -> None:
    """A level guessed from a CV gives way to a box that was left empty."""
    world = rag_world()
    session = begin(world.market, world.target, {}, {"rag": 4})
    before = guesses(ticked_through(session, frozenset({"rag", "embeddings", "llm-apis"})))
    after_ = guesses(ticked_through(session, frozenset()))
    assert {g.skill: g.level for g in before}["rag"] == 4
    assert {g.skill: g.level for g in after_}["rag"] == 0


def test_of_what_was_never_shown_nothing_is_guessed() -> None:
    """A skipped screen leaves its skills not rated."""
    session = first(rag_world())
    question = next_question(session)
    assert isinstance(question, TickScreen)
    assert guesses(finish(skip(session, question))) == ()


def test_contradictions_are_listed_and_not_mended() -> None:
    """RAG 4 with embeddings 0 is told, the widest apart first; both levels stay."""
    scope = scope_of(rag_world().market, rag_world().target)
    levels = {"rag": 4, "embeddings": 0, "llm-apis": 1}
    found = contradictions(scope, levels, stated={"rag"})
    assert [(c.skill, c.level, c.first, c.held, c.needed) for c in found] == [
        ("rag", 4, "embeddings", 0, 2),
        ("rag", 4, "llm-apis", 1, 2),
    ]
    assert contradictions(scope, levels, stated=()) == ()
    assert contradictions(scope, {"rag": 1, "embeddings": 0}, stated={"rag"}) == ()
    assert contradictions(scope, {"rag": 4}, stated={"rag"}) == ()


def test_why_it_ended() -> None:
    """Each way to end has its word."""
    world = rag_world()
    ticked = ticked_through(first(world), frozenset(world.market.skills))
    assert next_question(finish(ticked)) == Done("finished")
    assert next_question(ticked._replace(most=0)) == Done("enough")
    everything = ticked._replace(
        replies=(*ticked.replies, *(Rating(skill, 3) for skill in ticked.scope.skills))
    )
    assert next_question(everything) == Done("complete")
    settled = ticked._replace(replies=(*ticked.replies, Rating("rag", 3), Rating("embeddings", 3)))
    assert next_question(settled) == Done("sure")
    assert isinstance(next_question(settled._replace(until_sure=False)), LevelQuestion)


def test_a_target_that_asks_for_nothing_has_no_questions() -> None:
    """No requirement, no question."""
    market, target = make_market([make_skill("a")]), make_target()
    session = begin(market, target, {}, {})
    assert next_question(session) == Done("complete")
    assert standing(session).readiness == 0


def test_fifteen_questions_are_enough_on_forty_skills(market: Market) -> None:
    """Within 15 level questions: 95 % of items and the readiness to 3 points, slips and all.

    A few who do not follow the prior, seeded; `tests/bench/simulate_quiz.py` asks many, everywhere.
    """
    target = market.targets["ml-engineer/senior"]
    kinds = ("careers, skills independent", "career changers", "example people")
    runs = [simulate(market, target, kind, "one level", 1) for kind in kinds]
    assert runs[0].skills >= 40
    assert mean(run.scores[-2].items for run in runs) >= 0.95
    assert mean(run.scores[-2].error for run in runs) <= 3
    assert max(run.questions for run in runs) <= MOST
