"""What the tests of reading share: the shipped catalogue, ready to be found in text."""

import pytest

from skillgap.intake.reading import Reading, reading
from skillgap.market.market import Market
from tests.conftest import TODAY


@pytest.fixture(scope="session")
def known(market: Market) -> Reading:
    """The shipped catalogue with its recogniser, on the day of the tests."""
    return reading(market, TODAY)
