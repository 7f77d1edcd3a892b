"""Two ways in for a new person: the questionnaire, and what a CV, an export or code says already."""

from typing import TYPE_CHECKING

from skillgap.intake.questionnaire import Sitting, begin_for, put_answers, put_guesses
from skillgap.market.market import Market
from skillgap.market.model import Target
from skillgap.person.model import Profile
from skillgap.person.store import Loaded
from skillgap.report.gap.view import target_name
from skillgap.report.subject import Subject
from skillgap.tui.screens.assess import ask_about, keep_for_later, usual_target
from skillgap.tui.screens.intake import decide
from skillgap.tui.screens.welcome_asks import ask_hours, ask_in_turn, ask_name, ask_target
from skillgap.tui.taking import with_taken

if TYPE_CHECKING:
    from skillgap.tui.keeping import Keeping


class _Questions:
    """The questionnaire as one of the questions: what was answered is there when one comes back to it."""

    def __init__(self) -> None:
        self.sitting: Sitting | None = None
        self.left: Sitting | None = None

    async def ask(self, app: "Keeping", profile: Profile, _about: str) -> Profile | None:
        """Ask about the target, or about the usual one where none is chosen yet."""
        market = app.context.market
        target = _target(market, profile)
        if target is None:
            return profile
        fresh = begin_for(market, target, profile, again=False, most=None)
        if self.sitting is None or self.sitting.session.scope != fresh.session.scope:
            self.sitting = fresh
        if not profile.target:
            app.tell(f"The questions follow {target_name(market, target)}; all targets are ranked.")
        subject = Subject(profile, market, app.context.today)
        said = await ask_about(app, self.sitting, subject, target)
        if said is None:
            return None
        self.sitting = fresh._replace(session=said.session._replace(finished=False))
        answered, sitting = put_answers(profile, fresh, said.session)
        self.left = None if said.finished else sitting
        return put_guesses(answered, said.session) if said.finished else answered


def _target(market: Market, profile: Profile) -> Target | None:
    return market.targets.get(profile.target) or usual_target(market)


async def with_questions(app: "Keeping") -> Loaded | None:
    """Name, target, the questionnaire, hours."""
    questions = _Questions()
    loaded = await ask_in_turn(app, (ask_name, ask_target, questions.ask, ask_hours))
    if loaded is not None and questions.left is not None:
        keep_for_later(app, loaded.path, questions.left)
    return loaded


async def with_import(app: "Keeping") -> Loaded | None:
    """What a document says, then the name (as it was found), target and hours."""
    typed = ""

    async def ask_document(app: "Keeping", profile: Profile, _about: str) -> Profile | None:
        nonlocal typed
        decided = await decide(app, profile, typed, "back")
        if decided is None:
            return None
        brought, taken = decided
        typed = brought.typed
        found = with_taken(profile, taken.chosen, brought.intake, taken.left_out)
        return found._replace(name=brought.intake.name or profile.name)

    return await ask_in_turn(app, (ask_document, ask_name, ask_target, ask_hours))
