"""Market: every target by readiness, what each asks for, two compared, salaries, and where it all comes from."""

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar, get_args

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.events import Key
from textual.widgets import Input

from skillgap.person.edit import set_target, toggle_shortlist
from skillgap.tui.desk import Desk
from skillgap.tui.heat import target_words
from skillgap.tui.pen import Pen, pen_for
from skillgap.tui.view import View
from skillgap.tui.views.market_pages.comparison import ComparisonPage
from skillgap.tui.views.market_pages.data import DataPage
from skillgap.tui.views.market_pages.grid import GridPage
from skillgap.tui.views.market_pages.matrix import SHORTLIST, MatrixPage, group_options
from skillgap.tui.views.market_pages.outlook import OutlookPage
from skillgap.tui.views.market_pages.page import Looked, Page, PageName
from skillgap.tui.views.market_pages.salaries import SalariesPage
from skillgap.tui.widgets.crosstab import Crosstab
from skillgap.tui.widgets.entry import Entry
from skillgap.tui.widgets.prose import Prose, pick

PAGES: Mapping[PageName, type[Page]] = {
    "grid": GridPage,
    "matrix": MatrixPage,
    "comparison": ComparisonPage,
    "salaries": SalariesPage,
    "outlook": OutlookPage,
    "data": DataPage,
}
STYLES = Path(__file__).parent.parent / "styles"
NAMES: tuple[PageName, ...] = get_args(PageName)
FINDS = ("matrix", "data")
"""Pages with a list that can be searched."""


