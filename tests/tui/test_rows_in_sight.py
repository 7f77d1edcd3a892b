"""The cursor of a list stays in sight, whatever is filtered, sorted or left out."""

import asyncio
from pathlib import Path

from skillgap.tui.widgets.rows import Rows
from tests.tui.conftest import open_app, press

WHO = "tomasz-zielinski"
WAYS = (
    ["2", "pagedown", "pagedown", "pagedown", "f", "f", "f", "f"],
    ["f3", "pagedown", "pagedown", "f", "f", "f", "f", "v", "v"],
    ["4", "pagedown", "n", "n"],
)


def test_the_cursor_is_in_sight_after_every_key(tmp_path: Path) -> None:
    """Other rows, another order, fewer lines: the row under the cursor can be seen."""

    async def story() -> None:
        async with open_app(tmp_path, WHO) as (app, pilot):
            for key in (key for way in WAYS for key in way):
                await press(pilot, key)
                rows = app.screen.focused
                if isinstance(rows, Rows) and rows.cursor >= 0:
                    top, lines = rows.scroll_offset.y, rows.scrollable_content_region.height
                    assert top <= rows.cursor < top + lines, key

    asyncio.run(story())
