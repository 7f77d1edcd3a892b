"""What loading the roadmaps gives."""

from typing import NamedTuple

from skillgap.market.market import Market
from skillgap.problems import Problem


class Loaded(NamedTuple):
    """The market, and what was wrong in the files it was read from."""

    market: Market
    problems: tuple[Problem, ...]
