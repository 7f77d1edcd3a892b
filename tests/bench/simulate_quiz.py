"""How well the questionnaire does: items right and error of the readiness by number of questions.

Run `python -m tests.bench.simulate_quiz [--people 10] [--seed 1]`; it prints Markdown.

**Item**: a skill and a level from 1 to 5: is the person at that level or above? A skill has five,
all skills that are asked about count alike, and a skill that is off by one level has four of five
right. *Up to the level needed* counts only the items up to what the target needs, which is harder.

**Error**: how far the readiness that is written in the end (`skillgap gap` shows it) is from the
readiness of the person's true levels, in points.

**Slips**: `none`; `one level`: one answer in ten, ticks included, is given as if the level were one
lower or higher; `any box`: as before, but one *box* in ten is ticked or left against the truth, at
whatever level, which is harsher than people are.

Each person meets the same screens as in the program. The stop rule is off, so that 15 questions are
15; what it does is told apart. `all`: the level of every skill was asked.
"""

import argparse
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from skillgap.engine.gap import readiness
from skillgap.engine.quiz.guesses import guesses
from skillgap.engine.quiz.scope import LEVELS
from skillgap.engine.quiz.screens import TickScreen
from skillgap.engine.quiz.session import (
    LevelQuestion,
    Session,
    answer,
    begin,
    next_question,
    standing,
    tick,
)
from skillgap.engine.quiz.stop import SURE
from skillgap.market.load import load
from skillgap.market.market import Market
from skillgap.market.model import Target
from tests.bench.quiz_people import AS_THE_PRIOR, KINDS, NO_STRUCTURE

ROADMAPS = Path(__file__).resolve().parents[2] / "roadmaps"
MARKS = (0, 5, 10, 15)
SLIPS = ("none", "one level", "any box")
OFTEN = 0.1
LARGE = 40
GROUPS: Mapping[str, Collection[str]] = {
    "as the prior has them": (AS_THE_PRIOR,),
    "not as the prior has them": [
        kind for kind in KINDS if kind not in {AS_THE_PRIOR, NO_STRUCTURE}
    ],
    "without any structure": (NO_STRUCTURE,),
}


class Person:
    """Someone who answers, now and then wrongly."""

    def __init__(self, levels: Mapping[str, int], slips: str, chance: Random) -> None:
        self.levels = levels
        self._slips = slips
        self._chance = chance

    def ticks(self, screen: TickScreen) -> list[str]:
        """The boxes they tick."""
        return [skill for skill in screen.skills if self._ticks(skill, screen.level)]

    def _ticks(self, skill: str, level: int) -> bool:
        if self._slips == "any box":
            return (self.levels[skill] >= level) is not self._slip()
        return self.level(skill) >= level

    def level(self, skill: str) -> int:
        """The level they state."""
        held = self.levels[skill]
        if self._slips == "none" or not self._slip():
            return held
        return self._chance.choice([near for near in (held - 1, held + 1) if near in LEVELS])

    def _slip(self) -> bool:
        return self._chance.random() < OFTEN


class Score(NamedTuple):
    """How right the levels are: shares of items, and the error in points.

    `within` is true where the error is within the margin that the program shows.
    """

    items: float
    needed: float
    error: float
    within: bool


class Run(NamedTuple):
    """One person at one target: the score at each mark and for all, and where it would stop."""

    kind: str
    slips: str
    target: str
    skills: int
    screens: int
    scores: tuple[Score, ...]
    stop: Score
    questions: int


def simulate(market: Market, target: Target, kind: str, slips: str, seed: int) -> Run:
    """Ask one person."""
    chance = Random(f"{target.id} {kind} {slips} {seed}")  # noqa: S311  (no secret depends on it)
    session = begin(market, target, {}, {}, most=MARKS[-1])
    levels = KINDS[kind](chance, session.scope, market)
    person = Person(levels, slips, chance)
    session = _tick_all(session, person)
    states = [session]
    while isinstance(question := next_question(session), LevelQuestion):
        session = answer(session, question, person.level(question.skill))
        states.append(session)
    sure = next((n for n, each in enumerate(states) if standing(each).margin < SURE), -1)
    marked = [states[min(mark, len(states) - 1)] for mark in MARKS]
    return Run(
        kind,
        slips,
        target.id,
        len(session.scope.skills),
        len(session.screens),
        tuple(score(each, levels, target) for each in (*marked, _rate_all(session, person))),
        score(states[sure], levels, target),
        len(states[sure].asked),
    )


