"""The profiles there are: open, make, copy, rename or delete one."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from skillgap.person.store import Loaded, Store, Trashed
from skillgap.plaintext import visible
from skillgap.problems import SkillgapError
from skillgap.tui.exporting import shortened
from skillgap.tui.people import Person, matching, person_rows, read_people
from skillgap.tui.saving import free_name, name_fault
from skillgap.tui.screens.dialog import Dialog, Foot, Hint
from skillgap.tui.screens.prompt import ask
from skillgap.tui.widgets.entry import Entry
from skillgap.tui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from skillgap.tui.keeping import Keeping

NAME_HINT = "The file name is made from it."


class ProfilesScreen(Dialog[Loaded]):
    """The list. Its answer is the profile to open."""

    HINTS: ClassVar[tuple[Hint, ...]] = (
        ("enter", "open", "open"),
        ("n", "new", "new"),
        ("c", "copy", "copy"),
        ("r", "rename", "rename"),
        ("d", "delete", "delete"),
        ("/", "find", "find"),
        ("esc", "close", "leave"),
    )
    UNDO: ClassVar[Hint] = ("u", "undo", "undo")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", show=False),
        Binding("n", "new", show=False),
        Binding("c", "copy", show=False),
        Binding("r", "rename", show=False),
        Binding("d,delete", "delete", show=False),
        Binding("u", "undo", show=False),
        Binding("slash", "find", show=False),
        Binding("down", "to_list", show=False),
    ]
    DEFAULT_CSS = """
    ProfilesScreen Entry { display: none; margin-bottom: 1; }
    ProfilesScreen .-finding Entry { display: block; }
    ProfilesScreen .about { height: 2; margin-top: 1; color: $quiet; }
    """

    def __init__(self, owner: "Keeping") -> None:
        super().__init__("Profiles")
        self.owner = owner
        self.store = owner.context.store
        self.people: list[Person] = []
        self.trashed: list[Trashed] = []

    def compose(self) -> ComposeResult:
        """A field to find by, the list, and what is said of the one under the cursor."""
        with Vertical(classes="dialog tall"):
            yield Static(self.heading, classes="title")
            yield Entry(placeholder="name, file or target")
            yield Rows(self._rows)
            yield Static(classes="about")
            yield Foot(self.HINTS)

    def on_mount(self) -> None:
        """Read the files."""
        self.query_one(Rows).focus()
        open_now = self.owner.saving.loaded
        self._read(open_now.path if open_now else None)

    # ── the list ───────────────────────────────────────────────────────────────────────────────

    @work(exclusive=True, group="read")
    async def _read(self, go_to: Path | None = None) -> None:
        """Read all files in a thread of their own, then show them."""
        self.people = await asyncio.to_thread(self._everybody)
        if not self.is_open:
            return
        self._show(str(go_to) if go_to else None)

    def _everybody(self) -> list[Person]:
        places, market = self.owner.context.places, self.owner.context.market
        people = read_people(self.store, market)
        if places.examples.resolve() != places.profiles.resolve():
            people += read_people(Store(places.examples), market, examples=True)
        return people

    def _show(self, key: str | None = None) -> None:
        self.query_one(Rows).show(self._rows, key)
        self._say(self._chosen())
        undo = (self.UNDO,) if self.trashed else ()
        self.query_one(Foot).show((*self.HINTS[:-1], *undo, self.HINTS[-1]))

    def _rows(self, width: int) -> Sequence[Row]:
        open_now = self.owner.saving.loaded
        people = matching(self.people, self.query_one(Entry).value)
        own = f"In {visible(shortened(self.store.folder), 200)}"
        return person_rows(people, open_now.path if open_now else None, own, self.owner.ink, width)

    def _chosen(self) -> Person | None:
        key = self.query_one(Rows).key
        return next((person for person in self.people if str(person.path) == key), None)

    @on(Rows.Moved)
    def _moved(self) -> None:
        if self.is_open:
            self._say(self._chosen())

    def _say(self, person: Person | None) -> None:
        if person is None:
            empty = "Nobody of that name." if self.people else "No profile yet: n makes one."
            words = Content(empty)
        elif person.problem:
            problem = visible(f"{person.path.name} cannot be read; {person.problem}", 300)
            words = Content.styled(problem, "$error")
        elif person.is_example:
            words = Content(
                "An example: look at it as it is; with your first change it becomes your own."
            )
        else:
            words = Content(visible(shortened(person.path), 300))
        self.query_one(".about", Static).update(words)

    # ── finding ────────────────────────────────────────────────────────────────────────────────

    def action_find(self) -> None:
        """Find by name, file or target."""
        self.query_one(".dialog").add_class("-finding")
        self.query_one(Entry).focus()

    def action_to_list(self) -> None:
        """From the field to the list."""
        self.query_one(Rows).focus()

    @on(Input.Changed)
    def _narrow(self) -> None:
        self._show()

    @on(Input.Submitted)
    @on(Rows.Chosen)
    def action_open(self) -> None:
        """Open the one under the cursor."""
        person = self._chosen()
        if person is None:
            self.owner.tell("Choose a profile first, or n for a new one.", timeout=3)
            return
        store = Store(self.owner.context.places.examples) if person.is_example else self.store
        try:
            self.dismiss(store.load(person.path))
        except SkillgapError as error:
            self.owner.tell_error(error)

    def action_leave(self) -> None:
        """Leave the field, or close; not while the open profile lies in the trash."""
        box, field = self.query_one(".dialog"), self.query_one(Entry)
        if box.has_class("-finding"):
            box.remove_class("-finding")
            field.value = ""
            self.action_to_list()
            return
        open_now = self.owner.saving.loaded
        if open_now is not None and self.trashed and not open_now.path.exists():
            words = "The open profile was deleted: open another one, or take it back with u."
            self.owner.tell(words, severity="warning")
            return
        self.dismiss(None)

    # ── changing files ─────────────────────────────────────────────────────────────────────────

    @work(group="ask")
    async def action_new(self) -> None:
        """Make a new profile and open it."""
        from skillgap.tui.screens.welcome import begin_empty  # noqa: PLC0415

        made = await begin_empty(self.owner)
        if made is not None:
            self.dismiss(made)

    @work(group="ask")
    async def action_copy(self) -> None:
        """Copy the one under the cursor."""
        person = self._able("copied", examples=True)
        if person is None:
            return
        proposed = free_name(self.store, person.name, person.path.stem)
        name = await self._asked("Name of the copy", proposed)
        if name is not None:
            self._done(lambda: self.store.copy(person.path, name, self.owner.context.now).path)

    @work(group="ask")
    async def action_rename(self) -> None:
        """Give the one under the cursor another name."""
        person = self._able("renamed")
        if person is None:
            return
        name = await self._asked("New name", person.name, person.path)
        if name is not None and name.strip() != person.name:
            self._done(lambda: self._renamed(person.path, name))

    def _renamed(self, path: Path, name: str) -> Path:
        open_now = self.owner.saving.loaded
        loaded = self.store.rename(path, name, self.owner.context.now)
        if open_now is not None and open_now.path == path:
            self.owner.moved_to(loaded)
        return loaded.path

    def action_delete(self) -> None:
        """Move the one under the cursor to the trash; undo takes it back."""
        person = self._able("deleted", damaged=True)
        if person is not None:
            self._done(lambda: self._deleted(person))

    def _deleted(self, person: Person) -> None:
        self.trashed.append(self.store.delete(person.path, self.owner.context.now))
        self.owner.tell(f"Deleted {visible(person.name, 60)}; u takes it back.", timeout=4)

    def action_undo(self) -> None:
        """Take the last deleted one back."""
        if not self.trashed:
            self.owner.tell("Nothing was deleted.", timeout=3)
            return
        self._done(lambda: self.store.restore(self.trashed.pop()).path)

    def _able(self, done: str, *, examples: bool = False, damaged: bool = False) -> Person | None:
        """The person under the cursor, or None and said why it cannot be done to them."""
        person = self._chosen()
        if person is None:
            self.owner.tell("Choose a profile first.", timeout=3)
        elif person.is_example and not examples:
            self.owner.tell(f"An example cannot be {done}; c makes a copy of your own.", timeout=4)
        elif person.problem and not damaged:
            self.owner.tell(f"A file that cannot be read cannot be {done}.", timeout=4)
        else:
            return person
        return None

    async def _asked(self, title: str, value: str, but: Path | None = None) -> str | None:
        return await ask(
            self.app, title, value, NAME_HINT, lambda text: name_fault(self.store, text, but)
        )

    def _done(self, what: Callable[[], Path | None]) -> None:
        """Do something to the files, then show them again; an error is told."""
        try:
            path = what()
        except SkillgapError as error:
            self.owner.tell_error(error)
            path = None
        self._read(path)


async def pick_profile(app: "Keeping") -> None:
    """Let the person choose a profile and put it on the desk. Call it in a worker."""
    loaded = cast("Loaded | None", await app.push_screen_wait(ProfilesScreen(app)))
    if loaded is not None:
        app.open_loaded(loaded)
