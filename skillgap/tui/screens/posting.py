"""A job posting: read, looked at, and kept as a target of its own."""

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from skillgap.context import Context
from skillgap.plaintext import visible
from skillgap.problems import SkillgapError
from skillgap.report.job.view import Job, look_at
from skillgap.report.subject import Subject
from skillgap.tui.exporting import shortened
from skillgap.tui.screens.choose import choose
from skillgap.tui.screens.posting_screen import PostingScreen
from skillgap.tui.screens.posting_text import PostingTextScreen
from skillgap.tui.screens.prompt import ask

if TYPE_CHECKING:
    from skillgap.tui.keeping import Keeping

LONGEST_NAME = 40
NAME_HINT = "It becomes a target of its own, in t, Gap, Roadmap and Market."
NOW_YOURS = (
    ("yes", "Yes", "the gap and the roadmap are about it from now on"),
    ("no", "No", "t chooses it whenever you like"),
)


async def read_a_posting(app: "Keeping") -> None:
    """Read a posting, look at it, and save it if that is wanted. Call it in a worker."""
    typed = ""
    while app.desk is not None:
        read = await app.push_screen_wait(PostingTextScreen(app.context.market, typed))
        if read is None:
            return
        typed = read.typed
        job = look_at(app.desk.subject, read.posting, None, read.notes)
        while True:
            wanted = await app.push_screen_wait(PostingScreen(app, job))
            if wanted is None:
                break
            job = wanted
            if await _save(app, job):
                return


async def _save(app: "Keeping", job: Job) -> bool:
    """Ask for a name and keep the posting under it; False where it is not saved."""
    from skillgap.intake.posting.saved import role_id, save  # noqa: PLC0415

    folder = app.context.places.overlay

    def fault(text: str) -> str:
        if not any(letter.isalnum() for letter in text):
            return "Write a name with a letter or a digit in it."
        is_there = (folder / "jobs" / f"{role_id(text)}.yaml").exists()
        return "A posting is saved under this name already." if is_there else ""

    title = visible(job.posting.title, LONGEST_NAME)
    name = await ask(app, "Save the posting under which name?", title, NAME_HINT, fault, "back")
    if name is None:
        return False
    target = job.found.target._replace(role=role_id(name))
    try:
        path = await asyncio.to_thread(
            save, folder, target, job.posting.title, app.context.today, replace=False
        )
        await _market_anew(app)
    except SkillgapError as error:
        app.tell_error(error, "Not saved")
        return False
    app.tell(f"Saved {visible(shortened(path), 200)}", timeout=8)
    if await choose(app, "Make it your target now?", NOW_YOURS) == "yes" and app.desk is not None:
        app.apply(f"target {target.id}", app.desk.profile._replace(target=target.id))
    return True


async def _market_anew(app: "Keeping") -> None:
    """Read the market once more, with what was saved, and put it under what lies on the desk."""
    fresh = Context(app.context.args)
    market = await asyncio.to_thread(lambda: fresh.market)
    app.context = fresh
    if app.desk is not None:
        subject = Subject(app.desk.profile, market, app.context.today)
        app.desk = replace(app.desk, subject=subject)
        app.refresh_hints()
