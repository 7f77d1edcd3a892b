"""What loading the roadmaps gives."""

from dataclasses import dataclass

from skillgap.market.market import Market
from skillgap.problems import Problem


@dataclass(frozen=True, slots=True)
class Loaded:
    """The market, and what was wrong in the files it was read from."""

    market: Market
    problems: tuple[Problem, ...]