class MarketView(View):
    """Pages over the same market; the target that is looked at goes along from page to page."""

    NAME = "market"
    SCOPED_CSS: ClassVar[bool] = False
    DEFAULT_CSS = (STYLES / "market.tcss").read_text(encoding="utf-8")

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.name_of_page: PageName = "grid"
        self.here = ""
        self.finding = False

    def compose(self) -> ComposeResult:
        """The names of the pages, a field in their place while something is looked for, the page."""
        yield Prose(id="pages")
        yield Entry(placeholder="Find", id="find")
        yield Container(id="shown")

    def on_mount(self) -> None:
        """The field comes when it is asked for."""
        self.field.display = False

    @property
    def field(self) -> Entry:
        """The field to find in the page."""
        return self.query_one("#find", Entry)

    @property
    def page(self) -> Page | None:
        """The page on screen."""
        return next(iter(self.query(PAGES[self.name_of_page]).results(Page)), None)

    @property
    def pen(self) -> Pen:
        """How to draw, and the keys."""
        return pen_for(self.NAME, self.skillgap.table, self.ink)

    # ── what is shown ──────────────────────────────────────────────────────────────────────────

    def show_desk(self, desk: Desk) -> None:
        """Show the page anew; look at the own target first, else at the closest."""
        if self.here not in desk.market.targets:
            closest = next((s.target for s in desk.standings), "")
            self.here = desk.profile.target if desk.target else closest
        self.query_one("#pages", Prose).show(lambda width: [page_names(self.name_of_page, width)])
        if self.page is None:
            self.call_later(self._make_page)
        elif self.page.is_mounted:
            self.page.look(desk, self.pen, self.here)

    async def _make_page(self) -> None:
        """Make the page when it is first shown."""
        if self.page is None:
            made = PAGES[self.name_of_page]()
            made.styles.layer = self.name_of_page
            await self.query_one("#shown", Container).mount(made)
            self._turn_to(self.name_of_page)

    def _turn_to(self, name: PageName) -> None:
        if self.finding:
            self._end_finding()
        self.name_of_page = name
        for shown in self.query(Page):
            shown.visible = name == shown.NAME
        if self.desk is not None:
            self.show_desk(self.desk)
        self.focus_first()
        self.skillgap.refresh_hints()

    def focus_first(self) -> None:
        """Begin in the main part of the page."""
        if self.page is not None and self.page.is_mounted:
            self.page.go_on()

    @on(Prose.Picked)
    def _picked(self, message: Prose.Picked) -> None:
        message.stop()
        self._turn_to(next(name for name in NAMES if name == message.name))

    @on(Looked)
    def _looked(self, message: Looked) -> None:
        message.stop()
        mine = self.desk.profile.target if self.desk else ""
        before, self.here = self.here, message.target or self.here
        if mine in (before, self.here):
            self.skillgap.refresh_hints()

    @on(Crosstab.Chosen)
    async def _chosen(self, message: Crosstab.Chosen) -> None:
        message.stop()
        await self.skillgap.action_run_command("choose")

    def close(self) -> bool:
        """Close the words, then the field, then go back to the grid."""
        if self.page is not None and self.page.close():
            return True
        if self.finding:
            self._end_finding()
            return True
        if self.name_of_page == "grid":
            return False
        self._turn_to("grid")
        return True

    # ── commands ───────────────────────────────────────────────────────────────────────────────

    @property
    def target(self) -> str:
        """The target under the cursor, if the page has one."""
        found = self.page.target if self.page and self.page.is_mounted and self.desk else ""
        return found if self.desk and found in self.desk.market.targets else ""

    def why_not(self, command: str) -> str:
        """Why a command cannot run on this page."""
        if command == "shortlist" and not self.target:
            return "there is no target under the cursor"
        if command == "choose" and self.name_of_page == "grid":
            return self._why_not_choose()
        if command == "compare":
            return self._why_not_compare()
        if command == "find" and self.name_of_page not in FINDS:
            return "the matrix and the notes can be searched"
        if command == "filter" and self.name_of_page not in ("matrix", "salaries"):
            return "the matrix and the salaries show one role or another"
        return super().why_not(command)

    def _why_not_choose(self) -> str:
        if not self.target or self.desk is None:
            return "there is no target under the cursor"
        return "this is your target already" if self.target == self.desk.profile.target else ""

    def _why_not_compare(self) -> str:
        if self.desk is None or self.desk.target is None:
            return "choose your target first"
        if len(self.desk.market.targets) < 2:  # noqa: PLR2004
            return "there is no other target"
        if self.name_of_page in ("grid", "matrix") and self.target == self.desk.profile.target:
            return "this is your target: put the cursor on another one"
        return ""

    def do_page(self) -> None:
        """Go to the next page."""
        self._turn_to(NAMES[(NAMES.index(self.name_of_page) + 1) % len(NAMES)])

    def do_choose(self) -> None:
        """Make the target under the cursor the own one; on the other pages read what is under it."""
        desk = self.desk
        if self.name_of_page != "grid":
            if self.page is not None and not self.page.close():
                self.page.open()
        elif desk is not None:
            self._take(self.target)

    @work
    async def _take(self, target: str) -> None:
        if await self.skillgap.is_settled() and self.desk is not None:
            market = self.desk.market
            words = target_words(market, market.targets[target], self.ink)
            self.edit(f"target {words}", set_target(self.desk.profile, target))

    def do_shortlist(self) -> None:
        """Put the target on the shortlist, or take it off."""
        desk = self.desk
        if desk is not None and self.target:
            words = target_words(desk.market, desk.market.targets[self.target], self.ink)
            verb = "off" if self.target in desk.profile.shortlist else "on"
            self.edit(f"{words} {verb} the shortlist", toggle_shortlist(desk.profile, self.target))

    def do_compare(self) -> None:
        """Compare this target with the own one; on the comparison, choose another."""
        if self.name_of_page == "comparison":
            self._choose_other()
        else:
            self.here = self.target or self.here
            self._turn_to("comparison")

    @work
    async def _choose_other(self) -> None:
        from skillgap.tui.screens.target import pick_target  # noqa: PLC0415

        if self.desk is not None:
            chosen = await pick_target(self.app, self.desk, heading="Compare with which target?")
            if chosen:
                self.here = chosen
                self.show_desk(self.desk)

    @work
    async def do_filter(self) -> None:
        """Choose whose requirements or salaries are shown."""
        from skillgap.tui.screens.choose import choose  # noqa: PLC0415

        desk, page = self.desk, self.page
        if desk is None or page is None:
            return
        matrix = page if isinstance(page, MatrixPage) else None
        options = group_options(desk, with_shortlist=matrix is not None)
        role = self.here.partition("/")[0]
        current = SHORTLIST if matrix and matrix.shows_shortlist else role
        chosen = await choose(self.app, "Show the targets of", options, current)
        if chosen:
            self._show_group(desk, page, chosen)

    def _show_group(self, desk: Desk, page: Page, chosen: str) -> None:
        if isinstance(page, MatrixPage):
            page.group = chosen if chosen == SHORTLIST else ""
            page.shown = False
        if chosen != SHORTLIST:
            names = [t.id for t in desk.market.roles[chosen].targets]
            wanted = f"{chosen}/{self.here.partition('/')[2]}"
            self.here = wanted if wanted in names else names[0]
        self.show_desk(desk)

    # ── finding ────────────────────────────────────────────────────────────────────────────────

    def do_find(self) -> None:
        """Open the field."""
        self.finding = True
        self._swap()
        self.field.focus()

    def _end_finding(self) -> None:
        self.finding = False
        self.field.value = ""
        self._swap()
        if self.page is not None:
            self.page.find("")
            self.page.go_on()

    def _swap(self) -> None:
        self.field.display = self.finding
        self.query_one("#pages", Prose).display = not self.finding

    def on_key(self, event: Key) -> None:
        """Up and down move the list while a person types."""
        by = {"up": -1, "down": 1}.get(event.key)
        if by is None or not self.finding or not self.field.has_focus:
            return
        event.stop()
        if self.page is not None:
            self.page.move(by)

    @on(Input.Changed, "#find")
    def _typed(self, message: Input.Changed) -> None:
        message.stop()
        if self.finding and self.page is not None:
            self.page.find(message.value.strip())

    @on(Input.Submitted, "#find")
    def _found(self, message: Input.Submitted) -> None:
        message.stop()
        if self.page is not None:
            self.page.go_on()


def page_names(current: PageName, width: int) -> Content:
    """The pages by name; each can be clicked."""
    parts = []
    for name, page in PAGES.items():
        title = page.TITLE if width >= 60 else page.TITLE.split(" ")[0]  # noqa: PLR2004
        style = "bold $accent" if name == current else "$quiet"
        parts.append(pick(Content.styled(title, style), name))
    return Content("   " if width >= 50 else " ").join(parts)  # noqa: PLR2004
