"""The application: it holds the desk, runs commands of the table, and keeps the file in step."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.containers import Container
from textual.events import Key, Resize
from textual.reactive import reactive

from skillgap.cli.context import Context
from skillgap.person.model import Profile
from skillgap.person.store import Loaded
from skillgap.problems import ConflictError, SkillgapError
from skillgap.report.figures import signed
from skillgap.report.ink import Ink
from skillgap.report.subject import Subject
from skillgap.tui.commands import VIEWS, Command, for_view, hints, key_table, remapped
from skillgap.tui.desk import Desk, Timeline
from skillgap.tui.saving import Saving
from skillgap.tui.settings import Settings
from skillgap.tui.themes import FALLBACKS, OURS
from skillgap.tui.view import Edited, View
from skillgap.tui.views.load import make_view
from skillgap.tui.widgets.bars import BottomBar, TopBar

SMALLEST = (40, 12)


class TableCommands(Provider):
    """The command palette: the commands of the table that work in this view."""

    async def discover(self) -> Hits:
        """Every command, before anything is typed."""
        for command in self._commands():
            yield DiscoveryHit(command.help, partial(self._run, command), help=command.key)

    async def search(self, query: str) -> Hits:
        """The commands that match."""
        matcher = self.matcher(query)
        for command in self._commands():
            score = matcher.match(command.help)
            if score > 0:
                yield Hit(score, matcher.highlight(command.help), partial(self._run, command))

    def _commands(self) -> tuple[Command, ...]:
        app = self.app
        return app.table_commands() if isinstance(app, SkillgapApp) else ()

    def _run(self, command: Command) -> None:
        self.app.call_later(self.app.run_action, f"run_command('{command.name}')")


class SkillgapApp(App[None]):
    """skillgap's screens."""

    TITLE = "skillgap"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+shift+p"
    COMMANDS = {TableCommands}
    CSS_PATH: ClassVar = [Path(__file__).parent / "styles" / "app.tcss"]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (78, "-normal"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (22, "-tall")]
    BINDINGS = [Binding("ctrl+c", "quit", show=False, priority=True)]

    desk: reactive[Desk | None] = reactive(None)
    view: reactive[str] = reactive("")
    saved: reactive[str] = reactive("")
    change: reactive[str] = reactive("")

    def __init__(self, context: Context, settings: Settings, start: Loaded | None = None) -> None:
        super().__init__()
        self.context = context
        self.settings = settings
        self.ink = Ink(ascii=settings.ascii or context.plain)
        self.table = remapped(settings.keys)
        self.timeline = Timeline()
        self.saving = Saving(context, start)
        self._first = start

    # ── start ──────────────────────────────────────────────────────────────────────────────────

    def get_css_variables(self) -> dict[str, str]:
        """Our state tokens, for every theme."""
        return {**FALLBACKS, **super().get_css_variables()}

    def compose(self) -> ComposeResult:
        """The top line, the room for a view, the bottom line."""
        yield TopBar(self.ink).data_bind(SkillgapApp.desk, SkillgapApp.saved, SkillgapApp.change)
        yield Container(id="room")
        yield BottomBar(id="bottom")

    def on_mount(self) -> None:
        """Open the profile, or welcome a new person."""
        for theme in OURS:
            self.register_theme(theme)
        wanted = self.settings.theme
        self.theme = wanted if wanted in self.available_themes else OURS[0].name
        for words in self.settings.problems:
            self.notify(words, title="Settings", severity="warning", markup=False)
        if self._first is None:
            self._welcome()
        else:
            self.open_loaded(self._first)

    def open_loaded(self, loaded: Loaded) -> None:
        """Put a profile on the desk."""
        self.timeline = Timeline()
        self.saving.opened(loaded)
        self.saved = "saved" if self.saving.is_own else "example, not saved"
        self.change = ""
        self.desk = Desk(Subject(loaded.profile, self.context.market, self.context.today))
        for problem in loaded.problems[:3]:
            self.notify(str(problem), title="In the file", severity="warning", markup=False)
        if not self.view:
            self.view = "overview"

    @work
    async def _welcome(self) -> None:
        """Ask a new person the few things a first plan needs."""
        from skillgap.tui.screens.welcome import welcome  # noqa: PLC0415

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
        room = self.query_one("#room", Container)
        for shown in room.children:
            shown.display = shown.id == name
        if not room.query(f"#{name}"):
            made = make_view(name)
            made.data_bind(SkillgapApp.desk)
            await room.mount(made)
        self.current.focus_first()
        self.refresh_hints()

    @property
    def current(self) -> View:
        """The view on screen."""
        return self.query_one(f"#{self.view}", View)

    def on_resize(self, _event: Resize) -> None:
        """Fit the hints to the new width."""
        self.call_after_refresh(self.refresh_hints)

    def refresh_hints(self) -> None:
        """Draw the bottom line for the view."""
        if not self.view or not self.screen_stack:
            return
        bars = self.screen_stack[0].query(BottomBar)
        if bars:
            able = [(c, not self.why_not(c.name)) for c in hints(self.view, self.table)]
            bars.first().show(self.view, able, self.size.width)

    # ── commands ───────────────────────────────────────────────────────────────────────────────

    def table_commands(self) -> tuple[Command, ...]:
        """The commands that work here."""
        return for_view(self.view, self.table)

    async def on_key(self, event: Key) -> None:
        """Run the command of a key that nothing else has taken, when no dialog is open."""
        if len(self.screen_stack) > 1 or not self.view:
            return
        command = key_table(self.view, self.table).get(event.key)
        if command is not None:
            event.stop()
            await self.action_run_command(command.name)

    def why_not(self, name: str) -> str:
        """Why a command cannot run now, in words; nothing where it can."""
        if getattr(self, f"do_{name}", None) is not None:
            return str(getattr(self, f"why_not_{name}", lambda: "")())
        if not self.view:
            return "no profile is open"
        return self.current.why_not(name)

    async def action_run_command(self, name: str) -> None:
        """Run a command of the table: the view's own if it has one, else the app's."""
        if len(self.screen_stack) > 1:
            return
        own = self.current.handler(name) if self.view and self.query(f"#{self.view}") else None
        reason = self.current.why_not(name) if own else self.why_not(name)
        if reason:
            self.notify(f"{reason[:1].upper()}{reason[1:]}.", markup=False)
            return
        result = (own or getattr(self, f"do_{name}"))()
        if hasattr(result, "__await__"):
            await result
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
        names = list(VIEWS)
        self.view = names[(names.index(self.view) + by) % len(names)]  # type: ignore[arg-type]

    def do_back(self) -> None:
        """Leave what is open in the view, else go to the overview."""
        if not self.current.close():
            self.view = "overview"

    def do_palette(self) -> None:
        """Open the command palette."""
        self.action_command_palette()

    def do_help(self) -> None:
        """Show all keys and signs."""
        from skillgap.tui.screens.help import HelpScreen  # noqa: PLC0415

        self.push_screen(HelpScreen(self.view, self.table, self.ink))

    def do_theme(self) -> None:
        """Choose the colours."""
        self.search_themes()

    @work
    async def do_target(self) -> None:
        """Choose the target."""
        from skillgap.tui.screens.target import pick_target  # noqa: PLC0415

        if self.desk is not None:
            chosen = await pick_target(self, self.desk)
            if chosen:
                label = f"target {chosen}"
                self.apply(label, self.desk.profile.model_copy(update={"target": chosen}))

    @work
    async def do_open(self) -> None:
        """Open, create, copy, rename or delete a profile."""
        from skillgap.tui.screens.profiles import pick_profile  # noqa: PLC0415

        self.saving.flush()
        loaded = await pick_profile(self)
        if loaded is not None:
            self.open_loaded(loaded)

    @work
    async def do_export(self) -> None:
        """Write the plan or the gap to a file."""
        from skillgap.tui.screens.export import export  # noqa: PLC0415

        if self.desk is not None:
            await export(self, self.desk)

    def why_not_export(self) -> str:
        """An export needs a target."""
        return "" if self.desk and self.desk.target else "choose a target first (t)"

    def do_undo(self) -> None:
        """Undo the last change."""
        self._travel(back=True)

    def why_not_undo(self) -> str:
        """There must be something to undo."""
        return "" if self.timeline.done else "nothing to undo"

    def do_redo(self) -> None:
        """Redo what was undone."""
        self._travel(back=False)

    def why_not_redo(self) -> str:
        """There must be something to redo."""
        return "" if self.timeline.undone else "nothing to redo"

    def _travel(self, *, back: bool) -> None:
        if self.desk is None:
            return
        now = self.desk.kept or self.desk.profile
        found = self.timeline.undo(now) if back else self.timeline.redo(now)
        if found is not None:
            self.timeline, change = found
            self._settle(change.before)
            self.notify(f"{'Undone' if back else 'Redone'}: {change.label}", timeout=2, markup=False)

    async def do_quit(self) -> None:
        """Leave, once everything is saved."""
        await self.action_quit()

    async def action_quit(self) -> None:
        """Save what is not saved yet, then leave."""
        try:
            self.saving.flush()
        except SkillgapError as error:
            self._not_saved(error)
            return
        self.exit()

    # ── changes ────────────────────────────────────────────────────────────────────────────────

    @on(Edited)
    def _edited(self, message: Edited) -> None:
        self.apply(message.label, message.profile)

    def apply(self, label: str, profile: Profile) -> None:
        """Put a change on the desk; while something is tried it is not kept."""
        desk = self.desk
        if desk is None or profile == desk.profile:
            return
        if desk.is_trying:
            self._show(desk.with_profile(profile))
            return
        self.timeline = self.timeline.did(label, desk.profile)
        self._settle(profile)

    def try_out(self, profile: Profile) -> None:
        """Open a what-if, or change what is tried."""
        if self.desk is not None:
            self._show(self.desk.trying().with_profile(profile))

    def keep_trial(self) -> None:
        """Keep what was tried."""
        desk = self.desk
        if desk is not None and desk.kept is not None:
            self.timeline = self.timeline.did("what if", desk.kept)
            self._settle(desk.profile)

    def drop_trial(self) -> None:
        """Go back to what is saved."""
        desk = self.desk
        if desk is not None and desk.kept is not None:
            self._show(desk.settled(desk.kept))

    def _settle(self, profile: Profile) -> None:
        """Show a profile and save it."""
        if self.desk is not None:
            self._show(self.desk.settled(profile))
            self.saved = "saving"
            self._save(profile)

    def _show(self, desk: Desk) -> None:
        before = self.desk.assessment if self.desk else None
        self.desk = desk
        after = desk.assessment
        self.change = ""
        if before and after and before.target == after.target and before.readiness != after.readiness:
            if before.readiness is not None and after.readiness is not None:
                self.change = signed(after.readiness - before.readiness)
        self.refresh_hints()

    @work(exclusive=True, group="save", thread=True)
    def _save(self, profile: Profile) -> None:
        try:
            self.saving.save(profile)
        except SkillgapError as error:
            self.call_from_thread(self._not_saved, error)
            return
        self.call_from_thread(self._saved)

    def _saved(self) -> None:
        self.saved = f"saved {datetime.now().astimezone():%H:%M}"

    def _not_saved(self, error: SkillgapError) -> None:
        self.saved = "not saved"
        if isinstance(error, ConflictError):
            self._settle_conflict(error)
        else:
            words = f"{error.message} {error.advice}"
            self.notify(words, title="Not saved", severity="error", timeout=20, markup=False)

    @work
    async def _settle_conflict(self, error: ConflictError) -> None:
        """Someone else changed the file: the person chooses."""
        from skillgap.tui.screens.conflict import settle_conflict  # noqa: PLC0415

        loaded = await settle_conflict(self, error)
        if loaded is not None:
            self.open_loaded(loaded)
