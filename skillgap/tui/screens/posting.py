"""Not there yet."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from skillgap.tui.keeping import Keeping


async def read_a_posting(app: "Keeping") -> None:
    """Say so."""
    app.tell("Not there yet.")
