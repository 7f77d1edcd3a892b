"""When enough was asked."""

from skillgap.engine.quiz.posterior import Posterior

MOST = 15
"""Level questions, unless more are wanted."""

SURE = 2.0
"""Points: a readiness known to within these is sure enough."""

CAUTION = 1.3
"""By how much a standard deviation is widened, since nobody is quite as the prior has it."""


def margin(known: Posterior) -> float:
    """How far off the readiness may well be, in points: a standard deviation, widened."""
    return CAUTION * known.spread


def is_sure(known: Posterior) -> bool:
    """True where no further question is needed."""
    return margin(known) < SURE
