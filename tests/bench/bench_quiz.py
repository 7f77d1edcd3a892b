"""The next question, measured: CPU time of one key on the largest shipped target and a larger one.

Run with `make bench`. The best of many rounds counts, since others use the machine too.
"""

import time
from collections.abc import Callable
from pathlib import Path

from skillgap.engine.quiz.screens import TickScreen
from skillgap.engine.quiz.session import Session, answer, begin, next_question, standing, tick
from skillgap.market.load import load
from skillgap.market.market import Market
from tests.bench.synthetic import write_skills

ROADMAPS = Path(__file__).resolve().parents[2] / "roadmaps"
HOPED = 10.0
"""Milliseconds for one key, on the largest shipped target."""


def ticked(market: Market, target: str) -> Session:
    """A questionnaire after all screens, every second box ticked."""
    session = begin(market, market.targets[target], {}, {}, most=99)
    while isinstance(screen := next_question(session), TickScreen):
        session = tick(session, screen, screen.skills[::2])
    return session


def milliseconds(work: Callable[[], object], rounds: int = 20) -> float:
    """CPU time of the fastest round."""
    best = float("inf")
    for _ in range(rounds):
        started = time.process_time()
        work()
        best = min(best, time.process_time() - started)
    return best * 1000


def one_key(session: Session) -> object:
    """What a key costs: the answer, the standing, the next question."""
    question = next_question(session)
    assert not isinstance(question, TickScreen)
    after = answer(session, question, 3)  # type: ignore[arg-type]
    return standing(after)


def test_the_next_question_on_the_largest_target() -> None:
    """Of all shipped targets, the one with the most skills to ask about."""
    market = load(ROADMAPS).market
    sessions = [ticked(market, target) for target in market.targets]
    largest = max(sessions, key=lambda session: len(session.scope.skills))
    _told(largest, milliseconds(lambda: next_question(largest)))
    assert milliseconds(lambda: next_question(largest)) < HOPED


def test_a_key_with_its_standing_on_the_largest_target() -> None:
    """The question and the readiness beside it."""
    market = load(ROADMAPS).market
    sessions = [ticked(market, target) for target in market.targets]
    largest = max(sessions, key=lambda session: len(session.scope.skills))
    _told(largest, milliseconds(lambda: one_key(largest)))


def test_the_next_question_on_a_made_up_target(tmp_path: Path) -> None:
    """A target of 60 requirements and what they build on: told, not judged."""
    write_skills(tmp_path, 400)
    session = ticked(load(ROADMAPS, [tmp_path]).market, "synthetic/senior")
    _told(session, milliseconds(lambda: next_question(session)))


def _told(session: Session, took: float) -> None:
    print(f"\n{session.scope.target}, {len(session.scope.skills)} skills: {took:.1f} ms")
