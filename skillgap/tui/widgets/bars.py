"""The line on top and the line at the bottom."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from skillgap.plaintext import visible
from skillgap.report.figures import points
from skillgap.report.ink import Ink
from skillgap.tui.commands import VIEWS, Command, shown
from skillgap.tui.desk import Desk
from skillgap.tui.lines import fit
from rich.cells import cell_len


def title(desk: Desk | None, width: int, saved: str, change: str, ink: Ink) -> Content:
    """Who, which target, how far, and whether it is saved; shortened to fit `width` cells."""
    if desk is None:
        return Content.assemble((fit(" skillgap", width), "bold $accent"))
    target = desk.target
    role = desk.market.roles[target.role].name if target else "no target chosen"
    where = f"{role} {ink.text('·')} {target.seniority}" if target else role
    found = desk.assessment
    number = "" if found is None else "no data" if found.readiness is None else points(found.readiness)
    right = f"{'trying, not saved' if desk.is_trying else saved} "
    name = visible(desk.profile.name, 60) or "unnamed"
    fixed = cell_len(" skillgap   ") + cell_len(f"  {number} {change}") + cell_len(right) + 4
    room = max(width - fixed - cell_len(where), 8)
    name = fit(name, min(cell_len(name), room))
    left = [(" skillgap", "bold $accent"), "   ", (name, "bold"), (ink.text(" ▸ "), "$quiet"), where]
    left += ["  ", (number, "bold $accent"), (f" {change}" if change else "", "$part")]
    text = Content.assemble(*left)
    space = max(width - text.cell_length - cell_len(right), 1)
    if text.cell_length + cell_len(right) + 1 > width:
        return text.truncate(width, ellipsis=True)
    style = "$part" if desk.is_trying else "$error" if saved.startswith("not") else "$quiet"
    return Content.assemble(text, " " * space, (right, style))


class TopBar(Widget):
    """The line on top: it never jumps, only its figures change."""

    DEFAULT_CSS = "TopBar { height: 1; background: $panel; }"
    desk: reactive[Desk | None] = reactive(None)
    saved: reactive[str] = reactive("")
    change: reactive[str] = reactive("")

    def __init__(self, ink: Ink) -> None:
        super().__init__(id="top")
        self.ink = ink

    def render(self) -> Content:
        """The title for the width there is."""
        return title(self.desk, self.size.width, self.saved, self.change, self.ink)


class BottomBar(Static):
    """The line at the bottom: the views on the left, at most six hints on the right."""

    DEFAULT_CSS = """
    BottomBar {
        height: 1; background: $panel; link-style: none; link-style-hover: bold; link-background: $panel;
        link-color: $foreground; link-background-hover: $cursor; link-color-hover: $foreground;
    }
    """

    def show(self, view: str, hints: list[tuple[Command, bool]], width: int) -> None:
        """Draw it: hints as (command, whether it can run); what does not fit is left out from the right."""
        left = self._views(view, short=width < 100)  # noqa: PLR2004
        room = width - left.cell_length - 1
        kept: list[Content] = []
        for command, able in sorted(hints, key=lambda pair: pair[0].name != "help"):
            hint = self._hint(command, able=able)
            if hint.cell_length + 2 > room:
                continue
            room -= hint.cell_length + 2
            kept.append(hint)
        ordered = [*kept[1:], *kept[:1]]
        right = Content("  ").join(ordered) if ordered else Content("")
        space = max(width - left.cell_length - right.cell_length - 1, 1)
        self.update(Content.assemble(left, " " * space, right))

    def _views(self, current: str, *, short: bool) -> Content:
        parts: list[Content] = []
        for number, (name, words) in enumerate(VIEWS.items(), start=1):
            label = f" {number} {words if not short or name == current else words[:3]} "
            style = "bold $accent on $background" if name == current else "$quiet"
            part = Content.styled(label, style)
            parts.append(part.stylize(f"@click=app.run_command('{name}')"))
        return Content("").join(parts)

    def _hint(self, command: Command, *, able: bool) -> Content:
        key, label = shown(command.key), command.label
        style = "" if able else "$quiet 60%"
        hint = Content.assemble((key, f"bold $accent" if able else style), (f" {label}", style or "$quiet"))
        return hint.stylize(f"@click=app.run_command('{command.name}')")
