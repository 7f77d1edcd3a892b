"""Assess: the questionnaire about a target, taken up where it was left, put on the desk as one change."""

from pathlib import Path
from typing import TYPE_CHECKING

from skillgap.intake.questionnaire import (
    Sitting,
    begin_for,
    put_answers,
    put_guesses,
    take_up,
    to_keep,
)
from skillgap.market.market import Market
from skillgap.market.model import Target
from skillgap.person.model import Profile
from skillgap.person.unfinished import (
    forget_unfinished,
    read_unfinished,
    unfinished_path,
    write_unfinished,
)
from skillgap.report.figures import counted
from skillgap.report.gap.view import target_name
from skillgap.report.subject import Subject
from skillgap.tui.screens.assess_screen import Answered, AssessScreen
from skillgap.tui.screens.choose import Option, choose
from skillgap.tui.screens.target import pick_target

if TYPE_CHECKING:
    from skillgap.tui.keeping import Keeping


async def assess(app: "Keeping") -> None:
    """Ask about the target on the desk, and put what was said on it. Call it in a worker."""
    target = await _target(app)
    desk, loaded = app.desk, app.saving.loaded
    if target is None or desk is None or loaded is None:
        return
    kept = unfinished_path(app.context.places.state, loaded.path, target.id)
    sitting = await _begin(app, desk.profile, target, kept)
    if sitting is None:
        return
    said = await ask_about(app, sitting, desk.subject, target)
    if said is not None:
        await _put(app, sitting, said, kept)


async def ask_about(
    app: "Keeping", sitting: Sitting, subject: Subject, target: Target
) -> Answered | None:
    """Ask the questions of a sitting."""
    return await app.push_screen_wait(AssessScreen(sitting, subject, target, app.ink))


async def _target(app: "Keeping") -> Target | None:
    """The target on the desk; without one the person chooses it, and it is theirs from then on."""
    if app.desk is None:
        return None
    if app.desk.target is not None:
        return app.desk.target
    chosen = await pick_target(app, app.desk, heading="What should the questions be about?")
    if not chosen:
        return None
    app.apply(f"target {chosen}", app.desk.profile._replace(target=chosen))
    return app.desk.market.targets.get(chosen)


async def _begin(app: "Keeping", profile: Profile, target: Target, kept: Path) -> Sitting | None:
    """The sitting to go on with, or to begin; asked where there is a choice."""
    market, before = app.context.market, read_unfinished(kept)
    fresh = begin_for(market, target, profile, again=False, most=None)
    again = begin_for(market, target, profile, again=True, most=None)
    left = take_up(again if before.get("again") is True else fresh, before, profile)
    ways = _ways(left, fresh)
    if not ways:
        app.tell("This target asks for nothing that could be asked about.")
        return None
    heading = f"Questions about {target_name(market, target)}"
    way = ways[0][0] if len(ways) == 1 else await choose(app, heading, ways)
    return {"on": left, "fresh": fresh, "again": again}[way] if way else None


def _ways(left: Sitting, fresh: Sitting) -> list[Option]:
    """How one can begin: go on, ask what is not rated, ask about everything."""
    ways: list[Option] = []
    if left.session.replies:
        said = counted(len(left.session.replies), "answer")
        ways.append(("on", "Go on where you stopped", f"{said} so far"))
    number, held = len(fresh.session.scope.skills), len(fresh.session.held)
    if held < number:
        about = f"{counted(number - held, 'skill')}; what you have rated stays"
        ways.append(("fresh", "Begin anew" if ways else "What is not rated yet", about))
    if held:
        about = f"{counted(number, 'skill')}; an answer replaces your level"
        ways.append(("again", "Everything once more", about))
    return ways


async def _put(app: "Keeping", sitting: Sitting, said: Answered, kept: Path) -> None:
    """One change with all of it, and beside the profile what is needed to go on another day."""
    if app.desk is None:
        return
    before = app.desk.profile
    profile, sitting = put_answers(before, sitting, said.session)
    if said.finished:
        profile = put_guesses(profile, said.session)
    app.apply(f"answers about {said.session.scope.target}", profile)
    app.tell(told(before, profile, said), timeout=8)
    if said.finished:
        forget_unfinished(kept)
        return
    write_unfinished(kept, to_keep(sitting))  # at once, for the program may be left right now
    await app.is_written()
    now = app.saving.loaded
    if now is not None and app.saving.is_own:  # an example has become the person's own
        forget_unfinished(kept)
        keep_for_later(app, now.path, sitting)


def keep_for_later(app: "Keeping", profile: Path, sitting: Sitting) -> None:
    """Write what is needed to go on with a questionnaire another day."""
    target = sitting.session.scope.target
    write_unfinished(unfinished_path(app.context.places.state, profile, target), to_keep(sitting))


def told(before: Profile, after: Profile, said: Answered) -> str:
    """What became of the answers."""
    if not said.finished:
        return "What you answered is kept; assess goes on where you stopped."
    changed = [s for s, rating in after.skills.items() if rating != before.skills.get(s)]
    inferred = sum(after.skills[s].inferred for s in changed)
    if not changed:
        return "Nothing has changed: your levels are as they were."
    stated = counted(len(changed) - inferred, "level")
    return f"{stated} stated, {inferred} inferred; undo takes all of it back."


def usual_target(market: Market) -> Target | None:
    """The target that questions follow where nobody knows yet: the role most postings are for, at mid."""
    roles = sorted(market.roles.values(), key=lambda role: -(role.postings or 0))
    targets = (market.targets.get(f"{role.id}/mid") for role in roles)
    return next((target for target in targets if target is not None), None)
