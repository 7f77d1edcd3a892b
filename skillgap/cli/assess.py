"""`skillgap assess`: the questionnaire, put into the profile answer by answer."""

import os
from argparse import Namespace
from pathlib import Path
from typing import NamedTuple

from skillgap.cli.context import Context
from skillgap.cli.deliver import deliver
from skillgap.cli.questions import KEYS, Prompter, Word
from skillgap.context import PROFILE_VARIABLE
from skillgap.engine.quiz.screens import TickScreen
from skillgap.engine.quiz.session import (
    Done,
    LevelQuestion,
    Session,
    answer,
    back,
    finish,
    next_question,
    skip,
    standing,
    tick,
)
from skillgap.intake.questionnaire import (
    Sitting,
    begin_for,
    put_answers,
    put_guesses,
    take_up,
    to_keep,
)
from skillgap.market.model import Target
from skillgap.person.edit import change, set_target
from skillgap.person.find import profile_files
from skillgap.person.model import Profile
from skillgap.person.names import check_name
from skillgap.person.store import Loaded
from skillgap.person.unfinished import (
    forget_unfinished,
    read_unfinished,
    unfinished_path,
    write_unfinished,
)
from skillgap.plaintext import visible
from skillgap.problems import UsageError
from skillgap.report.gap.view import target_name
from skillgap.report.subject import Subject, find_target

MOST_QUESTIONS = 200


class Desk(NamedTuple):
    """The profile as it is on disk and as it was, the questionnaire, and where the rest is kept."""

    loaded: Loaded
    sitting: Sitting
    kept: Path
    begun: Profile

    @property
    def session(self) -> Session:
        """What was said."""
        return self.sitting.session


def assess(args: Namespace) -> int:
    """Ask, write each answer as it comes, and in the end what can be inferred."""
    ctx = Context(args)
    most = _questions(args.questions)
    prompter = Prompter(ctx.market, ctx.ink)
    loaded, target = _whose(ctx, prompter)
    desk = _open(ctx, loaded, target, most)
    _greet(prompter, ctx, desk, target)
    try:
        desk = _ask(ctx, prompter, desk)
    except KeyboardInterrupt:
        ctx.note(f"\n{_kept_words(ctx, desk)}")
        raise
    if isinstance(next_question(desk.session), Done):
        return _finish(ctx, desk, target)
    ctx.note(_kept_words(ctx, desk))
    return 0 if ctx.format == "text" else _report(ctx, desk, target)


def _questions(text: str | None) -> int | None:
    """How many level questions are wanted, if it was said. Raises UsageError."""
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and int(text[:4]) <= MOST_QUESTIONS):
        message = f"--questions should be a whole number from 0 to {MOST_QUESTIONS}, not {visible(text, 40)}."
        raise UsageError(message, "Write for example --questions 20.")
    return int(text)


def _whose(ctx: Context, prompter: Prompter) -> tuple[Loaded, Target]:
    """The profile and the target that are meant; what is missing is asked for."""
    named = ctx.args.profile or os.environ.get(PROFILE_VARIABLE)
    if not named and (latest := ctx.store.latest()) is not None:
        named = latest.path
    if named and (profile_files(ctx.places.profiles) or str(named).endswith(".toml")):
        loaded = ctx.store.load(named)
        for problem in loaded.problems:
            ctx.note(str(problem))
        return _aimed(ctx, prompter, loaded)
    profile = _named(prompter, str(named or ""))
    target = _target(ctx, prompter, ctx.args.target or "")
    made = ctx.store.create(set_target(profile, target.id), ctx.now)
    ctx.note(f"Made {made.path}")
    return made, target


def _named(prompter: Prompter, name: str) -> Profile:
    """A new profile of that name, or of the name the person gives. Raises UsageError."""
    name = name or prompter.read("There is no profile yet. Your name:") or ""
    return change(Profile(), name=check_name(name))


def _aimed(ctx: Context, prompter: Prompter, loaded: Loaded) -> tuple[Loaded, Target]:
    """The target that was given, else the profile's, else one that is asked for and noted there."""
    name = ctx.args.target or loaded.profile.target
    if name:
        return loaded, find_target(ctx.market, name)
    target = _target(ctx, prompter, "")
    return ctx.store.save(loaded, set_target(loaded.profile, target.id), ctx.now), target


def _target(ctx: Context, prompter: Prompter, name: str) -> Target:
    """The target of that name; without one the person is asked. Raises UsageError."""
    if name:
        return find_target(ctx.market, name)
    prompter.headline("Which target? A role and a seniority, such as llm-engineer/mid.")
    prompter.say(", ".join(ctx.market.roles), "  Roles: ")
    while True:
        line = prompter.read("Target:")
        if line is None:
            raise UsageError("No target chosen.", "Say which: --target ROLE/SENIORITY")
        try:
            return find_target(ctx.market, line)
        except UsageError as error:
            prompter.say(f"{error.message} {error.advice}")


