"""Import: a CV, an export or a folder of code, read, decided on, and put on the desk as one change."""

from typing import TYPE_CHECKING

from skillgap.person.model import Profile
from skillgap.plaintext import visible
from skillgap.tui.screens.intake_finds import FindsScreen, Taken
from skillgap.tui.screens.intake_lines import counted_words
from skillgap.tui.screens.intake_path import Brought, ask_path
from skillgap.tui.taking import with_taken

if TYPE_CHECKING:
    from skillgap.tui.keeping import Keeping


async def bring_in(app: "Keeping") -> None:
    """Read something about the person and put what they take on the desk. Call it in a worker."""
    if app.desk is None:
        return
    decided = await decide(app, app.desk.profile)
    if decided is None or app.desk is None:
        return
    brought, taken = decided
    before = app.desk.profile
    profile = with_taken(before, taken.chosen, brought.intake, taken.left_out)
    app.apply(f"import of {visible(brought.name, 40)}", profile)
    app.tell(told(before, profile, taken), timeout=8)


async def decide(
    app: "Keeping", profile: Profile, typed: str = "", closing: str = ""
) -> tuple[Brought, Taken] | None:
    """What was read and what of it is taken; esc goes back to the path, and from there leaves."""
    context = app.context
    while True:
        brought = await ask_path(app, context.market, context.today, typed, closing)
        if brought is None:
            return None
        typed = brought.typed
        screen = FindsScreen(context.market, brought.intake, profile, app.ink)
        taken = await app.push_screen_wait(screen)
        if taken is not None:
            return brought, taken


def told(before: Profile, after: Profile, taken: Taken) -> str:
    """What was written."""
    if before == after:
        return "Nothing has changed: all of it is in the profile already."
    facts = (after.years_experience != before.years_experience) + len(after.credentials)
    facts -= len(before.credentials)
    return f"Written: {counted_words(taken.chosen, facts)}; undo takes all of it back."
