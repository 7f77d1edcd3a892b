"""What each choice costs, what a deadline leaves no room for, and what study cannot bring."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget

from skillgap.engine.prices import Price, prices
from skillgap.person import edit
from skillgap.person.model import Profile
from skillgap.plaintext import visible
from skillgap.report.ink import Ink
from skillgap.report.roadmap.remaining import remaining_lines
from skillgap.report.roadmap.rows import Roadmap
from skillgap.report.roadmap.words import left_out_rows, price_effects, price_words
from skillgap.tui.desk import Desk
from skillgap.tui.lines import Cell, line
from skillgap.tui.pen import Pen, pen_for
from skillgap.tui.prose import Page
from skillgap.tui.screens.dialog import Dialog, Hint
from skillgap.tui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from skillgap.tui.app import SkillgapApp

NUMBER_CELLS = 8
CHOICES = (
    ("pin", "pin"),
    ("skip", "skip"),
    ("at_work", "at work"),
    ("own_hours", "own hours"),
    ("style", "style"),
)
"""The commands that make a choice, in few words."""


class PricesScreen(Dialog[str]):
    """Choices with their prices; enter gives the place of the choice to take back."""

    HINTS: ClassVar[tuple[Hint, ...]] = (
        ("enter", "take the choice back", "take"),
        ("esc", "close", "leave"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "take", show=False)]

    def __init__(self, roadmap: Roadmap, pen: Pen) -> None:
        super().__init__("What your choices cost")
        self.roadmap = roadmap
        self.pen = pen

    @property
    def hints(self) -> Sequence[Hint]:
        """Without choices there is nothing to take back."""
        return self.HINTS if self.roadmap.prices else self.HINTS[1:]

    def body(self) -> Iterable[Widget]:
        """One list of all of it."""
        yield Rows(lambda width: price_rows(self.roadmap, self.pen, width))

    def on_mount(self) -> None:
        """The keys move in the list."""
        self.query_one(Rows).focus()

    def on_resize(self) -> None:
        """As many lines as fit, so that the keys below stay on screen."""
        self.query_one(Rows).styles.max_height = self.room_for_list(0)

    @on(Rows.Chosen)
    def action_take(self) -> None:
        """Take the choice under the cursor back."""
        place = self.query_one(Rows).key
        if place.isdecimal():
            self.dismiss(place)


def price_rows(roadmap: Roadmap, pen: Pen, width: int) -> list[Row]:
    """The lines of the dialog: prices keyed by their place, then what does not fit and what stays open.

    All that can be read has a key, so that the cursor reaches it.
    """
    ink = pen.ink
    found = [*_price_lines(roadmap, pen, width), *_left_out_lines(roadmap, ink, width)]
    stays = [line for words in remaining_lines(roadmap) for line in Page(width, ink).words(words)]
    if stays:
        found += [
            Row("", Content("")),
            Row("", Content.styled("What stays open at the end", "$quiet")),
        ]
    return [*found, *(Row(f"stays {place}", text) for place, text in enumerate(stays))]


def _price_lines(roadmap: Roadmap, pen: Pen, width: int) -> list[Row]:
    ink = pen.ink
    if not roadmap.prices:
        words = "Nothing is pinned, skipped, learned at work or estimated by you, and the style is the fastest."
        keys = Content("  ").join(pen.key(name, words) for name, words in CHOICES)
        return [
            *(Row("", text) for text in Page(width, ink).words(words)),
            Row("", Content("")),
            Row("", keys),
        ]
    head = _columns(("against the plan without it", "mean", "end", "hours"), width, "$quiet")
    rows = [Row("", head)]
    for place, price in enumerate(roadmap.prices):
        effects = (ink.text(effect.removesuffix(" h")) for effect in price_effects(price))
        rows.append(
            Row(str(place), _columns((visible(price_words(roadmap, price)), *effects), width))
        )
    note = "Mean readiness over the plan and readiness at its end, in points; deadlines left aside."
    return [*rows, *(Row("", text) for text in Page(width, ink).words(note, "$quiet"))]


def _left_out_lines(roadmap: Roadmap, ink: Ink, width: int) -> list[Row]:
    """What a deadline leaves no room for, most points first."""
    left = left_out_rows(roadmap)
    if not left:
        return []
    head = _columns(("no room before the deadline", "level", "points", "hours"), width, "$quiet")
    rows = [Row("", Content("")), Row("", head)]
    for row in left:
        texts = (visible(row.name, 60), ink.text(row.level), ink.text(row.points), row.hours)
        rows.append(Row(f"left out {row.skill}", _columns(texts, width)))
    return rows


def _columns(texts: Sequence[str], width: int, style: str = "") -> Content:
    """A name and three numbers."""
    name, *numbers = texts
    room = max(width - len(numbers) * (NUMBER_CELLS + 1), 8)
    cells: list[Cell] = [(name, room, "left", style)]
    cells += [(number, NUMBER_CELLS, "right", style) for number in numbers]
    return line(cells)


async def show_prices(app: "SkillgapApp", desk: Desk) -> Profile | None:
    """Show what the choices cost; return the profile without the one that was taken back, if any."""
    plan = desk.plan
    if plan is None:
        return None
    subject = desk.subject
    found = prices(subject.market, plan.target, subject.levels, plan)
    pen = pen_for("roadmap", app.table, app.ink)
    taken = await app.push_screen_wait(PricesScreen(Roadmap(subject, plan, found), pen))
    return None if taken is None else without(desk.profile, found[int(taken)])


def without(profile: Profile, price: Price) -> Profile:
    """The profile without one choice."""
    skill = price.subject
    if price.choice == "style":
        return edit.change(profile, style="fastest")
    if price.choice == "pin":
        return edit.unpin(profile, skill)
    if price.choice == "skip":
        return edit.unskip(profile, skill)
    if price.choice == "at work":
        return edit.toggle_at_work(profile, skill)
    own = {name: steps for name, steps in profile.own_hours.items() if name != skill}
    return edit.change(profile, own_hours=own)
