"""Profiles for hypothesis: every field, every script, and text that means harm."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from skillgap.person.model import (
    Evidence,
    HoursException,
    LogEntry,
    Profile,
    SkillRating,
    Snapshot,
)

HOSTILE = (
    "[bold red]no markup[/]",
    "\x1b[31mred\x1b[0m",
    "\u202eright to left",
    '"""',
    "'''",
    "a\r\nb\rc\n",
    "# not a comment",
    "\\u0041 \\",
    "key = 1\n[skills.python]\nlevel = 5",
    "日本語 עברית Ελληνικά",
    "é e\u0301",
    "\x7f\x80\x01\t",
)

text = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)
hostile = text | st.sampled_from(HOSTILE)
skill = st.sampled_from(("python", "docker", "rag", "c++", "a.b", "")) | hostile
level = st.integers(0, 5)
target = st.sampled_from(("", "ml-engineer/senior", "my-role/entry"))
offsets = st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(timezones=st.just(UTC) | offsets)


def numbers(low: float, high: float) -> st.SearchStrategy[float]:
    """Floats from low to high, often whole."""
    return st.floats(low, high) | st.integers(int(low) + 1, int(high)).map(float)


tables = st.deferred(lambda: st.dictionaries(hostile, values, max_size=3))
values: st.SearchStrategy[Any] = st.deferred(
    lambda: st.one_of(
        st.booleans(),
        st.integers(-(2**63), 2**63 - 1),
        st.floats(allow_nan=False),
        hostile,
        st.dates(),
        st.times(),
        st.datetimes(),
        moments,
        st.lists(values, max_size=3),
        tables,
    )
)
unknown_keys = st.dictionaries(hostile.map(lambda key: f"x-{key}"), values, max_size=2)


def with_unknown(kind: type[Any], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Make a part of a profile, sometimes with keys this version does not know."""
    known = st.fixed_dictionaries(fields)
    extra: st.SearchStrategy[dict[str, Any]] = st.just({}) | unknown_keys
    return st.builds(lambda a, b: kind(**a, extra=b), known, extra)


def tuples(items: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """Up to three of them."""
    return st.lists(items, max_size=3).map(tuple)


evidence = with_unknown(Evidence, text=hostile, date=st.none() | st.dates(), link=st.none() | text)
ratings = with_unknown(
    SkillRating,
    level=st.none() | level,
    inferred=st.booleans(),
    note=hostile,
    evidence=tuples(evidence),
)
exceptions = st.tuples(st.dates(), st.dates(), numbers(0, 100), hostile).map(
    lambda made: HoursException(
        first=min(made[:2]), last=max(made[:2]), hours_per_week=made[2], note=made[3]
    )
)
log = with_unknown(
    LogEntry,
    date=st.dates(),
    skill=skill,
    hours=numbers(0, 5000),
    to_level=st.none() | st.integers(1, 5),
    note=hostile,
)
snapshots = with_unknown(
    Snapshot,
    date=st.dates(),
    target=target,
    readiness=numbers(0, 100),
    known_weight=numbers(0, 100),
    market=hostile,
    levels=st.dictionaries(skill, level, max_size=3),
)
profiles: st.SearchStrategy[Profile] = with_unknown(
    Profile,
    name=hostile,
    updated=st.none() | moments,
    background=hostile,
    years_experience=st.none() | numbers(0, 60),
    target=target,
    shortlist=tuples(target),
    hours_per_week=numbers(0.5, 100),
    start=st.none() | st.dates(max_value=datetime(2030, 1, 1, tzinfo=UTC).date()),
    deadline=st.none() | st.dates(min_value=datetime(2030, 1, 1, tzinfo=UTC).date()),
    style=hostile.filter(bool),
    tracks=st.integers(1, 3),
    pinned=tuples(skill),
    skipped=tuples(skill),
    at_work=tuples(skill),
    credentials=tuples(hostile),
    exceptions=tuples(exceptions),
    own_hours=st.dictionaries(
        skill, st.dictionaries(st.sampled_from("12345"), numbers(0.5, 5000), max_size=2), max_size=2
    ),
    skills=st.dictionaries(skill, ratings, max_size=4),
    log=tuples(log),
    history=tuples(snapshots),
)
