"""What if: levels tried without saving them, then kept or dropped."""

from fractions import Fraction

from textual import work
from textual.content import Content

from skillgap.engine.gap import Part
from skillgap.market.model import TOP_LEVEL
from skillgap.person.edit import set_level
from skillgap.person.model import Profile
from skillgap.report.figures import MONTHS
from skillgap.report.gap.view import GapTable
from skillgap.tui.desk import Desk
from skillgap.tui.views.gap_head import Moved
from skillgap.tui.views.listing import ListingView

NEEDS_TRIAL = {"keep", "drop"}


class TryingView(ListingView):
    """A view whose rows are requirements, the levels of which can be tried."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._saved: tuple[Profile, Fraction | None, str] | None = None

    @property
    def part(self) -> Part | None:
        """The requirement under the cursor."""
        raise NotImplementedError

    def do_what_if(self) -> None:
        """Open a what-if with the levels as they are."""
        if self.desk is not None:
            self.skillgap.try_out(self.desk.profile)

    def do_raise_level(self) -> None:
        """Try one level more."""
        self._try(1)

    def do_lower_level(self) -> None:
        """Try one level less."""
        self._try(-1)

    def _try(self, by: int) -> None:
        part, desk = self.part, self.desk
        if part is None or desk is None:
            return
        held = desk.subject.levels.get(part.skill)
        level = min(max((held or 0) + by, 0), TOP_LEVEL)
        self.skillgap.try_out(set_level(desk.profile, part.skill, level))

    def do_keep(self) -> None:
        """Keep what is tried."""
        self.skillgap.keep_trial()

    def do_drop(self) -> None:
        """Let go of what is tried."""
        self.skillgap.drop_trial()

    def moved_to(self, desk: Desk) -> Moved | None:
        """Readiness and finish of what is saved, worked out once, beside those of what is tried."""
        saved = desk.kept
        if saved is None:
            return None
        if self._saved is None or self._saved[0] is not saved:
            before = desk.with_profile(saved)
            readiness = before.assessment.readiness if before.assessment else None
            self._saved = (saved, readiness, finish_words(before))
        after = desk.assessment.readiness if desk.assessment else None
        return Moved((self._saved[1], after), (self._saved[2], finish_words(desk)))

    @property
    def trial_hints(self) -> list[Content]:
        """The keys that change, keep and drop what is tried; they can be clicked."""
        arrows = (
            "left right"
            if self.ink.ascii
            else f"{self.key_for('lower_level')} {self.key_for('raise_level')}"
        )
        hints = [Content.assemble((arrows, "bold $accent"), " level")]
        for name in ("keep", "drop"):
            hint = Content.assemble((self.key_for(name), "bold $accent"), f" {name}")
            hints.append(hint.stylize(f"@click=app.run_command('{name}')"))
        return hints

    def close(self) -> bool:
        """Close the field, or ask what becomes of what is tried."""
        if super().close():
            return True
        if self.desk is None or not self.desk.is_trying:
            return False
        self._ask_to_keep()
        return True

    @work
    async def _ask_to_keep(self) -> None:
        await self.skillgap.is_settled()

    def why_not(self, command: str) -> str:
        """Some need a what-if, some a level that can still be moved."""
        trying = self.desk is not None and self.desk.is_trying
        if command in NEEDS_TRIAL and not trying:
            return f"nothing is being tried ({self.key_for('what_if')})"
        if command == "what_if" and trying:
            return f"it is open: {self.key_for('keep')} keeps, {self.key_for('drop')} drops"
        return _at_the_end(command, self.part, self.desk) or super().why_not(command)


def _at_the_end(command: str, part: Part | None, desk: Desk | None) -> str:
    """Why a level cannot be moved further."""
    if part is None or desk is None or command not in {"raise_level", "lower_level"}:
        return ""
    held = desk.subject.levels.get(part.skill)
    if command == "raise_level" and held == TOP_LEVEL:
        return f"{TOP_LEVEL} is the highest level"
    if command == "lower_level" and held == 0:
        return "0 is the lowest level"
    return ""


def moved_levels(desk: Desk, table: GapTable) -> dict[str, int]:
    """By how many levels each row is tried above (or below) what is saved."""
    if desk.kept is None:
        return {}
    before, after = desk.with_profile(desk.kept).subject.levels, desk.subject.levels
    moves = {
        row.part.requirement.id: [
            after.get(s, -1) - before.get(s, -1) for s in row.part.requirement.skills
        ]
        for row in table.rows
    }
    return {name: max(each, key=abs) for name, each in moves.items()}


def finish_words(desk: Desk) -> str:
    """The likely day on which the plan is done: `29 Mar 2029`."""
    plan = desk.plan
    if plan is None:
        return "no plan"
    if not plan.order:
        return "nothing to learn"
    done = plan.finish[1]
    return f"{done.day} {MONTHS[done.month - 1][:3]} {done.year}" if done else "in over 50 years"
