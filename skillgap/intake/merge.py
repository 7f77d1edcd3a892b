"""What was found put into a profile: nothing that is there is lowered or overwritten unasked."""

from collections.abc import Sequence

from skillgap.intake.found import Found, Intake
from skillgap.person import edit
from skillgap.person.model import Profile


def apply(profile: Profile, chosen: Sequence[Found], *, overwrite: bool = False) -> Profile:
    """The profile with levels for skills it has not rated, and with the proofs of all chosen ones.

    A level that is there stays, whatever was found, unless `overwrite` says otherwise.
    """
    for found in chosen:
        if found.level is not None and (overwrite or held(profile, found.skill) is None):
            profile = edit.set_level(profile, found.skill, found.level, inferred=found.inferred)
        for proof in found.evidence:
            profile = edit.add_evidence(profile, found.skill, proof)
    return profile


def apply_facts(profile: Profile, intake: Intake) -> Profile:
    """The profile with years of work, where it had none, and with the credentials found."""
    if profile.years_experience is None and intake.years is not None:
        profile = edit.change(profile, years_experience=intake.years)
    new = tuple(one for one in intake.credentials if one not in profile.credentials)
    return edit.change(profile, credentials=(*profile.credentials, *new)) if new else profile


def held(profile: Profile, skill: str) -> int | None:
    """The level the profile has for a skill, or None where it is not rated."""
    rating = profile.skills.get(skill)
    return rating.level if rating else None
