"""The line on top and the line at the bottom."""

from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from skillgap.plaintext import visible
from skillgap.report.figures import points
from skillgap.report.ink import Ink
from skillgap.tui.commands import VIEWS, Command, shown
from skillgap.tui.desk import Desk
from skillgap.tui.lines import fit

NAMED_FROM = 72
"""Columns from which the program's own name stands in the top line."""

ROOMY_FROM = 78
"""Columns from which the views in the bottom line stand two cells apart."""

FULL_NAMES_FROM = 59
"""Columns from which all views are written out in the bottom line."""

SHORTEST_NAME = 6
CHANGE_CELLS = 7
STATE_CELLS = len("saved 10:42")

Part = tuple[str, str]
"""Text and style."""


def title(desk: Desk | None, width: int, saved: str, change: str, ink: Ink) -> Content:
    """Who, which target, how far and whether it is saved, in `width` cells.

    The figures keep their place while they change; where room is short the name is cut first.
    """
    if desk is None:
        return Content.styled(fit(" skillgap", width), "bold $accent")
    figures: list[Part] = [
        ("  ", ""),
        (_readiness(desk), "bold $accent"),
        (moved(change, ink), "$part"),
    ]
    state = ("trying, not saved" if desk.is_trying else saved).rjust(STATE_CELLS)
    tone = "$part" if desk.is_trying else "$error" if saved.startswith("not") else "$quiet"
    brand = " skillgap   " if width >= NAMED_FROM else " "
    room = (
        width - cell_len(brand) - sum(cell_len(text) for text, _ in figures) - cell_len(state) - 2
    )
    left: list[Part] = [(brand, "bold $accent"), *_who(desk, room, ink), *figures]
    space = width - sum(cell_len(text) for text, _ in left) - cell_len(state) - 1
    if space < 1:
        return Content.assemble(*left).truncate(width, ellipsis=True, pad=True)
    return Content.assemble(*left, " " * space, (state, tone), " ")


def moved(change: str, ink: Ink) -> str:
    """A change of readiness: ` ▴ 2.1`, ` ▾ 0.4` (ASCII ` +2.1`, ` -0.4`), always as wide."""
    amount = change.lstrip("+−-")
    if not amount or amount == "0.0":
        return " " * CHANGE_CELLS
    up = change.startswith("+")
    sign = ("+" if up else "-") if ink.ascii else ("▴ " if up else "▾ ")
    return f" {sign}{amount}".ljust(CHANGE_CELLS)


def _readiness(desk: Desk) -> str:
    found = desk.assessment
    if found is None:
        return ""
    return "no data" if found.readiness is None else points(found.readiness)


def _who(desk: Desk, room: int, ink: Ink) -> list[Part]:
    """The person and the target, in at most `room` cells."""
    name = visible(desk.profile.name, 60) or "unnamed"
    where = _where(desk, room - cell_len(name) - 3, ink)
    left = room - cell_len(where) - 3
    if left < min(SHORTEST_NAME, cell_len(name)):
        return [(fit(where, min(max(room, 1), cell_len(where)), more=ink.text("…")), "")]
    cut = fit(name, min(cell_len(name), left), more=ink.text("…")).rstrip()
    return [(cut, "bold"), (ink.text(" ▸ "), "$quiet"), (where, "")]


def _where(desk: Desk, room: int, ink: Ink) -> str:
    """The target: `MLOps Engineer · senior`, or shorter where it does not fit `room` cells."""
    target = desk.target
    if target is None:
        return "no target chosen"
    role = desk.market.roles[target.role].name
    full = f"{role} {ink.text('·')} {target.seniority}"
    short = f"{role.removesuffix(' Engineer')} {ink.text('·')} {target.seniority}"
    return full if cell_len(full) <= room else short


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


class Bottom(NamedTuple):
    """What stands in the bottom line: the view, each view's key, hints and whether each can run."""

    view: str = ""
    keys: tuple[str, ...] = ()
    hints: tuple[tuple[Command, bool], ...] = ()


class BottomBar(Widget):
    """The line at the bottom: the views on the left, at most six hints on the right."""

    DEFAULT_CSS = """
    BottomBar {
        height: 1; background: $panel; link-style: none; link-style-hover: bold; link-background: $panel;
        link-color: $foreground; link-background-hover: $cursor; link-color-hover: $foreground;
    }
    """

    def __init__(self) -> None:
        super().__init__(id="bottom")
        self._shown = Bottom()

    def show(self, bottom: Bottom) -> None:
        """Draw it. What stands there already is not drawn again."""
        if bottom != self._shown:
            self._shown = bottom
            self.refresh()

    def render(self) -> Content:
        """The line for the width there is."""
        return bottom_line(self._shown, self.size.width)


def bottom_line(bottom: Bottom, width: int) -> Content:
    """Views and hints in `width` cells; what does not fit is left out, help last of all."""
    if not bottom.view:
        return Content("")
    left = _views(bottom, width)
    room = width - left.cell_length - 1
    kept: list[Content] = []
    for command, able in sorted(bottom.hints, key=lambda pair: pair[0].name != "help"):
        hint = _hint(command, able=able)
        if hint.cell_length + 2 <= room:
            room -= hint.cell_length + 2
            kept.append(hint)
    right = Content("  ").join([*kept[1:], *kept[:1]]) if kept else Content("")
    space = max(width - left.cell_length - right.cell_length - 1, 1)
    return Content.assemble(left, " " * space, right)


def _views(bottom: Bottom, width: int) -> Content:
    parts: list[Content] = []
    end = " " if width >= ROOMY_FROM else ""
    for key, (name, words) in zip(bottom.keys, VIEWS.items(), strict=True):
        here = name == bottom.view
        label = f" {key} {words if here or width >= FULL_NAMES_FROM else words[:3]}{end}"
        style = "bold $accent on $background" if here else "$quiet"
        part = Content.styled(label, style)
        parts.append(part.stylize(f"@click=app.run_command('{name}')"))
    return Content("").join(parts)


def _hint(command: Command, *, able: bool) -> Content:
    style = "" if able else "$quiet 60%"
    key = (shown(command.key), "bold $accent" if able else style)
    hint = Content.assemble(key, (f" {command.label}", style or "$quiet"))
    return hint.stylize(f"@click=app.run_command('{command.name}')")