def _open(ctx: Context, loaded: Loaded, target: Target, most: int | None) -> Desk:
    """The questionnaire, taken up where it was left."""
    profile = loaded.profile
    kept = unfinished_path(ctx.places.state, loaded.path, target.id)
    sitting = begin_for(ctx.market, target, profile, again=ctx.args.again, most=most)
    if not ctx.args.restart:
        sitting = take_up(sitting, read_unfinished(kept), profile)
    return Desk(loaded, sitting, kept, profile)


def _greet(prompter: Prompter, ctx: Context, desk: Desk, target: Target) -> None:
    session, name = desk.session, target_name(ctx.market, target)
    count = len(session.scope.skills) - len(session.held)
    if not count:
        prompter.say(f"All that {name} asks for is rated already; --again asks once more.")
        return
    held = f" ({len(session.held)} more are rated already)" if session.held else ""
    whose = visible(desk.loaded.profile.name, 60) or desk.loaded.path.stem
    prompter.say(f"{whose}, for {name}: {count} skills to ask about{held}.")
    prompter.say(f"At any question: {KEYS}.")
    if session.replies:
        prompter.say(f"Going on where you stopped: {len(session.replies)} answers so far.")


def _ask(ctx: Context, prompter: Prompter, desk: Desk) -> Desk:
    """Ask until there is nothing to ask or the person quits; each reply is kept as it comes."""
    before = None
    while not isinstance(question := next_question(desk.session), Done):
        session = _after(prompter, desk.session, question)
        if session is None:
            return desk
        desk = _keep(ctx, desk, session)
        now = standing(session)
        prompter.standing(now, before)
        before = now
    return desk


def _after(
    prompter: Prompter, session: Session, question: TickScreen | LevelQuestion
) -> Session | None:
    """The session after one question; None where the person quits."""
    said: frozenset[str] | int | Word
    if isinstance(question, TickScreen):
        said = prompter.ticks(question)
        if isinstance(said, frozenset):
            return tick(session, question, said)
    else:
        said = prompter.level(question)
        if isinstance(said, int):
            return answer(session, question, said)
    if said == "skip":
        return skip(session, question)
    if said == "back":
        if not session.replies:
            prompter.say("This is the first question.")
        return back(session)
    return finish(session) if said == "stop" else None


def _keep(ctx: Context, desk: Desk, session: Session) -> Desk:
    """Write the answers into the profile, and the rest beside it."""
    profile, sitting = put_answers(desk.loaded.profile, desk.sitting, session)
    loaded = ctx.keep(desk.loaded, profile)
    write_unfinished(desk.kept, to_keep(sitting))
    return desk._replace(loaded=loaded, sitting=sitting)


def _finish(ctx: Context, desk: Desk, target: Target) -> int:
    """Write what can be inferred, and tell all of it."""
    profile = put_guesses(desk.loaded.profile, desk.session)
    saved = ctx.keep(desk.loaded, profile)
    forget_unfinished(desk.kept)
    done = desk._replace(loaded=saved)
    code = _report(ctx, done, target)
    if saved.profile.skills != desk.begun.skills:
        ctx.note(f"Written to {visible(str(saved.path), 300)}")
    ctx.note(f"Then look: skillgap gap {saved.path.stem}{_target_option(done, target.id)}")
    return code


def _report(ctx: Context, desk: Desk, target: Target) -> int:
    from skillgap.report.assess.markdown import assess_markdown  # noqa: PLC0415
    from skillgap.report.assess.shape import assess_shape  # noqa: PLC0415
    from skillgap.report.assess.text import assess_text  # noqa: PLC0415

    subject = Subject(desk.loaded.profile, ctx.market, ctx.today)
    shape = assess_shape(subject, target, desk.loaded.path.stem, desk.session)
    return deliver(
        ctx,
        text=lambda: assess_text(subject, target, shape, ctx.ink),
        markdown=lambda: assess_markdown(subject, target, shape),
        shape=lambda: shape,
    )


def _kept_words(ctx: Context, desk: Desk) -> str:
    """Where one can go on."""
    again = " --again" if ctx.args.again else ""
    name = desk.loaded.path.stem
    option = _target_option(desk, desk.session.scope.target)
    return f"What you answered is kept. Go on: skillgap assess {name}{option}{again}"


def _target_option(desk: Desk, target: str) -> str:
    return "" if desk.loaded.profile.target == target else f" --target {target}"
