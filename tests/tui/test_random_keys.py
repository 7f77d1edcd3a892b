"""Random keys, clicks and sizes: no crash, and a person's files stay whole."""

import asyncio
from pathlib import Path

from skillgap.tui.commands import VIEWS
from tests.tui.monkey import rampage

SEED = 20261122
EVENTS = 300


def test_nothing_that_is_pressed_breaks_anything(tmp_path: Path) -> None:
    """300 events over all views; `make torture` does 5,000."""
    done = asyncio.run(rampage(tmp_path, SEED, EVENTS))
    assert done.total() >= EVENTS
    assert {f"in {view}" for view in VIEWS} <= set(done)
    assert min(done["click"], done["resize"], done["key"]) > 0
