"""Which level to ask for next: the one whose answer shrinks the uncertainty most.

What an answer is worth is the variance of the readiness it is expected to take away (law of total
variance: the variance of the mean readiness over the possible answers), and a little for every
level that would be guessed wrong without it.
"""

from collections.abc import Iterable, Iterator

from skillgap.engine.quiz.evidence import EPSILON, part
from skillgap.engine.quiz.posterior import Posterior, best_of, expected
from skillgap.engine.quiz.prior import Curve
from skillgap.engine.quiz.scope import LEVELS, Scope
from skillgap.engine.steps import GATE

PER_LEVEL = 1.0
"""Points squared that one level less of expected error is worth."""

Shift = tuple[int, Curve]
"""A skill, and what each answer about it adds to the readiness expected, in points."""


def best_question(scope: Scope, known: Posterior, open_skills: Iterable[int]) -> int:
    """The skill to ask for, of those that are open; of equals the heavier one."""
    worths = values(scope, known)
    return max(open_skills, key=lambda skill: (worths[skill], -skill))


def values(scope: Scope, known: Posterior) -> tuple[float, ...]:
    """What asking for the level of each skill is worth, in points squared."""
    elsewhere = {area: _elsewhere(known, area) for area in known.areas}
    shifts = [_by_area(scope, known, s, elsewhere[area]) for s, area in enumerate(scope.areas)]
    for skill, more in (*_by_sharing(scope, known), *_by_needs(scope, known)):
        shifts[skill] = tuple(a + b for a, b in zip(shifts[skill], more, strict=True))
    return tuple(
        sum(p * shift * shift for p, shift in zip(curve, shifts[skill], strict=True))
        + PER_LEVEL * _error(curve)
        for skill, curve in enumerate(known.levels)
    )


def median(curve: Curve) -> int:
    """The level that is off by the fewest levels on average."""
    total = 0.0
    for level in LEVELS:
        total += curve[level]
        if total >= 1 / 2:
            return level
    return LEVELS[-1]


def _error(curve: Curve) -> float:
    """By how many levels the median is expected to be wrong."""
    guess = median(curve)
    return sum(p * abs(level - guess) for level, p in enumerate(curve))


def _elsewhere(known: Posterior, area: str) -> Curve:
    """For each strength in an area, the readiness expected of all other areas."""
    here = known.areas[area]
    others = [
        chance * (whole.mean - part_.mean)
        for chance, whole, part_ in zip(known.stages, known.at_stage, here.at_stage, strict=True)
    ]
    return tuple(
        sum(p * mean for p, mean in zip(column, others, strict=True)) / total if total else 0.0
        for column, total in zip(zip(*here.strengths_at, strict=True), here.strengths, strict=True)
    )


def _by_area(scope: Scope, known: Posterior, skill: int, elsewhere: Curve) -> Curve:
    """What each answer brings by itself and by what it says of the strength in its area."""
    area, worth = known.areas[scope.areas[skill]], scope.worth[skill]
    beside = [
        chance * (rest + whole.mean - expected(given, worth))
        for chance, rest, whole, given in zip(
            area.strengths, elsewhere, area.worth, known.given[skill], strict=True
        )
    ]
    sums = [
        sum(each * given[level] for each, given in zip(beside, known.given[skill], strict=True))
        for level in LEVELS
    ]
    return tuple(
        total / p + own - known.readiness if p else 0.0
        for total, p, own in zip(sums, known.levels[skill], worth, strict=True)
    )


def _by_sharing(scope: Scope, known: Posterior) -> Iterator[Shift]:
    """What each answer says of the rows that any of several skills meets."""
    for row in scope.shared:
        for skill in row.skills:
            others = best_of(known.levels[each] for each in row.skills if each != skill)
            after = [
                sum(p * row.worth[max(level, other)] for other, p in enumerate(others))
                for level in LEVELS
            ]
            mean = expected(known.levels[skill], after)
            yield skill, tuple(each - mean for each in after)


def _by_needs(scope: Scope, known: Posterior) -> Iterator[Shift]:
    """What each answer says of the skills next to it, by soft implications."""
    for skill, first, level in scope.needs:
        works, lacks = sum(known.levels[skill][GATE:]), sum(known.levels[first][:level])
        low, high = _told(scope, known, first, LEVELS[:level], works)
        yield skill, (low,) * GATE + (high,) * (len(LEVELS) - GATE)
        high, low = _told(scope, known, skill, LEVELS[GATE:], lacks)
        yield first, (low,) * level + (high,) * (len(LEVELS) - level)


def _told(
    scope: Scope, known: Posterior, skill: int, rare: range, chance: float
) -> tuple[float, float]:
    """What a skill is expected to bring more where the other side is not so, and where it is so.

    Where it is so, the levels in `rare` are; `chance` is how likely it is.
    """
    curve, worth = known.levels[skill], scope.worth[skill]
    if not any(worth) or not 0 < chance < 1:
        return 0.0, 0.0
    usual = 1 - (1 - EPSILON) * chance
    before = expected(curve, worth)
    not_so, so = (
        expected(part(tuple(p * odds if n in rare else p for n, p in enumerate(curve))), worth)
        for odds in (1 / usual, EPSILON / usual)
    )
    return not_so - before, so - before
