"""The desk and its file: changes go on the desk, can be undone, and are written by themselves."""

import asyncio
import contextlib
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, work
from textual.reactive import reactive

from skillgap.context import Context
from skillgap.problems import ConflictError, SkillgapError
from skillgap.report.subject import Subject
from skillgap.tui.desk import Desk, Timeline
from skillgap.tui.frame import Frame
from skillgap.tui.prose import rise
from skillgap.tui.saving import Saving, create_freely, is_own
from skillgap.tui.settings import Settings

if TYPE_CHECKING:
    from skillgap.person.model import Profile, Snapshot
    from skillgap.person.store import Loaded

SHOWN_PROBLEMS = 3


class Keeping(Frame):
    """Holds the desk. A change is shown first and written right after it is painted."""

    desk: reactive[Desk | None] = reactive(None, repaint=False)
    saved: reactive[str] = reactive("", repaint=False)
    change: reactive[str] = reactive("", repaint=False)

    def __init__(self, context: Context, settings: Settings, start: "Loaded | None" = None) -> None:
        super().__init__(context, settings)
        self.timeline = Timeline()
        self.saving = Saving(context, start)
        self.left_behind = ""
        self._is_settling = False

    # ── opening ────────────────────────────────────────────────────────────────────────────────

    def open_loaded(self, loaded: "Loaded", timeline: Timeline | None = None) -> None:
        """Put a profile on the desk."""
        self.timeline = timeline or Timeline()
        self.saving.opened(loaded)
        self._put_on_desk(loaded.profile, loaded.path)
        for problem in loaded.problems[:SHOWN_PROBLEMS]:
            self.tell(str(problem), title="In the file", severity="warning")
        self.refresh_hints()

    def _put_on_desk(self, profile: "Profile", path: Path) -> None:
        self.saved = "saved" if is_own(path, self.context.places) else "example"
        self.change = ""
        self.desk = Desk(Subject(profile, self.context.market, self.context.today))

    def refresh_hints(self) -> None:
        """What can be done has changed."""

    # ── changes ────────────────────────────────────────────────────────────────────────────────

    def apply(self, label: str, profile: "Profile") -> None:
        """Put a change on the desk; while something is tried it is not kept."""
        desk = self.desk
        if desk is None or profile == desk.profile:
            return
        if desk.is_trying:
            self._show(desk.with_profile(profile))
            return
        self.timeline = self.timeline.did(label, desk.profile)
        self._settle(profile)

    def try_out(self, profile: "Profile") -> None:
        """Open a what-if, or change what is tried."""
        if self.desk is not None:
            self._show(self.desk.trying().with_profile(profile))

    def keep_trial(self) -> None:
        """Keep what was tried."""
        desk = self.desk
        if desk is not None and desk.kept is not None:
            if desk.profile == desk.kept:
                self.drop_trial()
                return
            self.timeline = self.timeline.did("what if", desk.kept)
            self._settle(desk.profile)

    def drop_trial(self) -> None:
        """Go back to what is saved."""
        desk = self.desk
        if desk is not None and desk.kept is not None:
            self._show(desk.settled(desk.kept))

    async def is_settled(self) -> bool:
        """Ask what becomes of an open what-if; False where the person goes on with it. Call it in a worker."""
        from skillgap.tui.screens.choose import choose  # noqa: PLC0415

        desk = self.desk
        if desk is None or not desk.is_trying:
            return True
        chosen = "drop"
        if desk.profile != desk.kept:
            chosen = await choose(self, TRIAL, KEEP_OR_DROP, closing="go on trying") or ""
        if chosen == "keep":
            self.keep_trial()
        if chosen == "drop":
            self.drop_trial()
        return bool(chosen)

    def _settle(self, profile: "Profile") -> None:
        """Show a profile, then write it."""
        if self.desk is not None:
            self.saving.want(profile)
            self._show(self.desk.settled(profile))
            self.call_after_refresh(self._save)

    def _show(self, desk: Desk) -> None:
        before = self.desk
        self.desk = desk
        self.change = "" if before is None else difference(before, desk)
        self.refresh_hints()

    # ── undo ───────────────────────────────────────────────────────────────────────────────────

    def do_undo(self) -> None:
        """Undo the last change."""
        self._travel(back=True)

    def why_not_undo(self) -> str:
        """There must be something to undo."""
        return self._why_not_travel() or ("" if self.timeline.done else "nothing to undo")

    def do_redo(self) -> None:
        """Redo what was undone."""
        self._travel(back=False)

    def why_not_redo(self) -> str:
        """There must be something to redo."""
        return self._why_not_travel() or ("" if self.timeline.undone else "nothing to redo")

    def _why_not_travel(self) -> str:
        """What is tried would be lost without a word."""
        tried = self.desk is not None and self.desk.kept not in (None, self.desk.profile)
        return "keep or drop the levels you are trying first (3)" if tried else ""

    def _travel(self, *, back: bool) -> None:
        if self.desk is None:
            return
        now = self.desk.profile
        found = self.timeline.undo(now) if back else self.timeline.redo(now)
        if found is not None:
            self.timeline, change = found
            self._settle(change.before)
            self.tell(f"{'Undone' if back else 'Redone'}: {change.label}", timeout=2)

    # ── the file ───────────────────────────────────────────────────────────────────────────────

    @work(exclusive=True, group="save")
    async def _save(self) -> None:
        """Write what is waiting, in a thread of its own."""
        try:
            loaded = await asyncio.to_thread(self.saving.flush)
        except SkillgapError as error:
            self._not_saved(error)
        else:
            self._is_saved(loaded)

    async def is_written(self) -> bool:
        """Write what is waiting; False, and said why, where that cannot be."""
        if self.saving.waiting is None:
            return True
        try:
            loaded = await asyncio.to_thread(self.saving.flush)
        except SkillgapError as error:
            self._not_saved(error)
            return False
        self._is_saved(loaded)
        return True

    def _is_saved(self, loaded: "Loaded | None") -> None:
        self.saved = f"saved {datetime.now().astimezone():%H:%M}"
        if loaded is not None and self.desk is not None:
            self._take_name(loaded.profile.name)
            self._take_history(loaded.profile.history)

    def _take_history(self, history: "tuple[Snapshot, ...]") -> None:
        """Saving adds a point to the history: no change that could be undone, and never shown as one.

        Only a new day or target is taken over; the value of today is read from the levels anyway.
        """
        if self.desk is not None and self.saving.waiting is None:
            self.desk = self.desk.remembering(history)

    def _take_name(self, name: str) -> None:
        """A profile that was saved under another name bears it, also after an undo."""
        desk = self.desk
        if desk is not None and (desk.kept or desk.profile).name != name:
            self.timeline = self.timeline.renamed(name)
            self.desk = desk.renamed(name)
            self.tell(f"Saved as your own profile: {self._path()}", timeout=8)

    def moved_to(self, loaded: "Loaded") -> None:
        """The profile on the desk has another file and another name now."""
        self.saving.opened(loaded)
        self.timeline = self.timeline.renamed(loaded.profile.name)
        if self.desk is not None:
            self.desk = self.desk.renamed(loaded.profile.name)

    def _path(self) -> str:
        return str(self.saving.loaded.path) if self.saving.loaded else ""

    def _not_saved(self, error: SkillgapError) -> None:
        self.saved = "not saved"
        if isinstance(error, ConflictError):
            self._settle_conflict(error)
        else:
            self.tell_error(error, "Not saved")

    @work(group="conflict")
    async def _settle_conflict(self, error: ConflictError) -> None:
        """Someone else changed the file: the person chooses."""
        from skillgap.tui.screens.conflict import settle_conflict  # noqa: PLC0415

        loaded, desk = self.saving.loaded, self.desk
        if self._is_settling or loaded is None or desk is None:
            return
        self._is_settling = True
        try:
            mine = desk.kept or desk.profile
            await self.large_enough()
            chosen = await settle_conflict(self, error, loaded.path, mine)
        finally:
            self._is_settling = False
        if chosen is not None:
            self._reopen(chosen, "the file was changed outside")

    def _reopen(self, loaded: "Loaded", label: str) -> None:
        """Open a profile so that undo brings back what was on the desk."""
        before = self.desk
        now = (before.kept or before.profile) if before else loaded.profile
        named = loaded.profile.name
        timeline = self.timeline.renamed(named)
        if now._replace(updated=loaded.profile.updated) != loaded.profile:
            timeline = timeline.did(label, now)
        self.open_loaded(loaded, timeline)

    async def on_app_focus(self, _event: events.AppFocus) -> None:
        """Back from another window: perhaps the file was changed there."""
        self.look_outside()

    def look_outside(self) -> None:
        """Take over what was changed in the file, if nothing of ours is unsaved; undo brings it back.

        An open what-if is not disturbed: if it is kept, the person chooses then.
        """
        loaded, desk = self.saving.loaded, self.desk
        trying = desk is not None and desk.is_trying
        if loaded is None or trying or self._is_settling or not self.saving.changed_outside():
            return
        if self.saving.waiting is not None:
            self._save()
            return
        try:
            theirs = self.context.store.load(loaded.path)
        except SkillgapError as error:
            self._not_saved(ConflictError(error.message, error.advice))
            return
        self._reopen(theirs, "the file was changed outside")
        self.tell("The file was changed outside and is read again; u brings back what was here.")

    # ── leaving ────────────────────────────────────────────────────────────────────────────────

    def keep_safe(self) -> None:
        """Write what is waiting; where its file cannot be written, beside it under a free name."""
        with contextlib.suppress(Exception):
            self.saving.flush()
        waiting = self.saving.waiting
        if waiting is None:
            return
        with contextlib.suppress(Exception):
            kept = create_freely(self.context.store, waiting, self.context.now)
            self.saving.let_go()
            self.left_behind = f"The last changes were saved as a copy: {kept.path}"

    @work(exclusive=True, group="leave")
    async def leave(self) -> None:
        """Save what is not saved yet, then leave; where that cannot be, the person chooses."""
        from skillgap.tui.screens.choose import choose  # noqa: PLC0415

        if not await self.is_settled():
            return
        while True:
            try:
                if self.saving.waiting is not None:
                    await asyncio.to_thread(self.saving.flush)
            except SkillgapError as error:
                chosen = await choose(self, f"Not saved. {error.message}", NOT_SAVED)
            else:
                break
            if chosen is None:
                return
            if chosen == "copy":
                self.keep_safe()
            if chosen == "leave":
                self.saving.let_go()
        self.exit()


TRIAL = "You tried other levels"
KEEP_OR_DROP = (
    ("keep", "Keep the levels", "they are saved; undo takes them back"),
    ("drop", "Drop them", "everything is as it was"),
)
NOT_SAVED = (
    ("again", "Try again", "the file and its folder may be in order by now"),
    ("copy", "Save as a copy", "under a free name in the folder of profiles"),
    ("leave", "Leave without", "the last changes are lost"),
)


def difference(before: Desk, after: Desk) -> str:
    """The change of readiness between two desks with one target, in points; nothing without one."""
    old, new = before.assessment, after.assessment
    if old is None or new is None or old.target != new.target:
        return ""
    if old.readiness is None or new.readiness is None or old.readiness == new.readiness:
        return ""
    return rise(old.readiness, new.readiness)
