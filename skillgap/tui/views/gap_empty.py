"""What the gap shows where there is no target: which are close, and the key that chooses one."""

from collections.abc import Callable

from textual.content import Content

from skillgap.engine.rank import COMPARABLE
from skillgap.plaintext import visible
from skillgap.report.figures import points
from skillgap.report.gap.view import target_name
from skillgap.tui.desk import Desk
from skillgap.tui.lines import Cell
from skillgap.tui.prose import Page

CLOSEST = 5


def no_target(desk: Desk, key: Callable[[str], str], page: Page) -> list[Content]:
    """No target, or one the market does not know."""
    name = desk.profile.target
    words = f"The market data has no target {visible(name, 60)}." if name else "No target chosen."
    rated = [each for each in desk.standings if each.known_weight >= COMPARABLE][:CLOSEST]
    width = max(min(page.width - 8, 40), 8)
    lines = []
    for each in rated:
        label = target_name(desk.market, desk.market.targets[each.target])
        cells: list[Cell] = [
            (label, width, "left", ""),
            (points(each.readiness or 0), 5, "right", ""),
        ]
        lines.append(page.row(cells))
    choose = Content.assemble((key("target"), "bold $accent"), " choose one").stylize(
        "@click=app.run_command('target')"
    )
    rate = Content.assemble((key("skills"), "bold $accent"), " rate what you know").stylize(
        "@click=app.run_command('skills')"
    )
    return [
        Content.styled(words, "bold"),
        Content(""),
        choose,
        *([] if rated else [rate]),
        *page.titled("Closest to you", lines),
    ]
