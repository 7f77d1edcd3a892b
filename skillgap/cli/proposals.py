"""What was found, put to the person and into a profile: shared by `import` and `scan`."""

import os
import sys
from collections.abc import Sequence
from typing import NamedTuple

from skillgap.cli.context import Context
from skillgap.context import PROFILE_VARIABLE
from skillgap.intake.found import Found, Intake
from skillgap.intake.merge import apply, apply_facts, held
from skillgap.market.market import Market
from skillgap.person.edit import change
from skillgap.person.model import Evidence, Profile
from skillgap.person.names import slug
from skillgap.person.store import Loaded
from skillgap.plaintext import visible
from skillgap.problems import UsageError
from skillgap.report.shapes.intake import FoundShape, ProofShape


class Whose(NamedTuple):
    """The profile that is written to: one that is there, or one to be made."""

    profile: Profile
    loaded: Loaded | None = None

    @property
    def stem(self) -> str:
        """What to call it on the command line."""
        return self.loaded.path.stem if self.loaded else slug(self.profile.name)


def check_use(ctx: Context, *, stdin_read: bool = False) -> None:
    """Raise UsageError where nobody can be asked and nothing was said about not asking."""
    args = ctx.args
    if args.overwrite and not args.yes:
        raise UsageError(
            "--overwrite goes with --yes.", "Without --yes you are asked line by line."
        )
    if args.yes or args.dry_run:
        return
    if ctx.format != "text":
        message = f"--format {ctx.format} goes with --dry-run or --yes."
        raise UsageError(message, "Without them you are asked in the terminal.")
    if stdin_read or not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "There is no terminal to ask you in.",
            "Add --dry-run to see what is found, or --yes to take all of it.",
        )


def whose(ctx: Context, name_found: str) -> Whose:
    """The profile meant: a new one, the named one, the one saved last, or one for the name found.

    Raises UsageError where it is not clear whose the document is.
    """
    args = ctx.args
    if args.new:
        return Whose(change(Profile(), name=args.new))
    named = args.profile or os.environ.get(PROFILE_VARIABLE)
    if named:
        loaded = ctx.store.load(named)
        return Whose(loaded.profile, loaded)
    latest = ctx.store.latest()
    if latest is None:
        return _made_for(ctx, name_found)
    loaded = ctx.store.load(latest.path)
    if args.yes and name_found and not _same_person(name_found, loaded):
        other = visible(name_found, 60)
        raise UsageError(
            f"This is about {other}, but the profile saved last is {loaded.path.stem}.",
            f'Say which: --profile {loaded.path.stem}, or --new "{other}".',
        )
    return Whose(loaded.profile, loaded)


def _made_for(ctx: Context, name: str) -> Whose:
    """A profile for the name that was found."""
    if name:
        if not ctx.args.dry_run:
            ctx.note(f"There is no profile yet: one is made for {visible(name, 60)}.")
        return Whose(change(Profile(), name=name))
    if ctx.args.dry_run:
        return Whose(Profile())
    raise UsageError("There is no profile yet, and no name was found.", "Say whose: --new NAME")


def _same_person(name: str, loaded: Loaded) -> bool:
    """True where the names share a word, as `Ada` and `Ada Okafor` do."""
    words = set(slug(name).split("-"))
    return bool(words & {*slug(loaded.profile.name).split("-"), *loaded.path.stem.split("-")})


def write(ctx: Context, who: Whose, intake: Intake, chosen: Sequence[tuple[Found, bool]]) -> Whose:
    """Put what was chosen into the profile and save it; True beside a find replaces a level."""
    profile = apply_facts(who.profile, intake)
    for found, replace in chosen:
        profile = apply(profile, [found], overwrite=replace)
    if who.loaded is None:
        made = ctx.store.create(ctx.remembered(profile), ctx.now)
        ctx.note(f"Made {made.path}")
        return Whose(made.profile, made)
    saved = ctx.keep(who.loaded, profile)
    same = saved.fingerprint == who.loaded.fingerprint
    ctx.note(f"{'Nothing to change in' if same else 'Saved'} {saved.path}")
    return Whose(saved.profile, saved)


def shapes(intake: Intake, before: Profile, market: Market) -> list[FoundShape]:
    """The finds as they are printed, beside the levels the profile has."""
    return [_shape(each, held(before, each.skill), market) for each in intake.found]


def _shape(found: Found, have: int | None, market: Market) -> FoundShape:
    return {
        "skill": found.skill,
        "name": market.skills[found.skill].name,
        "level": found.level,
        "inferred": found.inferred,
        "why": found.why,
        "have": have,
        "quotes": list(found.quotes),
        "evidence": [_proof(each) for each in found.evidence],
        "last": found.last.isoformat() if found.last else None,
    }


def _proof(proof: Evidence) -> ProofShape:
    day = proof.date.isoformat() if proof.date else None
    return {"text": proof.text, "date": day, "link": proof.link}
