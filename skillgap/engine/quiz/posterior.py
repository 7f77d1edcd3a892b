"""What is known by now: a probability for each level of each skill, and the readiness they make.

Exact sums over the persons of `prior` (stage, then a strength in each area, then levels), given what
was said. Requirements that any of several skills meets take their skills as independent at a stage.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import exp, log, sqrt
from typing import NamedTuple

from skillgap.engine.quiz.evidence import Said, both, part, with_needs
from skillgap.engine.quiz.prior import CURVES, STAGES, STRENGTHS, Curve
from skillgap.engine.quiz.scope import LEVELS, Scope


class Moments(NamedTuple):
    """A mean and a variance, in points and points squared."""

    mean: float
    variance: float


class Area(NamedTuple):
    """An area: how likely each strength is, at each stage and over all of them.

    `worth` is what its skills bring at each strength, `at_stage` at each stage (points of readiness).
    """

    strengths: tuple[float, ...]
    strengths_at: tuple[tuple[float, ...], ...]
    worth: tuple[Moments, ...]
    at_stage: tuple[Moments, ...]


class Posterior(NamedTuple):
    """The levels of each skill, and the readiness with its standard deviation, in points.

    `given` are the levels of each skill at each strength in its area; `at_stage` is the readiness.
    """

    levels: tuple[Curve, ...]
    given: tuple[tuple[Curve, ...], ...]
    areas: Mapping[str, Area]
    stages: tuple[float, ...]
    at_stage: tuple[Moments, ...]
    readiness: float
    spread: float


def posterior(scope: Scope, said: Said) -> Posterior:
    """All that follows from what was said, in whatever order it was said."""
    weighed = [tuple(both(curve, each) for curve in CURVES) for each in with_needs(scope, said)]
    given = tuple(tuple(part(curve) for curve in curves) for curves in weighed)
    odds = [tuple(sum(curve) for curve in curves) for curves in weighed]
    members: dict[str, list[int]] = {}
    for skill, area in enumerate(scope.areas):
        members.setdefault(area, []).append(skill)
    fits = {area: _fits([odds[skill] for skill in skills]) for area, skills in members.items()}
    stages = _stages(fits.values())
    areas = {
        area: _area(fits[area], stages, [_worths(scope, given, skill) for skill in skills])
        for area, skills in members.items()
    }
    levels = tuple(
        _mixed(areas[area].strengths, given[skill]) for skill, area in enumerate(scope.areas)
    )
    at_stage = tuple(_at_stage(scope, given, areas, stage) for stage in range(len(stages)))
    whole = _over(stages, at_stage)
    return Posterior(
        levels, given, areas, stages, at_stage, whole.mean, sqrt(max(whole.variance, 0.0))
    )


def _fits(odds: Sequence[Curve]) -> tuple[tuple[float, ...], ...]:
    """For each stage and strength, how well they fit what was said of an area's skills."""
    logs = [sum(log(curve[strength]) for curve in odds) for strength in range(len(CURVES))]
    fit = [exp(each - max(logs)) for each in logs]  # a product of hundreds would vanish
    return tuple(tuple(p * f for p, f in zip(row, fit, strict=True)) for row in STRENGTHS)


def _stages(fits: Iterable[Sequence[Sequence[float]]]) -> tuple[float, ...]:
    """How likely each stage is, given what was said of all areas."""
    found = STAGES
    for fit in fits:
        found = part(tuple(p * sum(row) for p, row in zip(found, fit, strict=True)))
    return found


def _area(
    fit: Sequence[tuple[float, ...]], stages: Sequence[float], worths: Sequence[Sequence[Moments]]
) -> Area:
    strengths_at = tuple(part(row) for row in fit)
    worth = tuple(_sum(each) for each in zip(*worths, strict=True))
    return Area(
        strengths=_mixed(stages, strengths_at),
        strengths_at=strengths_at,
        worth=worth,
        at_stage=tuple(_over(row, worth) for row in strengths_at),
    )


def _worths(scope: Scope, given: Sequence[Sequence[Curve]], skill: int) -> tuple[Moments, ...]:
    """What a skill alone brings at each strength in its area."""
    return tuple(_moments(curve, scope.worth[skill]) for curve in given[skill])


def _at_stage(
    scope: Scope, given: Sequence[Sequence[Curve]], areas: Mapping[str, Area], stage: int
) -> Moments:
    """The readiness at a stage: all areas, and the rows that any of several skills meets."""
    found = [area.at_stage[stage] for area in areas.values()]
    for row in scope.shared:
        curves = [_mixed(areas[scope.areas[s]].strengths_at[stage], given[s]) for s in row.skills]
        found.append(_moments(best_of(curves), row.worth))
    return _sum(found)


def best_of(curves: Iterable[Curve]) -> Curve:
    """The levels of the best of several independent skills."""
    reached = [1.0] * len(LEVELS)
    for curve in curves:
        total = 0.0
        for level in LEVELS:
            total += curve[level]
            reached[level] *= total
    return (reached[0], *(reached[n] - reached[n - 1] for n in LEVELS[1:]))


def expected(curve: Curve, worth: Sequence[float]) -> float:
    """The mean worth of a skill at these levels."""
    return sum(p * w for p, w in zip(curve, worth, strict=True))


def _moments(curve: Curve, worth: Sequence[float]) -> Moments:
    mean = expected(curve, worth)
    return Moments(mean, sum(p * w * w for p, w in zip(curve, worth, strict=True)) - mean * mean)


def _sum(parts: Iterable[Moments]) -> Moments:
    """The moments of a sum of independent parts."""
    mean = variance = 0.0
    for each in parts:
        mean += each.mean
        variance += each.variance
    return Moments(mean, variance)


def _over(chances: Sequence[float], cases: Sequence[Moments]) -> Moments:
    """The moments of a mixture."""
    mean = sum(p * case.mean for p, case in zip(chances, cases, strict=True))
    square = sum(
        p * (case.variance + case.mean * case.mean) for p, case in zip(chances, cases, strict=True)
    )
    return Moments(mean, square - mean * mean)


def _mixed(chances: Sequence[float], curves: Sequence[Sequence[float]]) -> tuple[float, ...]:
    return tuple(
        sum(p * each for p, each in zip(chances, column, strict=True))
        for column in zip(*curves, strict=True)
    )
