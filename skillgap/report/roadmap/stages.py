"""Where each month of a plan stands on its role's ladder of salaries."""

from collections.abc import Callable, Sequence

from skillgap.engine.explain import SalaryStage, levels_by_month
from skillgap.engine.gap import Levels, assess
from skillgap.engine.plan import Month
from skillgap.market.market import Market
from skillgap.market.model import Status, Target

REACHED: tuple[Status, ...] = ("ready", "within reach")


def stages_by_month(
    market: Market, role: str, levels: Levels, months: Sequence[Month]
) -> list[SalaryStage | None]:
    """`engine.explain.salary_stage` at each month's end, with what is not rated counted as 0.

    That is how a plan counts it; and as levels then only rise, so does the word at each rung, and
    halving finds where it changes with few assessments.
    """
    rungs = [t for t in market.roles[role].targets if t.salary or t.salary_range]
    asked = (skill for target in rungs for row in target.requirements for skill in row.skills)
    by_month = levels_by_month({**dict.fromkeys(asked, 0), **levels}, months)
    found: list[SalaryStage | None] = [None] * len(by_month)
    for target in rungs:
        words = _by_halving(_word_at(market, target, by_month), len(by_month))
        stages: dict[Status | None, SalaryStage | None]
        stages = {word: SalaryStage(target, word) for word in REACHED}
        found = [stages.get(word, old) for word, old in zip(words, found, strict=True)]
    return found


def _word_at(
    market: Market, target: Target, by_month: Sequence[Levels]
) -> Callable[[int], Status | None]:
    return lambda n: assess(target, by_month[n], market.scale).status


def _by_halving(word: Callable[[int], Status | None], count: int) -> list[Status | None]:
    """`word(n)` for each n below `count`, asked only where two ends of a stretch differ."""
    known: dict[int, Status | None] = {}

    def told(n: int) -> Status | None:
        if n not in known:
            known[n] = word(n)
        return known[n]

    found: list[Status | None] = [None] * count
    spans = [(0, count - 1)] if count else []
    while spans:
        first, last = spans.pop()
        if told(first) == told(last):
            found[first : last + 1] = [told(first)] * (last + 1 - first)
            continue
        middle = (first + last) // 2
        spans += [(first, middle), (middle + 1, last)]
    return found