def _tick_all(session: Session, person: Person) -> Session:
    while isinstance(screen := next_question(session), TickScreen):
        session = tick(session, screen, person.ticks(screen))
    return session


def _rate_all(session: Session, person: Person) -> Session:
    for skill in session.scope.skills:
        if skill not in session.asked:
            session = answer(session, LevelQuestion(skill, 0, 0, 0), person.level(skill))
    return session


def score(session: Session, levels: Mapping[str, int], target: Target) -> Score:
    """Compare what would be written with the truth."""
    scope = session.scope
    found = {**session.answers, **{guess.skill: guess.level for guess in guesses(session)}}
    wanted = dict(zip(scope.skills, scope.wanted, strict=True))
    off = sum(abs(found[skill] - level) for skill, level in levels.items())
    off_needed = sum(
        abs(min(found[skill], wanted[skill]) - min(level, wanted[skill]))
        for skill, level in levels.items()
    )
    error = abs(float(readiness(target, found) - readiness(target, levels)))
    return Score(
        items=1 - off / (LEVELS[-1] * len(levels)),
        needed=1 - off_needed / sum(wanted.values()),
        error=error,
        within=error <= max(standing(session).margin, SURE),
    )


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--people", type=int, default=10, help="of each kind, at each target")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    market = load(ROADMAPS).market
    runs = [
        simulate(market, target, kind, slips, seed)
        for target in market.targets.values()
        for kind in KINDS
        for slips in SLIPS
        for seed in range(args.seed, args.seed + args.people)
    ]
    print(f"{args.people} people of each kind at each of {len(market.targets)} targets.")
    print("Each cell: items right (of those up to the level needed), error in points.\n")
    large = [run for run in runs if run.skills >= LARGE]
    screens = mean(run.screens for run in large)
    print(f"Targets with {LARGE} skills or more, {screens:.0f} screens of boxes on average:\n")
    print(by_people(large, GROUPS))
    print("\nThe same for each kind of person:\n")
    print(by_people(large, {kind: (kind,) for kind in KINDS}))
    print("\nEvery target at 15 questions, all people but those without structure:\n")
    print(by_target([run for run in runs if run.kind != NO_STRUCTURE]))


def by_people(runs: Sequence[Run], groups: Mapping[str, Collection[str]]) -> str:
    """A table: a line for each kind of slips and group of people, a column for each mark."""
    head = ["slips", "people", *(str(mark) for mark in MARKS), "all", "where it stops by itself"]
    lines = [_line(head), _line(["---"] * len(head))]
    for slips in SLIPS:
        for name, kinds in groups.items():
            some = [run for run in runs if run.slips == slips and run.kind in kinds]
            cells = [_cell([run.scores[n] for run in some]) for n in range(len(MARKS) + 1)]
            lines.append(_line([slips, name, *cells, _stop(some)]))
    return "\n".join(lines)


def _stop(runs: Sequence[Run]) -> str:
    """After how many questions it stops, how right it is then, and how often its margin holds."""
    holds = mean(run.stop.within for run in runs)
    asked = mean(run.questions for run in runs)
    return f"after {asked:.0f}: {_cell([run.stop for run in runs])}, margin holds {holds:.0%}"


def by_target(runs: Sequence[Run]) -> str:
    """A table: a line for each target, at the last mark."""
    head = ["target", "skills", *(f"slips: {slips}" for slips in SLIPS)]
    lines = [_line(head), _line(["---"] * len(head))]
    for target in dict.fromkeys(run.target for run in runs):
        some = [run for run in runs if run.target == target]
        cells = [_cell([run.scores[-2] for run in some if run.slips == slips]) for slips in SLIPS]
        lines.append(_line([target, str(some[0].skills), *cells]))
    return "\n".join(lines)


def _cell(scores: Sequence[Score]) -> str:
    items, needed = mean(s.items for s in scores), mean(s.needed for s in scores)
    return f"{items:.1%} ({needed:.1%}), {mean(s.error for s in scores):.1f}"


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def mean(numbers: Iterable[float]) -> float:
    """The mean."""
    found = list(numbers)
    return sum(found) / len(found)


if __name__ == "__main__":
    main()
