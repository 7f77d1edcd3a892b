"""Read back a plan that was ticked: its path, what it says that is new, and one change with all of it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.content import Content

from skillgap.intake.planback import is_of, plan_of, with_progress
from skillgap.intake.ticked import Ticked, compare
from skillgap.plaintext import visible
from skillgap.problems import SkillgapError
from skillgap.report.figures import counted
from skillgap.report.ink import Ink
from skillgap.report.progress.synced import Read, synced_shape, synced_told
from skillgap.report.progress.told import Told
from skillgap.report.subject import Subject
from skillgap.tui.exporting import KINDS, default_path, export_folder, shortened
from skillgap.tui.paths import typed_paths
from skillgap.tui.prose import Page
from skillgap.tui.screens.dialog import Hint
from skillgap.tui.screens.explain import ReadingScreen
from skillgap.tui.screens.prompt import ask

if TYPE_CHECKING:
    from skillgap.tui.desk import Desk
    from skillgap.tui.keeping import Keeping

HINT = "The path of a plan that was exported as Markdown, with its boxes ticked and hours such as (took 12 h)."
LABEL = 13


class Back(NamedTuple):
    """A plan that was read: its file, what is new in it, the person before and after, and a warning."""

    path: Path
    found: Ticked
    before: Subject
    after: Subject
    warning: str = ""

    @property
    def told(self) -> Told:
        """In words, as the command line has them."""
        seen = Read(self.path.name, self.found.progress, self.found.already, self.found.odd)
        shape = synced_shape(seen, self.before, self.after, dry_run=False)
        return synced_told(shape, self.before, self.after)


class ReadBackScreen(ReadingScreen):
    """What was read and what was not matched; enter takes it."""

    HINTS: ClassVar[tuple[Hint, ...]] = (("enter", "take it", "take"), ("esc", "close", "leave"))
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "take", show=False)]

    def __init__(self, back: Back, ink: Ink) -> None:
        super().__init__("What the plan says", partial(back_lines, back), ink)
        self.back = back
        self.taken = False

    @property
    def hints(self) -> Sequence[Hint]:
        """Where nothing is new, nothing can be taken."""
        return self.HINTS if self.back.found.progress else self.HINTS[1:]

    def action_take(self) -> None:
        """Take it, if there is something."""
        self.taken = bool(self.back.found.progress)
        self.dismiss(None)


def back_lines(back: Back, page: Page) -> list[Content]:
    """Facts, then the lists."""
    told = back.told
    lines = page.words(told.title, "$quiet")
    if back.warning:
        lines += page.words(back.warning, "$part")
    lines.append(Content())
    for label, words in told.facts:
        if words:
            lines += page.words(words, first=f"{label:<{LABEL}}")
    for title, texts in told.lists:
        lines += page.titled(title, page.listed(texts))
    return lines


def read(path: Path, desk: "Desk", stem: str) -> Back:
    """Read a plan against the person on the desk. Raises SkillgapError."""
    plan, before = plan_of(path), desk.subject
    found = compare(plan, desk.market.skills, before.levels, desk.profile.log)
    profile = with_progress(desk.profile, found.progress, before.today)
    warning = (
        ""
        if is_of(plan, desk.profile, stem)
        else f"This plan was made for {plan.person}, not for {before.name}."
    )
    return Back(path, found, before, before.with_profile(profile), warning)


def _fault(text: str) -> str:
    """Why a line is no plan's path, in words."""
    paths = typed_paths(text)
    if len(paths) != 1:
        return "Write the path of one file."
    try:
        plan_of(paths[0])
    except SkillgapError as error:
        return error.message
    except (OSError, ValueError) as error:
        return f"Cannot read it: {getattr(error, 'strerror', None) or error}."
    return ""


async def read_back(app: "Keeping") -> None:
    """Ask for the plan, show what it says, and put it on the desk as one change. Call it in a worker."""
    desk, loaded = app.desk, app.saving.loaded
    if desk is None or loaded is None:
        return
    usual = default_path(KINDS[0], desk, export_folder(Path.cwd(), Path.home()))
    value = shortened(usual) if usual.is_file() else ""
    typed = await ask(app, "Read back a plan", value, HINT, _fault)
    if typed is None:
        return
    back = read(typed_paths(typed)[0], desk, loaded.path.stem)
    screen = ReadBackScreen(back, app.ink)
    await app.push_screen_wait(screen)
    if screen.taken:
        app.apply(f"plan {visible(back.path.name, 40)} read back", back.after.profile)
        app.tell(f"{counted(len(back.found.progress), 'step')} taken from the plan; u undoes it.")
