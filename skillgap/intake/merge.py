"""What was found put into a profile: nothing that is there is lowered or overwritten unasked."""

import re
from collections.abc import Sequence

from skillgap.intake.found import Found, Intake
from skillgap.person import edit
from skillgap.person.model import Evidence, Profile

_SCANNED = re.compile(r"(.+): [\d,]+ (?:file|commit)s?(?:, \d{4}-\d\d(?: to \d{4}-\d\d)?)?")
"""The text of a proof that a scan makes; its group is the repository."""


def apply(profile: Profile, chosen: Sequence[Found], *, overwrite: bool = False) -> Profile:
    """The profile with levels for skills it has not rated, and with the proofs of all chosen ones.

    A level that is there stays, whatever was found, unless `overwrite` says otherwise.
    """
    for found in chosen:
        if found.level is not None and (overwrite or held(profile, found.skill) is None):
            profile = edit.set_level(profile, found.skill, found.level, inferred=found.inferred)
        for proof in found.evidence:
            profile = _with_proof(profile, found.skill, proof)
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


def _with_proof(profile: Profile, skill: str, proof: Evidence) -> Profile:
    """The profile with a proof; one from an earlier look at the same code gives way to it."""
    rating = profile.skills.get(skill)
    subject = _SCANNED.fullmatch(proof.text)
    for index, old in reversed(tuple(enumerate(rating.evidence if rating else ()))):
        before = _SCANNED.fullmatch(old.text)
        if subject and before and before[1] == subject[1] and old.link in {None, proof.link}:
            profile = edit.remove_evidence(profile, skill, index)
    return edit.add_evidence(profile, skill, proof)
