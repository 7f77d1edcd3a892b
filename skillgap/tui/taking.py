"""What a person takes of what was found: a value for each find, and the profile with all of them."""

from collections.abc import Collection, Iterable, Sequence
from typing import Literal, NamedTuple

from skillgap.intake.found import Found, Intake
from skillgap.intake.merge import apply, apply_facts, held
from skillgap.person.model import Profile

Act = Literal["take", "proof", "drop"]
"""Take the level (and the proofs), take only the proofs, or nothing."""


class Choice(NamedTuple):
    """A find, the level the profile has, and what is to become of it.

    `level` is what would be written; `sure` is True where the person looked at it and said so.
    """

    found: Found
    have: int | None
    act: Act
    level: int | None
    sure: bool = False

    @property
    def acts(self) -> tuple[Act, ...]:
        """What can be done, the usual first: a level that is there is overwritten only on purpose."""
        level: tuple[Act, ...] = ("take",) if self.level not in {None, self.have} else ()
        proof: tuple[Act, ...] = ("proof",) if self.found.evidence else ()
        if self.have is None:
            return (*(level or proof), "drop")
        return (*proof, "drop", *level)

    @property
    def overwrites(self) -> bool:
        """True where a level of the person's would become another one."""
        return self.act == "take" and self.have not in {None, self.level}


def choices(found: Iterable[Found], profile: Profile) -> tuple[Choice, ...]:
    """The finds with what is usually done with each: new levels and proofs are taken."""
    fresh = [Choice(each, held(profile, each.skill), "drop", each.level) for each in found]
    return tuple(choice._replace(act=choice.acts[0]) for choice in fresh)


def turned(choice: Choice) -> Choice:
    """The next thing that can be done with a find."""
    acts = choice.acts
    act = acts[(acts.index(choice.act) + 1) % len(acts)] if choice.act in acts else acts[0]
    return choice._replace(act=act, sure=act == "take")


def rated(choice: Choice, level: int) -> Choice:
    """Another level, said by the person."""
    return choice._replace(act="take", level=level, sure=True)


def all_or_none(chosen: Sequence[Choice]) -> tuple[Choice, ...]:
    """All that overwrites nothing; where all of that is taken already, nothing."""
    if all(each.act != "drop" or each.acts[0] == "drop" for each in chosen):
        return tuple(each._replace(act="drop") for each in chosen)
    return tuple(each._replace(act=each.acts[0]) if each.act == "drop" else each for each in chosen)


def with_taken(
    profile: Profile, chosen: Iterable[Choice], facts: Intake, left_out: Collection[str] = ()
) -> Profile:
    """The profile with what was taken, and with years and credentials that were not left out."""
    years = None if YEARS in left_out else facts.years
    held_too = tuple(one for one in facts.credentials if one not in left_out)
    profile = apply_facts(profile, facts._replace(years=years, credentials=held_too))
    for each in chosen:
        if each.act != "drop":
            level = each.level if each.act == "take" else None
            inferred = each.found.inferred and not each.sure
            found = each.found._replace(level=level, inferred=inferred)
            profile = apply(profile, [found], overwrite=each.sure or each.have is not None)
    return profile


YEARS = "=years"
"""Stands for the years of work among what may be left out."""


def counts(chosen: Iterable[Choice]) -> tuple[int, int]:
    """How many levels would be written, and how many finds bring only proofs."""
    acts = [each.act for each in chosen]
    return acts.count("take"), acts.count("proof")
