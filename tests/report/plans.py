"""Roadmaps of the example people and of people with difficult names, for the tests of the formats."""

from collections.abc import Callable
from datetime import date
from functools import cache

from skillgap.engine.plan import Wishes
from skillgap.market.market import Market
from skillgap.person.model import HoursException, Profile, SkillRating
from skillgap.report.roadmap.beside import (
    activity_hours,
    interview_parts,
    preparation_hours,
    weekly_activities,
)
from skillgap.report.roadmap.build import build_roadmap
from skillgap.report.roadmap.rows import Roadmap
from skillgap.report.subject import Subject

PEOPLE = (
    "amara-okafor",
    "camila-restrepo",
    "jonas-lindqvist",
    "mateus-carvalho",
    "noor-el-amin",
    "priya-vaidyanathan",
    "tomasz-zielinski",
)
HOSTILE = '=1+1|<img src=x onerror=alert(1)> `a` *b* [c](javascript:d) -->\n# e\x1b[31m"; \u202e'
TODAY = date(2026, 11, 22)


def roadmap_of(subject: Subject, target: str | None = None, **changes: object) -> Roadmap:
    """The roadmap as the profile asks for it, with some wishes changed."""
    wishes: Wishes = subject.wishes._replace(**changes)  # type: ignore[arg-type]
    return build_roadmap(subject, subject.target(target), wishes)


_KEPT: dict[str, Roadmap] = {}


def example_roadmap(subject: Callable[[str], Subject], name: str) -> Roadmap:
    """The roadmap of an example person just as the profile asks for it, worked out once a run."""
    if name not in _KEPT:
        _KEPT[name] = roadmap_of(subject(name))
    return _KEPT[name]


def with_all_beside(subject: Subject, **changes: object) -> Roadmap:
    """The roadmap with interview preparation and weekly activities."""
    target = subject.target()
    parts = interview_parts(subject.market, target, subject.levels)
    activities = weekly_activities(subject.market, target, "fastest")
    wishes: Wishes = subject.wishes._replace(
        interview_hours=preparation_hours(parts)[1],
        parallel_hours=activity_hours(activities, subject.wishes.hours_per_week),
        **changes,  # type: ignore[arg-type]
    )
    return build_roadmap(subject, target, wishes, preparation=parts, activities=activities)


@cache
def _beginner(name: str) -> Profile:
    holiday = HoursException(
        first=date(2027, 1, 4), last=date(2027, 1, 10), hours_per_week=0, note=name
    )
    return Profile(
        name=name[:100].replace("\x00", ""),
        hours_per_week=10,
        exceptions=(holiday,),
        skills={"python": SkillRating(level=1), "git": SkillRating(level=0)},
    )


def beginner(market: Market, name: str = "Ada", target: str = "ml-engineer/senior") -> Subject:
    """Someone who knows next to nothing, so that the plan is as long as plans get."""
    profile = _beginner(name)._replace(target=target)
    return Subject(profile, market, TODAY)
