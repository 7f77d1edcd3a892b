"""Simulated people study for a year: how near the learned pace comes, and how often the finish is in range.

Run `python tests/bench/simulate_pace.py --people 1000`. Each has a true pace, hours that differ from
step to step, and weeks without study; each keeps a log and makes a new plan every month. Ends with
1 if fewer than three quarters are told their pace within 10 % after six months, or fewer than 80 %
of the finishes lie in the predicted range.
"""

import argparse
import sys
from collections.abc import Callable
from datetime import date, timedelta
from math import exp, log
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple

from skillgap.engine.pace import learn, open_hours
from skillgap.engine.plan import Wishes, make_plan
from skillgap.engine.steps import NO_CHOICES, Choices, step_hours
from skillgap.market.load import load
from skillgap.market.market import Market
from skillgap.market.model import Target
from skillgap.person.model import LogEntry

START = date(2026, 1, 5)
WEEK = timedelta(days=7)
SLOWEST, FASTEST = 1.7, 0.6
STEP_NOISE = 0.25
MISSED_WEEKS = 0.1
YEAR, HALF = 12, 6
LEAST_NEAR, LEAST_COVERED = 0.75, 0.8
LONGEST_YEARS = 4
SHORTEST, LONGEST = 250, 1200
"""Likely hours of the plans that are simulated: half a year to a few years of study."""


class Life(NamedTuple):
    """One simulated person's year: predictions by month, and what came of them.

    `told` is the learned pace at each month's start, `in_range` whether the finish lay between the
    low and high date predicted then.
    """

    pace: float
    told: list[float]
    in_range: list[bool]
    late: list[bool]
    steps: int


class Person:
    """Someone who studies week by week, at their own pace, along the newest plan."""

    def __init__(self, market: Market, target: Target, chance: Random, pace: float) -> None:
        self.market, self.target, self.chance, self.pace = market, target, chance, pace
        self.levels = {
            skill: chance.choice((0, 0, 1, 1, 2, 2, 3))
            for row in target.requirements
            for skill in row.skills
        }
        self.weekly = round(chance.uniform(5, 15) * 2) / 2
        self.log: list[LogEntry] = []
        self.noise: dict[tuple[str, int], float] = {}
        self.spent: dict[tuple[str, int], float] = {}

    @property
    def choices(self) -> Choices:
        """What the log tells."""
        found = learn(self.log, self.market, self.levels, NO_CHOICES)
        return NO_CHOICES._replace(
            pace=found.ratio,
            paced_by=len(found.observations),
            logged=open_hours(self.log, self.levels),
        )

    def true_hours(self, skill: str, to: int) -> float:
        """What a step takes this person."""
        estimate = step_hours(self.market, self.market.skills[skill], to, self.levels, NO_CHOICES)
        key = skill, to
        if key not in self.noise:
            self.noise[key] = exp(self.chance.gauss(-(STEP_NOISE**2) / 2, STEP_NOISE))
        return estimate[1] * self.pace * self.noise[key]

    def study(self, day: date, order: list[tuple[str, int]]) -> date:
        """Spend a week's hours along the order, or none in a missed week; return its last day of study."""
        left = 0.0 if self.chance.random() < MISSED_WEEKS else self.weekly
        while left > 1e-6 and order:
            skill, to = order[0]
            spent = self.spent.get((skill, to), 0.0)
            todo = max(self.true_hours(skill, to) - spent, 0.0)
            hours = min(left, todo)
            self.spent[skill, to] = spent + hours
            left -= hours
            done = hours >= todo
            self.log.append(LogEntry(day, skill, round(hours, 2), to if done else None))
            if done:
                self.levels[skill] = to
                order.pop(0)
        return day - timedelta(days=int(left / self.weekly * 7))


def live(person: Person) -> Life:
    """Study for a year with a new plan each month, then on to the end along the last plan."""
    told: list[float] = []
    ranges: list[tuple[date, date]] = []
    steps = 0
    day = finish = START
    order: list[tuple[str, int]] = []
    for week in range(LONGEST_YEARS * 52):
        if week % 13 in {0, 4, 8}:
            choices = person.choices
            wishes = Wishes(day, person.weekly, choices=choices)
            plan = make_plan(person.market, person.target, person.levels, wishes)
            order = [(step.skill, step.to) for step in plan.order]
            if plan.order and len(told) <= YEAR:
                told.append(choices.pace)
                ranges.append((plan.finish[0] or date.max, plan.finish[2] or date.max))
            if len(told) == HALF + 1:
                steps = choices.paced_by
        if not order:
            break
        finish = person.study(day + timedelta(days=6), order)
        day += WEEK
    in_range = [low <= finish <= high for low, high in ranges]
    return Life(person.pace, told, in_range, [finish > high for _, high in ranges], steps)


def people(market: Market, count: int, chance: Random, pace: Callable[[], float]) -> list[Person]:
    """People whose plans are of a length worth simulating."""
    targets, found = list(market.targets.values()), list[Person]()
    while len(found) < count:
        person = Person(market, chance.choice(targets), chance, pace())
        plan = make_plan(market, person.target, person.levels, Wishes(START, person.weekly))
        if SHORTEST <= plan.hours[1] <= LONGEST:
            found.append(person)
    return found


def even(chance: Random) -> float:
    """A true pace, even on the scale of ratios."""
    return exp(chance.uniform(log(FASTEST), log(SLOWEST)))


def near(lives: list[Life], month: int = HALF) -> float:
    """The part of the people whose pace was told within 10 % after so many months."""
    known = [life for life in lives if len(life.told) > month]
    return sum(abs(life.told[month] / life.pace - 1) <= 0.1 for life in known) / len(known)


def covered(lives: list[Life], month: int) -> float:
    """The part of the people whose finish lay in the range predicted after so many months."""
    known = [life for life in lives if len(life.in_range) > month]
    return sum(life.in_range[month] for life in known) / max(len(known), 1)


def main() -> int:
    """Print the table; return 1 where a bound is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = Random(given.seed)  # noqa: S311  (nothing secret)
    market = load(Path(__file__).resolve().parents[2] / "roadmaps").market
    lives = [live(each) for each in people(market, given.people, chance, lambda: even(chance))]
    print(
        f"{given.people} people, {median(life.steps for life in lives):.0f} steps after six months"
    )
    print(f"pace told within 10 % after six months: {near(lives):.1%}")
    for month in range(YEAR):
        late = sum(life.late[month] for life in lives if len(life.late) > month) / len(lives)
        print(f"month {month:2}: finish in range {covered(lives, month):.1%}  later {late:.1%}")
    held = min(covered(lives, month) for month in range(YEAR)) >= LEAST_COVERED
    return 0 if held and near(lives) >= LEAST_NEAR else 1


if __name__ == "__main__":
    sys.exit(main())
