"""The application: it shows the views and runs the commands of the table."""

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import Container
from textual.events import Key
from textual.reactive import reactive
from textual.widgets import Input

from skillgap.context import Context
from skillgap.problems import SkillgapError
from skillgap.tui.commands import (
    VIEWS,
    Command,
    for_view,
    hints,
    key_table,
    remapped,
    view_keys,
)
from skillgap.tui.keeping import Keeping
from skillgap.tui.settings import Settings
from skillgap.tui.view import View
from skillgap.tui.views.load import make_view
from skillgap.tui.widgets.bars import Bottom, BottomBar, TopBar
from skillgap.tui.widgets.entry import EDITING

if TYPE_CHECKING:
    from skillgap.person.model import Profile
    from skillgap.person.store import Loaded


class SkillgapApp(Keeping):
    """skillgap's screens."""

    view: reactive[str] = reactive("", repaint=False)

    def __init__(
        self,
        context: Context,
        settings: Settings,
        start: "Loaded | None" = None,
    ) -> None:
        super().__init__(context, settings, start)
        self.table = remapped(settings.keys)
        self.views: dict[str, View] = {}
        self._bottom = BottomBar()
        self._first = start

    # ── start ──────────────────────────────────────────────────────────────────────────────────

    def compose(self) -> ComposeResult:
        """The top line, the room for a view, the bottom line."""
        top = TopBar(self.ink)
        yield top.data_bind(SkillgapApp.desk, SkillgapApp.saved, SkillgapApp.change)
        first = [] if self._first is None else [self._made("overview")]
        self._room = Container(*first, id="room")
        yield self._room
        yield self._bottom

    def on_mount(self) -> None:
        """Open the profile, or welcome a new person."""
        self.tell_settings()
        self.call_after_refresh(gc.enable)  # see open_screens
        if self._first is not None:
            self.open_loaded(self._first)
        else:
            self.welcome()

    def _put_on_desk(self, profile: "Profile", path: Path) -> None:
        """The first profile opens on the overview."""
        super()._put_on_desk(profile, path)
        self.view = self.view or "overview"

    @work(group="dialog")
    async def welcome(self) -> None:
        """Ask a new person the few things a first plan needs."""
        from skillgap.tui.screens.welcome import welcome  # noqa: PLC0415

        await self.large_enough()
        loaded = await welcome(self)
        if loaded is None:
            self.exit()
        else:
            self.open_loaded(loaded)

    # ── views ──────────────────────────────────────────────────────────────────────────────────

    async def watch_view(self, name: str) -> None:
        """Show a view; it is made when it is first asked for."""
        if not name:
            return
        if name not in self.views:
            await self._room.mount(self._made(name))
        for each in self._room.children:
            each.display = each.id == self.view
        self.change = ""
        if self.current is not None:
            self.current.focus_first()
        self.refresh_hints()

    def _made(self, name: str) -> View:
        self.views[name] = view = make_view(name)
        view.data_bind(SkillgapApp.desk)
        return view

    @property
    def current(self) -> View | None:
        """The view on screen; None as long as it is being made."""
        found = self.views.get(self.view)
        return found if found is not None and found.is_mounted else None

    def refresh_hints(self) -> None:
        """Draw the bottom line for the view."""
        if self.current is None or not self.is_running:
            return
        able = tuple((c, not self.why_not(c.name)) for c in hints(self.view, self.table))
        self._bottom.show(Bottom(self.view, view_keys(self.view, self.table), able))

    # ── commands ───────────────────────────────────────────────────────────────────────────────

    def table_commands(self) -> tuple[Command, ...]:
        """The commands that work here."""
        return for_view(self.view, self.table)

    async def on_key(self, event: Key) -> None:
        """Run the command of a key that nothing else has taken, when no dialog is open."""
        if len(self.screen_stack) > 1 or not self.view or self._is_typing(event):
            return
        command = key_table(self.view, self.table).get(event.key)
        if command is not None:
            event.stop()
            event.prevent_default()  # else a dialog that opens now would get the key as well
            await self.action_run_command(command.name)

    def _is_typing(self, event: Key) -> bool:
        """True where a key belongs to the field that has the focus."""
        return isinstance(self.focused, Input) and (event.is_printable or event.key in EDITING)

    def why_not(self, name: str) -> str:
        """Why a command cannot run now, in words; nothing where it can."""
        own = self.current.handler(name) if self.current else None
        if self.current is not None and own is not None:
            return self.current.why_not(name)
        if getattr(self, f"do_{name}", None) is None:
            return self.current.why_not(name) if self.current else "no profile is open"
        return str(getattr(self, f"why_not_{name}", lambda: "")())

    async def action_run_command(self, name: str) -> None:
        """Run a command of the table: the view's own if it has one, else the app's."""
        if len(self.screen_stack) > 1:
            return
        reason = self.why_not(name)
        if reason:
            self.tell(f"{reason[:1].upper()}{reason[1:]}.", timeout=3)
            return
        own = self.current.handler(name) if self.current else None
        try:
            result = (own or getattr(self, f"do_{name}"))()
            if hasattr(result, "__await__"):
                await result
        except SkillgapError as error:
            self.tell_error(error)
        self.refresh_hints()

    def do_overview(self) -> None:
        """Go to the overview."""
        self.view = "overview"

    def do_skills(self) -> None:
        """Go to the skills."""
        self.view = "skills"

    def do_gap(self) -> None:
        """Go to the gap."""
        self.view = "gap"

    def do_roadmap(self) -> None:
        """Go to the roadmap."""
        self.view = "roadmap"

    def do_market(self) -> None:
        """Go to the market."""
        self.view = "market"

    def do_next_view(self) -> None:
        """Go to the next view."""
        self._turn(1)

    def do_previous_view(self) -> None:
        """Go to the view before."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        names: list[str] = list(VIEWS)
        self.view = names[(names.index(self.view) + by) % len(names)]

    def do_back(self) -> None:
        """Leave what is open in the view, else go to the overview."""
        if self.current is not None and not self.current.close():
            self.view = "overview"

    @work(group="dialog")
    async def do_palette(self) -> None:
        """Find a command by its name and run it."""
        from skillgap.tui.screens.palette import PaletteScreen  # noqa: PLC0415

        commands = self.table_commands()
        name = await self.push_screen_wait(
            PaletteScreen(commands, self.view, self.why_not, self.ink)
        )
        if name:
            await self.action_run_command(name)

    def do_help(self) -> None:
        """Show all keys and signs."""
        from skillgap.tui.screens.help import HelpScreen  # noqa: PLC0415

        self.push_screen(HelpScreen(self.view, self.table, self.ink))

    @work(group="dialog")
    async def do_theme(self) -> None:
        """Choose the colours."""
        from skillgap.tui.screens.themes import choose_theme  # noqa: PLC0415

        await choose_theme(self)

    @work(group="dialog")
    async def do_target(self) -> None:
        """Choose the target."""
        from skillgap.tui.screens.target import pick_target  # noqa: PLC0415

        if await self.is_settled() and self.desk is not None:
            chosen = await pick_target(self, self.desk)
            if chosen and self.desk is not None:
                label = f"target {chosen}"
                self.apply(label, self.desk.profile._replace(target=chosen))

    @work(group="dialog")
    async def do_open(self) -> None:
        """Open, create, copy, rename or delete a profile."""
        from skillgap.tui.screens.profiles import pick_profile  # noqa: PLC0415

        if await self.is_settled() and await self.is_written():
            await pick_profile(self)

    @work(group="dialog")
    async def do_assess(self) -> None:
        """Ask about what the target needs."""
        from skillgap.tui.screens.assess import assess  # noqa: PLC0415

        if await self.is_settled():
            await assess(self)

    @work(group="dialog")
    async def do_import(self) -> None:
        """Read a CV, an export or a folder of code."""
        from skillgap.tui.screens.intake import bring_in  # noqa: PLC0415

        if await self.is_settled():
            await bring_in(self)

    @work(group="dialog")
    async def do_job(self) -> None:
        """Read a job posting."""
        from skillgap.tui.screens.posting import read_a_posting  # noqa: PLC0415

        if await self.is_settled():
            await read_a_posting(self)

    def do_history(self) -> None:
        """Show how it went."""
        from skillgap.tui.screens.history import show_history  # noqa: PLC0415

        if self.desk is not None:
            show_history(self, self.desk)

    def why_not_history(self) -> str:
        """A history is that of a target."""
        return self.why_not_export()

    @work(group="dialog")
    async def do_sync(self) -> None:
        """Read back a plan that was ticked."""
        from skillgap.tui.screens.readback import read_back  # noqa: PLC0415

        if await self.is_settled():
            await read_back(self)

    @work(group="dialog")
    async def do_export(self) -> None:
        """Write the plan or the gap to a file."""
        from skillgap.tui.screens.export import export  # noqa: PLC0415

        if self.desk is not None:
            await export(self, self.desk)

    def why_not_export(self) -> str:
        """An export needs a target."""
        return "" if self.desk and self.desk.target else "choose a target first (t)"

    def do_quit(self) -> None:
        """Leave, once everything is saved."""
        self.leave()
